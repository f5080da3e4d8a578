"""Bring indicators to one scale: relative to the leading region, or by six other rules."""

from __future__ import annotations

from typing import Literal

import numpy as np

from ..arrays import numbers
from ..errors import InputError
from ..messages import Text
from ..study.index import NORMALISATIONS

__all__ = [
    "average_ranks",
    "best_value",
    "leader",
    "normalise",
    "relative",
    "relative_to_leader",
    "unreachable",
]

Direction = Literal["higher", "lower"]


def leader(values: np.ndarray, *, direction: Direction = "higher") -> np.ndarray:
    """Value of the leading region, the one against which the others are measured.

    Parameters
    ----------
    values : array of shape (n_regions, ...)
        An indicator; ``nan`` is missing.
    direction : {"higher", "lower"}
        Whether a higher or a lower value is better.

    Returns
    -------
    array of shape (...)
        The largest (smallest) known value; ``nan`` where none is known, and where it is zero: all
        would be compared with nothing.

    Examples
    --------
    >>> leader(np.array([[2.0, 0.0], [4.0, 0.0], [np.nan, np.nan]]))
    array([ 4., nan])
    """
    best = best_value(np.asarray(values, dtype=np.float64), direction=direction)
    return np.where(best == 0.0, np.nan, best)


def best_value(values: np.ndarray, *, direction: Direction = "higher") -> np.ndarray:
    """Return the largest (smallest) known value of every column, ``nan`` where none is known.

    Examples
    --------
    >>> best_value(np.array([2.0, np.nan, 0.0]), direction="lower")
    np.float64(0.0)
    """
    return (np.fmax if direction == "higher" else np.fmin).reduce(values, axis=0)


def normalise(
    values: np.ndarray,
    method: str,
    *,
    direction: Direction = "higher",
    limits: tuple[float, float] = (0.0, 100.0),
    target: float | None = None,
    goalposts: tuple[float, float] | None = None,
) -> np.ndarray:
    r"""Bring an indicator to the scale of the index, each column by itself.

    With :math:`m`, :math:`M` the least and the greatest known value, :math:`\bar x`, :math:`s` the
    mean and the sample standard deviation, :math:`r` the rank from the best (equal values share
    the mean of their ranks), :math:`n` the number of known values and :math:`[a, b]` the limits,
    where higher is better:

    ================ ===================================================================
    ``leader``       :math:`100 x / M`, see :func:`relative_to_leader`
    ``min_max``      :math:`a + (b - a)(x - m)/(M - m)`
    ``z_score``      :math:`50 + 10 (x - \bar x)/s` (a T-score)
    ``rank``         :math:`100 (n + 1 - r)/n`
    ``percentile``   :math:`a + (b - a)(n - r)/(n - 1)`
    ``target``       :math:`a + (b - a) \min(1, (x - m)/(t - m))` with the target :math:`t`
    ``goalposts``    :math:`a + (b - a)(x - l)/(h - l)`, cut off at :math:`a` and :math:`b`, with
                     the goalposts :math:`l < h`, which stay the same in all years
    ================ ===================================================================

    Where lower is better :math:`x` counts from the other end: :math:`M - x` for :math:`x - m`,
    :math:`M - t` for :math:`t - m`, :math:`h - x` for :math:`x - l`, and the least value is rank 1.

    Parameters
    ----------
    values : array of shape (n_regions, ...)
        Raw values; ``nan`` is missing.
    method : str
        One of the seven above.
    direction : {"higher", "lower"}
        Whether a higher or a lower value is better.
    limits : (float, float)
        Of ``min_max``, ``percentile``, ``target`` and ``goalposts``.
    target : float, optional
        Of ``target``; better than the worst known value of every column.
    goalposts : (float, float), optional
        Of ``goalposts``: low and high, whatever the direction.

    Returns
    -------
    array of shape (n_regions, ...)
        Missing stays missing. A constant column has no value by ``min_max`` and ``z_score`` (there
        is nothing to tell regions apart), 100 by ``leader``, and the middle rank by ``rank`` and
        ``percentile``. A column with one known value has none by ``z_score`` and ``percentile``.

    Raises
    ------
    InputError
        A negative value by ``leader``; a target no better than the worst value; goalposts or
        limits that do not rise.

    References
    ----------
    OECD and JRC (2008), Handbook on Constructing Composite Indicators, step 5,
    doi:10.1787/9789264043466-en.

    Examples
    --------
    >>> normalise(np.array([1.0, 4.0, 5.0, np.nan]), "min_max", limits=(1.0, 100.0))
    array([  1.  ,  75.25, 100.  ,    nan])
    >>> normalise(np.array([1.0, 4.0, 4.0]), "percentile", direction="lower")
    array([100.,  25.,  25.])
    """
    values = numbers("values", values)
    if method == "leader":
        return relative_to_leader(values, direction=direction)
    if not limits[0] < limits[1]:
        raise InputError(
            Text("limits of a scale, the lower one first"), Text("{limits}", limits=list(limits))
        )
    if method in ("rank", "percentile"):
        rank = average_ranks(-values if direction == "higher" else values)
        n_known = np.sum(values == values, axis=0)
        if method == "rank":
            return 100.0 * (n_known + 1.0 - rank) / np.maximum(n_known, 1)
        others = np.where(n_known > 1, n_known - 1.0, np.nan)
        return _stretched((n_known - rank) / others, limits)
    if method == "z_score":
        return _t_scores(values, 10.0 if direction == "higher" else -10.0)
    if method == "goalposts":
        return _stretched(_between_goalposts(values, goalposts, direction), limits)
    worst, best = _worst_and_best(values, direction)
    if method == "target":
        out = unreachable(values, target, direction=direction)
        if out.any():
            raise InputError(
                Text("a target above the least value")
                if direction == "higher"
                else Text("a target below the greatest value"),
                Text(
                    "{target:g}; the value is {value:g}",
                    target=target,
                    value=np.ravel(worst)[np.ravel(out)][0],
                ),
                remedy=Text("Correct the target, or the direction of the indicator"),
            )
        share = (values - worst) / (target - worst)
        return _stretched(np.minimum(share, 1.0), limits)
    if method != "min_max":
        raise InputError(
            Text("one of the normalisations {names}", names=list(NORMALISATIONS)), repr(method)
        )
    span = np.where(best == worst, np.nan, best - worst)
    return _stretched((values - worst) / span, limits)


