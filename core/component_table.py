"""Every node of the index tree per region and year: what the index was made from."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from .results import Column, Table
from .study import Group, Indicator, Study

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .indices.stage import Index
    from .panel import Panel

__all__ = ["components_table"]


def _nodes(
    part: Group | Indicator, parent: str = "", level: int = 0, share: float = 1.0
) -> Iterator[tuple[Group | Indicator, str, int, float]]:
    """Walk the tree from the root: node, parent, level, weight within the parent (sums to 1)."""
    yield part, parent, level, share
    if isinstance(part, Group):
        total = sum(inner.weight for inner in part.parts)
        for inner in part.parts:
            yield from _nodes(inner, part.name, level + 1, inner.weight / total)


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
    columns = (
        Column("region_iso", "text", "Code of the region"),
        Column("year", "integer", "Year"),
        Column("component", "text", "Indicator, group, or the index itself"),
        Column("parent", "text", "Group that it belongs to; empty for the index"),
        Column("level", "integer", "0 for the index, 1 for its groups, and so on"),
        Column("weight", "real", "Weight within the parent; the weights of a group sum to 1"),
        Column("direction", "text", "higher or lower is better; empty for groups"),
        Column("raw_value", "real", "Value of the indicator, in its unit; missing for groups"),
        Column("unit", "text", "Unit of the raw value"),
        Column("leader_value", "real", "Raw value of the leading region of the year"),
        Column("component_pct", "real", "Relative to the leader, groups: mean of parts", "%"),
        Column("why_missing", "text", "Why the component has no value"),
    )
    spec = study.index
    root = spec.tree or Group("index", ())
    n_regions, n_years = index.values.shape
    size = n_regions * n_years
    blocks: dict[str, list[np.ndarray]] = {column.name: [] for column in columns}
    codes = np.repeat(np.array(panel.codes, dtype=object), n_years)
    years = np.tile(panel.years, n_regions)
    for node, parent, level, weight in _nodes(root):
        leaf = isinstance(node, Indicator)
        values = index.composite.components[node.name] if level else index.values
        raw = panel.values_of(node.name) if leaf else np.full(values.shape, np.nan)
        best = index.composite.leaders[node.name] if leaf else np.full(n_years, np.nan)
        reasons = np.full(values.shape, None, dtype=object)
        gone = np.isnan(values)
        if leaf:
            reasons[gone] = "the leading region has zero"
            reasons[np.isnan(raw)] = "the indicator is missing"
        elif spec.values:
            reasons[gone] = f"{spec.values} is missing"
        elif study.missing == "no_value":
            reasons[gone] = "a part is missing and the study asks for all (missing = no_value)"
        else:
            reasons[gone] = "no part has a value"
        block = {
            "region_iso": codes,
            "year": years,
            "component": [node.name] * size,
            "parent": [parent or None] * size,
            "level": np.full(size, level),
            "weight": np.full(size, weight),
            "direction": [node.direction if leaf else None] * size,
            "raw_value": raw.ravel(),
            "unit": [panel.units.get(node.name, "") if leaf else None] * size,
            "leader_value": np.tile(best, n_regions),
            "component_pct": values.ravel(),
            "why_missing": reasons.ravel(),
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
