"""Insets of a print page: regions too small for its map, each with a frame and a scale."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import (
    QgsCoordinateTransform,
    QgsFeature,
    QgsFillSymbol,
    QgsLayoutItemMap,
    QgsLayoutItemMapOverview,
    QgsPrintLayout,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QRectF

from ...settings import language
from .parts import add_label, add_map, add_scale

if TYPE_CHECKING:
    from ..results.result_file import ResultFile

_MOST, _MANY = 3, 2000
_AROUND = 2.2
_BAR = 9.0  # millimetres


def small_regions(layer: QgsVectorLayer, result: ResultFile) -> list[QgsFeature]:
    """Find the regions that the map draws as a dot, candidate hubs and high ranks first.

    Parameters
    ----------
    layer : QgsVectorLayer
        Layer ``regions`` of a result.
    result : ResultFile
        The result.

    Returns
    -------
    list of QgsFeature
        At most three; none where the layer has thousands of regions.
    """
    from ....core.results.layers import small_area

    if not 0 < layer.featureCount() <= _MANY:
        return []
    features = list(layer.getFeatures())
    limit = small_area([one.geometry().area() for one in features])
    found = [one for one in features if 0.0 < one.geometry().area() < limit]

    def place(feature: QgsFeature) -> tuple[bool, float]:
        row = result.row(feature["region_iso"]) or {}
        rank = row.get("index_rank")
        return row.get("verdict") != "candidate", float("inf") if rank is None else float(rank)

    return sorted(found, key=place)[:_MOST]


def add_insets(
    layout: QgsPrintLayout,
    drawn: QgsLayoutItemMap,
    layer: QgsVectorLayer,
    result: ResultFile,
    shown: list[QgsFeature],
    area: QRectF,
) -> None:
    """Add an inset for each region side by side, and its frame on the map.

    Parameters
    ----------
    layout : QgsPrintLayout
        The page.
    drawn : QgsLayoutItemMap
        Its map.
    layer : QgsVectorLayer
        Layer ``regions``, drawn in its present style.
    result : ResultFile
        Names the regions.
    shown : list of QgsFeature
        From :func:`small_regions`.
    area : QRectF
        Room for all of them, in millimetres.
    """
    transform = QgsCoordinateTransform(layer.crs(), drawn.crs(), QgsProject.instance())
    gap = 3.0
    width = (area.width() - gap * (len(shown) - 1)) / len(shown)
    for number, feature in enumerate(shown):
        geometry = feature.geometry()
        geometry.transform(transform)
        box = geometry.boundingBox()
        side = _AROUND * max(box.width(), box.height())
        left = area.x() + number * (width + gap)
        name = result.name(feature["region_iso"], language())
        add_label(layout, name, QRectF(left, area.y(), width, 5), size=8, bold=True)
        # the bar stands below, where no label of the map can run into its figures
        frame = QRectF(left, area.y() + 5, width, area.height() - 5 - _BAR)
        extent = QgsRectangle.fromCenterAndSize(box.center(), side, side)
        inset = add_map(layout, layer, frame, extent, drawn.crs())
        add_scale(layout, inset, left, frame.bottom(), parts=1)
        overview = QgsLayoutItemMapOverview(name, drawn)
        overview.setLinkedMap(inset)
        outline = {"style": "no", "outline_color": "#1a1a1a", "outline_width": "0.3"}
        overview.setFrameSymbol(QgsFillSymbol.createSimple(outline))
        drawn.overviews().addOverview(overview)
