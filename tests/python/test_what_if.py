"""What-ifs over all plans of an area, as difference tables."""

from decimal import Decimal

import pytest

import kith
from conftest import RIVERBANK, run_kith


def fees(rates: dict[str, str]) -> kith.Area:
    """One plan a service, an hour a week each, at the list price of the service."""
    days = {"first_day": "2025-04-07", "last_day": "2026-04-05"}
    names = [*rates]
    return kith.Area(
        people=[{"person": f"p-{name}"} for name in names],
        plans=[{"plan": name, "person": f"p-{name}", **days} for name in names],
        tariffs=[
            {"tariff": name, "service": "care", "per": "hour", "rate": rate}
            for name, rate in rates.items()
        ],
        actions=[
            {
                "action": f"a-{name}",
                "plan": name,
                "who": "self",
                "service": "care",
                "tariff": name,
                "schedule": "1h per week",
            }
            for name in names
        ],
    )


# Wolverhampton, Cabinet decision of 19 February 2025, from 7 April 2025: up to whole 4p, so that a
# quarter of an hour is whole pence.
WOLVERHAMPTON = {
    "home_care": ("20.28", "6.60", "21.64"),
    "reablement": ("21.68", "6.60", "23.12"),
    "respite": ("19.36", "6.60", "20.64"),
    "employed_pa": ("14.08", "9.91", "15.48"),
    "self_employed_pa": ("17.24", "9.33", "18.88"),
}


def test_an_uplift_is_reported_as_wolverhampton_decided_it():
    area = fees({name: before for name, (before, _, _) in WOLVERHAMPTON.items()})
    changes = [
        {
            "set": f"tariff:{name}",
            "value": f"+{percent}%",
            "first_day": "2025-04-07",
            "step": "0.04",
            "rule": "up",
        }
        for name, (_, percent, _) in WOLVERHAMPTON.items()
    ]

    rows = area.cost().what_if(changes).table("differences")

    found = {
        plan: (Decimal(before).scaleb(-2), Decimal(after).scaleb(-2))
        for plan, before, after in zip(
            rows["plan"], rows["weekly_before_pence"], rows["weekly_after_pence"], strict=True
        )
    }
    assert found == {
        name: (Decimal(before), Decimal(after))
        for name, (before, _, after) in WOLVERHAMPTON.items()
    }


def test_only_what_a_change_can_touch_is_costed_again():
    area = fees({"a": "10.00", "b": "20.00"})
    cost = area.cost()

    difference = cost.what_if({"set": "tariff:a", "value": "+8%", "first_day": "2025-04-07"})

    assert (len(difference), difference.recosted) == (1, 1)
    assert difference.totals["people"] == 2
    assert difference.totals["people_changed"] == 1
    assert difference.totals["annual_change_pence"] == 4160
    assert repr(difference) == "<kith.Difference 1 plans, £+41.60 a year>"
    groups = {
        (row["grouping"], row["group"]): row["annual_change_pence"]
        for row in difference.table("groups")
    }
    assert groups["nation", "england"] == 4160
    with pytest.raises(AttributeError):
        difference.totals = {}


def test_it_is_as_if_every_plan_were_costed_again():
    area = kith.synth(people=120, seed=7)
    changes = [
        {"set": "mileage_rate", "value": "0.50", "first_day": "2026-04-06"},
        {"set": "pay_rate", "value": "floor+0.50", "first_day": "2026-04-06"},
    ]
    before = area.cost(detail="lines")
    after = area.cost(detail="lines", what_if=changes)

    for threads in (1, 4):
        rows = area.what_if(changes, before=before, threads=threads).table("differences")
        found = dict(zip(rows["plan"], rows["annual_after_pence"], strict=True))
        assert len(found) > 20
        for plan, pence, was in zip(
            after.table("plans")["plan"],
            after.table("plans")["annual_pence"],
            before.table("plans")["annual_pence"],
            strict=True,
        ):
            assert found.get(plan, was) == pence


def test_an_area_takes_what_ifs_without_a_cost_before():
    area = kith.read_area(RIVERBANK)
    change = {"set": "mileage_rate", "value": Decimal("0.50"), "first_day": "2026-04-06"}

    assert len(area.what_if(change)) > 0


def test_faults_have_their_place():
    cost = fees({"a": "10.00"}).cost()

    with pytest.raises(kith.InputError) as raised:
        cost.what_if(
            [
                {"set": "tariff:b", "value": "+8%", "first_day": "2025-04-07"},
                {"set": "tariff:a", "value": "8 %", "first_day": "2025-04-07"},
            ]
        )

    assert [(fault.code, fault.at) for fault in raised.value.faults] == [
        ("dangling_reference", "/what_if/0/set"),
        ("wrong_type", "/what_if/1/value"),
    ]
    with pytest.raises(TypeError):
        cost.what_if({"set": "tariff:a", "value": 10.5, "first_day": "2025-04-07"})
    with pytest.raises(kith.ArgumentError):
        cost.what_if([]).table("plans")


def test_progress_can_cancel():
    cost = fees({"a": "10.00"}).cost()

    with pytest.raises(kith.Cancelled):
        cost.what_if(
            {"set": "tariff:a", "value": "+8%", "first_day": "2025-04-07"},
            progress=lambda done, total: True,
        )


def test_the_command_prints_what_changes_and_its_tables():
    change = "provider:steady-care=+8%@2026-04-06"

    told = run_kith("what-if", RIVERBANK, "--what-if", change)
    table = run_kith("what-if", RIVERBANK, "--what-if", change, "--csv", "totals")
    wrong = run_kith("what-if", RIVERBANK, "--what-if", "provider:moon=+8%@2026-04-06")

    assert told.returncode == 0
    assert told.stdout.decode().splitlines()[-1].startswith("total")
    assert table.stdout.decode().splitlines()[0].startswith("grouping,group,people,people_changed")
    assert wrong.returncode == 1
    assert b"/what_if/0/set" in wrong.stdout
