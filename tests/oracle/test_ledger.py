"""400 ledgers at random, balanced by kith and by adding up the entries one by one, to the penny.

KITH_SEED chooses others. The run prints what it tried: nothing named is rarer than 1 in 20.
"""

import os
import random
from collections import Counter
from datetime import date, timedelta
from fractions import Fraction

import pytest

import exact
import kith

SEED = int(os.environ.get("KITH_SEED", "20260406"))
LEDGERS = 400
GROUPS = 10
FIRST = date(2026, 4, 6)
POUNDS = ("funder", "own", "second", "shop")
MINUTES = ("given", "taken")


def entry(rng, number, row):
    in_minutes = rng.random() < 0.2
    giver, taker = rng.sample(MINUTES if in_minutes else POUNDS, 2)
    row |= {"entry": f"e{number}", "at": str(FIRST + timedelta(rng.randrange(12))),
            "from_account": giver, "to_account": taker}
    pounds, pence = rng.randrange(0, 300), rng.randrange(0, 100)
    row["amount"] = "0.00" if in_minutes else f"{pounds}.{pence:02}"
    if in_minutes or rng.random() < 0.2:
        row["minutes"] = rng.randrange(0, 600)
    row["status"] = rng.choice(("posted", "posted", "posted", "committed", "refused"))
    if row["status"] == "refused":
        row["reason_code"] = "no"
    return row


def undoing(rng, number, row):
    undo = row | {"entry": f"u{number}", "from_account": row["to_account"], "to_account": row["from_account"],
                  "reverses": row["entry"]}
    undo["at"] = str(date.fromisoformat(row["at"]) + timedelta(rng.randrange(3)))
    return undo


def some_ledger(number):
    """The rows of entries, the overdraft of `own`, and the day that is asked for."""
    rng = random.Random(SEED * 1_000_081 + number)
    rows = [entry(rng, place, {}) for place in range(rng.randrange(0, 14))]
    rows += [undoing(rng, place, row) for place, row in enumerate(rows)
             if row["status"] != "refused" and rng.random() < 0.15]
    rows += [dict(row) for row in rows if rng.random() < 0.05]
    rng.shuffle(rows)
    return rows, rng.choice((None, "50.00")), FIRST + timedelta(rng.randrange(-1, 14))


def document(rows, overdraft):
    accounts = [{"account": "funder", "kind": "framework"}, {"account": "own", "kind": "client"},
                {"account": "second", "kind": "direct_payment"}, {"account": "shop", "kind": "provider"}]
    if overdraft:
        accounts[1]["overdraft"] = overdraft
    accounts += [{"account": name, "kind": "timebank", "unit": "minutes"} for name in MINUTES]
    return {"kith": "plan/1", "person": {"person": "p1"},
            "plan": {"plan": "v1", "first_day": "2026-04-06", "last_day": "2027-04-05"},
            "accounts": accounts, "entries": rows}


# ---- adding up -----------------------------------------------------------------------------------

def worth(row, account):
    size = row.get("minutes", 0) if account in MINUTES else Fraction(row["amount"])
    return {row["to_account"]: size, row["from_account"]: -size}.get(account, 0)


def different(rows):
    return {row["entry"]: row for row in rows}.values()


def balance(rows, account, status, last):
    return sum((worth(row, account) for row in different(rows)
                if row["status"] == status and (last is None or row["at"] <= str(last))), Fraction(0))


def overdrawn(rows, account, floor, last):
    """The first day that ends below, and the lowest end of a day; nothing where none does."""
    ends = [(FIRST + timedelta(n), balance(rows, account, "posted", FIRST + timedelta(n))) for n in range(20)]
    below = [(day, sum_) for day, sum_ in ends if sum_ < floor and day <= last]
    return (str(below[0][0]), min(sum_ for _, sum_ in below)) if below else None


