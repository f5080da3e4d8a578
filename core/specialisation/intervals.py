"""How sure a location quotient is: from the chance in counts, or from the rounding of values.

Both intervals are exact up to a declared approximation and need no random numbers, so they depend
neither on a seed nor on the order of the regions.
"""

from __future__ import annotations

import math
from statistics import NormalDist

import numpy as np

from .measures import location_quotient, national_pair

__all__ = ["beta_quantile", "count_interval", "rounding_interval"]

LARGE = 3000.0
"""Both parameters of a beta distribution from which its expansion is as good as its integral."""

POINTS = 509
GENERATOR = 193
"""Points spread evenly over the roundings of one quotient: the lattice of this prime number of
points that Korobov's criterion (P2 in four dimensions, weights 1/2) finds the most even."""

BLOCK = 250_000
"""Numbers held at once, few enough for a processor's cache."""


def count_interval(
    activity: np.ndarray,
    total: np.ndarray,
    *,
    national_activity: np.ndarray | float | None = None,
    national_total: np.ndarray | float | None = None,
    coverage: float = 0.90,
) -> tuple[np.ndarray, np.ndarray]:
    r"""Interval of the location quotient of counted things: persons, firms.

    The X things counted in the nation fall into regions by chance, so that the count of a region
    is binomial, and its share is drawn anew from

    .. math:: s_r \sim \mathrm{Beta}(x_r + 1/2, \; X - x_r + 1/2), \qquad
              LQ_r = s_r \, T / t_r

    the posterior with Jeffreys' prior. The quantiles are computed and not drawn: it is the
    parametric bootstrap with infinitely many draws. The totals t are taken as given.

    Parameters
    ----------
    activity : array of shape (n_regions,) or (n_regions, n_years)
        Counts of the industry, whole numbers; ``nan`` is missing.
    total : array of the same shape
        The whole economy of the regions, in any unit.
    national_activity, national_total
        See :func:`growth_poles.core.specialisation.measures.location_quotient`.
    coverage : float
        Above 0 and below 1; half of the rest lies on each side.

    Returns
    -------
    low, high : arrays of the same shape
        Missing where the quotient is; the quotient always lies within. A region without any has a
        low end of zero and a high end above it: nobody was found, which is not that nobody can be
        there. A region that has all of the activity has the quotient itself as its high end.

    Notes
    -----
    Drawing counts from a multinomial distribution would give a region with none an interval of
    zero width. Jeffreys' prior over all regions at once would grow with their number; here each
    region stands against the rest of the country.

    References
    ----------
    Brown, L. D., Cai, T. T. & DasGupta, A. (2001), Interval estimation for a binomial proportion,
    Statistical Science 16(2), 101-133, doi:10.1214/ss/1009213286.

    Examples
    --------
    >>> low, high = count_interval(np.array([30.0, 10.0, 0.0]), np.array([100.0, 100.0, 100.0]))
    >>> low.round(2), high.round(2)
    (array([1.88, 0.46, 0.  ]), array([2.54, 1.12, 0.14]))
    """
    quotient = location_quotient(
        activity, total, national_activity=national_activity, national_total=national_total
    )
    (ours, nation), (total, whole) = national_pair(
        activity, total, national_activity, national_total
    )
    lacking = np.isnan(quotient)
    counted = np.where(lacking, 0.0, ours)
    rest = np.maximum(np.where(lacking, 1.0, nation) - counted, 0.0)
    pairs, back = np.unique((counted + 1j * rest).ravel(), return_inverse=True)
    back = np.reshape(back, ours.shape)
    tail = (1.0 - coverage) / 2.0
    ends = [
        beta_quantile(level, pairs.real + 0.5, pairs.imag + 0.5) for level in (tail, 1.0 - tail)
    ]
    # quotient of a region that had all of the activity: T / t
    largest = whole / np.where(lacking, np.nan, total)
    return np.minimum(ends[0][back] * largest, quotient), np.maximum(
        ends[1][back] * largest, quotient
    )


def beta_quantile(level: float, a: np.ndarray, b: np.ndarray) -> np.ndarray:
    r"""Quantile of the beta distribution.

    Newton's steps on the logit, held between bounds, on the continued fraction of the incomplete
    beta function; where both parameters are large, Cornish and Fisher's expansion. The relative
    error stays below 1e-7 for parameters up to a million and 1e-6 up to 100 million.

    Parameters
    ----------
    level : float
        Probability below the quantile, above 0 and below 1.
    a, b : float arrays of shape (n,)
        Parameters, above zero.

    Returns
    -------
    float array of shape (n,)
        Above 0 and below 1.

    References
    ----------
    Lentz, W. J. (1976), Applied Optics 15(3), 668-671, doi:10.1364/AO.15.000668 (continued
    fraction); Cornish, E. A. & Fisher, R. A. (1938), Revue de l'Institut International de
    Statistique 5(4), 307-320, doi:10.2307/1400905.

    Examples
    --------
    >>> beta_quantile(0.25, np.array([1.0, 2.0]), np.array([1.0, 1.0])).round(6)
    array([0.25, 0.5 ])
    """
    a, b = np.asarray(a, dtype=np.float64), np.asarray(b, dtype=np.float64)
    found = _expansion(level, a, b)
    small = np.flatnonzero(np.minimum(a, b) < LARGE)
    found[small] = _solved(level, a[small], b[small], found[small])
    return found


