"""The benchmarks compare a subject with its peer round by round, and judge the ratio by its aim."""

from __future__ import annotations

import csv
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
import run
from peers import spent, times_of
from ratios import Aim, Line, cells, interleaved, lines_of, quartiles, result_of, shown

ROOT = Path(__file__).resolve().parents[2]
AIMS = ROOT / "benches" / "aims.csv"


def line(aim: str = "") -> Line:
    return Line("ours", "theirs", "processor", Aim.read(aim))


# ---- Aims ----------------------------------------------------------------------------------------


def test_an_aim_of_at_most_is_of_subject_to_peer():
    aim = Aim.read("<= 1.6")
    assert aim.ratio(32, 20) == 1.6
    assert (aim.verdict(1.6), aim.verdict(1.61)) == ("met", "missed")


def test_an_aim_of_at_least_is_of_peer_to_subject():
    aim = Aim.read(">= 20")
    assert aim.ratio(5, 100) == 20
    assert (aim.verdict(20), aim.verdict(19.9)) == ("met", "missed")


def test_a_line_without_an_aim_is_neither_met_nor_missed():
    aim = Aim.read("")
    assert (aim.ratio(3, 2), aim.verdict(100), str(aim)) == (1.5, "", "")


def test_an_aim_is_judged_before_it_is_rounded_for_the_table():
    """1.6004 is shown as 1.6 and is above it."""
    result = result_of(line("<= 1.6"), [(1.6004, 1)])
    assert cells(result)[2:7] == ["1.6", "1.6", "1.6", "<= 1.6", "missed"]


@pytest.mark.parametrize("text", ["1.6", "< 1.6", "<= few", "<= 1 2"])
def test_an_aim_in_other_words_is_refused(text):
    with pytest.raises(ValueError):
        Aim.read(text)


# ---- Medians and spread --------------------------------------------------------------------------


def test_the_ratio_is_the_median_of_the_rounds_ratios():
    """And not the ratio of medians: those are 4 and 2."""
    result = result_of(line(), [(2, 1), (4, 4), (9, 3), (30, 2), (3, 2)])
    assert (result.subject, result.peer, result.ratio, result.rounds) == (4, 2, 2, 5)


def test_a_busy_minute_moves_neither_median_nor_quartiles():
    """Both take three times as long in it, and their ratio stays."""
    result = result_of(line(), [(2, 1), (2, 1), (6, 3), (6, 3), (2, 1)])
    assert (result.ratio, result.low, result.high) == (2, 2, 2)


def test_the_spread_is_the_quartiles():
    assert quartiles([5, 1, 4, 2, 3]) == (2, 4)
    assert quartiles([1, 2, 3, 4]) == (1.75, 3.25)
    assert quartiles([7]) == (7, 7)


# ---- Rounds --------------------------------------------------------------------------------------


def test_subject_and_peer_are_asked_in_turn():
    asked = []

    def ask(name: str) -> float:
        asked.append(name)
        return float(len(asked))

    rounds = list(interleaved(lambda: ask("A"), lambda: ask("B"), lambda done: done == 3))

    assert asked == ["A", "B", "A", "B", "A", "B"]
    assert rounds == [(1, 2), (3, 4), (5, 6)]


def test_a_long_line_has_fewer_rounds(monkeypatch):
    monkeypatch.setattr("run.time.monotonic", lambda: 1000.0)
    short, long = run.enough(999.0), run.enough(1000.0 - run.SECONDS - 1)
    assert (short(run.ROUNDS - 1), short(run.ROUNDS)) == (False, True)
    assert (long(run.FEWEST_ROUNDS - 1), long(run.FEWEST_ROUNDS)) == (False, True)


def test_a_round_of_a_peer_is_the_time_of_one_of_its_works(monkeypatch):
    """Four times in 2 seconds of processor and 4 of wall are half a second and one."""
    processor, wall = iter([10.0, 12.0]), iter([20.0, 24.0])
    monkeypatch.setattr("peers.time.process_time", lambda: next(processor))
    monkeypatch.setattr("peers.time.perf_counter", lambda: next(wall))
    assert spent(lambda: None, 4) == (0.5, 1.0)


def test_a_short_work_is_repeated_until_a_round_is_long_enough(monkeypatch):
    """Of 0.01 seconds it takes 8 to pass 0.05, in powers of two."""
    clock = [0.0]
    monkeypatch.setattr("peers.time.process_time", lambda: clock[0])

    def work() -> None:
        clock[0] += 0.01

    assert times_of(work) == 8


# ---- Programs ------------------------------------------------------------------------------------

COUNTING = """
import sys
print({names!r}, '', sep='\\n', flush=True)
for number, name in enumerate(sys.stdin, 1):
    print(100 * number, 0, 0, flush=True)
"""


def program(*names: str) -> list[str]:
    """One that answers 100, 200, … nanoseconds of processor to whatever it is asked."""
    return [sys.executable, "-c", COUNTING.format(names="\n".join(names))]


