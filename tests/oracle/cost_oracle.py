"""A slow and obvious costing, to hold kith's against. It shares no code and no table with kith.

A plan is not read from its document: it is described by the objects below, which can say their own
schedule text. Everything is counted day by day and quarter of an hour by quarter of an hour, in
fractions, from the rules of counting and pricing that the contract gives.
"""

from dataclasses import dataclass, field
from datetime import date, timedelta
from fractions import Fraction
from math import floor

import calendar_days as cal

QUARTER = 15


# ---- What a plan says ----------------------------------------------------------------------------

@dataclass
class Pattern:
    """Days of the week, at times of day, for a duration without a time, or only counted."""

    weekdays: tuple
    spans: tuple = ()  # (start, minutes)
    duration: int = 0
    every: int = 1
    first: date | None = None
    last: date | None = None
    without: tuple = ()  # (first, last), both inside
    holidays: str = ""  # "not", "only" or nothing

    def text(self):
        words = ["daily" if len(self.weekdays) == 7 else ",".join(cal.DAY_NAMES[d] for d in self.weekdays)]
        if self.spans:
            words.append(", ".join(span_text(*span) for span in self.spans))
        elif self.duration:
            words.append(duration_text(self.duration))
        if self.every > 1:
            words.append(f"every {self.every} weeks")
        return " ".join(words + dated_text(self))

    def visits(self, day, anchor):
        """The (start, minutes) of every visit that starts on `day`; start is None without a time."""
        week = cal.monday(day) - cal.monday(self.first or anchor)
        if (day.weekday() not in self.weekdays or week.days // 7 % self.every or not holds(self, day)
                or (self.holidays == "not" and cal.is_bank_holiday(day))
                or (self.holidays == "only" and not cal.is_bank_holiday(day))):
            return []
        return list(self.spans) or [(None, self.duration)]

    def typical(self, weeks, anchor):
        """(weekday, start, minutes, times a week) of a typical week; dates are left out."""
        return [(weekday, start, minutes, Fraction(1, self.every))
                for weekday in self.weekdays
                for start, minutes in (self.spans or ((None, self.duration),))]

    def share_of_day(self, day, anchor):
        return Fraction(0)

    has_dates = property(lambda self: bool(self.first or self.last or self.without or self.holidays))


@dataclass
class OfMonth:
    """A weekday of the month, or a day of it; a month without it is skipped."""

    nth: int  # 1…5, -1 for the last; or the day of the month
    weekday: int | None
    spans: tuple

    has_dates = False

    def text(self):
        times = ", ".join(span_text(*span) for span in self.spans)
        if self.weekday is None:
            return f"day {self.nth} of month {times}"
        nth = {1: "1st", 2: "2nd", 3: "3rd", -1: "last"}.get(self.nth, f"{self.nth}th")
        return f"{nth} {cal.DAY_NAMES[self.weekday]} of month {times}"

    def visits(self, day, anchor):
        if self.weekday is None:
            return list(self.spans) if day.day == self.nth else []
        is_last = day.day > cal.days_in_month(day) - 7
        nth = (day.day - 1) // 7 + 1
        found = day.weekday() == self.weekday and (is_last if self.nth == -1 else nth == self.nth)
        return list(self.spans) if found else []

    def typical(self, weeks, anchor):
        a_year = 12
        if self.nth in (5, 29, 30, 31):
            year = cal.days(anchor, cal.year_from(anchor))
            a_year = sum(1 for day in year if self.visits(day, anchor))
        return [(None, start, minutes, a_year / weeks) for start, minutes in self.spans]

    def share_of_day(self, day, anchor):
        return Fraction(0)


@dataclass
class Quota:
    """So many occurrences, of so many minutes, in a week, month, year or n weeks, on no fixed day."""

    times: int
    minutes: int  # each; 0 where only counted
    unit: str
    every: int = 1
    word: str = ""  # what is counted: night, visit, …
    without: tuple = ()
    first: date | None = None
    last: date | None = None

    has_dates = property(lambda self: bool(self.without or self.first or self.last))

    def text(self):
        unit = self.unit if self.every == 1 else f"{self.every} weeks"
        if self.word:
            core = f"{self.times} {self.word}{'s' * (self.times != 1)} per {unit}"
        elif self.times == 1 and self.minutes:
            core = f"{duration_text(self.minutes)} per {unit}"
        else:
            core = f"{self.times} time{'s' * (self.times != 1)} per {unit}"
            core += f" {duration_text(self.minutes)}" if self.minutes else ""
        return " ".join([core, *dated_text(self)])

    def visits(self, day, anchor):
        return []

    def share_of_day(self, day, anchor):
        """The part of one occurrence's worth that falls on `day`, times how often."""
        if not holds(self, day):
            return Fraction(0)
        return self.times * part_of_unit(self.unit, self.every, day, anchor)

    def typical(self, weeks, anchor):
        a_week = {"week": Fraction(1, self.every), "month": 12 / weeks, "year": 1 / weeks}[self.unit]
        return [(None, None, self.minutes, self.times * a_week)]


