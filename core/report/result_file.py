"""Read a result GeoPackage back, with nothing but SQLite: its tables and the outlines."""

from __future__ import annotations

import contextlib
import sqlite3
import struct
from pathlib import Path
from typing import Any

import numpy as np

from ..errors import InputError
from ..messages import Text
from ..tables import Column, Table
from .story import Outline, Story

__all__ = ["read_result", "rings_of"]

_HEADER = {0: 0, 1: 32, 2: 48, 3: 48, 4: 64}
_POLYGON, _MULTIPOLYGON = 3, 6
_LEFT_OUT = frozenset({"layer_styles"})


def read_result(path: Path) -> Story:
    """Read the tables and outlines of a result file.

    Parameters
    ----------
    path : Path
        A GeoPackage that Growth Poles wrote.

    Returns
    -------
    Story

    Raises
    ------
    InputError
        No such file, no GeoPackage, or one that holds no results.

    Examples
    --------
    >>> read_result(Path("none.gpkg"))
    Traceback (most recent call last):
    growth_poles.core.errors.InputError: ...
    """
    if not path.is_file():
        raise _no_result(path, Text("no file of this name"))
    try:
        with contextlib.closing(
            sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)
        ) as database:
            names = {
                name: title or ""
                for name, title in database.execute(
                    "SELECT table_name, description FROM gpkg_contents"
                )
            }
            if not {"run_record", "columns", "regions"} <= set(names):
                raise _no_result(path, Text("a GeoPackage without results"))
            database.row_factory = sqlite3.Row
            specified = _specified(database)
            tables = {
                name: _table(database, name, title, specified.get(name, {}))
                for name, title in names.items()
                if name not in _LEFT_OUT
            }
            outlines, in_degrees = _outlines(database)
    except sqlite3.DatabaseError as error:
        raise _no_result(path, Text("a file that is no GeoPackage")) from error
    except (struct.error, ValueError) as error:
        if isinstance(error, InputError):
            raise
        raise _no_result(path, Text("a GeoPackage with damaged shapes")) from error
    return Story(tables, outlines, in_degrees)


def _no_result(path: Path, came: str) -> InputError:
    return InputError(
        Text("a result file (GeoPackage) of Growth Poles"),
        came,
        str(path),
        remedy=Text("Run the study first, or name its result file"),
    )


def _specified(database: sqlite3.Connection) -> dict[str, dict[str, Column]]:
    found: dict[str, dict[str, Column]] = {}
    for row in database.execute('SELECT * FROM "columns"'):
        kind = row["type"] if row["type"] in ("text", "integer", "real", "boolean") else "text"
        column = Column(
            row["column_name"], kind, row["meaning"] or "", row["unit"] or "", row["source"] or ""
        )
        found.setdefault(row["table_name"], {})[column.name] = column
    return found


def _table(
    database: sqlite3.Connection, name: str, title: str, specified: dict[str, Column]
) -> Table:
    cells = database.execute("".join(("SELECT * FROM ", _quoted(name)))).fetchall()
    there = [
        row[1] for row in database.execute("".join(("PRAGMA table_info(", _quoted(name), ")")))
    ]
    if name == "columns":
        specified = {one: Column(one, "text", "") for one in there if one != "fid"}
    columns = [specified[one] for one in there if one in specified]
    data = {
        column.name: [_value(row[column.name], column.kind) for row in cells] for column in columns
    }
    return Table.from_columns(name, title, columns, data)


def _value(value: Any, kind: str) -> Any:
    if kind == "boolean":
        return None if value is None else bool(value)
    if kind == "text":
        return value
    return float("nan") if value is None else float(value)


def _outlines(database: sqlite3.Connection) -> tuple[dict[str, Outline], bool]:
    shape = database.execute(
        "SELECT column_name, srs_id FROM gpkg_geometry_columns WHERE table_name = 'regions'"
    ).fetchone()
    if shape is None:
        return {}, True
    definition = database.execute(
        "SELECT definition FROM gpkg_spatial_ref_sys WHERE srs_id = ?", (shape["srs_id"],)
    ).fetchone()
    wkt = (definition["definition"] if definition else "").lstrip().upper()
    asked = "".join(('SELECT "region_iso", ', _quoted(shape["column_name"]), ' FROM "regions"'))
    found = {row[0]: rings_of(row[1]) for row in database.execute(asked) if row[1]}
    return found, wkt.startswith(("GEOGCS", "GEOGCRS", "GEODCRS"))


def rings_of(blob: bytes) -> Outline:
    r"""Take the rings out of a GeoPackage's polygon or multipolygon.

    Examples
    --------
    >>> ring = struct.pack("<II8d", 1, 4, 0, 0, 1, 0, 1, 1, 0, 0)
    >>> rings_of(b"GP\x00\x01" + bytes(4) + b"\x01" + struct.pack("<I", 3) + ring)[0].tolist()
    [[0.0, 0.0], [1.0, 0.0], [1.0, 1.0], [0.0, 0.0]]
    """
    place = 8 + _HEADER[(blob[3] >> 1) & 7]
    rings: Outline = []
    _polygons(blob, place, rings)
    return rings


def _polygons(blob: bytes, place: int, rings: Outline) -> int:
    order = "<" if blob[place] else ">"
    kind, count = struct.unpack_from(f"{order}II", blob, place + 1)
    place += 9
    # the thousands, or the flags above, say that points have further coordinates
    width = 2 + ((kind & 0x80000000) != 0) + ((kind & 0x40000000) != 0)
    kind &= 0x0FFFFFFF
    width = {0: width, 1: 3, 2: 3, 3: 4}[kind // 1000]
    kind %= 1000
    if kind == _MULTIPOLYGON:
        for _ in range(count):
            place = _polygons(blob, place, rings)
    elif kind == _POLYGON:
        for _ in range(count):
            (n,) = struct.unpack_from(f"{order}I", blob, place)
            points = np.frombuffer(blob, f"{order}f8", n * width, place + 4).reshape(n, width)
            rings.append(points[:, :2].astype(np.float64))
            place += 4 + 8 * n * width
    return place


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'
