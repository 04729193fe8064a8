"""How does a value stay what it is? It refuses to be set, and what it holds cannot be changed."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any


class Immutable:
    """Refuses to set or delete an attribute. A subclass sets its own once, through
    `object.__setattr__` or `__dict__`."""

    __slots__ = ()

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"{type(self).__name__} is immutable: {name}")

    def __delattr__(self, name: str) -> None:
        raise AttributeError(f"{type(self).__name__} is immutable: {name}")


def frozen(value: Any) -> Any:
    """What was parsed from JSON, with tuples for arrays and read-only mappings for objects."""
    if isinstance(value, Mapping):
        return MappingProxyType({name: frozen(member) for name, member in value.items()})
    if isinstance(value, list | tuple):
        return tuple(frozen(item) for item in value)
    return value
