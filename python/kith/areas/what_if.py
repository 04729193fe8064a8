"""What changes for an area where parameters or prices change."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from decimal import Decimal
from types import MappingProxyType
from typing import Any

from kith import _kith
from kith.core.immutable import Immutable
from kith.core.table import Table, table_of

TABLES = ("differences", "groups", "totals")


class Difference(Immutable):
    """The difference between an area's cost and its cost with what-ifs. Immutable.

    `len` is how many plans change; `recosted` how many could have, and were costed again.
    """

    __slots__ = ("__dict__",)
    _handle: _kith.AreaDifference

    def __init__(self, handle: _kith.AreaDifference) -> None:
        self.__dict__["_handle"] = handle

    @property
    def recosted(self) -> int:
        return self._handle.recosted()

    @functools.cached_property
    def totals(self) -> Mapping[str, Any]:
        """The one row of the table totals: people and plans counted, amounts in pence."""
        return MappingProxyType(next(iter(self.table("totals"))))

    def table(self, name: str) -> Table:
        """Table differences (a row for each plan that changes), groups or totals."""
        return table_of(self._handle.frame, name, TABLES)

    def __len__(self) -> int:
        return len(self.table("differences"))

    def __repr__(self) -> str:
        change = Decimal(self.totals["annual_change_pence"]).scaleb(-2)
        return f"<kith.Difference {len(self)} plans, £{change:+,.2f} a year>"
