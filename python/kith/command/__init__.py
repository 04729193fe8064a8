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
from collections.abc import Callable, Sequence

import kith
from kith.command.output import CANCELLED, DONE, FAULTS, INTERNAL, WRONG_USE, complain, faults, out
from kith.command.parser import parser
from kith.core.errors import InputError


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one command and gives the exit status."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8")  # whatever the locale knows
    try:
        given = parser().parse_args(arguments)
    except SystemExit as stop:
        return stop.code if isinstance(stop.code, int) else WRONG_USE
    try:
        run: Callable[[argparse.Namespace], int] = given.run
        return run(given)
    except InputError as error:
        if getattr(given, "json", False):
            out(error.to_json())
            return FAULTS
        return faults(error)
    except (KeyboardInterrupt, kith.Cancelled):
        complain("cancelled")
        return CANCELLED
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    except (
        OSError,
        kith.ArgumentError,
        kith.RangeError,
        argparse.ArgumentTypeError,
        json.JSONDecodeError,
    ) as wrong:
        complain(str(wrong))
        return WRONG_USE
    except kith.Error as failed:
        complain(str(failed))
        return INTERNAL
    except Exception as defect:  # noqa: BLE001 - the one place where a defect becomes a status
        complain(f"internal: {type(defect).__name__}: {defect}")
        return INTERNAL
