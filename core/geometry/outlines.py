"""Outlines of regions as plain arrays of edges: what two of them share, and what runs close by."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

import numpy as np

from .distances import geodesic_km
from .placing import Placed

__all__ = ["POINT_TOUCH", "Outlines"]

# Outlines that only meet in a point are within the tolerance of each other around it: over this
# many times the tolerance, unless they part at a very sharp angle.
POINT_TOUCH = 4.0
# Vertices of each ring that are looked for inside other regions.
SAMPLES = 4

CloseEdges = Callable[[np.ndarray, float], Iterable[tuple[np.ndarray, np.ndarray]]]


class Outlines:
    """The polygons of regions as arrays of edges, in their own CRS, in degrees and in metres.

    Parameters
    ----------
    placed : Placed
        Vertices of all rings. Outer rings turn one way and holes the other, the same in all
        polygons.
    region : integer array of shape (n_rings,)
        Position of the region of each ring; every region has some.
    """

    def __init__(self, placed: Placed, region: np.ndarray) -> None:
        ring, owner = placed.ring, region[placed.ring]
        # 180° is one meridian, however a layer of the whole world writes it
        x = np.where(placed.own[:, 0] == -180.0, 180.0, placed.own[:, 0])
        _, vertex = np.unique(x + 1j * placed.own[:, 1], return_inverse=True)
        inside = np.flatnonzero(ring[:-1] == ring[1:])
        first = inside[vertex[inside] != vertex[inside + 1]]
        self.n_regions = int(region.max()) + 1
        self.start, self.end = vertex[first], vertex[first + 1]
        self.owner = owner[first]
        self.degrees, self.metres = placed.degrees, placed.metres
        self.crs, self.tolerance_m = placed.crs, placed.tolerance_m
        self._first = first
        self._ring_starts, self._region = np.searchsorted(ring, np.arange(ring[-1] + 1)), region

    def area_km2(self) -> np.ndarray:
        """Areas of the regions, shape (n_regions,)."""
        return np.abs(self._moments()[0]) / 1e6

    def centroids(self) -> np.ndarray:
        """Centres of gravity of the regions in metres of the projection, shape (n_regions, 2)."""
        area, x, y, middle = self._moments()
        return np.column_stack([x, y]) / (3.0 * area)[:, None] + middle

    def _moments(self) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
        """Area and three times its first moments about the middle of each region."""
        n, owner = self.n_regions, self.owner
        a, b = self.metres[self._first], self.metres[self._first + 1]
        counts = np.bincount(owner, minlength=n)
        middle = np.column_stack([np.bincount(owner, a[:, k], n) / counts for k in (0, 1)])
        a, b = a - middle[owner], b - middle[owner]
        cross = (a[:, 0] * b[:, 1] - b[:, 0] * a[:, 1]) / 2.0
        sums = [np.bincount(owner, cross * (a + b)[:, k], n) for k in (0, 1)]
        return np.bincount(owner, cross, n), *sums, middle

    def edges(self, which: np.ndarray) -> np.ndarray:
        """Both ends of some edges in metres, shape (n_edges, 2, 2)."""
        first = self._first[which]
        return np.stack([self.metres[first], self.metres[first + 1]], axis=1)

    def samples(self, edges: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Where some edges begin and a few vertices of each ring, in metres, and their regions."""
        first, region = self._ring_starts, self._region
        count = np.diff(np.append(first, len(self.metres)))
        few = first + (count - 1) * np.arange(SAMPLES)[:, None] // SAMPLES
        at = np.concatenate([self._first[edges], few.ravel()])
        return self.metres[at], np.concatenate([self.owner[edges], np.tile(region, SAMPLES)])

    def length_m(self, which: np.ndarray) -> np.ndarray:
        """Geodesic lengths of some edges in metres."""
        first = self._first[which]
        return 1e3 * geodesic_km(*self.degrees[first].T, *self.degrees[first + 1].T)


def keys_of(i: Any, j: Any, n: int) -> set[int]:
    """Pairs of positions as numbers, the smaller position first."""
    return set((np.minimum(i, j) * n + np.maximum(i, j)).tolist())


