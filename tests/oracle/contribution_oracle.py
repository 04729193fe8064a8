"""The English contribution, slow and obvious: one week at a time, in fractions.

Shares no code and no table with kith. The guarantee is copied by hand from the circulars' tables as
`facts` of the design gives them; a year that no figure is given for keeps the one before.
"""

from datetime import date, timedelta
from fractions import Fraction
from math import ceil, floor

YEARS = (date(2022, 4, 11), date(2023, 4, 10), date(2024, 4, 8), date(2025, 4, 7), date(2026, 4, 6))
GUARANTEE = {  # pounds a week in each of YEARS
    "young": ("74.60", "82.15", "87.65", "89.15", "95.40"),
    "working": ("94.15", "103.65", "110.60", "112.50", "120.40"),
    "pension": ("194.70", "214.35", "228.70", "232.60", "241.45"),
    "couple working": ("73.95", "81.40", "86.85", "88.35", "88.35"),
    "couple pension": ("148.65", "163.65", "174.60", "177.55", "177.55"),
    "disability": ("41.55", "45.75", "48.80", "49.65", "53.15"),
    "enhanced_disability": ("20.30", "22.35", "23.85", "24.25", "25.95"),
    "carer": ("44.55", "49.05", "52.35", "53.25", "53.25"),
}
GUARANTEE_UNVERIFIED = {
    "young": (0, 1), "working": (4,), "couple working": (2, 3, 4), "couple pension": (2, 3, 4),
    "disability": (4,), "enhanced_disability": (4,)}
LOWER, UPPER, STEP = 14250, 23250, 250


def penny(amount):
    """Half-up to the penny on the size of the amount."""
    size = Fraction(floor(abs(amount) * 100 + Fraction(1, 2)), 100)
    return size if amount >= 0 else -size


def plus_years(day, years):
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return day.replace(year=day.year + years, day=28)


def pension_day(born):
    """State Pension age: 66, rising to 67 by a month for each month of birth from 6 April 1960."""
    if born < date(1960, 4, 6):
        return plus_years(born, 66)
    if born >= date(1961, 3, 6):
        return plus_years(born, 67)
    months = (born.year - 1960) * 12 + born.month - 4 + (1 if born.day >= 6 else 0)
    year, month = born.year + 66, born.month + months
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    for day in (born.day, 30, 29, 28):
        try:
            return date(year, month, min(day, born.day))
        except ValueError:
            continue
    raise AssertionError


def band(born, day):
    if plus_years(born, 25) > day:
        return "young"
    return "pension" if pension_day(born) <= day else "working"


def capital_of(rows):
    """What there is, exactly; a joint line counts half."""
    return sum((Fraction(row["amount"]) / (2 if row.get("joint") else 1) for row in rows), Fraction(0))


def a_week(row, policy):
    amount = Fraction(row["amount"])
    per = row.get("per", "once" if row["item"] == "capital" else "week")
    by_days = policy.get("month_to_week") == "12/365*7"
    weeks = {"week": Fraction(1), "once": Fraction(1), "four_weeks": Fraction(1, 4),
             "month": Fraction(84, 365) if by_days else Fraction(12, 52),
             "year": Fraction(7, 365) if by_days else Fraction(1, 52)}[per]
    return penny(amount * weeks / (2 if row.get("joint") else 1))


def policy_on(area, changes, monday):
    """The council's policy with the what-ifs that have begun, in their order; "none" takes away."""
    policy = dict(area)
    for change in changes:
        kind, _, member = change["set"].partition(":")
        if kind != "policy" or change["first_day"] > str(monday):
            continue
        value = change["value"]
        if value == "none":
            policy.pop(member, None)
        elif value.startswith(("+", "-")):
            policy[member] = str(penny(Fraction(policy[member]) * (1 + Fraction(value[:-1]) / 100)))
        else:
            policy[member] = value.split(";") if member == "disregards" else value
    return policy