def unreachable(
    values: np.ndarray, target: float, *, direction: Direction = "higher"
) -> np.ndarray:
    """Say in which columns a target is no better than the worst value known.

    Parameters
    ----------
    values : array of shape (n_regions, ...)
        Raw values; ``nan`` is missing.
    target : float
        Value to reach.
    direction : {"higher", "lower"}
        Whether a higher or a lower value is better.

    Returns
    -------
    boolean array of shape (...)
        Distance to such a target has no meaning; False where nothing is known.

    Examples
    --------
    >>> unreachable(np.array([[1.0, 5.0], [9.0, 8.0]]), 5.0)
    array([False,  True])
    """
    worst, _ = _worst_and_best(np.asarray(values, dtype=np.float64), direction)
    return worst >= target if direction == "higher" else worst <= target


def average_ranks(values: np.ndarray) -> np.ndarray:
    """Rank values from the least (1) up; equal values share the mean of their ranks.

    Parameters
    ----------
    values : array of shape (n_regions, ...)
        ``nan`` is missing. Each column is ranked by itself.

    Returns
    -------
    array of float of the same shape
        1 to the number of known values, ``nan`` where the value is missing.

    Examples
    --------
    >>> average_ranks(np.array([30.0, 10.0, np.nan, 10.0]))
    array([3. , 1.5, nan, 1.5])
    """
    values = np.asarray(values, dtype=np.float64)
    flat = values.reshape(len(values), -1)
    order = np.argsort(flat, axis=0)  # nan sort last
    rising = np.take_along_axis(flat, order, axis=0)
    place = np.arange(len(flat))[:, None]
    differs = rising[1:] != rising[:-1]
    edge = np.ones((1, flat.shape[1]), dtype=bool)
    first = np.maximum.accumulate(np.where(np.concatenate([edge, differs]), place, 0))
    ends = np.where(np.concatenate([differs, edge]), place, len(flat))
    last = np.minimum.accumulate(ends[::-1])[::-1]
    ranks = np.empty(flat.shape)
    np.put_along_axis(ranks, order, 0.5 * (first + last) + 1.0, axis=0)
    return np.where(np.isnan(values), np.nan, ranks.reshape(values.shape))


