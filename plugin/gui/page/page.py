"""One print page of a result: map, legend, hubs, how it was made, sources and date."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from qgis.core import (
    QgsLayoutExporter,
    QgsLayoutFrame,
    QgsLayoutItemLegend,
    QgsLayoutItemManualTable,
    QgsLayoutItemMap,
    QgsLayoutItemPage,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsLayoutTableColumn,
    QgsLegendStyle,
    QgsPrintLayout,
    QgsProject,
    QgsTableCell,
    QgsTextFormat,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QDateTime, QRectF, Qt
from qgis.PyQt.QtGui import QColor, QFont

from ...map.projection import area_true, extent_in
from ...words.words import declared_percent, known, translate, verdict_texts
from ..results.hub_model import hub_columns
from .insets import add_insets, small_regions
from .parts import INK, MM, add_label, add_map, add_scale

if TYPE_CHECKING:
    from ..results.result_file import ResultFile

NAME = "Growth Poles"
_MOST = 12
# the page is narrow: what decides stands there, intervals and evidence stand in the dock
_NOT_ON_PAPER = ("evidence", "pull", "sure", "ranks", "quotient_span")
_SHORT = {"chance": "P(★)"}
_DPI = 150
# where the hubs stand at the lowest, whatever the length of the legend
_LOWEST = 124.0


def make_page(result: ResultFile, layer: QgsVectorLayer, *, insets: bool = True) -> QgsPrintLayout:
    """Make the page, in place of the one made before, and add it to the project.

    Parameters
    ----------
    result : ResultFile
        Results whose hubs, notes and sources the page shows.
    layer : QgsVectorLayer
        Its layer ``regions``, drawn in its present style.
    insets : bool
        Whether regions that the map draws as a dot have maps of their own.

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
    add_label(layout, title, QRectF(10, 8, 277, 10), size=16, bold=True)
    crs = project.crs()
    if crs.isGeographic() or not crs.isValid():
        crs = area_true(layer)
    extent = extent_in(layer, crs)
    extent.scale(1.06)
    drawn = add_map(layout, layer, QRectF(10, 22, 178, 120), extent, crs)
    add_scale(layout, drawn, 13, 131)
    below = min(max(80.0, _legend(layout, drawn, layer) + 2.0), _LOWEST)
    _hubs(layout, result, QRectF(192, below, 98, 142 - below))
    shown = small_regions(layer, result) if insets else []
    room = 42.0 * len(shown)
    if shown:
        add_insets(layout, drawn, layer, result, shown, QRectF(10, 145, room - 3, 54))
    title = translate("GrowthPoles", "How it was made")
    _part(layout, title, _method(result), 10 + room, 178 - room)
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


def _legend(layout: QgsPrintLayout, drawn: QgsLayoutItemMap, layer: QgsVectorLayer) -> float:
    """Add the legend and return about where it ends, in millimetres from the top."""
    from ....core.escaping import template_text

    legend = QgsLayoutItemLegend(layout)
    legend.setLinkedMap(drawn)
    legend.setAutoUpdateModel(False)
    root = legend.model().rootGroup()
    root.clear()
    # the layers of a result name their styles by what they show
    shown = template_text(layer.styleManager().currentStyle() or layer.name())
    root.addLayer(layer).setCustomProperty("legend/title-label", shown)
    legend.setTitle("")
    kinds = QgsLegendStyle.Style
    for style, size in ((kinds.Subgroup, 9), (kinds.SymbolLabel, 8)):
        font = QFont()
        font.setPointSizeF(size)
        font.setBold(style == kinds.Subgroup)
        legend.setStyleFont(style, font)
    legend.setSymbolHeight(3.2)
    legend.setSymbolWidth(5.5)
    legend.attemptMove(QgsLayoutPoint(190, 21, MM))
    layout.addLayoutItem(legend)
    legend.adjustBoxSize()
    # its size is known when it is painted, and that is too late
    return 31.0 + 5.7 * len(layer.renderer().legendSymbolItems())


