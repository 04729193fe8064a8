"""What is an answer? Tables and bytes that do not change, and attributes that read them."""

from __future__ import annotations

import functools
import html
import json
from collections.abc import Callable
from typing import Any, Generic, TypeVar, overload

from kith import _kith
from kith.core.immutable import Immutable
from kith.core.table import Table, table_of

Value = TypeVar("Value")


class Answer(Immutable):
    """An answer of the library. `tables` names its tables, `table(name)` gives one of them."""

    __slots__ = ("__dict__",)
    _answer: _kith.Answer

    def __init__(self, answer: _kith.Answer) -> None:
        self.__dict__["_answer"] = answer

    @property
    def tables(self) -> tuple[str, ...]:
        """The names of the tables that there are."""
        return tuple(self._answer.tables())

    def table(self, name: str) -> Table:
        """The table of a name, one of `tables`."""
        return table_of(self._answer.table, name, self.tables)


def view_of(answer: _kith.Answer, view: type[Answer] | None) -> Answer:
    """An answer as its own class, or where it has none as a Document or a plain Answer."""
    if view is None:
        view = Document if answer.kind else Answer
    return view(answer)


class Member(Generic[Value]):
    """A member of the document as an attribute: read at its first use, then kept.

    `weekly = Member(Decimal)` reads the member `weekly`, and `reason = Member(text, "why")` the
    member `why`. `read` receives None where the document has no such member. It returns a value
    that cannot be changed, because every later reading gives the same one.
    """

    def __init__(self, read: Callable[[Any], Value], member: str = "", about: str = "") -> None:
        self._read = read
        self._member = member
        self.__doc__ = about or None

    def __set_name__(self, owner: type, name: str) -> None:
        self._name = name
        self._member = self._member or name

    @overload
    def __get__(self, document: None, owner: type) -> Member[Value]: ...
    @overload
    def __get__(self, document: Document, owner: type) -> Value: ...
    def __get__(self, document: Document | None, owner: type) -> Member[Value] | Value:
        if document is None:
            return self
        value = self._read(document._members.get(self._member))
        document.__dict__[self._name] = value
        return value


class Document(Answer):
    """An answer that is a JSON document. Immutable; equal where the bytes are.

    A subclass names the members of its document and how a person reads it; it adds no figures.
    """

    __slots__ = ()

    @functools.cached_property
    def document(self) -> bytes:
        """The document: the bytes that the C interface gives."""
        return self._answer.json()

    @functools.cached_property
    def _members(self) -> dict[str, Any]:
        """The document as it was parsed: for reading only, never handed out."""
        return self.to_document()

    def to_document(self) -> dict[str, Any]:
        """The document as a dict, a copy of your own."""
        members: dict[str, Any] = json.loads(self.document)
        return members

    def to_dict(self) -> dict[str, Any]:
        """The document as a dict, a copy of your own."""
        return self.to_document()

    def to_json(self) -> bytes:
        """The document: the bytes that the C interface gives."""
        return self.document

    def __str__(self) -> str:
        return repr(self)

    def __repr__(self) -> str:
        return f"<kith.{type(self).__name__} {len(self.document):,} bytes>"

    def _repr_html_(self) -> str:
        return f"<pre>{html.escape(str(self))}</pre>"

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, type(self)):
            return NotImplemented
        return self.document == other.document

    def __hash__(self) -> int:
        return hash(self.document)
