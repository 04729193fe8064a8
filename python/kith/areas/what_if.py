"""What changes for an area where parameters or prices change?"""

from __future__ import annotations

import functools
from collections.abc import Mapping, Sequence
from decimal import Decimal
from types import MappingProxyType
from typing import Any

from kith.core.document import Answer
from kith.core.options import WhatIf


def with_changes(changes: WhatIf | Sequence[WhatIf], options: Mapping[str, Any]) -> dict[str, Any]:
    """The options of a call, and in them the one change or the several."""
    return {"what_if": [changes] if isinstance(changes, Mapping) else [*changes], **options}


class Change(Answer):
    """What is different after a change. Tables: differences, groups and totals."""

    __slots__ = ()

    @functools.cached_property
    def totals(self) -> Mapping[str, Any]:
        """The one row of the table totals: people and plans counted, amounts in pence."""
        return MappingProxyType(next(iter(self.table("totals"))))

    def _annual(self) -> str:
        return f"£{Decimal(self.totals['annual_change_pence']).scaleb(-2):+,.2f} a year"

    def __len__(self) -> int:
        return len(self.table("differences"))


class Difference(Change):
    """The difference between an area's cost and its cost with what-ifs. Immutable.

    `len` is how many plans change; `recosted` how many could have, and were costed again. Its table
    differences has a row for each plan that changes.
    """

    __slots__ = ()

    @property
    def recosted(self) -> int:
        return self._answer.parts()

    def __repr__(self) -> str:
        return f"<kith.Difference {len(self)} plans, {self._annual()}>"
