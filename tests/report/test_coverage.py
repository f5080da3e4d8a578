"""Outlines on the screen: neighbours keep one border, and nobody vanishes."""

from itertools import pairwise

import geopandas as gpd
import numpy as np
import pytest
import shapely
from growth_poles import boundaries
from growth_poles.core.report.coverage import on_screen
from growth_poles.core.report.result_file import rings_of


def polygons(rings):
    """Even-odd area of rings, as the page fills them."""
    made = shapely.Polygon()
    for ring in rings:
        made = made.symmetric_difference(shapely.make_valid(shapely.Polygon(ring)))
    return made


@pytest.fixture(scope="module", params=["16", "20"])
def shipped(request):
    frame = gpd.read_file(boundaries.PATH, layer=boundaries.regions_layer(request.param))
    outlines = {
        code: [
            shapely.get_coordinates(ring) for ring in shapely.get_rings(shapely.get_parts(shape))
        ]
        for code, shape in zip(frame["region_iso"], frame.geometry.array, strict=True)
    }
    return frame, outlines


def test_every_region_is_drawn_and_neighbours_share_their_points(shipped):
    _, outlines = shipped
    made, _, _ = on_screen(outlines, in_degrees=True)
    assert set(made) == set(outlines)
    edges = {}
    for code, rings in made.items():
        for ring in rings:
            points = [tuple(point) for point in ring.tolist()]
            for a, b in pairwise(points):
                edges.setdefault(frozenset((a, b)), set()).add(code)
    assert max(len(codes) for codes in edges.values()) == 2
    # borders inside the country: what one side draws the other draws, point by point
    whole = shapely.union_all([polygons(rings) for rings in made.values()])
    alone = [tuple(edge) for edge, codes in edges.items() if len(codes) == 1 and len(edge) == 2]
    inside = [
        edge
        for edge in alone
        if shapely.LineString(edge).interpolate(0.5, normalized=True).within(whole.buffer(-1.5))
    ]
    assert inside == []


def test_areas_are_those_of_an_equal_area_projection(shipped):
    frame, outlines = shipped
    made, _, _ = on_screen(outlines, in_degrees=True)
    expected = frame.to_crs("+proj=laea +lat_0=48 +lon_0=67").area.to_numpy()
    drawn = np.array([polygons(made[code]).area for code in frame["region_iso"]])
    # a fifth of a point and a tolerance of 0.6 points, over regions of some 100 points' width
    large = expected > np.median(expected) / 10
    ratio = (drawn / drawn.sum() / (expected / expected.sum()))[large]
    assert np.abs(ratio - 1).max() < 0.03


def test_a_country_across_the_180th_meridian_stays_in_one_piece():
    box = [shapely.box(178, 60, 180, 62), shapely.box(-180, 60, -178, 62)]
    outlines = {name: [shapely.get_coordinates(one)] for name, one in zip("ab", box, strict=True)}
    made, width, _ = on_screen(outlines, in_degrees=True, width=100.0)
    assert width == 100.0
    # both are half as wide as the map without its edges: 46 of 92
    spans = [np.ptp(made[name][0][:, 0]) for name in "ab"]
    assert spans == pytest.approx([46.0, 46.0], abs=1.5)


def test_a_region_too_small_for_the_screen_is_kept():
    dot = shapely.get_coordinates(shapely.box(5, 5, 5.0001, 5.0001))
    wide = shapely.get_coordinates(shapely.box(0, 0, 10, 10))
    made, _, _ = on_screen({"wide": [wide], "dot": [dot]}, in_degrees=False)
    assert len(made["dot"]) == 1


@pytest.mark.parametrize(
    "shape",
    [
        shapely.box(0, 0, 1, 1),
        shapely.box(0, 0, 9, 9).difference(shapely.box(2, 2, 3, 3)),
        shapely.MultiPolygon([shapely.box(0, 0, 1, 1), shapely.box(2, 2, 3, 3)]),
        shapely.from_wkt("POLYGON Z ((0 0 5, 0 1 5, 1 1 5, 0 0 5))"),
    ],
    ids=["polygon", "hole", "two parts", "heights"],
)
@pytest.mark.parametrize("order", [0, 1], ids=["big endian", "little endian"])
@pytest.mark.parametrize("flavor", ["iso", "extended"])
def test_rings_are_read_as_shapely_wrote_them(shape, order, flavor):
    header = b"GP\x00" + bytes([0b00000011]) + bytes(4) + bytes(32)
    blob = header + shapely.to_wkb(shape, byte_order=order, flavor=flavor)
    expected = [
        shapely.get_coordinates(ring) for ring in shapely.get_rings(shapely.get_parts(shape))
    ]
    found = rings_of(blob)
    assert len(found) == len(expected)
    for one, other in zip(found, expected, strict=True):
        np.testing.assert_array_equal(one, other)
