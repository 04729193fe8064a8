"""The reference cases R1 to R7 of the facts, worked out from the law by hand and asked of kith.

Nothing here reads kith's tables: rates and thresholds are written out with their year.
"""

from decimal import Decimal
from fractions import Fraction

import pytest

import kith
from exact import rounded

PENCE = "half_up 0.01"
RATE = Fraction("0.15")  # employer National Insurance from 6 April 2025
WEEKLY_FREE, YEARLY_FREE = Fraction(96), Fraction(5000)  # secondary threshold 2025-26 to 2026-27
TRIGGER, LOWER = Fraction(192), Fraction(120)  # automatic enrolment by the week
PENSION = Fraction("0.03")
WAGE = Fraction("12.71")  # 2026-27


def insurance(gross, free=WEEKLY_FREE, rate=RATE):
    """Of one week: an exact half of a penny is dropped (Contributions Regulations 2001 reg. 12)."""
    return rounded(max(gross - free, 0) * rate, "half_down 0.01")


def pension(gross, lower=LOWER):
    return rounded(max(gross - lower, 0) * PENSION, PENCE)


def plan(workers, **days):
    """Assistants with hours a week, a wage and more terms each; no allowance unless said."""
    given = {"first_day": "2026-04-06", "last_day": "2027-04-05", **days}
    return {
        "kith": "plan/1",
        "person": {"person": "p1", "nation": "england"},
        "plan": {"plan": "v1", **given},
        "ties": [{"supporter": name, "kind": "support_assistant"} for name in workers],
        "employments": [
            {"employment": name, "supporter": name, "born": "1980", "pay_period": "week",
             "pension": "auto", "pay_rate": wage, "claims_allowance": False, **terms}
            for name, (_, wage, terms) in workers.items()],
        "actions": [
            {"action": f"a-{name}", "who": name, "service": "support_assistant", "employment": name,
             "schedule": hours}
            for name, (hours, _, _) in workers.items()],
    }


def annual(cost, line):
    return Fraction(cost.lines[line].annual)


def test_r1_one_assistant_of_twenty_hours():
    gross = 20 * WAGE
    assert (gross, insurance(gross), pension(gross)) == (
        Fraction("254.20"), Fraction("23.73"), Fraction("4.03"))
    assert (52 * insurance(gross), 52 * pension(gross)) == (Fraction("1233.96"), Fraction("209.56"))
    # By the year at once, as a director's: another answer, of another convention.
    assert (52 * gross - YEARLY_FREE) * RATE == Fraction("1232.76")
    assert rounded((52 * gross - 52 * LOWER) * PENSION, PENCE) == Fraction("209.35")

    cost = kith.cost(plan({"e": ("20h per week", "12.71", {})}))

    assert annual(cost, "e/ni") == 52 * insurance(gross)
    assert annual(cost, "e/pension") == 52 * pension(gross)


def test_r1_the_allowance_takes_it_all():
    cost = kith.cost(plan({"e": ("20h per week", "12.71", {"claims_allowance": True})}))

    assert annual(cost, "e/ni") == 0
    assert cost.lines["e/ni/allowance"].allowance == Decimal("1233.96")


def test_r2_two_assistants_of_ten_hours():
    gross = 10 * WAGE
    assert (gross - WEEKLY_FREE) * RATE == Fraction("4.665")
    assert (insurance(gross), 52 * insurance(gross)) == (Fraction("4.66"), Fraction("242.32"))
    saved = 52 * insurance(20 * WAGE) - 2 * 52 * insurance(gross)
    assert saved == Fraction("749.32")
    assert gross < TRIGGER and pension(gross) == Fraction("0.21")

    two = kith.cost(plan({name: ("10h per week", "12.71", {}) for name in ("e", "f")}))
    joined = kith.cost(plan({"e": ("10h per week", "12.71", {"pension": "joined"})}))
    one = kith.cost(plan({"e": ("20h per week", "12.71", {})}))

    assert annual(two, "e/ni") == annual(two, "f/ni") == 52 * insurance(gross)
    assert annual(one, "e/ni") - annual(two, "e/ni") - annual(two, "f/ni") == saved
    assert (annual(two, "e/pension"), two.lines["e/pension"].reason) == (0, "under_trigger")
    assert annual(joined, "e/pension") == 52 * pension(gross)


@pytest.mark.parametrize("claims", [False, True])
def test_r3_somebody_there_day_and_night(claims):
    gross = rounded(Fraction("33.6") * WAGE, PENCE)
    assert (gross, insurance(gross), pension(gross)) == (
        Fraction("427.06"), Fraction("49.66"), Fraction("9.21"))
    due = 5 * 52 * insurance(gross)
    allowance = Fraction(10500)  # 2025-26 on
    assert (due, due - allowance) == (Fraction("12911.60"), Fraction("2411.60"))

    names = [f"e{number}" for number in range(5)]
    cost = kith.cost(plan({n: ("33.6h per week", "12.71", {"claims_allowance": claims}) for n in names}))

    assert sum(annual(cost, f"{name}/ni") for name in names) == due - (allowance if claims else 0)
    assert {annual(cost, f"{name}/pension") for name in names} == {52 * pension(gross)}


