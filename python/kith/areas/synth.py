"""What does an invented area of any size look like? Its tables, by published distributions."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from datetime import date
from types import MappingProxyType

from kith import _kith
from kith.areas.area import Area, built
from kith.core.options import days_of
from kith.core.table import Table


class SyntheticArea(Area):
    """An invented area: nobody in it exists. `write` makes an area folder of it."""

    __slots__ = ()

    def __init__(self, synthetic: _kith.SyntheticArea) -> None:
        self.__dict__["_synthetic"] = synthetic

    _synthetic: _kith.SyntheticArea

    @functools.cached_property
    def _handle(self) -> _kith.Area:
        return built(self.area_json, self.tables)

    @functools.cached_property
    def tables(self) -> Mapping[str, Table]:
        """Every table, in the model's order."""
        return MappingProxyType({name: Table(frame) for name, frame in self._synthetic.tables()})

    @property
    def area_json(self) -> str:
        """The text of its `area.json`."""
        return self._synthetic.area_json

    @functools.cached_property
    def sha256(self) -> str:
        """Of the CSV of all tables: two areas with the same digest are the same."""
        return self._synthetic.sha256()

    def __repr__(self) -> str:
        return f"<kith.SyntheticArea {len(self.tables['people'])} people>"


def synth(
    *, people: int, seed: int = 1, first_day: date | str = "2026-04-06", threads: int = 1
) -> SyntheticArea:
    """An invented area of any size, with published distributions: the same for the same arguments.

    Raises `RangeError` for fewer than 1 or more than 2,000,000 people.
    """
    return SyntheticArea(_kith.synthesise(people, seed, days_of(first_day), threads))