@pytest.fixture
def running() -> Iterator[Callable[..., run.Programs]]:
    """Makes the programs of some commands, and ends them after the test."""
    with ExitStack() as stack:
        yield lambda *commands: stack.enter_context(run.Programs(list(commands)))


def test_two_programs_are_measured_beside_each_other(running):
    programs = running(program("ours", "more"), program("theirs"))
    result, rounds = run.measure(line(), programs)
    assert rounds == [(100.0 * i, 100.0 * i) for i in range(2, run.ROUNDS + 2)]
    assert result.ratio == 1


def test_two_works_of_one_program_are_measured_in_it(running):
    _, rounds = run.measure(line(), running(program("ours", "theirs")))
    assert rounds[:2] == [(300, 400), (500, 600)]


def test_a_program_that_no_line_needs_any_more_ends(running):
    programs = running(program("ours"), program("theirs"), program("other"))
    ours, theirs = programs.of(["ours", "theirs"])
    programs.of(["ours", "other"])
    assert ours._process.poll() is None and theirs._process.poll() == 0


def test_a_work_that_says_what_is_wrong_stops_the_run(running):
    says = "import sys; print('ours', '', sep='\\n', flush=True); input(); print('not 42 ties')"
    programs = running([sys.executable, "-c", says], program("theirs"))
    with pytest.raises(SystemExit, match="ours: not 42 ties"):
        run.measure(line(), programs)


def test_a_name_that_no_program_has_stops_the_run(running):
    with pytest.raises(SystemExit, match="'theirs', which is no work"):
        run.measure(line(), running(program("ours")))


# ---- The table -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("amount", "measure", "text"),
    [
        (44, "processor", "44 ns"),
        (47_400, "processor", "47.4 us"),
        (999_400, "wall", "999 us"),
        (999_600, "wall", "1 ms"),
        (6_970_000_000, "processor", "6.97 s"),
        (920_000_000, "bytes", "920 MB"),
    ],
)
def test_times_and_bytes_are_shown_with_three_digits(amount, measure, text):
    assert shown(amount, measure) == text


def test_a_word_finds_the_lines_with_it_in_subject_or_peer():
    asked = Line("area costed", "polars: weekly totals", "processor", Aim())
    assert asked.is_about("Area") and asked.is_about("polars") and not asked.is_about("igraph")


def aims_of(tmp_path: Path, *rows: str) -> Path:
    path = tmp_path / "aims.csv"
    path.write_text("\n".join(["subject,peer,measure,aim", *rows, ""]))
    return path


def test_lines_are_read_with_their_aims(tmp_path):
    assert lines_of(aims_of(tmp_path, "ours,theirs,processor,>= 20", "ours,all,bytes,")) == [
        Line("ours", "theirs", "processor", Aim(">=", 20.0)),
        Line("ours", "all", "bytes", Aim()),
    ]


@pytest.mark.parametrize("rows", [["a,b,hours,"], ["a,b,wall,", "a,b,bytes,"]])
def test_an_unknown_measure_or_a_line_twice_is_refused(tmp_path, rows):
    with pytest.raises(ValueError):
        lines_of(aims_of(tmp_path, *rows))


def test_every_line_has_a_subject_and_a_peer_that_a_program_has():
    """By their text: the programs are not built here."""
    sources = "".join(
        path.read_text() for path in (ROOT / "benches").rglob("*") if path.suffix in (".cpp", ".py")
    )
    texts = set(re.findall(r'"([^"\n]+)"', sources))
    prefixes = tuple(text for text in texts if text in ("costing ", "Boost.JSON: "))
    for each in lines_of(AIMS):
        for name in (each.subject, each.peer):
            rest = next((name[len(p) :] for p in prefixes if name.startswith(p)), name)
            assert name in texts or rest in texts, name


def test_a_filter_that_finds_nothing_is_wrong_use():
    done = subprocess.run(
        [sys.executable, ROOT / "benches" / "run.py", "weather"], capture_output=True, text=True
    )
    assert done.returncode == 1 and "no line of benches/aims.csv has weather" in done.stderr


def test_the_table_and_the_rounds_are_written(tmp_path, monkeypatch, capsys):
    monkeypatch.setattr("run.OUT", tmp_path)
    monkeypatch.setattr("run.lines_of", lambda path: [line("<= 1.6")])
    monkeypatch.setattr("run.commands", lambda: [program("ours"), program("theirs")])

    assert run.main([]) == 0

    with (tmp_path / "lines.csv").open(newline="") as rows:
        (row,) = csv.DictReader(rows)
    assert (row["subject"], row["ratio"], row["met"]) == ("ours", "1", "met")
    assert len((tmp_path / "rounds.csv").read_text().splitlines()) == 1 + run.ROUNDS
    assert "ours | theirs | 1 | 1 | 1 | <= 1.6 | met" in capsys.readouterr().out
