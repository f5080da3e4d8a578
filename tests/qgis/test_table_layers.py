"""Tables that are layers of the project: read as the project shows them, and said so."""

import dataclasses
import json

import pytest
from growth_poles.core.study.spec import ColumnSpec
from growth_poles.plugin import settings
from growth_poles.plugin.gui.dock import GrowthPolesDock
from growth_poles.plugin.gui.form.fields import Choice, layer_choice
from growth_poles.plugin.gui.form.table_dialog import TableDialog
from growth_poles.plugin.gui.form.table_layer import TableLayer
from growth_poles.plugin.reading.sources import LayerView
from qgis.core import (
    QgsFeature,
    QgsField,
    QgsMapLayerProxyModel,
    QgsProject,
    QgsVectorLayer,
    QgsVectorLayerJoinInfo,
)
from qgis.PyQt.QtCore import QCoreApplication, QEvent, QPoint, QPointF, Qt, QVariant
from qgis.PyQt.QtGui import QWheelEvent
from test_own_layers import squares, study_on  # noqa: F401 - a fixture is used by its name
from waiting import wait


@pytest.fixture
def dock(iface, tmp_path):
    settings.choose_language("en")
    QgsProject.instance().setFileName(str(tmp_path / "project.qgs"))
    made = GrowthPolesDock(iface)
    yield made
    made.close_down()
    made.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    settings.choose_language("")


@pytest.fixture
def figures(tmp_path):
    """The table of the study as a layer of the project whose cells are numbers."""
    fields = "field=region:string&field=year:integer&field=output:double"
    layer = QgsVectorLayer(f"NoGeometry?{fields}", "figures", "memory")
    return filled(layer, [("a", 10.0), ("b", 30.0), ("c", 60.0), ("d", 120.0)])


def filled(layer, values):
    features = []
    for code, value in values:
        feature = QgsFeature(layer.fields())
        feature.setAttributes([code, 2020, value])
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    QgsProject.instance().addMapLayer(layer)
    return layer


def chosen(form, layer, *, column="output", selected=False):
    """Take a layer for the first table, as the dialog does."""
    dialog = TableDialog(form.data.tables[0])
    dialog.layer.setLayer(layer)
    dialog.selected.setChecked(selected)
    dialog.region.choose("region")
    dialog.year.choose("year")
    table = dialog.entry()
    form.data.tables[0] = dataclasses.replace(
        table, columns=(ColumnSpec("output", column, "count"),)
    )
    form.data.layers[0] = dialog.chosen
    form.data._show()


def ran(dock):
    dock.run_form()
    wait(lambda: not dock.runner.is_busy() and dock.reading is None)
    told = [item.text() for item in dock.iface.messageBar().items()]
    assert "Done" in told[-1], told
    # per cent of the leader
    found = {row["region_iso"]: row["index_pct"] for row in dock.result.rows}
    return {code: value and round(value, 6) for code, value in found.items()}


def test_a_filter_of_a_table_layer_holds_and_is_recorded(dock, squares, tmp_path):  # noqa: F811
    study = study_on(squares, tmp_path)
    layer = QgsVectorLayer(str(tmp_path / "table.csv"), "figures", "ogr")
    QgsProject.instance().addMapLayer(layer)
    assert layer.setSubsetString("region <> 'd'")
    dock.panel.form.fill(study)
    chosen(dock.panel.form, layer)
    # d is left out by the filter, so c leads: 10, 30, 60 of 60; d has no value, and none is 0
    assert ran(dock) == {"a": 16.666667, "b": 50.0, "c": 100.0, "d": None}
    (note,) = [one for one in dock.result.notes if "figures" in one]
    assert "filter region <> 'd'" in note
    # the study names the file, so that the command line reads it too
    assert "table.csv" in dock.result.study_text