@pytest.mark.parametrize(("year", "wage", "free", "rate", "due"), [
    (2024, "11.44", 175, "0.138", "0"), (2025, "12.21", 96, "0.15", "394.16")])
def test_r4_a_lower_threshold_alone_makes_insurance_due(year, wage, free, rate, due):
    gross = 12 * Fraction(wage)
    assert 52 * insurance(gross, Fraction(free), Fraction(rate)) == Fraction(due)

    days = {"first_day": f"{year}-04-06", "last_day": f"{year + 1}-04-05"}
    cost = kith.cost(plan({"e": ("12h per week", wage, {})}, **days))

    assert annual(cost, "e/ni") == Fraction(due)
    assert Fraction(cost.lines["a-e"].weekly) == gross


def weekly_budget(first_day, last_day, **terms):
    given = {"first_day": first_day, "last_day": last_day}
    return {
        "kith": "plan/1",
        "person": {"person": "p1", "nation": "england"},
        "plan": {"plan": "v1", **given},
        "budgets": [{"budget": "b", "source": "council", "status": "agreed", "weekly": "454.00",
                     **given, **terms}],
        "actions": [{"action": "a", "who": "self", "schedule": "1 time per week", "rate": "454.00",
                     "per": "week"}],
    }


def test_r5_a_weekly_amount_has_several_years():
    week = Fraction(454)
    by = {"weeks_52": 52 * week, "weeks_365_7": rounded(week * 365 / 7, PENCE), "cld": 52 * week}
    assert by["weeks_52"] == 23608 and by["weeks_365_7"] == Fraction("23672.86")
    assert (53 * week, 13 * 4 * week) == (24062, 23608)
    assert rounded(week * 52 / 12, PENCE) == Fraction("1967.33")

    document = weekly_budget("2026-04-06", "2027-04-05")
    for convention, expected in by.items():
        assert Fraction(kith.cost(document, convention=convention).annual) == expected

    def paid(first_day, last_day, every, first):
        terms = {"pay_every": every, "first_payment": first, "route": "direct_payment"}
        return kith.payments(weekly_budget(first_day, last_day, **terms)).to_document()

    four_weekly = paid("2026-04-06", "2027-04-04", "four_weeks", "2026-04-06")
    monthly = paid("2026-04-01", "2027-03-31", "month", "2026-04-01")
    weekly = paid("2026-04-06", "2027-04-11", "week", "2026-04-06")
    assert {row["gross"] for row in four_weekly["payments"]} == {"1816.00"}
    assert four_weekly["totals"] | {"payments": 13, "gross": "23608.00"} == four_weekly["totals"]
    assert {row["gross"] for row in monthly["payments"]} == {"1967.33"}
    assert weekly["totals"] | {"payments": 53, "gross": "24062.00"} == weekly["totals"]


def test_r6_holiday_as_a_part_of_pay():
    of_hours_worked = Fraction("5.6") / Fraction("46.4")
    assert rounded(of_hours_worked * 100, "half_up 0.0001") == Fraction("12.0690")
    assert rounded(of_hours_worked, "half_up 0.0001") == Fraction("0.1207")
    assert rounded(Fraction("5.6") / 52 * 100, "half_up 0.0001") == Fraction("10.7692")
    assert WAGE * Fraction("0.1207") == Fraction("1.534097")
    assert rounded(WAGE * Fraction("5.6") / 52, "half_up 0.000001") == Fraction("1.368769")

    cost = kith.cost(plan({"e": ("1h per week", "12.71", {"holiday": "rolled_up"})}))

    assert Fraction(cost.lines["e/holiday"].weekly) == Fraction("1.53")


def test_r7_a_quarter_of_an_hour_is_no_whole_penny():
    hour = Fraction("21.65")
    assert [hour * part / 4 for part in (1, 2, 3)] == [
        Fraction("5.4125"), Fraction("10.825"), Fraction("16.2375")]
    document = {
        "kith": "plan/1",
        "person": {"person": "p1", "nation": "england"},
        "plan": {"plan": "v1", "first_day": "2026-04-06", "last_day": "2027-04-05"},
        "actions": [{"action": "a", "who": "self", "schedule": "daily 09:00-09:15", "rate": "21.65",
                     "per": "hour"}],
    }
    by_visit = 7 * rounded(hour / 4, PENCE)
    by_week = rounded(7 * hour / 4, PENCE)
    assert (by_visit, by_week) == (Fraction("37.87"), Fraction("37.89"))

    def weekly(at):
        return Fraction(kith.cost(document, rounding={"at": at}).weekly)

    assert (weekly("visit"), weekly("week")) == (by_visit, by_week)
