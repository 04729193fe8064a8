"""What the tests of the Python package share."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import kith

ROOT = Path(__file__).resolve().parents[2]
PLANS = sorted((ROOT / "examples" / "plans").glob("*.json"))
RIVERBANK = ROOT / "examples" / "riverbank"


def load(name):
    """An example plan as a dict."""
    return json.loads((ROOT / "examples" / "plans" / f"{name}.json").read_text(encoding="utf-8"))


def run_kith(*arguments, **how):
    """The command line in a process of its own."""
    command = [sys.executable, "-m", "kith", *map(str, arguments)]
    return subprocess.run(
        command, capture_output=True, timeout=120, check=False, cwd=ROOT, env=environment(), **how
    )


def environment():
    """The tests' own surroundings, in a locale that knows no pound sign."""
    return {**os.environ, "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONIOENCODING": ""}


@pytest.fixture
def sister():
    return load("sister")


@pytest.fixture(scope="session")
def riverbank():
    return kith.read_area(RIVERBANK)


@pytest.fixture
def c_call():
    """Calls the C interface through the program of tests/c_api: its exit code and its bytes."""
    program = Path(os.environ["KITH_BIN"]) / "kith_c_call"

    def call(*arguments):
        done = subprocess.run(
            [program, *map(str, arguments)], capture_output=True, timeout=60, check=False
        )
        return done.returncode, done.stdout

    return call


@pytest.fixture(scope="session")
def chromium():
    """A page as a browser shows it: its document, and what it complained about."""
    program = shutil.which("chromium") or shutil.which("chromium-browser") or "chromium"

    def show(page, folder):
        done = subprocess.run(
            [
                program,
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                f"--user-data-dir={folder}",
                "--enable-logging=stderr",
                "--log-level=0",
                "--virtual-time-budget=2000",
                "--dump-dom",
                page.as_uri(),
            ],
            capture_output=True,
            timeout=120,
            check=True,
            text=True,
            encoding="utf-8",
        )
        return done.stdout, [line for line in done.stderr.splitlines() if "CONSOLE" in line]

    return show
