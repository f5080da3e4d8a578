"""Outlines for the screen: projected, simplified together so that neighbours keep one border."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise

import numpy as np

from .story import Outline

__all__ = ["on_screen"]

_GRID = 0.2
_TOLERANCE = 0.6


def on_screen(
    outlines: Mapping[str, Outline], *, in_degrees: bool, width: float = 960.0, most: float = 720.0
) -> tuple[dict[str, Outline], float, float]:
    """Place outlines on a screen, with as few points as it can show.

    Degrees are projected by Lambert's azimuthal equal-area projection about their middle. Points
    are rounded to a fifth of a unit; borders are cut where three regions meet, and each piece is
    simplified (Douglas and Peucker 1973, doi:10.3138/FM57-6770-U75U-7727) once for both sides.

    Parameters
    ----------
    outlines : mapping of str to list of arrays of shape (n_points, 2)
        Closed rings of each region.
    in_degrees : bool
        Whether points are longitudes and latitudes.
    width, most : float
        Width of the map, and its greatest height.

    Returns
    -------
    outlines : dict of str to list of arrays
        Rings in units of the screen, y downwards; every region keeps one ring at least.
    width, height : float
        Size of the map.

    Examples
    --------
    >>> square = np.array([[0, 0], [0, 2], [2, 2], [2, 0], [0, 0.0]])
    >>> made, width, height = on_screen({"a": [square]}, in_degrees=False, width=100.0)
    >>> made["a"][0].tolist(), width, height
    ([[4.0, 4.0], [96.0, 4.0], [96.0, 96.0], [4.0, 96.0], [4.0, 4.0]], 100.0, 100.0)
    """
    parts = [(code, ring) for code, rings in outlines.items() for ring in rings if len(ring) > 3]
    if not parts:
        return {}, width, width / 2
    points = np.concatenate([ring for _, ring in parts])
    if in_degrees:
        points = _equal_area(points)
    low, high = points.min(axis=0), points.max(axis=0)
    span = np.maximum(high - low, 1e-12)
    edge = 0.04 * width
    scale = min((width - 2 * edge) / span[0], (most - 2 * edge) / span[1])
    size = span * scale + 2 * edge
    placed = (points - low) * scale + edge
    placed[:, 1] = size[1] - placed[:, 1]
    grid = np.rint(placed / _GRID).astype(np.int64)
    rings, start = [], 0
    for code, ring in parts:
        rings.append((code, _closed(grid[start : start + len(ring)])))
        start += len(ring)
    return _simplified(rings), round(float(size[0]), 1), round(float(size[1]), 1)


def _equal_area(degrees: np.ndarray) -> np.ndarray:
    """Project about the middle; longitudes are taken the short way round from there."""
    longitude, latitude = np.radians(degrees).T
    # a country on both sides of 180° has its middle there
    middle = np.angle(np.exp(1j * longitude).mean())
    longitude = np.angle(np.exp(1j * (longitude - middle)))
    longitude = longitude - (longitude.min() + longitude.max()) / 2
    centre = (latitude.min() + latitude.max()) / 2
    cosine = np.cos(latitude) * np.cos(longitude)
    near = np.maximum(1 + np.sin(centre) * np.sin(latitude) + np.cos(centre) * cosine, 1e-9)
    factor = np.sqrt(2 / near)
    x = factor * np.cos(latitude) * np.sin(longitude)
    y = factor * (np.cos(centre) * np.sin(latitude) - np.sin(centre) * cosine)
    return np.column_stack([x, y])


def _closed(ring: np.ndarray) -> np.ndarray:
    """Leave out points that fall on the one before; the end is the start."""
    keep = np.ones(len(ring), dtype=bool)
    keep[1:] = (ring[1:] != ring[:-1]).any(axis=1)
    ring = ring[keep]
    return ring if (ring[0] == ring[-1]).all() else np.vstack([ring, ring[:1]])


def _simplified(rings: list[tuple[str, np.ndarray]]) -> dict[str, Outline]:
    shift = np.int64(1) << 32
    keys = [ring[:, 0] * shift + ring[:, 1] for _, ring in rings]
    joints = _joints(keys)
    made: dict[str, Outline] = {}
    dropped: dict[str, np.ndarray] = {}
    for (code, ring), key in zip(rings, keys, strict=True):
        less = _ring(ring, key, joints) if len(ring) > 3 else ring
        if len(less) < 4:
            best = dropped.get(code)
            if best is None or len(ring) > len(best):
                dropped[code] = ring
            continue
        made.setdefault(code, []).append(np.round(less * _GRID, 1))
    for code, ring in dropped.items():
        # too small for the screen, and all there is
        made.setdefault(code, [np.round(ring * _GRID, 1)])
    return made


def _joints(keys: list[np.ndarray]) -> np.ndarray:
    """Points where borders part: those with other than two different edges."""
    ends = [np.stack([key[:-1], key[1:]], axis=1) for key in keys if len(key) > 1]
    if not ends:
        return np.empty(0, np.int64)
    edges = np.unique(np.sort(np.concatenate(ends), axis=1), axis=0)
    points, counts = np.unique(edges, return_counts=True)
    return points[counts != 2]


def _ring(ring: np.ndarray, key: np.ndarray, joints: np.ndarray) -> np.ndarray:
    at = np.flatnonzero(np.isin(key[:-1], joints))
    if not len(at):
        # a ring of its own, or shared whole: starts where it starts for both
        at = np.array([int(np.argmin(key[:-1]))])
    ring = np.vstack([ring[at[0] : -1], ring[: at[0] + 1]])
    key = np.concatenate([key[at[0] : -1], key[: at[0] + 1]])
    cuts = [*(at - at[0]).tolist(), len(ring) - 1]
    pieces = [ring[:1]]
    for first, last in pairwise(cuts):
        piece, ends = ring[first : last + 1], key[first : last + 1]
        # the same piece the other way round gives the same points
        backwards = _is_backwards(ends)
        less = _less(piece[::-1] if backwards else piece)
        pieces.append((less[::-1] if backwards else less)[1:])
    return np.vstack(pieces)


def _is_backwards(key: np.ndarray) -> bool:
    if key[0] != key[-1]:
        return bool(key[0] > key[-1])
    return bool(key[1] > key[-2])


def _less(piece: np.ndarray) -> np.ndarray:
    """Keep the points without which the line would move by more than the tolerance."""
    limit = _TOLERANCE / _GRID
    points = piece.astype(np.float64)
    keep = np.zeros(len(points), dtype=bool)
    keep[[0, -1]] = True
    spans = [(0, len(points) - 1)]
    while spans:
        first, last = spans.pop()
        if last - first < 2:
            continue
        start, along = points[first], points[last] - points[first]
        inner = points[first + 1 : last] - start
        length = np.hypot(*along)
        if length:
            away = np.abs(inner[:, 0] * along[1] - inner[:, 1] * along[0]) / length
        else:
            away = np.hypot(inner[:, 0], inner[:, 1])
        far = int(np.argmax(away))
        if away[far] > limit:
            keep[first + 1 + far] = True
            spans += [(first, first + 1 + far), (first + 1 + far, last)]
    return piece[keep]
