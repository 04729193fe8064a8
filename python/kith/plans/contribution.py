"""What a person pays towards a plan, week by week, and why."""

from __future__ import annotations

import html
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any, Unpack

from kith import _kith
from kith.core import records
from kith.core.errors import ArgumentError, listing
from kith.core.options import CostOptions, options_text
from kith.core.parameters import shipped
from kith.core.plan import Plan, plan_text
from kith.core.table import Table
from kith.core.text import assessed, finding_line


@dataclass(frozen=True, slots=True)
class ContributionWeeks:
    """Weeks that are alike, from a Monday on: pounds a week; None where it is not assessed."""

    monday: date
    last_day: date
    weeks: int
    disposable: Decimal | None
    assessed: Decimal | None
    cost_of_care: Decimal
    contribution: Decimal | None
    council_share: Decimal | None
    reason: str


def _weeks_of(row: Mapping[str, Any]) -> ContributionWeeks:
    return ContributionWeeks(
        monday=date.fromisoformat(row["monday"]),
        last_day=date.fromisoformat(row["last_day"]),
        weeks=row["weeks"],
        disposable=records.amount(row["disposable"]),
        assessed=records.amount(row["assessed"]),
        cost_of_care=Decimal(row["cost_of_care"]),
        contribution=records.amount(row["contribution"]),
        council_share=records.amount(row["council_share"]),
        reason=row["reason"],
    )


@dataclass(frozen=True, slots=True)
class Contribution:
    """What a person pays towards a plan, week by week, and why. Equal where its document is."""

    weeks: tuple[ContributionWeeks, ...]
    findings: records.Rows[records.Finding]
    provisional: bool
    document: bytes
    _table: Table = field(compare=False, repr=False)

    def on(self, day: date | str) -> ContributionWeeks:
        """The weeks that hold on a day. Raises KeyError outside the period."""
        when = date.fromisoformat(day) if isinstance(day, str) else day
        for row in self.weeks:
            if row.monday <= when <= row.last_day:
                return row
        raise KeyError(day)

    def table(self, name: str = "weeks") -> Table:
        """The weeks as a table, one row each; pence in the columns that end in `_pence`."""
        if name != "weeks":
            raise ArgumentError(f"there is no table '{name}' here; there is weeks")
        return self._table

    def to_dict(self) -> dict[str, Any]:
        """The `contribution/1` document, a copy of your own."""
        document: dict[str, Any] = json.loads(self.document)
        return document

    def to_json(self) -> bytes:
        """The `contribution/1` document: the bytes that the C interface gives."""
        return self.document

    def __str__(self) -> str:
        lines = [
            f"{row.monday}  {row.weeks:>3} weeks   pays {assessed(row.contribution)} a week"
            f"   of {assessed(row.cost_of_care)}   assessed {assessed(row.assessed)}   {row.reason}"
            for row in self.weeks
        ]
        told = map(finding_line, self.findings)
        basis = (
            ["provisional: a figure that it rests on is not verified"] if self.provisional else []
        )
        return "".join(f"{line}\n" for line in (*lines, *told, *basis))

    def _repr_html_(self) -> str:
        return f"<pre>{html.escape(str(self))}</pre>"


def contribution(plan: Plan, **options: Unpack[CostOptions]) -> Contribution:
    """What a person pays towards a plan in England: the Care Act means test and council policy.

    `plan` is a `plan/1` document with rows of `finances` and, in `area`, the council's policy.
    Raises `InputError` with every fault of the document or the options.
    """
    with listing(options):
        told = options_text(options)
        handle = _kith.cost_contribution(plan_text(plan), shipped(), told)
    document = _kith.contribution_json(handle)
    members = json.loads(document)
    return Contribution(
        weeks=tuple(map(_weeks_of, members["weeks"])),
        findings=records.Rows([*map(records.finding_of, members["findings"])], None),
        provisional=members["basis"]["provisional"],
        document=document,
        _table=Table(_kith.contribution_frame(handle)),
    )
