"""Orders for permutation tests whose statistic pairs one thing with another."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import permutations as all_orders

import numpy as np

from .permutation import RELATIVE_TIE, draw_distinct, p_value, smallest_p

__all__ = ["Orders", "draw_orders", "interval", "null_pairings", "null_sums", "two_sided"]

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


def interval(
    effect: float, noise: np.ndarray, echo: np.ndarray, *, alpha: float, exact: bool
) -> tuple[float, float]:
    """Effects that the permutation test would not reject at `alpha`.

    Under the hypothesis that the effect is ``b``, what is left of it is ``d = effect - b``, and its
    reference distribution is ``noise + d echo``. A member is at least as large as `d` when
    ``noise / (1 - echo) >= d``, so the limits are two order statistics of these ratios.

    Parameters
    ----------
    effect : float
        The estimate.
    noise, echo : array of shape (n_orders,)
        Estimate without an effect, and what an effect of one still shows, under each order.
    alpha : float
        One minus the level.
    exact : bool
        Whether the orders are all there are.

    Returns
    -------
    low, high : float
        Infinite where no effect, however large, would be rejected.

    Examples
    --------
    >>> interval(5.0, np.linspace(-1, 1, 99), np.zeros(99), alpha=0.1, exact=False)
    (4.081632653061225, 5.918367346938775)
    """
    # an order that keeps the exposure as it is shows any effect whole: its noise alone decides
    whole = echo >= 1 - 1e-9
    tiny = 1e-9 * float(np.abs(noise).max(initial=0.0))
    ratio = np.divide(noise, 1 - echo, out=np.copysign(np.inf, noise), where=~whole)
    both = whole & (np.abs(noise) <= tiny)
    ratio = np.sort(ratio[~both])
    extra = not exact
    rejected = int(alpha / 2 * (len(noise) + extra) + 1e-9) - extra - int(both.sum())
    if not 0 <= rejected < len(ratio):
        return -np.inf, np.inf
    return effect - float(ratio[-1 - rejected]), effect - float(ratio[rejected])


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
