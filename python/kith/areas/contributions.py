"""What do the people of an area pay towards their care, and what would change it?"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Unpack

from kith import _kith
from kith.areas.what_if import Change, with_changes
from kith.core.document import Answer, Document
from kith.core.errors import listing
from kith.core.options import Amount, Progress, RunOptions, WhatIf, options_text
from kith.core.table import Table


class AreaContributions(Answer):
    """What everybody of an area pays, week by week. Immutable; `len` is the number of plans.

    Table: weeks, a row for each plan and days on which the same is paid.
    """

    __slots__ = ()
    _TABLES = ("weeks",)
    _handle: _kith.AreaContributions

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
        with listing(options):
            return ContributionChange(
                _kith.what_if_contributions(self._handle, options_text(asked), progress)
            )

    def __len__(self) -> int:
        return self._handle.plans()

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
    _handle: _kith.AreaContributionChange

    @property
    def reassessed(self) -> int:
        return self._handle.reassessed()

    def _json(self) -> bytes:
        return _kith.contribution_change_json(self._handle)

    def __repr__(self) -> str:
        return f"<kith.ContributionChange {len(self)} people, {self._annual()}>"
