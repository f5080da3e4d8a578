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
    QgsPoint,
    QgsRectangle,
    QgsSpatialIndex,
    QgsWkbTypes,
)

if TYPE_CHECKING:
    import numpy as np

    from ...core.geometry.outlines import Outlines
    from ...core.geometry.placing import Project

DEGREES = "EPSG:4326"
_POLYGON, _MULTIPOLYGON = 3, 6
_POLYGONS = QgsWkbTypes.GeometryType.PolygonGeometry
_CHUNK = 20_000


def outlines_of(
    geometries: Sequence[QgsGeometry],
    crs: QgsCoordinateReferenceSystem,
    tolerance_m: float | None = None,
) -> tuple[Outlines, QgisShapes]:
    """Take apart valid 2D polygons into arrays, and keep them for the geometry engine.

    Raises
    ------
    BoundaryError
        Coordinates that do not fit the CRS.
    """
    import numpy as np

    from ...core.geometry.outlines import Outlines
    from ...core.geometry.placing import place

    vertices, counts, parts, regions = [], [], [], []
    for region, geometry in enumerate(geometries):
        for part in _rings(geometry.forceRHR().asWkb().data()):
            parts.append(len(part))
            regions.append(region)
            vertices += part
            counts += [len(ring) for ring in part]
    ring = np.repeat(np.arange(len(counts)), counts)
    region = np.repeat(regions, parts)
    world = QgsCoordinateReferenceSystem(DEGREES)

    def flatten(proj: str) -> Project:
        flat = QgsCoordinateReferenceSystem.fromProj(proj)
        return lambda points: transformed(points, world, flat)

    placed = place(
        np.concatenate(vertices),
        ring,
        region,
        to_degrees=lambda points: transformed(points, crs, world),
        flatten=flatten,
        in_degrees=crs.isGeographic(),
        crs=crs.authid() or crs.description(),
        tolerance_m=tolerance_m,
    )
    rings = np.split(placed.metres, np.searchsorted(placed.ring, np.arange(1, len(counts))))
    held: list[list[list[np.ndarray]]] = [[] for _ in geometries]
    at = 0
    for number, owner in zip(parts, regions, strict=True):
        held[owner].append(rings[at : at + number])
        at += number
    return Outlines(placed, region), QgisShapes(held, placed.crs)


def transformed(
    points: np.ndarray, crs: QgsCoordinateReferenceSystem, target: QgsCoordinateReferenceSystem
) -> np.ndarray:
    """Points in another CRS, all at once, shape (n, 2)."""
    import numpy as np

    from ...core.errors import BoundaryError
    from ...core.messages import Text

    if crs == target:
        return np.array(points)
    line = line_of(np.vstack([points, points[-1:]]))
    try:
        line.transform(QgsCoordinateTransform(crs, target, QgsCoordinateTransformContext()))
    except QgsCsException as error:
        said = str(error).strip().splitlines()[0]
        raise BoundaryError(Text("coordinates that fit the CRS of the layer"), said) from error
    body = line.asWkb().data()
    return np.frombuffer(body, "<f8", 2 * len(points), 9).reshape(-1, 2).copy()


def line_of(points: np.ndarray) -> QgsGeometry:
    """Make a line through points, shape (n, 2)."""
    geometry = QgsGeometry()
    head = struct.pack("<BII", 1, 2, len(points))
    geometry.fromWkb(head + points.astype("<f8").tobytes())
    return geometry


def _rings(body: bytes) -> Iterator[list[np.ndarray]]:
    """Yield the rings of each polygon of a WKB (multi)polygon, each of shape (n_vertices, 2)."""
    import numpy as np

    kind, count = struct.unpack_from("<II", body, 1)
    at, polygons = (0, 1) if kind == _POLYGON else (9, count)
    for _ in range(polygons):
        (rings,) = struct.unpack_from("<I", body, at + 5)
        at += 9
        found = []
        for _ in range(rings):
            (vertices,) = struct.unpack_from("<I", body, at)
            found.append(np.frombuffer(body, "<f8", 2 * vertices, at + 4).reshape(-1, 2))
            at += 4 + 16 * vertices
        yield found


def rings_of(geometry: QgsGeometry) -> list[np.ndarray]:
    """Take the closed rings of a polygon, outer ones turning one way; of other shapes none."""
    if geometry.isEmpty() or geometry.type() != _POLYGONS:
        return []
    flat = flat_polygon(geometry, in_degrees=False).forceRHR()
    return [ring for part in _rings(flat.asWkb().data()) for ring in part if len(ring)]


