"""The command `kith`: cost, compare or fund a plan, price a service, run or invent an area.

Exit: 0 done, 1 faults in the input, 2 wrong use, 3 cancelled, 4 internal. Results, findings among
them, go to standard output; how far a long call is goes to standard error, only to a terminal.
"""

from __future__ import annotations

import argparse
import csv
import io
import json
import os
import sys
from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any

import kith
from kith import _report, _result
from kith._area import progress_line
from kith._errors import InputError
from kith._options import Progress
from kith._price import built_up

DONE, FAULTS, WRONG_USE, CANCELLED, INTERNAL = range(5)


# --- what is said, and where ---


def _out(content: bytes) -> None:
    """Bytes as they are, with a line's end only where a person would miss it."""
    sys.stdout.flush()
    sys.stdout.buffer.write(content)
    if sys.stdout.isatty() and not content.endswith(b"\n"):
        sys.stdout.buffer.write(b"\n")
    sys.stdout.buffer.flush()


def _say(text: str) -> None:
    _out((text + "\n").encode())


def _complain(text: str) -> None:
    print(f"kith: {text}", file=sys.stderr)


def _progress(what: str) -> Progress | None:
    if not sys.stderr.isatty():
        return None
    return progress_line(lambda text: print(f"\r{text}", end="", file=sys.stderr, flush=True), what)


def _faults(error: InputError) -> int:
    for fault in error.faults[: error.shown]:
        _say(str(fault))
    count = len(error.faults)
    _say(f"{count} fault{'' if count == 1 else 's'}")
    return FAULTS


