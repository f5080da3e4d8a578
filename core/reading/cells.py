"""Raw cells of a table, whoever opened the file, and what they say.

The headless reader and the QGIS side hand over cells as they stand in the file; every rule about
them is in the engine, once. A cell that holds nothing is missing (``nan``) and never zero. Beside
this module stand those that read numbers, years and the header.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from ..messages import Text

__all__ = [
    "MISSING_TEXTS",
    "CellProblem",
    "RawTable",
    "describe_problems",
    "factorise",
    "is_missing",
    "meaning_of",
    "strip_notes",
    "tidy_text",
]

_SPACES = (
    "\t\n\r\x0b\x0c\x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
    "\u2028\u2029\u202f\u205f\u3000"
)
_MINUSES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe63\uff0d\u207b"
_APOSTROPHES = "\u2019\u02bc\u2018\u00b4`"
_INVISIBLE = "\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"
# full-width, Arabic, Persian, Devanagari and Bengali digits, and the marks that go with them
_DIGITS = {chr(first + digit): str(digit) for first in (0xFF10, 0x660, 0x6F0, 0x966, 0x9E6)
           for digit in range(10)}  # fmt: skip
_MARKS = {"\uff0e": ".", "\uff0c": ",", "\uff05": "%", "\u066b": ".", "\u066c": "'", "\u066a": "%"}
_PLAIN = str.maketrans(
    dict.fromkeys(_SPACES, " ")
    | dict.fromkeys(_MINUSES, "-")
    | dict.fromkeys(_APOSTROPHES, "'")
    | dict.fromkeys(_INVISIBLE, None)
    | _DIGITS
    | _MARKS
)
_CONFIDENTIAL = Text("confidential")
_UNAVAILABLE = Text("not available")
_UNSURE = Text("too uncertain to be published")
_NOT_APPLICABLE = Text("not applicable")
_BELOW = Text("less than half of the unit")
# What offices mean by a sign, where they agree; by its letters alone, without brackets.
_MEANINGS = {
    **dict.fromkeys(("c", "d", "s", "(d)", "[c]", "(s)", "(c)", ": c", ":c"), _CONFIDENTIAL),
    **dict.fromkeys(("[x]", "(na)", "n/a", "na", "nd", "n.a.", "н/д", "..", "..."), _UNAVAILABLE),
    **dict.fromkeys(("f", "/", "//", "u", "[u]", ": u", ":u"), _UNSURE),
    **dict.fromkeys(("(x)", "[z]", ": z", ":z", "n.ap."), _NOT_APPLICABLE),
    **dict.fromkeys(("(z)", "[low]"), _BELOW),
}
# Compared in lower case and with every dash as "-"; the other dashes serve the fast path.
MISSING_TEXTS = frozenset(
    [
        *_MINUSES,
        *("", "-", "--", "---", ".", "..", "...", ". . .", "…", "……", ":", "*", "**", "***", "?"),
        *("x", "xx", "xxx", "х", "хх", "ххх", "×", "n/a", "n.a.", "n.a", "na", "nan", "<na>"),
        *("nat", "nil", "none", "null", "no data", "not available", "missing", "/", "//", "///"),
        *("c", "d", "f", "s", "u", "z", "nd", "n.d.", "n/d", "ns", "n.s.", "n.ap.", "nr", "s.d."),
        *("[x]", "[c]", "[z]", "[u]", "[low]", "(na)", "(d)", "(s)", "(x)", "(z)", "(c)", "(n)"),
        *("#", "..c", "..s", "k.a.", "k. a.", "sin datos", "sem dados", "brak danych", "b.d."),
        *("н/д", "н.д.", "н.д", "нд", "н/а", "нет данных", "нет свед.", "нет сведений"),
        *("м/ж", "м.ж.", "деректер жоқ", "мәлімет жоқ", "немає даних", "veri yok", "無", "…c"),
    ]
)
_SUPERSCRIPT = "¹²³⁰⁴⁵⁶⁷⁸⁹⁽⁾"
_PRELIMINARY_WORDS = r"prelim\w*\.?|provisional|предв\w*\.?|оператив\w*\.?|алдын ала"
_NOTE = re.compile(
    rf"(?P<star>\s*\*+)$|(?P<foot>\s*[{_SUPERSCRIPT}]+|\s+\d{{1,2}}\))$"
    rf"|\s*\(?(?P<word>{_PRELIMINARY_WORDS})(?:\s+\w+)?\)?$|\s+(?P<letter>[bdefnprsu]{{1,3}})$"
    r"|\s*\[(?P<square>[^\[\]]{1,12})\]$|\s*\((?P<round>[bdefnprsu]{1,2}|note \d+)\)$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, eq=False)
class RawTable:
    """Cells as they stand in a file, column by column, with the names of their columns.

    Parameters
    ----------
    file : str
        Name of the file, for messages.
    header : tuple of str
        Names of the columns. A header over several rows is joined by `` / ``.
    columns : tuple of ndarray
        One array of shape ``(n_rows,)`` per column: objects (``str``, numbers, ``None``) or
        numbers where the file has typed columns.
    sheet : str
        Sheet or layer, for messages.
    lines : ndarray of int, optional
        Row of the file, counted from 1, of each row of cells; ``first_line`` onwards otherwise.
    first_line : int
        Row of the file in which the first row of cells stands.
    beside : mapping of str to ndarray
        Columns that the study does not read, where they were kept: what tells two rows apart.
    notes : tuple of Text
        What the reader had to decide about the file and the user must know.
    """

    file: str
    header: tuple[str, ...]
    columns: tuple[np.ndarray, ...] = field(repr=False)
    sheet: str = ""
    lines: np.ndarray | None = field(default=None, repr=False)
    first_line: int = 2
    beside: Mapping[str, np.ndarray] = field(default_factory=dict, repr=False)
    notes: tuple[Text, ...] = ()

    def __len__(self) -> int:
        """Count the rows below the header."""
        return len(self.columns[0]) if self.columns else 0

    def line(self, row: int) -> int:
        """Row of the file, counted from 1, of a row of cells."""
        return int(self.lines[row]) if self.lines is not None else self.first_line + int(row)

    def place(self, row: int | None = None, column: str = "") -> Text:
        """Name a place for a message: file, sheet, row and column.

        Examples
        --------
        >>> RawTable("a.csv", ("x",), (np.array(["1"], dtype=object),)).place(0, "x")
        "a.csv, row 2, column 'x'"
        """
        parts: list[str] = [self.file]
        if self.sheet:
            parts.append(Text("sheet {sheet!r}", sheet=self.sheet))
        if row is not None:
            parts.append(Text("row {row}", row=self.line(row)))
        if column:
            parts.append(Text("column {column!r}", column=column))
        return Text("{parts}", parts=parts)


@dataclass(frozen=True, slots=True)
class CellProblem:
    """A cell that cannot be read: its position among the cells given, its text and why."""

    row: int
    text: str
    reason: str


def tidy_text(cell: Any) -> str:
    r"""Text of a cell with plain spaces, dashes and apostrophes, and without space around it.

    Examples
    --------
    >>> tidy_text("  1\u202f234,5\n"), tidy_text(2016.0), tidy_text(None)
    ('1 234,5', '2016', '')
    """
    if isinstance(cell, str):
        if not cell.isascii():
            cell = unicodedata.normalize("NFC", cell)
        return " ".join(cell.translate(_PLAIN).split())
    if cell is None or cell != cell:
        return ""
    if isinstance(cell, (float, np.floating)) and float(cell).is_integer():
        return str(int(cell))
    return str(cell)


def is_missing(cell: Any) -> bool:
    """Whether a cell says that there is no figure.

    Empty, dashes, points, ``…``, ``x`` (Latin or Cyrillic), ``:``, ``*``, ``/``, the letters by
    which offices say why (``[c]``, ``(D)``, ``F``) and the usual words (``н/д``, ``n/a``, ``NaN``,
    ``нет данных``), with or without a footnote mark.

    Examples
    --------
    >>> [is_missing(cell) for cell in ("", "—", "х", "н/д", ": c", "0", "0,0")]
    [True, True, True, True, True, False, False]
    """
    if not isinstance(cell, str):
        return cell is None or bool(cell != cell) or str(cell) == "<NA>"
    text = tidy_text(cell).lower()
    if text in MISSING_TEXTS or re.fullmatch(r": ?[a-z]{1,2}", text):
        return True
    bare = strip_notes(text)[0]
    return bare not in ("", text) and bare in MISSING_TEXTS


def meaning_of(sign: str) -> Text | str:
    """Say what offices mean by a sign for a missing figure; empty where it says no more than that.

    Examples
    --------
    >>> meaning_of("[c]"), meaning_of("(D)"), meaning_of("—")
    ('confidential', 'confidential', '')
    """
    return _MEANINGS.get(tidy_text(sign).lower(), "")


def factorise(cells: Sequence[Any] | np.ndarray) -> tuple[list[Any], np.ndarray]:
    """Distinct cells in order of appearance, and which of them each cell is.

    Parameters
    ----------
    cells : sequence, shape (n,)
        Cells of any hashable kind.

    Returns
    -------
    distinct : list
        Each different cell once.
    codes : ndarray of int64, shape (n,)
        Position in ``distinct``.

    Examples
    --------
    >>> distinct, codes = factorise(["b", "a", "b"])
    >>> distinct, codes.tolist()
    (['b', 'a'], [0, 1, 0])
    """
    items = cells.tolist() if isinstance(cells, np.ndarray) else cells
    places = {cell: place for place, cell in enumerate(dict.fromkeys(items))}
    return list(places), np.fromiter(map(places.__getitem__, items), np.int64, len(items))


def strip_notes(text: str) -> tuple[str, bool]:
    """Take footnote marks off the end of a text; whether one of them says preliminary.

    Examples
    --------
    >>> strip_notes("12,5*"), strip_notes("12,5 1)")
    (('12,5', True), ('12,5', False))
    """
    preliminary = False
    while text and (match := _NOTE.search(text)):
        letters = (match["letter"] or match["square"] or match["round"] or "").lower()
        if not re.fullmatch(r"[bdefnprsu]{1,3}", letters):
            letters = "p" if letters.startswith("prel") else ""
        preliminary |= bool(match["star"] or match["word"] or "p" in letters)
        text = text[: match.start()].rstrip()
    return text, preliminary


def describe_problems(problems: Iterable[tuple[str, str, str]], most: int = 5) -> str:
    """Say which cells cannot be read: the first ones with place, text and reason.

    Examples
    --------
    >>> describe_problems([("a.csv, row 2", "many", "no number")])
    "'many' at a.csv, row 2 (no number)"
    """
    found = list(problems)
    shown = "; ".join(f"{text!r} at {place} ({reason})" for place, text, reason in found[:most])
    return shown + (f"; and {len(found) - most} more" if len(found) > most else "")
