import numpy as np
import pytest
from growth_poles.core.errors import InputError, UnknownRegionError
from growth_poles.core.neighbours.contiguous import queen
from growth_poles.core.neighbours.enclaves import inherit_host, merge_enclaves, merge_values
from growth_poles.core.neighbours.weights import Neighbours

# c is a city inside h; h borders on o and p, which border on each other
CITY = queen("chop", ["c", "h", "h", "o"], ["h", "o", "p", "p"])


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
        (lambda: inherit_host(CITY, {"c": "o"}), InputError, "'o' for 'c'"),
        (lambda: inherit_host(CITY, {"x": "h"}), UnknownRegionError, "'x'"),
        (lambda: inherit_host(CITY, {"c": "h"}, decay=0), InputError, "at most 1, got 0"),
        (lambda: merge_enclaves(CITY, {"x": "h"}), UnknownRegionError, "'x'"),
        (lambda: merge_enclaves(CITY, {"c": "h"}), InputError, "outside them has, got 'h'"),
    ],
)
def test_wrong_input_is_refused_by_name(make, error, message):
    with pytest.raises(error, match=message):
        make()