def _part(layout: QgsPrintLayout, title: str, text: str, left: float, width: float) -> None:
    add_label(layout, title, QRectF(left, 145, width, 5), size=9, bold=True)
    # 17 lines of about two letters in three millimetres; a longer text is set smaller
    size = 7.5 if len(text) < 17 * 0.64 * width else 6.5
    add_label(layout, text, QRectF(left, 150, width, 54), size=size)


def _hubs(layout: QgsPrintLayout, result: ResultFile, area: QRectF) -> None:
    columns = [one for one in hub_columns(result) if one.key not in _NOT_ON_PAPER]
    found = [row for row in result.rows if row.get("verdict") in ("candidate", "undetermined")]
    if not result.rows or "verdict" not in result.rows[0]:
        found = result.rows
    title = translate("GrowthPoles", "Candidate hubs and undetermined regions")
    add_label(layout, title, QRectF(area.x(), area.y(), area.width(), 5), size=9, bold=True)
    told = [f"{_SHORT[one.key]}: {one.tip}" for one in columns if one.key in _SHORT]
    # a line for the rows that have no room, two for each short title
    foot = 4.0 + 6.0 * len(told)
    most = max(0, min(_MOST, int((area.height() - 12.0 - foot) / 3.8)))
    shown = found[:most]
    rest = len(found) - len(shown)
    more = translate("GrowthPoles", "and {n} more").format(n=rest) if rest > 0 else ""
    if not found:
        more = translate("GrowthPoles", "None: no region meets the rule, and none is undetermined.")
    text = "\n".join(filter(None, (more, *told)))
    where = QRectF(area.x(), area.bottom() - foot, area.width(), foot + 1)
    add_label(layout, text, where, size=7.5 if not told else 6.5)
    if not shown:
        return
    table = QgsLayoutItemManualTable.create(layout)
    layout.addMultiFrame(table)
    table.setIncludeTableHeader(True)
    heads = []
    for column in columns:
        head = QgsLayoutTableColumn(_SHORT.get(column.key, column.title))
        head.setWidth(0)
        heads.append(head)
    table.setHeaders(heads)
    cells = [[QgsTableCell(column.show(row)) for column in columns] for row in shown]
    table.setTableContents(cells)
    for set_format, bold in (
        (table.setHeaderTextFormat, True),
        (table.setContentTextFormat, False),
    ):
        style = QgsTextFormat()
        font = QFont()
        font.setBold(bold)
        style.setFont(font)
        style.setSize(7 if len(columns) < 8 else 6)
        style.setColor(INK)
        set_format(style)
    table.setCellMargin(0.8 if len(columns) < 8 else 0.6)
    table.setGridStrokeWidth(0.1)
    table.setGridColor(QColor(190, 190, 190))
    frame = QgsLayoutFrame(layout, table)
    frame.attemptMove(QgsLayoutPoint(area.x(), area.y() + 6, MM))
    frame.attemptResize(QgsLayoutSize(area.width(), area.height() - 10, MM))
    table.addFrame(frame)


def _method(result: ResultFile) -> str:
    parts = []
    if zones := result.parameter("hubs.zones"):
        rule = translate(
            "GrowthPoles",
            "A candidate hub lies in zone {zones} of the index and has at least {share} of the "
            "national activity, both in {year}. A region without a deciding value is undetermined.",
        )
        share = declared_percent(result, "hubs.minimum_share", "0")
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
    before = ""
    for variable, text in verdict_texts(result)[:2]:
        parts += [text] if variable == before else [f"{variable}:", text]
        before = variable
    return " ".join(filter(None, parts))


def _sources(result: ResultFile) -> str:
    told = [
        known(text)
        for (part, key), text in result.record.items()
        if part == "licence" and key.endswith((".attribution", ".licence", "results"))
    ]
    made = QDateTime.fromString(result.record.get(("run", "time_utc"), ""), Qt.DateFormat.ISODate)
    # 11/24/26 is no month elsewhere
    day = made.date().toString(Qt.DateFormat.ISODate) if made.isValid() else ""
    version = result.record.get(("run", "growth_poles"), "")
    by = translate("GrowthPoles", "Made with Growth Poles {version}, {date}.")
    return "\n".join([*dict.fromkeys(filter(None, told)), by.format(version=version, date=day)])
