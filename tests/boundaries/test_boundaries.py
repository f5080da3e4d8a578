"""The shipped polygons are what their README says."""

import sqlite3
import subprocess
import sys

import geopandas as gpd
import pytest
import shapely
from growth_poles import boundaries
from growth_poles.core.regions import schemes as regions
from libpysal.graph import Graph
from pyproj import Geod

EQUAL_AREA = "+proj=laea +lat_0=48 +lon_0=67 +datum=WGS84"
PAIRS = {"16": 28, "17": 29, "20": 35}
schemes = pytest.mark.parametrize("scheme", boundaries.SCHEMES)


def polygons(scheme):
    layer = boundaries.regions_layer(scheme)
    return gpd.read_file(boundaries.PATH, layer=layer).set_index("region_iso")


def centres(scheme):
    layer = boundaries.centres_layer(scheme)
    return gpd.read_file(boundaries.PATH, layer=layer).set_index("region_iso")


def union(scheme):
    return shapely.union_all(polygons(scheme).to_crs(EQUAL_AREA).geometry.to_numpy())


@schemes
def test_every_polygon_is_valid_and_the_scheme_a_coverage_without_holes(scheme):
    shapes = polygons(scheme).geometry.to_numpy()
    assert len(shapes) == int(scheme)
    assert shapely.is_valid(shapes).all()
    assert (shapely.get_type_id(shapes) == shapely.GeometryType.MULTIPOLYGON).all()
    assert shapely.coverage_is_valid(shapes)
    whole = shapely.get_parts(shapely.union_all(shapes))
    assert [shapely.get_num_interior_rings(part) for part in whole] == [0] * len(whole)


@schemes
def test_the_queen_graph_is_the_reference_adjacency(scheme):
    graph = Graph.build_contiguity(polygons(scheme), rook=False)
    pairs = {tuple(sorted(pair)) for pair in graph.adjacency.index}
    assert pairs == boundaries.reference_adjacency(scheme)
    assert len(pairs) == PAIRS[scheme]


@pytest.mark.parametrize("other", ["17", "20"])
def test_all_schemes_cover_the_same_ground(other):
    one, two = union("16"), union(other)
    assert one.symmetric_difference(two).area < 0.001 * one.area
    # much nearer, in fact: they are put together from the same pieces
    assert one.symmetric_difference(two).area < 1e3


def test_a_border_that_did_not_change_has_the_same_vertices_in_every_scheme():
    north = [polygons(scheme).geometry["KZ-SEV"].normalize() for scheme in boundaries.SCHEMES]
    assert north[0].equals_exact(north[1])
    assert north[0].equals_exact(north[2])


def test_what_was_split_adds_up_to_what_was_whole():
    old, new = polygons("16").geometry, polygons("20").geometry
    for whole, parts in {
        "KZ-VOS": ["KZ-VOS", "KZ-ABY"],
        "KZ-ALM": ["KZ-ALM", "KZ-ZHT"],
        "KZ-KAR": ["KZ-KAR", "KZ-ULT"],
        "KZ-YUZ": ["KZ-YUZ", "KZ-SHY"],
    }.items():
        assert shapely.union_all(new[parts].to_numpy()).equals(old[whole])


@schemes
def test_no_part_strays_but_caspian_islands_and_true_exclaves_stay(scheme):
    frame = polygons(scheme).to_crs(EQUAL_AREA)
    parts = {code: len(shapely.get_parts(shape)) for code, shape in frame.geometry.items()}
    # Atyrau's and Mangystau's islands; exclaves of the capital (one more since 2022) and of Almaty
    capital = 5 if scheme == "20" else 4
    several = {"KZ-ATY": 24, "KZ-MAN": 10, "KZ-AST": capital, "KZ-ALA": 2}
    assert {code: count for code, count in parts.items() if count > 1} == several
    for code in several:
        main, *rest = sorted(shapely.get_parts(frame.geometry[code]), key=lambda part: -part.area)
        assert max(part.distance(main) for part in rest) < 50_000
        others = shapely.union_all(frame.geometry.drop(code).to_numpy())
        for part in rest:
            # below 1 km² only islands that touch nobody
            assert part.area > 1e6 or part.distance(others) > 1_000


