"""kith.dll, cross-built by MinGW-w64, exports what libkith.so exports and needs only Windows."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
DLL = ROOT / "build" / "windows" / "bindings" / "c" / "kith.dll"
OF_WINDOWS = {"kernel32.dll", "msvcrt.dll"}


@pytest.fixture(scope="module")
def headers() -> str:
    return subprocess.run(
        ["x86_64-w64-mingw32-objdump", "-p", DLL], capture_output=True, text=True, check=True
    ).stdout


def exports(headers: str) -> list[str]:
    table = headers[headers.index("[Ordinal/Name Pointer] Table") :].split("\n\n")[0]
    return re.findall(r"^\s*\[\s*\d+\]\s+(?:\+base\[\s*\d+\]\s+\w+\s+)?(\S+)$", table, re.MULTILINE)


def test_it_exports_the_recorded_functions_and_nothing_else(headers):
    recorded = (ROOT / "bindings/c/kith.symbols").read_text().splitlines()
    functions = [line.split()[1] for line in recorded if line.startswith("function ")]
    assert sorted(exports(headers)) == sorted(functions)


def test_every_export_is_one_that_the_map_lets_out(headers):
    let_out = re.search(r"global: (\w+)\*;", (ROOT / "bindings/c/kith.map").read_text()).group(1)
    assert all(name.startswith(let_out) for name in exports(headers))


def test_it_needs_nothing_that_windows_does_not_have(headers):
    assert {name.lower() for name in re.findall(r"DLL Name: (\S+)", headers)} <= OF_WINDOWS