@dataclass
class Once:
    """On one date."""

    day: date
    minutes: int = 0

    has_dates = False

    def text(self):
        return f"once {self.day}" + (f" {duration_text(self.minutes)}" if self.minutes else "")

    def visits(self, day, anchor):
        return [(None, self.minutes)] if day == self.day else []

    def share_of_day(self, day, anchor):
        return Fraction(0)

    def typical(self, weeks, anchor):
        return []


@dataclass
class Band:
    """A row of a tariff: a price for some days and times."""

    rate: Fraction
    days: str = ""  # "", "mon-fri", "sat", "bank_holiday", …
    first: int = 0  # minutes after midnight
    last: int = 1440

    def specificity(self):
        """The most specific fitting row wins: bank holiday, named day, range, any; then the narrower."""
        kind = {"bank_holiday": 3, "": 0}.get(self.days, 1 if "-" in self.days else 2)
        return kind, self.first - self.last

    def fits(self, day, minute, knows_holidays):
        if self.days == "bank_holiday":
            fits_day = knows_holidays and cal.is_bank_holiday(day)
        else:
            fits_day = not self.days or day.weekday() in weekdays_of(self.days)
        return fits_day and self.first <= minute < self.last


@dataclass
class Action:
    name: str
    schedule: object
    per: str
    rate: Fraction  # pounds a unit
    bands: list = field(default_factory=list)  # of a tariff by the hour, instead of the rate
    miles: Fraction = Fraction(0)
    quantity: int = 1
    staff: int = 1
    on_days: str = "any"
    priority: str = ""
    budget: str = ""
    service: str = ""
    one_off: bool = False


@dataclass
class Budget:
    name: str
    rank: int
    annual: Fraction | None = None
    weekly: Fraction | None = None
    may_fund: tuple = ()
    must_not_fund: tuple = ()
    first: date = date.min
    last: date = date.max
    replaces: str = ""
    agreed: bool = True


@dataclass
class Plan:
    first: date
    last: date
    actions: list
    budgets: list
    bad_day_share: Fraction = Fraction(0)
    convention: str = "weeks_52"
    rule: str = "half_up"
    step: Fraction = Fraction(1, 100)


def span_text(start, minutes):
    end = (start + minutes) % 1440
    return f"{start // 60:02}:{start % 60:02}-{end // 60:02}:{end % 60:02}"


def duration_text(minutes):
    hours, rest = divmod(minutes, 60)
    return f"{hours}h" * (hours > 0) + (f"{rest:02}" if hours else f"{rest}m") * (rest > 0)


def dated_text(schedule):
    words = []
    if schedule.first:
        words.append(f"from {schedule.first}")
    if schedule.last:
        words.append(f"until {schedule.last}")
    if schedule.without:
        words.append("except " + ", ".join(f"{a}..{b}" for a, b in schedule.without))
    if getattr(schedule, "holidays", ""):
        words.append(f"{schedule.holidays} bank holidays")
    return words


def holds(schedule, day):
    return ((schedule.first or day) <= day <= (schedule.last or day)
            and not any(a <= day <= b for a, b in schedule.without))


def weekdays_of(text):
    first, _, last = text.partition("-")
    return range(cal.DAY_NAMES.index(first), cal.DAY_NAMES.index(last or first) + 1)


def part_of_unit(unit, every, day, anchor):
    """What one day is of a week, a month or a year."""
    if unit == "week":
        return Fraction(1, 7 * every)
    return Fraction(1, cal.days_in_month(day) if unit == "month" else cal.days_of_year_from(anchor))


# ---- What it costs -------------------------------------------------------------------------------

def rounded(pounds, plan):
    """Whole steps by the plan's rule, a half on the size of the amount; pounds in and out."""
    steps = abs(pounds) / plan.step
    down = floor(steps)
    rest = steps - down
    half = Fraction(1, 2)
    away = {"half_up": rest >= half, "half_even": rest > half or (rest == half and down % 2),
            "half_down": rest > half, "up": rest > 0, "down": False}[plan.rule]
    return (down + bool(away)) * plan.step * (-1 if pounds < 0 else 1)


