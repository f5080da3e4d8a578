"""Draw one style of a results GeoPackage as a PNG, by QGIS itself.

Run with the Python that has QGIS (Debian, Ubuntu: /usr/bin/python3), no display needed::

    python3 scripts/render_map.py results.gpkg --style candidates --language kk --out map.png
"""

import argparse
import importlib
import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsDateTimeRange,
    QgsLayerTreeLayer,
    QgsLayoutExporter,
    QgsLayoutItemLabel,
    QgsLayoutItemLegend,
    QgsLayoutItemMap,
    QgsLayoutItemScaleBar,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsLegendRenderer,
    QgsLegendStyle,
    QgsPrintLayout,
    QgsProject,
    QgsRectangle,
    QgsUnitTypes,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QDate, QDateTime, QRectF, QSize, Qt, QTime
from qgis.PyQt.QtGui import QColor, QFont
from qgis.PyQt.QtXml import QDomDocument

PAGE_WIDTH = 312.0  # millimetres, whatever the pixels: letters and marks keep their proportion
SOURCE = {"en": "Source", "ru": "Источник", "kk": "Дереккөз"}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("file", type=Path, help="results GeoPackage")
    parser.add_argument("--layer", default="regions")
    parser.add_argument("--style", default="grade", help="name without its language")
    parser.add_argument("--language", default="en", choices=sorted(SOURCE))
    parser.add_argument("--year", type=int, help="one year of a layer with years")
    parser.add_argument("--title", help="instead of the title of the style")
    parser.add_argument("--source", help="instead of what the file says how to cite it")
    parser.add_argument("--dark", action="store_true", help="on a dark page")
    parser.add_argument("--width", type=int, default=1600, help="pixels")
    parser.add_argument("--height", type=int, default=1000, help="pixels")
    parser.add_argument("--out", type=Path, required=True)
    asked = parser.parse_args()
    if not asked.file.is_file():
        parser.error(f"{asked.file}: no such file")

    application = QgsApplication([], False)
    application.initQgis()
    try:
        render(asked)
    except LookupError as problem:
        print(problem, file=sys.stderr)
        return 2
    finally:
        # A layer that outlives exitQgis ends in a segmentation fault.
        QgsProject.instance().clear()
        application.exitQgis()
    print(asked.out)
    return 0


