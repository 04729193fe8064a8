"""2,000 plans at random, fitted by kith and by looking at every set of their actions.

Nothing but kith.cost, of a document that holds just those actions, is shared with what is tested.
The run prints what it tried: nothing named is rarer than 1 in 20, and no number of actions from 1 to
14. KITH_SEED chooses other plans. tests/costing/fit_law_test.cpp is the same in C++.
"""

import os
import random
from collections import Counter
from decimal import Decimal
from fractions import Fraction

import pytest

import fit_oracle as oracle
import kith

SEED = int(os.environ.get("KITH_SEED", "20260406"))
PLANS = 2_000
GROUPS = 20
MOST = 14  # actions of a plan


def some_action(draw, number, choices):
    row = {"action": f"a{number}"}
    kind = draw.choice(["hour", "hour", "employed", "employed", "unpaid", "tariff"])
    hours = draw.randint(1, 9)
    row["schedule"] = f"{hours}h per week"
    row["who"] = "sister"
    if kind == "hour":
        row |= {"per": "hour", "rate": f"{draw.randint(9, 25)}.{draw.randint(0, 99):02}"}
    elif kind == "employed":
        row |= {"employment": draw.choice(["e1", "e2"]), "schedule": f"{hours * 3}h per week"}
    elif kind == "tariff":
        row |= {"service": "support", "tariff": "t"}
    else:
        row |= {"unpaid": True, "who": draw.choice(["friend", "stranger"]),
                "schedule": f"{draw.choice([20, 40, 60])}m per week"}
    if draw.random() < 0.5:
        row["priority"] = draw.choice(oracle.LEVELS)
    if draw.random() < 0.5:
        row["value"] = draw.randint(0, 4)
    if draw.random() < 0.4:
        row["choice"] = draw.choice(choices)
    if draw.random() < 0.15:
        row["meets_need"] = True
    return row


def some_plan(number):
    draw = random.Random(SEED * 1_000_003 + number)
    actions = []
    for place in range(1 + number % MOST):
        if actions and draw.random() < 0.15:
            actions.append({**draw.choice(actions), "action": f"a{place}"})
        elif actions and draw.random() < 0.1:
            host = draw.choice([row for row in actions if "within" not in row] or [None])
            actions.append({"action": f"a{place}", "within": host["action"], "schedule": "1h per week",
                            "who": "sister"})
        else:
            actions.append(some_action(draw, place, ["x", "y"]))
    employments = [{"employment": name, "supporter": "sister", "born": "1980", "pay_period": "week",
                    "first_day": "2025-01-06", "pay_rate": f"{draw.randint(13, 60)}.25",
                    "insurance_annual": "80.00"} for name in ("e1", "e2")]
    plan = {"kith": "plan/1", "person": {"person": "p1"},
            "plan": {"plan": "v1", "first_day": "2026-04-06", "last_day": "2027-04-05"},
            "ties": [{"supporter": "sister", "kind": "family", "paid": True},
                     {"supporter": "friend", "kind": "friend", "willing_minutes_per_week": 60},
                     {"supporter": "stranger", "kind": "volunteer"}],
            "tariffs": [{"tariff": "t", "service": "support", "per": "hour", "rate": "20.00"},
                        {"tariff": "t", "service": "support", "per": "hour", "rate": "16.40",
                         "from_minutes_per_week": 500, "tier": "all"}],
            "employments": employments, "actions": actions}
    options = draw.choice([{}, {}, {}, {"convention": "weeks_365_7"}, {"convention": "calendar"}])
    return plan, options, Decimal(draw.randint(0, 300_000 * len(actions))) / 100


def features(plan, options, fit, has_a_tie):
    rows = plan["actions"]
    return {"alternatives": bool(fit.alternatives), "employment": any("employment" in row for row in rows),
            "unpaid": any("unpaid" in row for row in rows), "within": any("within" in row for row in rows),
            "tariff": any("tariff" in row for row in rows), "need": any("meets_need" in row for row in rows),
            "shortfall": fit.shortfall > 0, "calendar": "calendar" in options.values(), "tie": has_a_tie,
            "left out": any(row.reason == "over_budget" for row in fit.dropped),
            "not agreed": any(row.reason == "not_agreed" for row in fit.dropped),
            f"actions: {len(rows)}": True}


def difference(fit, points, budget):
    """What kith says otherwise; nothing where it is the same."""
    found = [(point.cost, (Fraction(point.worth.essential), Fraction(point.worth.important),
                           Fraction(point.worth.wanted)), point.chosen) for point in fit.frontier]
    cost, _, chosen = oracle.answer(points, budget)
    if found != points:
        return f"frontier {found}, expected {points}"
    if (fit.cost, fit.chosen) != (cost, chosen):
        return f"{fit.cost} for {fit.chosen}, expected {cost} for {chosen}"
    if (fit.left, fit.shortfall) != (max(budget - cost, 0), max(cost - budget, 0)):
        return f"left {fit.left} and short {fit.shortfall} of {budget} for {cost}"
    return None


TRIED = Counter()


@pytest.mark.parametrize("group", range(GROUPS))
def test_a_fit_is_what_looking_at_every_set_finds(group):
    differences = []
    for number in range(group, PLANS, GROUPS):
        plan, options, budget = some_plan(number)
        sets = oracle.all_choices(plan, options)
        points = oracle.frontier(sets, plan)

        fit = kith.fit(plan, budget=budget, **options)

        if found := difference(fit, points, budget):
            differences.append(f"plan {number} {options}: {found}")
        tried = features(plan, options, fit, oracle.has_a_tie(sets, points))
        TRIED.update({name: int(is_there) for name, is_there in tried.items()})
    assert not differences, "\n".join(differences[:20])


def test_the_plans_tried_everything():
    print("".join(f"{count / PLANS:7.1%}  {name}\n" for name, count in TRIED.most_common()))
    assert all(count >= PLANS / 20 for count in TRIED.values()), TRIED
    assert len(TRIED) == 11 + MOST
