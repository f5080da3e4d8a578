"""Stand-ins for missing values by hand, by a published example and by rules that must hold."""

import numpy as np
import pytest
from growth_poles.core.indices.impute import impute
from growth_poles.core.indices.prepare import prepare
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

NAN = np.nan
PANEL = arrays(np.float64, (5, 4), elements=st.one_of(st.just(NAN), st.integers(0, 50).map(float)))
RING = np.array([[0, 1], [1, 2], [2, 3], [3, 4], [0, 4]])


def test_the_mean_of_the_year_is_that_of_the_published_example_of_coinr():
    # Guide on imputation of COINr 1.0: rows 37 to 46 of the ASEM example, column means
    patents = [23.7, 583.5, 3.6, 249.8, NAN, 64.2, 0.3, NAN, 46.5, 7.2]
    services = [0.13405, 2.20754, 0.0578, 1.798, NAN, 1.15292, 0.00266, 0.08905, 0.34615, 0.03553]
    goods = [NAN, 16.182, 0.985, NAN, NAN, 7.555, 0.046, NAN, 1.213, 1.256]
    values = np.array([patents, services, goods]).T
    filled, basis = impute(values, "year_mean")
    np.testing.assert_allclose(filled[[4, 7], 0], 122.35)
    np.testing.assert_allclose(filled[4, 1], 0.6470778, atol=5e-8)
    np.testing.assert_allclose(filled[[0, 3, 4, 7], 2], 4.5395)
    assert basis[:, 0].tolist() == [0, 0, 0, 0, 8, 0, 0, 8, 0, 0]


def test_neighbours_stand_in_where_any_is_known():
    # ring of five: 0 has 1 and 4, 2 has 1 and 3, 3 has 2 and 4
    values = np.array([[NAN], [2.0], [NAN], [NAN], [6.0]])
    filled, basis = impute(values, "neighbour_mean", pairs=RING)
    # 0: (2 + 6)/2; 2: 2 alone; 3: 6 alone; never from another stand-in
    np.testing.assert_array_equal(filled.ravel(), [4, 2, 2, 6, 6])
    np.testing.assert_array_equal(basis.ravel(), [2, 0, 1, 1, 0])


def test_without_a_known_neighbour_it_stays_missing():
    values = np.array([[NAN], [NAN], [5.0]])
    filled, basis = impute(values, "neighbour_mean", pairs=np.array([[0, 1]]))
    np.testing.assert_array_equal(filled.ravel(), [NAN, NAN, 5])
    assert not basis.any()
    for nobody in (np.empty((0, 2), dtype=int), []):
        assert np.isnan(impute(values, "neighbour_mean", pairs=nobody)[0][0, 0])


def test_a_value_is_carried_forward_only_and_only_so_far():
    values = np.array([[NAN, 3.0, NAN, NAN, NAN, 7.0]])
    filled, basis = impute(values, "carry", carry_years=2)
    np.testing.assert_array_equal(filled, [[NAN, 3, 3, 3, NAN, 7]])
    np.testing.assert_array_equal(basis, [[0, 0, 1, 2, 0, 0]])
    # the latest of two known values is taken
    np.testing.assert_array_equal(
        impute(np.array([[1.0, 2.0, NAN]]), "carry", carry_years=2)[0], [[1, 2, 2]]
    )
    # one year back is not two steps of one: the stand-in of the year before is no value
    np.testing.assert_array_equal(impute(values, "carry")[0], [[NAN, 3, 3, NAN, NAN, 7]])


@given(PANEL, st.sampled_from(["none", "year_mean", "neighbour_mean", "carry"]))
def test_known_values_never_change_and_every_stand_in_is_counted(values, method):
    before = values.copy()
    filled, basis = impute(values, method, pairs=RING, carry_years=3)
    np.testing.assert_array_equal(values, before)
    known = ~np.isnan(values)
    np.testing.assert_array_equal(filled[known], values[known])
    np.testing.assert_array_equal(basis > 0, ~known & ~np.isnan(filled))


@given(PANEL, PANEL)
def test_nothing_of_its_own_is_not_made_up_from_others(one, other):
    for method in ("year_mean", "neighbour_mean"):
        made = prepare({"a": one, "b": other}, imputation=method, pairs=RING)
        nothing = np.isnan(one) & np.isnan(other)
        assert np.isnan(made.values["a"][nothing]).all()
        assert np.isnan(made.values["b"][nothing]).all()


def test_its_own_past_may_stand_in_where_nothing_is_known():
    made = prepare({"a": np.array([[4.0, NAN]]), "b": np.array([[NAN, NAN]])}, imputation="carry")
    np.testing.assert_array_equal(made.values["a"], [[4, 4]])
    np.testing.assert_array_equal(made.imputed("a"), [[False, True]])
    assert made.imputed("b") is None


def test_neighbours_are_asked_for():
    with pytest.raises(ValueError, match="contiguous pairs"):
        impute(np.array([[NAN], [1.0]]), "neighbour_mean")
