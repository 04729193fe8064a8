"""python-dateutil expanding a rule over a year, set beside kith's dated occurrences through C++.

Each rule is built before the clock starts, as kith's is read before it, and keeps no cache: what is
timed is the expansion alone, by whichever of dateutil's two ways is faster: `between`, or a list of
a rule that ends with the year.
"""

import csv
import sys
import time
from datetime import datetime

from dateutil import rrule

FIRST = datetime(2026, 4, 6)
LAST = datetime(2027, 4, 5)
REPEATS = 7
ROUNDS = 50  # in each repeat: one expansion is too short for the clock

# As in schedule_bench.cpp: the name, the rule and how many days the year has of it.
RULES = [
    ("last friday", {"freq": rrule.MONTHLY, "byweekday": rrule.FR(-1)}, 12),
    ("weekdays", {"freq": rrule.WEEKLY, "byweekday": range(5)}, 261),
]


def best_seconds(expand):
    """The best of a few runs: what is left is the work, not the machine's other business."""
    seconds = []
    for _ in range(REPEATS):
        began = time.perf_counter()
        for _ in range(ROUNDS):
            expand()
        seconds.append((time.perf_counter() - began) / ROUNDS)
    return min(seconds)


def ways(rule):
    endless = rrule.rrule(dtstart=FIRST, cache=False, **rule)
    of_a_year = rrule.rrule(dtstart=FIRST, until=LAST, cache=False, **rule)
    return [lambda: endless.between(FIRST, LAST, inc=True), lambda: list(of_a_year)]


def main():
    write = csv.writer(sys.stdout).writerow
    for name, rule, days in RULES:
        assert all(len(way()) == days for way in ways(rule))
        seconds = min(best_seconds(way) for way in ways(rule))
        write([f"dateutil rule over a year, {name}", days / seconds, "occurrences/s"])


if __name__ == "__main__":
    main()
