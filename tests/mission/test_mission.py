"""Runs every mission case through Python and through C. README.md says what a case is."""

import json
import os
import subprocess
from collections import Counter
from pathlib import Path

import pyarrow as arrow
import pytest

import cases
import kith

PYTHON = {
    "cost": lambda documents, options: kith.cost(*documents, **options).to_dict(),
    "fit": lambda documents, options: kith.fit(*documents, **options).to_dict(),
    "contribution": lambda documents, options: kith.contribution(*documents, **options).to_dict(),
    "payments": lambda documents, options: kith.payments(*documents, **options).to_document(),
    "check": lambda documents, options: dict(kith.check(*documents, **options)),
    "compare": lambda documents, options: kith.compare(*documents, **options).to_dict(),
    "network": lambda documents, options: kith.network(*documents, **options).to_dict(),
    "ledger": lambda documents, options: kith.ledger(*documents, **options).to_dict(),
    "score": lambda documents, options: score(json.loads(documents[0]), options),
    "price": lambda documents, options: price(json.loads(documents[0])),
    "schedule": lambda documents, options: kith.schedule(*documents, **options),
}
ASKED = {
    "area": lambda cost, case: cost,
    "what_if": lambda cost, case: cost.what_if(case["options"]["what_if"]),
    "reconcile": lambda cost, case: cost.reconcile(json.dumps(case["extract"])),
}
CASES = cases.all_cases()
DOCUMENTS = [case for case in CASES if "documents" in case]
TABLES = [case for case in CASES if "tables" in case]
MUST_SHOW = {
    "A04", "A05", "C02", "C03", "C16", "C19", "D01", "D02", "D03", "D04", "D05", "D06", "D07", "D09",
    "D14", "D15", "D16", "D17", "D23", "D24", "D26", "D27", "D37", "D38", "E01", "E02", "J01", "J02",
    "J03",
}


def name_of(case):
    return case["name"]


def run(case):
    """What Python answers to a case."""
    told = case.get("options", {})
    if case["call"] == "wage":
        question = {name: case[name] for name in ("employment", "budget")}
        return kith.affordable_wage(*cases.documents(case), **question, **told).to_dict()
    return PYTHON[case["call"]](cases.documents(case), told)


def price(document):
    known = {name: value for name, value in document.items() if name != "kith" and name[:2] != "x_"}
    return kith.price_build_up(known.pop("lines"), **known).to_dict()


def score(answers, options):
    instrument = answers.pop("instrument")
    if "counts" in answers:
        return kith.score(instrument, **answers, **options).to_dict()
    return kith.score(instrument, answers.pop("responses"), **answers, **options).to_dict()


def call_c(case, folder):
    """The document that kith_c_call prints, and the status it ends with."""
    arguments = [case["call"], "-"]
    if case.get("options"):
        (folder / "options.json").write_text(json.dumps(case["options"]), encoding="utf-8")
        arguments[1] = str(folder / "options.json")
    for number, document in enumerate(cases.documents(case)):
        path = folder / f"{number}.json"
        path.write_text(document, encoding="utf-8")
        arguments.append(str(path))
    if case["call"] == "wage":
        arguments += [case["employment"], case["budget"]]
    program = Path(os.environ["KITH_BIN"]) / "kith_c_call"
    done = subprocess.run([program, *arguments], capture_output=True, timeout=60, check=False)
    assert done.returncode in (0, 1), done.stderr.decode()
    return json.loads(done.stdout), done.returncode


def faults_of(document):
    return [{"code": fault["code"], "at": fault["at"]} for fault in document["faults"]]


def test_every_item_that_must_be_shown_has_a_case():
    assert MUST_SHOW <= {case["id"] for case in CASES}


@pytest.mark.parametrize("case", DOCUMENTS, ids=name_of)
def test_from_python(case):
    if "faults" in case:
        with pytest.raises(kith.InputError) as raised:
            run(case)
        assert [{"code": f.code, "at": f.at} for f in raised.value.faults] == case["faults"]
        return

    document = run(case)

    assert not list(cases.differences(document, case["expect"])), case["says"]


@pytest.mark.parametrize("case", DOCUMENTS, ids=name_of)
def test_from_c(case, tmp_path):
    document, status = call_c(case, tmp_path)

    if "faults" in case:
        assert status == 1
        assert faults_of(document) == case["faults"]
    else:
        assert status == 0, document
        assert not list(cases.differences(document, case["expect"])), case["says"]


def differs(rows, expected):
    """Whether the rows of a table, as dicts of text, are not what a case expects of them."""
    if len(rows) != expected["rows"]:
        return True
    if any([row[column] for row in rows] != cells
           for column, cells in expected.get("cells", {}).items()):
        return True
    return any(shares != {word: f"{100 * count / len(rows):.1f}"
                          for word, count in Counter(row[column] for row in rows).items()}
               for column, shares in expected.get("percent", {}).items())


@pytest.mark.parametrize("case", TABLES, ids=name_of)
def test_tables_from_python(case):
    tables = {name: arrow.Table.from_pylist(rows) for name, rows in case["tables"].items()}

    answer = ASKED[case["call"]](kith.Area(**tables).cost(), case)

    for name, expected in case["expect_rows"].items():
        rows = [{column: "" if cell is None else str(cell) for column, cell in row.items()}
                for row in arrow.table(answer.table(name)).to_pylist()]
        assert not differs(rows, expected), (name, rows)


@pytest.mark.parametrize("case", TABLES, ids=name_of)
def test_tables_from_c(case, tmp_path):
    files = [cases.write_csv(tmp_path / f"{name}.csv", rows) for name, rows in case["tables"].items()]
    program = [Path(os.environ["KITH_BIN"]) / "kith_c_area"]
    if case["call"] != "area":
        question = tmp_path / "question.json"
        question.write_text(json.dumps(case.get("extract") or case["options"]), encoding="utf-8")
        program += [case["call"], question]

    for name, expected in case["expect_rows"].items():
        columns = [*(expected.get("percent", {}) | expected.get("cells", {}))] or ["plan"]
        done = subprocess.run([*program, name, *files, "--", *columns], capture_output=True, text=True,
                              timeout=60, check=True)
        rows = [dict(zip(columns, line.split(","), strict=True)) for line in done.stdout.splitlines()]
        assert not differs(rows, expected), name
