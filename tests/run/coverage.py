#!/usr/bin/env python3
"""Which lines of each stage or room did the tests run? At least nine in ten of each must be."""

from __future__ import annotations

import json
import subprocess
import sys
from collections import defaultdict
from pathlib import Path

from tools import ROOT

LEAST = 0.90
TREE = ROOT / "build" / "coverage"


def lines_of(notes: list[Path]) -> dict[Path, dict[int, bool]]:
    """For each file of src/ and include/, each line that could run and whether one did."""
    lines: dict[Path, dict[int, bool]] = defaultdict(dict)
    told = subprocess.run(
        ["gcov", "--json-format", "--stdout", *map(str, notes)],
        cwd=TREE,
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    for report in told.splitlines():
        for file in json.loads(report)["files"]:
            path = (TREE / file["file"]).resolve()
            if any(path.is_relative_to(ROOT / folder) for folder in ("src", "include")):
                for line in file["lines"]:
                    ran = lines[path].get(line["line_number"], False)
                    lines[path][line["line_number"]] = ran or line["count"] > 0
    return lines


def room_of(path: Path) -> str:
    """values, or costing/basis; public headers belong to the stage as a whole."""
    base = ROOT / "src" if path.is_relative_to(ROOT / "src") else ROOT / "include" / "kith"
    return str(path.relative_to(base).parent)


def by_stage(lines: dict[Path, dict[int, bool]]) -> dict[str, list[bool]]:
    stages: dict[str, list[bool]] = defaultdict(list)
    for path, ran in lines.items():
        stages[room_of(path)].extend(ran.values())
    return stages


def main() -> int:
    stages = by_stage(lines_of(sorted(TREE.rglob("*.gcda"))))
    thin = 0
    for stage, ran in sorted(stages.items()):
        share = sum(ran) / len(ran)
        thin += share < LEAST
        print(
            f"{stage:20} {share:7.1%} of {len(ran)} lines{'' if share >= LEAST else '   too few'}"
        )
    print(f"{len(stages) - thin} passed, {thin} failed")
    return 1 if thin or not stages else 0


if __name__ == "__main__":
    sys.exit(main())
