"""How a command writes: answers to standard output, complaints and progress to standard error."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Any

from kith.core.errors import InputError
from kith.core.options import Progress

DONE, FAULTS, WRONG_USE, CANCELLED, INTERNAL = range(5)


def progress_line(say: Callable[[str], None], what: str) -> Progress:
    """A progress function that says how far it is, at most a hundred times."""
    last = -1

    def progress(done: int, total: int) -> None:
        nonlocal last
        percent = 100 if total == 0 else 100 * done // total
        if percent != last:
            last = percent
            say(f"{what}: {percent} %")

    return progress


def out(content: bytes) -> None:
    """Bytes as they are, with a line's end only where a person would miss it."""
    sys.stdout.flush()
    sys.stdout.buffer.write(content)
    if sys.stdout.isatty() and not content.endswith(b"\n"):
        sys.stdout.buffer.write(b"\n")
    sys.stdout.buffer.flush()


def say(text: str) -> None:
    out((text + "\n").encode())


def complain(text: str) -> None:
    print(f"kith: {text}", file=sys.stderr)


def progress(what: str) -> Progress | None:
    if not sys.stderr.isatty():
        return None
    return progress_line(lambda text: print(f"\r{text}", end="", file=sys.stderr, flush=True), what)


def faults(error: InputError) -> int:
    for fault in error.faults[: error.shown]:
        say(str(fault))
    say(count(len(error.faults), "fault", "faults"))
    return FAULTS


def count(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"


def rows(counts: Any) -> str:
    return ", ".join(
        count(counts.get(table, 0), one, table if table != "people" else "people")
        for table, one in (("people", "person"), ("ties", "tie"), ("actions", "action"))
    )
