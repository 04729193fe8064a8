"""Which actions of a plan to buy within a budget."""

from __future__ import annotations

import functools
import html
import json
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Unpack

from kith import _kith
from kith.core import records
from kith.core.errors import listing
from kith.core.immutable import Immutable
from kith.core.options import Amount, CostOptions, options_text
from kith.core.parameters import shipped
from kith.core.plan import Plan, plan_text
from kith.core.table import Table, table_of
from kith.plans.cost import Cost

TABLES = ("actions", "alternatives", "frontier", "unpaid")


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


def _worth(members: dict[str, Any]) -> Worth:
    return Worth(**{name: Decimal(str(value)) for name, value in members.items()})


def _alternative(row: dict[str, Any]) -> Alternative:
    return Alternative(**{**row, "difference": records.amount(row["difference"])})


def _unpaid(row: dict[str, Any]) -> Unpaid:
    minutes = {name: Decimal(text) for name, text in row.items() if name != "supporter"}
    return Unpaid(supporter=row["supporter"], **minutes)


def _bargain(row: dict[str, Any]) -> Bargain:
    return Bargain(Decimal(row["cost"]), _worth(row["worth"]), tuple(row["chosen"]))


class Fit(Immutable):
    """The actions worth most within a budget, and why not the others. Immutable; equal where its
    document is.

    Amounts are `Decimal` pounds on the figure that `compared` names. `chosen` are the ids of the
    actions that are bought, in the order of the plan; `cost` is what they come to.
    """

    __slots__ = ("__dict__", "_handle")
    _handle: _kith.PlanFit

    def __init__(self, handle: _kith.PlanFit) -> None:
        object.__setattr__(self, "_handle", handle)

    @functools.cached_property
    def _json(self) -> bytes:
        return _kith.fit_json(self._handle)

    @functools.cached_property
    def _document(self) -> dict[str, Any]:
        document: dict[str, Any] = json.loads(self._json, parse_float=Decimal)
        return document

    def _amount(self, name: str) -> Decimal:
        return Decimal(self._document[name])

    @property
    def plan(self) -> str:
        """The id of the plan."""
        plan: str = self._document["plan"]
        return plan

    @property
    def compared(self) -> str:
        """ "annual" or "period": the figure that all amounts here are of."""
        compared: str = self._document["basis"]["compared"]
        return compared

    @property
    def budget_from(self) -> str:
        """ "option" or "budgets": where the budget comes from."""
        source: str = self._document["basis"]["budget"]
        return source

    @property
    def budget(self) -> Decimal:
        return self._amount("budget")

    @property
    def cost(self) -> Decimal:
        """What the chosen actions come to."""
        return self._amount("cost")

    @property
    def left(self) -> Decimal:
        """Of the budget."""
        return self._amount("left")

    @property
    def shortfall(self) -> Decimal:
        """What is missing for the cheapest plan that meets every need; 0 where all fit."""
        return self._amount("shortfall")

    @functools.cached_property
    def worth(self) -> Worth:
        return _worth(self._document["worth"])

    @functools.cached_property
    def chosen(self) -> tuple[str, ...]:
        return tuple(self._document["chosen"])

    @functools.cached_property
    def dropped(self) -> records.Rows[Dropped]:
        return records.Rows([Dropped(**row) for row in self._document["dropped"]], "action")

    @functools.cached_property
    def alternatives(self) -> records.Rows[Alternative]:
        return records.Rows([*map(_alternative, self._document["alternatives"])], "action")

    @functools.cached_property
    def unpaid(self) -> records.Rows[Unpaid]:
        return records.Rows([*map(_unpaid, self._document["unpaid"])], "supporter")

    @functools.cached_property
    def frontier(self) -> records.Rows[Bargain]:
        """Every best bargain, cheapest first; each meets every need."""
        return records.Rows([*map(_bargain, self._document["frontier"])], None)

    @functools.cached_property
    def certificate(self) -> Certificate:
        return Certificate(**self._document["certificate"])

    @functools.cached_property
    def findings(self) -> records.Rows[records.Finding]:
        """Of the choice; those of the cost are in `result`."""
        return records.Rows([*map(records.finding_of, self._document["findings"])], None)

    @functools.cached_property
    def result(self) -> Cost:
        """What the plan of the chosen actions costs, who pays, and why."""
        return Cost(self._handle.cost())

    def to_dict(self) -> dict[str, Any]:
        """The `fit/1` document, a copy of your own."""
        document: dict[str, Any] = json.loads(self._json)
        return document

    def to_json(self) -> bytes:
        """The `fit/1` document: the bytes that the C interface gives."""
        return self._json

    def table(self, name: str) -> Table:
        """One of the tables actions, alternatives, frontier, unpaid."""
        return table_of(lambda name: _kith.fit_frame(self._handle, name), name, TABLES)

    def __str__(self) -> str:
        return _kith.fit_text(self._handle).decode()

    def __repr__(self) -> str:
        many = len(self.chosen)
        return f"<kith.Fit {self.plan}: {many} chosen, £{self.cost:,} of £{self.budget:,}>"

    def _repr_html_(self) -> str:
        return f"<pre>{html.escape(str(self))}</pre>"

    def __eq__(self, other: object) -> bool:
        return self._json == other._json if isinstance(other, Fit) else NotImplemented

    def __hash__(self) -> int:
        return hash(self._json)


def fit(plan: Plan, **options: Unpack[FitOptions]) -> Fit:
    """The actions of a plan that are worth most within a budget, exactly.

    Of each `choice` at most one action is bought; one that meets a need is never dropped: where all
    of them do not fit, the answer is the cheapest plan that meets them, and the `shortfall`. Worth
    is the sum of `value` (missing: 1), essential before important before wanted. `budget` is for a
    year under a quoting convention and for the period by calendar; without it the plan's paying
    budgets stand. Other options are those of `cost`.

    Raises `InputError` with every fault, TypeError for a float as money, and `LimitError` where more
    actions depend on each other's cost than can be looked at one by one.
    """
    with listing(options):
        given = options_text(options)
        return Fit(_kith.fit_document(plan_text(plan), shipped(), given))
