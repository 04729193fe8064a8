"""How a provider's price is made: costs, margins on the price or on the cost, and uplifts."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Literal, TypedDict

from kith import _kith
from kith.core.options import Amount, options_text
from kith.core.text import page, pounds

Rule = Literal["half_up", "half_even", "half_down", "up", "down"]


class PriceLine(TypedDict, total=False):
    """A cost, `amount` or `rate` for `minutes` or a `count`; or a `share` of the price or cost."""

    name: str
    amount: Amount
    rate: Amount
    minutes: int
    count: Amount
    share: Amount


@dataclass(frozen=True, slots=True)
class BuildUpLine:
    """Exact pounds as a fraction in text, and as printed."""

    name: str
    exact: str
    rounded: Decimal


@dataclass(frozen=True, slots=True)
class BuildUp:
    """A price and what it is made of: the costs, then the shares.

    `rounding_left` is the printed price less the printed lines; `uplifted` the price after an
    uplift, None without one.
    """

    lines: tuple[BuildUpLine, ...]
    cost: Decimal
    price: Decimal
    rounding_left: Decimal
    uplifted: Decimal | None
    document: str

    def __str__(self) -> str:
        rows = [(line.name, pounds(line.rounded)) for line in self.lines]
        rows += [("cost", pounds(self.cost)), ("price", pounds(self.price))]
        if self.rounding_left:
            rows.append(("rounding", pounds(self.rounding_left)))
        if self.uplifted is not None:
            rows.append(("uplifted", pounds(self.uplifted)))
        return page(rows)

    def to_dict(self) -> dict[str, Any]:
        """The `build_up/1` document, a copy of your own."""
        document: dict[str, Any] = json.loads(self.document)
        return document

    def to_json(self) -> bytes:
        """The `build_up/1` document: the bytes that the C interface gives."""
        return self.document.encode()


def price_build_up(
    lines: Sequence[PriceLine],
    *,
    margin_on: Literal["price", "cost"] = "price",
    rounding: Mapping[str, Any] | None = None,
    uplift: Mapping[str, Any] | None = None,
) -> BuildUp:
    """A price from its costs and the shares on top of them.

    Shares are of the price ("27 % of the price") or of the cost ("26.08 % of the wage"). `rounding`
    has rule and step, `uplift` share, rule and step. Raises `InputError` with every fault and
    `RangeError` where shares of the price come to all of it.
    """
    told = {
        "kith": "price_build_up/1",
        "margin_on": margin_on,
        "lines": [*lines],
        "rounding": rounding,
        "uplift": uplift,
    }
    return built_up(options_text(told))


def built_up(text: str | bytes) -> BuildUp:
    """The answer to the text of a `price_build_up/1` document."""
    document = _kith.price_build_up_json(text)
    members = json.loads(document)
    return BuildUp(
        lines=tuple(
            BuildUpLine(row["name"], row["exact"], Decimal(row["rounded"]))
            for row in members["lines"]
        ),
        cost=Decimal(members["cost"]["rounded"]),
        price=Decimal(members["price"]["rounded"]),
        rounding_left=Decimal(members["rounding_left"]),
        uplifted=Decimal(members["uplifted"]) if "uplifted" in members else None,
        document=document,
    )


def uplifted(
    price: Amount, share: Amount, *, rule: Rule = "half_up", step: Amount = "0.01"
) -> Decimal:
    """A price after an uplift by a share, as a whole number of `step`s: £20.28 and 0.066, up to 4p,
    are £21.64. A float is a TypeError."""
    line: PriceLine = {"name": "price", "amount": price}
    raised = {"share": share, "rule": rule, "step": step}
    found = price_build_up([line], uplift=raised).uplifted
    assert found is not None
    return found
