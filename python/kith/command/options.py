"""The options of a costing as flags, and the flags as an options document."""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any

WORDS: dict[str, tuple[str, ...]] = {
    "convention": ("weeks_52", "weeks_365_7", "calendar", "cld"),
    "incomplete": ("allow", "refuse"),
    "detail": ("totals", "lines", "trace"),
    "minutes": ("clock", "elapsed"),
    "periods": ("week", "four_weeks", "month", "year", "financial_year", "term"),
    "audience": ("person", "broker", "funder", "provider"),
}
ROUNDING: dict[str, tuple[str, ...] | None] = {
    "rule": ("half_up", "half_even", "half_down", "up", "down"),
    "step": None,
    "at": ("line", "visit", "week"),
}


def add_options(parser: argparse.ArgumentParser) -> None:
    group = parser.add_argument_group("options of the costing")
    group.add_argument("--options", metavar="FILE", help="options as a JSON document")
    for name, words in WORDS.items():
        group.add_argument(f"--{name}", choices=words)
    for name in ("first-day", "last-day", "as-at"):
        group.add_argument(f"--{name}", metavar="DATE")
    for name, choices in ROUNDING.items():
        group.add_argument(
            f"--rounding-{name}", choices=choices, metavar=None if choices else "POUNDS"
        )
    group.add_argument(
        "--tolerance",
        metavar="SHARE",
        help="of what was planned by --as-at; an exception beyond it",
    )
    group.add_argument(
        "--surplus-weeks", type=int, metavar="N", help="of funding that may stay in an account"
    )
    group.add_argument("--weeks", action="store_const", const=True, help="week by week")
    group.add_argument(
        "--stages",
        action="store_const",
        const=True,
        help="indicative, plan, proposed, agreed and spent, by source",
    )
    group.add_argument("--faults-shown", type=int, metavar="N")
    group.add_argument("--threads", type=int, metavar="N", help="0: as many as the machine has")
    group.add_argument(
        "--parameters", metavar="FILE", help="JSON rows to lay over the shipped ones"
    )
    group.add_argument(
        "--what-if",
        action="append",
        metavar="NAME=VALUE@DATE",
        help="a parameter or price set to another value from a day on; may be given again",
    )


def _what_if(text: str) -> dict[str, str]:
    change, _, day = text.rpartition("@")
    name, equals, value = change.partition("=")
    if not (name and equals and value and day):
        raise argparse.ArgumentTypeError(f"--what-if {text}: it must be NAME=VALUE@DATE")
    return {"set": name, "value": value, "first_day": day}


def options_of(given: argparse.Namespace) -> dict[str, Any]:
    """The options document of the file, with the flags laid over it."""
    options: dict[str, Any] = {}
    if given.options:
        options = _json_file(given.options, dict)
    plain = ("as_at", "tolerance", "surplus_weeks", "weeks", "stages", "faults_shown", "threads")
    for name in (*WORDS, *plain):
        if getattr(given, name) is not None:
            options[name] = getattr(given, name)
    period = {name: getattr(given, name) for name in ("first_day", "last_day")}
    if any(period.values()):
        days = {name: day for name, day in period.items() if day}
        options["period"] = {**options.get("period", {}), **days}
    rounding = {name: getattr(given, f"rounding_{name}") for name in ROUNDING}
    if any(rounding.values()):
        told = {name: value for name, value in rounding.items() if value}
        options["rounding"] = {**options.get("rounding", {}), **told}
    if given.parameters:
        options["parameters"] = _json_file(given.parameters, list)
    if given.what_if:
        options["what_if"] = [_what_if(text) for text in given.what_if]
    return options


def _json_file(path: str, kind: type) -> Any:
    content = json.loads(Path(path).read_text(encoding="utf-8"))
    if not isinstance(content, kind):
        raise argparse.ArgumentTypeError(
            f"{path} must hold a JSON {'object' if kind is dict else 'array'}"
        )
    return content
