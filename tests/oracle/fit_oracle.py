"""What to buy within a budget, by looking at every set of actions. Slow and obvious.

The only thing asked of kith is what a plan of some actions costs (kith.cost of a document that
holds just those). Which sets may be bought, what they are worth and which of two is better is
worked out here, from the rows of the document.
"""

from collections import Counter
from fractions import Fraction
from itertools import combinations

import kith

LEVELS = ("essential", "important", "wanted")


def sets_of(actions):
    """Every set of rows, each as a tuple in the order of the document."""
    for size in range(len(actions) + 1):
        yield from combinations(actions, size)


def may_be_bought(chosen, actions):
    ids = {row["action"] for row in chosen}
    for row in actions:
        if row.get("meets_need") and "choice" not in row and row["action"] not in ids:
            return False
        host = row.get("within")
        if host is not None and (row["action"] in ids) != (host in ids):
            return False
    for choice in {row["choice"] for row in actions if "choice" in row}:
        members = [row for row in actions if row.get("choice") == choice]
        taken = [row for row in members if row["action"] in ids]
        if len(taken) > 1:
            return False
        if any(row.get("meets_need") for row in members):
            if not taken or taken[0].get("meets_need") is False:
                return False
    return True


def minutes_over(chosen, plan):
    """What unpaid support asks of supporters beyond what they have agreed to."""
    agreed = {tie["supporter"]: tie.get("willing_minutes_per_week", 0) for tie in plan["ties"]}
    asked = {}
    for row in chosen:
        if row.get("unpaid"):
            minutes = int(row["schedule"].removesuffix("m per week"))
            asked[row["who"]] = asked.get(row["who"], 0) + minutes
    return sum(max(0, minutes - agreed[who]) for who, minutes in asked.items())


def document_of(chosen, plan):
    """The plan with just those actions, and with the employments that they need."""
    needed = {row.get("employment") for row in chosen}
    asked_for = {row.get("employment") for row in plan["actions"]}
    employments = [row for row in plan["employments"]
                   if row["employment"] in needed or row["employment"] not in asked_for]
    return {**plan, "actions": list(chosen), "employments": employments}


def worth_of(chosen):
    worth = [Fraction(0)] * 3
    for row in chosen:
        worth[LEVELS.index(row.get("priority", "important"))] += Fraction(str(row.get("value", 1)))
    return tuple(worth)


def cost_of(chosen, plan, options):
    cost = kith.cost(document_of(chosen, plan), detail="totals", **options)
    return cost.period if options.get("convention") == "calendar" else cost.annual


def order(chosen, plan):
    """Of equals the one that has the first action which only one of them has."""
    ids = {row["action"] for row in chosen}
    return [row["action"] not in ids for row in plan["actions"]]


def all_choices(plan, options):
    """(cost, worth, rows) of every set that may be bought, the better of two that cost the same
    before the other."""
    allowed = [chosen for chosen in sets_of(plan["actions"])
               if may_be_bought(chosen, plan["actions"])]
    least = min(minutes_over(chosen, plan) for chosen in allowed)
    sets = [(cost_of(chosen, plan, options), worth_of(chosen), chosen) for chosen in allowed
            if minutes_over(chosen, plan) == least]
    return sorted(sets, key=lambda one: (one[0], [-level for level in one[1]], order(one[2], plan)))


def frontier(sets):
    """(cost, worth, ids) of every set that no other beats, cheapest first."""
    best = []
    for cost, worth, chosen in sets:
        if not best or worth > best[-1][1]:
            best.append((cost, worth, tuple(row["action"] for row in chosen)))
    return best


def has_a_tie(sets, points):
    """Whether another set costs and is worth the same as one that no other beats."""
    counts = Counter((cost, worth) for cost, worth, _ in sets)
    return any(counts[cost, worth] > 1 for cost, worth, _ in points)


def answer(points, budget):
    """The point that is worth most within the budget, else the cheapest."""
    return [points[0], *(point for point in points if point[0] <= budget)][-1]
