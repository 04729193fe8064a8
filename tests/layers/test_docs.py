"""Every path that CONTRIBUTING.md, README.md and docs/ name is there: nobody is sent to a file that has moved."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PAGES = [ROOT / "CONTRIBUTING.md", ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
FOLDERS = "benches|bindings|cmake|docs|examples|include|python|src|tests"
# A path from the top of the tree. `<stage>`, `*` and `…` stand for several names and are left out.
PATH = re.compile(rf"(?<![\w/.<>-])(?:{FOLDERS})/[\w./*<>…\[\]-]*")


def paths_in(page: Path) -> set[str]:
    named = (match.group().rstrip(".") for match in PATH.finditer(page.read_text("utf-8")))
    return {path for path in named if not re.search(r"[*<>…\[\]]", path)}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_path_that_is_named_exists(page):
    assert [path for path in sorted(paths_in(page)) if not (ROOT / path).exists()] == []


def test_every_page_of_decisions_is_in_the_index():
    index = (ROOT / "docs" / "README.md").read_text("utf-8")
    pages = sorted((ROOT / "docs" / "decisions").glob("*.md"))

    assert len(pages) > 8
    assert [page.name for page in pages if f"decisions/{page.name}" not in index] == []


def test_there_are_paths_to_check():
    assert len(set().union(*map(paths_in, PAGES))) > 80
