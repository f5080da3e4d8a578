"""Who shares a border with whom, and how long it is: polygons in, plain arrays out.

Two regions are contiguous when they share a border of positive length. Shared is what both
outlines have edge by edge, and, because files are rarely that clean, what runs within a stated
tolerance of the other region. Lengths are geodesic (WGS 84), areas are taken in an equal-area
projection, degrees are never measured. The QGIS side follows the same definition.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from ..errors import listed
from ..geometry import Defect
from .outlines import (
    POINT_TOUCH,
    Outlines,
    common_vertices,
    keys_of,
    matches,
    near_lengths,
    shared_edges,
    summed,
)

if TYPE_CHECKING:
    import geopandas as gpd

__all__ = ["Contiguity", "contiguity"]

# A part this small against its region, against another one, is more often a slip than an exclave.
_STRAY_SHARE = 1e-4


@dataclass(frozen=True, slots=True, eq=False)
class Contiguity:
    """Pairs of regions that share a border.

    Parameters
    ----------
    pairs : integer array of shape (n_pairs, 2)
        Positions of the two regions in the frame, the smaller first, in rising order.
    border_km : array of shape (n_pairs,)
        Length of the shared border in kilometres, above zero.
    defects : tuple of Defect
        What the borders rest on, and which were left out.
    """

    pairs: np.ndarray
    border_km: np.ndarray
    defects: tuple[Defect, ...]


def contiguity(
    frame: gpd.GeoDataFrame,
    *,
    minimum_border_km: float = 5.0,
    tolerance_m: float = 10.0,
    keep_short: bool = False,
    outlines: Outlines | None = None,
) -> Contiguity:
    """Find the pairs of regions that share a border, and its length.

    The border of two regions is the sum of the edges that both outlines have, plus what else of
    either outline runs within `tolerance_m` of the other's (the longer of the two ways). Where
    regions overlap more widely than that, it is the part of either outline that lies within the
    other region or `tolerance_m` of it. Regions that meet in points only are not contiguous.

    Parameters
    ----------
    frame : GeoDataFrame of n_regions rows
        ``region_iso`` and valid polygons or multipolygons with a CRS, as :func:`read_regions`
        of :mod:`growth_poles.core.frames.layers` gives.
    minimum_border_km : float, default 5.0
        A pair whose border is shorter is named in the defects and left out.
    tolerance_m : float, default 10.0
        Width of gaps and overlaps between two outlines that still are one border.
    keep_short : bool, default False
        Keep the pairs with a short border; they are named all the same.
    outlines : Outlines, optional
        Those of `frame`, where they are at hand already.

    Returns
    -------
    Contiguity

    Examples
    --------
    >>> import geopandas as gpd
    >>> from shapely import box
    >>> squares = [box(0, 0, 1e4, 1e4), box(1e4, 0, 2e4, 1e4), box(0, 1e4, 1e4, 2e4)]
    >>> frame = gpd.GeoDataFrame({"region_iso": ["a", "b", "c"]}, geometry=squares, crs=32642)
    >>> contiguity(frame).pairs.tolist()
    [[0, 1], [0, 2]]
    """
    lines = outlines or Outlines(frame)
    codes = frame["region_iso"].astype(str).to_numpy()
    n = len(codes)
    one, other, same_way = shared_edges(lines)
    borders = summed(lines.owner[one], lines.owner[other], lines.length_m(one), n)
    shared = np.zeros(len(lines.owner), dtype=bool)
    shared[one] = shared[other] = True
    free = np.flatnonzero(~shared)

    near, alone = near_lengths(lines, free, tolerance_m)
    doubtful = _open(lines, free, alone, near, tolerance_m)
    gaps, candidates = _faces(lines, doubtful, codes, tolerance_m)
    candidates |= keys_of(lines.owner[one[same_way]], lines.owner[other[same_way]], n)
    overlaps = _overlaps(lines, candidates, tolerance_m)
    apart = {
        key: length
        for key, length in near.items()
        if length > POINT_TOUCH * tolerance_m and key not in overlaps
    }
    for key, length in apart.items():
        borders[key] = borders.get(key, 0.0) + length
    for key, (_, length) in overlaps.items():
        borders[key] = max(borders.get(key, 0.0), length)
    defects = _unmatched(apart, tolerance_m) + gaps + _strays(lines, codes)
    for key, (area, _) in overlaps.items():
        pair = (codes[key // n], codes[key % n])
        defects.append(
            Defect(
                "overlap",
                pair,
                f"{pair[0]} and {pair[1]} overlap by {area / 1e6:.3g} km²; they count as "
                "neighbours, and the ground counts in the area of both.",
            )
        )
    touching = sorted((near.keys() | common_vertices(lines, n)) - borders.keys())
    keys = np.array(sorted(borders), dtype=np.int64)
    border_km = np.array([borders[key] for key in keys.tolist()]) / 1e3
    short = border_km < minimum_border_km
    fate = "kept all the same" if keep_short else "left out"
    for key, km in zip(keys[short].tolist(), border_km[short].tolist(), strict=True):
        pair = (codes[key // n], codes[key % n])
        defects.append(
            Defect(
                "short border",
                pair,
                f"{pair[0]} and {pair[1]} touch over {km:.3g} km only, less than the "
                f"{minimum_border_km:g} km that make neighbours: {fate}.",
            )
        )
    if touching:
        pairs = [f"{codes[key // n]} and {codes[key % n]}" for key in touching]
        concerned = np.unique([codes[[key // n, key % n]] for key in touching])
        defects.append(
            Defect(
                "point touch",
                tuple(concerned.tolist()),
                f"{len(pairs)} pairs of regions meet in points only and are no neighbours: "
                f"{listed(pairs)}.",
            )
        )
    if not keep_short:
        keys, border_km = keys[~short], border_km[~short]
    return Contiguity(np.stack([keys // n, keys % n], axis=1), border_km, tuple(defects))


def _open(
    lines: Outlines, free: np.ndarray, alone: np.ndarray, near: dict[int, float], tolerance: float
) -> np.ndarray:
    """Unshared edges that may enclose a gap or an overlap wider than the tolerance.

    They belong to the regions that have an edge close to no other region, and to those next to
    them; a file whose outlines miss each other everywhere by a hair leaves its rim only.
    """
    n = len(lines.polygons)
    chosen = np.zeros(n, dtype=bool)
    chosen[lines.owner[free[alone > tolerance]]] = True
    keys = np.fromiter(near, np.int64, len(near))
    i, j = keys // n, keys % n
    beside = chosen.copy()
    beside[i[chosen[j]]] = beside[j[chosen[i]]] = True
    return free[beside[lines.owner[free]]]


def _faces(
    lines: Outlines, edges: np.ndarray, codes: np.ndarray, tolerance: float
) -> tuple[list[Defect], set[int]]:
    """Gaps between regions, and pairs that overlap: the faces that unshared edges enclose."""
    import shapely

    shapes = shapely.linestrings(lines.edges(edges))
    faces = shapely.get_parts(shapely.polygonize([shapely.union_all(shapes)]))
    faces = faces[2 * shapely.area(faces) > tolerance * shapely.length(faces)]
    points = shapely.STRtree(shapely.point_on_surface(faces))
    _, held = points.query(lines.polygons, predicate="intersects")
    owner, inside = points.query(lines.polygons, predicate="contains_properly")
    one, other = matches(inside, owner)
    overlapping = keys_of(owner[one], owner[other], len(codes))

    gaps = np.setdiff1d(np.arange(len(faces)), held)
    at, around = shapely.STRtree(lines.polygons).query(
        faces[gaps], predicate="dwithin", distance=1.0
    )
    defects = []
    for position, face in enumerate(gaps.tolist()):
        regions = tuple(codes[np.sort(around[at == position])].tolist())
        defects.append(
            Defect(
                "gap",
                regions,
                f"{shapely.area(faces[face]) / 1e6:.3g} km² between {listed(regions)} belong to no "
                "region: a lake, an enclave of another country, or a gap; left as it is.",
            )
        )
    return defects, overlapping


def _strays(lines: Outlines, codes: np.ndarray) -> list[Defect]:
    """Small parts of a region that lie apart from it and against another region."""
    import shapely

    parts, owner = shapely.get_parts(lines.polygons, return_index=True)
    areas = shapely.area(parts)
    whole = np.bincount(owner, areas, len(codes))
    small = np.flatnonzero(areas < _STRAY_SHARE * whole[owner])
    at, around = shapely.STRtree(lines.polygons).query(
        parts[small], predicate="dwithin", distance=1.0
    )
    defects = []
    for position, part in enumerate(small.tolist()):
        i = owner[part]
        others = tuple(codes[j] for j in around[at == position] if j != i)
        if others:
            rest = shapely.distance(parts[part], parts[(owner == i) & (areas > areas[part])]).min()
            defects.append(
                Defect(
                    "stray part",
                    (codes[i], *others),
                    f"{codes[i]} has a part of {areas[part] / 1e6:.3g} km², {rest / 1e3:,.1f} km "
                    f"from the rest of it, against {listed(others)}: an exclave, or a slip that "
                    "makes false neighbours; left as it is.",
                )
            )
    return defects


def _overlaps(
    lines: Outlines, candidates: set[int], tolerance: float
) -> dict[int, tuple[float, float]]:
    """Area in m² and border in metres of the pairs that overlap more widely than the tolerance."""
    import shapely

    found = {}
    for key in sorted(candidates):
        i, j = divmod(key, len(lines.polygons))
        one, other = lines.polygons[i], lines.polygons[j]
        common = shapely.intersection(one, other)
        if 2 * common.area > tolerance * common.length:
            within = (
                shapely.intersection(one.boundary, other.buffer(tolerance)).length,
                shapely.intersection(other.boundary, one.buffer(tolerance)).length,
            )
            found[key] = (common.area, max(within))
    return found


def _unmatched(apart: dict[int, float], tolerance: float) -> list[Defect]:
    """Say that outlines of neighbours are not the same."""
    if not apart:
        return []
    km = sum(apart.values()) / 1e3
    return [
        Defect(
            "unmatched borders",
            (),
            f"Along {len(apart)} borders the outlines of neighbours do not run through the same "
            f"points, over {km:,.1f} km in all, but within {tolerance:g} m of each other; they "
            "are taken as one border there.",
        )
    ]