@schemes
def test_every_centre_lies_in_its_region(scheme):
    areas, points = polygons(scheme), centres(scheme)
    assert list(points.index) == list(areas.index)
    assert areas.geometry.contains(points.geometry).all()


def test_centres_follow_their_scheme():
    names = {scheme: centres(scheme)["name_en"] for scheme in boundaries.SCHEMES}
    assert [names[s]["KZ-ALM"] for s in names] == ["Taldykorgan", "Taldykorgan", "Konaev"]
    assert [names[s]["KZ-YUZ"] for s in names] == ["Shymkent", "Turkistan", "Turkistan"]
    assert [names[s]["KZ-AST"] for s in names] == ["Nur-Sultan", "Nur-Sultan", "Astana"]


@schemes
def test_names_and_codes_are_those_of_the_engine(scheme):
    frame = polygons(scheme)
    assert tuple(frame.index) == regions.scheme(scheme).codes
    for region in regions.scheme(scheme).regions:
        row = frame.loc[region.code]
        for column in ("name_en", "name_ru", "name_kk", "kind", "kato", "iso_letters"):
            assert row[column] == getattr(region, column)
        # a missing text comes back as None or nan, as the version of pandas has it
        digits = row["iso_digits"] if isinstance(row["iso_digits"], str) else None
        assert digits == region.iso_digits
    assert set(frame["first_year"]) == {regions.scheme(scheme).first_year}


@schemes
def test_the_area_column_is_the_geodesic_area(scheme):
    frame, geod = polygons(scheme), Geod(ellps="WGS84")
    for shape, area in zip(frame.geometry, frame["area_km2"], strict=True):
        # simplified borders move some ground, most of all around a small city
        assert abs(geod.geometry_area_perimeter(shape)[0]) / 1e6 == pytest.approx(area, rel=0.004)


def test_no_name_mixes_scripts():
    for scheme in boundaries.SCHEMES:
        for frame in (polygons(scheme), centres(scheme)):
            assert frame["name_en"].str.isascii().all()
            cyrillic = frame["name_ru"] + frame["name_kk"]
            assert not cyrillic.str.contains("[A-Za-z]").any()


def test_the_file_is_small_and_of_version_1_2_and_says_whose_it_is():
    assert boundaries.PATH.stat().st_size <= 1.5e6
    with sqlite3.connect(f"file:{boundaries.PATH}?mode=ro", uri=True) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (10200,)
        described = dict(connection.execute("SELECT table_name, description FROM gpkg_contents"))
    connection.close()
    layers = {
        f(s)
        for s in boundaries.SCHEMES
        for f in (boundaries.regions_layer, boundaries.centres_layer)
    }
    assert set(described) == layers
    for text in described.values():
        assert boundaries.ATTRIBUTION in text
        assert "CC BY 4.0" in text
    for scheme in boundaries.SCHEMES:
        for frame in (polygons(scheme), centres(scheme)):
            assert set(frame["attribution"]) == {boundaries.ATTRIBUTION}
            assert frame.crs.to_epsg() == 4326
    note = boundaries.PATH.with_name("README.md").read_text(encoding="utf-8")
    for word in ("Alexander Rodionov", "geokz", "UN OCHA", "CC BY 4.0", "What was changed"):
        assert word in note


def test_the_package_needs_the_standard_library_only():
    code = (
        "import sys; sys.path.insert(0, sys.argv[1]); import boundaries as b;"
        "assert len(b.reference_adjacency('16')) == 28;"
        "print([m for m in ('numpy', 'pandas', 'shapely') if m in sys.modules])"
    )
    root = str(boundaries.PATH.parents[1])
    done = subprocess.run([sys.executable, "-c", code, root], capture_output=True, text=True)
    assert done.stdout.strip() == "[]", done.stderr


def test_an_unknown_scheme_is_refused():
    with pytest.raises(KeyError, match="no scheme '18'"):
        boundaries.regions_layer("18")
