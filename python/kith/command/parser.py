"""Which commands has kith? The parser of them all."""

from __future__ import annotations

import argparse

import kith
from kith.command import areas, plans

COMMANDS = (*plans.COMMANDS, *areas.COMMANDS)


def parser() -> argparse.ArgumentParser:
    """The parser of the whole command line; what it parses has the function to run in `run`."""
    whole = argparse.ArgumentParser(
        prog="kith",
        description="Plans, networks and budgets of support brokerage: exact, with reasons.",
        allow_abbrev=False,
    )
    whole.add_argument("--version", action="version", version=f"kith {kith.__version__}")
    parts = whole.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for command in COMMANDS:
        part = parts.add_parser(
            command.name, help=command.about, description=command.about, allow_abbrev=False
        )
        part.set_defaults(run=command.run)
        command.add_arguments(part)
    return whole
