"""What can go wrong? One exception class for each code of the library, under `Error`."""

from __future__ import annotations

import builtins
import contextlib
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, ClassVar

_SHOWN = 100  # faults listed by default


@dataclass(frozen=True, slots=True)
class Fault:
    """One fault of an input: what is wrong, where, what was found there and what is allowed there.

    `at` is a JSON Pointer in documents ("/actions/0/schedule") and a table place in tables
    ("actions[0].schedule"); `char` counts bytes from 0 within the text at that place. `found` is
    None where nothing was there or the value may not be shown.
    """

    code: str
    at: str
    char: int | None = None
    found: str | None = None
    allowed: str = ""

    def __str__(self) -> str:
        place = f"{self.at}: " if self.at else ""
        where = "" if self.char is None else f" at {self.char}"
        found = "" if self.found is None else f", found {self.found!r}"
        allowed = f", must be {self.allowed}" if self.allowed else ""
        return f"{place}{self.code}{where}{found}{allowed}"


class Error(Exception):
    """A failed call; nothing was changed."""

    code: ClassVar[str] = "error"


class ArgumentError(Error, ValueError):
    """A wrong call: an empty, unknown or contradictory argument."""

    code = "argument"


class RangeError(Error, ValueError):
    """A value outside the documented range."""

    code = "range"


class InputError(Error, ValueError):
    """The input has faults: all of them, in the order of the input, are in `faults`."""

    code = "input"

    def __init__(self, faults: Iterable[Fault], shown: int = _SHOWN) -> None:
        super().__init__()
        self.faults: tuple[Fault, ...] = tuple(faults)
        self.shown: int = shown

    def __str__(self) -> str:
        listed = [str(fault) for fault in self.faults[: self.shown]]
        if len(self.faults) > self.shown:
            listed.append(f"and {len(self.faults) - self.shown} more")
        return "\n".join(listed)

    def __reduce__(self) -> tuple[type[InputError], tuple[tuple[Fault, ...], int]]:
        return type(self), (self.faults, self.shown)

    def to_dict(self) -> dict[str, Any]:
        """The faults as a `faults/1` document."""
        rows = [
            {
                name: value
                for name, value in (
                    ("code", fault.code),
                    ("at", fault.at),
                    ("char", fault.char),
                    ("found", fault.found),
                    ("allowed", fault.allowed),
                )
                if value is not None
            }
            for fault in self.faults[: self.shown]
        ]
        return {"kith": "faults/1", "count": len(self.faults), "shown": len(rows), "faults": rows}

    def to_json(self) -> bytes:
        """The faults as a `faults/1` document in UTF-8."""
        return json.dumps(self.to_dict(), ensure_ascii=False, separators=(",", ":")).encode()


@contextlib.contextmanager
def listing(options: Mapping[str, object]) -> Iterator[None]:
    """Faults that are raised within list as many as the option `faults_shown` allows."""
    try:
        yield
    except InputError as error:
        shown = options.get("faults_shown")
        if isinstance(shown, int):
            error.shown = shown
        raise


class OverflowError(Error, builtins.OverflowError):  # noqa: A001 - the code's name, under Error
    """An exact result does not fit."""

    code = "overflow"


class NotKnownError(Error, LookupError):
    """Asked outside dated data."""

    code = "not_known"


class MemoryError(Error, builtins.MemoryError):  # noqa: A001 - the code's name, under Error
    """Out of memory."""

    code = "memory"


class Cancelled(Error):
    """The progress function cancelled the call; there is no answer."""

    code = "cancelled"


class ConflictError(InputError):
    """A ledger id used again for something else: every such entry is in `faults`."""

    code = "conflict"


class LimitError(Error):
    """A documented limit was reached."""

    code = "limit"


class InternalError(Error):
    """A defect in kith."""

    code = "internal"


_BY_CODE: dict[str, type[Error]] = {
    kind.code: kind
    for kind in (
        ArgumentError,
        RangeError,
        OverflowError,
        NotKnownError,
        MemoryError,
        Cancelled,
        LimitError,
        InternalError,
    )
}


def exception(code: str, message: str, faults: list[tuple[Any, ...]]) -> Error:
    """The exception of a code; the extension module calls this."""
    for kind in (InputError, ConflictError):
        if code == kind.code:
            return kind(Fault(*fault) for fault in faults)
    return _BY_CODE.get(code, InternalError)(message)
