"""The example questions: each runs, follows its schema, and is the same from C, Python and the
command line. Nothing that costing offers is without one."""

import json
import re
import shlex

import jsonschema
import pytest

import kith
from conftest import ROOT, run_kith
from questions import CALLS, arguments_of_c, ask, at

FOLDER = ROOT / "examples" / "questions"
QUESTIONS = {path.stem: json.loads(path.read_text("utf-8")) for path in FOLDER.glob("*.json")}
# tests/c_api asks for the document about an area.
OF_DOCUMENTS = [name for name, asked in QUESTIONS.items() if "gives" in asked and "area" not in asked]
OPTIONS = {
    "fit": "fit_options/1",
    "payments": "payments_options/1",
    "compare": "compare_options/1",
    "what_if": "what_if_options/1",
    "contributions": "contributions_what_if_options/1",
    "ledger": "ledger_options/1",
    "check": "call_options/1",
}
# Of other features: test_schemas.py has documents of each, tests/documents asks with their options.
OF_OTHERS = {
    "answers/1",
    "check/1",
    "network/1",
    "network_options/1",
    "parameter/1",
    "run/1",
    "schedule/1",
    "schedule_options/1",
    "score/1",
}
# Options that are refused, so that no example can have them.
NOT_YET = {"audience"}
# Documents about calls and not about costs: test_calls.py asks for them.
OF_CALLS = {"calls/1", "error/1", "notes/1", "tables/1"}
# Calls of kith.h that ask nothing about costs: other features have examples of their own.
NO_COSTING = {
    "kith_error_json",
    "kith_calls_json",
    "kith_call_json",
    "kith_area_call",
    "kith_area_notes_json",
    "kith_result_json",
    "kith_result_tables_json",
    "kith_schema_json",
    "kith_parameters_find_json",
    "kith_schedule_explain_json",
    "kith_outcome_score_json",
    "kith_plan_network_json",
    "kith_area_network",
    "kith_area_build",
    "kith_area_free",
    "kith_area_ledger",
    "kith_area_cost",
}


def schemas():
    """The names of all documents, as kith says them where it does not know one."""
    with pytest.raises(kith.ArgumentError) as refused:
        kith.schema("")
    return set(re.findall(r"[a-z_]+/1", str(refused.value)))


def document_of(answer):
    if hasattr(answer, "to_document"):  # a Payments is a table, whose to_dict has its columns
        return answer.to_document()
    return answer.to_dict()


def answer_to(question):
    """What comes out: a document, or the rows of a table as documents."""
    try:
        answer = ask(question)
    except kith.InputError as error:
        return error.to_dict()
    if "table" in question:
        return [dict(row) for row in answer.table(question["table"])]
    return document_of(answer)


@pytest.mark.parametrize("name", QUESTIONS)
def test_a_question_has_the_answer_that_it_says(name):
    question = QUESTIONS[name]

    answer = answer_to(question)

    assert question["x_about"]
    assert {pointer: at(answer, pointer) for pointer in question["look_at"]} == question["look_at"]
    if "gives" in question:
        assert answer["kith"] == question["gives"]
        jsonschema.validate(answer, kith.schema(question["gives"]))


@pytest.mark.parametrize("name", [name for name in QUESTIONS if "options" in QUESTIONS[name]])
def test_its_options_follow_their_schema(name):
    question = QUESTIONS[name]

    schema = kith.schema(OPTIONS.get(question["call"], "options/1"))

    jsonschema.validate(question["options"], schema)


@pytest.mark.parametrize("name", OF_DOCUMENTS)
def test_c_gives_the_same_bytes(name, c_call, tmp_path):
    question = QUESTIONS[name]

    code, from_c = c_call(*arguments_of_c(question, tmp_path))

    assert code == (1 if question["gives"] == "faults/1" else 0)
    try:
        assert from_c == ask(question).to_json()
    except kith.InputError as error:
        assert from_c == error.to_json()


@pytest.mark.parametrize("name", [name for name in QUESTIONS if "command" in QUESTIONS[name]])
def test_its_command_asks_the_same(name):
    question = QUESTIONS[name]
    words = shlex.split(question["command"])
    assert words[0] == "kith"

    as_document = run_kith(*words[1:], *([] if "table" in question else ["--json"]))
    as_page = run_kith(*words[1:])

    assert as_document.returncode == as_page.returncode == 0, as_document.stderr
    assert as_page.stdout.strip()
    answer = ask(question)
    expected = answer.table(question["table"]).to_csv() if "table" in question else answer.to_json()
    assert as_document.stdout == expected


def test_every_document_has_an_example():
    told = {question["gives"] for question in QUESTIONS.values() if "gives" in question}
    told |= {OPTIONS.get(question["call"], "options/1") for question in QUESTIONS.values()}
    for path in (ROOT / "examples").rglob("*.json"):
        told |= set(re.findall(r'"kith": "([a-z_]+/1)"', path.read_text("utf-8")))

    assert schemas() - told == OF_CALLS | OF_OTHERS


def test_every_option_has_an_example():
    used = {name for question in QUESTIONS.values() for name in question.get("options", {})}
    known = set()
    for name in ("options/1", *OPTIONS.values()):
        known |= set(kith.schema(name)["properties"])

    assert known - used == NOT_YET


def test_every_call_of_costing_has_an_example():
    header = (ROOT / "include" / "kith" / "kith.h").read_text("utf-8")
    declared = set(re.findall(r"\b(kith_\w+_json|kith_area_\w+)\(", header))
    told = (FOLDER / "README.md").read_text("utf-8")

    assert {name for name in declared - NO_COSTING if f"`{name}`" not in told} == set()
    assert {question["call"] for question in QUESTIONS.values()} == set(CALLS)
    assert all(f"| {call} |" in told for call in CALLS)
