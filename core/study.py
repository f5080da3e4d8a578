"""What is asked: one study, declaratively."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

__all__ = ["ColumnSpec", "DerivedSpec", "TableSpec"]

MeasureKind = Literal["count", "ratio", "index"]


@dataclass(frozen=True, slots=True)
class ColumnSpec:
    """One indicator that a table carries.

    Parameters
    ----------
    indicator : str
        Name of the indicator in the study and in every result.
    column : str
        Header of its column; in a tidy table the value of the indicator column; empty where the
        table has years as columns and no indicator column.
    kind : {"count", "ratio", "index"}
        Counts add up across schemes; ratios and indices do not.
    unit, label, source : str
        Unit of the values, name for people, where the values come from.
    """

    indicator: str
    column: str
    kind: MeasureKind
    unit: str = ""
    label: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True)
class TableSpec:
    """One input table and how to read it.

    The layout follows from what is named: ``year`` and one column an indicator (long);
    ``indicator`` and ``value`` (tidy); neither ``year`` nor ``value``: the years are columns.

    Parameters
    ----------
    file : Path
        CSV, TSV, XLSX, ODS, Parquet or any vector file.
    region : str
        Header of the column that names the regions.
    columns : tuple of ColumnSpec
        The indicators to read.
    sheet : str
        Sheet of a workbook or layer of a vector file; empty takes the only one.
    year : str or int
        Header of the year column, or the one year of the table; empty: years are columns.
    indicator, value, unit, flag : str
        Headers of a tidy table; ``unit`` and ``flag`` also serve the other layouts.
    scheme : str
        Scheme of the regions where the table is known to have one; empty: found from the names.
    decimal : {"", ".", ","}
        Decimal mark; empty: found from the cells.
    encoding, separator : str
        Of text files; empty: found.
    where : str
        Place in the study file, for messages (``tables[0]``).
    """

    file: Path
    region: str
    columns: tuple[ColumnSpec, ...]
    sheet: str = ""
    year: str | int = ""
    indicator: str = ""
    value: str = ""
    unit: str = ""
    flag: str = ""
    scheme: str = ""
    decimal: str = ""
    encoding: str = ""
    separator: str = ""
    source: str = ""
    licence: str = ""
    where: str = ""


@dataclass(frozen=True, slots=True)
class DerivedSpec:
    """An indicator made from others: a product of counts, or a ratio.

    ``count``: the product of ``factors`` times ``scale``, computed on the scheme in which the
    factors came and then added up across schemes. ``ratio``: ``over`` by ``under`` times
    ``scale``, computed on the common scheme after crossing.
    """

    indicator: str
    kind: MeasureKind
    factors: tuple[str, ...] = ()
    over: str = ""
    under: str = ""
    scale: float = 1.0
    unit: str = ""
    label: str = ""
    where: str = field(default="", compare=False)