def _solved(level: float, a: np.ndarray, b: np.ndarray, start: np.ndarray) -> np.ndarray:
    log_beta = np.array(
        [
            math.lgamma(one) + math.lgamma(two) - math.lgamma(one + two)
            for one, two in zip(a.tolist(), b.tolist(), strict=True)
        ]
    )
    start = np.clip(start, 1e-9, 1.0 - 1e-9)
    logit = np.log(start / (1.0 - start))
    low = np.minimum(logit, 0.0) - 80.0 - 60.0 / a
    high = np.maximum(logit, 0.0) + 80.0 + 60.0 / b
    open_ = np.arange(len(a))
    for _ in range(200):
        here = logit[open_]
        log_x, log_y = -np.logaddexp(0.0, -here), -np.logaddexp(0.0, here)
        # of the logit
        density = np.exp(a[open_] * log_x + b[open_] * log_y - log_beta[open_])
        gap = _below(a[open_], b[open_], log_x, log_y, density) - level
        low[open_] = np.where(gap < 0.0, here, low[open_])
        high[open_] = np.where(gap < 0.0, high[open_], here)
        step = here - gap / np.maximum(density, 1e-290)
        inside = (step > low[open_]) & (step < high[open_])
        after = np.where(inside, step, (low[open_] + high[open_]) / 2.0)
        logit[open_] = after
        open_ = open_[np.abs(after - here) > 1e-12 * np.maximum(1.0, np.abs(here))]
        if not len(open_):
            break
    return np.exp(-np.logaddexp(0.0, -logit))


def _expansion(level: float, a: np.ndarray, b: np.ndarray) -> np.ndarray:
    z = NormalDist().inv_cdf(level)
    size = a + b
    mean, deviation = a / size, np.sqrt(a * b / (size + 1.0)) / size
    skewness = 2.0 * (b - a) * np.sqrt(size + 1.0) / ((size + 2.0) * np.sqrt(a * b))
    kurtosis = (
        6.0 * ((a - b) ** 2 * (size + 1.0) - a * b * (size + 2.0))
        / (a * b * (size + 2.0) * (size + 3.0))
    )  # fmt: skip
    place = (
        z
        + skewness * (z**2 - 1.0) / 6.0
        + kurtosis * (z**3 - 3.0 * z) / 24.0
        - skewness**2 * (2.0 * z**3 - 5.0 * z) / 36.0
    )
    return np.clip(mean + deviation * place, 0.0, 1.0)


def _below(
    a: np.ndarray, b: np.ndarray, log_x: np.ndarray, log_y: np.ndarray, density: np.ndarray
) -> np.ndarray:
    """Regularised incomplete beta function; `density` is x^a y^b / B(a, b)."""
    x = np.exp(log_x)
    turn = x > (a + 1.0) / (a + b + 2.0)  # the fraction of the other tail converges faster
    one, two = np.where(turn, b, a), np.where(turn, a, b)
    x = np.where(turn, np.exp(log_y), x)
    tiny = 1e-300
    c = np.ones_like(x)
    d = 1.0 - (one + two) * x / (one + 1.0)
    d = 1.0 / np.where(np.abs(d) < tiny, tiny, d)
    value = d.copy()
    for m in range(1, 1000):
        for term in (
            m * (two - m) * x / ((one + 2 * m - 1.0) * (one + 2 * m)),
            -(one + m) * (one + two + m) * x / ((one + 2 * m) * (one + 2 * m + 1.0)),
        ):
            d = 1.0 + term * d
            d = 1.0 / np.where(np.abs(d) < tiny, tiny, d)
            c = 1.0 + term / c
            c = np.where(np.abs(c) < tiny, tiny, c)
            value *= c * d
        if (np.abs(c * d - 1.0) < 1e-14).all():
            break
    tail = density * value / one
    return np.where(turn, 1.0 - tail, tail)


