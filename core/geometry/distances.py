"""Distances on the WGS84 ellipsoid, and who is within reach, without a full matrix."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np

from ..errors import InputError, listed
from ..messages import Text

__all__ = ["checked_points", "geodesic_km", "nearest", "pairs_within"]

EQUATOR_KM = 6378.137  # WGS84 semi-major axis
FLATTENING = 1 / 298.257223563
POLAR_KM = EQUATOR_KM * (1 - FLATTENING)
HALF_MERIDIAN_KM = 20003.931459
MOST_CANDIDATES = 2_000_000  # pairs looked at in one go: about 200 MB of working memory


def geodesic_km(lon_a: Any, lat_a: Any, lon_b: Any, lat_b: Any) -> np.ndarray:
    """Shortest distance along the WGS84 ellipsoid (Vincenty's inverse formula).

    Parameters
    ----------
    lon_a, lat_a, lon_b, lat_b : arrays that broadcast together
        Degrees; longitudes may go round the globe, latitudes lie in [-90, 90].

    Returns
    -------
    array
        Kilometres; ``nan`` where a coordinate is missing. Within 1 mm of the exact geodesic, except
        for points less than about 100 km from being each other's antipodes, where the iteration
        does not settle and the answer is half the meridian ellipse, too long by less than 0.5 %.

    References
    ----------
    Vincenty, T. (1975). Direct and inverse solutions of geodesics on the ellipsoid with
    application of nested equations. Survey Review 23(176), 88-93. doi:10.1179/sre.1975.23.176.88

    Examples
    --------
    >>> float(geodesic_km(71.43, 51.13, 76.95, 43.25).round(1))  # Astana to Almaty
    970.1
    """
    lon_a, lat_a, lon_b, lat_b = np.broadcast_arrays(
        *(np.asarray(x, dtype=np.float64) for x in (lon_a, lat_a, lon_b, lat_b))
    )
    shape = lon_a.shape
    reduced_a = np.arctan((1 - FLATTENING) * np.tan(np.radians(lat_a.ravel())))
    reduced_b = np.arctan((1 - FLATTENING) * np.tan(np.radians(lat_b.ravel())))
    apart = np.radians((lon_b.ravel() - lon_a.ravel() + 180) % 360 - 180)
    sin_a, cos_a = np.sin(reduced_a), np.cos(reduced_a)
    sin_b, cos_b = np.sin(reduced_b), np.cos(reduced_b)
    distance = np.full(apart.shape, np.nan)
    todo = np.flatnonzero(np.isfinite(apart + reduced_a + reduced_b))
    angle = apart.copy()
    for _ in range(100):
        if not todo.size:
            break
        sa, ca, sb, cb, turn = (x[todo] for x in (sin_a, cos_a, sin_b, cos_b, angle))
        sin_turn, cos_turn = np.sin(turn), np.cos(turn)
        sin_arc = np.hypot(cb * sin_turn, ca * sb - sa * cb * cos_turn)
        cos_arc = sa * sb + ca * cb * cos_turn
        arc = np.arctan2(sin_arc, cos_arc)
        some = np.where(sin_arc > 0, sin_arc, 1.0)  # the same point: every term below is zero
        sin_azimuth = ca * cb * sin_turn / some
        square = 1 - sin_azimuth**2
        off_equator = square > 1e-12
        middle = np.where(
            off_equator, cos_arc - 2 * sa * sb / np.where(off_equator, square, 1.0), 0.0
        )
        c = FLATTENING / 16 * square * (4 + FLATTENING * (4 - 3 * square))
        new = apart[todo] + (1 - c) * FLATTENING * sin_azimuth * (
            arc + c * sin_arc * (middle + c * cos_arc * (2 * middle**2 - 1))
        )
        angle[todo] = new
        done = np.abs(new - turn) < 1e-12
        u = square * (EQUATOR_KM**2 - POLAR_KM**2) / POLAR_KM**2
        scale = 1 + u / 16384 * (4096 + u * (-768 + u * (320 - 175 * u)))
        b = u / 1024 * (256 + u * (-128 + u * (74 - 47 * u)))
        cubic = b / 6 * middle * (4 * sin_arc**2 - 3) * (4 * middle**2 - 3)
        shift = b * sin_arc * (middle + b / 4 * (cos_arc * (2 * middle**2 - 1) - cubic))
        distance[todo[done]] = (POLAR_KM * scale * (arc - shift))[done]
        todo = todo[~done]
    left = np.isnan(distance) & np.isfinite(apart + reduced_a + reduced_b)
    distance[left] = HALF_MERIDIAN_KM
    return distance.reshape(shape)


def checked_points(
    labels: tuple[str, ...], points: Any, where: str, *, allow_same: bool = False
) -> np.ndarray:
    """Return centre points as degrees of shape (n_regions, 2), or say what is wrong with them.

    Raises
    ------
    InputError
        Not one point (longitude, latitude) for each region, a missing coordinate, one out of
        range, or two regions with the same point, unless `allow_same`.
    """
    points = np.array(points, dtype=np.float64)
    if points.shape != (len(labels), 2):
        raise InputError(
            Text("one point (longitude, latitude) for each region"),
            Text("an array of shape {shape} for {n} regions", shape=points.shape, n=len(labels)),
            where=where,
        )
    missing = np.flatnonzero(~np.isfinite(points).all(axis=1))
    if missing.size:
        raise InputError(
            Text("a centre point for each region"),
            Text("none for {regions}", regions=listed(labels[i] for i in missing)),
            where=where,
        )
    wrong = np.flatnonzero((np.abs(points[:, 1]) > 90) | (np.abs(points[:, 0]) > 540))
    if wrong.size:
        lon, lat = points[wrong[0]]
        raise InputError(
            Text("points as longitude and latitude in degrees"),
            Text(
                "({lon:g}, {lat:g}) for {region}", lon=lon, lat=lat, region=repr(labels[wrong[0]])
            ),
            where=where,
            remedy=Text("Transform them to EPSG:4326, longitude first"),
        )
    around = np.column_stack([(points[:, 0] + 180) % 360, points[:, 1]])
    order = np.lexsort(around.T)
    same = np.flatnonzero((np.diff(around[order], axis=0) == 0).all(axis=1))
    if same.size and not allow_same:
        a, b = sorted((labels[order[same[0]]], labels[order[same[0] + 1]]))
        lon, lat = points[order[same[0]]]
        raise InputError(
            Text("two regions with different centre points"),
            Text(
                "{one} and {other} at ({lon:g}, {lat:g})",
                one=repr(a),
                other=repr(b),
                lon=lon,
                lat=lat,
            ),
            where=where,
            remedy=Text("Give each its own administrative centre"),
        )
    return points


def pairs_within(
    points: np.ndarray, km: float, queries: np.ndarray | None = None
) -> Iterator[tuple[np.ndarray, np.ndarray, np.ndarray]]:
    """Find all pairs not further apart than a distance, in portions.

    A straight line through the Earth is never longer than the way along its surface, so a grid of
    cubes over the points in space holds all candidates; the geodesic distance decides.

    Parameters
    ----------
    points : array of shape (n, 2)
        Longitude and latitude in degrees.
    km : float
        Greatest distance, in kilometres, above zero.
    queries : integer array, optional
        Positions of the points whose neighbours are wanted; all by default.

    Yields
    ------
    i, j, distance : arrays of shape (n_pairs,)
        Query, another point and their distance in kilometres. All pairs of one query come in the
        same portion.
    """
    space = _in_space(points)
    queries = np.arange(len(points)) if queries is None else queries
    low = space.min(axis=0)
    side = max(km, float(np.ptp(space, axis=0).max()) / 2**20)  # keys must fit 64 bits
    cell = ((space - low) // side).astype(np.int64) + 1
    _, wide, high = cell.max(axis=0) + 2
    key = (cell[:, 0] * wide + cell[:, 1]) * high + cell[:, 2]
    order = np.argsort(key, kind="stable")
    key = key[order]
    home = cell[queries]
    columns = [
        ((home[:, 0] + east) * wide + home[:, 1] + north) * high + home[:, 2]
        for east in (-1, 0, 1)
        for north in (-1, 0, 1)
    ]
    starts = np.stack([np.searchsorted(key, column - 1, side="left") for column in columns])
    stops = np.stack([np.searchsorted(key, column + 1, side="right") for column in columns])
    so_far = np.cumsum((stops - starts).sum(axis=0))
    first = 0
    while first < len(queries):
        done = so_far[first - 1] if first else 0
        last = max(first + 1, int(np.searchsorted(so_far, done + MOST_CANDIDATES)))
        begin, count = starts[:, first:last].ravel(), (stops - starts)[:, first:last].ravel()
        i = np.repeat(np.tile(queries[first:last], len(columns)), count)
        offset = np.arange(count.sum()) - np.repeat(np.cumsum(count) - count, count)
        j = order[np.repeat(begin, count) + offset]
        near = (i != j) & (((space[i] - space[j]) ** 2).sum(axis=1) <= (km * (1 + 1e-9)) ** 2)
        i, j = i[near], j[near]
        # from the lower position to the higher, so that both directions agree to the last bit
        a, b = points[np.minimum(i, j)], points[np.maximum(i, j)]
        distance = geodesic_km(a[:, 0], a[:, 1], b[:, 0], b[:, 1])
        near = distance <= km
        yield i[near], j[near], distance[near]
        first = last


def nearest(points: np.ndarray, k: int, rank: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Find the k nearest other points of each point.

    Parameters
    ----------
    points : array of shape (n, 2)
        Longitude and latitude in degrees.
    k : int
        How many, from 1 to n - 1.
    rank : integer array of shape (n,)
        Decides between points equally far, to the millimetre: the lower rank is the nearer.

    Returns
    -------
    neighbours, distance : arrays of shape (n, k)
        Positions, nearest first, and kilometres.
    """
    n = len(points)
    neighbours = np.empty((n, k), dtype=np.intp)
    distance = np.empty((n, k))
    space = _in_space(points)
    sample = space[:: max(1, n // 64)]
    kth = [np.partition(((space - one) ** 2).sum(axis=1), k)[k] for one in sample]
    radius = max(1.1 * float(np.sqrt(np.median(kth))), 1e-3)  # k regions may have the same point
    pending = np.arange(n)
    while pending.size:
        settled = []
        for i, j, km in pairs_within(points, radius, pending):
            order = np.lexsort((rank[j], np.round(km, 6), i))
            i, j, km = i[order], j[order], km[order]
            query, start, count = np.unique(i, return_index=True, return_counts=True)
            full = count >= k
            take = start[full][:, None] + np.arange(k)
            neighbours[query[full]], distance[query[full]] = j[take], km[take]
            settled.append(query[full])
        pending = np.setdiff1d(pending, np.concatenate(settled), assume_unique=True)
        radius *= 2  # a point with k others within the radius is settled; the rest look further
    return neighbours, distance


def _in_space(points: np.ndarray) -> np.ndarray:
    """Place points in space, in kilometres from the centre of the Earth, shape (n, 3)."""
    lon, lat = np.radians(points[:, 0]), np.radians(points[:, 1])
    square = FLATTENING * (2 - FLATTENING)
    normal = EQUATOR_KM / np.sqrt(1 - square * np.sin(lat) ** 2)
    return np.column_stack(
        [
            normal * np.cos(lat) * np.cos(lon),
            normal * np.cos(lat) * np.sin(lon),
            normal * (1 - square) * np.sin(lat),
        ]
    )
