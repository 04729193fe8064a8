"""Asks what a file asks, through Python: the example questions and the bad inputs of each call."""

import csv
import json

import kith
from conftest import ROOT
from kith.plans.price import built_up

AREAS = {}


def text_of(document):
    """A document as text; a path stands for the file below the top folder."""
    if isinstance(document, str):
        return (ROOT / document).read_text(encoding="utf-8")
    return json.dumps(document)


def area_of(path):
    """An area folder, read once."""
    if path not in AREAS:
        AREAS[path] = kith.read_area(ROOT / path)
    return AREAS[path]


def costed(path):
    return area_of(path).cost(detail="lines")


def wage(question, plan, **options):
    asked = {name: question[name] for name in ("employment", "budget")}
    return kith.affordable_wage(plan, **asked, **options)


def what_if(question, **options):
    return costed(question["area"]).what_if(options.pop("what_if"), **options)


def contributions(question, **options):
    paid = area_of(question["area"]).contributions()
    return paid.what_if(options.pop("what_if"), **options)


CALLS = {
    "cost": lambda question, plan, **options: kith.cost(plan, **options),
    "compare": lambda question, first, second, **options: kith.compare(first, second, **options),
    "fit": lambda question, plan, **options: kith.fit(plan, **options),
    "wage": wage,
    "contribution": lambda question, plan, **options: kith.contribution(plan, **options),
    "payments": lambda question, plan, **options: kith.payments(plan, **options),
    "ledger": lambda question, plan, **options: kith.ledger(plan, **options),
    "price": lambda question, lines: built_up(lines),
    "check": lambda question, plan, **options: kith.check(plan, **options),
    "what_if": what_if,
    "contributions": contributions,
    "reconcile": lambda question, extract: costed(question["area"]).reconcile(extract),
}


def ask(question):
    """The answer, as Python gives it."""
    documents = [text_of(document) for document in question.get("documents", [])]
    return CALLS[question["call"]](question, *documents, **question.get("options", {}))


def at(document, pointer):
    """What stands at a pointer; `[line=a0]` names a row of an array."""
    for part in pointer.split("/")[1:]:
        name, _, row = part.partition("[")
        document = document[int(name)] if isinstance(document, list) else document[name]
        if row:
            key, value = row.rstrip("]").split("=")
            document = next(each for each in document if each[key] == value)
    return document


def arguments_of_c(question, folder):
    """The arguments that ask kith_c_call the same, or kith_c_area without its table."""
    files = []
    for number, document in enumerate(question.get("documents", [])):
        files.append(folder / f"{number}.json")
        files[-1].write_text(text_of(document), encoding="utf-8")
    options = "-"
    if "options" in question:
        options = folder / "options.json"
        options.write_text(json.dumps(question["options"]), encoding="utf-8")
    if question["call"] in ("what_if", "contributions", "reconcile"):
        return [question["call"], *(files or [options])]
    return [question["call"], options, *files, *texts_of(question)]


def texts_of_members(question):
    """The further members of a question's call, as the catalogue of calls names them."""
    names = {
        member["name"]
        for call in kith.calls()
        if call["call"] == question["call"] and call["asks"] == "documents"
        for member in call["members"]
    }
    return {name: question[name] for name in names if name in question}


def texts_of(question):
    return [question[name] for name in ("employment", "budget") if question["call"] == "wage"]


def tables_without_commas(path, folder):
    """The files of an area as kith_c_area reads them: no cell may hold a comma."""
    for table in sorted((ROOT / path).glob("*.csv")):
        if table.stem == "provenance":
            continue
        with table.open(newline="", encoding="utf-8") as file:
            rows = [[cell.replace(",", " ") for cell in row] for row in csv.reader(file)]
        made = folder / table.name
        made.write_text("".join(",".join(row) + "\n" for row in rows), encoding="utf-8")
        yield made
