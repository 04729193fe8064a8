"""The commands about one plan, or two."""

from __future__ import annotations

import argparse
import sys
from decimal import Decimal
from pathlib import Path
from typing import Any

import kith
from kith.command.options import options_of
from kith.command.output import DONE, out, say
from kith.plans.price import built_up


def document(path: str) -> bytes:
    return sys.stdin.buffer.read() if path == "-" else Path(path).read_bytes()


def _answer(given: argparse.Namespace, answer: Any) -> int:
    """A document as JSON, or as the page that a person reads."""
    out(answer.to_json() if given.json else str(answer).encode())
    return DONE


def cost(given: argparse.Namespace) -> int:
    cost = kith.cost(document(given.plan), **options_of(given))
    if given.json:
        out(cost.to_json())
    elif given.explain is not None:
        out(cost.explain(given.explain).encode())
    else:
        out(str(cost).encode())
    return DONE


def fit(given: argparse.Namespace) -> int:
    options = options_of(given)
    if given.budget is not None:
        options["budget"] = given.budget
    return _answer(given, kith.fit(document(given.plan), **options))


def contribution(given: argparse.Namespace) -> int:
    return _answer(given, kith.contribution(document(given.plan), **options_of(given)))


def payments(given: argparse.Namespace) -> int:
    options = options_of(given)
    if given.paused_weeks is not None:
        options["paused_weeks"] = given.paused_weeks
    return _answer(given, kith.payments(document(given.plan), given.budget, **options))


def wage(given: argparse.Namespace) -> int:
    question = {"employment": given.employment, "budget": given.budget}
    wage = kith.affordable_wage(document(given.plan), **question, **options_of(given))
    return _answer(given, wage)


def compare(given: argparse.Namespace) -> int:
    options = options_of(given)
    if given.discount_rate is not None:
        options["discount_rate"] = given.discount_rate
    plans = document(given.first), document(given.second)
    return _answer(given, kith.compare(*plans, **options))


def price(given: argparse.Namespace) -> int:
    return _answer(given, built_up(document(given.lines)))


def _said(amount: Decimal | int) -> str:
    if not isinstance(amount, Decimal):
        return f"{amount:,} min"
    return f"{'-' if amount < 0 else ''}£{abs(amount):,.2f}"


def ledger(given: argparse.Namespace) -> int:
    names = ("as_at", "interest_rate", "interest_rounding")
    told = {name: getattr(given, name) for name in names if getattr(given, name) is not None}
    ledger = kith.ledger(document(given.plan), **told)
    if given.json:
        out(ledger.to_json())
        return DONE
    width = max((len(account.account) for account in ledger.accounts), default=0)
    for account in ledger.accounts:
        say(
            f"{account.account:<{width}}   posted {_said(account.posted)}"
            f"   committed {_said(account.committed)}   free {_said(account.free)}"
            f"   refused {_said(account.refused)}"
        )
        if account.interest:
            say(
                f"{'':<{width}}   interest {_said(account.interest.amount)} for"
                f" {account.interest.to}   credited {_said(account.interest.credited)}"
                f"   due {_said(account.interest.due)}"
            )
    for finding in ledger.findings:
        why = f": {finding.found}, must be {finding.allowed}" if finding.allowed else ""
        say(f"{finding.level:<{width}}   {finding.code} {finding.at}{why}")
    if ledger.head:
        say(f"{'chain':<{width}}   {len(ledger.chain)} posted, head {ledger.head}")
    return DONE
