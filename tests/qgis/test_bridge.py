"""Inside QGIS a study gives what it gives headless: the same file, the same neighbours, errors."""

import dataclasses
import json
import runpy
from pathlib import Path

import pytest
from growth_poles import boundaries
from growth_poles.core.errors import BoundaryError, InputError, OutputError, TableError
from growth_poles.core.study.read import load_study
from growth_poles.core.study.spec import BoundarySpec, ColumnSpec, Study, TableSpec
from growth_poles.plugin import bridge
from osgeo import ogr
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsField,
    QgsGeometry,
    QgsProject,
    QgsVectorFileWriter,
    QgsVectorLayer,
    QgsVectorLayerJoinInfo,
)
from qgis.PyQt.QtCore import QVariant

ROOT = Path(bridge.__file__).resolve().parents[1]
COMPARE = runpy.run_path(str(ROOT / "scripts" / "compare_geopackages.py"))
HEADLESS_RUN = (
    "import dataclasses, sys\n"
    "from growth_poles.core.headless import run\n"
    "name, diffusion, target = sys.argv[1:]\n"
    "run(name, only='' if diffusion == 'True' else 'index').write(target)"
)
HEADLESS_FACTS = """
import json, sys
from growth_poles.core.headless.layers import geometry_facts, read_regions
facts = geometry_facts(read_regions(sys.argv[1], code="code"))
print(json.dumps({
    "codes": facts.labels, "pairs": facts.pairs.tolist(), "km": facts.border_km.tolist(),
    "area": facts.area_km2.tolist(), "centres": facts.centres.tolist(),
    "defects": [[one.kind, one.regions, one.text] for one in facts.defects],
}))
"""


def differences(one, other):
    return list(COMPARE["differences"](one, other))


# --- the file ---------------------------------------------------------------------------------


@pytest.mark.parametrize("diffusion", [False, True], ids=["index only", "with diffusion"])
@pytest.mark.parametrize("name", ["paper", "kazakhstan-official"])
def test_a_file_made_inside_qgis_equals_the_headless_one(name, diffusion, tmp_path, headless):
    ours, theirs = tmp_path / "qgis.gpkg", tmp_path / "headless.gpkg"
    study = load_study(name)
    if not diffusion:
        study = dataclasses.replace(study, diffusion=None)
    bridge.run_study(study, ours)
    headless(HEADLESS_RUN, name, diffusion, theirs)
    assert differences(ours, theirs) == []
    assert sorted(file.name for file in tmp_path.iterdir()) == ["headless.gpkg", "qgis.gpkg"]
    mine, other = (ogr.Open(str(file)) for file in (ours, theirs))
    for layer in ("regions", "regions_by_year"):
        one, two = mine.GetLayerByName(layer), other.GetLayerByName(layer)
        # what the file itself says of its layers, without a look at the rows
        assert one.GetExtent(False) == pytest.approx(two.GetExtent(False))
        assert one.GetFeatureCount(False) == two.GetFeatureCount(False) > 0
        # and the box of each shape, by which programs look for those in a place
        for each in (one, two):
            each.SetSpatialFilterRect(66.0, 50.5, 70.0, 51.5)
        assert [row.GetFID() for row in one] == [row.GetFID() for row in two] != []


def test_the_comparison_finds_a_changed_number_and_a_missing_row(results, tmp_path):
    import shutil
    import sqlite3

    other = Path(shutil.copy(results, tmp_path / "other.gpkg"))
    database = sqlite3.connect(other)
    database.execute("UPDATE hubs SET location_share = location_share * 1.00000001 WHERE fid = 1")
    database.execute("DELETE FROM claims WHERE fid = 14")
    database.commit()
    database.close()
    found = differences(results, other)
    assert [line.split(",")[0].split(":")[0] for line in found] == ["hubs", "claims"]
    assert COMPARE["main"]([str(results), str(results)]) == 0
    assert COMPARE["main"]([str(results), str(other)]) == 1


