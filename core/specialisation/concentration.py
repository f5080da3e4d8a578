"""How concentrated an activity is over the regions: one number a year."""

from __future__ import annotations

import numpy as np

from ..arrays import numbers_alike

__all__ = ["herfindahl", "hoover", "locational_gini", "theil", "williamson"]


def _shares(values: np.ndarray) -> np.ndarray:
    total = values.sum()
    return values / total if total > 0.0 else np.full(values.shape, np.nan)


def _complete(**arrays: np.ndarray) -> list[np.ndarray]:
    """Regions known in every array; the others are left out of all."""
    stacked = np.array(numbers_alike(dimensions=(1,), **arrays))
    return list(stacked[:, ~np.isnan(stacked).any(axis=0)])


def herfindahl(activity: np.ndarray, *, normalised: bool = False) -> float:
    r"""Herfindahl index of the location shares.

    .. math:: H = \sum_r s_r^2, \qquad H^* = (H - 1/n) / (1 - 1/n)

    Parameters
    ----------
    activity : array of shape (n_regions,)
        Zero or above; missing regions are left out.
    normalised : bool
        Give H*, from 0 (equal) to 1 (all in one region), whatever the number of regions.

    Returns
    -------
    float
        1/n to 1; ``nan`` without any activity, and normalised with a single region.

    Examples
    --------
    >>> herfindahl(np.array([1.0, 1.0, 2.0]))
    0.375
    >>> herfindahl(np.array([1.0, 1.0, 1.0, 1.0]), normalised=True)
    0.0
    """
    (known,) = _complete(activity=activity)
    n = len(known)
    if n == 0:
        return float("nan")
    index = float((_shares(known) ** 2).sum())
    if not normalised:
        return index
    return (index - 1.0 / n) / (1.0 - 1.0 / n) if n > 1 else float("nan")


def hoover(activity: np.ndarray, total: np.ndarray) -> float:
    r"""Hoover's localisation: the share of the activity that would have to move.

    .. math:: H = \tfrac12 \sum_r | s_r - w_r |

    Parameters
    ----------
    activity, total : arrays of shape (n_regions,)
        The activity and what it is compared with (total, population, area); regions that lack one
        are left out.

    Returns
    -------
    float
        0 (spread like the total) to 1; ``nan`` where one of the two sums to zero.

    References
    ----------
    Hoover, E. M. (1936), Review of Economics and Statistics 18(4), 162-171, doi:10.2307/1927875.

    Examples
    --------
    >>> hoover(np.array([3.0, 1.0]), np.array([1.0, 1.0]))
    0.25
    """
    activity, total = _complete(activity=activity, total=total)
    return float(0.5 * np.abs(_shares(activity) - _shares(total)).sum()) if len(total) else np.nan


def locational_gini(activity: np.ndarray, total: np.ndarray) -> float:
    r"""Locational Gini: area between the Lorenz curve by rising quotient and the diagonal.

    .. math:: G = 1 - \sum_r (W_r - W_{r-1}) (S_r + S_{r-1})

    with cumulated shares S of the activity and W of the total, regions sorted by s/w.

    Parameters
    ----------
    activity, total : arrays of shape (n_regions,)
        Zero or above; regions that lack one, or without total, are left out.

    Returns
    -------
    float
        0 (spread like the total) to below 1; twice the area, as for incomes (Krugman's half-area
        version is G/2); ``nan`` where one of the two sums to zero.

    Examples
    --------
    >>> locational_gini(np.array([0.0, 1.0]), np.array([1.0, 1.0]))
    0.5
    """
    activity, total = _complete(activity=activity, total=total)
    activity, total = activity[total > 0.0], total[total > 0.0]
    if not len(total):
        return float("nan")
    order = np.argsort(activity / total, kind="stable")
    lorenz = np.append(0.0, np.cumsum(_shares(activity)[order]))
    return float(1.0 - (_shares(total)[order] * (lorenz[1:] + lorenz[:-1])).sum())


def theil(activity: np.ndarray, population: np.ndarray) -> float:
    r"""Theil index of the activity per person, weighted by population.

    .. math:: T = \sum_r \frac{y_r}{Y} \ln \frac{y_r / Y}{p_r / P}

    Parameters
    ----------
    activity, population : arrays of shape (n_regions,)
        Zero or above; regions that lack one, or without people, are left out. A region without
        activity adds 0, the limit of y ln y; nothing is added to zeros.

    Returns
    -------
    float
        0 (equal per person) to ln(P / smallest p); ``nan`` where one of the two sums to zero.

    References
    ----------
    Theil, H. (1967), Economics and Information Theory, North-Holland.

    Examples
    --------
    >>> round(theil(np.array([1.0, 0.0]), np.array([1.0, 1.0])), 6)
    0.693147
    """
    activity, population = _complete(activity=activity, population=population)
    activity, population = activity[population > 0.0], population[population > 0.0]
    if not len(population):
        return float("nan")
    y, p = _shares(activity), _shares(population)
    if np.isnan(y).any():
        return float("nan")
    here = y > 0.0
    return float((y[here] * np.log(y[here] / p[here])).sum())


def williamson(activity: np.ndarray, population: np.ndarray) -> float:
    r"""Williamson's coefficient: population-weighted variation of the activity per person.

    .. math:: V_w = \frac{1}{\bar y} \sqrt{\sum_r (y_r / p_r - \bar y)^2 \, p_r / P},
              \qquad \bar y = Y / P

    Parameters
    ----------
    activity, population : arrays of shape (n_regions,)
        Zero or above; regions that lack one, or without people, are left out.

    Returns
    -------
    float
        0 (equal per person) upward; ``nan`` where one of the two sums to zero.

    References
    ----------
    Williamson, J. G. (1965), Economic Development and Cultural Change 13(4), 1-84,
    doi:10.1086/450136.

    Examples
    --------
    >>> williamson(np.array([1.0, 3.0]), np.array([1.0, 1.0]))
    0.5
    """
    activity, population = _complete(activity=activity, population=population)
    activity, population = activity[population > 0.0], population[population > 0.0]
    if not len(population) or activity.sum() <= 0.0:
        return float("nan")
    mean = activity.sum() / population.sum()
    gaps = (activity / population - mean) ** 2
    return float(np.sqrt((gaps * _shares(population)).sum()) / mean)
