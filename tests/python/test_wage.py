"""The hourly wage that a budget affords."""

from decimal import Decimal
from pathlib import Path

import jsonschema
import pytest

import kith

PLANS = Path(__file__).parents[2] / "examples" / "plans"
SISTER = PLANS / "sister.json"


def test_the_wage_is_the_highest_of_whole_pence():
    # 9 h x 52 at 10.44 are 4885.92, and 195.00 are insurance and payroll.
    wage = kith.affordable_wage(SISTER, employment="e1", budget="5081.00")

    assert wage.pay_rate == Decimal("10.44")
    assert (wage.cost, wage.left) == (Decimal("5080.92"), Decimal("0.08"))
    assert wage.next_cost == Decimal("5085.60")
    assert wage.lines["a0"] == Decimal("4885.92")
    assert sum(wage.lines.values()) == wage.cost


def test_money_may_be_a_decimal_or_a_whole_number_and_never_a_float():
    by_text = kith.affordable_wage(SISTER, employment="e1", budget="5081")

    assert kith.affordable_wage(SISTER, employment="e1", budget=Decimal("5081.00")) == by_text
    assert kith.affordable_wage(SISTER, employment="e1", budget=5081) == by_text
    with pytest.raises(TypeError):
        kith.affordable_wage(SISTER, employment="e1", budget=5081.0)


def test_there_may_be_none():
    wage = kith.affordable_wage(SISTER, employment="e1", budget="194.99")

    assert (wage.pay_rate, wage.reason, wage.cost) == (None, "budget_too_small", Decimal("195.00"))


@pytest.mark.parametrize("budget", ["194.99", "5081.00", "90000"])
@pytest.mark.parametrize("convention", ["weeks_52", "calendar"])
def test_the_document_follows_its_schema(budget, convention):
    wage = kith.affordable_wage(SISTER, employment="e1", budget=budget, convention=convention)

    jsonschema.validate(wage.to_dict(), kith.schema("wage/1"))
    assert wage.to_dict()["basis"]["amounts"] == ("period" if convention == "calendar" else "annual")


def test_wrong_questions_are_refused():
    with pytest.raises(kith.ArgumentError):
        kith.affordable_wage(SISTER, employment="nobody", budget="1.00")
    with pytest.raises(kith.ArgumentError):
        kith.affordable_wage(SISTER, employment="e1", budget="much")
    with pytest.raises(kith.RangeError):
        kith.affordable_wage(SISTER, employment="e1", budget="-1.00")
    with pytest.raises(kith.InputError):
        kith.affordable_wage({}, employment="e1", budget="1.00")
