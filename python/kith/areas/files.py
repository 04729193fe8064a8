"""How is an area kept in a folder? `area.json`, and a `.csv` or a `.parquet` for each table."""

from __future__ import annotations

import csv
import importlib.util
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from kith import _kith
from kith.areas.area import Area, Note, Provenance
from kith.areas.synth import SyntheticArea
from kith.core.errors import ArgumentError, Fault, InputError
from kith.core.plan import kinds

PROVENANCE = "provenance.csv"


def _cells(path: Path) -> Iterator[list[str]]:
    """The rows of a CSV file. Bytes that are not UTF-8 are kept, for kith to find."""
    csv.field_size_limit(1 << 26)
    with open(path, newline="", encoding="utf-8-sig", errors="surrogateescape") as file:
        yield from csv.reader(file)


def _csv_columns(path: Path) -> tuple[list[str], list[list[str | None]], list[Fault]]:
    """Header and columns of a CSV file; an empty cell is None. A row with more cells is a fault."""
    rows = _cells(path)
    names = next(rows, [])
    columns: list[list[str | None]] = [[] for _ in names]
    faults = []
    place = 0
    for row in rows:
        if not row:
            continue
        if len(row) != len(names):
            at = f"{path.stem}[{place}]"
            faults.append(Fault("syntax", at, None, str(len(row)), f"{len(names)} cells"))
            row = (row + [""] * len(names))[: len(names)]
        for column, cell in zip(columns, row, strict=True):
            column.append(cell or None)
        place += 1
    return names, columns, faults


def _csv_frame(path: Path, faults: list[Fault]) -> _kith.Frame:
    names, columns, found = _csv_columns(path)
    for name in {name for name in names if names.count(name) > 1}:
        found.append(Fault("duplicate", f"{path.stem}.{name}", None, name, "a column once"))
    faults.extend(found)
    return _kith.frame_of(
        [(name, "text", column) for name, column in zip(names, columns, strict=True)]
    )


def _parquet(path: Path) -> Any:
    """A Parquet file, by the first library that can be imported."""
    if importlib.util.find_spec("pyarrow") is not None:
        import pyarrow.parquet

        return pyarrow.parquet.read_table(path)
    if importlib.util.find_spec("polars") is not None:
        import polars

        return polars.read_parquet(path)
    if importlib.util.find_spec("duckdb") is not None:
        import duckdb

        return duckdb.read_parquet(str(path))
    raise ArgumentError(f"{path} needs pyarrow, polars or duckdb, and none of them is installed")


class _FrameStream:
    """A frame as something that has `__arrow_c_stream__`."""

    def __init__(self, frame: _kith.Frame) -> None:
        self._frame = frame

    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        return self._frame.stream()


def _tables(folder: Path) -> dict[str, Any]:
    tables: dict[str, Any] = {}
    faults: list[Fault] = []
    for name in kinds():
        as_csv, as_parquet = folder / f"{name}.csv", folder / f"{name}.parquet"
        if as_csv.exists() and as_parquet.exists():
            raise ArgumentError(f"{folder} has both {as_csv.name} and {as_parquet.name}")
        if as_csv.exists():
            tables[name] = _FrameStream(_csv_frame(as_csv, faults))
        elif as_parquet.exists():
            tables[name] = _parquet(as_parquet)
    if faults:
        raise InputError(faults)
    return tables


def _not_read(folder: Path) -> tuple[Note, ...]:
    """Files that look like tables and have the name of none."""
    names = sorted(path.name for path in folder.iterdir() if path.suffix in (".csv", ".parquet"))
    return tuple(
        Note("unknown_table", name)
        for name in names
        if name != PROVENANCE and name.rpartition(".")[0] not in kinds()
    )


def _provenance(path: Path) -> tuple[Provenance, ...]:
    if not path.exists():
        return ()
    rows = _cells(path)
    names = next(rows, [])
    made = []
    for cells in rows:
        row = dict(zip(names, cells, strict=True))
        columns = tuple(row["columns"].split(";"))
        made.append(
            Provenance(
                row["table"],
                int(row["row"]),
                row["id"],
                columns,
                row["origin"],
                row["source"],
                row["note"],
            )
        )
    return tuple(made)


def read_area(folder: str | os.PathLike[str]) -> Area:
    """The area in a folder: `area.json`, and `<table>.csv` or `<table>.parquet` for each table.

    CSV needs nothing but Python; Parquet needs pyarrow, polars or duckdb. `provenance.csv`, where
    it is there, has for each cell whether a source states it or it is invented.
    """
    folder = Path(folder)
    if not folder.is_dir():
        raise NotADirectoryError(f"{folder} is not an area folder")
    settings = folder / "area.json"
    tables = _tables(folder)
    if not tables and not settings.exists():
        raise FileNotFoundError(f"{folder} holds neither area.json nor a table")
    area = Area(area=settings.read_bytes() if settings.exists() else None, **tables)
    area.__dict__["label"] = folder.resolve().name
    area.__dict__["_file_notes"] = _not_read(folder)
    area.__dict__["provenance"] = _provenance(folder / PROVENANCE)
    return area


def write_area(area: SyntheticArea, folder: str | os.PathLike[str]) -> None:
    """Writes an invented area as an area folder, which must be new or empty."""
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    if any(folder.iterdir()):
        raise ArgumentError(f"{folder} is not empty")
    (folder / "area.json").write_text(area.area_json, encoding="utf-8")
    for name, table in area.tables.items():
        (folder / f"{name}.csv").write_bytes(table.to_csv())
