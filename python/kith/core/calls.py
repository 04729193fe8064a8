"""How is the library asked? Every call by its name, with its documents beside the request.

A request is `{"call": "fit", "options": {…}}` with further members where the call has them. The
documents are not written into it: they stay the bytes that they are, whatever is wrong in them.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from kith import _kith
from kith.core.document import Answer, view_of
from kith.core.errors import listing
from kith.core.options import Progress, given_options, json_text
from kith.core.parameters import shipped
from kith.core.plan import plan_text

Options = Mapping[str, Any]
Request = Mapping[str, Any] | str | bytes


def _request(call: str, options: Options, members: Mapping[str, str]) -> str:
    return json_text({"call": call, **members, "options": given_options(options)})


def ask(
    call: str, documents: Sequence[str | bytes], options: Options, **members: str
) -> _kith.Answer:
    """Asks about documents."""
    with listing(options):
        request = _request(call, options, members)
        return _kith.call(request, shipped(), documents=[*documents])


def ask_area(
    area: _kith.Area,
    call: str,
    options: Options,
    progress: Progress | None = None,
    **members: str,
) -> _kith.Answer:
    """Asks about an area."""
    with listing(options):
        return _kith.area_call(area, _request(call, options, members), shipped(), progress)


def ask_answer(
    before: _kith.Answer,
    call: str,
    options: Options,
    progress: Progress | None = None,
    documents: Sequence[str | bytes] = (),
) -> _kith.Answer:
    """Asks what an area call answered: what would change it, or how it compares."""
    with listing(options):
        request = _request(call, options, {})
        return _kith.result_call(before, request, shipped(), progress, documents=[*documents])


@dataclass(frozen=True, slots=True)
class Asked:
    """A request taken apart: its members, its text, and the documents that come beside it."""

    members: Mapping[str, Any]
    text: str | bytes
    documents: list[str | bytes]

    @property
    def call(self) -> str:
        """The name of the call; empty where there is none, which the library then refuses."""
        return str(self.members.get("call", ""))


def taken_apart(request: Request) -> Asked:
    """A request as it goes to the library. Raises TypeError where money is a float, in the options
    and in the documents."""
    if not isinstance(request, Mapping):
        return Asked(_members(request), request, [])
    members = dict(request)
    documents = [_text(document) for document in members.pop("documents", ())]
    if isinstance(members.get("options"), Mapping):
        members["options"] = given_options(members["options"])
    return Asked(members, json_text(members), documents)


def _text(document: object) -> str | bytes:
    """A document of a request: a dict, or its text. It is never the path of a file."""
    if isinstance(document, str | bytes):
        return document
    if isinstance(document, Mapping):
        return plan_text(document)
    raise TypeError(f"a document is a dict or its text, not {type(document).__name__}")


def _members(text: str | bytes) -> Mapping[str, Any]:
    try:
        found = json.loads(text)
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}


def called(
    before: _kith.Answer,
    request: Request,
    views: Mapping[str, type[Answer]],
    progress: Progress | None,
) -> Answer:
    """The answer to a request about what an area call answered."""
    asked = taken_apart(request)
    answer = _kith.result_call(before, asked.text, shipped(), progress, documents=asked.documents)
    return view_of(answer, views.get(asked.call))


def calls() -> list[dict[str, Any]]:
    """Every call that can be asked by its name, a copy of your own: what it answers, which
    documents, members and options it takes, its tables."""
    document = json.loads(_kith.calls_json())
    listed: list[dict[str, Any]] = document["calls"]
    return listed
