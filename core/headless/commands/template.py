"""``growth-poles new``: a commented study file for the user's own table."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from pathlib import Path

from ...errors import OutputError, TableError
from ...files.opening import check_opening
from ...files.replacing import replacing
from ...files.target import already_there, check_name, check_not_an_input
from ...messages import Text
from ...regions.schemes import scheme_of_year
from ...study.rules import RESERVED
from ..drivers import only_drivers
from .survey import Indicator, Survey, open_columns, survey

__all__ = ["UNCERTAINTY", "write_template"]

_EXAMPLE = "my-table.csv"
# also what a study without the section is told to add
UNCERTAINTY = """\
[uncertainty]
draws = 10000
normalisation = ["leader", "min_max"]   # alternatives; none listed: what the index declares
weight_concentration = 50               # weights vary around the declared ones
leave_out = true                        # a draw leaves one indicator out, each as often as none
measurement = true                      # values vary within their rounding"""


def write_template(
    table: Path | None, out: Path, *, boundaries: Path | None = None, overwrite: bool = False
) -> None:
    """Write a study file with every section, commented, filled with what the table shows.

    Parameters
    ----------
    table : Path or None
        The user's table; without one the template speaks of an example.
    out : Path
        Study file to write; it names the table relative to its own folder where it can.
    boundaries : Path, optional
        The user's polygons: the field that names most regions of the table becomes the code.
    overwrite : bool
        Replace a file that is there.

    Raises
    ------
    OutputError
        The study file is there and ``overwrite`` is false, or its folder cannot be written.
    TableError
        The table cannot be read.
    """
    check_name(out)
    if out.exists() and not overwrite:
        raise already_there(out)
    check_not_an_input([out], [file for file in (table, boundaries) if file])
    if not out.parent.is_dir():
        raise OutputError(
            Text("Folder not found: {folder}", folder=out.parent), remedy=Text("Create it first")
        )
    if table is None:
        found = Survey(
            "region",
            (Indicator("output", "output", "", "count"), Indicator("total", "total", "", "count")),
            (2020, 2021),
            "year",
            is_shipped=True,
        )
        text = _text(found, out.stem, _EXAMPLE, "")
    else:
        fields = _fields(boundaries) if boundaries else ()
        found = survey(open_columns(table), fields)
        polygons = _beside(boundaries, out) if boundaries else ""
        text = _text(found, out.stem, _beside(table, out), polygons)
    with replacing(out) as partial:
        partial.write_text(text, encoding="utf-8")


def _beside(file: Path, out: Path) -> str:
    """Name a file from the folder of the study where it lies below that, else in full."""
    try:
        return file.resolve().relative_to(out.resolve().parent).as_posix()
    except ValueError:
        return file.resolve().as_posix()


def _fields(boundaries: Path) -> Sequence[tuple[str, Sequence[object]]]:
    """Fields of the user's polygons with their cells."""
    import pyogrio
    from pyogrio.errors import DataLayerError, DataSourceError

    try:
        with only_drivers(check_opening(boundaries, TableError)):
            frame = pyogrio.read_dataframe(boundaries, read_geometry=False)
    except (DataSourceError, DataLayerError, UnicodeDecodeError) as error:
        raise TableError(
            Text("a file with polygons"),
            Text("one in which the reader stopped ({error})", error=str(error).splitlines()[0]),
            str(boundaries),
            Text("Save it again as GeoPackage"),
        ) from error
    return [(str(name), frame[name].dropna().tolist()) for name in frame.columns]


def _indicators(found: Survey) -> str:
    """Write the columns of the table; a kind that no name tells is left to the user."""
    lines = []
    taken: set[str] = set()
    for place, one in enumerate(found.indicators):
        name = _name(one.label, place)
        while name in taken:
            name = f"{name}_{place + 1}"
        taken.add(name)
        kind = f'kind = "{one.kind}"'
        if one.kind:
            kind = f"{kind:<30}# count: adds up over regions; ratio, index: does not"
        else:
            kind = f"{kind:<30}# FILL IN: count (adds up over regions), ratio or index?"
        column = f"column = {_quoted(one.column)}"
        what = "text in the indicator column" if found.indicator else "header of the column"
        indicator = f"indicator = {_quoted(name)}"
        lines.append(
            f"""
  [[tables.columns]]
  {indicator:<30}# its name in the results
  {column:<30}# {what}
  {kind}
  unit = {_quoted(one.unit)}
  label = {_quoted(one.label)}"""
        )
    return "\n".join(lines)


def _rows_lines(found: Survey) -> list[str]:
    """Say which rows count, and what the user has to choose among."""
    lines = []
    if found.strangers:
        texts = ", ".join(map(_quoted, found.strangers))
        lines.append("# Rows that no polygon has; a row of the whole country goes to `national`:")
        lines.append(f"set_aside = [{texts}]")
        lines.append('# national = ""')
    for name, texts in found.choices:
        shown = ", ".join(map(_quoted, texts[:8]))
        lines.append(f"# Each region comes several times; choose among {shown}:")
        lines.append(f"# where = {{ {_quoted(name)} = {_quoted(texts[0])} }}")
    return lines


