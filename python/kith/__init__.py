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

import os

from kith import _kith
from kith.areas.area import Area, Note, Person, Provenance
from kith.areas.contributions import AreaContributions, ContributionChange
from kith.areas.cost import AreaCost
from kith.areas.files import read_area, write_area
from kith.areas.ledger import AreaLedger
from kith.areas.network import Network
from kith.areas.outcomes import Outcomes
from kith.areas.reconcile import Reconciliation
from kith.areas.synth import SyntheticArea, synth
from kith.areas.what_if import Difference
from kith.core.calls import calls
from kith.core.errors import (
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
)
from kith.core.options import (
    CostOptions,
    NetworkOptions,
    PaymentOptions,
    RunOptions,
    WhatIf,
)
from kith.core.parameters import Parameter, parameter
from kith.core.plan import Plan
from kith.core.schema import schema
from kith.core.table import Table
from kith.plans.call import call
from kith.plans.check import check
from kith.plans.compare import CompareOptions, Comparison, compare
from kith.plans.contribution import Contribution, ContributionWeeks, contribution
from kith.plans.cost import Cost, cost
from kith.plans.fit import Fit, FitOptions, fit
from kith.plans.ledger import Ledger, LedgerOptions, ledger
from kith.plans.network import Group, PersonNetwork, network
from kith.plans.payments import Payments, payments
from kith.plans.price import BuildUp, BuildUpLine, PriceLine, price_build_up, uplifted
from kith.plans.schedule import schedule
from kith.plans.score import Score, score
from kith.plans.wage import AffordableWage, affordable_wage

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
    "call",
    "calls",
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


def report(area: Area, path: str | os.PathLike[str]) -> None:
    """Writes what an area costs, who is around its people and how they are, as one HTML page."""
    from kith.page import write_report

    write_report(area, path)
