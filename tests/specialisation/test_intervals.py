"""Intervals of the location quotient: against other implementations, and by how often they hold."""

import numpy as np
import pytest
from growth_poles.core.specialisation.intervals import (
    _points,
    beta_quantile,
    count_interval,
    rounding_interval,
)
from growth_poles.core.specialisation.measures import location_quotient
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import beta

NAN = np.nan


@pytest.mark.parametrize("level", [0.005, 0.05, 0.5, 0.95, 0.995])
def test_quantiles_are_those_of_scipy(level):
    a, b = (
        grid.ravel() for grid in np.meshgrid([0.5, 1, 7.5, 300, 2999, 4e4], [0.5, 20, 1e4, 1e6])
    )
    np.testing.assert_allclose(beta_quantile(level, a, b), beta.ppf(level, a, b), rtol=1e-7)


def test_two_regions_by_quantiles_of_scipy():
    # 30 of 40 in half of the country: twice the share, Beta(30.5, 10.5) and Beta(10.5, 30.5)
    low, high = count_interval(np.array([30.0, 10.0]), np.array([5.0, 5.0]), coverage=0.8)
    np.testing.assert_allclose(low, 2 * beta.ppf(0.1, [30.5, 10.5], [10.5, 30.5]))
    np.testing.assert_allclose(high, 2 * beta.ppf(0.9, [30.5, 10.5], [10.5, 30.5]))


def test_none_found_is_not_certainly_none_and_all_found_has_the_quotient_as_its_end():
    low, high = count_interval(np.array([0.0, 12.0]), np.array([1.0, 3.0]))
    assert low[0] == 0.0 and high[0] > 0.0
    assert high[1] == pytest.approx(4 / 3)  # T / t: no share is above one
    assert low[1] < 4 / 3


def test_a_published_national_count_stands_for_regions_that_are_missing():
    # 10 of the 40 counted in the nation; of the known regions it would be 10 of 20
    activity, total = np.array([10.0, 10.0, NAN]), np.array([1.0, 1.0, 2.0])
    low, _ = count_interval(activity, total, national_activity=40.0, national_total=4.0)
    np.testing.assert_allclose(low[:2], 4 * beta.ppf(0.05, 10.5, 30.5))
    assert np.isnan(low[2])


def test_a_published_count_is_held_against_the_total_of_all_regions():
    # 10 of the 40 counted in the nation, in a quarter of its total: four times the share
    activity, total = np.array([10.0, 10.0, NAN]), np.array([1.0, 1.0, 2.0])
    low, _ = count_interval(activity, total, national_activity=40.0)
    np.testing.assert_allclose(low[:2], 4 * beta.ppf(0.05, 10.5, 30.5))
    # 4 ± 0.1 of the total, of the third region too: the quotient is 1 ± a little over 2 %
    widths = np.array([0.0, 0.0, 0.1])
    low, high = rounding_interval(activity, total, 0 * widths, widths, national_activity=40.0)
    np.testing.assert_allclose(low[:2], 1 - 0.1 * 1.645 / 4 / np.sqrt(3), atol=2e-3)
    np.testing.assert_allclose(high[:2], 1 + 0.1 * 1.645 / 4 / np.sqrt(3), atol=2e-3)


def test_where_there_is_no_quotient_there_is_no_interval():
    activity = np.array([[1.0, 0.0], [NAN, 0.0], [3.0, 0.0], [2.0, 0.0]])
    total = np.array([[1.0, 1.0], [1.0, 1.0], [0.0, 1.0], [NAN, 1.0]])
    gone = np.isnan(location_quotient(activity, total))
    zeros = np.zeros(activity.shape)
    for found in (
        count_interval(activity, total),
        rounding_interval(activity, total, zeros, zeros),
    ):
        for end in found:
            np.testing.assert_array_equal(np.isnan(end), gone)


@given(
    st.lists(st.tuples(st.integers(0, 500), st.integers(1, 900)), min_size=1, max_size=9),
    st.floats(0.01, 0.999),
)
def test_the_quotient_lies_within_and_the_order_of_regions_does_not_matter(regions, coverage):
    activity, total = np.array(regions, dtype=float).T
    quotient = location_quotient(activity, total)
    half = np.full(len(total), 0.5)
    turned = slice(None, None, -1)
    level = {"coverage": coverage}
    for found, again in (
        (
            count_interval(activity, total, **level),
            count_interval(activity[turned], total[turned], **level),
        ),
        (
            rounding_interval(activity, total, half, half / 2, **level),
            rounding_interval(activity[turned], total[turned], half, half / 2, **level),
        ),
    ):
        known = ~np.isnan(found[0])
        assert (known == ~np.isnan(found[1])).all()
        assert (found[0][known] <= quotient[known]).all()
        assert (found[1][known] >= quotient[known]).all()
        for end, turned_end in zip(found, again, strict=True):
            np.testing.assert_allclose(end, turned_end[turned], rtol=1e-9)


