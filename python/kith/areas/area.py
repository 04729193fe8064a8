"""What can be asked of an area: tables about people, those around them, their plans and money?"""

from __future__ import annotations

import functools
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, Unpack

from kith import _kith
from kith.areas.contributions import AreaContributions
from kith.areas.cost import AreaCost
from kith.areas.ledger import AreaLedger
from kith.areas.network import Network
from kith.areas.outcomes import Outcomes
from kith.areas.reconcile import Reconciliation
from kith.areas.what_if import Difference
from kith.core import frames
from kith.core.calls import Request, ask_area, taken_apart
from kith.core.document import Answer, view_of
from kith.core.errors import ArgumentError
from kith.core.immutable import Immutable
from kith.core.options import (
    CostOptions,
    NetworkOptions,
    Progress,
    RunOptions,
    WhatIf,
    json_text,
)
from kith.core.parameters import shipped
from kith.core.plan import kinds, refuse_float
from kith.plans.ledger import LedgerOptions
from kith.plans.network import PersonNetwork

# The views of calls about areas that have one; outcomes also keep the name of their instrument.
_VIEWS: dict[str, type[Answer]] = {
    "contributions": AreaContributions,
    "cost": AreaCost,
    "ledger": AreaLedger,
    "network": Network,
    "person_network": PersonNetwork,
}


@dataclass(frozen=True, slots=True)
class Note:
    """Something worth knowing about the input that is not a fault."""

    code: str
    at: str


@dataclass(frozen=True, slots=True)
class Provenance:
    """Where the cells of a row come from: `origin` is source or invented."""

    table: str
    row: int
    id: str
    columns: tuple[str, ...]
    origin: str
    source: str
    note: str


def built(area: Mapping[str, Any] | str | bytes | None, tables: Mapping[str, Any]) -> _kith.Area:
    """The library's area of these settings and tables."""
    builder = _kith.TablesBuilder()
    if isinstance(area, Mapping):
        for name, value in area.items():
            refuse_float(value, "money", f"area.{name}")
        area = json_text(area)
    if area is not None:
        builder.set_area(area)
    for name, rows in tables.items():
        if name not in kinds():
            raise ArgumentError(f"there is no table '{name}'; there are {', '.join(kinds())}")
        if rows is not None:
            frames.add(builder, name, rows)
    return builder.build()


class Area(Immutable):
    """The people of an area, everyone around them, and their plans and money. Immutable.

    Each table is a keyword: `kith.Area(people=df, ties=df, …, area={"nation": "england"})`. Rows
    are anything with `__arrow_c_stream__` (pandas, polars, pyarrow, DuckDB), a dict of columns, or
    a list of dicts. Raises `InputError` with every fault of every table at once.
    """

    __slots__ = ("__dict__",)

    label: str = ""
    provenance: tuple[Provenance, ...] = ()
    _file_notes: tuple[Note, ...] = ()
    _handle: _kith.Area

    def __init__(
        self, *, area: Mapping[str, Any] | str | bytes | None = None, **tables: Any
    ) -> None:
        self.__dict__["_handle"] = built(area, tables)

    @functools.cached_property
    def counts(self) -> Mapping[str, int]:
        """How many rows each table has; tables without rows are left out."""
        return MappingProxyType({name: rows for name, rows in self._handle.rows().items() if rows})

    @property
    def notes(self) -> tuple[Note, ...]:
        """What is worth knowing about the input and is not a fault."""
        return self._file_notes + tuple(Note(*note) for note in self._handle.notes())

    def cost(self, *, progress: Progress | None = None, **options: Unpack[CostOptions]) -> AreaCost:
        """Cost every plan. `progress(done, total)` may answer true to cancel (`Cancelled`)."""
        return AreaCost(ask_area(self._handle, "cost", options, progress))

    def contributions(
        self, *, progress: Progress | None = None, **options: Unpack[CostOptions]
    ) -> AreaContributions:
        """What everybody pays towards their care, each plan as `kith.contribution` assesses it."""
        return AreaContributions(ask_area(self._handle, "contributions", options, progress))

    def what_if(
        self,
        changes: WhatIf | Sequence[WhatIf],
        *,
        before: AreaCost | None = None,
        progress: Progress | None = None,
        **options: Unpack[RunOptions],
    ) -> Difference:
        """What changes from `before` (default: the area's cost with no option) with `changes`."""
        if before is None:
            before = self.cost(detail="lines", **options)
        return before.what_if(changes, progress=progress, **options)

    def reconcile(self, extract: Any, **options: Unpack[CostOptions]) -> Reconciliation:
        """Line up a finance or CLD extract with what the area costs by `options`.

        Columns `plan` or `person`, `service` (or `cld_component`'s word), `amount`, `per` (week,
        four_weeks, month, year, period), `first_day`, `last_day`; others are left out.
        """
        asked: CostOptions = {"detail": "lines", **options}
        return self.cost(**asked).reconcile(extract)

    def person(self, person: str) -> Person:
        """One person, by id. Raises KeyError for an id that is not among the people."""
        row = self._handle.row_of("people", person)
        if row is None:
            raise KeyError(person)
        return Person(self, person, row)

    def network(self, **options: Unpack[NetworkOptions]) -> Network:
        """Who is around everybody: ties in force `as_at`, or when each one's plan begins."""
        return Network(ask_area(self._handle, "network", options))

    def ledger(self, **options: Unpack[LedgerOptions]) -> AreaLedger:
        """What every account holds at the end of `as_at`, else with every entry.

        Raises `ConflictError` where an entry's id is used again for something else.
        """
        return AreaLedger(ask_area(self._handle, "ledger", options))

    def outcomes(self, instrument: str = "swemwbs") -> Outcomes:
        """Scores and item tables of one instrument, from the table `measures`."""
        return Outcomes(ask_area(self._handle, "outcomes", {}, instrument=instrument), instrument)

    def call(self, request: Request, *, progress: Progress | None = None) -> Answer:
        """The answer to a request about this area, as the method of its name gives it.

        `area.call({"call": "network", "options": {"as_at": "2026-04-06"}})`; `kith.calls()` lists
        the calls. Raises `ArgumentError` for an unknown call and as the call does.
        """
        asked = taken_apart(request)
        answer = _kith.area_call(
            self._handle, asked.text, shipped(), progress, documents=asked.documents
        )
        if asked.call == "outcomes":
            return Outcomes(answer, asked.members["instrument"])
        return view_of(answer, _VIEWS.get(asked.call))

    def __repr__(self) -> str:
        people, ties = self.counts.get("people", 0), self.counts.get("ties", 0)
        return f"<kith.Area {people} people, {ties} ties, {self.counts.get('actions', 0)} actions>"


@dataclass(frozen=True, slots=True)
class Person:
    """One person of an area."""

    area: Area
    id: str
    row: int

    def network(self, **options: Unpack[NetworkOptions]) -> PersonNetwork:
        """Who is around this person."""
        area = self.area._handle
        return PersonNetwork(ask_area(area, "person_network", options, person=self.id))
