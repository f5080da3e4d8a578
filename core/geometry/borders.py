"""Who shares a border with whom, and how long it is: one definition for every geometry engine.

Two regions are contiguous when they share a border of positive length. Shared is what both
outlines have edge by edge, and, because files are rarely that clean, what runs within a stated
tolerance of the other region. Lengths are geodesic (WGS 84), areas are taken in an equal-area
projection, degrees are never measured. What only a geometry engine can do is asked of
:class:`Shapes`: shapely's headless, QGIS's own inside QGIS.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np

from ..errors import listed
from .facts import Defect
from .outlines import (
    POINT_TOUCH,
    Outlines,
    common_vertices,
    keys_of,
    near_lengths,
    shared_edges,
    summed,
)

__all__ = ["STRAY_SHARE", "Contiguity", "Shapes", "contiguity"]

# A part this small against its region, against another one, is more often a slip than an exclave.
STRAY_SHARE = 1e-4


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


class Shapes(Protocol):
    """What a geometry engine answers of the regions; all lengths in metres of the projection."""

    def close_edges(
        self, ends: np.ndarray, distance: float
    ) -> Iterable[tuple[np.ndarray, np.ndarray]]:
        """Yield positions of pairs of edges, shape (n, 2, 2), within a distance, both ways."""
        ...

    def faces(
        self, ends: np.ndarray, tolerance: float
    ) -> tuple[list[tuple[float, list[int]]], list[list[int]]]:
        """Find the faces that edges enclose: those in no region, and those inside several.

        Left out are faces so narrow that twice their area is at most `tolerance` times their
        outline. Of a face in no region: its area and the regions within a metre of it. Of the
        others: the regions in whose inside it lies, where it is two or more.
        """
        ...

    def overlap(self, i: int, j: int, tolerance: float) -> tuple[float, float] | None:
        """Area of the overlap of two regions, and the longer border within `tolerance` of it.

        ``None`` where twice the area is at most `tolerance` times the outline of the overlap.
        """
        ...

    def strays(self, share: float) -> list[tuple[int, float, list[int], float]]:
        """Find parts below a share of their region's area within a metre of another region.

        Each with its region, its area, the other regions, and how far it is from the larger parts.
        """
        ...


def contiguity(
    lines: Outlines,
    codes: Sequence[str],
    shapes: Shapes,
    *,
    minimum_border_km: float = 5.0,
    tolerance_m: float = 10.0,
    keep_short: bool = False,
) -> Contiguity:
    """Find the pairs of regions that share a border, and its length.

    The border of two regions is the sum of the edges that both outlines have, plus what else of
    either outline runs within `tolerance_m` of the other's (the longer of the two ways). Where
    regions overlap more widely than that, it is the part of either outline that lies within the
    other region or `tolerance_m` of it. Regions that meet in points only are not contiguous.

    Parameters
    ----------
    lines : Outlines
        Of n_regions valid polygons.
    codes : sequence of str
        Their codes.
    shapes : Shapes
        The geometry engine, with the same polygons.
    minimum_border_km : float, default 5.0
        A pair whose border is shorter is named in the defects and left out.
    tolerance_m : float, default 10.0
        Width of gaps and overlaps between two outlines that still are one border.
    keep_short : bool, default False
        Keep the pairs with a short border; they are named all the same.

    Returns
    -------
    Contiguity

    Examples
    --------
    Two squares of a hundredth of a degree side by side, with an engine that finds nothing amiss.

    >>> from types import SimpleNamespace
    >>> def square(x):
    ...     return [[x, 0.0], [x + 0.01, 0.0], [x + 0.01, 0.01], [x, 0.01], [x, 0.0]]
    >>> own = np.array(square(0.0) + square(0.01))
    >>> number = np.repeat([0, 1], 5)
    >>> engine = SimpleNamespace(
    ...     close_edges=lambda ends, distance: [],
    ...     faces=lambda ends, tolerance: ([], []),
    ...     strays=lambda share: [],
    ... )
    >>> lines = Outlines(own, number, number, own, own * 111_000.0)
    >>> contiguity(lines, ["a", "b"], engine, minimum_border_km=1.0).border_km.round(3).tolist()
    [1.106]
    """
    codes = np.array(codes, dtype=object)
    n = len(codes)
    one, other, same_way = shared_edges(lines)
    borders = summed(lines.owner[one], lines.owner[other], lines.length_m(one), n)
    shared = np.zeros(len(lines.owner), dtype=bool)
    shared[one] = shared[other] = True
    free = np.flatnonzero(~shared)

    near, alone = near_lengths(lines, free, tolerance_m, shapes.close_edges)
    doubtful = _open(lines, free, alone, near, tolerance_m)
    gaps, candidates = _faces(shapes, lines.edges(doubtful), codes, tolerance_m)
    candidates |= keys_of(lines.owner[one[same_way]], lines.owner[other[same_way]], n)
    overlaps = _overlaps(shapes, n, candidates, tolerance_m)
    apart = {
        key: length
        for key, length in near.items()
        if length > POINT_TOUCH * tolerance_m and key not in overlaps
    }
    for key, length in apart.items():
        borders[key] = borders.get(key, 0.0) + length
    for key, (_, length) in overlaps.items():
        borders[key] = max(borders.get(key, 0.0), length)
    defects = _unmatched(apart, tolerance_m) + gaps + _strays(shapes, codes)
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
    n = lines.n_regions
    chosen = np.zeros(n, dtype=bool)
    chosen[lines.owner[free[alone > tolerance]]] = True
    keys = np.fromiter(near, np.int64, len(near))
    i, j = keys // n, keys % n
    beside = chosen.copy()
    beside[i[chosen[j]]] = beside[j[chosen[i]]] = True
    return free[beside[lines.owner[free]]]


def _faces(
    shapes: Shapes, edges: np.ndarray, codes: np.ndarray, tolerance: float
) -> tuple[list[Defect], set[int]]:
    """Gaps between regions, and pairs that overlap: the faces that unshared edges enclose."""
    gaps, inside = shapes.faces(edges, tolerance) if len(edges) else ([], [])
    defects = []
    for area, around in gaps:
        regions = tuple(codes[np.sort(around)].tolist()) if around else ()
        defects.append(
            Defect(
                "gap",
                regions,
                f"{area / 1e6:.3g} km² between {listed(regions)} belong to no "
                "region: a lake, an enclave of another country, or a gap; left as it is.",
            )
        )
    pairs = [(i, j) for held in inside for at, i in enumerate(held) for j in held[at + 1 :]]
    one, other = np.array(pairs, dtype=np.intp).reshape(-1, 2).T
    return defects, keys_of(one, other, len(codes))


def _strays(shapes: Shapes, codes: np.ndarray) -> list[Defect]:
    """Small parts of a region that lie apart from it and against another region."""
    defects = []
    for i, area, around, rest in shapes.strays(STRAY_SHARE):
        others = tuple(codes[np.sort(around)].tolist())
        defects.append(
            Defect(
                "stray part",
                (codes[i], *others),
                f"{codes[i]} has a part of {area / 1e6:.3g} km², {rest / 1e3:,.1f} km "
                f"from the rest of it, against {listed(others)}: an exclave, or a slip that "
                "makes false neighbours; left as it is.",
            )
        )
    return defects


def _overlaps(
    shapes: Shapes, n: int, candidates: set[int], tolerance: float
) -> dict[int, tuple[float, float]]:
    """Area in m² and border in metres of the pairs that overlap more widely than the tolerance."""
    found = {}
    for key in sorted(candidates):
        wide = shapes.overlap(*divmod(key, n), tolerance)
        if wide is not None:
            found[key] = wide
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
