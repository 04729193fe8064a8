"""Compares kith's recurrence rules with python-dateutil on random rules.

The program `kith_schedule_oracle` answers; this file asks and knows the answers. It prints what
the rules covered, so that a generator gone dull shows.

    python tests/schedule/schedule_oracle.py build/release/tests/schedule/kith_schedule_oracle
"""

import collections
import datetime
import random
import subprocess
import sys
import warnings
import zoneinfo

from dateutil import rrule

SEED = 5545
RULES = 6000
LONDON = zoneinfo.ZoneInfo("Europe/London")
DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
FREQUENCIES = ("DAILY", "WEEKLY", "MONTHLY", "YEARLY")
FIRST = datetime.date(1990, 1, 1)
LAST = datetime.date(2060, 12, 31)


def some(rng, choices, most):
    return ",".join(map(str, sorted(rng.sample(choices, rng.randint(1, min(most, len(choices)))))))


def days_of_month(rng):
    return some(rng, [*range(1, 32), *range(-31, 0)], 5)


def days_of_year(rng):
    return some(rng, [*range(1, 367), *range(-366, 0)], 6)


def ordinal_days(rng, most):
    numbers = [n for n in range(-most, most + 1) if n]
    return ",".join(f"{rng.choice(numbers)}{day}" for day in rng.sample(DAYS, rng.randint(1, 3)))


def by_parts(rng, frequency):
    """BY parts that RFC 5545 §3.3.10 allows with a frequency, and on whose meaning dateutil agrees
    with it. dateutil intersects plain and numbered days where the RFC joins them, so a rule here
    has one kind only."""
    parts = {}
    if rng.random() < 0.35:
        parts["BYMONTH"] = some(rng, range(1, 13), 4)
    if frequency == "YEARLY" and rng.random() < 0.2:
        parts["BYYEARDAY"] = days_of_year(rng)
    if frequency != "WEEKLY" and rng.random() < 0.35:
        parts["BYMONTHDAY"] = days_of_month(rng)
    draw = rng.random()
    if draw < 0.35:
        parts["BYDAY"] = ",".join(rng.sample(DAYS, rng.randint(1, 6)))
    elif draw < 0.65 and frequency in ("MONTHLY", "YEARLY"):
        within_month = frequency == "MONTHLY" or "BYMONTH" in parts
        parts["BYDAY"] = ordinal_days(rng, 5 if within_month else 53)
    return parts


def a_start(rng):
    day = FIRST + datetime.timedelta(rng.randrange(0, 365 * 60))
    if rng.random() < 0.08:
        day = datetime.date(rng.choice((1996, 2000, 2024, 2028)), 2, 29)
    return datetime.datetime.combine(day, datetime.time(*divmod(rng.randrange(0, 1440), 60)))


def an_end(rng, start):
    """UNTIL of a rule, and the text that says so. dateutil takes a naive local time."""
    # Hours that London's clocks neither skip nor show twice.
    end = (start + datetime.timedelta(days=rng.randrange(0, 4000))).replace(
        hour=rng.choice((0, 3, 9, 12, 23)), minute=rng.choice((0, 30, 59)), second=rng.choice((0, 59)))
    if rng.random() < 0.3:  # an occurrence's own moment
        end = end.replace(hour=start.hour, minute=start.minute, second=0)
    kind = rng.choice(("local", "utc", "day"))
    if kind == "utc" and end.hour not in (1, 2):
        utc = end.replace(tzinfo=LONDON).astimezone(datetime.timezone.utc)
        return end, utc.strftime("%Y%m%dT%H%M%SZ"), kind
    if kind == "day":
        return end.replace(hour=23, minute=59, second=59), end.strftime("%Y%m%d"), kind
    return end, end.strftime("%Y%m%dT%H%M%S"), "local"


def dates_between(rule, first, last):
    # A rule that never comes is looked for up to the last year there is: here the window's.
    datetime.MAXYEAR = last.year
    after = datetime.datetime.combine(last + datetime.timedelta(1), datetime.time.min)
    if not rule._until or rule._until > after:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", DeprecationWarning)  # COUNT beside UNTIL
            rule = rule.replace(until=after)
    return [moment.date().isoformat() for moment in rule if first <= moment.date() <= last]


def a_rule(rng):
    """(rule text, DTSTART, expected dates in the window, what it covers)."""
    frequency = rng.choice(FREQUENCIES)
    start = a_start(rng)
    parts = {"FREQ": frequency}
    covered = {frequency}
    if rng.random() < 0.5:
        parts["INTERVAL"] = rng.randint(2, 12)
    if rng.random() < 0.3:
        parts["WKST"] = rng.choice(DAYS)
    parts.update(by_parts(rng, frequency))
    limiting = [name for name in parts if name.startswith("BY")]
    if limiting and rng.random() < 0.35:
        # dateutil's first week begins at DTSTART where the RFC takes the whole week.
        if frequency == "WEEKLY":
            start -= datetime.timedelta((start.weekday() - DAYS.index(parts.get("WKST", "MO"))) % 7)
        parts["BYSETPOS"] = some(rng, [*range(1, 8), *range(-7, 0)], 3)
    asked = dict(parts)
    ends = rng.random()
    if ends < 0.3:
        asked["COUNT"] = parts["COUNT"] = rng.randint(1, 60)
    elif ends < 0.65:
        end, asked["UNTIL"], kind = an_end(rng, start)
        parts["UNTIL"] = end.strftime("%Y%m%dT%H%M%S")
        covered.add(f"UNTIL {kind}")
    covered.update(asked)
    if parts.get("BYDAY", "MO")[0] in "-123456789":
        covered.add("ordinals")
    if (start.month, start.day) == (2, 29):
        covered.add("leap day")
    first = start.date() + datetime.timedelta(rng.choice((0, 0, 200, 1500)))
    last = min(LAST, first + datetime.timedelta(rng.choice((365, 1461, 7305))))
    text = ";".join(f"{name}={value}" for name, value in parts.items())
    given = dates_between(rrule.rrulestr(text, dtstart=start), first, last)
    rule = ";".join(f"{name}={value}" for name, value in asked.items())
    if not given:
        covered.add("no occurrence")
    question = f"{first} {last} {start.date()} {start.hour * 60 + start.minute} {rule}"
    return question, " ".join(given), covered


def main(program):
    rng = random.Random(SEED)
    asked = [a_rule(rng) for _ in range(RULES)]
    process = subprocess.run([program], input="".join(rule[0] + "\n" for rule in asked),
                             capture_output=True, text=True, check=True)
    answers = process.stdout.splitlines()
    failed = abs(len(asked) - len(answers))
    passed = 0
    for (question, expected, _), answer in zip(asked, answers):
        if answer.strip() == expected:
            passed += 1
        else:
            failed += 1
            if failed <= 10:
                print(f"asked    {question}\nexpected {expected[:300]}\nanswered {answer[:300]}")
    coverage = collections.Counter(word for _, _, covered in asked for word in covered)
    for word, count in sorted(coverage.items()):
        print(f"{100 * count / len(asked):5.1f} %  {word}")
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
