"""A stranger's names are shown, and never run: map tips, styles, page, dock."""

import os
import sqlite3
import sys
from contextlib import closing
from pathlib import Path

import pytest
from growth_poles.core.escaping import (
    column_in_expression,
    html_of,
    template_text,
    text_in_expression,
)
from growth_poles.core.maps.bivariate import bivariate_styles
from growth_poles.core.maps.diffusion import neighbour_styles, ring_styles
from growth_poles.core.maps.movement import movement_styles
from growth_poles.core.maps.symbology import styles
from growth_poles.plugin.gui.messages import Messages
from growth_poles.plugin.gui.page.page import make_page
from growth_poles.plugin.gui.results.explanation import Explanation
from growth_poles.plugin.gui.results.result_file import NotResultsError, read_result
from growth_poles.plugin.map import styling
from qgis.core import (
    Qgis,
    QgsExpression,
    QgsExpressionContext,
    QgsExpressionContextUtils,
    QgsFeature,
    QgsLayoutItemLabel,
    QgsLayoutItemLegend,
    QgsMapLayerStyle,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QTextDocument
from qgis.PyQt.QtWidgets import QLabel

sys.path.append(str(Path(__file__).parents[1] / "redteam"))

from hostile_names import NAMES


def evaluated(expression, **values):
    layer = QgsVectorLayer(
        "None?" + "&".join(f"field={name}:string" for name in values), "", "memory"
    )
    feature = QgsFeature(layer.fields())
    feature.setAttributes(list(values.values()))
    context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(layer))
    context.setFeature(feature)
    parsed = QgsExpression(expression)
    assert not parsed.hasParserError(), parsed.parserErrorString()
    value = parsed.evaluate(context)
    assert not parsed.hasEvalError(), parsed.evalErrorString()
    return value


@pytest.mark.parametrize("name", NAMES)
def test_a_text_in_an_expression_is_that_text(name):
    assert evaluated(text_in_expression(name)) == name
    assert evaluated(f"{text_in_expression(name)} = 'other'") == 0


@pytest.mark.parametrize("name", NAMES)
def test_a_value_in_a_map_tip_is_shown_and_is_no_html(name):
    shown = evaluated(html_of(column_in_expression("name")), name=name)
    assert "<" not in shown and ">" not in shown
    document = QTextDocument()
    document.setHtml(f"<p style='white-space: pre-wrap'>{shown}</p>")
    assert document.toPlainText().split() == name.replace("\x00", "").split()


@pytest.mark.parametrize("name", NAMES)
def test_a_template_shows_its_text_however_often_it_is_evaluated(name):
    text = template_text(name)
    for _ in range(3):
        text = QgsExpression.replaceExpressionText(text, QgsExpressionContext())
    assert text.replace("\u2060", "") == name


def every_style(name):
    poles = dict.fromkeys(("en", "ru", "kk"), name)
    return [
        *styles(["en", "ru", "kk"], grade_scale=[(name, 0.0), ("B", 50.0)]),
        *bivariate_styles("location_quotient", zones=(name, "A")),
        *movement_styles(),
        *ring_styles('ring_a"b', poles, 2),
        *neighbour_styles([name, "queen"]),
    ]


@pytest.mark.parametrize("name", NAMES)
def test_every_style_in_every_language_takes_a_hostile_name(name):
    texts = ("region_iso", "name_en", "name_ru", "name_kk", "grade", "zone", "weights")
    texts += ("zone_movement",)
    reals = ("index_pct", "index_rank", "location_share", "location_quotient", "year")
    fields = "&".join(
        [*(f"field={one}:string" for one in texts), *(f"field={one}:double" for one in reals)]
    )
    layers = {
        True: QgsVectorLayer(f"LineString?crs=EPSG:4326&{fields}", "", "memory"),
        False: QgsVectorLayer(f"Polygon?crs=EPSG:4326&{fields}", "", "memory"),
    }
    for style in every_style(name):
        layer = layers[style.layer == "neighbours"]
        assert QgsMapLayerStyle(style.qml).isValid()
        QgsMapLayerStyle(style.qml).writeToLayer(layer)
        feature = QgsFeature(layer.fields())
        feature.setAttributes([name] * len(texts) + [1.0] * len(reals))
        context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(layer))
        context.setFeature(feature)
        tip = QgsExpression.replaceExpressionText(layer.mapTipTemplate(), context)
        for bad in ("<script", "<img", "<a ", "onerror='", os.environ["PATH"]):
            assert bad not in tip, style.name
        rules = layer.renderer().rootRule().children()
        chosen = [rule for rule in rules if rule.filter() and not rule.isElse()]
        for rule in chosen:
            assert not rule.filter().hasParserError(), rule.filterExpression()
        for item in layer.renderer().legendSymbolItems():
            assert "[%" not in item.label()


