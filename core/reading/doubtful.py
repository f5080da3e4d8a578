"""Figures that are none: values by which programs mark a missing one, and values far off."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from .cells import factorise, tidy_text

__all__ = ["declared_missing", "far_off", "sentinels"]

_PROGRAMS = (2147483647.0, -2147483648.0, -32768.0, 4294967295.0, 9223372036854775807.0)
_FAR = 1000.0
_ENOUGH = 5


def declared_missing(cells: Sequence[Any] | np.ndarray, signs: Sequence[str]) -> np.ndarray:
    """Say which cells hold what a study declares to stand for a missing figure.

    Examples
    --------
    >>> declared_missing(["-9999", -9999.0, "5", "k. A."], ["-9999", "k. A."]).tolist()
    [True, True, False, True]
    """
    texts = {tidy_text(sign).lower() for sign in signs}
    numbers = {number for text in texts if (number := _number(text)) is not None}
    if isinstance(cells, np.ndarray) and cells.dtype.kind in "fiu":
        return np.isin(cells.astype(np.float64), list(numbers))
    distinct, codes = factorise(cells)
    known = []
    for cell in distinct:
        text = tidy_text(cell).lower()
        known.append(text != "" and (text in texts or _number(text) in numbers))
    return np.array(known, bool)[codes] if known else np.zeros(0, bool)


def _number(text: str) -> float | None:
    try:
        return float(text.replace(" ", "").replace(",", "."))
    except ValueError:
        return None


def sentinels(values: np.ndarray) -> np.ndarray:
    """Find values such as -9999 that stand alone: below zero or ten times as far as all others.

    Parameters
    ----------
    values : ndarray of float64, shape (n,)
        One indicator; ``nan`` is missing.

    Returns
    -------
    ndarray of bool, shape (n,)

    Examples
    --------
    >>> sentinels(np.array([1.5, -9999.0, 3.5])).tolist()
    [False, True, False]
    >>> sentinels(np.array([1500.0, 9999.0, 3500.0])).any()
    False
    """
    size = np.abs(values)
    with np.errstate(invalid="ignore"):
        odd = (size >= 1e20) | np.isin(values, _PROGRAMS) | (values == -99)
        odd |= np.isin(size, [10.0**digits - 1 for digits in range(3, 16)])
    if not odd.any():
        return odd
    others = values[~odd & np.isfinite(values)]
    if not len(others):
        return odd & (size >= 1e20)
    with np.errstate(invalid="ignore"):
        far = size > 10 * np.abs(others).max()
    return odd & (far | ((values < 0) & (others >= 0).all()))


def far_off(values: np.ndarray) -> int | None:
    """Find the one value that is more than a thousand times every other; its position.

    Examples
    --------
    >>> far_off(np.array([1.5, 2.0, 2.5, 3.5, 4.0, 25000.0])), far_off(np.array([1.0, 5000.0]))
    (5, None)
    """
    size = np.where(np.isfinite(values), np.abs(values), 0.0)
    if np.count_nonzero(size) < _ENOUGH:
        return None
    order = np.argsort(size, kind="stable")
    return int(order[-1]) if size[order[-1]] > _FAR * size[order[-2]] else None
