"""How is a provider's price made? Of costs, margins on the price or on the cost, and uplifts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Literal, TypedDict

from kith.core import records
from kith.core.calls import ask
from kith.core.document import Document, Member
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


def _rounded(members: dict[str, str]) -> Decimal:
    return Decimal(members["rounded"])


class BuildUp(Document):
    """A price and what it is made of: the costs, then the shares. Immutable; equal where its
    `build_up/1` document is.

    `rounding_left` is the printed price less the printed lines; `uplifted` the price after an
    uplift, None without one.
    """

    __slots__ = ()

    lines = Member(records.tuple_of(records.reader(BuildUpLine)))
    cost = Member(_rounded)
    price = Member(_rounded)
    rounding_left = Member(Decimal)
    uplifted = Member(records.amount)

    def __repr__(self) -> str:
        return f"<kith.BuildUp {pounds(self.price)} of {len(self.lines)} lines>"

    def __str__(self) -> str:
        rows = [(line.name, pounds(line.rounded)) for line in self.lines]
        rows += [("cost", pounds(self.cost)), ("price", pounds(self.price))]
        if self.rounding_left:
            rows.append(("rounding", pounds(self.rounding_left)))
        if self.uplifted is not None:
            rows.append(("uplifted", pounds(self.uplifted)))
        return page(rows)


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
    question = {
        "kith": "price_build_up/1",
        "margin_on": margin_on,
        "lines": [*lines],
        "rounding": rounding,
        "uplift": uplift,
    }
    return built_up(options_text(question))


def built_up(text: str | bytes) -> BuildUp:
    """The answer to the text of a `price_build_up/1` document."""
    return BuildUp(ask("price_build_up", [text], {}))


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
