"""An area: tables about people, those around them, their plans and money."""

from __future__ import annotations

import functools
import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from types import MappingProxyType
from typing import Any, Unpack

from kith import _frames, _kith
from kith._contributions import AreaContributions
from kith._cost import TABLES, Cost, shipped
from kith._errors import ArgumentError, listing
from kith._immutable import Document, Immutable
from kith._ledger import AreaLedger, LedgerOptions
from kith._options import (
    CostOptions,
    NetworkOptions,
    Progress,
    RunOptions,
    WhatIf,
    json_text,
    options_text,
)
from kith._plan import Plan, kinds, plan_text, refuse_float
from kith._reconcile import Reconciliation, extract_text
from kith._table import Table, table_of
from kith._what_if import Difference


@dataclass(frozen=True, slots=True)
class Note:
    """Something to tell about the input that is not a fault."""

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


def _build(area: Mapping[str, Any] | str | bytes | None, tables: Mapping[str, Any]) -> _kith.Area:
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
            _frames.add(builder, name, rows)
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

    def __init__(
        self, *, area: Mapping[str, Any] | str | bytes | None = None, **tables: Any
    ) -> None:
        self.__dict__["_handle"] = _build(area, tables)

    @functools.cached_property
    def _handle(self) -> _kith.Area:
        raise NotImplementedError

    @functools.cached_property
    def counts(self) -> Mapping[str, int]:
        """How many rows each table has; tables without rows are left out."""
        return MappingProxyType({name: rows for name, rows in self._handle.rows().items() if rows})

    @property
    def notes(self) -> tuple[Note, ...]:
        """What is worth saying about the input and is not a fault."""
        return self._file_notes + tuple(Note(*note) for note in self._handle.notes())

    def cost(self, *, progress: Progress | None = None, **options: Unpack[CostOptions]) -> AreaCost:
        """Cost every plan. `progress(done, total)` may answer true to cancel (`Cancelled`)."""
        with listing(options):
            told = options_text(options)
            return AreaCost(_kith.cost_area(self._handle, shipped(), told, progress))

    def contributions(
        self, *, progress: Progress | None = None, **options: Unpack[CostOptions]
    ) -> AreaContributions:
        """What everybody pays towards their care, each plan as `kith.contribution` assesses it."""
        with listing(options):
            told = options_text(options)
            return AreaContributions(
                _kith.cost_contributions(self._handle, shipped(), told, progress)
            )

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
        told: CostOptions = {"detail": "lines", **options}
        return self.cost(**told).reconcile(extract)

    def person(self, person: str) -> Person:
        """One person, by id. Raises KeyError for somebody who is not among the people."""
        row = self._handle.row_of("people", person)
        if row is None:
            raise KeyError(person)
        return Person(self, person, row)

    def network(self, **options: Unpack[NetworkOptions]) -> Network:
        """Who is around everybody: ties in force `as_at`, or when each one's plan begins."""
        return Network(_kith.area_network(self._handle, shipped(), options_text(options)))

    def ledger(self, **options: Unpack[LedgerOptions]) -> AreaLedger:
        """Where every account stands at the end of `as_at`, else with every entry.

        Raises `ConflictError` where an entry's id is used again for something else.
        """
        with listing(options):
            return AreaLedger(_kith.area_ledger(self._handle, options_text(options)))

    def outcomes(self, instrument: str = "swemwbs") -> Outcomes:
        """Scores and item tables of one instrument, from the table `measures`."""
        return Outcomes(_kith.outcomes(self._handle, instrument), instrument)

    def __repr__(self) -> str:
        people, ties = self.counts.get("people", 0), self.counts.get("ties", 0)
        return f"<kith.Area {people} people, {ties} ties, {self.counts.get('actions', 0)} actions>"