def render(asked: argparse.Namespace) -> None:
    """Open the layer, give it the stored style and draw it."""
    layer = QgsVectorLayer(f"{asked.file}|layername={asked.layer}", asked.layer, "ogr")
    if not layer.isValid():
        raise LookupError(f"{asked.file}: no layer '{asked.layer}'")
    style = asked.style if asked.language == "en" else f"{asked.style}_{asked.language}"
    title = asked.title or load_style(layer, style)
    project = QgsProject.instance()
    project.addMapLayer(layer)
    years = (
        layer.uniqueValues(layer.fields().indexOf("year")) if asked.year is None else {asked.year}
    )
    if len(years) == 1 and not title.endswith(year := str(years.pop())):
        title = f"{title}, {year}"

    layout = QgsPrintLayout(project)
    layout.initializeDefaults()
    width, height = PAGE_WIDTH, PAGE_WIDTH * asked.height / asked.width
    layout.pageCollection().page(0).setPageSize(QgsLayoutSize(width, height))
    paper, ink = ("#20242b", "#f2f2f2") if asked.dark else ("#ffffff", "#1a1a1a")
    page_symbol = layout.pageCollection().page(0).pageStyleSymbol().clone()
    page_symbol.setColor(QColor(paper))
    layout.pageCollection().page(0).setPageStyleSymbol(page_symbol)

    entries = len(layer.renderer().legendSymbolItems())
    columns = -(-entries // -(-entries // 4))
    margin, head, foot = 6.0, 15.0, 9.0
    strip = 7.5 * -(-entries // columns) + 5
    add_text(layout, title, QRectF(margin, 4, width - 2 * margin, head - 4), 18, ink, bold=True)
    note = f"{SOURCE[asked.language]}: {asked.source or how_to_cite(asked.file)}"
    add_text(layout, note, QRectF(margin, height - foot, width - 2 * margin, foot - 2), 7.5, ink)

    picture = QgsLayoutItemMap(layout)
    picture.attemptSetSceneRect(
        QRectF(margin, head, width - 2 * margin, height - head - strip - foot)
    )
    picture.setBackgroundColor(QColor(paper))
    picture.setLayers([layer])
    projection, extent = equal_area(layer)
    project.setCrs(projection)
    picture.setCrs(projection)
    layout.addLayoutItem(picture)
    picture.zoomToExtent(extent)
    if asked.year is not None:
        first = QDateTime(QDate(asked.year, 1, 1), QTime(0, 0, 0))
        last = QDateTime(QDate(asked.year, 12, 31), QTime(23, 59, 59))
        picture.setIsTemporal(True)
        picture.setTemporalRange(QgsDateTimeRange(first, last))

    add_legend(layout, layer, columns, ink).attemptMove(
        QgsLayoutPoint(margin - 2, height - foot - strip)
    )
    scale = QgsLayoutItemScaleBar(layout)
    scale.setStyle("Single Box")
    scale.setLinkedMap(picture)
    scale.setUnits(QgsUnitTypes.DistanceUnit.DistanceKilometers)
    scale.setUnitLabel({"en": "km"}.get(asked.language, "км"))
    scale.setNumberOfSegmentsLeft(0)
    scale.setNumberOfSegments(2)
    scale.setUnitsPerSegment(nice_length(extent.width() / 1000 / 12))
    scale.setHeight(1.6)
    text = scale.textFormat()
    text.setColor(QColor(ink))
    text.setSize(8)
    scale.setTextFormat(text)
    for colour in (scale.lineSymbol(), scale.fillSymbol()):
        colour.setColor(QColor(ink))
    scale.alternateFillSymbol().setColor(QColor(paper))
    layout.addLayoutItem(scale)
    scale.update()
    scale.attemptMove(
        QgsLayoutPoint(width - margin - scale.rect().width() - 2, height - foot - strip - 11)
    )

    settings = QgsLayoutExporter.ImageExportSettings()
    settings.dpi = asked.width / PAGE_WIDTH * 25.4
    settings.imageSize = QSize(asked.width, asked.height)
    settings.generateWorldFile = False
    result = QgsLayoutExporter(layout).exportToImage(str(asked.out), settings)
    if result != QgsLayoutExporter.ExportResult.Success:
        raise LookupError(f"{asked.out}: cannot be written")


def load_style(layer: QgsVectorLayer, name: str) -> str:
    """Give the layer a style of the table layer_styles; return its description."""
    count, ids, names, descriptions, _ = layer.listStylesInDatabase()
    stored = {n: (i, d) for n, i, d, _ in zip(names, ids, descriptions, range(count), strict=False)}
    if name not in stored:
        raise LookupError(f"no style '{name}'; the file has {', '.join(sorted(stored)) or 'none'}")
    qml, problem = layer.getStyleFromDatabase(stored[name][0])
    document = QDomDocument()
    document.setContent(qml)
    done, problem = layer.importNamedStyle(document)
    if not done:
        raise LookupError(f"style '{name}': {problem}")
    return stored[name][1]


def how_to_cite(file: Path) -> str:
    """Read from the run record how the file, its boundaries and figures are cited."""
    record = QgsVectorLayer(f"{file}|layername=run_record", "run_record", "ogr")
    for row in record.getFeatures() if record.isValid() else ():
        if row["key"] == "how_to_cite":
            return row["value"]
    return file.name


def equal_area(layer: QgsVectorLayer) -> tuple[QgsCoordinateReferenceSystem, QgsRectangle]:
    """Return the projection that the plugin gives to the layer, and the layer's extent in it."""
    root = Path(__file__).resolve().parents[1]
    sys.path.insert(0, str(root.parent))
    # the checkout may be called anything
    map_of = importlib.import_module(f"{root.name}.plugin.map.projection")
    projection = map_of.area_true(layer)
    extent = map_of.extent_in(layer, projection)
    extent.scale(1.04)
    return projection, extent


def add_text(
    layout: QgsPrintLayout, text: str, box: QRectF, size: float, colour: str, bold: bool = False
) -> None:
    label = QgsLayoutItemLabel(layout)
    label.setText(text)
    font = QFont("DejaVu Sans")
    font.setPointSizeF(size)
    font.setBold(bold)
    label.setFont(font)
    label.setFontColor(QColor(colour))
    label.setVAlign(Qt.AlignmentFlag.AlignVCenter)
    label.attemptSetSceneRect(box)
    layout.addLayoutItem(label)


def add_legend(
    layout: QgsPrintLayout, layer: QgsVectorLayer, columns: int, ink: str
) -> QgsLayoutItemLegend:
    legend = QgsLayoutItemLegend(layout)
    legend.setAutoUpdateModel(False)
    root = legend.model().rootGroup()
    root.clear()
    node = QgsLayerTreeLayer(layer)
    QgsLegendRenderer.setNodeLegendStyle(node, QgsLegendStyle.Style.Hidden)
    root.addChildNode(node)
    legend.setBackgroundEnabled(False)
    legend.setColumnCount(columns)
    legend.setSplitLayer(True)
    legend.setColumnSpace(6)
    legend.setSymbolHeight(5)
    legend.setSymbolWidth(8)
    style = legend.style(QgsLegendStyle.Style.SymbolLabel)
    font = QFont("DejaVu Sans")
    font.setPointSizeF(9)
    style.setFont(font)
    legend.setStyle(QgsLegendStyle.Style.SymbolLabel, style)
    legend.setFontColor(QColor(ink))
    layout.addLayoutItem(legend)
    return legend


def nice_length(length: float) -> float:
    """Largest of 1, 2, 5 × 10ⁿ that is not above the length."""
    ten = 10.0
    power = ten ** (len(str(int(max(length, 1)))) - 1)
    return max(step * power for step in (1, 2, 5) if step * power <= max(length, 1))


if __name__ == "__main__":
    sys.exit(main())
