"""kith.cost and kith.compare: the contract's example through Python, and what may be given."""

import datetime
import json
import subprocess
import sys
from decimal import Decimal

import pytest

import kith
from conftest import ROOT, load

SISTER = ROOT / "examples" / "plans" / "sister.json"


def test_the_example_of_the_contract():
    cost = kith.cost(SISTER)

    assert (cost.weekly, cost.annual, cost.period) == (
        Decimal("99.42"),
        Decimal("5169.84"),
        Decimal("5183.51"),
    )
    assert cost.lines[0].funded[0].amount == Decimal("4680.00")
    assert cost.budgets["council"].left == Decimal("25.00")
    assert cost.budgets["own"].over_at_p95 == Decimal("22.80")
    assert cost.findings[0].code == "wage_below_minimum"
    assert cost.findings[0].details["parameter"] == "nmw_nlw_rate"
    assert cost.spread.p95 == Decimal("5209.80")
    assert cost.totals.paid_minutes_per_week == 540
    assert cost.basis.first_day == datetime.date(2026, 4, 6)


def test_lines_and_budgets_are_read_by_place_and_by_id():
    cost = kith.cost(SISTER)

    assert cost.lines["a4"] == cost.lines[2]
    assert cost.lines["a4"].count_per_week == Decimal("2.1")
    assert cost.budgets.ids() == ("council", "own")
    assert "own" in cost.budgets and "nobody" not in cost.budgets
    assert [line.line for line in cost.lines[:2]] == ["a0", "a3"]


@pytest.mark.parametrize(
    "given",
    [
        pytest.param(SISTER, id="path"),
        pytest.param(str(SISTER), id="path as text"),
        pytest.param(SISTER.read_bytes(), id="bytes"),
        pytest.param(bytearray(SISTER.read_bytes()), id="bytearray"),
        pytest.param(SISTER.read_text(encoding="utf-8"), id="text"),
        pytest.param("  \n" + SISTER.read_text(encoding="utf-8"), id="text after blanks"),
        pytest.param(json.loads(SISTER.read_text(encoding="utf-8")), id="dict"),
    ],
)
def test_a_plan_may_be_a_path_text_bytes_or_a_dict(given):
    assert kith.cost(given) == kith.cost(SISTER)


def test_decimals_dates_and_tuples_may_stand_in_a_dict(sister):
    sister["employments"][0]["pay_rate"] = Decimal("10.00")
    sister["plan"]["first_day"] = datetime.date(2026, 4, 6)
    sister["actions"] = tuple(sister["actions"])

    assert kith.cost(sister) == kith.cost(SISTER)


@pytest.mark.parametrize(
    ("table", "column", "value"),
    [
        ("budgets", "annual", 4900.0),
        ("employments", "pay_rate", 10.0),
        ("actions", "rate", 0.45),
        ("actions", "miles", 6.0),
    ],
)
def test_a_float_offered_as_money_is_a_type_error(sister, table, column, value):
    row = next(row for row in sister[table] if column in row)
    row[column] = value

    with pytest.raises(TypeError, match=rf"/{table}/\d+/{column} is a float"):
        kith.cost(sister)


def test_a_float_in_a_share_or_in_an_option_is_a_type_error(sister):
    with pytest.raises(TypeError, match="step is a float"):
        kith.cost(sister, rounding={"step": 0.01})
    sister["person"]["bad_day_share"] = 0.3
    with pytest.raises(TypeError, match="/person/bad_day_share is a float"):
        kith.cost(sister)


def test_a_float_is_a_number_where_a_number_is_asked_for(sister):
    sister["ties"][1]["contacts_per_week"] = 1.5

    assert kith.cost(sister).weekly == Decimal("99.42")


def test_a_whole_number_offered_as_money_is_a_fault(sister):
    sister["budgets"][0]["annual"] = 4900

    with pytest.raises(kith.InputError) as raised:
        kith.cost(sister)

    assert [(f.code, f.at) for f in raised.value.faults] == [
        ("money_not_text", "/budgets/0/annual")
    ]


