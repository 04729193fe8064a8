"""A person's contribution from Python and from the command line."""

import json
from datetime import date
from decimal import Decimal

import jsonschema
import pytest

import kith
from conftest import PLANS, load, run_kith

PETER = next(plan for plan in PLANS if plan.stem == "peter")


def changed(**finances):
    plan = load("peter")
    plan.update(finances)
    return plan


def test_peter_pays_what_his_council_prints():
    (weeks,) = kith.contribution(PETER).weeks

    assert (weeks.monday, weeks.last_day, weeks.weeks) == (
        date(2023, 4, 10),
        date(2024, 4, 7),
        52,
    )
    assert weeks.contribution == Decimal("110.10")
    assert weeks.council_share == Decimal("343.90")


@pytest.mark.parametrize("plan", PLANS, ids=lambda plan: plan.stem)
@pytest.mark.parametrize("detail", ["totals", "lines", "trace"])
def test_every_plan_has_a_document_that_follows_its_schema(plan, detail):
    document = kith.contribution(plan, detail=detail).to_dict()

    jsonschema.validate(document, kith.schema("contribution/1"))
    assert document["basis"]["nation"] == "scotland" or document["weeks"]


def test_a_day_has_its_weeks():
    contribution = kith.contribution(PETER)

    assert contribution.on("2023-12-25") == contribution.weeks[0]
    assert contribution.on(date(2024, 4, 7)) == contribution.weeks[0]
    with pytest.raises(KeyError):
        contribution.on("2024-04-08")


def test_the_weeks_are_a_table():
    table = kith.contribution(PETER).table("weeks")

    assert table["contribution_pence"] == [11010]
    assert table["monday"] == [date(2023, 4, 10)]
    with pytest.raises(kith.ArgumentError):
        kith.contribution(PETER).table("lines")


def test_every_door_gives_the_same_bytes(c_call):
    code, from_c = c_call("contribution", "-", PETER)
    done = run_kith("contribution", PETER, "--json")

    assert code == 0
    assert kith.contribution(PETER).to_json() == from_c == done.stdout


def test_the_command_line_says_what_is_paid():
    done = run_kith("contribution", PETER)

    assert done.returncode == 0, done.stderr
    assert done.stdout.decode() == (
        "2023-04-10   52 weeks   pays £110.10 a week   of £454.00   assessed £110.10   assessed\n"
    )


def test_the_command_line_names_what_is_missing():
    plan = json.dumps(changed(finances=[]))
    done = run_kith("contribution", "-", input=plan.encode())

    assert done.returncode == 0, done.stderr
    assert "pays not assessed a week" in done.stdout.decode()
    assert "warning    not_assessed /person parameter finances" in done.stdout.decode()


def test_a_what_if_moves_the_guarantee():
    change = {"set": "mig_single_25_to_pension", "value": "100.00", "first_day": "2023-10-02"}

    before, after = kith.contribution(PETER, what_if=[change]).weeks

    assert before.contribution == Decimal("110.10")
    assert after.monday == date(2023, 10, 2)
    assert after.contribution == Decimal("113.75")  # 103.65 less 100.00 more


def test_faults_are_told_all_at_once():
    finances = [{"first_day": "2023-04-10", "item": "income", "name": "a", "amount": "-1.00"}] * 2

    with pytest.raises(kith.InputError) as raised:
        kith.contribution(changed(finances=finances))

    assert [fault.at for fault in raised.value.faults] == [
        "/finances/0/amount",
        "/finances/1/amount",
    ]


def test_money_as_a_float_is_refused():
    finances = [{"first_day": "2023-04-10", "item": "income", "name": "a", "amount": 1.5}]

    with pytest.raises(TypeError):
        kith.contribution(changed(finances=finances))


def test_peter_is_paid_every_four_weeks_less_what_he_pays():
    payments = kith.payments(PETER, "council")

    assert len(payments) == 13
    assert payments["date"][:2] == [date(2023, 4, 10), date(2023, 5, 8)]
    assert set(payments["gross_pence"]) == {181600}
    assert set(payments["net_pence"]) == {137560}  # 1,816.00 less 4 x 110.10
    assert payments["reasons"] == ["first"] + [""] * 12
    assert payments.to_document()["totals"] == {
        "payments": 13,
        "gross": "23608.00",
        "contribution": "5725.20",
        "one_off": "0.00",
        "net": "17882.80",
    }


def test_payments_are_a_table_for_any_data_frame():
    frame = kith.payments(PETER).to_polars()

    assert frame["net_pence"].sum() == 1788280
    assert [str(kind) for kind in frame.dtypes] == [
        *("Date", "Date", "Date"),
        *("Int64", "Int64", "Int64", "Int64", "Int64"),
        "String",
        *("Int64", "Int64"),
    ]


@pytest.mark.parametrize("detail", ["lines", "trace"])
def test_payments_follow_their_schema(detail):
    document = kith.payments(PETER, detail=detail).to_document()

    jsonschema.validate(document, kith.schema("payments/1"))
    assert ("parts" in document["payments"][0]) == (detail == "trace")


def test_every_door_gives_the_same_payments(c_call, tmp_path):
    told = tmp_path / "options.json"
    told.write_text('{"budget": "council"}', encoding="utf-8")

    code, from_c = c_call("payments", told, PETER)
    done = run_kith("payments", PETER, "--budget", "council", "--json")

    assert code == 0
    assert kith.payments(PETER, "council").to_json() == from_c == done.stdout


def test_the_command_line_lists_payments():
    done = run_kith("payments", PETER)
    lines = done.stdout.decode().splitlines()

    assert done.returncode == 0, done.stderr
    assert lines[0] == "2023-04-10  2023-04-10 to 2023-05-07      £1,375.60   first"
    assert lines[-1] == "total       13 payments   £17,882.80"


def test_a_budget_that_is_not_there_is_a_fault():
    with pytest.raises(kith.InputError) as raised:
        kith.payments(PETER, "counsel")

    assert [(fault.code, fault.at) for fault in raised.value.faults] == [
        ("dangling_reference", "/budget")
    ]


def test_a_payment_over_6_april_holds_both_years():
    payments = kith.payments(next(plan for plan in PLANS if plan.stem == "april-rise"))
    over, after = payments.to_document()["payments"][2:4]

    assert (over["gross"], over["contribution"], over["net"]) == ("850.00", "204.15", "645.85")
    assert [part["exact"] for part in over["parts"]] == [
        "210.00 * 4 * 21 / 28",
        "220.00 * 4 * 7 / 28",
    ]
    assert [reason["code"] for reason in after["reasons"]] == ["budget", "contribution"]
    assert {reason["first_day"] for reason in after["reasons"]} == {"2026-04-06"}
