"""What did the people of an area answer to an instrument?"""

from __future__ import annotations

import functools
from collections.abc import Mapping
from typing import Any

from kith import _kith
from kith.core.document import Answer
from kith.core.immutable import frozen


class Outcomes(Answer):
    """What the people of an area answered to one instrument. Immutable.

    Tables: items (a row for each item, with its answers) and scores (a row a person and day).
    """

    __slots__ = ()
    instrument: str

    def __init__(self, answer: _kith.Answer, instrument: str) -> None:
        super().__init__(answer)
        self.__dict__["instrument"] = instrument

    @functools.cached_property
    def summary(self) -> Mapping[str, Any]:
        """People asked and scored, means and deviations (None where there are none), bands."""
        summary: Mapping[str, Any] = frozen(_kith.summary(self._answer))
        return summary
