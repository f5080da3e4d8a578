"""Write docs/boundaries.md: small maps of kinds that are published, with borders known by hand.

No figure of ours or of libpysal is typed; what is true is computed here from the drawing alone::

    .venv/bin/python scripts/boundary_maps.py
"""

import math
import tempfile
import warnings
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import geopandas as gpd
import numpy as np
import shapely
from growth_poles.core.errors import BoundaryError
from growth_poles.core.headless.layers import geometry_facts, read_regions
from libpysal.graph import Graph
from shapely import MultiPolygon, Polygon, box

PAGE = Path(__file__).resolve().parents[1] / "docs/boundaries.md"
DEGREES = 4326
# The plane is UTM 42 some 180 km east of its middle, where it is true to scale to 1 in 10,000.
PLANE, EAST, NORTH = 32642, 680e3, 5e6

HEAD = """# Boundaries of every kind

Small maps of the kinds that offices publish. What is true is known from how each was drawn: sides
counted by hand, arcs of a parallel by their formula. Each map is written to a GeoPackage and read
as a study reads it. libpysal is `Graph.build_contiguity`: *by nodes* as it is by default, *by
geometry* with `strict=True`; its lengths are those of `by_perimeter=True` by geometry, for maps
in degrees after a projection to their UTM zone. Pairs touch in at least a point (queen); lengths
are the sum over all pairs. Of simplified counties, what is true is that of the map before. "Told"
is what the notes of a study say of the map. This page is written by `scripts/boundary_maps.py`.
"""


@dataclass(frozen=True)
class Map:
    """One map and what is true of it; no pairs where it must be refused."""

    name: str
    shapes: list
    pairs: int | None
    km: float = 0.0
    crs: int = PLANE


def square(x, y, side=10.0):
    return box(x, y, x + side, y + side)


def parallel_km(latitude, degrees):
    """Length of an arc of a parallel of WGS 84."""
    sine = math.sin(math.radians(latitude))
    return (
        6378.137
        * math.cos(math.radians(latitude))
        * math.radians(degrees)
        / (math.sqrt(1 - 0.00669437999014 * sine**2))
    )


def bent_grid():
    """Nine squares of 10 km with sides bent at 60 points, and the length of the inner sides."""
    rng = np.random.default_rng(4)
    along = np.linspace(0, 10, 61)
    sides, inner = [], 0.0
    for across in (False, True):
        for line in range(4):
            for step in range(3):
                aside = np.zeros(61)
                aside[1:-1] = rng.uniform(-0.15, 0.15, 59)
                points = np.column_stack([10 * step + along, 10 * line + aside])
                sides.append(points[:, ::-1] if across else points)
                if 0 < line < 3:
                    inner += float(np.hypot(*np.diff(points, axis=0).T).sum())
    return list(shapely.polygonize(list(map(shapely.linestrings, sides))).geoms), inner


def simplified(shapes, metres):
    """Simplify the first shape to some metres, the second to half as much more, and so on."""
    return [shapely.simplify(shape, metres * (1 + k / 2) / 1e3) for k, shape in enumerate(shapes)]


