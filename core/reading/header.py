"""Names of columns: where a header begins and ends, and which column a name means.

A header may stand over several rows and carry footnote marks; a column without one is named by
its place: the letter that spreadsheets show, or its number.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from ..errors import TableError, listed
from ..messages import Text
from .cells import strip_notes, tidy_text
from .years import PART_OF_YEAR, read_year

__all__ = [
    "Header",
    "find_columns",
    "find_header",
    "find_places",
    "no_years",
    "place_of",
    "split_header",
    "year_of",
]

_DEEPEST = 4
_SEARCHED = 100
_JOINT = " / "
_PREFIXED = re.compile(r"(?P<name>.*[^\W\d_])[ _.,:-]*(?P<year>(?:19|20)\d\d)")
_SUFFIXED = re.compile(r"(?P<year>(?:19|20)\d\d)[ _.,:-]+(?P<name>[^\W\d_].*)")


@dataclass(frozen=True, slots=True)
class Header:
    """Names of the columns, and the position of the first row below them."""

    names: tuple[str, ...]
    below: int


def split_header(name: str) -> tuple[str, str]:
    """Group and last part of a header over several rows.

    Examples
    --------
    >>> split_header("GRP / 2016"), split_header("2016")
    (('GRP', '2016'), ('', '2016'))
    """
    group, _, last = name.rpartition(_JOINT)
    return group, last


def year_of(name: str) -> tuple[str, int | None, bool]:
    """Read a header as that of a year: what is measured, the year, whether it is preliminary.

    Examples
    --------
    >>> year_of("GRP / 2016*"), year_of("pcgdp1940"), year_of("2016 [YR2016]")
    (('GRP', 2016, True), ('pcgdp', 1940, False), ('', 2016, False))
    """
    group, last = split_header(name)
    year, preliminary, reason = read_year(last)
    if year is None and reason != PART_OF_YEAR:
        text, preliminary = strip_notes(last)
        match = _PREFIXED.fullmatch(text) or _SUFFIXED.fullmatch(text)
        if match:
            return group or match["name"].rstrip(" _.,:-"), int(match["year"]), preliminary
    return group, year, preliminary


def place_of(name: str) -> int | None:
    """Position, counted from 0, of a column named by its place; ``None`` for other names.

    Examples
    --------
    >>> place_of("A"), place_of("AB"), place_of("#3"), place_of("Region")
    (0, 27, 2, None)
    """
    if re.fullmatch(r"#[1-9]\d{0,4}", name):
        return int(name[1:]) - 1
    if not re.fullmatch(r"[A-Z]{1,2}", name):
        return None
    at = 0
    for letter in name:
        at = 26 * at + ord(letter) - 64
    return at - 1


def find_header(
    rows: Sequence[Sequence[Any]], wanted: Iterable[str], *, years: bool = False, where: str = ""
) -> Header:
    """Find the header of a table among its first rows.

    Rows above it (titles, units, leftovers of merged cells) are passed over. A header over up to
    four rows is joined column by column with `` / ``; a cell above several columns counts for
    all of them up to the next one.

    Parameters
    ----------
    rows : sequence of sequences
        First rows of the table, as cells.
    wanted : iterable of str
        Names that must be there. Case, kinds of space and footnote marks do not count. A letter
        or ``#`` with a number that stands above no column is the place of one.
    years : bool
        Whether years are columns, at least one of which must be there too.
    where : str
        File and sheet, for the message.

    Returns
    -------
    Header

    Raises
    ------
    TableError
        The table is empty, or a name is missing; the message lists the columns found.

    Examples
    --------
    >>> find_header([["GRP", ""], ["Region", "2016 г."], ["A", 1]], ["region"], years=True)
    Header(names=('Region', '2016 г.'), below=2)
    """
    wanted = tuple(wanted)
    head = [[tidy_text(cell) for cell in row] for row in rows[:_SEARCHED]]
    if not any(any(row) for row in head):
        raise TableError(
            Text("a table with a header and rows"),
            Text("an empty one"),
            where,
            Text("Choose the file and sheet with the figures"),
        )
    width = max(map(len, head))
    head = [row + [""] * (width - len(row)) for row in head]
    named = tuple(name for name in wanted if place_of(name) is None)
    for names in dict.fromkeys((wanted, named)):
        found = _search(head, names, years) if names or years else Header(("",) * width, 0)
        if found:
            return found
    present = [{_key(cell) for cell in row} - {""} for row in head]
    keys = {_key(name.rpartition(_JOINT)[2]) for name in wanted}
    guess = max(
        range(len(head)),
        key=lambda row: (len(keys & present[row]), sum(map(_is_word, head[row])), -row),
    )
    names = tuple(head[guess])
    find_columns(names, wanted, where)
    raise no_years(names, where)


def no_years(names: Iterable[str], where: str) -> TableError:
    """Make the error for a table without year columns; parts of years are called so.

    Examples
    --------
    >>> no_years(["Region", "2016Q1"], "a.csv").came
    "the columns 'Region', '2016Q1'; parts of years are no years: '2016Q1'"
    """
    names = [name for name in names if name]
    parts = [name for name in names if read_year(split_header(name)[1])[2] == PART_OF_YEAR]
    came = Text("the columns {columns}", columns=listed(names, 20))
    if parts:
        came = Text(
            "the columns {columns}; parts of years are no years: {parts}",
            columns=listed(names, 20),
            parts=listed(parts, 4),
        )
    return TableError(
        Text("a table with years as columns"),
        came,
        where,
        Text("Name the year column in the study (year = ...), or the one year of the table"),
    )


def _search(head: list[list[str]], wanted: tuple[str, ...], years: bool) -> Header | None:
    """Find the first and shallowest rows that hold every name; ``None`` where there are none."""
    present = [set().union(*map(_keys, set(row))) - {""} for row in head]
    keys = {_key(name.rpartition(_JOINT)[2]) for name in wanted}
    for depth in range(1, _DEEPEST + 1):
        for top in range(len(head) - depth + 1):
            if not keys <= set().union(*present[top : top + depth]):
                continue
            names = _joined(head[top : top + depth])
            places = _lookup(names)
            if all(places(name) for name in wanted) and (
                not years or sum(year_of(name)[1] is not None for name in names if name) > 0
            ):
                return Header(names, top + depth)
    return None


def find_columns(names: Sequence[str], wanted: Iterable[str], where: str = "") -> dict[str, int]:
    """Positions of the columns with the names wanted.

    Raises
    ------
    TableError
        A name is missing (all missing ones, with the nearest names and all columns) or stands
        above two columns.

    Examples
    --------
    >>> find_columns(["Region", "Year", "GRP*"], ["region", "GRP"])
    {'region': 0, 'GRP': 2}
    """
    found, missing = {}, []
    places_of = _lookup(names)
    for name in wanted:
        places = places_of(name)
        if len(places) > 1:
            numbers = " and ".join(str(place + 1) for place in places)
            raise TableError(
                Text("column names that differ"),
                Text("{name!r} above columns {numbers}", name=name, numbers=numbers),
                where,
                Text("Rename one of them in the table, or name it by its letter"),
            )
        at = place_of(name)
        if places:
            found[name] = places[0]
        elif at is not None and at < len(names):
            found[name] = at
        else:
            missing.append(name)
    if missing:
        raise _missing(names, missing, where)
    return found


def _missing(names: Sequence[str], missing: Sequence[str], where: str) -> TableError:
    known = {tidy_text(column).lower(): column for column in names if column}
    near = [
        known[match]
        for name in missing
        for match in difflib.get_close_matches(tidy_text(name).lower(), known, 2, 0.6)
        if _same_letters(match, tidy_text(name).lower())
    ]
    bare = [_letter(at) for at, name in enumerate(names) if not name]
    remedy: Text | str = ""
    if near:
        remedy = Text("Did you mean {near}", near=listed(dict.fromkeys(near), 4))
    elif bare:
        remedy = Text(
            "Columns without a header are named by their letter: {letters}",
            letters=listed(bare, 5),
        )
    needed = Text("the columns {names}", names=listed(missing))
    if len(missing) == 1:
        needed = Text("the column {names}", names=listed(missing))
    there = [name for name in names if name]
    came = Text("the columns {columns}", columns=listed(there, 30)) if there else Text("no header")
    return TableError(needed, came, where, remedy)


def _is_word(cell: str) -> bool:
    return bool(cell) and not cell[0].isdigit()


def _same_letters(one: str, other: str) -> bool:
    """Whether two texts are of one alphabet: a look-alike in another one is no suggestion."""
    scripts = [
        ({"cyrillic"} if re.search(r"[\u0400-\u052f]", text) else set())
        | ({"latin"} if re.search(r"[a-z\u00df-\u024f]", text) else set())
        for text in (one, other)
    ]
    return scripts[0] == scripts[1]


def _letter(at: int) -> str:
    return (chr(64 + at // 26) if at >= 26 else "") + chr(65 + at % 26)


def find_places(names: Sequence[str], name: str) -> list[int]:
    r"""Positions of the columns with a name: as a whole, else without marks, else the last part.

    Examples
    --------
    >>> find_places(["Region", "GRP / total", "geo\\TIME_PERIOD"], "total")
    [1]
    >>> find_places(["Region", "GRP / total", "geo\\TIME_PERIOD"], "geo")
    [2]
    """
    return _lookup(names)(name)


_READINGS = (
    (lambda text: tidy_text(text).lower(), lambda name: tidy_text(name).lower()),
    (lambda text: _key(text), lambda name: _key(name)),
    (lambda text: _key(split_header(text)[1]), lambda name: _key(name)),
    # Eurostat's "geo\TIME_PERIOD" is the column of the regions
    (lambda text: _key(text.split("\\")[0]) if "\\" in text else "", lambda name: _key(name)),
)


def _lookup(names: Sequence[str]) -> Any:
    """Look names up among many columns in one pass over these."""
    tables: list[dict[str, list[int]]] = []
    for reading, _ in _READINGS:
        table: dict[str, list[int]] = {}
        for place, column in enumerate(names):
            if column and (key := reading(column)):
                table.setdefault(key, []).append(place)
        tables.append(table)

    def places(name: str) -> list[int]:
        for table, (_, wanted) in zip(tables, _READINGS, strict=True):
            if found := table.get(wanted(name)):
                return found
        return []

    return places


def _joined(rows: list[list[str]]) -> tuple[str, ...]:
    """Names of a header over several rows; a cell above several columns counts for all."""
    names = []
    spread = [""] * len(rows)
    for place in range(len(rows[0])):
        parts: list[str] = []
        for level, row in enumerate(rows):
            below = any(lower[place] for lower in rows[level + 1 :])
            if row[place]:
                # a cell with nothing below it stands for its own column only
                spread[level:] = [""] * (len(rows) - level)
                spread[level] = row[place] if below else ""
                part = row[place]
            else:
                part = spread[level] if below else ""
            if part and part not in parts:
                parts.append(part)
        names.append(_JOINT.join(parts))
    return tuple(names)


def _key(text: str) -> str:
    return strip_notes(tidy_text(text))[0].lower()


def _keys(text: str) -> set[str]:
    """Every key by which a cell of a header can be wanted."""
    return {tidy_text(text).lower(), _key(text), _key(text.split("\\")[0])}
