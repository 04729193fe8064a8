"""Costs every case in cases/ and compares each expected figure as text."""

from decimal import Decimal
from pathlib import Path

import pytest

import kith
import plan_text

CASES = sorted((Path(__file__).parent / "cases").glob("*.case"))
COLUMN = {"minutes": "minutes_per_week", "worker_minutes": "worker_minutes_per_week",
          "count": "count_per_week"}


def test_there_are_cases_enough_to_mean_something():
    assert len(CASES) >= 40


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_worked(path):
    case = plan_text.read(path.read_text(encoding="utf-8"))
    assert case.expected, "a case that expects nothing"

    asked = {ANSWER.get(what, cost) for what, _ in case.expected}
    results = {answer: answer(case.document, case.options) for answer in asked}

    wrong = [f"{what} {'  '.join(columns)}: {fault}"
             for what, columns in case.expected
             for fault in EXPECT[what](results[ANSWER.get(what, cost)], columns)]
    assert not wrong, case.says + "\n" + "\n".join(wrong)


def cost(document, options):
    return kith.cost(document, **options).to_dict()


def contribution(document, options):
    return kith.contribution(document, **options).to_dict()


def payments(document, options):
    return kith.payments(document, **options).to_document()


def row_of(rows, name, key):
    return next((row for row in rows if row.get(name) == key), None)


def different(row, columns):
    """Every expected pair that the row does not say, as text."""
    if row is None:
        yield "there is no such row"
        return
    for column in columns:
        key, text = column.split(" ", 1)
        found = row.get(COLUMN.get(key, key), "nothing")
        found = "none" if found is None else str(found)
        if found != text.strip():
            yield f"{key} is {found}"


def line(result, columns):
    return different(row_of(result["lines"], "line", columns[0]), columns[1:])


def totals(result, columns):
    return different(result["totals"], columns)


def budget(result, columns):
    return different(row_of(result["budgets"], "budget", columns[0]), columns[1:])


def week(result, columns):
    return different(row_of(result["weeks"], "monday", columns[0]), columns[1:])


def assessed(result, columns):
    """The lines of one kind in the weeks from a Monday, as one sum."""
    lines = [line for row in result["weeks"] if row["monday"] == columns[0]
             for line in row["lines"] if line["line"] == columns[1]]
    found = f"{sum(Decimal(line['value']) for line in lines):.2f}"
    if not lines or found != columns[2]:
        yield f"it is {found}"


def payment(result, columns):
    return different(row_of(result["payments"], "date", columns[0]), columns[1:])


def paid(result, columns):
    return different({key: str(value) for key, value in result["totals"].items()}, columns)


def funded(result, columns):
    the_line = row_of(result["lines"], "line", columns[0]) or {}
    paid = row_of(the_line.get("funded", []), "budget", columns[1])
    return different(paid, [f"amount {columns[2]}"])


def unfunded(result, columns):
    expected = [f"amount {columns[1]}"]
    if len(columns) > 2:
        day = columns[2].removeprefix("from ")
        expected.append(f"short_from {'none' if day == 'whole' else day}")
    return different(row_of(result["unfunded"], "line", columns[0]), expected)


def finding(result, columns):
    rows = [row for row in result["findings"] if row["code"] == columns[0]]
    faults = [list(different(row, columns[1:])) for row in rows] or [["there is no such finding"]]
    return min(faults, key=len)


def no_finding(result, columns):
    if any(row["code"] == columns[0] for row in result["findings"]):
        yield "it is there"


def no_line(result, columns):
    if row_of(result["lines"], "line", columns[0]):
        yield "it is there"


ANSWER = {"week": contribution, "assessed": contribution, "payment": payments, "paid": payments}
EXPECT = {"week": week, "assessed": assessed, "payment": payment, "paid": paid,
          "line": line, "totals": totals, "budget": budget, "funded": funded, "unfunded": unfunded,
          "finding": finding, "no finding": no_finding, "no line": no_line}
