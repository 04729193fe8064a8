"""How do rows go in? As anything with the Arrow capsules, as pandas of any age, as dicts."""

from __future__ import annotations

import importlib.util
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from kith import _kith
from kith.core.plan import is_float, kinds, refuse_float

_WHOLE = range(-(2**63) + 1, 2**63)


def _is_pandas(rows: object) -> bool:
    return type(rows).__module__.partition(".")[0] == "pandas" and hasattr(rows, "columns")


def _from_pandas(rows: Any) -> Any:
    """pandas through pyarrow where that is there, without the index; else by columns."""
    if importlib.util.find_spec("pyarrow") is not None:
        import pyarrow

        return pyarrow.Table.from_pandas(rows, preserve_index=False)
    empty = rows.isna()
    return {
        name: [
            None if missing else cell
            for cell, missing in zip(rows[name].tolist(), empty[name].tolist(), strict=True)
        ]
        for name in rows.columns
    }


def _plain(cell: object) -> object:
    """numpy's scalars as Python's own; not a number is an empty cell."""
    if hasattr(cell, "item") and type(cell).__module__ == "numpy":
        cell = cell.item()
    return None if isinstance(cell, float) and cell != cell else cell


def _text(cell: object) -> str:
    if isinstance(cell, bool):
        return "yes" if cell else "no"
    if isinstance(cell, Decimal):
        return format(cell, "f")
    if isinstance(cell, date):
        return cell.isoformat()
    if isinstance(cell, list | tuple):
        return ";".join(map(_text, cell))
    if isinstance(cell, set | frozenset):
        return ";".join(sorted(map(_text, cell)))
    return str(cell)


def _column(name: str, cells: Iterable[object]) -> tuple[str, str, list[Any]]:
    plain = [_plain(cell) for cell in cells]
    given = [cell for cell in plain if cell is not None]
    if given and all(isinstance(cell, bool) for cell in given):
        return name, "yes_no", plain
    numeric = all(isinstance(cell, int | float) and not isinstance(cell, bool) for cell in given)
    if given and numeric:
        if any(isinstance(cell, float) for cell in given):
            return name, "real", plain
        if all(cell in _WHOLE for cell in given):
            return name, "whole", plain
    return name, "text", [None if cell is None else _text(cell) for cell in plain]


def _columns_of_rows(table: str, rows: Sequence[Mapping[str, Any]]) -> dict[str, list[Any]]:
    """Rows as columns. A float among them is a single amount, so it may not be money."""
    columns: dict[str, list[Any]] = {}
    exact = kinds().get(table, {})
    for place, row in enumerate(rows):
        for name, cell in row.items():
            if is_float(cell) and cell == cell:
                refuse_float(cell, exact.get(name), f"{table}[{place}].{name}")
            columns.setdefault(name, [None] * len(rows))[place] = cell
    return columns


def frame_of(table: str, rows: object) -> _kith.Frame:
    """A frame from a dict of columns or from dicts, one a row."""
    if isinstance(rows, Mapping):
        sizes = {len(cells) for cells in rows.values()}
        if len(sizes) > 1:
            raise ValueError(f"the columns of {table} are of different lengths: {sorted(sizes)}")
        columns: Mapping[str, Iterable[Any]] = rows
    elif isinstance(rows, Sequence) and all(isinstance(row, Mapping) for row in rows):
        columns = _columns_of_rows(table, rows)
    else:
        raise TypeError(
            f"{table} is a {type(rows).__name__}; it must have __arrow_c_stream__, or be a dict of"
            " columns or a list of dicts"
        )
    return _kith.frame_of([_column(str(name), cells) for name, cells in columns.items()])


def add(builder: _kith.TablesBuilder, table: str, rows: Any) -> None:
    """Adds rows of any such kind to one table."""
    if _is_pandas(rows):
        rows = _from_pandas(rows)
    if hasattr(rows, "__arrow_c_stream__"):
        builder.add(table, rows.__arrow_c_stream__())
    elif hasattr(rows, "__arrow_c_array__"):
        builder.add(table, _kith.stream_of_array(*rows.__arrow_c_array__()))
    else:
        builder.add_frame(table, frame_of(table, rows))
