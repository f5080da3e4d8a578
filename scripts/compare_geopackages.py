"""Compare two results files, table by table: what differs is printed, and the exit code is 1.

python scripts/compare_geopackages.py A.gpkg B.gpkg

Names of tables and columns, types, keys and texts must be equal, numbers within 1e-9 of each
other (relative, or absolute below 1), shapes vertex by vertex. Left out are the times at which a
file and its styles were made, and the versions of the programs that made it.
Only the standard library is needed.
"""

from __future__ import annotations

import argparse
import math
import sqlite3
import struct
import sys
from collections.abc import Iterator
from pathlib import Path

TOLERANCE = 1e-9
_UNCOMPARED = {("run", "time_utc"), ("run", "growth_poles")}
_STYLE_TIME = ("update_time",)


def differences(one: Path, other: Path, *, tolerance: float = TOLERANCE) -> Iterator[str]:
    """Yield what differs between two files, one line each."""
    a, b = (
        sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True) for path in (one, other)
    )
    try:
        tables, others = _tables(a), _tables(b)
        if list(tables) != list(others):
            yield f"tables: {list(tables)} and {list(others)}"
        for name in tables:
            if name in others and tables[name] != others[name]:
                yield f"{name}: described as {tables[name]} and {others[name]}"
        for name in tables:
            if name in others:
                yield from _table(a, b, name, tolerance)
    finally:
        a.close()
        b.close()


def _tables(database: sqlite3.Connection) -> dict[str, tuple]:
    rows = database.execute(
        "SELECT c.table_name, c.data_type, c.description, g.column_name, g.geometry_type_name, "
        "c.srs_id FROM gpkg_contents c LEFT JOIN gpkg_geometry_columns g USING (table_name) "
        "ORDER BY c.rowid"
    )
    return {name: tuple(rest) for name, *rest in rows}


def _table(
    a: sqlite3.Connection, b: sqlite3.Connection, name: str, tolerance: float
) -> Iterator[str]:
    quoted = '"' + name.replace('"', '""') + '"'
    columns, types = _columns(a, quoted), _columns(b, quoted)
    if columns != types:
        yield f"{name}: columns {columns} and {types}"
        return
    order = list(columns)
    one, other = (
        database.execute(f"SELECT * FROM {quoted} ORDER BY 1").fetchall() for database in (a, b)
    )
    if name == "run_record":
        one, other = ([row for row in rows if not _is_left_out(row)] for rows in (one, other))
        one, other = ([row[1:] for row in rows] for rows in (one, other))
        order = order[1:]
    if len(one) != len(other):
        yield f"{name}: {len(one)} and {len(other)} rows"
        return
    for number, (row, match) in enumerate(zip(one, other, strict=True), 1):
        for column, value, counterpart in zip(order, row, match, strict=True):
            if name == "layer_styles" and column in _STYLE_TIME:
                continue
            if not _equal(value, counterpart, tolerance):
                yield f"{name}, row {number}, {column}: {_shown(value)} and {_shown(counterpart)}"


def _columns(database: sqlite3.Connection, quoted: str) -> dict[str, str]:
    rows = database.execute(f"PRAGMA table_info({quoted})")
    return {name: kind.partition("(")[0] for _, name, kind, *_ in rows}


def _is_left_out(row: tuple) -> bool:
    _, part, key, _ = row
    return part == "version" or (part, key) in _UNCOMPARED


def _equal(value: object, other: object, tolerance: float) -> bool:
    if isinstance(value, bytes) and isinstance(other, bytes):
        return _shapes_equal(value, other, tolerance)
    if isinstance(value, float) and isinstance(other, float):
        return math.isclose(value, other, rel_tol=tolerance, abs_tol=tolerance)
    return type(value) is type(other) and value == other


def _shapes_equal(value: bytes, other: bytes, tolerance: float) -> bool:
    """Compare GeoPackage geometries: kinds and counts exactly, coordinates within the tolerance."""
    one, two = _wkb(value), _wkb(other)
    if one == two:
        return True
    if len(one) != len(two):
        return False
    a, b = list(_numbers(one)), list(_numbers(two))
    return len(a) == len(b) and all(
        type(x) is type(y) and math.isclose(x, y, rel_tol=tolerance, abs_tol=tolerance)
        for x, y in zip(a, b, strict=True)
    )


def _wkb(blob: bytes) -> bytes:
    """Cut off the header, whose bounding box is optional."""
    envelope = (0, 32, 48, 48, 64)[(blob[3] >> 1) & 7]
    return blob[8 + envelope :]


def _numbers(wkb: bytes) -> Iterator[int | float]:
    """Yield the kinds, counts (int) and coordinates (float) of a line or (multi)polygon in 2D."""
    at = 0
    while at < len(wkb):
        kind, count = struct.unpack_from("<II", wkb, at + 1)
        yield from (kind, count)
        at += 9
        rings = [count] if kind == 2 else []
        for _ in range(count if kind == 3 else 0):
            (vertices,) = struct.unpack_from("<I", wkb, at)
            yield vertices
            yield from struct.unpack_from(f"<{2 * vertices}d", wkb, at + 4)
            at += 4 + 16 * vertices
        for vertices in rings:
            yield from struct.unpack_from(f"<{2 * vertices}d", wkb, at)
            at += 16 * vertices


def _shown(value: object) -> str:
    text = f"a shape of {len(value)} bytes" if isinstance(value, bytes) else repr(value)
    return text if len(text) <= 120 else f"{text[:117]}..."


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("one", type=Path)
    parser.add_argument("other", type=Path)
    parser.add_argument("--tolerance", type=float, default=TOLERANCE)
    parser.add_argument("--most", type=int, default=20, help="lines to print")
    given = parser.parse_args(arguments)
    for path in (given.one, given.other):
        if not path.is_file():
            parser.error(f"no such file: {path}")
    found = list(differences(given.one, given.other, tolerance=given.tolerance))
    for line in found[: given.most]:
        print(line)
    if len(found) > given.most:
        print(f"... and {len(found) - given.most} more")
    print(f"{len(found)} differences" if found else "equal, table by table")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
