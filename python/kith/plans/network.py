"""Who is around one person? Size, composition and shape of a support network."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from types import MappingProxyType
from typing import Any, Unpack

from kith.core import records
from kith.core.calls import ask
from kith.core.document import Document, Member
from kith.core.immutable import frozen
from kith.core.options import NetworkOptions
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


_group = records.reader(Group)


def _groups(rows: list[dict[str, Any]]) -> Mapping[str, Group]:
    return MappingProxyType({row["group"]: _group(row) for row in rows})


def _kinds(rows: list[dict[str, Any]]) -> Mapping[str, int]:
    return MappingProxyType({row["kind"]: row["people"] for row in rows})


def _supporters(rows: list[dict[str, Any]]) -> tuple[Mapping[str, Any], ...]:
    return tuple(map(frozen, rows))


class PersonNetwork(Document):
    """Who is around one person. Immutable; equal where its `network/1` document is.

    Every member of the `network/1` document is an attribute (`size`, `density`, `isolates`, …); a
    measure that has no value is None, and `undefined` names the reason.
    """

    __slots__ = ()

    groups = Member(_groups, about="Informal, professional and paid.")
    kinds = Member(_kinds, about="How many supporters of each kind there are.")
    supporters = Member(_supporters, about="A row for each supporter, in the order of the ties.")

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_") or name not in self._members:
            raise AttributeError(name)
        return frozen(self._members[name])

    def __repr__(self) -> str:
        groups = ", ".join(f"{group.people} {name}" for name, group in self.groups.items())
        return f"<kith.PersonNetwork {self.size} people: {groups}>"


def network(plan: Plan, **options: Unpack[NetworkOptions]) -> PersonNetwork:
    """Who is around the person of a plan: size and composition, by heads and by hours."""
    return PersonNetwork(ask("network", [plan_text(plan)], options))
