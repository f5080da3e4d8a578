"""One print page of a result: map, legend, hubs, how it was made, sources and date."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsFeatureRequest,
    QgsLayoutExporter,
    QgsLayoutFrame,
    QgsLayoutItemLabel,
    QgsLayoutItemLegend,
    QgsLayoutItemManualTable,
    QgsLayoutItemMap,
    QgsLayoutItemPage,
    QgsLayoutItemScaleBar,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsLayoutTableColumn,
    QgsLegendStyle,
    QgsPrintLayout,
    QgsProject,
    QgsRectangle,
    QgsTableCell,
    QgsTextFormat,
    QgsUnitTypes,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QDateTime, QLocale, QRectF, Qt
from qgis.PyQt.QtGui import QColor, QFont

from .gui.hub_model import hub_columns
from .gui.words import known, percent, translate
from .settings import language

if TYPE_CHECKING:
    from .gui.result_file import ResultFile

NAME = "Growth Poles"
_MM = QgsUnitTypes.LayoutUnit.LayoutMillimeters
_MOST, _MANY = 12, 2000
_DPI = 150
# a page is paper: dark on white in every theme
_INK = QColor(20, 20, 20)


def make_page(result: ResultFile, layer: QgsVectorLayer) -> QgsPrintLayout:
    """Make the page, in place of the one made before, and add it to the project.

    Parameters
    ----------
    result : ResultFile
        Results whose hubs, notes and sources the page shows.
    layer : QgsVectorLayer
        Its layer ``regions``, drawn in its present style.

    Returns
    -------
    QgsPrintLayout
        A4, landscape.
    """
    project = QgsProject.instance()
    manager = project.layoutManager()
    if (old := manager.layoutByName(NAME)) is not None:
        manager.removeLayout(old)
    layout = QgsPrintLayout(project)
    layout.initializeDefaults()
    layout.setName(NAME)
    layout.renderContext().setDpi(_DPI)
    layout.pageCollection().page(0).setPageSize("A4", QgsLayoutItemPage.Orientation.Landscape)
    title = known(result.title)
    if result.year and str(result.year) not in title:
        title = f"{title}, {result.year}"
    _label(layout, title, QRectF(10, 8, 277, 10), size=16, bold=True)
    drawn = _map(layout, layer, QRectF(10, 22, 178, 120))
    _scale(layout, drawn)
    _legend(layout, drawn, layer)
    _hubs(layout, result, QRectF(192, 80, 98, 62))
    _part(layout, translate("GrowthPoles", "How it was made"), _method(result), 10, 178)
    _part(layout, translate("GrowthPoles", "Sources"), _sources(result), 192, 95)
    manager.addLayout(layout)
    return layout


def export_page(layout: QgsPrintLayout, path: Path) -> list[Path]:
    """Write a page as PDF and as PNG beside it.

    Raises
    ------
    OSError
        A file cannot be written.
    """
    exporter = QgsLayoutExporter(layout)
    pdf, png = path.with_suffix(".pdf"), path.with_suffix(".png")
    image = QgsLayoutExporter.ImageExportSettings()
    image.dpi = _DPI
    image.generateWorldFile = False
    for file, done in (
        (pdf, exporter.exportToPdf(str(pdf), QgsLayoutExporter.PdfExportSettings())),
        (png, exporter.exportToImage(str(png), image)),
    ):
        if done != QgsLayoutExporter.ExportResult.Success:
            raise OSError(exporter.errorMessage() or file.name)
    return [pdf, png]


def _map(layout: QgsPrintLayout, layer: QgsVectorLayer, area: QRectF) -> QgsLayoutItemMap:
    drawn = QgsLayoutItemMap(layout)
    layout.addLayoutItem(drawn)
    drawn.attemptMove(QgsLayoutPoint(area.x(), area.y(), _MM))
    drawn.attemptResize(QgsLayoutSize(area.width(), area.height(), _MM))
    project = QgsProject.instance()
    crs = _paper_crs(layer)
    drawn.setCrs(crs)
    extent = _extent(layer, QgsCoordinateTransform(layer.crs(), crs, project))
    extent.scale(1.06)
    drawn.setLayers([layer])
    drawn.setKeepLayerSet(True)
    drawn.setFrameEnabled(True)
    # A new map item has no extent of its own from which zoomToExtent could work out a ratio
    wide = extent.width() / max(extent.height(), 1e-9) / (area.width() / area.height())
    x, y = (1.0, wide) if wide > 1.0 else (1.0 / wide, 1.0)
    centre, width, height = extent.center(), x * extent.width(), y * extent.height()
    drawn.setExtent(QgsRectangle.fromCenterAndSize(centre, width, height))
    return drawn


def _extent(layer: QgsVectorLayer, transform: QgsCoordinateTransform) -> QgsRectangle:
    if layer.featureCount() > _MANY:
        return transform.transformBoundingBox(layer.extent())
    # closer than the box around the box in degrees
    extent = QgsRectangle()
    for feature in layer.getFeatures(QgsFeatureRequest().setNoAttributes()):
        extent.combineExtentWith(transform.transformBoundingBox(feature.geometry().boundingBox()))
    return extent


def _paper_crs(layer: QgsVectorLayer) -> QgsCoordinateReferenceSystem:
    """Take the project's CRS, or one true to area where that is in degrees."""
    project = QgsProject.instance()
    if project.crs().isValid() and not project.crs().isGeographic():
        return project.crs()
    degrees = QgsCoordinateReferenceSystem("EPSG:4326")
    to_degrees = QgsCoordinateTransform(layer.crs(), degrees, project)
    centre = to_degrees.transformBoundingBox(layer.extent()).center()
    return QgsCoordinateReferenceSystem.fromProj(
        f"+proj=laea +lat_0={centre.y():.1f} +lon_0={centre.x():.1f} +datum=WGS84 +units=m"
    )


