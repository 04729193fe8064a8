"""An area: tables about people, those around them, their plans and money."""

from __future__ import annotations

import functools
import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from types import MappingProxyType
from typing import Any, Literal, Unpack

from kith import _frames, _kith
from kith._cost import TABLES, Cost, shipped
from kith._errors import ArgumentError
from kith._options import CostOptions, Progress, days_of, json_text, options_text
from kith._plan import kinds, refuse_float
from kith._table import Table, table_of

Weight = Literal["none", "strength"]


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


class Area:
    """The people of an area, everyone around them, and their plans and money. Immutable.

    Each table is a keyword: `kith.Area(people=df, ties=df, …, area={"nation": "england"})`. Rows
    are anything with `__arrow_c_stream__` (pandas, polars, pyarrow, DuckDB), a dict of columns, or
    a list of dicts. Raises `InputError` with every fault of every table at once.
    """

    __slots__ = ("__dict__",)

    label: str = ""
    provenance: tuple[Provenance, ...] = ()

    def __init__(self, *, area: Mapping[str, Any] | str | bytes | None = None, **tables: Any) -> None:
        self.__dict__["_handle"] = _build(area, tables)

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"an Area is immutable: {name}")

    __delattr__ = __setattr__  # type: ignore[assignment]

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
        return tuple(Note(*note) for note in self._handle.notes())

    def cost(
        self, *, progress: Progress | None = None, **options: Unpack[CostOptions]
    ) -> AreaCost:
        """Cost every plan. `progress(done, total)` may answer true to cancel (`Cancelled`)."""
        return AreaCost(
            _kith.cost_area(self._handle, shipped(), options_text(options), progress)
        )

    def person(self, person: str) -> Person:
        """One person, by id. Raises KeyError for somebody who is not among the people."""
        row = self._handle.row_of("people", person)
        if row is None:
            raise KeyError(person)
        return Person(self, person, row)

    def network(
        self, *, as_at: date | str | None = None, weight: Weight = "none", threads: int = 1
    ) -> Network:
        """Who is around everybody: ties in force on `as_at`, or when each one's plan begins."""
        return Network(
            _kith.area_network(self._handle, days_of(as_at), weight, shipped(), threads)
        )

    def outcomes(self, instrument: str = "swemwbs") -> Outcomes:
        """Scores and item tables of one instrument, from the table `measures`."""
        return Outcomes(_kith.outcomes(self._handle, instrument), instrument)

    def __repr__(self) -> str:
        people, ties = self.counts.get("people", 0), self.counts.get("ties", 0)
        return f"<kith.Area {people} people, {ties} ties, {self.counts.get('actions', 0)} actions>"


class AreaCost(Sequence[Cost]):
    """The costs of every plan of an area, in the order of the plans: by place, or by plan id."""

    __slots__ = ("__dict__",)

    def __init__(self, handle: _kith.AreaCost) -> None:
        self.__dict__["_handle"] = handle

    _handle: _kith.AreaCost

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"an AreaCost is immutable: {name}")

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

    def table(self, name: str) -> Table:
        """One of the tables plans, lines, budgets, findings, weeks."""
        known = ("plans", *TABLES)
        return table_of(lambda name: _kith.area_frame(self._handle, name), name, known)

    def __repr__(self) -> str:
        return f"<kith.AreaCost {len(self)} plans>"


class Network:
    """Who is around the people of an area."""

    __slots__ = ("__dict__",)
    _handle: _kith.Network

    def __init__(self, handle: _kith.Network) -> None:
        self.__dict__["_handle"] = handle

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"a Network is immutable: {name}")

    @functools.cached_property
    def summary(self) -> Mapping[str, Any]:
        """Mean size, heads and minutes by group with their shares, and who has few."""
        return MappingProxyType(self._handle.summary())

    def table(self, name: str) -> Table:
        """Table people (a row a person) or shared (a supporter of several people a row)."""
        return table_of(self._handle.frame, name, ("people", "shared"))


