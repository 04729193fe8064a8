"""A slow and obvious pay run, to hold kith's against. It shares no code and no table with kith.

Hours are counted quarter by quarter, pay periods by looking at every day for a pay day, and what
the law says is written out below from the sources of `facts/costing.md`.
"""

from dataclasses import dataclass, field
from datetime import date, timedelta
from fractions import Fraction
from math import floor

import calendar_days as cal

QUARTER = Fraction(1, 4)


# ---- What an employment says ---------------------------------------------------------------------

@dataclass
class Terms:
    """One row: from `first` on, until the next row's first day."""

    rate: Fraction
    first: date | None = None
    last: date | None = None
    pension: str = "auto"


@dataclass
class Work:
    """An action that an employment pays: hours, or nights slept in with some minutes awake."""

    name: str
    schedule: object
    is_sleep_in: bool = False
    awake: int = 0


@dataclass
class Employment:
    name: str
    terms: list
    work: list
    weekend: Fraction | None = None
    bank_holiday: Fraction | None = None
    night: Fraction | None = None
    pays: str = "week"
    first_pay_day: date | None = None
    born: date = date(1980, 1, 1)
    apprentice: bool = False
    rolled_up: bool = False
    cover: str = ""
    cover_rate: Fraction | None = None
    sick_days: Fraction | None = None
    employer: str = ""
    claims: bool = True


@dataclass
class Plan:
    first: date
    last: date
    convention: str
    employments: list = field(default_factory=list)
    runs: dict = field(default_factory=dict)  # packets that were worked out


# ---- What the law says ---------------------------------------------------------------------------

def by_date(rows, day):
    return [value for first, value in rows if first <= day][-1]


NI_RATE = ((date(2022, 11, 6), Fraction("0.138")), (date(2025, 4, 6), Fraction("0.15")))
THRESHOLD = {"week": ((date(2022, 4, 6), 175), (date(2025, 4, 6), 96)),
             "four_weeks": ((date(2022, 4, 6), 700), (date(2025, 4, 6), 384)),
             "month": ((date(2022, 4, 6), 758), (date(2025, 4, 6), 417))}
YOUNG_THRESHOLD = {"week": 967, "four_weeks": 3868, "month": 4189}
ALLOWANCE = ((date(2022, 4, 6), 5000), (date(2025, 4, 6), 10500))
TRIGGER = {"week": 192, "four_weeks": 768, "month": 833}
LOWER = {"week": 120, "four_weeks": 480, "month": 520}
UPPER = {"week": 967, "four_weeks": 3867, "month": 4189}
PENSION_RATE = Fraction("0.03")
ROLLED_UP = Fraction("0.1207")
ROLLED_UP_SINCE = date(2024, 4, 1)  # kith assesses nothing before
SICK_WEEK = ((date(2023, 4, 6), Fraction("109.40")), (date(2024, 4, 6), Fraction("116.75")),
             (date(2025, 4, 6), Fraction("118.75")), (date(2026, 4, 6), Fraction("123.25")))
LOWER_EARNINGS = ((date(2022, 4, 6), 123), (date(2025, 4, 6), 125), (date(2026, 4, 6), 129))
SICK_REFORM = date(2026, 4, 6)
PENSIONER_BORN_BEFORE = date(1955, 1, 1)  # every birth here is well before or well after


def age(born, day):
    had_birthday = (day.month, day.day) >= (born.month, born.day)
    return day.year - born.year - (not had_birthday)


def tax_year(day):
    return day.year if (day.month, day.day) >= (4, 6) else day.year - 1


def pence(pounds, rule):
    """Whole pennies in pounds."""
    exact = pounds * 100
    down = floor(exact)
    rest = exact - down
    half = Fraction(1, 2)
    return Fraction(down + {"half_up": rest >= half, "half_down": rest > half, "up": rest > 0}[rule], 100)


# ---- Hours and nights ----------------------------------------------------------------------------

