"""300 plans at random with pauses, costed by kith and day by day by the slow oracle, to the penny.

KITH_SEED chooses other plans. The run prints what it tried: nothing named is rarer than 1 in 20.
"""

import os
import random
from collections import Counter
from datetime import date, timedelta
from fractions import Fraction

import pytest

import calendar_days as cal
import cost_oracle as oracle
import kith
import random_plans

SEED = int(os.environ.get("KITH_SEED", "20260406"))
PLANS = 300
GROUPS = 10
OPEN = date(2999, 12, 31)


def case_number(number):
    """A plan and its pauses, each the first day without support and the first day with it again."""
    rng = random.Random(SEED * 1_000_033 + number)
    plan = random_plans.some_plan(rng)
    days = (plan.last - plan.first).days + 1
    marks = sorted(rng.sample(range(-20, days + 20), 2 * min(rng.choice((1, 1, 2, 3)), (days + 39) // 2)))
    pauses = [(plan.first + timedelta(a), plan.first + timedelta(b))
              for a, b in zip(marks[::2], marks[1::2])]
    if rng.random() < 0.15:
        pauses[0] = plan.first, max(pauses[0][1], plan.first + timedelta(1))
    if rng.random() < 0.15 and plan.first <= date(2024, 2, 29) <= plan.last:
        pauses = [(date(2024, 2, 28), date(2024, 3, 2))]
    if rng.random() < 0.2:
        pauses[-1] = pauses[-1][0], OPEN
    return plan, [pause for place, pause in enumerate(pauses) if not place or pause[0] >= pauses[place - 1][1]]


def events(rng, pauses):
    rows = []
    for first, back in pauses:
        rows.append({"event": "paused", "at": f"{first}T12:30" if rng.random() < 0.3 else str(first)})
        if back != OPEN:
            rows.append({"event": "resumed", "at": str(back)})
    return rows


def features(plan, pauses):
    inside = [(max(a, plan.first), min(b, plan.last + timedelta(1))) for a, b in pauses]
    leap = date(2024, 2, 29)
    return {
        "several pauses": len(pauses) > 1,
        "no end": pauses[-1][1] == OPEN,
        "from the first day": any(a <= plan.first < b for a, b in pauses),
        "past the last day": any(a <= plan.last < b for a, b in pauses),
        "over 29 February": any(a <= leap < b for a, b in inside),
        "over a bank holiday": any(cal.is_bank_holiday(day) for a, b in inside if a < b
                                   for day in cal.days(a, b - timedelta(1))),
        "by calendar": plan.convention == "calendar",
    }


def goes_on(action):
    """What is bought once, and what is owed by the week, month or year, whoever is there."""
    return action.one_off or action.per in ("week", "month", "year")


def over(action, plan, pauses, last):
    total = Fraction(0)
    for day in cal.days(plan.first, last):
        if goes_on(action) or not any(a <= day < b for a, b in pauses):
            total += oracle.cost_of_day(action, day, plan)
    return oracle.rounded(total, plan)


def test_the_pauses_try_everything():
    tried = Counter(feature for number in range(PLANS)
                    for feature, is_there in features(*case_number(number)).items() if is_there)
    print("".join(f"{count / PLANS:7.1%}  {feature}\n" for feature, count in tried.most_common()))

    assert set(tried) == set(features(*case_number(0)))
    assert all(count >= PLANS / 20 for count in tried.values()), tried


@pytest.mark.parametrize("group", range(GROUPS))
def test_costs_with_pauses(group):
    differences = []
    for number in range(group, PLANS, GROUPS):
        plan, pauses = case_number(number)
        document = random_plans.document_of(plan) | {"events": events(random.Random(number), pauses)}
        lines = {line["line"]: line
                 for line in kith.cost(document, **random_plans.options_of(plan)).to_dict()["lines"]}
        for action in plan.actions:
            for name, expected in expectations(action, plan, pauses):
                if Fraction(lines[action.name][name]) != expected:
                    differences.append(f"plan {number} ({plan.convention}) {action.schedule.text()} {pauses}: "
                                       f"{name} {lines[action.name][name]}, expected {float(expected):.2f}")
    assert not differences, "\n".join(differences[:20])


def expectations(action, plan, pauses):
    weekly, annual, period = oracle.cost_of_line(action, plan)
    if plan.convention == "calendar":
        yield "annual", over(action, plan, pauses, cal.year_from(plan.first))
        yield "period", over(action, plan, pauses, plan.last)
    else:
        yield "annual", annual  # a quotation ignores pauses
        is_by_calendar = plan.convention != "cld"
        yield "period", over(action, plan, pauses, plan.last) if is_by_calendar else period
