#!/usr/bin/env python3
"""What ./dev test, ./dev check and ./dev fuzz run. To add a step, add a line to its table."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from steps import LOGS, ROOT, Step, Suite, closing_line, google_test, junit

BUILD = ROOT / "build"
REPORTS = LOGS / "reports"
PYTHON = sys.executable
CORES = os.cpu_count() or 1
LONG = {"KITH_LONG": "1"}


# ---- The tables ----------------------------------------------------------------------------------


def builds() -> list[Step]:
    """One after the other, each on every core."""
    return [
        *tree("release", "all"),
        Step("python package", ["./dev", "assemble"], is_test=False),
        *tree("asan", "all"),
        *tree("windows", "kith_c"),
    ]


def tests(long: bool) -> list[Step]:
    """Side by side, one a core; the long ones first, for a machine that has no times yet."""
    return [
        *pytests(),
        *fuzzers(600 if long else 60),
        *programs("asan", env=SANITIZERS),
        *programs("release"),
        *oracles(),
        Step(
            "headers alone",
            ["cmake", "--build", "build/release", "-t", "all_verify_interface_header_sets"],
        ),
        script("format", "tests/run/format.py"),
    ]


def checks() -> list[Step]:
    """What is too slow for every change."""
    return [
        *programs("coverage"),
        *programs("threads", env={"TSAN_OPTIONS": "halt_on_error=1"}),
        *fuzzers(1200),
        script("tidy", "tests/run/tidy.py"),
    ]


SANITIZERS = {
    "ASAN_OPTIONS": "detect_stack_use_after_return=1:strict_string_checks=1",
    "UBSAN_OPTIONS": "print_stacktrace=1",
}


# ---- The kinds of step ---------------------------------------------------------------------------


def tree(preset: str, *targets: str) -> list[Step]:
    return [
        Step(f"configure {preset}", ["./dev", "configure", preset], is_test=False),
        Step(
            f"build {preset}",
            ["cmake", "--build", f"build/{preset}", "-t", *targets, "--", "-k", "0"],
            is_test=False,
            seconds=3600,
        ),
    ]


def declared(preset: str, kind: str) -> list[Path]:
    """The programs of a kind that configuring declared, built or not; none where it failed."""
    lists = BUILD / preset / "programs.txt"
    lines = lists.read_text().splitlines() if lists.exists() else []
    return [Path(path) for word, path in (line.split(" ", 1) for line in lines) if word == kind]


def programs(preset: str, env: dict[str, str] | None = None) -> list[Step]:
    """Every GoogleTest and C test program of a tree. One that did not build is there, and fails."""
    steps = []
    for path in declared(preset, "TEST_PROGRAMS"):
        name = f"{preset} {path.name}"
        report = fresh(f"{preset}-{path.name}.json")
        command = [str(path), f"--gtest_output=json:{report}", "--gtest_brief=1"]
        steps.append(Step(name, command, google_test(report), env=env or {}))
    for path in declared(preset, "TEST_SCRIPTS"):
        steps.append(Step(f"{preset} {path.name}", [str(path)], closing_line, env=env or {}))
    return steps


def oracles() -> list[Step]:
    """tests/<stage>/<stage>_oracle.py asks the program of its name what it knows by another way."""
    return [
        Step(
            path.stem.replace("_", " "),
            [
                PYTHON,
                str(path),
                str(BUILD / "release" / "tests" / path.parent.name / f"kith_{path.stem}"),
            ],
            closing_line,
        )
        for path in sorted((ROOT / "tests").glob("*/*_oracle.py"))
        if path.stem == f"{path.parent.name}_oracle"
    ]


def fuzzers(seconds: int) -> list[Step]:
    """Each fuzzer of the asan tree; what it finds stays in build/fuzz, what the project keeps is in
    tests/fuzz/corpus."""
    steps = []
    for path in declared("asan", "FUZZERS"):
        found = BUILD / "fuzz" / path.name
        found.mkdir(parents=True, exist_ok=True)
        kept = ROOT / "tests" / "fuzz" / "corpus"
        steps.append(
            Step(
                f"fuzz {path.name}",
                [
                    str(path),
                    f"-max_total_time={seconds}",
                    "-timeout=10",
                    "-rss_limit_mb=2048",
                    "-print_final_stats=1",
                    f"-dict={ROOT / 'tests' / 'fuzz' / 'kith.dict'}",
                    f"-artifact_prefix={found}/",
                    str(found),
                    *([str(kept)] if kept.is_dir() else []),
                ],
                seconds=seconds + 300,
            )
        )
    return steps


def pytests() -> list[Step]:
    """Every folder of tests/ that holds a test_*.py is a step of its own."""
    steps = []
    for folder in sorted({path.parent for path in (ROOT / "tests").rglob("test_*.py")}):
        name = str(folder.relative_to(ROOT / "tests"))
        report = fresh(f"pytest-{name.replace('/', '-')}.xml")
        command = [
            PYTHON,
            "-m",
            "pytest",
            "-q",
            "-p",
            "no:cacheprovider",
            f"--junitxml={report}",
            str(folder),
        ]
        steps.append(
            Step(
                f"pytest {name}",
                command,
                junit(report),
                env={"PYTHONDONTWRITEBYTECODE": "1", "KITH_BIN": str(BUILD / "release" / "bin")},
            )
        )
    return steps


def script(name: str, path: str) -> Step:
    return Step(name, [PYTHON, path], closing_line)


def fresh(report: str) -> Path:
    """The path of a report that an earlier run cannot have left there."""
    REPORTS.mkdir(parents=True, exist_ok=True)
    (REPORTS / report).unlink(missing_ok=True)
    return REPORTS / report


# ---- The commands --------------------------------------------------------------------------------


def test(arguments: list[str]) -> int:
    names = [argument for argument in arguments if argument != "--long"]
    if "--long" in arguments:
        os.environ.update(LONG)
    suite = Suite()
    suite.run(builds())
    steps = tests("--long" in arguments)
    suite.run(
        [step for step in steps if not names or any(name in step.name for name in names)], CORES
    )
    return suite.close()


def check(_: list[str]) -> int:
    os.environ.update(LONG)
    suite = Suite()
    suite.run([*tree("asan", "all"), *tree("threads", "all"), *tree("coverage", "all")])
    suite.run(checks(), CORES)
    suite.run([script("coverage of lines", "tests/run/coverage.py")])
    return suite.close()


def fuzz(arguments: list[str]) -> int:
    suite = Suite()
    suite.run(tree("asan", "all"))
    suite.run(fuzzers(int(arguments[0]) if arguments else 600), CORES)
    return suite.close()


if __name__ == "__main__":
    command = {"test": test, "check": check, "fuzz": fuzz}[sys.argv[1]]
    sys.exit(command(sys.argv[2:]))
