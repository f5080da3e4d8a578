"""Boundary files of all kinds, and what is said about bad ones."""

import doctest
import json
from dataclasses import replace

import geopandas as gpd
import numpy as np
import pandas as pd
import pytest
import shapely
from growth_poles import boundaries
from growth_poles.core.errors import BoundaryError
from growth_poles.core.headless import layers
from growth_poles.core.headless.layers import geometry_facts, read_regions
from growth_poles.core.regions import schemes as regions
from shapely import box

UTM = 32642


def three():
    """Three squares of 10 km in a row."""
    shapes = [box(5e5 + k * 1e4, 5e6, 5e5 + (k + 1) * 1e4, 5.01e6) for k in range(3)]
    columns = {"code": ["11", "12", "13"], "name": ["Запад", "Centre", "Ost"]}
    return gpd.GeoDataFrame(columns, geometry=shapes, crs=UTM)


def written(frame, path, **options):
    frame.to_file(path, engine="pyogrio", **options)
    return path


def error_of(*args, **options):
    with pytest.raises(BoundaryError) as caught:
        read_regions(*args, **options)
    return str(caught.value)


@pytest.mark.parametrize("scheme", boundaries.SCHEMES)
def test_the_shipped_schemes_come_with_names_centres_and_attribution(scheme):
    layer = read_regions(scheme=scheme)
    columns = ["region_iso", "name_en", "name_ru", "name_kk", "geometry"]
    assert list(layer.frame.columns) == columns
    assert tuple(layer.frame["region_iso"]) == regions.scheme(scheme).codes
    assert list(layer.centres["region_iso"]) == list(layer.frame["region_iso"])
    assert layer.scheme == scheme
    assert "Rodionov" in layer.attribution
    assert "CC BY 4.0" in layer.licence
    assert layer.defects == ()


@pytest.mark.parametrize("scheme", boundaries.SCHEMES)
def test_the_facts_of_the_shipped_schemes(scheme):
    layer = read_regions(scheme=scheme)
    facts = geometry_facts(layer)
    pairs = {tuple(sorted(facts.labels[i] for i in pair)) for pair in facts.pairs}
    assert pairs == boundaries.reference_adjacency(scheme)
    assert (facts.pairs[:, 0] < facts.pairs[:, 1]).all()
    # the shortest true border is that of the capital or of Almaty city with its region
    assert facts.border_km.min() > 100
    assert facts.centre_kind == "administrative centre"
    assert facts.defects == ()
    # geodesic areas before simplification
    given = gpd.read_file(boundaries.PATH, layer=f"regions_{scheme}", ignore_geometry=True)
    assert facts.area_km2 == pytest.approx(given["area_km2"].to_numpy(), rel=0.004)
    at = facts.labels.index("KZ-ALA")
    assert facts.centres[at] == pytest.approx([76.9745, 43.1771], abs=1e-3)


def test_an_unknown_scheme_is_refused():
    assert "'16', '17', '20', got '18'" in error_of(scheme="18")


@pytest.mark.parametrize("kind", ["gpkg", "shp", "geojson", "fgb", "parquet", "geoparquet"])
def test_any_polygon_format_gives_the_same(tmp_path, kind):
    path = tmp_path / f"Мои регионы 2024.{kind}"
    if "parquet" in kind:
        three().to_parquet(path)
    else:
        # GeoJSON is in degrees by its standard
        frame = three().to_crs(4326) if kind == "geojson" else three()
        # FlatGeobuf puts rows in the order of its spatial index
        written(frame, path, **({"SPATIAL_INDEX": "NO"} if kind == "fgb" else {}))
    layer = read_regions(path, code="code", name="name", attribution="me", licence="CC0")
    assert list(layer.frame["region_iso"]) == ["11", "12", "13"]
    assert list(layer.frame["name_en"]) == ["Запад", "Centre", "Ost"]
    assert layer.frame["name_ru"].isna().all()
    assert (layer.scheme, layer.attribution, layer.licence) == ("Мои регионы 2024", "me", "CC0")
    assert layer.source == path
    facts = geometry_facts(layer)
    assert facts.pairs.tolist() == [[0, 1], [1, 2]]
    assert facts.border_km == pytest.approx([10, 10], rel=1e-3)
    assert facts.area_km2 == pytest.approx([100, 100, 100], rel=2e-3)
    assert facts.centre_kind == "centroid"
    # the zone's central meridian is 69° E
    assert facts.centres[0] == pytest.approx([69.064, 45.198], abs=2e-3)
    assert layer.defects == facts.defects == ()


