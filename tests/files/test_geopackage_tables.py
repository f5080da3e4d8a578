"""Rows of result tables in a GeoPackage: all of them, each once, in their order."""

import sqlite3

import numpy as np
from growth_poles.core.files.geopackage_tables import insert_rows
from growth_poles.core.tables import Column, Table


def test_a_long_table_is_written_row_by_row_without_a_gap_where_chunks_meet():
    n = 12_001
    columns = Column("code", "text", ""), Column("value", "real", "")
    cells = {"code": [f"r{row}" for row in range(n)], "value": np.arange(n) / 2}
    database = sqlite3.connect(":memory:")
    database.execute("CREATE TABLE long (geom BLOB, code TEXT, value REAL)")
    told = []
    shapes = [f"GP{row}".encode() for row in range(n)]
    insert_rows(database, Table.from_columns("long", "", columns, cells), shapes, told=told.append)
    found = database.execute("SELECT geom, code, value FROM long ORDER BY rowid").fetchall()
    assert found == [(f"GP{row}".encode(), f"r{row}", row / 2) for row in range(n)]
    assert sum(told) == n
