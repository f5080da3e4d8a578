"""A projection for maps of regions: true to area, for colours fill areas."""

from __future__ import annotations

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsFeatureRequest,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
)

DEGREES = QgsCoordinateReferenceSystem("EPSG:4326")
_MANY = 200
_OURS = "growth_poles", "projection"


def area_true(layer: QgsVectorLayer) -> QgsCoordinateReferenceSystem:
    """Return the layer's CRS, or Lambert's equal-area one about its land where that is in degrees.

    The middle is that of the land, wherever the layer's degrees begin: maps across 180° included.
    """
    import numpy as np

    from ...core.geometry.placing import middle_of_land
    from ..reading.shapes import DEGREES, rings_of, transformed

    if layer.crs().isValid() and not layer.crs().isGeographic():
        return layer.crs()
    rings = []
    for feature in layer.getFeatures(QgsFeatureRequest().setNoAttributes()):
        rings += rings_of(feature.geometry())
    lon = lat = 0.0
    if rings:
        number = np.repeat(np.arange(len(rings)), [len(ring) for ring in rings])
        degrees = transformed(
            np.concatenate(rings), layer.crs(), QgsCoordinateReferenceSystem(DEGREES)
        )
        lon, lat = middle_of_land(degrees, number)
    return QgsCoordinateReferenceSystem.fromProj(
        f"+proj=laea +lat_0={lat:.1f} +lon_0={lon:.1f} +datum=WGS84 +units=m"
    )


def extent_in(layer: QgsVectorLayer, crs: QgsCoordinateReferenceSystem) -> QgsRectangle:
    """Return the extent of a layer in a CRS, closer than the box around its box in degrees."""
    transform = QgsCoordinateTransform(layer.crs(), crs, QgsProject.instance())
    if layer.featureCount() > _MANY:
        return transform.transformBoundingBox(layer.extent())
    extent = QgsRectangle()
    for feature in layer.getFeatures(QgsFeatureRequest().setNoAttributes()):
        hull = feature.geometry().convexHull()
        if not hull.isEmpty():
            hull.transform(transform)
            extent.combineExtentWith(hull.boundingBox())
    return extent


def project_around(layer: QgsVectorLayer) -> None:
    """Let a project without a projection of the user's show the layer true to area.

    A CRS in metres stays as it is, unless it is the one set here for results before.
    """
    project = QgsProject.instance()
    crs = project.crs()
    set_before, _ = project.readEntry(*_OURS)
    if crs.isValid() and not crs.isGeographic() and crs.toProj() != set_before:
        return
    wanted = area_true(layer)
    project.setCrs(wanted, True)
    project.writeEntry(*_OURS, wanted.toProj())
