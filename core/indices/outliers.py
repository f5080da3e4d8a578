"""Skewness, kurtosis and what is done to an indicator with outliers, by the rules of COINr."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

__all__ = ["LOGGED", "WINSORISED_HIGH", "WINSORISED_LOW", "kurtosis", "skewness", "treat"]

WINSORISED_HIGH, WINSORISED_LOW, LOGGED = 1, 2, 3


def skewness(values: np.ndarray) -> np.ndarray:
    r"""Skewness of the regions, corrected for the size of the sample.

    .. math:: G_1 = \frac{\sqrt{n(n - 1)}}{n - 2} \; \frac{m_3}{m_2^{3/2}}

    with the central moments :math:`m_k`: type 2 of Joanes and Gill, which COINr, Excel and SAS use.

    Parameters
    ----------
    values : array of shape (n_regions, ...)
        ``nan`` is missing.

    Returns
    -------
    array of shape (...)
        ``nan`` with fewer than three known values, and where all are equal.

    References
    ----------
    Joanes, D. N. and Gill, C. A. (1998), doi:10.1111/1467-9884.00122.

    Examples
    --------
    >>> float(skewness(np.array([1.0, 2.0, 6.0])).round(4))
    1.4579
    """
    return _moments(np.asarray(values, dtype=np.float64))[0]


def kurtosis(values: np.ndarray) -> np.ndarray:
    r"""Excess kurtosis of the regions, corrected for the size of the sample.

    .. math:: G_2 = \frac{n - 1}{(n - 2)(n - 3)}
              \Bigl((n + 1) \bigl(\tfrac{m_4}{m_2^2} - 3\bigr) + 6\Bigr)

    Parameters
    ----------
    values : array of shape (n_regions, ...)
        ``nan`` is missing.

    Returns
    -------
    array of shape (...)
        0 for a normal distribution; ``nan`` with fewer than four known values, and where all are
        equal.

    References
    ----------
    Joanes, D. N. and Gill, C. A. (1998), doi:10.1111/1467-9884.00122, type 2.

    Examples
    --------
    >>> float(kurtosis(np.array([1.0, 2.0, 3.0, 4.0])).round(4))
    -1.2
    """
    return _moments(np.asarray(values, dtype=np.float64))[1]


def treat(
    values: np.ndarray,
    method: str,
    *,
    most: int = 5,
    skewness_above: float = 2.0,
    kurtosis_above: float = 3.5,
) -> tuple[np.ndarray, np.ndarray]:
    r"""Treat columns whose absolute skewness and excess kurtosis are both above their limits.

    ``winsorise``: the extreme value on the side of the skew takes the next value, again and again
    until the column passes or one more step would treat more than `most` values. ``log``: see
    below. ``winsorise_then_log``: the logarithm of the untreated values where winsorising does not
    make the column pass.

    The logarithm is COINr's, :math:`\log(x - m + 0.01 (M - m))` with the least value :math:`m` and
    the greatest :math:`M`, drawn back in a straight line to the range from :math:`m` to :math:`M`.
    The unit, the leader, targets and goalposts thus keep their meaning; min-max, z-scores and
    ranks are the same with and without that.

    Parameters
    ----------
    values : array of shape (n_regions, ...)
        ``nan`` is missing. Each column is treated by itself; fewer than four known values, or all
        equal, and it is left alone.
    method : {"none", "winsorise", "log", "winsorise_then_log"}
        What is done.
    most : int
        Most values of a column to winsorise.
    skewness_above, kurtosis_above : float
        A column is treated where both are exceeded.

    Returns
    -------
    treated : array of the same shape
    how : integer array of the same shape
        0 as it was, ``WINSORISED_HIGH``, ``WINSORISED_LOW`` or ``LOGGED``.

    References
    ----------
    Becker, W., Caperna, G., Del Sorbo, M., Norlén, H., Papadimitriou, E. and Saisana, M. (2022),
    COINr: An R package for developing composite indicators, doi:10.21105/joss.04567.

    Examples
    --------
    >>> treated, how = treat(np.array([1.0, 2.0, 3.0, 4.0, 5.0, 90.0]), "winsorise")
    >>> treated
    array([1., 2., 3., 4., 5., 5.])
    >>> how.tolist()
    [0, 0, 0, 0, 0, 1]
    """
    values = np.asarray(values, dtype=np.float64)
    how = np.zeros(values.shape, dtype=np.int8)
    if method not in ("none", "winsorise", "log", "winsorise_then_log"):
        raise ValueError(f"no treatment is called {method!r}")
    if method == "none" or values.size == 0:
        return values, how

    def fails(columns: np.ndarray) -> np.ndarray:
        skew, excess = _moments(columns)
        return (np.abs(skew) > skewness_above) & (excess > kurtosis_above)

    flat = values.reshape(len(values), -1)
    bad = np.flatnonzero(fails(flat))
    if not len(bad):
        return values, how
    before = flat[:, bad]
    after, marks = before, np.zeros(before.shape, dtype=np.int8)
    if method != "log":
        after, marks = _winsorised(before, fails, most)
    if method != "winsorise":
        rest = fails(after)
        after = np.where(rest, _logged(before), after)
        marks = np.where(rest & ~np.isnan(before), np.int8(LOGGED), np.where(rest, 0, marks))
    flat = flat.copy()
    flat[:, bad] = after
    how.reshape(flat.shape)[:, bad] = marks
    return flat.reshape(values.shape), how


def _winsorised(
    columns: np.ndarray, fails: Callable[[np.ndarray], np.ndarray], most: int
) -> tuple[np.ndarray, np.ndarray]:
    """Pull in extreme values, one distinct value a round, in all columns at once."""
    columns = columns.copy()
    high, low = np.zeros(columns.shape, dtype=bool), np.zeros(columns.shape, dtype=bool)
    active = np.ones(columns.shape[1], dtype=bool)
    while active.any():
        up = _moments(columns)[0] >= 0.0
        edge = np.where(up, np.fmax.reduce(columns, axis=0), np.fmin.reduce(columns, axis=0))
        at_edge = columns == edge
        inner = np.where(at_edge, np.nan, columns)
        following = np.where(up, np.fmax.reduce(inner, axis=0), np.fmin.reduce(inner, axis=0))
        more_high, more_low = high | (at_edge & up), low | (at_edge & ~up)
        active = active & ((more_high | more_low).sum(axis=0) <= most)
        columns = np.where(at_edge & active, following, columns)
        high, low = np.where(active, more_high, high), np.where(active, more_low, low)
        active = active & fails(columns)
    marks = np.where(high, WINSORISED_HIGH, np.where(low, WINSORISED_LOW, 0))
    return columns, marks.astype(np.int8)


def _logged(columns: np.ndarray) -> np.ndarray:
    least, greatest = np.fmin.reduce(columns, axis=0), np.fmax.reduce(columns, axis=0)
    # log(share + 0.01) lies between log 0.01 and log 1.01, whatever the unit
    share = (columns - least) / (greatest - least)
    return least + (greatest - least) * np.log1p(100.0 * share) / np.log(101.0)


def _moments(values: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    known = values == values
    count = known.sum(axis=0).astype(np.float64)
    n = np.where(count >= 3, count, np.nan)
    away = np.where(known, values - np.where(known, values, 0.0).sum(axis=0) / n, 0.0)
    constant = np.fmin.reduce(values, axis=0) == np.fmax.reduce(values, axis=0)
    square = away * away
    second = np.where(constant, np.nan, square.sum(axis=0))
    skew = np.sqrt(n) * (square * away).sum(axis=0) / second**1.5 * np.sqrt(n * (n - 1)) / (n - 2)
    ratio = n * (square * square).sum(axis=0) / (second * second)
    n = np.where(count >= 4, count, np.nan)
    excess = ((n + 1) * (ratio - 3) + 6) * (n - 1) / ((n - 2) * (n - 3))
    return skew, excess
