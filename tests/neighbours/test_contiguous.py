"""Queen is queen, rook is rook: held to libpysal and to the textbook's figures."""

import geopandas as gpd
import numpy as np
import pytest
from growth_poles.core.errors import InputError
from growth_poles.core.neighbours.audit import audit
from growth_poles.core.neighbours.contiguous import queen, ring, rook
from libpysal.graph import Graph
from shapely import box


@pytest.fixture(scope="module")
def squares():
    labels = [f"s{k:02}" for k in range(20)]
    return gpd.GeoDataFrame(
        geometry=[box(x, y, x + 1, y + 1) for x in range(5) for y in range(4)], index=labels
    )


def with_border_lengths(squares):
    graph = Graph.build_contiguity(squares, rook=False)
    pairs = graph.adjacency.index
    a, b = pairs.get_level_values(0), pairs.get_level_values(1)
    shared = squares.geometry.loc[a].intersection(squares.geometry.loc[b], align=False)
    return list(a), list(b), shared.length.to_numpy()


def test_contiguity_equals_libpysal_with_and_without_touches_in_a_point(squares):
    a, b, length = with_border_lengths(squares)
    touching = queen(squares.index, a, b)
    bordering = rook(squares.index, a, b, length)
    for ours, by_border in ((touching, False), (bordering, True)):
        expected = Graph.build_contiguity(squares, rook=by_border).sparse.toarray()
        np.testing.assert_array_equal(ours.dense(), expected)


@pytest.mark.parametrize("order", [1, 2, 3])
def test_rings_equal_libpysal(squares, order):
    graph = Graph.build_contiguity(squares, rook=True)
    a, b, length = with_border_lengths(squares)
    w = rook(squares.index, a, b, length)
    for lower in (False, True):
        expected = graph
        if order > 1:
            expected = graph.higher_order(order, shortest_path=True, lower_order=lower)
        ours = ring(w, order, include_lower=lower)
        np.testing.assert_array_equal(ours.dense(), expected.sparse.toarray())


def test_the_rings_of_almaty_city_reach_every_region_once(queen_16):
    seen = ["KZ-ALA"]
    for order in range(1, 8):
        seen += ring(queen_16, order).of("KZ-ALA")
    assert sorted(seen) == sorted(queen_16.labels)
    assert ring(queen_16, 1).of("KZ-ALA") == ("KZ-ALM",)


def test_slivers_are_no_borders_when_a_least_length_is_asked_for_and_the_audit_says_so():
    w = rook("abcd", ["a", "b", "c"], ["b", "c", "d"], [120.0, 0.6, 0.0], least_km=5)
    assert w.of("b") == ("a",)
    table = audit(w)
    at = table["check"].tolist().index("short_borders")
    assert (table["value"][at], table["note"][at]) == (1.0, "b - c (0.6 km)")


def test_a_border_of_just_the_least_length_makes_neighbours():
    length = 10.004
    assert rook("ab", ["a"], ["b"], [length], least_km=length).of("a") == ("b",)
    assert rook("ab", ["a"], ["b"], [length], least_km=np.nextafter(length, 99)).of("a") == ()


@pytest.mark.parametrize("km", [-1.0, np.nan])
def test_a_border_without_a_length_is_refused(km):
    with pytest.raises(InputError, match="zero or more"):
        rook("ab", ["a"], ["b"], [km])


def test_a_ring_of_order_zero_is_refused():
    with pytest.raises(InputError, match="order of 1 or more"):
        ring(queen("ab", ["a"], ["b"]), 0)
