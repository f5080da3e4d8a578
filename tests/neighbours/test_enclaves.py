import geopandas as gpd
import numpy as np
import pytest
from growth_poles.core.errors import InputError, UnknownRegionError
from growth_poles.core.neighbours.enclaves import (
    inherit_host,
    merge_enclaves,
    merge_values,
    queen,
    ring,
)
from growth_poles.core.neighbours.weights import Neighbours
from libpysal.graph import Graph
from shapely import box

# c is a city inside h; h borders on o and p, which border on each other
CITY = queen("chop", ["c", "h", "h", "o"], ["h", "o", "p", "p"])


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
    bordering = queen(squares.index, a, b, length)
    for ours, rook in ((touching, False), (bordering, True)):
        expected = Graph.build_contiguity(squares, rook=rook).sparse.toarray()
        np.testing.assert_array_equal(ours.dense(), expected)


@pytest.mark.parametrize("order", [1, 2, 3])
def test_rings_equal_libpysal(squares, order):
    graph = Graph.build_contiguity(squares, rook=True)
    expected = (
        graph.higher_order(order, shortest_path=True).sparse.toarray()
        if order > 1
        else (graph.sparse.toarray())
    )
    a, b, length = with_border_lengths(squares)
    w = queen(squares.index, a, b, length)
    np.testing.assert_array_equal(ring(w, order).dense(), expected)


def test_the_rings_of_almaty_city_reach_every_region_once(queen_16):
    seen = ["KZ-ALA"]
    for order in range(1, 8):
        seen += ring(queen_16, order).of("KZ-ALA")
    assert sorted(seen) == sorted(queen_16.labels)
    assert ring(queen_16, 1).of("KZ-ALA") == ("KZ-ALM",)


def test_slivers_are_no_borders_when_a_least_length_is_asked_for():
    assert queen("abc", ["a", "b"], ["b", "c"], [120.0, 0.6], least_km=5).of("b") == ("a",)


def test_a_city_joined_with_its_host_has_the_hosts_neighbours():
    merged = merge_enclaves(CITY, {"c": "h+c", "h": "h+c"})
    assert merged.labels == ("h+c", "o", "p")
    assert merged.of("h+c") == ("o", "p")
    assert merged.weights.tolist() == [1.0] * 6


def test_border_lengths_of_joined_regions_add_up():
    w = Neighbours.from_pairs(
        "abc", ["a", "b", "a"], ["b", "c", "c"], [9.0, 2.0, 3.0], name="border", how=""
    )
    merged = merge_enclaves(w, {"a": "ab", "b": "ab"}, how="sum")
    assert merged.weight("ab", "c") == 5.0
    assert merged.weight("c", "ab") == 5.0


def test_amounts_of_joined_regions_add_up_and_rates_are_weighted():
    into = {"c": "h+c", "h": "h+c"}
    assert merge_values([2, 3, 5, 7], "chop", into).tolist() == [5, 5, 7]
    # (10 * 1 + 20 * 3) / 4 = 17.5
    rates = merge_values([10, 20, 5, 7], "chop", into, weights=[1, 3, 1, 1])
    assert rates.tolist() == [17.5, 5, 7]


def test_a_missing_part_makes_the_joined_region_missing():
    into = {"c": "h+c", "h": "h+c"}
    assert np.isnan(merge_values([np.nan, 3, 5, 7], "chop", into)).tolist() == [True, False, False]


def test_a_city_inherits_the_neighbours_of_its_host_at_a_lower_weight():
    w = inherit_host(CITY, {"c": "h"}, decay=0.25)
    assert w.of("c") == ("h", "o", "p")
    assert [w.weight("c", x) for x in "hop"] == [1.0, 0.25, 0.25]
    assert [w.weight(x, "c") for x in "hop"] == [1.0, 0.25, 0.25]
    # rows: c reads (h + o / 4 + p / 4) / 1.5
    assert w.lag([0.0, 3.0, 4.0, 8.0])[0] == pytest.approx((3 + 1 + 2) / 1.5)
    assert CITY.of("c") == ("h",)


def test_both_real_cities_can_inherit_at_once(queen_16):
    w = inherit_host(queen_16, {"KZ-ALA": "KZ-ALM", "KZ-AST": "KZ-AKM"})
    assert set(w.of("KZ-AST")) == {"KZ-AKM"} | set(queen_16.of("KZ-AKM")) - {"KZ-AST"}
    np.testing.assert_array_equal(w.dense(), w.dense().T)


@pytest.mark.parametrize(
    ("make", "error", "message"),
    [
        (lambda: queen("ab", ["a"], ["x"]), UnknownRegionError, "'x'"),
        (lambda: queen("ab", ["a"], ["b"], [-1]), InputError, "the least -1"),
        (lambda: ring(CITY, 0), InputError, "1 or more, got 0"),
        (lambda: inherit_host(CITY, {"c": "o"}), InputError, "'o' for 'c'"),
        (lambda: inherit_host(CITY, {"x": "h"}), UnknownRegionError, "'x'"),
        (lambda: inherit_host(CITY, {"c": "h"}, decay=0), InputError, "at most 1, got 0"),
        (lambda: merge_enclaves(CITY, {"x": "h"}), UnknownRegionError, "'x'"),
        (lambda: merge_enclaves(CITY, {"c": "h"}), InputError, "outside it, got 'h'"),
    ],
)
def test_wrong_input_is_refused_by_name(make, error, message):
    with pytest.raises(error, match=message):
        make()
