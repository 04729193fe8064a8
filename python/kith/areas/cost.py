"""What does every plan of an area cost?"""

from __future__ import annotations

import functools
from collections.abc import Iterator, Sequence
from typing import Any, Unpack

from kith.areas.reconcile import Reconciliation, extract_text
from kith.areas.what_if import Difference, with_changes
from kith.core.calls import Request, ask_answer, called
from kith.core.document import Answer
from kith.core.options import Progress, RunOptions, WhatIf
from kith.plans.cost import Cost


class AreaCost(Answer, Sequence[Cost]):
    """The costs of every plan of an area, in the order of the plans: by place, or by plan id.

    Tables: plans, lines (none with detail totals), budgets, findings, weeks, periods and stages.
    """

    __slots__ = ()

    @functools.cached_property
    def _places(self) -> dict[str, int]:
        return {plan: place for place, plan in reversed([*enumerate(self.table("plans")["plan"])])}

    def __len__(self) -> int:
        return self._answer.parts()

    def __getitem__(self, plan: int | str | slice) -> Any:
        if isinstance(plan, slice):
            return [self[place] for place in range(*plan.indices(len(self)))]
        place = self._places[plan] if isinstance(plan, str) else plan
        place += len(self) if place < 0 else 0
        if not 0 <= place < len(self):
            raise IndexError(plan)
        return Cost(self._answer.part(place))

    def __iter__(self) -> Iterator[Cost]:
        return (self[place] for place in range(len(self)))

    def reconcile(self, extract: Any) -> Reconciliation:
        """Line up an extract with these costs: a row a pair, and totals.

        Raises `ArgumentError` where they were costed with detail totals, which keeps no lines.
        """
        documents = [extract_text(extract)]
        return Reconciliation(ask_answer(self._answer, "reconcile", {}, documents=documents))

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
        return Difference(ask_answer(self._answer, "what_if", asked, progress))

    def call(self, request: Request, *, progress: Progress | None = None) -> Answer:
        """The answer to a request about these costs, as the method of its name gives it."""
        views = {"what_if": Difference, "reconcile": Reconciliation}
        return called(self._answer, request, views, progress)

    def __repr__(self) -> str:
        return f"<kith.AreaCost {len(self)} plans>"
