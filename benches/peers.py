"""How does a peer in Python measure one round of its work? As benches/beside.hpp does in C++.

A peer calls `serve` with its works: for each name a function that prepares the input, checks the
answer once and gives what is timed. One thread does all of it, as one does kith's.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable

LONG_ENOUGH = 0.05  # seconds of processor in a round
Once = Callable[[], object]

for name in ("POLARS_MAX_THREADS", "OMP_NUM_THREADS"):  # read when the library is first imported
    os.environ.setdefault(name, "1")


def spent(once: Once, times: int) -> tuple[float, float]:
    """Seconds of processor and of wall for one time of the work."""
    processor, wall = time.process_time(), time.perf_counter()
    for _ in range(times):
        once()
    return (time.process_time() - processor) / times, (time.perf_counter() - wall) / times


def times_of(once: Once) -> int:
    """As many as take long enough, in powers of two."""
    times = 1
    while spent(once, times)[0] * times < LONG_ENOUGH:
        times *= 2
    return times


def serve(works: dict[str, Callable[[], Once]]) -> None:
    print(*works, "", sep="\n", flush=True)
    prepared: dict[str, tuple[Once, int]] = {}
    for line in sys.stdin:
        name = line.rstrip("\n")
        if name not in prepared:
            once = works[name]()
            prepared[name] = (once, times_of(once))
        processor, wall = spent(*prepared[name])
        print(f"{processor * 1e9} {wall * 1e9} 0", flush=True)
