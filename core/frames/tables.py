"""Opens table files and hands over their cells; what the cells mean is decided in the engine.

Nothing in a file is ever executed: formulas are taken by the value that the file stores.
"""

from __future__ import annotations

import difflib
import re
import zipfile
from pathlib import Path
from typing import Any

from ..cells import RawTable, tidy_text
from ..errors import TableError, listed
from ..layout import table_from_columns, table_from_rows, wanted_places
from ..study import TableSpec
from .text import read_text, to_numpy

__all__ = ["read_table"]

_TEXT = (".csv", ".tsv", ".tab", ".txt")
_BOOKS = (".xlsx", ".xlsm", ".xlsb", ".xls", ".ods")
_PARQUET = (".parquet", ".geoparquet", ".pq")
_VECTOR = (
    *(".gpkg", ".geojson", ".json", ".shp", ".dbf", ".fgb", ".gml", ".kml", ".sqlite", ".gdb"),
    *(".mif", ".gpx", ".topojson"),
)


def read_table(spec: TableSpec) -> RawTable:
    """Read the cells of one table of a study.

    CSV and TSV (separator and encoding found: UTF-8 with or without byte order mark, UTF-16 with
    it, Windows-1251), XLSX, XLS and ODS, Parquet, and the attribute table of any vector file.

    Parameters
    ----------
    spec : TableSpec
        File, sheet, columns.

    Returns
    -------
    RawTable
        Only the columns that the study names, as they stand in the file.

    Raises
    ------
    TableError
        No such file, unknown or unreadable format, wrong encoding, several sheets and none
        chosen, no header, a missing or repeated column, no rows.

    Notes
    -----
    An error value in an XLSX cell (``#N/A``) and a formula that was never calculated arrive as
    text, so that they are reported; in XLS and ODS files the reader gives them as empty cells.
    """
    path = Path(spec.file)
    suffix = path.suffix.lower()
    _check_there(path)
    if suffix in _TEXT:
        return read_text(path, spec)
    if suffix in _BOOKS:
        return _read_book(path, spec)
    if suffix in _PARQUET:
        return _read_parquet(path, spec)
    if suffix in _VECTOR:
        return _read_layer(path, spec)
    raise TableError(
        "A table as CSV, TSV, XLSX, XLS, ODS, Parquet or a vector file",
        f"the ending {suffix!r}" if suffix else "a name without an ending",
        str(path),
        "Save the table as one of these",
    )


def _check_there(path: Path) -> None:
    if path.suffix.lower() == ".gdb" and path.is_dir():
        return
    if path.is_dir():
        raise TableError("A file", "a directory", str(path))
    if not path.exists():
        folder = path.parent
        if not folder.is_dir():
            raise TableError("A file that is there", "no such directory", str(path))
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
                raise TableError("A table with a header and rows", "an empty file", str(path))
    except OSError as error:
        raise TableError("A file that can be read", error.strerror or "none", str(path)) from error


def _read_book(path: Path, spec: TableSpec) -> RawTable:
    from python_calamine import CalamineWorkbook, SheetVisibleEnum

    with path.open("rb") as file:
        start = file.read(512).lstrip()
    if start[:1] == b"<":
        raise TableError(
            "A workbook",
            "a web page or XML under that name",
            path.name,
            "Open it in a spreadsheet program and save it as XLSX",
        )
    try:
        book = CalamineWorkbook.from_path(str(path))
        shown = [
            sheet.name
            for sheet in book.sheets_metadata
            if sheet.visible == SheetVisibleEnum.Visible
        ]
        name = _choose_sheet(book, spec, shown, path.name)
        sheet = book.get_sheet_by_name(name)
        rows = sheet.to_python(skip_empty_area=False)
        merged = sheet.merged_cell_ranges or ()
    except TableError:
        raise
    except Exception as error:  # the reader's own errors share no base that it documents
        raise TableError(
            "A workbook that can be read",
            str(error),
            path.name,
            "Remove a password, or save it again as XLSX",
        ) from error
    _mark_errors(path, name, rows)
    return table_from_rows(rows, spec, file=path.name, sheet=name, merged=merged)


