"""The report of an area: one self-contained page that formats and never computes.

Every figure stands in a `<data>` element whose `value` is the result document's own text and whose
`data-figure` is the JSON Pointer of that figure in `result.json`.
"""

from __future__ import annotations

import html
import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any

from kith import _plots
from kith._area import Area, Provenance
from kith._glossary import TERMS, finding_text
from kith._report_style import STYLE
from kith._result import Answer, answer

MANY_PLANS = 60  # above this the page lists those that are short and leaves the rest to plans.csv
MANY_ROWS = 200
GROUPS = ("informal", "professional", "paid")
DAGGER = '<a class="invented" href="#g-invented" title="rests on an invented figure">†</a>'

CONVENTIONS = {
    "weeks_52": "a year is a typical week × 52",
    "weeks_365_7": "a year is a typical week × 365/7",
    "calendar": "amounts are what happens on real days",
    "cld": "a year is a typical week × 52, as in the client level data",
}


def _e(text: object) -> str:
    return html.escape(str(text), quote=True)


def _pounds(text: str) -> str:
    amount = Decimal(text)
    whole, _, pence = f"{abs(amount):,.2f}".partition(".")
    sign = "−" if amount < 0 else ""
    return f'{sign}£{whole}<span class="pence">.{pence}</span>'


def _number(value: float | int | str) -> str:
    """Whole numbers as they are, others with one place."""
    amount = Decimal(str(value))
    return f"{amount:,.{0 if '.' not in str(value) else 1}f}"


def _percent(share: float | str) -> str:
    return f"{Decimal(str(share)) * 100:.0f} %"


def _hours(minutes: int) -> str:
    return f"{Decimal(minutes) / 60:,.1f} h"


_SHOWN: dict[str, Callable[[Any], str]] = {
    "money": _pounds,
    "number": _number,
    "share": _percent,
    "hours": _hours,
}


class Figures:
    """Looks figures up in the document and writes them with their place."""

    def __init__(self, document: Mapping[str, Any]) -> None:
        self._document = document

    def at(self, pointer: str) -> Any:
        found: Any = self._document
        for name in pointer.split("/")[1:]:
            found = found[int(name)] if isinstance(found, list) else found[name]
        return found

    def show(self, pointer: str, kind: str = "money", mark: str = "") -> str:
        value = self.at(pointer)
        if value is None:
            return '<span class="none">–</span>'
        shown = _SHOWN[kind](value)
        return f'<data value="{_e(value)}" data-figure="{_e(pointer)}">{shown}</data>{mark}'


class Origins:
    """Which cells of the input are invented."""

    def __init__(self, area: Area) -> None:
        self.rows: tuple[Provenance, ...] = area.provenance
        self._invented = {
            (row.table, row.row, column)
            for row in self.rows
            if row.origin == "invented"
            for column in row.columns
        }
        self.story = {row.id: row for row in self.rows if row.table == "people" and row.note}

    def mark(self, places: Iterable[str | None]) -> str:
        """A dagger where one of the places ("actions[14].rate") is invented."""
        return DAGGER if any(self._is_invented(place) for place in places if place) else ""

    def _is_invented(self, place: str) -> bool:
        table, _, rest = place.partition("[")
        row, _, column = rest.partition("].")
        return row.isdigit() and (table, int(row), column) in self._invented

    def all_marks(self) -> str:
        """A dagger for what many cells make: any area with provenance has invented ones."""
        return DAGGER if self._invented else ""


def _table(
    head: Sequence[str], rows: Iterable[Sequence[str]], numeric: int, caption: str = ""
) -> str:
    """A table whose columns from `numeric` on hold figures and stand flush right."""
    cells = [
        "<tr>"
        + "".join(
            f"<{'th scope=row' if place == 0 else 'td'}{' class=n' if place >= numeric else ''}>"
            f"{cell}</{'th' if place == 0 else 'td'}>"
            for place, cell in enumerate(row)
        )
        + "</tr>"
        for row in rows
    ]
    names = "".join(
        f"<th scope=col{' class=n' if place >= numeric else ''}>{name}</th>"
        for place, name in enumerate(head)
    )
    title = f"<caption>{caption}</caption>" if caption else ""
    return (
        f'<div class="scroll"><table>{title}<thead><tr>{names}</tr></thead>'
        f"<tbody>{''.join(cells)}</tbody></table></div>"
    )


