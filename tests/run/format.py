#!/usr/bin/env python3
"""Every C and C++ file is laid out as .clang-format says."""

import sys

from tools import each_passes, sources

files = sources("include", "src", "bindings", "tests", "benches", "examples")
sys.exit(each_passes(files, lambda path: ["clang-format-16", "--dry-run", "--Werror", str(path)]))
