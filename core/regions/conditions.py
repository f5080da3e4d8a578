"""Simple conditions on the columns of a layer: parsed here, never run as code or SQL.

``LEVL_CODE = 2``, ``CNTR_CODE in ["DE", "FR"] and pop >= 1000``: a column, a comparison and a value
or a list of values; several conditions are joined by ``and`` and must all hold. A column whose name
has blanks or signs stands in double quotes or backticks, a text in single or double quotes.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from ..errors import BoundaryError
from ..messages import Text
from .labels import cell_text

__all__ = ["Condition", "parse_conditions", "rows_that_hold"]

_TOKEN = re.compile(
    r"""\s*(?:
    (?P<quoted>'(?:[^']|'')*'|"(?:[^"]|"")*"|`[^`]*`)
    |(?P<sign><=|>=|!=|<>|==|=|<|>)
    |(?P<open>[\[(])|(?P<close>[\])])|(?P<comma>,)
    |(?P<word>[^\s'"`<>=!,\[\]()]+)
    )""",
    re.VERBOSE,
)
_SIGNS = {"==": "=", "<>": "!="}


@dataclass(frozen=True, slots=True)
class Condition:
    """One comparison of a column with values.

    Parameters
    ----------
    column : str
        Name of the column.
    sign : {"=", "!=", "<", "<=", ">", ">=", "in", "not in"}
        The comparison.
    values : tuple of str
        What it is compared with; one unless `sign` is a list's.
    """

    column: str
    sign: str
    values: tuple[str, ...]

    def holds(self, cell: Any) -> bool:
        """Say whether a cell meets the condition; a missing cell meets none.

        Numbers are compared as numbers where both sides are, texts as they are written.

        Examples
        --------
        >>> Condition("level", "=", ("2",)).holds(2.0), Condition("level", "<", ("2",)).holds(None)
        (True, False)
        """
        text = cell_text(cell)
        if text is None:
            return False
        same = any(_compared(text, value) == 0 for value in self.values)
        if self.sign in ("=", "in"):
            return same
        if self.sign in ("!=", "not in"):
            return not same
        order = _compared(text, self.values[0])
        if self.sign in ("<", "<="):
            return order < 0 or (same and self.sign == "<=")
        return order > 0 or (same and self.sign == ">=")


def parse_conditions(text: str) -> tuple[Condition, ...]:
    """Parse conditions joined by ``and``.

    Parameters
    ----------
    text : str
        Such as ``LEVL_CODE = 2 and CNTR_CODE in ["DE", "FR"]``; empty has none.

    Returns
    -------
    tuple of Condition

    Raises
    ------
    BoundaryError
        A text that is no such condition.

    Examples
    --------
    >>> [each.values for each in parse_conditions("LEVL_CODE = 2 and CNTR in ['DE', 'FR']")]
    [('2',), ('DE', 'FR')]
    """
    tokens = _tokens(text)
    found: list[Condition] = []
    while tokens:
        if found:
            kind, word = tokens.pop(0)
            if kind != "word" or word.casefold() != "and" or not tokens:
                raise _refused(text)
        found.append(_one(tokens, text))
    return tuple(found)


def _tokens(text: str) -> list[tuple[str, str]]:
    tokens, at = [], 0
    while text[at:].strip():
        match = _TOKEN.match(text, at)
        if match is None:
            raise _refused(text)
        kind = match.lastgroup
        value = match[kind]
        if kind == "quoted":
            value = value[1:-1].replace(value[0] * 2, value[0])
        tokens.append((kind, value))
        at = match.end()
    return tokens


def _one(tokens: list[tuple[str, str]], text: str) -> Condition:
    def take(*kinds: str) -> str:
        if not tokens or tokens[0][0] not in kinds:
            raise _refused(text)
        return tokens.pop(0)[1]

    column = take("word", "quoted")
    sign = take("sign", "word").casefold()
    if sign == "not":
        sign = f"not {take('word').casefold()}"
    if sign in ("in", "not in"):
        take("open")
        values = [take("word", "quoted")]
        while take("comma", "close") == ",":
            values.append(take("word", "quoted"))
    elif sign in ("=", "==", "!=", "<>", "<", "<=", ">", ">="):
        values = [take("word", "quoted")]
    else:
        raise _refused(text)
    return Condition(column, _SIGNS.get(sign, sign), tuple(values))


def _compared(cell: str, value: str) -> int:
    one, other = _number(cell), _number(value)
    if one is None or other is None:
        one, other = cell, " ".join(value.split())
    return (one > other) - (one < other)


def _number(text: str) -> float | None:
    try:
        number = float(text)
    except ValueError:
        return None
    return number if number == number and "_" not in text else None


def _refused(text: str) -> BoundaryError:
    return BoundaryError(
        Text("conditions like {example} in boundaries.where", example="LEVL_CODE = 2"),
        repr(text),
        remedy=Text(
            "Write a column, one of = != < <= > >= in, and a value or a list of values in "
            "brackets; join several by and"
        ),
    )


def rows_that_hold(
    conditions: Sequence[Condition], cells: Callable[[str], Sequence[Any]], n: int
) -> list[int]:
    """Positions of the rows that meet all conditions.

    Examples
    --------
    >>> rows_that_hold(parse_conditions("level = 2"), {"level": [1, 2, None]}.get, 3)
    [1]
    """
    rows = list(range(n))
    for condition in conditions:
        column = cells(condition.column)
        rows = [row for row in rows if condition.holds(column[row])]
    return rows
