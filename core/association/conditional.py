"""The reference distribution of a region's lag: its neighbours could have been any others.

Region ``i`` keeps its value; its neighbours' values are drawn from the ``n - 1`` others (Anselin
1995). The lag is all that a local statistic learns about the others, so its place among the lags
that could have been decides every local p-value. Three ways, one result:

exact
    Equal weights in the row and at most 100,000 sets of neighbours: all sets are counted. Sums of
    all sets are sorted once for the whole map; sets that hold ``i`` itself are taken out by
    inclusion and exclusion, so a region costs a few binary searches.
shared
    Equal weights otherwise: P sets are drawn once for all regions, with one more number in
    reserve. A region takes the first ``k`` numbers of a row, and the reserve in place of itself
    if it is among them, which leaves every set of others equally likely. So all regions of one
    degree share one sorted array, except for the few rows that hold them: O(P k + n log P)
    instead of O(n P k).
plain
    Unequal weights: the same rows, weighted for each region, in portions.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import permutations as arrangements
from math import comb, perm
from typing import Literal

import numpy as np

from ..errors import InputError, listed
from ..messages import Text
from ..neighbours.weights import Neighbours
from .permutation import RELATIVE_TIE, draw_distinct

__all__ = ["DRAWS", "MOST_SETS", "LagReference", "Permutations", "lag_reference"]

Permutations = int | Literal["auto", "exact"]

MOST_SETS = 100_000
DRAWS = 9_999
EPSILON = float(np.finfo(np.float64).eps)
PORTION = 4_000_000  # numbers compared in one go: 32 MB


@dataclass(frozen=True, slots=True, eq=False)
class LagReference:
    """Where each region's observed lag lies among those that could have been.

    Parameters
    ----------
    n_low, n_high : integer arrays of shape (n_regions,)
        Members at most, and at least, the observed lag; ties count in both.
    size : integer array of shape (n_regions,)
        Members: all sets of neighbours, or the draws; 0 for an isolate.
    exact : boolean array of shape (n_regions,)
        Whether all sets were counted.
    single : array of shape (n_regions,)
        Probability of one arrangement if no two values were equal: the floor by design.
    lowest, highest : arrays of shape (n_regions,)
        Probability of the lowest and of the highest lag with the ties of the data.
    """

    n_low: np.ndarray
    n_high: np.ndarray
    size: np.ndarray
    exact: np.ndarray
    single: np.ndarray
    lowest: np.ndarray
    highest: np.ndarray


def lag_reference(
    values: np.ndarray,
    neighbours: Neighbours,
    *,
    lag: np.ndarray | None = None,
    permutations: Permutations = "auto",
    seed: int | None = None,
) -> LagReference:
    """Place each region's lag in its conditional reference distribution.

    Parameters
    ----------
    values : array of shape (n_regions,)
        Finite, in the order of the labels.
    neighbours : Neighbours
        Regions without neighbours are left out (size 0).
    lag : array of shape (n_regions,), optional
        ``neighbours.lag(values)``, where it is at hand.
    permutations : "auto", "exact" or int
        ``auto`` counts all sets where there are at most 100,000 (all arrangements, where the
        weights in the row are unequal), and draws 9,999 rows for the others; ``exact`` refuses
        to draw; a number draws that many for all regions.
    seed : int, optional
        For the draws.

    Returns
    -------
    LagReference

    Raises
    ------
    InputError
        ``exact`` where it cannot be had (the message names the regions), or a number below 1.

    Notes
    -----
    Lags closer than 1e-12 of the largest deviation from the mean are equal, and equal counts as at
    least as extreme.

    References
    ----------
    Anselin, L. (1995). Local indicators of spatial association - LISA. Geographical Analysis
    27(2), 93-115. doi:10.1111/j.1538-4632.1995.tb00338.x
    """
    global _latest
    lag = neighbours.lag(values) if lag is None else lag
    if seed is None:  # draws that nobody can repeat
        return _counted(values, neighbours, lag, permutations, seed)
    arrays = (values, lag, neighbours.indptr, neighbours.indices, neighbours.weights)
    asked = (neighbours.name, permutations, seed, *(array.tobytes() for array in arrays))
    if _latest is None or _latest[0] != asked:
        _latest = asked, _counted(values, neighbours, lag, permutations, seed)
    return _latest[1]


# Local Moran, G and G* of one variable, year and weights ask for the same reference in turn
_latest: tuple[tuple[object, ...], LagReference] | None = None


def _counted(
    values: np.ndarray,
    neighbours: Neighbours,
    lag: np.ndarray,
    permutations: Permutations,
    seed: int | None,
) -> LagReference:
    """Count the reference distribution of each region's lag."""
    n, degrees = neighbours.n, neighbours.degrees
    mean = values.mean()
    deviation = values - mean
    lag = lag - mean
    # the second part is what the values themselves were rounded by
    tie = RELATIVE_TIE * float(np.abs(deviation).max()) + 8 * EPSILON * float(np.abs(values).max())
    equal = _equal_weights(neighbours)
    has = degrees > 0
    few = [k for k in _different(degrees[has]) if comb(n - 1, k) <= MOST_SETS]
    exact = has & equal & np.isin(degrees, few)
    # with unequal weights it matters who has which, so arrangements are counted, not sets
    ordered = [k for k in few if perm(n - 1, k) <= MOST_SETS]
    arranged = has & ~equal & np.isin(degrees, ordered)
    exact |= arranged
    draws = DRAWS
    if permutations == "exact":
        if np.any(has & ~exact):
            which = [neighbours.labels[i] for i in np.flatnonzero(has & ~exact)]
            raise InputError(
                Text(
                    "at most {most:,} sets of neighbours (arrangements where weights in a "
                    "row are unequal) for exact p-values",
                    most=MOST_SETS,
                ),
                Text("more for {items}", items=listed(which)),
                where=neighbours.name,
                remedy=Text('Write permutations = "auto", or a number of permutations'),
            )
    elif permutations != "auto":
        if isinstance(permutations, str) or permutations < 1:
            raise InputError(
                Text('permutations "auto", "exact" or a number of 1 or more'), repr(permutations)
            )
        exact, arranged, draws = np.zeros(n, dtype=bool), np.zeros(n, dtype=bool), int(permutations)

    n_low, n_high = np.zeros(n, dtype=np.int64), np.zeros(n, dtype=np.int64)
    size = np.where(has, draws, 0)
    _count_all(deviation, lag, degrees, exact & ~arranged, tie, n_low, n_high, size)
    _count_arrangements(deviation, lag, neighbours, arranged, tie, n_low, n_high, size)
    drawn = has & ~exact
    if drawn.any():
        rng = np.random.default_rng(seed)
        rows = draw_distinct(rng, draws, int(degrees[drawn].max()) + 1, n)
        _count_shared(deviation, lag, degrees, drawn & equal, tie, rows, n_low, n_high)
        _count_plain(deviation, lag, neighbours, drawn & ~equal, tie, rows, n_low, n_high)
    single, lowest, highest = _extremes(deviation, neighbours, equal, tie)
    return LagReference(n_low, n_high, size, exact, single, lowest, highest)