def _scale(layout: QgsPrintLayout, drawn: QgsLayoutItemMap) -> None:
    bar = QgsLayoutItemScaleBar(layout)
    bar.setStyle("Single Box")
    bar.setLinkedMap(drawn)
    bar.applyDefaultSize(QgsUnitTypes.DistanceUnit.DistanceKilometers)
    bar.setUnitLabel(translate("GrowthPoles", "km"))
    font = QFont()
    font.setPointSizeF(8)
    style = QgsTextFormat()
    style.setFont(font)
    style.setSize(8)
    style.setColor(_INK)
    bar.setTextFormat(style)
    bar.setHeight(1.5)
    bar.attemptMove(QgsLayoutPoint(13, 131, _MM))
    layout.addLayoutItem(bar)


def _legend(layout: QgsPrintLayout, drawn: QgsLayoutItemMap, layer: QgsVectorLayer) -> None:
    legend = QgsLayoutItemLegend(layout)
    legend.setLinkedMap(drawn)
    legend.setAutoUpdateModel(False)
    root = legend.model().rootGroup()
    root.clear()
    root.addLayer(layer)
    legend.setTitle("")
    kinds = QgsLegendStyle.Style
    for style, size in ((kinds.Subgroup, 9), (kinds.SymbolLabel, 8)):
        font = QFont()
        font.setPointSizeF(size)
        font.setBold(style == kinds.Subgroup)
        legend.setStyleFont(style, font)
    legend.setSymbolHeight(3.2)
    legend.setSymbolWidth(5.5)
    legend.attemptMove(QgsLayoutPoint(190, 21, _MM))
    layout.addLayoutItem(legend)
    legend.adjustBoxSize()


def _label(
    layout: QgsPrintLayout,
    text: str,
    area: QRectF,
    *,
    size: float,
    bold: bool = False,
) -> None:
    label = QgsLayoutItemLabel(layout)
    font = QFont()
    font.setPointSizeF(size)
    font.setBold(bold)
    label.setFont(font)
    label.setFontColor(_INK)
    label.setText(text)
    label.setHAlign(Qt.AlignmentFlag.AlignLeft)
    label.attemptMove(QgsLayoutPoint(area.x(), area.y(), _MM))
    label.attemptResize(QgsLayoutSize(area.width(), area.height(), _MM))
    layout.addLayoutItem(label)


