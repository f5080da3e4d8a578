"""Every node of the index tree per region and year: what the index was made from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

import numpy as np

from ..messages import Text
from ..study.spec import Group, Indicator, Study
from ..tables import Column, Table
from .outliers import LOGGED, WINSORISED_HIGH, WINSORISED_LOW

if TYPE_CHECKING:
    from ..panel.build import Panel
    from .stage import Index

__all__ = ["components_table"]

TREATMENTS = {
    WINSORISED_HIGH: Text("winsorised from above"),
    WINSORISED_LOW: Text("winsorised from below"),
    LOGGED: Text("logarithm"),
}


def _nodes(
    part: Group | Indicator,
    weights: Mapping[str, Sequence[float]],
    parent: str = "",
    level: int = 0,
    share: float = 1.0,
) -> Iterator[tuple[Group | Indicator, str, int, float]]:
    """Walk the tree from the root: node, parent, level, weight within the parent (sums to 1)."""
    yield part, parent, level, share
    if isinstance(part, Group):
        for inner, weight in zip(part.parts, weights.get(part.name, ()), strict=True):
            yield from _nodes(inner, weights, part.name, level + 1, weight)


def components_table(study: Study, panel: Panel, index: Index) -> Table:
    """Show every normalised component, group and the index itself.

    Parameters
    ----------
    study : Study
    panel : Panel
    index : Index

    Returns
    -------
    Table
        Named ``index_components``: one row per node of the tree, region and year.
    """
    spec = study.index
    columns = _columns(spec.normalisation)
    root = spec.tree or Group("index", ())
    made, ready = index.composite, index.prepared
    n_regions, n_years = index.values.shape
    size = n_regions * n_years
    blocks: dict[str, list[np.ndarray]] = {column.name: [] for column in columns}
    codes = np.repeat(np.array(panel.codes, dtype=object), n_years)
    years = np.tile(panel.years, n_regions)
    for node, parent, level, weight in _nodes(root, made.weights if made else {}):
        leaf = isinstance(node, Indicator)
        values = made.components[node.name] if level else index.values
        nothing = np.full(values.shape, np.nan)
        used = ready.values[node.name] if leaf else nothing
        best = made.leaders[node.name] if leaf else np.full(n_years, np.nan)
        block = {
            "region_iso": codes,
            "year": years,
            "component": [node.name] * size,
            "parent": [parent or None] * size,
            "level": np.full(size, level),
            "weight": np.full(size, weight),
            "direction": [node.direction if leaf else None] * size,
            "raw_value": panel.values_of(node.name).ravel() if leaf else nothing.ravel(),
            "used_value": used.ravel(),
            "imputed": _imputed(study, panel, index, node.name) if leaf else [None] * size,
            "treated": _treated(index, node.name) if leaf else [None] * size,
            "unit": [panel.units.get(node.name, "") if leaf else None] * size,
            "leader_value": np.tile(best, n_regions),
            "component_pct": values.ravel(),
            "why_missing": _reasons(study, node, values, used, index).ravel(),
        }
        for name, values_of_column in block.items():
            blocks[name].append(values_of_column)
    kinds = {column.name: column.kind for column in columns}
    data = {
        name: np.concatenate([np.asarray(part, dtype=object) for part in parts])
        if kinds[name] == "text"
        else np.concatenate(parts)
        for name, parts in blocks.items()
    }
    return Table.from_columns(
        "index_components", "One node of the index, region and year", columns, data
    )


def _columns(normalisation: str) -> tuple[Column, ...]:
    scale = "Relative to the leader" if normalisation == "leader" else f"By {normalisation}"
    unit = "%" if normalisation == "leader" else "points"
    return (
        Column("region_iso", "text", "Code of the region"),
        Column("year", "integer", "Year"),
        Column("component", "text", "Indicator, group, or the index itself"),
        Column("parent", "text", "Group that it belongs to; empty for the index"),
        Column("level", "integer", "0 for the index, 1 for its groups, and so on"),
        Column("weight", "real", "Weight within the parent; the weights of a group sum to 1"),
        Column("direction", "text", "higher or lower is better; empty for groups"),
        Column("raw_value", "real", "Value of the indicator, in its unit; missing for groups"),
        Column(
            "used_value",
            "real",
            "Value that was normalised: imputed, outliers treated; in its unit",
        ),
        Column("imputed", "text", "What stands in for a missing value; empty where it is known"),
        Column("treated", "text", "What was done to an outlier; empty where nothing was"),
        Column("unit", "text", "Unit of the raw value"),
        Column("leader_value", "real", "Value used of the leading region of the year"),
        Column("component_pct", "real", f"{scale}, groups: mean of parts", unit),
        Column("why_missing", "text", "Why the component has no value"),
    )


def _imputed(study: Study, panel: Panel, index: Index, name: str) -> np.ndarray | list[None]:
    """Say what every stand-in rests on."""
    basis = index.prepared.basis.get(name)
    if basis is None:
        return [None] * index.values.size
    words = np.full(basis.shape, None, dtype=object)
    if study.index.imputation == "carry":
        for row, column in np.argwhere(basis > 0):
            year = panel.years[column - basis[row, column]]
            words[row, column] = Text("value of {year}", year=year)
    else:
        for count in np.unique(basis[basis > 0]):
            words[basis == count] = (
                Text("mean of {n} known {n:|region|regions}", n=count)
                if study.index.imputation == "year_mean"
                else Text("mean of {n} {n:|neighbour|neighbours}", n=count)
            )
    return words.ravel()


def _treated(index: Index, name: str) -> np.ndarray | list[None]:
    how = index.prepared.treated.get(name)
    if how is None:
        return [None] * index.values.size
    words = np.full(how.shape, None, dtype=object)
    for code, word in TREATMENTS.items():
        words[how == code] = word
    return words.ravel()


def _reasons(
    study: Study, node: Group | Indicator, values: np.ndarray, used: np.ndarray, index: Index
) -> np.ndarray:
    """Say why a component has no value."""
    reasons = np.full(values.shape, None, dtype=object)
    gone = np.isnan(values)
    if isinstance(node, Indicator):
        reasons[gone] = (
            Text("the leading region has zero")
            if study.index.normalisation == "leader"
            else Text("all regions known are equal")
        )
        reasons[np.isnan(used)] = Text("the indicator is missing")
    elif study.index.values:
        reasons[gone] = Text("{name} is missing", name=study.index.values)
    elif study.missing == "no_value":
        reasons[gone] = Text("a part is missing and the study asks for all (missing = no_value)")
    else:
        reasons[gone] = Text("no part has a value")
    if index.screened is not None and node is study.index.tree:
        reasons[index.screened] = Text("too few indicators are known (index.availability)")
    return reasons
