"""From the three layouts of a table (long, tidy, years as columns) to blocks of cells."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from ..errors import TableError, listed
from ..messages import Text
from ..study.spec import TableSpec
from .cells import RawTable, factorise, tidy_text
from .header import find_columns, year_of
from .layout import layout_of
from .years import read_years

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
) -> tuple[list[Block], dict[int, np.ndarray]]:
    """Cut a table of any layout into blocks; years that are not asked for are left out.

    Parameters
    ----------
    table, spec
        The table and what its columns are.
    places : dict of str to int
        Columns by header.
    asked : ndarray of int
        Years asked for.

    Returns
    -------
    blocks : list of Block
    others : dict of int to ndarray of int64
        Rows of the table by year that is there and was not asked for.

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
    >>> (block,), others = blocks_of(table, spec, {"region": 0}, np.array([2016]))
    >>> block.cells.tolist(), block.years.tolist(), block.names, list(others)
    ([2], [0], ['2016'], [2015])
    """
    layout = layout_of(spec)
    if layout == "wide":
        blocks, others = _wide_blocks(table, spec, places, asked)
    else:
        position, years, marked = _years(table, spec, places, asked)
        rows = np.arange(len(table))
        if layout == "tidy":
            rows, indicator = _tidy_indicator(table, spec, places)
            cells = table.columns[places[spec.value]][rows]
            blocks = [Block(rows, position[rows], indicator, cells, [spec.value], marked[rows])]
        else:
            names = [column.column or column.indicator for column in spec.columns]
            found = find_columns(table.header, names, table.place())
            blocks = [
                Block(
                    rows,
                    position,
                    np.full(len(table), at),
                    table.columns[found[name]],
                    [name],
                    marked,
                )
                for at, name in enumerate(names)
            ]
        left = rows[position[rows] == -2]
        others = {year: left[years[left] == year] for year in np.unique(years[left]).tolist()}
    blocks = [_only_asked(block) for block in blocks]
    if not any(len(block.rows) for block in blocks):
        _refuse_years(table, spec, places, asked)
    return blocks, others


def _tidy_indicator(
    table: RawTable, spec: TableSpec, places: dict[str, int]
) -> tuple[np.ndarray, np.ndarray]:
    """Rows that carry an indicator asked for, and which one."""
    if not spec.indicator:
        if len(spec.columns) > 1:
            raise TableError(
                Text("an indicator column for several indicators"),
                Text("none"),
                spec.where,
                Text("Add indicator = ..."),
            )
        return np.arange(len(table)), np.zeros(len(table), np.int64)
    distinct, codes = factorise(table.columns[places[spec.indicator]])
    keys: dict[str, list[int]] = {}
    for at, cell in enumerate(distinct):
        keys.setdefault(tidy_text(cell).lower(), []).append(at)
    position = np.full(len(distinct), -1)
    for at, column in enumerate(spec.columns):
        name = column.column or column.indicator
        key = tidy_text(name).lower()
        if key not in keys:
            near = difflib.get_close_matches(key, keys, 2, 0.6)
            there = listed(filter(None, map(tidy_text, distinct)), 30)
            raise TableError(
                Text("the indicator {name!r}", name=name),
                Text("the indicators {there}", there=there),
                table.place(column=spec.indicator),
                Text("Did you mean {near}", near=listed(near)) if near else "",
            )
        position[keys[key]] = at
    indicator = position[codes]
    rows = np.flatnonzero(indicator >= 0)
    return rows, indicator[rows]


def _wide_blocks(
    table: RawTable, spec: TableSpec, places: dict[str, int], asked: np.ndarray
) -> tuple[list[Block], dict[int, np.ndarray]]:
    """Years as columns: one block an indicator, its year columns one below the other."""
    rows, indicator = np.arange(len(table)), None
    if spec.indicator:
        rows, indicator = _tidy_indicator(table, spec, places)
    taken = set(places.values())
    found = [("", None, False) if at in taken else year_of(name)
             for at, name in enumerate(table.header)]  # fmt: skip
    years = np.array([year or -1 for _, year, _ in found], np.int64)
    marks = np.array([mark for _, _, mark in found], bool)
    by_group: dict[str, list[int]] = {}
    for place in np.flatnonzero(years > 0).tolist():
        by_group.setdefault(tidy_text(found[place][0]).lower(), []).append(place)
    blocks, others = [], {}
    for at, column in enumerate(spec.columns):
        here = rows if indicator is None else rows[indicator == at]
        chosen = _year_columns(by_group, column.column or column.indicator, table, spec)
        counts: dict[int, int] = {}
        for place in chosen:
            counts[int(years[place])] = counts.get(int(years[place]), 0) + 1
        if twice := [year for year, count in counts.items() if count > 1]:
            raise TableError(
                Text("one column a year"),
                Text("{years} twice", years=listed(twice)),
                table.place(),
                Text("Rename or remove one of them"),
            )
        others |= {int(years[place]): here for place in chosen if years[place] not in asked}
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
    return blocks, others


def _year_columns(
    by_group: dict[str, list[int]], name: str, table: RawTable, spec: TableSpec
) -> list[int]:
    """Year columns of one indicator: those below its name, else those that stand for all."""
    everything = sorted(place for places in by_group.values() for place in places)
    if spec.indicator:
        return by_group.get("") or everything
    if own := by_group.get(tidy_text(name).lower()):
        return own
    if len(spec.columns) > 1:
        raise TableError(
            Text("year columns below {name!r}", name=name),
            Text("the columns {columns}", columns=listed(table.header, 30)),
            table.place(),
            Text("Check the headers, or name the year column in the study (`year`)"),
        )
    return by_group.get("") or everything


def _position(years: np.ndarray, asked: np.ndarray) -> np.ndarray:
    """Position of each year among those asked for; -2 where it is not asked for, -1 unreadable."""
    order = np.argsort(asked, kind="stable")
    at = np.clip(np.searchsorted(asked[order], years), 0, len(asked) - 1)
    found = np.where(asked[order][at] == years, order[at], -2)
    return np.where(years < 0, -1, found)


def _years(
    table: RawTable, spec: TableSpec, places: dict[str, int], asked: np.ndarray
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Position among the years asked for, year and mark of every row."""
    if not isinstance(spec.year, str):
        years = np.full(len(table), int(spec.year))
        return _position(years, asked), years, np.zeros(len(table), bool)
    years, marked, _ = read_years(table.columns[places[spec.year]])
    return _position(years, asked), years, marked


def _only_asked(block: Block) -> Block:
    keep = block.years > -2
    if keep.all():
        return block
    names = block.names
    if len(names) > 1:
        per = len(block.rows) // len(names)
        names = [name for at, name in enumerate(names) if per and keep[at * per]]
    return Block(
        block.rows[keep], block.years[keep], block.indicators[keep], block.cells[keep], names,
        block.preliminary[keep],
    )  # fmt: skip


def _refuse_years(
    table: RawTable, spec: TableSpec, places: dict[str, int], years: np.ndarray
) -> None:
    found: Iterable[int]
    if isinstance(spec.year, str) and spec.year:
        found = read_years(table.columns[places[spec.year]])[0].tolist()
    elif spec.year:
        found = [int(spec.year)]
    else:
        found = [year_of(name)[1] or -1 for name in table.header]
    there = sorted({year for year in found if year > 0})
    raise TableError(
        Text("figures for one of the years {first} to {last}", first=min(years), last=max(years)),
        Text("the years {years}", years=listed(there, 10)) if there else Text("no years"),
        table.place(column=str(spec.year) if isinstance(spec.year, str) else ""),
        Text("Change the years of the study, or leave the table out"),
    )
