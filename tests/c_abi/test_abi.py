"""The library keeps its binary promise, and the checks that say so are seen to fail.

The library that was built is compared with what bindings/c records. Then bindings/c and kith.h are
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


@dataclass(frozen=True)
class Copy:
    """A scratch copy of the C interface, built on the static library of the release tree."""

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
        return self.root / "libkith.so"

    def edit(self, pattern: str, new: str, where: str = "*") -> Copy:
        """Changes every place that matches, in the header and the sources named `where`."""
        changed = 0
        for path in [self.header, *(self.root / "bindings" / "c").glob(where)]:
            text, count = re.subn(pattern, new, path.read_text())
            path.write_text(text)
            changed += count
        assert changed, f"nothing matches {pattern}"
        return self

    def build(self, debug: str = "-g") -> Copy:
        sources = sorted((self.root / "bindings" / "c").glob("*.cpp"))
        folder = self.root / "bindings" / "c"
        objects = [self._compile(source, debug) for source in sources]
        subprocess.run(
            [
                "g++",
                "-shared",
                *objects,
                ROOT / "build/release/libkith_cxx.a",
                "-o",
                self.library,
                "-pthread",
                "-Wl,-soname,libkith.so",
                f"-Wl,--version-script={folder}/kith.map",
                "-Wl,--exclude-libs,ALL",
            ],
            check=True,
        )
        return self

    def _compile(self, source: Path, debug: str) -> Path:
        made = source.with_suffix(".o")
        subprocess.run(
            [
                "g++",
                "-std=c++20",
                "-O0",
                debug,
                "-fPIC",
                "-fvisibility=hidden",
                "-DKITH_BUILDING",
                "-I",
                self.root / "include",
                "-I",
                ROOT / "include",
                "-I",
                ROOT / "src",
                "-c",
                source,
                "-o",
                made,
            ],
            check=True,
        )
        return made

    def record(self) -> Path:
        """Writes down this copy's interface, as record.py does for the real one."""
        folder = self.root / "recorded"
        folder.mkdir()
        dump(self.library, self.header.parent, folder / "kith.abi")
        lines = symbols(self.library, self.header, self.root)
        (folder / "kith.symbols").write_text("\n".join(lines) + "\n")
        return folder


@pytest.fixture(scope="module")
def recorded(tmp_path_factory) -> Path:
    """What an unchanged copy promises."""
    return Copy.make(tmp_path_factory.mktemp("unchanged") / "kith").build().record()


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
    assert faults_of(copy.build(), recorded) == ""


def test_a_private_member_more_in_every_handle_passes(copy, recorded):
    copy.edit(r"(struct kith_\w+ \{\n(?:  .*\n)+)\};", r"\1  int spare[3] = {};\n};", where="*.hpp")
    assert faults_of(copy.build(), recorded) == ""


def test_a_narrower_parameter_fails(copy, recorded):
    copy.edit(r"(kith_parameters_find_json\([^)]*?)int32_t day", r"\1int16_t day")
    assert "parameter 4 of type 'typedef int32_t' changed" in faults_of(copy.build(), recorded)


def test_a_changed_constant_fails(copy, recorded):
    copy.edit(r"KITH_E_INPUT = 3", "KITH_E_INPUT = 33", where="nothing")
    assert "gone: constant KITH_E_INPUT 3" in faults_of(copy.build(), recorded)


def test_a_moved_member_fails(copy, recorded):
    copy.edit(r"(  void\* context;\n)(  int32_t \(\*progress\)[^\n]*\n)", r"\2\1", where="nothing")

    found = faults_of(copy.build(), recorded)

    assert "gone: member kith_watch.context 8 8" in found
    assert "'void* context' offset changed from 64 to 128" in found


def test_a_library_without_debug_information_fails(copy, recorded):
    assert "the dump names fewer functions than kith.h" in faults_of(
        copy.build(debug="-g0"), recorded
    )


def test_a_function_that_is_gone_fails(copy, recorded):
    copy.edit(r"\bkith_status_name\b", "kith_status_title")

    found = faults_of(copy.build(), recorded)

    assert "gone: function kith_status_name" in found
    assert "not recorded: function kith_status_title" in found
