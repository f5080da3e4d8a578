"""From the three layouts of a table (long, tidy, years as columns) to blocks of cells."""

from __future__ import annotations

import difflib
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ..errors import TableError, listed
from ..study.spec import TableSpec
from .cells import RawTable, factorise, read_years, tidy_text
from .layout import find_columns, layout_of, split_header

__all__ = ["Block", "blocks_of"]


@dataclass(slots=True)
class Block:
    """Cells that share their decimal mark: one column, or the year columns of an indicator.

    ``rows`` of the table, ``years`` (position among those asked for, -1 where unreadable),
    ``indicators`` (position in the study's columns), ``cells`` and ``preliminary`` marks of the
    years have shape (n,); ``names`` are the columns, the year columns one below the other.
    """

    rows: np.ndarray
    years: np.ndarray
    indicators: np.ndarray
    cells: np.ndarray
    names: Sequence[str]
    preliminary: np.ndarray

    def name(self, at: int) -> str:
        """Return the column of a cell."""
        return (
            self.names[0]
            if len(self.names) == 1
            else self.names[at * len(self.names) // len(self.rows)]
        )


def blocks_of(
    table: RawTable, spec: TableSpec, places: dict[str, int], asked: np.ndarray
) -> list[Block]:
    """Cut a table of any layout into blocks; years that are not asked for are left out.

    Parameters
    ----------
    table, spec
        The table and what its columns are.
    places : dict of str to int
        Columns by header.
    asked : ndarray of int
        Years asked for.

    Raises
    ------
    TableError
        An indicator is not in the table, a year stands above two columns, or none of the years
        asked for is there.

    Examples
    --------
    >>> from pathlib import Path
    >>> from growth_poles.core.study.spec import ColumnSpec, TableSpec
    >>> spec = TableSpec(Path("a.csv"), "region", (ColumnSpec("grp", "GRP", "count"),))
    >>> from growth_poles.core.reading.layout import table_from_rows
    >>> table = table_from_rows([["region", 2015, 2016], ["A", 1, 2]], spec, file="a.csv")
    >>> block, = blocks_of(table, spec, {"region": 0}, np.array([2016]))
    >>> block.cells.tolist(), block.years.tolist(), block.names
    ([2], [0], ['2016'])
    """
    blocks = [_only_asked(block) for block in _all_blocks(table, spec, places, asked)]
    if not any(len(block.rows) for block in blocks):
        _refuse_years(table, spec, places, asked)
    return blocks


def _all_blocks(
    table: RawTable, spec: TableSpec, places: dict[str, int], asked: np.ndarray
) -> list[Block]:
    layout = layout_of(spec)
    everything = np.arange(len(table))
    if layout == "wide":
        return _wide_blocks(table, spec, places, asked)
    year, marked = _years(table, spec, places, asked)
    if layout == "long":
        names = [column.column or column.indicator for column in spec.columns]
        found = find_columns(table.header, names, table.place())
        return [
            Block(
                everything,
                year,
                np.full(len(table), at),
                table.columns[found[name]],
                [name],
                marked,
            )
            for at, name in enumerate(names)
        ]
    rows, indicator = _tidy_indicator(table, spec, places)
    cells = table.columns[places[spec.value]][rows]
    return [Block(rows, year[rows], indicator, cells, [spec.value], marked[rows])]


def _tidy_indicator(
    table: RawTable, spec: TableSpec, places: dict[str, int]
) -> tuple[np.ndarray, np.ndarray]:
    """Rows that carry an indicator asked for, and which one."""
    if not spec.indicator:
        if len(spec.columns) > 1:
            raise TableError(
                "An indicator column for several indicators",
                "none",
                spec.where,
                "Add indicator = ...",
            )
        return np.arange(len(table)), np.zeros(len(table), np.int64)
    distinct, codes = factorise(table.columns[places[spec.indicator]])
    keys = {tidy_text(cell).lower(): at for at, cell in enumerate(distinct)}
    position = np.full(len(distinct), -1)
    for at, column in enumerate(spec.columns):
        name = column.column or column.indicator
        key = tidy_text(name).lower()
        if key not in keys:
            near = difflib.get_close_matches(key, keys, 2, 0.6)
            raise TableError(
                f"The indicator {name!r}",
                f"the indicators {listed(filter(None, map(tidy_text, distinct)), 30)}",
                table.place(column=spec.indicator),
                f"Did you mean {listed(near)}" if near else "",
            )
        for cell, place in ((tidy_text(cell).lower(), p) for p, cell in enumerate(distinct)):
            if cell == key:
                position[place] = at
    indicator = position[codes]
    rows = np.flatnonzero(indicator >= 0)
    return rows, indicator[rows]


def _wide_blocks(
    table: RawTable, spec: TableSpec, places: dict[str, int], asked: np.ndarray
) -> list[Block]:
    """Years as columns: one block an indicator, its year columns one below the other."""
    rows, indicator = np.arange(len(table)), None
    if spec.indicator:
        rows, indicator = _tidy_indicator(table, spec, places)
    last = [split_header(name)[1] for name in table.header]
    years, marks, _ = read_years(
        [name if at not in places.values() else "" for at, name in enumerate(last)]
    )
    groups = [tidy_text(split_header(name)[0]).lower() for name in table.header]
    blocks = []
    for at, column in enumerate(spec.columns):
        here = rows if indicator is None else rows[indicator == at]
        group = tidy_text(column.column or column.indicator).lower()
        chosen = [place for place in range(len(last)) if years[place] > 0]
        if not spec.indicator and (group in groups or len(spec.columns) > 1):
            chosen = [place for place in chosen if groups[place] == group]
            if not chosen:
                raise TableError(
                    f"Year columns below {column.column or column.indicator!r}",
                    f"the columns {listed(table.header, 30)}",
                    table.place(),
                    remedy="Check the headers, or name the year column in the study (`year`)",
                )
        twice = [int(years[p]) for p in chosen if list(years[chosen]).count(years[p]) > 1]
        if twice:
            raise TableError(
                "One column a year",
                f"{listed(dict.fromkeys(twice))} twice",
                table.place(),
                remedy="Rename or remove one of them",
            )
        chosen = [place for place in chosen if years[place] in asked] or chosen[:1]
        n = len(here)
        year = np.repeat(_position(years[chosen], asked), n)
        blocks.append(
            Block(
                np.tile(here, len(chosen)),
                year,
                np.full(n * len(chosen), at),
                np.concatenate(
                    [np.asarray(table.columns[place], object)[here] for place in chosen]
                ),
                [table.header[place] for place in chosen],
                np.repeat(marks[chosen], n),
            )
        )
    return blocks


def _position(years: np.ndarray, asked: np.ndarray) -> np.ndarray:
    """Position of each year among those asked for; -2 where it is not asked for, -1 unreadable."""
    order = np.argsort(asked, kind="stable")
    at = np.clip(np.searchsorted(asked[order], years), 0, len(asked) - 1)
    found = np.where(asked[order][at] == years, order[at], -2)
    return np.where(years < 0, -1, found)


def _years(
    table: RawTable, spec: TableSpec, places: dict[str, int], asked: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    if not isinstance(spec.year, str):
        years = np.full(len(table), int(spec.year))
        return _position(years, asked), np.zeros(len(table), bool)
    years, marked, _ = read_years(table.columns[places[spec.year]])
    return _position(years, asked), marked


def _only_asked(block: Block) -> Block:
    keep = block.years > -2
    if keep.all():
        return block
    names = block.names
    if len(names) > 1:
        per = len(block.rows) // len(names)
        names = [name for at, name in enumerate(names) if keep[at * per]]
    return Block(
        block.rows[keep], block.years[keep], block.indicators[keep], block.cells[keep], names,
        block.preliminary[keep],
    )  # fmt: skip


def _refuse_years(
    table: RawTable, spec: TableSpec, places: dict[str, int], years: np.ndarray
) -> None:
    if isinstance(spec.year, str) and spec.year:
        found = read_years(table.columns[places[spec.year]])[0]
    elif spec.year:
        found = np.array([int(spec.year)])
    else:
        found = read_years([split_header(name)[1] for name in table.header])[0]
    there = sorted(set(found[found > 0].tolist()))
    raise TableError(
        f"Figures for one of the years {min(years)} to {max(years)}",
        f"the years {listed(there, 10)}" if there else "no years",
        table.place(column=str(spec.year) if isinstance(spec.year, str) else ""),
        "Change the years of the study, or leave the table out",
    )
