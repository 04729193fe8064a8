"""What goes wrong is one exception class for each code, and a fault has its place."""

import json
import pickle

import jsonschema
import pytest

import kith
from conftest import ROOT
from kith.core import errors


def faults_of(document, **options):
    with pytest.raises(kith.InputError) as raised:
        kith.cost(document, **options)
    return raised.value


def test_every_class_stands_under_error_and_has_a_code_of_its_own():
    classes = [
        kith.ArgumentError,
        kith.RangeError,
        kith.InputError,
        kith.OverflowError,
        kith.NotKnownError,
        kith.MemoryError,
        kith.Cancelled,
        kith.ConflictError,
        kith.LimitError,
        kith.InternalError,
    ]

    assert all(issubclass(each, kith.Error) for each in classes)
    assert [each.code for each in classes] == [
        "argument",
        "range",
        "input",
        "overflow",
        "not_known",
        "memory",
        "cancelled",
        "conflict",
        "limit",
        "internal",
    ]


@pytest.mark.parametrize(
    "code", ["argument", "range", "overflow", "not_known", "limit", "internal"]
)
def test_the_extension_raises_the_class_of_a_code(code):
    made = errors.exception(code, "why", [])

    assert made.code == code and str(made) == "why"


def test_every_fault_of_a_document_is_given_at_once(sister):
    sister["actions"][0]["schedule"] = "dayly"
    sister["actions"][4]["budget"] = "owm"

    error = faults_of(sister)

    assert [(f.code, f.at, f.found, f.char) for f in error.faults] == [
        ("schedule_syntax", "/actions/0/schedule", "dayly", 0),
        ("dangling_reference", "/actions/4/budget", "owm", None),
    ]
    assert error.faults[0].allowed
    assert str(error).startswith("/actions/0/schedule: schedule_syntax at 0, found 'dayly'")


def test_faults_in_tables_have_a_place_in_the_table():
    with pytest.raises(kith.InputError) as raised:
        kith.Area(
            people=[{"person": "p1"}], ties=[{"person": "p2", "supporter": "s", "kind": "friend"}]
        )

    assert [(f.code, f.at) for f in raised.value.faults] == [
        ("dangling_reference", "ties[0].person")
    ]


def test_as_many_faults_are_shown_as_are_asked_for(sister):
    sister["actions"] = [{"action": f"a{i}", "schedule": "dayly"} for i in range(120)]

    plain, three = faults_of(sister), faults_of(sister, faults_shown=3)

    assert plain.to_dict()["count"] == three.to_dict()["count"] >= 120
    assert (plain.to_dict()["shown"], three.to_dict()["shown"]) == (100, 3)
    assert len(str(three).splitlines()) == 4


def test_an_error_can_be_sent_to_another_process(sister):
    sister["actions"][0]["schedule"] = "dayly"
    error = faults_of(sister)

    sent = pickle.loads(pickle.dumps(error))

    assert sent.faults == error.faults and str(sent) == str(error)


def test_a_text_that_is_not_utf8_is_a_fault_and_not_an_exception_of_python():
    error = faults_of(b'{"kith": "plan/1", "x": "\xff"}')

    assert [f.code for f in error.faults] == ["not_utf8"]


def test_a_number_that_is_none_is_refused(sister):
    sister["ties"][0]["contacts_per_week"] = float("nan")

    with pytest.raises(kith.ArgumentError):
        kith.cost(sister)


def test_a_table_that_is_not_known_is_a_wrong_call():
    with pytest.raises(kith.ArgumentError, match="there is no table 'persons'"):
        kith.Area(persons=[{"person": "p1"}])
    with pytest.raises(TypeError, match="people is a int"):
        kith.Area(people=7)


def test_a_folder_that_is_no_area_is_said_so(tmp_path):
    with pytest.raises(FileNotFoundError):
        kith.read_area(tmp_path)
    with pytest.raises(NotADirectoryError):
        kith.read_area(ROOT / "README.md")


def test_documents_of_faults_follow_their_schema(sister):
    sister["actions"][0]["schedule"] = "dayly"

    jsonschema.validate(json.loads(faults_of(sister).to_json()), kith.schema("faults/1"))