def test_a_file_that_is_there_stays_and_one_that_is_open_is_never_touched(tmp_path, results):
    import shutil

    study = dataclasses.replace(load_study("paper"), diffusion=None)
    target = Path(shutil.copy(results, tmp_path / "mine.gpkg"))
    with pytest.raises(OutputError, match="already exists"):
        bridge.run_study(study, target)
    layer = QgsVectorLayer(f"{target}|layername=regions", "regions", "ogr")
    assert len(list(layer.getFeatures())) == 16
    assert layer.startEditing()
    layer.deleteFeature(next(layer.getFeatures()).id())
    with pytest.raises(OutputError, match="no other program has open"):
        bridge.run_study(study, target, overwrite=True)
    assert len(list(layer.getFeatures())) == 15
    layer.rollBack()
    del layer


def test_cancelling_while_it_writes_leaves_nothing(tmp_path):
    from growth_poles.core.progress import Cancelled

    study = dataclasses.replace(load_study("paper"), diffusion=None)
    with pytest.raises(Cancelled):
        bridge.run_study(study, tmp_path / "x.gpkg", progress=lambda stage, _: stage != "writing")
    assert list(tmp_path.iterdir()) == []


# --- neighbours -------------------------------------------------------------------------------


@pytest.mark.parametrize("scheme", boundaries.SCHEMES)
def test_shipped_regions_have_their_reference_neighbours(scheme):
    study = dataclasses.replace(load_study("paper"), boundaries=BoundarySpec(scheme))
    _, regions = bridge.read_regions(study)
    codes = regions.facts.labels
    found = {tuple(sorted((codes[i], codes[j]))) for i, j in regions.facts.pairs.tolist()}
    assert found == boundaries.reference_adjacency(scheme)
    assert regions.notes == ()


def layer_of(shapes, crs="EPSG:32642", kind="MultiPolygon", fields="field=code:string"):
    layer = QgsVectorLayer(f"{kind}?crs={crs}&{fields}", "mine", "memory")
    features = []
    for place, shape in enumerate(shapes):
        feature = QgsFeature(layer.fields())
        feature.setAttribute("code", "abcdefghi"[place])
        geometry = shape if isinstance(shape, QgsGeometry) else QgsGeometry.fromWkt(shape)
        feature.setGeometry(geometry)
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    return layer


def saved(layer, path):
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.layerName = "regions"
    context = QgsProject.instance().transformContext()
    done = QgsVectorFileWriter.writeAsVectorFormatV3(layer, str(path), context, options)
    assert done[0] == QgsVectorFileWriter.WriterError.NoError, done
    return path


def study_on(file, **bounds):
    spec = BoundarySpec("mine", file=file, **{"code": "code", **bounds})
    return Study(
        name="mine",
        boundaries=spec,
        years=(2016,),
        focus_year=2016,
        missing="no_value",
        tables=(),
    )


def box(x, y, width, height, *, z=""):
    corners = ((0, 0), (width, 0), (width, height), (0, height), (0, 0))
    return ", ".join(f"{5e5 + 1e3 * (x + i)} {5e6 + 1e3 * (y + j)}{z}" for i, j in corners)


def polygon(*boxes):
    return f"Polygon (({'), ('.join(boxes)}))"


def torn_scheme():
    """Every region of the scheme of 20 moved by itself, up to 3 m."""
    study = dataclasses.replace(load_study("paper"), boundaries=BoundarySpec("20"), diffusion=None)
    shapes, _ = bridge.read_regions(study)
    from growth_poles.plugin.reading.shapes import outlines_of

    _, engine = outlines_of(shapes.geometries, shapes.crs)
    moved = []
    for place, shape in enumerate(engine.polygons):
        shape = QgsGeometry(shape)
        shape.translate((place * 7 % 5 - 2) * 1.3, (place * 3 % 7 - 3) * 0.9)
        moved.append(shape)
    layer = QgsVectorLayer("MultiPolygon?field=code:string", "torn", "memory")
    layer.setCrs(engine.crs)
    features = []
    for code, shape in zip(shapes.codes, moved, strict=True):
        feature = QgsFeature(layer.fields())
        feature.setAttribute("code", code)
        feature.setGeometry(shape)
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    return layer


