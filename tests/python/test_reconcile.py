"""An extract of somebody else lined up with kith's figures."""

import json
from decimal import Decimal

import jsonschema
import pandas
import polars
import pytest

import kith
from conftest import RIVERBANK, ROOT

AREA = {
    "people": [{"person": "ann"}],
    "plans": [
        {"plan": "a1", "person": "ann", "first_day": "2026-04-06", "last_day": "2027-04-05"}
    ],
    "actions": [
        {
            "action": "x",
            "plan": "a1",
            "who": "self",
            "service": "care",
            "rate": "15.00",
            "per": "hour",
            "schedule": "daily 09:00-10:00",
        },
        {
            "action": "y",
            "plan": "a1",
            "who": "self",
            "service": "transport",
            "rate": "33.33",
            "per": "visit",
            "schedule": "1 visit per week",
        },
    ],
}
# £105.00 a week by 365/7, transport 52 times £33.33, and something that kith does not have.
EXTRACT = {
    "plan": ["a1", "a1", "a1"],
    "service": ["care", "transport", "respite"],
    "amount": [Decimal("5475.00"), Decimal("1733.16"), Decimal("600.00")],
    "per": ["year", "year", "year"],
}


@pytest.fixture(scope="module")
def area():
    return kith.Area(**AREA)


@pytest.mark.parametrize("table", [dict, pandas.DataFrame, polars.DataFrame])
def test_each_difference_has_a_name(area, table):
    found = area.reconcile(table(EXTRACT))

    pairs = found.table("pairs")
    assert pairs["why"] == ["convention", "same", "missing_here"]
    assert pairs["explanation"] == ["weekly x 365/7", None, None]
    assert pairs["difference_pence"] == [1500, 0, 60000]
    assert sum(found.table("totals")["difference_pence"]) == sum(pairs["difference_pence"])
    assert repr(found) == "<kith.Reconciliation 1 same, 1 convention, 1 missing_here>"


def test_a_cost_is_reconciled_by_its_own_convention(area):
    cost = area.cost(convention="weeks_365_7")

    assert cost.reconcile(EXTRACT).table("pairs")["why"] == ["same", "convention", "missing_here"]


def test_a_cost_that_kept_no_lines_is_refused(area):
    totals = area.cost(detail="totals")

    assert len(totals.table("lines")["line"]) == 0
    with pytest.raises(kith.ArgumentError):
        totals.reconcile(EXTRACT)


def test_what_the_extract_lacks_is_told(area):
    pairs = area.reconcile([{"plan": "a1", "service": "care", "amount": "105.00", "per": "week"}])

    assert pairs.table("pairs")["why"] == ["same", "missing_there"]


def test_part_of_a_period_is_told_from_its_days(area):
    row = {
        "person": "ann",
        "service": "care",
        "amount": "2745.00",
        "per": "period",
        "first_day": "2026-10-05",
        "last_day": "2027-04-05",
    }

    pairs = area.reconcile([row]).table("pairs")

    assert (pairs["why"][0], pairs["explanation"][0]) == ("part_period", "183 of 365 days")


def test_faults_have_their_place(area):
    rows = [{"service": "care", "amount": "1.234"}, {"plan": "a1", "amount": "x", "per": "day"}]
    with pytest.raises(kith.InputError) as raised:
        area.reconcile(rows)

    assert [(fault.code, fault.at) for fault in raised.value.faults] == [
        ("too_many_places", "/rows/0/amount"),
        ("missing", "/rows/0"),
        ("missing", "/rows/0"),
        ("wrong_type", "/rows/1/amount"),
        ("not_allowed", "/rows/1/per"),
    ]
    with pytest.raises(TypeError):
        area.reconcile([{"plan": "a1", "amount": 1.5, "per": "week"}])


def test_the_example_is_lined_up_with_riverbank():
    document = json.loads((ROOT / "examples/extracts/riverbank.json").read_text("utf-8"))
    jsonschema.validate(document, kith.schema("extract/1"))

    pairs = kith.read_area(RIVERBANK).reconcile(document["rows"]).table("pairs")

    assert pairs["why"][:2] == ["convention", "missing_here"]
    assert set(pairs["why"][2:]) == {"missing_there"}
