"""Plans with random finances and policies of a council, and what is in them."""

from datetime import date, timedelta

PERS = ("week", "week", "week", "four_weeks", "month", "year")
INCOMES = ("esa", "pip_daily_living", "pip_mobility", "dla_mobility", "earnings", "pension",
           "pip_night")


def money(choose, most):
    return f"{choose.randrange(most * 100) / 100:.2f}"


def dated(choose, first, last, row):
    """A row over the plan, or from a day inside it, or up to one."""
    day = first + timedelta(choose.randrange((last - first).days + 1))
    kind = choose.choice(("all", "all", "from", "until"))
    row["first_day"] = str(day if kind == "from" else first - timedelta(choose.randrange(400)))
    if kind == "until":
        row["last_day"] = str(day)
    return row


def scaled(choose, most):
    per = choose.choice(PERS)
    times = {"week": 1, "four_weeks": 4, "month": 4, "year": 52}[per]
    row = {"amount": money(choose, most * times), "per": per}
    if choose.random() < 0.15:
        row["joint"] = True
    return row


def some_finances(choose, first, last):
    add = lambda item, name, **row: dated(choose, first, last, {"item": item, "name": name} | row)
    if choose.random() < 0.08:
        return []
    rows = [add("income", choose.choice(INCOMES), **scaled(choose, 400))
            for _ in range(choose.randrange(1, 7))]
    for row in list(rows):
        if choose.random() < 0.25:
            rows.append(add("disregard", row["name"], amount=row["amount"], per=row["per"]))
    if choose.random() < 0.75:
        near = choose.choice((14250, 15000, 18450, 23250, 23250.01, 40000, 60000))
        whole = choose.random() < 0.5
        amount = f"{near:.2f}" if whole else money(choose, int(near) + 2000)
        rows.append(add("capital", "savings", amount=amount, joint=choose.random() < 0.3))
        if choose.random() < 0.2:
            rows.append(add("disregard", "trust", amount=money(choose, 9000), per="once"))
    rows += [add("housing", "rent", **scaled(choose, 60)) for _ in range(choose.randrange(3))]
    rows += [add("disability_expense", "d", **scaled(choose, 15)) for _ in range(choose.randrange(3))]
    status = choose.choice(("single", "single", "couple", "couple_pension"))
    if status != "single":
        rows.append(add("premium", status, amount="0.00"))
    names = ("carer",) if status != "single" else ("carer", "disability", "enhanced_disability")
    for name in names:
        if choose.random() < 0.3:
            rows.append(add("premium", name, amount=choose.choice(("0.00", money(choose, 60)))))
    choose.shuffle(rows)
    return rows


def some_policy(choose):
    options = {
        "share_of_disposable_income": choose.choice(("0.9", "0.8", "1", "0.666667")),
        "standard_disability_expense_weekly": money(choose, 25),
        "maximum_weekly_charge": money(choose, 120),
        "local_minimum_income_addition": money(choose, 10),
        "lower_capital_limit": "15000.00", "upper_capital_limit": "24500.00",
        "minimum_weekly_charge": f"{choose.randrange(1500, 12000) / 100:.2f}",
        "month_to_week": "12/365*7", "above_upper_limit": "tariff_income",
        "disregards": ["pip_night"]}
    return {name: value for name, value in options.items() if choose.random() < 0.3}


def some_plan(choose):
    first = date(2022, 4, 11) + timedelta(choose.randrange(1760))
    last = first + timedelta(choose.randrange(420))
    born = date(1930, 1, 1) + timedelta(choose.randrange(27000))
    near = choose.random()
    if near < 0.15:  # State Pension age or 25 within the plan
        born = date(first.year - 66, 1, 1) + timedelta(choose.randrange(365))
    elif near < 0.3:
        born = date(first.year - 25, 1, 1) + timedelta(choose.randrange(365))
    money_a_week = {"weekly": money(choose, choose.choice((60, 600)))} if choose.random() < 0.7 else {
        "annual": money(choose, 30000)}
    budget = {"budget": "council", "source": "council", "status": "agreed"} | money_a_week
    plan = {
        "kith": "plan/1",
        "person": {"person": "p", "nation": "england", "born": str(min(born, date(2003, 1, 1)))},
        "plan": {"plan": "v", "first_day": str(first), "last_day": str(last)},
        "area": some_policy(choose),
        "budgets": [dated(choose, first, last, budget)],
        "finances": some_finances(choose, first, last)}
    if choose.random() < 0.4:
        plan["actions"] = [some_action(choose, first, last, number)
                           for number in range(choose.randrange(1, 3))]
        plan["budgets"][0].pop("weekly", None)
        plan["budgets"][0]["annual"] = "90000.00"
    return plan


def some_action(choose, first, last, number):
    """An hour a week of something, some of it free for its first weeks or for good."""
    action = {"action": f"a{number}", "who": "self", "schedule": "mon 09:00-10:00", "per": "hour",
              "rate": money(choose, 150),
              "service": choose.choice(("home_care", "day", "reablement", "section_117"))}
    if choose.random() < 0.5:
        action["needed_from"] = str(first + timedelta(choose.randrange((last - first).days + 1)))
    return action