def _term(name: str, text: str) -> str:
    return f'<a class="term" href="#g-{name}">{text}</a>'


def _section(name: str, title: str, *content: str) -> str:
    return f'<section id="{name}"><h2>{title}</h2>{"".join(content)}</section>'


def _plural(count: int, one: str, many: str) -> str:
    return one if count == 1 else many


class Page:
    """The parts of the page, in the order in which they are read."""

    def __init__(self, result: Answer) -> None:
        self.result = result
        self.document = result.document
        self.figures = Figures(self.document)
        self.origins = Origins(result.area)
        self.plans: list[dict[str, Any]] = self.document["plans"]
        self.labels = dict(
            zip(
                result.cost.table("lines")["line"], result.cost.table("lines")["label"], strict=True
            )
        )
        self.budget_labels = dict(
            zip(
                result.cost.table("budgets")["budget"],
                result.cost.table("budgets")["label"],
                strict=True,
            )
        )

    # --- the head of the page ---

    def name(self) -> str:
        label = self.document["area"]["label"] or "An area"
        return _e(label.replace("-", " ").replace("_", " ").capitalize())

    def header(self) -> str:
        basis, rows = self.document["basis"], self.document["area"]["rows"]
        when = f"{basis['first_day']} to {basis['last_day']}" if basis else "no plans"
        how = CONVENTIONS.get(basis.get("convention", ""), "")
        provisional = (
            "<p class=warn>Some figures rest on statutory values that are not verified: provisional.</p>"
            if basis.get("provisional")
            else ""
        )
        people = rows.get("people", 0)
        return (
            f'<header><p class="eyebrow">Support plans, networks and budgets</p><h1>{self.name()}</h1>'
            f'<p class="lead">{people} {_plural(people, "person", "people")}, {_e(when)};'
            f" {_term('convention', _e(how))}.</p>{provisional}</header>"
        )

    def key_figures(self) -> str:
        totals = self.document["totals"]
        mark = self.origins.all_marks()
        short = totals["plans_short"]
        cards = [
            ("A week", self.figures.show("/totals/weekly", mark=mark), "of typical support"),
            ("A year", self.figures.show("/totals/annual", mark=mark), "of all plans"),
            (
                "Left in budgets",
                self.figures.show("/totals/left", mark=mark),
                "after what they pay",
            ),
            (
                "Short of money",
                self.figures.show("/totals/plans_short", "number"),
                f"{_plural(short, 'plan', 'plans')} of {totals['plans']}",
            ),
            (
                "Around each person",
                self.figures.show("/network/mean_size", "number", mark),
                "supporters on average",
            ),
        ]
        return (
            '<div class="cards" role="list">'
            + "".join(
                f'<div class="card" role="listitem"><span class="what">{what}</span>'
                f'<strong>{figure}</strong><span class="note">{note}</span></div>'
                for what, figure, note in cards
            )
            + "</div>"
        )

    def contents(self) -> str:
        parts = [
            ("costs", "Costs"),
            ("budgets", "Budgets"),
            ("people", "People around"),
            ("wellbeing", "Wellbeing"),
            ("findings", "Findings"),
            ("plans", "Plans"),
            ("making", "How it was made"),
            ("glossary", "Glossary"),
        ]
        links = "".join(f'<a href="#{name}">{title}</a>' for name, title in parts)
        return f'<nav aria-label="Contents">{links}</nav>'

    # --- costs ---

    def costs(self) -> str:
        kinds = [row for row in self.document["kinds"] if Decimal(row["annual"]) > 0]
        bars = [
            _plots.Bar(
                row["kind"].replace("_", " ").capitalize(),
                (_plots.Part(float(row["annual"]), "bar"),),
                f"£{Decimal(row['annual']):,.0f}",
            )
            for row in kinds
        ]
        plot = _plots.stacked(
            "plot-kinds",
            "What a year's money is for",
            "One bar for each kind of cost, with its pounds a year; the table below has them exactly.",
            bars,
        )
        mark = self.origins.all_marks()
        place = {row["kind"]: at for at, row in enumerate(self.document["kinds"])}
        rows = [
            (
                _e(row["kind"].replace("_", " ").capitalize()),
                self.figures.show(f"/kinds/{place[row['kind']]}/weekly", mark=mark),
                self.figures.show(f"/kinds/{place[row['kind']]}/annual", mark=mark),
            )
            for row in kinds
        ]
        rows.append(
            (
                "<b>All plans</b>",
                self.figures.show("/totals/weekly", mark=mark),
                self.figures.show("/totals/annual", mark=mark),
            )
        )
        unpaid = self.figures.show("/totals/unpaid_minutes_per_week", "hours", mark)
        paid = self.figures.show("/totals/paid_minutes_per_week", "hours", mark)
        about = (
            f"<p>Paid support comes to {paid} a week; another {unpaid} a week is planned with family,"
            " friends and the community and costs nothing. What is bought once,"
            f" {self.figures.show('/totals/one_off', mark=mark)}, is in the year and in no week.</p>"
        )
        table = _table(("For", _term("typical", "A week"), _term("annual", "A year")), rows, 1)
        return _section("costs", "What it costs", about, plot, table)

    # --- budgets ---

    def _budget_rows(self) -> list[tuple[str, str, dict[str, Any]]]:
        return [
            (f"/plans/{at}/result/budgets/{row}", plan["result"]["plan"], budget)
            for at, plan in enumerate(self.plans)
            for row, budget in enumerate(plan["result"]["budgets"])
        ]

    def _position(self, plan: str, budget: dict[str, Any]) -> _plots.Position:
        available = float(budget["available"]) or 1.0
        over = float(budget["over"])
        risk = float(budget["over_at_p95"] or 0)
        end = f"£{Decimal(budget['left']):,.0f} left"
        if over:
            end = f"£{Decimal(budget['over']):,.0f} over"
        elif risk:
            end = f"{end}, at risk"
        share = float(budget["committed"]) / available
        return _plots.Position(budget["budget"], share, over / available, risk / available, end)

    def budgets(self) -> str:
        rows = self._budget_rows()
        tight = sorted(rows, key=lambda row: self._tightness(row[2]), reverse=True)
        shown = rows if len(rows) <= MANY_PLANS else tight[:MANY_PLANS]
        plot = _plots.budgets(
            "plot-budgets",
            "How far each budget is committed",
            "Each budget is a track of the same length, filled as far as it is committed. What is"
            " asked beyond it runs past the end; a thin line shows one year in twenty.",
            [self._position(plan, budget) for _, plan, budget in shown],
        )
        mark = self.origins.all_marks()
        table = _table(
            (
                "Budget",
                "Plan",
                "Available",
                _term("committed", "Committed"),
                _term("left", "Left"),
                _term("over", "Over"),
                _term("year-in-twenty", "1 year in 20"),
            ),
            [
                (
                    self._budget_name(budget["budget"]),
                    self._plan_link(plan),
                    *(
                        self.figures.show(f"{at}/{name}", mark=mark if name == "available" else "")
                        for name in ("available", "committed", "left", "over", "over_at_p95")
                    ),
                )
                for at, plan, budget in shown
            ],
            2,
        )
        more = self._more(len(rows), len(shown), "budgets", "budgets.csv")
        return _section("budgets", "Whether the money holds", self._short(), plot, table, more)

    @staticmethod
    def _tightness(budget: dict[str, Any]) -> float:
        available = float(budget["available"]) or 1.0
        return (float(budget["committed"]) + float(budget["over"])) / available

    def _budget_name(self, budget: str) -> str:
        label = self.budget_labels.get(budget)
        return f"{_e(label)} <code>{_e(budget)}</code>" if label else f"<code>{_e(budget)}</code>"

    def _plan_link(self, plan: str) -> str:
        if len(self.plans) > MANY_PLANS:
            return f"<code>{_e(plan)}</code>"
        return f'<a href="#plan-{_e(plan)}"><code>{_e(plan)}</code></a>'

    def _short(self) -> str:
        """The plans that need more than their budgets give."""
        items = []
        for at, plan in enumerate(self.plans):
            result = plan["result"]
            rest = sum(Decimal(row["amount"]) for row in result["unfunded"])
            over = sum(Decimal(row["over"]) for row in result["budgets"])
            if not rest and not over:
                continue
            parts = [
                f"{_e(self.labels.get(row['line']) or row['line'])}"
                f" {self.figures.show(f'/plans/{at}/result/unfunded/{place}/amount')}"
                for place, row in enumerate(result["unfunded"])
            ]
            items.append(
                f"<li>{self._plan_link(result['plan'])}: {_term('unfunded', 'not funded')}"
                f" {'; '.join(parts)}</li>"
            )
        if not items:
            return '<p class="good">No plan needs more than its budgets give.</p>'
        shown = "".join(items[:MANY_PLANS])
        more = self._more(len(items), min(len(items), MANY_PLANS), "plans", "plans.csv")
        count = self.figures.show("/totals/plans_short", "number")
        return (
            f'<div class="callout"><h3>Plans over budget: {count}</h3><ul>{shown}</ul>{more}</div>'
        )

    @staticmethod
    def _more(all_of_them: int, shown: int, what: str, file: str) -> str:
        if shown >= all_of_them:
            return ""
        return f'<p class="note">The {shown} tightest of {all_of_them:,} {what}; all are in {file}.</p>'

    # --- people around ---

    def _share_bar(self, label: str, shares: Mapping[str, Any], end: str) -> _plots.Bar:
        return _plots.Bar(
            label,
            tuple(
                _plots.Part(float(shares[group]), group, _percent(shares[group]))
                for group in GROUPS
            ),
            end,
        )

    def people(self) -> str:
        network = self.document["network"]
        mark = self.origins.all_marks()
        bars, rows = [], []
        for name, label in (("shares", "Here, by heads"), ("minute_shares", "Here, by hours")):
            if network[name]:
                bars.append(self._share_bar(label, network[name], ""))
                rows.append(
                    (
                        label,
                        *(
                            self.figures.show(f"/network/{name}/{group}", "share", mark)
                            for group in GROUPS
                        ),
                    )
                )
        bars.insert(1, self._share_bar("Published, by heads", self.document["reference"], ""))
        rows.insert(
            1,
            (
                "Published, by heads",
                *(self.figures.show(f"/reference/{group}", "share") for group in GROUPS),
            ),
        )
        legend = (
            '<p class="legend">'
            + "".join(
                f'<span><i class="key {group}"></i>{_term(group, group.capitalize())}</span>'
                for group in GROUPS
            )
            + "</p>"
        )
        plot = _plots.stacked(
            "plot-composition",
            "Who is around people here and in the published average",
            "Bars of a hundred per cent, each split into informal, professional and paid supporters;"
            " the table below has the same shares.",
            bars,
            whole=1,
        )
        about = (
            f"<p>On average {self.figures.show('/network/mean_size', 'number', mark)} people support a"
            f" person here; the published average is"
            f" {self.figures.show('/reference/people_around', 'number')}, of whom 33 % are friends,"
            " family or community, 25 % professionals and 42 % paid."
            f" {self.figures.show('/network/paid_only', 'number')} have paid support only,"
            f" {self.figures.show('/network/single_supporter', 'number')} lean on one supporter,"
            f" {self.figures.show('/network/with_nobody', 'number')} have nobody.</p>"
        )
        table = _table(("", *(_term(g, g.capitalize()) for g in GROUPS)), rows, 1)
        return _section(
            "people", "Who is around people", about, legend, plot, table, self._circles()
        )

    def _circles(self) -> str:
        """Everybody's circle as a bar, where they are few enough to be seen."""
        table = self.result.network.table("people")
        if not 0 < len(table) <= MANY_PLANS:
            return ""
        bars = [
            _plots.Bar(
                row["person"],
                tuple(_plots.Part(row[g], g, str(row[g]) if row[g] else "") for g in GROUPS),
                str(row["size"]),
            )
            for row in table
        ]
        return "<h3>Everybody’s circle</h3>" + _plots.stacked(
            "plot-circles",
            "How many people are around each person",
            "One bar for each person, split into informal, professional and paid supporters; the"
            " number at its end is the size of the circle. network.csv has the same numbers.",
            bars,
        )

    # --- wellbeing ---

    def wellbeing(self) -> str:
        parts = [self._swemwbs(), self._pair()]
        if not any(parts):
            parts = ["<p>Nobody was asked.</p>"]
        return _section("wellbeing", "How people are", *parts)

    def _swemwbs(self) -> str:
        if "swemwbs" not in self.document["outcomes"]:
            return ""
        found = self.document["outcomes"]["swemwbs"]
        at, mark = "/outcomes/swemwbs", self.origins.all_marks()
        about = (
            f"<p>{self.figures.show(f'{at}/people', 'number')} people answered the"
            f" {_term('swemwbs', 'wellbeing score')};"
            f" {self.figures.show(f'{at}/missing_item', 'number')} left an answer out and"
            f" {_plural(found['missing_item'], 'has', 'have')} no score."
        )
        if not found["scored"]:
            return about + "</p>"
        scores = [
            one
            for one in self.result.outcomes["swemwbs"].table("scores")["metric"]
            if one is not None
        ]
        plot = _plots.histogram(
            "plot-wellbeing",
            "Wellbeing scores",
            "How many people have each score from 7 to 35. Lines show the mean here and the mean of"
            " the 130 people in the published evaluation.",
            scores,
            7,
            35,
            (
                _plots.Mark(found["metric_mean"], f"mean here {found['metric_mean']:.1f}", "mean"),
                _plots.Mark(20.6, "published mean 20.6", "reference"),
            ),
            "metric score, 7 to 35; more is better",
        )
        bands = "; ".join(
            f"{_e(band)} {self.figures.show(f'{at}/bands/{band}', 'number')}"
            for band in found["bands"]
        )
        about += (
            f" The mean of the others is {self.figures.show(f'{at}/metric_mean', 'number', mark)};"
            f" in the published evaluation it was"
            f" {self.figures.show('/reference/swemwbs_metric_mean', 'number')}. By band: {bands}.</p>"
        )
        return about + plot

    def _pair(self) -> str:
        if "loneliness_pair" not in self.document["outcomes"]:
            return ""
        found = self.document["outcomes"]["loneliness_pair"]
        levels = range(1, 6)
        names = {"talk_to": "People to talk to", "turn_to": "People to turn to"}
        bars = [
            _plots.Bar(
                names.get(item["item"], item["item"]),
                tuple(
                    _plots.Part(
                        item[f"answered_{level}"],
                        f"level-{level}",
                        str(item[f"answered_{level}"] or ""),
                    )
                    for level in levels
                ),
                f"mean {item['mean']:.1f}" if "mean" in item else "",
            )
            for item in found["items"]
        ]
        plot = _plots.stacked(
            "plot-loneliness",
            "Whether there are people to talk to and to turn to",
            "Two bars of people by their answer, from none of the time to all of the time.",
            bars,
        )
        rows = [
            (
                _e(names.get(item["item"], item["item"])),
                *(
                    self.figures.show(
                        f"/outcomes/loneliness_pair/items/{at}/answered_{level}", "number"
                    )
                    for level in levels
                ),
            )
            for at, item in enumerate(found["items"])
        ]
        head = ("", "None of the time", "Rarely", "Some of the time", "Often", "All of the time")
        mark = self.origins.all_marks()
        return (
            f"<h3>Company {mark}</h3><p>In the published evaluation"
            f" {self.figures.show('/reference/turn_to_often_or_always', 'share')} often or always had"
            " people to turn to.</p>" + plot + _table(head, rows, 1)
        )

    # --- findings ---

    def findings(self) -> str:
        found = [
            (plan["result"]["plan"], finding)
            for plan in self.plans
            for finding in plan["result"]["findings"]
        ]
        if not found:
            return _section("findings", "What to look at", "<p>Nothing was found.</p>")
        groups: dict[tuple[str, str, str], list[tuple[str, str]]] = {}
        for plan, finding in found:
            same = (finding["level"], finding["code"], self._detail(finding))
            groups.setdefault(same, []).append((plan, finding.get("at", "")))
        ranked = sorted(groups.items(), key=lambda group: group[0][0] != "warning")
        rows = [
            (
                f'<span class="level {_e(level)}">{_e(level)}</span>',
                _e(finding_text(code)) + (f" <span class=note>{detail}</span>" if detail else ""),
                self._places(places),
            )
            for (level, code, detail), places in ranked[:MANY_ROWS]
        ]
        about = (
            f"<p>A {_term('finding', 'finding')} is something to know, never a refusal."
            f" {len(found):,} {_plural(len(found), 'was', 'were')} made; warnings come first.</p>"
        )
        table = _table(("Level", "What", "Where"), rows, 3)
        return _section("findings", "What to look at", about, table)

    def _places(self, places: Sequence[tuple[str, str]]) -> str:
        """The plans and places of one finding, as far as a reader can take in."""
        by_plan: dict[str, list[str]] = {}
        for plan, at in places[:MANY_PLANS]:
            by_plan.setdefault(plan, []).append(at)
        shown = "; ".join(
            f"{self._plan_link(plan)} <code>{_e(', '.join(at))}</code>"
            for plan, at in by_plan.items()
        )
        rest = len(places) - MANY_PLANS
        return shown + (f" and {rest:,} more" if rest > 0 else "")

    @staticmethod
    def _detail(finding: Mapping[str, Any]) -> str:
        told = []
        if "found" in finding:
            told.append(f"found {_e(finding['found'])}")
        if "allowed" in finding:
            told.append(f"must be {_e(finding['allowed'])}")
        named = ("code", "level", "at", "found", "allowed")
        told += [
            f"{_e(name.replace('_', ' '))} {_e(value)}"
            for name, value in finding.items()
            if name not in named
        ]
        return ", ".join(told)

    # --- plans ---

    def all_plans(self) -> str:
        if len(self.plans) > MANY_PLANS:
            note = f"<p>{len(self.plans):,} plans: each is in plans.csv, lines.csv and result.json.</p>"
            return _section("plans", "The plans", note)
        mark = self.origins.all_marks()
        rows = [
            (
                self._plan_link(plan["result"]["plan"]),
                _e(self._story(plan["person"])),
                self.figures.show(f"/plans/{at}/result/totals/weekly", mark=mark),
                self.figures.show(f"/plans/{at}/result/totals/annual", mark=mark),
            )
            for at, plan in enumerate(self.plans)
        ]
        table = _table(("Plan", "Who", "A week", "A year"), rows, 2)
        return _section(
            "plans", "The plans", table, *(self._plan(at) for at in range(len(self.plans)))
        )

    def _story(self, person: str) -> str:
        row = self.origins.story.get(person)
        return row.note if row else person

    def _plan(self, at: int) -> str:
        plan, person = self.plans[at]["result"], self.plans[at]["person"]
        told = self.origins.story.get(person)
        source = f' <span class="source">Source: {_e(told.source)}.</span>' if told else ""
        rows = [
            self._line(f"/plans/{at}/result/lines/{place}", line)
            for place, line in enumerate(plan.get("lines", ()))
            if Decimal(line["annual"]) or line["kind"] != "employer_costs"
        ]
        mark = self.origins.mark(
            step.get("at") for line in plan.get("lines", ()) for step in line.get("trace", ())
        )
        rows.append(
            (
                "<b>Total</b>",
                "",
                self.figures.show(f"/plans/{at}/result/totals/weekly", mark=mark),
                self.figures.show(f"/plans/{at}/result/totals/annual", mark=mark),
            )
        )
        lines = _table(("What", "Kind", "A week", "A year"), rows, 2)
        return (
            f'<details id="plan-{_e(plan["plan"])}" open><summary><b>{_e(plan["plan"])}</b>'
            f" {_e(self._story(person))}</summary><p>{source}</p>{lines}{self._spread(at, plan)}"
            '<p class="back"><a href="#plans">All plans</a></p></details>'
        )

    def _line(self, at: str, line: Mapping[str, Any]) -> tuple[str, ...]:
        mark = self.origins.mark(step.get("at") for step in line.get("trace", ()))
        label = self.labels.get(line["line"])
        name = (
            f"{_e(label)} <code>{_e(line['line'])}</code>"
            if label
            else f"<code>{_e(line['line'])}</code>"
        )
        kind = line["kind"].replace("_", " ") + (" · once" if line.get("one_off") else "")
        if line["kind"] == "unpaid":
            minutes = (
                self.figures.show(f"{at}/minutes_per_week", "hours", mark)
                if "minutes_per_week" in line
                else ""
            )
            return name, "unpaid", minutes, ""
        return (
            name,
            _e(kind),
            self.figures.show(f"{at}/weekly", mark=mark),
            self.figures.show(f"{at}/annual", mark=mark),
        )

    def _spread(self, at: int, plan: Mapping[str, Any]) -> str:
        if "spread" not in plan:
            return ""
        show = self.figures.show
        here = f"/plans/{at}/result/spread"
        return (
            f"<p>With good and bad days the year comes to {show(f'{here}/p50')} in the middle, and stays"
            f" under {show(f'{here}/p95')} in {_term('year-in-twenty', '19 years of 20')}; to be sure of"
            f" that, keep {show(f'{here}/contingency_95')} aside.</p>"
        )

    # --- how it was made, and the words ---

    def making(self) -> str:
        basis = self.document["basis"]
        rounding = basis.get("rounding", {})
        told = (
            f"<p>kith {_e(self.document['library'])}. Amounts are exact until they are rounded"
            f" {_e(rounding.get('rule', '').replace('_', ' '))} to £{_e(rounding.get('step', ''))} at the"
            f" {_e(rounding.get('at', ''))}. Statutory values: {_e(basis.get('parameters', ''))}."
            " Every line can be recomputed from its trace in result.json.</p>"
        )
        return _section("making", "How it was made", told, self._invented())

    def _invented(self) -> str:
        rows = self.origins.rows
        if not rows:
            return ""
        counts: dict[str, list[int]] = {}
        for row in rows:
            held = counts.setdefault(row.table, [0, 0])
            held[row.origin == "invented"] += len(row.columns)
        table = _table(
            ("Table", "Cells a source states", "Cells invented"),
            [
                (_e(name), f"{source:,}", f"{invented:,}")
                for name, (source, invented) in counts.items()
            ],
            1,
        )
        sources = sorted({row.source for row in rows if row.source})
        listed = ", ".join(_e(source) for source in sources)
        return (
            f"<h3>What is invented</h3><p>This area is an example. {DAGGER} marks every amount that"
            " rests on at least one invented figure; provenance.csv says so cell by cell.</p>"
            f"{table}<p class=note>Sources named: {listed}.</p>"
        )

    def glossary(self) -> str:
        terms = "".join(
            f'<dt id="g-{name}">{_e(title)}</dt><dd>{_e(text)}</dd>'
            for name, (title, text) in sorted(TERMS.items(), key=lambda term: term[1][0].lower())
        )
        return _section("glossary", "Glossary", f"<dl>{terms}</dl>")

    def html(self) -> str:
        body = "".join(
            (
                self.header(),
                self.key_figures(),
                self.contents(),
                self.costs(),
                self.budgets(),
                self.people(),
                self.wellbeing(),
                self.findings(),
                self.all_plans(),
                self.making(),
                self.glossary(),
            )
        )
        return (
            '<!doctype html><html lang="en-GB"><head><meta charset="utf-8">'
            f"<title>{self.name()}: plans, networks and budgets</title>"
            '<meta name="viewport" content="width=device-width, initial-scale=1">'
            '<meta name="color-scheme" content="light dark"><link rel="icon" href="data:,">'
            f"<style>{STYLE}</style></head><body><main>{body}</main></body></html>\n"
        )


def page(result: Answer) -> str:
    """The page as HTML text."""
    return Page(result).html()


def write_report(area: Area, path: str | os.PathLike[str]) -> None:
    """Costs an area with the default options and writes its page."""
    Path(path).write_text(page(answer(area)), encoding="utf-8")