def _equal_weights(neighbours: Neighbours) -> np.ndarray:
    """Whether the weights in each row are equal, shape (n_regions,)."""
    equal = np.ones(neighbours.n, dtype=bool)
    filled = np.flatnonzero(neighbours.degrees)
    if filled.size and np.ptp(neighbours.weights) > 0:
        start = neighbours.indptr[filled]
        most = np.maximum.reduceat(neighbours.weights, start)
        least = np.minimum.reduceat(neighbours.weights, start)
        equal[filled] = most - least <= RELATIVE_TIE * most
    return equal


def _count_all(
    deviation: np.ndarray,
    lag: np.ndarray,
    degrees: np.ndarray,
    which: np.ndarray,
    tie: float,
    n_low: np.ndarray,
    n_high: np.ndarray,
    size: np.ndarray,
) -> None:
    """Count all sets of neighbours, into the last three arguments."""
    n = len(deviation)
    sums: list[np.ndarray] = [np.zeros(1)]
    last = np.array([-1])
    for k in _different(degrees[which]):
        i = np.flatnonzero(which & (degrees == k))
        own, target = deviation[i], lag[i] * k
        # Choosing k of n - 1 leaves the rest out: count whichever are fewer.
        mirrored = 2 * k > n - 1
        members = n - 1 - k if mirrored else k
        if mirrored:
            target = deviation.sum() - own - target
        while len(sums) <= members:
            # every set with its last position: one more member behind it makes the next size
            more = n - 1 - last
            step = np.arange(more.sum()) - np.repeat(np.cumsum(more) - more, more)
            last = np.repeat(last, more) + 1 + step
            sums.append(np.repeat(sums[-1], more) + deviation[last])
        low, high = np.zeros(len(i), dtype=np.int64), np.zeros(len(i), dtype=np.int64)
        for m in range(members + 1):
            # sets of all n, minus those that hold i, plus those that would hold it twice, ...
            at_most, at_least = _place(np.sort(sums[members - m]), target - m * own, tie * k)
            low += (-1) ** m * at_most
            high += (-1) ** m * at_least
        n_low[i], n_high[i] = (high, low) if mirrored else (low, high)
        size[i] = comb(n - 1, k)


