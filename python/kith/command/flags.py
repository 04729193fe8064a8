"""Which flags has a command, and which options do they make? Both are read from the options schema.

An option of the schema `options/1` and its like is a flag of the same name: `as_at` is `--as-at`. A
member of an option that is an object is a flag too: `--rounding-rule`, and for a period only
`--first-day`. What the schema allows is what the flag takes; its description is the flag's help.
"""

from __future__ import annotations

import argparse
import functools
import json
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kith import _kith

_OF_A_PERIOD = "period"  # its days need no prefix, because there is one period
_CHANGE = "NAME=VALUE@DATE"


@dataclass(frozen=True, slots=True)
class Flag:
    """One flag. `option` is the member of the options document that it fills, and `member` the
    member of that, where the option is an object. `shape` is what the schema allows there."""

    option: str
    member: str
    shape: Mapping[str, Any]

    @property
    def destination(self) -> str:
        """ "rounding_rule": where argparse keeps it."""
        if not self.member:
            return self.option
        return self.member if self.option == _OF_A_PERIOD else f"{self.option}_{self.member}"

    def add_to(self, group: argparse._ArgumentGroup) -> None:
        """Adds it to the flags of a command."""
        name = f"--{self.destination.replace('_', '-')}"
        group.add_argument(name, dest=self.destination, help=self._help(), **self._kind())

    def _kind(self) -> dict[str, Any]:
        if "enum" in self.shape:
            return {"choices": tuple(self.shape["enum"])}
        kind = self.shape.get("type")
        if kind == "boolean":
            return {"action": "store_const", "const": True}
        if kind == "integer":
            return {"type": int, "metavar": "N"}
        if kind == "array":
            return _LISTS.get(self.option, {"metavar": "POUNDS,…"})
        if self.shape.get("$ref") == "#/$defs/date":
            return {"metavar": "DATE"}
        if self.shape.get("$ref") == "#/$defs/money":
            return {"metavar": "POUNDS"}
        return {"metavar": "SHARE" if "pattern" in self.shape else "ID"}

    def _help(self) -> str | None:
        parts = [self.shape.get("description", "")]
        default = self.shape.get("default")
        if default not in (None, False):
            parts.append(f"default {default}")
        return "; ".join(filter(None, parts)).replace("%", "%%") or None

    def value_of(self, text: Any) -> Any:
        """What was given after the flag, as the options document holds it."""
        if self.shape.get("type") != "array":
            return text
        if self.option == "parameters":
            return json_file(text, list)
        return [_change(each) for each in text] if self.option == "what_if" else text.split(",")


_LISTS: dict[str, dict[str, Any]] = {
    "parameters": {"metavar": "FILE"},
    "what_if": {"action": "append", "metavar": _CHANGE},
}


@functools.cache
def flags_of(schema: str) -> tuple[Flag, ...]:
    """The flags of an options document, by the name of its schema."""
    return tuple(_flags(json.loads(_kith.schema_json(schema))["properties"]))


def _flags(options: Mapping[str, Any]) -> Iterator[Flag]:
    for name, shape in options.items():
        if shape.get("type") == "object":
            yield from (Flag(name, member, part) for member, part in shape["properties"].items())
        else:
            yield Flag(name, "", shape)


def add_flags(
    parser: argparse.ArgumentParser,
    *schemas: str,
    without: Collection[str] = (),
    file: bool = True,
) -> None:
    """Adds the flags of the schemas to a command, but for some options; `file` lets it read them
    from a file too. An option that several schemas have is one flag."""
    group = parser.add_argument_group("options of the call")
    if file:
        group.add_argument("--options", metavar="FILE", help="options as a JSON document")
    flags = {
        flag.destination: flag
        for schema in schemas
        for flag in flags_of(schema)
        if flag.option not in without
    }
    for flag in flags.values():
        flag.add_to(group)
    parser.set_defaults(flags=[*flags.values()])


def options_of(given: argparse.Namespace) -> dict[str, Any]:
    """The options document of the file, with the flags laid over it."""
    options: dict[str, Any] = {}
    if getattr(given, "options", None):
        options = json_file(given.options, dict)
    for flag in given.flags:
        value = getattr(given, flag.destination)
        if value is None:
            continue
        if flag.member:
            options[flag.option] = {**options.get(flag.option, {}), flag.member: value}
        else:
            options[flag.option] = flag.value_of(value)
    return options


def _change(text: str) -> dict[str, str]:
    change, _, day = text.rpartition("@")
    name, equals, value = change.partition("=")
    if not (name and equals and value and day):
        raise argparse.ArgumentTypeError(f"--what-if {text}: it must be {_CHANGE}")
    return {"set": name, "value": value, "first_day": day}


def json_file(path: str, kind: type) -> Any:
    """The content of a JSON file, which must be an object (dict) or an array (list)."""
    content = json.loads(Path(path).read_text(encoding="utf-8"))
    if not isinstance(content, kind):
        raise argparse.ArgumentTypeError(
            f"{path} must hold a JSON {'object' if kind is dict else 'array'}"
        )
    return content
