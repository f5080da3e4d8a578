import numpy as np
import pytest
from growth_poles.core.diffusion.growth import relative_growth
from growth_poles.core.errors import InputError


def test_growth_of_a_count_is_the_change_of_its_log_share():
    # shares 1/4, 3/4, then 2/4, 2/4: growth ln 2 and ln(2/3)
    growth = relative_growth("ab", [2010, 2011], [[1.0, 4.0], [3.0, 4.0]])
    assert growth.rates[:, 0] == pytest.approx([np.log(2), np.log(2 / 3)])


def test_inflation_cancels():
    values = np.array([[1.0, 2.0, 3.0], [4.0, 3.0, 5.0], [2.0, 2.0, 1.0]])
    plain = relative_growth("abc", [2010, 2011, 2012], values)
    inflated = relative_growth("abc", [2010, 2011, 2012], values * [1.0, 1.3, 2.2])
    assert inflated.rates == pytest.approx(plain.rates)


def test_growth_of_an_index_is_relative_to_the_mean_logarithm():
    growth = relative_growth("ab", [2010, 2011], [[1.0, 4.0], [3.0, 3.0]], relative_to="mean")
    assert growth.rates[:, 0] == pytest.approx([np.log(4) / 2, -np.log(4) / 2])


def test_rates_are_a_year_where_years_are_far_apart():
    growth = relative_growth("ab", [2010, 2016], [[1.0, 4.0], [3.0, 4.0]])
    assert growth.rates[0, 0] == pytest.approx(np.log(2) / 6)
    assert growth.mean_rates()[0] == pytest.approx(np.log(2) / 6)


@pytest.mark.parametrize("gap", [np.nan, 0.0, -1.0])
def test_a_region_without_a_positive_value_in_some_year_is_left_out_and_named(gap):
    growth = relative_growth("abc", [2010, 2011], [[1.0, 4.0], [3.0, 4.0], [5.0, gap]])
    assert growth.labels == ("a", "b")
    assert growth.left_out == ("c",)
    # it is left out of the country too: its disappearance is nobody's growth
    assert growth.rates[:, 0] == pytest.approx([np.log(2), np.log(2 / 3)])


def test_a_year_in_which_every_region_is_missing_is_skipped():
    nan = np.nan
    growth = relative_growth("ab", [2010, 2011, 2012], [[1.0, nan, 4.0], [3.0, nan, 4.0]])
    assert growth.years.tolist() == [2010, 2012]


def test_no_complete_region_gives_empty_growth_and_no_error():
    growth = relative_growth("ab", [2010, 2011], [[np.nan, 1.0], [1.0, np.nan]])
    assert growth.labels == ()
    assert growth.rates.shape == (0, 1)


def test_years_that_fall_are_refused():
    with pytest.raises(InputError, match="rising years"):
        relative_growth("a", [2011, 2010], [[1.0, 2.0]])


def test_the_values_given_stay_as_they_are():
    values = np.array([[1.0, 0.0], [3.0, 4.0]])
    relative_growth("ab", [2010, 2011], values)
    assert values[0, 1] == 0.0
