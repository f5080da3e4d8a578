"""Which columns of a table a study reads, and the table that they make.

Every reader, of text, workbooks and layers, hands over names and cells; what is taken of them, and
which rows, is decided here for all.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import chain, islice
from typing import Any, Literal

import numpy as np

from ..errors import TableError, listed
from ..messages import Text
from ..study.spec import TableSpec
from .cells import RawTable, factorise, is_missing, tidy_text
from .header import find_columns, find_header, no_years, split_header, year_of
from .numbers import read_numbers

__all__ = [
    "MergedRange",
    "layout_of",
    "table_from_columns",
    "table_from_rows",
    "table_from_stream",
    "wanted_headers",
    "wanted_places",
]

MergedRange = tuple[tuple[int, int], tuple[int, int]]
_HEAD = 200
_MOST_BESIDE = 40
"""Columns that are kept beside those read, to say what tells two rows apart."""


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
    names = [spec.region, spec.region_name]
    if isinstance(spec.year, str):
        names.append(spec.year)
    names += [spec.indicator, spec.value, spec.unit, spec.flag, *(name for name, _ in spec.rows)]
    if layout_of(spec) == "long":
        names += [column.column or column.indicator for column in spec.columns]
    return tuple(dict.fromkeys(name for name in names if name))


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
        taken = set(places.values())
        years: dict[str, int] = {}
        twice = []
        for place, name in enumerate(names):
            if not name or place in taken or year_of(name)[1] is None:
                continue
            if name in years:
                twice.append(name)
            years[name] = place
        if twice:
            raise TableError(
                Text("year columns that differ"),
                Text("{names} twice", names=listed(dict.fromkeys(twice))),
                where,
                Text("Rename or remove one of them"),
            )
        if not years:
            raise no_years(names, where)
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
    return table_from_stream(iter(rows), spec, file=file, sheet=sheet, merged=merged)


def table_from_stream(
    rows: Iterator[Sequence[Any]],
    spec: TableSpec,
    *,
    file: str,
    sheet: str = "",
    merged: Iterable[MergedRange] = (),
    check: Callable[[Sequence[Any], int, int], None] | None = None,
) -> RawTable:
    """Make a table from rows as they come, of which only the columns are kept.

    Parameters
    ----------
    rows, spec, file, sheet, merged
        See :func:`table_from_rows`.
    check : callable, optional
        Told of each row below the header, its row of the file and the width of the header.

    Examples
    --------
    >>> from pathlib import Path
    >>> from growth_poles.core.study.spec import ColumnSpec, TableSpec
    >>> spec = TableSpec(Path("a.csv"), "region", (ColumnSpec("grp", "GRP", "count"),), year=2016)
    >>> table_from_stream(iter([["region", "GRP"], ["A", 1]]), spec, file="a.csv").columns[1]
    array([1], dtype=object)
    """
    where = RawTable(file, (), (), sheet).place()
    head = list(islice(rows, _HEAD))
    header = find_header(head, wanted_headers(spec), years=layout_of(spec) == "wide", where=where)
    places = wanted_places(header.names, spec, where)
    others = [
        place
        for place, name in enumerate(header.names)
        if name and place not in set(places.values())
    ]
    others = others if len(others) <= _MOST_BESIDE else []
    kept = [*places.values(), *others]
    cells: list[list[Any]] = [[] for _ in kept]
    width = len(head[header.below - 1]) if header.below else len(header.names)
    width, shared = max(width, *(place + 1 for place in places.values())), {}
    for line, row in enumerate(chain(head[header.below :], rows), header.below + 1):
        if check is not None:
            check(row, line, width)
        n = len(row)
        for column, place in zip(cells, kept, strict=True):
            cell = row[place] if place < n else ""
            column.append(shared.setdefault(cell, cell) if type(cell) is str else cell)
    columns = []
    for column in cells:
        array = np.empty(len(column), dtype=object)
        array[:] = column
        columns.append(array)
    table = RawTable(
        file,
        tuple(places),
        tuple(columns[: len(places)]),
        sheet,
        first_line=header.below + 1,
        beside={header.names[p]: c for p, c in zip(others, columns[len(places) :], strict=True)},
    )
    _spread_merged(table, spec, list(places.values()), header.below, merged)
    return _chosen_rows(_not_empty(table), spec)


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
    table = RawTable(file, tuple(places), kept, sheet, first_line=first_line)
    return _chosen_rows(_not_empty(table), spec)


def _chosen_rows(table: RawTable, spec: TableSpec) -> RawTable:
    """Keep the rows whose cells in other columns are what the study asks for."""
    if not spec.rows:
        return table
    keep = np.ones(len(table), bool)
    for name, wanted in spec.rows:
        distinct, codes = factorise(table.columns[table.header.index(name)])
        texts = [tidy_text(cell).lower() for cell in distinct]
        asked = {tidy_text(text).lower() for text in wanted}
        absent = [text for text in wanted if tidy_text(text).lower() not in texts]
        if absent:
            there = [tidy_text(cell) for cell in distinct if tidy_text(cell)]
            raise TableError(
                Text("rows with {wanted}", wanted=listed(absent)),
                Text("rows with {there}", there=listed(there, 12)),
                table.place(column=name),
                Text("Correct `where` in the study"),
            )
        keep &= np.array([text in asked for text in texts], bool)[codes]
    if not keep.any():
        raise TableError(
            Text("rows that fit every condition of `where`"),
            Text("none of {n}", n=len(table)),
            table.place(),
            Text("Leave a condition out"),
        )
    rows = np.flatnonzero(keep)
    lines = table.lines[rows] if table.lines is not None else rows + table.first_line
    return replace(
        table,
        columns=tuple(column[rows] for column in table.columns),
        lines=lines,
        beside={name: column[rows] for name, column in table.beside.items()},
    )


def _not_empty(table: RawTable) -> RawTable:
    if len(table) and any(
        column.dtype != object or not all(map(is_missing, column[:1000])) or len(column) > 1000
        for column in table.columns
    ):
        return table
    raise TableError(
        Text("rows below the header"),
        Text("a header only"),
        table.place(),
        Text("Choose the sheet with the figures"),
    )


def _spread_merged(
    table: RawTable, spec: TableSpec, places: list[int], below: int, merged: Iterable[MergedRange]
) -> None:
    keys = {
        tidy_text(name).lower()
        for name in (spec.region, spec.region_name, str(spec.year), spec.indicator, spec.unit)
        if name
    }
    for (top, left), (bottom, right) in merged:
        if top < below:
            continue
        for name, place, column in zip(table.header, places, table.columns, strict=True):
            if not left <= place <= right:
                continue
            if tidy_text(name).lower() in keys or split_header(name)[1].lower() in keys:
                if place == left:
                    column[top - below : bottom - below + 1] = column[top - below]
            elif place == left and not np.isnan(
                read_numbers([column[top - below]], decimal=".").values[0]
            ):
                raise TableError(
                    Text("one cell for one figure"),
                    Text(
                        "a merged cell over {rows} rows and {columns} columns",
                        rows=bottom - top + 1,
                        columns=right - left + 1,
                    ),
                    table.place(top - below, name),
                    Text("Split the cell and say what belongs to each region and year"),
                )