def _choose_sheet(book: Any, spec: TableSpec, shown: list[str], name: str) -> str:
    if spec.sheet:
        for sheet in book.sheet_names:
            if tidy_text(sheet).lower() == tidy_text(spec.sheet).lower():
                return sheet
        raise TableError(f"The sheet {spec.sheet!r}", listed(book.sheet_names, 20), name)
    filled = [sheet for sheet in shown if book.get_sheet_by_name(sheet).height]
    if not filled:
        raise TableError("A sheet with a table", "empty sheets", name)
    if len(filled) > 1:
        raise TableError(
            "One sheet",
            f"{len(filled)} with data: {listed(filled, 20)}",
            name,
            "Choose one in the study (sheet = ...)",
        )
    return filled[0]


def _mark_errors(path: Path, sheet: str, rows: list[list[Any]]) -> None:
    """Write error values and formulas that were never calculated into the cells as text."""
    if path.suffix.lower() not in (".xlsx", ".xlsm"):
        return
    with zipfile.ZipFile(path) as archive:
        parts = [name for name in archive.namelist() if re.match(r"xl/worksheets/[^/]+\.xml", name)]
        if not any(re.search(rb't="e"|<f[ >]', archive.read(part)) for part in parts):
            return
    import openpyxl

    formulas = openpyxl.load_workbook(path, read_only=True, data_only=False)
    values = openpyxl.load_workbook(path, read_only=True, data_only=True)
    try:
        for row, (written, stored) in enumerate(
            zip(formulas[sheet].iter_rows(), values[sheet].iter_rows(), strict=True)
        ):
            for place, (formula, value) in enumerate(zip(written, stored, strict=True)):
                if row >= len(rows) or place >= len(rows[row]) or rows[row][place] != "":
                    continue
                if value.data_type == "e":
                    rows[row][place] = str(value.value)
                elif formula.data_type == "f" and value.value is None:
                    rows[row][place] = f"{formula.value} (never calculated)"
    finally:
        formulas.close()
        values.close()


def _read_parquet(path: Path, spec: TableSpec) -> RawTable:
    import pyarrow as pa
    from pyarrow import parquet

    try:
        file = parquet.ParquetFile(path)
        names = file.schema_arrow.names
        chosen = list(wanted_places([tidy_text(name) for name in names], spec, path.name).values())
        kept = [names[place] for place in chosen]
        table = file.read(columns=kept)
    except (pa.ArrowInvalid, OSError) as error:
        raise TableError("A Parquet file that can be read", str(error), path.name) from error
    columns = [to_numpy(table.column(name)) for name in kept]
    return table_from_columns(kept, columns, spec, file=path.name, first_line=1)


def _read_layer(path: Path, spec: TableSpec) -> RawTable:
    import pyogrio
    from pyogrio.errors import DataLayerError, DataSourceError

    try:
        layers = [str(name) for name, _ in pyogrio.list_layers(path)]
        if spec.sheet and spec.sheet not in layers:
            raise TableError(f"The layer {spec.sheet!r}", listed(layers, 20), path.name)
        if not spec.sheet and len(layers) > 1:
            raise TableError(
                "One layer",
                f"{len(layers)}: {listed(layers, 20)}",
                path.name,
                "Choose one in the study (sheet = ...)",
            )
        if not layers:
            raise TableError("A layer", "a file without one", path.name)
        layer = spec.sheet or layers[0]
        options = {"encoding": spec.encoding} if spec.encoding else {}
        names = list(pyogrio.read_info(path, layer=layer, **options)["fields"])
        places = wanted_places([tidy_text(name) for name in names], spec, path.name)
        meta, _, _, columns = pyogrio.raw.read(
            path,
            layer=layer,
            read_geometry=False,
            columns=[names[place] for place in places.values()],
            **options,
        )
    except (DataSourceError, DataLayerError) as error:
        raise TableError("A vector file that can be read", str(error), path.name) from error
    return table_from_columns(
        list(meta["fields"]), columns, spec, file=path.name, sheet=layer, first_line=1
    )