@pytest.mark.parametrize("crs", [4326, 3857, 28412, "ESRI:102025", 4284])
def test_the_crs_does_not_change_the_facts(tmp_path, crs):
    path = written(three().to_crs(crs), tmp_path / "other.gpkg")
    layer = read_regions(path, code="code")
    assert layer.frame.crs == three().to_crs(crs).crs
    facts = geometry_facts(layer)
    assert facts.pairs.tolist() == [[0, 1], [1, 2]]
    assert facts.border_km == pytest.approx([10, 10], rel=1e-3)
    assert facts.area_km2 == pytest.approx([100, 100, 100], rel=2e-3)


@pytest.mark.parametrize(
    ("codes", "expected"),
    [
        ([11, 12, 13], ["11", "12", "13"]),
        ([11.0, 12.0, 13.0], ["11", "12", "13"]),
        (["011", " 12\u00a0", "KZ  13"], ["011", "12", "KZ 13"]),
    ],
    ids=["whole numbers", "real numbers", "text"],
)
def test_codes_become_text(tmp_path, codes, expected):
    path = written(three().assign(code=codes), tmp_path / "codes.gpkg")
    assert list(read_regions(path, code="code").frame["region_iso"]) == expected


def test_a_name_column_alone_serves_as_code(tmp_path):
    frame = read_regions(written(three(), tmp_path / "a.gpkg"), name="name").frame
    assert list(frame["region_iso"]) == list(frame["name_en"]) == ["Запад", "Centre", "Ost"]


def test_names_in_three_languages_are_taken_where_the_file_has_them(tmp_path):
    path = written(three().assign(name_ru=["а", "б", None]), tmp_path / "a.gpkg")
    frame = read_regions(path, code="CODE").frame
    assert list(frame["name_ru"][:2]) == ["а", "б"]
    assert frame["name_ru"].isna().tolist() == [False, False, True]


def test_of_a_collection_the_polygons_are_kept(tmp_path):
    frame = three()
    mixed = shapely.GeometryCollection([frame.geometry[0], shapely.Point(0, 0)])
    frame.geometry = [mixed, *frame.geometry[1:]]
    layer = read_regions(written(frame, tmp_path / "mixed.gpkg"), code="code")
    assert set(layer.frame.geom_type) == {"Polygon", "MultiPolygon"}


def test_the_only_polygon_layer_is_found_among_others(tmp_path):
    path = written(three(), tmp_path / "a.gpkg", layer="regions")
    written(three().set_geometry(three().centroid), path, layer="points")
    assert len(read_regions(path, code="code").frame) == 3
    message = error_of(path, code="code", layer="point")
    assert "'points'" in message
    assert "points or lines alone" in error_of(path, code="code", layer="points")


def test_several_polygon_layers_are_listed(tmp_path):
    path = written(three(), tmp_path / "a.gpkg", layer="one")
    written(three().iloc[:2], path, layer="two")
    message = error_of(path, code="code")
    assert "'one', 'two'" in message
    assert "layer" in message
    assert len(read_regions(path, code="code", layer="two").frame) == 2


def test_a_missing_file_and_one_that_is_none(tmp_path):
    assert "got none of this name" in error_of(tmp_path / "nowhere.gpkg", code="code")
    for name in ("rubbish.gpkg", "rubbish.shp", "rubbish.geojson", "rubbish.parquet"):
        (tmp_path / name).write_bytes(b"\x00\x01 not a map")
        assert "a file of another kind" in error_of(tmp_path / name, code="code")
        (tmp_path / name).write_bytes(b"")
        assert "an empty file" in error_of(tmp_path / name, code="code")


