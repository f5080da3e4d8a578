"""Outliers against the printed figures of COINr, scipy and hand calculations."""

import numpy as np
import pytest
from growth_poles.core.indices.normalise import normalise
from growth_poles.core.indices.outliers import (
    LOGGED,
    WINSORISED_HIGH,
    WINSORISED_LOW,
    kurtosis,
    skewness,
    treat,
)
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from scipy import stats

NAN = np.nan
# the vector of COINr's guide on outliers: 1 to 10, and two outliers
EXAMPLE = np.array([*range(1, 11), 30.0, 100.0])
COLUMNS = arrays(
    np.float64,
    st.tuples(st.integers(1, 16), st.integers(1, 3)),
    elements=st.one_of(st.just(NAN), st.sampled_from([0.0, 1.0, 2.0, 3.0, 40.0, 500.0, 1e4])),
)


def test_skewness_and_kurtosis_are_those_printed_by_coinr():
    assert skewness(EXAMPLE) == pytest.approx(3.063241, abs=5e-7)
    assert kurtosis(EXAMPLE) == pytest.approx(9.741391, abs=5e-7)


def test_one_point_is_winsorised_as_in_coinr():
    treated, how = treat(EXAMPLE, "winsorise", most=2)
    np.testing.assert_array_equal(treated, [*range(1, 11), 30, 30])
    np.testing.assert_array_equal(how, [*[0] * 11, WINSORISED_HIGH])
    # printed after the treatment
    assert skewness(treated) == pytest.approx(1.712038, abs=5e-7)
    assert kurtosis(treated) == pytest.approx(1.815781, abs=5e-7)


def test_two_points_are_pulled_in_one_after_the_other_and_from_below_too():
    # 1 … 20 with 100 and 200: after 200 → 100 the column still fails, both then take 20
    values = np.array([*range(1, 21), 100.0, 200.0])
    treated, how = treat(values, "winsorise")
    np.testing.assert_array_equal(treated, [*range(1, 21), 20, 20])
    np.testing.assert_array_equal(np.flatnonzero(how == WINSORISED_HIGH), [20, 21])
    treated, how = treat(-values, "winsorise")
    np.testing.assert_array_equal(treated, [*range(-1, -21, -1), -20, -20])
    np.testing.assert_array_equal(np.flatnonzero(how == WINSORISED_LOW), [20, 21])


def test_no_more_points_are_treated_than_allowed():
    values = np.array([*range(1, 21), 100.0, 200.0])
    treated, how = treat(values, "winsorise", most=1)
    np.testing.assert_array_equal(treated, [*range(1, 21), 100, 100])
    assert (how > 0).sum() == 1


def test_the_logarithm_follows_where_winsorising_is_not_enough():
    values = np.array([*range(1, 21), 100.0, 200.0])
    treated, how = treat(values, "winsorise_then_log", most=1)
    assert (how == LOGGED).all()
    # COINr's log of the untreated values: log(x − 1 + 0.01·199), in a straight line to 1 … 200
    log = np.log(values - 1 + 0.01 * 199)
    np.testing.assert_allclose(normalise(treated, "min_max"), normalise(log, "min_max"))
    assert (treated.min(), treated.max()) == (1, pytest.approx(200))


@pytest.mark.parametrize("method", ["min_max", "z_score", "rank", "percentile"])
def test_the_logarithm_drawn_back_is_the_logarithm_to_every_relative_scale(method):
    log = np.log(EXAMPLE - 1 + 0.01 * 99)
    treated, _ = treat(EXAMPLE, "log")
    np.testing.assert_allclose(normalise(treated, method), normalise(log, method))


@given(COLUMNS)
@pytest.mark.filterwarnings("error")
def test_moments_are_those_of_scipy(values):
    skew, excess = skewness(values), kurtosis(values)
    for at, column in enumerate(values.T):
        known = column[~np.isnan(column)]
        if len(known) < 3 or known.min() == known.max():
            assert np.isnan(skew[at])
            continue
        assert skew[at] == pytest.approx(stats.skew(known, bias=False), rel=1e-7, abs=1e-9)
        if len(known) > 3:
            assert excess[at] == pytest.approx(stats.kurtosis(known, bias=False), rel=1e-7)
        else:
            assert np.isnan(excess[at])


@given(COLUMNS, st.sampled_from(["winsorise", "log", "winsorise_then_log"]))
@pytest.mark.filterwarnings("error")
def test_a_treatment_keeps_order_range_holes_and_marks_what_it_changed(values, method):
    before = values.copy()
    treated, how = treat(values, method)
    np.testing.assert_array_equal(values, before)
    np.testing.assert_array_equal(np.isnan(treated), np.isnan(values))
    np.testing.assert_array_equal(treated[how == 0], values[how == 0])
    fails = (np.abs(skewness(values)) > 2) & (kurtosis(values) > 3.5)
    assert not how[:, ~fails].any()
    for old, new, marks in zip(values.T, treated.T, how.T, strict=True):
        known = ~np.isnan(old)
        order = np.argsort(old[known], kind="stable")
        assert (np.diff(new[known][order]) >= -1e-9 * np.fmax.reduce(old[known], initial=1)).all()
        assert ((marks == WINSORISED_HIGH) | (marks == WINSORISED_LOW)).sum() <= 5


def test_columns_along_further_axes_are_treated_one_by_one():
    rng = np.random.default_rng(5)
    draws = rng.lognormal(0, 2, (16, 4, 6))
    draws[rng.random(draws.shape) < 0.1] = NAN
    for method in ("winsorise", "log", "winsorise_then_log"):
        treated, how = treat(draws, method)
        for year in range(4):
            for draw in range(6):
                one, marks = treat(draws[:, year, draw], method)
                np.testing.assert_array_equal(treated[:, year, draw], one)
                np.testing.assert_array_equal(how[:, year, draw], marks)
