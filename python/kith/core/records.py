"""What are the parts of a document, as frozen values with money as Decimal?"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields
from datetime import date
from decimal import Decimal
from types import MappingProxyType
from typing import Any, Generic, TypeVar, overload

from kith.core.immutable import Immutable

Row = TypeVar("Row")


class Rows(Immutable, Sequence[Row], Generic[Row]):
    """Rows in the order of the document: by place, or by the id of the row."""

    __slots__ = ("_by_id", "_key", "_rows")

    def __init__(self, rows: Sequence[Row], key: str | None) -> None:
        kept = tuple(rows)
        by_id = {} if key is None else {getattr(row, key): row for row in reversed(kept)}
        object.__setattr__(self, "_rows", kept)
        object.__setattr__(self, "_key", key)
        object.__setattr__(self, "_by_id", MappingProxyType(by_id))

    _rows: tuple[Row, ...]
    _key: str | None
    _by_id: Mapping[str, Row]

    @overload
    def __getitem__(self, place: int | str) -> Row: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[Row]: ...
    def __getitem__(self, place: int | str | slice) -> Row | Sequence[Row]:
        if isinstance(place, str):
            return self._by_id[place]
        return self._rows[place]

    def __len__(self) -> int:
        return len(self._rows)

    def __iter__(self) -> Iterator[Row]:
        return iter(self._rows)

    def __contains__(self, item: object) -> bool:
        return item in self._by_id if isinstance(item, str) else item in self._rows

    def __eq__(self, other: object) -> bool:
        return self._rows == other._rows if isinstance(other, Rows) else NotImplemented

    def __hash__(self) -> int:
        return hash(self._rows)

    def __repr__(self) -> str:
        return f"{list(self._rows)!r}"

    def ids(self) -> tuple[str, ...]:
        """The ids of the rows, in order."""
        if self._key is None:
            raise TypeError("these rows have no ids")
        return tuple(getattr(row, self._key) for row in self._rows)


@dataclass(frozen=True, slots=True)
class Basis:
    convention: str
    first_day: date
    last_day: date
    days: int
    rounding: str
    step: Decimal
    at: str
    parameters: str
    provisional: bool


@dataclass(frozen=True, slots=True)
class Totals:
    weekly: Decimal
    annual: Decimal
    period: Decimal
    one_off: Decimal
    paid_minutes_per_week: int
    unpaid_minutes_per_week: int
    per_paid_hour: Decimal | None


@dataclass(frozen=True, slots=True)
class Spread:
    basis: str
    mean: Decimal
    sd: float
    p50: Decimal
    p80: Decimal
    p95: Decimal
    contingency_95: Decimal
    method: str


@dataclass(frozen=True, slots=True)
class Funded:
    budget: str
    amount: Decimal


@dataclass(frozen=True, slots=True)
class Step:
    """One step of how a line was made; which members it has depends on its kind, `step`."""

    step: str
    value: str | None = None
    unit: str | None = None
    exact: str | None = None
    rounding: str | None = None
    times: int | None = None
    at: str | None = None
    name: str | None = None
    first_day: date | None = None
    selected_by: str | None = None
    source: str | None = None
    band: str | None = None
    minutes_per_week: str | None = None
    count_per_week: str | None = None


@dataclass(frozen=True, slots=True)
class Line:
    line: str
    kind: str
    weekly: Decimal
    annual: Decimal
    period: Decimal
    actions: tuple[str, ...] = ()
    uses: tuple[str, ...] = ()
    one_off: bool = False
    minutes_per_week: int | None = None
    worker_minutes_per_week: int | None = None
    count_per_week: Decimal | None = None
    funded: tuple[Funded, ...] = ()
    reason: str | None = None
    allowance: Decimal | None = None
    trace: tuple[Step, ...] = ()
    list_weekly: Decimal | None = None
    list_annual: Decimal | None = None
    saving_weekly: Decimal | None = None
    saving_annual: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Budget:
    """What a budget pays and has left, on `basis`. `over_at_p95` is None where it is not known.

    From `available_period` on by calendar, with `as_at` and where its accounts have entries, else
    None: `expected` is `actual` and `forecast`, `variance` what was spent beyond what was `planned`
    by that day, `runs_out` the Monday of the first week in which the money is gone, `surplus` what
    the accounts hold above the weeks of funding that may stay.
    """

    budget: str
    basis: str
    available: Decimal
    committed: Decimal
    left: Decimal
    over: Decimal
    over_at_p95: Decimal | None
    short_from: date | None
    available_period: Decimal | None = None
    actual: Decimal | None = None
    planned: Decimal | None = None
    variance: Decimal | None = None
    forecast: Decimal | None = None
    expected: Decimal | None = None
    expected_left: Decimal | None = None
    runs_out: date | None = None
    balance: Decimal | None = None
    surplus: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Stage:
    """What a source's money was at one stage: indicative, plan, proposed, agreed or spent.

    `variance` is the amount less the stage before, `headroom` the first stage less this one; None
    at the first. `budgets` are those of the amount.
    """

    source: str
    stage: str
    amount: Decimal
    variance: Decimal | None
    headroom: Decimal | None
    budgets: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Unfunded:
    line: str
    amount: Decimal
    short_from: date | None


@dataclass(frozen=True, slots=True)
class Finding:
    """Something the reader must know; never a refusal. `details` holds its further members."""

    code: str
    level: str
    at: str | None = None
    found: str | None = None
    allowed: str | None = None
    details: Mapping[str, str] = field(
        default_factory=lambda: MappingProxyType({}), hash=False
    )


@dataclass(frozen=True, slots=True)
class Week:
    monday: date
    cost: Decimal
    minutes: int


@dataclass(frozen=True, slots=True)
class PeriodCost:
    """One period of a view, both days inside; `part` where the view cuts it."""

    first_day: date
    last_day: date
    cost: Decimal
    part: bool


def day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)


def amount(text: str | None) -> Decimal | None:
    return None if text is None else Decimal(text)


def texts(values: Iterable[str] | None) -> tuple[str, ...]:
    """An array of texts, which may be missing."""
    return tuple(values or ())


def rows_of(
    read: Callable[[dict[str, Any]], Row], key: str | None = None
) -> Callable[[Iterable[dict[str, Any]] | None], Rows[Row]]:
    """A reader of an array of rows, which may be missing; `key` names the attribute with their id."""
    return lambda rows: Rows([read(row) for row in rows or ()], key)


def basis_of(row: dict[str, Any]) -> Basis:
    return Basis(
        convention=row["convention"],
        first_day=date.fromisoformat(row["first_day"]),
        last_day=date.fromisoformat(row["last_day"]),
        days=row["days"],
        rounding=row["rounding"]["rule"],
        step=Decimal(row["rounding"]["step"]),
        at=row["rounding"]["at"],
        parameters=row["parameters"],
        provisional=row["provisional"],
    )


def totals_of(row: dict[str, Any]) -> Totals:
    return Totals(
        weekly=Decimal(row["weekly"]),
        annual=Decimal(row["annual"]),
        period=Decimal(row["period"]),
        one_off=Decimal(row["one_off"]),
        paid_minutes_per_week=row["paid_minutes_per_week"],
        unpaid_minutes_per_week=row["unpaid_minutes_per_week"],
        per_paid_hour=amount(row.get("per_paid_hour")),
    )


def spread_of(row: dict[str, Any] | None) -> Spread | None:
    if row is None:
        return None
    return Spread(
        basis=row["basis"],
        mean=Decimal(row["mean"]),
        sd=float(row["sd"]),
        p50=Decimal(row["p50"]),
        p80=Decimal(row["p80"]),
        p95=Decimal(row["p95"]),
        contingency_95=Decimal(row["contingency_95"]),
        method=row["method"],
    )


_STEP = tuple(each.name for each in fields(Step))


def step_of(row: dict[str, Any]) -> Step:
    known = {name: row[name] for name in _STEP if name in row}
    return Step(**{**known, "first_day": day(row.get("first_day"))})


LIST_PRICE = ("list_weekly", "list_annual", "saving_weekly", "saving_annual")


def line_of(row: dict[str, Any]) -> Line:
    return Line(
        line=row["line"],
        kind=row["kind"],
        weekly=Decimal(row["weekly"]),
        annual=Decimal(row["annual"]),
        period=Decimal(row["period"]),
        actions=tuple(row.get("actions", ())),
        uses=tuple(row.get("uses", ())),
        one_off=row.get("one_off", False),
        minutes_per_week=row.get("minutes_per_week"),
        worker_minutes_per_week=row.get("worker_minutes_per_week"),
        count_per_week=amount(row.get("count_per_week")),
        funded=tuple(Funded(f["budget"], Decimal(f["amount"])) for f in row.get("funded", ())),
        reason=row.get("reason"),
        allowance=amount(row.get("allowance")),
        trace=tuple(step_of(step) for step in row.get("trace", ())),
        **{name: amount(row.get(name)) for name in LIST_PRICE},
    )


ACTUALS = ("available_period", "actual", "planned", "variance", "forecast", "expected")
ACTUALS += ("expected_left", "balance", "surplus")


def budget_of(row: dict[str, Any]) -> Budget:
    return Budget(
        budget=row["budget"],
        basis=row["basis"],
        available=Decimal(row["available"]),
        committed=Decimal(row["committed"]),
        left=Decimal(row["left"]),
        over=Decimal(row["over"]),
        over_at_p95=amount(row["over_at_p95"]),
        short_from=day(row["short_from"]),
        runs_out=day(row.get("runs_out")),
        **{name: amount(row.get(name)) for name in ACTUALS},
    )


def unfunded_of(row: dict[str, Any]) -> Unfunded:
    return Unfunded(row["line"], Decimal(row["amount"]), day(row.get("short_from")))


def finding_of(row: dict[str, Any]) -> Finding:
    named = ("code", "level", "at", "found", "allowed")
    details = {name: str(value) for name, value in row.items() if name not in named}
    return Finding(
        code=row["code"],
        level=row["level"],
        at=row.get("at"),
        found=row.get("found"),
        allowed=row.get("allowed"),
        details=MappingProxyType(details),
    )


def stage_of(row: dict[str, Any]) -> Stage:
    return Stage(
        source=row["source"],
        stage=row["stage"],
        amount=Decimal(row["amount"]),
        variance=amount(row.get("variance")),
        headroom=amount(row.get("headroom")),
        budgets=tuple(row["budgets"]),
    )


def week_of(row: dict[str, Any]) -> Week:
    return Week(date.fromisoformat(row["monday"]), Decimal(row["cost"]), row["minutes"])


def period_of(row: dict[str, Any]) -> PeriodCost:
    return PeriodCost(
        date.fromisoformat(row["first_day"]),
        date.fromisoformat(row["last_day"]),
        Decimal(row["cost"]),
        row.get("part", False),
    )


findings_of = rows_of(finding_of)
