"""Write results into one GeoPackage that explains itself: layers, tables, styles.

The file is written beside its target under a temporary name and moved into place, so that a
failure or a kill leaves the old file as it was.
"""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from ..results import Table
from ..symbology import Style
from ..target import check_target, replacing

if TYPE_CHECKING:
    from geopandas import GeoDataFrame

__all__ = ["write_geopackage"]

# QGIS 3.22 warns about GeoPackage 1.4
VERSION = "1.2"
# below, a spatial index costs more than it saves
INDEXED_FROM = 1000
_SQL_TYPES = {"text": "TEXT", "integer": "INTEGER", "real": "REAL", "boolean": "BOOLEAN"}


def write_geopackage(
    path: str | Path,
    layers: Mapping[str, GeoDataFrame],
    tables: Sequence[Table],
    styles: Iterable[Style] = (),
    *,
    titles: Mapping[str, str] | None = None,
    overwrite: bool = False,
) -> Path:
    """Write layers, tables and styles as one GeoPackage 1.2.

    Parameters
    ----------
    path : str or Path
        Target, which ends in ``.gpkg``.
    layers : mapping of str to GeoDataFrame
        Layers with geometry, in file order; the first is what programs open.
    tables : sequence of Table
        Tables without geometry.
    styles : iterable of Style
        Stored in ``layer_styles``, from where QGIS loads them by name.
    titles : mapping of str to str, optional
        What a row of each layer is, kept as its description.
    overwrite : bool
        Replace a file that is there.

    Returns
    -------
    Path
        The target.

    Raises
    ------
    OutputError
        The target is there and ``overwrite`` is false, is open elsewhere, or its folder cannot be
        written or is full. The old file is untouched.
    """
    path = Path(path)
    check_target(path, overwrite=overwrite)
    with replacing(path) as partial:
        _write_layers(partial, layers)
        with contextlib.closing(sqlite3.connect(partial)) as database, database:
            for table in tables:
                _write_table(database, table)
            _write_styles(database, styles)
            for name, title in (titles or {}).items():
                database.execute(
                    "UPDATE gpkg_contents SET description = ? WHERE table_name = ?", (title, name)
                )
    return path


def _write_layers(partial: Path, layers: Mapping[str, GeoDataFrame]) -> None:
    import pyogrio

    # the finished file is synchronised once, before it is moved into place
    pyogrio.set_gdal_config_options({"OGR_SQLITE_SYNCHRONOUS": "OFF"})
    try:
        for name, frame in layers.items():
            pyogrio.write_dataframe(
                frame,
                partial,
                layer=name,
                driver="GPKG",
                dataset_options={"VERSION": VERSION},
                layer_options={"SPATIAL_INDEX": "YES" if len(frame) > INDEXED_FROM else "NO"},
            )
    finally:
        pyogrio.set_gdal_config_options({"OGR_SQLITE_SYNCHRONOUS": None})


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


def _write_table(database: sqlite3.Connection, table: Table) -> None:
    """Write a table as GeoPackage attributes; values travel as parameters, never as SQL."""
    names = [column.name for column in table.columns]
    declared = ", ".join(
        f"{_quoted(column.name)} {_SQL_TYPES[column.kind]}" for column in table.columns
    )
    quoted = ", ".join(map(_quoted, names))
    database.execute(
        f"CREATE TABLE {_quoted(table.name)} "
        f"(fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, {declared})"
    )
    database.executemany(  # identifiers are quoted, values are parameters
        f"INSERT INTO {_quoted(table.name)} ({quoted}) VALUES ({', '.join('?' * len(names))})",  # noqa: S608
        zip(
            *(_sql_values(table, column.name, column.kind) for column in table.columns), strict=True
        ),
    )
    _register(database, table.name, table.title)


def _sql_values(table: Table, name: str, kind: str) -> list[object]:
    values = table[name]
    if kind in ("text", "boolean"):
        return [None if value is None else value for value in values.tolist()]
    gone = np.isnan(values)
    if kind == "integer":
        return [None if no else int(value) for value, no in zip(values.tolist(), gone, strict=True)]
    return [None if no else value for value, no in zip(values.tolist(), gone, strict=True)]


def _register(database: sqlite3.Connection, name: str, title: str) -> None:
    database.execute(
        "INSERT INTO gpkg_contents (table_name, data_type, identifier, description, last_change, "
        "srs_id) VALUES (?, 'attributes', ?, ?, ?, 0)",
        (name, name, title, datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%S.000Z")),
    )


def _write_styles(database: sqlite3.Connection, styles: Iterable[Style]) -> None:
    """Store styles where QGIS looks for them."""
    rows = [
        ("", "", style.layer, "geom", style.name, style.qml, "", style.is_default, style.title, "")
        for style in styles
    ]
    if not rows:
        return
    database.execute(
        "CREATE TABLE layer_styles (id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, "
        "f_table_catalog TEXT(256), f_table_schema TEXT(256), f_table_name TEXT(256), "
        "f_geometry_column TEXT(256), styleName TEXT(30), styleQML TEXT, styleSLD TEXT, "
        "useAsDefault BOOLEAN, description TEXT, owner TEXT(30), ui TEXT(30), "
        "update_time DATETIME DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')))"
    )
    database.executemany(
        "INSERT INTO layer_styles (f_table_catalog, f_table_schema, f_table_name, "
        "f_geometry_column, styleName, styleQML, styleSLD, useAsDefault, description, owner) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        rows,
    )
    _register(database, "layer_styles", "Styles of the layers, for QGIS")
