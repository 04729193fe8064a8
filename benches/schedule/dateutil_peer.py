"""How fast does python-dateutil read a rule and expand it over a year?

Each rule is built before the clock starts, as kith's is read before it, and keeps no cache: what is
timed is the expansion alone. `between` and a list of a rule that ends with the year are both
measured; the line of aims.csv takes the faster one, which is the list.
"""

import sys
from datetime import datetime
from pathlib import Path

from dateutil import rrule

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
from peers import serve

FIRST = datetime(2026, 4, 6)
LAST = datetime(2027, 4, 5)

# As in schedule_bench.cpp: the rule and how many days the year has of it.
LAST_FRIDAY = {"freq": rrule.MONTHLY, "byweekday": rrule.FR(-1)}, 12
WEEKDAYS = {"freq": rrule.WEEKLY, "byweekday": range(5)}, 261


def listed(rule, days):
    of_a_year = rrule.rrule(dtstart=FIRST, until=LAST, cache=False, **rule)
    assert len(list(of_a_year)) == days
    return lambda: list(of_a_year)


def between(rule, days):
    endless = rrule.rrule(dtstart=FIRST, cache=False, **rule)
    assert len(endless.between(FIRST, LAST, inc=True)) == days
    return lambda: endless.between(FIRST, LAST, inc=True)


def read(text):
    return lambda: rrule.rrulestr(text, dtstart=FIRST)


serve(
    {
        "dateutil: rule over a year, last friday": lambda: listed(*LAST_FRIDAY),
        "dateutil: last friday, between": lambda: between(*LAST_FRIDAY),
        "dateutil: rule over a year, weekdays": lambda: listed(*WEEKDAYS),
        "dateutil: weekdays, between": lambda: between(*WEEKDAYS),
        "dateutil: rule read": lambda: read("RRULE:FREQ=MONTHLY;BYDAY=-1FR"),
        "dateutil: rule every 2 weeks read": lambda: read("RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE"),
    }
)
