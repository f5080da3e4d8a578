"""Result tables as CSV files that spreadsheets open as they are meant."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..escaping import cell_text

if TYPE_CHECKING:
    from ..tables import Table

__all__ = ["write_csv"]


def write_csv(path: Path, table: Table) -> None:
    """Write a result table as CSV in UTF-8; missing is an empty cell, no text is a formula.

    Parameters
    ----------
    path : Path
        File to write.
    table : Table

    Examples
    --------
    >>> import tempfile
    >>> from growth_poles.core.tables import Column, Table
    >>> columns = Column("code", "text", ""), Column("rank", "integer", "")
    >>> table = Table.from_rows("hubs", "", columns, [{"code": "a", "rank": 1}, {"code": "b"}])
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     write_csv(Path(folder) / "hubs.csv", table)
    ...     (Path(folder) / "hubs.csv").read_text(encoding="utf-8-sig").split()
    ['code,rank', 'a,1', 'b,']
    """
    # the byte order mark makes Excel read Cyrillic
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow([cell_text(column.name) for column in table.columns])
        columns = [_cells(table[column.name], column.kind) for column in table.columns]
        writer.writerows(zip(*columns, strict=True))


def _cells(values: Any, kind: str) -> list[Any]:
    cells = values.tolist()
    if kind == "real":
        return ["" if one != one else one for one in cells]
    if kind == "integer":
        return ["" if one != one else int(one) for one in cells]
    return ["" if one is None else cell_text(one) for one in cells]