CASES = {
    "side by side": lambda: layer_of([polygon(box(0, 0, 10, 10)), polygon(box(10, 0, 10, 10))]),
    "point touch": lambda: layer_of([polygon(box(0, 0, 10, 10)), polygon(box(10, 10, 10, 10))]),
    "gap of 4 m": lambda: layer_of([polygon(box(0, 0, 10, 10)), polygon(box(10.004, 0, 9, 10))]),
    "overlap": lambda: layer_of([polygon(box(0, 0, 10, 10)), polygon(box(9.5, 1, 10, 10))]),
    "grid": lambda: layer_of([polygon(box(x, y, 9, 9)) for x in (0, 9, 18) for y in (0, 9, 18)]),
    "shifted over four": lambda: layer_of(
        [polygon(box(0, 10 * k, 40, 10)) for k in range(4)] + [polygon(box(39.95, 0, 40, 40))]
    ),
    "gap of 50 m": lambda: layer_of([polygon(box(0, 0, 10, 10)), polygon(box(10.05, 0, 9, 10))]),
    "long parallel": lambda: layer_of(
        [
            f"Polygon (({w} {s}, {e} {s}, {e} {n}, {w} {n}, {w} {s}))"
            for w, s, e, n in ((-120, 49, -100, 55), (-120, 45, -110, 49), (-110, 45, -100, 49))
        ],
        crs="EPSG:4326",
    ),
    "both sides of 180": lambda: layer_of(
        [
            "MultiPolygon (((178 -20, 180 -20, 180 -18, 178 -18, 178 -20)),"
            " ((-180 -20, -179 -20, -179 -18, -180 -18, -180 -20)))",
            "Polygon ((-179 -20, -178 -20, -178 -18, -179 -18, -179 -20))",
        ],
        crs="EPSG:4326",
    ),
    "lake": lambda: layer_of(
        [
            QgsGeometry.fromWkt(polygon(box(x, 0, 10, 10))).difference(
                QgsGeometry.fromWkt(polygon(box(8, 3, 4, 4)))
            )
            for x in (0, 10)
        ]
    ),
    "stray part": lambda: layer_of(
        [
            f"MultiPolygon ((({box(0, 0, 60, 60)})), (({box(100, 4, 0.5, 0.5)})))",
            polygon(box(100.5, 0, 10, 10)),
            polygon(box(60, 0, 20, 60)),
        ]
    ),
    "20 regions, torn": torn_scheme,
}


@pytest.mark.parametrize("case", CASES)
def test_neighbours_areas_and_defects_are_those_found_headless(case, tmp_path, headless):
    file = saved(CASES[case](), tmp_path / "own.gpkg")
    _, regions = bridge.read_regions(study_on(file))
    expected = json.loads(headless(HEADLESS_FACTS, file))
    facts = regions.facts
    assert list(facts.labels) == expected["codes"]
    assert facts.pairs.tolist() == expected["pairs"]
    assert facts.border_km.tolist() == pytest.approx(expected["km"], rel=1e-9)
    assert facts.area_km2.tolist() == pytest.approx(expected["area"], rel=1e-9)
    for mine, theirs in zip(facts.centres.tolist(), expected["centres"], strict=True):
        assert mine == pytest.approx(theirs, rel=1e-9)
    mine = [[one.kind, list(one.regions)] for one in facts.defects]
    assert sorted(mine) == sorted([kind, regions] for kind, regions, _ in expected["defects"])
    # a repair tells the words of its own geometry library
    texts = {one.text for one in facts.defects if one.kind != "invalid polygon"}
    kinds = [one for one in expected["defects"] if one[0] != "invalid polygon"]
    assert texts == {text for _, _, text in kinds}


