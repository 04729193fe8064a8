"""What a what-if changes in an area's contributions, slow and obvious: person by person.

Shares no code with kith; the weeks are those of `contribution_oracle`.
"""

from collections import defaultdict
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction

import contribution_oracle as weekly

NAMES = {"young": "18_to_24", "working": "25_to_pension_age", "pension": "pension_age"}


def day(text):
    return date.fromisoformat(text)


class Person:
    """One person's plans before and after, day by day."""

    def __init__(self, person, changes):
        self.id, self.ward, self.reasons = person["id"], person["ward"], person["reasons"]
        plans = person["plans"]
        self.before, self.after = self.days(plans, ()), self.days(plans, changes)
        first = min(self.before)
        monday = first - timedelta(first.weekday())
        rows = [row["name"] for row in plans[0]["finances"] if row["item"] == "premium"
                and row["first_day"] <= str(first) <= row.get("last_day", "9999")]
        self.couple = any(name.startswith("couple") for name in rows)
        age = weekly.band(day(plans[0]["person"]["born"]), monday)
        self.age = NAMES["pension" if "couple_pension" in rows else age]
        differing = [when for when in sorted(self.before)
                     if self.before[when][0] != self.after[when][0]]
        self.changed = bool(differing)
        self.first_day = differing[0] if differing else None

    @staticmethod
    def days(plans, changes):
        found = {}
        for plan in plans:
            first, last = (day(plan["plan"][name]) for name in ("first_day", "last_day"))
            for week in weekly.weeks_of(plan, changes):
                for number in range(7):
                    when = week.monday + timedelta(number)
                    if first <= when <= last:
                        found[when] = (week.contribution, week.reason)
        return found

    @staticmethod
    def total(days):
        amounts = [amount for amount, _ in days.values()]
        return None if None in amounts else sum(amounts, Fraction(0))

    @staticmethod
    def pence(days):
        """The mean week, a year of 52 of them and the period, each rounded once."""
        total = Person.total(days)
        if total is None:
            return None
        week = total / len(days)
        return tuple(int(weekly.penny(amount) * 100) for amount in (week, week * 52, total / 7))

    def band(self, bands):
        pence = self.pence(self.before)
        if pence is None:
            return None
        if pence[0] <= 0:
            return "nothing"
        for place, band in enumerate(bands):
            if pence[0] <= int(Fraction(band) * 100):
                low = str(Decimal(bands[place - 1]) + Decimal("0.01")) if place else None
                return f"up to {band}" if place == 0 else f"{low} to {band}"
        return f"over {bands[-1]}"


def group_of(people):
    known = [one for one in people if None not in (one.total(one.before), one.total(one.after))]
    sums = [(one.total(one.before), one.total(one.after)) for one in known]
    pence = [(one.pence(one.before), one.pence(one.after)) for one in known]
    row = {
        "people": len(people),
        "people_not_assessed": len(people) - len(known),
        "people_changed": sum(one.changed for one in people),
        "pay_more": sum(after > before for before, after in sums),
        "pay_less": sum(after < before for before, after in sums),
        "newly_pay": sum(before == 0 < after for before, after in sums),
        "stop_paying": sum(after == 0 < before for before, after in sums),
        "largest_rise_weekly_pence": max([0] + [after[0] - before[0] for before, after in pence]),
    }
    for place, name in enumerate(("weekly", "annual", "period")):
        before, after = (sum(pair[which][place] for pair in pence) for which in (0, 1))
        row |= {f"{name}_before_pence": before, f"{name}_after_pence": after,
                f"{name}_change_pence": after - before}
    return row


def groups_of(people, bands):
    groups = defaultdict(list)
    for one in people:
        groups["all", None].append(one)
        groups["band", one.band(bands)].append(one)
        groups["age", one.age].append(one)
        groups["status", "couple" if one.couple else "single"].append(one)
        groups["ward", one.ward].append(one)
        for reason in one.reasons or [None]:
            groups["support_reason", reason].append(one)
    return {name: group_of(members) for name, members in groups.items()}
