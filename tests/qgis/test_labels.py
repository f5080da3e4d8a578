"""Labels of a results map: every region has one, none lies on another or on a city's dot."""

from itertools import combinations

import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsExpressionContext,
    QgsExpressionContextUtils,
    QgsMapRendererSequentialJob,
    QgsMapSettings,
    QgsProject,
    QgsRectangle,
)
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtXml import QDomDocument

AREA_TRUE = "+proj=laea +lat_0=48 +lon_0=67 +datum=WGS84 +units=m"
SIZES = {
    "the map beside the dock": (590, 725, 96),
    "the print page": (1051, 709, 150),
    "a picture of the README": (1537, 755, 130),
}


def load(layer, name):
    count, ids, names, _, _ = layer.listStylesInDatabase()
    qml, problem = layer.getStyleFromDatabase(dict(zip(names[:count], ids, strict=False))[name])
    document = QDomDocument()
    assert document.setContent(qml)[0], problem
    assert layer.importNamedStyle(document)[0]


def settings_of(layer, size):
    project = QgsProject.instance()
    width, height, dots = size
    settings = QgsMapSettings()
    settings.setLayers([layer])
    settings.setDestinationCrs(QgsCoordinateReferenceSystem.fromProj(AREA_TRUE))
    settings.setOutputSize(QSize(width, height))
    settings.setOutputDpi(dots)
    transform = QgsCoordinateTransform(layer.crs(), settings.destinationCrs(), project)
    extent = QgsRectangle()
    for feature in layer.getFeatures():
        geometry = feature.geometry()
        geometry.transform(transform)
        extent.combineExtentWith(geometry.boundingBox())
    extent.scale(1.06)
    settings.setExtent(extent)
    context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(layer))
    context.appendScope(QgsExpressionContextUtils.mapSettingsScope(settings))
    settings.setExpressionContext(context)
    return settings, transform


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("language", ["en", "ru", "kk"])
@pytest.mark.parametrize("style", ["candidates", "movement"])
def test_every_region_is_named_and_no_label_hides_another(open_layer, style, language, size):
    layer = open_layer("regions")
    load(layer, style if language == "en" else f"{style}_{language}")
    settings, transform = settings_of(layer, SIZES[size])
    job = QgsMapRendererSequentialJob(settings)
    job.start()
    job.waitForFinished()
    labels = job.takeLabelingResults().allLabels()
    names = {feature.id(): feature["name_en"] for feature in layer.getFeatures()}
    assert {label.featureId for label in labels} == set(names)
    pixel = settings.mapUnitsPerPixel()
    # half a pixel of touching is none
    boxes = [(names[label.featureId], label.labelRect.buffered(-0.5 * pixel)) for label in labels]
    for (one, box), (two, other) in combinations(boxes, 2):
        assert not box.intersects(other), (one, two)
    for feature in layer.getFeatures():
        if "city" in feature["name_en"]:
            point = feature.geometry().pointOnSurface()
            point.transform(transform)
            for name, box in boxes:
                assert not box.contains(point.asPoint()), (name, feature["name_en"])