def test_a_file_that_is_not_there_is_said_so():
    with pytest.raises(FileNotFoundError):
        kith.cost("no-such-plan.json")


def test_a_thing_that_is_no_plan_is_a_type_error():
    with pytest.raises(TypeError, match="not int"):
        kith.cost(7)


def test_options_are_keywords_of_the_contract():
    quoted = kith.cost(load("sister-hours"))
    calendar = kith.cost(load("sister-hours"), convention="calendar")
    part = kith.cost(
        load("sister-hours"),
        convention="calendar",
        period={"first_day": datetime.date(2026, 4, 6), "last_day": "2026-04-12"},
    )

    assert quoted.annual == Decimal("4680.00")
    assert calendar.period == Decimal("4692.86")
    assert part.period == Decimal("90.00")


def test_an_option_that_is_not_known_is_a_fault():
    with pytest.raises(kith.InputError) as raised:
        kith.cost(SISTER, conventions="weeks_52")

    assert [(f.code, f.at) for f in raised.value.faults] == [("unknown_key", "/conventions")]


def test_weeks_are_given_where_they_are_asked_for():
    cost = kith.cost(load("sister-hours"), weeks=True, convention="calendar")

    assert cost.weeks[0].monday == datetime.date(2026, 4, 6)
    assert cost.weeks[0].cost == Decimal("90.00")
    assert cost.weeks[0].minutes == 540
    assert len(kith.cost(load("sister-hours")).weeks) == 0


def test_the_agency_costs_fifteen_pounds_more_for_two_hours_less():
    by_plan = kith.compare(load("sister-hours"), load("agency"))
    by_cost = kith.compare(kith.cost(load("sister-hours")), kith.cost(load("agency")))

    assert (by_plan.weekly, by_plan.annual) == (Decimal("15.00"), Decimal("780.00"))
    assert by_plan.minutes == -120
    assert by_plan == by_cost
    assert json.loads(by_plan.to_json()) == by_plan.to_dict()


def test_a_comparison_says_shares_and_what_the_same_money_buys():
    change = kith.compare(load("agency"), load("sister-hours"))

    assert change.weekly_share == change.annual_share == -0.14285714
    assert change.minutes_share == 0.28571429
    assert (change.same_money.minutes_per_week, change.same_money.share) == (630, 0.5)
    assert change.payback is None
    assert change.people_helped == (1, 1)
    assert change.lines["a0"].second_annual == Decimal("4680.00")


def test_employing_is_compared_bare_and_loaded():
    change = kith.compare(SISTER, load("agency"))

    assert change.employing.plan == "first"
    assert change.employing.pay == Decimal("4680.00")
    assert change.employing.employer_costs == Decimal("195.00")
    assert change.lines["e1/insurance"].second_annual is None


def test_a_cost_keeps_its_options_when_it_is_compared():
    with pytest.raises(kith.ArgumentError):
        kith.compare(kith.cost(load("agency")), load("agency"), convention="cld")


def test_a_cost_is_immutable_and_equal_where_its_document_is():
    cost, again = kith.cost(SISTER), kith.cost(SISTER)

    with pytest.raises(AttributeError):
        cost.weekly = Decimal(0)
    with pytest.raises(AttributeError):
        cost.lines[0].weekly = Decimal(0)
    with pytest.raises(TypeError):
        cost.findings[0].details["parameter"] = ""
    assert cost == again and hash(cost) == hash(again)
    assert hash(cost.lines[0]) == hash(again.lines[0])
    assert len({cost, again, kith.cost(load("agency"))}) == 2


def test_a_document_that_is_given_out_is_a_copy():
    cost = kith.cost(SISTER)

    cost.to_dict()["totals"]["weekly"] = "0.00"

    assert cost.to_dict()["totals"]["weekly"] == "99.42"
    assert json.loads(cost.to_json()) == cost.to_dict()