def _worst_and_best(values: np.ndarray, direction: Direction) -> tuple[np.ndarray, np.ndarray]:
    least, greatest = np.fmin.reduce(values, axis=0), np.fmax.reduce(values, axis=0)
    return (least, greatest) if direction == "higher" else (greatest, least)


def _stretched(share: np.ndarray, limits: tuple[float, float]) -> np.ndarray:
    """Put a share of 0 to 1 on a scale."""
    return limits[0] + (limits[1] - limits[0]) * share


def _t_scores(values: np.ndarray, per_deviation: float) -> np.ndarray:
    known = values == values
    n_known = np.where((count := known.sum(axis=0)) > 1, count, np.nan)
    away = values - np.where(known, values, 0.0).sum(axis=0) / n_known
    spread = np.sqrt(np.where(known, away * away, 0.0).sum(axis=0) / (n_known - 1.0))
    # by equality and not by a spread of zero: the mean of equal values is rounded
    constant = np.fmin.reduce(values, axis=0) == np.fmax.reduce(values, axis=0)
    return 50.0 + per_deviation * away / np.where(constant, np.nan, spread)


def _between_goalposts(
    values: np.ndarray, goalposts: tuple[float, float] | None, direction: Direction
) -> np.ndarray:
    if goalposts is None or not goalposts[0] < goalposts[1]:
        raise InputError(
            Text("two goalposts, the lower one first"),
            (Text("none") if goalposts is None else Text("{limits}", limits=list(goalposts))),
            remedy=Text('Write the lower value first, also with direction = "lower"'),
        )
    low, high = goalposts
    share = (
        (values - low) / (high - low) if direction == "higher" else (high - values) / (high - low)
    )
    return np.clip(share, 0.0, 1.0)


def relative_to_leader(values: np.ndarray, *, direction: Direction = "higher") -> np.ndarray:
    r"""Express an indicator relative to the leading region = 100 %.

    .. math:: J_r = 100 \, R_r / \max_s R_s \quad (\text{higher is better}), \qquad
              J_r = 100 \, \min_s R_s / R_r \quad (\text{lower is better})

    Parameters
    ----------
    values : array of shape (n_regions, ...)
        Raw values on a ratio scale, zero or above; ``nan`` is missing. Each column is taken by
        itself.
    direction : {"higher", "lower"}
        Whether a higher or a lower value is better.

    Returns
    -------
    array of shape (n_regions, ...)
        Percent of the leader, 0 to 100. Missing stays missing. All equal: everybody leads with
        100. All missing: missing. A leader of zero (all zero, or one zero where lower is better):
        missing, because a ratio to zero says nothing.

    Raises
    ------
    InputError
        A value is negative: a ratio to the leader has no meaning on a scale that crosses zero.

    References
    ----------
    Formula (1) of the paper.

    Examples
    --------
    >>> relative_to_leader(np.array([1.0, 4.0, np.nan]))
    array([ 25., 100.,  nan])
    """
    return relative(values, leader(values, direction=direction), direction)


def relative(values: np.ndarray, best: np.ndarray, direction: Direction) -> np.ndarray:
    """Compare values with leaders that are already known; see :func:`relative_to_leader`.

    Examples
    --------
    >>> relative(np.array([5.0, 2.0]), np.array(10.0), "higher")
    array([50., 20.])
    """
    values = np.asarray(values, dtype=np.float64)
    # comparisons with nan are false, so that holes need no pass of their own
    if (values < 0.0).any():
        first = tuple(int(place) for place in np.argwhere(values < 0.0)[0])
        raise InputError(
            Text("values of zero or above to compare with the leading region"),
            Text("{value:g} at position {place}", value=values[first], place=first),
            remedy=Text("Correct the value, or take an indicator that cannot be negative"),
        )
    if direction == "higher":
        return values * (100.0 / best)
    with np.errstate(divide="ignore"):
        return np.where(np.isnan(best), np.nan, 100.0 * best / values)
