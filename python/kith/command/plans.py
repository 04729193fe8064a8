"""Which commands are about documents? Each asks one call and prints its answer."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

import kith
from kith.command.command import Command
from kith.command.flags import add_flags, options_of
from kith.command.output import DONE, write
from kith.core.document import Document
from kith.plans.price import built_up


def document(path: str) -> bytes:
    """The bytes of a file; "-" is standard input."""
    return sys.stdin.buffer.read() if path == "-" else Path(path).read_bytes()


def _print(given: argparse.Namespace, answer: Document) -> int:
    """A document as JSON, or as the page that a person reads."""
    write(answer.to_json() if given.json else str(answer).encode())
    return DONE


def _add_plan(parser: argparse.ArgumentParser, answer: str) -> None:
    parser.add_argument("plan", metavar="PLAN", help="a plan/1 document; - reads standard input")
    _add_json(parser, answer)


def _add_json(parser: argparse.ArgumentParser, answer: str) -> None:
    parser.add_argument("--json", action="store_true", help=f"print the {answer} document")


def _add_cost(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("plan", metavar="PLAN", help="a plan/1 document; - reads standard input")
    how = parser.add_mutually_exclusive_group()
    how.add_argument("--json", action="store_true", help="print the result/1 document")
    how.add_argument(
        "--explain", nargs="?", const="", metavar="LINE", help="how each line was made, or one"
    )
    add_flags(parser, "options/1")


def _cost(given: argparse.Namespace) -> int:
    cost = kith.cost(document(given.plan), **options_of(given))
    if given.explain is None:
        return _print(given, cost)
    write(cost.explain(given.explain).encode())
    return DONE


def _add_fit(parser: argparse.ArgumentParser) -> None:
    _add_plan(parser, "fit/1")
    add_flags(parser, "fit_options/1")


def _fit(given: argparse.Namespace) -> int:
    return _print(given, kith.fit(document(given.plan), **options_of(given)))


def _add_contribution(parser: argparse.ArgumentParser) -> None:
    _add_plan(parser, "contribution/1")
    add_flags(parser, "options/1")


def _contribution(given: argparse.Namespace) -> int:
    return _print(given, kith.contribution(document(given.plan), **options_of(given)))


def _add_payments(parser: argparse.ArgumentParser) -> None:
    _add_plan(parser, "payments/1")
    add_flags(parser, "payments_options/1")


def _payments(given: argparse.Namespace) -> int:
    return _print(given, kith.payments(document(given.plan), **options_of(given)))


def _add_wage(parser: argparse.ArgumentParser) -> None:
    _add_plan(parser, "wage/1")
    parser.add_argument("--employment", metavar="ID", required=True, help="whose wage")
    parser.add_argument(
        "--budget", metavar="POUNDS", required=True, help="a year's, or the period's by calendar"
    )
    add_flags(parser, "options/1")


def _wage(given: argparse.Namespace) -> int:
    question = {"employment": given.employment, "budget": given.budget}
    return _print(
        given, kith.affordable_wage(document(given.plan), **question, **options_of(given))
    )


def _add_compare(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("first", metavar="FIRST", help="a plan/1 document")
    parser.add_argument("second", metavar="SECOND", help="a plan/1 document")
    _add_json(parser, "compare/1")
    add_flags(parser, "compare_options/1")


def _compare(given: argparse.Namespace) -> int:
    plans = document(given.first), document(given.second)
    return _print(given, kith.compare(*plans, **options_of(given)))


def _add_price(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "lines", metavar="FILE", help="a price_build_up/1 document; - reads standard input"
    )
    _add_json(parser, "build_up/1")


def _price(given: argparse.Namespace) -> int:
    return _print(given, built_up(document(given.lines)))


def _add_ledger(parser: argparse.ArgumentParser) -> None:
    _add_plan(parser, "ledger/1")
    add_flags(
        parser,
        "ledger_options/1",
        without=("faults_shown",),
        file=False,
    )


def _ledger(given: argparse.Namespace) -> int:
    return _print(given, kith.ledger(document(given.plan), **options_of(given)))


def _add_call(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "request",
        metavar="REQUEST",
        help='a request as JSON: {"call": NAME, "documents": […], "options": {…}}; - reads'
        " standard input",
    )


def _call(given: argparse.Namespace) -> int:
    write(kith.call(document(given.request)).to_json())
    return DONE


COMMANDS = (
    Command("cost", "what one plan costs, who pays, and why", _add_cost, _cost),
    Command("fit", "which actions of a plan to buy within a budget, and why", _add_fit, _fit),
    Command(
        "contribution",
        "what the person pays towards a plan, and why",
        _add_contribution,
        _contribution,
    ),
    Command("payments", "every payment of a budget, and why it differs", _add_payments, _payments),
    Command("wage", "the highest hourly wage that a budget affords", _add_wage, _wage),
    Command("compare", "what changes from one plan to another", _add_compare, _compare),
    Command(
        "price",
        "how a provider's price is made, and what an uplift makes it",
        _add_price,
        _price,
    ),
    Command("ledger", "what the accounts of one plan hold", _add_ledger, _ledger),
    Command("call", "any call by its name: prints the document that answers", _add_call, _call),
)
