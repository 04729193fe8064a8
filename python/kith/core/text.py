"""How does a person read figures on a terminal?"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal

from kith.core.records import Finding


def pounds(amount: Decimal) -> str:
    """ "£4,680.00", "-£0.05"."""
    return f"{'-' if amount < 0 else ''}£{abs(amount):,.2f}"


def quantity(amount: Decimal | int) -> str:
    """What an account holds: pounds, or minutes where it is a whole number."""
    return pounds(amount) if isinstance(amount, Decimal) else f"{amount:,} min"


def change(amount: Decimal) -> str:
    """ "+£780.00", "-£0.05"."""
    return f"{'+' if amount >= 0 else ''}{pounds(amount)}"


def percent(share: float) -> str:
    return f"{100 * share:+.2f} %"


def page(rows: Iterable[Sequence[str]], left: Sequence[int] = (0,)) -> str:
    """Rows of cells under each other: the columns `left` to the left, the others to the right."""
    listed = [tuple(row) for row in rows]
    columns = max((len(row) for row in listed), default=0)
    widths = [max(len(row[i]) for row in listed if i < len(row)) for i in range(columns)]
    return "".join(
        "   ".join(
            cell.ljust(widths[i]) if i in left else cell.rjust(widths[i])
            for i, cell in enumerate(row)
        ).rstrip()
        + "\n"
        for row in listed
    )


def assessed(amount: Decimal | None) -> str:
    """An amount as it is written, or that there is none."""
    return "not assessed" if amount is None else f"£{amount:,}"


def finding_line(finding: Finding) -> str:
    line = f"{finding.level:<10} {finding.code} {finding.at or ''}".rstrip()
    return line + "".join(f" {name} {value}" for name, value in finding.details.items())
