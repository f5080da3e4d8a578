"""Polygons of the user's own, in any state, from the dock to results; they are never changed."""

import dataclasses
import html
import json
import runpy
from pathlib import Path

import pytest
from growth_poles.core.errors import BoundaryError
from growth_poles.core.study.read import load_study
from growth_poles.core.study.spec import (
    BoundarySpec,
    ColumnSpec,
    Group,
    IndexSpec,
    Indicator,
    NamesSpec,
    Study,
    TableSpec,
)
from growth_poles.plugin import bridge, settings
from growth_poles.plugin.gui.dock import GrowthPolesDock
from growth_poles.plugin.gui.form import data as form_data
from growth_poles.plugin.reading.sources import source_of
from osgeo import ogr
from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsField,
    QgsGeometry,
    QgsProject,
    QgsVectorFileWriter,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QCoreApplication, QEvent, Qt, QVariant
from qgis.PyQt.QtWidgets import QPushButton
from waiting import wait

ROOT = Path(bridge.__file__).resolve().parents[1]
OUTPUT = {"a": 10.0, "b": 30.0, "c": 60.0, "d": 120.0}


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
def squares(tmp_path):
    """Four squares of 10 km in a row, in a file, as a layer of the project."""
    memory = QgsVectorLayer("PolygonZ?crs=EPSG:32642&field=code:string", "mine", "memory")
    features = []
    for place, code in enumerate(OUTPUT):
        west, east = 5e5 + 1e4 * place, 5e5 + 1e4 * (place + 1)
        corners = ((west, 5e6), (east, 5e6), (east, 5.01e6), (west, 5.01e6), (west, 5e6))
        feature = QgsFeature(memory.fields())
        feature.setAttribute("code", code)
        ring = ", ".join(f"{x} {y} 7" for x, y in corners)
        feature.setGeometry(QgsGeometry.fromWkt(f"PolygonZ (({ring}))"))
        features.append(feature)
    memory.dataProvider().addFeatures(features)
    options = QgsVectorFileWriter.SaveVectorOptions()
    context = QgsProject.instance().transformContext()
    file = tmp_path / "mine.gpkg"
    QgsVectorFileWriter.writeAsVectorFormatV3(memory, str(file), context, options)
    layer = QgsVectorLayer(f"{file}|layername=mine", "mine", "ogr")
    QgsProject.instance().addMapLayer(layer)
    return layer


def study_on(layer, tmp_path, *, code="code", without=""):
    rows = [f"{one},2020,{value}" for one, value in OUTPUT.items() if one != without]
    lines = ["region,year,output", *rows]
    (tmp_path / "table.csv").write_text("\n".join(lines), encoding="utf-8")
    file, name = source_of(layer)
    columns = (ColumnSpec("output", "output", "count"),)
    return Study(
        name="own",
        boundaries=BoundarySpec("mine", file=file, layer=name, code=code),
        years=(2020,),
        focus_year=2020,
        missing="no_value",
        tables=(TableSpec(tmp_path / "table.csv", "region", columns, year="year"),),
        index=IndexSpec(Group("index", (Indicator("output"),)), "", 1),
    )


def run(dock, study, *, meanwhile=lambda: None):
    dock.panel.form.fill(study)
    dock.run_form()
    meanwhile()
    wait(lambda: not dock.runner.is_busy() and dock.reading is None)
    return [item.text() for item in dock.iface.messageBar().items()]


def results_in(tmp_path):
    return sorted(file for file in tmp_path.glob("*.gpkg") if file.name != "mine.gpkg")


def test_own_polygons_in_any_state_and_a_table_file_lead_to_results(dock, squares, tmp_path):
    squares.addExpressionField("lower(\"code\") || ''", QgsField("virtual", QVariant.String))
    squares.setSubsetString("\"code\" <> 'd'")
    assert squares.startEditing()
    first = next(squares.getFeatures())
    squares.changeAttributeValue(first.id(), squares.fields().lookupField("code"), "A")
    squares.selectAll()
    told = run(dock, study_on(squares, tmp_path, code="virtual", without="d"))
    assert "Done" in told[-1], told
    # per cent of the leader, which is c while d is filtered out: 10, 30 and 60 of 60
    found = {row["region_iso"]: row["index_pct"] for row in dock.result.rows}
    assert found == {
        "a": pytest.approx(100 / 6),
        "b": pytest.approx(50),
        "c": pytest.approx(100),
    }
    shapes = dock.link.layer
    assert shapes.crs().authid() == "EPSG:32642"
    assert not any(one.geometry().constGet().is3D() for one in shapes.getFeatures())
    # the user's layer is as it was: being edited, filtered, selected, not saved
    assert squares.isEditable()
    assert squares.isModified()
    assert [one["code"] for one in squares.getFeatures()] == ["A", "b", "c"]
    assert squares.selectedFeatureCount() == 3
    assert squares.renderer().type() == "singleSymbol"
    saved = QgsVectorLayer(f"{tmp_path / 'mine.gpkg'}|layername=mine", "saved", "ogr")
    assert [one["code"] for one in saved.getFeatures()] == list(OUTPUT)
    squares.rollBack()
    del shapes, saved


