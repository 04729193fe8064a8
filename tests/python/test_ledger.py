"""A ledger from Python: balances, statements, findings, and a chain that anybody can check."""

import hashlib
import json
from datetime import date
from decimal import Decimal

import jsonschema
import pytest

import kith
from conftest import ROOT, load, run_kith

MANAGED = ROOT / "examples" / "plans" / "managed-account.json"
CELLS = ("entry", "at", "from_account", "to_account", "amount", "kind", "person", "action")
CELLS += ("minutes", "purpose", "reason_code", "asset", "life_months", "reverses")


def test_a_managed_account_is_balanced_at_a_day():
    ledger = kith.ledger(MANAGED, as_at=date(2026, 10, 4))
    account = ledger.accounts["mia"]

    assert (account.posted, account.committed, account.free) == (
        Decimal("2340.00"),
        Decimal("2340.00"),
        Decimal("0.00"),
    )
    assert account.statement["w26"].at == date(2026, 10, 4)
    assert account.statement["w26"].balance == Decimal("2340.00")
    assert not ledger.findings


def test_the_document_follows_its_schema():
    jsonschema.validate(kith.ledger(MANAGED).to_dict(), kith.schema("ledger/1"))
    jsonschema.validate(kith.ledger(load("sister")).to_dict(), kith.schema("ledger/1"))


def test_minutes_are_whole_numbers_and_pounds_are_decimals():
    plan = load("sister")
    plan["accounts"] = [
        {"account": "a", "kind": "timebank", "unit": "minutes"},
        {"account": "b", "kind": "timebank", "unit": "minutes"},
    ]
    plan["entries"] = [
        {
            "entry": "h1",
            "at": "2026-05-01",
            "from_account": "b",
            "to_account": "a",
            "amount": "0.00",
            "minutes": 180,
        }
    ]

    ledger = kith.ledger(plan)

    assert ledger.accounts["a"].posted == 180 and isinstance(ledger.accounts["a"].posted, int)
    assert ledger.accounts["b"].statement[0].amount == -180
    jsonschema.validate(ledger.to_dict(), kith.schema("ledger/1"))


def cell(row, name):
    if name == "amount":
        return f"{Decimal(row[name]):.2f}"
    return str(row.get(name, ""))


def test_the_chain_can_be_checked_without_kith():
    """Every hash is SHA-256 of the hash before it and the cells of the entry, as kith.h says."""
    rows = [row for row in load("managed-account")["entries"] if row.get("status") != "committed"]
    expected, before = [], ""
    for row in sorted(rows, key=lambda row: (row["at"], row["entry"])):
        cells = [before, *(cell(row, name) for name in CELLS)]
        text = json.dumps(cells, separators=(",", ":"), ensure_ascii=False)
        before = hashlib.sha256(text.encode()).hexdigest()
        expected.append((row["entry"], before))

    ledger = kith.ledger(MANAGED)

    assert [(link.entry, link.hash) for link in ledger.chain] == expected
    assert ledger.head == before


def test_an_id_used_for_something_else_is_a_conflict():
    plan = load("managed-account")
    plan["entries"].append({**plan["entries"][1], "amount": "91.00"})

    with pytest.raises(kith.ConflictError) as raised:
        kith.ledger(plan)

    assert raised.value.code == "conflict"
    assert [(f.code, f.at) for f in raised.value.faults] == [("duplicate", "/entries/28")]


def test_the_command_line_says_where_accounts_stand():
    said = run_kith("ledger", MANAGED, "--as-at", "2026-10-04")
    told = run_kith("ledger", MANAGED, "--json")

    assert said.returncode == 0
    assert "mia          posted £2,340.00   committed £2,340.00" in said.stdout.decode()
    assert "council      posted -£4,680.00" in said.stdout.decode()
    assert told.stdout == kith.ledger(MANAGED).to_json()
