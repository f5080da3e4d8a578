"""Location quotients and their kin: hand-worked cases and properties."""

import numpy as np
from growth_poles.core.specialisation.measures import (
    additive_quotient,
    excess,
    krugman_specialisation,
    location_quotient,
    location_share,
    share_classes,
    standardised_quotient,
    symmetric_quotient,
)
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

NAN = np.nan
# Three regions: ICT 6, 3, 1 of 10; total 20, 30, 50 of 100.
ACTIVITY, TOTAL = np.array([6.0, 3.0, 1.0]), np.array([20.0, 30.0, 50.0])
PAIRS = arrays(np.float64, (2, 5), elements=st.floats(0.1, 1e4))


def test_the_share_is_the_part_of_the_nation():
    np.testing.assert_allclose(location_share(ACTIVITY), [0.6, 0.3, 0.1])


def test_a_missing_region_stays_missing_and_a_zero_has_a_share_of_zero():
    np.testing.assert_array_equal(location_share(np.array([2.0, NAN, 0.0])), [1.0, NAN, 0.0])


def test_a_published_national_figure_is_the_denominator():
    # 2 of the published 10, although the known regions sum to 5
    np.testing.assert_allclose(
        location_share(np.array([2.0, 3.0, NAN]), national=10.0), [0.2, 0.3, NAN]
    )


def test_without_any_activity_there_is_no_share():
    assert np.isnan(location_share(np.array([0.0, 0.0]))).all()
    assert np.isnan(location_share(np.array([NAN, NAN]))).all()


def test_the_quotient_by_hand():
    # (6/20)/(10/100) = 3; (3/30)/0.1 = 1; (1/50)/0.1 = 0.2
    np.testing.assert_allclose(location_quotient(ACTIVITY, TOTAL), [3.0, 1.0, 0.2])


def test_a_region_that_lacks_one_of_the_two_counts_in_neither_sum():
    # Without the third region: (6/20)/(9/50) = 1.6667, (3/30)/(9/50) = 0.5556
    found = location_quotient(ACTIVITY, np.array([20.0, 30.0, NAN]))
    np.testing.assert_allclose(found, [5 / 3, 5 / 9, NAN])


def test_a_published_figure_of_one_is_held_against_all_regions_of_the_other():
    # the nation has 100 of 10 + 90 not told; its total is 100 + 900, not the first region's 100
    activity, total = np.array([10.0, NAN]), np.array([100.0, 900.0])
    nation = {"national_activity": 100.0}
    np.testing.assert_allclose(location_quotient(activity, total, **nation), [1.0, NAN])
    np.testing.assert_allclose(additive_quotient(activity, total, **nation), [0.0, NAN], atol=1e-15)
    np.testing.assert_allclose(excess(activity, total, **nation), [0.0, NAN], atol=1e-13)
    # where a region lacks the total too the nation's is not known
    assert np.isnan(location_quotient(activity, np.array([100.0, NAN]), **nation)).all()
    # the other way round: 1,000 are published, 10 + 20 make the nation's activity
    found = location_quotient(np.array([10.0, 20.0]), np.array([100.0, NAN]), national_total=1e3)
    np.testing.assert_allclose(found, [10 / 3, NAN])


def test_zero_over_zero_is_undefined_and_not_zero():
    found = location_quotient(np.array([0.0, 5.0]), np.array([0.0, 10.0]))
    np.testing.assert_array_equal(found, [NAN, 1.0])
    assert np.isnan(location_quotient(np.array([0.0, 0.0]), np.array([1.0, 2.0]))).all()


def test_variants_by_hand():
    quotient = location_quotient(ACTIVITY, TOTAL)
    # (3-1)/(3+1) = 0.5; 0; (0.2-1)/(0.2+1) = -2/3
    np.testing.assert_allclose(symmetric_quotient(quotient), [0.5, 0.0, -2 / 3], atol=1e-15)
    # 0.6-0.2, 0.3-0.3, 0.1-0.5
    np.testing.assert_allclose(additive_quotient(ACTIVITY, TOTAL), [0.4, 0.0, -0.4], atol=1e-15)
    # 6 - 20·0.1, 3 - 30·0.1, 1 - 50·0.1
    np.testing.assert_allclose(excess(ACTIVITY, TOTAL), [4.0, 0.0, -4.0], atol=1e-14)
    # mean 1.4, squares 2.56 + 0.16 + 1.44 = 4.16, sd = sqrt(2.08) = 1.442220510
    np.testing.assert_allclose(
        standardised_quotient(quotient), np.array([1.6, -0.4, -1.2]) / np.sqrt(2.08)
    )


def test_equal_quotients_have_no_standardised_value():
    assert np.isnan(standardised_quotient(np.array([1.0, 1.0]))).all()
    assert np.isnan(standardised_quotient(np.array([2.0, NAN]))).all()


def test_krugman_by_hand():
    # Sectors in region 1: 6 and 14 of 20 (0.3, 0.7); rest 4 and 76 of 80 (0.05, 0.95): 0.25+0.25
    # Region 2: 0.1, 0.9; rest 7/70 = 0.1, 0.9: 0. Region 3: 0.02, 0.98; rest 9/50 = 0.18: 0.32
    found = krugman_specialisation(np.array([ACTIVITY, TOTAL - ACTIVITY]))
    np.testing.assert_allclose(found, [0.5, 0.0, 0.32], atol=1e-15)


def test_krugman_reaches_two_and_leaves_missing_regions_out():
    apart = np.array([[1.0, 0.0, NAN], [0.0, 1.0, 3.0]])
    np.testing.assert_array_equal(krugman_specialisation(apart), [2.0, 2.0, NAN])


def test_classes_of_shares():
    shares = np.array([0.5, 0.1, 0.0999, 0.0, NAN, NAN])
    none = np.array([False, False, False, False, True, False])
    assert share_classes(shares, none=none).tolist() == [
        "specialised",
        "middling",
        "minor",
        "outsider",
        "outsider",
        None,
    ]


def test_a_last_digit_does_not_take_a_region_out_of_its_class():
    shares = np.array([0.3 / 3.0, 0.7 - 0.2])  # 0.1 and 0.5 in writing, a digit less in binary
    assert shares[0] < 0.1 and shares[1] < 0.5
    assert share_classes(shares, none=np.zeros(2, bool)).tolist() == ["middling", "specialised"]


@given(PAIRS)
def test_the_mean_quotient_weighted_by_totals_is_one(pair):
    activity, total = pair
    quotient = location_quotient(activity, total)
    np.testing.assert_allclose((quotient * total).sum() / total.sum(), 1.0)


@given(PAIRS)
def test_additive_quotient_and_excess_sum_to_zero(pair):
    activity, total = pair
    np.testing.assert_allclose(additive_quotient(activity, total).sum(), 0.0, atol=1e-12)
    np.testing.assert_allclose(excess(activity, total).sum() / activity.sum(), 0.0, atol=1e-9)