@dataclass(frozen=True, slots=True)
class PersonNetwork:
    """Who is around one person. Groups are informal, professional and paid.

    A measure that is undefined is None. `shares` are exact and add up to one; `reference` is the
    same number of people in the published proportion, 33, 25 and 42 in a hundred.
    """

    size: int
    groups: Mapping[str, int]
    shares: Mapping[str, Decimal] | None
    minutes: Mapping[str, int]
    minute_shares: Mapping[str, Decimal] | None
    minutes_unknown: int
    kinds: Mapping[str, int]
    reference: Mapping[str, int]
    alter_ties: int
    density: float | None
    components: int
    isolates: int
    articulation_points: int
    effective_size: float | None
    efficiency: float | None
    constraint: float | None
    hierarchy: float | None
    external_internal: float | None
    paid_only: bool
    single_supporter: bool
    supporters: tuple[Mapping[str, Any], ...]


def _decimals(shares: Mapping[str, str] | None) -> Mapping[str, Decimal] | None:
    if shares is None:
        return None
    return MappingProxyType({group: Decimal(share) for group, share in shares.items()})


@dataclass(frozen=True, slots=True)
class Person:
    """One person of an area."""

    area: Area
    id: str
    row: int

    def network(self, *, as_at: date | str | None = None, weight: Weight = "none") -> PersonNetwork:
        """Who is around this person."""
        handle = self.area._handle
        found = _kith.person_network(handle, self.row, days_of(as_at), weight, shipped())
        measures = found.measures()
        for name in ("groups", "minutes", "kinds", "reference"):
            measures[name] = MappingProxyType(measures[name])
        for name in ("shares", "minute_shares"):
            measures[name] = _decimals(measures[name])
        supporters = tuple(MappingProxyType(row) for row in found.supporters(handle))
        return PersonNetwork(**measures, supporters=supporters)


class Outcomes:
    """What the people of an area answered to one instrument."""

    __slots__ = ("__dict__", "instrument")

    def __init__(self, handle: _kith.Outcomes, instrument: str) -> None:
        object.__setattr__(self, "instrument", instrument)
        self.__dict__["_handle"] = handle

    instrument: str
    _handle: _kith.Outcomes

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"Outcomes are immutable: {name}")

    @functools.cached_property
    def summary(self) -> Mapping[str, Any]:
        """People asked and scored, means and deviations (None where there are none), bands."""
        return MappingProxyType(self._handle.summary())

    def table(self, name: str) -> Table:
        """Table items (answers by item) or scores (one row a person and day)."""
        return table_of(self._handle.frame, name, ("items", "scores"))


@dataclass(frozen=True, slots=True)
class Score:
    """One person's answers to one instrument: the score, or in `unscored` why there is none."""

    instrument: str
    answered: int
    missing: tuple[int, ...]
    unscored: str | None
    raw: float | None
    metric: float | None
    band: str | None
    item_bands: tuple[str | None, ...]
    document: bytes

    def to_dict(self) -> dict[str, Any]:
        """The `score/1` document."""
        document: dict[str, Any] = json.loads(self.document)
        return document


def score(instrument: str, answers: Sequence[int | None]) -> Score:
    """Score the answers of one person, None for an item without one.

    Raises `InputError` for an unknown instrument, a wrong number of answers, or one out of range.
    """
    responses = [None if answer is None else int(answer) for answer in answers]
    document = _kith.score_json(json_text({"instrument": instrument, "responses": responses}))
    members = json.loads(document)
    return Score(
        instrument=members["instrument"],
        answered=members["answered"],
        missing=tuple(members.get("missing", ())),
        unscored=members.get("unscored"),
        raw=members.get("raw"),
        metric=members.get("metric"),
        band=members.get("band"),
        item_bands=tuple(members.get("item_bands", ())),
        document=document.encode(),
    )


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
