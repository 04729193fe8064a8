"""The stages keep their one direction, and the checks that say so can fail."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest
from layers import Layers

ROOT = Path(__file__).resolve().parents[2]


def configure(source: Path, tree: Path) -> subprocess.CompletedProcess:
    return subprocess.run(
        ["cmake", "-S", source, "-B", tree, "-G", "Ninja", "-DKITH_TESTS=OFF"],
        capture_output=True,
        text=True,
    )


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text()
    assert old in text
    path.write_text(text.replace(old, new, 1))


@pytest.fixture(scope="module")
def layers(tmp_path_factory) -> Layers:
    """What the checkout declares."""
    tree = tmp_path_factory.mktemp("tree")
    done = configure(ROOT, tree)
    assert done.returncode == 0, done.stdout + done.stderr
    return Layers.read(tree / "layers.txt")


@pytest.fixture
def copy(tmp_path) -> Path:
    """A scratch copy of everything that configuring reads."""
    for name in ("CMakeLists.txt", "LICENSE", "NOTICE"):
        shutil.copy(ROOT / name, tmp_path)
    for name in ("cmake", "include", "src", "bindings"):
        shutil.copytree(ROOT / name, tmp_path / name)
    return tmp_path


def test_every_include_follows_the_order_of_the_stages(layers):
    assert layers.faults(ROOT) == []


def test_every_stage_with_sources_is_declared(layers):
    stages = {path.parent.name for path in (ROOT / "src").glob("*/*.cpp")} - {"data"}
    assert stages <= set(layers.allowed)


def test_no_stage_includes_the_generator(layers):
    assert [stage for stage, allowed in layers.allowed.items() if "synth" in allowed] == ["synth"]


def test_one_header_holds_the_whole_cpp_interface_in_the_order_of_the_stages(layers):
    text = (ROOT / "include/kith/kith.hpp").read_text()
    included = re.findall(r'^#include "kith/(.+)"$', text, re.MULTILINE)
    stages = list(layers.allowed)
    public = [
        str(path.relative_to(ROOT / "include/kith"))
        for path in (ROOT / "include/kith").glob("*/*.hpp")
    ]
    assert included == sorted(public, key=lambda path: (stages.index(path.split("/")[0]), path))


def test_an_unchanged_copy_configures(copy):
    assert configure(copy, copy / "build").returncode == 0


def test_a_stage_that_needs_a_later_one_does_not_configure(copy):
    edit(copy / "src/values/CMakeLists.txt", "HEADERS", "NEEDS schedule HEADERS")

    done = configure(copy, copy / "build")

    assert done.returncode != 0
    assert "stage 'values' may not need 'schedule'" in " ".join(done.stderr.split())


def test_a_stage_that_needs_itself_or_an_unknown_one_does_not_configure(copy):
    for need in ("values", "weather"):
        edit(copy / "src/values/CMakeLists.txt", "HEADERS", f"NEEDS {need} HEADERS")
        assert configure(copy, copy / "build").returncode != 0
        edit(copy / "src/values/CMakeLists.txt", f"NEEDS {need} HEADERS", "HEADERS")


def test_an_unknown_stage_does_not_configure(copy):
    edit(copy / "src/values/CMakeLists.txt", "kith_add_module(values", "kith_add_module(weather")
    assert configure(copy, copy / "build").returncode != 0


def faults_after(copy: Path, layers: Layers, path: str, line: str) -> list[str]:
    """The faults that a line more at the top of a file brings."""
    before = layers.faults(copy)
    (copy / path).write_text(f"{line}\n{(copy / path).read_text()}")
    return [fault for fault in layers.faults(copy) if fault not in before]


@pytest.mark.parametrize(
    ("path", "line", "fault"),
    [
        (
            "src/values/money.cpp",
            '#include "kith/schedule/schedule.hpp"',
            'src/values/money.cpp: "kith/schedule/schedule.hpp": values may not include schedule',
        ),
        (
            "include/kith/values/money.hpp",
            '#include "kith/schedule/schedule.hpp"',
            'include/kith/values/money.hpp: "kith/schedule/schedule.hpp": '
            "values may not include schedule",
        ),
        (
            "include/kith/values/money.hpp",
            "#  include <boost/json.hpp>",
            "include/kith/values/money.hpp: <boost/json.hpp> may not be in a public header",
        ),
        (
            "include/kith/values/money.hpp",
            "#include <Eigen/Dense>",
            "include/kith/values/money.hpp: <Eigen/Dense> may not be in a public header",
        ),
        (
            "src/values/money.cpp",
            '#include "kith/values/nothing.hpp"',
            'src/values/money.cpp: "kith/values/nothing.hpp" is not in include',
        ),
    ],
)
def test_a_wrong_include_is_found(copy, layers, path, line, fault):
    assert faults_after(copy, layers, path, line) == [fault]


def test_an_earlier_stage_that_is_not_needed_may_not_be_included(copy, layers):
    """The order alone would allow it: what counts is what the stage declares."""
    stage, header = undeclared_but_earlier(layers)
    source = next((copy / "src" / stage).glob("*.cpp"))

    faults = faults_after(copy, layers, str(source.relative_to(copy)), f'#include "{header}"')

    assert len(faults) == 1 and f"{stage} may not include" in faults[0]


def undeclared_but_earlier(layers: Layers) -> tuple[str, str]:
    """A stage, and a public header of an earlier stage that it does not need."""
    stages = list(layers.allowed)
    for place, stage in enumerate(stages):
        for earlier in stages[:place]:
            if earlier not in layers.allowed[stage]:
                header = min((ROOT / "include/kith" / earlier).glob("*.hpp"))
                return stage, str(header.relative_to(ROOT / "include"))
    raise AssertionError("every stage needs every earlier one")


def test_a_public_header_may_not_include_a_private_one(copy, layers):
    (copy / "src/values/secret.hpp").write_text("#pragma once\n")
    faults = faults_after(
        copy, layers, "include/kith/values/money.hpp", '#include "values/secret.hpp"'
    )
    assert faults == [
        'include/kith/values/money.hpp: "values/secret.hpp" is private, '
        "and a public header includes it"
    ]
