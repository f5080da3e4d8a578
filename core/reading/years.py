"""Cells and headers that mean a year, and those that mean a part of one or several."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

import numpy as np

from ..messages import Text
from .cells import CellProblem, factorise, is_missing, strip_notes, tidy_text

__all__ = ["PART_OF_YEAR", "looks_like_slip", "read_year", "read_years"]

PART_OF_YEAR = Text("a part of a year")
_TWO = Text("two years in one")
_DECADE = Text("a decade, not a year")
_DATE = Text("a date, not a year")
_NONE = Text("no year between 1800 and 2200")
_EMPTY = Text("empty")
_TRUTH = Text("a truth value")

_BEFORE = r"yr?|fy|x|г\.?|год|year|за|в|на|in|año|ano|année|anno|jahr|rok|yıl|yil"
_AFTER = (
    r"year|годы?|года|году|гг?\.?|ж\.?|жыл|жылы|йил|年度?|년|"
    r"jahr|rok|год\.|р\.?|рік|yıl|yılı|yil"
)
_YEAR = re.compile(
    rf"(?:(?:{_BEFORE})\s*)?(?P<year>[0-9]{{4}})(?:[.,]0+)?"
    rf"(?:\s*(?:{_AFTER}))?(?P<foot>\s*\d{{1,2}}\))?",
    re.IGNORECASE,
)
_WHOLE_SPAN = (
    r"(?:i ?- ?xii|янв[а-я]*\.? ?- ?дек[а-я]*\.?|jan[a-z]*\.? ?- ?dec[a-z]*\.?"
    r"|қаңтар ?- ?желтоқсан|12 (?:months|месяцев)|всего|total|annual)"
)
_SPAN = re.compile(
    rf"(?:за )?{_WHOLE_SPAN}(?: of)? (?P<after>\d{{4}})(?: ?(?:{_AFTER}))?"
    rf"|(?P<before>\d{{4}})(?: ?(?:{_AFTER}))? ?,? ?{_WHOLE_SPAN}",
    re.IGNORECASE,
)
_ISO = re.compile(r"(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)(?:[t ]00:00(?::00)?(?:\.0+)?z?)?")
_DOTTED = re.compile(r"(?:на |as of )?(?P<day>\d\d?)[./](?P<month>\d\d?)[./](?P<year>\d{4})")
_MONTHS = (
    r"jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mai|okt|dez|ene|abr|ago|dic|"
    r"янв|фев|мар|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек|қаңтар|ақпан|наурыз|сәуір|мамыр|"
    r"маусым|шілде|тамыз|қыркүйек|қазан|қараша|желтоқсан"
)
_PART = re.compile(
    r"\b[1-4]t ?\d{4}|\d{4} (?:i{1,3}|iv)$|^(?:i{1,3}|iv) \d{4}"
    r"|квартал|тоқсан|полугод|жартыжылд|месяц|quarter|trim|semest|halbj|half|kvartal|month"
    r"|\b[1-4ivi]{1,3} ?кв\b|q ?[1-4]\b|\b[1-4] ?q|\b[hs][12]\b|\b[12]h\b|[hs][12]$"
    r"|\d{4} ?[-:]? ?(?:m\d\d?|[kt][1-4]|w\d\d?|[hsb][12])\b|\d{4}[-.]\d\d$|^\d\d?[-./]\d{4}$"
    rf"|\b(?:{_MONTHS})[a-zа-я]*\.?[ -]?'?\d{{2,4}}|\d{{4}} ?-? ?(?:{_MONTHS})"
)


def read_year(cell: Any) -> tuple[int | None, bool, Text | str]:
    """Read one cell as a year.

    A day is a year where it is the first or the last of one: so programs write years as dates.

    Returns
    -------
    year : int or None
        ``None`` where the cell is no single year.
    preliminary : bool
        Whether the year is marked as preliminary.
    reason : str
        Why the cell is no year; empty otherwise.

    Examples
    --------
    >>> read_year("2016 г.*"), read_year("2016 [YR2016]"), read_year("I–XII 2016")
    ((2016, True, ''), (2016, False, ''), (2016, False, ''))
    >>> read_year("2010/2011")
    (None, False, 'two years in one')
    """
    if isinstance(cell, (bool, np.bool_)):
        return None, False, _TRUTH
    if isinstance(cell, (date, datetime, np.datetime64)):
        return _of_day(str(cell)[:4], str(cell)[5:7], str(cell)[8:10])
    if is_missing(cell):
        return None, False, _EMPTY
    text, preliminary = strip_notes(tidy_text(cell))
    lower = text.lower()
    match = _YEAR.fullmatch(text)
    year = match["year"] if match else ""
    if not year and (match := _SPAN.fullmatch(lower)):
        year = match["after"] or match["before"]
    if year and 1800 <= int(year) <= 2200:
        return int(year), preliminary, ""
    if match := _ISO.fullmatch(lower) or _DOTTED.fullmatch(lower):
        return _of_day(match["year"], match["month"], match["day"])
    if re.fullmatch(r"\d{4} ?[-/] ?(?:\d{2}|\d{4})(?: ?(?:гг?|ж|year)?\.?)", text):
        two = re.fullmatch(r"\d{4}-(\d\d)", text)
        if two and int(text[:4]) % 100 + 1 != int(two[1]) and 1 <= int(two[1]) <= 12:
            return None, False, PART_OF_YEAR
        return None, False, _TWO
    if re.fullmatch(r"\d{3}0(?: ?- ?)?(?:s|-?е|-?х|er|年代)(?: ?(?:годы|гг\.?))?", lower):
        return None, False, _DECADE
    if _PART.search(lower) and re.search(r"\d", lower):
        return None, False, PART_OF_YEAR
    return None, False, _NONE


def _of_day(year: str, month: str, day: str) -> tuple[int | None, bool, Text | str]:
    if not year.isdigit() or not 1800 <= int(year) <= 2200:
        return None, False, _NONE
    if {(int(month), int(day)), (int(day), int(month))} & {(1, 1), (12, 31)}:
        return int(year), False, ""
    return None, False, _DATE


def read_years(
    cells: Sequence[Any] | np.ndarray,
) -> tuple[np.ndarray, np.ndarray, tuple[CellProblem, ...]]:
    """Read a column of cells as years.

    Returns
    -------
    years : ndarray of int64, shape (n,)
        -1 where the cell is no year.
    preliminary : ndarray of bool, shape (n,)
        Years marked as preliminary.
    problems : tuple of CellProblem
        One for every different cell that is no year, at its first row; empty cells are none.

    Examples
    --------
    >>> read_years(["2016", "2016*", ""])[0].tolist()
    [2016, 2016, -1]
    """
    distinct, codes = factorise(cells)
    readings = [read_year(cell) for cell in distinct]
    firsts = np.zeros(len(distinct), np.int64)
    firsts[codes[::-1]] = np.arange(len(codes))[::-1]
    problems = tuple(
        CellProblem(int(firsts[place]), tidy_text(distinct[place]), reason)
        for place, (year, _, reason) in enumerate(readings)
        if year is None and reason != _EMPTY
    )
    years = np.array([-1 if year is None else year for year, _, _ in readings], np.int64)
    marks = np.array([mark for _, mark, _ in readings], bool)
    return years[codes], marks[codes], problems


def looks_like_slip(year: int, right: Sequence[int]) -> int | None:
    """Which year a year could be that was typed wrongly: one digit other, or two changed places.

    Parameters
    ----------
    year : int
        Year that is not among those asked for.
    right : sequence of int
        Years asked for.

    Returns
    -------
    int or None
        The nearest year that it could be; ``None`` where it is a year near the others, as those
        before and after them are.

    Examples
    --------
    >>> looks_like_slip(2106, range(2010, 2017)), looks_like_slip(2017, range(2010, 2017))
    (2016, None)
    """
    if not len(right) or min(right) - 5 <= year <= max(right) + 5:
        return None
    text = str(year)
    alike = []
    for other in map(str, right):
        differ = [at for at in range(4) if text[at] != other[at]]
        swapped = len(differ) == 2 and all(
            text[one] == other[two] for one, two in (differ, differ[::-1])
        )
        if len(differ) == 1 or swapped:
            alike.append((not swapped, abs(int(other) - year), int(other)))
    return min(alike)[2] if alike else None
