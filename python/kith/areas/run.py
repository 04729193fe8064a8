"""What do an area's plans cost, who is around its people, and how are they: one document."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, cast

from kith import _kith
from kith.areas.area import Area
from kith.areas.cost import AreaCost
from kith.areas.network import Network
from kith.areas.outcomes import Outcomes
from kith.core.options import CostOptions, Progress
from kith.core.table import Table

INSTRUMENTS = ("swemwbs", "loneliness_pair")

# Source: An Evaluation of MySupportBroker, 2016: box 3 (who is around a customer) and table 4.
REFERENCE = {
    "people_around": "21",
    "informal": "0.33",
    "professional": "0.25",
    "paid": "0.42",
    "swemwbs_metric_mean": "20.6",
    "turn_to_often_or_always": "0.73",
}


@dataclass(frozen=True, slots=True)
class Run:
    """What `kith run` finds: the calls' answers, and the `run/1` document made of them."""

    area: Area
    cost: AreaCost
    network: Network
    outcomes: Mapping[str, Outcomes]
    document: dict[str, Any]

    def to_json(self) -> bytes:
        """The `run/1` document. The plans in it are `result/1` documents, byte for byte."""
        head = {name: value for name, value in self.document.items() if name != "plans"}
        plans = b",".join(
            b'{"person":' + json.dumps(person).encode() + b',"result":' + one.to_json() + b"}"
            for person, one in zip(self.cost.table("plans")["person"], self.cost, strict=True)
        )
        text = json.dumps(head, ensure_ascii=False, separators=(",", ":")).encode()
        return text[:-1] + b',"plans":[' + plans + b"]}"


def pounds(pence: int) -> str:
    """Pence as documents write pounds."""
    return format(Decimal(pence).scaleb(-2), "f")


def _sum(table: Table, column: str) -> str:
    return pounds(sum(table[column]))


def _totals(cost: AreaCost) -> dict[str, Any]:
    plans, budgets = cost.table("plans"), cost.table("budgets")
    short = [
        over > 0 or rest > 0
        for over, rest in zip(plans["over_pence"], plans["unfunded_pence"], strict=True)
    ]
    totals: dict[str, Any] = {"plans": len(plans)}
    for name in ("weekly", "annual", "period", "one_off"):
        totals[name] = _sum(plans, f"{name}_pence")
    for name in ("paid_minutes_per_week", "unpaid_minutes_per_week"):
        totals[name] = sum(plans[name])
    for name in ("available", "committed", "left", "over"):
        totals[name] = _sum(budgets, f"{name}_pence")
    totals["unfunded"] = _sum(plans, "unfunded_pence")
    totals["plans_short"] = sum(short)
    return totals


def _kinds(cost: AreaCost) -> list[dict[str, str]]:
    """What the lines of each kind come to, most first."""
    lines = cost.table("lines")
    sums: dict[str, list[int]] = {}
    for kind, weekly, annual in zip(
        lines["kind"], lines["weekly_pence"], lines["annual_pence"], strict=True
    ):
        held = sums.setdefault(kind, [0, 0])
        held[0] += weekly
        held[1] += annual
    ranked = sorted(sums.items(), key=lambda item: (-item[1][1], item[0]))
    return [
        {"kind": kind, "weekly": pounds(weekly), "annual": pounds(annual)}
        for kind, (weekly, annual) in ranked
    ]


def _basis(plans: list[dict[str, Any]]) -> dict[str, Any]:
    if not plans:
        return {}
    bases = [plan["basis"] for plan in plans]
    return {
        **{name: bases[0][name] for name in ("convention", "rounding", "parameters")},
        "first_day": min(basis["first_day"] for basis in bases),
        "last_day": max(basis["last_day"] for basis in bases),
        "provisional": any(basis["provisional"] for basis in bases),
    }


def _outcome(outcomes: Outcomes) -> dict[str, Any]:
    items = [
        {name: cell for name, cell in row.items() if cell is not None}
        for row in outcomes.table("items")
    ]
    return {**_kith.summary(outcomes._answer), "items": items}


def _document(
    area: Area, cost: AreaCost, network: Network, outcomes: Mapping[str, Outcomes]
) -> dict[str, Any]:
    plans = [one.to_dict() for one in cost]
    people = cost.table("plans")["person"]
    return {
        "kith": "run/1",
        "library": _kith.version,
        "area": {"label": area.label, "rows": dict(area.counts)},
        "basis": _basis(plans),
        "totals": _totals(cost),
        "kinds": _kinds(cost),
        "network": _kith.summary(network._answer),
        "outcomes": {name: _outcome(found) for name, found in outcomes.items()},
        "reference": REFERENCE,
        "plans": [
            {"person": person, "result": plan} for person, plan in zip(people, plans, strict=True)
        ],
    }


def answer(
    area: Area, options: Mapping[str, Any] | None = None, progress: Progress | None = None
) -> Run:
    """Costs, networks and outcomes of an area. Traces are kept where the page needs them: to mark
    the figures that rest on invented ones."""
    asked = {"detail": "trace" if area.provenance else "lines", **(options or {})}
    cost = area.cost(progress=progress, **cast(CostOptions, asked))
    network = area.network(threads=cast(int, asked.get("threads", 1)))
    outcomes = {name: area.outcomes(name) for name in INSTRUMENTS}
    outcomes = {name: found for name, found in outcomes.items() if found.summary["people"]}
    return Run(area, cost, network, outcomes, _document(area, cost, network, outcomes))
