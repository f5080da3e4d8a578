import numpy as np
import pytest
from growth_poles.core.diffusion.shift_share import spatial_shift_share
from growth_poles.core.errors import InputError
from growth_poles.core.neighbours.weights import Neighbours
from hypothesis import given
from hypothesis import strategies as st

ROW = Neighbours.from_pairs("abc", "ab", "bc", name="queen", how="by hand")


def test_three_regions_by_hand():
    # national: (24 + 33 + 40) / (20 + 30 + 50) - 1 = -0.03
    # a: own 24/20 - 1 = 0.2; its neighbour b grows 0.1: neighbour part 0.1 + 0.03
    # b: own 0.1; a and c weigh half each: (32 - 35) / 35
    parts = spatial_shift_share(ROW, [2010, 2011], [[20, 24], [30, 33], [50, 40]])
    assert parts.national == pytest.approx([-0.03])
    assert parts.neighbour[:2, 0] == pytest.approx([0.13, -3 / 35 + 0.03])
    assert parts.own[:2, 0] == pytest.approx([0.1, 0.1 + 3 / 35])


@given(st.lists(st.floats(0.1, 100), min_size=9, max_size=9))
def test_the_parts_add_up_to_growth(numbers):
    parts = spatial_shift_share(ROW, [1, 2, 3], np.reshape(numbers, (3, 3)))
    assert parts.national + parts.neighbour + parts.own == pytest.approx(parts.growth)


def test_growth_from_zero_and_missing_values_are_undefined_and_spread_to_neighbours_only():
    parts = spatial_shift_share(ROW, [2010, 2011], [[0, 5], [10, 11], [np.nan, 3]])
    assert np.isnan(parts.growth[[0, 2], 0]).all()
    assert np.isnan(parts.neighbour[1, 0])  # b counts c, which has no first value
    assert parts.neighbour[0, 0] == pytest.approx(0.1 - 0.6)  # national: 16 / 10 - 1


def test_one_year_is_refused():
    with pytest.raises(InputError, match="two rising years"):
        spatial_shift_share(ROW, [2010], [[1], [2], [3]])


def test_a_region_that_is_missing_later_is_in_neither_sum_of_the_nation():
    # c has 50 in 2010 and nothing in 2011: the nation is a and b, 10 + 30 to 11 + 33
    pair = Neighbours.from_pairs("abc", ["a"], ["b"], name="queen", how="by hand")
    parts = spatial_shift_share(pair, [2010, 2011], [[10.0, 11.0], [30.0, 33.0], [50.0, np.nan]])
    np.testing.assert_allclose(parts.national, [0.1])
