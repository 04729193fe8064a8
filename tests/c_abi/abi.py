"""The binary promise of libkith, as it is recorded in bindings/c and as a library keeps it.

Two records, because each sees what the other cannot: kith.abi is a dump of every exported function
with its types, kith.symbols the names, sizes, places and constants that a C99 program sees.
"""

from __future__ import annotations

import re
import subprocess
import xml.etree.ElementTree as xml
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
RECORDED = ROOT / "bindings" / "c"
HEADER = ROOT / "include" / "kith" / "kith.h"
LIBRARY = ROOT / "build" / "release" / "bindings" / "c" / "libkith.so"

COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
FUNCTION = re.compile(r"^KITH_API\b[^;(]*?\b(kith_\w+)\s*\(", re.MULTILINE)
CONSTANT = re.compile(r"^\s*(KITH_\w+)\s*=", re.MULTILINE)
STRUCT = re.compile(r"^typedef struct (kith_\w+) \{(.*?)^\} \1;", re.MULTILINE | re.DOTALL)
MEMBER = re.compile(r"\(\*\s*(\w+)\)|(\w+)\s*;")


def bare(header: Path) -> str:
    return COMMENT.sub("", header.read_text())


def functions_of(header: Path) -> set[str]:
    return set(FUNCTION.findall(bare(header)))


def dump(library: Path, headers: Path, to: Path) -> Path:
    """The recipe of the style guide, option for option."""
    subprocess.run(
        [
            "abidw",
            "--headers-dir",
            headers,
            "--drop-private-types",
            "--exported-interfaces-only",
            "--no-comp-dir-path",
            "--short-locs",
            "--no-corpus-path",
            "--type-id-style",
            "hash",
            "--out-file",
            to,
            library,
        ],
        check=True,
        capture_output=True,
    )
    return to


def functions_in(dumped: Path) -> set[str]:
    return {
        element.get("name")
        for element in xml.parse(dumped).getroot().iter("function-decl")
        if element.get("elf-symbol-id")
    }


def abidiff(recorded: Path, new: Path, *options: str) -> str:
    """What abidiff reports, empty where nothing changed. It gets no header options: with them
    version 2.2 hides a changed parameter."""
    done = subprocess.run(["abidiff", *options, recorded, new], capture_output=True, text=True)
    return (
        "" if done.returncode == 0 else done.stdout + done.stderr or f"abidiff: {done.returncode}"
    )


def symbols(library: Path, header: Path, scratch: Path) -> list[str]:
    """The lines of kith.symbols: what a C99 program that links the library prints."""
    source = scratch / "symbols.c"
    source.write_text(symbols_program(header))
    program = scratch / "symbols"
    subprocess.run(
        [
            "gcc",
            "-std=c99",
            "-pedantic",
            "-Wall",
            "-Werror",
            "-I",
            header.parent.parent,
            source,
            library,
            f"-Wl,-rpath,{library.parent}",
            "-o",
            program,
        ],
        check=True,
    )
    printed = subprocess.run([program], check=True, capture_output=True, text=True).stdout
    return sorted(printed.splitlines())


def symbols_program(header: Path) -> str:
    text = bare(header)
    lines = [
        "#include <kith/kith.h>",
        "#include <stdio.h>",
        "typedef void (*any)(void);",
        "int main(void) {",
    ]
    for name in sorted(functions_of(header)):
        lines.append(f'  if ((any){name} != (any)0) printf("function {name}\\n");')
    for name in CONSTANT.findall(text):
        lines.append(f'  printf("constant {name} %lld\\n", (long long){name});')
    for name, body in STRUCT.findall(text):
        lines.append(f'  printf("struct {name} %zu\\n", sizeof({name}));')
        for member in filter(None, (a or b for a, b in MEMBER.findall(body))):
            lines.append(
                f'  printf("member {name}.{member} %zu %zu\\n", offsetof({name}, {member}), '
                f"sizeof((({name}*)0)->{member}));"
            )
    return "\n".join([*lines, "  return 0;", "}", ""])


def faults(library: Path, header: Path, recorded: Path, scratch: Path) -> list[str]:
    """Where the library, or the header, differs from what is recorded; empty where it does not."""
    found = []
    new = dump(library, header.parent, scratch / "new.abi")
    unseen = functions_of(header) - functions_in(new)
    if unseen:
        found.append(f"the dump names fewer functions than kith.h: {', '.join(sorted(unseen))}")
    if difference := abidiff(recorded / "kith.abi", new):
        found.append(difference)
    was = set((recorded / "kith.symbols").read_text().splitlines())
    now = set(symbols(library, header, scratch))
    found += [f"gone: {line}" for line in sorted(was - now)]
    found += [f"not recorded: {line}" for line in sorted(now - was)]
    return found