def test_unsaved_edits_joins_and_virtual_fields_of_a_table_layer_are_read(
    dock,
    squares,  # noqa: F811
    figures,
    tmp_path,
):
    more = QgsVectorLayer("NoGeometry?field=code:string&field=more:double", "more", "memory")
    added = []
    for code, value in (("a", 1.0), ("b", 2.0), ("c", 3.0), ("d", 4.0)):
        feature = QgsFeature(more.fields())
        feature.setAttributes([code, value])
        added.append(feature)
    more.dataProvider().addFeatures(added)
    QgsProject.instance().addMapLayer(more)
    join = QgsVectorLayerJoinInfo()
    join.setJoinLayer(more)
    join.setJoinFieldName("code")
    join.setTargetFieldName("region")
    join.setUsingMemoryCache(True)
    assert figures.addJoin(join)
    figures.addExpressionField('"output" + "more_more"', QgsField("sum", QVariant.Double))
    assert figures.startEditing()
    first = next(figures.getFeatures())
    figures.changeAttributeValue(first.id(), figures.fields().lookupField("output"), 61.0)
    dock.panel.form.fill(study_on(squares, tmp_path))
    chosen(dock.panel.form, figures, column="sum")
    # 61 + 1, 30 + 2, 60 + 3, 120 + 4, in per cent of 124
    assert ran(dock) == {"a": 50.0, "b": 25.806452, "c": 50.806452, "d": 100.0}
    (note,) = [one for one in dock.result.notes if "figures" in one]
    for part in ("joined with more", "1 virtual field", "edits that are not saved"):
        assert part in note
    assert figures.isModified()
    figures.rollBack()


def test_the_selected_rows_of_a_table_layer_alone_are_read(dock, squares, figures, tmp_path):  # noqa: F811
    figures.selectByExpression("region IN ('a', 'b')")
    dock.panel.form.fill(study_on(squares, tmp_path))
    chosen(dock.panel.form, figures, selected=True)
    assert ran(dock) == {"a": 33.333333, "b": 100.0, "c": None, "d": None}
    (note,) = [one for one in dock.result.notes if "figures" in one]
    assert "the 2 selected features only" in note


def test_the_project_keeps_which_layer_a_table_is_read_from(dock, squares, figures, tmp_path):  # noqa: F811
    form = dock.panel.form
    form.fill(study_on(squares, tmp_path))
    chosen(form, figures, selected=True)
    kept = form.kept_layers()
    form.fill(form.draft())
    assert form.data.layers == [None]
    form.put_layers(kept)
    assert form.layers()["tables"] == {0: figures}
    assert form.layers()["selected_rows"] == [0]
    # another language shows the same
    dock.set_language("ru")
    assert dock.panel.form.layers()["tables"] == {0: figures}
    settings.choose_language("en")


@pytest.mark.parametrize(
    "kept", ["", "[]", "{}", '{"tables": 3}', '{"tables": [3, {"a": 1}]}', "{"]
)
def test_what_another_version_kept_is_no_fault(kept, dock, squares, tmp_path):  # noqa: F811
    form = dock.panel.form
    form.fill(study_on(squares, tmp_path))
    form.put_layers(kept)
    assert form.layers()["tables"] == {}


def test_a_layer_that_is_gone_is_missed_and_its_file_not_read_instead(dock, squares, tmp_path):  # noqa: F811
    study = study_on(squares, tmp_path)
    layer = QgsVectorLayer(str(tmp_path / "table.csv"), "figures", "ogr")
    QgsProject.instance().addMapLayer(layer)
    dock.panel.form.fill(study)
    chosen(dock.panel.form, layer)
    QgsProject.instance().removeMapLayer(layer.id())
    dock.run_form()
    assert not dock.runner.is_busy()
    assert "figures" in json.dumps(dock.panel.form.marks())
    del layer


def test_a_dialog_opened_again_shows_the_layer_and_gives_it_back(squares, figures, tmp_path):  # noqa: F811
    spec = study_on(squares, tmp_path).tables[0]
    shown = TableLayer.of(figures, selected=True)
    first = TableDialog(spec, shown=shown)
    assert first.layer.currentLayer() is figures
    again = first.entry()
    assert first.chosen == shown
    assert again.region == spec.region
    assert again.columns == spec.columns


def test_a_layer_shown_plainly_is_named_and_nothing_more(figures):
    view = LayerView.of_layer(figures)
    assert view.told == "Read from the layer figures of the project."


@pytest.mark.parametrize("make", [lambda: Choice((("higher", "h"), ("lower", "l"))), None])
def test_the_wheel_never_changes_a_choice(make, figures, squares):  # noqa: F811
    box = make() if make else layer_choice(QgsMapLayerProxyModel.Filter.VectorLayer)
    box.setCurrentIndex(0)
    none, down = QPoint(), QPoint(0, -120)
    phase = Qt.ScrollPhase.NoScrollPhase
    buttons, keys = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    for focused in (False, True):
        if focused:
            box.setFocus()
        event = QWheelEvent(QPointF(5, 5), QPointF(5, 5), none, down, buttons, keys, phase, False)
        QCoreApplication.sendEvent(box, event)
        assert box.currentIndex() == 0
        # left to the form around, which scrolls
        assert not event.isAccepted()
