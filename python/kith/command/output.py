"""Where does a command write? Answers to standard output, errors and progress to standard error."""

from __future__ import annotations

import sys
from collections.abc import Callable

from kith.core.errors import InputError
from kith.core.options import Progress

DONE, FAULTS, WRONG_USE, CANCELLED, INTERNAL = range(5)


def write(content: bytes) -> None:
    """Bytes as they are; on a terminal with a line end, where they have none."""
    sys.stdout.flush()
    sys.stdout.buffer.write(content)
    if sys.stdout.isatty() and not content.endswith(b"\n"):
        sys.stdout.buffer.write(b"\n")
    sys.stdout.buffer.flush()


def write_line(text: str) -> None:
    """A line of an answer."""
    write((text + "\n").encode())


def write_error(text: str) -> None:
    """Why a command failed."""
    print(f"kith: {text}", file=sys.stderr)


def write_faults(error: InputError) -> int:
    """Each fault on a line, then how many there are; returns the exit status."""
    for fault in error.faults[: error.shown]:
        write_line(str(fault))
    write_line(counted(len(error.faults), "fault", "faults"))
    return FAULTS


def counted(number: int, one: str, many: str) -> str:
    """ "1 person", "2 people"."""
    return f"{number} {one if number == 1 else many}"


def progress(what: str) -> Progress | None:
    """Shows how far a long call is, on a terminal only."""
    if not sys.stderr.isatty():
        return None
    return _percent(lambda text: print(f"\r{text}", end="", file=sys.stderr, flush=True), what)


def _percent(show: Callable[[str], None], what: str) -> Progress:
    """A progress function that shows each whole percent once."""
    last = -1

    def advance(done: int, total: int) -> None:
        nonlocal last
        percent = 100 if total == 0 else 100 * done // total
        if percent != last:
            last = percent
            show(f"{what}: {percent} %")

    return advance
