#!/usr/bin/env python3
"""./dev bench [NAME...]: measures each line of aims.csv whose subject or peer has NAME in it.

A line is a subject beside its peer. Both are works of programs that measure one round when asked
(beside.hpp, peers.py); the rounds of the two alternate, so that a machine that is busy for a while
is so for both. What is compared is the ratio of two neighbouring rounds; its median and quartiles
are printed, and times are information. An aim that is missed is printed and is no failure.

build/bench/lines.csv has the table, build/bench/rounds.csv every round in nanoseconds or bytes.
"""

from __future__ import annotations

import csv
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from ratios import HEAD, MEASURES, Line, Result, cells, interleaved, lines_of, result_of

ROOT = Path(__file__).resolve().parents[1]
OUT = ROOT / "build" / "bench"
PEER_PYTHON = ROOT / "build" / "venv-bench" / "bin" / "python"
ROUNDS = 11
FEWEST_ROUNDS = 3  # of a line whose rounds are long
SECONDS = 60  # after which a line has the fewest


@dataclass
class Program:
    """A running program of works, and their names."""

    command: list[str]
    works: list[str] = field(init=False)

    def __post_init__(self) -> None:
        self._process = subprocess.Popen(
            self.command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        self.works = []
        while name := self._line():
            self.works.append(name)

    def ask(self, work: str) -> dict[str, float]:
        """What one round of the work took, by measure."""
        self._process.stdin.write(f"{work}\n")
        self._process.stdin.flush()
        answer = self._line()
        try:
            return dict(zip(MEASURES, map(float, answer.split()), strict=True))
        except ValueError:
            raise SystemExit(f"{work}: {answer}") from None

    def close(self) -> None:
        self._process.stdin.close()
        self._process.stdout.close()
        self._process.wait()

    def _line(self) -> str:
        line = self._process.stdout.readline()
        if not line:
            sys.exit(f"{self.command[-1]} ended with status {self._process.wait()}")
        return line.rstrip("\n")


class Programs:
    """Which program has which work; a program runs while a line needs it, and no longer. As a context
    it ends them all."""

    def __init__(self, commands: list[list[str]]) -> None:
        self._commands: dict[str, list[str]] = {}
        self._running: dict[str, Program] = {}
        for command in commands:
            program = Program(command)
            program.close()
            self._commands |= dict.fromkeys(program.works, command)

    def __enter__(self) -> Programs:
        return self

    def __exit__(self, *_: object) -> None:
        self.of([])

    def of(self, works: list[str]) -> list[Program]:
        """The programs of these works, one for each work; all others end."""
        for work in works:
            if work not in self._commands:
                sys.exit(f"aims.csv names '{work}', which is no work of a program")
        wanted = {self._commands[work][-1]: self._commands[work] for work in works}
        for name in set(self._running) - set(wanted):
            self._running.pop(name).close()
        for name, command in wanted.items():
            if name not in self._running:
                self._running[name] = Program(command)
        return [self._running[self._commands[work][-1]] for work in works]


def commands() -> list[list[str]]:
    lists = (OUT / "programs.txt").read_text().splitlines()
    ours = [[line.split(" ", 1)[1]] for line in lists if line.startswith("BENCH_PROGRAMS ")]
    peers = sorted((ROOT / "benches").glob("**/*_peer.py"))
    return ours + [[str(PEER_PYTHON), str(peer)] for peer in peers]


def enough(began: float) -> Callable[[int], bool]:
    def is_enough(rounds: int) -> bool:
        is_long = time.monotonic() - began > SECONDS
        return rounds >= (FEWEST_ROUNDS if is_long else ROUNDS)

    return is_enough


def measure(line: Line, programs: Programs) -> tuple[Result, list[tuple[float, float]]]:
    ours, theirs = programs.of([line.subject, line.peer])

    def subject() -> float:
        return ours.ask(line.subject)[line.measure]

    def peer() -> float:
        return theirs.ask(line.peer)[line.measure]

    subject(), peer()  # prepares both, and is not counted
    rounds = list(interleaved(subject, peer, enough(time.monotonic())))
    return result_of(line, rounds), rounds


def write(name: str, head: tuple[str, ...], rows: list[list[object]]) -> None:
    with (OUT / name).open("w", newline="") as file:
        csv.writer(file).writerows([head, *rows])


def main(words: list[str]) -> int:
    lines = lines_of(ROOT / "benches" / "aims.csv")
    wanted = [line for line in lines if not words or any(map(line.is_about, words))]
    if not wanted:
        sys.exit(f"no line of benches/aims.csv has {' or '.join(words)} in it")

    print(" | ".join(HEAD))
    table, every_round = [], []
    with Programs(commands()) as programs:
        for line in wanted:
            result, rounds = measure(line, programs)
            table.append(cells(result))
            every_round += [[line.subject, line.peer, line.measure, *pair] for pair in rounds]
            print(" | ".join(cell or "-" for cell in table[-1]), flush=True)
    write("lines.csv", HEAD, table)
    write("rounds.csv", ("subject", "peer", "measure", "subject's", "peer's"), every_round)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
