"""1,500 finances at random, assessed by kith and by the slow oracle: every week to the penny.

KITH_SEED chooses others. The run prints what it tried: nothing named is rarer than 1 in 20.
"""

import os
import random
from collections import Counter
from datetime import date, timedelta
from fractions import Fraction

import pytest

import contribution_oracle as oracle
import exact
import kith
import random_finances

SEED = int(os.environ.get("KITH_SEED", "20260406"))
PLANS = 1500
GROUPS = 15


def plan_number(number):
    return random_finances.some_plan(random.Random(SEED * 1_000_003 + number))


def pounds(text):
    return None if text is None else Fraction(text)


def features(plan):
    weeks = list(oracle.weeks_of(plan))
    rows, policy = plan["finances"], plan["area"]
    found = {f"reason {week.reason}" for week in weeks} | {f for week in weeks for f in week.features}
    found |= {f"policy {name}" for name in policy}
    found |= {f"per {row['per']}" for row in rows if "per" in row}
    if plan.get("actions"):
        found.add("cost of the plan's lines")
    if any(row.get("joint") for row in rows):
        found.add("joint")
    first, last = (date.fromisoformat(plan["plan"][name]) for name in ("first_day", "last_day"))
    if first.weekday() != 0:
        found.add("begins in mid-week")
    if any(first < start <= last for start in oracle.YEARS):
        found.add("a new year of the guarantee")
    if len({f for week in weeks for f in week.features if f.startswith("guarantee")}) > 1:
        found.add("a birthday that changes the guarantee")
    if any(row["item"] == "premium" and row["name"].startswith("couple") for row in rows):
        found.add("couple")
    if any(first <= day <= last and day.month == 2 and day.day == 29
           for day in (date(2024, 2, 29),)):
        found.add("29 February")
    return found


def test_the_finances_try_everything():
    tried = Counter(f for number in range(PLANS) for f in features(plan_number(number)))
    print("".join(f"{count / PLANS:7.1%}  {name}\n" for name, count in tried.most_common()))

    assert len(tried) == 37
    assert all(count >= PLANS / 20 for count in tried.values()), tried.most_common()[-6:]


@pytest.mark.parametrize("group", range(GROUPS))
def test_every_week(group):
    differences = []
    for number in range(group, PLANS, GROUPS):
        plan = plan_number(number)
        for difference in compared(plan, kith.contribution(plan).to_dict()):
            differences.append(f"plan {number}: {difference}")
    assert not differences, "\n".join(differences[:20])


def compared(plan, result):
    rows = {}
    for row in result["weeks"]:
        for number in range(row["weeks"]):
            rows[date.fromisoformat(row["monday"]) + timedelta(7 * number)] = row
    weeks = list(oracle.weeks_of(plan))
    if sorted(rows) != [week.monday for week in weeks]:
        yield f"weeks {sorted(rows)[:2]}…, expected {weeks[0].monday} and {len(weeks)} in all"
        return
    for week in weeks:
        row = rows[week.monday]
        for name, expected in (("disposable", week.disposable), ("assessed", week.assessed),
                               ("cost_of_care", week.cost), ("contribution", week.contribution)):
            if pounds(row[name]) != expected:
                yield f"{week.monday} {name} {row[name]}, expected {expected and float(expected)}"
        if row["reason"] != week.reason:
            yield f"{week.monday} {row['reason']}, expected {week.reason}"
    if any(week.unverified for week in weeks) > result["basis"]["provisional"]:
        yield "not provisional"


@pytest.mark.parametrize("group", range(3))
def test_every_step_recomputes_its_value(group):
    for number in range(group, 300, 3):
        document = kith.contribution(plan_number(number)).to_dict()
        for row in document["weeks"]:
            for step in row["lines"] + row["trace"]:
                amount = exact.value(step["exact"])
                if step.get("rounding") == "up 1":
                    amount = -(-amount // 1)
                elif "rounding" in step:
                    amount = exact.rounded(amount, step["rounding"])
                assert amount == Fraction(step["value"]), step
            total = sum(Fraction(line["value"]) for line in row["lines"])
            assert row["disposable"] is None or total == Fraction(row["disposable"])
