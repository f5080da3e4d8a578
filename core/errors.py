"""What can go wrong by the user's doing: one small tree.

Everything below :class:`InputError` is wrong usage or wrong input: the command line prints its
message and exits with 2. Any other exception is a fault of ours and exits with 1.
"""

from __future__ import annotations

from collections.abc import Iterable

__all__ = [
    "AmbiguousRegionError",
    "BoundaryError",
    "InputError",
    "OutputError",
    "RegionError",
    "SchemeError",
    "StudyError",
    "TableError",
    "UnknownRegionError",
    "listed",
]


class InputError(ValueError):
    """Wrong input: what is needed, what came, where, and what to do.

    Parameters
    ----------
    needed : str
        What the operation requires, as a sentence without its full stop.
    came : str, optional
        What came instead.
    where : str, optional
        File, sheet, line, column, key or region.
    remedy : str, optional
        What the user can do about it.
    """

    def __init__(self, needed: str, came: str = "", where: str = "", remedy: str = "") -> None:
        self.needed, self.came, self.where, self.remedy = needed, came, where, remedy
        text = needed.rstrip(".")
        if came:
            text += f"; got {came.rstrip('.')}"
        text += "."
        if where:
            text = f"{where}: {text}"
        if remedy:
            text += f" {remedy.rstrip('.')}."
        super().__init__(text)


class StudyError(InputError):
    """A study file that cannot be run; lists every problem at once."""


class TableError(InputError):
    """A table that cannot be read or does not hold what the study says."""


class RegionError(InputError):
    """A region that cannot be placed."""


class UnknownRegionError(RegionError):
    """No region has this name; the message suggests the nearest ones."""


class AmbiguousRegionError(RegionError):
    """Several regions could be meant; the message lists them."""


class SchemeError(InputError):
    """Regions of different schemes that cannot be brought together."""


class BoundaryError(InputError):
    """A boundary file that cannot serve."""


class OutputError(InputError):
    """A file that cannot be written where it should go."""


def listed(items: Iterable[object], most: int = 5) -> str:
    """Put the first few items in quotes, and say how many more there are.

    Examples
    --------
    >>> listed(["a", "b", "c"], most=2)
    "'a', 'b' and 1 more"
    """
    things = list(items)
    shown = ", ".join(repr(str(thing)) for thing in things[:most])
    return shown + (f" and {len(things) - most} more" if len(things) > most else "")
