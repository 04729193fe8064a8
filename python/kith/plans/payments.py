"""When is a budget paid, how much, gross or net of the contribution, and why?"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Unpack

from kith import _kith
from kith.core import records
from kith.core.calls import ask
from kith.core.document import Document, Member
from kith.core.options import PaymentOptions
from kith.core.plan import Plan, plan_text
from kith.core.table import Table
from kith.core.text import assessed, finding_line


def _reason(reason: Mapping[str, str]) -> str:
    words = [reason["code"]]
    words += [f"{name} {reason[name]}" for name in ("from", "to") if name in reason]
    if "first_day" in reason:
        words.append(f"on {reason['first_day']}")
    return " ".join(words)


class Payments(Document, Table):
    """The payments of a budget as a table, one row each. Immutable; equal where its `payments/1`
    document is.

    The document, with the parts of each payment and every reason, is `to_document()`.
    """

    __slots__ = ()

    def __init__(self, answer: _kith.Answer) -> None:
        Document.__init__(self, answer)
        Table.__init__(self, answer.table("payments"))

    findings = Member(records.findings_of)

    def to_dict(self) -> dict[str, Any]:
        """Columns as lists, as of every table; the document is `to_document()`."""
        return Table.to_dict(self)

    def __repr__(self) -> str:
        return Table.__repr__(self)

    def _repr_html_(self) -> str:
        return Table._repr_html_(self)

    def __str__(self) -> str:
        document = self.to_document()
        lines = [
            f"{row['date']}  {row['first_day']} to {row['last_day']}"
            f"   {assessed(records.amount(row['net'])):>12}"
            f"   {'; '.join(map(_reason, row['reasons']))}".rstrip()
            for row in document["payments"]
        ]
        total = assessed(records.amount(document["totals"]["net"]))
        lines.append(f"total       {len(lines)} payments   {total}")
        return "".join(f"{line}\n" for line in (*lines, *map(finding_line, self.findings)))


def payments(plan: Plan, budget: str | None = None, **options: Unpack[PaymentOptions]) -> Payments:
    """Every payment of a budget by date, gross or net of the contribution, with its reasons.

    `budget` is its id; without it the only agreed one of the council, the first of those that
    replace each other. With `paused_weeks` it is paid for so many weeks of a pause, then suspended,
    and what was paid for suspended days is recovered from the next payments. Raises `InputError`
    with every fault, one at "/budget" where there is no such budget.
    """
    return Payments(ask("payments", [plan_text(plan)], {"budget": budget, **options}))
