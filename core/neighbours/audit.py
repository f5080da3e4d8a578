"""What the weights are like, in a table that can be read before any result."""

from __future__ import annotations

from typing import Any

import numpy as np

from ..tables import Column, Table
from .weights import Neighbours

__all__ = ["WEIGHTS_AUDIT", "audit"]

MOST_NAMED = 10
# Both directions of a weight by distance differ by rounding; more than this is asymmetry.
SAME_WEIGHT = 1e-9

WEIGHTS_AUDIT = (
    Column("weights", "text", "Name of the spatial weights."),
    Column("check", "text", "What was looked at."),
    Column("value", "real", "What was found: a count, or a number of neighbours."),
    Column("note", "text", "Regions or links concerned, or how the weights were made."),
)


def audit(neighbours: Neighbours, reference: Neighbours | None = None) -> Table:
    """Describe weights: size, isolates, parts, degrees, asymmetry, difference from a reference.

    Parameters
    ----------
    neighbours : Neighbours
        Weights to look at.
    reference : Neighbours, optional
        Who really borders on whom. Links are compared by label, as pairs without direction;
        a region that only one side has is reported, and its links are not compared.

    Returns
    -------
    Table
        ``weights_audit`` with one row for each check: regions, links, isolates, components,
        smallest, median and largest number of neighbours, one-way links, links whose weight
        differs by direction, and with a reference: regions missing, links missing and links that
        the reference does not have; then the remarks that the weights carry.

    Examples
    --------
    >>> from growth_poles.core.neighbours.contiguous import queen
    >>> table = audit(queen("abc", ["a"], ["b"]))
    >>> dict(zip(table["check"], table["value"].tolist()))["isolates"]
    1.0
    """
    degrees = neighbours.degrees
    part = neighbours.components()
    sizes = np.bincount(part)
    smaller = [neighbours.labels[i] for i in np.flatnonzero(part != sizes.argmax())]
    forward = neighbours.rows * neighbours.n + neighbours.indices
    backward = neighbours.indices * neighbours.n + neighbours.rows
    place = np.minimum(np.searchsorted(forward, backward), max(len(forward) - 1, 0))
    both = forward[place] == backward if forward.size else np.zeros(0, dtype=bool)
    one_way = np.flatnonzero(~both)
    differ = both & (
        np.abs(neighbours.weights - neighbours.weights[place]) > SAME_WEIGHT * neighbours.weights
        if forward.size
        else both
    )
    differ &= neighbours.rows < neighbours.indices

    def links(which: np.ndarray) -> list[str]:
        rows = neighbours.rows
        return [
            f"{neighbours.labels[rows[k]]} - {neighbours.labels[neighbours.indices[k]]}"
            for k in which[: MOST_NAMED + 1]
        ]

    fewest, most = (degrees == degrees.min()), (degrees == degrees.max())
    found: list[tuple[str, float, str]] = [
        ("regions", neighbours.n, neighbours.how),
        ("links", len(neighbours.indices), "counted in each direction"),
        ("isolates", len(neighbours.isolates), _some(neighbours.isolates)),
        ("components", len(sizes), f"outside the largest: {_some(smaller)}" if smaller else ""),
        ("degree_min", degrees.min(), _some(_labels(neighbours, fewest))),
        ("degree_median", float(np.median(degrees)), ""),
        ("degree_max", degrees.max(), _some(_labels(neighbours, most))),
        ("one_way_links", len(one_way), _some(links(one_way))),
        ("unequal_weights", int(differ.sum()), _some(links(np.flatnonzero(differ)))),
    ]
    if reference is not None:
        ours, theirs = set(neighbours.labels), set(reference.labels)
        only = sorted(ours ^ theirs)
        have = {pair for pair in _pairs(neighbours) if pair <= theirs}
        want = {pair for pair in _pairs(reference) if pair <= ours}
        against = f"against {reference.name}"
        for check, pairs in (("links_missing", want - have), ("links_extra", have - want)):
            named = sorted(" - ".join(sorted(pair)) for pair in pairs)
            found.append((check, len(pairs), f"{against}: {_some(named)}" if named else against))
        found.append(("regions_unmatched", len(only), _some(only)))
    found += neighbours.remarks
    rows: list[dict[str, Any]] = [
        {"weights": neighbours.name, "check": check, "value": float(value), "note": note}
        for check, value, note in found
    ]
    return Table.from_rows(
        "weights_audit", "One check of one set of spatial weights", WEIGHTS_AUDIT, rows
    )


def _labels(neighbours: Neighbours, which: np.ndarray) -> list[str]:
    return [neighbours.labels[i] for i in np.flatnonzero(which)[: MOST_NAMED + 1]]


def _pairs(neighbours: Neighbours) -> set[frozenset[str]]:
    labels = neighbours.labels
    return {
        frozenset((labels[i], labels[j]))
        for i, j in zip(neighbours.rows, neighbours.indices, strict=True)
    }


def _some(items: Any) -> str:
    shown = list(items)
    return ", ".join(shown[:MOST_NAMED]) + (" and more" if len(shown) > MOST_NAMED else "")
