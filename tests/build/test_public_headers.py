"""A program that includes kith needs neither Boost nor Eigen, and does not compile them."""

from __future__ import annotations

import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def headers_of(source: str, folder: Path = ROOT / "include") -> list[str]:
    """Every header that the compiler reads for a source, by whatever way it is included."""
    done = subprocess.run(
        ["g++", "-std=c++20", "-M", "-I", folder, "-x", "c++", "-"],
        input=source,
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout.replace("\\\n", " ").split()[1:]


def heavy(headers: list[str]) -> list[str]:
    return [path for path in headers if "/boost/" in path or "/Eigen/" in path]


def test_the_whole_cpp_interface_reads_no_header_of_boost_or_eigen():
    headers = headers_of("#include <kith/kith.hpp>\n")
    assert sum("include/kith/" in path for path in headers) > 20
    assert heavy(headers) == []


def test_the_c_interface_reads_no_header_of_boost_or_eigen():
    assert heavy(headers_of("#include <kith/kith.h>\n")) == []


def test_a_header_that_includes_boost_by_way_of_another_is_found(tmp_path):
    (tmp_path / "kith").mkdir()
    (tmp_path / "kith" / "kith.hpp").write_text('#include "inner.hpp"\n')
    (tmp_path / "kith" / "inner.hpp").write_text("#include <boost/version.hpp>\n")
    assert len(heavy(headers_of("#include <kith/kith.hpp>\n", tmp_path))) == 1
