"""The index audited: its indicators and groups, strengths of regions, and parts of its change."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from ..study.spec import Group, Study
from ..tables import Column, Table
from .audit import correlations, cronbach_alpha, effective_weights, weights_down
from .change import change_parts
from .grades import ranks
from .outliers import kurtosis, skewness

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..panel.build import Panel
    from .stage import Index

__all__ = ["change_parts_table", "index_audit_table", "strengths_table"]

COLLINEAR = 0.92
MOST_PLACES = 3


def index_audit_table(study: Study, panel: Panel, index: Index) -> Table:
    """Show every indicator and group of the index in every year as an auditor would.

    Parameters
    ----------
    study : Study
        With an index made from indicators.
    panel : Panel
    index : Index

    Returns
    -------
    Table
        Named ``index_audit``.
    """
    tree, made = study.index.tree, index.composite
    leaves = [leaf.name for leaf in tree.leaves()]
    groups = list(tree.groups())
    nominal = weights_down(tree, made.weights)
    stacked = np.stack([made.components[name] for name in leaves], axis=2)
    raw = np.stack([panel.values_of(name) for name in leaves], axis=2)
    used = np.stack([index.prepared.values[name] for name in leaves], axis=2)
    moments = {"skewness": skewness(raw), "kurtosis": kurtosis(raw)}
    outlying = _is_outlying(raw)
    remaining = _is_outlying(used)
    rows: list[dict[str, Any]] = []
    for at, year in enumerate(panel.years):
        parts, whole = stacked[:, at], index.values[:, at]
        present = {name: not np.isnan(parts[:, k]).all() for k, name in enumerate(leaves)}
        weights = weights_down(tree, made.weights, present)
        effective, n_complete = effective_weights(parts, [weights[name] for name in leaves], whole)
        related = correlations(np.column_stack([parts, whole]))
        for k, name in enumerate(leaves):
            row = {
                "component": name,
                "kind": "indicator",
                "year": year,
                **_spread(raw[:, at, k]),
                "skewness": moments["skewness"][at, k],
                "kurtosis": moments["kurtosis"][at, k],
                "nominal_weight": nominal[name],
                "effective_weight": effective[k],
                "correlation_with_index": related[k, -1],
                "n_complete": n_complete,
                **_most_related(related[k, :-1], k, leaves),
                **_handled(index, name, at),
            }
            row["flags"] = _flags(
                study, row, parts[:, k], bool(outlying[at, k]), bool(remaining[at, k])
            )
            rows.append(row)
        rows += [_group_row(group, at, year, index, nominal[group.name], whole) for group in groups]
    return Table.from_rows(
        "index_audit", "One indicator or group of the index and year", _audit_columns(), rows
    )


def _audit_columns() -> tuple[Column, ...]:
    return (
        Column("component", "text", "Indicator, group, or the index itself"),
        Column("kind", "text", "indicator or group"),
        Column("year", "integer", "Year"),
        Column("n_known", "integer", "Regions that have a value, imputed ones not counted"),
        Column("n_imputed", "integer", "Regions whose value is imputed"),
        Column("availability", "real", "Regions that have a value by all regions", "share, 0 to 1"),
        Column("minimum", "real", "Least value known; indicators in their unit, groups normalised"),
        Column("maximum", "real", "Greatest value known, likewise"),
        Column("mean", "real", "Mean of the values known, likewise"),
        Column("skewness", "real", "Skewness of the values known, before any treatment"),
        Column("kurtosis", "real", "Their excess kurtosis, 0 for a normal distribution"),
        Column("treatment", "text", "What was done to outliers; empty where nothing was"),
        Column("n_treated", "integer", "Values that were treated"),
        Column("nominal_weight", "real", "Weight in the whole index: product down the tree"),
        Column(
            "effective_weight",
            "real",
            "Share of the variance of the index that the indicator brings; compare with the "
            "nominal weight",
        ),
        Column("correlation_with_index", "real", "Correlation over the regions with the index"),
        Column("most_correlated_with", "text", "Indicator with which it correlates most"),
        Column("highest_correlation", "real", "That correlation"),
        Column("cronbach_alpha", "real", "Of the parts of a group: whether they measure one thing"),
        Column(
            "n_complete", "integer", "Regions on which effective weight or Cronbach's alpha rest"
        ),
        Column("flags", "text", "What an auditor would ask about; empty where nothing"),
    )


def _is_outlying(values: np.ndarray) -> np.ndarray:
    return (np.abs(skewness(values)) > 2.0) & (kurtosis(values) > 3.5)


def _spread(values: np.ndarray) -> dict[str, float]:
    known = values[~np.isnan(values)]
    some = len(known) > 0
    return {
        "n_known": len(known),
        "n_imputed": 0,
        "availability": len(known) / len(values),
        "minimum": float(known.min()) if some else np.nan,
        "maximum": float(known.max()) if some else np.nan,
        "mean": float(known.mean()) if some else np.nan,
    }


def _handled(index: Index, name: str, at: int) -> dict[str, Any]:
    """Count the cells that were imputed and treated."""
    ready = index.prepared
    found: dict[str, Any] = {"n_treated": 0}
    if name in ready.basis:
        found["n_imputed"] = int((ready.basis[name][:, at] > 0).sum())
    if name in ready.treated and (how := ready.treated[name][:, at]).any():
        found["n_treated"] = int((how > 0).sum())
        found["treatment"] = "log" if how.max() == 3 else "winsorise"
    return found


def _most_related(related: np.ndarray, own: int, leaves: list[str]) -> dict[str, Any]:
    others = np.abs(np.where(np.arange(len(leaves)) == own, np.nan, related))
    if np.isnan(others).all():
        return {}
    most = int(np.nanargmax(others))
    return {"most_correlated_with": leaves[most], "highest_correlation": float(related[most])}


def _flags(
    study: Study, row: Mapping[str, Any], component: np.ndarray, outlying: bool, remaining: bool
) -> str | None:
    """Name what an auditor would ask about an indicator."""
    flags = []
    if row["n_known"] == 0:
        flags.append("missing in all regions")
    elif row["n_known"] == 1:
        flags.append("known for one region only")
    elif row["minimum"] == row["maximum"]:
        flags.append("constant")
    if row["n_known"] and np.isnan(component).all() and study.index.normalisation == "leader":
        flags.append("leader of zero")
    if outlying and not row["n_treated"]:
        flags.append("outliers, not treated")
    elif remaining and row["n_treated"]:
        flags.append("outliers remain after treatment")
    if abs(row.get("highest_correlation", 0.0)) > COLLINEAR:
        twin, r = row["most_correlated_with"], row["highest_correlation"]
        flags.append(f"says the {'same as' if r > 0.0 else 'opposite of'} {twin} (r = {r:.2f})")
    if row["correlation_with_index"] < 0.0:
        flags.append(f"runs against the index (r = {row['correlation_with_index']:.2f})")
    return "; ".join(flags) or None


def _group_row(
    group: Group, at: int, year: int, index: Index, nominal: float, whole: np.ndarray
) -> dict[str, Any]:
    made = index.composite
    values = made.components[group.name][:, at] if group.name in made.components else whole
    alpha, n_complete = cronbach_alpha([made.components[part.name][:, at] for part in group.parts])
    return {
        "component": group.name,
        "kind": "group",
        "year": year,
        **_spread(values),
        "nominal_weight": nominal,
        "correlation_with_index": correlations(np.column_stack([values, whole]))[0, 1],
        "cronbach_alpha": alpha,
        "n_complete": n_complete,
    }


def strengths_table(study: Study, panel: Panel, index: Index) -> Table:
    """Name the indicators in which each region stands best and worst in the focus year.

    Indicators are ordered by the region's rank among the regions, ties by the normalised value.
    Imputed values are left out, and no indicator stands on both sides: a region of which five
    indicators are known has two strengths and two weaknesses.

    Parameters
    ----------
    study : Study
        With an index made from indicators.
    panel : Panel
    index : Index

    Returns
    -------
    Table
        Named ``strengths``.
    """
    at = panel.years.index(study.focus_year)
    leaves = [leaf.name for leaf in study.index.tree.leaves()]
    values = np.stack(
        [
            np.where(index.known(name)[:, at], index.composite.components[name][:, at], np.nan)
            for name in leaves
        ],
        axis=1,
    )
    rank = ranks(values)
    n_ranked = (~np.isnan(values)).sum(axis=0)
    best = np.fmax.reduce(values, axis=0)
    by_value = np.argsort(-values, axis=1, kind="stable")
    by_rank = np.argsort(np.take_along_axis(rank, by_value, axis=1), axis=1, kind="stable")
    order = np.take_along_axis(by_value, by_rank, axis=1)
    n_known = (~np.isnan(values)).sum(axis=1)
    n_places = np.minimum(MOST_PLACES, n_known // 2)
    region, place = np.nonzero(np.arange(MOST_PLACES) < n_places[:, None])
    chosen = np.concatenate(
        [order[region, place], order[region, n_known[region] - 1 - place]]
    ).astype(np.intp)
    rows = np.concatenate([region, region])
    sides = ["strength"] * len(region) + ["weakness"] * len(region)
    sorting = np.argsort(rows, kind="stable")
    rows, chosen = rows[sorting], chosen[sorting]
    columns = (
        Column("region_iso", "text", "Code of the region"),
        Column("year", "integer", "Focus year"),
        Column("side", "text", "strength or weakness"),
        Column("place", "integer", "1 is the greatest strength, or the greatest weakness"),
        Column("indicator", "text", "Indicator of the index"),
        Column("component_pct", "real", "Its normalised value"),
        Column("indicator_rank", "integer", "Rank among the regions, 1 is the best; equals share"),
        Column("n_ranked", "integer", "Regions that are ranked in it"),
        Column("gap_to_leader", "real", "Normalised value of the best region less this one's"),
    )
    data = {
        "region_iso": np.array(panel.codes, dtype=object)[rows],
        "year": np.full(len(rows), study.focus_year),
        "side": np.array(sides, dtype=object)[sorting],
        "place": np.concatenate([place, place])[sorting] + 1,
        "indicator": np.array(leaves, dtype=object)[chosen],
        "component_pct": values[rows, chosen],
        "indicator_rank": rank[rows, chosen],
        "n_ranked": n_ranked[chosen],
        "gap_to_leader": best[chosen] - values[rows, chosen],
    }
    title = "One indicator in which a region stands out, focus year"
    return Table.from_columns("strengths", title, columns, data)


def change_parts_table(study: Study, panel: Panel, index: Index) -> Table:
    """Divide the change of the index from the first to the focus year among its indicators.

    Parameters
    ----------
    study : Study
        With an index made from indicators.
    panel : Panel
    index : Index

    Returns
    -------
    Table
        Named ``index_change_parts``: one row per region and indicator; the parts of a region add
        up to its ``index_change``, and are missing where that is.
    """
    first, last = 0, panel.years.index(study.focus_year)
    tree, made = study.index.tree, index.composite
    leaves = [leaf.name for leaf in tree.leaves()]
    before, after = (
        {name: made.components[name][:, at] for name in leaves} for at in (first, last)
    )
    change = np.where(
        index.comparable(first, last), index.values[:, last] - index.values[:, first], np.nan
    )
    rows = ~np.isnan(change)
    parts = change_parts(
        tree,
        made.weights,
        {name: array[rows] for name, array in before.items()},
        {name: array[rows] for name, array in after.items()},
        missing=study.missing,
    )
    share = np.full((len(panel.codes), len(leaves)), np.nan)
    for place, name in enumerate(leaves):
        share[rows, place] = parts[name]
    k = len(leaves)
    since = f"{study.first_year} to {study.focus_year}"
    columns = (
        Column("region_iso", "text", "Code of the region"),
        Column("indicator", "text", "Indicator of the index"),
        Column("component_first", "real", f"Its normalised value in {study.first_year}"),
        Column("component_last", "real", f"Its normalised value in {study.focus_year}"),
        Column(
            "change_part",
            "real",
            f"What it brings to the change of the index, {since}; all together are index_change",
            "percentage points",
        ),
        Column(
            "index_change",
            "real",
            f"Change of the index, {since}; missing where other indicators were known then",
            "percentage points",
        ),
        Column("why_missing", "text", "Why there is no change to divide"),
    )
    why = np.full(len(rows), None, dtype=object)
    why[~rows] = f"other indicators were known in {study.first_year}"
    for at in (first, last):
        why[np.isnan(index.values[:, at])] = f"no index in {panel.years[at]}"
    data = {
        "region_iso": np.repeat(np.array(panel.codes, dtype=object), k),
        "indicator": np.tile(np.array(leaves, dtype=object), len(panel.codes)),
        "component_first": np.stack([before[name] for name in leaves], axis=1).ravel(),
        "component_last": np.stack([after[name] for name in leaves], axis=1).ravel(),
        "change_part": share.ravel(),
        "index_change": np.repeat(change, k),
        "why_missing": np.repeat(why, k),
    }
    return Table.from_columns(
        "index_change_parts", "One region and indicator of the index", columns, data
    )
