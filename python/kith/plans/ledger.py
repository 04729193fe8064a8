"""What money and time moved on a plan's accounts, and what does each account hold?"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any, Literal, TypedDict, Unpack

from kith.core import records
from kith.core.calls import ask
from kith.core.document import Document, Member
from kith.core.options import Amount, Day
from kith.core.plan import Plan, plan_text
from kith.core.text import pounds, quantity


class LedgerOptions(TypedDict, total=False):
    """Options of a ledger: the end of `as_at`, else every entry.

    With `interest_rate`, a share of a year as text ("0.02"), accounts that have `interest_to` show
    what they earned up to `as_at`, rounded to the penny by `interest_rounding` (half_up).
    """

    as_at: Day
    interest_rate: Amount
    interest_rounding: Literal["half_up", "half_even", "half_down", "up", "down"]
    faults_shown: int


@dataclass(frozen=True, slots=True)
class StatementLine:
    """One entry as an account sees it: `amount` is above nothing where it comes in, whatever its
    `status`; only what is posted moves `balance`. Decimal pounds, or whole minutes.
    """

    entry: str
    at: date
    status: str
    other_account: str
    amount: Decimal | int
    balance: Decimal | int
    kind: str | None = None
    action: str | None = None
    purpose: str | None = None
    reason_code: str | None = None
    reverses: str | None = None


@dataclass(frozen=True, slots=True)
class Interest:
    """What an account earned from `first_day` to `last_day`, both counted, for the account `to`.

    `amount` is `exact` rounded once; `due` is what of it was not `credited` yet.
    """

    to: str
    rate: Decimal
    first_day: date
    last_day: date
    exact: str
    amount: Decimal
    rounding: str
    credited: Decimal
    due: Decimal


@dataclass(frozen=True, slots=True)
class Account:
    """What an account holds, in its `unit`: Decimal pounds, or whole minutes.

    `posted` is `received` less `paid`; `committed` is promised from it and still there; `free` is
    what is posted less what is committed.
    """

    account: str
    kind: str
    unit: str
    received: Decimal | int
    paid: Decimal | int
    posted: Decimal | int
    committed: Decimal | int
    free: Decimal | int
    refused: Decimal | int
    statement: records.Rows[StatementLine]
    interest: Interest | None = None


@dataclass(frozen=True, slots=True)
class Link:
    """A posted entry and its hash: SHA-256 of the entry and of the hash before it."""

    entry: str
    hash: str


_AMOUNTS = ("received", "paid", "posted", "committed", "free", "refused", "amount", "balance")


def _with_amounts(row: Mapping[str, Any]) -> dict[str, Any]:
    """A row whose amounts are pounds, or minutes where it has a member such as `paid_minutes`."""
    minutes = {name: row.get(f"{name}_minutes") for name in _AMOUNTS}
    pounds = {name: Decimal(row[name]) for name in _AMOUNTS if name in row}
    return {**row, **pounds, **{name: many for name, many in minutes.items() if many is not None}}


def _line(row: Mapping[str, Any]) -> StatementLine:
    return _read_line(_with_amounts(row))


def _account(row: Mapping[str, Any]) -> Account:
    return _read_account(_with_amounts(row))


_read_line = records.reader(StatementLine)
_read_account = records.reader(
    Account, statement=records.rows_of(_line, "entry"), interest=records.reader(Interest)
)


_read_links = records.rows_of(records.reader(Link), "entry")


def _links(chain: dict[str, Any]) -> records.Rows[Link]:
    return _read_links(chain["links"])


def _head(chain: dict[str, Any]) -> str | None:
    head: str | None = chain["head"]
    return head


class Ledger(Document):
    """The accounts of a plan at the end of a day, findings, and the chain of what was posted.
    Immutable; equal where its `ledger/1` document is."""

    __slots__ = ()

    as_at = Member(records.day)
    accounts = Member(records.rows_of(_account, "account"))
    findings = Member(records.rows_of(records.finding_of, "code"))
    chain = Member(_links)
    head = Member(_head, "chain", "The hash of the last link; None where nothing is posted.")

    def __str__(self) -> str:
        width = max((len(account.account) for account in self.accounts), default=0)
        lines = [f"{name:<{width}}   {text}" for name, text in self._page()]
        return "".join(f"{line}\n" for line in lines)

    def _page(self) -> Iterator[tuple[str, str]]:
        """The lines of the page: what each is about, and the rest."""
        for account in self.accounts:
            yield (
                account.account,
                f"posted {quantity(account.posted)}   committed {quantity(account.committed)}"
                f"   free {quantity(account.free)}   refused {quantity(account.refused)}",
            )
            if account.interest:
                earned = account.interest
                yield (
                    "",
                    f"interest {pounds(earned.amount)} for {earned.to}"
                    f"   credited {pounds(earned.credited)}   due {pounds(earned.due)}",
                )
        for finding in self.findings:
            why = f": {finding.found}, must be {finding.allowed}" if finding.allowed else ""
            yield finding.level, f"{finding.code} {finding.at}{why}"
        if self.head:
            yield "chain", f"{len(self.chain)} posted, head {self.head}"

    def __repr__(self) -> str:
        return f"<kith.Ledger {len(self.accounts)} accounts, {len(self.chain)} posted>"


def ledger(plan: Plan, **options: Unpack[LedgerOptions]) -> Ledger:
    """What the accounts of a plan hold, and what moved it there.

    Raises `ConflictError` where an entry's id is used again for something else, and `InputError`
    with every fault of the document or the options.
    """
    return Ledger(ask("ledger", [plan_text(plan)], options))