def test_a_file_without_crs_is_refused(tmp_path):
    path = written(three(), tmp_path / "a.shp")
    path.with_suffix(".prj").unlink()
    message = error_of(path, code="code")
    assert "coordinate reference system (CRS)" in message
    assert ".prj" in message


def test_a_crs_that_the_coordinates_cannot_have_is_refused(tmp_path):
    path = written(three().set_crs(4326, allow_override=True), tmp_path / "a.gpkg")
    message = error_of(path, code="code")
    assert "oordinates that fit the CRS" in message
    assert "a.gpkg" in message
    # metres of a projection that cannot be that far away
    layer = read_regions(written(three(), tmp_path / "b.gpkg"), code="code")
    far = layer.frame.set_geometry(layer.frame.translate(1e9))
    with pytest.raises(BoundaryError, match="oordinates that fit the CRS"):
        geometry_facts(replace(layer, frame=far))


def test_a_column_that_is_not_there_is_answered_with_those_that_are(tmp_path):
    path = written(three(), tmp_path / "a.gpkg")
    assert "a column named 'kato', got columns 'code', 'name'" in error_of(path, code="kato")
    assert "codes of the regions (code)" in error_of(path)


def test_a_code_twice_or_missing_is_refused(tmp_path):
    twice = written(three().assign(code=["11", "12", "12"]), tmp_path / "a.gpkg")
    message = error_of(twice, code="code")
    assert "'12' more than once" in message
    assert "dissolve" in message
    missing = written(three().assign(code=["11", None, " "]), tmp_path / "b.gpkg")
    assert "none in features '2', '3'" in error_of(missing, code="code")


@pytest.mark.parametrize("shape", [None, shapely.Polygon()], ids=["null", "empty"])
def test_a_region_without_polygon_is_named(tmp_path, shape):
    frame = three()
    frame.geometry = [shape, *frame.geometry[1:]]
    path = tmp_path / "a.parquet"
    frame.to_parquet(path)
    assert "a polygon for every region, got none for '11'" in error_of(path, code="code")


def test_a_table_without_shapes_and_a_layer_without_rows(tmp_path):
    (tmp_path / "a.csv").write_text("code,name\n11,a\n", encoding="utf-8")
    assert "the ending '.csv'" in error_of(tmp_path / "a.csv", code="code")
    pd.DataFrame({"code": ["11"]}).to_parquet(tmp_path / "a.parquet")
    assert "polygons" in error_of(tmp_path / "a.parquet", code="code")
    written(three().iloc[:0], tmp_path / "b.gpkg")
    assert "without features" in error_of(tmp_path / "b.gpkg", code="code")


def test_heights_are_dropped(tmp_path):
    frame = three()
    frame.geometry = shapely.force_3d(frame.geometry.to_numpy(), 5.0)
    layer = read_regions(written(frame, tmp_path / "a.gpkg"), code="code")
    assert not layer.frame.has_z.any()


def test_geojson_with_numbers_as_codes(tmp_path):
    path = tmp_path / "a.geojson"
    shape = shapely.geometry.mapping(box(70, 50, 71, 51))
    features = [{"type": "Feature", "properties": {"id": 7}, "geometry": shape}]
    path.write_text(json.dumps({"type": "FeatureCollection", "features": features}))
    layer = read_regions(path, code="id")
    assert list(layer.frame["region_iso"]) == ["7"]
    facts = geometry_facts(layer)
    assert facts.pairs.shape == (0, 2)
    assert np.isfinite(facts.area_km2).all()


@pytest.mark.parametrize("module", [boundaries, layers], ids=lambda m: m.__name__)
def test_the_examples_run(module):
    result = doctest.testmod(module)
    assert result.attempted
    assert not result.failed
