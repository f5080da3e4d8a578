"""From counts in a reference distribution to p-values, and how small these can get."""

from __future__ import annotations

from typing import Any, Literal

import numpy as np

from ..errors import InputError, listed
from ..messages import Text

__all__ = [
    "ALTERNATIVES",
    "RELATIVE_TIE",
    "Alternative",
    "benjamini_hochberg",
    "check_alternative",
    "draw_distinct",
    "p_value",
    "smallest_adjusted",
    "smallest_p",
]

Alternative = Literal["two-sided", "greater", "less", "directed"]
ALTERNATIVES = ("two-sided", "greater", "less", "directed")

# Two sums of the same numbers in another order differ by rounding. Closer than this, relative to
# the largest deviation from the mean, is equal - and equal counts as at least as extreme.
RELATIVE_TIE = 1e-12


def p_value(
    n_low: Any,
    n_high: Any,
    size: Any,
    *,
    exact: Any = False,
    alternative: Alternative = "two-sided",
) -> np.ndarray:
    """P-value of an observed statistic from its place in a reference distribution.

    Parameters
    ----------
    n_low, n_high : int or integer array
        Members of the reference distribution that are at most, and at least, the observed value;
        equal ones count in both.
    size : int or integer array
        Size of the reference distribution.
    exact : bool or boolean array, default False
        Whether it holds every possible arrangement, the observed one among them: then a tail is
        ``count / size``. In a sample the observed arrangement is added: ``(count + 1) /
        (size + 1)``.
    alternative : {"two-sided", "greater", "less", "directed"}
        ``two-sided`` doubles the smaller tail, at most 1. ``directed`` is the smaller tail, not
        doubled, by esda's rule; it is too small by half and only here to compare.

    Returns
    -------
    array
        In (0, 1].

    References
    ----------
    Phipson, B. and Smyth, G. K. (2010). Permutation p-values should never be zero. Statistical
    Applications in Genetics and Molecular Biology 9(1), 39. doi:10.2202/1544-6115.1585

    Examples
    --------
    >>> float(p_value(15, 1, 15, exact=True, alternative="greater").round(4))
    0.0667
    >>> float(p_value(990, 9, 999))
    0.02
    """
    check_alternative(alternative)
    n_low, n_high, size = (np.asarray(count, dtype=np.float64) for count in (n_low, n_high, size))
    if alternative == "directed":
        n_low = size - n_high  # esda counts equal ones in the upper tail only
    added = np.where(exact, 0.0, 1.0)
    low, high = (n_low + added) / (size + added), (n_high + added) / (size + added)
    return _combine(low, high, alternative)


def smallest_p(
    low: Any, high: Any, size: Any, *, exact: Any, alternative: Alternative = "two-sided"
) -> np.ndarray:
    """Smallest p-value that :func:`p_value` could give.

    Parameters
    ----------
    low, high : float or array
        Probability of the lowest and of the highest possible arrangement.
    size, exact, alternative
        As in :func:`p_value`; a sample cannot go below ``1 / (size + 1)`` in a tail.

    Returns
    -------
    array
        In (0, 1].

    Examples
    --------
    >>> float(smallest_p(1 / 15, 1 / 15, 15, exact=True).round(4))  # one neighbour among 15
    0.1333
    """
    check_alternative(alternative)
    least = np.where(exact, 0.0, 1 / (np.asarray(size, dtype=np.float64) + 1))
    return _combine(np.maximum(low, least), np.maximum(high, least), alternative)


