"""What is the ratio of a subject to its peer, how far is it spread, and is its aim met?

    subject,peer,measure,aim
    costing the example with trace,Boost.JSON of the example with trace,processor,<= 1.6

An aim `<= 1.6` is of subject / peer: the subject takes at most 1.6 times what the peer does. An aim
`>= 20` is of peer / subject: the subject is at least 20 times faster, or smaller. A line without an
aim is subject / peer.
"""

from __future__ import annotations

import csv
import statistics
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

MEASURES = ("processor", "wall", "bytes")


@dataclass(frozen=True)
class Aim:
    """`<= 1.6`, `>= 20`, or nothing."""

    sign: str = ""
    bound: float = 0.0

    @classmethod
    def read(cls, text: str) -> Aim:
        if not text.strip():
            return cls()
        sign, bound = text.split()
        if sign not in ("<=", ">="):
            raise ValueError(f"an aim is '<= number' or '>= number', not '{text}'")
        return cls(sign, float(bound))

    def ratio(self, subject: float, peer: float) -> float:
        return peer / subject if self.sign == ">=" else subject / peer

    def verdict(self, ratio: float) -> str:
        """By the unrounded ratio; no word where there is no aim."""
        if not self.sign:
            return ""
        met = ratio >= self.bound if self.sign == ">=" else ratio <= self.bound
        return "met" if met else "missed"

    def __str__(self) -> str:
        return f"{self.sign} {self.bound:g}" if self.sign else ""


@dataclass(frozen=True)
class Line:
    """Two works by their names, and what of them is compared."""

    subject: str
    peer: str
    measure: str
    aim: Aim

    def is_about(self, word: str) -> bool:
        return word.lower() in f"{self.subject} / {self.peer}".lower()


def lines_of(path: Path) -> list[Line]:
    with path.open(newline="") as rows:
        lines = [
            Line(row["subject"], row["peer"], row["measure"], Aim.read(row["aim"]))
            for row in csv.DictReader(rows)
        ]
    for line in lines:
        if line.measure not in MEASURES:
            raise ValueError(f"{line.subject}: a measure is one of {', '.join(MEASURES)}")
    if len({(line.subject, line.peer) for line in lines}) != len(lines):
        raise ValueError(f"{path.name} has a line twice")
    return lines


def interleaved(
    subject: Callable[[], float], peer: Callable[[], float], is_enough: Callable[[int], bool]
) -> Iterator[tuple[float, float]]:
    """Rounds of both: A B, A B, … until `is_enough` of so many rounds. Of two neighbours neither
    has a quieter machine, so each round has a ratio of its own."""
    rounds = 0
    while not is_enough(rounds):
        yield subject(), peer()
        rounds += 1


@dataclass(frozen=True)
class Result:
    """One line measured. `low` and `high` are the quartiles of the rounds' ratios."""

    line: Line
    subject: float
    peer: float
    ratio: float
    low: float
    high: float
    rounds: int

    @property
    def verdict(self) -> str:
        return self.line.aim.verdict(self.ratio)


def result_of(line: Line, rounds: list[tuple[float, float]]) -> Result:
    ratios = [line.aim.ratio(subject, peer) for subject, peer in rounds]
    low, high = quartiles(ratios)
    return Result(
        line,
        statistics.median(subject for subject, _ in rounds),
        statistics.median(peer for _, peer in rounds),
        statistics.median(ratios),
        low,
        high,
        len(rounds),
    )


def quartiles(values: list[float]) -> tuple[float, float]:
    if len(values) == 1:
        return values[0], values[0]
    low, _, high = statistics.quantiles(values, n=4, method="inclusive")
    return low, high


def shown(amount: float, measure: str) -> str:
    """Nanoseconds or bytes with three digits: 44 ns, 47.4 us, 1.04 ms, 6.97 s, 20.2 B, 0.92 GB."""
    units = ("B", "kB", "MB", "GB") if measure == "bytes" else ("ns", "us", "ms", "s")
    for unit in units[:-1]:
        if amount < 999.5:
            return f"{amount:.3g} {unit}"
        amount /= 1000
    return f"{amount:.3g} {units[-1]}"


HEAD = ("subject", "peer", "ratio", "from", "to", "aim", "met", "subject's", "peer's")


def cells(result: Result) -> list[str]:
    """A row of the table; what subject and peer took comes last, since it is of this machine."""
    measure = result.line.measure
    return [
        result.line.subject,
        result.line.peer,
        f"{result.ratio:.3g}",
        f"{result.low:.3g}",
        f"{result.high:.3g}",
        str(result.line.aim),
        result.verdict,
        shown(result.subject, measure),
        shown(result.peer, measure),
    ]
