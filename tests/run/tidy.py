#!/usr/bin/env python3
"""Every source of the library passes .clang-tidy, compiled as the asan tree compiles it."""

import json
import sys
from pathlib import Path

from tools import ROOT, each_passes, sources

compiled = {
    Path(entry["file"])
    for entry in json.loads((ROOT / "build/asan/compile_commands.json").read_text())
}
files = [path for path in sources("src", "bindings/c") if path in compiled]
sys.exit(
    each_passes(files, lambda path: ["clang-tidy-16", "--quiet", "-p", "build/asan", str(path)])
)
