"""Plans with employments at random from a seed, told twice: for the oracle and as a document."""

from datetime import date, timedelta
from fractions import Fraction

import calendar_days as cal
from cost_oracle import Pattern, Quota
from pay_oracle import Employment, Plan, Terms, Work
from random_plans import CONVENTIONS, decimal, some_dates, some_pattern, some_span

COVERS = ("", "none", "family", "team", "team", "agency")


def some_plan(rng):
    """Some begin just before 29 February 2024; bank holidays are known from 2024 to 2028."""
    first = date(2024, 1, 1) + timedelta(rng.randrange(0, 60 if rng.random() < 0.1 else 1000))
    last = cal.year_from(first) if rng.random() < 0.5 else first + timedelta(rng.randrange(20, 500))
    plan = Plan(first, last, rng.choice(CONVENTIONS))
    names = ("e1", "e2", "e0")[:rng.choice((1, 1, 2, 2, 3))]
    plan.employments = [some_employment(rng, plan, name) for name in names]
    return plan


def some_employment(rng, plan, name):
    employment = Employment(name, some_terms(rng, plan), [])
    employment.pays = rng.choice(("week", "week", "four_weeks", "month"))
    if rng.random() < 0.5:
        employment.first_pay_day = plan.first + timedelta(rng.randrange(-40, 40))
    employment.born = date(rng.choice((1945, 1950, 1975, 1985, 1999, 2001, 2003, 2004, 2005, 2006)),
                           rng.randrange(1, 13), rng.randrange(1, 29))
    employment.apprentice = employment.born.year > 1998 and rng.random() < 0.3
    if rng.random() < 0.4:
        employment.weekend = Fraction(rng.choice((100, 125, 150, 200)), 100)
    if rng.random() < 0.4:
        employment.bank_holiday = Fraction(rng.choice((100, 150, 133, 200)), 100)
    employment.rolled_up = rng.random() < 0.3
    if rng.random() < 0.4:
        employment.sick_days = Fraction(rng.choice((1, 3, 4, 5, 10, 200)))
    employment.employer = rng.choice(("", "", "trust-a", "trust-b"))
    employment.claims = rng.random() < 0.7
    employment.work = [some_work(rng, plan, employment, f"{name}-{number}")
                       for number in range(rng.choice((1, 1, 2)))]
    employment.cover = rng.choice(COVERS)
    if employment.cover == "agency" and any(work.is_sleep_in for work in employment.work):
        employment.cover = "team"
    if employment.cover == "agency":
        employment.cover_rate = Fraction(rng.randrange(1500, 3000), 100)
    return employment


def some_rate(rng):
    return Fraction(rng.randrange(1_100_000, 2_400_000), 100_000)


