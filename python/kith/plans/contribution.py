"""What does a person pay towards a plan, week by week, and why?"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any, Unpack

from kith.core import records
from kith.core.calls import ask
from kith.core.document import Document, Member
from kith.core.options import CostOptions
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


def _provisional(basis: dict[str, Any]) -> bool:
    provisional: bool = basis["provisional"]
    return provisional


class Contribution(Document):
    """What a person pays towards a plan, week by week, and why. Immutable; equal where its
    `contribution/1` document is."""

    __slots__ = ()

    weeks = Member(records.tuple_of(records.reader(ContributionWeeks)))
    findings = Member(records.findings_of)
    provisional = Member(
        _provisional, "basis", "Whether a figure that it rests on is not verified."
    )

    def on(self, day: date | str) -> ContributionWeeks:
        """The weeks that hold on a day. Raises KeyError outside the period."""
        when = date.fromisoformat(day) if isinstance(day, str) else day
        for row in self.weeks:
            if row.monday <= when <= row.last_day:
                return row
        raise KeyError(day)

    def table(self, name: str = "weeks") -> Table:
        """The weeks as a table, one row each; pence in the columns that end in `_pence`."""
        return super().table(name)

    def __repr__(self) -> str:
        return f"<kith.Contribution {len(self.weeks)} rows of weeks>"

    def __str__(self) -> str:
        lines = [
            f"{row.monday}  {row.weeks:>3} weeks   pays {assessed(row.contribution)} a week"
            f"   of {assessed(row.cost_of_care)}   assessed {assessed(row.assessed)}   {row.reason}"
            for row in self.weeks
        ]
        findings = map(finding_line, self.findings)
        basis = (
            ["provisional: a figure that it rests on is not verified"] if self.provisional else []
        )
        return "".join(f"{line}\n" for line in (*lines, *findings, *basis))


def contribution(plan: Plan, **options: Unpack[CostOptions]) -> Contribution:
    """What a person pays towards a plan in England: the Care Act means test and council policy.

    `plan` is a `plan/1` document with rows of `finances` and, in `area`, the council's policy.
    Raises `InputError` with every fault of the document or the options.
    """
    return Contribution(ask("contribution", [plan_text(plan)], options))
