"""Rows of a GeoPackage through SQLite alone: what both sides write without a geometry library."""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..escaping import name_in_sql
from ..messages import Text

if TYPE_CHECKING:
    from ..maps.symbology import Style
    from ..tables import Table

__all__ = [
    "INDEXED_FROM",
    "VERSION",
    "add_styles",
    "add_table",
    "check_written",
    "index_lookups",
    "insert_rows",
]

# QGIS 3.22 warns about GeoPackage 1.4
VERSION = "1.2"
"""Version of the standard that results follow."""
INDEXED_FROM = 1000
"""Rows of a layer up to which a spatial index costs more than it saves."""

_CHUNK = 5_000
# what is read region by region, and from how many rows on that is slow without an index
_LOOKED_UP = (("index_components", "region_iso"), ("neighbours", "from"))
_SLOW_FROM = 100_000
_TYPES = {"text": "TEXT", "integer": "INTEGER", "real": "REAL", "boolean": "BOOLEAN"}


def add_table(
    database: sqlite3.Connection, table: Table, *, told: Callable[[int], object] | None = None
) -> None:
    """Write a table without shapes into a GeoPackage, and name it among its contents.

    Parameters
    ----------
    database : sqlite3.Connection
        An open GeoPackage.
    table : Table
    told : callable, optional
        Told now and then how many rows were written since.

    Examples
    --------
    >>> import sqlite3
    >>> from growth_poles.core.tables import Column, Table
    >>> database = sqlite3.connect(":memory:")
    >>> contents = "table_name, data_type, identifier, description, last_change, srs_id"
    >>> _ = database.execute(f"CREATE TABLE gpkg_contents ({contents})")
    >>> columns = (Column("code", "text", ""), Column("share", "real", ""))
    >>> rows = [{"code": "a", "share": 0.5}, {"code": "b"}]
    >>> add_table(database, Table.from_rows("shares", "One region", columns, rows))
    >>> database.execute("SELECT * FROM shares").fetchall()
    [(1, 'a', 0.5), (2, 'b', None)]
    """
    cells = (" ".join((name_in_sql(one.name), _TYPES[one.kind])) for one in table.columns)
    columns = ", ".join(["fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL", *cells])
    database.execute("".join(("CREATE TABLE ", name_in_sql(table.name), " (", columns, ")")))
    insert_rows(database, table, told=told)
    _register(database, table.name, table.title)


def insert_rows(
    database: sqlite3.Connection,
    table: Table,
    shapes: Sequence[bytes] = (),
    *,
    told: Callable[[int], object] | None = None,
) -> None:
    """Write the rows of a result table into a table that is there.

    Parameters
    ----------
    database : sqlite3.Connection
        An open GeoPackage.
    table : Table
    shapes : sequence of bytes
        GeoPackage geometry of each row, for the column ``geom``.
    told : callable, optional
        Told now and then how many rows were written since.

    Examples
    --------
    >>> import sqlite3
    >>> from growth_poles.core.tables import Column, Table
    >>> database = sqlite3.connect(":memory:")
    >>> _ = database.execute("CREATE TABLE regions (geom BLOB, code TEXT)")
    >>> table = Table.from_rows("regions", "", (Column("code", "text", ""),), [{"code": "a"}])
    >>> insert_rows(database, table, [b"GP"], told=print)
    1
    >>> database.execute("SELECT * FROM regions").fetchall()
    [(b'GP', 'a')]
    """
    names = [column.name for column in table.columns]
    if shapes:
        names.insert(0, "geom")
    # names are quoted, and values travel as parameters, never as SQL
    columns, marks = ", ".join(map(name_in_sql, names)), ", ".join("?" * len(names))
    name = name_in_sql(table.name)
    into = "".join(("INSERT INTO ", name, " (", columns, ") VALUES (", marks, ")"))
    for start in range(0, len(table), _CHUNK):
        rows = slice(start, start + _CHUNK)
        cells = [_cells(table[column.name][rows], column.kind) for column in table.columns]
        if shapes:
            cells.insert(0, shapes[rows])
        database.executemany(into, zip(*cells, strict=True))
        if told is not None:
            told(len(cells[0]))


def _cells(values: Any, kind: str) -> list[Any]:
    """Turn a column into what SQLite takes; a real that is nan it stores as NULL itself."""
    cells = values.tolist()
    if kind == "integer":
        return [None if one != one else int(one) for one in cells]
    return cells


def index_lookups(database: sqlite3.Connection, tables: Iterable[Table]) -> None:
    """Index the regions of large tables, so that one region is found without a look at all rows.

    Parameters
    ----------
    database : sqlite3.Connection
        An open GeoPackage with the tables in it.
    tables : iterable of Table

    Examples
    --------
    >>> import sqlite3
    >>> from growth_poles.core.tables import Column, Table
    >>> database = sqlite3.connect(":memory:")
    >>> _ = database.execute("CREATE TABLE neighbours ('from' TEXT)")
    >>> column = Column("from", "text", "")
    >>> large = Table.from_columns("neighbours", "", (column,), {"from": ["a"] * 100_000})
    >>> index_lookups(database, [large])
    >>> database.execute("SELECT name FROM sqlite_master WHERE type = 'index'").fetchall()
    [('neighbours_from',)]
    """
    large = {table.name for table in tables if len(table) >= _SLOW_FROM}
    for name, column in _LOOKED_UP:
        if name in large:
            where = "".join((name_in_sql(name), " (", name_in_sql(column), ")"))
            database.execute(
                "".join(("CREATE INDEX ", name_in_sql(f"{name}_{column}"), " ON ", where))
            )


def add_styles(database: sqlite3.Connection, styles: Iterable[Style]) -> None:
    """Store styles where QGIS looks for them, in ``layer_styles``.

    Parameters
    ----------
    database : sqlite3.Connection
        An open GeoPackage.
    styles : iterable of Style
        Where there are none, nothing is written.

    Examples
    --------
    >>> import sqlite3
    >>> database = sqlite3.connect(":memory:")
    >>> add_styles(database, ())
    >>> database.execute("SELECT count(*) FROM sqlite_master").fetchone()
    (0,)
    """
    rows = list(_style_rows(styles))
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


def _style_rows(styles: Iterable[Style]) -> Iterator[tuple[object, ...]]:
    for one in styles:
        yield ("", "", one.layer, "geom", one.name, one.qml, "", one.is_default, one.title, "")


def check_written(path: Path, names: Iterable[str]) -> None:
    """Open a finished GeoPackage anew and look whether every table is there and can be read.

    Parameters
    ----------
    path : Path
        The file.
    names : iterable of str
        Tables and layers that were written.

    Raises
    ------
    OSError
        One is not there.

    Examples
    --------
    >>> from growth_poles import boundaries
    >>> check_written(boundaries.PATH, ["regions_16"])
    """
    address = f"{path.absolute().as_uri()}?mode=ro"
    with contextlib.closing(sqlite3.connect(address, uri=True)) as database:
        held = {name for (name,) in database.execute("SELECT table_name FROM gpkg_contents")}
        for name in names:
            if name not in held:
                raise OSError(Text("the table {name} was not written", name=name))
            query = "".join(("SELECT * FROM ", name_in_sql(name), " LIMIT 1"))
            database.execute(query).fetchall()


def _register(database: sqlite3.Connection, name: str, title: str) -> None:
    database.execute(
        "INSERT INTO gpkg_contents (table_name, data_type, identifier, description, last_change, "
        "srs_id) VALUES (?, 'attributes', ?, ?, ?, 0)",
        (name, name, title, datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%S.000Z")),
    )
