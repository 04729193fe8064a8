"""1,000 plans with employments at random, costed by kith and by the slow pay run, to the penny.

KITH_SEED chooses other plans, KITH_LONG tries 20,000. The run prints what it tried: nothing named is rarer than 1 in 20.
"""

import os
import random
from collections import Counter
from fractions import Fraction

import pytest

import kith
import pay_oracle as oracle
import random_employments

SEED = int(os.environ.get("KITH_SEED", "20260406"))
PLANS = 20_000 if "KITH_LONG" in os.environ else 1_000
GROUPS = 20


def plan_number(number):
    return random_employments.some_plan(random.Random(SEED * 1_000_003 + number))


def test_the_plans_try_everything():
    tried = Counter(feature for number in range(PLANS)
                    for feature, is_there in random_employments.features(plan_number(number)).items() if is_there)
    print("".join(f"{count / PLANS:7.1%}  {feature}\n" for feature, count in tried.most_common()))

    assert set(tried) == set(random_employments.features(plan_number(0)))
    assert all(count >= PLANS / 20 for count in tried.values()), tried


@pytest.mark.parametrize("group", range(GROUPS))
def test_pay_and_what_is_due_on_it(group):
    differences = []
    for number in range(group, PLANS, GROUPS):
        plan = plan_number(number)
        result = kith.cost(random_employments.document_of(plan), convention=plan.convention,
                           detail="lines").to_dict()
        for difference in compared(plan, result):
            differences.append(f"plan {number} ({plan.convention}): {difference}")
    assert not differences, "\n".join(differences[:20])


def compared(plan, result):
    found = {line["line"]: tuple(Fraction(line[name]) for name in ("weekly", "annual", "period"))
             for line in result["lines"]}
    if plan.convention == "calendar":
        found |= pay_together(plan, found)
    for line, expected in oracle.lines_of(plan).items():
        if line.endswith("/awake") and line not in found and expected == (0, 0, 0):
            continue
        for name, amount, wanted in zip(("weekly", "annual", "period"), found[line], expected):
            if amount != wanted:
                yield f"{line}: {name} {float(amount):.2f}, expected {float(wanted):.2f}"
    total = sum((Fraction(line["annual"]) for line in result["lines"]), Fraction(0))
    if Fraction(result["totals"]["annual"]) != total:
        yield "the total is not the sum of its lines"


def pay_together(plan, found):
    """By calendar a packet is divided among its actions; together they are the packets."""
    for employment in plan.employments:
        names = [name for work in employment.work for name in (work.name, f"{work.name}/awake")]
        columns = zip(*(found[name] for name in names if name in found))
        yield f"{employment.name}/pay", tuple(sum(column, Fraction(0)) for column in columns)
