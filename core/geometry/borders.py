"""Who touches whom, and over what length: one definition for every geometry engine.

Two regions touch where their outlines come together in at least a point; their border is what
both outlines have edge by edge, and, because files are rarely that clean, what runs within a
stated tolerance of the other region. Lengths are geodesic (WGS 84), areas are taken in an
equal-area projection, degrees are never measured. What only a geometry engine can do is asked of
:class:`Shapes`: shapely's headless, QGIS's own inside QGIS.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass
from typing import Protocol

import numpy as np

from ..errors import BoundaryError, listed
from ..messages import Text
from .facts import Defect
from .outlines import (
    POINT_TOUCH,
    Nearness,
    Outlines,
    common_vertices,
    keys_of,
    near_lengths,
    shared_edges,
    summed,
)

__all__ = ["MOST_OVERLAP", "STRAY_SHARE", "Contiguity", "Shapes", "contiguity"]

# A part this small against its region, against another one, is more often a slip than an exclave.
STRAY_SHARE = 1e-4
# Regions that overlap by more of the smaller one than this are not one map.
MOST_OVERLAP = 0.10
# Outlines that run along each other up to this many tolerances apart are told as parted by a gap.
GAP_REACH = 10.0


@dataclass(frozen=True, slots=True, eq=False)
class Contiguity:
    """Pairs of regions that touch.

    Parameters
    ----------
    pairs : integer array of shape (n_pairs, 2)
        Positions of the two regions in the frame, the smaller first, in rising order.
    border_km : array of shape (n_pairs,)
        Length of the shared border in kilometres; 0 where they meet in points only.
    defects : tuple of Defect
        What the borders rest on.
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

    def gaps(self, ends: np.ndarray, tolerance: float) -> list[tuple[float, list[int]]]:
        """Find the faces that edges enclose and no region holds.

        Each with its area and the regions within a metre of it. Left out are faces so narrow that
        twice their area is at most `tolerance` times their outline.
        """
        ...

    def inside(self, points: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Find points inside regions, not on their outline: positions of points and of regions."""
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
    most_overlap: float = MOST_OVERLAP,
) -> Contiguity:
    """Find the pairs of regions that touch, and the length of the border that they share.

    The border of two regions is the sum of the edges that both outlines have, plus what else of
    either outline runs within the tolerance of the other's (the longer of the two ways). Where
    regions overlap more widely than that, it is the part of either outline that lies within the
    other region or the tolerance of it. Regions that meet in points only have a border of 0 km.

    Parameters
    ----------
    lines : Outlines
        Of n_regions valid polygons, with the tolerance.
    codes : sequence of str
        Their codes.
    shapes : Shapes
        The geometry engine, with the same polygons.
    most_overlap : float, default 0.1
        Share of the smaller of two regions that may lie in the other.

    Returns
    -------
    Contiguity

    Raises
    ------
    BoundaryError
        Regions that overlap by more than `most_overlap`, such as levels of one division in one
        layer.

    Examples
    --------
    Two squares of a hundredth of a degree side by side, with an engine that finds nothing amiss.

    >>> from types import SimpleNamespace
    >>> from .placing import Placed
    >>> def square(x):
    ...     return [[x, 0.0], [x + 0.01, 0.0], [x + 0.01, 0.01], [x, 0.01], [x, 0.0]]
    >>> own = np.array(square(0.0) + square(0.01))
    >>> number = np.repeat([0, 1], 5)
    >>> engine = SimpleNamespace(
    ...     close_edges=lambda ends, distance: [],
    ...     gaps=lambda ends, tolerance: [],
    ...     inside=lambda points: (np.empty(0, int), np.empty(0, int)),
    ...     strays=lambda share: [],
    ... )
    >>> lines = Outlines(Placed(own, number, own, own * 111_000.0, "", 1.0), np.arange(2))
    >>> contiguity(lines, ["a", "b"], engine).border_km.round(3).tolist()
    [1.106]
    """
    codes, tolerance = np.array(codes, dtype=object), lines.tolerance_m
    n = len(codes)
    one, other, same_way = shared_edges(lines)
    borders = summed(lines.owner[one], lines.owner[other], lines.length_m(one), n)
    shared = np.zeros(len(lines.owner), dtype=bool)
    shared[one] = shared[other] = True
    free = np.flatnonzero(~shared)

    near = near_lengths(lines, free, tolerance, shapes.close_edges)
    candidates = near.metres.keys() | _held(lines, free, shapes)
    candidates |= keys_of(lines.owner[one[same_way]], lines.owner[other[same_way]], n)
    overlaps = _overlaps(shapes, n, candidates, tolerance)
    _check_overlaps(overlaps, lines.area_km2(), codes, most_overlap)
    apart = {
        key: length
        for key, length in near.metres.items()
        if length > POINT_TOUCH * tolerance and key not in overlaps
    }
    for key, length in apart.items():
        borders[key] = borders.get(key, 0.0) + length
    for key, (_, length) in overlaps.items():
        borders[key] = max(borders.get(key, 0.0), length)
    touching = (near.metres.keys() | common_vertices(lines, n)) - borders.keys()
    defects = [
        *_unmatched(apart, tolerance),
        *_gaps(shapes, lines.edges(_open(lines, free, near)), codes, tolerance),
        *_parted(lines, free[near.alone > tolerance], borders.keys() | touching, codes, shapes),
        *_strays(shapes, codes),
        *_told(overlaps, codes),
    ]
    if touching:
        pairs = [
            Text("{one} and {other}", one=codes[key // n], other=codes[key % n])
            for key in sorted(touching)
        ]
        concerned = np.unique([codes[[key // n, key % n]] for key in touching])
        text = Text(
            "{n} pairs of regions meet in points only: neighbours by queen, not by rook: {pairs}.",
            n=len(pairs),
            pairs=listed(pairs),
        )
        defects.append(Defect("point touch", tuple(concerned.tolist()), text))
    keys = np.array(sorted(borders.keys() | touching), dtype=np.int64)
    border_km = np.array([borders.get(key, 0.0) for key in keys.tolist()]) / 1e3
    return Contiguity(np.stack([keys // n, keys % n], axis=1), border_km, tuple(defects))


def _held(lines: Outlines, free: np.ndarray, shapes: Shapes) -> set[int]:
    """Pairs of which one has a vertex inside the other: of an unshared edge, or a sampled one."""
    points, region = lines.samples(free)
    at, holder = shapes.inside(points)
    other = region[at] != holder
    return keys_of(region[at[other]], holder[other], lines.n_regions)


def _open(lines: Outlines, free: np.ndarray, near: Nearness) -> np.ndarray:
    """Unshared edges that may enclose a gap wider than the tolerance.

    They belong to the regions that have an edge close to no other region, and to those next to
    them; a file whose outlines miss each other everywhere by a hair leaves its rim only.
    """
    n = lines.n_regions
    chosen = np.zeros(n, dtype=bool)
    chosen[lines.owner[free[near.alone > lines.tolerance_m]]] = True
    keys = np.fromiter(near.metres, np.int64, len(near.metres))
    i, j = keys // n, keys % n
    beside = chosen.copy()
    beside[i[chosen[j]]] = beside[j[chosen[i]]] = True
    return free[beside[lines.owner[free]]]


def _gaps(
    shapes: Shapes, edges: np.ndarray, codes: np.ndarray, tolerance: float
) -> Iterator[Defect]:
    """Ground between regions that none of them holds."""
    for area, around in shapes.gaps(edges, tolerance) if len(edges) else ():
        regions = tuple(codes[np.sort(around)].tolist()) if around else ()
        text = Text(
            "{km2:.3g} km² between {regions} belong to no region: a lake, an enclave of another "
            "country, or a gap; left as it is.",
            km2=area / 1e6,
            regions=listed(regions),
        )
        yield Defect("gap", regions, text)


def _parted(
    lines: Outlines, lone: np.ndarray, known: Set[int], codes: np.ndarray, shapes: Shapes
) -> Iterator[Defect]:
    """Pairs that are no neighbours because a gap wider than the tolerance parts them."""
    if not len(lone):
        return
    n, reach = lines.n_regions, GAP_REACH * lines.tolerance_m
    beside = near_lengths(lines, lone, reach, shapes.close_edges)
    for key, length in sorted(beside.metres.items()):
        if key in known or length <= POINT_TOUCH * reach:
            continue
        pair = (codes[key // n], codes[key % n])
        text = Text(
            "{one} and {other} run along each other over {km:.3g} km with a gap of about "
            "{width:.3g} m between them, more than the tolerance of {tolerance:.3g} m: they are "
            "no neighbours.",
            one=pair[0],
            other=pair[1],
            km=length / 1e3,
            width=beside.apart_m[key],
            tolerance=lines.tolerance_m,
        )
        yield Defect("gap", pair, text)


def _strays(shapes: Shapes, codes: np.ndarray) -> Iterator[Defect]:
    """Small parts of a region that lie apart from it and against another region."""
    for i, area, around, rest in shapes.strays(STRAY_SHARE):
        others = tuple(codes[np.sort(around)].tolist())
        text = Text(
            "{region} has a part of {km2:.3g} km², {km:,.1f} km from the rest of it, against "
            "{others}: an exclave, or a slip that makes false neighbours; left as it is.",
            region=codes[i],
            km2=area / 1e6,
            km=rest / 1e3,
            others=listed(others),
        )
        yield Defect("stray part", (codes[i], *others), text)


def _overlaps(
    shapes: Shapes, n: int, candidates: Set[int], tolerance: float
) -> dict[int, tuple[float, float]]:
    """Area in m² and border in metres of the pairs that overlap more widely than the tolerance."""
    found = {}
    for key in sorted(candidates):
        wide = shapes.overlap(*divmod(key, n), tolerance)
        if wide is not None:
            found[key] = wide
    return found


def _check_overlaps(
    overlaps: dict[int, tuple[float, float]], area: np.ndarray, codes: np.ndarray, most: float
) -> None:
    """Refuse regions that cover each other by too much to be one map."""
    n = len(codes)
    wide = {
        key: share
        for key, (common, _) in overlaps.items()
        if (share := common / 1e6 / max(min(area[key // n], area[key % n]), 1e-12)) > most
    }
    if not wide:
        return
    key = max(wide, key=wide.__getitem__)
    held = {region for one, share in wide.items() if share > 0.95 for region in divmod(one, n)}
    nested = len(held) > max(2, n // 2)
    raise BoundaryError(
        Text("regions that overlap by at most {most:.0%} of the smaller one", most=most),
        Text(
            "{n} pairs that overlap by more, such as {one} and {other} by {share:.0%}",
            n=len(wide),
            one=repr(codes[key // n]),
            other=repr(codes[key % n]),
            share=wide[key],
        ),
        remedy=Text(
            "These look like several levels of one division in one layer: choose one with "
            'boundaries.where, such as where = "LEVL_CODE = 2", or list codes in '
            "boundaries.include"
        )
        if nested
        else Text(
            "Correct the outlines, leave one of the regions out with boundaries.exclude, or choose "
            "the features that are meant with boundaries.where"
        ),
    )


def _told(overlaps: dict[int, tuple[float, float]], codes: np.ndarray) -> Iterator[Defect]:
    """Tell every overlap."""
    n = len(codes)
    for key, (area, _) in overlaps.items():
        pair = (codes[key // n], codes[key % n])
        text = Text(
            "{one} and {other} overlap by {km2:.3g} km²; they count as neighbours, and the ground "
            "counts in the area of both.",
            one=pair[0],
            other=pair[1],
            km2=area / 1e6,
        )
        yield Defect("overlap", pair, text)


def _unmatched(apart: dict[int, float], tolerance: float) -> Iterator[Defect]:
    """Say that outlines of neighbours are not the same."""
    if apart:
        text = Text(
            "Along {n} borders the outlines of neighbours do not run through the same points, over "
            "{km:,.1f} km in all, but within {tolerance:.3g} m of each other; they are taken as "
            "one border there.",
            n=len(apart),
            km=sum(apart.values()) / 1e3,
            tolerance=tolerance,
        )
        yield Defect("unmatched borders", (), text)