def terms_on(employment, day):
    held = [terms for terms in employment.terms if terms.first is None or terms.first <= day]
    return held[-1] if held else employment.terms[0]


def begins(employment, plan):
    return employment.terms[0].first or plan.first


def ends(employment, plan):
    return employment.terms[-1].last or max(plan.last, cal.year_from(plan.first))


def is_employed(employment, plan, day):
    return begins(employment, plan) <= day <= ends(employment, plan)


def multiple_of(employment, weekday, is_holiday):
    found = []
    if employment.weekend is not None and weekday >= 5:
        found.append(employment.weekend)
    if employment.bank_holiday is not None and is_holiday:
        found.append(employment.bank_holiday)
    return max(found, default=Fraction(1))


def hours_at_multiples(employment, weekday, day, start, minutes):
    """Hours times their multiples; `day` is None in a typical week, where no holiday is known."""
    if start is None:
        is_holiday = day is not None and cal.is_bank_holiday(day)
        return Fraction(minutes, 60) * multiple_of(employment, weekday, is_holiday)
    total = Fraction(0)
    for at in range(start, start + minutes, 15):
        later = at // 1440
        is_holiday = day is not None and cal.is_bank_holiday(day + timedelta(later))
        total += QUARTER * multiple_of(employment, (weekday + later) % 7, is_holiday)
    return total


def parts_of(employment, work, rate, weekday, day, start, minutes):
    """{line: pounds} of one visit or night."""
    if not work.is_sleep_in:
        return {work.name: rate * hours_at_multiples(employment, weekday, day, start, minutes)}
    is_holiday = day is not None and cal.is_bank_holiday(day)
    awake = rate * Fraction(work.awake, 60) * multiple_of(employment, weekday, is_holiday)
    return {work.name: employment.night, f"{work.name}/awake": awake}


def flexible_parts(employment, work, rate, minutes):
    if not work.is_sleep_in:
        return {work.name: rate * Fraction(minutes, 60)}
    return {work.name: employment.night, f"{work.name}/awake": rate * Fraction(work.awake, 60)}


def add_parts(sums, parts, times=Fraction(1)):
    for line, pounds in parts.items():
        sums[line] = sums.get(line, Fraction(0)) + pounds * times


def pay_of_day(employment, plan, day):
    """{line: pounds} of one real day."""
    sums = {}
    if not is_employed(employment, plan, day):
        return sums
    rate = terms_on(employment, day).rate
    for work in employment.work:
        for start, minutes in work.schedule.visits(day, plan.first):
            add_parts(sums, parts_of(employment, work, rate, day.weekday(), day, start, minutes))
        part = work.schedule.share_of_day(day, plan.first)
        if part:
            add_parts(sums, flexible_parts(employment, work, rate, work.schedule.minutes), part)
    return sums


def pay_of_week(employment, plan, rate, pays=None):
    """{line: pounds} of a typical week; `pays` names whose multiples and nights count instead."""
    payer = pays or employment
    if payer.night is None:
        payer = with_nights_of(payer, employment)
    sums = {}
    for work in employment.work:
        for weekday, start, minutes, times in work.schedule.typical(weeks_in_year(plan), plan.first):
            if weekday is None:
                parts = flexible_parts(payer, work, rate, minutes)
            else:
                parts = parts_of(payer, work, rate, weekday, None, start, minutes)
            add_parts(sums, parts, times)
    return sums


def with_nights_of(payer, employment):
    return Employment(payer.name, payer.terms, payer.work, payer.weekend, payer.bank_holiday, employment.night)


def weeks_in_year(plan):
    return Fraction(365, 7) if plan.convention == "weeks_365_7" else Fraction(52)


# ---- Pay days ------------------------------------------------------------------------------------

def plus_months(day, months):
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    first = date(year, month + 1, 1)
    return first.replace(day=min(day.day, cal.days_in_month(first)))


