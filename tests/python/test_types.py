"""The stub of the extension module names what is in it, and every public name has its types."""

import ast
import dataclasses
import inspect
import typing

import kith
from conftest import PLANS, ROOT
from kith import _kith

STUB = ast.parse((ROOT / "python" / "kith" / "_kith.pyi").read_text(encoding="utf-8"))


def names_of(body):
    names = set()
    for node in body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            names.add(node.name)
        elif isinstance(node, ast.AnnAssign):
            names.add(node.target.id)
    return names


def public(names):
    return {name for name in names if not name.startswith("_")}


def test_the_stub_names_what_the_module_has():
    assert public(names_of(STUB.body)) == public(vars(_kith))


def test_the_stub_names_the_members_of_every_class():
    for node in STUB.body:
        if isinstance(node, ast.ClassDef):
            assert public(names_of(node.body)) == public(vars(getattr(_kith, node.name))), node.name


def test_every_public_name_is_there_and_has_a_doc():
    assert len(kith.__all__) == len(set(kith.__all__))
    for name in kith.__all__:
        found = getattr(kith, name)
        if inspect.isclass(found) or inspect.isfunction(found):
            assert found.__doc__, name


def test_every_public_function_has_types():
    for name in kith.__all__:
        found = getattr(kith, name)
        if inspect.isfunction(found):
            signature = inspect.signature(found)
            assert signature.return_annotation is not inspect.Signature.empty, name
            for parameter in signature.parameters.values():
                assert parameter.annotation is not inspect.Parameter.empty, (name, parameter)


def test_no_member_of_a_result_is_lost():
    """What the documents of all examples hold has an attribute of its name."""
    for plan in PLANS:
        for options in ({"weeks": True}, {"convention": "calendar"}):
            cost = kith.cost(plan, **options)
            document = cost.to_dict()
            for name in ("lines", "budgets", "unfunded", "weeks"):
                for row, record in zip(document.get(name, ()), getattr(cost, name), strict=True):
                    assert set(row) <= set(members_of(record)), plan
            for row, line in zip(document["lines"], cost.lines, strict=True):
                for given, step in zip(row.get("trace", ()), line.trace, strict=True):
                    assert set(given) <= set(members_of(step)), plan
            assert set(document["totals"]) <= set(members_of(cost.totals))


def members_of(record):
    return [field.name for field in dataclasses.fields(record)]


def test_the_package_is_marked_as_typed():
    assert (ROOT / "python" / "kith" / "py.typed").exists()
    assert typing.get_type_hints(kith.Fault)["char"] == int | None
