"""Where the vertices of a layer lie: one middle, one projection true to area, no seam at 180°.

A straight line of a layer is a curve in another projection: borders along a parallel bend by
kilometres. Long edges are therefore divided before they are projected, so finely that what is
left of the bend does not matter, and both sides of a border in the same points.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from ..errors import BoundaryError
from ..messages import Text

__all__ = [
    "Placed",
    "Project",
    "equal_area",
    "middle_of_land",
    "own_tolerance_m",
    "place",
    "unwrapped",
]

# One thousandth of the side of a typical region, and never more than this.
SHARE_OF_SIDE, MOST_TOLERANCE_M = 1e-3, 100.0
EARTH_M = 6.371e6
# What is left of the bend of an edge, as a share of the tolerance; pieces of one edge at most.
LEFT_OF_BEND, MOST_PIECES = 0.05, 2_000

Project = Callable[[np.ndarray], np.ndarray]


@dataclass(frozen=True, slots=True, eq=False)
class Placed:
    """Vertices of closed rings, divided where edges are long.

    Parameters
    ----------
    own : array of shape (n_vertices, 2)
        In the CRS of the layer; degrees are put together across 180°.
    ring : integer array of shape (n_vertices,)
        Ring of each vertex.
    degrees, metres : arrays of shape (n_vertices, 2)
        Longitude and latitude, and the equal-area projection `crs` (PROJ).
    crs : str
        Name of that projection.
    tolerance_m : float
        Width of gaps and overlaps of two outlines that still are one border.
    """

    own: np.ndarray
    ring: np.ndarray
    degrees: np.ndarray
    metres: np.ndarray
    crs: str
    tolerance_m: float


def place(
    own: np.ndarray,
    ring: np.ndarray,
    region: np.ndarray,
    *,
    to_degrees: Project,
    flatten: Callable[[str], Project],
    in_degrees: bool,
    crs: str,
    tolerance_m: float | None = None,
) -> Placed:
    """Place the vertices of a layer in an equal-area projection about the middle of its land.

    Parameters
    ----------
    own : array of shape (n_vertices, 2)
        Vertices of all rings one after the other, each ring closed, in the CRS of the layer. Outer
        rings turn one way and holes the other.
    ring : integer array of shape (n_vertices,)
        Number of the ring of each vertex, rising.
    region : integer array of shape (n_rings,)
        Position of the region of each ring.
    to_degrees : callable
        From the CRS of the layer to longitude and latitude (WGS 84).
    flatten : callable
        Gives, for a PROJ text, the way from longitude and latitude into that projection.
    in_degrees : bool
        Whether the CRS of the layer is in degrees.
    crs : str
        Name of the CRS of the layer, for messages.
    tolerance_m : float, optional
        By default :func:`own_tolerance_m`.

    Returns
    -------
    Placed

    Raises
    ------
    BoundaryError
        Coordinates that lie nowhere on Earth in the CRS.

    Examples
    --------
    An edge of 10° along the parallel of 60° N is divided; the meridians beside it stay as they are.

    >>> box = np.array([[0.0, 60.0], [10.0, 60.0], [10.0, 61.0], [0.0, 61.0], [0.0, 60.0]])
    >>> def cone(proj):
    ...     def bent(points):
    ...         turn, far = np.radians(points[:, 0] - 5.0), 111e3 * (90.0 - points[:, 1])
    ...         return np.column_stack([far * np.sin(turn), -far * np.cos(turn)])
    ...     return bent
    >>> ring, region = np.zeros(5, int), np.zeros(1, int)
    >>> put = place(
    ...     box, ring, region, to_degrees=np.array, flatten=cone, in_degrees=True, crs="WGS 84"
    ... )
    >>> put.tolerance_m, int((put.own[:, 1] == 60).sum()), int((put.own[:, 0] == 0).sum())
    (100.0, 53, 3)
    """
    if in_degrees:
        own = _together(own, ring)
    degrees = to_degrees(own)
    proj = equal_area(degrees, ring)
    to_metres = flatten(proj)
    metres = to_metres(degrees)
    if not np.isfinite(metres).all():
        raise BoundaryError(
            Text("coordinates that fit the CRS of the layer"),
            Text("some that lie nowhere on Earth in {crs}", crs=crs),
            remedy=Text("Save the layer with the CRS that its coordinates are really in"),
        )
    if tolerance_m is None:
        tolerance_m = own_tolerance_m(own, ring, region, metres)

    def project(points: np.ndarray) -> np.ndarray:
        return to_metres(to_degrees(points))

    left = LEFT_OF_BEND * tolerance_m
    at, added = _divisions(own, ring, metres, project, left)
    if len(at):
        more = to_degrees(added)
        own, ring = np.insert(own, at, added, axis=0), np.insert(ring, at, ring[at])
        metres = np.insert(metres, at, to_metres(more), axis=0)
        degrees = np.insert(degrees, at, more, axis=0)
    return Placed(own, ring, degrees, metres, proj, tolerance_m)


def own_tolerance_m(
    own: np.ndarray, ring: np.ndarray, region: np.ndarray, metres: np.ndarray
) -> float:
    """Width of gaps that the layer itself can be expected to have, in metres.

    A thousandth of the side of a square as large as the median region, at most 100 m and at least a
    thousand times the last digit that its coordinates can hold.

    Examples
    --------
    >>> ground = np.array([[0.0, 0], [100.0, 0], [100.0, 100.0], [0, 100.0], [0, 0]])
    >>> own_tolerance_m(ground, np.zeros(5, int), np.zeros(1, int), ground)
    0.1
    """
    sizes, _ = _ring_moments(metres, ring)
    side = float(np.sqrt(np.median(np.abs(np.bincount(region, sizes)))))
    span = float(np.ptp(own, axis=0).max()) or 1.0
    unit = float(np.ptp(metres, axis=0).max()) / span
    last_digit = float(np.spacing(np.abs(own).max())) * unit
    return max(min(SHARE_OF_SIDE * side, MOST_TOLERANCE_M), 1e3 * last_digit)


def equal_area(degrees: np.ndarray, ring: np.ndarray) -> str:
    """Name the equal-area projection (PROJ) about the middle of the land.

    Examples
    --------
    >>> box = np.array([[178.0, -1.0], [182.0, -1.0], [182.0, 1.0], [178.0, 1.0], [178.0, -1.0]])
    >>> equal_area(box, np.zeros(5, int))
    '+proj=laea +lon_0=180.000000 +lat_0=0.000000 +datum=WGS84'
    """
    if not np.isfinite(degrees).all():
        return "+proj=laea +datum=WGS84"
    lon, lat = middle_of_land(degrees, ring)
    return f"+proj=laea +lon_0={lon:.6f} +lat_0={lat:.6f} +datum=WGS84"


def middle_of_land(degrees: np.ndarray, ring: np.ndarray) -> tuple[float, float]:
    """Longitude and latitude of the centre of gravity of polygons, wherever the seam is.

    Each ring weighs by its area on the sphere; holes, which turn the other way, count against it.

    Parameters
    ----------
    degrees : array of shape (n_vertices, 2)
        Longitude and latitude of the vertices of closed rings; parts on both sides of 180° may be
        written as 179 and -179.
    ring : integer array of shape (n_vertices,)
        Ring of each vertex.

    Returns
    -------
    (float, float)
        Longitude in [-180, 180) or exactly 180, latitude. Rings without any area, or all around
        the Earth: the middle of their vertices.

    Examples
    --------
    Two islands of the same size on both sides of 180°.

    >>> def island(lon):
    ...     return [[lon, 0], [lon + 2, 0], [lon + 2, 2], [lon, 2], [lon, 0]]
    >>> lon, lat = middle_of_land(np.array(island(177.0) + island(-179.0)), np.repeat([0, 1], 5))
    >>> round(lon, 6), round(lat, 3)
    (180.0, 1.0)
    """
    # on the cylinder of Lambert, x = longitude and y = sin(latitude), areas are those of the sphere
    first = np.searchsorted(ring, np.arange(ring[-1] + 1))
    turn = np.diff(degrees[:, 0], prepend=degrees[:1, 0])
    turn = np.where(np.abs(np.abs(turn) - 360.0) < 1e-9, turn, (turn + 180.0) % 360.0 - 180.0)
    turn[first] = 0.0
    lon = np.cumsum(turn)
    lon += (degrees[first, 0] - lon[first])[ring]
    flat = np.column_stack([np.radians(lon), np.sin(np.radians(degrees[:, 1]))])
    area, centre = _ring_moments(flat, ring)
    some = area != 0.0
    if some.any():
        across, up = centre[some].T
        level = np.sqrt(np.maximum(0.0, 1.0 - up**2))
        space = np.stack([level * np.cos(across), level * np.sin(across), up])
        x, y, z = (space * area[some]).sum(axis=1) * np.sign(area[some].sum())
    if not some.any() or x * x + y * y + z * z < (1e-6 * np.abs(area).sum()) ** 2:
        middle = (degrees.min(axis=0) + degrees.max(axis=0)) / 2
        return float(middle[0]), float(middle[1])
    around = round(float(np.degrees(np.arctan2(y, x))), 9)
    return (180.0 if around == -180.0 else around), float(np.degrees(np.arctan2(z, np.hypot(x, y))))


def unwrapped(lon: np.ndarray, ring: np.ndarray) -> np.ndarray:
    """Longitudes of closed rings that jump from 179 to -179, written on as 179 to 181.

    A jump of exactly 360° is a line around the Earth and stays; so does a ring that goes around a
    pole, which no longitude can write on.

    Examples
    --------
    >>> unwrapped(np.array([179.0, -179.0, -179.0, 179.0, 179.0]), np.zeros(5, int)).tolist()
    [179.0, 181.0, 181.0, 179.0, 179.0]
    """
    first = np.searchsorted(ring, np.arange(ring[-1] + 1))
    last = np.append(first[1:], len(ring)) - 1
    step = np.diff(lon, prepend=lon[:1])
    step[first] = 0.0
    jump = (np.abs(step) > 180.0) & (np.abs(np.abs(step) - 360.0) > 1e-9)
    shift = np.cumsum(np.where(jump, -360.0 * np.round(step / 360.0), 0.0))
    shift -= shift[first][ring]
    shift[(shift[last] != 0.0)[ring]] = 0.0
    return lon + shift


def _together(own: np.ndarray, ring: np.ndarray) -> np.ndarray:
    """Degrees with the parts on both sides of 180° side by side, cut in the widest empty sea."""
    lon = unwrapped(own[:, 0], ring)
    first = np.searchsorted(ring, np.arange(ring[-1] + 1))
    low, high = np.minimum.reduceat(lon, first), np.maximum.reduceat(lon, first)
    if high.max() - low.min() > 180.0:
        order = np.argsort(low)
        reached = np.maximum.accumulate(high[order])
        gaps = low[order][1:] - reached[:-1]
        around = low.min() + 360.0 - high.max()
        if len(gaps) and gaps.max() > around:
            cut = reached[np.argmax(gaps)]
            lon = np.where((high <= cut)[ring], lon + 360.0, lon)
    return np.column_stack([lon, own[:, 1]])


def _divisions(
    own: np.ndarray, ring: np.ndarray, metres: np.ndarray, project: Project, left: float
) -> tuple[np.ndarray, np.ndarray]:
    """Points that divide long edges, and before which vertex each of them stands."""
    inside = np.flatnonzero(ring[:-1] == ring[1:])
    length = np.hypot(*(metres[inside + 1] - metres[inside]).T)
    edge = inside[length > np.sqrt(EARTH_M * left)]
    a, b = own[edge], own[edge + 1]
    # both regions of a border divide it from the same end
    turned = (a[:, 0] > b[:, 0]) | ((a[:, 0] == b[:, 0]) & (a[:, 1] > b[:, 1]))
    low, high = np.where(turned[:, None], b, a), np.where(turned[:, None], a, b)
    middle = project((low + high) / 2) if len(edge) else metres[:0]
    bend = np.hypot(*(middle - (metres[edge] + metres[edge + 1]) / 2).T)
    bend = np.where(np.isfinite(bend), bend, 0.0)
    pieces = np.clip(np.ceil(np.sqrt(bend / left)), 1, MOST_PIECES).astype(np.intp)
    each = np.repeat(np.arange(len(edge)), pieces - 1)
    number = np.arange(len(each)) - np.repeat(np.cumsum(pieces - 1) - (pieces - 1), pieces - 1) + 1
    number = np.where(turned[each], pieces[each] - number, number)
    share = (number / pieces[each])[:, None]
    return edge[each] + 1, low[each] + (high[each] - low[each]) * share


def _ring_moments(points: np.ndarray, ring: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Signed area and centre of gravity of each closed ring."""
    n = int(ring[-1]) + 1
    first = np.searchsorted(ring, np.arange(n))
    origin = points[first]
    inside = np.flatnonzero(ring[:-1] == ring[1:])
    owner = ring[inside]
    a, b = points[inside] - origin[owner], points[inside + 1] - origin[owner]
    cross = (a[:, 0] * b[:, 1] - b[:, 0] * a[:, 1]) / 2.0
    area = np.bincount(owner, cross, n)
    sums = np.column_stack([np.bincount(owner, cross * (a + b)[:, k], n) for k in (0, 1)])
    some = np.where(area == 0.0, 1.0, area)
    return area, origin + sums / (3.0 * some)[:, None]
