"""2,000 plans at random, costed by kith and by the slow oracle, to the penny.

many_plans.py says how others are tried. The run prints what it tried: nothing named is rarer than 1 in 20.
"""

from fractions import Fraction

import pytest

import cost_oracle as oracle
import kith
import random_plans
from many_plans import GROUPS, ManyPlans

PLANS = ManyPlans(random_plans, 2_000)


def pounds(text):
    return Fraction(text)


def test_the_plans_try_everything():
    PLANS.try_everything()


@pytest.mark.parametrize("group", range(GROUPS))
def test_costs_and_funding(group):
    def differences(plan):
        document = random_plans.document_of(plan)
        return compared(plan, kith.cost(document, **random_plans.options_of(plan)).to_dict())

    PLANS.agree(group, differences)


def compared(plan, result):
    lines = {line["line"]: line for line in result["lines"]}
    sums = [Fraction(0)] * 3
    amounts = {}
    for action in plan.actions:
        expected = oracle.cost_of_line(action, plan)
        sums = [total + amount for total, amount in zip(sums, expected)]
        amounts[action.name] = expected[1]
        line = lines[action.name]
        for name, amount in zip(("weekly", "annual", "period"), expected):
            if name == "weekly" and not says_a_week(action, plan):
                continue
            if pounds(line[name]) != amount:
                yield f"{described(action)}: {name} {line[name]}, expected {float(amount):.2f}"
        minutes = oracle.minutes_of_week(action, plan)
        if not action.one_off and line.get("minutes_per_week", 0) != minutes and says_a_week(action, plan):
            yield f"{described(action)}: minutes {line.get('minutes_per_week')}, expected {minutes}"
    for name, amount in zip(("annual", "period"), sums[1:]):
        if pounds(result["totals"][name]) != amount:
            yield f"totals.{name} {result['totals'][name]}, expected {float(amount):.2f}"
    yield from funding_compared(plan, result, amounts)


def says_a_week(action, plan):
    """Under `calendar` the contract leaves open how long the year of a typical week is."""
    schedule = action.schedule
    by_week = isinstance(schedule, oracle.Pattern) or getattr(schedule, "unit", "") == "week"
    return plan.convention != "calendar" or by_week or action.one_off


def described(action):
    bands = ", ".join(f"{float(b.rate)} {b.days} {b.first // 60}-{b.last // 60}" for b in action.bands)
    return f"{action.name} '{action.schedule.text()}' at {bands or float(action.rate)} a {action.per}"


def funding_compared(plan, result, amounts):
    """Money by budget and by line; by calendar a week may be a penny off its exact part."""
    if plan.convention == "calendar":
        amounts = {line["line"]: pounds(line["period"]) for line in result["lines"]}
    paid, unpaid, short, left = oracle.funding(plan, amounts)
    slack = Fraction(len(plan.actions) * 2, 100) if plan.convention == "calendar" else Fraction(0)

    said = [found["at"] for found in result["findings"] if found["code"] == "budget_replaced"]
    for number, budget in enumerate(plan.budgets):
        is_replaced = budget.agreed and any(
            other.agreed and oracle.stands_in_place_of(other, budget, plan) for other in plan.budgets)
        if (f"/budgets/{number}" in said) != is_replaced:
            yield f"budget {budget.name}: replaced is {is_replaced}, and said is {said}"
    for budget, row in zip(plan.budgets, result["budgets"]):
        available = oracle.available(budget, plan)
        committed = sum((amount for key, amount in paid.items() if key[1] == budget.name), Fraction(0))
        if pounds(row["available"]) != available:
            yield f"budget {budget.name}: available {row['available']}, expected {float(available):.2f}"
        if abs(pounds(row["committed"]) - committed) > slack:
            yield f"budget {budget.name}: committed {row['committed']}, expected {float(committed):.2f}"
        if pounds(row["committed"]) + pounds(row["left"]) != available:
            yield f"budget {budget.name}: committed and left are not what is available"
    found = {row["line"]: row for row in result["unfunded"]}
    for name in amounts:
        funded = sum((pounds(part["amount"]) for part in lines_of(result, name).get("funded", ())), Fraction(0))
        rest = pounds(found[name]["amount"]) if name in found else Fraction(0)
        if funded + rest != amounts[name] and plan.budgets:
            yield f"{name}: {float(funded)} paid and {float(rest)} not, of {float(amounts[name])}"
        expected = unpaid.get(name, (Fraction(0), None))[0]
        if abs(rest - expected) > slack and plan.budgets:
            yield f"{name}: unfunded {float(rest)}, expected {float(expected):.2f}"
        since = unpaid.get(name, (None, None))[1]
        if expected > slack and plan.budgets and found[name]["short_from"] != (since and str(since)):
            yield f"{name}: short from {found[name]['short_from']}, expected {since}"


def lines_of(result, name):
    return next(line for line in result["lines"] if line["line"] == name)
