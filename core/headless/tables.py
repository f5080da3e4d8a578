"""Opens table files and hands over their cells; what the cells mean is decided in the engine.

Nothing in a file is ever executed: formulas are taken by the value that the file stores.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np

from ..errors import TableError
from ..files.limits import check_size
from ..files.opening import check_opening
from ..messages import Text
from ..reading.cells import RawTable, tidy_text
from ..reading.delimited import read_text
from ..reading.layout import table_from_columns, wanted_places
from ..reading.table_files import choose_layer, recognise
from ..study.spec import TableSpec
from .drivers import only_drivers, unpacked

__all__ = ["read_table"]


def read_table(spec: TableSpec) -> RawTable:
    """Read the cells of one table of a study.

    CSV and TSV, also packed by gzip or alone in a ZIP archive (separator and encoding are found),
    XLSX, XLS and ODS, Parquet, and the attribute table of any vector file.

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
    An error value in a cell of XLSX and ODS (``#N/A``) and a formula that was never calculated
    arrive as text, so that they are reported; in XLS files the reader gives them as empty cells.
    What a workbook shows in per cent or in thousands is read as it is shown.
    """
    path = Path(spec.file)
    kind, opened = recognise(path, spec)
    if kind == "text":
        return read_text(path, spec, opened)
    if kind == "book":
        from .workbooks import read_workbook

        return read_workbook(path, spec)
    return _read_parquet(path, spec) if kind == "parquet" else _read_layer(path, spec)


def _read_parquet(path: Path, spec: TableSpec) -> RawTable:
    import pyarrow as pa
    from pyarrow import parquet

    try:
        names = parquet.read_schema(path).names
        places = wanted_places([tidy_text(name) for name in names], spec, path.name)
        kept = [names[place] for place in places.values()]
        # a text that comes in many rows is held once
        file = parquet.ParquetFile(path, read_dictionary=kept)
        check_size(path, unpacked(file), TableError, cells=file.metadata.num_rows * len(kept))
        table = file.read(columns=kept)
    except (pa.ArrowInvalid, OSError) as error:
        raise TableError(
            Text("a Parquet file that can be read"),
            Text("one in which the reader stopped ({error})", error=str(error).splitlines()[0]),
            path.name,
            Text("Write it again, or save the table as CSV"),
        ) from error
    columns = [_to_numpy(table.column(name)) for name in kept]
    return table_from_columns(list(places), columns, spec, file=path.name, first_line=1)


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
            Text("a vector file that can be read"),
            Text("bytes of another kind of file"),
            path.name,
            Text("Save it again as GeoPackage, or the table as CSV"),
        ) from error
    wanted = {names[place]: name for name, place in places.items()}
    return table_from_columns(
        [wanted[name] for name in meta["fields"]],
        columns,
        spec,
        file=path.name,
        sheet=layer,
        first_line=1,
    )


def _to_numpy(column: Any) -> np.ndarray:
    """Cells of an Arrow column: numbers as they are, texts as objects."""
    import pyarrow as pa

    if pa.types.is_dictionary(column.type):
        kind = column.type.value_type
        if pa.types.is_string(kind) or pa.types.is_large_string(kind):
            parts = [_shared(chunk) for chunk in column.chunks]
            return np.concatenate(parts) if parts else np.empty(0, dtype=object)
        column = column.cast(kind)
    if pa.types.is_string(column.type) or pa.types.is_large_string(column.type):
        return column.to_numpy(zero_copy_only=False).astype(object, copy=False)
    if pa.types.is_integer(column.type) or pa.types.is_floating(column.type):
        values = column.to_numpy(zero_copy_only=False)
        return values if values.dtype.kind in "iuf" else values.astype(np.float64)
    cells = np.empty(len(column), dtype=object)
    cells[:] = column.to_pylist()
    return cells


def _shared(chunk: Any) -> np.ndarray:
    """Cells with texts, of which equal ones are one object."""
    texts = np.empty(len(chunk.dictionary) + 1, dtype=object)
    texts[:-1] = chunk.dictionary.to_pylist()
    return texts[chunk.indices.fill_null(len(texts) - 1).to_numpy(zero_copy_only=False)]
