"""Where the header of a table is, and which of its columns a study asks for.

Statistical exports put titles above the header, spread it over several rows and add footnotes
below. The header is the first block of rows that holds every name that the study asks for.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Literal

import numpy as np

from ..errors import TableError, listed
from ..study.spec import TableSpec
from .cells import RawTable, is_missing, read_year, strip_notes, tidy_text
from .numbers import read_numbers

__all__ = [
    "Header",
    "find_columns",
    "find_header",
    "layout_of",
    "split_header",
    "table_from_columns",
    "table_from_rows",
    "wanted_headers",
    "wanted_places",
]

_DEEPEST = 4
_SEARCHED = 100
_JOINT = " / "

MergedRange = tuple[tuple[int, int], tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Header:
    """Names of the columns, and the position of the first row below them."""

    names: tuple[str, ...]
    below: int


def layout_of(spec: TableSpec) -> Literal["long", "tidy", "wide"]:
    """Layout that follows from what a study names: long, tidy, or years as columns (wide).

    Examples
    --------
    >>> from pathlib import Path
    >>> from growth_poles.core.study.spec import ColumnSpec, TableSpec
    >>> spec = TableSpec(Path("a.csv"), "region", (ColumnSpec("grp", "GRP", "count"),), year="year")
    >>> layout_of(spec)
    'long'
    """
    if spec.value:
        return "tidy"
    return "long" if spec.year else "wide"


def wanted_headers(spec: TableSpec) -> tuple[str, ...]:
    """Headers that a table must have; the year columns of a wide table are not among them.

    Examples
    --------
    >>> from pathlib import Path
    >>> from growth_poles.core.study.spec import ColumnSpec, TableSpec
    >>> spec = TableSpec(Path("a.csv"), "region", (ColumnSpec("grp", "GRP", "count"),), year="year")
    >>> wanted_headers(spec)
    ('region', 'year', 'GRP')
    """
    names = [spec.region]
    if isinstance(spec.year, str):
        names.append(spec.year)
    names += [spec.indicator, spec.value, spec.unit, spec.flag]
    if layout_of(spec) == "long":
        names += [column.column or column.indicator for column in spec.columns]
    return tuple(dict.fromkeys(name for name in names if name))


def split_header(name: str) -> tuple[str, str]:
    """Group and last part of a header over several rows.

    Examples
    --------
    >>> split_header("GRP / 2016"), split_header("2016")
    (('GRP', '2016'), ('', '2016'))
    """
    group, _, last = name.rpartition(_JOINT)
    return group, last


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
        Names that must be there. Case, kinds of space and footnote marks do not count.
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
            "A table with a header and rows",
            "an empty one",
            where,
            remedy="Choose the file and sheet with the figures",
        )
    width = max(map(len, head))
    head = [row + [""] * (width - len(row)) for row in head]
    present = [{_key(cell) for cell in row} - {""} for row in head]
    keys = {_key(name.rpartition(_JOINT)[2]) for name in wanted}
    for depth in range(1, _DEEPEST + 1):
        for top in range(len(head) - depth + 1):
            if not keys <= set().union(*present[top : top + depth]):
                continue
            names = _joined(head[top : top + depth])
            if all(_places(names, name) for name in wanted) and (
                not years or any(map(_is_year, names))
            ):
                return Header(names, top + depth)
    guess = max(
        range(len(head)),
        key=lambda row: (len(keys & present[row]), sum(map(bool, head[row])), -row),
    )
    names = tuple(head[guess])
    find_columns(names, wanted, where)
    raise TableError(
        "A table with years as columns",
        f"the columns {listed(filter(None, names), 20)}",
        where,
        "Name the year column in the study (year = ...), or the one year of the table",
    )


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
    for name in wanted:
        places = _places(names, name)
        if len(places) > 1:
            numbers = " and ".join(str(place + 1) for place in places)
            raise TableError(
                "Column names that differ",
                f"{name!r} above columns {numbers}",
                where,
                "Rename one of them in the table",
            )
        if places:
            found[name] = places[0]
        else:
            missing.append(name)
    if missing:
        known = {tidy_text(column).lower(): column for column in names if column}
        near = [
            known[match]
            for name in missing
            for match in difflib.get_close_matches(tidy_text(name).lower(), known, 2, 0.6)
        ]
        raise TableError(
            f"The {'column' if len(missing) == 1 else 'columns'} {listed(missing)}",
            f"the columns {listed(filter(None, names), 30)}",
            where,
            f"Did you mean {listed(dict.fromkeys(near), 4)}?".rstrip("?") if near else "",
        )
    return found


def wanted_places(names: Sequence[str], spec: TableSpec, where: str = "") -> dict[str, int]:
    """Columns that a study reads: the wanted ones and, in a wide table, the years.

    Examples
    --------
    >>> from pathlib import Path
    >>> from growth_poles.core.study.spec import ColumnSpec, TableSpec
    >>> spec = TableSpec(Path("a.csv"), "region", (ColumnSpec("grp", "GRP", "count"),))
    >>> wanted_places(["Code", "Region", "2015", "2016*"], spec)
    {'region': 1, '2015': 2, '2016*': 3}
    """
    places = find_columns(names, wanted_headers(spec), where)
    if layout_of(spec) == "wide":
        years = {name: place for place, name in enumerate(names) if _is_year(name)}
        if len(years) < sum(map(_is_year, names)):
            twice = [name for name in years if list(names).count(name) > 1]
            raise TableError(
                "Year columns that differ",
                f"{listed(twice)} twice",
                where,
                remedy="Rename or remove one of them",
            )
        if not years:
            raise TableError(
                "A table with years as columns",
                f"the columns {listed(filter(None, names), 20)}",
                where,
                "Name the year column in the study (year = ...), or the one year of the table",
            )
        places |= years
    return places


def table_from_rows(
    rows: Sequence[Sequence[Any]],
    spec: TableSpec,
    *,
    file: str,
    sheet: str = "",
    merged: Iterable[MergedRange] = (),
) -> RawTable:
    """Make a table from rows of cells as they stand in a sheet or text file.

    Parameters
    ----------
    rows : sequence of sequences
        All rows from the first of the sheet; they may differ in length.
    spec : TableSpec
        What the study reads.
    file, sheet : str
        For messages.
    merged : iterable of ((row, column), (row, column))
        Merged cells, counted from 0. In the columns of regions, years and indicators their text
        counts for every row; a figure over several cells belongs to none and is an error.

    Returns
    -------
    RawTable
        Only the columns that the study reads.

    Examples
    --------
    >>> from pathlib import Path
    >>> from growth_poles.core.study.spec import ColumnSpec, TableSpec
    >>> spec = TableSpec(Path("a.csv"), "region", (ColumnSpec("grp", "GRP", "count"),))
    >>> table = table_from_rows([["GRP"], ["Region", 2016], ["A", "1,5"]], spec, file="a.csv")
    >>> table.header, table.columns[1].tolist(), table.place(0)
    (('region', '2016'), ['1,5'], 'a.csv, row 3')
    """
    empty = RawTable(file, (), (), sheet)
    header = find_header(
        rows, wanted_headers(spec), years=layout_of(spec) == "wide", where=empty.place()
    )
    places = wanted_places(header.names, spec, empty.place())
    body = rows[header.below :]
    columns = [
        np.fromiter(
            (row[place] if place < len(row) else "" for row in body), dtype=object, count=len(body)
        )
        for place in places.values()
    ]
    table = RawTable(file, tuple(places), tuple(columns), sheet, first_line=header.below + 1)
    _spread_merged(table, spec, list(places.values()), header.below, merged)
    return _not_empty(table)


def table_from_columns(
    names: Sequence[str],
    columns: Sequence[np.ndarray],
    spec: TableSpec,
    *,
    file: str,
    sheet: str = "",
    first_line: int = 2,
) -> RawTable:
    """Make a table from columns whose names are known (Parquet, layers of vector files).

    Examples
    --------
    >>> from pathlib import Path
    >>> from growth_poles.core.study.spec import ColumnSpec, TableSpec
    >>> spec = TableSpec(Path("a.csv"), "region", (ColumnSpec("grp", "GRP", "count"),))
    >>> columns = [np.array(["A", "B"], dtype=object), np.array([1.5, np.nan])]
    >>> table_from_columns(["Region", "2016"], columns, spec, file="a.parquet").columns[1]
    array([1.5, nan])
    """
    where = RawTable(file, (), (), sheet).place()
    places = wanted_places([tidy_text(name) for name in names], spec, where)
    kept = tuple(columns[place] for place in places.values())
    return _not_empty(RawTable(file, tuple(places), kept, sheet, first_line=first_line))


def _not_empty(table: RawTable) -> RawTable:
    if len(table) and any(
        column.dtype != object or not all(map(is_missing, column[:1000])) or len(column) > 1000
        for column in table.columns
    ):
        return table
    raise TableError(
        "Rows below the header",
        "a header only",
        table.place(),
        remedy="Choose the sheet with the figures",
    )


def _spread_merged(
    table: RawTable, spec: TableSpec, places: list[int], below: int, merged: Iterable[MergedRange]
) -> None:
    keys = {_key(str(name)) for name in (spec.region, spec.year, spec.indicator, spec.unit) if name}
    for (top, left), (bottom, right) in merged:
        if top < below:
            continue
        for name, place, column in zip(table.header, places, table.columns, strict=True):
            if not left <= place <= right:
                continue
            if _key(name) in keys or _key(split_header(name)[1]) in keys:
                if place == left:
                    column[top - below : bottom - below + 1] = column[top - below]
            elif place == left and not np.isnan(
                read_numbers([column[top - below]], decimal=".").values[0]
            ):
                raise TableError(
                    "One cell for one figure",
                    f"a merged cell over {bottom - top + 1} rows and {right - left + 1} columns",
                    table.place(top - below, name),
                    "Split the cell and say what belongs to each region and year",
                )


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


def _places(names: Sequence[str], name: str) -> list[int]:
    """Positions of the columns with a name: as a whole, else without marks, else the last part."""
    for reading in (
        lambda text: tidy_text(text).lower(),
        _key,
        lambda text: _key(split_header(text)[1]),
    ):
        if places := [place for place, column in enumerate(names) if reading(column) == _key(name)]:
            return places
    return []


def _key(text: str) -> str:
    return strip_notes(tidy_text(text))[0].lower()


def _is_year(name: str) -> bool:
    return read_year(split_header(name)[1])[0] is not None
