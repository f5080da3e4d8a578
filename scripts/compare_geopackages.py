"""Compare two results files table by table: one made inside QGIS and one by the command line.

Run by hand or by the tests::

    python scripts/compare_geopackages.py ONE OTHER

Layers and tables, their order, columns and types, every row, every vertex and every style must be
the same; numbers may differ by 1e-9, relative or absolute. Left out are what has to differ: the
time of the run, the versions of the libraries that opened the files, when a style was stored, and
how large a box each file puts around a shape. Exits with 1 and says what differs.
"""

from __future__ import annotations

import argparse
import contextlib
import math
import sqlite3
import struct
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

TOLERANCE = 1e-9
TIMES = {"update_time"}
# what GeoPackage itself keeps
_OWN = ("gpkg_", "rtree_", "sqlite_")
_SAME_TYPE = {"MEDIUMINT": "INTEGER", "INT": "INTEGER", "DOUBLE": "REAL", "FLOAT": "REAL"}
_ENVELOPES = (0, 32, 48, 48, 64)
_SHOWN = 5


def differences(one: Path, other: Path) -> list[str]:
    """Say everything in which two results files differ."""
    with contextlib.ExitStack() as stack:
        left, right = (
            stack.enter_context(contextlib.closing(_opened(path))) for path in (one, other)
        )
        names = [_names(database) for database in (left, right)]
        found = [
            f"{name}: only in {path.name}"
            for path, mine, theirs in ((one, *names), (other, *reversed(names)))
            for name in mine
            if name not in theirs
        ]
        common = [[name for name in mine if name in names[0]] for mine in names]
        common[0] = [name for name in names[0] if name in names[1]]
        if common[0] != common[1]:
            found.append(f"order of the tables: {common[0]} and {common[1]}")
        for name in common[0]:
            found += [f"{name}: {text}" for text in _compare(left, right, name)]
    return found


def _opened(path: Path) -> sqlite3.Connection:
    if not path.is_file():
        raise FileNotFoundError(path)
    return sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)


def _names(database: sqlite3.Connection) -> list[str]:
    rows = database.execute("SELECT table_name FROM gpkg_contents ORDER BY rowid")
    return [name for (name,) in rows if not name.startswith(_OWN)]


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


def _columns(database: sqlite3.Connection, table: str) -> dict[str, str]:
    """Columns with their types, without the row number that the writer adds."""
    rows = list(database.execute(f"PRAGMA table_info({_quoted(table)})"))
    return {name: _plain(kind) for _, name, kind, _, _, key in rows if not key}


def _plain(kind: str) -> str:
    kind = kind.upper()
    if kind.endswith(("POLYGON", "LINESTRING", "POINT", "GEOMETRY", "COLLECTION")):
        return kind
    kind = kind.partition("(")[0]
    return _SAME_TYPE.get(kind, kind)


def _compare(left: sqlite3.Connection, right: sqlite3.Connection, table: str) -> Iterator[str]:
    about = "SELECT data_type, identifier, description FROM gpkg_contents WHERE table_name = ?"
    of = (
        "SELECT column_name, geometry_type_name, srs_id FROM gpkg_geometry_columns "
        "WHERE table_name = ?"
    )
    for question in (about, of):
        told = [database.execute(question, (table,)).fetchall() for database in (left, right)]
        if told[0] != told[1]:
            yield f"{told[0]} and {told[1]}"
    mine, theirs = _columns(left, table), _columns(right, table)
    if list(mine) != list(theirs):
        yield f"columns {list(mine)} and {list(theirs)}"
    yield from (
        f"{name} is {mine[name]} and {theirs[name]}"
        for name in mine
        if name in theirs and mine[name] != theirs[name]
    )
    shared = [name for name in mine if name in theirs and name not in TIMES]
    if not shared:
        return
    rows = [_rows(database, table, shared) for database in (left, right)]
    if len(rows[0]) != len(rows[1]):
        yield f"{len(rows[0])} and {len(rows[1])} rows"
        return
    cells = [
        f"row {number}, {name}: {_short(a)} and {_short(b)}"
        for number, (one, other) in enumerate(zip(*rows, strict=True), 1)
        for name, a, b in zip(shared, one, other, strict=True)
        if not same(a, b)
    ]
    yield from cells[:_SHOWN]
    if len(cells) > _SHOWN:
        yield f"and {len(cells) - _SHOWN} more cells"


def _rows(database: sqlite3.Connection, table: str, columns: list[str]) -> list[tuple]:
    wanted = ", ".join(map(_quoted, columns))
    rows = database.execute(f"SELECT {wanted} FROM {_quoted(table)} ORDER BY rowid").fetchall()
    if table == "run_record":
        rows = [row for row in rows if row[0] != "version" and row[:2] != ("run", "time_utc")]
    return rows


def same(one: Any, other: Any) -> bool:
    """Say whether two cells are the same; missing is the same as missing only."""
    if isinstance(one, bytes) and isinstance(other, bytes):
        return one == other or _same_shape(_shape(one), _shape(other))
    if isinstance(one, float) and isinstance(other, float):
        return math.isclose(one, other, rel_tol=TOLERANCE, abs_tol=TOLERANCE)
    return type(one) is type(other) and one == other


def _shape(blob: bytes) -> tuple[list[int], list[float]]:
    """Return the kinds and counts in a GeoPackage geometry, and its coordinates, in file order."""
    start = 8 + _ENVELOPES[(blob[3] >> 1) & 7]
    kinds: list[int] = [struct.unpack("<i" if blob[3] & 1 else ">i", blob[4:8])[0]]
    numbers: list[float] = []
    _walk(blob, start, kinds, numbers)
    return kinds, numbers


def _walk(blob: bytes, at: int, kinds: list[int], numbers: list[float]) -> int:
    order = "<" if blob[at] else ">"
    (kind,) = struct.unpack_from(f"{order}I", blob, at + 1)
    at += 5
    kinds.append(kind)
    if kind == 1:
        numbers += struct.unpack_from(f"{order}2d", blob, at)
        return at + 16
    (count,) = struct.unpack_from(f"{order}I", blob, at)
    at += 4
    kinds.append(count)
    for _ in range(count if kind != 2 else 1):
        if kind in (2, 3):
            if kind == 3:
                (points,) = struct.unpack_from(f"{order}I", blob, at)
                at += 4
                kinds.append(points)
            else:
                points = count
            numbers += struct.unpack_from(f"{order}{2 * points}d", blob, at)
            at += 16 * points
        else:
            at = _walk(blob, at, kinds, numbers)
    return at


def _same_shape(one: tuple[list[int], list[float]], other: tuple[list[int], list[float]]) -> bool:
    return one[0] == other[0] and all(map(same, one[1], other[1]))


def _short(cell: Any) -> str:
    if isinstance(cell, bytes):
        kinds, numbers = _shape(cell)
        return f"a shape of {len(numbers) // 2} vertices in {kinds[0]}"
    text = repr(cell)
    return text if len(text) < 80 else f"{text[:60]}… ({len(text)} characters)"


def main() -> int:
    """Compare the two files named on the command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("one", type=Path)
    parser.add_argument("other", type=Path)
    given = parser.parse_args()
    found = differences(given.one, given.other)
    for text in found:
        print(text)
    if not found:
        print("No difference.")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
