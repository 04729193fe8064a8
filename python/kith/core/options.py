"""How do keyword options become the JSON text that every call takes?"""

from __future__ import annotations

import json
import numbers
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any, Literal, TypedDict, overload

from kith.core.errors import ArgumentError

Day = date | str
Amount = Decimal | int | str


class Period(TypedDict):
    """Both days inside."""

    first_day: Day
    last_day: Day


class Rounding(TypedDict, total=False):
    rule: Literal["half_up", "half_even", "half_down", "up", "down"]
    step: Amount
    at: Literal["line", "visit", "week"]


class _WhatIf(TypedDict):
    set: str
    value: Amount
    first_day: Day


class WhatIf(_WhatIf, total=False):
    """A parameter or price set to another value from a day on.

    `set` is a parameter, mileage_rate, pay_rate, tariff:<id>, provider:<id>, employment:<id> or,
    of the council's charging policy, policy:<member> (also "none", which takes it away);
    `value` a price ("16.50"), a percentage ("+8%", "-5%") or, of pay, at least the wage floor
    ("floor", "floor+0.50", "floor+5%"). A percentage is rounded by `rule` to whole `step`s: half_up
    to five places of a pound.
    """

    rule: Literal["half_up", "half_even", "half_down", "up", "down"]
    step: Amount


class RunOptions(TypedDict, total=False):
    """Options of a call over an area that are not about the figures."""

    faults_shown: int
    threads: int


class CostOptions(TypedDict, total=False):
    """Options of a costing; what is left out has the default that the contract names."""

    convention: Literal["weeks_52", "weeks_365_7", "calendar", "cld"]
    period: Period
    as_at: Day
    tolerance: Amount
    surplus_weeks: int
    incomplete: Literal["allow", "refuse"]
    rounding: Rounding
    parameters: Sequence[Mapping[str, Any]]
    what_if: Sequence[WhatIf]
    detail: Literal["totals", "lines", "trace"]
    minutes: Literal["clock", "elapsed"]
    weeks: bool
    stages: bool
    periods: Literal["week", "four_weeks", "month", "year", "financial_year", "term"]
    audience: Literal["person", "broker", "funder", "provider"]
    faults_shown: int
    threads: int


class PaymentOptions(CostOptions, total=False):
    """Options of a budget's payments: weeks of a pause for which it goes on being paid."""

    paused_weeks: int


class NetworkOptions(TypedDict, total=False):
    """Options of a network: ties in force on `as_at`, and what a tie weighs."""

    as_at: Day
    weight: Literal["none", "strength"]
    faults_shown: int
    threads: int


Progress = Callable[[int, int], object]
"""Called with done and total, on the thread that called; a true answer cancels."""


_EPOCH = date(1970, 1, 1)


@overload
def days_of(day: Day) -> int: ...
@overload
def days_of(day: Day | None) -> int | None: ...
def days_of(day: Day | None) -> int | None:
    """Days since 1970-01-01."""
    if day is None:
        return None
    return ((date.fromisoformat(day) if isinstance(day, str) else day) - _EPOCH).days


def json_value(value: object) -> Any:
    """What JSON does not know, as JSON: money and dates as text. Never a float."""
    if isinstance(value, Decimal):
        return format(value, "f")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, numbers.Integral):
        return int(value)
    if isinstance(value, Mapping):
        return dict(value)
    if isinstance(value, Sequence | set | frozenset):
        return sorted(value) if isinstance(value, set | frozenset) else list(value)
    raise TypeError(f"{type(value).__name__} cannot stand in a document")


def json_text(value: object) -> str:
    """Compact JSON in ASCII; a value that is not a number is refused."""
    try:
        return json.dumps(value, default=json_value, allow_nan=False, separators=(",", ":"))
    except ValueError as problem:
        raise ArgumentError(str(problem)) from None


def _refuse_floats(value: object, at: str) -> None:
    if isinstance(value, float):
        raise TypeError(f"{at} is a float; give Decimal or text")
    if isinstance(value, Mapping):
        for name, member in value.items():
            _refuse_floats(member, f"{at}/{name}")
    elif isinstance(value, list | tuple):
        for place, item in enumerate(value):
            _refuse_floats(item, f"{at}/{place}")


def given_options(options: Mapping[str, object]) -> dict[str, object]:
    """The options that are given, without those that are None: these keep their defaults. Raises
    TypeError for a float."""
    given = {name: value for name, value in options.items() if value is not None}
    _refuse_floats(given, "")
    return given


def options_text(options: Mapping[str, object]) -> str:
    """The options that are given, as JSON."""
    given = given_options(options)
    return json_text(given) if given else ""
