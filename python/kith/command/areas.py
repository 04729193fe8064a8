"""The commands about an area."""

from __future__ import annotations

import argparse
import csv
from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any

import kith
from kith import page
from kith.areas import run as whole_area
from kith.command.options import options_of
from kith.command.output import DONE, count, out, progress, rows, say
from kith.command.plans import document


def reconcile(given: argparse.Namespace) -> int:
    path = Path(given.extract)
    extract: Any = path.read_bytes()
    if path.suffix == ".csv":
        with path.open(newline="", encoding="utf-8-sig") as file:
            extract = [*csv.DictReader(file)]
    options = {"detail": "lines", **options_of(given)}
    cost = kith.read_area(given.area).cost(progress=progress("costing"), **options)
    found = cost.reconcile(extract)
    out(found.table(given.csv).to_csv() if given.csv else str(found).encode())
    return DONE


def check(given: argparse.Namespace) -> int:
    path = Path(given.area)
    if path.is_dir():
        area = kith.read_area(path)
        notes = [(note.code, note.at) for note in area.notes]
        counts = area.counts
    else:
        checked = kith.check(path)
        notes = [(note["code"], note["at"]) for note in checked["notes"]]
        counts = checked["rows"]
    for code, at in notes:
        say(f"note: {at}: {code}")
    say(f"ok: {rows(counts)}")
    return DONE


def run(given: argparse.Namespace) -> int:
    options = options_of(given)
    area = kith.read_area(given.area)
    result = whole_area.answer(area, options, progress("costing"))
    folder = Path(given.out)
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in page.files(result).items():
        (folder / name).write_bytes(content)
        if name != page.REPORT:
            say(f"wrote {folder / name}")
    say(f"report: {folder / page.REPORT}")
    return DONE


def _what_if_plan(given: argparse.Namespace) -> int:
    """What the plan costs with the changes less what it costs without them."""
    options = options_of(given)
    plan = document(given.area)
    after = kith.cost(plan, **options)
    options.pop("what_if", None)
    say(str(kith.compare(kith.cost(plan, **options), after)).rstrip())
    return DONE


def what_if_area(given: argparse.Namespace) -> int:
    if not Path(given.area).is_dir() and not given.csv:
        return _what_if_plan(given)
    options = options_of(given)
    changes = options.pop("what_if", [])
    cost = kith.read_area(given.area).cost(
        progress=progress("costing"), **{"detail": "lines", **options}
    )
    difference = cost.what_if(changes, threads=options.get("threads", 1))
    if given.csv:
        out(difference.table(given.csv).to_csv())
        return DONE
    for row in difference.table("differences"):
        told = [f"budgets over: {row['budgets_newly_over']}" if row["budgets_newly_over"] else ""]
        told += [f"appears: {row['findings_appeared']}" if row["findings_appeared"] else ""]
        told += [f"goes: {row['findings_went']}" if row["findings_went"] else ""]
        amount = f"{_pounds(row['annual_change_pence'])} a year"
        say("   ".join(part for part in (f"{row['plan']:<16}", f"{amount:>20}", *told) if part))
    totals = difference.totals
    people = f"{totals['people_changed']} of {count(totals['people'], 'person', 'people')}"
    say(f"{'total':<16}   {_pounds(totals['annual_change_pence']) + ' a year':>20}   {people}")
    return DONE


def contributions(given: argparse.Namespace) -> int:
    options = options_of(given)
    changes = options.pop("what_if", [])
    bands = given.bands.split(",") if given.bands else None
    paid = kith.read_area(given.area).contributions(progress=progress("assessing"), **options)
    change = paid.what_if(changes, bands=bands, threads=options.get("threads", 1))
    if given.json:
        out(change.to_json())
    elif given.csv:
        out((paid if given.csv == "weeks" else change).table(given.csv).to_csv())
    else:
        for row in [*change.table("groups"), change.totals]:
            say(_contribution_group(row))
    return DONE


def _contribution_group(row: Mapping[str, Any]) -> str:
    name = "total" if row["grouping"] == "all" else f"{row['grouping']} {row['group'] or '?'}"
    counts = {
        "pay more": row["pay_more"],
        "less": row["pay_less"],
        "newly": row["newly_pay"],
        "no longer": row["stop_paying"],
        "not assessed": row["people_not_assessed"],
    }
    told = [count(row["people"], "person", "people")]
    told += [f"{people} {words}" for words, people in counts.items() if people]
    before = f"£{Decimal(row['annual_before_pence']).scaleb(-2):,}"
    change = f"{_pounds(row['annual_change_pence'])} a year"
    return f"{name:<32}   {before:>14}   {change:>20}   {', '.join(told)}"


def _pounds(pence: int) -> str:
    return f"{'-' if pence < 0 else '+'}£{Decimal(abs(pence)).scaleb(-2):,}"


def synth(given: argparse.Namespace) -> int:
    area = kith.synth(people=given.people, seed=given.seed, threads=given.threads)
    kith.write_area(area, given.out)
    parts = ["people", "ties", "actions", "providers", "budgets"]
    counts = ", ".join(f"{len(area.tables[name])} {name}" for name in parts if name in area.tables)
    say(f"wrote {given.out}: {counts}, sha256 {area.sha256}")
    return DONE
