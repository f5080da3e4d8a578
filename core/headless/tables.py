"""Opens table files and hands over their cells; what the cells mean is decided in the engine.

Nothing in a file is ever executed: formulas are taken by the value that the file stores.
"""

from __future__ import annotations

import re
import zipfile
from pathlib import Path
from typing import Any

from ..errors import TableError
from ..files.opening import check_opening
from ..reading.cells import RawTable, tidy_text
from ..reading.layout import table_from_columns, table_from_rows, wanted_places
from ..reading.table_files import (
    BOOKS,
    PARQUET,
    TEXT,
    VECTOR,
    check_there,
    choose_layer,
    choose_sheet,
    unknown_kind,
)
from ..study.spec import TableSpec
from .delimited import read_text, to_numpy
from .drivers import only_drivers

__all__ = ["read_table"]


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
    check_there(path)
    if suffix in TEXT:
        return read_text(path, spec)
    if suffix in BOOKS:
        return _read_book(path, spec)
    if suffix in PARQUET:
        return _read_parquet(path, spec)
    if suffix in VECTOR:
        return _read_layer(path, spec)
    raise unknown_kind(path)


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
    filled = [sheet for sheet in shown if book.get_sheet_by_name(sheet).height]
    return choose_sheet(spec, book.sheet_names, filled, name)


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
        raise TableError(
            "A Parquet file that can be read",
            str(error),
            path.name,
            remedy="Write it again, or save the table as CSV",
        ) from error
    columns = [to_numpy(table.column(name)) for name in kept]
    return table_from_columns(kept, columns, spec, file=path.name, first_line=1)


def _read_layer(path: Path, spec: TableSpec) -> RawTable:
    import pyogrio
    from pyogrio.errors import DataLayerError, DataSourceError

    drivers = check_opening(path, TableError)
    try:
        with only_drivers(drivers):
            layers = [str(name) for name, _ in pyogrio.list_layers(path)]
            layer = choose_layer(spec, layers, path.name)
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
    except (DataSourceError, DataLayerError, UnicodeDecodeError) as error:
        raise TableError(
            "A vector file that can be read",
            str(error),
            path.name,
            remedy="Save it again as GeoPackage",
        ) from error
    return table_from_columns(
        list(meta["fields"]), columns, spec, file=path.name, sheet=layer, first_line=1
    )
