"""The diffusion stage: from arrays and weights to every table about neighbours and poles."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from ..messages import Text
from ..neighbours.audit import audit
from ..neighbours.weights import Neighbours
from ..progress import Progress, report
from ..tables import Column, Table
from .association_tables import (
    association_tables,
    bivariate_association,
    mobility_table,
)
from .evidence import all_evidence
from .inputs import DiffusionInput, DiffusionOptions, Kind, check_input
from .pole_tables import poles_table
from .ring_tables import ring_tables
from .shift_share import SpatialShiftShare, spatial_shift_share
from .verdict_table import verdicts_table

__all__ = ["DiffusionOptions", "diffuse", "neighbours_table"]

SHIFT_SHARE = (
    Column("region_iso", "text", "Code of the region."),
    Column("variable", "text", "Variable as named in the study."),
    Column("weights", "text", "Name of the weights."),
    Column("year", "integer", "Year to which growth leads, from the one before."),
    Column("growth", "real", "Growth of the region.", "fraction"),
    Column("national", "real", "Growth of all regions together.", "fraction"),
    Column("neighbour", "real", "Growth of the neighbours beyond the nation's.", "fraction"),
    Column("own", "real", "Growth of the region beyond its neighbours'.", "fraction"),
)
NEIGHBOURS = (
    Column("from", "text", "Code of the region."),
    Column("to", "text", "Code of its neighbour."),
    Column("weights", "text", "Name of the weights."),
    Column(
        "weight",
        "real",
        "Weight of the neighbour, the region's weights adding up to 1.",
    ),
)


def diffuse(
    labels: Sequence[str],
    years: Sequence[int],
    variables: Mapping[str, Any],
    weights: Mapping[str, Neighbours],
    poles: Sequence[str],
    *,
    kinds: Mapping[str, Kind] | None = None,
    points: Any = None,
    zones: Mapping[int, Sequence[str | None]] | None = None,
    zone_order: Sequence[str] = (),
    functional: Mapping[str, str] | None = None,
    reference: Neighbours | None = None,
    names: Mapping[str, tuple[str, str, str]] | None = None,
    options: DiffusionOptions | None = None,
    progress: Progress | None = None,
) -> dict[str, Table]:
    """Run every diffusion measure on every variable under every weights.

    Parameters
    ----------
    labels : sequence of str
        Regions.
    years : sequence of int
        Years, rising.
    variables : mapping of str to array of shape (n_regions, n_years)
        Values, ``nan`` where missing; nothing is filled in.
    weights : mapping of str to Neighbours
        Declared weights by name: the ensemble over which agreement is counted. They may hold more
        regions than the table; weights on the regions of `functional` are used as merged ones.
    poles : sequence of str
        Poles: named in the study, or its candidates of the first year. May be empty.
    kinds : mapping of str to {"count", "ratio", "index"}, optional
        Kind of each variable, ``count`` by default: growth of counts is relative to the sum of
        all regions, that of the others to their mean.
    points : array of shape (n_regions, 2), optional
        Longitude and latitude of the centres; without them there is no distance gradient and no
        verdict but undetermined.
    zones : mapping of int to sequence of str or None, optional
        Zone of each region by year, for the transitions from the first to the last.
    zone_order : sequence of str, optional
        Order of the zones.
    functional : mapping of str to str, optional
        Region to functional region, where merged weights are declared.
    reference : Neighbours, optional
        Who really borders on whom, for the audit.
    names : mapping of str to (str, str, str), optional
        English, Russian and Kazakh names, for the verdicts' texts.
    options : DiffusionOptions, optional
        Choices.
    progress : callable, optional
        Told of each stage and the share of the whole run that is done; where it returns False the
        run stops.

    Returns
    -------
    dict of str to Table
        ``association_global``, ``association_local``, ``poles``, ``verdicts``, ``rings``,
        ``ring_members``, ``shift_share``, ``mobility``, ``weights_audit``, ``neighbours``.

    Raises
    ------
    InputError
        Input that does not fit together (:func:`~.inputs.check_input`), or isolates that were not
        allowed. What the data cannot answer is no error: it is undefined, with the reason.

    Examples
    --------
    >>> from growth_poles.core.neighbours.contiguous import queen
    >>> tables = diffuse(
    ...     "abc", [2010], {"output": [[1.0], [2.0], [4.0]]},
    ...     {"queen": queen("abc", ["a", "b"], ["b", "c"])}, ["a"],
    ... )
    >>> tables["verdicts"]["verdict"].tolist()
    ['undetermined']
    """
    given = check_input(
        labels,
        years,
        variables,
        weights,
        poles,
        kinds=kinds,
        points=points,
        zones=zones,
        zone_order=zone_order,
        functional=functional,
        names=names,
        options=options,
    )
    growths = {variable: given.growth(variable) for variable in given.variables}
    report(progress, Text("association with neighbours"), 0.32)
    bivariate = bivariate_association(given)
    report(progress, Text("shift and share"), 0.4)
    shares = {
        (variable, name): spatial_shift_share(each, given.years, table)
        for variable, table in given.variables.items()
        if given.kinds[variable] == "count" and len(given.years) > 1
        for name, each in given.weights.items()
    }
    report(progress, Text("rings"), 0.45)
    rings, profiles, members = ring_tables(given, growths)
    evidence = all_evidence(given, progress)
    report(progress, Text("local association"), 0.8)
    association = association_tables(given, bivariate)
    report(progress, Text("verdicts"), 0.95)
    return {
        **association,
        "poles": poles_table(given, evidence, profiles, members, shares, bivariate),
        "verdicts": verdicts_table(given, evidence),
        **rings,
        "shift_share": _shift_share_table(given, shares),
        "mobility": mobility_table(given),
        "weights_audit": _audits(given, reference),
        "neighbours": neighbours_table({**given.weights, **given.merged}),
    }


def _shift_share_table(
    given: DiffusionInput, shares: Mapping[tuple[str, str], SpatialShiftShare]
) -> Table:
    cells: dict[str, list[Any]] = {column.name: [] for column in SHIFT_SHARE}
    for (variable, name), parts in shares.items():
        n, m = parts.growth.shape
        cells["region_iso"].append(np.repeat(np.array(parts.labels, dtype=object), m))
        cells["variable"].append(np.full(n * m, variable, dtype=object))
        cells["weights"].append(np.full(n * m, name, dtype=object))
        cells["year"].append(np.tile(parts.years, n))
        cells["growth"].append(parts.growth.ravel())
        cells["national"].append(np.tile(parts.national, n))
        cells["neighbour"].append(parts.neighbour.ravel())
        cells["own"].append(parts.own.ravel())
    return _stacked("shift_share", "Parts of each region's yearly growth", SHIFT_SHARE, cells)


def neighbours_table(weights: Mapping[str, Neighbours]) -> Table:
    """List who is whose neighbour under every weights, by name.

    Examples
    --------
    >>> from growth_poles.core.neighbours.contiguous import queen
    >>> table = neighbours_table({"queen": queen("ab", ["a"], ["b"])})
    >>> table["from"].tolist(), table["to"].tolist(), table["weight"].tolist()
    (['a', 'b'], ['b', 'a'], [1.0, 1.0])
    """
    cells: dict[str, list[Any]] = {column.name: [] for column in NEIGHBOURS}
    for name, each in weights.items():
        labels = np.array(each.labels, dtype=object)
        cells["from"].append(labels[each.rows])
        cells["to"].append(labels[each.indices])
        cells["weights"].append(np.full(len(each.indices), name, dtype=object))
        cells["weight"].append(each.row_standardised().weights)
    return _stacked("neighbours", "Each region's neighbours", NEIGHBOURS, cells)


def _audits(given: DiffusionInput, reference: Neighbours | None) -> Table:
    tables = [
        audit(each, reference if name in given.weights else None)
        for name, each in {**given.weights, **given.merged}.items()
    ]
    first = tables[0]
    cells = {column.name: [table[column.name] for table in tables] for column in first.columns}
    return _stacked(first.name, first.title, first.columns, cells)


def _stacked(
    name: str, title: str, columns: tuple[Column, ...], cells: Mapping[str, list[Any]]
) -> Table:
    return Table.from_columns(
        name,
        title,
        columns,
        {key: np.concatenate(parts) if parts else [] for key, parts in cells.items()},
    )