def _count_arrangements(
    deviation: np.ndarray,
    lag: np.ndarray,
    neighbours: Neighbours,
    which: np.ndarray,
    tie: float,
    n_low: np.ndarray,
    n_high: np.ndarray,
    size: np.ndarray,
) -> None:
    """Count all arrangements of the others on unequal weights, into the last three arguments."""
    orders: dict[int, np.ndarray] = {}
    for i in np.flatnonzero(which):
        weights = neighbours.weights[neighbours.indptr[i] : neighbours.indptr[i + 1]]
        k = len(weights)
        if k not in orders:
            orders[k] = np.array(list(arrangements(range(len(deviation) - 1), k)), dtype=np.intp)
        lags = np.delete(deviation, i)[orders[k]] @ (weights / weights.sum())
        n_low[i], n_high[i] = (lags <= lag[i] + tie).sum(), (lags >= lag[i] - tie).sum()
        size[i] = len(lags)


def _count_shared(
    deviation: np.ndarray,
    lag: np.ndarray,
    degrees: np.ndarray,
    which: np.ndarray,
    tie: float,
    rows: np.ndarray,
    n_low: np.ndarray,
    n_high: np.ndarray,
) -> None:
    """Count the draws that all regions with equal weights share, into the last two arguments."""
    taken = deviation[rows]
    sums = np.cumsum(taken[:, :-1], axis=1)
    for k in _different(degrees[which]):
        member = which & (degrees == k)
        i = np.flatnonzero(member)
        n_low[i], n_high[i] = _place(np.sort(sums[:, k - 1]), lag[i] * k, tie * k)
        # rows in which i itself is among the first k: the reserve takes its place
        row, place = np.nonzero(member[rows[:, :k]])
        own = rows[row, place]
        before, target = sums[row, k - 1], lag[own] * k
        after = before - deviation[own] + taken[row, -1]
        low, high = target + tie * k, target - tie * k
        np.add.at(n_low, own, (after <= low).astype(np.int64) - (before <= low))
        np.add.at(n_high, own, (after >= high).astype(np.int64) - (before >= high))


