"""What does the sister's plan cost? Prints the page, what is left, and how one line was made."""

from pathlib import Path

import kith

cost = kith.cost(Path(__file__).parents[1] / "plans" / "sister.json")

print(cost)  # the page; cost.to_json() is the result document
print(f"left in the council's budget: £{cost.budgets['council'].left}")
print(cost.explain("a0"))
