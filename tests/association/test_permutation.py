from itertools import permutations

import numpy as np
import pytest
from growth_poles.core.association.permutation import (
    benjamini_hochberg,
    draw_distinct,
    p_value,
    smallest_adjusted,
    smallest_p,
)
from growth_poles.core.errors import InputError
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import false_discovery_control


def test_exact_tails_are_counts_over_the_total_and_drawn_ones_add_the_observed():
    assert p_value(15, 1, 15, exact=True, alternative="greater") == 1 / 15
    assert p_value(15, 1, 15, exact=True) == 2 / 15
    assert p_value(990, 9, 999, alternative="greater") == 10 / 1000
    assert p_value(999, 0, 999) == 2 / 1000


def test_the_middle_of_the_distribution_is_never_more_than_one():
    assert p_value(8, 8, 15, exact=True) == 1
    assert p_value(999, 999, 999) == 1


def test_the_directed_rule_is_the_one_of_esda_for_untied_data():
    from esda.significance import _permutation_significance  # esda 2.8.2

    by_esda = _permutation_significance.py_func  # compiling it would take longer than all tests
    rng = np.random.default_rng(1)
    reference, observed = rng.normal(size=(50, 199)), rng.normal(size=50)
    low = (reference <= observed[:, None]).sum(axis=1)
    high = (reference >= observed[:, None]).sum(axis=1)
    for ours, theirs in (("directed", "directed"), ("greater", "greater"), ("less", "lesser")):
        expected = by_esda(observed[:, None], reference, alternative=theirs)
        np.testing.assert_allclose(p_value(low, high, 199, alternative=ours), expected)


def test_the_floor_of_a_sample_is_not_below_its_size():
    assert smallest_p(1e-9, 1e-9, 999, exact=False) == 2 / 1000
    assert smallest_p(1 / 15, 1 / 15, 999, exact=False, alternative="greater") == 1 / 15
    assert smallest_p(0.3, 0.1, 15, exact=True, alternative="less") == 0.3


@given(st.lists(st.one_of(st.floats(0, 1), st.just(float("nan"))), min_size=1, max_size=30))
def test_adjusted_p_values_are_those_of_scipy_and_missing_tests_are_not_counted(p):
    p = np.array(p)
    there = ~np.isnan(p)
    adjusted = benjamini_hochberg(p)
    assert np.isnan(adjusted[~there]).all()
    if there.any():
        np.testing.assert_allclose(adjusted[there], false_discovery_control(p[there]))
        assert (adjusted[there] >= p[there]).all()


def by_hand(p, floor):
    """Heyse's rule, one p-value after the other: how many false ones are expected below each."""
    adjusted = []
    for one in p:
        candidates = []
        for t in (other for other in p if other >= one):
            expected = sum(t for f in floor if f <= t)
            candidates.append(expected / sum(other <= t for other in p))
        adjusted.append(min(1.0, *candidates))
    return adjusted


@given(
    st.lists(
        st.tuples(st.sampled_from([0.001, 0.02, 0.13, 0.4]), st.floats(0, 1)),
        min_size=1,
        max_size=12,
    )
)
def test_with_floors_only_tests_that_can_reach_a_p_value_are_counted(pairs):
    floor = np.array([f for f, _ in pairs])
    p = np.array([max(f, x) for f, x in pairs])
    adjusted = benjamini_hochberg(p, floor)
    np.testing.assert_allclose(adjusted, by_hand(p, floor))
    assert (adjusted <= benjamini_hochberg(p) + 1e-12).all()
    assert (smallest_adjusted(floor) >= floor).all()


def test_a_region_that_cannot_reach_the_level_costs_the_others_nothing():
    # 16 regions: two with one neighbour (floor 0.133), the others down to 0.0044
    floor = np.array([2 / 15] * 2 + [0.0044] * 14)
    assert smallest_adjusted(floor)[-1] == pytest.approx(14 * 0.0044)
    assert smallest_adjusted(floor)[0] == 1.0


def test_discrete_p_values_keep_the_rate_of_false_discoveries():
    rng = np.random.default_rng(5)
    sizes = np.array([15, 105, 455, 1365] * 4)  # sets of one to four neighbours among 15 others
    floor, found = 2 / sizes, 0
    for _ in range(4000):
        place = rng.integers(1, sizes + 1)
        p = np.minimum(1.0, 2 * np.minimum(place, sizes + 1 - place) / sizes)
        found += (benjamini_hochberg(p, floor) <= 0.05).any()
    # 5 % and three Monte Carlo errors
    assert found / 4000 < 0.05 + 3 * np.sqrt(0.05 * 0.95 / 4000)


@pytest.mark.parametrize("n", [4, 20])  # by shuffling, and by drawing again
def test_every_ordered_selection_is_equally_likely(n):
    rows = draw_distinct(np.random.default_rng(2), 60_000, 3, n)
    assert all(len(set(row)) == 3 for row in rows[:1000].tolist())
    code = rows @ [n * n, n, 1]
    expected = [a * n * n + b * n + c for a, b, c in permutations(range(n), 3)]
    count = np.array([np.sum(code == e) for e in expected[:24]])
    share = 60_000 / len(expected)
    assert np.isin(code, expected).all()
    assert np.abs(count - share).max() < 5 * np.sqrt(share)


def test_more_than_there_are_cannot_be_drawn():
    with pytest.raises(InputError, match="at most 3 distinct"):
        draw_distinct(np.random.default_rng(0), 1, 4, 3)


def test_an_unknown_alternative_is_refused():
    with pytest.raises(InputError, match="'two-sided', 'greater', 'less', 'directed', got 'both'"):
        p_value(1, 1, 1, alternative="both")
