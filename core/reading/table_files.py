"""Which kinds of table file there are, and which sheet or layer of one is meant."""

from __future__ import annotations

import difflib
from collections.abc import Sequence
from pathlib import Path

from ..errors import TableError, listed
from ..study.spec import TableSpec
from .cells import tidy_text

__all__ = [
    "BOOKS",
    "PARQUET",
    "TEXT",
    "VECTOR",
    "check_there",
    "choose_layer",
    "choose_sheet",
    "unknown_kind",
]

TEXT = (".csv", ".tsv", ".tab", ".txt")
BOOKS = (".xlsx", ".xlsm", ".xlsb", ".xls", ".ods")
PARQUET = (".parquet", ".geoparquet", ".pq")
VECTOR = (
    *(".gpkg", ".geojson", ".json", ".shp", ".dbf", ".fgb", ".gml", ".kml", ".sqlite", ".gdb"),
    *(".mif", ".gpx", ".topojson"),
)


def check_there(path: Path) -> None:
    """Refuse a file that is not there, is empty or cannot be read, with the nearest names.

    Examples
    --------
    >>> from growth_poles.studies import PAPER_TABLES
    >>> check_there(PAPER_TABLES / "table3_ksi.csv")
    """
    if path.suffix.lower() == ".gdb" and path.is_dir():
        return
    if path.is_dir():
        raise TableError("A file", "a directory", str(path), remedy="Name the file inside it")
    if not path.exists():
        folder = path.parent
        if not folder.is_dir():
            raise TableError(
                "A file that is there",
                "no such directory",
                str(path),
                remedy="Check the path: it is relative to the study file",
            )
        near = difflib.get_close_matches(path.name, [entry.name for entry in folder.iterdir()])
        raise TableError(
            "A file that is there",
            "no such file",
            str(path),
            f"Did you mean {listed(near)}" if near else "",
        )
    try:
        with path.open("rb") as file:
            if not file.read(1):
                raise TableError(
                    "A table with a header and rows",
                    "an empty file",
                    str(path),
                    remedy="Choose the file with the figures",
                )
    except OSError as error:
        raise TableError(
            "A file that can be read",
            error.strerror or "none",
            str(path),
            remedy="Check that you may read it, and that no other program holds it",
        ) from error


def choose_sheet(spec: TableSpec, sheets: Sequence[str], filled: Sequence[str], name: str) -> str:
    """Choose the sheet that a study names, or the only one with data.

    Examples
    --------
    >>> spec = TableSpec(Path("a.xlsx"), "region", (), sheet="grp")
    >>> choose_sheet(spec, ["Notes", "GRP"], ["GRP"], "a.xlsx")
    'GRP'
    """
    if spec.sheet:
        for sheet in sheets:
            if tidy_text(sheet).lower() == tidy_text(spec.sheet).lower():
                return sheet
        raise TableError(
            f"The sheet {spec.sheet!r}",
            listed(sheets, 20),
            name,
            remedy="Name one of these in the study (`sheet`)",
        )
    if not filled:
        raise TableError(
            "A sheet with a table",
            "empty sheets",
            name,
            remedy="Choose the workbook with the figures",
        )
    if len(filled) > 1:
        raise TableError(
            "One sheet",
            f"{len(filled)} with data: {listed(filled, 20)}",
            name,
            "Choose one in the study (sheet = ...)",
        )
    return filled[0]


def choose_layer(spec: TableSpec, layers: Sequence[str], name: str) -> str:
    """Choose the layer of a vector file that a study names, or the only one.

    Examples
    --------
    >>> choose_layer(TableSpec(Path("a.gpkg"), "region", ()), ["table"], "a.gpkg")
    'table'
    """
    if spec.sheet and spec.sheet not in layers:
        raise TableError(
            f"The layer {spec.sheet!r}",
            listed(layers, 20),
            name,
            remedy="Name one of these in the study (`sheet`)",
        )
    if not spec.sheet and len(layers) > 1:
        raise TableError(
            "One layer",
            f"{len(layers)}: {listed(layers, 20)}",
            name,
            "Choose one in the study (sheet = ...)",
        )
    if not layers:
        raise TableError(
            "A layer", "a file without one", name, remedy="Choose the file with the figures"
        )
    return spec.sheet or layers[0]


def unknown_kind(path: Path) -> TableError:
    """Say which kinds of table there are.

    Examples
    --------
    >>> "the ending '.doc'" in str(unknown_kind(Path("a.doc")))
    True
    """
    suffix = path.suffix.lower()
    return TableError(
        "A table as CSV, TSV, XLSX, XLS, ODS, Parquet or a vector file",
        f"the ending {suffix!r}" if suffix else "a name without an ending",
        str(path),
        "Save the table as one of these",
    )
