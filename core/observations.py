"""From the cells of one table to observations: region, year, indicator, value.

The three layouts (long, tidy, years as columns) end in the same flat arrays. Everything a table
can have wrong by itself is said here, with file, row and column.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

import numpy as np

from .cells import RawTable, describe_problems, factorise, is_missing, read_years, tidy_text
from .errors import AmbiguousRegionError, RegionError, TableError, UnknownRegionError, listed
from .gazetteer import Gazetteer, Match
from .layout import find_columns, layout_of, split_header
from .numbers import Numbers, read_numbers
from .study import TableSpec

__all__ = ["Observations", "check_regions", "observe"]

_PRELIMINARY = ("p", "prelim", "предв", "provis", "оператив", "алдын", "*")
_PER_CENT = ("%", "per cent", "percent", "процент", "пайыз", "проц")


@dataclass(frozen=True, slots=True, eq=False)
class Observations:
    """The cells of one table that a study asks for.

    Parameters
    ----------
    table, spec
        Where they came from.
    matches : list of Match
        What each different region cell of the table means.
    region, year, indicator : ndarray of int64, shape (n,)
        Positions in ``matches``, in the years asked for and in ``spec.columns``.
    value : ndarray of float64, shape (n,)
        ``nan`` where missing.
    preliminary : ndarray of bool, shape (n,)
    row : ndarray of int64, shape (n,)
        Row of the table, for messages.
    units : tuple of str
        Unit that the table gives for each of ``spec.columns``; empty where it gives none.
    """

    table: RawTable
    spec: TableSpec
    matches: list[Match]
    region: np.ndarray = field(repr=False)
    year: np.ndarray = field(repr=False)
    indicator: np.ndarray = field(repr=False)
    value: np.ndarray = field(repr=False)
    preliminary: np.ndarray = field(repr=False)
    row: np.ndarray = field(repr=False)
    units: tuple[str, ...] = ()


@dataclass(slots=True)
class _Block:
    """Cells that share their decimal mark: one column, or the year columns of an indicator."""

    rows: np.ndarray
    years: np.ndarray
    indicators: np.ndarray
    cells: np.ndarray
    names: Sequence[str]
    preliminary: np.ndarray

    def name(self, at: int) -> str:
        return (
            self.names[0]
            if len(self.names) == 1
            else self.names[at * len(self.names) // len(self.rows)]
        )


def observe(
    table: RawTable, spec: TableSpec, gazetteer: Gazetteer, years: Sequence[int]
) -> Observations:
    """Read the observations of one table.

    Parameters
    ----------
    table : RawTable
        Cells, as the reader gives them.
    spec : TableSpec
        Which columns are what.
    gazetteer : Gazetteer
        Knows the regions.
    years : sequence of int
        Years asked for; others are left out.

    Returns
    -------
    Observations

    Raises
    ------
    TableError
        An indicator or every year is not in the table; text where a number or a year is needed
        (all cells, the first with their places); figures beside an empty region; units that
        differ within an indicator.
    """
    places = find_columns(table.header, _headers(table, spec), table.place())
    region_cells = table.columns[places[spec.region]]
    distinct, region = factorise(region_cells)
    matches = gazetteer.lookup_all(distinct)
    kinds = np.array([match.kind for match in matches], dtype=object)
    known = np.isin(kinds.astype(str), ("region", "total"))
    asked = np.asarray(years, np.int64)
    blocks = [_only_asked(block) for block in _blocks(table, spec, places, asked)]
    if not any(len(block.rows) for block in blocks):
        _refuse_years(table, spec, places, years)
    numbers = [_numbers(block, table, spec, known[region]) for block in blocks]
    row = np.concatenate([block.rows for block in blocks])
    year = np.concatenate([block.years for block in blocks])
    value = np.concatenate([number.values for number in numbers])
    filled = ~np.isnan(value)
    _check_rows(table, spec, matches, region, row, year, filled, places)
    keep = year >= 0
    indicator = np.concatenate([block.indicators for block in blocks])
    preliminary = np.concatenate(
        [
            block.preliminary | number.preliminary
            for block, number in zip(blocks, numbers, strict=True)
        ]
    )
    if spec.flag:
        preliminary |= _flags(table.columns[places[spec.flag]])[row]
    keep &= ~_column_numbers(matches, region, row, value)[row]
    units = _units(table, spec, places, row[keep & filled], indicator[keep & filled], numbers)
    return Observations(
        table, spec, matches, region[row[keep]], year[keep], indicator[keep], value[keep],
        preliminary[keep], row[keep], units,
    )  # fmt: skip


def check_regions(tables: Iterable[Observations], gazetteer: Gazetteer) -> None:
    """Refuse rows with figures whose region is unknown or ambiguous, all of them at once.

    Raises
    ------
    UnknownRegionError, AmbiguousRegionError
        With every name, its place and the nearest or possible regions.
    RegionError
        A table in which no row names a region.
    """
    unknown: list[str] = []
    ambiguous: list[str] = []
    for seen in tables:
        filled = ~np.isnan(seen.value)
        with_figures = np.zeros(len(seen.matches), bool)
        with_figures[seen.region[filled]] = True
        if not any(
            seen.matches[at].kind in ("region", "total") for at in set(seen.region.tolist())
        ):
            texts = [match.text for match in seen.matches if match.text.strip()]
            raise RegionError(
                f"Rows that name regions of {gazetteer.country}",
                f"{listed(texts, 5)}, none of which is known",
                seen.table.place(column=seen.spec.region),
                "Check which column names the regions (region = ...)",
            )
        for at in np.flatnonzero(with_figures):
            match = seen.matches[at]
            first = int(seen.row[(seen.region == at) & filled][0])
            if match.kind == "unknown":
                near = gazetteer.suggest(match.text) if len(unknown) < 10 else ()
                hint = f", perhaps {' or '.join(near)}" if near else ""
                unknown.append(f"{match.text!r} ({seen.table.place(first)}{hint})")
            elif match.kind == "ambiguous":
                could = " or ".join(f"{r.name_en} ({r.code})" for r in match.candidates)
                ambiguous.append(f"{match.text!r} ({seen.table.place(first)}) is {could}")
    if unknown:
        raise UnknownRegionError(
            f"Regions of {gazetteer.country}",
            _several(unknown),
            remedy="Correct the names or codes, or leave the rows out",
        )
    if ambiguous:
        raise AmbiguousRegionError(
            "Names that mean one region each",
            _several(ambiguous),
            remedy="Write the full name or the code",
        )


def _several(found: list[str], most: int = 10) -> str:
    return "; ".join(found[:most]) + (
        f"; and {len(found) - most} more" if len(found) > most else ""
    )


def _headers(table: RawTable, spec: TableSpec) -> list[str]:
    year = spec.year if isinstance(spec.year, str) else ""
    named = (spec.region, year, spec.indicator, spec.value, spec.unit, spec.flag)
    return [name for name in dict.fromkeys(named) if name]


def _blocks(
    table: RawTable, spec: TableSpec, places: dict[str, int], asked: np.ndarray
) -> list[_Block]:
    layout = layout_of(spec)
    everything = np.arange(len(table))
    if layout == "wide":
        return _wide_blocks(table, spec, places, asked)
    year, marked = _years(table, spec, places, asked)
    if layout == "long":
        names = [column.column or column.indicator for column in spec.columns]
        found = find_columns(table.header, names, table.place())
        return [
            _Block(
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
    return [_Block(rows, year[rows], indicator, cells, [spec.value], marked[rows])]


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
) -> list[_Block]:
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
                )
        twice = [int(years[p]) for p in chosen if list(years[chosen]).count(years[p]) > 1]
        if twice:
            raise TableError(
                "One column a year", f"{listed(dict.fromkeys(twice))} twice", table.place()
            )
        chosen = [place for place in chosen if years[place] in asked] or chosen[:1]
        n = len(here)
        year = np.repeat(_position(years[chosen], asked), n)
        blocks.append(
            _Block(
                np.tile(here, len(chosen)),
                year,
                np.full(n * len(chosen), at),
                np.concatenate(
                    [np.asarray(table.columns[place], object)[here] for place in chosen]
                ),
                [table.header[place] for place in chosen],
                np.repeat(marks[chosen], n),
            )  # fmt: skip
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


def _only_asked(block: _Block) -> _Block:
    keep = block.years > -2
    if keep.all():
        return block
    names = block.names
    if len(names) > 1:
        per = len(block.rows) // len(names)
        names = [name for at, name in enumerate(names) if keep[at * per]]
    return _Block(
        block.rows[keep], block.years[keep], block.indicators[keep], block.cells[keep], names,
        block.preliminary[keep],
    )  # fmt: skip


def _refuse_years(
    table: RawTable, spec: TableSpec, places: dict[str, int], years: Sequence[int]
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


def _numbers(block: _Block, table: RawTable, spec: TableSpec, known: np.ndarray) -> Numbers:
    """Values of a block; text in the row of a region is an error, elsewhere a footnote."""
    where = table.place(column=block.names[0])
    numbers = read_numbers(block.cells, decimal=spec.decimal, where=where)
    bad = [problem for problem in numbers.problems if known[block.rows[problem.row]]]
    if bad:
        described = describe_problems(
            (table.place(int(block.rows[p.row]), block.name(p.row)), p.text, p.reason) for p in bad
        )
        raise TableError(
            "Numbers, or a sign for a missing figure",
            described,
            remedy="Correct the cells; a missing figure is written as an empty cell or a dash",
        )
    return numbers


def _check_rows(
    table: RawTable,
    spec: TableSpec,
    matches: list[Match],
    region: np.ndarray,
    row: np.ndarray,
    year: np.ndarray,
    filled: np.ndarray,
    places: dict[str, int],
) -> None:
    """Refuse figures beside an empty region or beside no year."""
    nameless = np.array([match.kind == "empty" for match in matches], bool)
    bad = row[filled & nameless[region[row]]]
    if len(bad):
        rows = [table.line(at) for at in np.unique(bad)[:5]]
        raise TableError(
            "A region in every row with figures",
            f"an empty cell in {len(np.unique(bad))} of them, rows {listed(rows)}",
            table.place(column=spec.region),
            "Write the region in each row",
        )
    bad = row[filled & (year == -1)]
    if len(bad):
        cells = table.columns[places[str(spec.year)]]
        _, _, problems = read_years(cells[bad])
        described = describe_problems(
            (table.place(int(bad[p.row]), str(spec.year)), p.text, p.reason) for p in problems
        )
        raise TableError(
            "A year in every row with figures",
            described or f"an empty cell in row {table.line(bad[0])}",
            table.place(column=str(spec.year)),
        )


def _column_numbers(
    matches: list[Match], region: np.ndarray, row: np.ndarray, value: np.ndarray
) -> np.ndarray:
    """Rows below a header that only number its columns (А, 1, 2, 3)."""
    numbering = np.zeros(len(region), bool)
    for at, match in enumerate(matches):
        if match.kind == "unknown" and len(match.text.strip()) == 1:
            rows = np.flatnonzero(region == at)
            seen = value[row == rows[0]]
            if len(rows) == 1 and len(seen) and seen[0] in (1, 2) and (np.diff(seen) == 1).all():
                numbering[rows] = True
    return numbering


def _flags(cells: np.ndarray) -> np.ndarray:
    distinct, codes = factorise(cells)
    texts = [
        "" if is_missing(cell) and cell != "*" else tidy_text(cell).lower() for cell in distinct
    ]
    marks = [text == "p" or text.startswith(_PRELIMINARY[1:]) for text in texts]
    return np.array(marks, bool)[codes]


def _units(
    table: RawTable,
    spec: TableSpec,
    places: dict[str, int],
    row: np.ndarray,
    indicator: np.ndarray,
    numbers: list[Numbers],
) -> tuple[str, ...]:
    """Unit of each indicator, from the unit column or from per cent signs in the cells."""
    per_cent = all(number.unit == "%" for number in numbers)
    units = []
    for at, column in enumerate(spec.columns):
        found = [""]
        alone = numbers[at] if len(numbers) == len(spec.columns) else None
        if (alone.unit if alone else "%" if per_cent else "") == "%":
            found = ["%"]
            if column.unit and not any(word in column.unit.lower() for word in _PER_CENT):
                raise TableError(
                    f"{column.indicator} in {column.unit}, as the study says",
                    "figures in per cent",
                    table.place(),
                    "Correct the unit in the study",
                )
        if spec.unit:
            distinct, codes = factorise(table.columns[places[spec.unit]][row[indicator == at]])
            texts = [tidy_text(cell) for cell in distinct]
            filled = list(dict.fromkeys(filter(None, texts)))
            if len({text.lower() for text in filled}) > 1:
                rows = row[indicator == at]
                first = [int(rows[codes == texts.index(text)][0]) for text in filled[:2]]
                raise TableError(
                    f"One unit for {column.indicator}",
                    " and ".join(
                        f"{text!r} in row {table.line(place)}"
                        for text, place in zip(filled, first, strict=False)
                    ),
                    table.place(column=spec.unit),
                    "Bring the figures to one unit",
                )
            found = filled or found
        units.append(found[0])
    return tuple(units)
