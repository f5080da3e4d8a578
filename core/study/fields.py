"""What a key of the study file may hold: written once, beside the attribute that keeps it.

A part of the study is a frozen dataclass whose attributes carry a :class:`Key`. The reader, the
check, the writer, the form in QGIS and the reference page all read these; a new key is one more
attribute with its :func:`key`.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass, field, fields, replace
from functools import cache
from typing import Any

from ..messages import Text

__all__ = ["REQUIRED", "Key", "fault", "key", "keys_of", "shown", "standing_in"]

REQUIRED: Any = Ellipsis
_MOST = 60  # signs of a value that a message repeats


@dataclass(frozen=True, slots=True)
class Key:
    """One key of one table of the study file.

    Parameters
    ----------
    type : str
        ``text``, ``number``, ``whole``, ``flag``, ``texts``, ``numbers``, ``pair``, ``file``;
        ``table`` and ``tables`` hold a ``part``; the other types have a reader of their own in
        :mod:`growth_poles.core.study.convert`.
    about : str
        What it means, for the reference page; empty for what the page's prose explains.
    default : Any
        Value where the key is not written, or ``REQUIRED``.
    choices : tuple of str
        The texts that may stand there.
    low, high : float
        The bounds, ``is_open``: neither of them included. A default outside of them stands for
        a key that is not written.
    kinds : tuple of str
        Only these kinds (the key ``kind`` of the same table) take this key.
    part : type or None
        Class of a ``table``, of each of ``tables``, or of a tree.
    follows : str
        From what the value follows where the key is not written, for the reference page.
    always : bool
        Written into a study file even where it equals its default.
    name : str
        Key in the file.
    attribute : str
        Attribute that keeps it.
    """

    type: str
    about: str
    default: Any = REQUIRED
    choices: tuple[str, ...] = ()
    low: float = -math.inf
    high: float = math.inf
    is_open: bool = False
    kinds: tuple[str, ...] = ()
    part: type | None = None
    follows: str = ""
    always: bool = False
    name: str = ""
    attribute: str = ""

    @property
    def is_required(self) -> bool:
        """Whether the key has to be written."""
        return self.default is REQUIRED and not self.follows

    def needed(self) -> Text:
        """Return what has to stand there, as a noun phrase."""
        if self.choices:
            choices = ", ".join(map(repr, self.choices))
            if self.type == "texts":
                return Text("a list of texts out of {choices}", choices=choices)
            return Text("one of {choices}", choices=choices)
        return self._range() if self.type in _BOUNDED else _NEEDED[self.type]

    def _range(self) -> Text:
        low, high = self.low, self.high
        whole = self.type in ("whole", "year", "years")
        what = Text("whole numbers") if whole else Text("numbers")
        if self.type not in ("numbers", "years"):
            what = Text("a whole number") if whole else Text("a number")
        if math.isinf(low) and math.isinf(high):
            return what
        if math.isinf(high) or (whole and high >= 2**63 - 1):
            if self.is_open:
                return Text("{what} above {low:g}", what=what, low=low)
            return Text("{what} of {low:g} or more", what=what, low=low)
        if self.is_open:
            return Text("{what} above {low:g} and below {high:g}", what=what, low=low, high=high)
        if whole:
            return Text("{what} from {low} to {high}", what=what, low=low, high=high)
        return Text("{what} from {low:g} to {high:g}", what=what, low=low, high=high)

    def only_with(self) -> Text:
        """Return what is wrong with the key where it does not belong to the kind."""
        return Text("only with kind = {kinds}", kinds=" or ".join(map(repr, self.kinds)))

    def holds(self, number: float) -> bool:
        """Say whether a number lies within the bounds."""
        if not isinstance(number, int) and not math.isfinite(number):
            return False
        if self.is_open:
            return self.low < number < self.high
        return self.low <= number <= self.high


_BOUNDED = ("number", "whole", "numbers", "year", "years")
_NEEDED = {
    "text": Text("a text"),
    "flag": Text("true or false"),
    "texts": Text("a list of texts"),
    "pair": Text("two finite numbers, the lower one first"),
    "file": Text("the path of a file"),
    "table": Text("a table"),
    "tables": Text("a list of tables"),
    "place": Text("the header of a column, its letter or its number"),
    "words": Text("a text, a number, or a list of them"),
    "rows": Text("a table of columns, each with the texts that its rows must hold"),
    "hosts": Text("a table of codes, each with the code of its host"),
    "comparisons": Text('rows like ["a", "b", 3]'),
    "parts": Text("a list of tables"),
}


def key(type: str, about: str = "", *, default: Any = REQUIRED, **given: Any) -> Any:  # noqa: A002
    """Describe the key of an attribute; see :class:`Key`.

    Examples
    --------
    >>> @dataclass
    ... class Part:
    ...     share: float = key("number", "Share of the whole.", default=0.5, low=0, high=1)
    >>> [(each.name, each.default) for each in keys_of(Part)]
    [('share', 0.5)]
    """
    if type == "whole":
        given.setdefault("high", 2**63 - 1)
    made = {"key": Key(type, about, default, **given)}
    if default is REQUIRED:
        return field(metadata=made)
    return field(default=default, metadata=made)


@cache
def keys_of(part: type) -> tuple[Key, ...]:
    """Return the keys of a part of the study, in the order in which they are written.

    Examples
    --------
    >>> from growth_poles.core.study.spec import HubRule
    >>> [each.name for each in keys_of(HubRule)]
    ['zones', 'minimum_share', 'evidence']
    """
    return tuple(_named(part))


def _named(part: type) -> Iterator[Key]:
    for each in fields(part):
        if found := each.metadata.get("key"):
            yield replace(found, name=found.name or each.name, attribute=each.name)


def standing_in(of: Key, *, is_wrong: bool = False) -> Any:
    """Return what stands for a key that is lacking or, which is not the same, wrong.

    Examples
    --------
    >>> standing_in(Key("texts", "")), standing_in(Key("number", "", 0.5))
    ((), 0.5)
    """
    if of.default is REQUIRED or (is_wrong and of.default is None):
        return _EMPTY.get(of.type, "")
    return of.default


_EMPTY = {
    "number": math.nan,
    "whole": 0,
    "texts": (),
    "words": (),
    "rows": (),
    "numbers": (),
    "pair": (0.0, 100.0),
    "years": (),
    "tables": (),
    "table": None,
    "file": None,
}


def fault(of: Key, value: Any) -> Text | None:
    """Say what is wrong with the value of a key, by its type, choices and bounds.

    Examples
    --------
    >>> fault(Key("number", "", low=0.0, high=1.0), 7.0)
    'expected a number from 0 to 1, got 7.0'
    >>> fault(Key("texts", "", choices=("csv",)), ("csv",)) is None
    True
    """
    wrong: list[Any] = []
    if of.type in ("number", "whole", "year") and not isinstance(value, str) and value is not None:
        wrong = [] if of.holds(value) else [value]
    elif of.type in ("numbers", "years"):
        wrong = [number for number in value if not of.holds(number)]
    elif of.type == "pair" and value is not None:
        good = len(value) == 2 and all(map(math.isfinite, value)) and value[0] < value[1]
        wrong = [] if good else [list(value)]
    elif of.choices:
        given = (value,) if isinstance(value, str) else value
        wrong = [item for item in given if item not in of.choices]
    if not wrong:
        return None
    return Text("expected {needed}, got {came}", needed=of.needed(), came=shown(wrong[0]))


def shown(value: Any) -> str:
    """Show a value of a study file in a message, shortened where it is long.

    Examples
    --------
    >>> shown("x" * 90).endswith("x…")
    True
    """
    if isinstance(value, int) and abs(value) >= 10**_MOST:
        return f"{'-' if value < 0 else ''}2^{value.bit_length() - 1}…"
    try:
        text = repr(value)
    except (ValueError, RecursionError):  # a huge number in a list; lists in lists in lists
        text = type(value).__name__
    return text if len(text) <= _MOST else f"{text[:_MOST]}…"