def _part(layout: QgsPrintLayout, title: str, text: str, left: float, width: float) -> None:
    _label(layout, title, QRectF(left, 145, width, 5), size=9, bold=True)
    _label(layout, text, QRectF(left, 150, width, 54), size=7.5)


def _hubs(layout: QgsPrintLayout, result: ResultFile, area: QRectF) -> None:
    columns = [one for one in hub_columns(result) if one.key not in ("evidence", "pull")]
    found = [row for row in result.rows if row.get("verdict") in ("candidate", "undetermined")]
    if not result.rows or "verdict" not in result.rows[0]:
        found = result.rows
    title = translate("GrowthPoles", "Candidate hubs and undetermined regions")
    _label(layout, title, QRectF(area.x(), area.y(), area.width(), 5), size=9, bold=True)
    rest = len(found) - _MOST
    more = translate("GrowthPoles", "and {n} more").format(n=rest) if rest > 0 else ""
    if not found:
        more = translate("GrowthPoles", "None: no region meets the rule, and none is undetermined.")
    _label(layout, more, QRectF(area.x(), area.bottom() - 4, area.width(), 5), size=7.5)
    if not found:
        return
    table = QgsLayoutItemManualTable.create(layout)
    layout.addMultiFrame(table)
    table.setIncludeTableHeader(True)
    heads = []
    for column in columns:
        head = QgsLayoutTableColumn(column.title)
        head.setWidth(0)
        heads.append(head)
    table.setHeaders(heads)
    cells = [[QgsTableCell(column.show(row)) for column in columns] for row in found[:_MOST]]
    table.setTableContents(cells)
    for set_format, bold in (
        (table.setHeaderTextFormat, True),
        (table.setContentTextFormat, False),
    ):
        style = QgsTextFormat()
        font = QFont()
        font.setBold(bold)
        style.setFont(font)
        style.setSize(7)
        style.setColor(_INK)
        set_format(style)
    table.setCellMargin(0.8)
    table.setGridStrokeWidth(0.1)
    table.setGridColor(QColor(190, 190, 190))
    frame = QgsLayoutFrame(layout, table)
    frame.attemptMove(QgsLayoutPoint(area.x(), area.y() + 6, _MM))
    frame.attemptResize(QgsLayoutSize(area.width(), area.height() - 10, _MM))
    table.addFrame(frame)


def _method(result: ResultFile) -> str:
    parts = []
    if zones := result.parameter("hubs.zones"):
        rule = translate(
            "GrowthPoles",
            "A candidate hub lies in zone {zones} of the index and has at least {share} of the "
            "national activity, both in {year}. A region without a deciding value is undetermined.",
        )
        share = percent(100.0 * float(result.parameter("hubs.minimum_share", "0")), 0)
        parts.append(rule.format(zones=zones.replace(", ", "/"), share=share, year=result.year))
    missing = {
        "mean_of_present": translate(
            "GrowthPoles", "Where an indicator is missing, a group is the mean of those present."
        ),
        "no_value": translate(
            "GrowthPoles", "Where an indicator is missing, the group has no value."
        ),
    }
    parts.append(missing.get(result.parameter("missing"), ""))
    parts.append(translate("GrowthPoles", "A missing value is never read as zero."))
    texts = [one.get(f"text_{language()}") or one.get("text_en") for one in result.verdicts]
    parts += [text for text in texts[:2] if text]
    return " ".join(filter(None, parts))


def _sources(result: ResultFile) -> str:
    told = [
        known(text)
        for (part, key), text in result.record.items()
        if part == "licence" and key.endswith((".attribution", ".licence", "results"))
    ]
    made = QDateTime.fromString(result.record.get(("run", "time_utc"), ""), Qt.DateFormat.ISODate)
    locale = QLocale(language())
    day = locale.toString(made.date(), QLocale.FormatType.ShortFormat) if made.isValid() else ""
    version = result.record.get(("run", "growth_poles"), "")
    by = translate("GrowthPoles", "Made with Growth Poles {version}, {date}.")
    return "\n".join([*dict.fromkeys(filter(None, told)), by.format(version=version, date=day)])