class Week:
    """One week of one person: every figure that the document gives for it.

    `changes` are what-ifs of the policy and of the guarantee of a single person from 25 on.
    """

    def __init__(self, plan, monday, first_day, changes=()):
        self.plan, self.changes = plan, changes
        self.policy = policy_on(plan.get("area", {}), changes, monday)
        day = max(monday, first_day)
        self.rows = [row for row in plan.get("finances", ())
                     if row["first_day"] <= str(day) <= row.get("last_day", "9999")]
        self.year = max(i for i, start in enumerate(YEARS) if start <= monday)
        self.monday = monday
        self.unverified = False
        self.features = set()
        self.disposable = self.assessed = None
        self.day = day
        self.cost = self.cost_of_lines() if plan.get("actions") else sum((penny(Fraction(b.get("weekly", 0)) + Fraction(b.get("annual", 0)) / 52)
                         for b in plan["budgets"] if b["source"] == "council"
                         and b.get("chargeable", True) and b["first_day"] <= str(day)
                         <= b.get("last_day", "9999")), Fraction(0))
        self.work_out()

    def cost_of_lines(self):
        """What the council's budget pays of the plan's hours, each an hour a week."""
        budget = self.plan["budgets"][0]
        in_force = budget["first_day"] <= str(self.day) <= budget.get("last_day", "9999")
        self.free = False
        cost = Fraction(0)
        for action in self.plan["actions"]:
            begins = date.fromisoformat(action.get("needed_from", self.plan["plan"]["first_day"]))
            free = action["service"] == "section_117" or (
                action["service"] == "reablement" and self.day < begins + timedelta(42))
            self.free |= free and in_force and Fraction(action["rate"]) > 0
            cost += Fraction(action["rate"]) if in_force and not free else 0
        return cost

    def items(self, item, capital=False):
        return [row for row in self.rows if row["item"] == item
                and (capital == (row.get("per") == "once" or item == "capital"))]

    def sum(self, item, capital=False):
        return sum((a_week(row, self.policy) for row in self.items(item, capital)), Fraction(0))

    def guarantee_figure(self, name):
        self.unverified |= self.year in GUARANTEE_UNVERIFIED.get(name, ())
        figure = Fraction(GUARANTEE[name][self.year])
        for change in self.changes:  # a value of its own holds until the data's next row
            begun = YEARS[self.year] <= date.fromisoformat(change["first_day"]) <= self.monday
            if change["set"] == "mig_single_25_to_pension" and name == "working" and begun:
                figure = Fraction(change["value"])
        return figure

    def work_out(self):
        if not self.rows:
            self.reason = "not_assessed"
        else:
            self.reason = self.assess()
        if self.cost == 0:
            free = self.plan.get("actions") and self.free
            self.contribution, self.reason = Fraction(0), "exempt" if free else "nothing_charged"
        elif self.reason == "above_upper_limit":
            self.contribution = self.cost
        elif self.assessed is None:
            self.contribution = None
        else:
            self.contribution = min(self.assessed, self.cost)
            if self.cost < self.assessed:
                self.reason = "lower_cost"

    def assess(self):
        left = self.sum("income") - self.left_out()
        tariff = self.tariff_income()
        if tariff is None:
            return "above_upper_limit"
        left += tariff - self.sum("housing") - self.expenses() - self.guarantee()
        self.disposable = left
        self.assessed = max(left, Fraction(0))
        if self.assessed == 0:
            return "nothing_left"
        reason = "assessed"
        if "share_of_disposable_income" in self.policy:
            self.assessed = penny(self.assessed * Fraction(self.policy["share_of_disposable_income"]))
        most = self.policy.get("maximum_weekly_charge")
        if most is not None and self.assessed > Fraction(most):
            self.assessed, reason = Fraction(most), "maximum_charge"
        if 0 < self.assessed < Fraction(self.policy.get("minimum_weekly_charge", 0)):
            self.assessed, reason = Fraction(0), "below_minimum_charge"
        return reason

    def left_out(self):
        total = self.sum("disregard")
        told = [(row["name"], a_week(row, self.policy)) for row in self.items("disregard")]
        for row in self.items("income"):
            amount = a_week(row, self.policy)
            if any(row["name"] == name or amount == other for name, other in told):
                continue
            by_law = row["name"] in ("earnings", "pip_mobility", "dla_mobility")
            if by_law or row["name"] in self.policy.get("disregards", ()):
                self.features.add("left out by law" if by_law else "left out by the council")
                total += amount
        return total

    def tariff_income(self):
        if not self.items("capital", True):
            return Fraction(0)
        capital = max(penny(capital_of(self.items("capital", True))
                            - capital_of(self.items("disregard", True))), Fraction(0))
        lower = Fraction(self.policy.get("lower_capital_limit", LOWER))
        upper = Fraction(self.policy.get("upper_capital_limit", UPPER))
        if capital > upper and self.policy.get("above_upper_limit", "full_cost") == "full_cost":
            return None
        if capital <= lower:
            return Fraction(0)
        self.features.add("tariff income")
        return Fraction(ceil((capital - lower) / STEP))

    def expenses(self):
        return max(self.sum("disability_expense"),
                   Fraction(self.policy.get("standard_disability_expense_weekly", 0)))

    def guarantee(self):
        names = [row["name"] for row in self.items("premium")]
        age = "pension" if "couple_pension" in names else band(date.fromisoformat(
            self.plan["person"]["born"]), self.monday)
        if "couple" in names or "couple_pension" in names:
            total = self.guarantee_figure("couple pension" if age == "pension" else "couple working")
        else:
            total = self.guarantee_figure(age)
        self.features.add(f"guarantee of {age}")
        for row in self.items("premium"):
            given = a_week(row, self.policy)
            if row["name"].startswith("couple"):
                continue
            total += given or self.guarantee_figure(row["name"])
        return total + Fraction(self.policy.get("local_minimum_income_addition", 0))


def weeks_of(plan, changes=()):
    """Every week of the plan, from its Monday."""
    first = date.fromisoformat(plan["plan"]["first_day"])
    last = date.fromisoformat(plan["plan"]["last_day"])
    monday = first - timedelta(first.weekday())
    while monday <= last:
        yield Week(plan, monday, first, changes)
        monday += timedelta(7)
