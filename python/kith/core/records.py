"""What are the parts of a document, as frozen values with money as Decimal?"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import MISSING, dataclass, field, fields
from datetime import date
from decimal import Decimal
from types import MappingProxyType
from typing import Any, Generic, TypeVar, overload

from kith.core.immutable import Immutable

Row = TypeVar("Row")
Value = TypeVar("Value")


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
    part: bool = False


def day(text: str | None) -> date | None:
    """A day, which may be missing."""
    return None if text is None else date.fromisoformat(text)


def amount(text: str | None) -> Decimal | None:
    """An amount, which may be missing."""
    return None if text is None else Decimal(text)


def text(value: str | None) -> str | None:
    """A text, which may be missing."""
    return value


def texts(values: Iterable[str] | None) -> tuple[str, ...]:
    """An array of texts, which may be missing."""
    return tuple(values or ())


def number(value: float | None) -> float | None:
    """A number, which may be missing."""
    return value


def same(value: Any) -> Any:
    """A text, a number or a truth value as JSON has it."""
    return value


# How JSON writes what a field of a record holds, by the field's type; others are as JSON has them.
_READ: Mapping[str, Callable[[Any], Any]] = {
    "Decimal": Decimal,
    "Decimal | None": amount,
    "date": date.fromisoformat,
    "date | None": day,
    "tuple[str, ...]": texts,
}


def reader(record: type[Row], **own: Callable[[Any], Any]) -> Callable[[Mapping[str, Any]], Row]:
    """A reader of JSON objects whose members have the names of a record's fields.

    Each field is read by its type, or by the function in `own`. A member that is missing leaves
    the field at its default, or None. Members that the record does not have are passed over.
    """
    steps = [
        (each.name, own.get(each.name) or _READ.get(str(each.type), same), each.default is MISSING)
        for each in fields(record)  # type: ignore[arg-type]
    ]

    def read(row: Mapping[str, Any]) -> Row:
        return record(
            **{
                name: convert(row[name]) if name in row else None
                for name, convert, needed in steps
                if needed or name in row
            }
        )

    return read


def optional(read: Callable[[Any], Value]) -> Callable[[Any], Value | None]:
    """A reader of what may be missing."""
    return lambda value: None if value is None else read(value)


def tuple_of(read: Callable[[Any], Value]) -> Callable[[Iterable[Any] | None], tuple[Value, ...]]:
    """A reader of an array, which may be missing."""
    return lambda values: tuple(read(value) for value in values or ())


def rows_of(
    read: Callable[[Any], Row], key: str | None = None
) -> Callable[[Iterable[Any] | None], Rows[Row]]:
    """A reader of an array of rows, which may be missing; `key` is the attribute with their id."""
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


totals_of = reader(Totals)
spread_of = optional(reader(Spread, sd=float))
line_of = reader(Line, funded=tuple_of(reader(Funded)), trace=tuple_of(reader(Step)))
budget_of = reader(Budget)
unfunded_of = reader(Unfunded)
stage_of = reader(Stage)
week_of = reader(Week)
period_of = reader(PeriodCost)
findings_of = rows_of(finding_of)
