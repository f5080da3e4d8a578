"""The reference distribution of the whole map: the values could have come in any other order."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import permutations as every_order
from math import erfc, factorial, sqrt

import numpy as np

from ..errors import InputError
from ..messages import Text
from .conditional import DRAWS, MOST_SETS, PORTION, Permutations
from .permutation import Alternative, check_alternative, p_value

__all__ = ["order_p_value"]

# Above these numbers of regions, "auto" draws fewer orders, and then none: the normal
# approximation from the exact moments is by then better than the draws that can be waited for.
MANY, VERY_MANY, FEWER_DRAWS = 10_000, 100_000, 999


def order_p_value(
    statistic: Callable[[np.ndarray], np.ndarray],
    values: np.ndarray,
    observed: float,
    *,
    expected: float,
    variance: float,
    tie: float,
    width: int,
    alternative: Alternative = "two-sided",
    permutations: Permutations = "auto",
    seed: int | None = None,
) -> tuple[float, str, int]:
    """P-value of a statistic of the whole map against other orders of its values.

    Parameters
    ----------
    statistic : callable
        Takes orders of the values, shape (n_orders, n_regions), gives shape (n_orders,).
    values : array of shape (n_regions,)
        The values as observed.
    observed : float
        Their statistic.
    expected, variance : float
        Its mean and variance over all orders, for the normal approximation.
    tie : float
        Statistics closer than this are equal.
    width : int
        Numbers that `statistic` holds in memory for each order.
    alternative : {"two-sided", "greater", "less", "directed"}
        As in :func:`p_value`.
    permutations : "auto", "exact" or int
        ``exact`` counts all orders, for at most 8 regions; ``auto`` does so where it can, draws
        9,999 orders up to 10,000 regions and 999 up to 100,000, and uses the normal approximation
        beyond; a number draws that many.
    seed : int, optional
        For the draws.

    Returns
    -------
    p_value, method, size : float, str, int
        The method is ``exact``, ``permutation`` or ``normal``; the size the number of orders.

    Raises
    ------
    InputError
        ``exact`` for more than 8 regions, or a number below 1.
    """
    check_alternative(alternative)
    n = len(values)
    few = factorial(min(n, 20)) <= MOST_SETS
    if permutations == "exact" and not few:
        raise InputError(
            Text(
                "at most {most:,} orders of the values for exact p-values of the whole map",
                most=MOST_SETS,
            ),
            Text("{n} regions", n=n),
            remedy=Text('Write permutations = "auto", or a number of permutations'),
        )
    if permutations not in ("auto", "exact"):
        if isinstance(permutations, str) or permutations < 1:
            raise InputError(
                Text('permutations "auto", "exact" or a number of 1 or more'), repr(permutations)
            )
        method, size = "permutation", int(permutations)
    elif few:
        method, size = "exact", factorial(n)
    elif n <= VERY_MANY:
        method, size = "permutation", DRAWS if n <= MANY else FEWER_DRAWS
    else:
        return _normal_p(observed - expected, variance, alternative), "normal", 0
    portion = max(1, PORTION // max(n, width))
    exact = method == "exact"
    low = high = 0
    for block in _all(values, portion) if exact else _drawn(values, size, portion, seed):
        other = statistic(block)
        low += int((other <= observed + tie).sum())
        high += int((other >= observed - tie).sum())
    p = p_value(low, high, size, exact=exact, alternative=alternative)
    return float(p), method, size


def _all(values: np.ndarray, portion: int) -> Iterator[np.ndarray]:
    every = np.array(list(every_order(range(len(values)))))
    for first in range(0, len(every), portion):
        yield values[every[first : first + portion]]


def _drawn(values: np.ndarray, size: int, portion: int, seed: int | None) -> Iterator[np.ndarray]:
    rng = np.random.default_rng(seed)
    for first in range(0, size, portion):
        rows = min(portion, size - first)
        yield rng.permuted(np.broadcast_to(values, (rows, len(values))), axis=1)


def _normal_p(difference: float, variance: float, alternative: Alternative) -> float:
    if variance <= 0:  # every order gives the same
        return 1.0
    z = difference / sqrt(2 * variance)
    if alternative == "greater":
        return erfc(z) / 2
    if alternative == "less":
        return erfc(-z) / 2
    return erfc(abs(z)) / (1 if alternative == "two-sided" else 2)
