"""Sheets of workbooks (XLSX, ODS) as rows of cells, read with Qt: a text stays a text.

OGR turns every cell into text, and then nothing tells the number 1.234 from a text that means one
thousand two hundred thirty-four. Nothing in a workbook is executed: formulas are taken by the
value that the file stores.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.PyQt.QtCore import QXmlStreamReader

if TYPE_CHECKING:
    from ...core.reading.cells import RawTable
    from ...core.study.spec import TableSpec

Merged = tuple[tuple[int, int], tuple[int, int]]
_FIRST_DAY = datetime(1899, 12, 30)
# formats of dates that files name by number only
_DATE_FORMATS = {*range(14, 23), *range(45, 48)}
_MOST_REPEATED = 16_384
_MOST_ROWS = 1_048_576
_MOST_CELLS = 20_000_000
_REFERENCE = re.compile(r"([A-Z]+)(\d+)")


def read_workbook(path: Path, spec: TableSpec) -> RawTable:
    """Read the sheet of a workbook that a study names, or the only one with data.

    Raises
    ------
    TableError
        No workbook, one of another kind, a sheet that is not there, or several and none named.
    """
    from ...core.errors import TableError
    from ...core.files.limits import DAMAGED
    from ...core.messages import Text
    from ...core.reading.layout import table_from_rows
    from ...core.reading.table_files import choose_sheet

    kinds = {".xlsx": _Xlsx, ".xlsm": _Xlsx, ".ods": _Ods}
    if path.suffix.lower() not in kinds:
        raise TableError(
            Text("inside QGIS, a workbook as XLSX or ODS"),
            Text("the ending {suffix!r}", suffix=path.suffix),
            path.name,
            Text("Save it as XLSX, or run the study on the command line"),
        )
    try:
        with zipfile.ZipFile(path) as archive:
            book = kinds[path.suffix.lower()](archive)
            filled = [name for name in book.shown if any(book.rows(name)[0])]
            name = choose_sheet(spec, list(book.sheets), filled, path.name)
            rows, merged = book.rows(name)
    except TableError:
        raise
    except DAMAGED as error:
        raise TableError(
            Text("a workbook that can be read"),
            Text("one in which the reader stopped ({error})", error=str(error)),
            path.name,
            Text("Open it in a spreadsheet program and save it again as XLSX"),
        ) from error
    return table_from_rows(rows, spec, file=path.name, sheet=name, merged=merged)


class _Node:
    """An element of a document as it opens: its name and attributes, without their prefixes."""

    def __init__(self, reader: QXmlStreamReader) -> None:
        self.name = reader.name()
        self.attributes = {one.name(): one.value() for one in reader.attributes()}

    def get(self, name: str, default: str = "") -> str:
        """Return an attribute."""
        return self.attributes.get(name, default)


def _walk(document: bytes) -> Iterator[tuple[str, Any]]:
    """Yield what a document holds: ("open", node), ("close", name), ("text", characters)."""
    reader = QXmlStreamReader(document)
    token = QXmlStreamReader.TokenType
    while not reader.atEnd():
        kind = reader.readNext()
        if kind == token.StartElement:
            yield "open", _Node(reader)
        elif kind == token.EndElement:
            yield "close", reader.name()
        elif kind == token.Characters:
            yield "text", reader.text()
        elif kind == token.DTD:
            raise ValueError("a document with a definition of its own types")
    if reader.hasError():
        raise ValueError(reader.errorString())


class _Xlsx:
    """A workbook of Excel."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self._archive = archive
        parts = {
            node.get("Id"): node.get("Target")
            for what, node in _walk(archive.read("xl/_rels/workbook.xml.rels"))
            if what == "open" and node.name == "Relationship"
        }
        self.sheets: dict[str, str] = {}
        self.shown: list[str] = []
        self._since = _FIRST_DAY
        for what, node in _walk(archive.read("xl/workbook.xml")):
            if what == "open" and node.name == "sheet":
                target = parts[node.get("id")]
                self.sheets[node.get("name")] = (
                    target.lstrip("/") if target.startswith("/") else f"xl/{target}"
                )
                if node.get("state", "visible") == "visible":
                    self.shown.append(node.get("name"))
            elif (
                what == "open"
                and node.name == "workbookPr"
                and node.get("date1904") in ("1", "true")
            ):
                self._since = datetime(1904, 1, 1)
        names = set(archive.namelist())
        self._texts = list(self._shared()) if "xl/sharedStrings.xml" in names else []
        self._dates: list[bool] = []
        self._formats: list[str] = []
        if "xl/styles.xml" in names:
            self._read_styles()
        self._read: dict[str, tuple[list[list[Any]], list[Merged]]] = {}

    def _shared(self) -> Iterator[str]:
        """Yield the texts that cells point to, without the reading aids of Japanese ones."""
        parts: list[str] = []
        inside, aside = False, False
        for what, node in _walk(self._archive.read("xl/sharedStrings.xml")):
            if what == "text":
                if inside and not aside:
                    parts.append(node)
                continue
            name, opens = (node.name, True) if what == "open" else (node, False)
            if name == "t":
                inside = opens
            elif name == "rPh":
                aside = opens
            elif name == "si" and not opens:
                yield "".join(parts)
                parts = []

    def _read_styles(self) -> None:
        """Note of every style whether its numbers are dates, and the format that changes them."""
        from ...core.reading.number_formats import changes_number

        codes, listed = {"9": "0%", "10": "0.00%"}, False
        for what, node in _walk(self._archive.read("xl/styles.xml")):
            if what == "open" and node.name == "numFmt":
                codes[node.get("numFmtId")] = node.get("formatCode")
            elif what == "open" and node.name == "cellXfs":
                listed = True
            elif what == "close" and node == "cellXfs":
                listed = False
            elif what == "open" and node.name == "xf" and listed:
                number = node.get("numFmtId", "0")
                code = codes.get(number, "")
                bare = re.sub(r'"[^"]*"|\[[^\]]*\]|\\.', "", code)
                is_date = bool(re.search(r"[ymdhs]", bare, re.IGNORECASE))
                self._dates.append(is_date or int(number) in _DATE_FORMATS)
                self._formats.append(code if changes_number(code) else "")

    def rows(self, name: str) -> tuple[list[list[Any]], list[Merged]]:
        """Return all rows of a sheet from its first, and the merged cells."""
        if name not in self._read:
            self._read[name] = self._sheet(self._archive.read(self.sheets[name]))
        return self._read[name]

    def _sheet(self, document: bytes) -> tuple[list[list[Any]], list[Merged]]:
        rows: list[list[Any]] = []
        merged: list[Merged] = []
        cell, value, formula, inside = None, [], [], ""
        at = column = -1
        for what, node in _walk(document):
            if what == "text":
                if inside in ("v", "t"):
                    value.append(node)
                elif inside == "f":
                    formula.append(node)
                continue
            name, opens = (node.name, True) if what == "open" else (node, False)
            if name in ("v", "t", "f"):
                inside = name if opens else ""
                if name == "f" and opens:
                    formula.append("=")
            elif name == "row" and opens:
                at = _within(int(node.get("r", str(at + 2))) - 1, _MOST_ROWS)
                column = -1
                rows += [[] for _ in range(at + 1 - len(rows))]
            elif name == "c" and opens:
                cell, value, formula = node, [], []
                place = node.get("r")
                column = _within(_position(place)[1] if place else column + 1, _MOST_REPEATED)
            elif name == "c":
                row = rows[at]
                row += [""] * (column + 1 - len(row))
                row[column] = self._cell(cell, "".join(value), "".join(formula))
            elif name == "mergeCell" and opens:
                first, _, last = node.get("ref").partition(":")
                merged.append((_position(first), _position(last or first)))
        while rows and not any(one != "" for one in rows[-1]):
            rows.pop()
        return rows, merged

    def _cell(self, node: _Node, value: str, formula: str) -> Any:
        kind = node.get("t", "n")
        if kind == "s":
            return self._texts[int(value)] if value else ""
        if kind in ("str", "inlineStr", "e"):
            return value
        if not value:
            return f"{formula} (never calculated)" if formula else ""
        if kind == "b":
            return value == "1"
        if kind == "d":
            return value
        style = int(node.get("s", "0"))
        if style < len(self._dates) and self._dates[style]:
            return self._since + timedelta(days=float(value))
        if style < len(self._formats) and self._formats[style]:
            from ...core.reading.number_formats import shown_number

            return shown_number(float(value), self._formats[style])
        return float(value)


