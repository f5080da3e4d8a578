"""Delimited text (CSV, TSV) as cells: encoding and separator are found, nothing is interpreted.

One reader for small files and large ones: rows are taken as they come, and of their cells only
the columns that the study reads.
"""

from __future__ import annotations

import codecs
import csv
import io
import itertools
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import BinaryIO

from ..errors import TableError
from ..messages import Text
from ..study.spec import TableSpec
from .cells import RawTable
from .encodings import check_not_mixed, guess_encoding, refuse_doubt, wide_encoding
from .header import find_header
from .layout import layout_of, table_from_stream, wanted_headers

__all__ = ["find_dialect", "is_note", "read_text"]

_SEPARATORS = ",;\t|"
_HEAD_LINES = 200
_LONGEST = 10_000_000
_GUESSED_FROM = 4_000_000

Opener = Callable[[], BinaryIO]


def read_text(path: Path, spec: TableSpec, opened: Opener | None = None) -> RawTable:
    r"""Read the cells of a text file; what is wrong with it is said as a TableError.

    Parameters
    ----------
    path : Path
        The file, for messages and to open.
    spec : TableSpec
        What the study reads.
    opened : callable, optional
        Opens the bytes where they are packed in another file.

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
    opened = opened or (lambda: path.open("rb"))
    encoding, separator, head = find_dialect(path, spec, opened)
    widths = _Widths(path.name, separator)
    with io.TextIOWrapper(opened(), encoding=encoding, newline="") as file:
        rows = _unpacked(_split(file, separator, path.name), separator, head)
        table = table_from_stream(rows, spec, file=path.name, check=widths)
    return replace(table, notes=widths.notes())


def find_dialect(path: Path, spec: TableSpec, opened: Opener | None = None) -> tuple[str, str, str]:
    """Find how a text file is written: encoding, separator, and its first lines.

    Examples
    --------
    >>> from growth_poles.studies import PAPER_TABLES
    >>> spec = TableSpec(PAPER_TABLES / "table3_ksi.csv", "region", ())
    >>> find_dialect(spec.file, spec)[:2]
    ('utf-8-sig', ',')
    """
    opened = opened or (lambda: path.open("rb"))
    encoding = _find_encoding(path.name, spec, opened)
    with io.TextIOWrapper(opened(), encoding=encoding, newline="") as file:
        head = "".join(itertools.islice(_lines(file), _HEAD_LINES))
    if not head.strip(_SEPARATORS + " \r\n"):
        raise TableError(
            Text("a table with a header and rows"),
            Text("an empty one"),
            path.name,
            Text("Choose the file with the figures"),
        )
    return encoding, spec.separator or _find_separator(head, spec), head


def _find_encoding(name: str, spec: TableSpec, opened: Opener) -> str:
    """Find the encoding of a text file; a declared one must fit."""
    declared = spec.encoding
    with opened() as file:
        start = file.read(4096)
    if start.startswith((b"PK\x03\x04", b"\xd0\xcf\x11\xe0")):
        raise TableError(
            Text("a text file"),
            Text("a workbook by its first bytes"),
            name,
            Text("Rename it to .xlsx or .xls"),
        )
    marked = ""
    for mark, encoding in (
        (codecs.BOM_UTF8, "utf-8-sig"),
        (codecs.BOM_UTF16_LE, "utf-16"),
        (codecs.BOM_UTF16_BE, "utf-16"),
    ):
        if start.startswith(mark):
            marked = encoding
    if declared:
        return _declared(declared, marked, start, name, opened)
    wide = "" if marked else wide_encoding(start)
    for encoding in [marked or wide] if marked or wide else ["utf-8-sig"]:
        if _fits(opened, encoding):
            return encoding
    if b"\0" in start or marked:
        raise TableError(
            Text("a text table"),
            Text("a file with bytes that are no text"),
            name,
            Text("Open it in the program that wrote it, and save the table as CSV or XLSX"),
        )
    with opened() as file:
        data = file.read(_GUESSED_FROM)
        data += file.readline()
    check_not_mixed(data, name)
    named = [wanted for wanted in wanted_headers(spec) if wanted]
    ranked = guess_encoding(data, named)
    refuse_doubt(data, ranked, name)
    for _, encoding in ranked:
        if _fits(opened, encoding):
            return encoding
    raise TableError(
        Text("one encoding for the whole file"),
        Text("bytes further down that {encoding} does not have", encoding=ranked[0][1]),
        name,
        Text("Say the encoding in the study (encoding = ...), or save the table as UTF-8"),
    )


def _declared(declared: str, marked: str, start: bytes, name: str, opened: Opener) -> str:
    remedy = Text("Leave `encoding` out, so that it is found")
    try:
        "".encode(declared)
        codec = codecs.lookup(declared)
    except (LookupError, ValueError):
        raise TableError(
            Text("an encoding such as utf-8, windows-1251 or utf-16"),
            Text("{declared!r}", declared=declared),
            name,
            remedy,
        ) from None
    wanted = "utf-8-sig" if codec.name in ("utf-8", "utf-8-sig") else codec.name
    other = marked or ("" if start.isascii() or b"\0" in start else _fits(opened, "utf-8"))
    wide = wanted.startswith("utf-16")
    needed = Text("a file in {encoding}, as the study says", encoding=declared)
    if other and other.split("-")[:2] != wanted.split("-")[:2] and not (wide and not marked):
        came = Text("one in {encoding}", encoding=other.removesuffix("-sig"))
        raise TableError(needed, came, name, remedy)
    if not _fits(opened, wanted):
        raise TableError(needed, Text("bytes that are none"), name, remedy)
    return wanted


def _fits(opened: Opener, encoding: str) -> str:
    """Name the encoding where the whole file is text in it, otherwise nothing."""
    decoder = codecs.getincrementaldecoder(encoding)()
    with opened() as file:
        try:
            while block := file.read(1 << 20):
                if "\0" in decoder.decode(block):
                    return ""
            decoder.decode(b"", final=True)
        except UnicodeError:
            return ""
    return encoding


def _find_separator(head: str, spec: TableSpec) -> str:
    """Return the separator with which the header is found; else the one that cuts most evenly."""
    scores = []
    for separator in sorted(_SEPARATORS, key=head.count, reverse=True):
        try:
            rows = list(
                _unpacked(_split(io.StringIO(head, newline=""), separator, ""), separator, head)
            )
        except TableError:  # said again, with its row, when the file is read
            rows = [line.split(separator) for line in head.splitlines()]
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


def _lines(file: io.TextIOBase) -> Iterator[str]:
    while line := file.readline(_LONGEST):
        yield line


def _split(file: io.TextIOBase, separator: str, name: str) -> Iterator[list[str]]:
    """Cut text into rows; a quote that is open at the end is an error."""
    pending: list[str] = []

    def kept() -> Iterator[str]:
        for line in _lines(file):
            pending.append(line)
            yield line

    reader = csv.reader(kept(), delimiter=separator)
    number = 0
    try:
        for number, row in enumerate(reader, 1):
            last, pending[:] = pending[:], []
            if len(last) > 1 and any("\n" in cell for cell in row[-1:]):
                try:
                    list(csv.reader(last, delimiter=separator, strict=True))
                except csv.Error as error:
                    if "unexpected end" in str(error):
                        raise _open_quote(name, number) from error
            yield row
    except csv.Error as error:
        if "field larger" in str(error):
            raise _open_quote(name, number + 1) from error
        raise TableError(
            Text("text with one row a line"),
            Text("{error}", error=str(error)),
            Text("{file}, row {row}", file=name, row=number + 1),
            Text("Correct that row, or save the table as XLSX"),
        ) from error


def _open_quote(name: str, row: int) -> TableError:
    return TableError(
        Text("quotes that are closed"),
        Text("one left open"),
        Text("{file}, row {row}", file=name, row=row),
        Text("Close or remove the quote"),
    )


def _unpacked(rows: Iterator[list[str]], separator: str, head: str) -> Iterator[list[str]]:
    r"""Cut a first column into which Eurostat packs several (``freq,unit,geo\TIME_PERIOD``)."""
    first = head.split("\t", 1)[0].lstrip("\ufeff")
    packed = separator == "\t" and "," in first and "\\" in first and "\n" not in first
    for row in rows:
        yield [*row[0].split(","), *row[1:]] if packed and row else row


def is_note(cells: list[str]) -> bool:
    """Whether a line holds one text at most, as titles and footnotes do.

    Examples
    --------
    >>> is_note(["Source: the Bureau", ""]), is_note(["A", "1"])
    (True, False)
    """
    return sum(1 for cell in cells if cell.strip()) <= 1


@dataclass(slots=True)
class _Widths:
    """Refuses rows with more fields than the header, and counts those that end early."""

    name: str
    separator: str
    short: list[int] = field(default_factory=list)

    def __call__(self, row: list[str], line: int, width: int) -> None:
        filled = len(row)
        if filled == width and not any("\n" in cell for cell in row):
            return
        for cell in row:
            if cell.count("\n") > 10 or (
                "\n" in cell and cell.count(self.separator) >= width - 1 > 0
            ):
                raise _open_quote(self.name, line)
        while filled > width and not row[filled - 1].strip():
            filled -= 1
        if filled > width and not is_note(row):
            raise TableError(
                Text("rows of {width} fields, like the header", width=width),
                Text("{found} fields", found=filled),
                Text("{file}, row {row}", file=self.name, row=line),
                Text("Put fields that hold the separator in quotes"),
            )
        if filled < width and not is_note(row):
            self.short.append(line)

    def notes(self) -> tuple[Text, ...]:
        """Say which rows end before the last column of the header."""
        if not self.short:
            return ()
        rows = ", ".join(map(str, self.short[:5])) + (", …" if len(self.short) > 5 else "")
        return (
            Text(
                "{file}: {n} rows end before the last column of the header (rows {rows}); what "
                "they lack is read as empty.",
                file=self.name,
                n=len(self.short),
                rows=rows,
            ),
        )
