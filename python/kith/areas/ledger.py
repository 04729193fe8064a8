"""What does every account of an area hold at the end of a day?"""

from __future__ import annotations

from kith.core.document import Answer


class AreaLedger(Answer):
    """The accounts of an area at the end of a day. Immutable.

    Tables: accounts (a row an account), statement (a row for each side of an entry), chain and
    findings. Pence and minutes are columns of their own.
    """

    __slots__ = ()
