"""Which region the rows of a table mean, which rows take no part, and what must be told of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

import numpy as np

from ..errors import RegionError
from ..messages import Text
from ..regions.gazetteer import Gazetteer
from ..regions.places import Match
from ..study.spec import TableSpec
from .blocks import Block
from .cells import RawTable, factorise, tidy_text
from .numbers import Numbers
from .years import PART_OF_YEAR, looks_like_slip, read_year

__all__ = ["brackets", "match_rows", "part_years", "signs_of", "slips"]

_SAID = Text("as the study says")


def match_rows(
    table: RawTable, spec: TableSpec, gazetteer: Gazetteer, places: dict[str, int]
) -> tuple[list[Match], np.ndarray]:
    """Say what each different row of a table names, as the study and the gazetteer know it.

    Parameters
    ----------
    table, spec
        The table and what its columns are.
    gazetteer : Gazetteer
        Knows the regions.
    places : dict of str to int
        Columns by header.

    Returns
    -------
    matches : list of Match
        One for each different text, or pair of texts where two columns name the regions.
    region : ndarray of int64, shape (n_rows,)
        Position in ``matches``.

    Raises
    ------
    RegionError
        Two columns name different regions in one row.

    Examples
    --------
    >>> from pathlib import Path
    >>> spec = TableSpec(Path("a.csv"), "region", (), set_aside=("Total EU",))
    >>> cells = np.array(["A", "Total EU"], dtype=object)
    >>> made = RawTable("a.csv", ("region",), (cells,))
    >>> matches, _ = match_rows(made, spec, Gazetteer.from_names("mine", ["A"]), {"region": 0})
    >>> [match.kind for match in matches]
    ['region', 'outside']
    """
    distinct, region = factorise(table.columns[places[spec.region]])
    matches = gazetteer.lookup_all(distinct)
    if spec.region_name:
        matches, region = _both(table, spec, gazetteer, matches, region, places)
    national = {_key(text) for text in spec.national}
    aside = {_key(text) for text in spec.set_aside}
    for at, match in enumerate(matches):
        key = _key(match.text)
        if key in national:
            matches[at] = Match(match.text, "total", (), "total")
        elif key in aside or ("unknown" in aside and match.kind == "unknown"):
            matches[at] = Match(match.text, "outside", (), "", _SAID)
    return matches, region


def _key(text: str) -> str:
    return tidy_text(text).casefold()


def _both(
    table: RawTable,
    spec: TableSpec,
    gazetteer: Gazetteer,
    matches: list[Match],
    region: np.ndarray,
    places: dict[str, int],
) -> tuple[list[Match], np.ndarray]:
    """Bring together what two columns say of the region of each row."""
    distinct, other = factorise(table.columns[places[spec.region_name]])
    names = gazetteer.lookup_all(distinct)
    pairs, codes = np.unique(region * (len(names) + 1) + other, return_inverse=True)
    firsts = np.zeros(len(pairs), np.int64)
    firsts[codes[::-1]] = np.arange(len(codes))[::-1]
    made, differ = [], []
    for first in firsts.tolist():
        one, two = matches[region[first]], names[other[first]]
        if one.kind == two.kind == "region" and not set(one.places) & set(two.places):
            differ.append((first, one.text.strip(), two.text.strip()))
        if one.kind in ("region", "total") or two.kind not in ("region", "total"):
            made.append(one)
        else:
            made.append(replace(two, text=f"{one.text.strip()} {two.text.strip()}".strip()))
    if differ:
        row, code, name = differ[0]
        raise RegionError(
            Text("one region in every row"),
            Text("{code!r} and {name!r} ({n} such rows)", code=code, name=name, n=len(differ)),
            table.place(row),
            Text("Correct the code or the name, or leave region_name out of the study"),
        )
    return made, codes.astype(np.int64).reshape(-1)


def part_years(
    table: RawTable, spec: TableSpec, places: dict[str, int], rows: np.ndarray
) -> np.ndarray:
    """Rows whose year is a part of one, or is named, that the study sets aside.

    Examples
    --------
    >>> from pathlib import Path
    >>> spec = TableSpec(Path("a.csv"), "region", (), year="year", set_aside=("unknown",))
    >>> made = RawTable("a.csv", ("year",), (np.array(["2016", "2016Q1"], dtype=object),))
    >>> part_years(made, spec, {"year": 0}, np.array([1])).tolist()
    [1]
    """
    if not isinstance(spec.year, str) or not spec.year or not len(rows):
        return np.zeros(0, np.int64)
    aside = {_key(text) for text in spec.set_aside}
    found = []
    cells = table.columns[places[spec.year]]
    for row in np.unique(rows).tolist():
        cell = cells[row]
        if _key(tidy_text(cell)) in aside or (
            "unknown" in aside and read_year(cell)[2] == PART_OF_YEAR
        ):
            found.append(row)
    return np.array(found, np.int64)


def slips(
    table: RawTable,
    region: np.ndarray,
    matches: list[Match],
    flat: tuple[np.ndarray, ...],
    others: dict[int, np.ndarray],
    years: Sequence[int],
) -> Iterator[Text]:
    """Tell of years that were not asked for and look as if they were typed wrongly.

    A year is taken for a slip where few rows have it and one digit, or the order of two, makes it
    a year that was asked for; in a table with years as columns, where that year is missing.

    Examples
    --------
    >>> made = RawTable("a.csv", ("x",), (np.array(["A", "A"], dtype=object),))
    >>> flat = (np.zeros(1, int), np.zeros(1, int), None, None, None, np.zeros(1, int))
    >>> matches = [Match("A", "region")]
    >>> told = list(slips(made, np.zeros(2, int), matches, flat, {2106: np.array([1])}, [2016]))
    >>> told[0].fields["right"]
    2016
    """
    kinds = np.array([match.kind in ("region", "total") for match in matches], bool)
    here = np.bincount(flat[1], minlength=len(years)) if len(flat[1]) else np.zeros(len(years))
    typical = float(np.median(here[here > 0])) if (here > 0).any() else 0.0
    for year, rows in others.items():
        rows = rows[kinds[region[rows]]]
        right = looks_like_slip(year, list(years))
        if right is None or not len(rows):
            continue
        missing = here[list(years).index(right)] == 0
        if missing or len(rows) <= max(1.0, 0.2 * typical):
            yield Text(
                "{place}: the year {year} is none of the study's and looks like a slip for "
                "{right}; {n} rows are left out.",
                place=table.place(int(rows[0])),
                year=year,
                right=right,
                n=len(rows),
            )


def brackets(
    table: RawTable, blocks: Sequence[Block], numbers: Sequence[Numbers], known: np.ndarray
) -> Iterator[Text]:
    """Tell of numbers in brackets, which are read as below zero.

    Examples
    --------
    >>> list(brackets(RawTable("a.csv", (), ()), [], [], np.zeros(0, bool)))
    []
    """
    found = [
        int(block.rows[row])
        for block, number in zip(blocks, numbers, strict=True)
        for row in number.bracketed
        if known[block.rows[row]]
    ]
    if found:
        yield Text(
            "{place}: {n} numbers in brackets are read as below zero; where brackets mean "
            "something else, take them off.",
            place=table.place(found[0]),
            n=len(found),
        )


def signs_of(
    blocks: Sequence[Block], numbers: Sequence[Numbers], known: np.ndarray, spec: TableSpec
) -> Counter[str]:
    """Count what stands in the cells of regions that hold no figure.

    Examples
    --------
    >>> from pathlib import Path
    >>> signs_of([], [], np.zeros(0, bool), TableSpec(Path("a.csv"), "region", ()))
    Counter()
    """
    found: Counter[str] = Counter()
    for block, number in zip(blocks, numbers, strict=True):
        cells = block.cells
        if isinstance(cells, np.ndarray) and cells.dtype.kind in "fiu":
            continue
        empty = np.flatnonzero(np.isnan(number.values) & known[block.rows] & (block.years >= 0))
        found.update(tidy_text(cells[at]) for at in empty.tolist() if isinstance(cells[at], str))
    found.pop("", None)
    return found
