"""How providers' prices are made, from published ones."""

import json
from decimal import Decimal

import jsonschema
import pytest

import kith
from conftest import ROOT

# UKHCA, "A minimum price for Homecare" (2014), for one hour: the direct costs as printed.
HOMECARE_2014 = [
    {"name": "contact pay", "amount": "6.31"},
    {"name": "travel pay", "amount": "1.20"},
    {"name": "insurance", "amount": "0.71"},
    {"name": "holiday", "amount": "0.81"},
    {"name": "training", "amount": "0.13"},
    {"name": "pension", "amount": "0.08"},
    {"name": "mileage", "amount": "1.40"},
    {"name": "running costs", "share": "0.27"},
    {"name": "profit", "share": "0.03"},
]


def test_the_homecare_price_of_2014_differs_from_print_by_a_penny():
    built = kith.price_build_up(HOMECARE_2014, margin_on="price")

    assert built.cost == Decimal("10.64")
    assert built.price == Decimal("15.20")  # printed 15.19, of unrounded costs
    assert [str(line.rounded) for line in built.lines[-2:]] == ["4.10", "0.46"]
    unrounded = [{"name": "direct costs", "amount": "10.6329"}, *HOMECARE_2014[-2:]]
    assert kith.price_build_up(unrounded).price == Decimal("15.19")


def test_norfolks_assistants_of_2023_are_exact():
    def paid(wage):
        lines = [{"name": "wage", "amount": wage}, {"name": "on-cost", "share": "0.2608"}]
        built = kith.price_build_up(lines, margin_on="cost")
        return str(built.lines[1].rounded), str(built.price)

    assert paid("11.00") == ("2.87", "13.87")
    assert paid(Decimal("10.44")) == ("2.72", "13.16")


def test_an_hour_of_half_hour_visits_is_two_pence_above_its_source():
    lines = [
        {"name": "pay", "rate": "24.40", "minutes": 80},
        {"name": "miles", "rate": "0.45", "count": "4"},
        {"name": "margin", "share": "0.3"},
    ]

    built = kith.price_build_up(lines)

    assert built.to_dict()["cost"]["exact"] == "103/3"
    assert built.price == Decimal("49.05")  # printed 49.03, of a truncated 34.32
    truncated = [{"name": "hour", "amount": "34.32"}, lines[2]]
    assert kith.price_build_up(truncated).price == Decimal("49.03")


@pytest.mark.parametrize(
    ("before", "share", "after"),
    [
        ("20.28", "0.066", "21.64"),
        ("21.68", "0.066", "23.12"),
        ("19.36", "0.066", "20.64"),
        ("14.08", "0.0991", "15.48"),
        ("17.24", "0.0933", "18.88"),
    ],
)
def test_wolverhampton_rounds_its_fees_up_to_four_pence(before, share, after):
    assert kith.uplifted(before, share, rule="up", step="0.04") == Decimal(after)


def test_documents_fit_their_schemas():
    document = {
        "kith": "price_build_up/1",
        "lines": HOMECARE_2014,
        "uplift": {"share": "0.05", "step": "0.04", "rule": "up"},
    }
    jsonschema.validate(document, kith.schema("price_build_up/1"))
    built = kith.price_build_up(HOMECARE_2014, uplift=document["uplift"])
    jsonschema.validate(built.to_dict(), kith.schema("build_up/1"))


def test_faults_have_their_place():
    with pytest.raises(kith.InputError) as raised:
        kith.price_build_up([{"name": "pay"}, {"name": "margin", "share": "-0.1"}])

    assert [(fault.code, fault.at) for fault in raised.value.faults] == [
        ("missing", "/lines/0"),
        ("out_of_range", "/lines/1/share"),
    ]
    with pytest.raises(kith.RangeError):
        kith.price_build_up([{"name": "a", "amount": "1"}, {"name": "b", "share": "1"}])
    with pytest.raises(TypeError):
        kith.uplifted(20.28, "0.066")


def test_the_example_is_the_published_one():
    document = json.loads((ROOT / "examples/prices/homecare-2014.json").read_text("utf-8"))

    jsonschema.validate(document, kith.schema("price_build_up/1"))
    assert document["lines"] == HOMECARE_2014
