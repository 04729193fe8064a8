"""The oracle's own arithmetic."""

from datetime import date
from fractions import Fraction

import pytest

import calendar_days as cal
import exact


@pytest.mark.parametrize("text, worth", [
    ("90", Fraction(90)), ("90 * 365 / 7", Fraction(32850, 7)), ("0.1 + 0.2", Fraction(3, 10)),
    ("(254.20 - 96) * 0.15", Fraction(2373, 100)), ("-2 * 3", Fraction(-6)), ("1 / 3 * 3", Fraction(1))])
def test_value(text, worth):
    assert exact.value(text) == worth


def test_value_refuses_what_is_not_a_sum():
    with pytest.raises(ValueError, match="not an exact sum"):
        exact.value("open")


@pytest.mark.parametrize("amount, rounding, worth", [
    ("0.125", "half_up 0.01", "0.13"), ("0.125", "half_even 0.01", "0.12"), ("0.125", "half_down 0.01", "0.12"),
    ("21.61848", "up 0.04", "21.64"), ("21.62", "down 0.04", "21.60"), ("-0.125", "half_up 0.01", "-0.13")])
def test_rounded(amount, rounding, worth):
    assert exact.rounded(Fraction(amount), rounding) == Fraction(worth)


# Easter as the Church of England prints it.
@pytest.mark.parametrize("sunday", [date(2024, 3, 31), date(2025, 4, 20), date(2026, 4, 5), date(2027, 3, 28)])
def test_easter(sunday):
    assert cal.easter_sunday(sunday.year) == sunday


def test_bank_holidays_of_2027():
    assert sorted(cal.bank_holidays(2027)) == [
        date(2027, 1, 1), date(2027, 3, 26), date(2027, 3, 29), date(2027, 5, 3), date(2027, 5, 31),
        date(2027, 8, 30), date(2027, 12, 27), date(2027, 12, 28)]


def test_a_year_from_29_february():
    assert cal.year_from(date(2028, 2, 29)) == date(2029, 2, 27)
    assert cal.days_of_year_from(date(2028, 2, 29)) == 366
    assert cal.days_of_year_from(date(2028, 3, 1)) == 365
