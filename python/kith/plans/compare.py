"""What changes from one plan to another."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Unpack

from kith import _kith
from kith.core import records
from kith.core.errors import ArgumentError, listing
from kith.core.options import Amount, CostOptions, options_text
from kith.core.parameters import shipped
from kith.core.plan import Plan, plan_text
from kith.core.text import change, page, percent
from kith.plans.cost import Cost, cost


@dataclass(frozen=True, slots=True)
class SameMoney:
    """What the first plan's money buys at the second's price: minutes a week, how many more."""

    minutes_per_week: int
    minutes: int
    share: float


@dataclass(frozen=True, slots=True)
class Payback:
    """How long a purchase takes to pay for itself: simply, and where savings are discounted.

    `discounted_years` is None where no rate was given, or where they never do (1,000 years).
    """

    one_off: Decimal
    saving_annual: Decimal
    years: float
    discount_rate: Decimal | None = None
    discounted_years: float | None = None

    def __str__(self) -> str:
        told = f"{self.years:.2f} years"
        if self.discount_rate is None:
            return told
        worth = f"at {(100 * self.discount_rate).normalize():f} % a year"
        if self.discounted_years is None:
            return f"{told}, never {worth}"
        return f"{told}, {self.discounted_years:.2f} {worth}"


@dataclass(frozen=True, slots=True)
class Employing:
    """What employing adds to pay, in the plan ("first" or "second") that employs."""

    plan: str
    pay: Decimal
    employer_costs: Decimal
    on_cost: float
    break_even: float


@dataclass(frozen=True, slots=True)
class LineChange:
    """One line of either plan; an amount of a plan without it is None."""

    line: str
    first_annual: Decimal | None
    second_annual: Decimal | None
    weekly: Decimal
    annual: Decimal


@dataclass(frozen=True, slots=True)
class Comparison:
    """The second plan less the first: pounds, and paid minutes a week.

    Shares are of the first plan and None where it has nothing; `same_money`, `payback` and
    `employing` are None where there is no such thing to say.
    """

    weekly: Decimal
    annual: Decimal
    period: Decimal
    minutes: int
    per_paid_hour: Decimal | None
    weekly_share: float | None
    annual_share: float | None
    minutes_share: float | None
    same_money: SameMoney | None
    payback: Payback | None
    employing: Employing | None
    people_helped: tuple[int, int]
    lines: records.Rows[LineChange]
    document: bytes

    def __str__(self) -> str:
        rows = [(line.line, change(line.weekly), change(line.annual)) for line in self.lines]
        rows.append(("total", change(self.weekly), change(self.annual)))
        rows = [(name, f"{weekly} a week", f"{annual} a year") for name, weekly, annual in rows]
        return page(rows) + "".join(f"{fact}\n" for fact in self._facts())

    def _facts(self) -> Iterator[str]:
        """What more there is to say, a line each."""
        if self.minutes:
            yield f"minutes a week {self.minutes:+,}"
        if self.annual_share is not None:
            yield f"of the first plan's year {percent(self.annual_share)}"
        if self.same_money is not None:
            yield (
                f"the same money buys {self.same_money.minutes_per_week:,} minutes a week,"
                f" {percent(self.same_money.share)}"
            )
        if self.payback is not None:
            yield f"pays for itself in {self.payback}"
        if self.employing is not None:
            on_cost, break_even = self.employing.on_cost, self.employing.break_even
            yield (
                f"employing adds {100 * on_cost:.2f} % to pay; both plans cost the same at"
                f" {100 * break_even:.2f} %"
            )

    def to_dict(self) -> dict[str, Any]:
        """The `compare/1` document."""
        document: dict[str, Any] = json.loads(self.document)
        return document

    def to_json(self) -> bytes:
        """The `compare/1` document: the bytes that the C interface gives."""
        return self.document


class CompareOptions(CostOptions, total=False):
    """Options of a comparison: `discount_rate` is a share a year, "0.035"."""

    discount_rate: Amount


def compare(
    first: Plan | Cost, second: Plan | Cost, **options: Unpack[CompareOptions]
) -> Comparison:
    """What changes from one plan to another: the cost of the second less that of the first.

    Each is a plan, which is costed with `options`, or a `Cost` as it stands. With `discount_rate` a
    payback also says in how many years savings pay for a purchase that are worth less the later
    they come.
    """
    if isinstance(first, Cost) or isinstance(second, Cost):
        return _of_costs(first, second, options)
    with listing(options):
        plans = plan_text(first), plan_text(second)
        given = options_text(options)
        handle = _kith.compare_documents(*plans, shipped(), given)
    return _comparison(_kith.comparison_json(handle))


def _of_costs(first: Plan | Cost, second: Plan | Cost, options: Mapping[str, Any]) -> Comparison:
    if options.keys() - {"discount_rate"}:
        raise ArgumentError("options are for plans; a Cost keeps those it was made with")
    costs = [given if isinstance(given, Cost) else cost(given) for given in (first, second)]
    handle = _kith.compare_plans(*(c._handle for c in costs), options_text(options))
    return _comparison(_kith.comparison_json(handle))


def _comparison(document: bytes) -> Comparison:
    members = json.loads(document)
    helped = members["people_helped"]
    return Comparison(
        weekly=Decimal(members["weekly"]),
        annual=Decimal(members["annual"]),
        period=Decimal(members["period"]),
        minutes=members["minutes"],
        per_paid_hour=records.amount(members.get("per_paid_hour")),
        weekly_share=members.get("weekly_share"),
        annual_share=members.get("annual_share"),
        minutes_share=members.get("minutes_share"),
        same_money=_same_money(members.get("same_money")),
        payback=_payback(members.get("payback")),
        employing=_employing(members.get("employing")),
        people_helped=(helped["first"], helped["second"]),
        lines=records.Rows([*map(_line, members["lines"])], "line"),
        document=document,
    )


def _same_money(members: dict[str, Any] | None) -> SameMoney | None:
    return None if members is None else SameMoney(**members)


def _payback(members: dict[str, Any] | None) -> Payback | None:
    if members is None:
        return None
    return Payback(
        one_off=Decimal(members["one_off"]),
        saving_annual=Decimal(members["saving_annual"]),
        years=members["years"],
        discount_rate=records.amount(members.get("discount_rate")),
        discounted_years=members.get("discounted_years"),
    )


def _employing(members: dict[str, Any] | None) -> Employing | None:
    if members is None:
        return None
    return Employing(
        plan=members["plan"],
        pay=Decimal(members["pay"]),
        employer_costs=Decimal(members["employer_costs"]),
        on_cost=members["on_cost"],
        break_even=members["break_even"],
    )


def _line(members: dict[str, Any]) -> LineChange:
    return LineChange(
        line=members["line"],
        first_annual=records.amount(members.get("first_annual")),
        second_annual=records.amount(members.get("second_annual")),
        weekly=Decimal(members["weekly"]),
        annual=Decimal(members["annual"]),
    )
