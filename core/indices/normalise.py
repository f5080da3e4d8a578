"""Express indicators relative to the leading region."""

from __future__ import annotations

from typing import Literal

import numpy as np

from ..errors import InputError

__all__ = ["leader", "relative_to_leader"]

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
    pick = np.fmax if direction == "higher" else np.fmin
    best = pick.reduce(np.asarray(values, dtype=np.float64), axis=0)
    return np.where(best == 0.0, np.nan, best)


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
    return _relative(values, leader(values, direction=direction), direction)


def _relative(values: np.ndarray, best: np.ndarray, direction: Direction) -> np.ndarray:
    """Compare values with leaders that are already known."""
    values = np.asarray(values, dtype=np.float64)
    # comparisons with nan are false, so that holes need no pass of their own
    if (values < 0.0).any():
        first = tuple(int(place) for place in np.argwhere(values < 0.0)[0])
        raise InputError(
            "values of zero or above are needed to compare with the leading region",
            f"{values[first]:g} at position {first}",
            remedy="Correct the value, or take an indicator that cannot be negative",
        )
    if direction == "higher":
        return values * (100.0 / best)
    with np.errstate(divide="ignore"):
        return np.where(np.isnan(best), np.nan, 100.0 * best / values)
