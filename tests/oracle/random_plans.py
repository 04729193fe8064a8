"""Plans at random from a seed, told twice: as objects for the oracle and as a document for kith."""

from datetime import date, timedelta
from fractions import Fraction

import calendar_days as cal
from cost_oracle import Action, Band, Budget, OfMonth, Once, Pattern, Plan, Quota

CONVENTIONS = ("weeks_52", "weeks_365_7", "calendar", "cld")
SERVICES = ("support_assistant", "transport", "community", "day")
WEEKDAYS = tuple(range(7))


def some_plan(rng):
    # Some begin just before 29 February 2024; bank holidays are known from 2024 to 2028.
    first = date(2024, 1, 1) + timedelta(rng.randrange(0, 60 if rng.random() < 0.1 else 1000))
    last = cal.year_from(first) if rng.random() < 0.4 else first + timedelta(rng.randrange(6, 700))
    plan = Plan(first, last, [], [], convention=rng.choice(CONVENTIONS))
    if rng.random() < 0.3:
        plan.bad_day_share = Fraction(rng.randrange(0, 21), 20)
    if rng.random() < 0.3 and plan.convention != "calendar":
        plan.rule = rng.choice(("half_up", "half_even", "half_down", "up", "down"))
        plan.step = rng.choice((Fraction(1, 100), Fraction(4, 100), Fraction(10, 100)))
    plan.budgets = [some_budget(rng, plan, number) for number in range(rng.choice((0, 1, 1, 2, 2, 3)))]
    if len(plan.budgets) > 1 and rng.random() < 0.3:
        some_replacements(rng, plan)
    plan.actions = [some_action(rng, plan, f"a{number}") for number in range(rng.randrange(1, 6))]
    return plan


def some_budget(rng, plan, number):
    """Amounts that need rounding stay with the usual rule: the contract names it for lines alone."""
    budget = Budget("bca"[number], rng.randrange(1, 3))
    if rng.random() < 0.7 or (plan.rule, plan.step) != ("half_up", Fraction(1, 100)):
        budget.annual = Fraction(rng.choice((0, 52000, rng.randrange(1, 2_000_000))), 100)
    else:
        budget.weekly = Fraction(rng.randrange(1, 30_000), 100)
    if rng.random() < 0.2:
        budget.may_fund = tuple(rng.sample(SERVICES, 2))
    if rng.random() < 0.2:
        budget.must_not_fund = (rng.choice(SERVICES),)
    return budget


def some_replacements(rng, plan):
    """Rises within the plan: each in place of one before it, now and then from before that one began."""
    span = (plan.last - plan.first).days
    for number, budget in enumerate(plan.budgets[1:]):
        budget.replaces = plan.budgets[rng.choice((0, number))].name
        budget.first = plan.first + timedelta(rng.randrange(-10, span + 1))
        budget.agreed = rng.random() < 0.8
    if rng.random() < 0.2:
        plan.budgets[0].last = plan.first + timedelta(rng.randrange(0, span + 1))


def some_action(rng, plan, name):
    action = Action(name, None, "hour", Fraction(rng.randrange(0, 4_000_000), 100_000),
                    priority=rng.choice(("", "essential", "important", "wanted")),
                    service=rng.choice(SERVICES))
    rng.choice((hourly, hourly, hourly, banded, counted, counted, daily, quota, quota, standing,
                miles, of_month, once))(rng, plan, action)
    is_standing = action.per in ("week", "month", "year")
    if plan.bad_day_share and not action.one_off and not is_standing and rng.random() < 0.6:
        action.on_days = rng.choice(("good", "bad"))
    if plan.budgets and rng.random() < 0.15:
        action.budget = rng.choice(plan.budgets).name
    if rng.random() < 0.1 and not is_standing:
        action.staff = 2
    return action


def some_span(rng, start):
    return start, 15 * rng.randrange(1, 12)


def some_spans(rng, most=2):
    """Spans that do not touch: one in the morning, one in the afternoon."""
    return tuple(some_span(rng, 15 * rng.randrange(low, low + 8)) for low in (28, 60)[:rng.randrange(1, most + 1)])


