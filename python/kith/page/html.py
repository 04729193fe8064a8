"""What is every part of the page written with? Figures with their place, marks, tables, links."""

from __future__ import annotations

import html
from collections.abc import Callable, Iterable, Mapping, Sequence
from decimal import Decimal
from typing import Any

from kith.areas.area import Area, Provenance
from kith.areas.run import Run

MANY_PLANS = 60  # above this the page lists those that are short and leaves the rest to plans.csv
MANY_ROWS = 200
MANY_PLACES = 24  # of one finding
GROUPS = ("informal", "professional", "paid")
DAGGER = '<a class="invented" href="#g-invented" title="rests on an invented figure">†</a>'


def e(text: object) -> str:
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


def percent(share: float | str) -> str:
    return f"{Decimal(str(share)) * 100:.0f} %"


def _hours(minutes: int) -> str:
    return f"{Decimal(minutes) / 60:,.1f} h"


_SHOWN: dict[str, Callable[[Any], str]] = {
    "money": _pounds,
    "number": _number,
    "share": percent,
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
        return f'<data value="{e(value)}" data-figure="{e(pointer)}">{shown}</data>{mark}'


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

    def mark_row(self, table: str, row: str, columns: Sequence[str]) -> str:
        """A dagger where one of the columns of the row with that id is invented."""
        invented = (
            each.origin == "invented" and not set(columns).isdisjoint(each.columns)
            for each in self.rows
            if (each.table, each.id) == (table, row)
        )
        return DAGGER if any(invented) else ""

    def _is_invented(self, place: str) -> bool:
        table, _, rest = place.partition("[")
        row, _, column = rest.partition("].")
        return row.isdigit() and (table, int(row), column) in self._invented

    def all_marks(self) -> str:
        """A dagger for what many cells make: any area with provenance has invented ones."""
        return DAGGER if self._invented else ""


def table_of(
    head: Sequence[str], rows: Iterable[Sequence[str]], numeric: int, caption: str = ""
) -> str:
    """A table whose columns from `numeric` on hold figures and are set flush right."""
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


def term(name: str, text: str) -> str:
    return f'<a class="term" href="#g-{name}">{text}</a>'


def section(name: str, title: str, *content: str) -> str:
    return f'<section id="{name}"><h2>{title}</h2>{"".join(content)}</section>'


def plural(count: int, one: str, many: str) -> str:
    return one if count == 1 else many


def more_of(all_of_them: int, shown: int, what: str, file: str) -> str:
    if shown >= all_of_them:
        return ""
    return f'<p class="note">The {shown} tightest of {all_of_them:,} {what}; all are in {file}.</p>'


class Page:
    """What the parts of the page look things up in."""

    def __init__(self, result: Run) -> None:
        lines, budgets = result.cost.table("lines"), result.cost.table("budgets")
        self.result = result
        self.document = result.document
        self.figures = Figures(self.document)
        self.origins = Origins(result.area)
        self.plans: list[dict[str, Any]] = self.document["plans"]
        self._plan_marks = {
            plan["result"]["plan"]: self.origins.mark(
                step.get("at")
                for line in plan["result"].get("lines", ())
                for step in line.get("trace", ())
            )
            for plan in self.plans
        }
        self.labels = dict(zip(lines["line"], lines["label"], strict=True))
        self.budget_labels = dict(zip(budgets["budget"], budgets["label"], strict=True))

    def plan_mark(self, plan: str) -> str:
        """A dagger where a line of the plan rests on an invented figure."""
        return self._plan_marks[plan]

    def plan_link(self, plan: str) -> str:
        """A plan's id, as a link where the page has a place for it."""
        if len(self.plans) > MANY_PLANS:
            return f"<code>{e(plan)}</code>"
        return f'<a href="#plan-{e(plan)}"><code>{e(plan)}</code></a>'

    def story(self, person: str) -> str:
        """Who it is, where the example has a name; else the id."""
        row = self.origins.story.get(person)
        return row.note if row else person
