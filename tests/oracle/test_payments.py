"""1,000 budgets at random, paid by kith and by the slow oracle: every payment to the penny.

KITH_SEED chooses others. The run prints what it tried: nothing named is rarer than 1 in 20.
"""

import os
import random
from collections import Counter
from datetime import date, timedelta
from fractions import Fraction

import pytest

import exact
import kith
import payments_oracle as oracle

SEED = int(os.environ.get("KITH_SEED", "20260406"))
BUDGETS = 1000
GROUPS = 10


def money(choose, most):
    return f"{choose.randrange(most * 100) / 100:.2f}"


def amount(choose):
    return {"weekly": money(choose, 600)} if choose.random() < 0.6 else {"annual": money(choose, 30000)}


def some_plan(choose):
    first = date(2022, 4, 11) + timedelta(choose.randrange(1600))
    last = first + timedelta(choose.randrange(20, 500))
    begins = first + timedelta(choose.randrange(-60, 90) if choose.random() < 0.5 else 0)
    budget = {"budget": "b0", "source": "council", "first_day": str(begins),
              "pay_every": choose.choice(tuple(oracle.WEEKS))} | amount(choose)
    if choose.random() < 0.3:
        budget["last_day"] = str(begins + timedelta(choose.randrange(15, 400)))
    if choose.random() < 0.3:
        budget["first_payment"] = str(begins + timedelta(choose.randrange(-20, 40)))
    if choose.random() < 0.2:
        budget["one_off"] = money(choose, 500)
    budgets = [budget]
    if choose.random() < 0.3:
        rise = begins + timedelta(choose.randrange(1, 300))
        budgets.append({"budget": "b1", "replaces": "b0", "source": "council",
                        "first_day": str(rise)} | amount(choose))
    plan = {"kith": "plan/1",
            "person": {"person": "p", "nation": "england",
                       "born": str(date(1935, 1, 1) + timedelta(choose.randrange(24000)))},
            "plan": {"plan": "v", "first_day": str(first), "last_day": str(last)},
            "budgets": budgets,
            "finances": [{"first_day": "2020-01-06", "item": "income", "name": "a",
                          "amount": money(choose, 500), "per": "week"}]}
    if choose.random() < 0.3:
        day = first + timedelta(choose.randrange(-20, (last - first).days))
        back = day + timedelta(choose.randrange(1, 120))
        plan["events"] = [{"event": "paused", "at": str(day)}, {"event": "resumed", "at": str(back)}]
        plan["x_paused_weeks"] = choose.randrange(0, 7)
    if choose.random() < 0.08:  # a year with 53 pay days, from a Monday
        first -= timedelta(first.weekday())
        plan["plan"] = {"plan": "v", "first_day": str(first), "last_day": str(first + timedelta(366))}
        budget |= {"first_day": str(first), "pay_every": "week"}
        budget.pop("first_payment", None)
        budget.pop("last_day", None)
        plan["budgets"] = [budget]
        last = first + timedelta(366)
    if choose.random() < 0.6:
        budget["net"] = True
        day = first + timedelta(choose.randrange((last - first).days))
        plan["finances"].append({"first_day": str(day), "item": "housing", "name": "rent",
                                 "amount": money(choose, 60), "per": "week"})
    return plan


def plan_number(number):
    return some_plan(random.Random(SEED * 1_000_033 + number))


def paid(plan):
    weeks = plan.get("x_paused_weeks")
    return kith.payments(plan, "b0", **({} if weeks is None else {"paused_weeks": weeks}))


def with_recovered(row):
    return {"recovered": "0.00"} | row


def contribution_of(plan):
    """The weekly contribution by day, of the nearest week before the first and after the last."""
    weeks = kith.contribution(plan).weeks
    def on(day):
        found = weeks[0]
        for row in weeks:
            if row.monday <= day:
                found = row
        return Fraction(found.contribution)
    return on


def features(plan, document):
    budget = plan["budgets"][0]
    found = {f"every {budget['pay_every']}"}
    found |= {name for name in ("first_payment", "last_day", "one_off", "net", "annual", "weekly")
              if name in budget}
    found |= {f"reason {reason['code']}" for row in document["payments"] for reason in row["reasons"]}
    if len(plan["budgets"]) > 1:
        found.add("replaced")
    if any(row["first_day"] <= "2024-02-29" <= row["last_day"] for row in document["payments"]):
        found.add("29 February")
    if any(row["first_day"] <= f"{year}-04-06" <= row["last_day"]
           for row in document["payments"] for year in range(2022, 2028)):
        found.add("6 April")
    if any(row.get("paused_days") for row in document["payments"]):
        found.add("suspended")
    if len(document["payments"]) == 53:
        found.add("53 payments")
    return found


def test_the_budgets_try_everything():
    tried = Counter(f for number in range(BUDGETS) for plan in [plan_number(number)]
                    for f in features(plan, paid(plan).to_document()))
    print("".join(f"{count / BUDGETS:7.1%}  {name}\n" for name, count in tried.most_common()))

    assert len(tried) == 24
    assert all(count >= BUDGETS / 20 for count in tried.values()), tried


@pytest.mark.parametrize("group", range(GROUPS))
def test_every_payment(group):
    differences = []
    for number in range(group, BUDGETS, GROUPS):
        plan = plan_number(number)
        document = paid(plan).to_document()
        found = [(date.fromisoformat(row["date"]), date.fromisoformat(row["first_day"]),
                  date.fromisoformat(row["last_day"]), *(Fraction(row[name]) for name in
                                                         ("gross", "contribution", "recovered", "net")))
                 for row in map(with_recovered, document["payments"])]
        expected = oracle.payments(plan, contribution_of(plan), plan.get("x_paused_weeks"))
        for one, other in zip(found, expected):
            if one != other:
                differences.append(f"budget {number}: {[*map(str, one)]}, expected {[*map(str, other)]}")
        if len(found) != len(expected):
            differences.append(f"budget {number}: {len(found)} payments, expected {len(expected)}")
    assert not differences, "\n".join(differences[:10])


@pytest.mark.parametrize("group", range(GROUPS))
def test_payments_add_up_and_say_why_they_differ(group):
    for number in range(group, BUDGETS, GROUPS):
        document = paid(plan_number(number)).to_document()
        rows, totals = document["payments"], document["totals"]
        for name in ("gross", "contribution", "one_off", "net"):
            assert sum(Fraction(row[name]) for row in rows) == Fraction(totals[name])
        for last, row in zip(rows, rows[1:]):
            assert row["net"] == last["net"] or row["reasons"], (number, last, row)
        for row in rows:
            parts = sum(exact.value(part["exact"]) for part in row["parts"])
            assert exact.rounded(parts, "half_up 0.01") == Fraction(row["gross"])
            assert sum(part["days"] for part in row["parts"]) <= row["days"]
