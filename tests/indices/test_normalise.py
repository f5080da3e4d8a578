"""Seven ways to one scale: hand calculations, published figures, properties."""

import numpy as np
import pytest
from growth_poles.core.errors import InputError
from growth_poles.core.indices.normalise import average_ranks, normalise, unreachable
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from scipy.stats import rankdata, zscore

NAN = np.nan
METHODS = ("leader", "min_max", "z_score", "rank", "percentile", "target", "goalposts")
COLUMN = arrays(
    np.float64,
    st.tuples(st.integers(2, 9), st.integers(1, 3)),
    elements=st.one_of(st.just(NAN), st.integers(1, 1000).map(float)),
)


def by(method, values, direction="higher"):
    return normalise(
        np.asarray(values, dtype=float),
        method,
        direction=direction,
        target=2000.0 if direction == "higher" else 0.5,
        goalposts=(0.0, 1000.0),
    )


@pytest.mark.parametrize(
    ("method", "higher", "lower"),
    [
        # values 2, 4, 10: range 8
        ("min_max", [0, 25, 100], [100, 75, 0]),
        # ranks from the best 3, 2, 1 of n = 3: 100 (4 − r)/3
        ("rank", [100 / 3, 200 / 3, 100], [100, 200 / 3, 100 / 3]),
        ("percentile", [0, 50, 100], [100, 50, 0]),
    ],
)
def test_the_scales_by_hand(method, higher, lower):
    values = np.array([2.0, 4.0, 10.0])
    np.testing.assert_allclose(normalise(values, method), higher)
    np.testing.assert_allclose(normalise(values, method, direction="lower"), lower)


def test_the_z_score_is_a_t_score_of_the_sample():
    # mean 4, deviations −2, 0, 2, s² = 8/2 = 4, so that z = −1, 0, 1
    np.testing.assert_allclose(normalise(np.array([2.0, 4.0, 6.0]), "z_score"), [40, 50, 60])
    np.testing.assert_allclose(
        normalise(np.array([2.0, 4.0, 6.0]), "z_score", direction="lower"), [60, 50, 40]
    )


def test_distance_to_target_ends_at_the_target():
    # (x − 2)/(6 − 2) of 2, 3, 8: 0, 0.25, cut at 1; on the scale 1 … 100: 1, 25.75, 100
    found = normalise(np.array([2.0, 3.0, 8.0]), "target", target=6.0, limits=(1.0, 100.0))
    np.testing.assert_allclose(found, [1.0, 25.75, 100.0])
    # lower is better: (8 − x)/(8 − 4) of 2, 7, 8: cut at 1, 0.25, 0
    found = normalise(np.array([2.0, 7.0, 8.0]), "target", target=4.0, direction="lower")
    np.testing.assert_allclose(found, [100.0, 25.0, 0.0])


def test_goalposts_are_the_same_in_all_years_and_cut_off():
    # goalposts 10 and 20: 5 → 0, 15 → 50, 30 → 100 in both years
    values = np.array([[5.0, 15.0], [15.0, 15.0], [30.0, 15.0]])
    found = normalise(values, "goalposts", goalposts=(10.0, 20.0))
    np.testing.assert_allclose(found, [[0, 50], [50, 50], [100, 50]])
    found = normalise(values[:, 0], "goalposts", goalposts=(10.0, 20.0), direction="lower")
    np.testing.assert_allclose(found, [100, 50, 0])


def test_equal_values_share_the_mean_of_their_ranks():
    np.testing.assert_array_equal(average_ranks(np.array([7.0, 1.0, 7.0, NAN])), [2.5, 1, 2.5, NAN])


def test_a_constant_indicator_tells_no_regions_apart():
    values = np.array([7.0, 7.0, 7.0])
    for method in ("min_max", "z_score"):
        assert np.isnan(normalise(values, method)).all()
    np.testing.assert_allclose(normalise(values, "leader"), 100.0)
    np.testing.assert_allclose(normalise(values, "percentile"), 50.0)  # middle rank: (3 − 2)/2
    # a mean that is rounded must not pass for a spread
    assert np.isnan(normalise(np.array([0.1, 0.1, 0.1]), "z_score")).all()


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.filterwarnings("error")
def test_nothing_known_gives_nothing_and_no_warning(method):
    assert np.isnan(by(method, [[NAN], [NAN]])).all()
    one = by(method, [[5.0], [NAN]])
    assert np.isnan(one[1, 0])
    assert np.isnan(one[0, 0]) == (method in ("min_max", "z_score", "percentile"))


@pytest.mark.parametrize("goalposts", [(20.0, 10.0), (5.0, 5.0), None])
def test_goalposts_that_do_not_rise_are_refused(goalposts):
    with pytest.raises(InputError, match="two goalposts, the lower one first"):
        normalise(np.array([1.0, 2.0]), "goalposts", goalposts=goalposts)


