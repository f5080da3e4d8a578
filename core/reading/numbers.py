"""Columns of cells as numbers: decimal marks, thousands, footnote marks, per cent."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time
from typing import Any

import numpy as np

from ..errors import TableError, listed
from ..messages import Text
from .cells import MISSING_TEXTS, CellProblem, is_missing, strip_notes, tidy_text

__all__ = ["Numbers", "read_numbers"]

_EXCEL_ERRORS = re.compile(r"#(?:n/a|div/0!|ref!|name\?|value!|num!|null!|spill!|calc!|н/д|дел/0!)")
_NUMBER = re.compile(
    r"(?P<sign>[+-]?) ?(?:"
    r"(?P<spaced>[1-9]\d{0,2}(?P<gap>[ '_])\d{3}(?:(?P=gap)\d{3})*)(?:(?P<mark>[.,])(?P<part>\d+))?"
    r"|(?P<lakh>[1-9]\d?(?:,\d\d)+,\d{3})(?:\.(?P<lakh_tail>\d+))?"
    r"|(?P<grouped>[1-9]\d{0,2}(?P<group>[.,])\d{3}(?:(?P=group)\d{3})*)"
    r"(?:(?!(?P=group))(?P<point>[.,])(?P<tail>\d+))?"
    r"|(?P<whole>\d+)(?:(?P<sep>[.,])(?P<frac>\d*))?|(?P<bare>[.,])(?P<only>\d+)"
    r")(?P<power>[eE][+-]?\d+)?",
    re.ASCII,
)
_FLAGGED = re.compile(r"(?P<number>.*\d[%.]?)(?P<flag>[bcdefnprsuvz]{1,2})", re.IGNORECASE)
LARGEST = 1e60
"""From here on a number is no figure of anything: programs write such numbers for a missing one."""


@dataclass(frozen=True, slots=True, eq=False)
class Numbers:
    """What a column of cells says.

    Parameters
    ----------
    values : ndarray of float64, shape (n,)
        ``nan`` where the cell is missing or cannot be read.
    preliminary : ndarray of bool, shape (n,)
        Cells marked as preliminary (``*``, ``p``, ``(предв.)``).
    problems : tuple of CellProblem
        Cells that hold something that is no number.
    decimal : {"", ".", ","}
        Decimal mark found; empty where no cell needs one.
    unit : {"", "%"}
        ``%`` where every number was written with it.
    bracketed : tuple of int
        Rows whose number stands in brackets, as bookkeepers write what is below zero.
    """

    values: np.ndarray = field(repr=False)
    preliminary: np.ndarray = field(repr=False)
    problems: tuple[CellProblem, ...] = ()
    decimal: str = ""
    unit: str = ""
    bracketed: tuple[int, ...] = ()


def read_numbers(
    cells: Sequence[Any] | np.ndarray, *, decimal: str = "", where: str = ""
) -> Numbers:
    """Read a column of cells as numbers.

    Every text is read both ways, with a decimal point and with a decimal comma; the column's
    mark is the one with which all its cells can be read. Thousands may be set apart by spaces
    (ordinary, no-break, narrow, thin), apostrophes, underscores, points or commas, also in the
    groups of two that India writes. Minus signs may be of any kind and stand at either end; a
    number in brackets is below zero. Letters of a flag may follow (``12.3b``, ``12.3 (p)``). Real
    numbers pass as they are; truth values, dates, Excel errors, ``inf``, numbers of 1e60 and more,
    and every other text are problems, which are collected and not raised.

    Parameters
    ----------
    cells : sequence or ndarray, shape (n,)
        Cells of one column.
    decimal : {"", ".", ","}
        Decimal mark; empty: found from the cells.
    where : str
        Place of the column, for the message.

    Returns
    -------
    Numbers
        Values with ``nan`` for missing cells, marks, problems, the decimal mark and ``%``.

    Raises
    ------
    TableError
        The cells can be read both ways with different results (``1,234`` only).

    Examples
    --------
    >>> read_numbers(["1 234,5", "—", "0,0", "−7"]).values
    array([1234.5,    nan,    0. ,   -7. ])
    """
    if isinstance(cells, np.ndarray) and cells.dtype.kind in "fiu":
        return _finish(cells.astype(np.float64), range(len(cells)), cells)
    items = cells.tolist() if isinstance(cells, np.ndarray) else list(cells)
    values = np.full(len(items), np.nan)
    if set(map(type, items)) <= {str}:
        filled = ~np.fromiter(map(MISSING_TEXTS.__contains__, items), bool, len(items))
        rest = np.flatnonzero(filled)
        texts = items if len(rest) == len(items) else [items[row] for row in rest.tolist()]
        fast = _read_plain(texts, decimal)
        if fast is not None:
            values[rest], mark = fast
            return replace(_finish(values, range(len(items)), items), decimal=mark)
    return _read_mixed(items, values, decimal, where)


def _read_plain(texts: list[str], decimal: str) -> tuple[np.ndarray, str] | None:
    """Read texts of digits with one kind of mark at C speed; ``None`` where that is not safe."""
    joined = "\n".join(texts)
    for mark in ".,":
        if decimal not in ("", mark) or re.search(rf"[^0-9{mark}\n-]", joined):
            continue
        if mark in joined:
            # A cell that reads only one way: 0.5, 1234.5, 1.25 - but not 1.234.
            sure = rf"^-?(?:0*\{mark}\d+|\d{{4,}}\{mark}\d*|\d+\{mark}(?:\d{{0,2}}|\d{{4,}}))$"
            if not decimal and not re.search(sure, joined, re.MULTILINE):
                return None
        plain = texts if mark == "." else joined.replace(",", ".").split("\n")
        if len(plain) != len(texts):  # a line break inside a cell
            plain = [text.replace(",", ".") for text in texts]
        try:
            values = np.array(plain, dtype=object)[: len(texts)].astype(np.float64)
        except ValueError:
            return None
        return values, mark if mark in joined else ""
    return None


def _read_mixed(items: list[Any], values: np.ndarray, decimal: str, where: str) -> Numbers:
    """Read cells of any kind, each different text once."""
    marked = np.zeros(len(items), bool)
    problems: list[CellProblem] = []
    readings: dict[str, tuple[float | None, float | None, bool, bool, bool] | str] = {}
    texts: list[tuple[int, str]] = []
    real = []
    for row, cell in enumerate(items):
        if isinstance(cell, str):
            if cell not in readings:
                readings[cell] = _read_text(cell)
            texts.append((row, cell))
        elif isinstance(cell, (bool, np.bool_)):
            problems.append(CellProblem(row, str(cell), Text("a truth value, not a number")))
        elif isinstance(cell, (date, datetime, time, np.datetime64)):
            problems.append(CellProblem(row, str(cell), Text("a date or time, not a number")))
        elif not is_missing(cell):
            try:
                values[row] = float(cell)
            except (TypeError, ValueError):
                problems.append(CellProblem(row, str(cell), Text("not a number")))
            else:
                real.append(row)
    mark = _decide_mark(readings, decimal, where)
    bracketed = []
    side = 1 if mark == "," else 0
    percent = []
    for row, cell in texts:
        reading = readings[cell]
        if isinstance(reading, str):
            if reading:
                problems.append(CellProblem(row, cell.strip(), reading))
            continue
        value = reading[side]
        if value is None:
            why = _POINT if side else _COMMA
            problems.append(CellProblem(row, cell.strip(), why))
            continue
        values[row], marked[row] = value, reading[2]
        (percent if reading[3] else real).append(row)
        if reading[4]:
            bracketed.append(row)
    if percent and real:
        row = min(percent[0], real[0]) if len(percent) > len(real) else percent[0]
        why = Text("only part of the column carries '%'")
        problems.append(CellProblem(row, str(items[row]).strip(), why))
    done = _finish(values, range(len(items)), items)
    problems.extend(done.problems)
    problems.sort(key=lambda problem: problem.row)
    unit = "%" if percent and not real else ""
    return Numbers(done.values, marked, tuple(problems), mark, unit, tuple(bracketed))


def _decide_mark(readings: dict[str, Any], decimal: str, where: str) -> str:
    """Decide the decimal mark of a column: the one with which all of its cells can be read."""
    numbers = {text: both for text, both in readings.items() if not isinstance(both, str)}
    only_point = [text for text, both in numbers.items() if both[1] is None]
    only_comma = [text for text, both in numbers.items() if both[0] is None]
    open_ = [text for text, both in numbers.items() if None not in both[:2] and both[0] != both[1]]
    if decimal:
        return decimal
    if only_point or only_comma:
        return "." if len(only_point) >= len(only_comma) else ","
    if open_:
        raise TableError(
            Text("a column whose numbers can be read in one way only"),
            Text(
                "{items}, where the mark may be decimal or set thousands apart",
                items=listed(open_, 3),
            ),
            where,
            Text('Say which in the study: decimal = "." or decimal = ","'),
        )
    return ""


_POINT = Text("a decimal point, unlike the others")
_COMMA = Text("a decimal comma, unlike the others")
_ERROR = Text("an error of the spreadsheet")
_TEXT = Text("text where a number is needed")
_INFINITE = Text("not a finite number")
_TOO_LARGE = Text("too large for a figure; programs write such numbers for a missing one")


def _read_text(cell: str) -> tuple[float | None, float | None, bool, bool, bool] | str:
    """Read a text with a decimal point and with a decimal comma; text says why it is no number."""
    if is_missing(cell):
        return ""
    text = tidy_text(cell)
    if _EXCEL_ERRORS.fullmatch(text.lower()):
        return _ERROR
    text, preliminary = strip_notes(text)
    inner = re.fullmatch(r"\((.*)\)", text)
    inner = inner[1].strip() if inner and re.match(r"[\d.,]", inner[1].strip()) else ""
    text = inner or text
    percent = text.endswith("%")
    if percent:
        text, again = strip_notes(text[:-1].rstrip())
        preliminary |= again
    if re.fullmatch(r"[\d .,'_]*\d ?-", text):
        text = "-" + text[:-1].rstrip()
    match = _NUMBER.fullmatch(text)
    if not match and (flagged := _FLAGGED.fullmatch(text)):
        preliminary |= "p" in flagged["flag"].lower()
        text = flagged["number"]
        if text.endswith("%"):
            percent, text = True, text[:-1]
        match = _NUMBER.fullmatch(text)
    if not match:
        return _TEXT
    sign, power = "-" if inner else match["sign"], match["power"] or ""

    def number(whole: str, part: str | None = "") -> float:
        digits = re.sub(r"[ '_.,]", "", whole)
        return float(f"{sign}{digits or '0'}.{part or '0'}{power}")

    point: float | None = None
    comma: float | None = None
    if match["grouped"] and match["grouped"].count(match["group"]) == 1 and not match["point"]:
        whole, part = match["grouped"].split(match["group"])
        once, thousands = number(whole, part), number(match["grouped"])
        # 1.234e5 is written by programs, which set no thousands apart
        other = None if power else thousands
        point, comma = (once, other) if match["group"] == "." else (other, once)
    elif match["lakh"]:
        point = number(match["lakh"], match["lakh_tail"])
    elif match["grouped"]:
        value = number(match["grouped"], match["tail"])
        point, comma = (value, None) if match["group"] == "," else (None, value)
    else:
        mark = match["mark"] or match["sep"] or match["bare"]
        value = number(
            match["spaced"] or match["whole"] or "", match["part"] or match["frac"] or match["only"]
        )
        point = None if mark == "," else value
        comma = None if mark == "." else value
    return point, comma, preliminary, percent, bool(inner)


def _finish(values: np.ndarray, rows: Iterable[int], cells: Sequence[Any] | np.ndarray) -> Numbers:
    """Refuse what is not finite, and what is larger than any figure."""
    size = np.abs(values)
    bad = np.flatnonzero(size >= LARGEST)
    problems = tuple(
        CellProblem(int(row), str(cells[row]), _INFINITE if np.isinf(size[row]) else _TOO_LARGE)
        for row in bad
    )
    values[bad] = np.nan
    return Numbers(values, np.zeros(len(values), bool), problems)
