from itertools import permutations

import numpy as np
import pytest
from growth_poles.core.association.permutation import (
    benjamini_hochberg,
    draw_distinct,
    p_value,
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
