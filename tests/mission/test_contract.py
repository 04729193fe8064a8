"""Every figure of the contract's example, the agency's plan, the comparison and the faults.

`contract_plan.json` and `contract_result.json` are the two documents of the contract, §1 and §3, as
they stand there. The traces shown there are shortened, so they are steps among the real ones.
"""

import json
from pathlib import Path

import pytest

import kith

HERE = Path(__file__).parent
PLANS = HERE.parents[1] / "examples" / "plans"
PLAN = json.loads((HERE / "contract_plan.json").read_text(encoding="utf-8"))
RESULT = json.loads((HERE / "contract_result.json").read_text(encoding="utf-8"))
ANYTHING = "…"


@pytest.fixture(scope="module")
def result():
    return kith.cost(PLAN).to_dict()


def row(document, table, key, value):
    return next(row for row in document[table] if row[key] == value)


def says(found, expected):
    """Whether `found` has every member that `expected` shows, with its value; "…" is any value."""
    if expected == ANYTHING:
        return True
    if isinstance(expected, dict):
        return isinstance(found, dict) and all(
            name in found and says(found[name], value) for name, value in expected.items())
    if isinstance(expected, list):
        return (isinstance(found, list) and len(found) == len(expected)
                and all(map(says, found, expected)))
    return type(found) is type(expected) and found == expected


def has_in_order(steps, shown):
    """Whether the steps shown are among the real ones, in their order."""
    real = iter(steps)
    return all(any(says(step, wanted) for step in real) for wanted in shown)


def test_the_example_plan_is_the_contracts():
    assert json.loads((PLANS / "sister.json").read_text(encoding="utf-8")) == PLAN


@pytest.mark.parametrize("name", ["kith", "library", "plan"])
def test_the_document_names_itself(result, name):
    assert result[name] == RESULT[name]


@pytest.mark.parametrize("name", RESULT["basis"])
def test_basis(result, name):
    assert says(result["basis"][name], RESULT["basis"][name])


@pytest.mark.parametrize("name", RESULT["totals"])
def test_totals(result, name):
    assert result["totals"][name] == RESULT["totals"][name]


@pytest.mark.parametrize("name", RESULT["spread"])
def test_spread(result, name):
    assert result["spread"][name] == RESULT["spread"][name]


def test_the_lines_in_their_order(result):
    assert [line["line"] for line in result["lines"]] == [line["line"] for line in RESULT["lines"]]


@pytest.mark.parametrize(
    "line, name",
    [(line["line"], name) for line in RESULT["lines"] for name in line if name != "trace"])
def test_line(result, line, name):
    found = row(result, "lines", "line", line)

    assert says(found.get(name), row(RESULT, "lines", "line", line)[name])


@pytest.mark.parametrize("line", [line["line"] for line in RESULT["lines"] if "trace" in line])
def test_trace(result, line):
    found = row(result, "lines", "line", line)["trace"]

    assert has_in_order(found, row(RESULT, "lines", "line", line)["trace"]), found


@pytest.mark.parametrize(
    "budget, name", [(row["budget"], name) for row in RESULT["budgets"] for name in row])
def test_budget(result, budget, name):
    found = row(result, "budgets", "budget", budget)

    assert name in found
    assert found[name] == row(RESULT, "budgets", "budget", budget)[name]


def test_nothing_is_unfunded_and_budgets_keep_the_documents_order(result):
    assert result["unfunded"] == RESULT["unfunded"]
    assert [row["budget"] for row in result["budgets"]] == ["council", "own"]


def test_the_findings_in_their_order(result):
    shown = [finding["code"] for finding in RESULT["findings"]]

    assert [f["code"] for f in result["findings"] if f["code"] in shown] == shown


@pytest.mark.parametrize(
    "code, name", [(row["code"], name) for row in RESULT["findings"] for name in row])
def test_finding(result, code, name):
    assert row(result, "findings", "code", code)[name] == row(RESULT, "findings", "code", code)[name]


def test_the_members_shown_come_in_their_order():
    text = kith.cost(PLAN).to_json()
    document = json.loads(text)

    assert [name for name in document if name in RESULT] == list(RESULT)
    for line in RESULT["lines"]:
        found = row(document, "lines", "line", line["line"])
        assert [name for name in found if name in line] == list(line)


def test_the_same_input_gives_the_same_bytes():
    assert kith.cost(PLAN).to_json() == kith.cost(json.dumps(PLAN)).to_json()


def test_the_agencys_plan():
    cost = kith.cost(PLANS / "agency.json").to_dict()

    assert cost["lines"][0]["minutes_per_week"] == 420
    assert cost["totals"]["weekly"] == "105.00"
    assert cost["totals"]["annual"] == "5460.00"
    assert cost["totals"]["period"] == "5475.00"


def test_the_comparison_is_the_second_less_the_first():
    comparison = kith.compare(PLANS / "sister-hours.json", PLANS / "agency.json").to_dict()

    assert comparison["weekly"] == "15.00"
    assert comparison["annual"] == "780.00"
    assert comparison["minutes"] == -120


def test_the_sisters_hours_by_calendar():
    cost = kith.cost(PLANS / "sister-hours.json", convention="calendar").to_dict()

    assert cost["totals"]["period"] == "4692.86"
    assert cost["totals"]["annual"] == "4692.86"


# The two faults of the contract, made in its own plan.
def test_the_faults():
    bad = json.loads(json.dumps(PLAN))
    bad["actions"][0]["schedule"] = "dayly"
    bad["actions"][4]["budget"] = "owm"

    with pytest.raises(kith.InputError) as raised:
        kith.cost(bad)

    schedule, budget = raised.value.faults
    assert (schedule.code, schedule.at, schedule.found) == (
        "schedule_syntax", "/actions/0/schedule", "dayly")
    assert schedule.char == 0
    assert schedule.allowed == "a day, 'daily', 'once', a quantity or RRULE:"
    assert (budget.code, budget.at, budget.found, budget.allowed) == (
        "dangling_reference", "/actions/4/budget", "owm", "a budget of this document")
