"""The hourly wage that a budget affords."""

from __future__ import annotations

import json
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Unpack

from kith import _kith
from kith.core import records
from kith.core.errors import listing
from kith.core.options import CostOptions, options_text
from kith.core.parameters import shipped
from kith.core.plan import Plan, plan_text, refuse_float
from kith.core.text import page, pounds


@dataclass(frozen=True, slots=True)
class AffordableWage:
    """The highest wage of whole pence that fits: pounds an hour, and what it costs.

    `pay_rate` is None where none fits, and `reason` says why: budget_too_small or no_hours.
    `next_cost` is what a penny more an hour would cost. `lines` are pounds by line.
    """

    employment: str
    budget: Decimal
    pay_rate: Decimal | None
    reason: str | None
    cost: Decimal
    left: Decimal
    next_cost: Decimal | None
    lines: dict[str, Decimal]
    document: bytes

    def __str__(self) -> str:
        rows = [(line, pounds(amount)) for line, amount in self.lines.items()]
        rows += [("cost", pounds(self.cost)), ("left", pounds(self.left))]
        if self.pay_rate is None:
            return page([*rows, (self.employment, f"no wage: {self.reason}")])
        rows.append((self.employment, f"{pounds(self.pay_rate)} an hour"))
        if self.next_cost is not None:
            rows.append(("a penny more", pounds(self.next_cost)))
        return page(rows)

    def __hash__(self) -> int:
        return hash(self.document)

    def to_dict(self) -> dict[str, Any]:
        """The `wage/1` document."""
        document: dict[str, Any] = json.loads(self.document)
        return document

    def to_json(self) -> bytes:
        """The `wage/1` document: the bytes that the C interface gives."""
        return self.document


def affordable_wage(
    plan: Plan, *, employment: str, budget: Decimal | int | str, **options: Unpack[CostOptions]
) -> AffordableWage:
    """The highest hourly wage, in whole pence, at which an employment costs no more than `budget`.

    The plan's own pay run is tried at each wage: National Insurance, allowance, pension, holiday and
    what is set aside among it. `budget` is pounds for a quoted year, or for the period by calendar.
    Raises `ArgumentError` where there is no such employment, `RangeError` for a budget below
    nothing, and `InputError` with every fault of the document or the options.
    """
    refuse_float(budget, "money", "budget")
    with listing(options):
        given = options_text(options)
        handle = _kith.wage_document(plan_text(plan), employment, str(budget), shipped(), given)
    document = _kith.wage_json(handle)
    members = json.loads(document)
    return AffordableWage(
        employment=members["employment"],
        budget=Decimal(members["budget"]),
        pay_rate=records.amount(members["pay_rate"]),
        reason=members.get("reason"),
        cost=Decimal(members["cost"]),
        left=Decimal(members["left"]),
        next_cost=records.amount(members.get("next", {}).get("cost")),
        lines={line["line"]: Decimal(line["amount"]) for line in members["lines"]},
        document=document,
    )