def weeks_in_year(plan):
    return Fraction(365, 7) if plan.convention == "weeks_365_7" else Fraction(52)


def share_of_days(action, plan):
    return {"any": Fraction(1), "good": 1 - plan.bad_day_share, "bad": plan.bad_day_share}[action.on_days]


def price_of_visit(action, day, start, minutes, knows_holidays):
    """Pounds for one visit that starts on `day`: each quarter of an hour at the band it falls in."""
    if not action.bands:
        return price_of_one(action, minutes)
    pounds = Fraction(0)
    for at in range(start, start + minutes, QUARTER):
        that_day = day + timedelta(at // 1440)
        fitting = [band for band in action.bands if band.fits(that_day, at % 1440, knows_holidays)]
        pounds += max(fitting, key=Band.specificity).rate * Fraction(QUARTER, 60)
    return pounds


def price_of_one(action, minutes):
    """Pounds for one occurrence, before quantity, staff and share."""
    if action.per == "hour":
        return action.rate * Fraction(minutes, 60)
    return action.rate * (action.miles if action.per == "mile" else 1)


def cost_of_day(action, day, plan):
    """Pounds of one real day."""
    if action.per in ("week", "month", "year"):
        pounds = action.rate * part_of_unit(action.per, 1, day, plan.first)
    else:
        visits = action.schedule.visits(day, plan.first)
        if action.per == "day":
            visits = visits[:1]
        pounds = sum((price_of_visit(action, day, *visit, True) for visit in visits), Fraction(0))
        part = action.schedule.share_of_day(day, plan.first)
        if part:
            pounds += part * price_of_one(action, action.schedule.minutes)
    return pounds * action.quantity * action.staff * share_of_days(action, plan)


def cost_of_week(action, plan):
    """Pounds of a typical week, exact."""
    weeks = weeks_in_year(plan)
    if action.per in ("week", "month", "year"):
        pounds = action.rate * {"week": 1, "month": 12 / weeks, "year": 1 / weeks}[action.per]
    else:
        pounds = Fraction(0)
        seen = set()
        for weekday, start, minutes, times in action.schedule.typical(weeks, plan.first):
            if action.per == "day" and (weekday in seen and weekday is not None):
                continue
            seen.add(weekday)
            day = cal.monday(plan.first) + timedelta(weekday or 0)
            pounds += times * price_of_visit(action, day, start, minutes, False)
    return pounds * action.quantity * action.staff * share_of_days(action, plan)


def minutes_of_week(action, plan):
    slots = action.schedule.typical(weeks_in_year(plan), plan.first)
    exact = sum((minutes * times for _, _, minutes, times in slots), Fraction(0))
    return floor(exact * share_of_days(action, plan) + Fraction(1, 2))


def over(action, plan, first, last):
    return sum((cost_of_day(action, day, plan) for day in cal.days(first, last)), Fraction(0))


def cost_of_line(action, plan):
    """Rounded (weekly, annual, period)."""
    if action.one_off and plan.convention != "calendar":
        whole = over(action, plan, plan.first, plan.last)
        return Fraction(0), rounded(whole, plan), rounded(whole, plan)
    week = cost_of_week(action, plan)
    if plan.convention == "calendar":
        year = over(action, plan, plan.first, cal.year_from(plan.first))
    else:
        year = week * weeks_in_year(plan)
    if plan.convention == "cld":
        period = week * Fraction((plan.last - plan.first).days + 1, 7)
    else:
        period = over(action, plan, plan.first, plan.last)
    return rounded(week, plan), rounded(year, plan), rounded(period, plan)


# ---- Who pays ------------------------------------------------------------------------------------

def to_the_penny(pounds):
    return Fraction(floor(pounds * 100 + Fraction(1, 2)), 100)


def stands_in_place_of(later, earlier, plan):
    """Whether `later` replaces `earlier`, or what has replaced it, however many lie between."""
    by_name = {budget.name: budget for budget in plan.budgets}
    while later.replaces:
        later = by_name[later.replaces]
        if later is earlier:
            return True
    return False


def holds_on(budget, day, plan):
    """In its own days, and nothing agreed has begun in its place."""
    return (budget.agreed and budget.first <= day <= budget.last
            and not any(other.agreed and other.first <= day and stands_in_place_of(other, budget, plan)
                        for other in plan.budgets))


def relatives(budget, plan):
    """The budget and all that are the same money at other times."""
    found = [budget]
    for one in found:
        for other in plan.budgets:
            if other not in found and ((other.agreed and stands_in_place_of(other, one, plan))
                                       or (one.agreed and stands_in_place_of(one, other, plan))):
                found.append(other)
    return found


def is_quoted(budget, plan):
    """A quotation takes those that hold on the first day, or on the next one on which one does."""
    for day in cal.days(plan.first, plan.last):
        holders = [one.name for one in relatives(budget, plan) if holds_on(one, day, plan)]
        if holders:
            return len(relatives(budget, plan)) == 1 or budget.name in holders
    return False


def pays_on(budget, day, plan):
    """`day` is None in a quotation."""
    return is_quoted(budget, plan) if day is None else holds_on(budget, day, plan)


def available(budget, plan):
    if plan.convention == "calendar":
        days = sum(holds_on(budget, day, plan) for day in cal.days(plan.first, plan.last))
        if budget.annual is not None:
            return to_the_penny(budget.annual * days / cal.days_of_year_from(plan.first))
        return to_the_penny(budget.weekly * Fraction(days, 7))
    if not is_quoted(budget, plan):
        return Fraction(0)
    if budget.annual is not None:
        return budget.annual
    return to_the_penny(budget.weekly * weeks_in_year(plan))


def asked_of(action, day, plan):
    """The budgets that a line asks, before rank: those that hold, or the one it names by any name."""
    holders = [budget for budget in plan.budgets if pays_on(budget, day, plan)]
    if not action.budget:
        return holders
    named = next(budget for budget in plan.budgets if budget.name == action.budget)
    return [named] if named in holders else [one for one in holders if one in relatives(named, plan)]


def may_pay(budget, action):
    return ((not budget.may_fund or action.service in budget.may_fund)
            and action.service not in budget.must_not_fund)


def parts_of(plan):
    """{day: first day of its part}: weeks, cut where another budget begins to pay."""
    first, holders, parts = None, None, {}
    for day in cal.days(plan.first, plan.last):
        now = [budget.name for budget in plan.budgets if holds_on(budget, day, plan)]
        if first is None or day == cal.monday(day) or now != holders:
            first, holders = day, now
        parts[day] = first
    return parts


def asked_by_part(action, plan, amount, parts):
    """(first day, pounds): the line's amount part by part by calendar, else all at once."""
    if plan.convention != "calendar":
        return [(None, amount)]
    asked = {}
    for day, first in parts.items():
        asked[first] = asked.get(first, 0) + cost_of_day(action, day, plan)
    return sorted(asked.items())


PRIORITIES = {"essential": 0, "important": 1, "": 1, "wanted": 2}


HALF_A_PENNY = Fraction(1, 200)  # a week is short from the first whole penny on, half-up


def funding(plan, amounts):
    """Pounds paid {(action, budget)}, unpaid {action: (pounds, Monday)}, short {budget: Monday}, left."""
    left = {budget.name: available(budget, plan) for budget in plan.budgets}
    order = sorted(plan.actions, key=lambda action: PRIORITIES[action.priority])
    by_rank = sorted(plan.budgets, key=lambda budget: (budget.rank, budget.name))
    days = parts_of(plan) if plan.convention == "calendar" else {}
    parts = {}
    for place, action in enumerate(order):
        for first, asked in asked_by_part(action, plan, amounts[action.name], days):
            parts.setdefault(first, []).append((place, action, asked))
    paid, unpaid, short, missing = {}, {}, {}, {}
    for first in sorted(parts, key=lambda day: day or date.min):
        monday = first and cal.monday(first)
        for _, action, asked in sorted(parts[first], key=lambda row: row[0]):
            askable = asked_of(action, first, plan)
            for budget in (one for one in by_rank if one in askable and may_pay(one, action)):
                taken = min(asked, left[budget.name])
                if taken:
                    key = action.name, budget.name
                    paid[key] = paid.get(key, 0) + taken
                left[budget.name] -= taken
                asked -= taken
                key = action.name, budget.name
                missing[key] = missing.get(key, 0) + asked
                if missing[key] >= HALF_A_PENNY:
                    short.setdefault(budget.name, monday)
            if asked > 0:
                before, since = unpaid.get(action.name, (0, monday))
                unpaid[action.name] = before + asked, monday if before < HALF_A_PENNY else since
    return paid, unpaid, short, left
