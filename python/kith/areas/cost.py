"""What does every plan of an area cost?"""

from __future__ import annotations

import functools
from collections.abc import Iterator, Sequence
from typing import Any, Unpack

from kith import _kith
from kith.areas.reconcile import Reconciliation, extract_text
from kith.areas.what_if import Difference, with_changes
from kith.core.document import Answer
from kith.core.errors import listing
from kith.core.options import Progress, RunOptions, WhatIf, options_text
from kith.plans.cost import TABLES, Cost


class AreaCost(Answer, Sequence[Cost]):
    """The costs of every plan of an area, in the order of the plans: by place, or by plan id.

    Tables: plans, lines (none with detail totals), budgets, findings, weeks, periods and stages.
    """

    __slots__ = ()
    _TABLES = ("plans", *TABLES)
    _handle: _kith.AreaCost

    @functools.cached_property
    def _places(self) -> dict[str, int]:
        return {plan: place for place, plan in reversed([*enumerate(self.table("plans")["plan"])])}

    def __len__(self) -> int:
        return self._handle.plans()

    def __getitem__(self, plan: int | str | slice) -> Any:
        if isinstance(plan, slice):
            return [self[place] for place in range(*plan.indices(len(self)))]
        place = self._places[plan] if isinstance(plan, str) else plan
        place += len(self) if place < 0 else 0
        if not 0 <= place < len(self):
            raise IndexError(plan)
        return Cost(self._handle.plan(place))

    def __iter__(self) -> Iterator[Cost]:
        return (self[place] for place in range(len(self)))

    def reconcile(self, extract: Any) -> Reconciliation:
        """Line up an extract with these costs: a row a pair, and totals.

        Raises `ArgumentError` where they were costed with detail totals, which keeps no lines.
        """
        return Reconciliation(_kith.reconcile_area(self._handle, extract_text(extract)))

    def what_if(
        self,
        changes: WhatIf | Sequence[WhatIf],
        *,
        progress: Progress | None = None,
        **options: Unpack[RunOptions],
    ) -> Difference:
        """What changes where parameters or prices change: only what they can touch is costed.

        `cost.what_if({"set": "provider:care-ltd", "value": "+8%", "first_day": "2026-04-06"})`.
        Raises `InputError` with every fault at `/what_if/0/…`.
        """
        asked = with_changes(changes, options)
        with listing(options):
            return Difference(_kith.what_if_area(self._handle, options_text(asked), progress))

    def _frame_of(self, name: str) -> _kith.Frame:
        return _kith.area_frame(self._handle, name)

    def __repr__(self) -> str:
        return f"<kith.AreaCost {len(self)} plans>"