def test_an_hourglass_is_refused_as_on_the_command_line(tmp_path):
    bow = "Polygon ((500000 5e6, 520000 5020000, 520000 5e6, 500000 5020000, 500000 5e6))"
    file = saved(layer_of([bow, polygon(box(20, 0, 10, 20))]), tmp_path / "own.gpkg")
    with pytest.raises(BoundaryError, match="'a', whose outline crosses itself"):
        bridge.read_regions(study_on(file))


# --- layers as users have them ------------------------------------------------------------------


def regions_from(layer, *, selected=False, **bounds):
    study = study_on(Path("mine.layer"), minimum_border_km=0.0, **bounds)
    views = bridge.views_of(study, regions=layer, selected=selected)
    return bridge.read_regions(study, views)


SQUARES = [polygon(box(10 * place, 0, 10, 10)) for place in range(3)]


def test_a_layer_that_lives_in_memory_serves():
    shapes, regions = regions_from(layer_of(SQUARES))
    assert regions.codes == ("a", "b", "c")
    assert regions.facts.pairs.tolist() == [[0, 1], [1, 2]]
    assert not regions.is_shipped
    assert shapes.crs.authid() == "EPSG:32642"


def test_the_selected_features_alone_serve():
    layer = layer_of(SQUARES)
    layer.selectByExpression("\"code\" IN ('a', 'b')")
    _, regions = regions_from(layer, selected=True)
    assert regions.codes == ("a", "b")


def test_a_filter_an_edit_session_a_join_and_a_virtual_field_count(tmp_path):
    file = saved(layer_of(SQUARES), tmp_path / "own.gpkg")
    layer = QgsVectorLayer(f"{file}|layername=regions", "own", "ogr")
    names = QgsVectorLayer("None?field=key:string&field=title:string", "names", "memory")
    rows = []
    for key, title in (("a", "Alpha"), ("b", "Beta"), ("c", "Gamma")):
        row = QgsFeature(names.fields())
        row.setAttributes([key, title])
        rows.append(row)
    names.dataProvider().addFeatures(rows)
    QgsProject.instance().addMapLayers([layer, names], False)
    join = QgsVectorLayerJoinInfo()
    join.setJoinLayer(names)
    join.setJoinFieldName("key")
    join.setTargetFieldName("code")
    join.setPrefix("n_")
    layer.addJoin(join)
    layer.addExpressionField('upper("code")', QgsField("capital", QVariant.String))
    layer.setSubsetString("\"code\" <> 'c'")
    assert layer.startEditing()
    second = next(one for one in layer.getFeatures() if one["code"] == "b")
    layer.changeAttributeValue(second.id(), layer.fields().lookupField("code"), "z")
    layer.changeAttributeValue(second.id(), layer.fields().lookupField("n_title"), "Zeta")
    _, regions = regions_from(layer, code="capital", name="n_title")
    assert regions.codes == ("A", "Z")
    assert regions.names["A"][0] == "Alpha"
    assert layer.isEditable()
    layer.rollBack()
    del layer, names


