"""Requests that name their call: the same answer as the function of that name, as a view of it."""

import json

import pytest

import kith
from conftest import RIVERBANK, ROOT, load, run_kith
from kith.plans.call import VIEWS
from questions import area_of, ask, texts_of_members

FOLDER = ROOT / "examples" / "questions"
QUESTIONS = {path.stem: json.loads(path.read_text("utf-8")) for path in FOLDER.glob("*.json")}
OF_DOCUMENTS = [name for name, question in QUESTIONS.items() if "area" not in question]
CATALOGUE = kith.calls()
PRICE = "price_build_up"


def request_of(question):
    """The same question as a request: documents themselves instead of their paths."""
    name = question["call"]
    documents = [
        json.loads((ROOT / path).read_text("utf-8")) if isinstance(path, str) else path
        for path in question.get("documents", [])
    ]
    request = {"call": PRICE if name == "price" else name, "documents": documents}
    if "options" in question:
        request["options"] = question["options"]
    return {**request, **texts_of_members(question)}


def outcome(work):
    """The bytes of an answer's document, or of its faults."""
    try:
        return work().to_json()
    except kith.InputError as error:
        return error.to_json()


@pytest.mark.parametrize("name", OF_DOCUMENTS)
def test_a_question_by_name_has_the_bytes_of_its_function(name):
    question = QUESTIONS[name]
    request = request_of(question)

    expected = outcome(lambda: ask(question))

    assert outcome(lambda: kith.call(request)) == expected
    assert outcome(lambda: kith.call(json.dumps(request).encode())) == expected


@pytest.mark.parametrize("name", OF_DOCUMENTS)
def test_the_command_prints_the_same_bytes(name, tmp_path):
    request = tmp_path / "request.json"
    request.write_text(json.dumps(request_of(QUESTIONS[name])), encoding="utf-8")

    done = run_kith("call", request)

    if QUESTIONS[name]["gives"] == "faults/1":
        assert done.returncode == 1
        assert done.stdout.decode().splitlines()[-1].endswith(("fault", "faults"))
    else:
        assert done.returncode == 0, done.stderr
        assert done.stdout == ask(QUESTIONS[name]).to_json()


def test_an_area_is_asked_by_name_too():
    area = area_of("examples/riverbank")
    change = [{"set": "mileage_rate", "value": "0.50", "first_day": "2026-04-06"}]

    cost = area.call({"call": "cost", "options": {"detail": "lines"}})
    named = cost.call({"call": "what_if", "options": {"what_if": change}})

    assert isinstance(cost, kith.AreaCost)
    assert [one.to_json() for one in cost] == [one.to_json() for one in area.cost(detail="lines")]
    assert isinstance(named, kith.Difference)
    assert named.table("totals").to_csv() == area.what_if(change).table("totals").to_csv()


@pytest.mark.parametrize(
    ("request_", "method"),
    [
        ({"call": "network"}, lambda area: area.network()),
        ({"call": "ledger"}, lambda area: area.ledger()),
        ({"call": "outcomes", "instrument": "swemwbs"}, lambda area: area.outcomes()),
        ({"call": "contributions"}, lambda area: area.contributions()),
    ],
    ids=str,
)
def test_the_tables_of_an_area_are_the_same_by_name(request_, method):
    area = kith.read_area(RIVERBANK)

    named, expected = area.call(request_), method(area)

    assert type(named) is type(expected)
    assert named.tables == expected.tables
    for table in named.tables:
        assert named.table(table).to_csv() == expected.table(table).to_csv()


def test_what_people_pay_is_asked_by_name_too():
    question = QUESTIONS["contributions-with-a-minimum-charge"]
    paid = area_of(question["area"]).call({"call": "contributions"})

    change = paid.call({"call": "what_if", "options": question["options"]})

    assert change == ask(question)


def test_the_catalogue_lists_every_call_and_its_answer():
    of_documents = {call["call"]: call for call in CATALOGUE if call["asks"] == "documents"}

    assert set(VIEWS) <= set(of_documents)
    for call in CATALOGUE:
        if call["options"]:
            assert kith.schema(call["options"])["title"] == call["options"]
    for question in QUESTIONS.values():
        name = PRICE if question["call"] == "price" else question["call"]
        if name in of_documents and question["gives"] != "faults/1":
            assert of_documents[name]["answers"] == question["gives"]


def test_the_tables_of_an_answer_are_those_of_the_catalogue():
    for call in CATALOGUE:
        if call["asks"] == "documents" and call["call"] in ("cost", "fit"):
            answer = kith.call({"call": call["call"], "documents": [load("three-ways")]})
            assert [table["name"] for table in call["tables"]] == list(answer.tables)


def test_a_copy_of_the_catalogue_is_ones_own():
    kith.calls().clear()

    assert kith.calls() == CATALOGUE


@pytest.mark.parametrize(
    "request_",
    [{}, {"call": "moon"}, {"call": "cost", "documents": []}, b'{"call": "moon"}', "{}"],
    ids=str,
)
def test_an_unknown_call_or_a_missing_document_is_refused(request_):
    with pytest.raises((kith.ArgumentError, kith.InputError)):
        kith.call(request_)


def test_money_in_a_request_is_never_a_float():
    plan = load("three-ways")

    with pytest.raises(TypeError):
        kith.call({"call": "fit", "documents": [plan], "options": {"budget": 4000.0}})
    plan["budgets"] = [{"budget": "b", "annual": 4000.0}]
    with pytest.raises(TypeError):
        kith.call({"call": "fit", "documents": [plan]})


def test_a_document_is_never_a_path():
    path = ROOT / "examples" / "plans" / "sister.json"

    with pytest.raises(kith.InputError):
        kith.call({"call": "cost", "documents": [str(path)]})
    with pytest.raises(TypeError):
        kith.call({"call": "cost", "documents": [path]})


def test_a_document_without_a_view_is_a_plain_document():
    checked = kith.call({"call": "check", "documents": [load("sister")]})

    assert type(checked).__name__ == "Document"
    assert checked.to_dict() == kith.check(load("sister"))
    assert checked.tables == ()


def test_an_unknown_call_of_the_command_is_wrong_use():
    done = run_kith("call", "-", input=b'{"call": "moon"}')

    assert (done.returncode, done.stdout) == (2, b"")
    assert b"moon" in done.stderr and b"cost" in done.stderr
