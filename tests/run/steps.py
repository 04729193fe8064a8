"""A step is a command that is timed, logged and counted; a suite is many of them, side by side."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import threading
import time
import xml.etree.ElementTree as xml
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
LOGS = ROOT / "build" / "logs"
CLOSING_LINE = re.compile(r"^(\d+) passed, (\d+) failed$")


@dataclass(frozen=True)
class Count:
    """How many tests passed and failed. A skipped test is a failed one: nothing is skipped here."""

    passed: int = 0
    failed: int = 0

    def __add__(self, other: Count) -> Count:
        return Count(self.passed + other.passed, self.failed + other.failed)

    def __str__(self) -> str:
        return f"{self.passed} passed, {self.failed} failed"


@dataclass(frozen=True)
class Step:
    name: str
    command: list[str]
    count: Callable[[Path], Count] | None = None  # reads the log; None: the exit status is the test
    is_test: bool = True  # a build that succeeds is no test that passed
    seconds: float = 1200  # it is stopped after that, and failed
    env: dict[str, str] = field(default_factory=dict)

    @property
    def log(self) -> Path:
        return LOGS / (self.name.replace(" ", "-") + ".log")


@dataclass(frozen=True)
class Outcome:
    step: Step
    count: Count
    seconds: float
    why: str = ""  # empty unless something failed


def closing_line(log: Path) -> Count:
    """The last line of a program's output, `N passed, M failed`."""
    lines = log.read_text(errors="replace").split("\n")
    closing = CLOSING_LINE.match(next((line for line in reversed(lines) if line.strip()), ""))
    return Count(*map(int, closing.groups())) if closing else Count(failed=1)


def google_test(report: Path) -> Callable[[Path], Count]:
    """The counts of a GoogleTest program, from its JSON report."""

    def count(_: Path) -> Count:
        told = json.loads(report.read_text())
        ran = [test for suite in told["testsuites"] for test in suite["testsuite"]]
        good = [test for test in ran if test["result"] == "COMPLETED" and not test.get("failures")]
        return Count(len(good), len(ran) - len(good))

    return count


def junit(report: Path) -> Callable[[Path], Count]:
    """The counts of a pytest run, from its XML report."""

    def count(_: Path) -> Count:
        cases = list(xml.parse(report).getroot().iter("testcase"))
        bad = [
            case
            for case in cases
            if any(child.tag in ("failure", "error", "skipped") for child in case)
        ]
        return Count(len(cases) - len(bad), len(bad))

    return count


def counted(step: Step, status: int | None) -> tuple[Count, str]:
    """What a finished step adds to the total. A step that says nothing, crashes or contradicts its
    own exit status adds a failure."""
    if step.count is None:
        return (
            (Count(int(step.is_test)), "")
            if status == 0
            else (Count(failed=1), f"exit status {status}")
        )
    try:
        count = step.count(step.log)
    except (OSError, ValueError, KeyError, xml.ParseError):
        return Count(failed=1), f"exit status {status}, and no report"
    if count.failed:
        return count, str(count)
    if status != 0:
        return count + Count(failed=1), f"{count}, yet exit status {status}"
    if not count.passed:
        return Count(failed=1), "it ran no test"
    return count, ""


def execute(step: Step) -> int | None:
    """The exit status of the step's command; None when its time ran out. Its children go too."""
    step.log.parent.mkdir(parents=True, exist_ok=True)
    with step.log.open("w") as log:
        try:
            process = subprocess.Popen(
                step.command,
                cwd=ROOT,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
                env={**os.environ, **step.env},
                start_new_session=True,
            )
        except OSError as error:
            log.write(f"{error}\n")
            return 127
        try:
            return process.wait(step.seconds)
        except subprocess.TimeoutExpired:
            log.write(f"\nstopped after {step.seconds:g} seconds\n")
            return None
        finally:
            try:
                os.killpg(process.pid, signal.SIGKILL)
            except ProcessLookupError:
                pass
            process.wait()


class Suite:
    """Runs steps, prints a line for each, and remembers how long they took for the next time."""

    def __init__(self) -> None:
        self.outcomes: list[Outcome] = []
        self._printing = threading.Lock()
        self._remembered = LOGS / "durations.json"

    def run(self, steps: list[Step], at_once: int = 1) -> None:
        last_time = self._last_time()
        longest_first = (
            sorted(steps, key=lambda step: -last_time.get(step.name, 60)) if at_once > 1 else steps
        )
        with ThreadPoolExecutor(at_once) as pool:
            list(pool.map(self._run_one, longest_first))

    def total(self) -> Count:
        return sum((outcome.count for outcome in self.outcomes), Count())

    def close(self) -> int:
        """Prints the ten slowest steps and the closing line; the exit status of the command."""
        durations = {outcome.step.name: round(outcome.seconds, 1) for outcome in self.outcomes}
        self._remembered.write_text(json.dumps({**self._last_time(), **durations}, indent=1))
        before = [line.split("\t") for line in (LOGS / "times.tsv").read_text().splitlines()]
        times = sorted(
            [(float(seconds), name) for seconds, name in before]
            + [(seconds, name) for name, seconds in durations.items()],
            reverse=True,
        )
        print("the slowest steps, in seconds:")
        for seconds, name in times[:10]:
            print(f"{seconds:8.1f}  {name}")
        print(self.total(), flush=True)
        return 0 if self.total().passed and not self.total().failed else 1

    def _run_one(self, step: Step) -> None:
        began = time.monotonic()
        count, why = counted(step, execute(step))
        outcome = Outcome(step, count, time.monotonic() - began, why)
        with self._printing:
            self.outcomes.append(outcome)
            self._print(outcome)

    def _print(self, outcome: Outcome) -> None:
        verdict = outcome.why and f"FAILED: {outcome.why}" or str(outcome.count.passed)
        print(f"{outcome.seconds:8.1f} s  {outcome.step.name:40} {verdict}", flush=True)
        if outcome.why:
            tail = outcome.step.log.read_text(errors="replace").splitlines()[-60:]
            print("\n".join(f"    | {line}" for line in tail))
            print(f"    the whole log: {os.path.relpath(outcome.step.log, ROOT)}", flush=True)

    def _last_time(self) -> dict[str, float]:
        try:
            return json.loads(self._remembered.read_text())
        except (OSError, ValueError):
            return {}
