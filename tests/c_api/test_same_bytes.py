"""The same plan gives the same bytes from C, from Python and from the command line."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

import kith

ROOT = Path(__file__).resolve().parents[2]
BIN = Path(os.environ["KITH_BIN"])
PLANS = sorted((ROOT / "examples" / "plans").glob("*.json"))


def name_of(plan):
    return plan.stem


def run(*command):
    return subprocess.run(command, capture_output=True, timeout=60, check=True).stdout


def test_there_are_plans():
    assert {"sister", "agency"} <= {plan.stem for plan in PLANS}


@pytest.mark.parametrize("plan", PLANS, ids=name_of)
def test_c_python_and_the_command_line(plan):
    from_c = run(BIN / "kith_c_call", "cost", "-", plan)

    assert kith.cost(plan).to_json() == from_c
    assert run(Path(sys.executable).parent / "kith", "cost", "--json", plan).rstrip(b"\n") == from_c


@pytest.mark.parametrize("plan", PLANS, ids=name_of)
def test_the_c_example_prints_the_result(plan):
    assert run(BIN / "example_c", plan).rstrip(b"\n") == run(BIN / "kith_c_call", "cost", "-", plan)


def test_the_cpp_example_prints_the_page_and_a_line():
    page = run(BIN / "example_cpp", ROOT / "examples" / "plans" / "sister.json").decode()

    assert "total                                         £99.42 a week   £5,169.84 a year" in page
    assert "A year: 90 * 52 = £4,680.00." in page