class AreaCost(Immutable, Sequence[Cost]):
    """The costs of every plan of an area, in the order of the plans: by place, or by plan id."""

    __slots__ = ("__dict__",)

    def __init__(self, handle: _kith.AreaCost) -> None:
        self.__dict__["_handle"] = handle

    _handle: _kith.AreaCost

    @functools.cached_property
    def _places(self) -> dict[str, int]:
        return {plan: place for place, plan in reversed([*enumerate(self.table("plans")["plan"])])}

    def __len__(self) -> int:
        return self._handle.plans()

    def __getitem__(self, plan: int | str | slice) -> Any:
        if isinstance(plan, slice):
            return [self[place] for place in range(*plan.indices(len(self)))]
        place = self._places[plan] if isinstance(plan, str) else plan
        place += len(self) if place < 0 else 0
        if not 0 <= place < len(self):
            raise IndexError(plan)
        return Cost(self._handle.plan(place))

    def __iter__(self) -> Iterator[Cost]:
        return (self[place] for place in range(len(self)))

    def reconcile(self, extract: Any) -> Reconciliation:
        """Line up an extract with these costs: a row a pair, and totals.

        Raises `ArgumentError` where they were costed with detail totals, which keeps no lines.
        """
        return Reconciliation(_kith.reconcile_area(self._handle, extract_text(extract)))

    def what_if(
        self,
        changes: WhatIf | Sequence[WhatIf],
        *,
        progress: Progress | None = None,
        **options: Unpack[RunOptions],
    ) -> Difference:
        """What changes where parameters or prices change: only what they can touch is costed.

        `cost.what_if({"set": "provider:care-ltd", "value": "+8%", "first_day": "2026-04-06"})`.
        Raises `InputError` with every fault at `/what_if/0/…`.
        """
        told = {"what_if": [changes] if isinstance(changes, Mapping) else [*changes], **options}
        with listing(options):
            return Difference(_kith.what_if_area(self._handle, options_text(told), progress))

    def table(self, name: str) -> Table:
        """One of plans, lines (none with totals), budgets, findings, weeks, periods, stages."""
        known = ("plans", *TABLES)
        return table_of(lambda name: _kith.area_frame(self._handle, name), name, known)

    def __repr__(self) -> str:
        return f"<kith.AreaCost {len(self)} plans>"


class Network(Immutable):
    """Who is around the people of an area."""

    __slots__ = ("__dict__",)
    _handle: _kith.Network

    def __init__(self, handle: _kith.Network) -> None:
        self.__dict__["_handle"] = handle

    @functools.cached_property
    def summary(self) -> Mapping[str, Any]:
        """Mean size, heads and minutes by group with their shares, and who has few."""
        return MappingProxyType(self._handle.summary())

    def table(self, name: str) -> Table:
        """Table people (a row a person) or shared (a supporter of several people a row)."""
        return table_of(self._handle.frame, name, ("people", "shared"))


@dataclass(frozen=True, slots=True)
class Group:
    """One of the groups informal, professional and paid. Shares are exact; None of nothing.

    `reference_people` is this group's part of the same number of people in the published
    proportion, 33, 25 and 42 in a hundred.
    """

    people: int
    share: Decimal | None
    reference_people: int
    minutes_per_week: int
    minutes_share: Decimal | None
    contacts_per_week: Decimal


def _decimal(text: str | None) -> Decimal | None:
    return None if text is None else Decimal(text)


def _group(row: Mapping[str, Any]) -> Group:
    return Group(
        people=row["people"],
        share=_decimal(row.get("share")),
        reference_people=row["reference_people"],
        minutes_per_week=row["minutes_per_week"],
        minutes_share=_decimal(row.get("minutes_share")),
        contacts_per_week=Decimal(row["contacts_per_week"]),
    )


class PersonNetwork(Document):
    """Who is around one person. Immutable; equal where its `network/1` document is.

    Every member of the `network/1` document is an attribute (`size`, `density`, `isolates`, …); a
    measure that has no value is None, and `undefined` says why.
    """

    __slots__ = ("__dict__", "_document")
    _document: bytes

    def __init__(self, document: bytes) -> None:
        object.__setattr__(self, "_document", document)

    @functools.cached_property
    def _members(self) -> dict[str, Any]:
        members: dict[str, Any] = json.loads(self._document)
        return members

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_") or name not in self._members:
            raise AttributeError(name)
        return self._members[name]

    @functools.cached_property
    def groups(self) -> Mapping[str, Group]:
        """Informal, professional and paid."""
        return MappingProxyType({row["group"]: _group(row) for row in self._members["groups"]})

    @functools.cached_property
    def kinds(self) -> Mapping[str, int]:
        """How many supporters of each kind there are."""
        return MappingProxyType({row["kind"]: row["people"] for row in self._members["kinds"]})

    @functools.cached_property
    def supporters(self) -> tuple[Mapping[str, Any], ...]:
        """A row for each supporter, in the order of the ties."""
        return tuple(MappingProxyType(row) for row in self._members["supporters"])

    def __repr__(self) -> str:
        groups = ", ".join(f"{group.people} {name}" for name, group in self.groups.items())
        return f"<kith.PersonNetwork {self.size} people: {groups}>"