def _within(number: int, most: int) -> int:
    """Return a place in a sheet; a file that goes beyond what a sheet holds is damaged."""
    if not 0 <= number <= most:
        raise ValueError("a place outside the sheet")
    return number


def _position(reference: str) -> tuple[int, int]:
    """Row and column of a reference such as B3, counted from 0."""
    letters, number = _REFERENCE.fullmatch(reference.replace("$", "")).groups()
    column = 0
    for letter in letters:
        column = 26 * column + ord(letter) - 64
    return int(number) - 1, column - 1


class _Ods:
    """A workbook of LibreOffice; it is read whole."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self.sheets: dict[str, tuple[list[list[Any]], list[Merged]]] = {}
        self.shown: list[str] = []
        hidden: set[str] = set()
        style, name = "", ""
        rows: list[list[Any]] = []
        merged: list[Merged] = []
        row: list[Any] = []
        cell, parts, notes, inside = None, [], 0, 0
        for what, node in _walk(archive.read("content.xml")):
            if what == "text":
                if inside and not notes:
                    parts.append(node)
                continue
            tag, opens = (node.name, True) if what == "open" else (node, False)
            if tag == "style" and opens:
                style = node.get("name")
            elif tag == "table-properties" and opens and node.get("display") == "false":
                hidden.add(style)
            elif tag == "table" and opens:
                name, rows, merged = node.get("name"), [], []
                if node.get("style-name") not in hidden:
                    self.shown.append(name)
            elif tag == "table":
                while rows and not any(one != "" for one in rows[-1]):
                    rows.pop()
                self.sheets[name] = (rows, merged)
            elif tag == "table-row" and opens:
                row, times = [], int(node.get("number-rows-repeated", "1"))
            elif tag == "table-row":
                full = any(one != "" for one in row)
                if full:
                    _within((len(rows) + times) * max(len(row), 1), _MOST_CELLS)
                rows += [list(row) for _ in range(times if full else min(times, 1000))]
            elif tag in ("table-cell", "covered-table-cell") and opens:
                cell, parts = node, []
            elif tag in ("table-cell", "covered-table-cell"):
                value = _ods_value(cell, parts)
                times_across = int(cell.get("number-columns-repeated", "1"))
                high, wide = (
                    int(cell.get(f"number-{what}-spanned", "1")) for what in ("rows", "columns")
                )
                if high > 1 or wide > 1:
                    at = (len(rows), len(row))
                    merged.append((at, (at[0] + high - 1, at[1] + wide - 1)))
                row += [value] * min(times_across, _MOST_REPEATED if value != "" else 1000)
            elif tag == "p":
                inside = int(opens)
                if opens and parts:
                    parts.append("\n")
            elif tag == "annotation":
                notes += 1 if opens else -1

    def rows(self, name: str) -> tuple[list[list[Any]], list[Merged]]:
        """Return all rows of a sheet from its first, and the merged cells."""
        return self.sheets[name]


def _ods_value(cell: _Node, parts: list[str]) -> Any:
    kind = cell.get("value-type")
    if kind == "percentage":
        return f"{100 * float(cell.get('value')):.15g}%"
    if kind in ("float", "currency"):
        return float(cell.get("value"))
    if kind == "date":
        return cell.get("date-value")
    if kind == "boolean":
        return cell.get("boolean-value") == "true"
    return "".join(parts)
