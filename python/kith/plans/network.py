"""Who is around one person: size, composition and shape of a support network."""

from __future__ import annotations

import functools
import json
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from types import MappingProxyType
from typing import Any, Unpack

from kith import _kith
from kith.core.errors import listing
from kith.core.immutable import Document
from kith.core.options import NetworkOptions, options_text
from kith.core.parameters import shipped
from kith.core.plan import Plan, plan_text


@dataclass(frozen=True, slots=True)
class Group:
    """One of the groups informal, professional and paid. Shares are exact; None of nothing.

    `reference_people` is this group's part of the same number of people in the published
    proportion, 33, 25 and 42 in a hundred.
    """

    people: int
    share: Decimal | None
    reference_people: int
    minutes_per_week: int
    minutes_share: Decimal | None
    contacts_per_week: Decimal


def _decimal(text: str | None) -> Decimal | None:
    return None if text is None else Decimal(text)


def _group(row: Mapping[str, Any]) -> Group:
    return Group(
        people=row["people"],
        share=_decimal(row.get("share")),
        reference_people=row["reference_people"],
        minutes_per_week=row["minutes_per_week"],
        minutes_share=_decimal(row.get("minutes_share")),
        contacts_per_week=Decimal(row["contacts_per_week"]),
    )


class PersonNetwork(Document):
    """Who is around one person. Immutable; equal where its `network/1` document is.

    Every member of the `network/1` document is an attribute (`size`, `density`, `isolates`, …); a
    measure that has no value is None, and `undefined` says why.
    """

    __slots__ = ("__dict__", "_document")
    _document: bytes

    def __init__(self, document: bytes) -> None:
        object.__setattr__(self, "_document", document)

    @functools.cached_property
    def _members(self) -> dict[str, Any]:
        members: dict[str, Any] = json.loads(self._document)
        return members

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_") or name not in self._members:
            raise AttributeError(name)
        return self._members[name]

    @functools.cached_property
    def groups(self) -> Mapping[str, Group]:
        """Informal, professional and paid."""
        return MappingProxyType({row["group"]: _group(row) for row in self._members["groups"]})

    @functools.cached_property
    def kinds(self) -> Mapping[str, int]:
        """How many supporters of each kind there are."""
        return MappingProxyType({row["kind"]: row["people"] for row in self._members["kinds"]})

    @functools.cached_property
    def supporters(self) -> tuple[Mapping[str, Any], ...]:
        """A row for each supporter, in the order of the ties."""
        return tuple(MappingProxyType(row) for row in self._members["supporters"])

    def __repr__(self) -> str:
        groups = ", ".join(f"{group.people} {name}" for name, group in self.groups.items())
        return f"<kith.PersonNetwork {self.size} people: {groups}>"


def network(plan: Plan, **options: Unpack[NetworkOptions]) -> PersonNetwork:
    """Who is around the person of a plan: size and composition, by heads and by hours."""
    with listing(options):
        return PersonNetwork(_kith.plan_network(plan_text(plan), shipped(), options_text(options)))
