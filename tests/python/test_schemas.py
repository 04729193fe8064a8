"""Every document that a call reads or answers has a schema, and every example follows it."""

import json

import jsonschema
import pytest

import kith
from conftest import PLANS, RIVERBANK, ROOT, load
from kith.areas.run import answer
from kith.core.parameters import shipped

QUESTIONS = ROOT / "examples" / "questions"
SCHEDULES = [
    "mon 09:00-10:00",
    "wed,mon 09:00-10:00, 09:30-11:00",
    "9h per week",
    "2 nights per month",
    "once 2026-05-01 10:00-12:00",
    "fri 18:00-22:00 every 2 weeks from 2026-04-10",
]
YEAR = {"first_day": "2026-04-06", "last_day": "2027-04-05"}
RESPONSES = [
    {"instrument": "swemwbs", "responses": [3, 3, 4, 3, 3, 4, 3]},
    {"instrument": "swemwbs", "responses": [3, None, 4, 3, 3, 4, 3]},
    {"instrument": "loneliness_pair", "responses": [2, 1]},
]
COUNTED = {
    "instrument": "swemwbs",
    "people": 10,
    "counts": [[1, 2, 3, 2, 1]] * 7,
    "stated_mean": "20.6",
}


def schedules():
    for text in SCHEDULES:
        yield kith.schedule(text)
        yield kith.schedule(text, period=YEAR)
        yield kith.schedule(text, period=YEAR, occurrences=5, convention="weeks_365_7")


def parameters():
    yield json.loads(shipped().json("nmw_nlw_rate", 20549))


def scores():
    for given in [*RESPONSES, COUNTED]:
        yield kith.score(**given).to_dict()


def of_plans(call, **options):
    return lambda: (call(plan, **options).to_dict() for plan in PLANS)


def networks():
    for plan in PLANS:
        yield kith.network(plan).to_dict()
        yield kith.network(plan, weight="strength").to_dict()
    riverbank = kith.read_area(RIVERBANK)
    for person in ("p1", "p4"):
        yield riverbank.person(person).network().to_dict()


DOCUMENTS = {
    "result/1": of_plans(kith.cost, weeks=True, periods="month", stages=True),
    "contribution/1": of_plans(kith.contribution, detail="trace"),
    "check/1": lambda: (dict(kith.check(plan)) for plan in PLANS),
    "network/1": networks,
    "schedule/1": schedules,
    "parameter/1": parameters,
    "answers/1": lambda: iter([*RESPONSES, COUNTED, {"kith": "answers/1", **COUNTED}]),
    "score/1": scores,
    "run/1": lambda: iter([json.loads(answer(kith.read_area(RIVERBANK)).to_json())]),
}


@pytest.mark.parametrize("kind", DOCUMENTS)
def test_every_document_follows_its_schema(kind):
    schema = kith.schema(kind)
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    documents = list(DOCUMENTS[kind]())

    assert documents
    for document in documents:
        assert not list(validator.iter_errors(document))


CLOSED = ["check/1", "network/1", "schedule/1", "parameter/1", "answers/1", "score/1", "run/1"]


@pytest.mark.parametrize("kind", CLOSED)
def test_a_closed_document_has_no_further_members(kind):
    document = next(iter(DOCUMENTS[kind]()))

    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({**document, "another": 1}, kith.schema(kind))


@pytest.mark.parametrize("kind", [kind for kind in CLOSED if kind != "answers/1"])
def test_a_document_opens_with_what_it_is_and_who_wrote_it(kind):
    for document in DOCUMENTS[kind]():
        assert list(document)[:2] == ["kith", "library"]
        assert document["library"] == kith.__version__


@pytest.mark.parametrize("question", sorted(QUESTIONS.glob("*.json")), ids=lambda path: path.stem)
def test_what_a_shipped_question_answers_has_a_schema(question):
    kind = json.loads(question.read_text(encoding="utf-8")).get("gives", "")

    if kind.endswith("/1"):  # the others answer with tables
        assert kith.schema(kind)["title"] == kind


def test_answers_need_one_of_two():
    schema = kith.schema("answers/1")
    for wrong in [{"instrument": "swemwbs"}, {**COUNTED, "responses": [1]}, {"responses": [1]}]:
        with pytest.raises(jsonschema.ValidationError):
            jsonschema.validate(wrong, schema)


def test_a_wage_names_its_plan():
    wage = kith.affordable_wage(load("sister"), employment="e1", budget="5081.00").to_dict()

    assert list(wage)[:3] == ["kith", "library", "plan"]
    jsonschema.validate(wage, kith.schema("wage/1"))
