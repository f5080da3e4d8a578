"""Tables of association and of mobility."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import numpy as np

from ..association.local import LocalAssociation, local_g, local_moran, local_moran_bivariate
from ..association.mobility import rank_mobility, zone_transitions
from ..association.overall import GlobalAssociation, geary, getis_ord_g, moran, moran_bivariate
from ..messages import Text
from ..neighbours.weights import Neighbours
from ..tables import Column, Table
from .inputs import DiffusionInput
from .verdict import holm
from .wording import reason_text

__all__ = ["association_tables", "bivariate_association", "level_and_growth", "mobility_table"]

LEVEL_GROWTH = (
    "Of two variables: the level of a middle year against the neighbours' later growth; "
    "`_reverse`: later growth against the neighbours' level; `_placebo`: the same level against "
    "the neighbours' earlier growth, which it cannot have caused."
)

WHERE = (
    Column("variable", "text", "Variable as named in the study."),
    Column("year", "integer", "Year of the values; of the level where two variables are compared."),
    Column("weights", "text", "Name of the weights."),
    Column("statistic", "text", f"Name of the statistic. {LEVEL_GROWTH}"),
)
GLOBAL = (
    *WHERE,
    Column("value", "real", "Value of the statistic; missing where it is undefined."),
    Column("expected", "real", "Its mean if the values stood in random order."),
    Column("variance", "real", "Its variance if the values stood in random order."),
    Column("p_value", "real", "Two-sided p-value, for this statistic alone."),
    Column(
        "p_adjusted",
        "real",
        "The same, adjusted for all weights, statistics and years of the variable (Holm).",
    ),
    Column("method", "text", "How the p-value was found: exact, permutation or normal."),
    Column("n_regions", "integer", "Regions with a value."),
    Column("note", "text", "Why something is undefined, or which regions have no value."),
)
LOCAL = (
    Column("region_iso", "text", "Code of the region."),
    *WHERE,
    Column("value", "real", "Value of the statistic; missing where it is undefined."),
    Column("lag", "real", "Mean of the neighbours, weighted, in the variable's own unit."),
    Column("p_value", "real", "Two-sided p-value, for this region alone."),
    Column("p_adjusted", "real", "The same, adjusted for all regions that can reach it."),
    Column("p_floor", "real", "Smallest p-value that this number of neighbours allows."),
    Column("p_floor_data", "real", "Smallest p-value with the ties of the data as well."),
    Column("p_floor_adjusted", "real", "Smallest adjusted p-value as the only finding."),
    Column(
        "quadrant", "text", "HH, LL, HL or LH: the region, then its neighbours; no significance."
    ),
)
MOBILITY = (
    Column("variable", "text", "Variable as named in the study, or zone."),
    Column("year_from", "integer", "First year."),
    Column("year_to", "integer", "Last year."),
    Column("weights", "text", "Name of the weights; empty where none are used."),
    Column(
        "measure",
        "text",
        "kendall_tau: all pairs of regions; tau_neighbours, tau_others: pairs of neighbours, and "
        "the rest; zone_transition: regions that went from one zone to another.",
    ),
    Column("zone_from", "text", "Zone in the first year."),
    Column("zone_to", "text", "Zone in the last year."),
    Column("value", "real", "Tau-b from -1 to 1, or a number of regions."),
    Column("expected", "real", "Mean of the measure if the regions stood in random places."),
    Column("p_value", "real", "Two-sided p-value."),
    Column("n_regions", "integer", "Regions with a value in both years."),
    Column("note", "text", "Why something is undefined."),
)


def level_and_growth(given: DiffusionInput, variable: str) -> dict[str, tuple[int, Any, Any]]:
    """Pairs that the bivariate statistics compare: year of the level, x, y.

    The level is that of the middle year (of two years, the first), so that the same level can be
    held against growth after it and, as a placebo, against growth before it. Regions without a
    value in every year have none.

    Examples
    --------
    >>> from growth_poles.core.neighbours.contiguous import queen
    >>> from growth_poles.core.diffusion.inputs import check_input
    >>> row = {"queen": queen("abc", ["a", "b"], ["b", "c"])}
    >>> given = check_input("abc", [2010, 2011], {"x": [[1, 2], [1, 1], [1, 1]]}, row, ["a"])
    >>> sorted(level_and_growth(given, "x"))
    ['', '_reverse']
    """
    growth = given.growth(variable)
    if len(growth.years) < 2 or not growth.labels:
        return {}
    place = {label: i for i, label in enumerate(given.labels)}
    rows = [place[label] for label in growth.labels]
    middle = (len(growth.years) - 1) // 2
    level, later, earlier = (np.full(len(given.labels), np.nan) for _ in range(3))
    level[rows] = growth.levels[:, middle]
    later[rows] = growth.mean_rates(first=middle)
    year = int(growth.years[middle])
    pairs = {"": (year, level, later), "_reverse": (year, later, level)}
    if middle > 0:
        earlier[rows] = growth.mean_rates(last=middle)
        pairs["_placebo"] = (year, level, earlier)
    return pairs


def bivariate_association(
    given: DiffusionInput,
) -> dict[tuple[str, str, str], tuple[int, LocalAssociation]]:
    """Local Moran of level and growth: by variable, weights and suffix of the statistic.

    Examples
    --------
    >>> from growth_poles.core.neighbours.contiguous import queen
    >>> from growth_poles.core.diffusion.inputs import check_input
    >>> row = {"queen": queen("abc", ["a", "b"], ["b", "c"])}
    >>> given = check_input("abc", [2010, 2011], {"x": [[1, 2], [1, 1], [1, 1]]}, row, ["a"])
    >>> list(bivariate_association(given))
    [('x', 'queen', ''), ('x', 'queen', '_reverse')]
    """
    return {
        (variable, name, suffix): (
            year,
            local_moran_bivariate(x, y, weights, **_how(given)),
        )
        for variable in given.variables
        for suffix, (year, x, y) in level_and_growth(given, variable).items()
        for name, weights in given.weights.items()
    }


def association_tables(
    given: DiffusionInput,
    bivariate: Mapping[tuple[str, str, str], tuple[int, LocalAssociation]],
) -> dict[str, Table]:
    """Make ``association_global`` and ``association_local``; the bivariate part comes computed.

    Examples
    --------
    >>> from growth_poles.core.neighbours.contiguous import queen
    >>> from growth_poles.core.diffusion.inputs import check_input
    >>> row = {"queen": queen("abc", ["a", "b"], ["b", "c"])}
    >>> given = check_input("abc", [2010, 2011], {"x": [[1, 2], [1, 1], [1, 1]]}, row, ["a"])
    >>> tables = association_tables(given, bivariate_association(given))
    >>> {name: len(table) for name, table in tables.items()}
    {'association_global': 8, 'association_local': 24}
    """
    whole: list[dict[str, Any]] = []
    parts: dict[str, list[Any]] = {column.name: [] for column in LOCAL}
    for variable, table in given.variables.items():
        pairs = level_and_growth(given, variable)
        for weights in given.weights.values():
            for year, values in _years(given, variable, table):
                for found in _global(given, values, weights):
                    whole.append(_whole(found, found.statistic, variable, year, weights))
                for local in _local(given, values, weights):
                    _add(parts, local, local.statistic, variable, year, weights)
            for suffix, (year, x, y) in pairs.items():
                one = moran_bivariate(x, y, weights, **_how(given))
                whole.append(_whole(one, one.statistic + suffix, variable, year, weights))
    for (variable, name, suffix), (year, local) in bivariate.items():
        _add(parts, local, local.statistic + suffix, variable, year, given.weights[name])
    for variable in given.variables:
        rows = [row for row in whole if row["variable"] == variable]
        adjusted = holm([row["p_value"] for row in rows])
        for row, p in zip(rows, adjusted, strict=True):
            row["p_adjusted"] = p
    return {
        "association_global": Table.from_rows(
            "association_global", "Association of the whole map", GLOBAL, whole
        ),
        "association_local": Table.from_columns(
            "association_local",
            "Association of each region with its neighbours",
            LOCAL,
            {name: np.concatenate(cells) if cells else [] for name, cells in parts.items()},
        ),
    }


def mobility_table(given: DiffusionInput) -> Table:
    """Make ``mobility``: ranks of the first and last year, and zones.

    Examples
    --------
    >>> from growth_poles.core.neighbours.contiguous import queen
    >>> from growth_poles.core.diffusion.inputs import check_input
    >>> row = {"queen": queen("abc", ["a", "b"], ["b", "c"])}
    >>> given = check_input("abc", [2010, 2011], {"x": [[1, 2], [1, 1], [1, 1]]}, row, ["a"])
    >>> mobility_table(given)["measure"].tolist()
    ['kendall_tau', 'tau_neighbours', 'tau_others']
    """
    rows: list[dict[str, Any]] = []
    for variable, table in given.variables.items():
        known = given.known_years(variable)
        if len(known) < 2:
            continue
        first, last = known[0], known[-1]
        base = {
            "variable": variable,
            "year_from": given.years[first],
            "year_to": given.years[last],
        }
        for k, weights in enumerate(given.weights.values()):
            found = rank_mobility(
                table[:, first],
                table[:, last],
                weights,
                permutations=given.region_orders,
                seed=given.options.seed,
            )
            own = base | {"n_regions": found.n_regions}
            if k == 0:
                rows.append(own | {"measure": "kendall_tau", "weights": "", "value": found.tau})
            own |= {"weights": weights.name, "note": reason_text(found.reason) or None}
            rows.append(
                own
                | {
                    "measure": "tau_neighbours",
                    "value": found.tau_neighbours,
                    "expected": found.expected,
                    "p_value": found.p_value,
                }
            )
            if found.reason != "all_neighbours":
                rows.append(own | {"measure": "tau_others", "value": found.tau_others})
    years = sorted(given.zones)
    if len(years) > 1:
        moves = zone_transitions(
            given.zones[years[0]], given.zones[years[-1]], zones=given.zone_order
        )
        for i, before in enumerate(moves.zones):
            for j, after in enumerate(moves.zones):
                rows.append(
                    {
                        "variable": "zone",
                        "year_from": years[0],
                        "year_to": years[-1],
                        "weights": "",
                        "measure": "zone_transition",
                        "zone_from": before,
                        "zone_to": after,
                        "value": moves.counts[i, j],
                        "n_regions": moves.counts.sum(),
                        "note": f"{moves.n_missing} regions without a zone"
                        if moves.n_missing
                        else None,
                    }
                )
    return Table.from_rows("mobility", "Who moved up or down", MOBILITY, rows)


def _how(given: DiffusionInput) -> dict[str, Any]:
    return {"seed": given.options.seed, "allow_isolates": given.options.allow_isolates}


def _years(
    given: DiffusionInput, variable: str, table: np.ndarray
) -> Iterator[tuple[int, np.ndarray]]:
    known = given.known_years(variable)
    asked = given.options.association_years
    chosen = [k for k in known if given.years[k] in asked] if asked else {*known[:1], *known[-1:]}
    for k in sorted(chosen):
        yield given.years[k], table[:, k]


def _global(
    given: DiffusionInput, values: np.ndarray, weights: Neighbours
) -> Iterator[GlobalAssociation]:
    yield moran(values, weights, **_how(given))
    yield geary(values, weights, **_how(given))
    if not np.any(values < 0):  # nan is not below zero
        yield getis_ord_g(values, weights, **_how(given))


def _local(
    given: DiffusionInput, values: np.ndarray, weights: Neighbours
) -> Iterator[LocalAssociation]:
    yield local_moran(values, weights, **_how(given))
    if not np.any(values < 0):
        yield local_g(values, weights, **_how(given))
        yield local_g(values, weights, star=True, **_how(given))


def _whole(
    found: GlobalAssociation, statistic: str, variable: str, year: int, weights: Neighbours
) -> dict[str, Any]:
    notes = [found.reason] if found.reason else []
    if found.removed:
        notes.append(Text("no value: {items}", items=list(found.removed)))
    if found.isolated:
        notes.append(Text("no neighbour with a value: {items}", items=list(found.isolated)))
    return {
        "variable": variable,
        "year": year,
        "weights": weights.name,
        "statistic": statistic,
        "value": found.value,
        "expected": found.expected,
        "variance": found.variance,
        "p_value": found.p_value,
        "method": found.method or None,
        "n_regions": found.n_used,
        "note": "; ".join(notes) or None,
    }


def _add(
    parts: dict[str, list[Any]],
    found: LocalAssociation,
    statistic: str,
    variable: str,
    year: int,
    weights: Neighbours,
) -> None:
    n = len(found.labels)
    cells: dict[str, Any] = {
        "region_iso": np.array(found.labels, dtype=object),
        "variable": np.full(n, variable, dtype=object),
        "year": np.full(n, float(year)),
        "weights": np.full(n, weights.name, dtype=object),
        "statistic": np.full(n, statistic, dtype=object),
        "value": found.values,
        "lag": found.lag,
        "p_value": found.p_value,
        "p_adjusted": found.p_adjusted,
        "p_floor": found.p_floor,
        "p_floor_data": found.p_floor_data,
        "p_floor_adjusted": found.p_floor_adjusted,
        "quadrant": found.quadrant,
    }
    for name, values in cells.items():
        parts[name].append(values)
