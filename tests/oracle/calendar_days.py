"""Days, months and English bank holidays, from first principles."""

import calendar
from datetime import date, timedelta
from functools import cache

DAY_NAMES = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def days(first, last):
    """Every day from `first` to `last`, both inside."""
    return [first + timedelta(n) for n in range((last - first).days + 1)]


def monday(day):
    return day - timedelta(day.weekday())


def days_in_month(day):
    return calendar.monthrange(day.year, day.month)[1]


def year_from(first):
    """The last day of the 12 months from `first`; the anniversary of 29 February is 28 February."""
    try:
        anniversary = first.replace(year=first.year + 1)
    except ValueError:
        anniversary = date(first.year + 1, 2, 28)
    return anniversary - timedelta(1)


def days_of_year_from(first):
    """366 where the 12 months from `first` hold 29 February, else 365."""
    held = any(day.month == 2 and day.day == 29 for day in days(first, year_from(first)))
    return 366 if held else 365


def easter_sunday(year):
    """The Gregorian computus as Meeus, Jones and Butcher give it."""
    a, b, c = year % 19, year // 100, year % 100
    h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    k = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
    m = (a + 11 * h + 22 * k) // 451
    month, day = divmod(h + k - 7 * m + 114, 31)
    return date(year, month, day + 1)


def first_monday(year, month):
    first = date(year, month, 1)
    return first + timedelta(-first.weekday() % 7)


def moved_off(day, taken):
    """A holiday at a weekend moves to the next weekday that is not one."""
    while day.weekday() >= 5 or day in taken:
        day += timedelta(1)
    return day


@cache
def bank_holidays(year):
    """England and Wales, for years without a royal occasion."""
    easter = easter_sunday(year)
    last_of_may, last_of_august = date(year, 5, 31), date(year, 8, 31)
    christmas = moved_off(date(year, 12, 25), ())
    return frozenset({
        moved_off(date(year, 1, 1), ()),
        easter - timedelta(2),
        easter + timedelta(1),
        first_monday(year, 5),
        last_of_may - timedelta(last_of_may.weekday()),
        last_of_august - timedelta(last_of_august.weekday()),
        christmas,
        moved_off(date(year, 12, 26), (christmas,)),
    })


def is_bank_holiday(day):
    return day in bank_holidays(day.year)
