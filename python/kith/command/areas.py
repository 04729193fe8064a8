"""Which commands are about an area? Each reads an area folder, asks, and prints or writes files."""

from __future__ import annotations

import argparse
import csv
from collections.abc import Iterable, Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any

import kith
from kith.areas import run as whole_area
from kith.command.command import Command
from kith.command.flags import add_flags, options_of
from kith.command.output import DONE, counted, progress, write, write_line
from kith.command.plans import document


def _add_area(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("area", metavar="AREA", help="an area folder")


def _add_csv(parser: argparse.ArgumentParser, *tables: str) -> None:
    parser.add_argument("--csv", choices=tables, help="print a table as CSV")


def _add_folder(parser: argparse.ArgumentParser, metavar: str, about: str) -> None:
    parser.add_argument("-o", "--out", metavar=metavar, required=True, help=about)


def _costed(given: argparse.Namespace, options: Mapping[str, Any]) -> kith.AreaCost:
    asked = {"detail": "lines", **options}
    return kith.read_area(given.area).cost(progress=progress("costing"), **asked)


def _add_reconcile(parser: argparse.ArgumentParser) -> None:
    _add_area(parser)
    parser.add_argument("extract", metavar="EXTRACT", help="an extract/1 document or a CSV file")
    _add_csv(parser, "pairs", "totals")
    add_flags(parser, "options/1")


def _reconcile(given: argparse.Namespace) -> int:
    path = Path(given.extract)
    extract: Any = path.read_bytes()
    if path.suffix == ".csv":
        with path.open(newline="", encoding="utf-8-sig") as file:
            extract = [*csv.DictReader(file)]
    found = _costed(given, options_of(given)).reconcile(extract)
    write(found.table(given.csv).to_csv() if given.csv else str(found).encode())
    return DONE


def _add_check(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("area", metavar="AREA", help="an area folder or a plan/1 document")


def _check(given: argparse.Namespace) -> int:
    path = Path(given.area)
    if path.is_dir():
        area = kith.read_area(path)
        notes: Iterable[tuple[str, str]] = [(note.code, note.at) for note in area.notes]
        rows = area.counts
    else:
        checked = kith.check(path)
        notes = [(note["code"], note["at"]) for note in checked["notes"]]
        rows = checked["rows"]
    for code, at in notes:
        write_line(f"note: {at}: {code}")
    names = (("people", "person", "people"), ("ties", "tie", "ties"))
    names += (("actions", "action", "actions"),)
    write_line("ok: " + ", ".join(counted(rows.get(table, 0), *words) for table, *words in names))
    return DONE


def _add_run(parser: argparse.ArgumentParser) -> None:
    _add_area(parser)
    _add_folder(parser, "OUT", "folder for the results")
    add_flags(parser, "options/1")


def _run(given: argparse.Namespace) -> int:
    from kith import page  # only this command makes one

    options = options_of(given)
    area = kith.read_area(given.area)
    result = whole_area.answer(area, options, progress("costing"))
    folder = Path(given.out)
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in page.files(result).items():
        (folder / name).write_bytes(content)
        if name != page.REPORT:
            write_line(f"wrote {folder / name}")
    write_line(f"report: {folder / page.REPORT}")
    return DONE


def _add_what_if(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("area", metavar="AREA", help="an area folder or a plan/1 document")
    _add_csv(parser, "differences", "groups", "totals")
    add_flags(parser, "options/1")


def _what_if(given: argparse.Namespace) -> int:
    options = options_of(given)
    if not Path(given.area).is_dir() and not given.csv:
        return _what_if_of_plan(given, options)
    changes = options.pop("what_if", [])
    difference = _costed(given, options).what_if(changes, threads=options.get("threads", 1))
    if given.csv:
        write(difference.table(given.csv).to_csv())
        return DONE
    for row in difference.table("differences"):
        write_line(_plan_line(row))
    totals = difference.totals
    people = f"{totals['people_changed']} of {counted(totals['people'], 'person', 'people')}"
    amount = f"{_change(totals['annual_change_pence'])} a year"
    write_line(f"{'total':<16}   {amount:>20}   {people}")
    return DONE


def _what_if_of_plan(given: argparse.Namespace, options: dict[str, Any]) -> int:
    """What the plan costs with the changes less what it costs without them."""
    plan = document(given.area)
    after = kith.cost(plan, **options)
    options.pop("what_if", None)
    write_line(str(kith.compare(kith.cost(plan, **options), after)).rstrip())
    return DONE


def _plan_line(row: Mapping[str, Any]) -> str:
    """A plan that changes: by how much, and what begins or ends to be worth knowing."""
    words = {
        "budgets over": row["budgets_newly_over"],
        "appears": row["findings_appeared"],
        "goes": row["findings_went"],
    }
    parts = [f"{row['plan']:<16}", f"{_change(row['annual_change_pence']) + ' a year':>20}"]
    return "   ".join([*parts, *(f"{word}: {what}" for word, what in words.items() if what)])


def _add_contributions(parser: argparse.ArgumentParser) -> None:
    _add_area(parser)
    _add_csv(parser, "weeks", "differences", "groups", "totals")
    parser.add_argument("--json", action="store_true", help="print the document of the change")
    add_flags(parser, "options/1", "contributions_what_if_options/1")


def _contributions(given: argparse.Namespace) -> int:
    options = options_of(given)
    changes = options.pop("what_if", [])
    bands = options.pop("bands", None)
    paid = kith.read_area(given.area).contributions(progress=progress("assessing"), **options)
    change = paid.what_if(changes, bands=bands, threads=options.get("threads", 1))
    if given.json:
        write(change.to_json())
    elif given.csv:
        write((paid if given.csv == "weeks" else change).table(given.csv).to_csv())
    else:
        for row in [*change.table("groups"), change.totals]:
            write_line(_group_line(row))
    return DONE


def _group_line(row: Mapping[str, Any]) -> str:
    """A group of people: what they pay before, what changes, and for how many of them."""
    name = "total" if row["grouping"] == "all" else f"{row['grouping']} {row['group'] or '?'}"
    counts = {
        "pay more": row["pay_more"],
        "less": row["pay_less"],
        "newly": row["newly_pay"],
        "no longer": row["stop_paying"],
        "not assessed": row["people_not_assessed"],
    }
    people = [counted(row["people"], "person", "people")]
    people += [f"{number} {words}" for words, number in counts.items() if number]
    before = f"£{Decimal(row['annual_before_pence']).scaleb(-2):,}"
    change = f"{_change(row['annual_change_pence'])} a year"
    return f"{name:<32}   {before:>14}   {change:>20}   {', '.join(people)}"


def _change(pence: int) -> str:
    return f"{'-' if pence < 0 else '+'}£{Decimal(abs(pence)).scaleb(-2):,}"


def _add_synth(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--people", type=int, required=True, metavar="N")
    parser.add_argument("--seed", type=int, default=1, metavar="N")
    parser.add_argument("--threads", type=int, default=1, metavar="N")
    _add_folder(parser, "AREA", "a new or empty folder")


def _synth(given: argparse.Namespace) -> int:
    area = kith.synth(people=given.people, seed=given.seed, threads=given.threads)
    kith.write_area(area, given.out)
    names = ("people", "ties", "actions", "providers", "budgets")
    rows = ", ".join(f"{len(area.tables[name])} {name}" for name in names if name in area.tables)
    write_line(f"wrote {given.out}: {rows}, sha256 {area.sha256}")
    return DONE


COMMANDS = (
    Command("check", "whether an area folder or a plan document can be used", _add_check, _check),
    Command("run", "an area's costs, networks and outcomes as a report and tables", _add_run, _run),
    Command(
        "reconcile",
        "an external system's figures beside kith's, and why they differ",
        _add_reconcile,
        _reconcile,
    ),
    Command("what-if", "what changes where parameters or prices change", _add_what_if, _what_if),
    Command(
        "contributions",
        "what people pay, and what would change it",
        _add_contributions,
        _contributions,
    ),
    Command("synth", "invent an area of any size", _add_synth, _synth),
)
