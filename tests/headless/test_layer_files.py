"""Which features of a file become regions, and what is done with shapes that are none."""

import json

import geopandas as gpd
import pytest
import shapely
from growth_poles.core.errors import BoundaryError
from growth_poles.core.headless.layers import geometry_facts, read_regions
from growth_poles.core.regions.choosing import Choice
from shapely import box


def three(last=None):
    """Squares of 100 km² side by side in UTM zone 42; the last one may be of another shape."""
    shapes = [box(5e5 + 1e4 * k, 5e6, 5e5 + 1e4 * (k + 1), 5.01e6) for k in range(3)]
    shapes = [*shapes[:2], last or shapes[2]]
    data = {"code": [11, 12, 13], "name": ["West", "Centre", "Ost"]}
    return gpd.GeoDataFrame(data, geometry=shapes, crs=32642)


def written(frame, path):
    frame.to_file(path)
    return path


def error_of(path, **given):
    with pytest.raises(BoundaryError) as caught:
        read_regions(path, code="code", **given)
    return str(caught.value)


def test_a_small_fault_of_an_outline_is_repaired_and_named(tmp_path):
    # a loop of some 1,000 m² that crosses itself, at a corner of a square of 100 km²
    corners = list(three().geometry[2].exterior.coords)[:-1]
    x, y = corners[0]
    loop = [(x, y), (x + 100, y - 10), (x + 100, y + 10), (x, y - 10)]
    wrong = shapely.Polygon([*loop, *corners[1:]])
    assert not wrong.is_valid
    layer = read_regions(written(three(wrong), tmp_path / "spur.gpkg"), code="code")
    (defect,) = layer.defects
    assert (defect.kind, defect.regions) == ("invalid polygon", ("13",))
    assert "elf-intersection" in defect.text
    assert layer.frame.is_valid.all()
    assert geometry_facts(layer).area_km2[2] == pytest.approx(100, rel=2e-3)
    assert geometry_facts(layer).defects[:1] == layer.defects


def test_an_hourglass_is_refused_by_name(tmp_path):
    # the two halves of a bow tie turn opposite ways: as drawn its area is zero
    bow = shapely.Polygon([(52e4, 5e6), (53e4, 5.01e6), (53e4, 5e6), (52e4, 5.01e6)])
    message = error_of(written(three(bow), tmp_path / "bow.gpkg"))
    assert "'13', whose outline crosses itself" in message
    assert "boundaries.exclude" in message


RINGS = {
    "unclosed": [[12, 48], [13, 48], [13, 49], [12, 49]],
    "of two points": [[12, 48], [13, 48]],
    "of one point": [[12, 48]],
    "of the same point": [[12, 48], [12, 48], [12, 48], [12, 48]],
    "a line there and back": [[12, 48], [13, 48], [12.5, 48], [12, 48]],
}


@pytest.mark.filterwarnings("ignore:Non closed ring")
@pytest.mark.parametrize("ring", RINGS)
def test_rings_that_are_none_are_closed_or_refused_in_one_message(tmp_path, ring):
    square = [[11, 48], [12, 48], [12, 49], [11, 49], [11, 48]]
    features = [
        {
            "type": "Feature",
            "properties": {"code": code},
            "geometry": {"type": "Polygon", "coordinates": [corners]},
        }
        for code, corners in (("a", square), ("b", RINGS[ring]))
    ]
    path = tmp_path / "rings.geojson"
    path.write_text(json.dumps({"type": "FeatureCollection", "features": features}))
    if ring == "unclosed":
        frame = read_regions(path, code="code").frame
        assert frame.geometry[1].area == pytest.approx(1.0)
    else:
        assert "'b'" in error_of(path)


def test_points_and_lines_beside_polygons_are_set_aside_and_told(tmp_path):
    frame = three()
    extra = [shapely.Point(5e5, 5e6), shapely.LineString([(5e5, 5e6), (5.1e5, 5e6)])]
    mixed = gpd.GeoDataFrame(
        {"code": ["11", "12", "13", "14", None]}, geometry=[*frame.geometry, *extra], crs=frame.crs
    )
    path = written(mixed.to_crs(4326), tmp_path / "mixed.geojson")
    layer = read_regions(path, code="code")
    assert layer.frame["region_iso"].tolist() == ["11", "12", "13"]
    (defect,) = layer.defects
    assert defect.text == "2 features that are points or lines are set aside: '14', '5'."


def test_a_ring_from_179_to_minus_179_is_as_wide_as_it_is_on_earth(tmp_path):
    # 2° by 2° at the equator: 222.6 · 221.1 km
    shape = shapely.Polygon([(179, -1), (-179, -1), (-179, 1), (179, 1)])
    frame = gpd.GeoDataFrame({"code": ["a"]}, geometry=[shape], crs=4326)
    facts = geometry_facts(read_regions(written(frame, tmp_path / "a.gpkg"), code="code"))
    assert facts.area_km2[0] == pytest.approx(222.64 * 221.15, rel=1e-3)


@pytest.mark.parametrize(
    ("choice", "codes"),
    [
        (Choice("code < 13"), ["11", "12"]),
        (Choice("name in ['Ost', \"Centre\"] and code >= 12"), ["12", "13"]),
        (Choice("name not in ('Ost')"), ["11", "12"]),
        (Choice(include=("13", "11")), ["11", "13"]),
        (Choice(exclude=("11",)), ["12", "13"]),
    ],
)
def test_the_features_that_are_asked_for_are_taken(tmp_path, choice, codes):
    path = written(three(), tmp_path / "a.gpkg")
    assert list(read_regions(path, code="code", choice=choice).frame["region_iso"]) == codes


@pytest.mark.parametrize(
    ("choice", "message"),
    [
        (Choice("code = 99"), "none of 3 that meet 'code = 99'"),
        (Choice("kode = 99"), "a column named 'kode'"),
        (Choice("__import__('os').system('x')"), "conditions like LEVL_CODE = 2"),
        (Choice("code = 11; DROP TABLE a"), "conditions like LEVL_CODE = 2"),
        (Choice("code = 11 or code = 12"), "conditions like LEVL_CODE = 2"),
        (Choice("code in [11"), "conditions like LEVL_CODE = 2"),
        (Choice(include=("99",)), "codes of the layer in boundaries.include, got '99'"),
        (Choice(exclude=("11", "12", "13")), "none that boundaries.exclude leaves"),
    ],
)
def test_a_choice_that_cannot_be_met_is_refused(tmp_path, choice, message):
    assert message in error_of(written(three(), tmp_path / "a.gpkg"), choice=choice)


def test_features_of_the_same_code_are_joined_when_asked(tmp_path):
    path = written(three().assign(code=[11, 11, 12]), tmp_path / "a.gpkg")
    assert "dissolve = true" in error_of(path)
    facts = geometry_facts(read_regions(path, code="code", choice=Choice(dissolve=True)))
    assert facts.labels == ("11", "12")
    assert facts.area_km2.tolist() == pytest.approx([200, 100], rel=2e-3)


def test_a_layer_without_crs_takes_the_one_that_is_declared(tmp_path):
    path = written(three(), tmp_path / "a.shp")
    path.with_suffix(".prj").unlink()
    assert geometry_facts(read_regions(path, code="code", crs="EPSG:32642")).pairs.shape == (2, 2)
    assert "'EPSG:4326' in boundaries.crs" in error_of(path, crs="no such thing")
