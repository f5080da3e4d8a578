"""What an analysis gives back: named tables whose columns say what they mean.

One specification serves every writer (GeoPackage, Parquet, spreadsheets, QGIS layers): each
table carries its columns with type, unit and meaning, and the table ``columns`` is made from them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    import numpy as np

__all__ = ["Column", "Findings", "Table", "columns_table"]

Kind = Literal["text", "integer", "real", "boolean"]


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a result table.

    Parameters
    ----------
    name : str
        Lower snake case, with the unit where there is one (``ict_output_mln_kzt``).
    kind : {"text", "integer", "real", "boolean"}
        What a cell holds. Missing is ``None`` for text and boolean, ``nan`` for numbers.
    meaning : str
        One sentence a reader of the file understands without the manual.
    unit : str, optional
        Unit of the values, empty for names, ranks and labels.
    source : str, optional
        Where the values come from: a table of the study, or the formula.
    """

    name: str
    kind: Kind
    meaning: str
    unit: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """A result table: columns of equal length, in order, each with its meaning.

    Parameters
    ----------
    name : str
        Name of the table or layer in every file.
    title : str
        What one row is.
    columns : sequence of Column
        Specification, in the order in which columns are written.
    data : mapping of str to array
        One array of shape ``(n_rows,)`` per column: object arrays of ``str | None`` for text and
        of ``True | False | None`` for boolean, numeric arrays (``nan`` is missing) otherwise.
    """

    name: str
    title: str
    columns: tuple[Column, ...]
    data: Mapping[str, np.ndarray] = field(repr=False)

    @classmethod
    def from_columns(
        cls, name: str, title: str, columns: Sequence[Column], data: Mapping[str, Any]
    ) -> Table:
        """Make a table, each column turned into the array type that its kind asks for."""
        import numpy as np

        arrays: dict[str, np.ndarray] = {}
        for column in columns:
            values = data[column.name]
            if column.kind in ("text", "boolean"):
                array = np.fromiter(values, dtype=object, count=len(values))
            else:
                array = np.asarray(values, dtype=np.float64)
            array.flags.writeable = False
            arrays[column.name] = array
        lengths = {len(array) for array in arrays.values()}
        if len(lengths) > 1:
            raise AssertionError(f"table {name}: columns of different lengths {sorted(lengths)}")
        return cls(name, title, tuple(columns), MappingProxyType(arrays))

    @classmethod
    def from_rows(
        cls, name: str, title: str, columns: Sequence[Column], rows: Iterable[Mapping[str, Any]]
    ) -> Table:
        """Make a table from rows; a key that a row lacks is missing there."""
        listed = list(rows)
        gaps = {"text": None, "boolean": None, "integer": float("nan"), "real": float("nan")}
        data = {
            column.name: [row.get(column.name, gaps[column.kind]) for row in listed]
            for column in columns
        }
        return cls.from_columns(name, title, columns, data)

    def __len__(self) -> int:
        """Count the rows."""
        return len(next(iter(self.data.values()))) if self.data else 0

    def __getitem__(self, column: str) -> np.ndarray:
        """Return one column."""
        return self.data[column]

    def rows(self) -> Iterator[dict[str, Any]]:
        """Yield the rows as dictionaries."""
        names = [column.name for column in self.columns]
        for cells in zip(*(self.data[name] for name in names), strict=True):
            yield dict(zip(names, cells, strict=True))


@dataclass(frozen=True, slots=True)
class Findings:
    """What an analysis found, before any file is written.

    Attributes
    ----------
    tables : dict of str to Table
        Layers (``regions``, ``regions_by_year``) and plain tables, by name, in file order.
    notes : tuple of str
        What a reader must know: values that could not be computed and why, repairs, discrepancies.
    accounts : tuple of str
        One line for each table of the study: rows read, matched, set aside and left out.
    """

    tables: dict[str, Table]
    notes: tuple[str, ...] = ()
    accounts: tuple[str, ...] = ()


def columns_table(tables: Iterable[Table]) -> Table:
    """Describe every column of every table: the table ``columns`` of the file.

    Parameters
    ----------
    tables : iterable of Table
        All tables that are written.

    Returns
    -------
    Table
        One row per table and column: meaning, unit, type and source.

    Examples
    --------
    >>> one = Table.from_rows("hubs", "One region", [Column("year", "integer", "Year")], [])
    >>> list(columns_table([one])["column_name"])
    ['year']
    """
    specification = (
        Column("table_name", "text", "Table or layer of this file"),
        Column("column_name", "text", "Column of that table"),
        Column("meaning", "text", "What a value says"),
        Column("unit", "text", "Unit of the values; empty for names, labels and ranks"),
        Column("type", "text", "text, integer, real or boolean"),
        Column("source", "text", "Where the values come from"),
    )
    rows = [
        {
            "table_name": table.name,
            "column_name": column.name,
            "meaning": column.meaning,
            "unit": column.unit,
            "type": column.kind,
            "source": column.source or "computed; inputs and parameters are in run_record",
        }
        for table in tables
        for column in table.columns
    ]
    return Table.from_rows("columns", "One column of this file", specification, rows)
