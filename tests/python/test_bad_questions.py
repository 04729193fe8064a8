"""Every bad input of a call gives the faults written beside it, from C and from Python."""

import json
import os
import subprocess
from pathlib import Path

import pytest

import kith
from conftest import ROOT
from questions import CALLS, arguments_of_c, ask, tables_without_commas

FOLDER = ROOT / "tests" / "bad"
INPUTS = sorted(path for call in CALLS for path in (FOLDER / call).glob("*.json"))
PLAN = "examples/plans/april-rise.json"
GOOD = {
    "compare": {"documents": ["examples/plans/sister.json", "examples/plans/agency.json"]},
    "wage": {"documents": ["examples/plans/sister.json"], "employment": "e1", "budget": "5081.00"},
    "what_if": {"area": "tests/bad/area"},
    "contributions": {"area": "examples/charging"},
    "reconcile": {"area": "tests/bad/area"},
}


def name_of(path):
    return f"{path.parent.name}/{path.stem}"


def question_of(path):
    """The good question of a call with the bad input in its place."""
    call = path.parent.name
    question = {"call": call, "documents": [PLAN]} | GOOD.get(call, {})
    if call in ("price", "reconcile"):
        return question | {"documents": [str(path.relative_to(ROOT))]}
    if call in ("what_if", "contributions"):
        question.pop("documents")
    return question | {"options": json.loads(path.read_text("utf-8"))}


def lines_of(document):
    return [" ".join((fault["code"], fault["at"] or '""')) for fault in document["faults"]]


def expected(path):
    return path.with_suffix(".expect").read_text("utf-8").splitlines()


def test_every_call_has_bad_inputs():
    assert {path.parent.name for path in INPUTS} == set(CALLS)
    options = set(kith.schema("options/1")["properties"])
    told = {place for path in (FOLDER / "cost").glob("*.expect") for place in expected(path)}

    assert {name for name in options if not any(f" /{name}" in line for line in told)} == set()


@pytest.mark.parametrize(
    "path", [path for path in INPUTS if path.stem != "01-no-object"], ids=name_of
)
def test_python_says_what_is_wrong(path):
    with pytest.raises(kith.InputError) as raised:
        ask(question_of(path))

    assert lines_of(raised.value.to_dict()) == expected(path)


@pytest.mark.parametrize("path", INPUTS, ids=name_of)
def test_c_says_what_is_wrong(path, tmp_path):
    question = question_of(path)
    program, tables = "kith_c_call", []
    if "area" in question:
        program = "kith_c_area"
        tables = ["totals", *tables_without_commas(question["area"], tmp_path), "--", "per"]
    arguments = [Path(os.environ["KITH_BIN"]) / program, *arguments_of_c(question, tmp_path)]

    done = subprocess.run([*arguments, *tables], capture_output=True, timeout=60, check=False)

    assert done.returncode == 1, done.stderr
    assert lines_of(json.loads(done.stdout)) == expected(path)
