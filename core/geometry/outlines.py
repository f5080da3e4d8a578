"""Outlines of regions as plain arrays of edges: what two of them share, and what runs close by."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

import numpy as np

from ..errors import BoundaryError
from .distances import geodesic_km

__all__ = ["POINT_TOUCH", "Outlines", "check_placed", "equal_area"]

# Outlines that only meet in a point are within the tolerance of each other around it: over this
# many times the tolerance, unless they part at a very sharp angle.
POINT_TOUCH = 4.0

CloseEdges = Callable[[np.ndarray, float], Iterable[tuple[np.ndarray, np.ndarray]]]


def equal_area(degrees: np.ndarray) -> str:
    """Name the equal-area projection (PROJ) about the middle of some points.

    Examples
    --------
    >>> equal_area(np.array([[60.0, 40.0], [80.0, 50.0]]))
    '+proj=laea +lon_0=70.000000 +lat_0=45.000000 +datum=WGS84'
    """
    if not np.isfinite(degrees).all():
        return "+proj=laea +datum=WGS84"
    middle = (degrees.min(axis=0) + degrees.max(axis=0)) / 2
    return f"+proj=laea +lon_0={middle[0]:.6f} +lat_0={middle[1]:.6f} +datum=WGS84"


def check_placed(metres: np.ndarray, crs: str) -> None:
    """Refuse coordinates that lie nowhere on Earth.

    Examples
    --------
    >>> check_placed(np.zeros((3, 2)), "EPSG:4326")
    """
    if not np.isfinite(metres).all():
        raise BoundaryError(
            "Coordinates that fit the CRS of the layer",
            f"some that lie nowhere on Earth in {crs}",
            remedy="Save the layer with the CRS that its coordinates are really in",
        )


class Outlines:
    """The polygons of regions as arrays of edges, in their own CRS, in degrees and in metres.

    Parameters
    ----------
    own : array of shape (n_vertices, 2)
        Vertices of all rings one after the other, each ring closed, in the CRS of the layer. Outer
        rings turn one way and holes the other, the same in all polygons.
    ring : integer array of shape (n_vertices,)
        Number of the ring of each vertex.
    owner : integer array of shape (n_vertices,)
        Position of the region of each vertex; every region has some.
    degrees, metres : arrays of shape (n_vertices, 2)
        The same vertices as longitude and latitude (WGS 84) and in an equal-area projection.
    """

    def __init__(
        self,
        own: np.ndarray,
        ring: np.ndarray,
        owner: np.ndarray,
        degrees: np.ndarray,
        metres: np.ndarray,
    ) -> None:
        _, vertex = np.unique(own[:, 0] + 1j * own[:, 1], return_inverse=True)
        inside = np.flatnonzero(ring[:-1] == ring[1:])
        first = inside[vertex[inside] != vertex[inside + 1]]
        self.n_regions = int(owner.max()) + 1
        self.start, self.end = vertex[first], vertex[first + 1]
        self.owner = owner[first]
        self.degrees, self.metres = degrees, metres
        self._first = first

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
    vertices, owners = np.unique(np.stack([lines.start, lines.owner]), axis=1)
    one, other = matches(vertices, owners)
    return keys_of(owners[one], owners[other], n)


def near_lengths(
    lines: Outlines, free: np.ndarray, tolerance: float, close_edges: CloseEdges
) -> tuple[dict[int, float], np.ndarray]:
    """Measure over what length unshared edges run within the tolerance of another region's.

    Returns the lengths in metres by pair of regions, and by edge in `free` the length that runs
    close to no other region.
    """
    n = lines.n_regions
    ends, owner, full = lines.edges(free), lines.owner[free], lines.length_m(free)
    alone = full.copy()
    lengths: dict[int, float] = {}
    for a, b in close_edges(ends, tolerance):
        different = owner[a] != owner[b]
        a, b = a[different], b[different]
        low, high = within(ends[a], ends[b], tolerance)
        # two edges with a common end that part there are close around it, and share nothing
        meet = np.zeros(len(a), dtype=bool)
        for one in (lines.start, lines.end):
            for other in (lines.start, lines.end):
                meet |= one[free[a]] == other[free[b]]
        high[meet & ((high - low) * full[a] <= POINT_TOUCH * tolerance)] = 0.0
        edge, to, share = _covered(a, owner[b], low, high)
        close = share * full[edge]
        np.subtract.at(alone, edge, close)
        # both ways apart: n * from + to
        keys, at = np.unique(owner[edge] * n + to, return_inverse=True)
        sums = np.bincount(at, close, len(keys))
        for key, length in zip(keys.tolist(), sums.tolist(), strict=True):
            lengths[key] = lengths.get(key, 0.0) + length
    longest: dict[int, float] = {}
    for key, length in lengths.items():
        i, j = sorted(divmod(key, n))
        longest[i * n + j] = max(length, longest.get(i * n + j, 0.0))
    return longest, alone


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
    edge: np.ndarray, to: np.ndarray, low: np.ndarray, high: np.ndarray
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Share of each edge that lies in the union of its stretches, by edge and region."""
    some = high > low
    edge, to, low, high = edge[some], to[some], low[some], high[some]
    order = np.lexsort((low, to, edge))
    edge, to, low, high = edge[order], to[order], low[order], high[order]
    new = np.ones(len(edge), dtype=bool)
    new[1:] = (edge[1:] != edge[:-1]) | (to[1:] != to[:-1])
    group = np.cumsum(new) - 1
    # stretches of later groups start at higher numbers, so that one running maximum serves all
    reached = np.maximum.accumulate(high + 2.0 * group) - 2.0 * group
    before = np.where(new, 0.0, np.roll(reached, 1))
    fresh = np.maximum(0.0, high - np.maximum(low, before))
    return edge[new], to[new], np.bincount(group, fresh, int(new.sum()))
