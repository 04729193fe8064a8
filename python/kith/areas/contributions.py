"""What the people of an area pay towards their care, and what a change of policy or law changes."""

from __future__ import annotations

import functools
from collections.abc import Mapping, Sequence
from decimal import Decimal
from types import MappingProxyType
from typing import Any, Unpack

from kith import _kith
from kith.core.errors import listing
from kith.core.immutable import Document, Immutable
from kith.core.options import Amount, Progress, RunOptions, WhatIf, options_text
from kith.core.table import Table, table_of

TABLES = ("differences", "groups", "totals")


class AreaContributions(Immutable):
    """What everybody of an area pays, week by week. Immutable; `len` is how many plans there are."""

    __slots__ = ("__dict__",)
    _handle: _kith.AreaContributions

    def __init__(self, handle: _kith.AreaContributions) -> None:
        self.__dict__["_handle"] = handle

    def table(self, name: str = "weeks") -> Table:
        """Table weeks: a row for each plan and days on which the same is paid."""
        return table_of(self._handle.frame, name, ("weeks",))

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
        told = {"what_if": [changes] if isinstance(changes, Mapping) else [*changes], **options}
        if bands is not None:
            told["bands"] = [_band(band) for band in bands]
        with listing(options):
            return ContributionChange(
                _kith.what_if_contributions(self._handle, options_text(told), progress)
            )

    def __len__(self) -> int:
        return self._handle.plans()

    def __repr__(self) -> str:
        return f"<kith.AreaContributions {len(self)} plans>"


def _band(band: Amount) -> object:
    return str(band) if isinstance(band, int) and not isinstance(band, bool) else band


class ContributionChange(Document):
    """What changes in what an area's people pay. Immutable; equal where its `contribution_change/1`
    document is.

    `len` is how many people pay otherwise; `reassessed` how many plans could have changed.
    """

    __slots__ = ("__dict__",)
    _handle: _kith.AreaContributionChange

    def __init__(self, handle: _kith.AreaContributionChange) -> None:
        self.__dict__["_handle"] = handle

    @property
    def reassessed(self) -> int:
        return self._handle.reassessed()

    @functools.cached_property
    def totals(self) -> Mapping[str, Any]:
        """The one row of the table totals: people counted, the council's income in pence."""
        return MappingProxyType(next(iter(self.table("totals"))))

    def table(self, name: str) -> Table:
        """Table differences (a row for each person who pays otherwise), groups or totals."""
        return table_of(self._handle.frame, name, TABLES)

    @functools.cached_property
    def _document(self) -> bytes:
        return _kith.contribution_change_json(self._handle)

    def __len__(self) -> int:
        return len(self.table("differences"))

    def __repr__(self) -> str:
        change = Decimal(self.totals["annual_change_pence"]).scaleb(-2)
        return f"<kith.ContributionChange {len(self)} people, £{change:+,.2f} a year>"