def wrong(number):
    rows, overdraft, day = some_ledger(number)
    ledger = kith.ledger(document(rows, overdraft), as_at=day)
    floors = {"own": -Fraction(overdraft or 0), "second": Fraction(0)}
    told = {found.at: found for found in ledger.findings if found.code == "overdrawn"}
    for place, account in enumerate((*POUNDS, *MINUTES)):
        row = ledger.accounts[account]
        refused = sum((-worth(r, account) for r in different(rows) if r["status"] == "refused"
                       and r["from_account"] == account and r["at"] <= str(day)), Fraction(0))
        expected = (balance(rows, account, "posted", day), -balance(rows, account, "committed", None), refused)
        if (row.posted, row.committed, row.refused) != expected or row.free != expected[0] - expected[1]:
            yield f"{account}: {row.posted}, {row.committed}, {row.refused}, expected {expected}"
        if [(str(line.at), line.entry) for line in row.statement] != sorted(
                (str(line.at), line.entry) for line in row.statement):
            yield f"{account}: the statement is out of order"
        found = told.get(f"/accounts/{place}")
        below = overdrawn(rows, account, floors[account], day) if account in floors else None
        if (found and (found.details["first_day"], Fraction(found.found))) != below and (found or below):
            yield f"{account}: overdrawn {found}, expected {below}"


def features(number):
    rows, overdraft, day = some_ledger(number)
    return {"a reversal": any("reverses" in row for row in rows),
            "an entry twice": len(different(rows)) < len(rows),
            "an overdraft": overdraft is not None, "minutes": any(row["amount"] == "0.00" for row in rows),
            "committed": any(row["status"] == "committed" for row in rows),
            "refused": any(row["status"] == "refused" for row in rows),
            "below its floor": any(overdrawn(rows, name, Fraction(0), day) for name in ("own", "second")),
            "before any entry": all(row["at"] > str(day) for row in rows)}


def test_the_ledgers_try_everything():
    tried = Counter(name for number in range(LEDGERS) for name, is_there in features(number).items() if is_there)
    print("".join(f"{count / LEDGERS:7.1%}  {name}\n" for name, count in tried.most_common()))

    assert set(tried) == set(features(0))
    assert all(count >= LEDGERS / 20 for count in tried.values()), tried


@pytest.mark.parametrize("group", range(GROUPS))
def test_balances(group):
    differences = [f"ledger {number}: {text}" for number in range(group, LEDGERS, GROUPS) for text in wrong(number)]
    assert not differences, "\n".join(differences[:20])


# ---- interest ------------------------------------------------------------------------------------

RULES = {"half_up": lambda pence: (pence + Fraction(1, 2)) // 1, "down": lambda pence: pence // 1,
         "up": lambda pence: -(-pence // 1)}


def interest(rows, account, rate, rule, last):
    """Pence of the days from the first entry to `last`: each day's end, one after another."""
    own = [date.fromisoformat(row["at"]) for row in different(rows)
           if row["status"] == "posted" and account in (row["from_account"], row["to_account"])]
    first = min((day for day in own if day <= last), default=None)
    if first is None:
        return None
    ends = (max(balance(rows, account, "posted", first + timedelta(n)), 0) for n in range((last - first).days + 1))
    return RULES[rule](sum(ends, Fraction(0)) * 100 * Fraction(rate) / 365)


@pytest.mark.parametrize("group", range(GROUPS))
def test_interest(group):
    earned = 0
    for number in range(group, LEDGERS, GROUPS):
        rows, overdraft, day = some_ledger(number)
        rng = random.Random(number)
        rate, rule = f"{rng.randrange(1, 200_000) / 1_000_000:.6f}", rng.choice(tuple(RULES))
        plan = document(rows, overdraft)
        for account in plan["accounts"][1:3]:
            account["interest_to"] = "shop"
        accounts = kith.ledger(plan, as_at=day, interest_rate=rate, interest_rounding=rule).accounts
        for name in ("own", "second"):
            found, expected = accounts[name].interest, interest(rows, name, rate, rule, day)
            assert (None if found is None else found.amount * 100) == expected, (number, name)
            if found:
                earned += found.amount > 0
                assert RULES[rule](exact.value(found.exact) * 100) == expected
        assert accounts["shop"].interest is None
    assert earned >= 5