def test_a_hostile_grade_picks_its_own_features_only():
    for name in NAMES:
        made = next(one for one in styles(["en"], grade_scale=[(name, 0.0)]) if one.name == "grade")
        layer = QgsVectorLayer("Polygon?field=grade:string", "", "memory")
        QgsMapLayerStyle(made.qml).writeToLayer(layer)
        (rule,) = [one for one in layer.renderer().rootRule().children() if not one.isElse()]
        assert evaluated(rule.filterExpression(), grade=name) == 1
        assert evaluated(rule.filterExpression(), grade="another") == 0


@pytest.fixture
def hostile(results, tmp_path):
    """Return the paper's results in which title, licence and every region have a hostile name."""
    path = tmp_path / "hostile.gpkg"
    path.write_bytes(results.read_bytes())
    bad = "[% env('PATH') %]<img src=x onerror=owned>"
    with closing(sqlite3.connect(path)) as database, database:
        for table in ("hubs", "regions"):
            for language in ("en", "ru", "kk"):
                # triggers of the spatial index need functions that SQLite alone has not
                for (name,) in database.execute(
                    "SELECT name FROM sqlite_master WHERE type = 'trigger'"
                ).fetchall():
                    database.execute(f'DROP TRIGGER "{name}"')
                database.execute(f"UPDATE {table} SET name_{language} = ? || region_iso", (bad,))
        database.execute(
            "UPDATE run_record SET value = ? WHERE key IN ('title', 'results', 'how_to_cite')",
            (bad,),
        )
        database.execute("UPDATE verdicts SET text_en = ?", (bad,))
    return path


def test_the_print_page_evaluates_nothing_of_a_result(hostile):
    group = styling.add_results(hostile, "en", "Poles")
    layer = next(node.layer() for node in group.findLayers() if node.name() == "Regions")
    layout = make_page(read_result(hostile), layer)
    labels = [item for item in layout.items() if isinstance(item, QgsLayoutItemLabel)]
    texts = [label.currentText().replace("\u2060", "") for label in labels]
    assert any("[% env('PATH') %]" in text for text in texts)
    for text in texts:
        assert os.environ["PATH"] not in text
    for label in labels:
        assert label.mode() == QgsLayoutItemLabel.Mode.ModeFont
    (legend,) = [item for item in layout.items() if isinstance(item, QgsLayoutItemLegend)]
    assert "[%" not in legend.model().rootGroup().children()[0].customProperty("legend/title-label")
    del layer, group


def test_the_dock_shows_names_as_texts(hostile, iface):
    result = read_result(hostile)
    pane = Explanation()
    code = result.rows[0]["region_iso"]
    pane.show_region(result, code)
    labels = [one for one in pane.findChildren(QLabel) if "img" in one.text()]
    assert labels
    for label in labels:
        plain = label.textFormat() == Qt.TextFormat.PlainText
        assert plain or "<img" not in label.text()
    Messages(iface).say("<img src=x>", Qgis.MessageLevel.Info)
    assert "<img" not in iface.messageBar().currentItem().text()


def test_a_result_whose_tables_read_other_files_is_no_result(results, tmp_path):
    path = tmp_path / "a.gpkg"
    path.write_bytes(results.read_bytes())
    with closing(sqlite3.connect(path)) as database, database:
        database.execute("PRAGMA writable_schema = ON")
        sql = "CREATE VIRTUAL TABLE secret USING VirtualText('/etc/passwd', 'UTF-8', 0)"
        database.execute(
            "INSERT INTO sqlite_master VALUES ('table', 'secret', 'secret', 0, ?)", (sql,)
        )
    with pytest.raises(NotResultsError):
        read_result(path)