def some_weekdays(rng):
    if rng.random() < 0.3:
        return WEEKDAYS
    return tuple(sorted(rng.sample(WEEKDAYS, rng.randrange(1, 6))))


def some_dates(rng, plan, schedule):
    """Dated modifiers for some schedules."""
    span = (plan.last - plan.first).days
    if rng.random() < 0.12:
        schedule.first = plan.first + timedelta(rng.randrange(0, span + 1))
    if rng.random() < 0.12:
        schedule.last = (schedule.first or plan.first) + timedelta(rng.randrange(0, span + 1))
    if rng.random() < 0.12:
        start = plan.first + timedelta(rng.randrange(0, span + 1))
        schedule.without = ((start, start + timedelta(rng.randrange(0, 20))),)
    return schedule


def some_pattern(rng, plan, **what):
    pattern = Pattern(some_weekdays(rng), every=rng.choice((1, 1, 1, 2, 3, 4)), **what)
    some_dates(rng, plan, pattern)
    if rng.random() < 0.2:
        pattern.holidays = rng.choice(("not", "only"))
    return pattern


def hourly(rng, plan, action):
    timed = rng.random() < 0.6
    what = {"spans": some_spans(rng)} if timed else {"duration": 5 * rng.randrange(1, 100)}
    action.schedule = some_pattern(rng, plan, **what)


def banded(rng, plan, action):
    """A tariff by days and times, for visits that may run past midnight."""
    def price():
        return Fraction(rng.randrange(500, 5000), 100)
    action.bands = [Band(price())]
    if rng.random() < 0.7:
        days = rng.choice((("mon-fri",), ("sat", "sun"), ("sat-sun", "sun")))
        action.bands += [Band(price(), name) for name in days]
    if rng.random() < 0.5:
        action.bands.append(Band(price(), "bank_holiday"))
    if rng.random() < 0.4:
        action.bands.append(Band(price(), "", 1200, 1440))
    start = 15 * rng.randrange(*rng.choice(((24, 95), (88, 96))))
    action.schedule = some_pattern(rng, plan, spans=(some_span(rng, start),))


def counted(rng, plan, action):
    action.per = rng.choice(("visit", "session", "item"))
    action.schedule = some_pattern(rng, plan, spans=some_spans(rng) if rng.random() < 0.5 else ())
    action.quantity = 1 if action.schedule.spans else rng.choice((1, 1, 2, 3))


def daily(rng, plan, action):
    action.per = "day"
    action.schedule = some_pattern(rng, plan, spans=some_spans(rng))


def quota(rng, plan, action):
    unit, every = rng.choice((("week", 1), ("week", 1), ("week", 2), ("week", 4), ("month", 1), ("year", 1)))
    action.per = rng.choice(("hour", "night", "visit", "session", "item"))
    times = rng.randrange(1, 8)
    if action.per == "hour":
        action.schedule = Quota(rng.choice((1, times)), 15 * rng.randrange(1, 60), unit, every)
    else:
        action.schedule = Quota(times, 0, unit, every, word=action.per)
    some_dates(rng, plan, action.schedule)


def standing(rng, plan, action):
    action.per = rng.choice(("week", "month", "year"))
    action.schedule = Quota(1, 0, action.per)
    action.rate = Fraction(rng.randrange(0, 100_000), 100)


def miles(rng, plan, action):
    action.per = "mile"
    action.rate = Fraction(rng.choice((45, 25, 50)), 100)
    action.miles = Fraction(rng.randrange(1, 60_000), 1000)
    action.schedule = rng.choice((Quota(rng.randrange(1, 6), 0, "week"), Pattern(some_weekdays(rng))))


def of_month(rng, plan, action):
    action.per = rng.choice(("hour", "visit", "session"))
    nth, weekday = rng.choice(((1, 0), (2, 3), (3, 6), (4, 4), (5, 1), (-1, 4), (1, None), (15, None), (28, None), (31, None)))
    action.schedule = OfMonth(nth, weekday, (some_span(rng, 540),))


def once(rng, plan, action):
    action.per = "item"
    action.one_off = True
    action.schedule = Once(plan.first + timedelta(rng.randrange(0, (plan.last - plan.first).days + 1)))