def summed(i: np.ndarray, j: np.ndarray, values: np.ndarray, n: int) -> dict[int, float]:
    """Sum values by pair, whichever region comes first."""
    keys, at = np.unique(np.minimum(i, j) * n + np.maximum(i, j), return_inverse=True)
    return dict(zip(keys.tolist(), np.bincount(at, values, len(keys)).tolist(), strict=True))


def matches(groups: np.ndarray, owners: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """All pairs of rows of one group that have different owners, each pair once."""
    order = np.argsort(groups, kind="stable")
    ranked = groups[order]
    found, lag = [], 1
    while lag < len(ranked):
        same = np.flatnonzero(ranked[lag:] == ranked[:-lag])
        if not len(same):
            break
        found.append((order[same], order[same + lag]))
        lag += 1
    if not found:
        return np.empty(0, np.intp), np.empty(0, np.intp)
    one, other = (np.concatenate(rows) for rows in zip(*found, strict=True))
    different = owners[one] != owners[other]
    return one[different], other[different]


def shared_edges(lines: Outlines) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Edges that two regions both have, and whether both go along them the same way."""
    width = int(max(lines.start.max(), lines.end.max())) + 1
    low, high = np.minimum(lines.start, lines.end), np.maximum(lines.start, lines.end)
    one, other = matches(low.astype(np.int64) * width + high, lines.owner)
    # outlines turn one way: neighbours run along their border in opposite directions
    return one, other, lines.start[one] == lines.start[other]


def common_vertices(lines: Outlines, n: int) -> set[int]:
    """Pairs of regions that have a vertex in common."""
    vertices, owners = np.divmod(np.unique(lines.start.astype(np.int64) * n + lines.owner), n)
    one, other = matches(vertices, owners)
    return keys_of(owners[one], owners[other], n)


@dataclass(frozen=True, slots=True, eq=False)
class Nearness:
    """Over what length outlines run within a distance of each other.

    Parameters
    ----------
    metres : dict of int to float
        Length by pair of regions, the longer of the two ways.
    apart_m : dict of int to float
        Mean distance of the two outlines over that length.
    alone : array of shape (n_edges,)
        Length of each edge that runs close to no other region.
    """

    metres: dict[int, float]
    apart_m: dict[int, float]
    alone: np.ndarray


def near_lengths(
    lines: Outlines, free: np.ndarray, tolerance: float, close_edges: CloseEdges
) -> Nearness:
    """Measure over what length unshared edges run within a distance of another region's."""
    n = lines.n_regions
    ends, owner, full = lines.edges(free), lines.owner[free], lines.length_m(free)
    alone = full.copy()
    sums: dict[int, np.ndarray] = {}
    for a, b in close_edges(ends, tolerance):
        different = owner[a] != owner[b]
        a, b = a[different], b[different]
        low, high = within(ends[a], ends[b], tolerance)
        a, b, low, high = (some[high > low] for some in (a, b, low, high))
        # two edges with a common end that part there are close around it, and share nothing
        meet = np.zeros(len(a), dtype=bool)
        for one in (lines.start, lines.end):
            for other in (lines.start, lines.end):
                meet |= one[free[a]] == other[free[b]]
        high[meet & ((high - low) * full[a] <= POINT_TOUCH * tolerance)] = 0.0
        width = distance_to(ends[a], ends[b], (low + high) / 2)
        edge, to, share, mean = _covered(a, owner[b], low, high, width)
        close = share * full[edge]
        np.subtract.at(alone, edge, close)
        # both ways apart: n * from + to
        keys, at = np.unique(
            np.append(owner[edge] * n + to, owner[a] * n + owner[b]), return_inverse=True
        )
        at = at[: len(edge)]
        parts = [np.bincount(at, some, len(keys)) for some in (close, close * mean)]
        for key, part in zip(keys.tolist(), np.column_stack(parts), strict=True):
            sums[key] = sums.get(key, 0.0) + part
    longest: dict[int, np.ndarray] = {}
    for key, part in sums.items():
        i, j = sorted(divmod(key, n))
        longest[i * n + j] = max(part, longest.get(i * n + j, part), key=lambda some: some[0])
    return Nearness(
        {key: float(length) for key, (length, _) in longest.items()},
        {key: float(area / length) if length else 0.0 for key, (length, area) in longest.items()},
        alone,
    )


def distance_to(a: np.ndarray, b: np.ndarray, share: np.ndarray) -> np.ndarray:
    """Distance from the point at a share of the length of edge a to edge b."""
    point = a[:, 0] + (a[:, 1] - a[:, 0]) * share[:, None]
    along = b[:, 1] - b[:, 0]
    square = np.maximum(np.einsum("ij,ij->i", along, along), np.finfo(float).tiny)
    at = np.clip(np.einsum("ij,ij->i", point - b[:, 0], along) / square, 0.0, 1.0)
    return np.hypot(*(point - b[:, 0] - along * at[:, None]).T)


def within(a: np.ndarray, b: np.ndarray, radius: float) -> tuple[np.ndarray, np.ndarray]:
    """From where to where, as shares of its length, edge a runs within a distance of edge b.

    The points within a distance of an edge are two discs and the rectangle between them; they
    are convex, so that a line enters and leaves them once: at the outermost of the three. Both are
    the same where the edge does not come that close.

    Parameters
    ----------
    a, b : arrays of shape (n, 2, 2)
        Both ends of the edges.
    radius : float
        The distance.

    Returns
    -------
    low, high : arrays of shape (n,)
        Shares of the length of `a`, 0 to 1.
    """
    origin, along = a[:, 0], a[:, 1] - a[:, 0]
    low, high = np.full(len(a), np.inf), np.full(len(a), -np.inf)
    with np.errstate(divide="ignore", invalid="ignore"):
        square = np.einsum("ij,ij->i", along, along)
        for end in (b[:, 0], b[:, 1]):
            offset = origin - end
            half = np.einsum("ij,ij->i", along, offset)
            inner = half**2 - square * (np.einsum("ij,ij->i", offset, offset) - radius**2)
            root = np.sqrt(inner)
            hit = inner >= 0
            low = np.where(hit, np.minimum(low, (-half - root) / square), low)
            high = np.where(hit, np.maximum(high, (-half + root) / square), high)
        axis = b[:, 1] - b[:, 0]
        reach = np.hypot(*axis.T)
        axis = axis / reach[:, None]
        offset = origin - b[:, 0]
        enter, leave = np.full(len(a), -np.inf), np.full(len(a), np.inf)
        for unit, least, most in (
            (axis, np.zeros(len(a)), reach),
            (axis[:, ::-1] * (-1.0, 1.0), np.full(len(a), -radius), np.full(len(a), radius)),
        ):
            speed = np.einsum("ij,ij->i", along, unit)
            place = np.einsum("ij,ij->i", offset, unit)
            first, last = (least - place) / speed, (most - place) / speed
            still = speed == 0
            outside = still & ((place < least) | (place > most))
            first = np.where(still, -np.inf, first)
            last = np.where(still, np.inf, last)
            enter = np.maximum(enter, np.where(outside, np.inf, np.minimum(first, last)))
            leave = np.minimum(leave, np.where(outside, -np.inf, np.maximum(first, last)))
        hit = enter <= leave
        low = np.where(hit, np.minimum(low, enter), low)
        high = np.where(hit, np.maximum(high, leave), high)
    low = np.clip(low, 0.0, 1.0)
    return low, np.clip(high, low, 1.0)


def _covered(
    edge: np.ndarray, to: np.ndarray, low: np.ndarray, high: np.ndarray, width: np.ndarray
) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    """Share of each edge that the union of its stretches covers, by region, and its mean width."""
    some = high > low
    edge, to, low, high, width = edge[some], to[some], low[some], high[some], width[some]
    order = np.lexsort((width, low, to, edge))
    edge, to, low, high, width = edge[order], to[order], low[order], high[order], width[order]
    new = np.ones(len(edge), dtype=bool)
    new[1:] = (edge[1:] != edge[:-1]) | (to[1:] != to[:-1])
    group = np.cumsum(new) - 1
    # stretches of later groups start at higher numbers, so that one running maximum serves all
    reached = np.maximum.accumulate(high + 2.0 * group) - 2.0 * group
    before = np.where(new, 0.0, np.roll(reached, 1))
    fresh = np.maximum(0.0, high - np.maximum(low, before))
    n = int(new.sum())
    share = np.bincount(group, fresh, n)
    mean = np.bincount(group, fresh * width, n) / np.where(share > 0.0, share, 1.0)
    return edge[new], to[new], share, mean
