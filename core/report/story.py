"""What a page is made from: the tables of a result and the outlines of its regions."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import numpy as np

from ..messages import Text
from ..results.record import texts_of
from ..tables import Findings, Table

__all__ = ["Outline", "Story"]

Outline = list[np.ndarray]
"""Rings of a region, each of shape (n_points, 2), closed; outer rings and holes alike."""


@dataclass(frozen=True)
class Story:
    """The tables of a result, as the page asks for them.

    Parameters
    ----------
    tables : mapping of str to Table
        Result tables by name, ``run_record`` among them.
    outlines : mapping of str to list of arrays
        Rings of each region, in degrees or in the units of a map.
    in_degrees : bool
        Whether the outlines are longitudes and latitudes.

    Examples
    --------
    >>> from growth_poles.core.tables import Column
    >>> columns = Column("region_iso", "text", ""), Column("name_en", "text", "")
    >>> rows = [{"region_iso": "a", "name_en": "Almaty"}]
    >>> story = Story({"regions": Table.from_rows("regions", "", columns, rows)}, {}, True)
    >>> story.codes, story.name("a", "kk")
    (('a',), 'Almaty')
    """

    tables: Mapping[str, Table]
    outlines: Mapping[str, Outline]
    in_degrees: bool
    _kept: dict[str, list[dict[str, Any]]] = field(default_factory=dict, repr=False)

    @classmethod
    def of(cls, findings: Findings, outlines: Mapping[str, Outline], *, in_degrees: bool) -> Story:
        """Tell what an analysis found."""
        return cls(findings.tables, outlines, in_degrees)

    def rows(self, name: str) -> list[dict[str, Any]]:
        """Return the rows of a table with ``None`` for what is missing; none without the table."""
        if name not in self._kept:
            self._kept[name] = list(self._plain(name))
        return self._kept[name]

    def _plain(self, name: str) -> Iterator[dict[str, Any]]:
        table = self.tables.get(name)
        if table is None:
            return
        columns = []
        for column in table.columns:
            values = table[column.name].tolist()
            if column.kind == "integer":
                values = [int(value) if value == value else None for value in values]
            elif column.kind == "real":
                values = [value if value == value else None for value in values]
            columns.append(values)
        names = [column.name for column in table.columns]
        for cells in zip(*columns, strict=True):
            yield dict(zip(names, cells, strict=True))

    def has(self, name: str, *columns: str) -> bool:
        """Say whether a table is there and each of these columns has a value in it."""
        table = self.tables.get(name)
        if table is None or not len(table):
            return False
        return all(
            column in table.data
            and any(value is not None and value == value for value in table[column].tolist())
            for column in columns
        )

    @cached_property
    def record(self) -> dict[tuple[str, str], str]:
        """Facts about the run, by part and key."""
        return {(row["part"], row["key"]): row["value"] or "" for row in self.rows("run_record")}

    def parameter(self, key: str, default: str = "") -> str:
        """Return a parameter of the study as it was written down."""
        return self.record.get(("parameter", key)) or default

    def listed(self, key: str) -> list[str]:
        """Return a parameter that is a list."""
        return [part for part in self.parameter(key).split(", ") if part]

    @cached_property
    def codes(self) -> tuple[str, ...]:
        """Codes of the regions."""
        return tuple(row["region_iso"] for row in self.rows("regions"))

    @cached_property
    def years(self) -> tuple[int, ...]:
        """Years of the result, rising."""
        return tuple(sorted({row["year"] for row in self.rows("regions_by_year")}))

    @cached_property
    def focus(self) -> int:
        """The focus year."""
        focus = self.parameter("focus_year")
        return int(focus) if focus.lstrip("-").isdigit() else (self.years or (0,))[-1]

    @cached_property
    def _names(self) -> dict[str, dict[str, Any]]:
        return {row["region_iso"]: row for row in self.rows("regions")}

    def name(self, code: str, language: str) -> str:
        """Name a region in a language, else in English, else by its code."""
        row = self._names.get(code, {})
        return row.get(f"name_{language}") or row.get("name_en") or code

    @cached_property
    def labels(self) -> dict[str, str]:
        """Names of the indicators for people, as the study gives them."""
        found = {}
        for (part, key), value in self.record.items():
            if part == "parameter" and key.endswith((".indicator", ".name")) and value:
                label = self.parameter(key.rpartition(".")[0] + ".label")
                if label:
                    found[value] = label
        return found

    @cached_property
    def title(self) -> str:
        """Title of the study."""
        return self.parameter("title") or self.parameter("name")

    @cached_property
    def notes(self) -> list[str]:
        """What a reader must know."""
        return [row["value"] for row in self.rows("run_record") if row["part"] == "note"]

    @cached_property
    def texts(self) -> dict[str, Text]:
        """Texts of the engine that the record keeps, by their English words."""
        return texts_of(self.record)

    @cached_property
    def quotient(self) -> str:
        """Column of the location quotient that has values: the study's own, else evidence."""
        place, names = 0, ["location_quotient"]
        while name := self.parameter(f"hubs.evidence[{place}].name"):
            names.append(name)
            place += 1
        return next((name for name in names if self.has("regions_by_year", name)), "")
