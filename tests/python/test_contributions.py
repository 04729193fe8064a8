"""What an area's people pay and what changes with policy or law, from Python and the command line."""

import json
from datetime import date
from decimal import Decimal

import jsonschema
import pytest

import kith
from conftest import ROOT, run_kith

CHARGING = ROOT / "examples" / "charging"
MINIMUM = {
    "set": "policy:minimum_weekly_charge",
    "value": Decimal("60.00"),
    "first_day": date(2025, 4, 7),
}


def paid():
    return kith.read_area(CHARGING).contributions()


def test_the_example_pays_what_its_readme_says():
    weeks = paid().table("weeks")

    assert dict(zip(weeks["person"], weeks["contribution_pence"], strict=True)) == {
        "ann": 8800,
        "ben": 5065,
        "cath": 7085,
        "dev": 1500,
        "eve": 45000,
        "flo": None,
    }
    assert weeks["reason"] == [
        *("assessed", "assessed", "assessed"),
        *("lower_cost", "above_upper_limit", "not_assessed"),
    ]
    assert weeks["age"][1:3] == ["pension_age", "18_to_24"]


# ben's 50.65 is below 60.00; dev is assessed at 61.65 and goes on paying what the care costs.
def test_a_minimum_charge_is_a_what_if():
    change = paid().what_if(MINIMUM)

    (row,) = change.table("differences")
    assert (row["person"], row["plans"], row["band"]) == ("ben", "ben-1", "50.01 to 100.00")
    assert (row["weekly_before_pence"], row["weekly_after_pence"]) == (5065, 0)
    assert row["annual_change_pence"] == -263380
    assert row["first_day"] == date(2025, 4, 7)
    assert (row["reason_before"], row["reason_after"]) == ("assessed", "below_minimum_charge")
    assert (len(change), change.reassessed) == (1, 5)
    assert change.totals["stop_paying"] == 1
    assert change.totals["annual_before_pence"] == 52 * (8800 + 5065 + 7085 + 1500 + 45000)
    assert repr(change) == "<kith.ContributionChange 1 people, £-2,633.80 a year>"


def test_groups_stand_beside_the_income():
    frame = paid().what_if(MINIMUM, bands=["50.00", 75]).table("groups").to_pandas()
    bands = frame[frame["grouping"] == "band"].set_index("group")

    assert [*bands.index.dropna()] == ["up to 50.00", "50.01 to 75.00", "over 75.00"]
    assert bands.loc["50.01 to 75.00", "people"] == 2
    assert bands.loc["50.01 to 75.00", "stop_paying"] == 1
    for grouping in ("band", "age", "status", "ward"):
        part = frame[frame["grouping"] == grouping]
        assert part["annual_change_pence"].sum() == -263380, grouping


def test_tables_go_to_arrow():
    change = paid().what_if(MINIMUM)

    assert change.table("differences").to_arrow().num_rows == 1
    assert str(change.table("totals").to_polars()["annual_change_pence"].dtype) == "Int64"


def test_the_document_follows_its_schema():
    change = paid().what_if(
        [MINIMUM, {"set": "mig_single_pension", "value": "-10%", "first_day": "2025-10-06"}]
    )
    document = change.to_dict()

    jsonschema.validate(document, kith.schema("contribution_change/1"))
    assert document["basis"]["bands"] == ["20.00", "50.00", "100.00"]
    assert [one["set"] for one in document["basis"]["what_if"]] == [
        "policy:minimum_weekly_charge",
        "mig_single_pension",
    ]
    assert document["totals"]["people"] == 6
    assert change == paid().what_if(
        [MINIMUM, {"set": "mig_single_pension", "value": "-10%", "first_day": "2025-10-06"}]
    )
    with pytest.raises(AttributeError):
        change.totals = {}


def test_the_fee_for_arranging_stands_beside_the_contribution():
    plan = {
        "kith": "plan/1",
        "person": {"person": "eve", "nation": "england", "born": "1945"},
        "plan": {"plan": "v", "first_day": "2025-04-07", "last_day": "2026-04-05"},
        "area": {"arrangement_fee": "295.00"},
        "budgets": [
            {
                "budget": "c",
                "source": "council",
                "weekly": "450.00",
                "first_day": "2025-04-07",
                "arranged_on_request": True,
            }
        ],
        "finances": [
            {"first_day": "2025-04-07", "item": "capital", "name": "s", "amount": "40000.00"}
        ],
    }
    contribution = kith.contribution(plan)
    document = contribution.to_dict()

    jsonschema.validate(document, kith.schema("contribution/1"))
    assert document["fees"] == [
        {
            "fee": "arrangement",
            "amount": "295.00",
            "per": "once",
            "first_day": "2025-04-07",
            "last_day": "2025-04-07",
            "budget": "c",
            "at": "/area/arrangement_fee",
            "reason": "above_upper_limit",
        }
    ]
    assert contribution.weeks[0].contribution == Decimal("450.00")


def test_faults_have_their_place():
    with pytest.raises(kith.InputError) as raised:
        paid().what_if(
            [
                {"set": "policy:moon", "value": "1", "first_day": "2025-04-07"},
                {"set": "policy:maximum_weekly_charge", "value": "x", "first_day": "2025-04-07"},
            ]
        )
    assert [(fault.code, fault.at) for fault in raised.value.faults] == [
        ("not_allowed", "/what_if/0/set"),
        ("wrong_type", "/what_if/1/value"),
    ]
    with pytest.raises(kith.InputError) as raised:
        paid().what_if([], bands=["20.00", "20.00"])
    assert [(fault.code, fault.at) for fault in raised.value.faults] == [
        ("out_of_range", "/bands/1")
    ]
    with pytest.raises(TypeError):
        paid().what_if([], bands=[20.5])
    with pytest.raises(kith.ArgumentError):
        paid().table("plans")
    with pytest.raises(kith.ArgumentError):
        paid().what_if([]).table("weeks")


def test_progress_can_cancel():
    with pytest.raises(kith.Cancelled):
        kith.read_area(CHARGING).contributions(progress=lambda done, total: True)
    with pytest.raises(kith.Cancelled):
        paid().what_if(MINIMUM, progress=lambda done, total: True)


def test_the_command_prints_the_income_and_its_tables():
    change = "policy:minimum_weekly_charge=60@2025-04-07"

    told = run_kith("contributions", CHARGING, "--what-if", change)
    weeks = run_kith("contributions", CHARGING, "--csv", "weeks")
    document = run_kith("contributions", CHARGING, "--what-if", change, "--bands", "50", "--json")
    wrong = run_kith("contributions", CHARGING, "--what-if", "policy:moon=1@2025-04-07")

    assert told.returncode == 0, told.stderr
    last = told.stdout.decode().splitlines()[-1]
    assert last.split() == [
        *("total", "£35,074.00", "-£2,633.80", "a", "year", "6", "people,"),
        *("1", "less,", "1", "no", "longer,", "1", "not", "assessed"),
    ]
    assert weeks.stdout.decode().splitlines()[1].startswith("ann-1,ann,2025-04-07,2026-04-05,88.00")
    assert json.loads(document.stdout)["basis"]["bands"] == ["50.00"]
    assert document.stdout == paid().what_if(
        {"set": "policy:minimum_weekly_charge", "value": "60", "first_day": "2025-04-07"},
        bands=["50"],
    ).to_json()
    assert wrong.returncode == 1
    assert b"/what_if/0/set" in wrong.stdout
