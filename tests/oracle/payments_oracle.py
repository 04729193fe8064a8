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


def suspensions(plan, weeks):
    """[(first, first after)] of what is not paid of each pause, which is told by its two events."""
    if weeks is None:
        return []
    days = [date.fromisoformat(event["at"]) for event in plan.get("events", ())]
    return [(paused + timedelta(7 * weeks), resumed) for paused, resumed in zip(days[::2], days[1::2])]


def payments(plan, contribution_on, paused_weeks=None):
    """(date, first day, last day, gross, contribution, recovered, net) of each payment of "b0"."""
    stops = suspensions(plan, paused_weeks)
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
    pool, begun, owing = [], set(), Fraction(0)
    net = chain[0].get("net", False)
    while pay_day(anchor, every, number) <= last_plan:
        start, end = (pay_day(anchor, every, n) for n in (number, number + 1))
        for offset in range((end - start).days):
            day = start + timedelta(offset)
            budget = budget_on(day)
            if budget is not None:
                share = Fraction(WEEKS[every]) / (end - start).days
                pool.append((day, budget, weekly(budget) * share, (contribution_on(day) if net else 0) * share))
        if number >= 0 and pool:
            stopped = {day: first for day, *_ in pool for first, end in stops if first <= day < end}
            paid = [row for row in pool if not (row[0] in stopped and stopped[row[0]] <= start)]
            right = [row for row in paid if row[0] not in stopped]
            gross, less = money_of(paid)
            once = Fraction(0)
            for _, budget, *_ in paid:
                if budget["budget"] not in begun:
                    begun.add(budget["budget"])
                    once += Fraction(budget.get("one_off", 0))
            back = min(owing, gross + once - less)
            owing += gross - less - (money_of(right)[0] - money_of(right)[1]) - back
            if start >= first_plan:
                rows.append((start, pool[0][0], pool[-1][0], gross, less, back, gross + once - less - back))
            pool = []
        number += 1
    return rows


def money_of(days):
    gross = penny(sum((row[2] for row in days), Fraction(0)))
    return gross, min(penny(sum((row[3] for row in days), Fraction(0))), gross)
