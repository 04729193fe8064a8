"""kith: plans, networks and budgets of support brokerage, exact and with reasons.

>>> import kith
>>> cost = kith.cost("examples/plans/sister.json")
>>> cost.weekly, cost.budgets["council"].left
(Decimal('99.42'), Decimal('25.00'))

Everything that is given out is immutable. Amounts are `decimal.Decimal` pounds; a float offered as
an amount is a TypeError. Tables that come out have `__arrow_c_stream__`, and so may those that go
in. Nothing but Python itself is needed to import or to use it.
"""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from kith import _kith
from kith._area import (
    Area,
    AreaCost,
    Group,
    Network,
    Note,
    Outcomes,
    Person,
    PersonNetwork,
    Provenance,
    Score,
    SyntheticArea,
    network,
    score,
)
from kith._compare import CompareOptions, Comparison, compare
from kith._contributions import AreaContributions, ContributionChange
from kith._cost import Cost, cost, shipped
from kith._errors import (
    ArgumentError,
    Cancelled,
    ConflictError,
    Error,
    Fault,
    InputError,
    InternalError,
    LimitError,
    MemoryError,
    NotKnownError,
    OverflowError,
    RangeError,
    listing,
)
from kith._files import read_area, write_area
from kith._fit import Fit, FitOptions, fit
from kith._ledger import AreaLedger, Ledger, LedgerOptions, ledger
from kith._options import (
    CostOptions,
    NetworkOptions,
    PaymentOptions,
    RunOptions,
    WhatIf,
    days_of,
    options_text,
)
from kith._plan import Plan, plan_text
from kith._price import BuildUp, BuildUpLine, PriceLine, price_build_up, uplifted
from kith._reconcile import Reconciliation
from kith._table import Table
from kith._wage import AffordableWage, affordable_wage
from kith._what_if import Difference
from kith._who_pays import Contribution, ContributionWeeks, Payments, contribution, payments

__version__: str = _kith.version

__all__ = [
    "AffordableWage",
    "Area",
    "AreaContributions",
    "AreaCost",
    "AreaLedger",
    "ArgumentError",
    "BuildUp",
    "BuildUpLine",
    "Cancelled",
    "CompareOptions",
    "Comparison",
    "ConflictError",
    "Contribution",
    "ContributionChange",
    "ContributionWeeks",
    "Cost",
    "CostOptions",
    "Difference",
    "Error",
    "Fault",
    "Fit",
    "FitOptions",
    "Group",
    "InputError",
    "InternalError",
    "Ledger",
    "LedgerOptions",
    "LimitError",
    "MemoryError",
    "Network",
    "NetworkOptions",
    "NotKnownError",
    "Note",
    "Outcomes",
    "OverflowError",
    "Parameter",
    "PaymentOptions",
    "Payments",
    "Person",
    "PersonNetwork",
    "Plan",
    "PriceLine",
    "Provenance",
    "RangeError",
    "Reconciliation",
    "RunOptions",
    "Score",
    "SyntheticArea",
    "Table",
    "WhatIf",
    "__version__",
    "affordable_wage",
    "check",
    "compare",
    "contribution",
    "cost",
    "fit",
    "ledger",
    "network",
    "parameter",
    "payments",
    "price_build_up",
    "read_area",
    "report",
    "schedule",
    "schema",
    "score",
    "synth",
    "uplifted",
    "write_area",
]


@dataclass(frozen=True, slots=True)
class Parameter:
    """What the law or a tariff said on a day. `value` is a Decimal, or a word where it is one."""

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


def schedule(text: str, **options: Any) -> dict[str, Any]:
    """What a schedule text means: the `schedule/1` document, counts as exact fractions in text.

    Options: `period`, `convention`, `nation`, `terms`, `occurrences`, `faults_shown`.
    """
    document: dict[str, Any] = json.loads(
        _kith.schedule_json(text, options_text(options), shipped())
    )
    return document


def check(plan: Plan, **options: Any) -> Mapping[str, Any]:
    """Checks a plan document without costing it: the `check/1` document, rows and notes.

    Option: `faults_shown`. Raises `InputError` with every fault.
    """
    with listing(options):
        document: dict[str, Any] = json.loads(
            _kith.check_json(plan_text(plan), options_text(options))
        )
    return document


def schema(name: str) -> dict[str, Any]:
    """The JSON Schema of a shipped document ("plan/1", "result/1", …) or of "table/<name>"."""
    document: dict[str, Any] = json.loads(_kith.schema_json(name))
    return document


def synth(
    *, people: int, seed: int = 1, first_day: date | str = "2026-04-06", threads: int = 1
) -> SyntheticArea:
    """An invented area of any size, with published distributions: the same for the same arguments.

    Raises `RangeError` for fewer than 1 or more than 2,000,000 people.
    """
    return SyntheticArea(_kith.synthesise(people, seed, days_of(first_day), threads))


def report(area: Area, path: str | os.PathLike[str]) -> None:
    """Writes what an area costs, who is around its people and how they are, as one HTML page."""
    from kith._report import write_report

    write_report(area, path)
