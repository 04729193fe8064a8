"""What does the report of an area look like? One self-contained page that computes nothing.

Every figure is in a `<data>` element whose `value` is the result document's own text and whose
`data-figure` is the JSON Pointer of that figure in `result.json`.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

from kith.areas.area import Area
from kith.areas.outcomes import Outcomes
from kith.areas.run import Run, answer
from kith.page import money, people, plans
from kith.page.glossary import TERMS
from kith.page.html import DAGGER, Page, e, plural, section, table_of, term
from kith.page.style import STYLE

REPORT = "report.html"
CONVENTIONS = {
    "weeks_52": "a year is a typical week × 52",
    "weeks_365_7": "a year is a typical week × 365/7",
    "calendar": "amounts are what happens on real days",
    "cld": "a year is a typical week × 52, as in the client level data",
}


def _name(page: Page) -> str:
    label = page.document["area"]["label"] or "An area"
    return e(label.replace("-", " ").replace("_", " ").capitalize())


def _header(page: Page) -> str:
    basis, rows = page.document["basis"], page.document["area"]["rows"]
    when = f"{basis['first_day']} to {basis['last_day']}" if basis else "no plans"
    how = CONVENTIONS.get(basis.get("convention", ""), "")
    provisional = (
        "<p class=warn>Provisional: some figures rest on statutory values not yet verified.</p>"
        if basis.get("provisional")
        else ""
    )
    people = rows.get("people", 0)
    return (
        f'<header><p class="eyebrow">Support plans, networks and budgets</p><h1>{_name(page)}</h1>'
        f'<p class="lead">{people} {plural(people, "person", "people")}, {e(when)};'
        f" {term('convention', e(how))}.</p>{provisional}</header>"
    )


def _key_figures(page: Page) -> str:
    totals = page.document["totals"]
    mark = page.origins.all_marks()
    short = totals["plans_short"]
    cards = [
        ("A week", page.figures.show("/totals/weekly", mark=mark), "of typical support"),
        ("A year", page.figures.show("/totals/annual", mark=mark), "of all plans"),
        (
            "Left in budgets",
            page.figures.show("/totals/left", mark=mark),
            "after what they pay",
        ),
        (
            "Short of money",
            page.figures.show("/totals/plans_short", "number"),
            f"{plural(short, 'plan', 'plans')} of {totals['plans']}",
        ),
        (
            "Around each person",
            page.figures.show("/network/mean_size", "number", mark),
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


def _contents(page: Page) -> str:
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


def _making(page: Page) -> str:
    basis = page.document["basis"]
    rounding = basis.get("rounding", {})
    text = (
        f"<p>kith {e(page.document['library'])}. Amounts are exact until they are rounded"
        f" {e(rounding.get('rule', '').replace('_', ' '))} to £{e(rounding.get('step', ''))} at"
        f" the {e(rounding.get('at', ''))}. Statutory values: {e(basis.get('parameters', ''))}."
        " Every line can be recomputed from its trace in result.json.</p>"
    )
    return section("making", "How it was made", text, _invented(page))


def _invented(page: Page) -> str:
    rows = page.origins.rows
    if not rows:
        return ""
    counts: dict[str, list[int]] = {}
    for row in rows:
        held = counts.setdefault(row.table, [0, 0])
        held[row.origin == "invented"] += len(row.columns)
    table = table_of(
        ("Table", "Cells a source states", "Cells invented"),
        [(e(name), f"{source:,}", f"{invented:,}") for name, (source, invented) in counts.items()],
        1,
    )
    sources = sorted({row.source for row in rows if row.source})
    listed = ", ".join(e(source) for source in sources)
    return (
        f"<h3>What is invented</h3><p>This area is an example. {DAGGER} marks every amount that"
        " rests on at least one invented figure; provenance.csv says so cell by cell.</p>"
        f"{table}<p class=note>Sources named: {listed}.</p>"
    )


def _glossary(page: Page) -> str:
    terms = "".join(
        f'<dt id="g-{name}">{e(title)}</dt><dd>{e(text)}</dd>'
        for name, (title, text) in sorted(TERMS.items(), key=lambda term: term[1][0].lower())
    )
    return section("glossary", "Glossary", f"<dl>{terms}</dl>")


def _html(page: Page) -> str:
    body = "".join(
        (
            _header(page),
            _key_figures(page),
            _contents(page),
            money.costs(page),
            money.budgets(page),
            people.circles(page),
            people.wellbeing(page),
            plans.findings(page),
            plans.plans(page),
            _making(page),
            _glossary(page),
        )
    )
    return (
        '<!doctype html><html lang="en-GB"><head><meta charset="utf-8">'
        f"<title>{_name(page)}: plans, networks and budgets</title>"
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        '<meta name="color-scheme" content="light dark"><link rel="icon" href="data:,">'
        f"<style>{STYLE}</style></head><body><main>{body}</main></body></html>\n"
    )


def page(result: Run) -> str:
    """The page as HTML text."""
    return _html(Page(result))


def _outcomes_csv(outcomes: Mapping[str, Outcomes]) -> bytes:
    """The scores of every instrument under one header."""
    parts = [found.table("scores").to_csv() for found in outcomes.values()]
    if not parts:
        return b"person,at,instrument,answered,raw,metric,band,unscored\n"
    return parts[0] + b"".join(part.partition(b"\n")[2] for part in parts[1:])


def files(result: Run) -> dict[str, bytes]:
    """What `kith run` writes: file names and their bytes."""
    tables = {name: result.cost.table(name).to_csv() for name in ("plans", "lines", "budgets")}
    return {
        **{f"{name}.csv": content for name, content in tables.items()},
        "network.csv": result.network.table("people").to_csv(),
        "outcomes.csv": _outcomes_csv(result.outcomes),
        "result.json": result.to_json(),
        REPORT: page(result).encode(),
    }


def write_report(area: Area, path: str | os.PathLike[str]) -> None:
    """Costs an area with the default options and writes its page."""
    Path(path).write_text(page(answer(area)), encoding="utf-8")
