"""Who shares a border, in clean files and in those that people have."""

import geopandas as gpd
import numpy as np
import pytest
import shapely
from growth_poles import boundaries
from growth_poles.core.errors import BoundaryError
from growth_poles.core.headless.layers import contiguity, read_regions
from hypothesis import given, settings
from hypothesis import strategies as st
from libpysal.graph import Graph
from shapely import box
from shapely.affinity import translate

# UTM zone 42 near its central meridian shortens lengths by 0.04 %
UTM = 32642
KM = 1_000.0


def frame_of(shapes, codes="abcdefgh", crs=UTM):
    shift = shapely.transform(np.asarray(shapes), lambda xy: xy + np.array([5e5, 5e6]))
    return gpd.GeoDataFrame({"region_iso": list(codes)[: len(shapes)]}, geometry=shift, crs=crs)


def square(x, y, side=10.0):
    return box(x * KM, y * KM, (x + side) * KM, (y + side) * KM)


def pairs_of(frame, **options):
    found = contiguity(frame, **options)
    codes = frame["region_iso"].to_numpy()
    return {
        tuple(sorted(codes[pair])): km
        for pair, km in zip(found.pairs, found.border_km, strict=True)
        if km > 0
    }


def touching(frame, **options):
    codes = frame["region_iso"].to_numpy()
    return {tuple(sorted(codes[pair])) for pair in contiguity(frame, **options).pairs}


def kinds(frame, **options):
    return sorted((d.kind, d.regions) for d in contiguity(frame, **options).defects)


def text_of(frame, kind):
    (defect,) = (defect for defect in contiguity(frame).defects if defect.kind == kind)
    return defect.text


def test_a_border_has_its_length_in_kilometres():
    # squares of 10 km side by side: one border of 10 km (and of 10.004 km on the ground)
    frame = frame_of([square(0, 0), square(10, 0)])
    assert pairs_of(frame) == {("a", "b"): pytest.approx(10.004, abs=1e-3)}
    assert kinds(frame) == []


def test_regions_that_meet_in_a_point_touch_without_a_border_and_are_named():
    frame = frame_of([square(0, 0), square(10, 10)])
    assert touching(frame) == {("a", "b")}
    assert pairs_of(frame) == {}
    assert kinds(frame) == [("point touch", ("a", "b"))]


def test_a_corner_against_the_middle_of_a_side_is_a_touch():
    corner = shapely.Polygon([(10e3, 4e3), (20e3, 0), (20e3, 9e3)])
    frame = frame_of([square(0, 0), corner])
    assert touching(frame) == {("a", "b")}
    assert pairs_of(frame) == {}


