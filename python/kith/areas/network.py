"""Who is around the people of an area?"""

from __future__ import annotations

import functools
from collections.abc import Mapping
from typing import Any

from kith import _kith
from kith.core.document import Answer
from kith.core.immutable import frozen


class Network(Answer):
    """Who is around the people of an area. Immutable.

    Tables: people (a row a person) and shared (a row for each supporter of several people).
    """

    __slots__ = ()

    @functools.cached_property
    def summary(self) -> Mapping[str, Any]:
        """Mean size, heads and minutes by group with their shares, and who has few."""
        summary: Mapping[str, Any] = frozen(_kith.summary(self._answer))
        return summary
