"""Effective weights, correlations, Cronbach's alpha, parts of a change: by hand and by rules."""

import numpy as np
import pytest
from growth_poles.core.indices.aggregate import aggregate_tree
from growth_poles.core.indices.audit import (
    correlations,
    cronbach_alpha,
    effective_weights,
    rank_correlation,
    weights_down,
)
from growth_poles.core.indices.change import change_parts
from growth_poles.core.study.spec import Group, Indicator
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from scipy.stats import spearmanr

NAN = np.nan


def tree_of(*kinds, power=1.0):
    """Six indicators in two groups of two and one of two at the top."""
    top, left, right = kinds
    return Group(
        "index",
        (
            Group("g", (Indicator("a"), Indicator("b")), aggregation=left, power=power),
            Group("h", (Indicator("c"), Indicator("d")), aggregation=right, power=power),
            Indicator("e"),
        ),
        aggregation=top,
        power=power,
    )


WEIGHTS = {"index": (0.5, 0.3, 0.2), "g": (0.25, 0.75), "h": (0.5, 0.5)}


def test_nominal_weights_multiply_down_the_tree_and_move_where_nothing_is_known():
    tree = tree_of("arithmetic", "arithmetic", "arithmetic")
    found = weights_down(tree, WEIGHTS)
    assert found == pytest.approx(
        {"index": 1, "g": 0.5, "a": 0.125, "b": 0.375, "h": 0.3, "c": 0.15, "d": 0.15, "e": 0.2}
    )
    # without b the whole 0.5 of g goes to a; without c and d their 0.3 goes to g and e as 5 to 2
    present = {"a": True, "b": False, "c": False, "d": False, "e": True}
    found = weights_down(tree, WEIGHTS, present)
    assert (found["a"], found["e"]) == pytest.approx((5 / 7, 2 / 7))
    assert found["b"] == found["h"] == found["c"] == 0.0


def test_an_indicator_that_hardly_varies_hardly_weighs():
    # x = 0, 50, 100 and y = 40, 50, 60, equal weights: I = 20, 50, 80, variance 900.
    # cov(x, I) = (50·30 + 50·30)/2 = 1500, times 0.5 = 750; cov(y, I) = (10·30 + 10·30)/2 = 300,
    # times 0.5 = 150; 750/900 and 150/900
    x, y = np.array([0.0, 50.0, 100.0]), np.array([40.0, 50.0, 60.0])
    shares, n_complete = effective_weights(np.stack([x, y], axis=1), [0.5, 0.5], (x + y) / 2)
    np.testing.assert_allclose(shares, [750 / 900, 150 / 900])
    assert n_complete == 3


@given(arrays(np.float64, (8, 5), elements=st.integers(0, 100).map(float)))
@pytest.mark.filterwarnings("error")
def test_effective_weights_of_an_arithmetic_index_add_up_to_its_variance(values):
    tree = tree_of("arithmetic", "arithmetic", "arithmetic")
    leaves = dict(zip("abcde", values.T, strict=True))
    index = aggregate_tree(tree, leaves, WEIGHTS, missing="no_value")["index"]
    down = weights_down(tree, WEIGHTS)
    shares, _ = effective_weights(values, [down[name] for name in "abcde"], index)
    if index.var() < 1e-9:
        return
    expected = [down[n] * np.cov(leaves[n], index)[0, 1] / index.var(ddof=1) for n in "abcde"]
    np.testing.assert_allclose(shares, expected, atol=1e-9)
    assert shares.sum() == pytest.approx(1.0)


def test_effective_weights_rest_on_complete_regions_and_are_missing_without_three():
    values = np.array([[1.0, 2.0], [2.0, NAN], [3.0, 1.0], [4.0, 4.0]])
    shares, n_complete = effective_weights(values, [0.5, 0.5], np.nanmean(values, axis=1))
    assert n_complete == 3
    assert shares.sum() == pytest.approx(1.0)
    shares, n_complete = effective_weights(values[:3], [0.5, 0.5], np.ones(3))
    assert n_complete == 2
    assert np.isnan(shares).all()
    # an indicator that nobody has does not spoil the others
    values[:, 1] = NAN
    shares, n_complete = effective_weights(values, [1.0, 0.0], values[:, 0])
    np.testing.assert_array_equal(shares, [1.0, NAN])
    assert n_complete == 4


@given(
    arrays(np.float64, (7, 3), elements=st.one_of(st.just(NAN), st.integers(-5, 5).map(float))),
    st.sampled_from([0.0, 1e6]),
)
@pytest.mark.filterwarnings("error")
def test_correlations_are_those_of_numpy_over_common_rows(columns, offset):
    found = correlations(columns + offset)
    for i in range(3):
        for j in range(3):
            both = ~np.isnan(columns[:, i]) & ~np.isnan(columns[:, j])
            a, b = columns[both, i], columns[both, j]
            if both.sum() < 3 or a.min() == a.max() or b.min() == b.max():
                assert np.isnan(found[i, j])
            else:
                assert found[i, j] == pytest.approx(np.corrcoef(a, b)[0, 1], abs=1e-9)