def test_the_grid_of_nine_has_the_links_of_pysal_geoda_and_spdep():
    # 12 shared sides and 8 shared corners, both ways
    frame = frame_of([square(10 * (k % 3), 10 * (k // 3)) for k in range(9)], "abcdefghi")
    assert 2 * len(touching(frame)) == 40
    assert 2 * len(pairs_of(frame)) == 24


@pytest.mark.parametrize(
    "other",
    [
        square(10.004, 0),
        square(9.996, 0),
        shapely.Polygon([(10e3, 0), (20e3, 0), (20e3, 10e3), (10e3, 10e3), (10e3, 4e3)]),
        shapely.Polygon([(9_998, 0), (20e3, 0), (20e3, 10e3), (9_998, 10e3), (10_003, 4e3)]),
    ],
    ids=["gap of 4 m", "overlap of 4 m", "a vertex on one side only", "crossing outlines"],
)
def test_outlines_that_miss_each_other_by_less_than_the_tolerance_are_one_border(other):
    frame = frame_of([square(0, 0), other])
    assert pairs_of(frame) == {("a", "b"): pytest.approx(10, rel=0.005)}
    assert kinds(frame) == [("unmatched borders", ())]


def test_a_gap_wider_than_the_tolerance_parts_regions():
    frame = frame_of([square(0, 0), square(10.05, 0)])
    assert touching(frame) == set()
    assert kinds(frame) == [("gap", ("a", "b"))]
    # 10 km of side and a little around both ends
    assert "over 10.1 km with a gap of about 50" in text_of(frame, "gap")
    assert pairs_of(frame, tolerance_m=100) == {("a", "b"): pytest.approx(10, rel=0.015)}


def test_regions_that_overlap_are_neighbours_and_are_named():
    frame = frame_of([square(0, 0), square(9.5, 1)])
    # of a, 9 km of the east side and 0.5 km of the north side lie within b
    assert pairs_of(frame) == {("a", "b"): pytest.approx(9.5, rel=0.005)}
    assert kinds(frame) == [("overlap", ("a", "b"))]
    # 0.5 · 9 km
    assert "overlap by 4.5 km²" in text_of(frame, "overlap")


def test_a_hair_of_overlap_beside_a_shared_edge_keeps_the_whole_border():
    # both run the same way along 1 m of a's north side
    lower = shapely.Polygon([(0, 0), (10e3, 0), (10e3, 10e3), (9_999, 10e3), (0, 10e3)])
    hair = shapely.Polygon([(9_999, 2e3), (20e3, 2e3), (20e3, 10e3), (10e3, 10e3), (9_999, 10e3)])
    frame = frame_of([lower, hair])
    assert pairs_of(frame) == {("a", "b"): pytest.approx(8, rel=0.005)}
    assert kinds(frame) == [("unmatched borders", ())]


def test_a_city_laid_over_its_region_is_refused_unless_that_is_declared():
    frame = frame_of([square(0, 0, 40), square(10, 10)])
    with pytest.raises(BoundaryError, match="'a' and 'b' by 100%"):
        contiguity(frame)
    found = contiguity(frame, most_overlap=1.0)
    # its whole outline is border
    assert found.border_km.tolist() == [pytest.approx(40, rel=0.005)]
    assert [defect.kind for defect in found.defects] == ["overlap"]


@pytest.mark.parametrize("shift", [0.05, 0.5, 0.9])
def test_a_region_shifted_over_eight_keeps_them_all_and_every_overlap_is_told(shift):
    # eight regions of 40 by 10 km, one above the other, and one of 80 km beside them
    west = [box(0, 10e3 * k, 40e3, 10e3 * (k + 1)) for k in range(8)]
    east = box((40 - shift) * KM, 0, 80e3, 80e3)
    frame = frame_of([*west, east], "abcdefghi")
    mine = {pair: km for pair, km in pairs_of(frame).items() if "i" in pair}
    # 10 km of side each, and what of the sides of the first and the last lies within
    assert len(mine) == 8
    assert all(10 <= km <= 10 + 2 * shift + 0.1 for km in mine.values())
    told = [d.regions for d in contiguity(frame).defects if d.kind == "overlap"]
    assert told == [(code, "i") for code in "abcdefgh"]


def test_a_small_overlap_in_a_corner_is_told_and_is_no_mere_point():
    # 200 by 210 m, 42,000 m², of regions of 10 km
    frame = frame_of([square(0, 0), box(9.8e3, 9.79e3, 20e3, 20e3)])
    assert kinds(frame) == [("overlap", ("a", "b"))]
    assert "0.042 km²" in text_of(frame, "overlap")
    # 0.2 km of one side and 0.21 of the other
    assert pairs_of(frame) == {("a", "b"): pytest.approx(0.41, abs=0.03)}


def test_levels_in_one_layer_are_refused_with_the_way_out():
    halves = [box(0, 0, 20e3, 20e3), box(20e3, 0, 40e3, 20e3)]
    small = [square(10 * (k % 4), 10 * (k // 4)) for k in range(8)]
    frame = frame_of([box(0, 0, 40e3, 20e3), *halves, *small], "abcdefghijk")
    with pytest.raises(BoundaryError, match="several levels of one division"):
        contiguity(frame)


def test_a_city_in_a_hole_of_its_region_borders_on_it_alone():
    ring = square(0, 0, 40).difference(square(10, 10))
    frame = frame_of([ring, square(10, 10), square(40, 0, 40)])
    assert pairs_of(frame) == {
        ("a", "b"): pytest.approx(40, rel=0.005),
        ("a", "c"): pytest.approx(40, rel=0.005),
    }
    assert kinds(frame) == []


def test_the_same_polygon_twice_is_refused():
    with pytest.raises(BoundaryError, match="'a' and 'b' by 100%"):
        contiguity(frame_of([square(0, 0), square(0, 0)]))


def test_ground_that_no_region_holds_is_named():
    lake = box(8 * KM, 3 * KM, 12 * KM, 7 * KM)
    frame = frame_of([square(0, 0).difference(lake), square(10, 0).difference(lake)])
    assert kinds(frame) == [("gap", ("a", "b"))]
    assert text_of(frame, "gap").startswith("16 km²")
    # and the border is what is left of 10 km: two stretches of 3 km
    assert pairs_of(frame) == {("a", "b"): pytest.approx(6, rel=0.005)}


def test_a_gap_that_narrows_to_a_hair_at_an_inner_region_is_found():
    # between a and b: 5 m wide at c, which lies inside of everything, and 500 m at the far end
    a = shapely.Polygon([(10e3, 20e3), (15e3, 20e3), (15e3, 30e3), (10e3, 30e3)])
    b = shapely.Polygon([(15_005, 20e3), (20e3, 20e3), (20e3, 30e3), (15_500, 30e3)])
    rim = square(0, 0, 40).difference(square(10, 10)).difference(square(10, 20))
    frame = frame_of([a, b, square(10, 10), rim])
    assert ("gap", ("a", "b", "c", "d")) in kinds(frame)
    # 10 km · (0.005 + 0.5) / 2
    assert text_of(frame, "gap").startswith("2.53 km² between 'a', 'b', 'c', 'd'")


def test_a_stray_part_is_named_with_whom_it_touches():
    stray = box(100e3, 4e3, 100.5e3, 4.5e3)
    far = square(100, 0).difference(stray)
    near = shapely.Polygon([(60e3, 0), (80e3, 0), (80e3, 60e3), (60e3, 60e3)])
    frame = frame_of([shapely.MultiPolygon([square(0, 0, 60), stray]), far, near])
    # 0.25 of 3,600 km²; the border with b is three of its sides
    found = pairs_of(frame)
    assert list(found) == [("a", "b"), ("a", "c")]
    assert found["a", "b"] == pytest.approx(1.5, rel=0.01)
    assert kinds(frame) == [("stray part", ("a", "b"))]
    assert "0.25 km², 40.0 km from the rest" in text_of(frame, "stray part")


@pytest.mark.parametrize("scheme", boundaries.SCHEMES)
@pytest.mark.parametrize("crs", [3857, 28412])
def test_the_shipped_schemes_have_their_reference_adjacency_in_any_crs(scheme, crs):
    frame = read_regions(scheme=scheme).frame
    reference = pairs_of(frame)
    assert reference.keys() == boundaries.reference_adjacency(scheme)
    moved = pairs_of(frame.to_crs(crs))
    # a line that is straight in one CRS is a little longer than one that is straight in another
    assert moved == {pair: pytest.approx(km, rel=5e-5) for pair, km in reference.items()}


@pytest.mark.parametrize("shift_m", [1.0, 3.0])
def test_torn_borders_do_not_change_the_adjacency(shift_m):
    frame = read_regions(scheme="20").frame.to_crs(UTM)
    reference = pairs_of(frame)
    rng = np.random.default_rng(7)
    torn = frame.copy()
    # every region as a whole is moved by itself, so that no vertex is shared any more
    shifts = rng.normal(0, shift_m, (len(frame), 2))
    torn.geometry = [
        translate(shape, *shift) for shape, shift in zip(frame.geometry, shifts, strict=True)
    ]
    found = pairs_of(torn)
    assert found == {pair: pytest.approx(km, rel=0.01) for pair, km in reference.items()}


def test_the_order_of_rows_does_not_matter():
    frame = read_regions(scheme="17").frame
    shuffled = frame.sample(frac=1, random_state=3)
    assert pairs_of(shuffled) == pytest.approx(pairs_of(frame))


@settings(max_examples=25)
@given(st.lists(st.integers(0, 6), min_size=36, max_size=36))
def test_random_coverages_have_the_borders_that_libpysal_finds(owners):
    cells = gpd.GeoDataFrame(
        {"owner": owners},
        geometry=[square(10 * (k % 6), 10 * (k // 6)) for k in range(36)],
    )
    # dissolved without dropping vertices, as a file of units would have them
    whole = cells.dissolve("owner", method="coverage")
    frame = frame_of(whole.geometry.to_numpy())
    ours = pairs_of(frame)
    theirs = Graph.build_contiguity(
        frame.set_index("region_iso"), rook=True, by_perimeter=True, strict=True
    ).adjacency
    expected = {
        tuple(sorted(pair)): pytest.approx(metres / 1e3, rel=1e-3)
        for pair, metres in theirs[theirs > 0].items()
        if pair[0] != pair[1]
    }
    assert ours == expected


def test_one_region_alone_has_no_neighbour():
    frame = frame_of([square(0, 0)])
    found = contiguity(frame)
    assert found.pairs.shape == (0, 2)
    assert found.border_km.shape == (0,)
    assert found.defects == ()


def test_what_was_given_is_not_written():
    frame = frame_of([square(0, 0), square(9.5, 0)])
    before = frame.copy(deep=True)
    contiguity(frame)
    assert frame.equals(before)
