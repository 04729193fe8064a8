"""People outside use kith as any library: installed, by pkg-config, or as a subfolder."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
RELEASE = ROOT / "build" / "release"
HERE = Path(__file__).resolve().parent


def run(*command, **rest) -> str:
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True, **rest)
    assert done.returncode == 0, f"{' '.join(map(str, command))}\n{done.stdout}{done.stderr}"
    return done.stdout


@pytest.fixture(scope="module")
def prefix(tmp_path_factory) -> Path:
    """kith as it is installed, in a folder to which it was moved afterwards."""
    first = tmp_path_factory.mktemp("first") / "kith"
    run("cmake", "--install", RELEASE, "--prefix", first, "--component", "kith")
    moved = tmp_path_factory.mktemp("moved") / "kith"
    shutil.move(first, moved)
    return moved


def library_folder(prefix: Path) -> Path:
    return next(prefix.rglob("libkith.so")).parent


def check_c(program: Path, **rest) -> None:
    check("100", run(program, **rest))


def check_cpp(program: Path) -> None:
    check("0.1.0", run(program))


def check(version: str, printed: str) -> None:
    told, document = printed.split(" ", 1)
    assert told == version
    totals = json.loads(document)["totals"]
    assert (totals["weekly"], totals["annual"]) == ("90.00", "4680.00")


def build(tree: Path, *options: str, **rest) -> None:
    run("cmake", "-S", HERE, "-B", tree, "-G", "Ninja", *options, **rest)
    run("cmake", "--build", tree, **rest)


def test_find_package(prefix, tmp_path):
    build(tmp_path, f"-DCMAKE_PREFIX_PATH={prefix}")
    check_c(tmp_path / "consumer_c")
    check_cpp(tmp_path / "consumer_cpp")


def test_find_package_refuses_another_version(prefix, tmp_path):
    (tmp_path / "CMakeLists.txt").write_text(
        "cmake_minimum_required(VERSION 3.25)\n"
        "project(old LANGUAGES CXX)\n"
        "find_package(kith 0.2 REQUIRED)\n"
    )
    done = subprocess.run(
        ["cmake", "-S", tmp_path, "-B", tmp_path / "b", "-G", "Ninja"]
        + [f"-DCMAKE_PREFIX_PATH={prefix}"],
        capture_output=True,
        text=True,
    )
    assert done.returncode != 0 and "version: 0.1.0" in done.stderr


@pytest.fixture
def pkg_config(prefix):
    env = {**os.environ, "PKG_CONFIG_PATH": str(library_folder(prefix) / "pkgconfig")}
    return lambda name: run("pkg-config", "--cflags", "--libs", name, env=env).split()


def test_pkg_config_in_c(prefix, pkg_config, tmp_path):
    run(
        "gcc",
        "-std=c99",
        "-pedantic",
        "-Werror",
        HERE / "consumer.c",
        *pkg_config("kith"),
        "-o",
        tmp_path / "c",
    )
    check_c(tmp_path / "c", env={"LD_LIBRARY_PATH": str(library_folder(prefix))})


def test_pkg_config_in_cpp(pkg_config, tmp_path):
    run(
        "g++",
        "-std=c++20",
        "-Werror",
        HERE / "consumer.cpp",
        *pkg_config("kith-cxx"),
        "-o",
        tmp_path / "cpp",
    )
    check_cpp(tmp_path / "cpp")


def test_add_subdirectory():
    """The tree stays in build/consumer, with the flags of build/release: where there is a ccache
    kith is not compiled a second time."""
    tree = ROOT / "build" / "consumer"
    options = [f"-DKITH_SOURCE={ROOT}", "-DCMAKE_BUILD_TYPE=RelWithDebInfo", "-DKITH_WERROR=ON"]
    options += ["-DCMAKE_C_COMPILER=gcc", "-DCMAKE_CXX_COMPILER=g++"]
    if ccache := shutil.which("ccache"):
        options += [f"-DCMAKE_{language}_COMPILER_LAUNCHER={ccache}" for language in ("C", "CXX")]
    environment = os.environ | {"CCACHE_BASEDIR": str(ROOT), "CCACHE_NOHASHDIR": "true"}
    build(tree, *options, env=environment)
    check_c(tree / "consumer_c")
    check_cpp(tree / "consumer_cpp")
    assert not list(tree.rglob("kith_*_tests")), "an embedder does not build the tests"


def test_the_shared_library_exports_kith_names_alone(prefix):
    lines = run("nm", "-D", "--defined-only", library_folder(prefix) / "libkith.so").splitlines()
    names = {line.split()[-1] for line in lines}
    assert names and all(name.startswith("kith_") for name in names)


def test_the_shared_library_has_its_soname(prefix):
    assert "[libkith.so.0]" in run("readelf", "-d", library_folder(prefix) / "libkith.so")


def test_what_is_installed_knows_no_path_of_this_machine(prefix):
    texts = [path for path in prefix.rglob("*") if path.suffix in (".cmake", ".pc", ".h", ".hpp")]
    assert texts and not [path for path in texts if str(ROOT) in path.read_text()]


def test_installed_headers_need_no_other_library(prefix):
    headers = [path for path in prefix.rglob("*.h*") if path.is_file()]
    assert headers and not [
        path for path in headers if "boost/" in path.read_text() or "<Eigen" in path.read_text()
    ]


def test_every_public_header_is_installed(prefix):
    public = {path.relative_to(ROOT / "include") for path in (ROOT / "include").rglob("*.h*")}
    installed = {
        path.relative_to(prefix / "include") for path in (prefix / "include").rglob("*.h*")
    }
    assert installed == public
