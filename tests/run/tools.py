"""What the scripts beside this one share: finding files, checking many at once, counting."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def sources(*folders: str) -> list[Path]:
    """The C and C++ files of the project in these folders, sorted."""
    return sorted(
        path
        for folder in folders
        for path in (ROOT / folder).rglob("*")
        if path.suffix in (".h", ".hpp", ".c", ".cpp")
    )


def each_passes(files: list[Path], command: Callable[[Path], list[str]]) -> int:
    """Runs the command on every file, shows what it says where it fails, ends with the closing
    line and returns the exit status."""

    def failed(path: Path) -> bool:
        done = subprocess.run(command(path), cwd=ROOT, capture_output=True, text=True)
        if done.returncode != 0:
            sys.stdout.write(f"{path.relative_to(ROOT)}\n{done.stdout}{done.stderr}")
        return done.returncode != 0

    with ThreadPoolExecutor(os.cpu_count()) as pool:
        failures = sum(pool.map(failed, files))
    print(f"{len(files) - failures} passed, {failures} failed")
    return 1 if failures or not files else 0