def test_the_only_region_of_a_country_has_a_quotient_of_one_that_never_speaks_for_it():
    one, two = np.array([12.0]), np.array([30.0])
    low, high = count_interval(one, two)
    assert low[0] < 1.0 and high[0] == 1.0
    low, high = rounding_interval(one, two, np.array([0.5]), np.array([0.5]))
    assert low[0] == pytest.approx(1.0) and high[0] == pytest.approx(1.0)


def test_count_intervals_hold_as_often_as_they_say():
    # true shares 2, 10, 28 and 60 %; 400 things fall 4,000 times
    shares, total = np.array([0.02, 0.10, 0.28, 0.60]), np.array([1.0, 2.0, 3.0, 4.0])
    truth = shares / (total / 10.0)
    drawn = np.random.default_rng(11).multinomial(400, shares, size=4000).T.astype(float)
    low, high = count_interval(drawn, np.repeat(total[:, None], 4000, axis=1), coverage=0.9)
    held = ((low <= truth[:, None]) & (truth[:, None] <= high)).mean(axis=1)
    # Brown, Cai & DasGupta: about the nominal level for every share; chance is ± 0.015 here
    np.testing.assert_allclose(held, 0.9, atol=0.035)


def test_rounding_of_one_value_is_a_uniform_interval_by_hand():
    # 0.2 ± 0.05 of 1, in half of the country: LQ 0.4 ± 0.1; nine tenths of it: ± 0.09
    zero = np.zeros(2)
    low, high = rounding_interval(
        np.array([0.2, 0.8]), np.array([50.0, 50.0]), np.array([0.05, 0.0]), zero,
        national_activity=1.0, national_total=100.0, coverage=0.9,
    )  # fmt: skip
    np.testing.assert_allclose((low[0], high[0]), (0.31, 0.49), atol=2e-3)
    assert low[1] == high[1] == pytest.approx(1.6)


@pytest.mark.parametrize("published", [False, True])
def test_rounding_intervals_are_those_of_many_draws(published):
    generator = np.random.default_rng(5)
    activity, total = np.array([3.0, 10.0, 40.0, 7.0]), np.array([20.0, 30.0, 90.0, 80.0])
    width, total_width = np.full(4, 0.5), np.full(4, 2.0)
    x = activity[:, None] + width[:, None] * generator.uniform(-1, 1, (4, 200_000))
    t = total[:, None] + total_width[:, None] * generator.uniform(-1, 1, (4, 200_000))
    nation, whole, told = x.sum(axis=0), t.sum(axis=0), {}
    if published:  # 60 ± 5 of 220 ± 10, printed apart from the regions
        nation = 60.0 + 5.0 * generator.uniform(-1, 1, 200_000)
        whole = 220.0 + 10.0 * generator.uniform(-1, 1, 200_000)
        told = {
            "national_activity": 60.0, "national_activity_width": 5.0,
            "national_total": 220.0, "national_total_width": 10.0,
        }  # fmt: skip
    expected = np.quantile(x / t / (nation / whole), [0.05, 0.95], axis=1)
    low, high = rounding_interval(activity, total, width, total_width, **told)
    span = expected[1] - expected[0]
    np.testing.assert_array_less(np.abs(low - expected[0]), 0.04 * span)
    np.testing.assert_array_less(np.abs(high - expected[1]), 0.04 * span)


def test_the_points_cover_each_rounding_evenly():
    # what one rounding alone decides is then exact: each is cut into as many steps as points
    points = np.sort(_points(), axis=1)
    steps = (2 * np.arange(points.shape[1]) + 1) / points.shape[1] - 1
    np.testing.assert_allclose(points, np.tile(steps, (4, 1)), atol=1e-12)


@pytest.mark.parametrize("activity", [0.0, 0.7])
def test_a_total_that_may_be_zero_within_its_rounding_has_no_interval(activity):
    low, high = rounding_interval(
        np.array([activity, 4.0]), np.array([0.35, 10.0]), np.full(2, 0.5), np.full(2, 0.5)
    )
    assert np.isnan(low[0]) and np.isnan(high[0])
    assert not np.isnan(low[1])


def test_a_national_figure_that_may_be_zero_leaves_no_interval_anywhere():
    found = rounding_interval(
        np.array([0.2, 0.1]), np.array([10.0, 10.0]), np.zeros(2), np.zeros(2),
        national_activity=0.3, national_activity_width=0.5,
    )  # fmt: skip
    assert np.isnan(found).all()
