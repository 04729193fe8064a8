"""1,000 plans with employments at random, costed by kith and by the slow pay run, to the penny.

many_plans.py says how others are tried. The run prints what it tried: nothing named is rarer than 1 in 20.
"""

from fractions import Fraction

import pytest

import kith
import pay_oracle as oracle
import random_employments
from many_plans import GROUPS, ManyPlans

PLANS = ManyPlans(random_employments, 1_000)


def test_the_plans_try_everything():
    PLANS.try_everything()


@pytest.mark.parametrize("group", range(GROUPS))
def test_pay_and_what_is_due_on_it(group):
    def differences(plan):
        document = random_employments.document_of(plan)
        return compared(plan, kith.cost(document, convention=plan.convention, detail="lines").to_dict())

    PLANS.agree(group, differences)


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
