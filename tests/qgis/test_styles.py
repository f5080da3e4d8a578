"""The styles draw in QGIS what their columns say."""

import pytest
from growth_poles.core.maps.bivariate import bivariate_styles
from growth_poles.core.maps.diffusion import (
    association_styles,
    neighbour_styles,
    ring_styles,
)
from growth_poles.core.maps.movement import movement_styles
from growth_poles.core.maps.symbology import styles
from growth_poles.plugin.map import styling
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

IDENTITY = dict.fromkeys(("region_iso", "name_en", "name_ru", "name_kk"), "string")
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
        found.append([label for key, label in labels.items() if key in keys])
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
        ["Not significant (p > 0.05, adjusted for all regions)"],
        ["?   Too few neighbours to tell"],
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
    told = [item.label() for item in layer.renderer().legendSymbolItems()]
    assert told == ["общая граница или точка", "4 ближайших"]
    assert drawn(layer) == [["общая граница или точка"], []]


def test_index_and_specialisation_are_drawn_together_and_half_an_answer_is_hatched(layer_of):
    columns = IDENTITY | {"year": "integer", "zone": "string", "location_quotient": "double"}
    rows = [
        ("A", "A", "А", "А", 2016, "A", 1.5),
        ("B", "B", "Б", "Б", 2016, "B", 1.0),
        ("C", "C", "В", "В", 2016, "C", 0.0),
        ("D", "D", "Г", "Г", 2016, "B", None),
        ("E", "E", "Д", "Д", 2016, None, 0.5),
    ]
    layer = layer_of("Polygon", columns, rows)
    english, russian, kazakh = bivariate_styles("location_quotient")
    load(layer, english)
    assert drawn(layer) == [
        ["A3   Zone A, quotient 1.5 and more"],
        ["B2   Zone B, quotient 1 to below 1.5"],
        ["C1   Zone C, quotient below 1"],
        ["No value"],
        ["No value"],
    ]
    assert written(layer) == ["A\nA3", "B\nB2", "C\nC1", "D\nB?", "E\n?1"]
    load(layer, russian)
    assert drawn(layer)[1] == ["B2   Зона B, коэффициент от 1 до 1,5"]
    load(layer, kazakh)
    assert drawn(layer)[3] == ["Дерек жоқ"]


def test_movement_is_drawn_with_an_arrow_for_each_zone(layer_of):
    columns = IDENTITY | {"zone": "string", "zone_movement": "string", "zone_steps": "integer"}
    rows = [
        ("A", "A", "А", "А", "A", "C → A", 2),
        ("B", "B", "Б", "Б", "B", "B → B", 0),
        ("C", "C", "В", "В", "C", "B → C", -1),
        ("D", "D", "Г", "Г", "B", None, None),
    ]
    layer = layer_of("Polygon", columns, rows)
    load(layer, movement_styles(languages=["en"])[0])
    assert drawn(layer) == [
        ["▲▲   Up by 2 zones"],
        ["=   Same zone"],
        ["▼   Down by one zone"],
        ["No value"],
    ]
    assert written(layer) == ["A\n▲▲ C → A", "B\n= B", "C\n▼ B → C", "D\n? "]


def graded(layer_of, style, rows):
    columns = IDENTITY | {
        "year": "integer",
        "index_pct": "double",
        "index_rank": "integer",
        "grade": "string",
        "location_share": "double",
        "is_candidate_hub": "boolean",
        "grade_probability": "double",
        "modal_grade": "string",
        "hub_probability": "double",
    }
    made = styles(["en", "ru"], columns={"regions": columns})
    names = [(n, n, n, n, 2016, 50.0, 1) for n in "ABCDEF"]
    layer = layer_of("Polygon", columns, [(*n, *row) for n, row in zip(names, rows, strict=False)])
    load(layer, next(one for one in made if (one.layer, one.name) == ("regions", style)))
    return layer


def test_an_unsure_grade_is_hatched_over_its_colour_and_a_missing_one_is_not_unsure(layer_of):
    rows = [
        ("A", 0.5, True, 0.80, "A", 0.9),
        ("B+", 0.2, True, 0.79, "B", 0.5),
        ("B", 0.2, True, None, None, None),
        (None, 0.1, None, 0.4, "C", None),
        ("B", 0.2, True, 0.95, "A", None),
        ("B", 0.2, True, 0.95, None, None),
    ]
    english = graded(layer_of, "grade", rows)
    hub = "Candidate hub"
    assert drawn(english) == [
        ["A   70% and more", hub],
        ["B+   50% to below 60%", "?   Grade unsure (probability below 0.8)", hub],
        ["B   40% to below 50%", hub],
        ["No grade"],
        ["B   40% to below 50%", "?   Grade unsure (probability below 0.8)", hub],
        ["B   40% to below 50%", "?   Grade unsure (probability below 0.8)", hub],
    ]
    assert written(english) == ["A\nA", "B\nB+ ?", "C\nB", "D", "E\nB ?", "F\nB ?"]
    russian = graded(layer_of, "grade_ru", rows)
    assert drawn(russian)[1][1] == "?   Оценка ненадёжна (вероятность ниже 0,8)"


def test_a_candidate_s_label_carries_its_probability(layer_of):
    rows = [
        ("A", 0.5, True, 0.9, "A", 0.926),
        ("B", 0.2, False, 0.9, "B", 0.31),
        ("B", 0.2, False, 0.9, "B", 0.0),
        ("B", 0.2, None, 0.9, "B", None),
        ("B", 0.2, True, 0.9, "B", None),
        ("B", 0.2, None, 0.9, "B", 0.5),
    ]
    english = graded(layer_of, "candidates", rows)
    assert written(english) == ["A\n★ 0.93", "B\n0.31", "C", "D\n?", "E", "F\n? 0.50"]
    hub, other, unknown = (
        "Candidate hub (number: probability)",
        "Not a candidate",
        "?   Undetermined",
    )
    assert drawn(english) == [[one] for one in (hub, other, other, unknown, hub, unknown)]
    russian = graded(layer_of, "candidates_ru", rows)
    assert written(russian)[0] == "A\n★ 0,93"
    assert drawn(russian)[0] == ["Кандидат в полюсы роста (число — вероятность)"]


def test_rings_around_a_pole_whose_code_looks_like_a_language_are_found_in_every_language():
    names = [one.name for one in ring_styles("ring_ru", NAMES, 2, name="ring_ru")]
    assert names == ["ring_ru", "ring_ru_ru", "ring_ru_kk"]
    found = [styling._kind_of(name, names) for name in names]
    assert found == [("ring_ru", "en"), ("ring_ru", "ru"), ("ring_ru", "kk")]