def test_heights_curves_and_another_crs_are_taken():
    curve = "CurvePolygon Z (CompoundCurve Z ((0 0 5, 1 0 5, 1 1 5, 0 1 5, 0 0 5)))"
    flat = "Polygon ((1 0, 2 0, 2 1, 1 1, 1 0))"
    layer = layer_of([curve, flat], crs="EPSG:4326", kind="CurvePolygonZ")
    shapes, regions = regions_from(layer)
    assert regions.facts.pairs.tolist() == [[0, 1]]
    # a degree of a meridian at the equator: 110.574 km
    assert regions.facts.border_km[0] == pytest.approx(110.574, abs=0.001)
    assert not any(shape.constGet().is3D() for shape in shapes.geometries)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda layer: layer.setCrs(QgsCoordinateReferenceSystem()), "coordinate reference system"),
        (lambda layer: layer.dataProvider().changeGeometryValues({2: QgsGeometry()}), "for 'b'"),
        (lambda layer: layer.dataProvider().changeAttributeValues({2: {0: "a"}}), "'a' more than"),
        (lambda layer: layer.dataProvider().changeAttributeValues({2: {0: None}}), "none in feat"),
        (lambda layer: layer.setCrs(QgsCoordinateReferenceSystem("EPSG:4326")), "as degrees of"),
        (lambda layer: layer.dataProvider().truncate(), "without features"),
    ],
    ids=["no CRS", "no shape", "code twice", "no code", "wrong CRS", "empty"],
)
def test_a_layer_that_cannot_serve_is_refused_in_plain_words(change, said):
    layer = layer_of(SQUARES)
    change(layer)
    with pytest.raises(BoundaryError, match=said):
        regions_from(layer)


def test_points_and_columns_that_are_not_there_are_refused():
    points = layer_of(["Point (500000 5000000)"], kind="Point")
    with pytest.raises(BoundaryError, match="points or lines"):
        regions_from(points)
    with pytest.raises(BoundaryError, match="a column named 'kod'"):
        regions_from(layer_of(SQUARES), code="kod")
    with pytest.raises(BoundaryError, match="neither"):
        regions_from(layer_of(SQUARES), code="")


# --- tables -------------------------------------------------------------------------------------


def spec_of(file, **options):
    columns = (ColumnSpec("grp", "ВРП", "count"),)
    return TableSpec(Path(file), "Регион", columns, **{"year": 2016, **options})


HEADLESS_TABLE = """
import json, sys
from pathlib import Path
from growth_poles.core.headless.tables import read_table
from growth_poles.core.reading.numbers import read_numbers
from growth_poles.core.study.spec import ColumnSpec, TableSpec
spec = TableSpec(Path(sys.argv[1]), "Регион", (ColumnSpec("grp", "ВРП", "count"),), year=2016)
table = read_table(spec)
print(json.dumps([table.header, table.columns[0].tolist(),
                  [str(one) for one in read_numbers(table.columns[1], decimal="").values]],
                 default=str))
"""
WRITE_BOOKS = """
import datetime, sys
import openpyxl
import pandas as pd
frame = pd.DataFrame([["Итоги", None], [None, None], ["Регион", "ВРП"], ["Алматы", 1.5],
                      ["Астана", "—"], ["Абай", 1234567.25], ["Улытау", "1.234,5"]])
for ending in ("xlsx", "ods"):
    frame.to_excel(f"{sys.argv[1]}/book.{ending}", header=False, index=False)
book = openpyxl.Workbook()
sheet = book.active
sheet.title = "Данные"
for row in (["Год", 2016, None], ["Регион", "ВРП", "Дата"], ["А", 5, datetime.date(2016, 3, 1)],
            ["А", "1 234", None], ["Б", "#N/A", None], ["В", "=1+1", None], ["Г", True, None]):
    sheet.append(row)
sheet["B5"].data_type = "e"
sheet.merge_cells("A3:A4")
other = book.create_sheet("Скрыто")
other.append(["Регион", "ВРП"])
other.append(["А", 1])
other.sheet_state = "hidden"
book.save(f"{sys.argv[1]}/hard.xlsx")
# a workbook of old Macs counts days from 1904
from openpyxl.utils.datetime import CALENDAR_MAC_1904
book = openpyxl.Workbook()
book.epoch = CALENDAR_MAC_1904
book.active.append(["Регион", "ВРП"])
book.active.append([datetime.date(2016, 3, 1), 5])
book.save(f"{sys.argv[1]}/mac.xlsx")
"""


