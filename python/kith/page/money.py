"""What do plans cost, and is the money enough?"""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from kith.page import plots
from kith.page.html import MANY_PLANS, Page, e, more_of, section, table_of, term


def _kind(row: dict[str, str]) -> str:
    return row["kind"].replace("_", " ").capitalize()


def _kinds_plot(kinds: list[dict[str, str]]) -> str:
    return plots.stacked(
        "plot-kinds",
        "What a year's money is for",
        "One bar for each kind of cost, with its pounds a year; the table below has them exactly.",
        [
            plots.Bar(
                _kind(row),
                (plots.Part(float(row["annual"]), "bar"),),
                f"£{Decimal(row['annual']):,.0f}",
            )
            for row in kinds
        ],
    )


def costs(page: Page) -> str:
    """What a week and a year cost, by kind."""
    kinds = [row for row in page.document["kinds"] if Decimal(row["annual"]) > 0]
    show, mark = page.figures.show, page.origins.all_marks()
    places = [(e(_kind(row)), f"/kinds/{page.document['kinds'].index(row)}") for row in kinds]
    places.append(("<b>All plans</b>", "/totals"))
    rows = [
        (name, show(f"{place}/weekly", mark=mark), show(f"{place}/annual", mark=mark))
        for name, place in places
    ]
    unpaid = show("/totals/unpaid_minutes_per_week", "hours", mark)
    paid = show("/totals/paid_minutes_per_week", "hours", mark)
    about = (
        f"<p>Paid support comes to {paid} a week; another {unpaid} a week is planned with family,"
        " friends and the community and costs nothing. What is bought once,"
        f" {show('/totals/one_off', mark=mark)}, is in the year and in no week.</p>"
    )
    table = table_of(("For", term("typical", "A week"), term("annual", "A year")), rows, 1)
    return section("costs", "What it costs", about, _kinds_plot(kinds), table)


def _budget_rows(page: Page) -> list[tuple[str, str, dict[str, Any]]]:
    return [
        (f"/plans/{at}/result/budgets/{row}", plan["result"]["plan"], budget)
        for at, plan in enumerate(page.plans)
        for row, budget in enumerate(plan["result"]["budgets"])
    ]


def _position(page: Page, plan: str, budget: dict[str, Any]) -> plots.Position:
    available = float(budget["available"]) or 1.0
    over = float(budget["over"])
    risk = float(budget["over_at_p95"] or 0)
    end = f"£{Decimal(budget['left']):,.0f} left"
    if over:
        end = f"£{Decimal(budget['over']):,.0f} over"
    elif risk:
        end = f"{end}, at risk"
    share = float(budget["committed"]) / available
    return plots.Position(budget["budget"], share, over / available, risk / available, end)


def budgets(page: Page) -> str:
    rows = _budget_rows(page)
    tight = sorted(rows, key=lambda row: _tightness(row[2]), reverse=True)
    shown = rows if len(rows) <= MANY_PLANS else tight[:MANY_PLANS]
    plot = plots.budgets(
        "plot-budgets",
        "How far each budget is committed",
        "Each budget is a track of the same length, filled as far as it is committed. What is"
        " asked beyond it runs past the end; a thin line shows one year in twenty.",
        [_position(page, plan, budget) for _, plan, budget in shown],
    )
    table = table_of(
        (
            "Budget",
            "Plan",
            "Available",
            term("committed", "Committed"),
            term("left", "Left"),
            term("over", "Over"),
            term("year-in-twenty", "1 year in 20"),
        ),
        [
            (
                _budget_name(page, budget["budget"]),
                page.plan_link(plan),
                *_amounts(page, at, plan, budget),
            )
            for at, plan, budget in shown
        ],
        2,
    )
    more = more_of(len(rows), len(shown), "budgets", "budgets.csv")
    return section("budgets", "Whether the money holds", _short(page), plot, table, more)


def _amounts(page: Page, at: str, plan: str, budget: dict[str, Any]) -> list[str]:
    """The figures of a budget; what is made with an invented one is marked too, but zero is not."""
    given = page.origins.mark_row("budgets", budget["budget"], ("annual", "weekly", "one_off"))
    made = given or page.plan_mark(plan)
    return [
        page.figures.show(f"{at}/{name}", mark=mark if float(budget[name] or 0) else "")
        for name, mark in (
            ("available", given),
            ("committed", made),
            ("left", made),
            ("over", made),
            ("over_at_p95", made),
        )
    ]


def _tightness(budget: dict[str, Any]) -> float:
    available = float(budget["available"]) or 1.0
    return (float(budget["committed"]) + float(budget["over"])) / available


def _budget_name(page: Page, budget: str) -> str:
    label = page.budget_labels.get(budget)
    return f"{e(label)} <code>{e(budget)}</code>" if label else f"<code>{e(budget)}</code>"


def _short(page: Page) -> str:
    """The plans that need more than their budgets give."""
    items = []
    for at, plan in enumerate(page.plans):
        result = plan["result"]
        rest = sum(Decimal(row["amount"]) for row in result["unfunded"])
        over = sum(Decimal(row["over"]) for row in result["budgets"])
        if not rest and not over:
            continue
        mark = page.plan_mark(result["plan"])
        parts = [
            f"{e(page.labels.get(row['line']) or row['line'])}"
            f" {page.figures.show(f'/plans/{at}/result/unfunded/{place}/amount', mark=mark)}"
            for place, row in enumerate(result["unfunded"])
        ]
        items.append(
            f"<li>{page.plan_link(result['plan'])}: {term('unfunded', 'not funded')}"
            f" {'; '.join(parts)}</li>"
        )
    if not items:
        return '<p class="good">No plan needs more than its budgets give.</p>'
    shown = "".join(items[:MANY_PLANS])
    more = more_of(len(items), min(len(items), MANY_PLANS), "plans", "plans.csv")
    count = page.figures.show("/totals/plans_short", "number")
    return f'<div class="callout"><h3>Plans over budget: {count}</h3><ul>{shown}</ul>{more}</div>'