def network(plan: Plan, **options: Unpack[NetworkOptions]) -> PersonNetwork:
    """Who is around the person of a plan: size and composition, by heads and by hours."""
    with listing(options):
        return PersonNetwork(_kith.plan_network(plan_text(plan), shipped(), options_text(options)))


@dataclass(frozen=True, slots=True)
class Person:
    """One person of an area."""

    area: Area
    id: str
    row: int

    def network(self, **options: Unpack[NetworkOptions]) -> PersonNetwork:
        """Who is around this person."""
        text = options_text(options)
        return PersonNetwork(_kith.person_network(self.area._handle, self.row, shipped(), text))


class Outcomes(Immutable):
    """What the people of an area answered to one instrument."""

    __slots__ = ("__dict__", "instrument")

    def __init__(self, handle: _kith.Outcomes, instrument: str) -> None:
        object.__setattr__(self, "instrument", instrument)
        self.__dict__["_handle"] = handle

    instrument: str
    _handle: _kith.Outcomes

    @functools.cached_property
    def summary(self) -> Mapping[str, Any]:
        """People asked and scored, means and deviations (None where there are none), bands."""
        return MappingProxyType(self._handle.summary())

    def table(self, name: str) -> Table:
        """Table items (answers by item) or scores (one row a person and day)."""
        return table_of(self._handle.frame, name, ("items", "scores"))


class Score(Document):
    """What answers to an instrument come to; in `unscored` why there is no score. Immutable.

    Every member of the `score/1` document is an attribute: `raw`, `metric`, `band`, `missing`, …
    for one person; `items`, `mean_check`, … for counts of many. One that is not there is None.
    """

    __slots__ = ("__dict__", "_document")
    _document: bytes

    def __init__(self, document: str) -> None:
        object.__setattr__(self, "_document", document.encode())

    @property
    def metric(self) -> float | None:
        """On the published metric scale."""
        text = self.to_dict().get("metric")
        return None if text is None else float(text)

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_"):
            raise AttributeError(name)
        return self.to_dict().get(name)

    def __repr__(self) -> str:
        return f"<kith.Score {self.instrument}: raw {self.raw}, metric {self.metric}>"


def score(
    instrument: str,
    responses: Sequence[int | None] | None = None,
    *,
    counts: Sequence[Sequence[int]] | None = None,
    people: int | None = None,
    stated_mean: str | None = None,
) -> Score:
    """Score answers to an instrument: those of one person, None for an item without one.

    Or those of many, as `counts` (for each item how many of `people` gave each answer, from the
    lowest on), with `stated_mean`, a printed mean to be checked against them. Raises `InputError`
    for an unknown instrument, a wrong number of answers, or one out of range.
    """
    answers = {
        "instrument": instrument,
        "responses": None if responses is None else [*responses],
        "counts": counts,
        "people": people,
        "stated_mean": stated_mean,
    }
    given = {name: value for name, value in answers.items() if value is not None}
    return Score(_kith.score_json(json_text(given)))


class SyntheticArea(Area):
    """An invented area: nobody in it exists. `write` makes an area folder of it."""

    __slots__ = ()

    def __init__(self, synthetic: _kith.SyntheticArea) -> None:
        self.__dict__["_synthetic"] = synthetic

    _synthetic: _kith.SyntheticArea

    @functools.cached_property
    def _handle(self) -> _kith.Area:
        return _build(self.area_json, self.tables)

    @functools.cached_property
    def tables(self) -> Mapping[str, Table]:
        """Every table, in the model's order."""
        return MappingProxyType({name: Table(frame) for name, frame in self._synthetic.tables()})

    @property
    def area_json(self) -> str:
        """The text of its `area.json`."""
        return self._synthetic.area_json

    @functools.cached_property
    def sha256(self) -> str:
        """Of the CSV of all tables: two areas with the same digest are the same."""
        return self._synthetic.sha256()

    def __repr__(self) -> str:
        return f"<kith.SyntheticArea {len(self.tables['people'])} people>"


def progress_line(say: Callable[[str], None], what: str) -> Progress:
    """A progress function that says how far it is, at most a hundred times."""
    last = -1

    def progress(done: int, total: int) -> None:
        nonlocal last
        percent = 100 if total == 0 else 100 * done // total
        if percent != last:
            last = percent
            say(f"{what}: {percent} %")

    return progress
