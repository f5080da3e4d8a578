"""Spatial shift-share: what the country, the neighbours and the region itself add to its growth."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from ..errors import InputError
from ..messages import Text
from ..neighbours.weights import Neighbours

__all__ = ["SpatialShiftShare", "spatial_shift_share"]


@dataclass(frozen=True, slots=True, eq=False)
class SpatialShiftShare:
    """Yearly parts of each region's growth; nan where a value that is needed is missing.

    Parameters
    ----------
    labels : tuple of str
        Regions.
    years : array of shape (n_years - 1,)
        Year to which growth leads.
    growth : array of shape (n_regions, n_years - 1)
        Growth of the region since the year before, as a fraction.
    national : array of shape (n_years - 1,)
        Growth of the regions that have a value in both years, together.
    neighbour, own : arrays of shape (n_regions, n_years - 1)
        Growth of the neighbours beyond the nation's, and of the region beyond its neighbours':
        ``growth = national + neighbour + own``.
    """

    labels: tuple[str, ...]
    years: np.ndarray
    growth: np.ndarray
    national: np.ndarray
    neighbour: np.ndarray
    own: np.ndarray


def spatial_shift_share(
    neighbours: Neighbours, years: Sequence[int], values: Any
) -> SpatialShiftShare:
    r"""Split growth into a national, a neighbour and an own part, year by year.

    .. math:: g_{rt} = G_t + (g^W_{rt} - G_t) + (g_{rt} - g^W_{rt}), \qquad
              g^W_{rt} = \frac{\sum_j w_{rj} x_{jt} - \sum_j w_{rj} x_{j,t-1}}
                              {\sum_j w_{rj} x_{j,t-1}}

    The split is an identity: it says where growth stood beside that of the neighbours, not what
    caused it. Amounts in the variable's unit are these rates times last year's value; over several
    years they are summed (dynamic shift-share).

    Parameters
    ----------
    neighbours : Neighbours
        Weights, rows standardised here, in the order of the rows of `values`.
    years : sequence of int
        Years, one for each column, rising.
    values : array of shape (n_regions, n_years)
        A count or an amount. Growth from zero is undefined (nan); a missing value makes nan of its
        own growth and of the neighbour part of every region that counts it as a neighbour.

    Returns
    -------
    SpatialShiftShare

    Raises
    ------
    InputError
        A table that does not fit, or fewer than two years.

    References
    ----------
    Nazara, S., & Hewings, G. J. D. (2004). Spatial structure and taxonomy of decomposition in
    shift-share analysis. *Growth and Change* 35, 476-490.
    https://doi.org/10.1111/j.1468-2257.2004.00258.x

    Examples
    --------
    >>> pair = Neighbours.from_pairs("ab", ["a"], ["b"], name="queen", how="by hand")
    >>> parts = spatial_shift_share(pair, [2010, 2011], [[10.0, 12.0], [30.0, 32.0]])
    >>> parts.national.round(3), parts.neighbour[0].round(3), parts.own[0].round(3)
    (array([0.1]), array([-0.033]), array([0.133]))
    """
    values = np.asarray(values, dtype=np.float64)
    years = np.asarray(years, dtype=np.int64)
    if values.shape != (neighbours.n, len(years)):
        raise InputError(
            Text("values of {n} regions in {m} years", n=neighbours.n, m=len(years)),
            Text("an array of shape {shape}", shape=values.shape),
            where=neighbours.name,
        )
    if len(years) < 2 or np.any(np.diff(years) <= 0):
        raise InputError(
            Text("at least two rising years for shift-share"),
            Text("{years}", years=years.tolist()),
        )
    before, after = values[:, :-1], values[:, 1:]
    both = np.isfinite(before) & np.isfinite(after)
    growth = _rate(before, after)
    national = _rate(
        np.where(both, before, 0.0).sum(axis=0), np.where(both, after, 0.0).sum(axis=0)
    )
    around = _rate(neighbours.lag(before), neighbours.lag(after))
    return SpatialShiftShare(
        neighbours.labels, years[1:], growth, national, around - national, growth - around
    )


def _rate(before: np.ndarray, after: np.ndarray) -> np.ndarray:
    return np.divide(after - before, before, out=np.full(before.shape, np.nan), where=before > 0)
