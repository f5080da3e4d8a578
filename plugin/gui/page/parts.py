"""Items of a print page: a text, a map that fills its frame, a bar of its scale."""

from __future__ import annotations

from math import floor, log10

from qgis.core import (
    QgsBasicNumericFormat,
    QgsCoordinateReferenceSystem,
    QgsLayoutItemLabel,
    QgsLayoutItemMap,
    QgsLayoutItemScaleBar,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsPrintLayout,
    QgsRectangle,
    QgsTextBufferSettings,
    QgsTextFormat,
    QgsUnitTypes,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QRectF, Qt
from qgis.PyQt.QtGui import QColor, QFont

from ...words.words import translate

MM = QgsUnitTypes.LayoutUnit.LayoutMillimeters
# a page is paper: dark on white in every theme
INK = QColor(20, 20, 20)


def add_label(
    layout: QgsPrintLayout, text: str, area: QRectF, *, size: float, bold: bool = False
) -> None:
    """Add a text, its area in millimetres and its size in points."""
    from ....core.escaping import template_text

    label = QgsLayoutItemLabel(layout)
    font = QFont()
    font.setPointSizeF(size)
    font.setBold(bold)
    label.setFont(font)
    label.setFontColor(INK)
    label.setText(template_text(text))
    label.setHAlign(Qt.AlignmentFlag.AlignLeft)
    label.attemptMove(QgsLayoutPoint(area.x(), area.y(), MM))
    label.attemptResize(QgsLayoutSize(area.width(), area.height(), MM))
    layout.addLayoutItem(label)


def add_map(
    layout: QgsPrintLayout,
    layer: QgsVectorLayer,
    area: QRectF,
    extent: QgsRectangle,
    crs: QgsCoordinateReferenceSystem,
) -> QgsLayoutItemMap:
    """Add a map with a frame, widened to show the whole extent."""
    drawn = QgsLayoutItemMap(layout)
    layout.addLayoutItem(drawn)
    drawn.attemptMove(QgsLayoutPoint(area.x(), area.y(), MM))
    drawn.attemptResize(QgsLayoutSize(area.width(), area.height(), MM))
    drawn.setCrs(crs)
    drawn.setLayers([layer])
    drawn.setKeepLayerSet(True)
    drawn.setFrameEnabled(True)
    # A new map item has no extent of its own from which zoomToExtent could work out a ratio
    wide = extent.width() / max(extent.height(), 1e-9) / (area.width() / area.height())
    x, y = (1.0, wide) if wide > 1.0 else (1.0 / wide, 1.0)
    centre, width, height = extent.center(), x * extent.width(), y * extent.height()
    drawn.setExtent(QgsRectangle.fromCenterAndSize(centre, width, height))
    return drawn


def add_scale(
    layout: QgsPrintLayout, drawn: QgsLayoutItemMap, left: float, top: float, *, parts: int = 2
) -> None:
    """Add a bar of the scale of a map in metres, of parts of a round length each."""
    bar = QgsLayoutItemScaleBar(layout)
    bar.setStyle("Single Box")
    bar.setLinkedMap(drawn)
    bar.setUnits(QgsUnitTypes.DistanceUnit.DistanceKilometers)
    bar.setUnitLabel(translate("GrowthPoles", "km"))
    bar.setNumberOfSegmentsLeft(0)
    bar.setNumberOfSegments(parts)
    bar.setUnitsPerSegment(_round_down(drawn.extent().width() / 1000.0 / (4.0 * parts)))
    number = QgsBasicNumericFormat()
    number.setShowThousandsSeparator(False)
    bar.setNumericFormat(number)
    font = QFont()
    font.setPointSizeF(8)
    style = QgsTextFormat()
    style.setFont(font)
    style.setSize(8)
    style.setColor(INK)
    # hatches and borders would run through the figures
    edge = QgsTextBufferSettings()
    edge.setEnabled(True)
    edge.setSize(0.8)
    edge.setSizeUnit(QgsUnitTypes.RenderUnit.RenderMillimeters)
    edge.setColor(QColor(255, 255, 255))
    style.setBuffer(edge)
    bar.setTextFormat(style)
    bar.setHeight(1.5)
    bar.attemptMove(QgsLayoutPoint(left, top, MM))
    layout.addLayoutItem(bar)


def _round_down(length: float) -> float:
    """Return the largest of 1, 2 and 5 times a power of ten that is not above a length."""
    power = 10.0 ** floor(log10(max(length, 1e-6)))
    return max(step * power for step in (1.0, 2.0, 5.0) if step * power <= max(length, 1e-6))
