"""Joins each source with its header to a unit, and finds units that include each other in a circle.

A unit that is in a circle cannot be read, tested or handed over without all the others of it.
"""

from __future__ import annotations

import sys
from pathlib import Path

from layers import INCLUDE, Layers, sources


def units_of(root: Path, layers: Layers) -> dict[str, str]:
    """The unit of each file, by its path below `root`: "costing/prices/tariff".

    A unit is named by the stage or room and the name of its files without their ends, so a public
    header and the source that has its name are one unit.
    """
    return {
        str(path.relative_to(root)): f"{layers.owner_of(path, root)}/{path.stem}"
        for path in sources(root)
    }


def edges_of(root: Path, layers: Layers) -> dict[str, set[str]]:
    """Which units each unit includes, over the real #includes of its files."""
    units = units_of(root, layers)
    edges: dict[str, set[str]] = {unit: set() for unit in units.values()}
    for file, unit in units.items():
        for _, included in INCLUDE.findall((root / file).read_text()):
            folder = "include" if included.startswith("kith/") else "src"
            other = units.get(f"{folder}/{included}")
            if other and other != unit:
                edges[unit].add(other)
    return edges


def cycles_in(edges: dict[str, set[str]]) -> list[list[str]]:
    """Each group of units that reach one another, sorted: the strongly connected components."""
    reach = {unit: _reached(edges, unit) for unit in edges}
    groups = {
        tuple(sorted({other for other in reach[unit] if unit in reach[other]}))
        for unit in edges
        if unit in reach[unit]
    }
    return [list(group) for group in sorted(groups)]


def _reached(edges: dict[str, set[str]], start: str) -> set[str]:
    """Every unit that can be reached from `start` by at least one edge."""
    reached: set[str] = set()
    waiting = list(edges[start])
    while waiting:
        unit = waiting.pop()
        if unit not in reached:
            reached.add(unit)
            waiting += edges[unit]
    return reached


def room_of(unit: str) -> str:
    return unit.rpartition("/")[0]


def crosses_rooms(cycle: list[str]) -> bool:
    return len({room_of(unit) for unit in cycle}) > 1


def main(tree: str) -> int:
    """Prints the cycles of the checkout that was configured in `tree`; those across rooms fail."""
    root = Path(__file__).resolve().parents[2]
    edges = edges_of(root, Layers.read(Path(tree)))
    cycles = cycles_in(edges)
    for cycle in cycles:
        print("across rooms:" if crosses_rooms(cycle) else "in one room:", " ".join(cycle))
    print(f"{len(edges)} units, {sum(map(len, edges.values()))} includes, {len(cycles)} cycles")
    return 1 if any(crosses_rooms(cycle) for cycle in cycles) else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
