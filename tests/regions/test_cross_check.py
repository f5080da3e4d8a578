"""Own polygons with Kazakhstan's codes against the shipped ones."""

import geopandas as gpd
import numpy as np
import pandas as pd
import pytest
from growth_poles import boundaries
from growth_poles.core.errors import BoundaryError
from growth_poles.core.headless.layers import geometry_facts, read_regions
from growth_poles.core.headless.study_run import run
from growth_poles.core.regions.cross_check import check_against_shipped
from growth_poles.core.regions.schemes import SCHEMES, rows_of_data
from pyproj import Geod
from shapely import affinity

STUDY = """
[study]
name = "own layer"
missing = "no_value"
years = [2016]
focus_year = 2016

[boundaries]
file = "own.gpkg"
code = "code"
name = "called"

[[tables]]
file = "own.csv"
region = "region"
year = 2016

[[tables.columns]]
column = "output"
indicator = "output"
kind = "count"

[specialisation]
activity = "output"
"""


def shipped(scheme="16"):
    frame = gpd.read_file(boundaries.PATH, layer=boundaries.regions_layer(scheme))
    frame = frame.rename(columns={"region_iso": "code", "name_ru": "called"})
    return frame[["code", "called", "geometry"]]


def run_with(frame, folder):
    frame.to_file(folder / "own.gpkg")
    pd.DataFrame({"region": frame["code"], "output": 1.0}).to_csv(folder / "own.csv", index=False)
    (folder / "own.toml").write_text(STUDY, encoding="utf-8")
    return run(folder / "own.toml")


def shapes(frame, **codes):
    """Give some regions other shapes."""
    frame = frame.set_index("code")
    for code, shape in codes.items():
        frame.loc[f"KZ-{code}", "geometry"] = shape
    return frame.reset_index()


@pytest.mark.parametrize("scheme", SCHEMES)
def test_places_and_areas_beside_the_codes_are_those_of_the_shipped_polygons(scheme):
    frame = shipped(scheme).set_index("code").geometry
    centres = frame.to_crs("+proj=aea +lat_1=43 +lat_2=53 +lon_0=67").centroid.to_crs(4326)
    for row in rows_of_data("regions.csv"):
        if row["scheme"] == scheme:
            centre = centres[row["code"]]
            assert float(row["lon"]) == pytest.approx(centre.x, abs=0.01)
            assert float(row["lat"]) == pytest.approx(centre.y, abs=0.01)
            area, _ = Geod(ellps="WGS84").geometry_area_perimeter(frame[row["code"]])
            assert float(row["area_km2"]) == pytest.approx(abs(area) / 1e6, rel=0.01, abs=1)


@pytest.mark.parametrize("crs", [4326, 3857, 32642])
@pytest.mark.parametrize("scheme", SCHEMES)
def test_the_shipped_polygons_of_every_scheme_pass_in_any_crs(scheme, crs, tmp_path):
    shipped(scheme).to_crs(crs).to_file(tmp_path / "own.gpkg")
    layer = read_regions(tmp_path / "own.gpkg", code="code", name="called")
    names = dict(zip(layer.frame["region_iso"], layer.frame[["name_ru"]].to_numpy(), strict=True))
    check_against_shipped(tuple(names), names, geometry_facts(layer))


def test_a_part_of_the_regions_and_foreign_ones_among_them_pass(tmp_path):
    frame = shipped("20")
    frame = frame[frame["code"].isin(["KZ-ALM", "KZ-YUZ", "KZ-AST"])]
    beyond = gpd.GeoDataFrame(
        {"code": ["KG-C"], "called": ["Чүй"]}, geometry=[frame.geometry.iloc[0].buffer(-0.5)]
    ).translate(10, 10)
    strange = gpd.GeoDataFrame(
        {"code": ["KG-C"], "called": ["Чүй"]}, geometry=beyond.array, crs=4326
    )
    assert run_with(pd.concat([frame, strange]), tmp_path).layer().shape[0] == 4


def test_swapped_axes_are_refused_with_both_places(tmp_path):
    frame = shipped()
    frame["geometry"] = [
        affinity.affine_transform(shape, [0, 1, 1, 0, 0, 0]) for shape in frame.geometry
    ]
    with pytest.raises(BoundaryError) as caught:
        run_with(frame, tmp_path)
    text = str(caught.value)
    assert "KZ-AKM (Akmola region) near latitude 51.80°, longitude 69.88°" in text
    assert "a polygon near latitude 69." in text
    # West Kazakhstan, at 49.8° N and 50.6° E, stays about where it was
    assert "15 of 16 regions are far off" in text
    assert "Swap the axes" in text


def test_a_wrong_declared_crs_is_refused(tmp_path):
    # drawn in zone 42 (69° E), declared as zone 44 (81° E): 12 degrees too far east
    frame = shipped().to_crs(32642).set_crs(32644, allow_override=True)
    with pytest.raises(BoundaryError, match=r"longitude 81\.8.*16 of 16.*coordinate reference"):
        run_with(frame, tmp_path)


def test_two_regions_that_changed_their_codes_are_refused_by_their_places(tmp_path):
    at = shipped().set_index("code").geometry
    frame = shapes(shipped(), PAV=at["KZ-ZHA"], ZHA=at["KZ-PAV"])
    with pytest.raises(BoundaryError, match=r"2 of 16 regions are far off: KZ-ZHA, KZ-PAV"):
        run_with(frame, tmp_path)


def test_a_region_that_lacks_most_of_its_area_is_refused(tmp_path):
    whole = shipped().set_index("code").geometry["KZ-PAV"]
    part = affinity.scale(whole, 0.6, 0.6)  # 0.36 of 124,754 km², about the same place
    with pytest.raises(BoundaryError, match=r"124,754 km² of KZ-PAV .*got 4[45],\d{3} km²"):
        run_with(shapes(shipped(), PAV=part), tmp_path)
    kept = affinity.scale(whole, 0.8, 0.8)  # 0.64 of it
    assert run_with(shapes(shipped(), PAV=kept), tmp_path).layer().shape[0] == 16


@pytest.mark.parametrize("name", ["Жамбылская область", "Zhambyl", "KZ-ZHA", "KZ-31"])
def test_a_code_and_a_name_of_two_regions_are_refused(name, tmp_path):
    frame = shipped()
    frame.loc[frame["code"] == "KZ-PAV", "called"] = name
    with pytest.raises(BoundaryError) as caught:
        run_with(frame, tmp_path)
    assert "the name of KZ-PAV (Pavlodar region)" in str(caught.value)
    assert "which is KZ-ZHA (Zhambyl region)" in str(caught.value)


@pytest.mark.parametrize("name", ["Павлодар", "Almaty", "Region 7", ""])
def test_names_that_may_be_the_region_or_mean_nothing_pass(name):
    code = "KZ-ALA" if name == "Almaty" else "KZ-PAV"
    check_against_shipped([code], {code: [name]})


def test_a_centre_that_is_no_number_is_far_off():
    facts = geometry_facts(read_regions(scheme="16"))
    centres = facts.centres.copy()
    centres[3] = np.nan
    broken = type(facts)(
        *(facts.labels, facts.pairs, facts.border_km, facts.area_km2, centres, "centroid", ())
    )
    with pytest.raises(BoundaryError, match="1 of 16"):
        check_against_shipped(facts.labels, {}, broken)
