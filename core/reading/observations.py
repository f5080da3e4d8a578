"""From the cells of one table to observations: region, year, indicator, value.

The three layouts (long, tidy, years as columns) end in the same flat arrays. Everything a table
can have wrong by itself is said here, with file, row and column.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

import numpy as np

from ..errors import TableError, listed
from ..messages import Text
from ..regions.gazetteer import Gazetteer
from ..regions.places import Match
from ..study.spec import TableSpec
from .account import Account
from .blocks import Block, blocks_of
from .cells import RawTable, describe_problems
from .doubtful import declared_missing, far_off, sentinels
from .flags_and_units import read_flags, read_units
from .header import find_columns
from .numbers import Numbers, read_numbers
from .rows import brackets, match_rows, part_years, signs_of, slips
from .years import PART_OF_YEAR, read_years

__all__ = ["Observations", "observe"]

_LISTED = 60


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
    account : Account
        What became of the rows.
    notes : tuple of Text
        What the reader of the results must know of the table.
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
    account: Account | None = None
    notes: tuple[Text, ...] = ()


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
    matches, region = match_rows(table, spec, gazetteer, places)
    known = np.array([match.kind in ("region", "total") for match in matches], bool)
    blocks, others = blocks_of(table, spec, places, np.asarray(years, np.int64))
    numbers = [_numbers(block, table, spec, known[region]) for block in blocks]
    row = np.concatenate([block.rows for block in blocks])
    year = np.concatenate([block.years for block in blocks])
    value = np.concatenate([number.values for number in numbers])
    filled = ~np.isnan(value)
    parts = part_years(table, spec, places, row[year == -1])
    _check_rows(table, spec, matches, region, row, year, filled, places, parts)
    keep = year >= 0
    indicator = np.concatenate([block.indicators for block in blocks])
    preliminary = np.concatenate(
        [
            block.preliminary | number.preliminary
            for block, number in zip(blocks, numbers, strict=True)
        ]
    )
    if spec.flag:
        preliminary |= read_flags(table.columns[places[spec.flag]])[row]
    keep &= ~_column_numbers(matches, region, row, value)[row]
    units = read_units(table, spec, places, row[keep & filled], indicator[keep & filled], numbers)
    flat = (region[row], year, indicator, value, preliminary, row)
    if not keep.all():
        flat = tuple(part[keep] for part in flat)
    signs = signs_of(blocks, numbers, known[region], spec)
    account = _account(table, matches, region, flat, others, parts, signs)
    notes = [
        *table.notes,
        *slips(table, region, matches, flat, others, years),
        *brackets(table, blocks, numbers, known[region]),
        *_doubtful(table, spec, matches, flat),
    ]
    return Observations(table, spec, matches, *flat, units, account, tuple(notes))


def _account(
    table: RawTable,
    matches: list[Match],
    region: np.ndarray,
    flat: tuple[np.ndarray, ...],
    others: dict[int, np.ndarray],
    parts: np.ndarray,
    signs: Counter[str],
) -> Account:
    kinds = np.array([match.kind for match in matches], object)
    used = np.unique(flat[5])
    of_rows = kinds[region[used]]
    with_figures = np.zeros(len(table), bool)
    with_figures[flat[5][~np.isnan(flat[3])]] = True
    known = kinds[flat[0]] == "region"
    left = set().union(*(rows.tolist() for rows in others.values())) if others else set()
    left = [at for at in left if kinds[region[at]] in ("region", "total")]
    rows = set(used[(of_rows != "empty") & ((of_rows != "unknown") | with_figures[used])].tolist())
    return Account(
        table.place(),
        len(rows | set(left) | set(parts.tolist())),
        int((of_rows == "region").sum()),
        int((of_rows == "total").sum()),
        int((of_rows == "outside").sum()),
        len(set(left) - set(used.tolist())),
        len(parts),
        int(np.isnan(flat[3][known]).sum()),
        signs,
    )


def _doubtful(
    table: RawTable, spec: TableSpec, matches: list[Match], flat: tuple[np.ndarray, ...]
) -> Iterator[Text]:
    """Refuse values by which programs mark a missing figure; name those that are far off."""
    known = np.array([match.kind == "region" for match in matches], bool)[flat[0]]
    for at, column in enumerate(spec.columns):
        mine = np.flatnonzero(known & (flat[2] == at))
        values = flat[3][mine]
        declared = spec.missing_values if column.missing_values is None else column.missing_values
        odd = np.flatnonzero(sentinels(values))
        if declared is None and len(odd):
            first = mine[odd[0]]
            value = f"{values[odd[0]]:.15g}"
            raise TableError(
                Text("figures of {indicator}", indicator=column.indicator),
                Text(
                    "{value} for {region!r}, as programs write for a missing figure "
                    "({n} {n:|cell|cells})",
                    value=value,
                    region=matches[flat[0][first]].text.strip(),
                    n=len(odd),
                ),
                table.place(int(flat[5][first])),
                Text(
                    "Write missing_values = [{value}] in the table of the study, or "
                    "missing_values = [] where it is a figure",
                    value=value,
                ),
            )
        far = far_off(values)
        if far is not None:
            yield Text(
                "{place}: {value:.10g} of {indicator} for {region} is more than a thousand times "
                "any other figure; if it is none, declare it with missing_values.",
                place=table.place(int(flat[5][mine[far]])),
                value=float(values[far]),
                indicator=column.indicator,
                region=matches[flat[0][mine[far]]].text.strip(),
            )


def _headers(table: RawTable, spec: TableSpec) -> list[str]:
    year = spec.year if isinstance(spec.year, str) else ""
    named = (spec.region, spec.region_name, year, spec.indicator, spec.value, spec.unit, spec.flag)
    return [name for name in dict.fromkeys(named) if name]


def _numbers(block: Block, table: RawTable, spec: TableSpec, known: np.ndarray) -> Numbers:
    """Values of a block; text in the row of a region is an error, elsewhere a footnote."""
    cells = block.cells
    for at, column in enumerate(spec.columns):
        signs = spec.missing_values if column.missing_values is None else column.missing_values
        if signs and (mine := block.indicators == at).any():
            none = declared_missing(cells, signs) & mine
            if none.any():
                cells = np.array(cells, dtype=object)
                cells[none] = None
    where = table.place(column=block.names[0])
    numbers = read_numbers(cells, decimal=spec.decimal, where=where)
    bad = [problem for problem in numbers.problems if known[block.rows[problem.row]]]
    if bad:
        described = describe_problems(
            (table.place(int(block.rows[p.row]), block.name(p.row)), p.text, p.reason) for p in bad
        )
        raise TableError(
            Text("Numbers, or a sign for a missing figure"),
            Text("{cells}", cells=described),
            "",
            Text(
                "Correct the cells; a missing figure is an empty cell, a dash, or what the study "
                "declares with missing_values"
            ),
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
    parts: np.ndarray,
) -> None:
    """Refuse figures beside an empty region or beside no year."""
    nameless = np.array([match.kind == "empty" for match in matches], bool)
    bad = row[filled & nameless[region[row]] & (year > -1)]
    if len(bad):
        rows = [table.line(at) for at in np.unique(bad)[:5]]
        raise TableError(
            Text("a region in every row with figures"),
            Text(
                "an empty cell in {n} of them, rows {rows}",
                n=len(np.unique(bad)),
                rows=listed(rows),
            ),
            table.place(column=spec.region),
            Text("Write the region in each row"),
        )
    away = np.array([match.kind == "outside" for match in matches], bool)
    left = np.zeros(len(table), bool)
    left[parts] = True
    bad = row[filled & (year == -1) & ~away[region[row]] & ~left[row]]
    if len(bad):
        cells = table.columns[places[str(spec.year)]]
        _, _, problems = read_years(cells[bad])
        described = describe_problems(
            (table.place(int(bad[p.row]), str(spec.year)), p.text, p.reason) for p in problems
        )
        remedy = Text("Fill the years in")
        part = [p.text for p in problems if p.reason == PART_OF_YEAR]
        if part:
            line = ", ".join(json.dumps(text, ensure_ascii=False) for text in part[:_LISTED])
            remedy = Text(
                'Write set_aside = [{line}] in the table of the study, or set_aside = "unknown"',
                line=line,
            )
        came = Text("{cells}", cells=described)
        if not described:
            came = Text("an empty cell in row {row}", row=table.line(int(bad[0])))
        raise TableError(
            Text("a year in every row with figures"),
            came,
            table.place(column=str(spec.year)),
            remedy,
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
