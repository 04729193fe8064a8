"""What do the peers in Python read? The areas of whole_area_tables.cpp, written once as CSV."""

import csv
import subprocess
from pathlib import Path

BENCH = Path(__file__).resolve().parents[1] / "build" / "bench"
FOLDER = BENCH / "areas"
MADE_HERE = ("expected", "prices")  # tables that no area has


def folder(name="third"):
    """The folder of CSV files of an area (third, none, fifth, england); made where it is missing."""
    if not (FOLDER / "written").exists():
        FOLDER.mkdir(parents=True, exist_ok=True)
        program = next(path for path in BENCH.rglob("kith_whole_area_tables") if path.is_file())
        subprocess.run([program, FOLDER], check=True)
    return FOLDER / name


def rows(table, *columns):
    """The cells of some columns of a table of the area."""
    with (folder() / f"{table}.csv").open(newline="") as file:
        for row in csv.DictReader(file):
            yield [row[column] for column in columns]
