"""README.md is true: its commands stand at the top, its code is the examples' and runs."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from conftest import ROOT, environment, run_kith

README = (ROOT / "README.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```(\w*)\n(.*?)^```$", README, flags=re.S | re.M)
SISTER = (ROOT / "examples" / "plans" / "sister.json").read_bytes()


def blocks(language):
    return [text for name, text in BLOCKS if name == language]


def build():
    """The tree that the programs under test come from."""
    return Path(os.environ["KITH_BIN"]).parent


def result():
    return run_kith("cost", ROOT / "examples" / "plans" / "sister.json", "--json").stdout


def test_the_two_commands_stand_at_the_top():
    lines = BLOCKS[0][1].splitlines()

    assert README.index("```") < 20
    assert [line.split("  ")[0].strip() for line in lines] == ["./dev run", "./dev test"]


def test_the_command_line_prints_what_the_readme_shows():
    (shown,) = blocks("console")
    command, _, page = shown.partition("\n")

    assert command == "$ kith cost examples/plans/sister.json"
    assert run_kith(*command.split()[2:]).stdout.decode() == page


@pytest.mark.parametrize("code", blocks("python"), ids=lambda code: code.splitlines()[-1][:40])
def test_python_runs(code):
    (ROOT / "build").mkdir(exist_ok=True)

    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, timeout=120, check=False, cwd=ROOT,
        env={**environment(), "PYTHONIOENCODING": "utf-8"},
    )

    assert done.returncode == 0, done.stderr.decode()
    assert done.stdout


def test_c_is_the_example_and_prints_the_result(tmp_path):
    source = ROOT / "examples" / "c" / "first.c"
    library = build() / "bindings" / "c"
    program = tmp_path / "first"
    subprocess.run(
        ["cc", "-std=c99", "-Wall", "-Wextra", "-pedantic", "-Werror", f"-I{ROOT}/include", source,
         f"-L{library}", "-lkith", f"-Wl,-rpath,{library}", "-o", program],
        check=True, timeout=120,
    )

    done = subprocess.run([program], input=SISTER, capture_output=True, timeout=60, check=True)

    assert blocks("c") == [source.read_text(encoding="utf-8")]
    assert done.stdout == result()
    assert subprocess.run([program], input=b"{", capture_output=True, check=False).returncode == 1


def test_cpp_is_the_example_and_prints_the_result(tmp_path):
    source = ROOT / "examples" / "cpp" / "first.cpp"
    program = tmp_path / "first"
    subprocess.run(
        ["c++", "-std=c++20", "-Wall", "-Wextra", "-Werror", f"-I{ROOT}/include", source,
         build() / "libkith_cxx.a", "-pthread", "-o", program],
        check=True, timeout=300,
    )

    done = subprocess.run([program], input=SISTER, capture_output=True, timeout=60, check=True)

    assert blocks("cpp") == [source.read_text(encoding="utf-8")]
    assert done.stdout == result()
    assert subprocess.run([program], input=b"{", capture_output=True, check=False).returncode == 1


def test_every_folder_that_is_named_is_there():
    named = re.findall(r"^\| (`[^|]*`) \|", README, flags=re.M)
    paths = [path for cell in named for path in re.findall(r"`([^`]+)`", cell)]

    assert len(paths) > 8
    assert [path for path in paths if not (ROOT / path).exists()] == []
