"""Polygons as the engine's outlines, and what QGIS's geometry engine answers of them."""

from __future__ import annotations

import struct
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsCsException,
    QgsGeometry,
    QgsRectangle,
    QgsSpatialIndex,
    QgsWkbTypes,
)

if TYPE_CHECKING:
    import numpy as np

    from ...core.geometry.outlines import Outlines

_POLYGON = 3
_CHUNK = 20_000


def outlines_of(
    geometries: Sequence[QgsGeometry], crs: QgsCoordinateReferenceSystem
) -> tuple[Outlines, QgisShapes]:
    """Take apart valid 2D polygons into arrays, and keep them for the geometry engine.

    Raises
    ------
    BoundaryError
        Coordinates that do not fit the CRS.
    """
    import numpy as np

    from ...core.geometry.outlines import Outlines, check_placed, equal_area

    bodies, places, owner, ring = [], [], [], []
    vertices = []
    for region, geometry in enumerate(geometries):
        body = bytearray(geometry.forceRHR().asWkb().data())
        bodies.append(body)
        mine = list(_rings(body))
        places.append(mine)
        for start, count in mine:
            vertices.append(np.frombuffer(body, "<f8", 2 * count, start).reshape(-1, 2))
            owner.append(np.full(count, region))
            ring.append(np.full(count, len(ring)))
    own = np.concatenate(vertices)
    world = QgsCoordinateReferenceSystem("EPSG:4326")
    degrees = transformed(own, crs, world)
    flat = QgsCoordinateReferenceSystem.fromProj(equal_area(degrees))
    metres = transformed(degrees, world, flat)
    check_placed(metres, crs.authid() or crs.description())
    lines = Outlines(own, np.concatenate(ring), np.concatenate(owner), degrees, metres)
    return lines, QgisShapes(bodies, places, metres, flat)


def transformed(
    points: np.ndarray, crs: QgsCoordinateReferenceSystem, target: QgsCoordinateReferenceSystem
) -> np.ndarray:
    """Points in another CRS, all at once, shape (n, 2)."""
    import numpy as np

    from ...core.errors import BoundaryError

    if crs == target:
        return np.array(points)
    line = line_of(np.vstack([points, points[-1:]]))
    try:
        line.transform(QgsCoordinateTransform(crs, target, QgsCoordinateTransformContext()))
    except QgsCsException as error:
        said = str(error).strip().splitlines()[0]
        raise BoundaryError("Coordinates that fit the CRS of the layer", said) from error
    body = line.asWkb().data()
    return np.frombuffer(body, "<f8", 2 * len(points), 9).reshape(-1, 2).copy()


def line_of(points: np.ndarray) -> QgsGeometry:
    """Make a line through points, shape (n, 2)."""
    geometry = QgsGeometry()
    head = struct.pack("<BII", 1, 2, len(points))
    geometry.fromWkb(head + points.astype("<f8").tobytes())
    return geometry


def _rings(body: bytes) -> Iterator[tuple[int, int]]:
    """Yield where the vertices of each ring of a WKB (multi)polygon begin, and their number."""
    kind, count = struct.unpack_from("<II", body, 1)
    at, polygons = (0, 1) if kind == _POLYGON else (9, count)
    for _ in range(polygons):
        (rings,) = struct.unpack_from("<I", body, at + 5)
        at += 9
        for _ in range(rings):
            (vertices,) = struct.unpack_from("<I", body, at)
            yield at + 4, vertices
            at += 4 + 16 * vertices


