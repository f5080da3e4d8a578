"""The star of a hub lies in its region and its name beside it, at any scale."""

import numpy as np
import pytest
from growth_poles.core.maps.qml import Labels, LegendClass, polygon_style
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsExpressionContext,
    QgsExpressionContextUtils,
    QgsFeature,
    QgsGeometry,
    QgsMapRendererSequentialJob,
    QgsMapSettings,
    QgsPointXY,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QColor, QImage, QTransform
from qgis.PyQt.QtXml import QDomDocument

# a city of 12 km in a corner of a state of 200 km, a horseshoe whose middle lies outside of it
CITY = "Polygon ((20 20, 32 20, 32 32, 20 32, 20 20))"
STATE = "Polygon ((0 0, 200 0, 200 200, 0 200, 0 0), (20 20, 32 20, 32 32, 20 32, 20 20))"
SHOE = "Polygon ((220 0, 400 0, 400 200, 220 200, 220 160, 360 160, 360 40, 220 40, 220 0))"
# units of the layer in a kilometre
PLACES = {
    "metres": ("EPSG:32642", 1000.0, 4e5, 5e6),
    "degrees": ("EPSG:4326", 1 / 111.0, 60.0, 2.0),
}
STAR = QColor("#f0e442")


@pytest.fixture(params=PLACES)
def layer(request):
    crs, unit, east, north = PLACES[request.param]
    made = QgsVectorLayer(f"Polygon?crs={crs}&field=n:string&field=hub:integer", "r", "memory")
    features = []
    for name, wkt, hub in (("City", CITY, 1), ("State", STATE, 0), ("Horseshoe", SHOE, 1)):
        feature = QgsFeature(made.fields())
        feature.setAttributes([name, hub])
        geometry = QgsGeometry.fromWkt(wkt)
        geometry.transform(QTransform(unit, 0, 0, unit, east, north))
        feature.setGeometry(geometry)
        features.append(feature)
    made.dataProvider().addFeatures(features)
    classes = [
        LegendClass('"hub" = 1', "hub", "#0072b2", star=True),
        LegendClass("ELSE", "other", "#bcd7e8"),
    ]
    qml = polygon_style(classes, Labels('"n"', bold='"hub" = 1'), small_area=(10.0 * unit) ** 2)
    document = QDomDocument()
    assert document.setContent(qml)[0]
    assert made.importNamedStyle(document)[0]
    return made


def drawn(layer, width, dots):
    settings = QgsMapSettings()
    settings.setLayers([layer])
    settings.setDestinationCrs(layer.crs())
    settings.setOutputSize(QSize(width, width))
    settings.setOutputDpi(dots)
    extent = layer.extent()
    extent.scale(1.1)
    settings.setExtent(extent)
    context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(layer))
    context.appendScope(QgsExpressionContextUtils.mapSettingsScope(settings))
    settings.setExpressionContext(context)
    job = QgsMapRendererSequentialJob(settings)
    job.start()
    job.waitForFinished()
    return settings, job.renderedImage(), job.takeLabelingResults().allLabels()


def yellow(settings, image):
    """Where the map is of the colour of a star."""
    to_map = settings.mapToPixel().toMapCoordinates
    image = image.convertToFormat(QImage.Format.Format_RGB32)
    bits = np.frombuffer(image.constBits().asstring(image.sizeInBytes()), np.uint8)
    pixels = bits.reshape(image.height(), image.bytesPerLine() // 4, 4)[:, :, 2::-1].astype(int)
    rows, columns = np.nonzero((abs(pixels - STAR.getRgb()[:3]) < 12).all(axis=2))
    places = zip(columns.tolist(), rows.tolist(), strict=True)
    return [QgsPointXY(to_map(x, y)) for x, y in places]


@pytest.mark.parametrize(("width", "dots"), [(260, 96), (520, 96), (1100, 150), (700, 300)])
def test_a_star_lies_in_its_region_and_every_hub_is_named(layer, width, dots):
    settings, image, labels = drawn(layer, width, dots)
    shapes = {one["n"]: one.geometry() for one in layer.getFeatures()}
    hubs = {name: shapes[name] for name in ("City", "Horseshoe")}
    points = yellow(settings, image)
    # a star of the smallest size may reach over the border of a tiny city, its middle does not
    pixel = settings.mapUnitsPerPixel()
    for name, shape in hubs.items():
        near = shape.buffer(1.3 / 25.4 * dots * pixel, 8)
        mine = [one for one in points if near.contains(one)]
        assert mine, name
        middle = QgsPointXY(
            sum(one.x() for one in mine) / len(mine), sum(one.y() for one in mine) / len(mine)
        )
        assert shape.buffer(1.5 * pixel, 8).contains(middle), name
        points = [one for one in points if not near.contains(one)]
    assert points == []
    named = {label.labelText: label.labelRect for label in labels}
    assert set(hubs) <= set(named)
    # the name stands below the star and not on it
    for name in hubs:
        stars = [one for one in yellow(settings, image) if hubs[name].contains(one)]
        assert not any(named[name].contains(one) for one in stars), name
        if not named[name].intersects(hubs[name].boundingBox()):
            assert name == "City"  # beside it, with a line to it


def test_the_legend_shows_the_star(layer):
    (symbol,) = [one for one in layer.renderer().legendSymbolItems() if one.label() == "hub"]
    image = symbol.symbol().asImage(QSize(60, 40))
    colours = {image.pixelColor(x, y).name() for x in range(60) for y in range(40)}
    assert "#f0e442" in colours


def test_regions_without_a_crs_are_drawn_too():
    made = QgsVectorLayer("Polygon?field=n:string", "r", "memory")
    made.setCrs(QgsCoordinateReferenceSystem())
    feature = QgsFeature(made.fields())
    feature.setGeometry(QgsGeometry.fromWkt(CITY))
    made.dataProvider().addFeatures([feature])
    document = QDomDocument()
    star = LegendClass("ELSE", "hub", "#0072b2", star=True)
    document.setContent(polygon_style([star], Labels('"n"'), small_area=0.0))
    assert made.importNamedStyle(document)[0]
    settings, image, _ = drawn(made, 200, 96)
    assert yellow(settings, image)
