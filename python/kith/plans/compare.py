"""What changes from one plan to another?"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Unpack

from kith import _kith
from kith.core import records
from kith.core.calls import ask
from kith.core.document import Document, Member
from kith.core.errors import ArgumentError
from kith.core.options import Amount, CostOptions, options_text
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
        simply = f"{self.years:.2f} years"
        if self.discount_rate is None:
            return simply
        worth = f"at {(100 * self.discount_rate).normalize():f} % a year"
        if self.discounted_years is None:
            return f"{simply}, never {worth}"
        return f"{simply}, {self.discounted_years:.2f} {worth}"


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


def _helped(members: dict[str, int]) -> tuple[int, int]:
    return members["first"], members["second"]


class Comparison(Document):
    """The second plan less the first: pounds, and paid minutes a week. Immutable; equal where its
    `compare/1` document is.

    Shares are of the first plan and None where it has nothing; `same_money`, `payback` and
    `employing` are None where there is no such thing to say.
    """

    __slots__ = ()

    weekly = Member(Decimal)
    annual = Member(Decimal)
    period = Member(Decimal)
    minutes = Member(int)
    per_paid_hour = Member(records.amount)
    weekly_share = Member(records.number)
    annual_share = Member(records.number)
    minutes_share = Member(records.number)
    same_money = Member(records.optional(records.reader(SameMoney)))
    payback = Member(records.optional(records.reader(Payback)))
    employing = Member(records.optional(records.reader(Employing)))
    people_helped = Member(_helped, about="Of the first plan, and of the second.")
    lines = Member(records.rows_of(records.reader(LineChange), "line"))

    def __repr__(self) -> str:
        return f"<kith.Comparison {change(self.weekly)} a week, {change(self.annual)} a year>"

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


class CompareOptions(CostOptions, total=False):
    """Options of a comparison: `discount_rate` is a share a year, "0.035"."""

    discount_rate: Amount


def compare(
    first: Plan | Cost, second: Plan | Cost, **options: Unpack[CompareOptions]
) -> Comparison:
    """What changes from one plan to another: the cost of the second less that of the first.

    Each is a plan, which is costed with `options`, or a `Cost` as it is. With `discount_rate` a
    payback also has the years in which savings pay for a purchase if they are worth less the later
    they come.
    """
    if isinstance(first, Cost) or isinstance(second, Cost):
        return _of_costs(first, second, options)
    return Comparison(ask("compare", [plan_text(first), plan_text(second)], options))


def _of_costs(first: Plan | Cost, second: Plan | Cost, options: Mapping[str, Any]) -> Comparison:
    if options.keys() - {"discount_rate"}:
        raise ArgumentError("options are for plans; a Cost keeps those it was made with")
    costs = [given if isinstance(given, Cost) else cost(given) for given in (first, second)]
    answers = (cost._answer for cost in costs)
    return Comparison(_kith.compare_answers(*answers, options_text(options)))
