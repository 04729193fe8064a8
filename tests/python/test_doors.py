"""One answer through every door: C, the command line and Python give the same bytes."""

import json

import pytest

import kith
from conftest import PLANS, ROOT, run_kith

OPTIONS = [
    {},
    {"convention": "calendar", "weeks": True},
    {"convention": "weeks_365_7", "detail": "lines"},
    {"convention": "cld", "detail": "totals"},
    {"rounding": {"rule": "half_even", "step": "0.05", "at": "week"}},
]
BAD = sorted((ROOT / "tests" / "bad").glob("*.json"))


def name_of(path):
    return path.stem


@pytest.mark.parametrize("options", OPTIONS, ids=str)
@pytest.mark.parametrize("plan", PLANS, ids=name_of)
def test_c_and_python_give_the_same_bytes(plan, options, c_call, tmp_path):
    told = tmp_path / "options.json"
    told.write_text(json.dumps(options), encoding="utf-8")

    code, from_c = c_call("cost", told, plan)

    assert code == 0
    assert kith.cost(plan, **options).to_json() == from_c


@pytest.mark.parametrize("plan", PLANS, ids=name_of)
def test_the_command_line_prints_the_bytes_of_c(plan, c_call):
    done = run_kith("cost", plan, "--json")

    assert done.returncode == 0, done.stderr
    assert done.stdout == c_call("cost", "-", plan)[1]


def test_flags_and_a_file_of_options_say_the_same(tmp_path):
    told = tmp_path / "options.json"
    told.write_text('{"convention": "calendar", "weeks": true}', encoding="utf-8")
    plan = ROOT / "examples" / "plans" / "steve.json"

    by_flags = run_kith("cost", plan, "--json", "--convention", "calendar", "--weeks")
    by_file = run_kith("cost", plan, "--json", "--options", told)

    assert by_flags.stdout == by_file.stdout
    assert by_flags.stdout == kith.cost(plan, convention="calendar", weeks=True).to_json()


@pytest.mark.parametrize("plan", PLANS, ids=name_of)
def test_networks_are_the_same_bytes_too(plan, c_call):
    assert kith.network(plan).to_json() == c_call("network", "-", plan)[1]


@pytest.mark.parametrize("plan", PLANS, ids=name_of)
def test_ledgers_are_the_same_bytes_too(plan, c_call):
    assert kith.ledger(plan).to_json() == c_call("ledger", "-", plan)[1]


def test_comparisons_are_the_same_bytes_too(c_call):
    plans = [ROOT / "examples" / "plans" / f"{name}.json" for name in ("sister-hours", "agency")]

    assert kith.compare(*plans).to_json() == c_call("compare", "-", *plans)[1]


def test_faults_are_the_same_bytes_too(c_call):
    """Every bad document of tests/bad, as the C interface and as Python say what is wrong."""
    differ = []
    for document in BAD:
        code, from_c = c_call("cost", "-", document)
        try:
            kith.cost(document)
        except kith.InputError as error:
            if (code, from_c) != (1, error.to_json()):
                differ.append((document.name, from_c, error.to_json()))
        else:
            if code != 0:
                differ.append((document.name, from_c, "no fault"))

    assert len(BAD) >= 100
    assert not differ
