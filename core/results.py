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

__all__ = ["Column", "Table"]

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
                array = np.empty(len(values), dtype=object)
                array[:] = values if isinstance(values, list) else list(values)
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
