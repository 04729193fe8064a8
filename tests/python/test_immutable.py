"""No answer changes: nothing can be set on it, and nothing that it gives out can be changed."""

import dataclasses
import datetime
import inspect
from decimal import Decimal
from types import MappingProxyType

import pytest

import kith
from conftest import PLANS, RIVERBANK, ROOT, load
from kith.core.document import Answer, Document
from kith.core.immutable import Immutable
from kith.core.records import Rows

SISTER = ROOT / "examples" / "plans" / "sister.json"
PETER = ROOT / "examples" / "plans" / "peter.json"
CHARGING = ROOT / "examples" / "charging"
CHANGE = {"set": "mileage_rate", "value": "0.50", "first_day": "2026-04-06"}
PLAIN = (str, bytes, bool, int, float, Decimal, datetime.date, type(None))


def area():
    return kith.read_area(RIVERBANK)


def priced():
    return kith.price_build_up([{"name": "pay", "amount": "10.00"}], uplift={"share": "0.066"})


def ledger(name):
    return kith.ledger(load(name), as_at="2026-10-04")


def policy_changed():
    change = {"set": "policy:minimum_weekly_charge", "value": "5.00", "first_day": "2025-04-07"}
    return kith.read_area(CHARGING).contributions().what_if(change)


MADE = {
    "AffordableWage": lambda: kith.affordable_wage(SISTER, employment="e1", budget="5081.00"),
    "Area": area,
    "AreaContributions": lambda: kith.read_area(CHARGING).contributions(),
    "AreaCost": lambda: area().cost(),
    "AreaLedger": lambda: area().ledger(),
    "BuildUp": priced,
    "Comparison": lambda: kith.compare(SISTER, PLANS[0]),
    "Contribution": lambda: kith.contribution(PETER),
    "ContributionChange": policy_changed,
    "Cost": lambda: kith.cost(SISTER, convention="calendar", weeks=True, periods="month"),
    "Difference": lambda: area().what_if(CHANGE),
    "Fit": lambda: kith.fit(load("three-ways"), budget="4000.00"),
    "Ledger": lambda: ledger("managed-account"),
    "Network": lambda: area().network(),
    "Outcomes": lambda: area().outcomes(),
    "Payments": lambda: kith.payments(PETER),
    "PersonNetwork": lambda: kith.network(SISTER),
    "Reconciliation": lambda: area().reconcile(ROOT / "examples" / "extracts" / "riverbank.json"),
    "Score": lambda: kith.score("swemwbs", [4, 3, 3, 4, 2, 5, 3]),
    "SyntheticArea": lambda: kith.synth(people=20),
    "Table": lambda: area().network().table("people"),
}
DOCUMENTS = sorted(name for name in MADE if issubclass(getattr(kith, name), Document))


def public_attributes(value):
    """The names of a value's attributes that are not methods."""
    return [
        name
        for name in dir(type(value))
        if not name.startswith("_") and not inspect.isroutine(getattr(type(value), name))
    ]


def changeable(value, path):
    """The places below a value that could be changed."""
    if isinstance(value, PLAIN):
        return []
    if isinstance(value, MappingProxyType):
        return [at for name, each in value.items() for at in changeable(each, f"{path}[{name!r}]")]
    if isinstance(value, tuple | Rows):
        return [at for i, each in enumerate(value) for at in changeable(each, f"{path}[{i}]")]
    if isinstance(value, Immutable):
        parts = [(name, getattr(value, name)) for name in public_attributes(value)]
    elif dataclasses.is_dataclass(value) and value.__dataclass_params__.frozen:
        parts = [(each.name, getattr(value, each.name)) for each in dataclasses.fields(value)]
    else:
        return [f"{path} is a {type(value).__name__}"]
    return [at for name, part in parts for at in changeable(part, f"{path}.{name}")]


def test_every_class_of_answers_is_among_them():
    classes = {name for name in kith.__all__ if inspect.isclass(getattr(kith, name))}

    assert {name for name in classes if issubclass(getattr(kith, name), Immutable)} == set(MADE)


@pytest.mark.parametrize("name", MADE)
def test_nothing_of_it_can_be_set_or_deleted(name):
    value = MADE[name]()

    assert type(value).__name__ == name
    for attribute in [*public_attributes(value), "something_new", "__dict__"]:
        with pytest.raises(AttributeError):
            setattr(value, attribute, None)
        with pytest.raises(AttributeError):
            delattr(value, attribute)


@pytest.mark.parametrize("name", MADE)
def test_nothing_that_it_gives_out_can_be_changed(name):
    assert changeable(MADE[name](), name) == []


@pytest.mark.parametrize("name", ["PersonNetwork", "Score"])
def test_members_without_a_property_cannot_be_changed_either(name):
    document = MADE[name]()

    for member in document.to_dict():
        assert changeable(getattr(document, member), member) == []


@pytest.mark.parametrize("name", DOCUMENTS)
def test_a_document_is_its_bytes(name):
    document, again = MADE[name](), MADE[name]()

    assert type(document.document) is bytes
    assert document.to_json() == document.document
    assert document == again and hash(document) == hash(again)
    assert document != MADE["Score" if name != "Score" else "Cost"]()
    copy = document.to_document()
    copy["kith"] = "mine"
    assert document.to_document()["kith"] != "mine"
    assert str(document)


@pytest.mark.parametrize("name", DOCUMENTS)
def test_its_tables_are_those_it_names(name):
    document = MADE[name]()

    for table in document.tables:
        assert document.table(table).columns
    with pytest.raises(kith.ArgumentError, match="there is no table 'moon' here"):
        document.table("moon")


def test_the_bytes_are_given_out_in_one_place():
    below, found = [Answer], []
    while below:
        kind = below.pop()
        below += kind.__subclasses__()
        found += [kind.__name__ for name in ("to_json", "document") if name in vars(kind)]

    assert found == ["Document", "Document"]
