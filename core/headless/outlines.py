"""Polygons of a GeoDataFrame as outlines, and what shapely answers of them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import numpy as np

from ..errors import BoundaryError
from ..geometry.outlines import Outlines
from ..geometry.placing import Placed, Project, place
from ..messages import Text

if TYPE_CHECKING:
    import geopandas as gpd

__all__ = ["FrameOutlines"]

# Edges that are compared with those around them at a time; bounds the memory.
_CHUNK = 250_000


class FrameOutlines(Outlines):
    """Outlines of a frame, and what shapely answers of them.

    The answers are those of :class:`growth_poles.core.geometry.borders.Shapes`.

    Parameters
    ----------
    frame : GeoDataFrame of n_regions rows
        Valid polygons or multipolygons with a CRS.
    tolerance_m : float, optional
        Of gaps and overlaps; the layer's own by default.
    """

    def __init__(self, frame: gpd.GeoDataFrame, tolerance_m: float | None = None) -> None:
        import shapely
        from pyproj import Transformer
        from pyproj.exceptions import ProjError

        polygons = shapely.orient_polygons(frame.geometry.to_numpy())
        parts, owner = shapely.get_parts(polygons, return_index=True)
        rings, part = shapely.get_rings(parts, return_index=True)
        own, ring = shapely.get_coordinates(rings, return_index=True)
        region = owner[part]
        try:
            to_degrees = Transformer.from_crs(frame.crs, 4326, always_xy=True)

            def flatten(proj: str) -> Project:
                self.to_metres = Transformer.from_crs(4326, proj, always_xy=True)
                return lambda points: np.column_stack(self.to_metres.transform(*points.T))

            placed = place(
                own,
                ring,
                region,
                to_degrees=lambda points: np.column_stack(to_degrees.transform(*points.T)),
                flatten=flatten,
                in_degrees=frame.crs.is_geographic,
                crs=frame.crs.to_string(),
                tolerance_m=tolerance_m,
            )
        except ProjError as error:
            raise BoundaryError(
                Text("coordinates that fit the CRS of the layer"),
                str(error),
                remedy=Text("Set the CRS that the coordinates are in"),
            ) from error
        super().__init__(placed, region)
        self.polygons = self._rebuilt(placed, part, owner)

    def _rebuilt(self, placed: Placed, part: np.ndarray, owner: np.ndarray) -> np.ndarray:
        """Put the polygons together again in metres, each valid."""
        import shapely
        from shapely import GeometryType

        offsets = (_limits(placed.ring), _limits(part), _limits(owner))
        made = shapely.from_ragged_array(GeometryType.MULTIPOLYGON, placed.metres, offsets)
        # what was valid in its own CRS may cross itself by a hair, or have both sides of 180°
        wrong = ~shapely.is_valid(made)
        made[wrong] = shapely.make_valid(made[wrong], method="structure", keep_collapsed=False)
        return made

    def centroids_degrees(self) -> np.ndarray:
        """Longitude and latitude of the centres of gravity, shape (n_regions, 2)."""
        from pyproj.enums import TransformDirection

        inverse = TransformDirection.INVERSE
        return np.column_stack(self.to_metres.transform(*self.centroids().T, direction=inverse))

    def close_edges(
        self, ends: np.ndarray, distance: float
    ) -> Iterator[tuple[np.ndarray, np.ndarray]]:
        """Yield positions of pairs of edges within a distance, both ways."""
        import shapely

        lines = shapely.linestrings(ends)
        tree = shapely.STRtree(lines)
        for begin in range(0, len(lines), _CHUNK):
            part = lines[begin : begin + _CHUNK]
            a, b = tree.query(part, predicate="dwithin", distance=distance)
            yield a + begin, b

    def gaps(self, ends: np.ndarray, tolerance: float) -> list[tuple[float, list[int]]]:
        """Find the faces that edges enclose and no region holds."""
        import shapely

        lines = shapely.linestrings(ends)
        faces = shapely.get_parts(shapely.polygonize([shapely.union_all(lines)]))
        faces = faces[2 * shapely.area(faces) > tolerance * shapely.length(faces)]
        points = shapely.STRtree(shapely.point_on_surface(faces))
        _, held = points.query(self.polygons, predicate="intersects")
        empty = np.setdiff1d(np.arange(len(faces)), held)
        at, around = shapely.STRtree(self.polygons).query(
            faces[empty], predicate="dwithin", distance=1.0
        )
        areas = shapely.area(faces[empty]).tolist()
        return [(area, around[at == position].tolist()) for position, area in enumerate(areas)]

    def inside(self, points: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Find points inside regions, not on their outline."""
        import shapely

        tree = shapely.STRtree(shapely.points(points))
        region, point = tree.query(self.polygons, predicate="contains_properly")
        return point, region

    def overlap(self, i: int, j: int, tolerance: float) -> tuple[float, float] | None:
        """Area of the overlap of two regions, and the longer border within `tolerance` of it."""
        import shapely

        one, other = self.polygons[i], self.polygons[j]
        common = shapely.intersection(one, other)
        if 2 * common.area <= tolerance * common.length:
            return None
        within = (
            shapely.intersection(one.boundary, other.buffer(tolerance)).length,
            shapely.intersection(other.boundary, one.buffer(tolerance)).length,
        )
        return common.area, max(within)

    def strays(self, share: float) -> list[tuple[int, float, list[int], float]]:
        """Find parts below a share of their region's area within a metre of another region."""
        import shapely

        parts, owner = shapely.get_parts(self.polygons, return_index=True)
        areas = shapely.area(parts)
        whole = np.bincount(owner, areas, self.n_regions)
        small = np.flatnonzero(areas < share * whole[owner])
        at, around = shapely.STRtree(self.polygons).query(
            parts[small], predicate="dwithin", distance=1.0
        )
        found = []
        for position, part in enumerate(small.tolist()):
            i = int(owner[part])
            others = [j for j in around[at == position].tolist() if j != i]
            if others:
                larger = parts[(owner == i) & (areas > areas[part])]
                rest = float(shapely.distance(parts[part], larger).min())
                found.append((i, float(areas[part]), others, rest))
        return found


def _limits(groups: np.ndarray) -> np.ndarray:
    """Where each group of rising numbers from 0 begins, and where the last one ends."""
    return np.searchsorted(groups, np.arange(groups[-1] + 2))