def _count_plain(
    deviation: np.ndarray,
    lag: np.ndarray,
    neighbours: Neighbours,
    which: np.ndarray,
    tie: float,
    rows: np.ndarray,
    n_low: np.ndarray,
    n_high: np.ndarray,
) -> None:
    """Count the draws for unequal weights, into the last two arguments."""
    taken = deviation[rows]
    degrees, indptr = neighbours.degrees, neighbours.indptr
    # regions of like degree together, so that the block of weights has few empty places
    order = np.flatnonzero(which)[np.argsort(degrees[which], kind="stable")]
    wide = rows.shape[1] - 1
    where = np.argsort(rows[:, :wide], axis=None, kind="stable")
    drawn = rows[:, :wide].ravel()[where]
    most = max(1, PORTION // len(rows))
    for first in range(0, len(order), most):
        part = order[first : first + most]
        count = degrees[part]
        weights = np.zeros((len(part), count.max()))
        column = np.arange(count.sum()) - np.repeat(np.cumsum(count) - count, count)
        link = np.repeat(indptr[part], count) + column
        weights[np.repeat(np.arange(len(part)), count), column] = neighbours.weights[link]
        weights /= weights.sum(axis=1, keepdims=True)
        drawn_lag = taken[:, : count.max()] @ weights.T
        # the reserve takes the place of i itself
        begin = np.searchsorted(drawn, part, side="left")
        times = np.searchsorted(drawn, part, side="right") - begin
        step = np.arange(times.sum()) - np.repeat(np.cumsum(times) - times, times)
        row, place = np.divmod(where[np.repeat(begin, times) + step], wide)
        who = np.repeat(np.arange(len(part)), times)
        within = place < count[who]
        row, place, who = row[within], place[within], who[within]
        swap = taken[row, -1] - deviation[part[who]]
        drawn_lag[row, who] += weights[who, place] * swap
        n_low[part] = (drawn_lag <= lag[part] + tie).sum(axis=0)
        n_high[part] = (drawn_lag >= lag[part] - tie).sum(axis=0)


def _extremes(
    deviation: np.ndarray, neighbours: Neighbours, equal: np.ndarray, tie: float
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Probability of one arrangement, of the lowest and of the highest lag."""
    n, degrees = neighbours.n, neighbours.degrees
    single, lowest, highest = (np.full(n, np.nan) for _ in range(3))
    rising = np.sort(deviation)
    for k in _different(degrees[equal & (degrees > 0)]):
        i = np.flatnonzero(equal & (degrees == k))
        single[i] = 1 / comb(n - 1, k)
        lowest[i] = _share_of_lowest(rising, deviation[i], k, tie)
        highest[i] = _share_of_lowest(-rising[::-1], -deviation[i], k, tie)
    unequal = np.flatnonzero(~equal)
    if unequal.size:
        # equal values get the same whole number, rising with the value
        level = np.concatenate([[0], np.cumsum(np.diff(rising) > tie)])
        rank = level[np.searchsorted(rising, deviation)]
        times = np.bincount(level)
        factorial = np.concatenate([[0.0], np.cumsum(np.log(np.arange(1, n + 1)))])
        for i in unequal:
            row = slice(neighbours.indptr[i], neighbours.indptr[i + 1])
            weights = np.sort(neighbours.weights[row])[::-1]
            group = np.concatenate([[0], np.cumsum(np.diff(weights) < -RELATIVE_TIE * weights[0])])
            single[i] = _arrangement_share(group, np.arange(len(group)), 1, n - 1, factorial)
            for result, ends in ((lowest, level), (highest, level[::-1])):
                placed = _without_one(ends[: len(group) + 1], rank[i])[: len(group)]
                equals = times[placed[-1]] - (rank[i] == placed[-1])
                result[i] = _arrangement_share(group, placed, equals, n - 1, factorial)
    return single, lowest, highest


def _share_of_lowest(rising: np.ndarray, own: np.ndarray, k: int, tie: float) -> np.ndarray:
    """Share of the sets of k others whose sum is the lowest, for regions of these own values.

    `rising` holds the values of all regions in order. With ``t`` the k-th lowest of the others,
    ``a`` others below it and ``b`` equal to it, these are the ``C(b, k - a)`` sets that take all
    below.
    """
    share = np.empty(len(own))
    # a region that holds one of the k lowest places itself leaves the next one to the others
    inside = own <= rising[k - 1] + tie
    for there in (True, False):
        t = rising[min(k, len(rising) - 1)] if there else rising[k - 1]
        below = int(np.searchsorted(rising, t - tie, side="left"))
        at = int(np.searchsorted(rising, t + tie, side="right")) - below
        under, beside = own < t - tie, np.abs(own - t) <= tie
        for a, b, member in (
            (below - 1, at, under),
            (below, at - 1, beside),
            (below, at, ~under & ~beside),
        ):
            chosen = member & (inside == there)
            if chosen.any():
                share[chosen] = comb(b, k - a) / comb(len(rising) - 1, k)
    return share


def _without_one(ranks: np.ndarray, own: int) -> np.ndarray:
    """Ranks without one that equals `own`, if there is any."""
    found = np.flatnonzero(ranks == own)
    return np.delete(ranks, found[0]) if found.size else ranks


def _arrangement_share(
    group: np.ndarray, placed: np.ndarray, equals: int, others: int, factorial: np.ndarray
) -> float:
    """Share of all arrangements that give the sorted values to the sorted weights.

    Parameters
    ----------
    group : integer array of shape (k,)
        Number of the weight's size class, from the highest weight.
    placed : integer array of shape (k,)
        Ranks of the values that go to these weights.
    equals : int
        Others whose value equals the last one placed, placed or not.
    others : int
        Number of other regions.
    factorial : array
        Logarithm of the factorial of 0, 1, 2, ...
    """
    sizes = np.unique(group, return_counts=True)[1]
    runs = np.unique(placed, return_counts=True)[1]
    cells = np.unique(np.column_stack([group, placed]), axis=0, return_counts=True)[1]
    inside = int(np.sum(placed == placed[-1]))
    log = factorial[sizes].sum() + factorial[others - len(group)] + factorial[runs].sum()
    log += factorial[equals] - factorial[inside] - factorial[equals - inside]
    return float(np.exp(log - factorial[cells].sum() - factorial[others]))


def _place(ordered: np.ndarray, at: np.ndarray, slack: float) -> tuple[np.ndarray, np.ndarray]:
    """Count the ordered numbers at most, and at least, each of these; ties count in both."""
    below = np.searchsorted(ordered, at - slack, side="left")
    low = below.copy()
    # only where the next number is a tie is a second search needed
    tied = np.flatnonzero(np.append(ordered, np.inf)[below] <= at + slack)
    low[tied] = np.searchsorted(ordered, at[tied] + slack, side="right")
    return low, len(ordered) - below


def _different(degrees: np.ndarray) -> list[int]:
    """Return the different degrees, in order."""
    return np.flatnonzero(np.bincount(degrees)).tolist()
