"""Concentration: hand-worked cases, bounds, and the package inequality as a second opinion."""

import warnings

import numpy as np
import pytest
from growth_poles.core.specialisation.concentration import (
    herfindahl,
    hoover,
    locational_gini,
    theil,
    williamson,
)

ACTIVITY, TOTAL = np.array([6.0, 3.0, 1.0]), np.array([20.0, 30.0, 50.0])
NAN = np.nan


def test_herfindahl_by_hand():
    # 0.36 + 0.09 + 0.01 = 0.46; (0.46 - 1/3)/(2/3) = 0.19
    assert herfindahl(ACTIVITY) == pytest.approx(0.46)
    assert herfindahl(ACTIVITY, normalised=True) == pytest.approx(0.19)


def test_hoover_by_hand():
    # half of 0.4 + 0 + 0.4
    assert hoover(ACTIVITY, TOTAL) == pytest.approx(0.4)


def test_locational_gini_by_hand():
    # Sorted by quotient (0.2, 1, 3): W 0.5, 0.3, 0.2; S 0.1, 0.3, 0.6; cumulated S 0.1, 0.4, 1
    # 1 - [0.5·0.1 + 0.3·(0.4+0.1) + 0.2·(1+0.4)] = 1 - 0.48 = 0.52
    assert locational_gini(ACTIVITY, TOTAL) == pytest.approx(0.52)


def test_theil_by_hand_and_zeros_add_nothing():
    # 0.6 ln(0.6/0.2) + 0.3 ln 1 + 0.1 ln(0.1/0.5) = 0.6·1.098612 - 0.1·1.609438 = 0.498224
    assert theil(ACTIVITY, TOTAL) == pytest.approx(0.6 * np.log(3) - 0.1 * np.log(5))
    assert theil(np.array([0.0, 1.0]), np.array([1.0, 1.0])) == pytest.approx(np.log(2))


def test_williamson_by_hand():
    # per person 0.3, 0.1, 0.02; mean 0.1; squares 0.04·0.2 + 0 + 0.0064·0.5 = 0.0112
    assert williamson(ACTIVITY, TOTAL) == pytest.approx(np.sqrt(0.0112) / 0.1)


@pytest.mark.parametrize("measure", [hoover, locational_gini, theil, williamson])
def test_an_activity_spread_like_the_total_is_not_concentrated(measure):
    assert measure(TOTAL * 0.3, TOTAL) == pytest.approx(0.0, abs=1e-12)


@pytest.mark.parametrize("measure", [hoover, locational_gini, theil, williamson])
def test_missing_regions_are_left_out_and_nothing_is_undefined(measure):
    with_hole = np.append(ACTIVITY, NAN), np.append(TOTAL, 7.0)
    assert measure(*with_hole) == pytest.approx(measure(ACTIVITY, TOTAL))
    assert np.isnan(measure(np.array([0.0, 0.0]), np.array([1.0, 1.0])))
    assert np.isnan(measure(np.array([NAN]), np.array([1.0])))


@pytest.mark.parametrize("measure", [hoover, locational_gini, theil, williamson])
def test_the_order_of_regions_and_the_unit_do_not_matter(measure):
    order = [2, 0, 1]
    assert measure(ACTIVITY[order] * 1000, TOTAL[order]) == pytest.approx(measure(ACTIVITY, TOTAL))


def test_theil_and_gini_agree_with_the_package_inequality():
    # inequality 1.1: unweighted, so every region has one inhabitant
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from inequality.gini import Gini
        from inequality.theil import Theil
    values = np.array([1.0, 2.0, 3.5, 8.0, 13.0])
    ones = np.ones(5)
    assert theil(values, ones) == pytest.approx(Theil(values).T)
    assert locational_gini(values, ones) == pytest.approx(Gini(values).g)
