"""The packages of python/kith import in one direction, and no modules import each other in a ring."""

import ast
from graphlib import TopologicalSorter

import pytest
from conftest import ROOT

FOLDER = ROOT / "python" / "kith"
# Each may import those before it. The face, kith/__init__.py, offers what the first three have, so
# only what comes after it may import it. The extension module kith._kith is below all of them.
ORDER = ("core", "plans", "areas", "face", "page", "command")
ABOVE_ALL = {"kith.cli", "kith.__main__"}
LATER = {"kith.page"}  # the face imports it inside a function: a page is not always asked for


def name_of(path):
    parts = path.relative_to(FOLDER.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


MODULES = {name_of(path): path for path in FOLDER.rglob("*.py")}


def package_of(module):
    parts = module.split(".")
    return "face" if len(parts) == 1 else parts[1]


def imports_of(module):
    """The modules of kith that a module imports, wherever the import stands."""
    found = set()
    for node in ast.walk(ast.parse(MODULES[module].read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{module}: imports are absolute"
            for alias in node.names:
                below = f"{node.module}.{alias.name}"
                found.add(below if below in MODULES or below == "kith._kith" else node.module)
    return {name for name in found if name.split(".")[0] == "kith"} - {"kith._kith"}


def test_every_module_belongs_to_a_package():
    strangers = {name for name in MODULES if package_of(name) not in ORDER} - ABOVE_ALL

    assert strangers == set()
    assert {package_of(name) for name in MODULES} >= set(ORDER)


@pytest.mark.parametrize("package", ORDER)
def test_a_package_imports_only_those_before_it(package):
    allowed = set(ORDER[: ORDER.index(package) + 1])

    for module in MODULES:
        if package_of(module) == package:
            upward = {name for name in imports_of(module) if package_of(name) not in allowed}
            assert upward - (LATER if package == "face" else set()) == set(), module


def test_no_module_imports_itself_in_a_ring():
    graph = {name: imports_of(name) - (LATER if name == "kith" else set()) for name in MODULES}

    assert list(TopologicalSorter(graph).static_order())


def test_every_module_says_what_it_answers():
    silent = [
        name
        for name, path in MODULES.items()
        if not ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))
    ]

    assert silent == []
