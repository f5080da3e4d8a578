"""Growth by ring around a pole."""

from __future__ import annotations

import math
from dataclasses import dataclass
from itertools import combinations
from typing import Any

import numpy as np

from ..association.permutation import draw_distinct, smallest_p
from ..association.shuffles import two_sided
from ..neighbours.weights import Neighbours, positions

__all__ = ["RingProfile", "ring_profile", "rings_by_distance", "rings_by_steps"]

MOST_SUBSETS = 100_000


@dataclass(frozen=True, slots=True, eq=False)
class RingProfile:
    """Mean growth by ring, and the contrast between the near rings and the rest.

    Parameters
    ----------
    rings : array of int of shape (n_rings,)
        Ring numbers, from 1.
    counts : array of int of shape (n_rings,)
        Regions with a growth rate in each ring. A ring of one region is that region's anecdote.
    means : array of shape (n_rings,)
        Mean growth of each ring.
    contrast : float
        Mean growth of the near rings minus that of the regions beyond; nan where it is undefined.
    p_value, p_floor : float
        Two-sided p-value, and the smallest that these counts allow.
    n_subsets : int
        Sets of regions the p-value rests on.
    exact : bool
        Whether these are all sets there are.
    reason : str
        Key of the reason why there is no contrast (:func:`~.wording.reason_text`), else empty.
    """

    rings: np.ndarray
    counts: np.ndarray
    means: np.ndarray
    contrast: float
    p_value: float
    p_floor: float
    n_subsets: int
    exact: bool
    reason: str


def rings_by_steps(neighbours: Neighbours, pole: str) -> np.ndarray:
    """Count the steps from the pole, shape (n_regions,); -1 where no path leads.

    Direction is ignored: a link counts both ways.

    Examples
    --------
    >>> row = Neighbours.from_pairs("abcd", "ab", "bc", name="queen", how="by hand")
    >>> rings_by_steps(row, "a")
    array([ 0,  1,  2, -1])
    """
    rings = np.full(neighbours.n, -1)
    rings[positions(neighbours.labels, [pole], neighbours.name)] = 0
    i, j = neighbours.rows, neighbours.indices
    for step in range(1, neighbours.n):
        reached = np.concatenate([j[rings[i] == step - 1], i[rings[j] == step - 1]])
        reached = reached[rings[reached] < 0]
        if not reached.size:
            break
        rings[reached] = step
    return rings


def rings_by_distance(distances: Any, *, n_rings: int = 3) -> np.ndarray:
    """Rings of equally many regions by distance from a pole, shape (n_regions,).

    Parameters
    ----------
    distances : array of shape (n_regions,)
        Distance from the pole, 0 at the pole itself; nan where unknown.
    n_rings : int, default 3
        Number of rings; regions at the same distance share a ring.

    Returns
    -------
    array of int of shape (n_regions,)
        0 for the pole, rings from 1, -1 where the distance is unknown.

    Examples
    --------
    >>> rings_by_distance(np.array([0.0, 100.0, 250.0, 400.0]), n_rings=3)
    array([0, 1, 2, 3])
    """
    distances = np.asarray(distances, dtype=np.float64)
    rings = np.where(np.isnan(distances), -1, 0)
    away = distances > 0
    order = np.sort(distances[away])
    rank = np.searchsorted(order, distances[away], side="left")
    rings[away] = 1 + rank * n_rings // max(len(order), 1)
    return rings


def ring_profile(
    growth: Any,
    rings: Any,
    *,
    exclude: Any = (),
    near: int = 2,
    permutations: int = 9999,
    seed: int = 0,
) -> RingProfile:
    r"""Mean growth by ring, with an exact permutation test of the near rings against the rest.

    .. math:: C = \bar g_{\text{rings} 1 \ldots \text{near}} - \bar g_{\text{beyond}}

    Under the null any regions could have been the near ones: all :math:`\binom{n}{k}` sets are
    enumerated where there are at most 100,000, else drawn. The test takes regions as
    exchangeable and knows no time order; it describes, and takes no part in the verdict.

    Parameters
    ----------
    growth : array of shape (n_regions,)
        Growth relative to the country; nan is left out and not counted.
    rings : array of int of shape (n_regions,)
        Ring of each region: 0 the pole, -1 out of reach (left out).
    exclude : array of int, optional
        Rows of further regions to leave out, such as other poles.
    near : int, default 2
        Rings up to this one are near.
    permutations : int, default 9999
        Sets to draw where there are too many.
    seed : int, default 0
        Of the drawn sets.

    Returns
    -------
    RingProfile

    Examples
    --------
    >>> profile = ring_profile([9.0, 4.0, 3.0, 1.0, 0.0], [0, 1, 2, 3, 3])
    >>> profile.contrast, profile.n_subsets, round(profile.p_value, 3)
    (3.0, 6, 0.333)
    """
    growth = np.asarray(growth, dtype=np.float64)
    rings = np.array(rings)
    rings[np.asarray(exclude, dtype=np.intp)] = -1
    kept = (rings > 0) & np.isfinite(growth)
    values, ring = growth[kept], rings[kept]
    numbers, counts = np.unique(ring, return_counts=True)
    means = np.array([values[ring == number].mean() for number in numbers])
    n, k = len(values), int((ring <= near).sum())
    gap = float("nan")
    if k == 0 or k == n:
        reason = "none_near" if k == 0 else "none_beyond"
        return RingProfile(numbers, counts, means, gap, gap, gap, 0, False, reason)
    exact = math.comb(n, k) <= MOST_SUBSETS
    sums = _subset_sums(values, k, exact, permutations, seed)
    contrasts = sums / k - (values.sum() - sums) / (n - k)
    contrast = float(values[ring <= near].mean() - values[ring > near].mean())
    arrangement = 1 / math.comb(n, k)
    return RingProfile(
        numbers,
        counts,
        means,
        contrast,
        two_sided(contrast, contrasts, exact=exact),
        float(smallest_p(arrangement, arrangement, len(sums), exact=exact)),
        len(sums),
        exact,
        "",
    )


def _subset_sums(
    values: np.ndarray, k: int, exact: bool, permutations: int, seed: int
) -> np.ndarray:
    """Add up sets of `k` values."""
    n = len(values)
    if exact:
        chosen = np.array(list(combinations(range(n), k)), dtype=np.intp)
        return values[chosen].sum(axis=1)
    chosen = draw_distinct(np.random.default_rng(seed), permutations, k, n)
    return values[chosen].sum(axis=1)
