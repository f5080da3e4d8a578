"""Orders for permutation tests whose statistic pairs one thing with another."""

from __future__ import annotations

import math
from dataclasses import dataclass
from itertools import permutations as all_orders

import numpy as np

__all__ = ["Orders", "draw_orders", "null_sums", "two_sided"]


@dataclass(frozen=True, slots=True, eq=False)
class Orders:
    """Orders of `n` things; with `exact` all of them, the identity first.

    Parameters
    ----------
    orders : array of shape (n_orders, n)
        Each row an order.
    exact : bool
        Whether these are all orders there are, so that p-values need no allowance for drawing.
    """

    orders: np.ndarray
    exact: bool

    @property
    def floor(self) -> float:
        """Smallest two-sided p-value that a test over these orders can give."""
        return min(1.0, 2 / (len(self.orders) + (not self.exact)))


def draw_orders(n: int, *, permutations: int = 9999, seed: int = 0) -> Orders:
    """All orders of `n` things where there are at most `permutations`, else so many drawn.

    Examples
    --------
    >>> draw_orders(4, permutations=99).orders.shape, draw_orders(4, permutations=99).exact
    ((24, 4), True)
    >>> draw_orders(5, permutations=99).orders.shape, draw_orders(5, permutations=99).exact
    ((99, 5), False)
    """
    if n < 20 and math.factorial(n) <= permutations:
        return Orders(np.array(list(all_orders(range(n))), dtype=np.intp).reshape(-1, n), True)
    rows = np.tile(np.arange(n, dtype=np.intp), (permutations, 1))
    return Orders(np.random.default_rng(seed).permuted(rows, axis=1), False)


def null_sums(products: np.ndarray, orders: Orders) -> np.ndarray:
    """Sums ``sum_i products[i, order[i]]`` over every order, shape (n_orders,).

    A statistic that pairs row ``i`` of one table with row ``i`` of another needs only the matrix
    of all products: each order is then a sum of `n` of its cells.
    """
    sums = np.zeros(len(orders.orders))
    for i in range(len(products)):
        sums += products[i, orders.orders[:, i]]
    return sums


def two_sided(observed: float, null: np.ndarray, orders: Orders) -> float:
    """Return ``min(1, 2 min(p_low, p_high))``, ties counting as at least as extreme."""
    near = 1e-12 * max(abs(observed), float(np.abs(null).max(initial=0.0)))
    more = min(int((null >= observed - near).sum()), int((null <= observed + near).sum()))
    extra = not orders.exact
    return min(1.0, 2 * (more + extra) / (len(null) + extra))
