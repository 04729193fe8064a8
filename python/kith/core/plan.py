"""How does a plan document go in? As a dict, JSON text or bytes, or a path."""

from __future__ import annotations

import functools
import numbers
import os
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from kith import _kith
from kith.core.options import json_text

Plan = Mapping[str, Any] | str | bytes | bytearray | memoryview | os.PathLike[str]

_ONE_ROW = {"person": "people", "plan": "plans"}


@functools.cache
def kinds() -> dict[str, dict[str, str]]:
    """Every column of every table: money, rate, share, multiple, distance or other."""
    return _kith.table_columns()


def is_float(value: object) -> bool:
    """A binary fraction, of Python's own or of another library."""
    if isinstance(value, numbers.Integral | Decimal):
        return False
    return isinstance(value, numbers.Real)


def refuse_float(value: object, kind: str | None, at: str) -> None:
    if kind not in (None, "other") and is_float(value):
        raise TypeError(f"{at} is a float; {kind} is a Decimal or text")


def _refuse_floats(document: Mapping[str, Any]) -> None:
    for member, content in document.items():
        if member == "area" and isinstance(content, Mapping):
            for name, value in content.items():
                refuse_float(value, "money", f"/area/{name}")
            continue
        if member.startswith("x_"):
            continue
        columns = kinds().get(_ONE_ROW.get(member, member), {})
        one = isinstance(content, Mapping)
        for place, row in enumerate([content] if one else content):
            if not isinstance(row, Mapping):
                break
            for name, value in row.items():
                refuse_float(
                    value, columns.get(name), f"/{member}{'' if one else f'/{place}'}/{name}"
                )


def _is_json(text: str) -> bool:
    return text.lstrip("\ufeff \t\r\n")[:1] in ("", "{", "[", '"')


def plan_text(plan: Plan) -> str | bytes:
    """The text of a plan document. A str that does not begin as JSON does is a path."""
    if isinstance(plan, Mapping):
        _refuse_floats(plan)
        return json_text(plan)
    if isinstance(plan, bytes | bytearray | memoryview):
        return bytes(plan)
    if isinstance(plan, str) and _is_json(plan):
        return plan.encode("utf-8", "surrogatepass")
    if isinstance(plan, str | os.PathLike):
        with open(plan, "rb") as file:
            return file.read()
    raise TypeError(f"a plan is a dict, JSON text or bytes, or a path, not {type(plan).__name__}")
