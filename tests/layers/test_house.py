"""What the style guide keeps out of this code base, file by file."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
CODE = sorted(
    path for folder in ("include", "src", "bindings") for path in (ROOT / folder).rglob("*.[hc]pp")
)
CORE = [path for path in CODE if not path.is_relative_to(ROOT / "bindings")]
COMMENTS_AND_TEXT = re.compile(
    r'R"(\w*)\(.*?\)\1"|//[^\n]*|/\*.*?\*/|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])\'', re.DOTALL
)


def code_of(path: Path) -> str:
    """The file without its comments and literals, but for what it includes."""
    lines = path.read_text().splitlines()
    included = [line for line in lines if line.lstrip().startswith("#include")]
    rest = "\n".join(line for line in lines if not line.lstrip().startswith("#include"))
    return "\n".join(included) + "\n" + COMMENTS_AND_TEXT.sub(" ", rest)


def places(files: list[Path], pattern: str) -> list[str]:
    found = re.compile(pattern)
    return [
        f"{path.relative_to(ROOT)}: {match.group()}"
        for path in files
        for match in found.finditer(code_of(path))
    ]


def test_there_is_something_to_check():
    assert len(CORE) > 10


@pytest.mark.parametrize(
    ("why", "pattern"),
    [
        ("long differs between Linux and Windows", r"\blong\b(?! double)"),
        ("names are spelled out", r"\busing namespace\b"),
        ("not in GCC 12, or slower than what it replaces", r"#include <(regex|format)>"),
        ("pipelines of views", r"\bstd::views\b|\bstd::ranges::views\b"),
        ("distributions of the standard library differ between libraries", r"#include <random>"),
    ],
)
def test_words_that_are_not_used(why, pattern):
    assert places(CODE, pattern) == []


@pytest.mark.parametrize(
    ("why", "pattern"),
    [
        ("no file is read", r"#include <(fstream|filesystem|cstdio|stdio\.h|iostream)>|\bfopen\b"),
        (
            "no clock is read",
            r"\bchrono::\w+_clock\b|::now\(|\bstd::time\(|#include <(ctime|time\.h)>",
        ),
        ("no environment is read", r"\bgetenv\b"),
        (
            "no locale is read",
            r"#include <(locale|clocale)>|\bsetlocale\b|\bstd::sto[a-z]+\b|\bstrtod\b",
        ),
    ],
)
def test_the_core_depends_on_nothing_but_its_arguments(why, pattern):
    assert places(CORE, pattern) == []


def test_costing_knows_no_json():
    costing = [path for path in CORE if "costing" in path.parts and "documents" not in path.parts]
    assert len(costing) > 50
    assert places(costing, r'#include "(kith/)?(tables/(json|option_reader)|documents/)') == []


EXPLAINED = {"include/kith/tables/columns.hpp": "every column of the model, one a line"}


def test_files_are_short():
    limits = {".cpp": 500, ".hpp": 300}
    long = [
        f"{path.relative_to(ROOT)}: {count} lines"
        for path in CODE
        if (count := len(path.read_text().splitlines())) > limits[path.suffix]
        and str(path.relative_to(ROOT)) not in EXPLAINED
    ]
    assert long == []


def test_a_stage_has_at_most_five_public_headers():
    """Those named may have more: one header a word, an answer, and a document of an answer."""
    named = {"values", "tables", "costing", "documents"}
    headers = {
        path.name: len(list(path.glob("*.hpp"))) for path in (ROOT / "include/kith").glob("*/")
    }
    assert [stage for stage, count in headers.items() if count > 5 and stage not in named] == []


def test_nothing_is_left_to_do_without_an_issue_number():
    marks = re.compile(r"\b(TODO|FIXME|XXX)\b(?!\(#\d+\))")
    assert [str(path.relative_to(ROOT)) for path in CODE if marks.search(path.read_text())] == []