def test_a_target_no_better_than_the_worst_value_is_refused():
    with pytest.raises(InputError, match=r"target above the least value.*got 2; the value is 2"):
        normalise(np.array([[1.0, 2.0], [3.0, 4.0]]), "target", target=2.0)
    with pytest.raises(InputError, match=r"target below the greatest value.*got 9; the value is 4"):
        normalise(np.array([1.0, 4.0]), "target", target=9.0, direction="lower")
    np.testing.assert_array_equal(
        unreachable(np.array([[1.0, 2.0, NAN]]), 2.0), [False, True, False]
    )


def test_limits_that_do_not_rise_are_refused():
    with pytest.raises(InputError, match="the lower one first"):
        normalise(np.array([1.0, 2.0]), "min_max", limits=(100.0, 0.0))


def test_negative_values_are_welcome_where_no_ratio_is_taken():
    np.testing.assert_allclose(normalise(np.array([-3.0, -1.0]), "min_max"), [0, 100])
    with pytest.raises(InputError, match="zero or above"):
        normalise(np.array([-3.0, -1.0]), "leader")


def test_min_max_of_the_iris_flowers_is_that_of_the_r_package_coinr():
    # COINr 1.0, guide on normalisation: first rows of the iris table between 0 and 100. The sepals
    # run from 4.3 to 7.9 and from 2.0 to 4.4, the petals from 1.0 to 6.9 and from 0.1 to 2.5
    rows = np.array([[5.1, 3.5, 1.4, 0.2], [4.9, 3.0, 1.4, 0.2], [5.4, 3.9, 1.7, 0.4]])
    range_of_all = np.array([[4.3, 2.0, 1.0, 0.1], [7.9, 4.4, 6.9, 2.5]])
    found = normalise(np.concatenate([rows, range_of_all]), "min_max")[:3]
    printed = [
        [22.222222, 62.5, 6.779661, 4.166667],
        [16.666667, 41.666667, 6.779661, 4.166667],
        [30.555556, 79.166667, 11.864407, 12.5],
    ]
    np.testing.assert_allclose(found, printed, atol=5e-7)


@given(COLUMN)
def test_ranks_and_z_scores_are_those_of_scipy(values):
    np.testing.assert_allclose(
        average_ranks(values), rankdata(values, axis=0, nan_policy="omit"), rtol=1e-12
    )
    for column in values.T:
        known = column[~np.isnan(column)]
        if len(known) > 1 and known.min() < known.max():
            found = normalise(column, "z_score")
            np.testing.assert_allclose(
                found[~np.isnan(column)], 50 + 10 * zscore(known, ddof=1), rtol=1e-9
            )


@given(COLUMN, st.sampled_from(METHODS), st.sampled_from(["higher", "lower"]))
def test_values_stay_in_their_scale_and_holes_stay_holes(values, method, direction):
    found = by(method, values, direction)
    assert np.isnan(found[np.isnan(values)]).all()
    known = found[~np.isnan(found)]
    if method != "z_score":
        assert (known >= -1e-9).all() and (known <= 100 + 1e-9).all()


@given(COLUMN, st.sampled_from(METHODS), st.sampled_from(["higher", "lower"]))
def test_a_better_value_never_gets_less(values, method, direction):
    found = by(method, values, direction)
    for column, scaled in zip(values.T, found.T, strict=True):
        known = ~np.isnan(scaled)
        order = np.argsort(column[known], kind="stable")
        steps = np.diff(scaled[known][order])
        assert (steps >= -1e-9).all() if direction == "higher" else (steps <= 1e-9).all()


@given(COLUMN, st.sampled_from(METHODS), st.randoms(use_true_random=False))
def test_the_order_of_regions_does_not_matter(values, method, random):
    order = list(range(len(values)))
    random.shuffle(order)
    np.testing.assert_allclose(by(method, values[order]), by(method, values)[order], rtol=1e-12)


@given(COLUMN, st.sampled_from(["leader", "min_max", "z_score", "rank", "percentile"]))
def test_the_unit_does_not_matter(values, method):
    np.testing.assert_allclose(by(method, values * 1024), by(method, values), rtol=1e-9, atol=1e-9)


def test_draws_along_further_axes_are_taken_one_by_one():
    draws = np.random.default_rng(1).integers(1, 9, (5, 3, 4)).astype(float)
    for method in METHODS:
        found = by(method, draws)
        for year in range(3):
            for draw in range(4):
                np.testing.assert_array_equal(
                    found[:, year, draw], by(method, draws[:, year, draw])
                )