class QgisShapes:
    """What QGIS answers of the regions, in metres: ``Shapes`` of core/geometry/borders.py."""

    def __init__(
        self,
        bodies: list[bytearray],
        places: list[list[tuple[int, int]]],
        metres: np.ndarray,
        crs: QgsCoordinateReferenceSystem,
    ) -> None:
        self.crs = crs
        self._bodies, self._places, self._metres = bodies, places, metres
        self._prepared: dict[int, object] = {}

    @cached_property
    def polygons(self) -> list[QgsGeometry]:
        """The regions in metres."""
        made, at = [], 0
        for body, places in zip(self._bodies, self._places, strict=True):
            for start, count in places:
                part = self._metres[at : at + count].astype("<f8").tobytes()
                body[start : start + 16 * count] = part
                at += count
            geometry = QgsGeometry()
            geometry.fromWkb(bytes(body))
            made.append(geometry)
        return made

    @cached_property
    def _index(self) -> QgsSpatialIndex:
        index = QgsSpatialIndex()
        for region, polygon in enumerate(self.polygons):
            index.addFeature(region, polygon.boundingBox())
        return index

    def close_edges(
        self, ends: np.ndarray, distance: float
    ) -> Iterator[tuple[np.ndarray, np.ndarray]]:
        """Yield positions of pairs of edges whose boxes are within a distance, both ways."""
        import numpy as np

        low, high = ends.min(axis=1), ends.max(axis=1)
        index = QgsSpatialIndex()
        for edge, box in enumerate(np.hstack([low, high]).tolist()):
            index.addFeature(edge, QgsRectangle(*box))
        wide = np.hstack([low - distance, high + distance]).tolist()
        for begin in range(0, len(wide), _CHUNK):
            found = [index.intersects(QgsRectangle(*box)) for box in wide[begin : begin + _CHUNK]]
            counts = [len(each) for each in found]
            a = np.repeat(np.arange(begin, begin + len(found)), counts)
            b = np.array([edge for each in found for edge in each], dtype=np.intp)
            yield a, b

    def faces(
        self, ends: np.ndarray, tolerance: float
    ) -> tuple[list[tuple[float, list[int]]], list[list[int]]]:
        """Find the faces that edges enclose: those in no region, and those inside several."""
        lines = QgsGeometry.unaryUnion([line_of(pair) for pair in ends])
        gaps, inside = [], []
        for face in QgsGeometry.polygonize([lines]).asGeometryCollection():
            if 2 * face.area() <= tolerance * face.length():
                continue
            point = face.pointOnSurface()
            near = self._index.intersects(point.boundingBox())
            held = [region for region in near if self._engine(region).intersects(point.constGet())]
            if not held:
                gaps.append((face.area(), self._around(face)))
            within = [one for one in held if self._engine(one).contains(point.constGet())]
            if len(within) > 1:
                inside.append(sorted(within))
        return gaps, inside

    def overlap(self, i: int, j: int, tolerance: float) -> tuple[float, float] | None:
        """Area of the overlap of two regions, and the longer border within `tolerance` of it."""
        one, other = self.polygons[i], self.polygons[j]
        common = one.intersection(other)
        if 2 * common.area() <= tolerance * common.length():
            return None
        within = (
            _boundary(one).intersection(other.buffer(tolerance, 16)).length(),
            _boundary(other).intersection(one.buffer(tolerance, 16)).length(),
        )
        return common.area(), max(within)

    def strays(self, share: float) -> list[tuple[int, float, list[int], float]]:
        """Find parts below a share of their region's area within a metre of another region."""
        found = []
        for region, polygon in enumerate(self.polygons):
            parts = polygon.asGeometryCollection()
            if len(parts) < 2:
                continue
            areas = [part.area() for part in parts]
            for part, area in zip(parts, areas, strict=True):
                if area < share * sum(areas):
                    others = [one for one in self._around(part) if one != region]
                    if others:
                        larger = zip(parts, areas, strict=True)
                        rest = min(part.distance(one) for one, wide in larger if wide > area)
                        found.append((region, area, others, rest))
        return found

    def _around(self, shape: QgsGeometry) -> list[int]:
        near = self._index.intersects(shape.boundingBox().buffered(1.0))
        return [region for region in near if self.polygons[region].distance(shape) <= 1.0]

    def _engine(self, region: int) -> object:
        if region not in self._prepared:
            engine = QgsGeometry.createGeometryEngine(self.polygons[region].constGet())
            engine.prepareGeometry()
            self._prepared[region] = engine
        return self._prepared[region]


def _boundary(polygon: QgsGeometry) -> QgsGeometry:
    return QgsGeometry(polygon.constGet().boundary())


def clean_polygon(geometry: QgsGeometry) -> tuple[QgsGeometry | None, str]:
    """Make a shape a valid 2D polygon, and say what was wrong with it.

    Returns ``None`` where it is empty, or is no polygon (the text is then ``no polygon``).
    """
    if geometry.isNull() or geometry.isEmpty():
        return None, ""
    if geometry.type() != QgsWkbTypes.GeometryType.PolygonGeometry:
        return None, "no polygon"
    geometry = QgsGeometry(geometry.constGet().segmentize())
    geometry.get().dropZValue()
    geometry.get().dropMValue()
    if geometry.isGeosValid():
        return geometry, ""
    errors = geometry.validateGeometry(Qgis.GeometryValidationEngine.Geos)
    why = errors[0].what() if errors else "invalid"
    if errors and errors[0].hasWhere():
        why += f" at {errors[0].where().x():.6g} {errors[0].where().y():.6g}"
    parts = [
        part
        for part in geometry.makeValid().asGeometryCollection()
        if part.type() == QgsWkbTypes.GeometryType.PolygonGeometry
    ]
    merged = QgsGeometry.unaryUnion(parts) if parts else QgsGeometry()
    return (None if merged.isEmpty() else merged), why
