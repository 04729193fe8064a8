"""kith.fit: what to buy within a budget, through Python and the command line."""

import json
from decimal import Decimal

import jsonschema
import pyarrow
import pytest

import kith
from conftest import PLANS, ROOT, load, run_kith

THREE_WAYS = ROOT / "examples" / "plans" / "three-ways.json"


def name_of(path):
    return path.stem


def test_the_example_of_the_contract(sister):
    fit = kith.fit(sister, budget="4000.00")

    assert fit.chosen == ("a3", "a4")
    assert (fit.cost, fit.left, fit.shortfall) == (
        Decimal("294.84"),
        Decimal("3705.16"),
        Decimal("0.00"),
    )
    assert fit.dropped["a0"] == fit.dropped[0]
    assert fit.dropped["a1"].instead == "a0"


def test_what_is_chosen_costs_what_a_plan_of_it_alone_costs():
    fit = kith.fit(THREE_WAYS)
    plan = load("three-ways")
    plan["actions"] = [row for row in plan["actions"] if row["action"] in fit.chosen]

    alone = kith.cost(plan)

    assert fit.cost == alone.annual == Decimal("5681.00")
    assert fit.result.totals == alone.totals
    assert fit.result.budgets == alone.budgets
    assert [(line.line, line.annual) for line in fit.result.lines] == [
        (line.line, line.annual) for line in alone.lines
    ]


def test_worth_and_frontier_are_decimals():
    fit = kith.fit(THREE_WAYS, budget=Decimal("6000"))

    assert (fit.worth.essential, fit.worth.important, fit.worth.wanted) == (2, 2, 1)
    assert [point.cost for point in fit.frontier] == [
        Decimal(text) for text in ("4927.00", "5239.00", "5681.00", "6279.00", "6721.00")
    ]
    assert fit.frontier[0].chosen == ("breakfast-assistant", "befriender")
    assert fit.alternatives["outing"].difference == Decimal("1040.00")
    assert fit.unpaid["neighbour"].asked_minutes_per_week == 420
    assert fit.certificate.checked
    assert (fit.compared, fit.budget_from) == ("annual", "option")


def test_a_value_between_whole_numbers_is_kept():
    plan = load("three-ways")
    plan["actions"][6]["value"] = 0.125

    assert kith.fit(plan).worth.wanted == Decimal("0.125")


def test_a_fit_is_immutable_and_equal_where_its_document_is():
    fit = kith.fit(THREE_WAYS)

    assert fit == kith.fit(THREE_WAYS)
    assert hash(fit) == hash(kith.fit(THREE_WAYS))
    assert fit != kith.fit(THREE_WAYS, budget="1.00")
    with pytest.raises(AttributeError):
        fit.chosen = ()
    with pytest.raises(AttributeError):
        fit.frontier[0].cost = 0
    document = fit.to_dict()
    document["chosen"].clear()
    assert fit.to_dict()["chosen"]


@pytest.mark.parametrize("plan", PLANS, ids=name_of)
@pytest.mark.parametrize("budget", [None, "0", "1000.00", "1000000.00"])
def test_every_example_follows_the_schema(plan, budget):
    document = kith.fit(plan, budget=budget).to_dict()

    jsonschema.validate(document, kith.schema("fit/1"))
    jsonschema.validate(document["result"], kith.schema("result/1"))
    assert document["cost"] == document["result"]["totals"]["annual"]
    ids = [row["action"] for row in load(plan.stem)["actions"]]
    assert sorted(document["chosen"] + [row["action"] for row in document["dropped"]]) == sorted(ids)


def test_tables_go_to_arrow():
    fit = kith.fit(THREE_WAYS)

    assert pyarrow.table(fit.table("frontier")).column("cost_pence").to_pylist()[0] == 492_700
    assert [row["action"] for row in fit.table("actions") if row["chosen"]] == list(fit.chosen)
    assert len(fit.table("alternatives")) == 4
    assert fit.table("unpaid")["used_minutes_per_week"] == [0.0, 0.0]
    with pytest.raises(kith.ArgumentError):
        fit.table("lines")


def test_a_float_is_no_money():
    with pytest.raises(TypeError):
        kith.fit(THREE_WAYS, budget=4000.0)


@pytest.mark.parametrize(
    ("budget", "code"),
    [("-0.01", "out_of_range"), ("4000.001", "too_many_places"), ("much", "wrong_type")],
)
def test_a_budget_that_is_none_is_a_fault(budget, code):
    with pytest.raises(kith.InputError) as raised:
        kith.fit(THREE_WAYS, budget=budget)

    assert [(fault.code, fault.at) for fault in raised.value.faults] == [(code, "/budget")]


def test_too_many_actions_that_depend_on_each_other_are_a_limit():
    plan = load("three-ways")
    plan["tariffs"] = [
        {"tariff": "t", "service": "support", "per": "hour", "rate": "20.00", "cap": "900.00"}
    ]
    row = {"who": "self", "service": "support", "tariff": "t", "schedule": "1h per week"}
    plan["actions"] = [{**row, "action": f"a{place}"} for place in range(15)]

    with pytest.raises(kith.LimitError, match="15 actions depend on each other.*meets_need"):
        kith.fit(plan)


def test_forty_actions_of_one_employment_are_none():
    plan = load("three-ways")
    row = plan["actions"][3]
    del row["choice"]
    plan["actions"] = [{**row, "action": f"a{place}"} for place in range(40)]

    fit = kith.fit(plan, budget="5000.00")

    assert len(fit.chosen) == 3
    assert fit.cost == kith.cost({**plan, "actions": plan["actions"][:3]}).annual


@pytest.mark.parametrize("options", [{}, {"budget": "4000.00", "convention": "calendar"}], ids=str)
@pytest.mark.parametrize("plan", PLANS, ids=name_of)
def test_c_and_python_give_the_same_bytes(plan, options, c_call, tmp_path):
    told = tmp_path / "options.json"
    told.write_text(json.dumps(options), encoding="utf-8")

    assert c_call("fit", told, plan) == (0, kith.fit(plan, **options).to_json())


def test_the_command_says_what_to_buy():
    done = run_kith("fit", THREE_WAYS, "--budget", "4000.00")

    assert done.returncode == 0, done.stderr
    assert done.stdout.decode() == str(kith.fit(THREE_WAYS, budget="4000.00"))
    assert "£927.00 short of meeting every need" in done.stdout.decode()


def test_the_command_prints_the_document():
    done = run_kith("fit", THREE_WAYS, "--json", "--convention", "calendar")

    assert done.stdout == kith.fit(THREE_WAYS, convention="calendar").to_json()


def test_the_command_lists_faults():
    done = run_kith("fit", THREE_WAYS, "--budget", "-1")

    assert done.returncode == 1
    assert done.stdout.decode().splitlines()[-1] == "1 fault"
