"""Every line of every example, recomputed from its own trace alone, with exact fractions.

A step gives an `exact` sum in pounds and what it rounds to. The exact sum must round to the value,
the value must be the line's, and the week must be what the counts and rates named before it make.
"""

import re
from fractions import Fraction
from pathlib import Path

import pytest

import exact
import kith

EXAMPLES = Path(__file__).parents[2] / "examples"
PLANS = sorted((EXAMPLES / "plans").glob("*.json"))
CONVENTIONS = ("weeks_52", "weeks_365_7", "calendar", "cld")
AMOUNTS = ("weekly", "annual", "period")
CENT = "half_up 0.01"


def costs():
    """(name, cost) of every example plan under every convention, then every plan of riverbank."""
    for path in PLANS:
        for convention in CONVENTIONS:
            yield f"{path.stem}-{convention}", lambda p=path, c=convention: kith.cost(p, convention=c)
    for convention in CONVENTIONS:
        yield f"riverbank-{convention}", lambda c=convention: riverbank(c)


def riverbank(convention):
    return kith.read_area(EXAMPLES / "riverbank").cost(convention=convention, detail="trace")


def lines_of(cost):
    """The lines of a plan's cost, or of every plan of an area's."""
    plans = [cost] if hasattr(cost, "lines") else cost
    return [(plan, line) for plan in plans for line in plan.to_dict()["lines"]]


def steps(line, name):
    return [step for step in line.get("trace", ()) if step["step"] == name]


def recomputed(line, name):
    """The line's amount from its trace: its exact sums, or its packets where it has those."""
    found = steps(line, name)
    if found and "exact" in found[0]:
        return sum((exact.rounded(exact.value(step["exact"]), step.get("rounding", CENT)) for step in found),
                   Fraction(0))
    packets = [step for step in steps(line, "packet") if step.get("of", name) == name]
    return sum((step.get("times", 1) * Fraction(step["value"]) for step in packets), Fraction(0))


def wrong_in(line):
    for name in AMOUNTS:
        if recomputed(line, name) != Fraction(line[name]):
            yield f"{line['line']}: {name} is {line[name]}, its trace gives {float(recomputed(line, name))}"
    for step in line.get("trace", ()):
        if "exact" in step and "value" in step:
            value = exact.rounded(exact.value(step["exact"]), step.get("rounding", CENT))
            if value != Fraction(step["value"]):
                yield f"{line['line']}: {step['exact']} is not {step['value']}"
    yield from wrong_week(line)


def wrong_week(line):
    """Count x rate x share is the exact week, where the trace names one count and one rate."""
    counts, rates, weekly = steps(line, "count"), steps(line, "rate"), steps(line, "weekly")
    counts = [step for step in counts if step["unit"].endswith("/week")]
    if not (len(counts) == len(rates) == len(weekly) == 1 and "exact" in weekly[0]):
        return
    counted, priced = counts[0]["unit"].split("/")[0], rates[0]["unit"].split("/")[1]
    if (counted, priced) not in (("min", "hour"), (priced, priced)):
        return
    product = Fraction(counts[0]["value"]) * Fraction(rates[0]["value"]) / (60 if counted == "min" else 1)
    for share in steps(line, "share"):
        product *= Fraction(share["value"])
    if product != exact.value(weekly[0]["exact"]):
        yield f"{line['line']}: {float(product)} a week by count and rate, {weekly[0]['exact']} in the trace"


ALL = list(costs())


@pytest.mark.parametrize("name, cost", ALL, ids=[name for name, _ in ALL])
def test_every_line_from_its_own_trace(name, cost):
    lines = lines_of(cost())
    assert lines

    wrong = [difference for _, line in lines for difference in wrong_in(line)]

    assert not wrong, "\n".join(wrong)


def amounts_named(trace):
    return [step["value"] for step in trace if step["step"] in AMOUNTS and "value" in step]


@pytest.mark.parametrize("name, cost", ALL, ids=[name for name, _ in ALL])
def test_explain_mentions_every_figure_of_the_trace(name, cost):
    for plan, line in lines_of(cost()):
        text = re.sub(r"(?<=\d),(?=\d{3})", "", plan.explain(line["line"]))
        for step in line.get("trace", ()):
            assert step.get("value", "") in text, f"{line['line']}: {step} is not in\n{text}"


def test_every_priced_line_of_the_example_names_its_three_amounts():
    for line in kith.cost(EXAMPLES / "plans" / "sister.json").to_dict()["lines"]:
        if line["kind"] != "unpaid":
            assert amounts_named(line["trace"]) == [line[name] for name in AMOUNTS], line