def maps():
    """Draw the maps, in kilometres on the plane or in degrees."""
    bent, bent_km = bent_grid()
    bricks = [
        box(left, 10 * row, right, 10 * row + 10)
        for row, cuts in enumerate([(0, 20, 40, 60), (0, 10, 30, 50, 60), (0, 20, 40, 60)])
        for left, right in pairwise(cuts)
    ]
    lake = box(8, 3, 12, 7)
    small = [square(10 * (k % 4), 10 * (k // 4)) for k in range(8)]
    stray = square(100, 4, 0.5)
    across = [
        MultiPolygon([box(178, low, 180, low + 1), box(-180, low, -179.5, low + 1)])
        for low in (-18, -17)
    ]
    return [
        # 12 sides and 8 crossings
        Map(
            "Grid of nine counties",
            [square(10 * (k % 3), 10 * (k // 3)) for k in range(9)],
            20,
            120,
        ),
        # 7 sides of 10 km within the rows; 60 km, and 6 pairs, twice between them
        Map("Counties like bricks, no node in the middle of a side", bricks, 19, 190),
        Map(
            "A corner against the middle of a side",
            [square(0, 0), Polygon([(10, 4), (20, 0), (20, 9)])],
            1,
        ),
        Map(
            "49th parallel: one straight border, a state line meets it",
            [box(-123, 49, -113, 53), box(-123, 45, -118, 49), box(-118, 45, -113, 49)],
            3,
            parallel_km(49, 10) + meridian_km(45, 49),
            DEGREES,
        ),
        Map(
            "Islands on both sides of 180°, as Fiji",
            [*across, box(177, -20, 177.5, -19.5)],
            1,
            parallel_km(-17, 2.5),
            DEGREES,
        ),
        Map("Counties with winding sides", bent, 20, bent_km),
        Map("The same, each simplified by itself, to 2 to 10 m", simplified(bent, 2), 20, bent_km),
        Map("The same, each by itself, to 20 to 100 m", simplified(bent, 20), 20, bent_km),
        Map("Two sides that miss each other by 4 m", [square(0, 0), square(10.004, 0)], 1, 10),
        Map("A gap of 50 m", [square(0, 0), square(10.05, 0)], 0),
        Map(
            "A region shifted 50 m over eight others",
            [*(box(0, 10 * k, 40, 10 * k + 10) for k in range(8)), box(39.95, 0, 80, 80)],
            15,
            7 * 40 + 80,
        ),
        Map(
            "A city in its region, and a third beside them",
            [square(0, 0, 40).difference(square(10, 10)), square(10, 10), square(40, 0, 40)],
            2,
            80,
        ),
        Map(
            "A lake on the border",
            [square(0, 0).difference(lake), square(10, 0).difference(lake)],
            1,
            6,
        ),
        Map(
            "An exclave of 0.25 km² in a region 40 km away",
            [
                MultiPolygon([square(0, 0, 60), stray]),
                square(100, 0).difference(stray),
                box(60, 0, 80, 60),
            ],
            2,
            # three sides of the exclave, one of the square
            1.5 + 60,
        ),
        Map(
            "Levels of one division in one layer",
            [box(0, 0, 40, 20), box(0, 0, 20, 20), *small],
            None,
        ),
        Map(
            "An hourglass, whose outline crosses itself",
            [square(0, 0), Polygon([(10, 0), (20, 10), (20, 0), (10, 10)])],
            None,
        ),
    ]


def meridian_km(south, north):
    """Length of an arc of a meridian of WGS 84, by Simpson's rule."""
    phi = np.radians(np.linspace(south, north, 201))
    curve = 6378.137 * (1 - 0.00669437999014) / (1 - 0.00669437999014 * np.sin(phi) ** 2) ** 1.5
    weights = np.r_[1, np.tile([4, 2], 99), 4, 1]
    return float((weights * curve).sum() * (phi[1] - phi[0]) / 3)


def frame_of(drawn):
    shapes = np.array(drawn.shapes, dtype=object)
    if drawn.crs == PLANE:
        shapes = shapely.transform(shapes, lambda xy: xy * 1e3 + [EAST, NORTH])
    return gpd.GeoDataFrame(
        {"code": [f"r{k}" for k in range(len(shapes))]}, geometry=shapes, crs=drawn.crs
    )


def ours(frame):
    """Pairs, kilometres and the kinds of what is told; none where the map is refused."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "map.gpkg"
        frame.to_file(path)
        try:
            facts = geometry_facts(read_regions(path, code="code"))
        except BoundaryError:
            return None
    told = dict.fromkeys(defect.kind for defect in facts.defects)
    return len(facts.pairs), float(facts.border_km.sum()), ", ".join(told)


def theirs(frame):
    """Pairs of libpysal by nodes and by geometry, and the kilometres, as they are printed."""
    if frame.crs.is_geographic:
        frame = frame.to_crs(frame.estimate_utm_crs())
    ways = (
        {"rook": False},
        {"rook": False, "strict": True},
        {"rook": True, "strict": True, "by_perimeter": True},
    )
    found = []
    for way in ways:
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                links = Graph.build_contiguity(frame, **way).adjacency
        except shapely.errors.GEOSException:
            found.append("error")
            continue
        links = links[links > 0]
        found.append(f"{links.sum() / 2e3:.1f}" if "by_perimeter" in way else f"{len(links) // 2}")
    return found


def page():
    """Return the whole page."""
    heads = (
        "Map",
        "Pairs",
        "Ours",
        "libpysal by nodes",
        "by geometry",
        "km",
        "Ours",
        "libpysal",
        "Told",
    )
    lines = [HEAD, "| " + " | ".join(heads) + " |", "| --- |" + " ---: |" * 7 + " --- |"]
    for drawn in maps():
        frame = frame_of(drawn)
        mine, (nodes, touching, their_km) = ours(frame), theirs(frame)
        true = ("refuse", "") if drawn.pairs is None else (str(drawn.pairs), f"{drawn.km:.1f}")
        pairs, km, told = (
            ("refused", "", "") if mine is None else (str(mine[0]), f"{mine[1]:.1f}", mine[2])
        )
        cells = (
            drawn.name,
            true[0],
            pairs,
            nodes,
            touching,
            true[1],
            km,
            their_km,
            told,
        )
        lines.append("| " + " | ".join(cells) + " |")
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
