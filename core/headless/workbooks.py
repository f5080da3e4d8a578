"""Workbooks as cells: values as they are shown, errors and uncalculated formulas as text.

Nothing in a workbook is executed: formulas are taken by the value that the file stores.
"""

from __future__ import annotations

import re
import zipfile
from pathlib import Path
from typing import Any
from xml.parsers import expat

from ..errors import TableError
from ..messages import Text
from ..reading.cells import RawTable
from ..reading.layout import table_from_rows
from ..reading.number_formats import changes_number, shown_number
from ..reading.table_files import choose_sheet
from ..study.spec import TableSpec

__all__ = ["read_workbook", "sheets_of"]

_MOST_CELLS = 20_000_000
_SHEETS = re.compile(r"xl/worksheets/[^/]+\.xml")
# numbers of built-in formats that show per cent
_PER_CENT = ("9", "10")


def read_workbook(path: Path, spec: TableSpec) -> RawTable:
    """Read the sheet of a workbook that a study names, or the only one with data.

    Raises
    ------
    TableError
        A workbook that cannot be read, several sheets and none named, no header, no rows.
    """
    name, rows, merged = _rows(path, spec)
    return table_from_rows(rows, spec, file=path.name, sheet=name, merged=merged)


def sheets_of(path: Path, spec: TableSpec) -> tuple[str, list[list[Any]]]:
    """Return the sheet that would be read, and its cells."""
    return _rows(path, spec)[:2]


def _rows(path: Path, spec: TableSpec) -> tuple[str, list[list[Any]], Any]:
    suffix = path.suffix.lower()
    try:
        if suffix in (".xlsx", ".xlsm") and _is_scattered(path):
            return _read_scattered(path, spec)
        percentages = _ods_percentages(path) if suffix == ".ods" else {}
        name, rows, merged = _read_calamine(path, spec)
        if suffix in (".xlsx", ".xlsm"):
            _mark_cells(path, name, rows)
        for (row, place), value in percentages.get(name, {}).items():
            if row < len(rows) and place < len(rows[row]):
                rows[row][place] = value
    except TableError:
        raise
    except BaseException as error:  # the readers' own errors share no base that they document
        # a panic of the reader in Rust is no Exception
        if not isinstance(error, Exception) and type(error).__name__ != "PanicException":
            raise
        if "assword" in str(error) or "ncrypt" in str(error):
            raise TableError(
                Text("a file without a password"),
                Text("one that is protected by a password"),
                path.name,
                Text("Open it with the password, and save it without one"),
            ) from error
        raise TableError(
            Text("a workbook that can be read"),
            Text("one in which the reader stopped ({error})", error=_one_line(error)),
            path.name,
            Text("Open it in a spreadsheet program and save it again as XLSX"),
        ) from error
    return name, rows, merged


def _one_line(error: BaseException) -> str:
    return " ".join(str(error).split())[:120] or type(error).__name__


def _read_calamine(path: Path, spec: TableSpec) -> tuple[str, list[list[Any]], Any]:
    from python_calamine import CalamineWorkbook, SheetVisibleEnum

    book = CalamineWorkbook.from_path(str(path))
    shown = [
        sheet.name for sheet in book.sheets_metadata if sheet.visible == SheetVisibleEnum.Visible
    ]
    filled = [sheet for sheet in shown if book.get_sheet_by_name(sheet).height]
    name = choose_sheet(spec, book.sheet_names, filled, path.name)
    sheet = book.get_sheet_by_name(name)
    rows = sheet.to_python(skip_empty_area=False)
    return name, rows, sheet.merged_cell_ranges or ()


def _is_scattered(path: Path) -> bool:
    """Whether a stray cell makes the rectangle of a sheet too large to be held in memory."""
    with zipfile.ZipFile(path) as archive:
        for part in filter(_SHEETS.fullmatch, archive.namelist()):
            document = archive.read(part)
            rows = max(map(int, re.findall(rb'<row [^>]*?\br="(\d+)"', document)), default=0)
            letters = set(re.findall(rb'<c [^>]*?\br="([A-Z]+)\d', document))
            columns = max((_column(one.decode()) for one in letters), default=0)
            if rows * columns > _MOST_CELLS and rows * columns > 20 * document.count(b"<c "):
                return True
    return False


def _column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = 26 * number + ord(letter) - 64
    return number


def _read_scattered(path: Path, spec: TableSpec) -> tuple[str, list[list[Any]], Any]:
    """Read row by row what the other reader would hold as one rectangle."""
    import openpyxl

    book = openpyxl.load_workbook(path, read_only=True, data_only=True)
    try:
        sheets: dict[str, list[list[Any]]] = {}
        for sheet in book.worksheets:
            if sheet.sheet_state != "visible" and spec.sheet != sheet.title:
                continue
            sheet.reset_dimensions()
            rows: list[list[Any]] = []
            for row in sheet.iter_rows(values_only=True):
                cells = list(row)
                while cells and _blank(cells[-1]):
                    cells.pop()
                rows.append(["" if cell is None else cell for cell in cells])
            while rows and not rows[-1]:
                rows.pop()
            sheets[sheet.title] = rows
    finally:
        book.close()
    filled = [name for name, rows in sheets.items() if rows]
    name = choose_sheet(spec, list(sheets), filled, path.name)
    _mark_cells(path, name, sheets[name])
    return name, sheets[name], ()