def test_workbooks_text_and_layers_give_the_cells_that_they_give_headless(tmp_path, headless):
    from growth_poles.core.reading.numbers import read_numbers

    headless(WRITE_BOOKS, tmp_path)
    (tmp_path / "text.csv").write_bytes("Регион;ВРП\nАлматы;1,5\nАстана;—\n".encode("cp1251"))
    layer = QgsVectorLayer("None?field=Регион:string&field=ВРП:double", "t", "memory")
    for name, value in (("Алматы", 1.5), ("Астана", None)):
        row = QgsFeature(layer.fields())
        row.setAttributes([name, value])
        layer.dataProvider().addFeatures([row])
    saved(layer, tmp_path / "layer.gpkg")
    for name in ("book.xlsx", "book.ods", "hard.xlsx", "mac.xlsx", "text.csv", "layer.gpkg"):
        (table,) = bridge.read_tables(tables_study(spec_of(tmp_path / name)))
        numbers = [str(one) for one in read_numbers(table.columns[1], decimal="").values]
        mine = [list(table.header), table.columns[0].tolist(), numbers]
        theirs = json.loads(headless(HEADLESS_TABLE, tmp_path / name))
        if name == "mac.xlsx":
            # one side gives a date and the other its midnight
            assert [str(mine[1][0])[:10], theirs[1][0][:10]] == ["2016-03-01"] * 2
            mine[1] = theirs[1]
        assert mine == theirs, name


def tables_study(spec):
    return Study(
        name="mine",
        boundaries=BoundarySpec("16"),
        years=(2016,),
        focus_year=2016,
        missing="no_value",
        tables=(spec,),
    )


def test_a_layer_of_the_project_is_a_table_by_its_id():
    layer = QgsVectorLayer("None?field=Регион:string&field=ВРП:double", "t", "memory")
    row = QgsFeature(layer.fields())
    row.setAttributes(["Алматы", 1.5])
    layer.dataProvider().addFeatures([row])
    QgsProject.instance().addMapLayer(layer)
    study = tables_study(spec_of(f"{layer.id()}.layer"))
    (table,) = bridge.read_tables(study, bridge.views_of(study))
    assert table.columns[1].tolist() == [1.5]


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("a.csv", b"", "an empty file"),
        ("a.doc", b"x", "the ending '.doc'"),
        ("a.xlsx", b"no workbook", "text under that name"),
        ("a.xls", b"\xd0\xcf\x11\xe0\0", "as XLSX or ODS"),
        ("a.gpkg", b"no database", "a file of another kind"),
        ("a.csv", "Регион,GDP\nА,1\n".encode(), "column 'ВРП'"),
    ],
)
def test_a_table_that_cannot_be_read_is_refused_in_plain_words(name, content, said, tmp_path):
    (tmp_path / name).write_bytes(content)
    with pytest.raises(TableError, match=said):
        bridge.read_tables(tables_study(spec_of(tmp_path / name)))


def test_weights_from_a_gal_file_are_read_and_parquet_is_refused(tmp_path):
    from growth_poles.core.neighbours.contiguous import queen
    from growth_poles.core.neighbours.gal import to_gal
    from growth_poles.core.study.spec import DiffusionSpec, WeightsSpec

    paper = load_study("paper")
    _, regions = bridge.read_regions(paper)
    i, j = zip(*boundaries.reference_adjacency("16"), strict=True)
    (tmp_path / "w.gal").write_text(to_gal(queen(regions.codes, i, j)), encoding="utf-8")

    def with_file(name):
        weights = WeightsSpec("file", "mine", file=tmp_path / name)
        return dataclasses.replace(paper, diffusion=DiffusionSpec(("index_pct",), (weights,)))

    _, regions = bridge.read_regions(with_file("w.gal"))
    assert len(regions.weights["mine"].indices) == 2 * 28
    (tmp_path / "w.parquet").write_bytes(b"x")
    with pytest.raises(InputError, match=r"weights as GAL \(.gal\), inside QGIS"):
        bridge.read_regions(with_file("w.parquet"))
