"""The commands of kith and their arguments."""

from __future__ import annotations

import argparse
from collections.abc import Callable

import kith
from kith.command import areas, plans
from kith.command.options import ROUNDING, add_options


def parser() -> argparse.ArgumentParser:
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

    cost = command("cost", plans.cost, "what one plan costs, who pays, and why")
    cost.add_argument("plan", metavar="PLAN", help="a plan/1 document; - reads standard input")
    how = cost.add_mutually_exclusive_group()
    how.add_argument("--json", action="store_true", help="print the result document")
    how.add_argument(
        "--explain", nargs="?", const="", metavar="LINE", help="how each line was made, or one"
    )
    add_options(cost)

    fit = command("fit", plans.fit, "which actions of a plan to buy within a budget, and why")
    fit.add_argument("plan", metavar="PLAN", help="a plan/1 document; - reads standard input")
    fit.add_argument(
        "--budget", metavar="POUNDS", help="a year's, or the period's by calendar; else the plan's"
    )
    fit.add_argument("--json", action="store_true", help="print the fit document")
    add_options(fit)

    pays = command(
        "contribution", plans.contribution, "what the person pays towards a plan, and why"
    )
    pays.add_argument("plan", metavar="PLAN", help="a plan/1 document; - reads standard input")
    pays.add_argument("--json", action="store_true", help="print the contribution document")
    add_options(pays)

    paid = command("payments", plans.payments, "every payment of a budget, and why it differs")
    paid.add_argument("plan", metavar="PLAN", help="a plan/1 document; - reads standard input")
    paid.add_argument("--budget", metavar="ID", help="default: the council's only agreed one")
    paid.add_argument(
        "--paused-weeks",
        type=int,
        metavar="N",
        help="of a pause for which the budget is paid; left out: all through",
    )
    paid.add_argument("--json", action="store_true", help="print the payments document")
    add_options(paid)

    wage = command("wage", plans.wage, "the highest hourly wage that a budget affords")
    wage.add_argument("plan", metavar="PLAN", help="a plan/1 document; - reads standard input")
    wage.add_argument("--employment", metavar="ID", required=True, help="whose wage")
    wage.add_argument(
        "--budget", metavar="POUNDS", required=True, help="a year's, or the period's by calendar"
    )
    wage.add_argument("--json", action="store_true", help="print the wage document")
    add_options(wage)

    compare = command("compare", plans.compare, "what changes from one plan to another")
    compare.add_argument("first", metavar="FIRST", help="a plan/1 document")
    compare.add_argument("second", metavar="SECOND", help="a plan/1 document")
    compare.add_argument(
        "--discount-rate", metavar="SHARE", help="a year, by which later savings are worth less"
    )
    compare.add_argument("--json", action="store_true", help="print the compare document")
    add_options(compare)

    price = command(
        "price", plans.price, "how a provider's price is made, and what an uplift makes it"
    )
    price.add_argument(
        "lines", metavar="FILE", help="a price_build_up/1 document; - reads standard input"
    )
    price.add_argument("--json", action="store_true", help="print the build_up document")

    reconcile = command(
        "reconcile", areas.reconcile, "somebody else's figures beside kith's, and why"
    )
    reconcile.add_argument("area", metavar="AREA")
    reconcile.add_argument("extract", metavar="EXTRACT", help="an extract/1 document or a CSV file")
    reconcile.add_argument("--csv", choices=("pairs", "totals"), help="print a table as CSV")
    add_options(reconcile)

    ledger = command("ledger", plans.ledger, "where the accounts of one plan stand")
    ledger.add_argument("plan", metavar="PLAN", help="a plan/1 document; - reads standard input")
    ledger.add_argument("--json", action="store_true", help="print the ledger document")
    ledger.add_argument("--as-at", metavar="DATE", help="the end of that day; else every entry")
    ledger.add_argument(
        "--interest-rate", metavar="SHARE", help="of a year, earned up to --as-at: 0.02 is 2 %%"
    )
    ledger.add_argument("--interest-rounding", choices=ROUNDING["rule"])

    check = command("check", areas.check, "whether an area folder or a plan document can be used")
    check.add_argument("area", metavar="AREA")

    run = command("run", areas.run, "an area's costs, networks and outcomes as a report and tables")
    run.add_argument("area", metavar="AREA")
    run.add_argument("-o", "--out", metavar="OUT", required=True, help="folder for the results")
    add_options(run)

    change = command(
        "what-if", areas.what_if_area, "what changes where parameters or prices change"
    )
    change.add_argument("area", metavar="AREA", help="an area folder or a plan/1 document")
    change.add_argument(
        "--csv", choices=("differences", "groups", "totals"), help="print a table as CSV"
    )
    add_options(change)

    charges = command(
        "contributions", areas.contributions, "what people pay, and what would change it"
    )
    charges.add_argument("area", metavar="AREA")
    charges.add_argument(
        "--bands", metavar="POUNDS,…", help="upper ends of the bands a week; default 20,50,100"
    )
    charges.add_argument(
        "--csv", choices=("weeks", "differences", "groups", "totals"), help="print a table as CSV"
    )
    charges.add_argument("--json", action="store_true", help="print the document of the change")
    add_options(charges)

    synth = command("synth", areas.synth, "invent an area of any size")
    synth.add_argument("--people", type=int, required=True, metavar="N")
    synth.add_argument("--seed", type=int, default=1, metavar="N")
    synth.add_argument("--threads", type=int, default=1, metavar="N")
    synth.add_argument("-o", "--out", metavar="AREA", required=True, help="a new or empty folder")
    return parser
