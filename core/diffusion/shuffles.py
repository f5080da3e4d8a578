"""Orders for permutation tests whose statistic pairs one thing with another."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import permutations as all_orders

import numpy as np

from .permutation import RELATIVE_TIE, draw_distinct, p_value, smallest_p

__all__ = ["Orders", "draw_orders", "null_pairings", "null_sums", "two_sided"]

# Orders are kept when they fit into 32 MB, else drawn again, in portions of that size, for each use
KEPT_NUMBERS = 4_000_000


@dataclass(frozen=True, slots=True, eq=False)
class Orders:
    """Orders of `n` things, the same ones each time they are asked for.

    Parameters
    ----------
    n, size : int
        Number of things, and of orders.
    exact : bool
        Whether these are all orders there are, the given one among them.
    seed : int
        Of drawn orders.
    kept : array of shape (size, n) or None
        The orders, where they are few enough to keep.
    """

    n: int
    size: int
    exact: bool
    seed: int
    kept: np.ndarray | None

    @property
    def floor(self) -> float:
        """Smallest two-sided p-value that a test over these orders can give."""
        one = 1 / self.size if self.exact else 0.0
        return float(smallest_p(one, one, self.size, exact=self.exact))

    def blocks(self) -> Iterator[np.ndarray]:
        """Yield arrays of shape (some, n), `size` rows in all."""
        if self.kept is not None:
            yield self.kept
            return
        rng = np.random.default_rng(self.seed)
        rows = max(1, KEPT_NUMBERS // self.n)
        for start in range(0, self.size, rows):
            yield draw_distinct(rng, min(rows, self.size - start), self.n, self.n)


def draw_orders(n: int, *, permutations: int = 9999, seed: int = 0) -> Orders:
    """All orders of `n` things where there are at most `permutations`, else so many drawn.

    Examples
    --------
    >>> orders = draw_orders(4, permutations=99)
    >>> orders.size, orders.exact, round(orders.floor, 4)
    (24, True, 0.0833)
    >>> orders = draw_orders(5, permutations=99)
    >>> orders.size, orders.exact, orders.floor
    (99, False, 0.02)
    """
    if n < 20 and math.factorial(n) <= permutations:
        kept = np.array(list(all_orders(range(n))), dtype=np.intp).reshape(-1, n)
        return Orders(n, len(kept), True, seed, kept)
    if n * permutations > KEPT_NUMBERS:
        return Orders(n, permutations, False, seed, None)
    kept = draw_distinct(np.random.default_rng(seed), permutations, n, n)
    return Orders(n, permutations, False, seed, kept)


def null_sums(products: np.ndarray, orders: Orders) -> np.ndarray:
    """Return ``sum_i products[i, order[i]]`` for every order, shape (n_orders,).

    A statistic that pairs row ``i`` of one table with row ``i`` of another needs only the matrix
    of all products: each order is then a sum of `n` of its cells.

    Examples
    --------
    >>> null_sums(np.array([[1.0, 2.0], [3.0, 5.0]]), draw_orders(2))
    array([6., 5.])
    """
    rows = np.arange(len(products))
    return np.concatenate([products[rows, block].sum(axis=1) for block in orders.blocks()])


def null_pairings(left: np.ndarray, right: np.ndarray, orders: Orders) -> np.ndarray:
    """Return ``sum_i left[i] right[order[i]]`` for every order, shape (n_orders,).

    Examples
    --------
    >>> null_pairings(np.array([1.0, 2.0]), np.array([3.0, 5.0]), draw_orders(2))
    array([13., 11.])
    """
    return np.concatenate([right[block] @ left for block in orders.blocks()])


def two_sided(observed: float, null: np.ndarray, *, exact: bool) -> float:
    """Two-sided p-value of an observed value in its reference distribution.

    Examples
    --------
    >>> two_sided(3.0, np.array([1.0, 2.0, 3.0, 2.5]), exact=True)  # 2 * 1 / 4
    0.5
    """
    near = RELATIVE_TIE * max(abs(observed), float(np.abs(null).max(initial=0.0)))
    low, high = int((null <= observed + near).sum()), int((null >= observed - near).sum())
    return float(p_value(low, high, len(null), exact=exact))
