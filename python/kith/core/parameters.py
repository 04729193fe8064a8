"""What does the law or a tariff lay down on a day? The statutory values that kith ships."""

from __future__ import annotations

import functools
import json
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from kith import _kith
from kith.core.options import days_of


@functools.cache
def shipped() -> _kith.Parameters:
    """The statutory values that kith ships, read once."""
    return _kith.Parameters.shipped()


@dataclass(frozen=True, slots=True)
class Parameter:
    """What the law or a tariff lays down on a day. `value` is a Decimal, or a word."""

    name: str
    value: Decimal | str
    unit: str
    first_day: date
    known_until: date
    source: str
    certainty: str
    assumed_beyond_data: bool


def parameter(name: str, day: date | str) -> Parameter:
    """The value of a shipped parameter on a day.

    Raises `NotKnownError` before its first day and `ArgumentError` for an unknown name.
    """
    row: dict[str, Any] = json.loads(shipped().json(name, days_of(day)))
    try:
        value: Decimal | str = Decimal(row["value"])
    except ArithmeticError:
        value = row["value"]
    return Parameter(
        name=row["name"],
        value=value,
        unit=row["unit"],
        first_day=date.fromisoformat(row["first_day"]),
        known_until=date.fromisoformat(row["known_until"]),
        source=row["source"],
        certainty=row["certainty"],
        assumed_beyond_data=row["assumed_beyond_data"],
    )