def first_pay_day(employment, plan):
    if employment.first_pay_day:
        return employment.first_pay_day
    start = begins(employment, plan)
    if employment.pays == "month":
        return plus_months(start, 1) - timedelta(1)
    return start + timedelta(6 if employment.pays == "week" else 27)


def is_pay_day(employment, plan, day):
    first = first_pay_day(employment, plan)
    if day < first and first >= begins(employment, plan):
        return False
    if employment.pays == "month":
        months = (day.year - first.year) * 12 + day.month - first.month
        return plus_months(first, months) == day
    return (day - first).days % (7 if employment.pays == "week" else 28) == 0


@dataclass
class Packet:
    first: date  # of the pay period, before the days that are counted if it begins before them
    pay_day: date
    exact: Fraction
    parts: dict

    gross = property(lambda self: pence(self.exact, "half_up"))


def packets(employment, plan, first, last):
    """The packets of the days from `first` to `last` on which somebody is employed."""
    key = employment.name, last
    if key not in plan.runs:
        plan.runs[key] = some_packets(employment, plan, first, last)
    return plan.runs[key]


def some_packets(employment, plan, first, last):
    first, last = max(first, begins(employment, plan)), min(last, ends(employment, plan))
    found = []
    day = first
    while day <= last:
        start = day
        while start > begins(employment, plan) and not is_pay_day(employment, plan, start - timedelta(1)):
            start -= timedelta(1)
        parts = {}
        pay_day = day
        while True:
            if pay_day <= last:
                add_parts(parts, pay_of_day(employment, plan, pay_day))
            if is_pay_day(employment, plan, pay_day):
                break
            pay_day += timedelta(1)
        found.append(Packet(start, pay_day, sum(parts.values(), Fraction(0)), parts))
        day = pay_day + timedelta(1)
    return found


# ---- What is due on pay --------------------------------------------------------------------------

def insurance(employment, gross, pay_day):
    years = age(employment.born, pay_day)
    if years < 21 or (employment.apprentice and years < 25):
        threshold = YOUNG_THRESHOLD[employment.pays]
    else:
        threshold = by_date(THRESHOLD[employment.pays], pay_day)
    return pence(max(gross - threshold, Fraction(0)) * by_date(NI_RATE, pay_day), "half_down")


def pension(employment, terms, gross, start, enrolled):
    years = age(employment.born, start)
    if terms.pension == "opted_out" or years >= 75:
        return Fraction(0)
    if terms.pension == "auto" and not enrolled:
        if gross <= TRIGGER[employment.pays] or years < 22 or employment.born < PENSIONER_BORN_BEFORE:
            return Fraction(0)
    banded = min(gross, Fraction(UPPER[employment.pays])) - LOWER[employment.pays]
    return pence(max(banded, Fraction(0)) * PENSION_RATE, "half_up")


def holiday_pay(employment, gross, start):
    is_due = employment.rolled_up and start >= ROLLED_UP_SINCE
    return pence(gross * ROLLED_UP, "half_up") if is_due else Fraction(0)


def pensions(employment, run):
    enrolled, due = False, []
    for packet in run:
        terms = terms_on(employment, packet.first)
        paid = packet.gross + holiday_pay(employment, packet.gross, packet.first)
        due.append(pension(employment, terms, paid, packet.first, enrolled))
        enrolled = terms.pension != "opted_out" and (enrolled or due[-1] > 0)
    return due


def net_of_allowance(plan, charges):
    """{employment: pounds} of (when, employment, tax year, pounds) after one allowance an employer."""
    left, net = {}, {employment.name: Fraction(0) for employment in plan.employments}
    by_name = {employment.name: employment for employment in plan.employments}
    for _, name, year, due in sorted(charges, key=lambda charge: charge[:2]):
        employment = by_name[name]
        taken = Fraction(0)
        if employment.claims:
            key = employment.employer, year
            left.setdefault(key, Fraction(by_date(ALLOWANCE, date(year, 4, 6))))
            taken = min(left[key], due)
            left[key] -= taken
        net[name] += due - taken
    return net


