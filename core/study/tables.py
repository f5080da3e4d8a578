"""Where the indicators come from: tables, their columns, and formulas over them."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from .fields import key

__all__ = ["FIRST_YEAR", "LAST_YEAR", "ColumnSpec", "DerivedSpec", "MeasureKind", "TableSpec"]

MeasureKind = Literal["count", "ratio", "index"]
FIRST_YEAR, LAST_YEAR = 1800, 2200


@dataclass(frozen=True, slots=True)
class ColumnSpec:
    """One indicator that a table carries."""

    indicator: str = key("text", "name in the results: lower case letters, digits, `_`")
    column: str = key(
        "text",
        "header, or the text in a tidy table's indicator column",
        follows="the indicator's name",
    )
    kind: MeasureKind = key(
        "text",
        '`"count"` adds up over regions, `"ratio"` and `"index"` do not',
        choices=("count", "ratio", "index"),
    )
    unit: str = key("text", "unit of the values", default="")
    label: str = key("text", "name for people", default="")
    source: str = key("text", "where the values come from", default="")
    missing_values: tuple[str, ...] | None = key(
        "words",
        "figures or texts of this column that stand for a missing figure",
        default=None,
        follows="`missing_values` of the table",
    )


@dataclass(frozen=True, slots=True)
class TableSpec:
    """One input table and how to read it.

    The layout follows from what is named: ``year`` and one column an indicator (long);
    ``indicator`` and ``value`` (tidy); neither ``year`` nor ``value``: the years are columns.
    ``where`` is its place in the study file, for messages (``tables[0]``).
    """

    file: Path = key(
        "file",
        "CSV or TSV (also in `.gz` or `.zip`), XLSX, XLS, ODS, Parquet or any vector file",
    )
    region: str = key(
        "place",
        'header of the column that names the regions; one without a header by its letter (`"A"`) '
        "or number (`1`), as any column of the table",
    )
    columns: tuple[ColumnSpec, ...] = key("tables", part=ColumnSpec)
    region_name: str = key(
        "text",
        "header of a second column that names the regions, where one has codes and one names; a "
        "row in which the two disagree is an error",
        default="",
    )
    sheet: str = key(
        "text", "sheet of a workbook or layer of a vector file; empty: its only one", default=""
    )
    year: str | int = key(
        "year",
        "header of the years, or the one year of the table; without it the years are columns",
        default="",
        low=FIRST_YEAR,
        high=LAST_YEAR,
    )
    indicator: str = key("text", "header of the indicators in a tidy table", default="")
    value: str = key("text", "header of the values in a tidy table", default="")
    unit: str = key("text", "header of the units", default="")
    flag: str = key("text", "header of flags such as *preliminary*", default="")
    scheme: str = key("text", "scheme of the table's regions", default="", follows="found")
    decimal: str = key("text", "decimal mark", default="", choices=(".", ","), follows="found")
    encoding: str = key("text", "encoding of a text file", default="", follows="found")
    separator: str = key("text", "what separates its cells", default="", follows="found")
    source: str = key("text", "kept in the results", default="")
    licence: str = key("text", "kept in the results", default="")
    rows: tuple[tuple[str, tuple[str, ...]], ...] = key(
        "rows",
        'only rows with these texts in other columns: `{ UNIT = "USD", FREQ = ["A", "B"] }`',
        default=(),
        name="where",
    )
    national: tuple[str, ...] = key(
        "words", "spellings of the row of the whole country, beside those known", default=()
    )
    set_aside: tuple[str, ...] = key(
        "words",
        "rows that are no region, by their text or, for parts of a year, by that of their year; "
        '`"unknown"`: all that name no region; the match report lists them',
        default=(),
    )
    missing_values: tuple[str, ...] | None = key(
        "words",
        "figures or texts that stand for a missing figure, such as `[-9999]`; `[]`: none does",
        default=None,
        follows="none declared",
    )
    where: str = ""


@dataclass(frozen=True, slots=True)
class DerivedSpec:
    """An indicator made from others: a product of counts, or a ratio."""

    indicator: str = key("text", "name in the results: lower case letters, digits, `_`")
    kind: MeasureKind = key(
        "text",
        '`"count"`: the product of `factors` times `scale`, computed on the scheme in which '
        'they came and then added up; `"ratio"`: `over` by `under` times `scale`, computed on the '
        "study's regions",
        choices=("count", "ratio"),
    )
    factors: tuple[str, ...] = key("texts", "two or more indicators", default=(), kinds=("count",))
    over: str = key("text", "indicator above the line", default="", kinds=("ratio",))
    under: str = key("text", "indicator below the line", default="", kinds=("ratio",))
    scale: float = key("number", "a factor other than zero", default=1.0)
    unit: str = key("text", "unit of the values", default="")
    label: str = key("text", "name for people", default="")
    where: str = field(default="", compare=False)
