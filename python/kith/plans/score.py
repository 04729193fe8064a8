"""What do answers to an instrument of wellbeing come to?"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from kith.core.calls import ask
from kith.core.document import Document, Member
from kith.core.immutable import frozen
from kith.core.options import json_text


def _metric(value: str | None) -> float | None:
    return None if value is None else float(value)


class Score(Document):
    """What answers to an instrument come to; `unscored` names why there is no score. Immutable;
    equal where its `score/1` document is.

    Every member of the `score/1` document is an attribute: `raw`, `metric`, `band`, `missing`, …
    for one person; `items`, `mean_check`, … for counts of many. One that is not there is None.
    """

    __slots__ = ()

    metric = Member(_metric, about="On the published metric scale.")

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_"):
            raise AttributeError(name)
        return frozen(self._members.get(name))

    def __repr__(self) -> str:
        return f"<kith.Score {self.instrument}: raw {self.raw}, metric {self.metric}>"


def score(
    instrument: str,
    responses: Sequence[int | None] | None = None,
    *,
    counts: Sequence[Sequence[int]] | None = None,
    people: int | None = None,
    stated_mean: str | None = None,
) -> Score:
    """Score answers to an instrument: those of one person, None for an item without one.

    Or those of many, as `counts` (for each item how many of `people` gave each answer, from the
    lowest on), with `stated_mean`, a printed mean to be checked against them. Raises `InputError`
    for an unknown instrument, a wrong number of answers, or one out of range.
    """
    answers = {
        "instrument": instrument,
        "responses": None if responses is None else [*responses],
        "counts": counts,
        "people": people,
        "stated_mean": stated_mean,
    }
    given = {name: value for name, value in answers.items() if value is not None}
    return Score(ask("score", [json_text(given)], {}))
