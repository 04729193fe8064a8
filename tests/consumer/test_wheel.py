"""The wheel: built from the library that is built, installed where nothing else is, and used."""

from __future__ import annotations

import re
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
TREE = (
    ROOT / "build" / "wheel"
)  # kept, so that the extension is compiled again only where it changed


def run(*command) -> str:
    done = subprocess.run([str(part) for part in command], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, f"{' '.join(map(str, command))}\n{done.stdout}{done.stderr}"
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    run("cmake", "--install", "build/release", "--prefix", TREE / "kith", "--component", "kith")
    package = next((TREE / "kith").rglob("kith-config.cmake")).parent
    run(
        sys.executable,
        "-m",
        "pip",
        "wheel",
        ROOT,
        "--no-deps",
        "--no-build-isolation",
        "--wheel-dir",
        folder,
        f"--config-settings=build-dir={TREE / 'tree'}",
        "--config-settings=cmake.source-dir=bindings/python",
        f"--config-settings=cmake.define.kith_DIR={package}",
    )
    return next(folder.glob("kith_engine-*.whl"))


@pytest.fixture(scope="module")
def installed(wheel, tmp_path_factory) -> Path:
    """An environment that holds the wheel and nothing else."""
    folder = tmp_path_factory.mktemp("environment")
    run(sys.executable, "-m", "venv", folder)
    run(folder / "bin" / "python", "-m", "pip", "install", "--no-index", "--no-deps", wheel)
    return folder / "bin"


def test_it_has_the_version_of_the_project(wheel):
    version = re.search(
        r"project\(kith VERSION (\S+)", (ROOT / "CMakeLists.txt").read_text()
    ).group(1)
    assert wheel.name.startswith(f"kith_engine-{version}-")


def test_it_holds_the_package_its_types_and_its_licences(wheel):
    names = zipfile.ZipFile(wheel).namelist()
    assert [name for name in names if re.fullmatch(r"kith/_kith\..*\.so", name)]
    assert "kith/py.typed" in names and "kith/__init__.py" in names
    package = ROOT / "python"
    modules = {path.relative_to(package).as_posix() for path in package.rglob("*.py*")}
    assert {name for name in modules if not name.endswith(".pyc")} <= set(names)
    assert {name.rsplit("/", 1)[1] for name in names if "/licenses/" in name} == {
        "LICENSE",
        "NOTICE",
    }


def test_it_holds_nothing_else(wheel):
    names = zipfile.ZipFile(wheel).namelist()
    assert [name for name in names if not name.startswith(("kith/", "kith_engine-"))] == []
    assert [name for name in names if name.endswith((".a", ".h", ".hpp", ".pyc"))] == []


def test_it_is_imported_without_any_other_package(installed):
    assert run(installed / "python", "-c", "import kith; print(kith.__version__)") == "0.1.0\n"


def test_its_command_costs_a_plan(installed):
    assert "total" in run(installed / "kith", "cost", ROOT / "examples/plans/sister.json")