def polygon_of(parts: Sequence[Sequence[np.ndarray]]) -> QgsGeometry:
    """Make a multipolygon of the rings of its parts."""
    body = [struct.pack("<BII", 1, _MULTIPOLYGON, len(parts))]
    for rings in parts:
        body.append(struct.pack("<BII", 1, _POLYGON, len(rings)))
        for ring in rings:
            body += [struct.pack("<I", len(ring)), ring.astype("<f8").tobytes()]
    geometry = QgsGeometry()
    geometry.fromWkb(b"".join(body))
    return geometry


class QgisShapes:
    """What QGIS answers of the regions, in metres: ``Shapes`` of core/geometry/borders.py."""

    def __init__(self, rings: Sequence[Sequence[Sequence[np.ndarray]]], proj: str) -> None:
        self.crs = QgsCoordinateReferenceSystem.fromProj(proj)
        self._rings = rings
        self._prepared: dict[int, object] = {}

    @cached_property
    def polygons(self) -> list[QgsGeometry]:
        """The regions in metres, each valid."""
        made = [polygon_of(parts) for parts in self._rings]
        # what was valid in its own CRS may cross itself by a hair, or have both sides of 180°
        return [one if one.isGeosValid() else merged(one) for one in made]

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

    def gaps(self, ends: np.ndarray, tolerance: float) -> list[tuple[float, list[int]]]:
        """Find the faces that edges enclose and no region holds."""
        lines = QgsGeometry.unaryUnion([line_of(pair) for pair in ends])
        found = []
        for face in QgsGeometry.polygonize([lines]).asGeometryCollection():
            if 2 * face.area() <= tolerance * face.length():
                continue
            point = face.pointOnSurface()
            near = self._index.intersects(point.boundingBox())
            if not any(self._engine(region).intersects(point.constGet()) for region in near):
                found.append((face.area(), self._around(face)))
        return found

    def inside(self, points: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Find points inside regions, not on their outline."""
        import numpy as np

        found = []
        for number, (x, y) in enumerate(points.tolist()):
            near = self._index.intersects(QgsRectangle(x, y, x, y))
            if len(near) > 1:
                point = QgsPoint(x, y)
                found += [(number, one) for one in near if self._engine(one).contains(point)]
        at, region = np.array(found, dtype=np.intp).reshape(-1, 2).T
        return at, region

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


def is_polygon(shape: QgsGeometry) -> bool | None:
    """Say whether a shape is or holds a polygon; ``None`` where it is empty."""
    if shape.isNull() or shape.isEmpty():
        return None
    return any(part.type() == _POLYGONS for part in shape.asGeometryCollection())


def flat_polygon(shape: QgsGeometry, *, in_degrees: bool) -> QgsGeometry:
    """Take what is polygon of a shape, in two dimensions and without arcs."""
    geometry = QgsGeometry(shape.constGet().segmentize())
    geometry.get().dropZValue()
    geometry.get().dropMValue()
    if geometry.type() != _POLYGONS:
        parts = geometry.asGeometryCollection()
        geometry = QgsGeometry.collectGeometry([part for part in parts if part.type() == _POLYGONS])
    if in_degrees and geometry.boundingBox().width() > 180.0:
        geometry = _written_on(geometry)
    return geometry


def what_is_wrong(geometry: QgsGeometry) -> str:
    """Return why a polygon is invalid; empty where it is not."""
    if geometry.isGeosValid():
        return ""
    errors = geometry.validateGeometry(Qgis.GeometryValidationEngine.Geos)
    why = errors[0].what() if errors else "invalid"
    if errors and errors[0].hasWhere():
        why += f" at {errors[0].where().x():.6g} {errors[0].where().y():.6g}"
    return why


def drawn_area(geometry: QgsGeometry) -> float:
    """Area as the outline is drawn: loops that turn the other way count against it."""
    return sum(abs(part.area()) for part in geometry.asGeometryCollection())


def _written_on(geometry: QgsGeometry) -> QgsGeometry:
    """Write rings on that jump from 179 to -179 degrees."""
    import numpy as np

    from ...core.geometry.placing import unwrapped

    return polygon_of(
        [
            [
                np.column_stack([unwrapped(ring[:, 0], np.zeros(len(ring), int)), ring[:, 1]])
                for ring in rings
            ]
            for rings in _rings(geometry.asWkb().data())
        ]
    )


def merged(geometry: QgsGeometry) -> QgsGeometry:
    """Make an invalid shape valid and keep what is polygon of it; empty where nothing is."""
    parts = [
        part for part in geometry.makeValid().asGeometryCollection() if part.type() == _POLYGONS
    ]
    return QgsGeometry.unaryUnion(parts) if parts else QgsGeometry()
