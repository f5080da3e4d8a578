"""Delimited text (CSV, TSV) as cells: encoding and separator are found, nothing is interpreted."""

from __future__ import annotations

import codecs
import csv
import io
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from ..errors import TableError
from ..study.spec import TableSpec
from .cells import RawTable
from .layout import find_header, layout_of, table_from_rows, wanted_headers

__all__ = ["find_dialect", "is_note", "read_text", "refuse_width"]

_SEPARATORS = ",;\t|"
_HEAD_LINES = 200


def read_text(path: Path, spec: TableSpec) -> RawTable:
    r"""Read the cells of a text file; what is wrong with it is said as a TableError.

    Examples
    --------
    >>> import tempfile
    >>> from growth_poles.core.study.spec import ColumnSpec
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     path = Path(folder) / "a.csv"
    ...     written = path.write_text("Регион;ВРП\nА;1,5\n", encoding="cp1251")
    ...     spec = TableSpec(path, "Регион", (ColumnSpec("grp", "ВРП", "count"),), year=2016)
    ...     read_text(path, spec).columns[1].tolist()
    ['1,5']
    """
    encoding, separator, _ = find_dialect(path, spec)
    with path.open(encoding=encoding, newline="") as file:
        rows = list(_split(file, separator, path.name))
    table = table_from_rows(rows, spec, file=path.name)
    _check_widths(rows, table, path.name)
    return table


def find_dialect(path: Path, spec: TableSpec) -> tuple[str, str, str]:
    """Find how a text file is written: encoding, separator, and its first lines.

    Examples
    --------
    >>> from growth_poles.studies import PAPER_TABLES
    >>> spec = TableSpec(PAPER_TABLES / "table3_ksi.csv", "region", ())
    >>> find_dialect(spec.file, spec)[:2]
    ('utf-8-sig', ',')
    """
    encoding = _find_encoding(path, spec.encoding)
    with path.open(encoding=encoding, newline="") as file:
        head = "".join(line for line, _ in zip(file, range(_HEAD_LINES), strict=False))
    if not head.strip(_SEPARATORS + " \r\n"):
        raise TableError(
            "A table with a header and rows",
            "an empty one",
            path.name,
            remedy="Choose the file with the figures",
        )
    return encoding, spec.separator or _find_separator(head, spec), head


def _find_encoding(path: Path, declared: str) -> str:
    """Find the encoding of a text file; a declared one must fit."""
    with path.open("rb") as file:
        start = file.read(4096)
    if start.startswith((b"PK\x03\x04", b"\xd0\xcf\x11\xe0")):
        raise TableError(
            "A text file", "a workbook by its first bytes", path.name, "Rename it to .xlsx or .xls"
        )
    marked = ""
    for mark, name in (
        (codecs.BOM_UTF8, "utf-8-sig"),
        (codecs.BOM_UTF16_LE, "utf-16"),
        (codecs.BOM_UTF16_BE, "utf-16"),
    ):
        if start.startswith(mark):
            marked = name
    if declared:
        try:
            codec = codecs.lookup(declared).name
        except LookupError as error:
            raise TableError(
                "An encoding such as utf-8, windows-1251 or utf-16",
                repr(declared),
                path.name,
                remedy="Leave `encoding` out, so that it is found",
            ) from error
        wanted = "utf-8-sig" if codec in ("utf-8", "utf-8-sig") else codec
        other = marked or ("" if start.isascii() or b"\0" in start else _fits(path, "utf-8"))
        wide = wanted.startswith("utf-16")
        if other and other.split("-")[:2] != wanted.split("-")[:2] and not (wide and not marked):
            raise TableError(
                f"A file in {declared}, as the study says",
                f"one in {other.removesuffix('-sig')}",
                path.name,
                "Leave `encoding` out, so that it is found",
            )
        if not _fits(path, wanted):
            raise TableError(
                f"A file in {declared}, as the study says",
                "bytes that are none",
                path.name,
                "Leave `encoding` out, so that it is found",
            )
        return wanted
    if marked:
        candidates = [marked]
    elif b"\0" in start:
        candidates = []
    else:
        candidates = ["utf-8-sig", "cp1251"]
    for encoding in candidates:
        if _fits(path, encoding):
            return encoding
    raise TableError(
        "Text in UTF-8, Windows-1251 or UTF-16 with a byte order mark",
        "something else",
        path.name,
        "Say which in the study (encoding = ...), or save the table as UTF-8",
    )


def _fits(path: Path, encoding: str) -> str:
    """Name the encoding where the whole file is text in it, otherwise nothing."""
    decoder = codecs.getincrementaldecoder(encoding)()
    with path.open("rb") as file:
        try:
            while block := file.read(1 << 20):
                if "\0" in decoder.decode(block):
                    return ""
            decoder.decode(b"", final=True)
        except UnicodeDecodeError:
            return ""
    return encoding


def _find_separator(head: str, spec: TableSpec) -> str:
    """Return the separator with which the header is found; else the one that cuts most evenly."""
    scores = []
    for separator in sorted(_SEPARATORS, key=head.count, reverse=True):
        rows = list(_split(io.StringIO(head, newline=""), separator, ""))
        widths = [len(row) for row in rows if any(row)]
        if not widths:
            return ","
        usual = max(set(widths), key=widths.count)
        try:
            find_header(rows, wanted_headers(spec), years=layout_of(spec) == "wide")
        except TableError:
            scores.append((usual > 1, widths.count(usual), usual, separator))
        else:
            if usual > 1:
                return separator
            scores.append((False, len(rows), usual, separator))
    return max(scores, key=lambda score: score[:3])[-1]


def _split(lines: Any, separator: str, name: str) -> Iterator[list[str]]:
    reader = csv.reader(lines, delimiter=separator)
    try:
        yield from reader
    except csv.Error as error:
        raise TableError(
            "Text with one row a line",
            str(error),
            f"{name}, row {reader.line_num}",
            remedy="Correct that row, or save the table as XLSX",
        ) from error


def is_note(cells: list[str]) -> bool:
    """Whether a line holds one text at most, as titles and footnotes do.

    Examples
    --------
    >>> is_note(["Source: the Bureau", ""]), is_note(["A", "1"])
    (True, False)
    """
    return sum(1 for cell in cells if cell.strip()) <= 1


def _check_widths(rows: list[list[str]], table: RawTable, name: str) -> None:
    """Refuse rows that do not have the fields of the header: a mark in them was not quoted."""
    below = table.first_line - 1
    width = len(rows[below - 1])
    for line, row in enumerate(rows[below:], below + 1):
        if any(cell.count("\n") > 10 for cell in row):
            raise TableError(
                "Quotes that are closed",
                "one left open",
                f"{name}, row {line}",
                remedy="Close or remove the quote",
            )
        filled = len(row)
        while filled > width and not row[filled - 1].strip():
            filled -= 1
        if filled != width and not is_note(row):
            refuse_width(f"{name}, row {line}", width, filled)


def refuse_width(where: str, width: int, found: int) -> None:
    """Refuse a row with another number of fields than the header.

    Examples
    --------
    >>> try:
    ...     refuse_width("a.csv, row 3", 4, 5)
    ... except TableError as error:
    ...     error.needed, error.came
    ('Rows of 4 fields, like the header', '5')
    """
    raise TableError(
        f"Rows of {width} fields, like the header",
        f"{found}",
        where,
        "Put fields that hold the separator in quotes",
    )
