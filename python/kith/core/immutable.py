"""What every value that is given out has in common: it does not change."""

from __future__ import annotations

import json
from typing import Any


class Immutable:
    """Refuses to set or delete an attribute. A subclass sets its own once, through
    `object.__setattr__` or `__dict__`."""

    __slots__ = ()

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"{type(self).__name__} is immutable: {name}")

    def __delattr__(self, name: str) -> None:
        raise AttributeError(f"{type(self).__name__} is immutable: {name}")


class Document(Immutable):
    """A value that is a document: equal where its bytes are."""

    __slots__ = ()
    _document: bytes

    def to_dict(self) -> dict[str, Any]:
        """The document, a copy of your own."""
        document: dict[str, Any] = json.loads(self._document)
        return document

    def to_json(self) -> bytes:
        """The document: the bytes that the C interface gives."""
        return self._document

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, type(self)):
            return NotImplemented
        return self._document == other._document

    def __hash__(self) -> int:
        return hash(self._document)