def test_the_selected_polygons_alone_are_run_from_the_dock(dock, squares, tmp_path):
    squares.selectByExpression("\"code\" IN ('b', 'c')")
    dock.panel.form.fill(study_on(squares, tmp_path))
    dock.panel.form.boundaries.selected.setChecked(True)
    dock.run_form()
    wait(lambda: not dock.runner.is_busy() and dock.reading is None)
    assert sorted(row["region_iso"] for row in dock.result.rows) == ["b", "c"]
    # the table names all four; the two that take no part are set aside and told, not refused
    source = ogr.Open(str(dock.result.path))
    report = source.GetLayerByName("match_report")
    found = {one["row_text"]: (one["status"], one["region_iso"]) for one in report}
    assert found == {
        "a": ("set aside", None),
        "b": ("matched", "b"),
        "c": ("matched", "c"),
        "d": ("set aside", None),
    }
    assert any("only the selected polygons take part" in note for note in dock.result.notes)


@pytest.mark.parametrize("of_project", [False, True], ids=["a file", "a layer of the project"])
def test_polygons_and_table_chosen_in_the_form_lead_to_results(
    of_project, dock, squares, tmp_path, monkeypatch
):
    study = study_on(squares, tmp_path)
    bare = dataclasses.replace(study, boundaries=BoundarySpec("16"), tables=())
    form = dock.panel.form
    form.fill(bare)
    table = QgsVectorLayer(str(tmp_path / "table.csv"), "figures", "ogr")
    QgsProject.instance().addMapLayer(table)

    def answer(dialog):
        if of_project:
            dialog.layer.setLayer(table)
        else:
            dialog.file.setFilePath(str(tmp_path / "table.csv"))
        dialog.region.choose("region")
        dialog.year.choose("year")
        for at in range(dialog.tree.topLevelItemCount()):
            item = dialog.tree.topLevelItem(at)
            if item.text(0) == "output":
                item.setCheckState(0, Qt.CheckState.Checked)
        dialog.accept()
        assert dialog.marks() == {}
        return dialog.entry()

    monkeypatch.setattr(form_data, "ask", answer)
    (add,) = [
        one
        for one in form.data.findChildren(QPushButton)
        if one.text().replace("&", "") == "Add Table…"
    ]
    add.click()
    form.boundaries.scheme.choose("own")
    form.boundaries.layer.setLayer(squares)
    form.boundaries.code.choose("code")
    dock.run_form()
    wait(lambda: not dock.runner.is_busy() and dock.reading is None)
    told = [item.text() for item in dock.iface.messageBar().items()]
    assert "Done" in told[-1], told
    # per cent of the leader d: 10, 30, 60 and 120 of 120
    assert {row["region_iso"]: row["index_pct"] for row in dock.result.rows} == {
        "a": pytest.approx(100 / 12),
        "b": pytest.approx(25),
        "c": pytest.approx(50),
        "d": pytest.approx(100),
    }


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (lambda layer: layer.dataProvider().changeGeometryValues({2: QgsGeometry()}), "'b'"),
        (lambda layer: layer.setCrs(QgsCoordinateReferenceSystem()), "coordinate reference"),
        (lambda layer: layer.setSubsetString("\"code\" = 'x'"), "without features"),
    ],
    ids=["no shape", "no CRS", "everything filtered out"],
)
def test_a_layer_that_cannot_serve_is_told_and_leaves_no_file(spoil, said, dock, squares, tmp_path):
    spoil(squares)
    told = run(dock, study_on(squares, tmp_path))
    assert said in html.unescape(told[-1]), told
    assert results_in(tmp_path) == []
    assert dock.panel.run.isEnabled()


def test_a_layer_removed_while_the_study_runs_on_it_does_not_stop_it(dock, squares, tmp_path):
    name = squares.id()
    told = run(
        dock,
        study_on(squares, tmp_path),
        meanwhile=lambda: QgsProject.instance().removeMapLayer(name),
    )
    assert "Done" in told[-1], told
    assert len(dock.result.rows) == 4


