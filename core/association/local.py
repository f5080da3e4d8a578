"""Which regions lie among their like: local Moran, in one and two variables, local G and G*.

All of them reach a region only through the lag of its neighbours, so one reference distribution
(:mod:`.conditional`) serves them all. With ``k`` neighbours among ``n - 1`` others the p-value
cannot fall below ``p_floor``: an enclave city with one neighbour among 15 others stays above 0.13,
however many permutations are drawn.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from ..errors import InputError
from ..messages import Text
from ..neighbours.weights import Neighbours
from .conditional import Permutations, lag_reference
from .observed import SAME_VALUE, Observed, observe
from .permutation import (
    Alternative,
    benjamini_hochberg,
    check_alternative,
    p_value,
    smallest_adjusted,
    smallest_p,
)

__all__ = ["LocalAssociation", "local_g", "local_moran", "local_moran_bivariate"]


@dataclass(frozen=True, slots=True, eq=False)
class LocalAssociation:
    """A local statistic of each region; all arrays have shape (n_regions,).

    Parameters
    ----------
    statistic : str
        ``local_moran``, ``local_moran_bivariate``, ``local_g`` or ``local_g_star``.
    labels : tuple of str
        All regions, in the order of the weights.
    values : array
        The statistic; ``nan`` where it is undefined.
    lag : array
        Mean of the neighbours, in the variable's own unit.
    p_value, p_adjusted : array
        Raw, and adjusted for all regions that can reach it
        (:func:`~.permutation.benjamini_hochberg` with floors).
    p_floor, p_floor_data : array
        Smallest p-value within reach by the number of neighbours, others and draws; and with the
        ties of the data as well.
    p_floor_adjusted : array
        Smallest adjusted p-value that the region could reach as the only finding.
    quadrant : object array
        ``HH``, ``LL``, ``HL`` or ``LH``: the region, then its neighbours, above (H) or below (L)
        the mean of all; None where either is at it or undefined. Says nothing of significance.
    reference_size : array
        Number of sets of neighbours that the region's lag was compared with.
    exact : object array
        True where these are all sets, False where they were drawn, None where undefined.
    n_used : int
        Regions with a value.
    removed, isolated : tuple of str
        Regions without a value, and regions without a neighbour that has one.
    alternative : str
        What counts as extreme.
    reason : str
        Why nothing could be computed; empty when it could.
    """

    statistic: str
    labels: tuple[str, ...]
    values: np.ndarray
    lag: np.ndarray
    p_value: np.ndarray
    p_adjusted: np.ndarray
    p_floor: np.ndarray
    p_floor_data: np.ndarray
    p_floor_adjusted: np.ndarray
    quadrant: np.ndarray
    reference_size: np.ndarray
    exact: np.ndarray
    n_used: int
    removed: tuple[str, ...]
    isolated: tuple[str, ...]
    alternative: str
    reason: str


def local_moran(
    values: Any,
    neighbours: Neighbours,
    *,
    alternative: Alternative = "two-sided",
    permutations: Permutations = "auto",
    seed: int | None = None,
    allow_isolates: bool = False,
) -> LocalAssociation:
    """Compute the local Moran statistic of each region.

    ``I_i = (n - 1) z_i sum_j w_ij z_j / sum_k z_k ** 2``, with ``z`` the deviation from the mean
    and ``w`` scaled to sum to one in each row: esda's scaling (2.8). Its mean over the regions is
    ``(n - 1) / n`` of the global Moran.

    Parameters
    ----------
    values : array of shape (n_regions,)
        Any unit, in the order of the labels; ``nan`` is missing: the region is left out and
        reported.
    neighbours : Neighbours
        Who is whose neighbour; rows are standardised here.
    alternative : {"two-sided", "greater", "less", "directed"}
        ``greater`` looks for regions among their like, ``less`` for those among unlike;
        ``directed`` is esda's undoubled smaller tail, to compare only.
    permutations : "auto", "exact" or int
        ``auto`` counts all sets of neighbours where there are at most 100,000 (and the weights in
        a row are equal) and draws 9,999 elsewhere.
    seed : int, optional
        Makes the draws repeatable.
    allow_isolates : bool, default False
        Whether regions without a neighbour are left undefined instead of stopping.

    Returns
    -------
    LocalAssociation
        All undefined, with the reason, where the variable is constant or fewer than three regions
        have a value. A region exactly at the mean has statistic 0 and p-value 1.

    Raises
    ------
    InputError
        Isolates in the weights, an infinite value, an option that is not one of those above.

    References
    ----------
    Anselin, L. (1995). Local indicators of spatial association - LISA. Geographical Analysis
    27(2), 93-115. doi:10.1111/j.1538-4632.1995.tb00338.x

    Examples
    --------
    >>> from growth_poles.core.neighbours.contiguous import queen
    >>> row = queen("abcd", ["a", "b", "c"], ["b", "c", "d"])
    >>> result = local_moran([1.0, 2.0, 4.0, 9.0], row)
    >>> result.quadrant.tolist(), result.p_value.round(3).tolist()
    (['LL', 'LL', None, None], [0.667, 0.667, 1.0, 0.667])
    """
    seen = observe(neighbours, values, allow_isolates=allow_isolates)
    return _moran(
        "local_moran", seen, neighbours, 0, alternative, permutations=permutations, seed=seed
    )


def local_moran_bivariate(
    x: Any,
    y: Any,
    neighbours: Neighbours,
    *,
    alternative: Alternative = "two-sided",
    permutations: Permutations = "auto",
    seed: int | None = None,
    allow_isolates: bool = False,
) -> LocalAssociation:
    """Compare each region's x with its neighbours' y.

    ``I_i = (n - 1) zx_i sum_j w_ij zy_j / sum_k zx_k ** 2`` with ``zx`` and ``zy`` standardised
    (mean 0, standard deviation 1); lag and its place in the quadrant are those of y. The relation
    between a region's own x and y is ignored, and exchanging x and y is another question: with x
    the initial level and y the later growth, ``HH`` is a high region among growers, ``HL`` a high
    region among laggards.

    Parameters
    ----------
    x, y : arrays of shape (n_regions,)
        Any units; a region that lacks either is left out and reported.
    neighbours, alternative, permutations, seed, allow_isolates
        As in :func:`local_moran`.

    Returns
    -------
    LocalAssociation

    Examples
    --------
    >>> from growth_poles.core.neighbours.contiguous import queen
    >>> row = queen("abcd", ["a", "b", "c"], ["b", "c", "d"])
    >>> local_moran_bivariate([1, 2, 4, 9], [5, 9, 1, 1], row).quadrant.tolist()
    ['LH', 'LL', None, 'HL']
    """
    seen = observe(neighbours, x, y, allow_isolates=allow_isolates)
    return _moran(
        "local_moran_bivariate",
        seen,
        neighbours,
        1,
        alternative,
        permutations=permutations,
        seed=seed,
    )


def local_g(
    values: Any,
    neighbours: Neighbours,
    *,
    star: bool = False,
    alternative: Alternative = "two-sided",
    permutations: Permutations = "auto",
    seed: int | None = None,
    allow_isolates: bool = False,
) -> LocalAssociation:
    """Compute the local G of Getis and Ord: how much of the total is around each region.

    ``G_i = sum_j w_ij x_j / sum_(j != i) x_j`` with ``w`` summing to one in each row; in ``G*_i``
    the region counts as its own neighbour, with the largest weight of its row, before the row is
    scaled, and in the total.

    Parameters
    ----------
    values : array of shape (n_regions,)
        Amounts or rates, zero or more; ``nan`` is missing.
    neighbours : Neighbours
        Who is whose neighbour; rows are standardised here.
    star : bool, default False
        Whether to compute ``G*``. Its p-values are those of ``G``: the region's own part is the
        same in every set of neighbours.
    alternative : {"two-sided", "greater", "less", "directed"}
        ``greater`` looks for high neighbours, ``less`` for low ones.
    permutations, seed, allow_isolates
        As in :func:`local_moran`.

    Returns
    -------
    LocalAssociation

    Raises
    ------
    InputError
        A negative value, or what :func:`local_moran` refuses.

    References
    ----------
    Ord, J. K. and Getis, A. (1995). Local spatial autocorrelation statistics: distributional
    issues and an application. Geographical Analysis 27(4), 286-306.
    doi:10.1111/j.1538-4632.1995.tb00912.x

    Examples
    --------
    >>> from growth_poles.core.neighbours.contiguous import queen
    >>> row = queen("abcd", ["a", "b", "c"], ["b", "c", "d"])
    >>> local_g([1.0, 2.0, 4.0, 9.0], row).values.round(3).tolist()
    [0.133, 0.179, 0.458, 0.571]
    """
    check_alternative(alternative)
    seen = observe(neighbours, values, allow_isolates=allow_isolates)
    name = "local_g_star" if star else "local_g"
    (x,) = seen.columns
    negative = np.flatnonzero(x < 0)
    if negative.size:
        i = negative[0]
        raise InputError(
            Text("values of zero or above for the G statistics"),
            Text("{value:g} for {region!r}", value=x[i], region=seen.neighbours.labels[i]),
            where=neighbours.name,
            remedy=Text("Use local Moran for changes and differences"),
        )
    if seen.reason:
        return _undefined(name, seen, neighbours, alternative)
    lag = seen.neighbours.lag(x)
    around, total = lag, np.full(len(x), x.sum()) if star else x.sum() - x
    if star:
        w = seen.neighbours
        largest = np.zeros(w.n)
        np.maximum.at(largest, w.rows, w.weights)
        share = np.divide(
            largest, largest + w.row_sums(), out=np.full(w.n, np.nan), where=largest > 0
        )
        around = share * x + (1 - share) * lag
    g = np.divide(around, total, out=np.full(len(x), np.nan), where=total > 0)
    return _local(
        name,
        seen,
        neighbours,
        statistic=g,
        lag=lag,
        deviation=x - x.mean(),
        sign=np.ones(len(x)),
        alternative=alternative,
        permutations=permutations,
        seed=seed,
    )


def _moran(
    name: str,
    seen: Observed,
    neighbours: Neighbours,
    lagged: int,
    alternative: Alternative,
    *,
    permutations: Permutations,
    seed: int | None,
) -> LocalAssociation:
    """Local Moran of the first column with the lag of column `lagged`."""
    check_alternative(alternative)
    if seen.reason:
        return _undefined(name, seen, neighbours, alternative)
    x, y = seen.columns[0], seen.columns[lagged]
    lag = seen.neighbours.lag(y)
    zx, zlag = (x - x.mean()) / x.std(), (lag - y.mean()) / y.std()
    n = len(x)
    return _local(
        name,
        seen,
        neighbours,
        statistic=(n - 1) / n * zx * zlag,
        lag=lag,
        deviation=x - x.mean(),
        sign=np.where(np.abs(zx) <= SAME_VALUE, 0.0, np.sign(zx)),
        alternative=alternative,
        permutations=permutations,
        seed=seed,
    )


def _local(
    name: str,
    seen: Observed,
    neighbours: Neighbours,
    *,
    statistic: np.ndarray,
    lag: np.ndarray,
    deviation: np.ndarray,
    sign: np.ndarray,
    alternative: Alternative,
    permutations: Permutations,
    seed: int | None,
) -> LocalAssociation:
    """Complete a statistic that rises with the lag (sign 1), falls with it (-1), or is 0 (0)."""
    y = seen.columns[-1]
    place = lag_reference(y, seen.neighbours, lag=lag, permutations=permutations, seed=seed)
    falls = sign < 0
    fixed = (sign == 0) & (place.size > 0)  # whatever the neighbours, the statistic stays 0
    low = np.where(falls, place.n_high, place.n_low)
    high = np.where(falls, place.n_low, place.n_high)
    lowest = np.where(falls, place.highest, place.lowest)
    highest = np.where(falls, place.lowest, place.highest)
    p = p_value(low, high, place.size, exact=place.exact, alternative=alternative)
    floor = smallest_p(
        place.single, place.single, place.size, exact=place.exact, alternative=alternative
    )
    floor_data = smallest_p(lowest, highest, place.size, exact=place.exact, alternative=alternative)
    p, floor_data = np.where(fixed, 1.0, p), np.where(fixed, 1.0, floor_data)
    undefined = (place.size == 0) | np.isnan(statistic)
    for array in (p, floor, floor_data):
        array[undefined] = np.nan
    exact = np.where(undefined, None, place.exact.astype(object))
    scale = np.abs(y - y.mean()).max()
    result = {
        "values": statistic,
        "lag": lag,
        "p_value": p,
        "p_adjusted": benjamini_hochberg(p, floor_data),
        "p_floor": floor,
        "p_floor_data": floor_data,
        "p_floor_adjusted": smallest_adjusted(floor_data),
        "quadrant": _quadrants(deviation, lag - y.mean(), scale),
        "reference_size": np.where(undefined, np.nan, place.size),
        "exact": exact,
    }
    spread = {key: seen.spread(array) for key, array in result.items()}
    for array in spread.values():
        array.flags.writeable = False
    return LocalAssociation(
        name,
        neighbours.labels,
        **spread,
        n_used=len(y),
        removed=seen.removed,
        isolated=seen.isolated,
        alternative=alternative,
        reason="",
    )


def _quadrants(deviation: np.ndarray, lag_deviation: np.ndarray, scale: float) -> np.ndarray:
    """HH, LL, HL, LH; None where either deviation is zero to rounding, or missing."""
    own = np.where(np.abs(deviation) <= SAME_VALUE * np.abs(deviation).max(), 0, deviation)
    around = np.where(np.abs(lag_deviation) <= SAME_VALUE * scale, 0, lag_deviation)
    result = np.full(len(own), None, dtype=object)
    for first, high in (("H", own > 0), ("L", own < 0)):
        for second, beside in (("H", around > 0), ("L", around < 0)):
            result[high & beside] = first + second
    return result


def _undefined(
    name: str, seen: Observed, neighbours: Neighbours, alternative: Alternative
) -> LocalAssociation:
    gap = np.full(neighbours.n, np.nan)
    nothing = np.full(neighbours.n, None, dtype=object)
    gap.flags.writeable = nothing.flags.writeable = False
    lag = gap
    if seen.kept.size:
        lag = seen.spread(seen.neighbours.lag(seen.columns[-1]))
    return LocalAssociation(
        name,
        neighbours.labels,
        values=gap,
        lag=lag,
        p_value=gap,
        p_adjusted=gap,
        p_floor=gap,
        p_floor_data=gap,
        p_floor_adjusted=gap,
        quadrant=nothing,
        reference_size=gap,
        exact=nothing,
        n_used=len(seen.kept),
        removed=seen.removed,
        isolated=seen.isolated,
        alternative=alternative,
        reason=seen.reason,
    )