# ---- The same plan as a document -----------------------------------------------------------------

def decimal(value, places):
    whole = value * 10**places
    assert whole.denominator == 1, value
    digits = str(whole.numerator).rjust(places + 1, "0")
    return f"{digits[:-places]}.{digits[-places:]}"


def document_of(plan):
    document = {
        "kith": "plan/1",
        "person": {"person": "p1", "nation": "england", "bad_day_share": decimal(plan.bad_day_share, 2)},
        "plan": {"plan": "plan-1", "first_day": str(plan.first), "last_day": str(plan.last)},
        "ties": [{"supporter": "kim", "kind": "support_assistant"}],
        "budgets": [budget_row(plan, budget) for budget in plan.budgets],
        "tariffs": [row for action in plan.actions for row in band_rows(action)],
        "actions": [action_row(action) for action in plan.actions],
    }
    return document


def options_of(plan):
    return {"convention": plan.convention,
            "rounding": {"rule": plan.rule, "step": decimal(plan.step, 2), "at": "line"}}


def budget_row(plan, budget):
    row = {"budget": budget.name, "source": "council", "pays_rank": budget.rank,
           "status": "agreed" if budget.agreed else "proposed",
           "first_day": str(max(budget.first, plan.first - timedelta(10))),
           "last_day": str(min(budget.last, plan.last))}
    if budget.replaces:
        row["replaces"] = budget.replaces
    if budget.annual is not None:
        row["annual"] = decimal(budget.annual, 2)
    else:
        row["weekly"] = decimal(budget.weekly, 2)
    for name in ("may_fund", "must_not_fund"):
        if getattr(budget, name):
            row[name] = list(getattr(budget, name))
    return row


def clock(minute):
    return f"{minute // 60:02}:{minute % 60:02}"


def band_rows(action):
    for band in action.bands:
        row = {"tariff": f"t-{action.name}", "service": action.service, "per": "hour",
               "rate": decimal(band.rate, 2)}
        if band.days:
            row["days"] = band.days
        if (band.first, band.last) != (0, 1440):
            row |= {"time_from": clock(band.first), "time_to": clock(band.last)}
        yield row


def action_row(action):
    row = {"action": action.name, "service": action.service, "who": "kim",
           "schedule": action.schedule.text(), "on_days": action.on_days}
    if action.bands:
        row["tariff"] = f"t-{action.name}"
    else:
        row |= {"rate": decimal(action.rate, 5), "per": action.per}
    optional = {"miles": decimal(action.miles, 3) if action.miles else "", "budget": action.budget,
                "priority": action.priority, "one_off": action.one_off,
                "quantity": action.quantity if action.quantity > 1 else 0,
                "staff": action.staff if action.staff > 1 else 0}
    return row | {name: value for name, value in optional.items() if value}


# ---- What a plan tries out -----------------------------------------------------------------------

def features(plan):
    held = cal.days(plan.first, plan.last)
    schedules = [action.schedule for action in plan.actions]
    return {
        "leap day": any((day.month, day.day) == (2, 29) for day in held),
        "6 April": any((day.month, day.day) == (4, 6) for day in held[1:]),
        "bank holiday": any(getattr(schedule, "holidays", "") for schedule in schedules)
                        or any(band.days == "bank_holiday" for action in plan.actions for band in action.bands),
        "a band of a tariff": any(action.bands for action in plan.actions),
        "over midnight": any(start + minutes > 1440 for action in plan.actions if action.bands
                             for start, minutes in action.schedule.spans),
        "every n weeks": any(getattr(schedule, "every", 1) > 1 for schedule in schedules),
        "two budgets": len(plan.budgets) > 1,
        "a budget replaced": any(budget.replaces and budget.agreed for budget in plan.budgets),
        "good and bad days": any(action.on_days != "any" for action in plan.actions),
        "once": any(action.one_off for action in plan.actions),
        "a month": any(isinstance(schedule, OfMonth) or getattr(schedule, "unit", "") == "month"
                       for schedule in schedules),
        **{convention: plan.convention == convention for convention in CONVENTIONS},
    }
