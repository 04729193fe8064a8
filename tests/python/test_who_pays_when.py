"""Budgets through their changes: what holds when, the stages of a budget, pauses, and interest."""

from datetime import date
from decimal import Decimal

import jsonschema
import pytest

import kith
from conftest import ROOT, load, run_kith

PLANS = ROOT / "examples" / "plans"
STAGES = PLANS / "five-thousand.json"
HOSPITAL = PLANS / "hospital-stay.json"


def test_a_rise_is_counted_once():
    cost = kith.cost(PLANS / "april-rise.json")

    assert [row.available for row in cost.budgets] == [Decimal("11170.00"), Decimal("0.00")]
    said = next(found for found in cost.findings if found.code == "budget_replaced")
    assert said.found == "summer"


def test_the_stages_of_a_budget():
    cost = kith.cost(STAGES, stages=True, as_at="2026-10-04")

    assert [(row.stage, row.amount) for row in cost.stages] == [
        ("indicative", Decimal("5000.00")),
        ("plan", Decimal("4680.00")),
        ("agreed", Decimal("4680.00")),
        ("spent", Decimal("2340.00")),
    ]
    assert cost.stages[0].variance is None
    assert cost.stages[2].headroom == Decimal("320.00")
    assert cost.stages[2].budgets == ("agreed",)
    jsonschema.validate(cost.to_dict(), kith.schema("result/1"))
    assert "stages" not in kith.cost(STAGES).to_dict()


def test_the_stages_are_a_table():
    table = kith.cost(STAGES, stages=True).table("stages")

    assert table["stage"] == ["indicative", "plan", "agreed"]
    assert table["headroom_pence"] == [None, 32000, 32000]
    assert len(kith.cost(STAGES).table("stages")) == 0


def test_every_door_gives_the_same_stages(c_call, tmp_path):
    told = tmp_path / "options.json"
    told.write_text('{"stages": true, "as_at": "2026-10-04"}')
    code, from_c = c_call("cost", told, STAGES)
    done = run_kith("cost", STAGES, "--json", "--stages", "--as-at", "2026-10-04")

    assert code == 0
    assert kith.cost(STAGES, stages=True, as_at="2026-10-04").to_json() == from_c == done.stdout


# In hospital from 20 December to 2 January: a week is paid, 27 December to 2 January are not. The
# payment of 14 December was made before: 7 days of £330.00 a week come off the next.
def test_payments_in_a_pause_follow_their_schema_and_say_why():
    payments = kith.payments(HOSPITAL, paused_weeks=1)
    document = payments.to_document()
    row = next(row for row in document["payments"] if row["date"] == "2027-01-11")

    jsonschema.validate(document, kith.schema("payments/1"))
    assert (row["gross"], row["recovered"], row["net"]) == ("1320.00", "330.00", "990.00")
    assert [reason["code"] for reason in row["reasons"]] == ["recovered"]
    assert sum(payments["recovered_pence"]) == 33000
    assert sum(payments["paused_days"]) == 0
    assert "recovered" not in kith.payments(HOSPITAL).to_document()["totals"]


def test_every_door_gives_the_same_payments_in_a_pause(c_call, tmp_path):
    told = tmp_path / "options.json"
    told.write_text('{"paused_weeks": 1}')
    code, from_c = c_call("payments", told, HOSPITAL)
    done = run_kith("payments", HOSPITAL, "--paused-weeks", "1", "--json")

    assert code == 0
    assert kith.payments(HOSPITAL, paused_weeks=1).to_json() == from_c == done.stdout


@pytest.mark.parametrize("weeks", [-1, 521, "4", True])
def test_weeks_of_a_pause_are_whole(weeks):
    with pytest.raises(kith.InputError) as refused:
        kith.payments(HOSPITAL, paused_weeks=weeks)

    assert [fault.at for fault in refused.value.faults] == ["/paused_weeks"]


def held_for_a_person():
    plan = load("sister")
    plan["accounts"] = [
        {"account": "council", "kind": "framework"},
        {"account": "client", "kind": "client", "interest_to": "bank"},
        {"account": "bank", "kind": "provider"},
    ]
    plan["entries"] = [
        {
            "entry": "e1",
            "at": "2026-04-06",
            "from_account": "council",
            "to_account": "client",
            "amount": "5000.00",
        }
    ]
    return plan


def test_interest_is_exact_and_goes_to_whom_the_account_says():
    ledger = kith.ledger(held_for_a_person(), as_at="2027-04-05", interest_rate=Decimal("0.02"))
    interest = ledger.accounts["client"].interest

    assert (interest.to, interest.amount, interest.due) == (
        "bank",
        Decimal("100.00"),
        Decimal("100.00"),
    )
    assert interest.exact == "(5000.00 * 365) * 0.02 / 365"
    assert interest.last_day == date(2027, 4, 5)
    assert ledger.accounts["bank"].interest is None
    jsonschema.validate(ledger.to_dict(), kith.schema("ledger/1"))


@pytest.mark.parametrize(
    ("options", "places"),
    [
        ({"interest_rate": "0.02"}, ["/as_at"]),
        ({"interest_rate": "1.01", "as_at": "2027-04-05"}, ["/interest_rate"]),
        ({"interest_rate": "0.0000001", "as_at": "2027-04-05"}, ["/interest_rate"]),
        ({"interest_rounding": "up", "as_at": "2027-04-05"}, ["/interest_rate"]),
        (
            {"interest_rate": "0.02", "interest_rounding": "nearest", "as_at": "2027-04-05"},
            ["/interest_rounding"],
        ),
    ],
)
def test_interest_is_asked_with_a_rate_a_rule_and_a_day(options, places):
    with pytest.raises(kith.InputError) as refused:
        kith.ledger(held_for_a_person(), **options)

    assert [fault.at for fault in refused.value.faults] == places
