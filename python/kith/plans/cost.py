"""What does one plan cost, who pays, and why?"""

from __future__ import annotations

from decimal import Decimal
from typing import Unpack

from kith.core import records
from kith.core.calls import ask
from kith.core.document import Document, Member
from kith.core.options import CostOptions
from kith.core.plan import Plan, plan_text


class Cost(Document):
    """What a plan costs, who pays, and why. Immutable; equal where its `result/1` document is.

    Amounts are `Decimal` pounds. `lines` and `budgets` are read by place or by id:
    `cost.lines["a0"].weekly`, `cost.budgets["council"].left`. Tables: lines, budgets, findings,
    weeks, periods and stages.
    """

    __slots__ = ()

    plan = Member(str, about="The id of the plan.")
    basis = Member(records.basis_of)
    totals = Member(records.totals_of)
    spread = Member(
        records.spread_of,
        about="How the cost varies with good and bad days; None where it does not.",
    )
    lines = Member(records.rows_of(records.line_of, "line"))
    budgets = Member(records.rows_of(records.budget_of, "budget"))
    unfunded = Member(records.rows_of(records.unfunded_of, "line"))
    findings = Member(records.findings_of)
    stages = Member(
        records.rows_of(records.stage_of),
        about="Each source's money as indicated, planned, proposed, agreed and spent: with the"
        " option `stages`.",
    )
    weeks = Member(records.rows_of(records.week_of), about="Week by week: with the option `weeks`.")
    periods = Member(
        records.rows_of(records.period_of),
        about="The cost by week, four weeks, month or year: with the option `periods`. The rows add"
        " up to `period`, because each line is rounded cumulatively.",
    )

    @property
    def weekly(self) -> Decimal:
        """Of a typical week."""
        return self.totals.weekly

    @property
    def annual(self) -> Decimal:
        """Of a year, by the convention in `basis`."""
        return self.totals.annual

    @property
    def period(self) -> Decimal:
        """Of the days of the period, by calendar."""
        return self.totals.period

    def explain(self, line: str = "") -> str:
        """How a line was made, step by step; every line where none is named."""
        return self._answer.explain(line)

    def __str__(self) -> str:
        return self._answer.page().decode()

    def __repr__(self) -> str:
        return f"<kith.Cost {self.plan}: £{self.weekly:,} a week, £{self.annual:,} a year>"


def cost(plan: Plan, **options: Unpack[CostOptions]) -> Cost:
    """Cost one plan: what each line costs, who pays, and why.

    `plan` is a `plan/1` document as a dict, JSON text or bytes, or the path of one. Raises
    `InputError` with every fault of the document or the options, and TypeError where money is
    given as a float.
    """
    return Cost(ask("cost", [plan_text(plan)], options))
