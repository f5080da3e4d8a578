"""Ranks, grades and zones of index values."""

from __future__ import annotations

import numpy as np

from ..arrays import numbers
from ..study.spec import GradeScale

__all__ = ["grade_codes", "grades", "ranks", "reaches", "snap", "zones"]

# adding and taking away this number rounds to multiples of 2⁻³⁰, about 1e-9
_GRID = 1.5 * 2.0**22


def snap(values: np.ndarray) -> np.ndarray:
    """Round to multiples of 2⁻³⁰ in place, so that a last digit decides neither ties nor limits.

    Parameters
    ----------
    values : float array
        Below 2²¹ in size; written over.

    Returns
    -------
    array
        The same array.

    Examples
    --------
    >>> bool(snap(np.array([0.1 + 0.2]))[0] == snap(np.array([0.3]))[0])
    True
    """
    values += _GRID
    values -= _GRID
    return values


def reaches(values: np.ndarray, limit: float) -> np.ndarray:
    """Say which values are at a limit or above it, whatever their last digit.

    Parameters
    ----------
    values : array of any shape
        Below 2²¹ in size; ``nan`` is missing.
    limit : float
        Inclusive.

    Returns
    -------
    boolean array of the same shape
        False where the value is missing.

    Examples
    --------
    >>> reaches(np.array([0.3 / 3.0, 0.0999, np.nan]), 0.1)
    array([ True, False, False])
    """
    return snap(np.array(values, dtype=np.float64)) >= snap(np.array([limit]))


def ranks(values: np.ndarray) -> np.ndarray:
    """Rank regions from the highest value (rank 1) down.

    Parameters
    ----------
    values : array of shape (n_regions,) or (n_regions, n_years)
        ``nan`` is missing. Each year is ranked by itself.

    Returns
    -------
    array of float of the same shape
        1 to the number of known values; equal values share the better rank and the next ranks are
        left out (1, 2, 2, 4); ``nan`` where the value is missing.

    Examples
    --------
    >>> ranks(np.array([10.0, 30.0, np.nan, 30.0]))
    array([ 3.,  1., nan,  1.])
    """
    values = numbers("values", values, dimensions=(1, 2))
    if values.ndim == 1:
        return _ranks_of_one(values)
    result = np.empty(values.shape)
    for year in range(values.shape[1]):
        result[:, year] = _ranks_of_one(np.ascontiguousarray(values[:, year]))
    return result


def _ranks_of_one(values: np.ndarray) -> np.ndarray:
    order = np.argsort(-values)  # nan sort last
    n_known = len(values) - int(np.isnan(values).sum())
    falling = values[order[:n_known]]
    place = np.arange(1.0, n_known + 1.0)
    ties = falling[1:] == falling[:-1]
    if ties.any():
        # the first of every run of equal values gives the rank to the whole run
        place[1:][ties] = 0.0
        place = np.maximum.accumulate(place)
    result = np.full(len(values), np.nan)
    result[order[:n_known]] = place
    return result


def grade_codes(values: np.ndarray, scale: GradeScale) -> np.ndarray:
    """Place index values on the scale: 0 is the worst grade, −1 no value.

    Parameters
    ----------
    values : array of any shape
        Index values; ``nan`` is missing.
    scale : GradeScale
        Lower limits are inclusive.

    Returns
    -------
    integer array of the same shape

    Examples
    --------
    >>> grade_codes(np.array([19.99, 20.0, np.nan]), GradeScale())
    array([ 0,  1, -1])
    """
    values = snap(numbers("values", values).copy())
    limits = snap(np.array(scale.limits, dtype=np.float64))
    codes = np.searchsorted(limits, values, side="right")
    return np.where(np.isnan(values), -1, codes)


def grades(values: np.ndarray, scale: GradeScale) -> np.ndarray:
    """Grades of index values.

    Parameters
    ----------
    values : array of any shape
        Index values; ``nan`` is missing.
    scale : GradeScale
        Labels and inclusive lower limits.

    Returns
    -------
    object array of the same shape
        Label, or ``None`` where the value is missing.

    Examples
    --------
    >>> grades(np.array([76.05, 57.83, np.nan]), GradeScale())
    array(['A', 'B+', None], dtype=object)
    """
    return np.array([*scale.labels, None], dtype=object)[grade_codes(values, scale)]


def zones(values: np.ndarray, scale: GradeScale) -> np.ndarray:
    """Zones of index values: the letters without the plus signs.

    Parameters
    ----------
    values : array of any shape
        Index values; ``nan`` is missing.
    scale : GradeScale
        One zone for each label.

    Returns
    -------
    object array of the same shape
        Zone, or ``None`` where the value is missing.

    Examples
    --------
    >>> zones(np.array([76.05, 57.83, 18.0]), GradeScale())
    array(['A', 'B', 'C'], dtype=object)
    """
    return np.array([*scale.zones, None], dtype=object)[grade_codes(values, scale)]
