"""How do tables come out? As columns that any data frame library takes without a copy."""

from __future__ import annotations

import html
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from kith import _kith
from kith.core.errors import ArgumentError
from kith.core.immutable import Immutable

if TYPE_CHECKING:
    import pandas
    import polars
    import pyarrow

_EPOCH = date(1970, 1, 1)
_ROWS_IN_HTML = 60


def _cells(frame: _kith.Frame, place: int, kind: str) -> list[Any]:
    cells = frame.cells(place)
    if kind != "date":
        return cells
    return [None if days is None else _EPOCH + timedelta(days) for days in cells]


class Table(Immutable):
    """An immutable table. Money is in whole pence, in columns whose names end in `_pence`.

    `pandas.DataFrame`, `polars.DataFrame`, `pyarrow.table` and DuckDB take it as it is, through
    `__arrow_c_stream__`.
    """

    __slots__ = ("_columns", "_frame")

    def __init__(self, frame: _kith.Frame) -> None:
        object.__setattr__(self, "_frame", frame)
        object.__setattr__(self, "_columns", tuple(frame.columns()))

    _frame: _kith.Frame
    _columns: tuple[tuple[str, str], ...]

    def __len__(self) -> int:
        return self._frame.rows

    @property
    def columns(self) -> tuple[str, ...]:
        """The names of the columns, in order."""
        return tuple(name for name, _ in self._columns)

    def __getitem__(self, column: str) -> list[Any]:
        """One column as a list; an empty cell is None, a date a `datetime.date`."""
        for place, (name, kind) in enumerate(self._columns):
            if name == column:
                return _cells(self._frame, place, kind)
        raise KeyError(column)

    def __iter__(self) -> Iterator[dict[str, Any]]:
        """The rows, each as a dict."""
        names = self.columns
        for cells in zip(*(self[name] for name in names), strict=True):
            yield dict(zip(names, cells, strict=True))

    def to_dict(self) -> dict[str, list[Any]]:
        """Columns as lists."""
        return {name: self[name] for name in self.columns}

    def to_csv(self) -> bytes:
        """CSV in UTF-8, with money in pounds and `_pence` dropped from the names."""
        return _kith.csv(self._frame)

    def to_pandas(self) -> pandas.DataFrame:
        """A pandas DataFrame; whole numbers stay whole where cells are empty."""
        import pandas

        types = {"real": "float64", "text": "string"}
        columns: dict[str, Any] = {}
        for name, kind in self._columns:
            cells = self[name]
            empty = None in cells
            if kind == "date":
                columns[name] = pandas.to_datetime(cells)
                continue
            if kind in ("whole", "small"):
                dtype = "Int64" if empty else "int64"
            elif kind == "yes_no":
                dtype = "boolean" if empty else "bool"
            else:
                dtype = types[kind]
            columns[name] = pandas.array(cells, dtype=dtype)
        return pandas.DataFrame(columns)

    def to_polars(self) -> polars.DataFrame:
        """A polars DataFrame."""
        import polars

        return polars.DataFrame(self)

    def to_arrow(self) -> pyarrow.Table:
        """A pyarrow Table."""
        import pyarrow

        return pyarrow.table(self)

    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        """A fresh Arrow stream of one batch; it outlives this table. Types are kith's own."""
        return self._frame.stream()

    def _repr_html_(self) -> str:
        names = self.columns
        head = "".join(f"<th>{html.escape(name)}</th>" for name in names)
        body = []
        for place, row in enumerate(self):
            if place == _ROWS_IN_HTML:
                rest = len(self) - _ROWS_IN_HTML
                body.append(f'<tr><td colspan="{len(names)}">and {rest} more rows</td></tr>')
                break
            cells = ("" if row[name] is None else html.escape(str(row[name])) for name in names)
            body.append("<tr>" + "".join(f"<td>{cell}</td>" for cell in cells) + "</tr>")
        return f"<table><thead><tr>{head}</tr></thead><tbody>{''.join(body)}</tbody></table>"

    def __repr__(self) -> str:
        return f"<kith.Table {len(self)} rows: {', '.join(self.columns)}>"


def table_of(frames: Callable[[str], _kith.Frame], name: str, known: tuple[str, ...]) -> Table:
    """The table of a name, or the names that there are."""
    if name not in known:
        raise ArgumentError(f"there is no table '{name}' here; there are {', '.join(known)}")
    return Table(frames(name))
