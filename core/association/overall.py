"""Whether a map as a whole is clustered: Moran, Geary, Getis-Ord G, and Moran of two variables."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from math import nan
from typing import Any

import numpy as np

from ..errors import InputError
from ..messages import Text
from ..neighbours.weights import Neighbours
from .conditional import Permutations
from .observed import Observed, observe
from .orders import order_p_value
from .permutation import RELATIVE_TIE, Alternative, check_alternative

__all__ = ["GlobalAssociation", "geary", "getis_ord_g", "moran", "moran_bivariate"]

VARIANCE_ABOVE = 3  # its formula divides by n - 3


@dataclass(frozen=True, slots=True)
class GlobalAssociation:
    """One statistic of the whole map.

    Parameters
    ----------
    statistic : str
        ``moran``, ``geary``, ``getis_ord_g`` or ``moran_bivariate``.
    value : float
        ``nan`` when undefined.
    expected, variance : float
        Mean and variance over all ways to give the values to the regions (randomisation); the
        variance needs four regions.
    p_value : float
        From the reference distribution below.
    method : str
        ``exact`` (all orders of the values), ``permutation`` (drawn orders), ``normal`` (from the
        moments, for very many regions), or empty when undefined.
    reference_size : int
        Number of orders; 0 for ``normal``.
    n_used : int
        Regions with a value.
    removed, isolated : tuple of str
        Regions without a value, and regions without a neighbour that has one.
    alternative : str
        What counts as extreme.
    reason : str
        Why the value, or the variance alone, is undefined; empty when neither is.
    """

    statistic: str
    value: float
    expected: float
    variance: float
    p_value: float
    method: str
    reference_size: int
    n_used: int
    removed: tuple[str, ...]
    isolated: tuple[str, ...]
    alternative: str
    reason: str


def moran(
    values: Any,
    neighbours: Neighbours,
    *,
    alternative: Alternative = "two-sided",
    permutations: Permutations = "auto",
    seed: int | None = None,
    allow_isolates: bool = False,
) -> GlobalAssociation:
    """Compute Moran's I, which says whether neighbours are alike.

    ``I = n / S0 * sum_ij w_ij z_i z_j / sum_i z_i ** 2`` with ``z`` the deviation from the mean,
    rows of ``w`` standardised and ``S0`` the sum of all weights. Expected ``-1 / (n - 1)``; above
    it neighbours are alike, below it unlike.

    Parameters
    ----------
    values : array of shape (n_regions,)
        Any unit, in the order of the labels; ``nan`` is missing: the region is left out.
    neighbours : Neighbours
        Who is whose neighbour.
    alternative : {"two-sided", "greater", "less", "directed"}
        ``greater`` looks for likeness.
    permutations : "auto", "exact" or int
        ``exact`` counts all orders of the values, for at most 8 regions; ``auto`` does so where
        it can, draws 9,999 orders up to 10,000 regions and 999 up to 100,000, and uses the normal
        approximation beyond.
    seed : int, optional
        Makes the draws repeatable.
    allow_isolates : bool, default False
        Whether regions without a neighbour are accepted; they add nothing to the sum.

    Returns
    -------
    GlobalAssociation
        Undefined, with the reason, where the variable is constant or fewer than three regions
        have a value.

    References
    ----------
    Cliff, A. D. and Ord, J. K. (1981). Spatial Processes: Models and Applications. London: Pion.

    Examples
    --------
    >>> from growth_poles.core.neighbours.contiguous import queen
    >>> result = moran([1.0, 2.0, 4.0, 9.0], queen("abcd", ["a", "b", "c"], ["b", "c", "d"]))
    >>> round(result.value, 4), round(result.expected, 4), result.method
    (0.2368, -0.3333, 'exact')
    """
    seen = observe(neighbours, values, allow_isolates=allow_isolates)
    if seen.reason:
        return _undefined("moran", seen, alternative)
    w = seen.neighbours.row_standardised()
    z = seen.columns[0] - seen.columns[0].mean()
    n = len(z)
    s0, s1, s2 = _sums(w)
    factor = n / (s0 * (z**2).sum())
    low, high, weight = _halves(w)
    expected, variance = -1 / (n - 1), nan
    if n > VARIANCE_ABOVE:
        kurtosis = n * (z**4).sum() / (z**2).sum() ** 2
        a = n * ((n**2 - 3 * n + 3) * s1 - n * s2 + 3 * s0**2)
        b = kurtosis * ((n**2 - n) * s1 - 2 * n * s2 + 6 * s0**2)
        variance = (a - b) / ((n - 1) * (n - 2) * (n - 3) * s0**2) - expected**2
    return _finish(
        "moran",
        seen,
        z,
        lambda block: factor * ((block[:, low] * block[:, high]) @ weight),
        expected,
        variance,
        factor * np.abs(weight).sum() * np.abs(z).max() ** 2,
        len(weight),
        alternative,
        permutations,
        seed,
    )


def geary(
    values: Any,
    neighbours: Neighbours,
    *,
    alternative: Alternative = "two-sided",
    permutations: Permutations = "auto",
    seed: int | None = None,
    allow_isolates: bool = False,
) -> GlobalAssociation:
    """Compute Geary's C, which says how much neighbours differ.

    ``C = (n - 1) sum_ij w_ij (x_i - x_j) ** 2 / (2 S0 sum_i z_i ** 2)``, rows of ``w``
    standardised. Expected 1; **below** it neighbours are alike, so ``less`` looks for likeness.

    Parameters
    ----------
    values, neighbours, alternative, permutations, seed, allow_isolates
        As in :func:`moran`.

    Returns
    -------
    GlobalAssociation

    References
    ----------
    Geary, R. C. (1954). The contiguity ratio and statistical mapping. The Incorporated
    Statistician 5(3), 115-145. doi:10.2307/2986645

    Examples
    --------
    >>> from growth_poles.core.neighbours.contiguous import queen
    >>> row = queen("abcd", ["a", "b", "c"], ["b", "c", "d"])
    >>> round(geary([1.0, 2.0, 4.0, 9.0], row).value, 4)
    0.4243
    """
    seen = observe(neighbours, values, allow_isolates=allow_isolates)
    if seen.reason:
        return _undefined("geary", seen, alternative)
    w = seen.neighbours.row_standardised()
    z = seen.columns[0] - seen.columns[0].mean()
    n = len(z)
    s0, s1, s2 = _sums(w)
    factor = (n - 1) / (2 * s0 * (z**2).sum())
    low, high, weight = _halves(w)
    variance = nan
    if n > VARIANCE_ABOVE:
        k = n * (z**4).sum() / (z**2).sum() ** 2
        a = (n - 1) * s1 * (n**2 - 3 * n + 3 - (n - 1) * k)
        b = (n - 1) * s2 * (n**2 + 3 * n - 6 - (n**2 - n + 2) * k) / 4
        c = s0**2 * (n**2 - 3 - (n - 1) ** 2 * k)
        variance = (a - b + c) / (n * (n - 2) * (n - 3) * s0**2)
    return _finish(
        "geary",
        seen,
        z,
        lambda block: factor * ((block[:, low] - block[:, high]) ** 2 @ weight),
        1.0,
        variance,
        factor * np.abs(weight).sum() * np.ptp(z) ** 2,
        len(weight),
        alternative,
        permutations,
        seed,
    )


def getis_ord_g(
    values: Any,
    neighbours: Neighbours,
    *,
    alternative: Alternative = "two-sided",
    permutations: Permutations = "auto",
    seed: int | None = None,
    allow_isolates: bool = False,
) -> GlobalAssociation:
    """Compute the general G of Getis and Ord: whether high values lie beside high values.

    ``G = sum_ij w_ij x_i x_j / sum_(i != j) x_i x_j`` with the weights **as given** (rows are not
    standardised). Expected ``S0 / (n (n - 1))``; above it high values cluster, below it low ones.

    Parameters
    ----------
    values : array of shape (n_regions,)
        Zero or more; ``nan`` is missing.
    neighbours, alternative, permutations, seed, allow_isolates
        As in :func:`moran`.

    Returns
    -------
    GlobalAssociation
        Undefined also where fewer than two regions are above zero.

    Raises
    ------
    InputError
        A negative value, or what :func:`moran` refuses.

    References
    ----------
    Getis, A. and Ord, J. K. (1992). The analysis of spatial association by use of distance
    statistics. Geographical Analysis 24(3), 189-206. doi:10.1111/j.1538-4632.1992.tb00261.x

    Examples
    --------
    >>> from growth_poles.core.neighbours.contiguous import queen
    >>> row = queen("abcd", ["a", "b", "c"], ["b", "c", "d"])
    >>> round(getis_ord_g([1.0, 2.0, 4.0, 9.0], row).value, 4)  # 2 (2 + 8 + 36) / (256 - 102)
    0.5974
    """
    seen = observe(neighbours, values, allow_isolates=allow_isolates)
    (x,) = seen.columns
    negative = np.flatnonzero(x < 0)
    if negative.size:
        i = negative[0]
        raise InputError(
            Text("values of zero or above for the G statistics"),
            Text("{value:g} for {region!r}", value=x[i], region=seen.neighbours.labels[i]),
            where=neighbours.name,
            remedy=Text("Use Moran for changes and differences"),
        )
    if seen.reason:
        return _undefined("getis_ord_g", seen, alternative)
    if np.count_nonzero(x) < 2:
        return _undefined("getis_ord_g", seen, alternative, "fewer than 2 values are above zero")
    w, n = seen.neighbours, len(x)
    s0, s1, s2 = _sums(w)
    x = x / x.mean()  # powers of large amounts would lose digits
    products = x.sum() ** 2 - (x**2).sum()
    low, high, weight = _halves(w)
    expected, variance = s0 / (n * (n - 1)), nan
    if n > VARIANCE_ABOVE:
        m1, m2, m3, m4 = (float((x**power).sum()) for power in (1, 2, 3, 4))
        b0 = (n**2 - 3 * n + 3) * s1 - n * s2 + 3 * s0**2
        b1 = -((n**2 - n) * s1 - 2 * n * s2 + 6 * s0**2)
        b2 = -(2 * n * s1 - (n + 3) * s2 + 6 * s0**2)
        b3 = 4 * (n - 1) * s1 - 2 * (n + 1) * s2 + 8 * s0**2
        b4 = s1 - s2 + s0**2
        top = b0 * m2**2 + b1 * m4 + b2 * m1**2 * m2 + b3 * m1 * m3 + b4 * m1**4
        variance = top / (products**2 * n * (n - 1) * (n - 2) * (n - 3)) - expected**2
    return _finish(
        "getis_ord_g",
        seen,
        x,
        lambda block: (block[:, low] * block[:, high]) @ weight / products,
        expected,
        variance,
        weight.sum() * x.max() ** 2 / products,
        len(weight),
        alternative,
        permutations,
        seed,
    )


def moran_bivariate(
    x: Any,
    y: Any,
    neighbours: Neighbours,
    *,
    alternative: Alternative = "two-sided",
    permutations: Permutations = "auto",
    seed: int | None = None,
    allow_isolates: bool = False,
) -> GlobalAssociation:
    """Compute Moran's I of two variables: whether y around a region goes with x in it.

    ``I = n / S0 * sum_ij w_ij zx_i zy_j / (|zx| |zy|)``, rows of ``w`` standardised. The values of
    y are reordered and those of x stay, so expected is 0. It is not symmetric: exchange x and y
    for the other direction. The relation of x and y within a region is ignored.

    Parameters
    ----------
    x, y : arrays of shape (n_regions,)
        Any units; a region that lacks either is left out.
    neighbours, alternative, permutations, seed, allow_isolates
        As in :func:`moran`.

    Returns
    -------
    GlobalAssociation
        Its variance is ``(n / S0) ** 2 * sum_j (a_j - mean a) ** 2 / (n - 1)`` with
        ``a = W' zx / |zx|``.

    References
    ----------
    Anselin, L., Syabri, I. and Smirnov, O. (2002). Visualizing multivariate spatial correlation
    with dynamically linked windows. In: New Tools for Spatial Data Analysis, Santa Barbara: CSISS.

    Examples
    --------
    >>> from growth_poles.core.neighbours.contiguous import queen
    >>> row = queen("abcd", ["a", "b", "c"], ["b", "c", "d"])
    >>> round(moran_bivariate([1, 2, 4, 9], [5, 9, 1, 1], row).value, 4)
    -0.6848
    """
    seen = observe(neighbours, x, y, allow_isolates=allow_isolates)
    if seen.reason:
        return _undefined("moran_bivariate", seen, alternative)
    w = seen.neighbours.row_standardised()
    zx, zy = (column - column.mean() for column in seen.columns)
    zx, zy = zx / np.sqrt((zx**2).sum()), zy / np.sqrt((zy**2).sum())
    n, s0 = len(zx), float(w.weights.sum())
    pull = n / s0 * np.bincount(w.indices, weights=w.weights * zx[w.rows], minlength=n)
    return _finish(
        "moran_bivariate",
        seen,
        zy,
        lambda block: block @ pull,
        0.0,
        float(((pull - pull.mean()) ** 2).sum() / (n - 1)),
        np.abs(pull).sum() * np.abs(zy).max(),
        n,
        alternative,
        permutations,
        seed,
    )


def _sums(w: Neighbours) -> tuple[float, float, float]:
    """S0, S1 and S2 of Cliff and Ord."""
    _, _, both = _halves(w)
    lone = np.bincount(w.indices, weights=w.weights, minlength=w.n)
    return (
        float(w.weights.sum()),
        float((both**2).sum()),  # half the sum over both directions
        float(((w.row_sums() + lone) ** 2).sum()),
    )


def _halves(w: Neighbours) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Pairs of regions, each once, with the sum of their two weights."""
    i, j = np.minimum(w.rows, w.indices), np.maximum(w.rows, w.indices)
    pairs, place = np.unique(i * w.n + j, return_inverse=True)
    weight = np.bincount(place.reshape(-1), weights=w.weights, minlength=len(pairs))
    return *np.divmod(pairs, w.n), weight