def some_terms(rng, plan):
    """One row, or two with a pay rise; some join in mid-plan and some leave."""
    rows = [Terms(some_rate(rng), pension=rng.choice(("auto", "auto", "opted_out", "joined")))]
    span = (plan.last - plan.first).days
    if rng.random() < 0.25:
        rows[0].first = plan.first + timedelta(rng.randrange(1, span // 2 + 1))
    elif rng.random() < 0.3:
        rows[0].first = plan.first - timedelta(rng.randrange(0, 300))
    if rng.random() < 0.3:
        start = max(rows[0].first or plan.first, plan.first)
        rise = start + timedelta(rng.randrange(1, max((plan.last - start).days, 2)))
        rows[0].last = rise - timedelta(1)
        rows.append(Terms(some_rate(rng), first=rise, pension=rng.choice(("auto", "opted_out", "joined"))))
    if rng.random() < 0.2:
        start = max(rows[-1].first or plan.first, plan.first)
        rows[-1].last = start + timedelta(rng.randrange(10, 400))
    return rows


def some_work(rng, plan, employment, name):
    kind = rng.random()
    if kind < 0.2:
        employment.night = employment.night or Fraction(rng.randrange(4000, 9000), 100)
        awake = rng.choice((0, 30, 45, 60, 125))
        if rng.random() < 0.5:
            return Work(name, Quota(rng.randrange(1, 5), 0, "week", 1, word="night"), True, awake)
        return Work(name, some_pattern(rng, plan, spans=((1320, 540),)), True, awake)
    if kind < 0.5:
        return Work(name, some_dates(rng, plan, Quota(1, 15 * rng.randrange(4, 200), "week")))
    if kind < 0.6:
        return Work(name, some_pattern(rng, plan, duration=15 * rng.randrange(4, 40)))
    start = 15 * rng.randrange(*rng.choice(((24, 70), (80, 96))))
    return Work(name, some_pattern(rng, plan, spans=(some_span(rng, start),)))


# ---- The same plan as a document -----------------------------------------------------------------

def document_of(plan):
    names = [employment.name for employment in plan.employments]
    return {
        "kith": "plan/1",
        "person": {"person": "p1", "nation": "england"},
        "plan": {"plan": "plan-1", "first_day": str(plan.first), "last_day": str(plan.last)},
        "ties": [{"supporter": f"s-{name}", "kind": "support_assistant"} for name in names],
        "tariffs": [{"tariff": f"t-{employment.name}", "service": "home_care", "per": "hour",
                     "rate": decimal(employment.cover_rate, 2)}
                    for employment in plan.employments if employment.cover_rate],
        "employments": [row for employment in plan.employments for row in employment_rows(employment)],
        "actions": [action_row(employment, work) for employment in plan.employments
                    for work in employment.work],
    }


def employment_rows(employment):
    row = {"employment": employment.name, "supporter": f"s-{employment.name}", "born": str(employment.born),
           "pay_period": employment.pays, "claims_allowance": employment.claims,
           "apprentice": employment.apprentice,
           "holiday": "rolled_up" if employment.rolled_up else "paid_when_taken"}
    optional = {"weekend_multiple": employment.weekend and decimal(employment.weekend, 2),
                "bank_holiday_multiple": employment.bank_holiday and decimal(employment.bank_holiday, 2),
                "sleep_in_rate": employment.night and decimal(employment.night, 2),
                "first_pay_day": employment.first_pay_day and str(employment.first_pay_day),
                "employer": employment.employer,
                "cover": f"t-{employment.name}" if employment.cover == "agency" else employment.cover,
                "sick_days_per_year": employment.sick_days and int(employment.sick_days)}
    row |= {name: value for name, value in optional.items() if value}
    for terms in employment.terms:
        days = {"first_day": terms.first and str(terms.first), "last_day": terms.last and str(terms.last)}
        yield row | {"pay_rate": decimal(terms.rate, 5), "pension": terms.pension} | {
            name: day for name, day in days.items() if day}


def action_row(employment, work):
    row = {"action": work.name, "who": f"s-{employment.name}", "employment": employment.name,
           "schedule": work.schedule.text(), "service": "sleep_in" if work.is_sleep_in else "support"}
    return row | ({"awake_minutes": work.awake} if work.awake else {})


# ---- What a plan tries out -----------------------------------------------------------------------

def features(plan):
    employments = plan.employments
    rows = [terms for employment in employments for terms in employment.terms]
    schedules = [work.schedule for employment in employments for work in employment.work]
    pays = {employment.pays for employment in employments}
    employers = [employment.employer for employment in employments]
    held = cal.days(plan.first, plan.last)
    return {
        "leap day": any((day.month, day.day) == (2, 29) for day in held),
        "6 April": any((day.month, day.day) == (4, 6) for day in held[1:]),
        "6 April 2026": plan.first < date(2026, 4, 6) <= plan.last,
        "two employments": len(employments) > 1,
        "two employers": len(set(employers)) > 1,
        "one employer of two": len(employers) > len(set(employers)),
        "a joiner": any(employment.terms[0].first and employment.terms[0].first > plan.first
                        for employment in employments),
        "a leaver": any(employment.terms[-1].last for employment in employments),
        "a pay rise": any(len(employment.terms) > 1 for employment in employments),
        "a weekend multiple": any(employment.weekend for employment in employments),
        "a bank holiday multiple": any(employment.bank_holiday for employment in employments),
        "over midnight": any(start + minutes > 1440 for schedule in schedules
                             for start, minutes in getattr(schedule, "spans", ())),
        "a sleep-in": any(work.is_sleep_in for employment in employments for work in employment.work),
        "minutes awake": any(work.awake for employment in employments for work in employment.work),
        "holiday rolled up": any(employment.rolled_up for employment in employments),
        "cover by the team": any(employment.cover == "team" for employment in employments),
        "cover by a tariff": any(employment.cover == "agency" for employment in employments),
        "cover by the family": any(employment.cover == "family" for employment in employments),
        "sick days": any(employment.sick_days for employment in employments),
        "an apprentice": any(employment.apprentice for employment in employments),
        "under 21": any(employment.born.year > plan.first.year - 20 for employment in employments),
        "over State Pension age": any(employment.born.year < 1955 for employment in employments),
        "opted out": any(terms.pension == "opted_out" for terms in rows),
        "joined a pension": any(terms.pension == "joined" for terms in rows),
        "no allowance": any(not employment.claims for employment in employments),
        **{pay: pay in pays for pay in ("week", "four_weeks", "month")},
        **{convention: plan.convention == convention for convention in CONVENTIONS},
    }
