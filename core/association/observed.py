"""The regions that a statistic of association can use, and why it cannot use the others."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from ..arrays import numbers
from ..errors import InputError, listed
from ..messages import Text
from ..neighbours.weights import Neighbours

__all__ = ["Observed", "observe"]

LEAST_REGIONS = 3
# Values that differ by less than rounding are equal.
SAME_VALUE = 1e-12


@dataclass(frozen=True, slots=True, eq=False)
class Observed:
    """Regions with a value, and the links between them.

    Parameters
    ----------
    neighbours : Neighbours
        Relation among the regions used.
    columns : tuple of arrays of shape (n_used,)
        Values of the regions used.
    kept : integer array of shape (n_used,)
        Their positions among all regions.
    removed : tuple of str
        Regions without a value.
    isolated : tuple of str
        Regions with a value but no neighbour that has one.
    reason : str
        Why no statistic can be had; empty when it can.
    """

    neighbours: Neighbours
    columns: tuple[np.ndarray, ...]
    kept: np.ndarray
    removed: tuple[str, ...]
    isolated: tuple[str, ...]
    reason: str

    def spread(self, values: np.ndarray) -> np.ndarray:
        """Put results of the regions used at their places among all regions, ``nan`` elsewhere."""
        n = len(self.kept) + len(self.removed)
        result = np.full(n, *((None, object) if values.dtype == object else (np.nan, float)))
        result[self.kept] = values
        return result


def observe(neighbours: Neighbours, *columns: Any, allow_isolates: bool = False) -> Observed:
    """Leave out regions without a value, and say whether the rest can be analysed.

    Missing values are never filled in: the region goes, and so do its links. A region that loses
    all its neighbours by this stays among the values but has no lag.

    Raises
    ------
    InputError
        Not one value for each region, an infinite value, or regions that have no neighbour in the
        weights as given (unless allowed).
    """
    arrays = []
    for column in columns:
        values = numbers("values", column)
        if values.shape != (neighbours.n,):
            raise InputError(
                Text("one value for each region, in the order of the labels"),
                Text("{n} values for {m} regions", n=values.size, m=neighbours.n),
                where=neighbours.name,
            )
        infinite = np.flatnonzero(np.isinf(values))
        if infinite.size:
            raise InputError(
                Text("numbers or missing values"),
                Text(
                    "an infinite value for {items}",
                    items=listed(neighbours.labels[i] for i in infinite),
                ),
                where=neighbours.name,
            )
        arrays.append(values)
    if neighbours.isolates and not allow_isolates:
        raise InputError(
            Text("a neighbour for every region"),
            Text("none for {items}", items=listed(neighbours.isolates)),
            where=neighbours.name,
            remedy=Text("Use other weights, or allow isolates, which then have no local statistic"),
        )
    missing = np.any([np.isnan(values) for values in arrays], axis=0)
    kept = np.flatnonzero(~missing)
    removed = tuple(neighbours.labels[i] for i in np.flatnonzero(missing))
    if len(kept) < LEAST_REGIONS:
        reason = f"fewer than {LEAST_REGIONS} regions have a value"
    elif any(np.ptp(v[kept]) <= SAME_VALUE * np.abs(v[kept]).max() for v in arrays):
        reason = "all values are equal"
    else:
        reason = ""
    if removed and kept.size:
        neighbours = neighbours.subset(neighbours.labels[i] for i in kept)
    if not reason and not len(neighbours.indices):
        reason = "no region with a value has a neighbour with one"
    return Observed(
        neighbours,
        tuple(values[kept] for values in arrays),
        kept,
        removed,
        neighbours.isolates if kept.size else (),
        reason,
    )
