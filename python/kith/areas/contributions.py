"""What do the people of an area pay towards their care, and what would change it?"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Unpack

from kith.areas.what_if import Change, with_changes
from kith.core.calls import Request, ask_answer, called
from kith.core.document import Answer, Document
from kith.core.options import Amount, Progress, RunOptions, WhatIf
from kith.core.table import Table


class AreaContributions(Answer):
    """What everybody of an area pays, week by week. Immutable; `len` is the number of plans.

    Table: weeks, a row for each plan and days on which the same is paid.
    """

    __slots__ = ()

    def table(self, name: str = "weeks") -> Table:
        """The table weeks."""
        return super().table(name)

    def what_if(
        self,
        changes: WhatIf | Sequence[WhatIf],
        *,
        bands: Sequence[Amount] | None = None,
        progress: Progress | None = None,
        **options: Unpack[RunOptions],
    ) -> ContributionChange:
        """What changes with the council's policy or the law: only those it can touch are assessed.

        `what_if({"set": "policy:minimum_weekly_charge", "value": "5.00", "first_day":
        "2026-04-06"})`: after `policy:` any member of the charging policy in `area.json`; "none"
        takes it away. `bands` are the upper ends of the bands of what is paid a week before, by
        default 20.00, 50.00 and 100.00. Raises `InputError` with every fault at `/what_if/0/…`.
        """
        asked = with_changes(changes, options)
        if bands is not None:
            asked["bands"] = [_band(band) for band in bands]
        return ContributionChange(ask_answer(self._answer, "what_if", asked, progress))

    def __len__(self) -> int:
        return self._answer.parts()

    def call(self, request: Request, *, progress: Progress | None = None) -> Answer:
        """The answer to a request about what people pay, as the method of its name gives it."""
        return called(self._answer, request, {"what_if": ContributionChange}, progress)

    def __repr__(self) -> str:
        return f"<kith.AreaContributions {len(self)} plans>"


def _band(band: Amount) -> object:
    return str(band) if isinstance(band, int) and not isinstance(band, bool) else band


class ContributionChange(Change, Document):
    """What changes in what an area's people pay. Immutable; equal where its `contribution_change/1`
    document is.

    `len` is how many people pay otherwise; `reassessed` how many plans could have changed. Its
    table differences has a row for each person who pays otherwise; `totals` the council's income.
    """

    __slots__ = ()

    @property
    def reassessed(self) -> int:
        return self._answer.parts()

    def __repr__(self) -> str:
        return f"<kith.ContributionChange {len(self)} people, {self._annual()}>"