def _count(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"


def _rows(counts: Any) -> str:
    return ", ".join(
        _count(counts.get(table, 0), one, table if table != "people" else "people")
        for table, one in (("people", "person"), ("ties", "tie"), ("actions", "action"))
    )


# --- options ---

_WORDS: dict[str, tuple[str, ...]] = {
    "convention": ("weeks_52", "weeks_365_7", "calendar", "cld"),
    "incomplete": ("allow", "refuse"),
    "detail": ("totals", "lines", "trace"),
    "minutes": ("clock", "elapsed"),
    "periods": ("week", "four_weeks", "month", "year", "financial_year", "term"),
    "audience": ("person", "broker", "funder", "provider"),
}
_ROUNDING: dict[str, tuple[str, ...] | None] = {
    "rule": ("half_up", "half_even", "half_down", "up", "down"),
    "step": None,
    "at": ("line", "visit", "week"),
}


def _add_options(parser: argparse.ArgumentParser) -> None:
    group = parser.add_argument_group("options of the costing")
    group.add_argument("--options", metavar="FILE", help="options as a JSON document")
    for name, words in _WORDS.items():
        group.add_argument(f"--{name}", choices=words)
    for name in ("first-day", "last-day", "as-at"):
        group.add_argument(f"--{name}", metavar="DATE")
    for name, choices in _ROUNDING.items():
        group.add_argument(
            f"--rounding-{name}", choices=choices, metavar=None if choices else "POUNDS"
        )
    group.add_argument(
        "--tolerance",
        metavar="SHARE",
        help="of what was planned by --as-at; an exception beyond it",
    )
    group.add_argument(
        "--surplus-weeks", type=int, metavar="N", help="of funding that may stay in an account"
    )
    group.add_argument("--weeks", action="store_const", const=True, help="week by week")
    group.add_argument(
        "--stages",
        action="store_const",
        const=True,
        help="indicative, plan, proposed, agreed and spent, by source",
    )
    group.add_argument("--faults-shown", type=int, metavar="N")
    group.add_argument("--threads", type=int, metavar="N", help="0: as many as the machine has")
    group.add_argument(
        "--parameters", metavar="FILE", help="JSON rows to lay over the shipped ones"
    )
    group.add_argument(
        "--what-if",
        action="append",
        metavar="NAME=VALUE@DATE",
        help="a parameter or price set to another value from a day on; may be given again",
    )


def _what_if(text: str) -> dict[str, str]:
    change, _, day = text.rpartition("@")
    name, equals, value = change.partition("=")
    if not (name and equals and value and day):
        raise argparse.ArgumentTypeError(f"--what-if {text}: it must be NAME=VALUE@DATE")
    return {"set": name, "value": value, "first_day": day}


def _options(given: argparse.Namespace) -> dict[str, Any]:
    """The options document of the file, with the flags laid over it."""
    options: dict[str, Any] = {}
    if given.options:
        options = _json_file(given.options, dict)
    plain = ("as_at", "tolerance", "surplus_weeks", "weeks", "stages", "faults_shown", "threads")
    for name in (*_WORDS, *plain):
        if getattr(given, name) is not None:
            options[name] = getattr(given, name)
    period = {name: getattr(given, name) for name in ("first_day", "last_day")}
    if any(period.values()):
        days = {name: day for name, day in period.items() if day}
        options["period"] = {**options.get("period", {}), **days}
    rounding = {name: getattr(given, f"rounding_{name}") for name in _ROUNDING}
    if any(rounding.values()):
        told = {name: value for name, value in rounding.items() if value}
        options["rounding"] = {**options.get("rounding", {}), **told}
    if given.parameters:
        options["parameters"] = _json_file(given.parameters, list)
    if given.what_if:
        options["what_if"] = [_what_if(text) for text in given.what_if]
    return options


def _json_file(path: str, kind: type) -> Any:
    content = json.loads(Path(path).read_text(encoding="utf-8"))
    if not isinstance(content, kind):
        raise argparse.ArgumentTypeError(
            f"{path} must hold a JSON {'object' if kind is dict else 'array'}"
        )
    return content


# --- the commands ---


def _document(path: str) -> bytes:
    return sys.stdin.buffer.read() if path == "-" else Path(path).read_bytes()


def _answer(given: argparse.Namespace, answer: Any) -> int:
    """A document as JSON, or as the page that a person reads."""
    _out(answer.to_json() if given.json else str(answer).encode())
    return DONE


def _cost(given: argparse.Namespace) -> int:
    cost = kith.cost(_document(given.plan), **_options(given))
    if given.json:
        _out(cost.to_json())
    elif given.explain is not None:
        _out(cost.explain(given.explain).encode())
    else:
        _out(str(cost).encode())
    return DONE


def _fit(given: argparse.Namespace) -> int:
    options = _options(given)
    if given.budget is not None:
        options["budget"] = given.budget
    return _answer(given, kith.fit(_document(given.plan), **options))


def _contribution(given: argparse.Namespace) -> int:
    return _answer(given, kith.contribution(_document(given.plan), **_options(given)))


def _payments(given: argparse.Namespace) -> int:
    options = _options(given)
    if given.paused_weeks is not None:
        options["paused_weeks"] = given.paused_weeks
    return _answer(given, kith.payments(_document(given.plan), given.budget, **options))


def _wage(given: argparse.Namespace) -> int:
    question = {"employment": given.employment, "budget": given.budget}
    wage = kith.affordable_wage(_document(given.plan), **question, **_options(given))
    return _answer(given, wage)


def _compare(given: argparse.Namespace) -> int:
    options = _options(given)
    if given.discount_rate is not None:
        options["discount_rate"] = given.discount_rate
    plans = _document(given.first), _document(given.second)
    return _answer(given, kith.compare(*plans, **options))


def _price(given: argparse.Namespace) -> int:
    return _answer(given, built_up(_document(given.lines)))


def _reconcile(given: argparse.Namespace) -> int:
    path = Path(given.extract)
    extract: Any = path.read_bytes()
    if path.suffix == ".csv":
        with path.open(newline="", encoding="utf-8-sig") as file:
            extract = [*csv.DictReader(file)]
    options = {"detail": "lines", **_options(given)}
    cost = kith.read_area(given.area).cost(progress=_progress("costing"), **options)
    found = cost.reconcile(extract)
    _out(found.table(given.csv).to_csv() if given.csv else str(found).encode())
    return DONE


def _check(given: argparse.Namespace) -> int:
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
        _say(f"note: {at}: {code}")
    _say(f"ok: {_rows(counts)}")
    return DONE


def _said(amount: Decimal | int) -> str:
    if not isinstance(amount, Decimal):
        return f"{amount:,} min"
    return f"{'-' if amount < 0 else ''}£{abs(amount):,.2f}"


def _ledger(given: argparse.Namespace) -> int:
    names = ("as_at", "interest_rate", "interest_rounding")
    told = {name: getattr(given, name) for name in names if getattr(given, name) is not None}
    ledger = kith.ledger(_document(given.plan), **told)
    if given.json:
        _out(ledger.to_json())
        return DONE
    width = max((len(account.account) for account in ledger.accounts), default=0)
    for account in ledger.accounts:
        _say(
            f"{account.account:<{width}}   posted {_said(account.posted)}"
            f"   committed {_said(account.committed)}   free {_said(account.free)}"
            f"   refused {_said(account.refused)}"
        )
        if account.interest:
            _say(
                f"{'':<{width}}   interest {_said(account.interest.amount)} for"
                f" {account.interest.to}   credited {_said(account.interest.credited)}"
                f"   due {_said(account.interest.due)}"
            )
    for finding in ledger.findings:
        why = f": {finding.found}, must be {finding.allowed}" if finding.allowed else ""
        _say(f"{finding.level:<{width}}   {finding.code} {finding.at}{why}")
    if ledger.head:
        _say(f"{'chain':<{width}}   {len(ledger.chain)} posted, head {ledger.head}")
    return DONE


def _run(given: argparse.Namespace) -> int:
    options = _options(given)
    area = kith.read_area(given.area)
    result = _result.answer(area, options, _progress("costing"))
    out = Path(given.out)
    out.mkdir(parents=True, exist_ok=True)
    for name, content in _report.files(result).items():
        (out / name).write_bytes(content)
        if name != _report.REPORT:
            _say(f"wrote {out / name}")
    _say(f"report: {out / _report.REPORT}")
    return DONE


def _what_if_plan(given: argparse.Namespace) -> int:
    """What the plan costs with the changes less what it costs without them."""
    options = _options(given)
    plan = _document(given.area)
    after = kith.cost(plan, **options)
    options.pop("what_if", None)
    _say(str(kith.compare(kith.cost(plan, **options), after)).rstrip())
    return DONE


def _what_if_area(given: argparse.Namespace) -> int:
    if not Path(given.area).is_dir() and not given.csv:
        return _what_if_plan(given)
    options = _options(given)
    changes = options.pop("what_if", [])
    cost = kith.read_area(given.area).cost(
        progress=_progress("costing"), **{"detail": "lines", **options}
    )
    difference = cost.what_if(changes, threads=options.get("threads", 1))
    if given.csv:
        _out(difference.table(given.csv).to_csv())
        return DONE
    for row in difference.table("differences"):
        told = [f"budgets over: {row['budgets_newly_over']}" if row["budgets_newly_over"] else ""]
        told += [f"appears: {row['findings_appeared']}" if row["findings_appeared"] else ""]
        told += [f"goes: {row['findings_went']}" if row["findings_went"] else ""]
        amount = f"{_pounds(row['annual_change_pence'])} a year"
        _say("   ".join(part for part in (f"{row['plan']:<16}", f"{amount:>20}", *told) if part))
    totals = difference.totals
    people = f"{totals['people_changed']} of {_count(totals['people'], 'person', 'people')}"
    _say(f"{'total':<16}   {_pounds(totals['annual_change_pence']) + ' a year':>20}   {people}")
    return DONE


def _contributions(given: argparse.Namespace) -> int:
    options = _options(given)
    changes = options.pop("what_if", [])
    bands = given.bands.split(",") if given.bands else None
    paid = kith.read_area(given.area).contributions(progress=_progress("assessing"), **options)
    change = paid.what_if(changes, bands=bands, threads=options.get("threads", 1))
    if given.json:
        _out(change.to_json())
    elif given.csv:
        _out((paid if given.csv == "weeks" else change).table(given.csv).to_csv())
    else:
        for row in [*change.table("groups"), change.totals]:
            _say(_contribution_group(row))
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
    told = [_count(row["people"], "person", "people")]
    told += [f"{count} {words}" for words, count in counts.items() if count]
    before = f"£{Decimal(row['annual_before_pence']).scaleb(-2):,}"
    change = f"{_pounds(row['annual_change_pence'])} a year"
    return f"{name:<32}   {before:>14}   {change:>20}   {', '.join(told)}"


def _pounds(pence: int) -> str:
    return f"{'-' if pence < 0 else '+'}£{Decimal(abs(pence)).scaleb(-2):,}"


def _synth(given: argparse.Namespace) -> int:
    area = kith.synth(people=given.people, seed=given.seed, threads=given.threads)
    kith.write_area(area, given.out)
    parts = ["people", "ties", "actions", "providers", "budgets"]
    counts = ", ".join(f"{len(area.tables[name])} {name}" for name in parts if name in area.tables)
    _say(f"wrote {given.out}: {counts}, sha256 {area.sha256}")
    return DONE


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="kith",
        description="Plans, networks and budgets of support brokerage: exact, with reasons.",
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"kith {kith.__version__}")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")

    def command(
        name: str, run: Callable[[argparse.Namespace], int], about: str
    ) -> argparse.ArgumentParser:
        made = commands.add_parser(name, help=about, description=about, allow_abbrev=False)
        made.set_defaults(run=run)
        return made

    cost = command("cost", _cost, "what one plan costs, who pays, and why")
    cost.add_argument("plan", metavar="PLAN", help="a plan/1 document; - reads standard input")
    how = cost.add_mutually_exclusive_group()
    how.add_argument("--json", action="store_true", help="print the result document")
    how.add_argument(
        "--explain", nargs="?", const="", metavar="LINE", help="how each line was made, or one"
    )
    _add_options(cost)

    fit = command("fit", _fit, "which actions of a plan to buy within a budget, and why")
    fit.add_argument("plan", metavar="PLAN", help="a plan/1 document; - reads standard input")
    fit.add_argument(
        "--budget", metavar="POUNDS", help="a year's, or the period's by calendar; else the plan's"
    )
    fit.add_argument("--json", action="store_true", help="print the fit document")
    _add_options(fit)

    pays = command("contribution", _contribution, "what the person pays towards a plan, and why")
    pays.add_argument("plan", metavar="PLAN", help="a plan/1 document; - reads standard input")
    pays.add_argument("--json", action="store_true", help="print the contribution document")
    _add_options(pays)

    paid = command("payments", _payments, "every payment of a budget, and why it differs")
    paid.add_argument("plan", metavar="PLAN", help="a plan/1 document; - reads standard input")
    paid.add_argument("--budget", metavar="ID", help="default: the council's only agreed one")
    paid.add_argument(
        "--paused-weeks",
        type=int,
        metavar="N",
        help="of a pause for which the budget is paid; left out: all through",
    )
    paid.add_argument("--json", action="store_true", help="print the payments document")
    _add_options(paid)

    wage = command("wage", _wage, "the highest hourly wage that a budget affords")
    wage.add_argument("plan", metavar="PLAN", help="a plan/1 document; - reads standard input")
    wage.add_argument("--employment", metavar="ID", required=True, help="whose wage")
    wage.add_argument(
        "--budget", metavar="POUNDS", required=True, help="a year's, or the period's by calendar"
    )
    wage.add_argument("--json", action="store_true", help="print the wage document")
    _add_options(wage)

    compare = command("compare", _compare, "what changes from one plan to another")
    compare.add_argument("first", metavar="FIRST", help="a plan/1 document")
    compare.add_argument("second", metavar="SECOND", help="a plan/1 document")
    compare.add_argument(
        "--discount-rate", metavar="SHARE", help="a year, by which later savings are worth less"
    )
    compare.add_argument("--json", action="store_true", help="print the compare document")
    _add_options(compare)

    price = command("price", _price, "how a provider's price is made, and what an uplift makes it")
    price.add_argument(
        "lines", metavar="FILE", help="a price_build_up/1 document; - reads standard input"
    )
    price.add_argument("--json", action="store_true", help="print the build_up document")

    reconcile = command("reconcile", _reconcile, "somebody else's figures beside kith's, and why")
    reconcile.add_argument("area", metavar="AREA")
    reconcile.add_argument("extract", metavar="EXTRACT", help="an extract/1 document or a CSV file")
    reconcile.add_argument("--csv", choices=("pairs", "totals"), help="print a table as CSV")
    _add_options(reconcile)

    ledger = command("ledger", _ledger, "where the accounts of one plan stand")
    ledger.add_argument("plan", metavar="PLAN", help="a plan/1 document; - reads standard input")
    ledger.add_argument("--json", action="store_true", help="print the ledger document")
    ledger.add_argument("--as-at", metavar="DATE", help="the end of that day; else every entry")
    ledger.add_argument(
        "--interest-rate", metavar="SHARE", help="of a year, earned up to --as-at: 0.02 is 2 %%"
    )
    ledger.add_argument("--interest-rounding", choices=_ROUNDING["rule"])

    check = command("check", _check, "whether an area folder or a plan document can be used")
    check.add_argument("area", metavar="AREA")

    run = command("run", _run, "an area's costs, networks and outcomes as a report and tables")
    run.add_argument("area", metavar="AREA")
    run.add_argument("-o", "--out", metavar="OUT", required=True, help="folder for the results")
    _add_options(run)

    change = command("what-if", _what_if_area, "what changes where parameters or prices change")
    change.add_argument("area", metavar="AREA", help="an area folder or a plan/1 document")
    change.add_argument(
        "--csv", choices=("differences", "groups", "totals"), help="print a table as CSV"
    )
    _add_options(change)

    charges = command("contributions", _contributions, "what people pay, and what would change it")
    charges.add_argument("area", metavar="AREA")
    charges.add_argument(
        "--bands", metavar="POUNDS,…", help="upper ends of the bands a week; default 20,50,100"
    )
    charges.add_argument(
        "--csv", choices=("weeks", "differences", "groups", "totals"), help="print a table as CSV"
    )
    charges.add_argument("--json", action="store_true", help="print the document of the change")
    _add_options(charges)

    synth = command("synth", _synth, "invent an area of any size")
    synth.add_argument("--people", type=int, required=True, metavar="N")
    synth.add_argument("--seed", type=int, default=1, metavar="N")
    synth.add_argument("--threads", type=int, default=1, metavar="N")
    synth.add_argument("-o", "--out", metavar="AREA", required=True, help="a new or empty folder")
    return parser


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one command and gives the exit status."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8")  # whatever the locale knows
    try:
        given = _parser().parse_args(arguments)
    except SystemExit as stop:
        return stop.code if isinstance(stop.code, int) else WRONG_USE
    try:
        run: Callable[[argparse.Namespace], int] = given.run
        return run(given)
    except InputError as error:
        if getattr(given, "json", False):
            _out(error.to_json())
            return FAULTS
        return _faults(error)
    except (KeyboardInterrupt, kith.Cancelled):
        _complain("cancelled")
        return CANCELLED
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    except (
        OSError,
        kith.ArgumentError,
        kith.RangeError,
        argparse.ArgumentTypeError,
        json.JSONDecodeError,
    ) as wrong:
        _complain(str(wrong))
        return WRONG_USE
    except kith.Error as failed:
        _complain(str(failed))
        return INTERNAL
    except Exception as defect:  # noqa: BLE001 - the one place where a defect becomes a status
        _complain(f"internal: {type(defect).__name__}: {defect}")
        return INTERNAL


if __name__ == "__main__":
    sys.exit(main())
