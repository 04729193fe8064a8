"""What to buy within a budget, by looking at every set of actions. Slow and obvious.

The only thing asked of kith is what a plan of some actions costs (kith.cost of a document that
holds just those). Which sets may be bought, what they are worth and which of two is better is
worked out here, from the rows of the document. A set is a number whose bits are rows. Rows that are
employed or at a tariff are costed together, once for each of their sets; any other costs what it
costs alone.
"""

from collections import Counter
from fractions import Fraction
from itertools import product

import kith

LEVELS = ("essential", "important", "wanted")


def bits(numbers):
    return sum(1 << number for number in numbers)


def rows_of(chosen, plan):
    return [row for number, row in enumerate(plan["actions"]) if chosen >> number & 1]


def slots_of(actions):
    """What can be taken together with anything of the other slots: a row with all that is done in its
    time, or nothing; of a choice, one of its rows or none. Where a need must be met, not nothing."""
    slots = {}
    for number, row in enumerate(actions):
        if "within" in row:
            continue
        uses = [place for place, use in enumerate(actions) if use.get("within") == row["action"]]
        needed = row.get("meets_need", False)
        slot = slots.setdefault(row.get("choice", number), {"sets": [], "needed": False})
        slot["sets"].append((bits([number, *uses]), row))
        slot["needed"] = slot["needed"] or needed
    for slot in slots.values():
        sets = [taken for taken, row in slot["sets"]
                if not (slot["needed"] and row.get("meets_need") is False)]
        yield sets if slot["needed"] else [0, *sets]


def minutes_over(plan):
    """A function of a set: what its unpaid support asks beyond what was agreed to. A tie that says no
    minutes gives what the plan says, alternatives apart."""
    asked = {}
    given = {}
    for number, row in enumerate(plan["actions"]):
        if row.get("unpaid"):
            minutes = int(row["schedule"].removesuffix("m per week"))
            asked.setdefault(row["who"], []).append((number, minutes))
            given[row["who"]] = given.get(row["who"], 0) + (0 if "choice" in row else minutes)
    agreed = {}
    for tie in plan["ties"]:
        said = tie.get("willing_minutes_per_week", tie.get("minutes_per_week"))
        agreed[tie["supporter"]] = given.get(tie["supporter"], 0) if said is None else said

    def over(chosen):
        used = {who: sum(minutes for number, minutes in rows if chosen >> number & 1)
                for who, rows in asked.items()}
        return sum(max(0, minutes - agreed[who]) for who, minutes in used.items())

    return over


def document_of(chosen, plan):
    """The plan with just those actions, and with the employments that they need."""
    needed = {row.get("employment") for row in chosen}
    asked_for = {row.get("employment") for row in plan["actions"]}
    employments = [row for row in plan["employments"]
                   if row["employment"] in needed or row["employment"] not in asked_for]
    return {**plan, "actions": list(chosen), "employments": employments}


class Prices:
    """What sets cost, from the costs of documents."""

    def __init__(self, plan, options):
        self.plan, self.options = plan, options
        actions = plan["actions"]
        self.joint = bits(number for number, row in enumerate(actions)
                          if "employment" in row or "tariff" in row)
        self.known = {0: self.cost_of(0)}
        self.alone = [0 if "within" in row or self.joint >> number & 1
                      else self.cost_of(1 << number) - self.known[0]
                      for number, row in enumerate(actions)]

    def cost_of(self, chosen):
        """The document of a set, as kith costs it."""
        document = document_of(rows_of(chosen, self.plan), self.plan)
        cost = kith.cost(document, detail="totals", **self.options)
        return cost.period if self.options.get("convention") == "calendar" else cost.annual

    def of(self, chosen):
        together = chosen & self.joint
        if together not in self.known:
            self.known[together] = self.cost_of(together)
        return self.known[together] + sum(
            price for number, price in enumerate(self.alone) if chosen >> number & 1)


def worths_of(actions):
    """The worth of each row."""
    return [tuple(Fraction(str(row.get("value", 1))) if level == row.get("priority", "important") else 0
                  for level in LEVELS) for row in actions]


def order(chosen, many):
    """Of equals the one that has the first action which only one of them has."""
    return [not chosen >> number & 1 for number in range(many)]


def all_choices(plan, options):
    """(cost, worth, set) of every set that may be bought, the better of two that cost the same
    before the other."""
    actions = plan["actions"]
    over = minutes_over(plan)
    allowed = [(sum(sets), over(sum(sets))) for sets in product(*slots_of(actions))]
    least = min(minutes for _, minutes in allowed)
    prices = Prices(plan, options)
    worths = worths_of(actions)
    sets = []
    for chosen, minutes in allowed:
        if minutes == least:
            of_rows = [worth for number, worth in enumerate(worths) if chosen >> number & 1]
            worth = tuple(map(sum, zip(*of_rows))) if of_rows else (0, 0, 0)
            sets.append((prices.of(chosen), worth, chosen))
    return sorted(sets, key=lambda one: (one[0], [-level for level in one[1]],
                                         order(one[2], len(actions))))


def frontier(sets, plan):
    """(cost, worth, ids) of every set that no other beats, cheapest first."""
    best = []
    for cost, worth, chosen in sets:
        if not best or worth > best[-1][1]:
            best.append((cost, worth, tuple(row["action"] for row in rows_of(chosen, plan))))
    return best


def has_a_tie(sets, points):
    """Whether another set costs and is worth the same as one that no other beats."""
    counts = Counter((cost, worth) for cost, worth, _ in sets)
    return any(counts[cost, worth] > 1 for cost, worth, _ in points)


def answer(points, budget):
    """The point that is worth most within the budget, else the cheapest."""
    return [points[0], *(point for point in points if point[0] <= budget)][-1]
