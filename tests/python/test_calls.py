"""Every call by its name: the catalogue, the bytes of the typed functions, and how it refuses."""

import json

import jsonschema
import pytest

import kith
from conftest import PLANS, RIVERBANK, ROOT
from kith import _kith
from kith.core.table import Table
from questions import CALLS, area_of, ask, text_of

FOLDER = ROOT / "examples" / "questions"
QUESTIONS = {path.stem: json.loads(path.read_text("utf-8")) for path in FOLDER.glob("*.json")}
OF_DOCUMENTS = [name for name, asked in QUESTIONS.items() if "area" not in asked]
OF_AREAS = [name for name, asked in QUESTIONS.items() if "area" in asked]
CATALOGUE = json.loads(_kith.calls_json())["calls"]
SHIPPED = _kith.Parameters.shipped()
# What a question is for its readers, and its tests: no call takes it.
NOT_ASKED = {"call", "documents", "area", "command", "gives", "table", "look_at"}
# Questions name calls as the command line does.
NAMES = {"price": "price_build_up", "contributions": "what_if"}


def call_of(question):
    return NAMES.get(question["call"], question["call"])


def request_of(question):
    """A question as a request, without its documents."""
    members = {name: value for name, value in question.items() if name not in NOT_ASKED}
    return json.dumps({"call": call_of(question), **members})


def texts_of(question):
    return [text_of(document) for document in question.get("documents", [])]


def with_documents(question):
    """The same request with its documents inside, as any language can ask it."""
    inside = ",".join(texts_of(question))
    return request_of(question)[:-1] + f', "documents": [{inside}]}}'


def listed(asks):
    return [call for call in CATALOGUE if call["asks"] == asks]


def test_the_catalogue_follows_its_schema():
    jsonschema.validate(json.loads(_kith.calls_json()), json.loads(_kith.schema_json("calls/1")))


def test_a_call_is_listed_once():
    keys = [(call["asks"], call["call"], call["of"]) for call in CATALOGUE]

    assert len(keys) == len(set(keys)) >= 20


def test_what_a_call_names_is_there():
    """Its options and its documents have schemas; a result that it asks is one of an area call."""
    areas = {call["call"] for call in listed("area")}
    for call in CATALOGUE:
        assert call["of"] in areas if call["asks"] == "result" else call["of"] is None
        assert call["says"].endswith(".")


def test_every_question_asks_a_call_that_is_listed():
    assert {call_of(question) for question in QUESTIONS.values()} <= {
        call["call"] for call in CATALOGUE
    }
    assert {NAMES.get(name, name) for name in CALLS} <= {call["call"] for call in CATALOGUE}


@pytest.mark.parametrize("name", OF_DOCUMENTS)
def test_a_question_of_documents_gives_the_bytes_of_its_function(name):
    question = QUESTIONS[name]
    try:
        expected = ask(question).to_json()
    except kith.InputError as error:
        with pytest.raises(kith.InputError) as refused:
            _kith.call(with_documents(question), SHIPPED)
        assert refused.value.faults == error.faults
        return

    inside = _kith.call(with_documents(question), SHIPPED)
    beside = _kith.call(request_of(question), SHIPPED, texts_of(question))

    assert inside.json() == beside.json() == expected
    assert inside.kind == question["gives"]


@pytest.mark.parametrize("name", OF_AREAS)
def test_a_question_of_an_area_gives_the_tables_of_its_function(name):
    question = QUESTIONS[name]
    area = area_of(question["area"])._handle  # noqa: SLF001
    first = "contributions" if question["call"] == "contributions" else "cost"

    before = _kith.area_call(area, json.dumps({"call": first}), SHIPPED)
    answer = _kith.result_call(before, with_documents(question), SHIPPED)

    expected = ask(question)
    for table in answer.tables():
        assert list(Table(answer.table(table))) == list(expected.table(table))


@pytest.mark.parametrize("call", listed("area"), ids=lambda call: call["call"])
def test_an_area_answers_every_call_with_the_tables_that_are_listed(call):
    members = {"person": "p1", "instrument": "swemwbs", "label": "riverbank"}
    wanted = {member["name"]: members[member["name"]] for member in call["members"]}
    area = kith.read_area(RIVERBANK)._handle  # noqa: SLF001

    answer = _kith.area_call(area, json.dumps({"call": call["call"], **wanted}), SHIPPED)

    assert answer.tables() == [table["name"] for table in call["tables"]]
    for table in call["tables"]:
        assert answer.table(table["name"]).columns()
    assert answer.kind == (call["answers"] or "")
    if call["answers"]:
        assert json.loads(answer.json())["kith"] == call["answers"]


def test_the_parts_of_an_area_are_its_plans():
    area = kith.read_area(RIVERBANK)._handle  # noqa: SLF001

    cost = _kith.area_call(area, '{"call": "cost"}', SHIPPED)

    first = cost.part(0)
    assert json.loads(first.json())["kith"] == "result/1"
    assert first.page() and first.explain("")
    assert cost.parts() == cost.table("plans").rows
    with pytest.raises(kith.ArgumentError, match="there is no part"):
        cost.part(cost.parts())


def test_an_answer_refuses_what_it_has_not():
    schema = _kith.call('{"call": "schema", "name": "plan/1"}', SHIPPED)

    assert schema.tables() == []
    assert schema.parts() == 0
    for ask_for in (lambda: schema.table("lines"), schema.page, lambda: schema.explain("a0")):
        with pytest.raises(kith.ArgumentError, match="this answer has no"):
            ask_for()


def test_two_costs_are_compared_without_costing_them_again():
    question = QUESTIONS["compare-sister-and-agency"]
    costs = [_kith.call('{"call": "cost"}', SHIPPED, [text]) for text in texts_of(question)]

    assert _kith.compare_answers(*costs, "").json() == ask(question).to_json()


def test_an_unknown_call_names_those_that_there_are():
    with pytest.raises(kith.ArgumentError, match="there are check, .*cost"):
        _kith.call('{"call": "costs"}', SHIPPED)


def test_documents_beside_a_request_keep_their_own_faults():
    """A text that is no JSON would break the request that it is written into."""
    with pytest.raises(kith.InputError) as refused:
        _kith.call('{"call": "cost"}', SHIPPED, ['{"kith": "plan/1"}, {']) 

    assert refused.value.faults[0].code == "syntax"
    assert refused.value.faults[0].char == 18


def test_a_call_of_an_area_can_be_cancelled():
    area = kith.read_area(RIVERBANK)._handle  # noqa: SLF001
    for call in listed("area"):
        members = {"person": "p1", "instrument": "swemwbs", "label": "riverbank"}
        wanted = {member["name"]: members[member["name"]] for member in call["members"]}
        assert call["watched"]
        with pytest.raises(kith.Cancelled):
            _kith.area_call(
                area, json.dumps({"call": call["call"], **wanted}), SHIPPED, lambda *_: True
            )


@pytest.mark.parametrize("plan", PLANS, ids=lambda path: path.stem)
def test_every_plan_of_the_examples_is_the_same_by_name(plan):
    answer = _kith.call('{"call": "cost"}', SHIPPED, [plan.read_bytes()])

    assert answer.json() == kith.cost(plan).to_json()
    assert answer.page().decode() == str(kith.cost(plan))
