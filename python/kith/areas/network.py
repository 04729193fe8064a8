"""Who is around the people of an area."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from kith import _kith
from kith.core.immutable import Immutable
from kith.core.table import Table, table_of


class Network(Immutable):
    """Who is around the people of an area."""

    __slots__ = ("__dict__",)
    _handle: _kith.Network

    def __init__(self, handle: _kith.Network) -> None:
        self.__dict__["_handle"] = handle

    @functools.cached_property
    def summary(self) -> Mapping[str, Any]:
        """Mean size, heads and minutes by group with their shares, and who has few."""
        return MappingProxyType(self._handle.summary())

    def table(self, name: str) -> Table:
        """Table people (a row a person) or shared (a supporter of several people a row)."""
        return table_of(self._handle.frame, name, ("people", "shared"))