def _finish(
    name: str,
    seen: Observed,
    values: np.ndarray,
    statistic: Callable[[np.ndarray], np.ndarray],
    expected: float,
    variance: float,
    scale: float,
    width: int,
    alternative: Alternative,
    permutations: Permutations,
    seed: int | None,
) -> GlobalAssociation:
    """Compare the statistic with its values for other orders of the values."""
    observed = float(statistic(values[None, :])[0])
    p, method, size = order_p_value(
        statistic,
        values,
        observed,
        expected=expected,
        variance=variance,
        tie=RELATIVE_TIE * scale,
        width=width,
        alternative=alternative,
        permutations=permutations,
        seed=seed,
    )
    return GlobalAssociation(
        name,
        observed,
        float(expected),
        float(variance),
        p,
        method,
        size,
        len(values),
        seen.removed,
        seen.isolated,
        alternative,
        "" if np.isfinite(variance) else "the variance needs 4 regions",
    )


def _undefined(
    name: str, seen: Observed, alternative: Alternative, reason: str = ""
) -> GlobalAssociation:
    check_alternative(alternative)
    return GlobalAssociation(
        name,
        value=nan,
        expected=nan,
        variance=nan,
        p_value=nan,
        method="",
        reference_size=0,
        n_used=len(seen.kept),
        removed=seen.removed,
        isolated=seen.isolated,
        alternative=alternative,
        reason=reason or seen.reason,
    )
