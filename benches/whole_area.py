"""What the peers of the whole area share: its tables, written once by kith_whole_area_tables."""

import csv
import subprocess
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
BENCH = ROOT / "build" / "bench"
FOLDER = BENCH / "whole_area"
REPEATS = 3


def tables():
    """The folder of CSV files; made where it is not there yet."""
    if not (FOLDER / "expected.csv").exists():
        FOLDER.mkdir(parents=True, exist_ok=True)
        program = next(path for path in BENCH.rglob("kith_whole_area_tables") if path.is_file())
        subprocess.run([program, FOLDER], check=True)
    return FOLDER


def rows(name):
    with (tables() / name).open(newline="") as file:
        return list(csv.reader(file))[1:]


def best_seconds(work):
    """The best of a few runs: what is left is the work, not the machine's other business."""
    seconds = []
    for _ in range(REPEATS):
        began = time.perf_counter()
        work()
        seconds.append(time.perf_counter() - began)
    return min(seconds)
