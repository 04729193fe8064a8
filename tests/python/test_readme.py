"""README.md is true: its commands stand at the top, its code is the examples' and runs."""

import re
import subprocess
import sys

import pytest

from conftest import ROOT, environment, run_kith

README = (ROOT / "README.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```(\w*)\n(.*?)^```$", README, flags=re.S | re.M)


def blocks(language):
    return [text for name, text in BLOCKS if name == language]


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
        [sys.executable, "-c", code],
        capture_output=True,
        timeout=120,
        check=False,
        cwd=ROOT,
        env={**environment(), "PYTHONIOENCODING": "utf-8"},
    )

    assert done.returncode == 0, done.stderr.decode()
    assert done.stdout


@pytest.mark.parametrize(
    ("language", "file"), [("c", "examples/c/cost_plan.c"), ("cpp", "examples/cpp/cost_plan.cpp")]
)
def test_code_of_c_and_cpp_is_the_example_s(language, file):
    """tests/c_api builds and runs the examples."""
    assert blocks(language) == [(ROOT / file).read_text(encoding="utf-8")]


def test_every_folder_that_is_named_is_there():
    named = re.findall(r"^\| (`[^|]*`) \|", README, flags=re.M)
    paths = [path for cell in named for path in re.findall(r"`([^`]+)`", cell)]

    assert len(paths) > 8
    assert [path for path in paths if not (ROOT / path).exists()] == []