def _name(header: str, place: int) -> str:
    name = re.sub(r"[^a-z0-9]+", "_", header.lower()).strip("_")[:40].rstrip("_")
    name = name if re.match(r"[a-z]", name) else f"indicator_{place + 1}"
    return f"{name}_{place + 1}" if name in RESERVED else name


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def _text(found: Survey, name: str, file: str, polygons: str) -> str:
    names = re.findall(r'indicator = "([a-z0-9_]+)"', _indicators(found))
    counts = [n for n, one in zip(names, found.indicators, strict=True) if one.kind == "count"]
    others = [n for n, one in zip(names, found.indicators, strict=True) if one.kind != "count"]
    years = found.years
    if not years:
        span = "years = []                    # FILL IN: the table names no year"
    elif years == tuple(range(years[0], years[-1] + 1)):
        span = f"years = {{ first = {years[0]}, last = {years[-1]} }}   # or a list: [2010, 2016]"
    else:
        span = f"years = [{', '.join(map(str, years))}]"
    focus = (
        f"focus_year = {years[-1]}             # year of the map and of the hubs" if years else ""
    )
    year = "# year = 0                    # FILL IN: the one year of the table"
    if found.wide:
        year = "# no `year`: the years are columns"
    elif found.year:
        year = f"year = {_quoted(found.year)}"
    tidy = [
        f"{key} = {_quoted(value)}"
        for key, value in (
            ("indicator", found.indicator), ("value", found.value), ("unit", found.unit),
            ("flag", found.flag),
        )
        if value
    ]  # fmt: skip
    if found.is_shipped and not polygons:
        # amounts of later regions add up to earlier ones, and not the other way
        first = years[0] if years else 2024
        boundaries = (
            f'scheme = "{scheme_of_year(first).name}"'
            "   # Kazakhstan: 16 until June 2018, 17 until June 2022, 20 since"
        )
    else:
        what = "any polygon file, any CRS" if polygons else "FILL IN: any polygon file, any CRS"
        code = found.code or "code"
        boundaries = (
            f"file = {_quoted(polygons or 'my-regions.gpkg')}      # {what}\n"
            f"code = {_quoted(code)}                 # its column with the table's codes; or:\n"
            '# name = "name"               # its column with names\n'
            '# layer = "regions"           # where the file has several layers'
        )
    activity, total = [*counts, "", ""][:2]
    shown = (others or names)[:2] or ["output", "total"]
    parts = "\n".join(
        f"""#   [[index.parts.parts]]
#   indicator = {_quoted(indicator)}
#   direction = "higher"        # or "lower" where less is better
#   weight = 1"""
        for indicator in (names[:2] if counts else shown)
    )
    index = f"""# The index: groups of indicators, relative to the leader; or ready-made values.
# [index]
# values = "index_pct"          # ready-made, or:
# normalisation = "leader"      # percent of the leading region, or min_max, z_score, rank …
# [[index.parts]]
# group = "activity"
# weight = 0.5
{parts}"""
    if not counts:
        index = '[index]\nnormalisation = "min_max"      # 0 worst, 100 best region of a year\n' + (
            "\n".join(
                f"""
  [[index.parts]]
  indicator = {_quoted(one)}
  direction = "higher"          # or "lower" where less is better
  weight = 1"""
                for one in names[:8]
            )
        )
    specialisation = f"""[specialisation]
activity = {_quoted(activity)}
total = {_quoted(total)}   # the whole economy in the same measure
specialised = 0.50            # lower limits of the classes on the location share
middling = 0.10
no_value = "undetermined"     # or "none_reported" where the source prints a dash for none"""
    if not counts:
        specialisation = "\n".join(f"# {line}" for line in specialisation.splitlines())
    uncertainty = "\n".join(f"# {line}" for line in UNCERTAINTY.splitlines())
    rows = "".join(f"{line}\n" for line in (*tidy, *_rows_lines(found)))
    return f"""# A study for Growth Poles. Lines that begin with # are remarks or choices.
# Check it with:  growth-poles check {name}.toml
# Run it with:    growth-poles run {name}.toml --out {name}.gpkg
# docs/study.md explains every key, also those that are not here.

[study]
name = {_quoted(name)}
title = {_quoted(name)}
{span}
{focus}
# What does a group of the index do where indicators are missing? There is no default; choose:
# missing = "no_value"          # a group with a hole has no value
# missing = "mean_of_present"   # the mean of the indicators that are known
seed = 1

[boundaries]
{boundaries}

[[tables]]
file = {_quoted(file)}
region = {_quoted(found.region)}            # header of the column that names the regions
{year}
{rows}# sheet = "Sheet1"              # of a workbook, or the layer of a vector file
# decimal = ","                 # where the cells can be read both ways
# missing_values = [-9999]      # figures that stand for a missing one
source = ""
licence = ""
{_indicators(found)}

# An indicator made from others:
# [[derived]]
# indicator = "output_per_worker"
# kind = "ratio"                # ratio: over / under; count: product of factors
# over = "output"
# under = "workers"

{index}

# [grades]                      # lower limits, inclusive, worst grade first
# labels = ["C", "C+", "C++", "B", "B+", "B++", "A"]
# limits = [20, 30, 40, 50, 60, 70]
# zones = ["C", "C", "C", "B", "B", "B", "A"]
# allow_partial = false         # give grades although indicators are missing?

# How sure is each grade? Needs [[index.parts]]; name only what you would defend:
{uncertainty}

{specialisation}

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
