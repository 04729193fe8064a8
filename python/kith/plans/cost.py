"""The cost of one plan."""

from __future__ import annotations

import functools
import html
import json
from decimal import Decimal
from typing import Any, Unpack

from kith import _kith
from kith.core import records
from kith.core.errors import listing
from kith.core.immutable import Immutable
from kith.core.options import CostOptions, options_text
from kith.core.parameters import shipped
from kith.core.plan import Plan, plan_text
from kith.core.table import Table, table_of

TABLES = ("lines", "budgets", "findings", "weeks", "periods", "stages")


class Cost(Immutable):
    """What a plan costs, who pays, and why. Immutable; equal where its document is.

    Amounts are `Decimal` pounds. `lines` and `budgets` are read by place or by id:
    `cost.lines["a0"].weekly`, `cost.budgets["council"].left`.
    """

    __slots__ = ("__dict__", "_handle")
    _handle: _kith.PlanCost

    def __init__(self, handle: _kith.PlanCost) -> None:
        object.__setattr__(self, "_handle", handle)

    @functools.cached_property
    def _json(self) -> bytes:
        return _kith.result_json(self._handle)

    @functools.cached_property
    def _document(self) -> dict[str, Any]:
        document: dict[str, Any] = json.loads(self._json)
        return document

    @property
    def plan(self) -> str:
        """The id of the plan."""
        plan: str = self._document["plan"]
        return plan

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

    @functools.cached_property
    def basis(self) -> records.Basis:
        return records.basis_of(self._document["basis"])

    @functools.cached_property
    def totals(self) -> records.Totals:
        return records.totals_of(self._document["totals"])

    @functools.cached_property
    def spread(self) -> records.Spread | None:
        """How the cost varies with good and bad days; None where nothing does."""
        return records.spread_of(self._document.get("spread"))

    @functools.cached_property
    def lines(self) -> records.Rows[records.Line]:
        return records.Rows([*map(records.line_of, self._document.get("lines", ()))], "line")

    @functools.cached_property
    def budgets(self) -> records.Rows[records.Budget]:
        return records.Rows([*map(records.budget_of, self._document["budgets"])], "budget")

    @functools.cached_property
    def unfunded(self) -> records.Rows[records.Unfunded]:
        return records.Rows([*map(records.unfunded_of, self._document["unfunded"])], "line")

    @functools.cached_property
    def findings(self) -> records.Rows[records.Finding]:
        return records.Rows([*map(records.finding_of, self._document["findings"])], None)

    @functools.cached_property
    def stages(self) -> records.Rows[records.Stage]:
        """What each source's money was indicated, planned, proposed, agreed and spent at, where
        the option `stages` asked for it."""
        return records.Rows([*map(records.stage_of, self._document.get("stages", ()))], None)

    @functools.cached_property
    def weeks(self) -> records.Rows[records.Week]:
        """Week by week, where the option `weeks` asked for it."""
        return records.Rows([*map(records.week_of, self._document.get("weeks", ()))], None)

    @functools.cached_property
    def periods(self) -> records.Rows[records.PeriodCost]:
        """What the period costs by week, four weeks, month or year, where the option `periods`
        asked for it. The rows add up to `period`: each line is rounded cumulatively."""
        rows = self._document.get("periods", ())
        return records.Rows([*map(records.period_of, rows)], None)

    def explain(self, line: str = "") -> str:
        """How a line was made, step by step; every line where none is named."""
        return _kith.explain_text(self._handle, line)

    def to_dict(self) -> dict[str, Any]:
        """The `result/1` document, a copy of your own."""
        document: dict[str, Any] = json.loads(self._json)
        return document

    def to_json(self) -> bytes:
        """The `result/1` document: the bytes that the C interface gives."""
        return self._json

    def table(self, name: str) -> Table:
        """One of the tables lines, budgets, findings, weeks, periods, stages."""
        return table_of(lambda name: _kith.result_frame(self._handle, name), name, TABLES)

    def __str__(self) -> str:
        return _kith.result_text(self._handle).decode()

    def __repr__(self) -> str:
        return f"<kith.Cost {self.plan}: £{self.weekly:,} a week, £{self.annual:,} a year>"

    def _repr_html_(self) -> str:
        return f"<pre>{html.escape(str(self))}</pre>"

    def __eq__(self, other: object) -> bool:
        return self._json == other._json if isinstance(other, Cost) else NotImplemented

    def __hash__(self) -> int:
        return hash(self._json)


def cost(plan: Plan, **options: Unpack[CostOptions]) -> Cost:
    """Cost one plan: what each line costs, who pays, and why.

    `plan` is a `plan/1` document as a dict, JSON text or bytes, or the path of one. Raises
    `InputError` with every fault of the document or the options, and TypeError where money is
    given as a float.
    """
    with listing(options):
        given = options_text(options)
        return Cost(_kith.cost_document(plan_text(plan), shipped(), given))
