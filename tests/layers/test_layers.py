"""Stages and rooms keep their one direction, and the checks of it can fail."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest
from cycles import crosses_rooms, cycles_in, edges_of
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
    return Layers.read(tree)


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


def test_every_folder_with_sources_is_a_stage_or_a_room(layers):
    """A source beside the rooms of a stage, or below one of them, would be in none."""
    folders = {
        str(path.parent.relative_to(ROOT / "src")) for path in (ROOT / "src").rglob("*.[hc]pp")
    }
    assert folders - {"data"} == set(layers.allowed)


def test_every_public_header_is_listed_by_one_stage(layers):
    headers = [
        str(path.relative_to(ROOT / "include"))
        for path in (ROOT / "include/kith").glob("*/*.hpp")
    ]
    assert sorted(headers) == sorted(layers.public)


def test_no_stage_includes_the_generator(layers):
    assert [stage for stage, allowed in layers.allowed.items() if "synth" in allowed] == ["synth"]


def test_one_header_holds_the_whole_cpp_interface_in_the_order_of_the_stages(layers):
    text = (ROOT / "include/kith/kith.hpp").read_text()
    included = re.findall(r'^#include "kith/(.+)"$', text, re.MULTILINE)
    folders = list(dict.fromkeys(stage.split("/")[0] for stage in layers.allowed))
    public = [header.removeprefix("kith/") for header in layers.public]
    assert included == sorted(public, key=lambda path: (folders.index(path.split("/")[0]), path))


# --- circles ---

# Units of one room that still include each other in a circle. The list may only get shorter.
CIRCLES = [
    "costing/basis/option_document costing/basis/options",
    "optimum/knapsack optimum/knapsack_items",
    "outcomes/instruments outcomes/shipped_instruments",
    "parameters/data parameters/parameters",
    "schedule/count schedule/parts schedule/rrule schedule/schedule schedule/typical schedule/zone",
    "synth/person synth/plan synth/providers synth/setting synth/synth",
    "tables/builder_state tables/cells tables/document tables/gathered tables/tables tables/texts",
    "tables/columns tables/schema tables/specs",
]


def test_no_units_of_several_rooms_include_each_other_in_a_circle(layers):
    cycles = cycles_in(edges_of(ROOT, layers))
    assert [cycle for cycle in cycles if crosses_rooms(cycle)] == []


def test_the_circles_inside_a_room_are_those_that_are_known(layers):
    found = cycles_in(edges_of(ROOT, layers))
    print("circles inside a room:", *(" ".join(circle) for circle in found), sep="\n  ")
    known = [set(circle.split()) for circle in CIRCLES]
    assert [circle for circle in found if not any(set(circle) <= units for units in known)] == []


@pytest.mark.parametrize(
    ("edges", "cycles"),
    [
        ({"a/x": {"a/y"}, "a/y": {"b/z"}, "b/z": set()}, []),
        ({"a/x": {"a/y"}, "a/y": {"a/x"}, "b/z": {"a/x"}}, [["a/x", "a/y"]]),
        ({"a/x": {"b/y"}, "b/y": {"c/z"}, "c/z": {"a/x"}}, [["a/x", "b/y", "c/z"]]),
        ({"a/x": {"a/y"}, "a/y": {"a/x"}, "b/z": {"b/w"}, "b/w": {"b/z"}},
         [["a/x", "a/y"], ["b/w", "b/z"]]),
    ],
)  # fmt: skip
def test_a_circle_is_every_unit_that_reaches_itself(edges, cycles):
    assert cycles_in(edges) == cycles


def test_only_a_circle_of_several_rooms_crosses_rooms():
    assert not crosses_rooms(["costing/basis/a", "costing/basis/b"])
    assert crosses_rooms(["costing/basis/a", "costing/plans/b"])


def test_a_circle_over_a_header_and_another_source_is_found(copy, layers):
    """error.cpp includes money.hpp and money.hpp error.hpp; fraction stands between them."""
    before = cycles_in(edges_of(copy, layers))
    source = copy / "src/values/error.cpp"
    source.write_text('#include "kith/values/money.hpp"\n' + source.read_text())
    edit(copy / "include/kith/values/money.hpp", "#pragma once",
         '#pragma once\n#include "kith/values/error.hpp"')  # fmt: skip

    added = [cycle for cycle in cycles_in(edges_of(copy, layers)) if cycle not in before]

    assert added == [["values/error", "values/fraction", "values/money"]]


# --- configuring ---


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


def test_a_room_that_needs_a_later_room_does_not_configure(copy):
    room = copy / "src/costing/basis/CMakeLists.txt"
    edit(room, "NEEDS   values", "NEEDS   values costing/plans")

    done = configure(copy, copy / "build")

    assert done.returncode != 0
    assert "stage 'costing/basis' may not need 'costing/plans'" in " ".join(done.stderr.split())


def test_a_header_that_is_exported_and_not_there_does_not_configure(copy):
    edit(copy / "src/values/CMakeLists.txt", "EXPORTS", "EXPORTS nothing.hpp")
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
        (
            "src/costing/prices/price.cpp",
            '#include "costing/lines/draft.hpp"',
            'src/costing/prices/price.cpp: "costing/lines/draft.hpp": '
            "costing/prices may not include costing/lines",
        ),
        (
            "src/costing/basis/plan_view.hpp",
            '#include "kith/costing/costing.hpp"',
            'src/costing/basis/plan_view.hpp: "kith/costing/costing.hpp": '
            "costing/basis may not include costing/plans",
        ),
        (
            "include/kith/costing/options.hpp",
            '#include "kith/costing/costing.hpp"',
            'include/kith/costing/options.hpp: "kith/costing/costing.hpp": '
            "costing/basis may not include costing/plans",
        ),
        (
            "src/costing/plans/cost_plan.cpp",
            '#include "costing/lines/chance.hpp"',
            'src/costing/plans/cost_plan.cpp: "costing/lines/chance.hpp" is private to '
            "costing/lines",
        ),
        (
            "src/area/area.cpp",
            '#include "tables/gathered.hpp"',
            'src/area/area.cpp: "tables/gathered.hpp" is private to tables',
        ),
        (
            "src/values/money.cpp",
            '#include "kith/kith.hpp"',
            'src/values/money.cpp: "kith/kith.hpp" is for users of the library',
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
    for header, owner in layers.public.items():
        for stage in stages[stages.index(owner) + 1 :]:
            if owner not in layers.allowed[stage]:
                return stage, header
    raise AssertionError("every stage needs every earlier one")


def test_a_header_that_no_stage_lists_is_found(copy, layers):
    (copy / "include/kith/values/secret.hpp").write_text("#pragma once\n")
    assert "include/kith/values/secret.hpp: no stage owns it" in layers.faults(copy)


def test_a_public_header_may_not_include_a_private_one(copy, layers):
    (copy / "src/values/secret.hpp").write_text("#pragma once\n")
    faults = faults_after(
        copy, layers, "include/kith/values/money.hpp", '#include "values/secret.hpp"'
    )
    assert faults == [
        'include/kith/values/money.hpp: "values/secret.hpp" is private, '
        "and a public header includes it"
    ]
