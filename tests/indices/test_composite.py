"""Indices against hand calculations, properties and the paper's rules."""

import numpy as np
import pytest
from growth_poles.core.errors import InputError
from growth_poles.core.indices.aggregate import weighted_mean
from growth_poles.core.indices.composite import composite, innovation_index
from growth_poles.core.indices.normalise import leader, relative_to_leader
from growth_poles.core.study.spec import Group, Indicator
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

NAN = np.nan
POSITIVE = arrays(
    np.float64, st.tuples(st.integers(1, 6), st.integers(1, 3)), elements=st.floats(0.01, 1e6)
)


def test_the_leader_has_100_and_the_others_their_part_of_it():
    # 5/20 = 25 %, 20/20 = 100 %, 10/20 = 50 %
    np.testing.assert_allclose(relative_to_leader(np.array([5.0, 20.0, 10.0])), [25, 100, 50])


def test_where_lower_is_better_the_smallest_leads():
    # 5/5 = 100 %, 5/20 = 25 %
    np.testing.assert_allclose(
        relative_to_leader(np.array([5.0, 20.0]), direction="lower"), [100, 25]
    )


def test_missing_stays_missing_and_a_zero_is_zero():
    found = relative_to_leader(np.array([NAN, 0.0, 4.0]))
    np.testing.assert_array_equal(found, [NAN, 0.0, 100.0])


@pytest.mark.parametrize("direction", ["higher", "lower"])
def test_a_leader_of_zero_gives_no_value(direction):
    values = np.array([0.0, 0.0]) if direction == "higher" else np.array([0.0, 3.0])
    assert np.isnan(relative_to_leader(values, direction=direction)).all()
    assert np.isnan(leader(values, direction=direction))


def test_all_equal_all_lead_and_all_missing_stay_missing():
    np.testing.assert_array_equal(relative_to_leader(np.array([7.0, 7.0])), [100.0, 100.0])
    assert np.isnan(relative_to_leader(np.array([NAN, NAN]))).all()


def test_a_negative_value_is_refused_with_its_place():
    with pytest.raises(InputError, match=r"zero or above.*-2 at position 1"):
        relative_to_leader(np.array([1.0, -2.0]))


def test_a_negative_indicator_is_named():
    with pytest.raises(InputError, match="indicator 'debt'"):
        composite(
            {"debt": np.array([[1.0], [-1.0]])},
            Group("index", (Indicator("debt"),)),
            missing="no_value",
        )


@given(POSITIVE, st.floats(0.001, 1000.0))
def test_units_do_not_matter(values, factor):
    np.testing.assert_allclose(
        relative_to_leader(values), relative_to_leader(values * factor), rtol=1e-9
    )


@given(POSITIVE)
def test_values_lie_between_0_and_100_and_somebody_leads(values):
    found = relative_to_leader(values)
    assert (found >= 0.0).all() and (found <= 100.0 + 1e-9).all()
    np.testing.assert_allclose(found.max(axis=0), 100.0)


def test_each_year_has_its_own_leader():
    raw = np.array([[1.0, 8.0], [2.0, 4.0]])
    np.testing.assert_allclose(relative_to_leader(raw), [[50, 100], [100, 50]])


def test_the_papers_index_by_hand():
    # Susceptibility, in % of leaders (10, 2, 4): region 1: 100, 50, 25 -> 58.333…;
    # region 2: 50, 100, 100 -> 83.333…
    # Activity, leaders (8, 5, 1): region 1: 25, 100, 100 -> 75; region 2: 100, 20, 0 -> 40
    # Index: (58.333 + 75)/2 = 66.667; (83.333 + 40)/2 = 61.667
    susceptibility = np.array([[10.0, 1.0, 1.0], [5.0, 2.0, 4.0]])
    activity = np.array([[2.0, 5.0, 1.0], [8.0, 1.0, 0.0]])
    found = innovation_index(susceptibility, activity, missing="no_value")
    np.testing.assert_allclose(found, [66.66666667, 61.66666667])


def test_a_hole_is_bridged_or_not_as_the_study_says():
    # Region 2 lacks b. mean_of_present: its group is a alone; no_value: nothing.
    values = {"a": np.array([[4.0], [2.0]]), "b": np.array([[1.0], [NAN]])}
    tree = Group("index", (Indicator("a", 3.0), Indicator("b", 1.0)))
    bridged = composite(values, tree, missing="mean_of_present")
    np.testing.assert_allclose(bridged.values.ravel(), [100.0, 50.0])
    np.testing.assert_array_equal(bridged.n_indicators.ravel(), [2, 1])
    np.testing.assert_array_equal(
        composite(values, tree, missing="no_value").values.ravel(), [100.0, NAN]
    )


def test_a_group_without_any_value_is_left_out_of_the_mean_of_present():
    tree = Group("index", (Group("g", (Indicator("a"),)), Group("h", (Indicator("b"),))))
    values = {"a": np.array([[4.0], [1.0]]), "b": np.array([[1.0], [NAN]])}
    found = composite(values, tree, missing="mean_of_present")
    np.testing.assert_allclose(found.values.ravel(), [100.0, 25.0])
    np.testing.assert_array_equal(found.components["h"].ravel(), [100.0, NAN])


def test_weights_count_relative_to_each_other_within_a_group():
    # (3·100 + 1·20)/4 = 80
    np.testing.assert_allclose(
        weighted_mean([np.array([100.0]), np.array([20.0])], [3.0, 1.0], missing="no_value"), [80]
    )


def test_arguments_are_not_written():
    raw = np.array([[1.0, NAN], [2.0, 3.0]])
    before = raw.copy()
    composite({"a": raw}, Group("index", (Indicator("a"),)), missing="mean_of_present")
    np.testing.assert_array_equal(raw, before)


@given(
    arrays(np.float64, (5, 4), elements=st.one_of(st.just(NAN), st.floats(0.1, 100.0))),
    st.permutations(range(5)),
)
def test_the_order_of_regions_does_not_matter(raw, order):
    tree = Group(
        "index", (Group("g", (Indicator("0"), Indicator("1"))), Indicator("2"), Indicator("3"))
    )
    values = {str(column): raw[:, [column]] for column in range(4)}
    shuffled = {name: column[list(order)] for name, column in values.items()}
    one = composite(values, tree, missing="mean_of_present").values[list(order)]
    other = composite(shuffled, tree, missing="mean_of_present").values
    np.testing.assert_allclose(one, other, rtol=1e-12)
