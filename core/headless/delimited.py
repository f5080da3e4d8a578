"""Delimited text (CSV, TSV) as cells; large files column by column with Arrow."""

from __future__ import annotations

import csv
import io
from pathlib import Path
from typing import Any

import numpy as np

from ..errors import TableError
from ..reading import delimited as text
from ..reading.cells import RawTable
from ..reading.layout import find_header, layout_of, wanted_headers, wanted_places
from ..study.spec import TableSpec

__all__ = ["read_text", "to_numpy"]

_WHOLE = 4_000_000


def read_text(path: Path, spec: TableSpec) -> RawTable:
    """Read the cells of a text file; what is wrong with it is said as a TableError."""
    if path.stat().st_size <= _WHOLE:
        return text.read_text(path, spec)
    return _read_large_text(path, spec, *text.find_dialect(path, spec))


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
        if not text.is_note(next(csv.reader([row.text], delimiter=separator))):
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
        raise TableError(
            "A text table that can be read",
            str(error),
            path.name,
            remedy="Correct that row, or save the table as XLSX",
        ) from error
    if odd:
        found, line = odd[0]
        text.refuse_width(f"{path.name}, the row {line.strip()[:80]!r}", len(numbers), found)
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
