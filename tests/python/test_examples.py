"""The example plans and the example area: all of them cost, follow the schemas, and say what is
invented."""

import csv
import json
import subprocess
import sys
from decimal import Decimal

import jsonschema
import pytest

import kith
from conftest import PLANS, RIVERBANK, ROOT, load, run_kith

UNITS = {"hour", "visit", "session", "day", "night", "item", "mile", "month", "year", "week"}


def name_of(path):
    return path.stem


@pytest.mark.parametrize("plan", PLANS, ids=name_of)
def test_a_plan_costs_and_follows_its_schema(plan):
    document = json.loads(plan.read_text(encoding="utf-8"))

    cost = kith.cost(plan)

    jsonschema.validate(document, kith.schema("plan/1"))
    jsonschema.validate(cost.to_dict(), kith.schema("result/1"))
    assert not [finding for finding in cost.findings if finding.code in ("not_assessed", "no_rate")]
    assert cost.weekly == sum(line.weekly for line in cost.lines)
    assert cost.annual == sum(line.annual for line in cost.lines)


def test_the_plans_use_every_unit_and_every_kind_of_schedule():
    rows = [row for plan in PLANS for row in load(plan.stem)["actions"]]
    units = {row["per"] for row in rows if "per" in row}
    texts = " ; ".join(row["schedule"] for row in rows)

    assert units >= UNITS
    for words in (
        "RRULE:",
        "every 2 weeks",
        "in term time",
        "once ",
        "per week",
        "in total",
        "except",
        "not bank holidays",
        "of month",
        "per year",
    ):
        assert words in texts


@pytest.mark.parametrize("plan", [plan for plan in PLANS if plan.stem != "sister"], ids=name_of)
def test_a_plan_says_its_source_and_what_is_invented(plan):
    document = load(plan.stem)

    assert document["x_source"] and document["x_about"]
    for pointer in document["x_invented"]:
        found = document
        for name in pointer.split("/")[1:]:
            found = found[int(name)] if isinstance(found, list) else found[name]
        assert found not in (None, ""), pointer


def test_a_self_funder_has_no_council_money():
    cost = kith.cost(load("self-funder"))

    assert [budget["source"] for budget in load("self-funder")["budgets"]] == ["own_money"]
    assert cost.budgets["own"].committed == cost.annual


def test_a_plan_of_the_community_costs_nothing():
    cost = kith.cost(load("free-and-community"))

    assert (cost.weekly, cost.annual, cost.period) == (Decimal("0.00"),) * 3
    assert cost.totals.unpaid_minutes_per_week > 0


def test_hair_every_six_weeks_is_fifty_two_sixths_of_a_visit():
    assert kith.cost(load("shower-and-hair")).lines["hair"].annual == Decimal("216.67")


def provenance():
    with open(RIVERBANK / "provenance.csv", newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def test_every_cell_of_the_riverbank_is_a_source_s_or_invented_exactly_once():
    told = {}
    for row in provenance():
        for column in row["columns"].split(";"):
            place = (row["table"], int(row["row"]), column)
            assert place not in told
            told[place] = row
    cells = set()
    for path in RIVERBANK.glob("*.csv"):
        if path.stem == "provenance":
            continue
        with open(path, newline="", encoding="utf-8") as file:
            for number, row in enumerate(csv.DictReader(file)):
                cells |= {(path.stem, number, column) for column, cell in row.items() if cell}

    assert set(told) == cells
    assert all((row["origin"] == "source") == bool(row["source"]) for row in told.values())
    assert {row["origin"] for row in told.values()} == {"source", "invented"}


def test_the_source_s_figures_are_marked_as_its_own():
    marked = {
        (row["table"], row["id"], column): row["source"]
        for row in provenance()
        for column in row["columns"].split(";")
    }

    assert marked["employments", "p1.sister", "pay_rate"] == "000 box 2"
    assert marked["actions", "p1.a0", "schedule"] == "000 box 2"
    assert marked["budgets", "steve.trial", "one_off"] == "002 Steve and James"
    assert marked["actions", "miss-c.recruit", "rate"] == "002 National Brokerage Network"
    assert marked["budgets", "p1.council", "annual"] == ""


def test_everybody_in_the_riverbank_is_told_of():
    told = (RIVERBANK / "README.md").read_text(encoding="utf-8")
    people = {row["id"] for row in provenance() if row["table"] == "people"}

    assert len(people) == 12
    assert all(f"`{person}`" in told for person in people)
    assert {row["id"] for row in provenance() if row["table"] == "people" and row["note"]} == people


@pytest.mark.parametrize("script", sorted((ROOT / "examples" / "python").glob("*.py")), ids=name_of)
def test_an_example_in_python_runs(script):
    done = subprocess.run(
        [sys.executable, script], capture_output=True, timeout=120, check=False, cwd=ROOT, text=True
    )

    assert done.returncode == 0, done.stderr
    assert "£" in done.stdout


def test_tables_of_the_riverbank_follow_their_schemas(riverbank):
    assert riverbank.notes == ()
    assert run_kith("check", RIVERBANK).returncode == 0