def run_insurance(plan, first, last):
    charges = []
    for employment in plan.employments:
        for packet in packets(employment, plan, first, last):
            paid = packet.gross + holiday_pay(employment, packet.gross, packet.first)
            charges.append((packet.pay_day, employment.name, tax_year(packet.pay_day),
                            insurance(employment, paid, packet.pay_day)))
    return net_of_allowance(plan, charges)


def periods_in_year(employment, plan):
    if employment.pays == "month":
        return Fraction(12)
    return weeks_in_year(plan) / (1 if employment.pays == "week" else 4)


def quoted_gross(employment, plan):
    week = sum(pay_of_week(employment, plan, terms_on(employment, plan.first).rate).values(), Fraction(0))
    gross = pence(week * weeks_in_year(plan) / periods_in_year(employment, plan), "half_up")
    return gross + holiday_pay(employment, gross, plan.first)


def quoted_insurance(plan):
    charges = []
    for employment in plan.employments:
        periods = periods_in_year(employment, plan)
        due = insurance(employment, quoted_gross(employment, plan), plan.first)
        number = Fraction(1)
        while number - 1 < periods:
            charges.append((number / periods, employment.name, tax_year(plan.first),
                            due * min(Fraction(1), periods - number + 1)))
            number += 1
    return net_of_allowance(plan, charges)


# ---- Days away -----------------------------------------------------------------------------------

def work_days(employment, plan):
    """{weekday: how often a week}, None where no hours belong to days."""
    times = {}
    for work in employment.work:
        for weekday, _, _, often in work.schedule.typical(weeks_in_year(plan), plan.first):
            if weekday is not None:
                times[weekday] = max(times.get(weekday, Fraction(0)), min(often, Fraction(1)))
    return times or None


def weeks_away(employment, plan):
    times = work_days(employment, plan)
    a_week = sum(times.values(), Fraction(0)) if times else Fraction(7)
    weeks = Fraction(0)
    if not employment.rolled_up:
        weeks = Fraction("5.6")
        if times:
            weeks = min(weeks, 28 / a_week)
    return weeks + (employment.sick_days or 0) / a_week


def cover_of_year(employment, plan, day):
    """What cover for a year costs by who and what there is on `day`."""
    if employment.cover in ("", "none", "family"):
        return Fraction(0)
    if employment.cover == "team":
        team = [other for other in plan.employments if other is not employment and is_paid_on(other, day)]
        payers = team or [employment]
        weeks = [pay_of_week(employment, plan, terms_on(payer, day).rate, payer) for payer in payers]
        week = sum((sum(lines.values(), Fraction(0)) for lines in weeks), Fraction(0)) / len(payers)
    else:
        plain = Employment("", [], [])
        plain.work = employment.work
        week = sum(pay_of_week(plain, plan, employment.cover_rate).values(), Fraction(0))
    return week * weeks_away(employment, plan)


def is_paid_on(employment, day):
    return any((terms.first or day) <= day <= (terms.last or day) for terms in employment.terms)


def sick_pay_of_year(employment, plan, day):
    if not employment.sick_days:
        return Fraction(0)
    earnings = sum(pay_of_week(employment, plan, terms_on(employment, day).rate).values(), Fraction(0))
    if employment.rolled_up and day >= ROLLED_UP_SINCE:
        earnings *= 1 + ROLLED_UP
    times = work_days(employment, plan)
    flat = by_date(SICK_WEEK, day)
    days, week = employment.sick_days, flat
    if day < SICK_REFORM:
        if earnings < by_date(LOWER_EARNINGS, day):
            return Fraction(0)
        days = max(days - 3, Fraction(0))
    else:
        week = min(flat, earnings * Fraction("0.8"))
    daily = pence(week / (len(times) if times else 7), "up")
    return daily * min(days, 28 * (sum(times.values(), Fraction(0)) if times else 7))