def test_a_line_is_explained_from_its_trace():
    cost = kith.cost(SISTER)

    told = cost.explain("a0")

    assert "Nine hours a week" in told and "£4,680.00" in told
    assert told in cost.explain()
    with pytest.raises(kith.ArgumentError):
        cost.explain("no such line")


# £90.00 a week over 365 days is £4,692.86: thirteen times four weeks, and a day of £12.86.
def test_four_weekly_periods_add_up_to_the_period():
    cost = kith.cost(load("sister-hours"), periods="four_weeks")

    assert len(cost.periods) == 14
    assert cost.periods[0].cost == Decimal("360.00")
    assert (cost.periods[13].cost, cost.periods[13].part) == (Decimal("12.86"), True)
    assert sum(row.cost for row in cost.periods) == cost.period
    assert cost.table("periods")["cost_pence"][-1] == 1286
    assert len(kith.cost(load("sister-hours")).periods) == 0


def test_a_table_is_asked_for_by_name():
    cost = kith.cost(SISTER)

    lines = cost.table("lines")

    assert lines["line"][:3] == ["a0", "a3", "a4"]
    assert sum(lines["weekly_pence"]) == 9942
    with pytest.raises(kith.ArgumentError, match="lines, budgets, findings, weeks, periods"):
        cost.table("plans")


def test_a_plan_can_be_checked_without_being_costed():
    checked = kith.check(SISTER)

    assert checked["plan"] == "p1-v1"
    assert checked["rows"]["actions"] == 5


def test_who_is_around_the_person_of_a_plan():
    network = kith.network(SISTER)

    assert network.size == 2
    assert network.groups["paid"].people == 1
    assert network.groups["paid"].minutes_share == Decimal("0.818182")
    assert network.supporters[0]["supporter"] == "sister"
    with pytest.raises(AttributeError):
        network.size = 3


def test_a_parameter_has_its_day_and_its_source():
    wage = kith.parameter("nmw_nlw_rate", "2026-04-06")

    assert wage.value == Decimal("12.71")
    assert wage.first_day == datetime.date(2026, 4, 1)
    assert wage.unit == "GBP/hour" and wage.source
    assert wage == kith.parameter("nmw_nlw_rate", datetime.date(2026, 4, 6))
    with pytest.raises(kith.NotKnownError):
        kith.parameter("nmw_nlw_rate", "1990-01-01")
    with pytest.raises(kith.ArgumentError):
        kith.parameter("no_such_parameter", "2026-04-06")


def test_a_schedule_is_counted_exactly():
    told = kith.schedule(
        "daily 09:00-09:30, 17:00-17:30",
        period={"first_day": "2026-04-06", "last_day": "2027-04-05"},
    )

    assert told["typical_week"]["minutes"] == "420"
    assert told["count"]["occurrences"] == "730"
    with pytest.raises(kith.InputError) as raised:
        kith.schedule("dayly")
    assert raised.value.faults[0].char == 0


def test_the_version_is_the_one_that_results_state():
    assert kith.cost(SISTER).to_dict()["library"] == kith.__version__


def test_nothing_but_python_is_needed(tmp_path):
    """`import kith` and a cost, with every data frame library hidden."""
    hidden = ("numpy", "pandas", "polars", "pyarrow", "duckdb")
    hide = f"import sys; sys.modules.update(dict.fromkeys({hidden}))\n"
    use = "import kith; print(kith.cost({!r}).weekly, len(kith.read_area({!r}).cost()))".format(
        str(SISTER), str(ROOT / "examples" / "riverbank")
    )
    done = subprocess.run(
        [sys.executable, "-c", hide + use], capture_output=True, text=True, timeout=60, check=True
    )

    assert done.stdout.split() == ["99.42", "12"]
