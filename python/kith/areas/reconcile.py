"""How do an external system's figures compare with kith's, and why do they differ?"""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from kith.core.document import Answer
from kith.core.options import options_text
from kith.core.plan import plan_text
from kith.core.text import change, page, pounds

COLUMNS = ("plan", "person", "service", "amount", "per", "first_day", "last_day")


class Reconciliation(Answer):
    """What kith and an extract say of the same support. Immutable.

    Each pair of figures is the same, or differs by rounding, a part period, a convention, a rate,
    is missing here or there, or is unknown. Tables: pairs (a row for each pair of figures) and
    totals (by unit and reason).
    """

    __slots__ = ()

    def __str__(self) -> str:
        rows = [("", "there", "here", "difference", "")]
        for row in self.table("pairs"):
            explained = f" ({row['explanation']})" if row["explanation"] else ""
            names = row["plan"] or row["person"], row["service"], f"a {row['per']}"
            rows.append(
                (
                    "  ".join(name for name in names if name),
                    *(pounds(_pounds(row[f"{name}_pence"])) for name in ("there", "here")),
                    change(_pounds(row["difference_pence"])),
                    row["why"] + explained,
                )
            )
        return page(rows, left=(0, len(rows[0]) - 1))

    def __repr__(self) -> str:
        counts: dict[str, int] = {}
        for why, pairs in zip(
            self.table("totals")["why"], self.table("totals")["pairs"], strict=True
        ):
            counts[why] = counts.get(why, 0) + pairs
        pairs_by_reason = ", ".join(f"{pairs} {why}" for why, pairs in counts.items())
        return f"<kith.Reconciliation {pairs_by_reason or 'of nothing'}>"


def _pounds(pence: int) -> Decimal:
    return Decimal(pence).scaleb(-2)


def _rows_of(rows: Any) -> list[dict[str, Any]]:
    """Rows of pandas, polars, pyarrow, a dict of columns or dicts."""
    if hasattr(rows, "to_pylist"):
        return list(rows.to_pylist())
    if hasattr(rows, "to_dicts"):
        return list(rows.to_dicts())
    if hasattr(rows, "to_dict") and not isinstance(rows, Mapping):
        return list(rows.to_dict("records"))
    if isinstance(rows, Mapping):
        return [dict(zip(rows, cells, strict=True)) for cells in zip(*rows.values(), strict=True)]
    if isinstance(rows, Sequence):
        return [dict(row) for row in rows]
    raise TypeError(f"an extract is a {type(rows).__name__}; it must be a table or a list of dicts")


def _cell(name: str, cell: Any) -> Any:
    """Empty cells as None; a whole number of pounds, a day of pandas and an id as text."""
    if cell is None or cell != cell or cell == "":
        return None
    if name in ("first_day", "last_day"):
        return cell.isoformat()[:10] if isinstance(cell, date) else str(cell)
    if name == "amount" and not isinstance(cell, float):
        return format(cell, "f") if isinstance(cell, Decimal) else str(cell)
    return cell if isinstance(cell, float) else str(cell)


def extract_text(rows: Any) -> str | bytes:
    """The `extract/1` document of a table, whose other columns are left out; a document as text or
    bytes, or the path of one, as it is."""
    if isinstance(rows, str | bytes | os.PathLike):
        return plan_text(rows)
    read = []
    for row in _rows_of(rows):
        cells = {name: _cell(name, row[name]) for name in COLUMNS if name in row}
        read.append({name: cell for name, cell in cells.items() if cell is not None})
    return options_text({"kith": "extract/1", "rows": read})
