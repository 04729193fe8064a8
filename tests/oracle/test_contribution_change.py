"""400 people at random in 16 areas, before and after a what-if: kith and the slow oracle.

KITH_SEED chooses others. The run prints what it tried: nothing named is rarer than 1 in 20.
"""

import os
import random
from collections import Counter
from datetime import date, timedelta
from functools import cache

import pytest

import contribution_change_oracle as oracle
import kith
import random_finances

SEED = int(os.environ.get("KITH_SEED", "20260406"))
AREAS = 16
PEOPLE = 25
BANDS = ("20.00", "50.00", "100.00")


def some_change(choose, policy, first_day):
    money = lambda most: random_finances.money(choose, most)
    changes = {
        "policy:share_of_disposable_income": choose.choice(("0.75", "1", "none")),
        "policy:standard_disability_expense_weekly": money(60),
        "policy:maximum_weekly_charge": choose.choice((money(100), "none")),
        "policy:minimum_weekly_charge": choose.choice((money(60), "none")),
        "policy:local_minimum_income_addition": choose.choice((money(60), "none")),
        "policy:lower_capital_limit": "12000.00",
        "policy:upper_capital_limit": choose.choice(("23000.00", "50000.00")),
        "policy:above_upper_limit": choose.choice(("tariff_income", "full_cost")),
        "policy:disregards": choose.choice(("pip_night;pension", "esa;pension", "none")),
        "policy:month_to_week": "12/365*7",
        "mig_single_25_to_pension": choose.choice(("20.00", "60.00", money(160))),
    }
    name = choose.choice([*changes])
    value = changes[name]
    member = name.removeprefix("policy:")
    if member in policy and member.endswith("_addition") and choose.random() < 0.5:
        value = choose.choice(("+25%", "-10%"))
    return {"set": name, "value": value, "first_day": first_day}


def some_person(choose, policy, number):
    plan = random_finances.some_plan(choose) | {"area": policy}
    plans = [plan]
    first, last = (date.fromisoformat(plan["plan"][name]) for name in ("first_day", "last_day"))
    if "actions" not in plan and (last - first).days > 20 and choose.random() < 0.3:
        split = first + timedelta(1 + choose.randrange((last - first).days - 1))
        plans = [plan | {"plan": {"plan": "v", "first_day": str(first),
                                  "last_day": str(split - timedelta(1))}},
                 plan | {"plan": {"plan": "w", "first_day": str(split), "last_day": str(last)}}]
    return {"id": f"p{number:02}", "plans": plans, "ward": choose.choice(("W1", "W2", None)),
            "reasons": choose.choice(([], ["physical"], ["physical", "sensory"]))}


@cache
def case(number):
    choose = random.Random(SEED * 7919 + number)
    policy = random_finances.some_policy(choose)
    people = [some_person(choose, policy, place) for place in range(PEOPLE)]
    starts = ("2020-01-06", "2020-01-06", "2020-01-06", str(date(2023, 1, 1) + timedelta(choose.randrange(900))))
    changes = {}
    for _ in range(choose.randrange(3, 7)):
        change = some_change(choose, policy, choose.choice(starts))
        changes[change["set"]] = change
    if "mig_single_25_to_pension" in changes:  # before its first row the law knew another figure
        changes["mig_single_25_to_pension"]["first_day"] = str(
            date(2023, 4, 10) + timedelta(choose.randrange(900)))
    return policy, people, [*changes.values()]


def area_of(policy, people):
    tables = {name: [] for name in ("people", "plans", "budgets", "finances", "actions")}
    for person in people:
        plan, own = person["plans"][0], {"person": person["id"]}
        row = plan["person"] | own | {"support_reason": person["reasons"]}
        tables["people"].append(row | ({"ward": person["ward"]} if person["ward"] else {}))
        for part in person["plans"]:
            name = person["id"] + part["plan"]["plan"]
            tables["plans"].append(part["plan"] | own | {"plan": name})
        for budget in plan["budgets"]:
            tables["budgets"].append(budget | own | {"budget": f"{person['id']}-council"})
        tables["finances"] += [row | own for row in plan["finances"]]
        for action in plan.get("actions", ()):
            name = f"{person['id']}-{action['action']}"
            tables["actions"].append(action | {"action": name, "plan": person["id"] + "v"})
    return kith.Area(area=policy, **{name: rows for name, rows in tables.items() if rows})


def found_groups(change):
    rows = [*change.table("groups"), change.totals]
    return {(row["grouping"], row["group"]): {name: value for name, value in row.items()
                                              if name not in ("grouping", "group")}
            for row in rows}


@pytest.mark.parametrize("number", range(AREAS))
def test_a_what_if_is_the_second_assessment_less_the_first(number):
    policy, people, changes = case(number)
    expected = [oracle.Person(person, changes) for person in people]

    change = area_of(policy, people).contributions().what_if(changes)

    assert found_groups(change) == oracle.groups_of(expected, BANDS)
    rows = {row["person"]: row for row in change.table("differences")}
    assert [*rows] == [one.id for one in expected if one.changed]
    for one in expected:
        if not one.changed:
            continue
        row, reasons = rows[one.id], (one.before[one.first_day][1], one.after[one.first_day][1])
        assert (row["first_day"], row["band"], row["age"]) == (
            one.first_day, one.band(BANDS), one.age)
        assert (row["reason_before"], row["reason_after"]) == reasons
        for place, name in enumerate(("weekly", "annual", "period")):
            for when, days in (("before", one.before), ("after", one.after)):
                pence = one.pence(days)
                assert row[f"{name}_{when}_pence"] == (pence and pence[place]), one.id


@pytest.mark.parametrize("number", range(AREAS))
def test_it_is_as_if_everybody_were_assessed_again(number):
    policy, people, changes = case(number)
    area = area_of(policy, people)

    after = area.contributions(what_if=changes, threads=2).what_if([]).totals
    change = area.contributions().what_if(changes, threads=2).totals

    known = ("annual_before_pence", "period_before_pence", "weekly_before_pence")
    assert change["people_not_assessed"] == after["people_not_assessed"]
    assert [change[name.replace("before", "after")] for name in known] == [
        after[name] for name in known]


def features(person, one):
    known = None not in (one.total(one.before), one.total(one.after))
    found = {"not assessed"} if not known else {
        f"band {one.band(BANDS)}", f"age {one.age}", "couple" if one.couple else "single"}
    if one.changed:
        before, after = one.total(one.before), one.total(one.after)
        found.add("changed")
        found.add("pays more" if after > before else "pays less")
        if 0 in (before, after):
            found.add("newly pays or stops")
        if one.first_day != min(one.before):
            found.add("changes after the first day")
    if len(person["plans"]) > 1:
        found.add("two plans")
    return found


def test_the_people_try_everything():
    tried = Counter()
    for number in range(AREAS):
        _, people, changes = case(number)
        for person in people:
            tried.update(features(person, oracle.Person(person, changes)))
    count = AREAS * PEOPLE
    print("".join(f"{number / count:7.1%}  {name}\n" for name, number in tried.most_common()))

    assert len(tried) == 17
    assert all(number >= count / 20 for number in tried.values()), tried.most_common()[-6:]