def rounding_interval(
    activity: np.ndarray,
    total: np.ndarray,
    activity_width: np.ndarray,
    total_width: np.ndarray,
    *,
    national_activity: np.ndarray | float | None = None,
    national_total: np.ndarray | float | None = None,
    national_activity_width: np.ndarray | float = 0.0,
    national_total_width: np.ndarray | float = 0.0,
    coverage: float = 0.90,
) -> tuple[np.ndarray, np.ndarray]:
    r"""Interval of the location quotient within the rounding of printed values.

    Every value may have been anything within its rounding, each as likely as the other:

    .. math:: LQ_r = \frac{(x_r + h_r u_1) / (t_r + k_r u_2)}{(X + H u_3) / (T + K u_4)},
              \qquad u \sim U(-1, 1)

    Where the nation is the sum of its regions, it moves with the region, and the errors of the
    others are normal with variance :math:`\sum h^2 / 3`, cut at :math:`\sum h`. The interval is
    read from 509 points that fill the four roundings evenly, the same for every region: its ends
    err by about half a hundredth of its length, at most by four hundredths.

    Parameters
    ----------
    activity, total : arrays of shape (n_regions,) or (n_regions, n_years)
        See :func:`growth_poles.core.specialisation.measures.location_quotient`.
    activity_width, total_width : arrays of the same shape
        Half-widths of the rounding (:meth:`.Panel.half_width_of`); zero where exact.
    national_activity, national_total
        Published national figures; where missing, sums as in
        :func:`growth_poles.core.specialisation.measures.national_pair`.
    national_activity_width, national_total_width : float or array of shape (n_years,)
        Half-widths of the published figures.
    coverage : float
        Above 0 and below 1; half of the rest lies on each side.

    Returns
    -------
    low, high : arrays of the same shape
        Missing where the quotient is, and where the total of the region or a national figure may
        be zero within its rounding; the quotient always lies within. An activity is never below
        zero. The interval knows of rounding alone: not of revisions, samples or what was never
        reported.

    References
    ----------
    The points are Korobov's lattice: Niederreiter, H. (1992), Random Number Generation and
    Quasi-Monte Carlo Methods, SIAM, doi:10.1137/1.9781611970081, chapter 5.

    Examples
    --------
    >>> exact = np.zeros(2)
    >>> low, high = rounding_interval(
    ...     np.array([0.2, 0.8]), np.array([50.0, 50.0]), np.array([0.05, 0.0]), exact,
    ...     national_activity=1.0, national_total=100.0, coverage=0.9)
    >>> low.round(2), high.round(2)
    (array([0.31, 1.6 ]), array([0.49, 1.6 ]))
    """
    quotient = location_quotient(
        activity, total, national_activity=national_activity, national_total=national_total
    )
    shape = quotient.shape
    lacking = np.isnan(quotient)
    x_side, t_side = national_pair(activity, total, national_activity, national_total)
    sides = [
        _side(*x_side, activity_width, national_activity, national_activity_width),
        _side(*t_side, total_width, national_total, national_total_width),
    ]
    low, high = np.full(quotient.size, np.nan), np.full(quotient.size, np.nan)
    own_x, own_t, other_x, other_t = _points()
    normals = [
        np.array([NormalDist().inv_cdf((place + 1.0) / 2.0) for place in one.tolist()])
        for one in (other_x, other_t)
    ]
    tail = (1.0 - coverage) / 2.0
    rows = np.flatnonzero(~lacking.ravel())
    for start in range(0, len(rows), BLOCK // POINTS):
        some = rows[start : start + BLOCK // POINTS]
        x, nation_x = _moved([part[some, None] for part in sides[0]], own_x, other_x, normals[0])
        t, nation_t = _moved([part[some, None] for part in sides[1]], own_t, other_t, normals[1])
        sure = np.minimum(np.minimum(t.min(axis=1), nation_x.min(axis=1)), nation_t.min(axis=1)) > 0
        with np.errstate(divide="ignore", invalid="ignore"):
            x /= t
            x *= nation_t
            x /= nation_x
        x[~sure] = np.nan
        low[some], high[some] = np.quantile(x, [tail, 1.0 - tail], axis=1, overwrite_input=True)
    return np.minimum(low.reshape(shape), quotient), np.maximum(high.reshape(shape), quotient)


def _points() -> np.ndarray:
    """Four rows of points above -1 and below 1."""
    steps = np.array([[pow(GENERATOR, power, POINTS)] for power in range(4)])
    return 2.0 * (np.arange(POINTS) * steps % POINTS + 0.5) / POINTS - 1.0


def _side(
    ours: np.ndarray,
    nation: np.ndarray,
    width: np.ndarray,
    published: np.ndarray | float | None,
    published_width: np.ndarray | float,
) -> list[np.ndarray]:
    """Value, half-width, national value, its spread and bound, whether it is a sum; all flat."""
    width = np.where(np.isnan(ours), 0.0, np.asarray(width, dtype=np.float64))
    summed = np.isnan(np.nan if published is None else published)
    others = np.sqrt(np.maximum((width**2).sum(axis=0) - width**2, 0.0) / 3.0)
    bound = np.maximum(width.sum(axis=0) - width, 0.0)
    spread = np.where(summed, others, published_width)
    parts = (ours, width, nation, spread, bound, summed)
    return [np.broadcast_to(part, ours.shape).ravel() for part in parts]


def _moved(
    side: list[np.ndarray], own: np.ndarray, even: np.ndarray, normal: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    """Values of regions and nation at every point, shape (n, POINTS) each."""
    values, width, nation, spread, bound, summed = side
    moved = np.maximum(values + width * own, 0.0)
    if not summed.any():
        return moved, nation + spread * even
    of_sum = spread * normal
    if (spread * normal.max() > bound).any():
        of_sum = np.clip(of_sum, -bound, bound)
    of_sum += moved
    of_sum += nation - values
    return moved, of_sum if summed.all() else np.where(summed, of_sum, nation + spread * even)
