"""What can go wrong by the user's doing: one small tree.

Everything below :class:`InputError` is wrong usage or wrong input: the command line prints its
message and exits with 2. Any other exception is a fault of ours and exits with 1.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from .messages import Text, to_data

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
    "named_first",
]


class InputError(ValueError):
    """Wrong input: what is needed, what came, where, and what to do.

    It reads "{where}: Expected {needed}, got {came}. {remedy}." Every part is a
    :class:`~growth_poles.core.messages.Text`, or data that stay as they are in every language.

    Parameters
    ----------
    needed : str
        What the operation requires, as a noun phrase in lower case. Without `came` it is the
        sentence itself ("File not found: a.csv"), without its full stop.
    came : str, optional
        What came instead, as a noun phrase.
    where : str, optional
        File, sheet, line, column, key or region.
    remedy : str, optional
        What the user can do about it, as an imperative.

    Attributes
    ----------
    sentence : Text
        What is wrong, without place and remedy.
    message : Text
        All of it, in English and ready for :func:`~growth_poles.core.messages.say`.

    Examples
    --------
    >>> print(InputError(Text("a whole number"), "'7.5'", "row 3", Text("Round it")))
    row 3: Expected a whole number, got '7.5'. Round it.
    """

    def __init__(self, needed: str, came: str = "", where: str = "", remedy: str = "") -> None:
        needed, came, remedy = _bare(needed), _bare(came), _bare(remedy)
        self.needed, self.came, self.where, self.remedy = needed, came, where, remedy
        if came:
            self.sentence = Text("Expected {needed}, got {came}.", needed=needed, came=came)
        else:
            self.sentence = Text("{sentence}.", sentence=needed)
        parts: list[str] = [Text("{where}:", where=where)] if where else []
        parts.append(self.sentence)
        if remedy:
            parts.append(Text("{sentence}.", sentence=remedy))
        self.message = Text("{parts: }", parts=parts)
        super().__init__(self.message)

    def __reduce__(self) -> tuple[Any, ...]:
        return _again, (type(self), self.args, self.__dict__)

    def to_data(self) -> dict[str, Any]:
        """Return what JSON can hold: kind, ``code``, ``text`` and ``fields``, place and remedy.

        Examples
        --------
        >>> error = TableError(Text("a whole number"), "'7.5'")
        >>> error.to_data()["kind"], error.to_data()["code"]
        ('TableError', 'Expected {needed}, got {came}.')
        """
        return {
            "kind": type(self).__name__,
            **to_data(self.sentence if self.came else self.needed),
            "text": str(self),
            "where": to_data(self.where),
            "remedy": to_data(self.remedy),
        }


def _bare(part: str) -> str:
    """Take the full stop from what another library says; the frame has its own."""
    return part if isinstance(part, Text) else part.rstrip(".")


def _again(kind: type[InputError], args: tuple[Any, ...], state: dict[str, Any]) -> InputError:
    """Make an error anew in another process, whatever its constructor asks for."""
    made = kind.__new__(kind, *args)
    made.__dict__.update(state)
    return made


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


def listed(items: Iterable[object], most: int = 5) -> Text:
    """Put the first few items in quotes, and say how many more there are.

    Examples
    --------
    >>> listed(["a", "b", "c"], most=2)
    "'a', 'b' and 1 more"
    """
    return named_first([repr(str(thing)) for thing in items], most)


def named_first(items: Sequence[object], most: int = 5) -> Text:
    """Name the first few items, and say how many more there are.

    Examples
    --------
    >>> named_first(["KZ-ALA", "KZ-AST"], most=1)
    'KZ-ALA and 1 more'
    """
    if len(items) <= most:
        return Text("{items}", items=items)
    return Text("{items} and {n} more", items=items[:most], n=len(items) - most)
