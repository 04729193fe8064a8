"""The library keeps its binary promise, and the checks that say so are seen to fail.

The library that was built is compared with what bindings/c records. Then kith.h and bindings/c are
copied, one thing is changed in the copy, and the changed library is compared with the unchanged.
"""

from __future__ import annotations

import re
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

import pytest
from abi import HEADER, LIBRARY, RECORDED, ROOT, dump, faults, functions_in, functions_of, symbols


OBJECTS = LIBRARY.parent / "CMakeFiles" / "kith_c.dir"


@dataclass(frozen=True)
class Copy:
    """A scratch copy of the C interface; what does not change in it is taken from the release tree."""

    root: Path

    @classmethod
    def make(cls, root: Path) -> Copy:
        shutil.copytree(ROOT / "bindings" / "c", root / "bindings" / "c")
        shutil.copytree(ROOT / "include", root / "include")
        return cls(root)

    @property
    def header(self) -> Path:
        return self.root / "include" / "kith" / "kith.h"

    @property
    def library(self) -> Path:
        return self.root / "libkith.so.0"

    def edit(self, pattern: str, new: str, *names: str) -> Copy:
        """Changes what matches in each of these files: kith.h or a file of bindings/c."""
        for name in names:
            path = self.header if name == "kith.h" else self.root / "bindings" / "c" / name
            text, count = re.subn(pattern, new, path.read_text())
            assert count, f"nothing in {name} matches {pattern}"
            path.write_text(text)
        return self

    def build(self, *changed: str) -> Copy:
        """Compiles the sources that see a change, and links them with the objects of the others."""
        folder = self.root / "bindings" / "c"
        objects = [
            self._compile(source) if source.name in changed else OBJECTS / f"{source.name}.o"
            for source in sorted(folder.glob("*.cpp"))
        ]
        flags = [f"-Wl,--version-script={folder}/kith.map", "-Wl,--exclude-libs,ALL", "-pthread"]
        static = ROOT / "build" / "release" / "libkith_cxx.a"
        subprocess.run(
            [
                "g++",
                "-shared",
                *objects,
                static,
                "-o",
                self.library,
                "-Wl,-soname,libkith.so.0",
                *flags,
            ],
            check=True,
        )
        return self

    def strip(self) -> Copy:
        """Takes the debug information away, as a build without -g has none."""
        subprocess.run(["strip", "--strip-debug", self.library], check=True)
        return self

    def _compile(self, source: Path) -> Path:
        made = source.with_suffix(".o")
        flags = ["-std=c++20", "-O0", "-g", "-fPIC", "-fvisibility=hidden", "-DKITH_BUILDING"]
        subprocess.run(
            ["g++", *flags, "-I", self.root / "include", "-c", source, "-o", made], check=True
        )
        return made


@pytest.fixture(scope="module")
def recorded(tmp_path_factory) -> Path:
    """What the release tree's library promises, written down as record.py does."""
    folder = tmp_path_factory.mktemp("recorded")
    dump(LIBRARY, HEADER.parent, folder / "kith.abi")
    lines = symbols(LIBRARY, HEADER, folder)
    (folder / "kith.symbols").write_text("\n".join(lines) + "\n")
    return folder


@pytest.fixture
def copy(tmp_path) -> Copy:
    return Copy.make(tmp_path / "kith")


def faults_of(copy: Copy, recorded: Path) -> str:
    return "\n".join(faults(copy.library, copy.header, recorded, copy.root))


# ---- the library that was built ------------------------------------------------------------------


def test_the_library_keeps_what_is_recorded(tmp_path):
    assert faults(LIBRARY, HEADER, RECORDED, tmp_path) == []


def test_the_record_names_every_function_of_the_header():
    assert functions_in(RECORDED / "kith.abi") == functions_of(HEADER)


def test_the_interface_is_small():
    assert len(functions_of(HEADER)) <= 80


def test_a_private_header_has_no_public_name():
    """abidw knows a private type by the name of its file, whatever folder that is in."""
    public = {path.name for path in (ROOT / "include").rglob("*.h*")}
    assert [path.name for path in RECORDED.glob("*.hpp") if path.name in public] == []


# ---- a changed copy ------------------------------------------------------------------------------


def test_an_unchanged_copy_passes(copy, recorded):
    copy.build("version.cpp", "text.cpp")
    assert faults_of(copy, recorded) == ""


def test_a_private_member_more_passes(copy, recorded):
    handle = r"(struct kith_(?:tables|area|result) \{\n(?:  .*\n)+)\};"
    copy.edit(handle, r"\1  int spare[3] = {};\n};", "handles.hpp")
    copy.build("area.cpp", "asking.cpp", "calls.cpp", "result.cpp", "tables.cpp")
    assert faults_of(copy, recorded) == ""


def test_a_narrower_parameter_fails(copy, recorded):
    day = r"(kith_parameters_find_json\([^)]*?)int32_t day"
    copy.edit(day, r"\1int16_t day", "kith.h", "parameters.cpp").build("parameters.cpp")
    assert "parameter 4 of type 'typedef int32_t' changed" in faults_of(copy, recorded)


def test_a_changed_constant_fails(copy, recorded):
    copy.edit("KITH_E_INPUT = 3", "KITH_E_INPUT = 33", "kith.h").build("version.cpp")
    assert "gone: constant KITH_E_INPUT 3" in faults_of(copy, recorded)


def test_a_moved_member_fails(copy, recorded):
    members = r"(  void\* context;\n)(  int32_t \(\*progress\)[^\n]*\n)"
    copy.edit(members, r"\2\1", "kith.h").build("area.cpp", "asking.cpp", "guard.cpp")

    found = faults_of(copy, recorded)

    assert "gone: member kith_watch.context 8 8" in found
    assert "offset changed from 64 to 128" in found


def test_a_library_without_debug_information_fails(copy, recorded):
    copy.build().strip()
    assert "the dump names fewer functions than kith.h" in faults_of(copy, recorded)


def test_a_function_that_is_gone_fails(copy, recorded):
    copy.edit(r"\bkith_status_name\b", "kith_status_title", "kith.h", "version.cpp")
    copy.build("version.cpp")

    found = faults_of(copy, recorded)

    assert "gone: function kith_status_name" in found
    assert "not recorded: function kith_status_title" in found
