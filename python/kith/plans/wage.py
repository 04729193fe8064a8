"""Which hourly wage does a budget afford?"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from types import MappingProxyType
from typing import Unpack

from kith.core import records
from kith.core.calls import ask
from kith.core.document import Document, Member
from kith.core.options import CostOptions
from kith.core.plan import Plan, plan_text, refuse_float
from kith.core.text import page, pounds


def _next_cost(members: dict[str, str] | None) -> Decimal | None:
    return Decimal(members["cost"]) if members else None


def _by_line(rows: list[dict[str, str]]) -> Mapping[str, Decimal]:
    return MappingProxyType({row["line"]: Decimal(row["amount"]) for row in rows})


class AffordableWage(Document):
    """The highest wage of whole pence that fits: pounds an hour, and what it costs. Immutable;
    equal where its `wage/1` document is.

    `pay_rate` is None where none fits, and `reason` names why: budget_too_small or no_hours.
    `next_cost` is what a penny more an hour would cost. `lines` are pounds by line.
    """

    __slots__ = ()

    employment = Member(str)
    budget = Member(Decimal)
    pay_rate = Member(records.amount)
    reason = Member(records.text)
    cost = Member(Decimal)
    left = Member(Decimal)
    next_cost = Member(_next_cost, "next")
    lines = Member(_by_line)

    def __repr__(self) -> str:
        wage = (
            f"no wage, {self.reason}"
            if self.pay_rate is None
            else f"{pounds(self.pay_rate)} an hour"
        )
        return f"<kith.AffordableWage {self.employment}: {wage}>"

    def __str__(self) -> str:
        rows = [(line, pounds(amount)) for line, amount in self.lines.items()]
        rows += [("cost", pounds(self.cost)), ("left", pounds(self.left))]
        if self.pay_rate is None:
            return page([*rows, (self.employment, f"no wage: {self.reason}")])
        rows.append((self.employment, f"{pounds(self.pay_rate)} an hour"))
        if self.next_cost is not None:
            rows.append(("a penny more", pounds(self.next_cost)))
        return page(rows)


def affordable_wage(
    plan: Plan, *, employment: str, budget: Decimal | int | str, **options: Unpack[CostOptions]
) -> AffordableWage:
    """The highest hourly wage, in whole pence, at which an employment costs no more than `budget`.

    The plan's own pay run is tried at each wage, with National Insurance, allowance, pension,
    holiday and what is set aside. `budget` is pounds for a quoted year, or for the period by
    calendar. Raises `ArgumentError` where there is no such employment, `RangeError` for a negative
    budget, and `InputError` with every fault of the document or the options.
    """
    refuse_float(budget, "money", "budget")
    members = {"employment": employment, "budget": str(budget)}
    return AffordableWage(ask("wage", [plan_text(plan)], options, **members))
