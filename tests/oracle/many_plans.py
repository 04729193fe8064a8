"""Plans at random by the thousand: KITH_SEED chooses others, KITH_LONG tries 20,000.

A generator is a module with `some_plan(rng)` and `features(plan)`, what a plan tries by name.
"""

import os
import random
from collections import Counter

SEED = int(os.environ.get("KITH_SEED", "20260406"))
GROUPS = 20
RAREST = 20  # nothing named is rarer than 1 in 20
SHOWN = 20


class ManyPlans:
    """The plans of one generator, the same in every run with the same seed."""

    def __init__(self, generator, count):
        self.generator = generator
        self.count = 20_000 if "KITH_LONG" in os.environ else count

    def __getitem__(self, number):
        return self.generator.some_plan(random.Random(SEED * 1_000_003 + number))

    def try_everything(self):
        """Prints what the plans try, and fails where they try something too seldom."""
        tried = Counter(feature for number in range(self.count)
                        for feature, is_there in self.generator.features(self[number]).items() if is_there)
        print("".join(f"{count / self.count:7.1%}  {feature}\n" for feature, count in tried.most_common()))

        assert set(tried) == set(self.generator.features(self[0]))
        assert all(count >= self.count / RAREST for count in tried.values()), tried

    def agree(self, group, differences_of):
        """Fails with what differs in every plan of a group."""
        found = [f"plan {number} ({plan.convention}): {difference}"
                 for number in range(group, self.count, GROUPS)
                 for plan in [self[number]] for difference in differences_of(plan)]
        assert not found, "\n".join(found[:SHOWN])
