"""Who overtakes whom between two years, and whether neighbours move together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from ..arrays import numbers_alike
from ..errors import InputError
from ..messages import Text
from ..neighbours.weights import Neighbours
from .shuffles import draw_orders, two_sided

__all__ = ["RankMobility", "ZoneTransitions", "kendall_tau", "rank_mobility", "zone_transitions"]


@dataclass(frozen=True, slots=True, eq=False)
class RankMobility:
    """Concordance of ranks between two years, within and between neighbours.

    Parameters
    ----------
    tau : float
        Kendall's tau-b over all pairs of regions: 1 for the same order, -1 for the reverse.
    tau_neighbours, tau_others : float
        The same over pairs of neighbours, and over all other pairs; nan where there is none.
    expected : float
        Mean of `tau_neighbours` over the permutations.
    p_value : float
        Two-sided p-value of `tau_neighbours` by permuting the regions.
    n_regions, n_pairs : int
        Regions with a value in both years, and pairs of neighbours among them.
    reason : str
        Key of the reason why something is undefined (:func:`~.wording.reason_text`), else empty.
    """

    tau: float
    tau_neighbours: float
    tau_others: float
    expected: float
    p_value: float
    n_regions: int
    n_pairs: int
    reason: str


@dataclass(frozen=True, slots=True, eq=False)
class ZoneTransitions:
    """Regions by zone before and after.

    Parameters
    ----------
    zones : tuple of str
        Zones, in the order given or sorted.
    counts : array of int of shape (n_zones, n_zones)
        Regions that went from the row's zone to the column's.
    n_missing : int
        Regions without a zone in one of the years; they are in no cell.
    """

    zones: tuple[str, ...]
    counts: np.ndarray
    n_missing: int


def kendall_tau(before: Any, after: Any) -> float:
    r"""Kendall's tau-b between two years.

    .. math:: \tau_b = \frac{C - D}{\sqrt{(P - T_x)(P - T_y)}}

    with `C` concordant and `D` discordant among `P` pairs, and `T` pairs tied in one year.

    Parameters
    ----------
    before, after : array of shape (n_regions,)
        Values of the two years; a region missing in one of them is left out.

    Returns
    -------
    float
        From -1 to 1; nan for fewer than two regions or where all are tied in one year.

    References
    ----------
    Kendall, M. G. (1945). The treatment of ties in ranking problems. *Biometrika* 33, 239-251.
    https://doi.org/10.1093/biomet/33.3.239

    Examples
    --------
    >>> round(kendall_tau([1, 2, 3, 4], [1, 3, 2, 4]), 4)
    0.6667
    """
    x, y = _both(before, after)
    return _tau(*_all_pairs(x, y))


def rank_mobility(
    before: Any,
    after: Any,
    neighbours: Neighbours,
    *,
    permutations: int = 9999,
    seed: int = 0,
) -> RankMobility:
    """Kendall's tau over pairs of neighbours beside all other pairs, with permutation inference.

    A tau of neighbours below the others' means that overtaking happens next door more than far
    away. The permutation moves each region, with both its years, to a random place.

    Parameters
    ----------
    before, after : array of shape (n_regions,)
        Values of the two years, in the order of the neighbours' labels.
    neighbours : Neighbours
        Weights; two regions are a pair of neighbours when either counts the other.
    permutations : int, default 9999
        Orders of the regions to draw; all of them where there are fewer.
    seed : int, default 0
        Of the drawn orders.

    Returns
    -------
    RankMobility

    Raises
    ------
    InputError
        Values that do not fit the neighbours.

    References
    ----------
    Rey, S. J. (2014). Fast algorithms for a space-time concordance measure. *Computational
    Statistics* 29, 799-811. https://doi.org/10.1007/s00180-013-0461-2

    Examples
    --------
    >>> row = Neighbours.from_pairs("abcd", "abc", "bcd", name="queen", how="by hand")
    >>> found = rank_mobility([1, 2, 3, 4], [1, 3, 2, 4], row)
    >>> round(found.tau, 4), round(found.tau_neighbours, 4), found.tau_others
    (0.6667, 0.3333, 1.0)
    """
    x, y = numbers_alike(dimensions=(1,), before=before, after=after)
    if x.shape != (neighbours.n,) or y.shape != x.shape:
        raise InputError(
            Text("one value for each of the {n} regions in both years", n=neighbours.n),
            Text("arrays of shape {first} and {second}", first=x.shape, second=y.shape),
            where=neighbours.name,
        )
    known = np.isfinite(x) & np.isfinite(y)
    place = np.cumsum(known) - 1
    i, j = neighbours.rows, neighbours.indices
    inside = known[i] & known[j]
    i, j = place[i[inside]], place[j[inside]]
    x, y = x[known], y[known]
    n = len(x)
    pairs = np.unique(np.minimum(i, j) * n + np.maximum(i, j)) if n else np.empty(0, dtype=np.intp)
    a, b = pairs // max(n, 1), pairs % max(n, 1)
    everywhere = _all_pairs(x, y)
    near = _pair_counts(x, y, a, b)
    others = tuple(whole - part for whole, part in zip(everywhere, near, strict=True))
    tau, tau_near, tau_others = _tau(*everywhere), _tau(*near), _tau(*others)
    gap = float("nan")
    if np.isnan(tau_near):
        reason = "no_pairs"
        return RankMobility(tau, gap, tau_others, gap, gap, n, len(pairs), reason)
    if np.isnan(tau_others):
        reason = "all_neighbours"
        return RankMobility(tau, tau_near, tau_others, gap, gap, n, len(pairs), reason)
    orders = draw_orders(n, permutations=permutations, seed=seed)
    null = np.concatenate([_null_taus(x, y, a, b, block) for block in orders.blocks()])
    return RankMobility(
        tau,
        tau_near,
        tau_others,
        float(null.mean()),
        two_sided(tau_near, null, exact=orders.exact),
        n,
        len(pairs),
        "",
    )


def zone_transitions(
    before: Sequence[str | None], after: Sequence[str | None], *, zones: Sequence[str] = ()
) -> ZoneTransitions:
    """Count the regions that went from one zone to another.

    Parameters
    ----------
    before, after : sequences of str or None, of shape (n_regions,)
        Zone of each region in the two years; ``None`` or an empty text where it has none.
    zones : sequence of str, optional
        Order of the zones; sorted by default.

    Returns
    -------
    ZoneTransitions

    Raises
    ------
    InputError
        Years of different length, or a zone that is not among `zones`.

    Examples
    --------
    >>> zone_transitions(["C", "C", "B", None], ["C", "B", "B", "A"], zones=["A", "B", "C"]).counts
    array([[0, 0, 0],
           [0, 1, 0],
           [0, 1, 1]])
    """
    if len(before) != len(after):
        raise InputError(
            Text("zones of the same regions in both years"),
            Text("{n} and {m} zones", n=len(before), m=len(after)),
        )
    known = [(a, b) for a, b in zip(before, after, strict=True) if a and b]
    found = {zone for pair in known for zone in pair}
    names = tuple(zones) or tuple(sorted(found))
    strange = sorted(found - set(names))
    if strange:
        raise InputError(Text("zones among {items}", items=list(names)), ", ".join(strange))
    counts = np.zeros((len(names), len(names)), dtype=np.int64)
    for a, b in known:
        counts[names.index(a), names.index(b)] += 1
    return ZoneTransitions(names, counts, len(before) - len(known))


def _both(before: Any, after: Any) -> tuple[np.ndarray, np.ndarray]:
    x, y = numbers_alike(dimensions=(1,), before=before, after=after)
    known = np.isfinite(x) & np.isfinite(y)
    return x[known], y[known]


def _pair_counts(
    x: np.ndarray, y: np.ndarray, a: np.ndarray, b: np.ndarray
) -> tuple[int, int, int]:
    """Concordant minus discordant pairs, pairs untied in `x`, pairs untied in `y`."""
    dx, dy = np.sign(x[a] - x[b]), np.sign(y[a] - y[b])
    return int((dx * dy).sum()), int(np.count_nonzero(dx)), int(np.count_nonzero(dy))


def _null_taus(
    x: np.ndarray, y: np.ndarray, a: np.ndarray, b: np.ndarray, orders: np.ndarray
) -> np.ndarray:
    """Tau over the pairs `a`, `b` under each order, a block of orders at a time."""
    null = np.empty(len(orders))
    block = max(1, 1_000_000 // max(len(a), 1))
    for start in range(0, len(orders), block):
        part = orders[start : start + block]
        i, j = part[:, a], part[:, b]
        dx, dy = np.sign(x[i] - x[j]), np.sign(y[i] - y[j])
        size = np.sqrt(np.count_nonzero(dx, axis=1) * np.count_nonzero(dy, axis=1) * 1.0)
        balance = (dx * dy).sum(axis=1)
        null[start : start + block] = np.divide(
            balance, size, out=np.zeros(len(part)), where=size > 0
        )
    return null


def _all_pairs(x: np.ndarray, y: np.ndarray) -> tuple[int, int, int]:
    """Count as in :func:`_pair_counts` over all pairs, in O(n log^2 n) time."""
    n = len(x)
    _, a, tied_x = np.unique(x, return_inverse=True, return_counts=True)
    _, b, tied_y = np.unique(y, return_inverse=True, return_counts=True)
    _, tied_both = np.unique(a * max(n, 1) + b, return_counts=True)
    pairs = n * (n - 1) // 2
    in_x, in_y, in_both = (int((t * (t - 1) // 2).sum()) for t in (tied_x, tied_y, tied_both))
    # pairs tied in x stand in the order of y and are never inverted
    discordant = _inversions(b[np.lexsort((b, a))])
    concordant = pairs - in_x - in_y + in_both - discordant
    return concordant - discordant, pairs - in_x, pairs - in_y


def _inversions(ranks: np.ndarray) -> int:
    """Count the pairs in which the earlier number is the greater, doubling blocks until one."""
    n, total, half = len(ranks), 0, 1
    place = np.arange(n)
    while half < n:
        block, right = place // (2 * half), (place // half) % 2
        # within a block by rank, the left half first where ranks are equal
        order = np.argsort((block * n + ranks) * 2 + right, kind="stable")
        left = 1 - right[order]
        seen = np.cumsum(left)
        ends = np.searchsorted(block[order], block[order], side="right") - 1
        total += int(((seen[ends] - seen) * right[order]).sum())
        half *= 2
    return total


def _tau(balance: int, untied_x: int, untied_y: int) -> float:
    if untied_x <= 0 or untied_y <= 0:
        return float("nan")
    return balance / float(np.sqrt(float(untied_x) * float(untied_y)))
