"""``growth-poles new``: a commented study file for the user's own table."""

from __future__ import annotations

import csv
import io
import json
import re
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from ...errors import InputError, OutputError, TableError
from ...files.opening import check_opening
from ...files.replacing import replacing
from ...files.target import already_there, check_not_an_input
from ...messages import Text
from ...reading.cells import is_missing, tidy_text
from ...reading.delimited import find_dialect
from ...reading.numbers import read_numbers
from ...reading.table_files import BOOKS, PARQUET, TEXT, check_there
from ...reading.years import read_year
from ...regions.gazetteer import Gazetteer
from ...regions.schemes import scheme_of_year
from ...study.spec import TableSpec
from ..drivers import only_drivers

if TYPE_CHECKING:
    from pandas import DataFrame

__all__ = ["UNCERTAINTY", "write_template"]

_ROWS = 200
_EXAMPLE = "my-table.csv"
# also what a study without the section is told to add
UNCERTAINTY = """\
[uncertainty]
draws = 10000
normalisation = ["leader", "min_max"]   # alternatives; none listed: what the index declares
weight_concentration = 50               # weights vary around the declared ones
leave_out = true                        # a draw leaves one indicator out, each as often as none
measurement = true                      # values vary within their rounding"""


@dataclass(frozen=True, slots=True)
class _Guess:
    """What a table seems to hold: region and year column, years as columns, numbers."""

    file: str
    region: str = "region"
    year: str = "year"
    wide: bool = False
    numbers: tuple[str, ...] = ("output", "total")
    years: tuple[int, ...] = (2020, 2021)
    shipped: bool = True


def write_template(table: Path | None, out: Path, *, overwrite: bool = False) -> None:
    """Write a study file with every section, commented, filled with what the table shows.

    Parameters
    ----------
    table : Path or None
        The user's table; without one the template speaks of an example.
    out : Path
        Study file to write; it names the table relative to its own folder where it can.
    overwrite : bool
        Replace a file that is there.

    Raises
    ------
    OutputError
        The study file is there and ``overwrite`` is false, or its folder cannot be written.
    TableError
        The table cannot be read.
    """
    if out.exists() and not overwrite:
        raise already_there(out)
    check_not_an_input([out], [table] if table else [])
    if not out.parent.is_dir():
        raise OutputError(
            Text("Folder not found: {folder}", folder=out.parent), remedy=Text("Create it first")
        )
    guess = _Guess(_EXAMPLE) if table is None else _guessed(table, out)
    with replacing(out) as partial:
        partial.write_text(_text(guess, out.stem), encoding="utf-8")


def _guessed(table: Path, out: Path) -> _Guess:
    frame = _peek(table)
    try:
        file = str(table.resolve().relative_to(out.resolve().parent))
    except ValueError:
        file = str(table.resolve())
    headers = [str(name) for name in frame.columns]
    yearly = [name for name in headers if read_year(name)[0] is not None]
    counted = {name for name in headers if _is_number(frame[name].tolist())}
    texts = [name for name in headers if name not in counted and name not in yearly]
    gazetteer = Gazetteer.kazakhstan()
    matched = {
        name: sum(
            gazetteer.lookup(tidy_text(cell)).kind != "unknown" for cell in frame[name].dropna()
        )
        for name in texts or headers
    }
    region = max(matched, key=matched.get) if matched else headers[0]
    shipped = matched.get(region, 0) > len(frame) / 2
    year = next(
        (name for name in headers if re.fullmatch(r"(year|год|годы|жыл)", name.strip().lower())), ""
    )
    wide = len(yearly) > 1 and not year
    numbers = [name for name in headers if name in counted and name not in (region, year, *yearly)]
    if wide:
        years = [read_year(name)[0] for name in yearly]
    else:
        years = [read_year(cell)[0] for cell in frame[year].dropna()] if year else []
    known = sorted({each for each in years if each is not None}) or [2020]
    return _Guess(
        file.replace("\\", "/"),
        region,
        year,
        wide,
        ("value",) if wide else tuple(numbers) or ("output",),
        (known[0], known[-1]),
        shipped,
    )


def _is_number(cells: list[object]) -> bool:
    """Say whether a column reads as numbers by the rules that a study reads it with."""
    try:
        numbers = read_numbers(cells)
    except InputError:
        return True  # numbers that can be read in two ways
    return not numbers.problems and not np.isnan(numbers.values).all()


def _peek(table: Path) -> DataFrame:
    """Read the first rows; only to guess from, never to compute with."""
    import pandas as pd

    check_there(table)
    suffix = table.suffix.lower()
    try:
        if suffix in BOOKS:
            raw = pd.read_excel(table, nrows=_ROWS, engine="calamine", header=None)
            return _headed([list(row) for row in raw.itertuples(index=False)])
        if suffix in PARQUET:
            return pd.read_parquet(table).head(_ROWS).drop(columns="geometry", errors="ignore")
        if suffix in TEXT:
            spec = TableSpec(table, "", ())
            _, separator, head = find_dialect(table, spec)
            rows = csv.reader(io.StringIO(head, newline=""), delimiter=separator)
            return _headed(list(islice(rows, _ROWS)))
        import pyogrio

        with only_drivers(check_opening(table, TableError)):
            return pyogrio.read_dataframe(table, read_geometry=False, max_features=_ROWS)
    except InputError:
        raise
    except Exception as error:  # every reader has errors of its own
        raise TableError(
            Text("a readable table"),
            str(error).splitlines()[0],
            str(table),
            Text("Save it as CSV or XLSX"),
        ) from error


