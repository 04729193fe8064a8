"""What every value that is given out has in common: it does not change."""

from __future__ import annotations


class Immutable:
    """Refuses to set or delete an attribute. A subclass sets its own once, through
    `object.__setattr__` or `__dict__`."""

    __slots__ = ()

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"{type(self).__name__} is immutable: {name}")

    def __delattr__(self, name: str) -> None:
        raise AttributeError(f"{type(self).__name__} is immutable: {name}")