def test_cronbachs_alpha_by_hand():
    # x = 1, 2, 3 and y = 1, 3, 2: variances 1 and 1; sums 2, 5, 5 with variance 3:
    # α = 2/1 · (1 − 2/3) = 2/3
    x, y = np.array([1.0, 2.0, 3.0, 9.0]), np.array([1.0, 3.0, 2.0, NAN])
    alpha, n_complete = cronbach_alpha([x, y])
    assert (alpha, n_complete) == (pytest.approx(2 / 3), 3)
    assert np.isnan(cronbach_alpha([x])[0])
    assert np.isnan(cronbach_alpha([x, np.full(4, NAN)])[0])
    assert np.isnan(cronbach_alpha([x[:3], 4.0 - x[:3]])[0])  # the sum never varies


def test_the_change_of_an_arithmetic_index_is_the_sum_of_weighted_changes():
    tree = tree_of("arithmetic", "arithmetic", "arithmetic")
    before = {name: np.array([10.0]) for name in "abcde"}
    after = {
        name: np.array([value]) for name, value in zip("abcde", [50, 10, 0, 20, 15], strict=True)
    }
    found = change_parts(tree, WEIGHTS, before, after, missing="no_value")
    # weights 0.125, 0.375, 0.15, 0.15, 0.2 times changes 40, 0, −10, 10, 5
    expected = [5.0, 0.0, -1.5, 1.5, 1.0]
    assert [found[name][0] for name in "abcde"] == pytest.approx(expected)


def test_the_change_of_a_geometric_index_by_hand():
    # I = (a·b·c)^(1/3) from (1, 1, 8) = 2 to (8, 8, 8) = 8. a and b gain alike: half of 6 each;
    # c stays and gains nothing.
    tree = Group("index", tuple(Indicator(name) for name in "abc"), aggregation="geometric")
    before = {"a": np.array([1.0]), "b": np.array([1.0]), "c": np.array([8.0])}
    after = {name: np.array([8.0]) for name in "abc"}
    found = change_parts(tree, {"index": (1, 1, 1)}, before, after, missing="no_value")
    assert [found[name][0] for name in "abc"] == pytest.approx([3.0, 3.0, 0.0])


def test_the_shapley_value_is_the_mean_over_all_orders():
    from itertools import permutations

    tree = tree_of("geometric", "harmonic", "power", power=3.0)
    rng = np.random.default_rng(4)
    before = {name: rng.uniform(1, 100, 3) for name in "abcde"}
    after = {name: rng.uniform(1, 100, 3) for name in "abcde"}
    total = {name: np.zeros(3) for name in "abcde"}
    for order in permutations("abcde"):
        leaves = dict(before)
        value = aggregate_tree(tree, leaves, WEIGHTS, missing="no_value")["index"]
        for name in order:
            leaves[name] = after[name]
            following = aggregate_tree(tree, leaves, WEIGHTS, missing="no_value")["index"]
            total[name] += following - value
            value = following
    found = change_parts(tree, WEIGHTS, before, after, missing="no_value")
    for name in "abcde":
        np.testing.assert_allclose(found[name], total[name] / 120, atol=1e-9)


@pytest.mark.parametrize("n", [3, 8, 9, 12])
@pytest.mark.parametrize("kind", ["arithmetic", "geometric", "harmonic"])
def test_the_parts_add_up_to_the_change_however_many_there_are(n, kind):
    names = [f"i{at}" for at in range(n)]
    tree = Group("index", tuple(Indicator(name) for name in names), aggregation=kind)
    weights = {"index": tuple(range(1, n + 1))}
    rng = np.random.default_rng(n)
    before = {name: rng.uniform(1, 100, 4) for name in names}
    after = {name: rng.uniform(1, 100, 4) for name in names}
    before["i1"][2] = after["i1"][2] = NAN
    found = change_parts(tree, weights, before, after, missing="mean_of_present")
    change = (
        aggregate_tree(tree, after, weights, missing="mean_of_present")["index"]
        - aggregate_tree(tree, before, weights, missing="mean_of_present")["index"]
    )
    np.testing.assert_allclose(np.nansum(list(found.values()), axis=0), change)
    assert np.isnan(found["i1"][2])


@given(st.lists(st.tuples(st.integers(0, 5), st.integers(0, 5)), min_size=3, max_size=20))
def test_rank_correlation_is_spearmans(pairs):
    x, y = np.array(pairs, dtype=float).T
    found = rank_correlation(x, y)
    if len(set(x)) == 1 or len(set(y)) == 1:
        assert np.isnan(found)
    else:
        assert found == pytest.approx(spearmanr(x, y).statistic, abs=1e-12)


def test_too_few_pairs_have_no_correlation():
    assert np.isnan(rank_correlation(np.array([1.0, 2.0, np.nan]), np.array([1.0, 2.0, 3.0])))
