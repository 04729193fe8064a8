"""Turns the rows of a worked case into a plan document, options and expectations."""

import re

WHOLE = {"minutes_per_week", "pays_rank", "staff", "min_minutes", "block_minutes", "quantity",
         "importance", "from_minutes_per_week", "sharing", "sick_days_per_year", "awake_minutes"}
TAGS = {"may_fund", "must_not_fund", "outcomes", "backup"}
YES_NO = {"yes": True, "no": False}
AMOUNT = re.compile(r"([0-9.]+)(?: an? ([a-z_]+))?$")
PRICE = re.compile(r"([0-9.]+) an? ([a-z_]+)$")
PLAN = {"plan": "plan-1", "first_day": "2026-04-06", "last_day": "2027-04-05"}


class Case:
    def __init__(self, says):
        self.says = says
        self.document = {"kith": "plan/1", "person": {"person": "p1", "nation": "england"},
                         "plan": dict(PLAN), "actions": []}
        self.options = {}
        self.expected = []


def read(text):
    lines = text.splitlines()
    case = Case(lines[0])
    for line in lines[1:]:
        columns = re.split(r"\s{2,}", line.split("#")[0].strip())
        if columns == [""]:
            continue
        verb, _, what = columns[0].partition(" ")
        if not what:  # "given  plan  …": the subject is a column of its own
            what, columns = columns[1], columns[1:]
        if verb == "given":
            GIVEN[what.strip()](case, columns[1:])
        elif verb == "expect":
            case.expected.append((what.strip(), columns[1:]))
        else:
            raise ValueError(f"neither given nor expect: {line}")
    default_days(case)
    default_ties(case)
    return case


def default_days(case):
    """Budgets and finances run with the plan unless they say otherwise."""
    plan = case.document["plan"]
    for line in case.document.get("finances", ()):
        line.setdefault("first_day", plan["first_day"])
    for budget in case.document.get("budgets", ()):
        budget.setdefault("first_day", plan["first_day"])
        budget.setdefault("last_day", plan["last_day"])


def default_ties(case):
    """Everyone who does something or is employed is there."""
    rows = case.document["actions"] + case.document.get("employments", [])
    named = dict.fromkeys(row.get("who") or row.get("supporter") for row in rows)
    case.document["ties"] = [{"supporter": name, "kind": "support_assistant"}
                             for name in named if name != "self"]


def value(key, text):
    if key in WHOLE:
        return int(text)
    if key in TAGS:
        return text.split()
    return YES_NO.get(text, text)


def pairs(columns):
    result = {}
    for column in columns:
        key, _, text = column.partition(" ")
        result[key] = value(key, text.strip())
    return result


def days(text):
    first, last = text.split(" to ")
    return {"first_day": first, "last_day": last}


def given_plan(case, columns):
    case.document["plan"].update(days(columns[0]), **pairs(columns[1:]))


def given_person(case, columns):
    case.document["person"].update(pairs(columns))


def given_area(case, columns):
    case.document.setdefault("area", {}).update(pairs(columns))


def given_action(case, columns):
    row = {"action": columns[0], "schedule": columns[1]}
    price = PRICE.match(columns[2])
    if price:
        row.update(rate=price[1], per=price[2])
    elif columns[2] == "free":
        row["unpaid"] = True
    elif columns[2] != "-":
        raise ValueError(f"not a price: {columns[2]}")
    case.document["actions"].append({**row, "who": "helper", **pairs(columns[3:])})


def given_budget(case, columns):
    row = {"budget": columns[0], "source": "council", "status": "agreed"}
    case.document.setdefault("budgets", []).append({**row, **pairs(columns[1:])})


def given_finance(case, columns):
    amount, per = AMOUNT.match(columns[2]).groups()
    row = {"item": columns[0], "name": columns[1], "amount": amount, "per": per or "once"}
    case.document.setdefault("finances", []).append({**row, **pairs(columns[3:])})


def given_employment(case, columns):
    row = {"employment": columns[0], "supporter": "worker", "pay_rate": PRICE.match(columns[1])[1],
           "pay_period": "week", "born": "1980", "holiday": "paid_when_taken"}
    case.document.setdefault("employments", []).append({**row, **pairs(columns[2:])})


def given_tariff(case, columns):
    rate, per = PRICE.match(columns[1]).groups()
    row = {"tariff": columns[0], "service": "support", "rate": rate, "per": per}
    case.document.setdefault("tariffs", []).append({**row, **pairs(columns[2:])})


def given_option(case, columns):
    for key, text in (column.split(" ", 1) for column in columns):
        if key == "period":
            case.options[key] = days(text)
        elif key == "rounding":
            rule, step, at = text.split()
            case.options[key] = {"rule": rule, "step": step, "at": at}
        else:
            case.options[key] = text


GIVEN = {"plan": given_plan, "person": given_person, "area": given_area, "action": given_action,
         "budget": given_budget, "finance": given_finance, "employment": given_employment,
         "tariff": given_tariff, "option": given_option}
