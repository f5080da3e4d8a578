"""What a table seems to hold, for the study that ``growth-poles new`` proposes; all rows count."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np

from ...errors import InputError, TableError
from ...files.opening import check_opening
from ...messages import Text
from ...reading.cells import is_missing, tidy_text
from ...reading.delimited import find_dialect
from ...reading.header import year_of
from ...reading.numbers import read_numbers
from ...reading.table_files import recognise
from ...reading.years import read_year
from ...regions.gazetteer import Gazetteer
from ...study.spec import TableSpec
from ..drivers import only_drivers

__all__ = ["Columns", "Indicator", "Survey", "kind_of", "open_columns", "survey"]

_MOST_LISTED = 60
_YEAR_WORDS = re.compile(
    r"(ref_?)?(year|years|год|годы|жыл|йил|jahr|ann[eé]e|a[nñ]o|anno|rok|vuosi|år|yıl|yil|time|"
    r"time_period|period|date|年)", re.IGNORECASE
)  # fmt: skip
_REGION_WORDS = re.compile(
    r"region|geo|area|code|kod|код|регион|облыс|аймақ|obec|kreis|entidad|provin|estado|country|state"
    r"|nuts|iso|district|county|depart|län|maakunta|\bil\b|kraj|voivod|województwo|município|uf\b",
    re.IGNORECASE,
)
_INDICATOR_WORDS = re.compile(
    r"indicator|indic|series|measure$|variable|показател|көрсеткіш|item|merkmal|concept",
    re.IGNORECASE,
)
_VALUE_WORDS = re.compile(
    r"value|obs_value|значени|мән|wert|valor|valeur|värde|arvo", re.IGNORECASE
)
_UNIT_WORDS = re.compile(r"unit|единиц|ед\.|бірлік|einheit|unidad|unité|enhet", re.IGNORECASE)
_FLAG_WORDS = re.compile(r"flag|status|қосымша|примечан|footnote", re.IGNORECASE)
_OTHER_WORDS = re.compile(r"source|licen[cs]e|note|remark|comment|источник", re.IGNORECASE)
_RATIO = re.compile(
    r"%|per cent|percent|per capita|per_capita|\bpc|_pc|share|rate|ratio|index|intensity|density"
    r"|на душу|доля|процент|уровень|индекс|үлес|деңгей|\bper\b|_per_| на 1|speed|/", re.IGNORECASE
)  # fmt: skip
_COUNT = re.compile(
    r"kzt|usd|eur\b|tenge|тенге|теңге|rubl|руб|\bmln|\bmillion|млн|thousand|тыс|мың|persons|people|"
    r"человек|адам|population|численност|employ|занят|jobs|workers|output|объ[её]м|production|"
    r"grp|gdp|врп|ввп|gva|total|всего|tonnes|number|count|firms|enterprises|предприят|выпуск|"
    r"шығарылым|халық|жалпы өңірлік|produc|poblaci|bevölkerung|erwerbst|beschäftig|wertschöpf|"
    r"valor agregado|emploi|ludno|zatrudn|nüfus|istihdam",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Indicator:
    """An indicator that a table seems to carry: how it is found, its unit and kind ("": unsure)."""

    column: str
    label: str
    unit: str = ""
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Columns:
    """A table as columns of cells below their names; a column without a name has its letter."""

    names: tuple[str, ...]
    cells: tuple[list[Any], ...] = field(repr=False)


@dataclass(frozen=True, slots=True)
class Survey:
    """What a table seems to hold."""

    region: str
    indicators: tuple[Indicator, ...]
    years: tuple[int, ...] = ()
    year: str = ""
    wide: bool = False
    indicator: str = ""
    value: str = ""
    unit: str = ""
    flag: str = ""
    is_shipped: bool = False
    code: str = ""
    layer_name: str = ""
    strangers: tuple[str, ...] = ()
    choices: tuple[tuple[str, tuple[str, ...]], ...] = ()


def kind_of(name: str, unit: str) -> str:
    """Say whether a name or unit tells a ratio or a count; empty where it does not.

    Examples
    --------
    >>> kind_of("gdp_per_capita", ""), kind_of("Population", ""), kind_of("x", "mln KZT"), kind_of("x", "")
    ('ratio', 'count', 'count', '')
    """  # noqa: E501 - one line of an example
    if _RATIO.search(name) or _RATIO.search(unit):
        return "ratio"
    return "count" if _COUNT.search(unit) or _COUNT.search(name) else ""


def open_columns(table: Path) -> Columns:
    """Read every row of a table of any kind, with the header that it seems to have.

    Raises
    ------
    InputError
        A file that cannot be read, or without cells.
    """
    spec = TableSpec(table, "", ())
    kind, opened = recognise(table, spec)
    try:
        if kind == "text":
            encoding, separator, _ = find_dialect(table, spec, opened)
            with io.TextIOWrapper(
                opened() if opened else table.open("rb"), encoding=encoding, newline=""
            ) as file:
                return _headed(list(csv.reader(file, delimiter=separator)), packed=separator)
        if kind == "book":
            from ..workbooks import sheets_of

            return _headed(sheets_of(table, spec)[1])
        import pandas as pd

        if kind == "parquet":
            frame = pd.read_parquet(table).drop(columns="geometry", errors="ignore")
        else:
            import pyogrio

            with only_drivers(check_opening(table, TableError)):
                frame = pyogrio.read_dataframe(table, read_geometry=False)
        frame = frame.astype(object).where(frame.notna(), None)
        return Columns(tuple(map(str, frame.columns)), tuple(frame[c].tolist() for c in frame))
    except InputError:
        raise
    except Exception as error:  # every reader has errors of its own
        raise TableError(
            Text("a table that can be read"),
            Text("one in which the reader stopped ({error})", error=str(error).splitlines()[0]),
            str(table),
            Text("Save it as CSV or XLSX"),
        ) from error


def _headed(rows: list[list[Any]], packed: str = "") -> Columns:
    """Find the first row of figures and the names above it."""
    first = rows[0][0] if rows and rows[0] else ""
    if packed == "\t" and isinstance(first, str) and "," in first and "\\" in first:
        rows = [[*str(row[0]).split(","), *row[1:]] for row in rows if row]
    filled = [sum(not is_missing(cell) for cell in row) for row in rows]
    if not any(filled):
        raise InputError(
            Text("a table with cells"), Text("an empty one"), "", Text("Choose another file")
        )
    enough = max(2, 0.6 * float(np.median([count for count in filled if count > 1] or [2])))
    start = next(
        (at for at, row in enumerate(rows) if filled[at] >= enough and _has_figures(row)), len(rows)
    )
    above = [at for at in range(max(0, start - 6), start) if len(set(map(tidy_text, rows[at]))) > 1]
    at = max(above, key=lambda one: (len(_distinct(rows[one])), one)) if above else -1
    width = max(map(len, rows))
    names = [tidy_text(cell) for cell in rows[at]] if at >= 0 else []
    names += [""] * (width - len(names))
    shown = [
        name if name and names.count(name) == 1 else _letter(place)
        for place, name in enumerate(names)
    ]
    body = rows[start:] if start < len(rows) else rows[at + 1 :]
    if width > 2:  # titles and notes fill a cell
        body = [row for row in body if sum(not is_missing(cell) for cell in row) > 1]
    columns = [[row[place] if place < len(row) else None for row in body] for place in range(width)]
    kept = [
        place for place in range(width) if names[place] or not all(map(is_missing, columns[place]))
    ]
    return Columns(tuple(shown[place] for place in kept), tuple(columns[place] for place in kept))


def _letter(at: int) -> str:
    return (chr(64 + at // 26) if at >= 26 else "") + chr(65 + at % 26)


def _distinct(row: list[Any]) -> set[str]:
    return {tidy_text(cell) for cell in row} - {""}


def _has_figures(row: list[Any]) -> bool:
    """Whether a row holds a number that is no year of a header."""
    texts = [cell for cell in row if not is_missing(cell)]
    figures = [cell for cell in texts if _is_figure(cell)]
    years = [cell for cell in figures if read_year(cell)[0] is not None]
    return len(figures) > len(years) or (0 < len(years) < len(texts) and len(years) == 1)


def _is_figure(cell: Any) -> bool:
    if isinstance(cell, str):
        return (
            bool(re.match(r"\s*[-(]?\d", cell)) and not read_numbers([cell], decimal=".").problems
        )
    return isinstance(cell, (int, float)) and not isinstance(cell, bool)


def survey(columns: Columns, regions: Sequence[tuple[str, Sequence[object]]] = ()) -> Survey:
    """Say what a table seems to hold.

    Parameters
    ----------
    columns : Columns
    regions : sequence of (str, sequence)
        Fields of the user's boundaries with their cells; without any, Kazakhstan's names are tried.
    """
    names, cells = columns.names, columns.cells
    distinct = [
        [text for text in dict.fromkeys(tidy_text(one) for one in column) if text]
        for column in cells
    ]
    yearly = [year_of(name)[1] for name in names]
    numeric = [_is_numeric(column) for column in cells]
    years_at = [at for at, column in enumerate(cells) if _is_year_column(names[at], column)]
    named = [at for at in years_at if _YEAR_WORDS.fullmatch(names[at].strip())]
    year = (named or years_at or [None])[0]
    wide_at = [at for at, one in enumerate(yearly) if one and numeric[at] and at != year]
    wide = len(wide_at) > 1 and not named
    rest = [at for at in range(len(names)) if at != year and at not in (wide_at if wide else [])]
    region, code, matched, shipped = _region(names, distinct, numeric, rest, regions)
    rest = [at for at in rest if at != region]
    unit = _named(names, rest, _UNIT_WORDS, numeric, False)
    flag = _named(names, rest, _FLAG_WORDS, numeric, False)
    indicator = _named(names, [at for at in rest if at != unit], _INDICATOR_WORDS, numeric, False)
    value = _named(names, rest, _VALUE_WORDS, numeric, True)
    tidy = value is not None and indicator is not None and not wide
    if not (tidy or (wide and indicator is not None and len(distinct[indicator]) > 1)):
        indicator = None
    if wide:
        found = _wide_indicators(names, wide_at, distinct, indicator)
        years = sorted({yearly[at] for at in wide_at})
    else:
        year_cells = [] if year is None else [read_year(cell)[0] for cell in cells[year]]
        years = sorted({one for one in year_cells if one is not None})
        found = (
            _tidy_indicators(cells, distinct, indicator, unit)
            if tidy
            else [
                Indicator(names[at], names[at], "", kind_of(names[at], ""))
                for at in rest
                if numeric[at] and at not in (unit, flag)
            ]
        )
    used = {region, year, indicator, flag, value}
    per = 1 if wide else max(1, len(years))
    choices = [
        (names[at], tuple(distinct[at]))
        for at in rest
        if at not in used
        and not numeric[at]
        and 1 < len(distinct[at]) <= 12
        and not _OTHER_WORDS.search(names[at])
        and len(cells[at]) > len(distinct[region]) * per * max(1, len(found))
        and _is_independent(cells, at, region, indicator)
    ]
    strangers = []
    if matched and not shipped:
        strangers = [text for text in distinct[region] if text and text.casefold() not in matched]
    return Survey(
        region=names[region],
        indicators=tuple(found),
        years=tuple(years),
        year="" if year is None or wide else names[year],
        wide=wide,
        indicator="" if indicator is None else names[indicator],
        value=names[value] if tidy else "",
        unit="" if unit is None else names[unit],
        flag="" if flag is None else names[flag],
        is_shipped=shipped,
        code=code,
        strangers=tuple(strangers[:_MOST_LISTED]),
        choices=tuple(choices),
    )


def _is_independent(
    cells: Sequence[list[Any]], at: int, region: int, indicator: int | None
) -> bool:
    """Whether a column tells rows of one region and indicator apart."""
    keys = zip(cells[region], cells[region if indicator is None else indicator], strict=True)
    pairs = [(tidy_text(one), tidy_text(two)) for one, two in keys]
    both = {(*pair, tidy_text(cell)) for pair, cell in zip(pairs, cells[at], strict=True)}
    return len(both) > len(set(pairs))


def _named(
    names: Sequence[str], places: Sequence[int], words: re.Pattern, numeric: list[bool], want: bool
) -> int | None:
    return next((at for at in places if words.search(names[at]) and numeric[at] == want), None)


def _is_numeric(column: list[Any]) -> bool:
    """Say whether a column reads as numbers by the rules that a study reads it with."""
    try:
        numbers = read_numbers(column)
    except InputError:
        return True  # numbers that can be read in two ways
    known = ~np.isnan(numbers.values)
    return bool(known.any()) and len(numbers.problems) <= 0.1 * known.sum()


def _is_year_column(name: str, column: list[Any]) -> bool:
    texts = [cell for cell in column if not is_missing(cell)]
    if not texts:
        return False
    right = sum(read_year(cell)[0] is not None for cell in texts) / len(texts)
    if _YEAR_WORDS.fullmatch(name.strip()):
        return right > 0.5
    return right == 1.0 and all(1900 <= (read_year(cell)[0] or 0) <= 2100 for cell in texts)


def _region(
    names: Sequence[str],
    distinct: list[list[str]],
    numeric: list[bool],
    rest: list[int],
    regions: Sequence[tuple[str, Sequence[object]]],
) -> tuple[int, str, set[str], bool]:
    """Find the column of the regions: by the boundaries, by Kazakhstan's names, by its header."""
    best: tuple[int, int, str, set[str]] = (0, -1, "", set())
    for field_name, values in regions:
        keys = {tidy_text(value).casefold() for value in values} - {""}
        for at in rest:
            here = keys & {text.casefold() for text in distinct[at]}
            if len(here) > best[0]:
                best = (len(here), at, field_name, here)
    if best[0]:
        return best[1], best[2], best[3], False
    if not regions:
        kazakhstan = Gazetteer.kazakhstan()
        for at in rest:
            known = sum(
                kazakhstan.lookup(text).kind in ("region", "ambiguous")
                for text in distinct[at][:200]
            )
            if known > max(best[0], len(distinct[at][:200]) / 2):
                best = (known, at, "", set())
        if best[0]:
            return best[1], "", set(), True
    texts = [at for at in rest if not numeric[at]] or rest or [0]
    at = max(
        texts, key=lambda one: (bool(_REGION_WORDS.search(names[one])), len(distinct[one]), -one)
    )
    return at, "", set(), False


def _tidy_indicators(
    cells: Sequence[list[Any]], distinct: list[list[str]], indicator: int | None, unit: int | None
) -> list[Indicator]:
    units: dict[str, str] = {}
    if unit is not None:
        for name, one in zip(cells[indicator], cells[unit], strict=True):
            units.setdefault(tidy_text(name), tidy_text(one))
    return [
        Indicator(name, name, units.get(name, ""), kind_of(name, units.get(name, "")))
        for name in distinct[indicator]
        if name
    ]


def _wide_indicators(
    names: Sequence[str], wide_at: list[int], distinct: list[list[str]], indicator: int | None
) -> list[Indicator]:
    if indicator is not None:
        return [
            Indicator(name, name, "", kind_of(name, "")) for name in distinct[indicator] if name
        ]
    groups = list(dict.fromkeys(year_of(names[at])[0] for at in wide_at))
    return [Indicator(group, group or "value", "", kind_of(group, "")) for group in groups]