def _blank(cell: Any) -> bool:
    return cell is None or (isinstance(cell, str) and not cell.strip())


def _mark_cells(path: Path, sheet: str, rows: list[list[Any]]) -> None:
    """Write errors and formulas without a value as text, and numbers as their format shows them."""
    with zipfile.ZipFile(path) as archive:
        parts = [name for name in archive.namelist() if _SHEETS.fullmatch(name)]
        odd = any(re.search(rb't="e"|<f[ >/]', archive.read(part)) for part in parts)
        styles = "xl/styles.xml"
        changed = styles in archive.namelist() and _changes(archive.read(styles).decode("utf-8"))
    if not odd and not changed:
        return
    import openpyxl

    values = openpyxl.load_workbook(path, read_only=True, data_only=True)
    formulas = openpyxl.load_workbook(path, read_only=True, data_only=False) if odd else values
    try:
        for book in (values, formulas):
            book[sheet].reset_dimensions()  # what the file says of its own size may be wrong
        others = formulas[sheet].iter_rows() if odd else values[sheet].iter_rows()
        for row, (written, stored) in enumerate(
            zip(others, values[sheet].iter_rows(), strict=True)
        ):
            if row >= len(rows):
                break
            cells = rows[row]
            for place, (formula, value) in enumerate(zip(written, stored, strict=True)):
                if place >= len(cells):
                    break
                if value.data_type == "e":
                    cells[place] = str(value.value)
                elif formula.data_type == "f" and value.value is None and cells[place] == "":
                    cells[place] = f"{formula.value} (never calculated)"
                elif changed and value.data_type == "n" and isinstance(value.value, (int, float)):
                    code = value.number_format or ""
                    if changes_number(code):
                        cells[place] = shown_number(value.value, code)
    finally:
        formulas.close()
        values.close()


def _changes(styles: str) -> bool:
    """Whether any cell may have a format that shows another number than the one stored."""
    used = re.search(r"<cellXfs.*?</cellXfs>", styles, re.DOTALL)
    numbers = set(re.findall(r'numFmtId="(\d+)"', used[0])) if used else set()
    own = re.findall(r'<numFmt [^>]*?numFmtId="(\d+)"[^>]*?formatCode="([^"]*)"', styles)
    own += [pair[::-1] for pair in re.findall(
        r'<numFmt [^>]*?formatCode="([^"]*)"[^>]*?numFmtId="(\d+)"', styles)]  # fmt: skip
    codes = {number for number, code in own if changes_number(code.replace("&quot;", '"'))}
    return bool(numbers & (codes | set(_PER_CENT)))


def _ods_percentages(path: Path) -> dict[str, dict[tuple[int, int], str]]:
    """Find the cells of every sheet that are shown in per cent or hold an error.

    A sheet whose figures span more cells than memory holds is refused with the place of its last
    cell.
    """
    found: dict[str, dict[tuple[int, int], str]] = {}
    state = {"sheet": "", "row": 0, "place": 0, "times": 1, "wide": 1, "high": 0, "broad": 0}
    text: list[str] = []
    cell: dict[str, str] = {}

    def opened(tag: str, attributes: dict[str, str]) -> None:
        if tag == "table:table":
            state.update(sheet=attributes.get("table:name", ""), row=0, high=0, broad=0)
            found[state["sheet"]] = {}
        elif tag == "table:table-row":
            state.update(place=0, times=int(attributes.get("table:number-rows-repeated", "1")))
        elif tag in ("table:table-cell", "table:covered-table-cell"):
            cell.clear()
            cell.update(attributes)
            text.clear()
            state["wide"] = int(attributes.get("table:number-columns-repeated", "1"))

    def closed(tag: str) -> None:
        if tag == "table:table-row":
            state["row"] += state["times"]
        elif tag in ("table:table-cell", "table:covered-table-cell"):
            kind = cell.get("office:value-type", "")
            shown = "".join(text)
            if kind or shown:
                state["high"] = state["row"] + 1
                state["broad"] = max(state["broad"], state["place"] + 1)
                if state["high"] * state["broad"] > _MOST_CELLS:
                    raise _too_wide(path, state["sheet"], state["high"], state["place"] + 1)
            value = ""
            if kind == "percentage":
                value = f"{100 * float(cell.get('office:value', 'nan')):.15g}%"
            elif cell.get("calcext:value-type") == "error":
                value = shown or "#N/A"
            if value:
                for row in range(min(state["times"], 10_000)):
                    for place in range(min(state["wide"], 1000)):
                        at = state["row"] + row, state["place"] + place
                        found[state["sheet"]][at] = value
            state["place"] += state["wide"]

    def refused(*_: object) -> None:
        raise ValueError("a document with a definition of its own types")

    parser = expat.ParserCreate()
    parser.StartElementHandler, parser.EndElementHandler = opened, closed
    parser.CharacterDataHandler = text.append
    parser.StartDoctypeDeclHandler = refused
    with zipfile.ZipFile(path) as archive:
        parser.Parse(archive.read("content.xml"), True)
    return found


def _too_wide(path: Path, sheet: str, row: int, column: int) -> TableError:
    return TableError(
        Text("a sheet of at most {most} cells", most=_MOST_CELLS),
        Text("a cell in row {row}, column {column}", row=row, column=column),
        Text("{file}, sheet {sheet!r}", file=path.name, sheet=sheet),
        Text("Delete that cell, and save the workbook again"),
    )
