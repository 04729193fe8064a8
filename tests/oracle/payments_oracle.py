"""The payments of a budget, slow and obvious: day by day, in fractions. Shares nothing with kith."""

import calendar
from datetime import date, timedelta
from fractions import Fraction
from math import floor

WEEKS = {"week": 1, "four_weeks": 4, "month": Fraction(52, 12), "quarter": 13, "year": 52}
MONTHS = {"month": 1, "quarter": 3, "year": 12}


def penny(amount):
    return Fraction(floor(amount * 100 + Fraction(1, 2)), 100)


def pay_day(first, every, number):
    """The pay day so many periods after the first: the same day of the month, or its last."""
    if every in ("week", "four_weeks"):
        return first + timedelta((7 if every == "week" else 28) * number)
    months = first.year * 12 + first.month - 1 + MONTHS[every] * number
    year, month = divmod(months, 12)
    return date(year, month + 1, min(first.day, calendar.monthrange(year, month + 1)[1]))


def weekly(budget):
    if "annual" in budget:
        return Fraction(budget["annual"]) / 52
    return Fraction(budget["weekly"])


def payments(plan, contribution_on):
    """(date, first day, last day, gross, contribution, net) of each payment of "b0"."""
    first_plan, last_plan = (date.fromisoformat(plan["plan"][name]) for name in ("first_day", "last_day"))
    chain = [row for row in plan["budgets"] if row["budget"].startswith("b")]
    every = chain[0]["pay_every"]
    begins = date.fromisoformat(chain[0]["first_day"])
    anchor = date.fromisoformat(chain[0].get("first_payment", chain[0]["first_day"]))

    def budget_on(day):
        found = None
        for row in chain:
            if row["first_day"] <= str(day):
                found = row
        if found is None or str(day) > found.get("last_day", "9999"):
            return None
        return found

    number = 0
    while pay_day(anchor, every, number + 1) <= begins:
        number += 1
    while pay_day(anchor, every, number) > begins:
        number -= 1
    rows = []
    gross = taken = Fraction(0)
    days, begun, once = [], set(), Fraction(0)
    net = chain[0].get("net", False)
    while pay_day(anchor, every, number) <= last_plan:
        start, end = (pay_day(anchor, every, n) for n in (number, number + 1))
        for offset in range((end - start).days):
            day = start + timedelta(offset)
            budget = budget_on(day)
            if budget is None:
                continue
            days.append(day)
            gross += weekly(budget) * WEEKS[every] / (end - start).days
            taken += (contribution_on(day) if net else 0) * WEEKS[every] / Fraction((end - start).days)
            if budget["budget"] not in begun:
                begun.add(budget["budget"])
                once += Fraction(budget.get("one_off", 0))
        if number >= 0 and days:
            less = min(penny(taken), penny(gross))
            if start >= first_plan:
                rows.append((start, days[0], days[-1], penny(gross), less, penny(gross) + once - less))
        if number >= 0:
            gross = taken = once = Fraction(0)
            days = []
        number += 1
    return rows
