"""Who pays: what a person contributes to their care, and the payments of a budget."""

from __future__ import annotations

import html
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any, Unpack

from kith import _kith, _records
from kith._cost import shipped
from kith._errors import ArgumentError, listing
from kith._options import CostOptions, PaymentOptions, options_text
from kith._plan import Plan, plan_text
from kith._table import Table


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
        disposable=_records.amount(row["disposable"]),
        assessed=_records.amount(row["assessed"]),
        cost_of_care=Decimal(row["cost_of_care"]),
        contribution=_records.amount(row["contribution"]),
        council_share=_records.amount(row["council_share"]),
        reason=row["reason"],
    )


def _pounds(amount: Decimal | None) -> str:
    return "not assessed" if amount is None else f"£{amount:,}"


def _finding(finding: _records.Finding) -> str:
    told = f"{finding.level:<10} {finding.code} {finding.at or ''}".rstrip()
    return told + "".join(f" {name} {value}" for name, value in finding.details.items())


@dataclass(frozen=True, slots=True)
class Contribution:
    """What a person pays towards a plan, week by week, and why. Equal where its document is."""

    weeks: tuple[ContributionWeeks, ...]
    findings: _records.Rows[_records.Finding]
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
            f"{row.monday}  {row.weeks:>3} weeks   pays {_pounds(row.contribution)} a week"
            f"   of {_pounds(row.cost_of_care)}   assessed {_pounds(row.assessed)}   {row.reason}"
            for row in self.weeks
        ]
        told = map(_finding, self.findings)
        basis = ["provisional: a figure that it rests on is not verified"] if self.provisional else []
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
        findings=_records.Rows([*map(_records.finding_of, members["findings"])], None),
        provisional=members["basis"]["provisional"],
        document=document,
        _table=Table(_kith.contribution_frame(handle)),
    )


class Payments(Table):
    """The payments of a budget as a table, one row each.

    The document, with the parts of each payment and every reason, is `to_document()`.
    """

    __slots__ = ("document",)
    document: bytes

    def __init__(self, handle: _kith.BudgetPayments) -> None:
        super().__init__(_kith.payments_frame(handle))
        object.__setattr__(self, "document", _kith.payments_json(handle))

    def to_json(self) -> bytes:
        """The `payments/1` document: the bytes that the C interface gives."""
        return self.document

    def to_document(self) -> dict[str, Any]:
        """The `payments/1` document, a copy of your own."""
        document: dict[str, Any] = json.loads(self.document)
        return document

    @property
    def findings(self) -> _records.Rows[_records.Finding]:
        found = self.to_document()["findings"]
        return _records.Rows([*map(_records.finding_of, found)], None)

    def __str__(self) -> str:
        document = self.to_document()
        lines = [
            f"{row['date']}  {row['first_day']} to {row['last_day']}"
            f"   {_pounds(_records.amount(row['net'])):>12}"
            f"   {'; '.join(map(_reason, row['reasons']))}".rstrip()
            for row in document["payments"]
        ]
        total = _pounds(_records.amount(document["totals"]["net"]))
        lines.append(f"total       {len(lines)} payments   {total}")
        return "".join(f"{line}\n" for line in (*lines, *map(_finding, self.findings)))


def _reason(reason: Mapping[str, str]) -> str:
    words = [reason["code"]]
    words += [f"{name} {reason[name]}" for name in ("from", "to") if name in reason]
    if "first_day" in reason:
        words.append(f"on {reason['first_day']}")
    return " ".join(words)


def payments(
    plan: Plan, budget: str | None = None, **options: Unpack[PaymentOptions]
) -> Payments:
    """Every payment of a budget by date, gross or net of the contribution, with its reasons.

    `budget` is its id; without it the only agreed one of the council, the first of those that
    replace each other. With `paused_weeks` it is paid for so many weeks of a pause, then suspended,
    and what was paid for suspended days is recovered from the next payments. Raises `InputError`
    with every fault, one at "/budget" where there is no such budget.
    """
    with listing(options):
        told = options_text({"budget": budget, **options})
        return Payments(_kith.budget_payments(plan_text(plan), shipped(), told))
