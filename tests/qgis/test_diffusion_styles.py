"""Styles of local association, rings and neighbours draw in QGIS what their columns say."""

import pytest
from growth_poles.core.symbology_diffusion import (
    association_styles,
    neighbour_styles,
    ring_styles,
)
from qgis.core import (
    QgsExpression,
    QgsExpressionContext,
    QgsExpressionContextUtils,
    QgsFeature,
    QgsGeometry,
    QgsRenderContext,
    QgsVectorLayer,
)
from qgis.PyQt.QtXml import QDomDocument

NAMES = {"en": "Almaty city", "ru": "г. Алматы", "kk": "Алматы қаласы"}


@pytest.fixture
def layer_of():
    kept = []

    def make(kind, columns, rows):
        fields = "&".join(f"field={name}:{type_}" for name, type_ in columns.items())
        layer = QgsVectorLayer(f"{kind}?crs=EPSG:4326&{fields}", "layer", "memory")
        for number, row in enumerate(rows):
            feature = QgsFeature(layer.fields())
            shape = (
                f"POLYGON(({number} 0, {number + 1} 0, {number + 1} 1, {number} 1, {number} 0))"
                if kind == "Polygon"
                else f"LINESTRING({number} 0, {number + 1} 1)"
            )
            feature.setGeometry(QgsGeometry.fromWkt(shape))
            feature.setAttributes(list(row))
            layer.dataProvider().addFeature(feature)
        kept.append(layer)
        return layer

    yield make
    kept.clear()


def load(layer, style):
    document = QDomDocument()
    assert document.setContent(style.qml)[0]
    done, problem = layer.importNamedStyle(document)
    assert done, problem


def context_of(layer):
    context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(layer))
    context.setFields(layer.fields())
    return context


def drawn(layer):
    """Labels of the classes in which each feature is drawn, in the order of the features."""
    context = QgsRenderContext()
    context.setExpressionContext(context_of(layer))
    renderer = layer.renderer().clone()
    renderer.startRender(context, layer.fields())
    labels = {item.ruleKey(): item.label() for item in renderer.legendSymbolItems()}
    found = []
    for feature in layer.getFeatures():
        context.expressionContext().setFeature(feature)
        keys = renderer.legendKeysForFeature(feature, context)
        found.append([labels[key] for key in keys if key in labels])
    renderer.stopRender(context)
    return found


def written(layer):
    context = context_of(layer)
    texts = []
    for feature in layer.getFeatures():
        context.setFeature(feature)
        texts.append(QgsExpression(layer.labeling().settings().fieldName).evaluate(context))
    return texts


def test_a_quadrant_is_drawn_only_where_it_is_significant(layer_of):
    columns = {
        "region_iso": "string",
        "name_en": "string",
        "name_ru": "string",
        "name_kk": "string",
        "quadrant": "string",
        "p_value": "double",
        "p_floor": "double",
    }
    layer = layer_of("Polygon", columns, [
        ("A", "A", "А", "А", "HH", 0.01, 0.001),
        ("B", "B", "Б", "Б", "LH", 0.05, 0.001),
        ("C", "C", "В", "В", "HH", 0.30, 0.001),
        ("D", "D", "Г", "Г", "HL", 0.20, 0.067),
        ("E", "E", "Д", "Д", None, None, None),
    ])  # fmt: skip
    english, russian, _ = association_styles("quadrant", "p_value", p_floor="p_floor")
    load(layer, english)
    assert drawn(layer) == [
        ["HH   high among high"],
        ["LH   low among high"],
        ["Not significant (p > 0.05)"],
        ["Too few neighbours to tell"],
        ["No value"],
    ]
    assert written(layer) == ["A\nHH", "B\nLH", "C", "D\n?", "E"]
    load(layer, russian)
    assert drawn(layer)[4] == ["Нет данных"]
    assert written(layer)[2] == "В"


def test_rings_are_drawn_outwards_and_what_no_path_reaches_is_hatched(layer_of):
    columns = {"region_iso": "string", "name_en": "string", "ring": "integer"}
    layer = layer_of(
        "Polygon", columns, [("A", "A", 0), ("B", "B", 1), ("C", "C", 2), ("D", "D", None)]
    )
    load(layer, ring_styles("ring", NAMES, 2, languages=["en"])[0])
    assert drawn(layer) == [["Pole"], ["Ring 1"], ["Ring 2"], ["No value"]]
    assert written(layer) == ["A", "B\n1", "C\n2", "D"]


def test_of_the_neighbours_only_the_first_weights_are_drawn(layer_of):
    layer = layer_of("LineString", {"weights": "string"}, [("queen",), ("knn4",)])
    style = neighbour_styles(["queen", "knn4"], languages=["ru"])[0]
    load(layer, style)
    assert [item.label() for item in layer.renderer().legendSymbolItems()] == ["queen", "knn4"]
    assert drawn(layer) == [["queen"], []]