def reserve(employment, plan, of_year):
    """Rounded (weekly, annual, period) of an amount a year that changes by the day."""
    quoted = of_year(employment, plan, plan.first)
    known = {}

    def on(day):
        if day not in known:
            known[day] = of_year(employment, plan, day) if is_employed(employment, plan, day) else Fraction(0)
        return known[day]

    def over(first, last, days_of_year):
        return sum((on(day) for day in cal.days(first, last)), Fraction(0)) / days_of_year

    annual = quoted
    if plan.convention == "calendar":
        year_end = cal.year_from(plan.first)
        annual = over(plan.first, year_end, (year_end - plan.first).days + 1)
    period = over(plan.first, plan.last, cal.days_of_year_from(plan.first))
    return tuple(pence(pounds, "half_up") for pounds in (quoted / weeks_in_year(plan), annual, period))


# ---- Lines ---------------------------------------------------------------------------------------

def lines_of(plan):
    """{line: (weekly, annual, period)}; by calendar the pay of an employment is one sum, "e1/pay"."""
    lines = {}
    weeks = weeks_in_year(plan)
    year_end = cal.year_from(plan.first)
    by_calendar = plan.convention == "calendar"
    nets = quoted_insurance(plan), run_insurance(plan, plan.first, plan.last)
    year_net = run_insurance(plan, plan.first, year_end) if by_calendar else None
    for employment in plan.employments:
        name = employment.name
        run = packets(employment, plan, plan.first, plan.last)
        year = packets(employment, plan, plan.first, year_end) if by_calendar else []
        week = pay_of_week(employment, plan, terms_on(employment, plan.first).rate)
        lines |= pay_lines(employment, plan, run, year, week)

        net = nets[0][name]
        annual = year_net[name] if by_calendar else pence(net, "half_up")
        lines[f"{name}/ni"] = pence(net / weeks, "half_up"), annual, nets[1][name]

        terms = terms_on(employment, plan.first)
        a_year = pension(employment, terms, quoted_gross(employment, plan), plan.first, False)
        a_year *= periods_in_year(employment, plan)
        annual = sum(pensions(employment, year)) if by_calendar else pence(a_year, "half_up")
        lines[f"{name}/pension"] = pence(a_year / weeks, "half_up"), annual, sum(pensions(employment, run))

        if employment.rolled_up:
            exact = sum(week.values(), Fraction(0)) * (ROLLED_UP if plan.first >= ROLLED_UP_SINCE else 0)
            annual = (sum(holiday_pay(employment, packet.gross, packet.first) for packet in year) if by_calendar
                      else pence(exact * weeks, "half_up"))
            lines[f"{name}/holiday"] = (pence(exact, "half_up"), annual,
                                        sum(holiday_pay(employment, packet.gross, packet.first) for packet in run))
        if employment.cover not in ("", "none"):
            lines[f"{name}/cover"] = reserve(employment, plan, cover_of_year)
        if employment.sick_days is not None:
            lines[f"{name}/sick_pay"] = reserve(employment, plan, sick_pay_of_year)
    return lines


def pay_lines(employment, plan, run, year, week):
    if plan.convention == "calendar":
        return {f"{employment.name}/pay": (sum((pence(pounds, "half_up") for pounds in week.values()), Fraction(0)),
                                           sum((packet.gross for packet in year), Fraction(0)),
                                           sum((packet.gross for packet in run), Fraction(0)))}
    lines = {}
    for line, pounds in week.items():
        if plan.convention == "cld":
            period = pounds * Fraction((plan.last - plan.first).days + 1, 7)
        else:
            period = sum((packet.parts.get(line, Fraction(0)) for packet in run), Fraction(0))
        lines[line] = tuple(pence(amount, "half_up")
                            for amount in (pounds, pounds * weeks_in_year(plan), period))
    return lines
