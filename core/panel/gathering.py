"""From the observations of all tables to one series an indicator."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from ..errors import TableError
from ..messages import Text
from ..reading.observations import Observations
from ..regions.gazetteer import Gazetteer
from .series import Placement, Series, place_regions

__all__ = ["gather"]


def gather(
    seen: Sequence[Observations], gazetteer: Gazetteer, years: tuple[int, ...]
) -> tuple[dict[str, Series], list[Placement]]:
    """Gather the observations of all tables by indicator and scheme.

    Parameters
    ----------
    seen : sequence of Observations
        One a table.
    gazetteer : Gazetteer
    years : tuple of int
        Years of the panel.

    Returns
    -------
    known : dict of str to Series
        By indicator, in the order of the tables, with their slack.
    placements : list of Placement
        Which rows stand in which scheme.

    Raises
    ------
    TableError
        Two kinds for an indicator, two values for one cell, two national figures for a year.
    SchemeError
        Regions that no scheme has together.

    Examples
    --------
    >>> from pathlib import Path
    >>> from growth_poles.core.reading.layout import table_from_rows
    >>> from growth_poles.core.reading.observations import observe
    >>> from growth_poles.core.study.spec import ColumnSpec, TableSpec
    >>> spec = TableSpec(Path("a.csv"), "region", (ColumnSpec("grp", "", "count"),), year=2016)
    >>> raw = table_from_rows([["region", "grp"], ["A", 5], ["B", 3]], spec, file="a.csv")
    >>> mine = Gazetteer.from_names("mine", ["A", "B"])
    >>> known, _ = gather([observe(raw, spec, mine, [2016])], mine, (2016,))
    >>> known["grp"].values["mine"].tolist()
    [[5.0], [3.0]]
    """
    known: dict[str, Series] = {}
    placements: list[Placement] = []
    single = len(gazetteer.schemes) == 1
    for table, one in enumerate(seen):
        total = np.array([match.kind == "total" for match in one.matches], bool)
        position = _positions(one, gazetteer) if single else np.empty(0)
        for at, column in enumerate(one.spec.columns):
            series = known.setdefault(
                column.indicator, Series(column.indicator, column.kind, len(years))
            )
            if series.kind != column.kind:
                raise TableError(
                    Text("one kind for {indicator}", indicator=column.indicator),
                    Text("{one} and {other}", one=series.kind, other=column.kind),
                    one.spec.where,
                    Text("Declare the same kind in every table"),
                )
            mine = np.flatnonzero(one.indicator == at)
            _fill_national(series, one, mine[total[one.region[mine]]], years)
            if single:
                name, only = next(iter(gazetteer.schemes.items()))
                mine = mine[position[one.region[mine]] >= 0]
                where = position[one.region[mine]]
                series.fill(name, only.codes, where, one.year[mine], one, mine, seen)
                continue
            for placed in place_regions(one, at, gazetteer, table, years):
                placements.append(placed)
                here = mine[(one.year[mine] == placed.year) & ~np.isnan(one.value[mine])]
                for name, found in placed.options.items():
                    codes = gazetteer.schemes[name].codes
                    region = np.full(len(one.matches), -1)
                    region[placed.regions] = [
                        -1 if code is None else codes.index(code) for code in found.codes
                    ]
                    rows = here[region[one.region[here]] >= 0]
                    series.fill(
                        name, codes, region[one.region[rows]], one.year[rows], one, rows, seen
                    )
    for series in known.values():
        series.set_slack()
    return known, placements


def _positions(one: Observations, gazetteer: Gazetteer) -> np.ndarray:
    """Position of each spelling's region in the only scheme, -1 for other rows."""
    codes = next(iter(gazetteer.schemes.values())).codes
    position = {code: at for at, code in enumerate(codes)}
    return np.array(
        [
            position[match.places[0].newest.code] if match.kind == "region" else -1
            for match in one.matches
        ],
        np.int64,
    )


def _fill_national(
    series: Series, one: Observations, rows: np.ndarray, years: Sequence[int]
) -> None:
    for at in rows.tolist():
        value, year = one.value[at], one.year[at]
        before = series.national[year]
        if np.isnan(before):
            series.national[year] = value
        elif not np.isnan(value) and value != before:
            raise TableError(
                Text(
                    "one national figure of {indicator} in {year}",
                    indicator=series.name,
                    year=years[year],
                ),
                Text("{one:.15g} and {other:.15g}", one=float(before), other=float(value)),
                one.table.place(int(one.row[at])),
                Text("Leave one of the rows out"),
            )