def _headed(rows: list[list[Any]]) -> DataFrame:
    """Take the first row that is nearly as full as the fullest one as the header.

    Titles and units above a table fill a cell or two.
    """
    import pandas as pd

    filled = [sum(not is_missing(cell) for cell in row) for row in rows]
    if not any(filled):
        raise InputError(
            Text("a table with cells"),
            Text("an empty one"),
            remedy=Text("Choose the file with the figures"),
        )
    at = next(place for place, count in enumerate(filled) if count >= 0.75 * max(filled))
    header = [tidy_text(cell) for cell in rows[at]]
    kept = [place for place, name in enumerate(header) if name]
    below = [[*row, *[None] * (len(header) - len(row))] for row in rows[at + 1 :]]
    cells = [[None if is_missing(row[place]) else row[place] for place in kept] for row in below]
    return pd.DataFrame(cells, columns=[header[place] for place in kept], dtype=object)


def _name(header: str, place: int) -> str:
    name = re.sub(r"[^a-z0-9]+", "_", header.lower()).strip("_")
    return name if re.match(r"[a-z]", name) else f"indicator_{place + 1}"


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def _text(guess: _Guess, name: str) -> str:
    names = [_name(header, place) for place, header in enumerate(guess.numbers)]
    columns = "\n".join(
        f"""
  [[tables.columns]]
  indicator = {_quoted(indicator)}   # its name in the results
  column = {_quoted("" if guess.wide else header)}         # header of the column
  kind = "count"                # count: adds up over regions; ratio, index: does not
  unit = ""
  label = {_quoted(header)}"""
        for indicator, header in zip(names, guess.numbers, strict=True)
    )
    year = (
        "# no `year`: the years are columns"
        if guess.wide
        else f"year = {_quoted(guess.year)}"
        if guess.year
        else f"year = {guess.years[-1]}   # the one year of the table, or the header of its years"
    )
    boundaries = (
        f'scheme = "{scheme_of_year(guess.years[-1]).name}"'
        "   # Kazakhstan: 16 until June 2018, 17 until June 2022, 20 since"
        if guess.shipped
        else 'file = "my-regions.gpkg"      # any polygon file, any CRS\n'
        'code = "code"                 # its column with the codes that the table uses; or:\n'
        '# name = "name"               # its column with names\n'
        '# layer = "regions"           # where the file has several layers'
    )
    total = names[1] if len(names) > 1 else ""
    parts = "\n".join(
        f"""#   [[index.parts.parts]]
#   indicator = {_quoted(indicator)}
#   direction = "higher"        # or "lower" where less is better
#   weight = 1"""
        for indicator in names[:2]
    )
    uncertainty = "\n".join(f"# {line}" for line in UNCERTAINTY.splitlines())
    return f"""# A study for Growth Poles. Lines that begin with # are remarks or choices.
# Check it with:  growth-poles check {name}.toml
# Run it with:    growth-poles run {name}.toml --out {name}.gpkg
# docs/study.md explains every key, also those that are not here.

[study]
name = {_quoted(name)}
title = {_quoted(name)}
years = {{ first = {guess.years[0]}, last = {guess.years[-1]} }}   # or a list: [2010, 2016]
focus_year = {guess.years[-1]}             # year of the map and of the hubs
# What does a group of the index do where indicators are missing? There is no default; choose:
# missing = "no_value"          # a group with a hole has no value
# missing = "mean_of_present"   # the mean of the indicators that are known
seed = 1

[boundaries]
{boundaries}

[[tables]]
file = {_quoted(guess.file)}
region = {_quoted(guess.region)}            # header of the column that names the regions
{year}
# sheet = "Sheet1"              # of a workbook, or the layer of a vector file
# decimal = ","                 # where the cells can be read both ways
source = ""
licence = ""
{columns}

# An indicator made from others:
# [[derived]]
# indicator = "output_per_worker"
# kind = "ratio"                # ratio: over / under; count: product of factors
# over = "output"
# under = "workers"

# The index: groups of indicators, each relative to the leading region; or ready-made values.
# [index]
# values = "index_pct"          # ready-made, or:
# normalisation = "leader"      # percent of the leading region, or min_max, z_score, rank …
# [[index.parts]]
# group = "activity"
# weight = 0.5
{parts}

# [grades]                      # lower limits, inclusive, worst grade first
# labels = ["C", "C+", "C++", "B", "B+", "B++", "A"]
# limits = [20, 30, 40, 50, 60, 70]
# zones = ["C", "C", "C", "B", "B", "B", "A"]
# allow_partial = false         # give grades although indicators are missing?

# How sure is each grade? Needs [[index.parts]]; name only what you would defend:
{uncertainty}

[specialisation]
activity = {_quoted(names[0])}
total = {_quoted(total)}   # the whole economy in the same measure
specialised = 0.50            # lower limits of the classes on the location share
middling = 0.10
no_value = "undetermined"     # or "none_reported" where the source prints a dash for none

# [hubs]                        # needs [index] and [specialisation]
# zones = ["A", "B"]
# minimum_share = 0.10

# Do the poles pull up their neighbours? Name the poles before you see the numbers:
# [diffusion]
# variables = ["location_share"]
# poles = []                    # codes of regions; without, the candidate hubs of the first year
# [[diffusion.weights]]         # who counts as whose neighbour; one block for each answer
# kind = "queen"                # touching in at least a point; "rook": a shared border
# [[diffusion.weights]]
# kind = "inverse_distance"

[output]
language = "en"               # en, ru, kk: the style that opens first
also = []                     # out of "geoparquet", "geojson", "csv", "xlsx"
"""
