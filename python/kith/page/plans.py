"""What was found, and what is in each plan, line by line?"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

from kith.page.glossary import finding_text
from kith.page.html import (
    MANY_PLACES,
    MANY_PLANS,
    MANY_ROWS,
    Page,
    e,
    plural,
    section,
    table_of,
    term,
)


def findings(page: Page) -> str:
    found = [
        (plan["result"]["plan"], finding)
        for plan in page.plans
        for finding in plan["result"]["findings"]
    ]
    if not found:
        return section("findings", "What to look at", "<p>Nothing was found.</p>")
    groups: dict[tuple[str, str, str], list[tuple[str, str]]] = {}
    for plan, finding in found:
        same = (finding["level"], finding["code"], _detail(finding))
        groups.setdefault(same, []).append((plan, finding.get("at", "")))
    ranked = sorted(groups.items(), key=lambda group: group[0][0] != "warning")
    rows = [
        (
            f'<span class="level {e(level)}">{e(level)}</span>',
            e(finding_text(code)) + (f" <span class=note>{detail}</span>" if detail else ""),
            _places(page, places),
        )
        for (level, code, detail), places in ranked[:MANY_ROWS]
    ]
    about = (
        f"<p>A {term('finding', 'finding')} is something to know, never a refusal."
        f" {len(found):,} {plural(len(found), 'was', 'were')} made; warnings come first.</p>"
    )
    table = table_of(("Level", "What", "Where"), rows, 3)
    return section("findings", "What to look at", about, table)


def _places(page: Page, places: Sequence[tuple[str, str]]) -> str:
    """The plans and places of one finding, as far as a reader can take in."""
    by_plan: dict[str, list[str]] = {}
    for plan, at in places[:MANY_PLACES]:
        by_plan.setdefault(plan, []).append(at)
    shown = "; ".join(
        f"{page.plan_link(plan)} <code>{e(', '.join(at))}</code>" for plan, at in by_plan.items()
    )
    rest = len(places) - MANY_PLACES
    return shown + (f" and {rest:,} more" if rest > 0 else "")


def _detail(finding: Mapping[str, Any]) -> str:
    parts = []
    if "found" in finding:
        parts.append(f"found {e(finding['found'])}")
    if "allowed" in finding:
        parts.append(f"must be {e(finding['allowed'])}")
    named = ("code", "level", "at", "found", "allowed")
    parts += [
        f"{e(name.replace('_', ' '))} {e(value)}"
        for name, value in finding.items()
        if name not in named
    ]
    return ", ".join(parts)


def plans(page: Page) -> str:
    if len(page.plans) > MANY_PLANS:
        note = f"<p>{len(page.plans):,} plans: each is in plans.csv, lines.csv and result.json.</p>"
        return section("plans", "The plans", note)
    mark = page.origins.all_marks()
    rows = [
        (
            page.plan_link(plan["result"]["plan"]),
            e(page.story(plan["person"])),
            page.figures.show(f"/plans/{at}/result/totals/weekly", mark=mark),
            page.figures.show(f"/plans/{at}/result/totals/annual", mark=mark),
        )
        for at, plan in enumerate(page.plans)
    ]
    table = table_of(("Plan", "Who", "A week", "A year"), rows, 2)
    return section("plans", "The plans", table, *(_plan(page, at) for at in range(len(page.plans))))


def _plan(page: Page, at: int) -> str:
    plan, person = page.plans[at]["result"], page.plans[at]["person"]
    story = page.origins.story.get(person)
    source = f' <span class="source">Source: {e(story.source)}.</span>' if story else ""
    rows = [
        _line(page, f"/plans/{at}/result/lines/{place}", line)
        for place, line in enumerate(plan.get("lines", ()))
        if Decimal(line["annual"]) or line["kind"] != "employer_costs"
    ]
    mark = page.plan_mark(plan["plan"])
    rows.append(
        (
            "<b>Total</b>",
            "",
            page.figures.show(f"/plans/{at}/result/totals/weekly", mark=mark),
            page.figures.show(f"/plans/{at}/result/totals/annual", mark=mark),
        )
    )
    lines = table_of(("What", "Kind", "A week", "A year"), rows, 2)
    return (
        f'<details id="plan-{e(plan["plan"])}" open><summary><b>{e(plan["plan"])}</b>'
        f" {e(page.story(person))}</summary><p>{source}</p>{lines}{_spread(page, at, plan)}"
        '<p class="back"><a href="#plans">All plans</a></p></details>'
    )


def _line(page: Page, at: str, line: Mapping[str, Any]) -> tuple[str, ...]:
    mark = page.origins.mark(step.get("at") for step in line.get("trace", ()))
    label = page.labels.get(line["line"])
    name = (
        f"{e(label)} <code>{e(line['line'])}</code>" if label else f"<code>{e(line['line'])}</code>"
    )
    kind = line["kind"].replace("_", " ") + (" · once" if line.get("one_off") else "")
    if line["kind"] == "unpaid":
        minutes = (
            page.figures.show(f"{at}/minutes_per_week", "hours", mark)
            if "minutes_per_week" in line
            else ""
        )
        return name, "unpaid", minutes, ""
    return (
        name,
        e(kind),
        page.figures.show(f"{at}/weekly", mark=mark),
        page.figures.show(f"{at}/annual", mark=mark),
    )


def _spread(page: Page, at: int, plan: Mapping[str, Any]) -> str:
    if "spread" not in plan:
        return ""
    show = page.figures.show
    here, mark = f"/plans/{at}/result/spread", page.plan_mark(plan["plan"])
    middle, high = show(f"{here}/p50", mark=mark), show(f"{here}/p95", mark=mark)
    aside = show(f"{here}/contingency_95", mark=mark)
    return (
        f"<p>With good and bad days the year comes to {middle} in the middle, and stays under"
        f" {high} in {term('year-in-twenty', '19 years of 20')}; to be sure of that, keep {aside}"
        " aside.</p>"
    )
