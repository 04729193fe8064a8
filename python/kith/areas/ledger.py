"""Where every account of an area stands at the end of a day."""

from __future__ import annotations

from kith import _kith
from kith.core.immutable import Immutable
from kith.core.table import Table, table_of


class AreaLedger(Immutable):
    """The accounts of an area at the end of a day."""

    __slots__ = ("__dict__",)
    _handle: _kith.AreaLedger

    def __init__(self, handle: _kith.AreaLedger) -> None:
        self.__dict__["_handle"] = handle

    def table(self, name: str) -> Table:
        """Table accounts (a row an account), statement (a row for each side of an entry), chain
        or findings. Pence and minutes are columns of their own.
        """
        return table_of(self._handle.frame, name, ("accounts", "statement", "chain", "findings"))
