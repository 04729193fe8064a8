#!/usr/bin/env python3
"""Records the binary interface of the libkith.so of build/release, after kith.h has grown.

It refuses where something recorded would change or go: that needs another SONAME, and
--another-soname says that it has one.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from abi import HEADER, LIBRARY, RECORDED, abidiff, dump, functions_in, functions_of, symbols


def broken_promises(new_dump: Path, new_symbols: list[str]) -> list[str]:
    if not (RECORDED / "kith.abi").exists():
        return []
    was = (RECORDED / "kith.symbols").read_text().splitlines()
    gone = [f"gone: {line}" for line in was if line not in new_symbols]
    changed = abidiff(RECORDED / "kith.abi", new_dump, "--no-added-syms")
    return gone + ([changed] if changed else [])


def main() -> int:
    with tempfile.TemporaryDirectory() as folder:
        new = dump(LIBRARY, HEADER.parent, Path(folder) / "kith.abi")
        lines = symbols(LIBRARY, HEADER, Path(folder))
        if unseen := functions_of(HEADER) - functions_in(new):
            sys.exit(f"built without -g? The dump does not name {', '.join(sorted(unseen))}")
        broken = broken_promises(new, lines)
        if broken and "--another-soname" not in sys.argv[1:]:
            sys.exit("\n".join(["kith.h only grows:", *broken]))
        (RECORDED / "kith.abi").write_bytes(new.read_bytes())
        (RECORDED / "kith.symbols").write_text("\n".join(lines) + "\n")
    print(f"recorded {len(functions_of(HEADER))} functions")
    return 0


if __name__ == "__main__":
    sys.exit(main())
