"""The command `kith`: cost, compare or fund a plan, price a service, run or invent an area.

Exit: 0 done, 1 faults in the input, 2 wrong use, 3 cancelled, 4 internal. Results, findings among
them, go to standard output; how far a long call is goes to standard error, only to a terminal.
"""

from __future__ import annotations

import argparse
import io
import json
import os
import sys
from collections.abc import Sequence

import kith
from kith.command.output import (
    CANCELLED,
    DONE,
    FAULTS,
    INTERNAL,
    WRONG_USE,
    write,
    write_error,
    write_faults,
)
from kith.command.parser import parser

_WRONG_USE = (
    OSError,
    kith.ArgumentError,
    kith.RangeError,
    argparse.ArgumentTypeError,
    json.JSONDecodeError,
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one command and returns the exit status."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8")  # whatever the locale knows
    try:
        given = parser().parse_args(arguments)
    except SystemExit as stop:
        return stop.code if isinstance(stop.code, int) else WRONG_USE
    try:
        status: int = given.run(given)
        return status
    except kith.InputError as error:
        if not getattr(given, "json", False):
            return write_faults(error)
        write(error.to_json())
        return FAULTS
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    except (KeyboardInterrupt, Exception) as failure:  # noqa: BLE001 - a defect becomes a status
        return _failed(failure)


def _failed(failure: BaseException) -> int:
    """Writes why a command failed and returns the exit status."""
    if isinstance(failure, KeyboardInterrupt | kith.Cancelled):
        write_error("cancelled")
        return CANCELLED
    if isinstance(failure, _WRONG_USE):
        write_error(str(failure))
        return WRONG_USE
    if isinstance(failure, kith.Error):
        write_error(str(failure))
        return INTERNAL
    write_error(f"internal: {type(failure).__name__}: {failure}")
    return INTERNAL
