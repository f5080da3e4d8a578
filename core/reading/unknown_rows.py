"""Rows with figures that name no region: refused all at once, with what to write about them."""

from __future__ import annotations

import json
from collections.abc import Iterable

import numpy as np

from ..errors import AmbiguousRegionError, RegionError, UnknownRegionError, listed
from ..messages import Text
from ..regions.gazetteer import Gazetteer
from .observations import Observations

__all__ = ["check_regions"]

_LISTED = 60


def check_regions(tables: Iterable[Observations], gazetteer: Gazetteer) -> None:
    """Refuse rows with figures whose region is unknown or ambiguous, all of them at once.

    Raises
    ------
    UnknownRegionError, AmbiguousRegionError
        With every name, its place and the nearest or possible regions.
    RegionError
        A table in which no row names a region.

    Examples
    --------
    >>> from pathlib import Path
    >>> from growth_poles.core.study.spec import ColumnSpec, TableSpec
    >>> spec = TableSpec(Path("a.csv"), "region", (ColumnSpec("grp", "GRP", "count"),))
    >>> from growth_poles.core.reading.observations import observe
    >>> from growth_poles.core.reading.layout import table_from_rows
    >>> table = table_from_rows([["region", 2015, 2016], ["A", "1,5", "—"]], spec, file="a.csv")
    >>> gazetteer = Gazetteer.from_names("mine", ["A"])
    >>> check_regions([observe(table, spec, gazetteer, [2015])], gazetteer)
    """
    unknown: dict[str, str] = {}
    ambiguous: list[str] = []
    for seen in tables:
        kinds = np.array([match.kind for match in seen.matches])
        if not np.isin(kinds, ("region", "total"))[seen.region].any():
            texts = [match.text for match in seen.matches if match.text.strip()]
            raise RegionError(
                Text("rows that name regions of {country}", country=gazetteer.country),
                Text("{texts}, none of which is known", texts=listed(texts, 5)),
                seen.table.place(column=seen.spec.region),
                Text("Check which column names the regions (region = ...)"),
            )
        bad = np.isin(kinds, ("unknown", "ambiguous"))[seen.region] & ~np.isnan(seen.value)
        regions, firsts = np.unique(seen.region[bad], return_index=True)
        for at, first in zip(regions.tolist(), seen.row[bad][firsts].tolist(), strict=True):
            match = seen.matches[at]
            if match.kind == "unknown":
                near = gazetteer.suggest(match.text) if len(unknown) < 10 else ()
                hint = f", perhaps {' or '.join(near)}" if near else ""
                told = f"{match.text.strip()!r} ({seen.table.place(first)}{hint})"
                unknown.setdefault(match.text.strip(), told)
            elif match.kind == "ambiguous":
                could = " or ".join(f"{r.name_en} ({r.code})" for r in match.candidates)
                ambiguous.append(f"{match.text!r} ({seen.table.place(first)}) is {could}")
    if unknown:
        line = ", ".join(json.dumps(text, ensure_ascii=False) for text in list(unknown)[:_LISTED])
        raise UnknownRegionError(
            Text("regions of {country} in every row with figures", country=gazetteer.country),
            Text(
                "{n} {n:|row that names|rows that name} none: {rows}",
                n=len(unknown),
                rows=_several(list(unknown.values())),
            ),
            "",
            Text(
                "Correct the names; or write in the table of the study set_aside = [{line}] for "
                'rows that are no region (set_aside = "unknown" for all of them), and '
                'national = "..." for the row of the whole country',
                line=line + (", …" if len(unknown) > _LISTED else ""),
            ),
        )
    if ambiguous:
        raise AmbiguousRegionError(
            Text("names that mean one region each"),
            Text("{names}", names=_several(ambiguous)),
            "",
            Text("Write the full name or the code"),
        )


def _several(found: list[str], most: int = 10) -> str:
    return "; ".join(found[:most]) + (
        f"; and {len(found) - most} more" if len(found) > most else ""
    )
