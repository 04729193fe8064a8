"""Checks kith's exact money against Python's fractions.

A year of 240 lines under every convention and margin, and 20 lines split by weights, must total
exactly. The program `kith_values_oracle` answers; this file asks and knows the answers.

    python tests/values/values_oracle.py build/release/tests/values/kith_values_oracle
"""

import math
import random
import subprocess
import sys
from fractions import Fraction

SEED = 20260406
RULES = ("half_up", "half_even", "half_down", "up", "down")
STEPS = (1, 4)
# Weeks in a year: quoting by 52, by 365/7, a leap year's days, DHSC's twelve months of 4.345 weeks
# as 12/52, and 13 four-weeks.
CONVENTIONS = (Fraction(52), Fraction(365, 7), Fraction(366, 7), Fraction(12, 52), Fraction(4, 52))
# Margins on cost and on price: none, 3 %, 12.07 %, 26.08 %, 1/0.70.
MARGINS = (Fraction(1), Fraction(103, 100), Fraction(11207, 10000), Fraction(12608, 10000),
           Fraction(100, 70))


def rounded(exact, rule, step):
    """The whole steps nearest to `exact` pence by `rule`, halves taken on the size."""
    size = abs(exact) / step
    down = math.floor(size)
    rest = size - down
    away = {
        "half_up": rest >= Fraction(1, 2),
        "half_even": rest > Fraction(1, 2) or (rest == Fraction(1, 2) and down % 2 == 1),
        "half_down": rest > Fraction(1, 2),
        "up": rest > 0,
        "down": False,
    }[rule]
    return (down + away) * step * (1 if exact >= 0 else -1)


def shares(whole, weights):
    """Largest remainders, ties to the earlier member."""
    total = sum(weights)
    exact = [Fraction(whole * weight, total) for weight in weights]
    result = [math.floor(share) for share in exact]
    order = sorted(range(len(weights)), key=lambda i: (result[i] - exact[i], i))
    for i in order[: whole - sum(result)]:
        result[i] += 1
    return result


def ratio(value):
    return f"{value.numerator}/{value.denominator}"


def pounds(pence):
    exact = pence / 100
    return str(exact.numerator) if exact.denominator == 1 else ratio(exact)


def questions(rng):
    """(question, expected answer) for every law."""
    for weeks in CONVENTIONS:
        for margin in MARGINS:
            for rule in RULES:
                for step in STEPS:
                    lines = [
                        Fraction(rng.randrange(0, 5_000_000), 1000)
                        * Fraction(rng.randrange(0, 10_080), 60) * weeks * margin
                        for _ in range(240)
                    ]
                    exact = sum(lines, Fraction(0))
                    yield (f"total {rule} {step} " + " ".join(map(ratio, lines)),
                           f"{rounded(exact, rule, step)} {pounds(exact)}")
    for _ in range(4000):
        rate = rng.randrange(0, 10**rng.randrange(1, 12))
        units = Fraction(rng.randrange(0, 10_000_000), rng.choice((1, 60, 7, 28, 365, 366)))
        factor = rng.choice(CONVENTIONS) * rng.choice((1, Fraction(3, 10), Fraction(-1, 2)))
        rule, step = rng.choice(RULES), rng.choice(STEPS)
        exact = Fraction(rate, 1000) * units * factor
        yield (f"line {rate} {ratio(units)} {ratio(factor)} {rule} {step}",
               f"{rounded(exact, rule, step)} {pounds(exact)}")
    for _ in range(4000):
        # Halves and their neighbours, where the rules part.
        half = Fraction(2 * rng.randrange(-1000, 1000) + 1, 2) * rng.choice(STEPS)
        exact = half + Fraction(rng.randrange(-1, 2), 1_000_000)
        rule, step = rng.choice(RULES), rng.choice(STEPS)
        yield (f"total {rule} {step} {ratio(exact)}", f"{rounded(exact, rule, step)} {pounds(exact)}")
    for _ in range(4000):
        whole = rng.randrange(0, 10**rng.randrange(1, 15))
        weights = [rng.choice((0, 1, 1, 60, rng.randrange(1, 10_080))) for _ in range(20)]
        weights[rng.randrange(20)] += 1
        yield (f"split {whole} " + " ".join(map(str, weights)),
               " ".join(map(str, shares(whole, weights))))


def main(program):
    asked = list(questions(random.Random(SEED)))
    process = subprocess.run([program], input="".join(question + "\n" for question, _ in asked),
                             capture_output=True, text=True, check=True)
    answers = process.stdout.splitlines()
    failed = abs(len(asked) - len(answers))
    passed = 0
    for (question, expected), answer in zip(asked, answers):
        if answer.strip() == expected:
            passed += 1
        else:
            failed += 1
            if failed <= 10:
                print(f"asked    {question[:200]}\nexpected {expected}\nanswered {answer}")
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