def benjamini_hochberg(p: Any, floor: Any = None) -> np.ndarray:
    """Adjust p-values for their number (false discovery rate).

    ``p_(i) m(p_(i)) / i``, made to rise with p, at most 1, where ``m(t)`` counts the tests that can
    reach `t` at all: a region with too few neighbours can give no false discovery there. Without
    floors it counts all, which is Benjamini and Hochberg's rule; with them it is Heyse's for
    discrete tests, each distribution bounded by the identity from its floor on.

    Parameters
    ----------
    p : array of shape (m,)
        P-values; ``nan`` is no test and is not counted.
    floor : array of shape (m,), optional
        Smallest p-value that each test can give.

    Returns
    -------
    array of shape (m,)
        Adjusted values, ``nan`` where there was no test.

    References
    ----------
    Benjamini, Y. and Hochberg, Y. (1995). Controlling the false discovery rate: a practical and
    powerful approach to multiple testing. Journal of the Royal Statistical Society B 57(1),
    289-300. doi:10.1111/j.2517-6161.1995.tb02031.x

    Heyse, J. F. (2011). A false discovery rate procedure for categorical data. In *Recent Advances
    in Biostatistics*, 43-58. World Scientific. doi:10.1142/9789814329804_0003

    Examples
    --------
    >>> benjamini_hochberg([0.01, 0.04, 0.03, float("nan")])
    array([0.03, 0.04, 0.04,  nan])
    >>> benjamini_hochberg([0.01, 0.2, 0.5], floor=[0.002, 0.13, 0.13])
    array([0.01, 0.3 , 0.5 ])
    """
    p = np.asarray(p, dtype=np.float64)
    adjusted = np.full(p.shape, np.nan)
    tests = np.flatnonzero(np.isfinite(p))
    ordered = np.sort(p[tests])
    m = len(tests)
    # one entry for each different p-value, which stands at the last of its places
    place = np.flatnonzero(np.diff(ordered, append=2.0))
    different = ordered[place]
    scaled = different * (_able(different, floor, tests, m) / (place + 1))
    rising = np.minimum.accumulate(scaled[::-1])[::-1]
    adjusted[tests] = np.minimum(rising, 1.0)[np.searchsorted(different, p[tests])]
    return adjusted


def smallest_adjusted(floor: Any) -> np.ndarray:
    """Smallest adjusted p-value that each test could reach as the only finding.

    Parameters
    ----------
    floor : array of shape (m,)
        Smallest p-value that each test can give; ``nan`` is no test.

    Returns
    -------
    array of shape (m,)

    Examples
    --------
    >>> smallest_adjusted([0.002, 0.13, 0.13])
    array([0.002, 0.39 , 0.39 ])
    """
    floor = np.asarray(floor, dtype=np.float64)
    tests = np.flatnonzero(np.isfinite(floor))
    found = np.full(floor.shape, np.nan)
    found[tests] = np.minimum(floor[tests] * _able(floor[tests], floor, tests, len(tests)), 1.0)
    return found


def _able(p: np.ndarray, floor: Any, tests: np.ndarray, m: int) -> np.ndarray | int:
    """Count the tests that can give a p-value as small as each of `p`."""
    if floor is None:
        return m
    floors = np.sort(np.asarray(floor, dtype=np.float64)[tests])
    return np.searchsorted(floors, p * (1 + 1e-9), side="right")


def draw_distinct(rng: np.random.Generator, rows: int, size: int, n: int) -> np.ndarray:
    """Draw rows of distinct numbers below n, every ordered selection equally likely.

    Parameters
    ----------
    rng : numpy.random.Generator
        Source of randomness.
    rows, size, n : int
        Number of rows, numbers in each, and the numbers 0 to n - 1 to draw from.

    Returns
    -------
    integer array of shape (rows, size)
    """
    if size > n:
        raise InputError(Text("at most {n} distinct numbers to draw", n=n), str(size))
    if 4 * size > n:
        everybody = np.broadcast_to(np.arange(n), (rows, n))
        return rng.permuted(everybody, axis=1)[:, :size].copy()
    drawn = rng.integers(n, size=(rows, size))
    todo = np.arange(rows)
    while todo.size:
        part = drawn[todo]
        order = np.argsort(part, axis=1, kind="stable")
        ordered = np.take_along_axis(part, order, axis=1)
        # A number that an earlier place of its row holds is drawn again; the earlier stays. This
        # is drawing one after the other without replacement, done for all rows at once.
        row, place = np.nonzero(ordered[:, 1:] == ordered[:, :-1])
        drawn[todo[row], order[row, place + 1]] = rng.integers(n, size=len(row))
        todo = todo[np.unique(row)]
    return drawn


def check_alternative(alternative: str) -> None:
    """Raise unless this is one of :data:`ALTERNATIVES`."""
    if alternative not in ALTERNATIVES:
        raise InputError(
            Text("an alternative among {items}", items=listed(ALTERNATIVES)), repr(alternative)
        )


def _combine(low: np.ndarray, high: np.ndarray, alternative: Alternative) -> np.ndarray:
    if alternative == "greater":
        return np.minimum(high, 1.0)
    if alternative == "less":
        return np.minimum(low, 1.0)
    smaller = np.minimum(low, high)
    return np.minimum(2 * smaller, 1.0) if alternative == "two-sided" else smaller
