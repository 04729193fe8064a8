"""What the people of an area answered to an instrument."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from kith import _kith
from kith.core.immutable import Immutable
from kith.core.table import Table, table_of


class Outcomes(Immutable):
    """What the people of an area answered to one instrument."""

    __slots__ = ("__dict__", "instrument")

    def __init__(self, handle: _kith.Outcomes, instrument: str) -> None:
        object.__setattr__(self, "instrument", instrument)
        self.__dict__["_handle"] = handle

    instrument: str
    _handle: _kith.Outcomes

    @functools.cached_property
    def summary(self) -> Mapping[str, Any]:
        """People asked and scored, means and deviations (None where there are none), bands."""
        return MappingProxyType(self._handle.summary())

    def table(self, name: str) -> Table:
        """Table items (answers by item) or scores (one row a person and day)."""
        return table_of(self._handle.frame, name, ("items", "scores"))
