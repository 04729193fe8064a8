#!/usr/bin/env python3
"""Runs the benchmarks of build/bench and their peers; prints and writes what they measured.

    name value unit aim ratio peer

A figure is a counter of a Google Benchmark program (rows/s, bytes/tie, …) or its time per
iteration. benches/aims.csv names the figures that have an aim or a peer. Peers are files of their
own, benches/<folder>/*_peer.py: each runs in build/venv-bench and prints `name,value,unit` lines.
The ratio says how many times better kith is than its peer in this same run; nothing is compared
between runs or machines.
"""

from __future__ import annotations

import csv
import json
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
OUT = ROOT / "build" / "bench"
PEER_PYTHON = ROOT / "build" / "venv-bench" / "bin" / "python"
NOT_COUNTERS = {
    "family_index",
    "per_family_instance_index",
    "repetitions",
    "repetition_index",
    "threads",
    "iterations",
    "real_time",
    "cpu_time",
}


@dataclass(frozen=True)
class Figure:
    name: str
    value: float
    unit: str


@dataclass(frozen=True)
class Aim:
    """What a figure should reach, and which peer it is set beside. Smaller is better for times and
    bytes, greater for what is done in a second."""

    aim: str = ""
    peer: str = ""


def figures_of(program: Path) -> list[Figure]:
    report = OUT / f"{program.name}.json"
    subprocess.run(
        [program, f"--benchmark_out={report}", "--benchmark_out_format=json"],
        cwd=ROOT,
        stdout=subprocess.DEVNULL,
        check=True,
    )
    figures = []
    for run in json.loads(report.read_text())["benchmarks"]:
        if run.get("error_occurred"):
            sys.exit(f"{program.name}: {run['name']}: {run['error_message']}")
        if "real_time" in run and run.get("run_type") != "aggregate":
            figures.append(Figure(run["name"], run["real_time"], run["time_unit"]))
        figures += [
            Figure(f"{run['name']} {name}", value, name)
            for name, value in run.items()
            if isinstance(value, float) and name not in NOT_COUNTERS
        ]
    return figures


def figures_of_peer(script: Path) -> list[Figure]:
    printed = subprocess.run(
        [PEER_PYTHON, script], cwd=ROOT, stdout=subprocess.PIPE, text=True, check=True
    ).stdout
    return [
        Figure(name, float(value), unit) for name, value, unit in csv.reader(printed.splitlines())
    ]


def aims() -> dict[str, Aim]:
    path = ROOT / "benches" / "aims.csv"
    if not path.exists():
        return {}
    with path.open(newline="") as rows:
        return {row["name"]: Aim(row["aim"], row["peer"]) for row in csv.DictReader(rows)}


def row(figure: Figure, aim: Aim, peers: dict[str, Figure]) -> list[str]:
    ratio = ""
    if aim.peer:
        peer = peers[aim.peer]
        if peer.unit != figure.unit:
            sys.exit(f"{figure.name} is in {figure.unit}, its peer in {peer.unit}")
        per_second = figure.unit.endswith("/s")
        better = figure.value / peer.value if per_second else peer.value / figure.value
        ratio = f"{better:.2f}"
    return [figure.name, f"{figure.value:.6g}", figure.unit, aim.aim, ratio, aim.peer]


def write(path: Path, rows: list[list[str]]) -> None:
    with path.open("w", newline="") as file:
        csv.writer(file).writerows([["name", "value", "unit", "aim", "ratio", "peer"], *rows])


def main() -> int:
    lines = (OUT / "programs.txt").read_text().splitlines()
    programs = [Path(line.split(" ", 1)[1]) for line in lines if line.startswith("BENCH_PROGRAMS ")]
    found = {path: figures_of_peer(path) for path in sorted(ROOT.glob("benches/**/*_peer.py"))}
    peers = {figure.name: figure for figures in found.values() for figure in figures}
    wanted = aims()

    print("name value unit aim ratio peer")
    for source, figures in [*found.items(), *((path, figures_of(path)) for path in programs)]:
        rows = [row(figure, wanted.get(figure.name, Aim()), peers) for figure in figures]
        for cells in rows:
            print(" ".join(cell or "-" for cell in cells), flush=True)
        write(OUT / f"{source.stem}.csv", rows)
    return 0


if __name__ == "__main__":
    sys.exit(main())