def test_a_layer_removed_before_the_run_is_missed_in_plain_words(dock, tmp_path):
    memory = QgsVectorLayer("Polygon?crs=EPSG:32642&field=code:string", "gone", "memory")
    QgsProject.instance().addMapLayer(memory)
    study = study_on(memory, tmp_path)
    dock.panel.form.fill(study)
    QgsProject.instance().removeMapLayer(memory.id())
    dock.run_form()
    wait(lambda: not dock.runner.is_busy() and dock.reading is None)
    told = [item.text() for item in dock.iface.messageBar().items()]
    assert told
    assert "fault of Growth Poles" not in told[-1]
    assert results_in(tmp_path) == []


def test_closing_the_project_while_a_study_runs_leaves_no_file_and_no_task(dock, squares, tmp_path):
    dock.panel.form.fill(study_on(squares, tmp_path))
    dock.run_form()
    task = dock.runner.task
    QgsProject.instance().clear()
    wait(lambda: QgsApplication.taskManager().countActiveTasks() == 0)
    assert task.error is None
    assert results_in(tmp_path) == []
    assert dock.result is None
    assert QgsProject.instance().mapLayers() == {}
    assert Path(tmp_path / "mine.gpkg").exists()


HEADLESS = """
import dataclasses, sys
from pathlib import Path
from growth_poles.core.headless import run
from growth_poles.core.study.spec import BoundarySpec
from growth_poles.core.study.read import load_study
bounds = BoundarySpec("", file=Path(sys.argv[1]), code="iso")
run(dataclasses.replace(load_study("paper"), boundaries=bounds)).write(sys.argv[2])
"""


def test_a_copy_of_shipped_regions_is_known_by_its_codes_on_both_sides(tmp_path, headless):
    """The paper's tables spell the regions in Russian, which a copy of the polygons lacks."""
    study = load_study("paper")
    shapes, _ = bridge.read_regions(study)
    features = []
    for code, shape in reversed(list(zip(shapes.codes, shapes.geometries, strict=True))):
        # polygons and multipolygons side by side, as files of the kind have them
        if len(shape.asMultiPolygon()) == 1:
            shape.convertToSingleType()
        found = {"type": "Feature", "properties": {"iso": code}}
        features.append({**found, "geometry": json.loads(shape.asJson(7))})
    file = tmp_path / "copy.geojson"
    whole = {"type": "FeatureCollection", "features": features}
    file.write_text(json.dumps(whole), encoding="utf-8")
    bounds = BoundarySpec("", file=file, code="iso")
    study = dataclasses.replace(study, boundaries=bounds)
    found = bridge.run_study(study, tmp_path / "qgis.gpkg")
    assert list(found.tables["hubs"]["region_iso"][:2]) == ["KZ-ALA", "KZ-AST"]
    assert any("scheme 16" in note for note in found.notes)
    headless(HEADLESS, file, tmp_path / "headless.gpkg")
    compare = runpy.run_path(str(ROOT / "scripts" / "compare_geopackages.py"))
    assert list(compare["differences"](tmp_path / "qgis.gpkg", tmp_path / "headless.gpkg")) == []


def test_a_copy_of_shipped_regions_with_swapped_axes_is_refused(tmp_path):
    study = load_study("paper")
    shapes, _ = bridge.read_regions(study)
    features = []
    for code, shape in zip(shapes.codes, shapes.geometries, strict=True):
        swapped = QgsGeometry(shape)
        swapped.get().swapXy()
        found = {"type": "Feature", "properties": {"iso": code}}
        features.append({**found, "geometry": json.loads(swapped.asJson(7))})
    file = tmp_path / "swapped.geojson"
    whole = {"type": "FeatureCollection", "features": features}
    file.write_text(json.dumps(whole), encoding="utf-8")
    study = dataclasses.replace(study, boundaries=BoundarySpec("", file=file, code="iso"))
    with pytest.raises(BoundaryError, match=r"longitude 69\.88.*Swap the axes"):
        bridge.run_study(study, tmp_path / "qgis.gpkg")


def test_a_file_of_names_is_read_inside_qgis_too(tmp_path):
    file = tmp_path / "names.csv"
    file.write_text("code,name,language\nKZ-PAV,Ертіс өңірі,kk\n", encoding="utf-8")
    study = dataclasses.replace(load_study("paper"), names=NamesSpec(file))
    _, regions = bridge.read_regions(study)
    assert regions.gazetteer().resolve("ЕРТІС ӨҢІРІ").code == "KZ-PAV"
    assert regions.titles["KZ-PAV"][2] == "Ертіс өңірі"
