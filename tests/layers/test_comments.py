"""Every source opens with its question, comments say why in a tenth of the lines, in plain words."""

from __future__ import annotations

import ast
import io
import re
import tokenize
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SOURCES = sorted((ROOT / "src").rglob("*.[hc]pp"))
CODE = [
    *SOURCES,
    *sorted((ROOT / "include").rglob("*.h*")),
    *sorted((ROOT / "bindings").rglob("*.[hc]pp")),
    *sorted((ROOT / "python").rglob("*.py*")),
    *sorted((ROOT / "docs").rglob("*.md")),
    *(ROOT / page for page in ("README.md", "CONTRIBUTING.md", "CHANGELOG.md")),
]
RAW_TEXT = re.compile(r'R"(\w*)\(.*?\)\1"', re.DOTALL)
TEXT = re.compile(r'"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])\'')

# Words that a new colleague stumbles over, and what to write instead.
PLAIN = {
    "nought": "zero",
    "told": "given, reported; or the name of the thing",
    "whoever": "the person who",
    "somebody": "a person, someone; else: another person's",
    "betrays?": "discloses",
    "stands": "is, holds, comes",
    "says so": "reports it",
    "parted by": "separated by",
    "below nothing": "negative",
    "turned round": "reversed",
    "cannot be had": "infeasible",
}
PRIVATE = re.compile(r"\b(" + "|".join(PLAIN) + r")\b", re.IGNORECASE)


def without_raw_text(text: str) -> str:
    return RAW_TEXT.sub(lambda raw: '""' + "\n" * raw.group().count("\n"), text)


def words_of_cpp(text: str) -> str:
    """Comments and identifiers, line by line: without the texts that people get."""
    lines = []
    for line in without_raw_text(text).splitlines():
        code, mark, comment = line.partition("//")
        if code.lstrip().startswith(("*", "/*")):  # a comment of the C header
            lines.append(line)
        else:
            lines.append(spaced(TEXT.sub('""', code)) + mark + comment)
    return "\n".join(lines)


def words_of_python(text: str) -> str:
    """Comments, docstrings and identifiers."""
    found = [
        f"{token.start[0]}: {spaced(token.string)}"
        for token in tokenize.generate_tokens(io.StringIO(text).readline)
        if token.type in (tokenize.COMMENT, tokenize.NAME)
    ]
    tree = ast.parse(text)
    documented = (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)
    found += [
        f"{getattr(node, 'lineno', 1)}: {doc}"
        for node in ast.walk(tree)
        if isinstance(node, documented) and (doc := ast.get_docstring(node))
    ]
    return "\n".join(found)


def spaced(identifiers: str) -> str:
    """snake_case and CamelCase as words."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", identifiers.replace("_", " "))


def words_of(path: Path) -> str:
    text = path.read_text("utf-8")
    if path.suffix in (".py", ".pyi"):
        return words_of_python(text)
    return text if path.suffix == ".md" else words_of_cpp(text)


def comment_lines(text: str) -> tuple[int, int]:
    """How many lines have a comment, and how many lines there are."""
    lines = without_raw_text(text).splitlines()
    return sum("//" in TEXT.sub('""', line) for line in lines), len(lines)


def test_every_source_opens_with_the_question_that_it_answers():
    assert [
        str(path.relative_to(ROOT))
        for path in SOURCES
        if not path.read_text("utf-8").startswith("// ")
    ] == []


def test_a_tenth_of_the_lines_of_the_sources_says_why():
    counts = [comment_lines(path.read_text("utf-8")) for path in SOURCES]

    assert sum(own for own, _ in counts) / sum(lines for _, lines in counts) >= 0.10


@pytest.mark.parametrize("path", CODE, ids=lambda path: str(path.relative_to(ROOT)))
def test_words_are_plain(path):
    words = words_of(path)

    assert [
        f"{match.group()} ({line.strip()[:80]})"
        for line in words.splitlines()
        for match in PRIVATE.finditer(line)
    ] == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("// whoever pays", ["whoever"]),
        ('add("a leading nought");  // a fault', []),
        ("const Fault told_once;", ["told"]),
        ("int  /// 0 where it stands alone", ["stands"]),
    ],
)
def test_words_are_looked_for_in_comments_and_names(text, found):
    assert [match.group() for match in PRIVATE.finditer(words_of_cpp(text))] == found
