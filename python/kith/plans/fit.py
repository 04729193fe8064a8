"""Which actions of a plan are worth most within a budget?"""

from __future__ import annotations

import functools
import json
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Unpack

from kith.core import records
from kith.core.calls import ask
from kith.core.document import Document, Member
from kith.core.options import Amount, CostOptions
from kith.core.plan import Plan, plan_text
from kith.plans.cost import Cost


class FitOptions(CostOptions, total=False):
    """Options of a costing, and the money there is."""

    budget: Amount


@dataclass(frozen=True, slots=True)
class Worth:
    """Sums of `value` by priority, compared from `essential` on."""

    essential: Decimal
    important: Decimal
    wanted: Decimal


@dataclass(frozen=True, slots=True)
class Dropped:
    """An action that is not bought, why, and the one that is bought (or would be needed)."""

    action: str
    reason: str
    instead: str | None = None


@dataclass(frozen=True, slots=True)
class Alternative:
    """An alternative that was not taken. `difference`: what the plan would cost more with it; None
    where it has no price or cannot be swapped alone."""

    choice: str
    action: str
    taken: str | None
    difference: Decimal | None


@dataclass(frozen=True, slots=True)
class Unpaid:
    """Unpaid support of one supporter, in minutes of a typical week."""

    supporter: str | None
    agreed_minutes_per_week: Decimal
    asked_minutes_per_week: Decimal
    used_minutes_per_week: Decimal
    over_minutes_per_week: Decimal


@dataclass(frozen=True, slots=True)
class Bargain:
    """A point of the frontier: no other choice costs as little and is worth more."""

    cost: Decimal
    worth: Worth
    chosen: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Certificate:
    """What was done to be sure of the answer."""

    method: str
    checked: bool
    clusters: int
    costings: int
    bargains: int


_worth = records.reader(Worth)


def _compared(basis: dict[str, str]) -> str:
    return basis["compared"]


def _budget_from(basis: dict[str, str]) -> str:
    return basis["budget"]


class Fit(Document):
    """The actions worth most within a budget, and why not the others. Immutable; equal where its
    `fit/1` document is.

    Amounts are `Decimal` pounds on the figure that `compared` names. `chosen` are the ids of the
    actions that are bought, in the order of the plan; `cost` is what they come to. Tables:
    actions, alternatives, frontier and unpaid.
    """

    __slots__ = ()

    plan = Member(str, about="The id of the plan.")
    compared = Member(
        _compared, "basis", '"annual" or "period": the figure that all amounts are of.'
    )
    budget_from = Member(
        _budget_from, "basis", '"option" or "budgets": where the budget comes from.'
    )
    budget = Member(Decimal)
    cost = Member(Decimal, about="What the chosen actions come to.")
    left = Member(Decimal, about="Of the budget.")
    shortfall = Member(
        Decimal,
        about="What is missing for the cheapest plan that meets every need; 0 where all fit.",
    )
    worth = Member(_worth)
    chosen = Member(records.texts)
    dropped = Member(records.rows_of(records.reader(Dropped), "action"))
    alternatives = Member(records.rows_of(records.reader(Alternative), "action"))
    unpaid = Member(records.rows_of(records.reader(Unpaid), "supporter"))
    frontier = Member(
        records.rows_of(records.reader(Bargain, worth=_worth)),
        about="Every best bargain, cheapest first; each meets every need.",
    )
    certificate = Member(records.reader(Certificate))
    findings = Member(
        records.findings_of, about="Of the choice; those of the cost are in `result`."
    )

    @functools.cached_property
    def result(self) -> Cost:
        """What the plan of the chosen actions costs, who pays, and why."""
        return Cost(self._answer.part(0))

    @functools.cached_property
    def _members(self) -> dict[str, Any]:
        """Worth and minutes may have places: they are exact too."""
        members: dict[str, Any] = json.loads(self.document, parse_float=Decimal)
        return members

    def __str__(self) -> str:
        return self._answer.page().decode()

    def __repr__(self) -> str:
        many = len(self.chosen)
        return f"<kith.Fit {self.plan}: {many} chosen, £{self.cost:,} of £{self.budget:,}>"


def fit(plan: Plan, **options: Unpack[FitOptions]) -> Fit:
    """The actions of a plan that are worth most within a budget, exactly.

    Of each `choice` at most one action is bought; one that meets a need is never dropped: where all
    of them do not fit, the answer is the cheapest plan that meets them, and the `shortfall`. Worth
    is the sum of `value` (missing: 1), essential before important before wanted. `budget` is for a
    year under a quoting convention and for the period by calendar; without it the plan's paying
    budgets are the limit. Other options are those of `cost`.

    Raises `InputError` with every fault, TypeError for a float as money, and `LimitError` where
    more actions depend on each other's cost than can be looked at one by one.
    """
    return Fit(ask("fit", [plan_text(plan)], options))
