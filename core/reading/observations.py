"""From the cells of one table to observations: region, year, indicator, value.

The three layouts (long, tidy, years as columns) end in the same flat arrays. Everything a table
can have wrong by itself is said here, with file, row and column.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

import numpy as np

from ..errors import AmbiguousRegionError, RegionError, TableError, UnknownRegionError, listed
from ..regions.gazetteer import Gazetteer
from ..regions.places import Match
from ..study.spec import TableSpec
from .blocks import Block, blocks_of
from .cells import RawTable, describe_problems, factorise, is_missing, read_years, tidy_text
from .layout import find_columns
from .numbers import Numbers, read_numbers

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

    Examples
    --------
    >>> from pathlib import Path
    >>> from growth_poles.core.study.spec import ColumnSpec, TableSpec
    >>> spec = TableSpec(Path("a.csv"), "region", (ColumnSpec("grp", "GRP", "count"),))
    >>> from growth_poles.core.regions.gazetteer import Gazetteer
    >>> from growth_poles.core.reading.layout import table_from_rows
    >>> table = table_from_rows([["region", 2015, 2016], ["A", "1,5", "—"]], spec, file="a.csv")
    >>> seen = observe(table, spec, Gazetteer.from_names("mine", ["A"]), [2015, 2016])
    >>> seen.region.tolist(), seen.year.tolist(), seen.value.tolist()
    ([0, 0], [0, 1], [1.5, nan])
    """
    places = find_columns(table.header, _headers(table, spec), table.place())
    region_cells = table.columns[places[spec.region]]
    distinct, region = factorise(region_cells)
    matches = gazetteer.lookup_all(distinct)
    kinds = np.array([match.kind for match in matches], dtype=object)
    known = np.isin(kinds.astype(str), ("region", "total"))
    blocks = blocks_of(table, spec, places, np.asarray(years, np.int64))
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
    parts = (region[row], year, indicator, value, preliminary, row)
    if not keep.all():
        parts = tuple(part[keep] for part in parts)
    return Observations(table, spec, matches, *parts, units)


def check_regions(tables: Iterable[Observations], gazetteer: Gazetteer) -> None:
    """Refuse rows with figures whose region is unknown or ambiguous, all of them at once.

    Raises
    ------
    UnknownRegionError, AmbiguousRegionError
        With every name, its place and the nearest or possible regions.
    RegionError
        A table in which no row names a region.

    Examples
    --------
    >>> from pathlib import Path
    >>> from growth_poles.core.study.spec import ColumnSpec, TableSpec
    >>> spec = TableSpec(Path("a.csv"), "region", (ColumnSpec("grp", "GRP", "count"),))
    >>> from growth_poles.core.regions.gazetteer import Gazetteer
    >>> from growth_poles.core.reading.layout import table_from_rows
    >>> table = table_from_rows([["region", 2015, 2016], ["A", "1,5", "—"]], spec, file="a.csv")
    >>> gazetteer = Gazetteer.from_names("mine", ["A"])
    >>> check_regions([observe(table, spec, gazetteer, [2015])], gazetteer)
    """
    unknown: list[str] = []
    ambiguous: list[str] = []
    for seen in tables:
        kinds = np.array([match.kind for match in seen.matches])
        if not np.isin(kinds, ("region", "total"))[seen.region].any():
            texts = [match.text for match in seen.matches if match.text.strip()]
            raise RegionError(
                f"Rows that name regions of {gazetteer.country}",
                f"{listed(texts, 5)}, none of which is known",
                seen.table.place(column=seen.spec.region),
                "Check which column names the regions (region = ...)",
            )
        bad = np.isin(kinds, ("unknown", "ambiguous"))[seen.region] & ~np.isnan(seen.value)
        regions, firsts = np.unique(seen.region[bad], return_index=True)
        for at, first in zip(regions.tolist(), seen.row[bad][firsts].tolist(), strict=True):
            match = seen.matches[at]
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


def _numbers(block: Block, table: RawTable, spec: TableSpec, known: np.ndarray) -> Numbers:
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
            remedy="Fill the years in",
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
    """Find the unit of each indicator, from the unit column or from per cent signs in the cells."""
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
