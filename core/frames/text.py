"""Delimited text (CSV, TSV) as cells: encoding and separator are found, nothing is interpreted."""

from __future__ import annotations

import codecs
import csv
import io
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np

from ..cells import RawTable
from ..errors import TableError
from ..layout import find_header, layout_of, table_from_rows, wanted_headers, wanted_places
from ..study import TableSpec

__all__ = ["read_text", "to_numpy"]

_SEPARATORS = ",;\t|"
_WHOLE = 4_000_000
_HEAD_LINES = 200


def read_text(path: Path, spec: TableSpec) -> RawTable:
    """Read the cells of a text file; what is wrong with it is said as a TableError."""
    encoding = _find_encoding(path, spec.encoding)
    with path.open(encoding=encoding, newline="") as file:
        head = "".join(line for line, _ in zip(file, range(_HEAD_LINES), strict=False))
    if not head.strip(_SEPARATORS + " \r\n"):
        raise TableError("A table with a header and rows", "an empty one", path.name)
    separator = spec.separator or _find_separator(head, spec)
    if path.stat().st_size > _WHOLE:
        return _read_large_text(path, spec, encoding, separator, head)
    with path.open(encoding=encoding, newline="") as file:
        rows = list(_split(file, separator, path.name))
    table = table_from_rows(rows, spec, file=path.name)
    _check_widths(rows, table, path.name)
    return table


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
                "An encoding such as utf-8, windows-1251 or utf-16", repr(declared), path.name
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
            "Text with one row a line", str(error), f"{name}, row {reader.line_num}"
        ) from error


def _is_note(cells: list[str]) -> bool:
    """Whether a line holds one text at most, as titles and footnotes do."""
    return sum(1 for cell in cells if cell.strip()) <= 1


def _check_widths(rows: list[list[str]], table: RawTable, name: str) -> None:
    """Refuse rows that do not have the fields of the header: a mark in them was not quoted."""
    below = table.first_line - 1
    width = len(rows[below - 1])
    for line, row in enumerate(rows[below:], below + 1):
        if any(cell.count("\n") > 10 for cell in row):
            raise TableError("Quotes that are closed", "one left open", f"{name}, row {line}")
        filled = len(row)
        while filled > width and not row[filled - 1].strip():
            filled -= 1
        if filled != width and not _is_note(row):
            _refuse_width(f"{name}, row {line}", width, filled)


def _refuse_width(where: str, width: int, found: int) -> None:
    raise TableError(
        f"Rows of {width} fields, like the header",
        f"{found}",
        where,
        "Put fields that hold the separator in quotes",
    )


def _read_large_text(
    path: Path, spec: TableSpec, encoding: str, separator: str, head: str
) -> RawTable:
    """Read a large text file column by column, with the cells of its key columns shared."""
    import pyarrow as pa
    from pyarrow import csv as arrow_csv

    reader = csv.reader(io.StringIO(head, newline=""), delimiter=separator)
    rows, ends = [], []
    for row in reader:
        rows.append(row)
        ends.append(reader.line_num)
    wide = layout_of(spec) == "wide"
    header = find_header(rows, wanted_headers(spec), years=wide, where=path.name)
    places = wanted_places(header.names, spec, path.name)
    numbers = [str(place) for place in range(len(rows[header.below - 1]))]
    figures = {spec.value} if spec.value else set(places)
    figures -= {spec.region, spec.year, spec.indicator, spec.unit, spec.flag}
    kinds = {
        numbers[place]: pa.string() if name in figures else pa.dictionary(pa.int32(), pa.string())
        for name, place in places.items()
    }
    odd: list[tuple[int, str]] = []

    def keep(row: Any) -> str:
        if not _is_note(next(csv.reader([row.text], delimiter=separator))):
            odd.append((row.actual_columns, row.text))
        return "skip"

    try:
        table = arrow_csv.read_csv(
            path,
            read_options=arrow_csv.ReadOptions(
                skip_rows=ends[header.below - 1],
                column_names=numbers,
                encoding="utf8" if encoding == "utf-8-sig" else encoding,
            ),
            parse_options=arrow_csv.ParseOptions(
                delimiter=separator,
                newlines_in_values=True,
                ignore_empty_lines=False,
                invalid_row_handler=keep,
            ),
            convert_options=arrow_csv.ConvertOptions(
                column_types=kinds, include_columns=list(kinds), strings_can_be_null=False
            ),
        )
    except pa.ArrowInvalid as error:
        raise TableError("A text table that can be read", str(error), path.name) from error
    if odd:
        found, text = odd[0]
        _refuse_width(f"{path.name}, the row {text.strip()[:80]!r}", len(numbers), found)
    columns = [to_numpy(table.column(number)) for number in kinds]
    return RawTable(path.name, tuple(places), tuple(columns), first_line=header.below + 1)


def to_numpy(column: Any) -> np.ndarray:
    """Cells of an Arrow column: numbers as they are, texts as objects that equal cells share."""
    import pyarrow as pa

    if pa.types.is_string(column.type) or pa.types.is_large_string(column.type):
        return column.to_numpy(zero_copy_only=False).astype(object, copy=False)
    if pa.types.is_dictionary(column.type):
        whole = column.combine_chunks().unify_dictionaries() if column.num_chunks == 0 else column
        whole = whole.unify_dictionaries().combine_chunks()
        chunk = whole.chunk(0) if isinstance(whole, pa.ChunkedArray) else whole
        texts = np.empty(len(chunk.dictionary) + 1, dtype=object)
        texts[:-1] = chunk.dictionary.to_pylist()
        return texts[chunk.indices.fill_null(len(texts) - 1).to_numpy(zero_copy_only=False)]
    if pa.types.is_integer(column.type) or pa.types.is_floating(column.type):
        values = column.to_numpy(zero_copy_only=False)
        return values if values.dtype.kind in "iuf" else values.astype(np.float64)
    cells = np.empty(len(column), dtype=object)
    cells[:] = column.to_pylist()
    return cells
