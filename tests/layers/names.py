"""Reads C++ sources and lists the names that they declare at namespace scope.

Which names are declared both in `kith` and in a namespace inside it? Such a name means one thing or
the other depending on which headers came first. The scanner knows this code base's C++ (no macros,
clang-format's layout), not all of C++; test_names.py shows what it finds.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

COMMENT_OR_TEXT = re.compile(
    r'R"(\w*)\(.*?\)\1"|//[^\n]*|/\*.*?\*/|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])+\'', re.DOTALL
)
DIRECTIVE = re.compile(r"^[ \t]*#[^\n]*", re.MULTILINE)
DIGITS_APART = re.compile(r"(?<=[0-9A-Fa-f])'(?=[0-9A-Fa-f])")  # 1'000'000
TOKEN = re.compile(r"[A-Za-z_]\w*|::|&&|<=>|==|!=|<=|>=|->|\d[\w.]*|[^\s\w]")
NAME = re.compile(r"[A-Za-z_]\w*\Z")
OPENS = {"(": ")", "{": "}", "[": "]"}
ANONYMOUS = "(anonymous)"


@dataclass(frozen=True)
class Declared:
    """A name and the namespace that it was declared in: ("kith", "costing")."""

    namespace: tuple[str, ...]
    name: str


def tokens_of(text: str) -> list[str]:
    """The tokens of a source without comments, directives and the contents of literals."""
    text = DIGITS_APART.sub("", text)
    plain = COMMENT_OR_TEXT.sub(lambda found: _without(found.group()), text)
    return TOKEN.findall(DIRECTIVE.sub(" ", plain))


def _without(found: str) -> str:
    return " " if found.startswith("/") else " 0 "


def declared_in(text: str) -> set[Declared]:
    """Every name that a source declares at namespace scope."""
    return set(_declarations(tokens_of(text), 0, ()))


def _declarations(
    tokens: list[str], start: int, namespace: tuple[str, ...]
) -> Iterator[Declared]:
    """The declarations from `start` to the brace that closes this namespace."""
    at = start
    while at < len(tokens) and tokens[at] != "}":
        if tokens[at] == ";":
            at += 1
        elif tokens[at] == "namespace" and tokens[at + 2] == "=":  # another name for one
            yield Declared(namespace, tokens[at + 1])
            at = tokens.index(";", at)
        elif tokens[at] == "namespace" or tokens[at : at + 2] == ["inline", "namespace"]:
            brace = tokens.index("{", at)
            inside = [part for part in tokens[at:brace] if NAME.match(part)]
            names = [part for part in inside if part not in ("namespace", "inline")]
            end = _closing(tokens, brace)
            yield from _declarations(
                tokens[brace + 1 : end], 0, (*namespace, *(names or [ANONYMOUS]))
            )
            at = end + 1
        else:
            end = _end_of_statement(tokens, at)
            yield from (Declared(namespace, name) for name in _names_in(tokens[at:end]))
            at = end


def _closing(tokens: list[str], opening: int) -> int:
    """The place of the bracket that closes the one at `opening`."""
    depth = 0
    for at in range(opening, len(tokens)):
        if tokens[at] in OPENS:
            depth += 1
        elif tokens[at] in OPENS.values():
            depth -= 1
            if depth == 0:
                return at
    raise ValueError(f"{tokens[opening]} is never closed")


def _end_of_statement(tokens: list[str], start: int) -> int:
    """Behind the `;` of a declaration, or behind the body of a function."""
    at = start
    has_parameters = False
    is_type = _is_type(tokens, start)
    while at < len(tokens):
        token = tokens[at]
        if token == ";":
            return at + 1
        if token in OPENS:
            end = _closing(tokens, at)
            is_initialiser = tokens[at - 1] == "=" or tokens[at + 1 : at + 2] == [":"]
            if token == "{" and has_parameters and not is_type and not is_initialiser:
                # A body, unless it is a member's initialiser in `: a{1}, b{2} {}`.
                if tokens[end + 1 : end + 2] not in ([","], ["{"], [";"]):
                    return end + 1
            has_parameters = has_parameters or token == "("
            at = end
        at += 1
    return at


def _is_type(tokens: list[str], start: int) -> bool:
    """Whether a declaration is of a class, a struct, a union or an enumeration."""
    at = _behind_template(tokens, start)
    return at < len(tokens) and tokens[at] in ("struct", "class", "union", "enum")


def _behind_template(tokens: list[str], start: int) -> int:
    at = start
    while at < len(tokens) and tokens[at] in ("template", "requires"):
        at = _behind_angles(tokens, at + 1)
    return at


def _behind_angles(tokens: list[str], start: int) -> int:
    """Behind the `<…>` that begins at `start`."""
    depth = 0
    for at in range(start, len(tokens)):
        if tokens[at] == "<":
            depth += 1
        elif tokens[at] == ">":
            depth -= 1
            if depth == 0:
                return at + 1
    return len(tokens)


def _names_in(statement: list[str]) -> Iterator[str]:
    """What one declaration declares; nothing for a qualified or an explicit specialisation."""
    tokens = statement[_behind_template(statement, 0) :]
    while tokens[:1] == ["["]:  # an attribute
        tokens = tokens[_closing(tokens, 0) + 1 :]
    if not tokens or tokens[0] in ("static_assert", "extern", "friend", "operator"):
        return
    if tokens[0] == "using":
        if "=" in tokens:
            yield tokens[1]
        elif tokens[1] != "namespace":
            yield tokens[-2]
        return
    if tokens[0] in ("struct", "class", "union", "enum"):
        yield from _type_name(tokens[1:])
        return
    yield from _object_name(tokens)


def _type_name(tokens: list[str]) -> Iterator[str]:
    while tokens and (tokens[0] in ("class", "struct") or tokens[0] == "["):
        tokens = tokens[_closing(tokens, 0) + 1 :] if tokens[0] == "[" else tokens[1:]
    is_specialised = tokens[1:2] in (["<"], ["::"])
    if tokens and NAME.match(tokens[0]) and not is_specialised:
        yield tokens[0]


def _object_name(tokens: list[str]) -> Iterator[str]:
    """The name before the parameters of a function or the value of a variable."""
    at = 0
    while at < len(tokens):
        token = tokens[at]
        if token == "operator":
            return
        if token == "<":
            at = _behind_angles(tokens, at)
            continue
        if token in ("(", "=", "{", ";", "["):
            is_name = at > 0 and NAME.match(tokens[at - 1]) is not None
            is_qualified = at > 1 and tokens[at - 2] == "::"
            if is_name and not is_qualified and at > 1:
                yield tokens[at - 1]
            return
        at = _closing(tokens, at) + 1 if token in OPENS else at + 1


def namesakes(sources: dict[str, str]) -> list[str]:
    """The names that are declared in `kith` and in a namespace inside it, with their files.

    What an unnamed namespace directly in `kith` holds belongs to one source alone and hides
    nothing; inside another namespace it would hide a name of `kith`, so it counts.
    """
    outer: dict[str, set[str]] = defaultdict(set)
    inner: dict[str, set[str]] = defaultdict(set)
    for path, text in sources.items():
        for declared in declared_in(text):
            if declared.namespace == ("kith",):
                outer[declared.name].add(path)
            elif declared.namespace[:1] == ("kith",) and declared.namespace[1:] != (ANONYMOUS,):
                inner[declared.name].add(path)
    return [
        f"{name}: {', '.join(sorted(outer[name]))} and {', '.join(sorted(inner[name]))}"
        for name in sorted(set(outer) & set(inner))
    ]


def sources_below(root: Path) -> dict[str, str]:
    """Every C++ source of the library below `root`, by its path."""
    return {
        str(path.relative_to(root)): path.read_text()
        for folder in ("include", "src")
        for path in sorted((root / folder).rglob("*.[hc]pp"))
    }
