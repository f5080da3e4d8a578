from itertools import permutations

import numpy as np
import pytest
from growth_poles.core.diffusion.gradient import distance_gradient

YEARS = np.arange(2010, 2016)


def world(seed, regions=7, poles=2):
    rng = np.random.default_rng(seed)
    away = rng.uniform(100, 900, (regions, poles))
    away[np.arange(poles), np.arange(poles)] = 0.0
    return rng.normal(0, 0.2, (regions, len(YEARS))).cumsum(axis=1), away


def test_the_change_is_the_interaction_of_nearness_and_time_in_one_regression():
    levels, away = world(1)
    found = distance_gradient(levels, YEARS, away, [0, 1], 0)
    outside = np.arange(2, 7)
    near = -np.log(away[outside])
    time = YEARS - YEARS[0]
    rows, left = [], []
    for a, r in enumerate(outside):
        for t, year in enumerate(time):
            rows.append([1, year, *near[a], *(near[a] * year)])
            left.append(levels[r, t])
    fit = np.linalg.lstsq(np.array(rows, dtype=float), np.array(left), rcond=None)[0]
    assert found.change == pytest.approx(fit[4])
    assert found.start == pytest.approx(fit[2])


def test_the_p_value_counts_the_orders_of_the_regions():
    levels, away = world(2, regions=6, poles=1)
    found = distance_gradient(levels, YEARS, away, [0], 0)
    near = -np.log(away[1:, 0])
    slopes = [np.polyfit(YEARS, level, 1)[0] for level in levels[1:]]
    sums = [np.polyfit(near, np.array(slopes)[list(o)], 1)[0] for o in permutations(range(5))]
    low, high = (np.array(sums) <= sums[0] + 1e-12).sum(), (np.array(sums) >= sums[0] - 1e-12).sum()
    assert found.p_value == pytest.approx(min(1, 2 * min(low, high) / 120))


def test_regions_near_the_pole_that_gain_flatten_the_gradient_and_mirror_it_when_they_lose():
    away = np.array([[0.0], [50], [100], [200], [400], [800]])
    gains = np.array([9.0, 5, 4, 3, 2, 1])[:, None] * np.arange(6) * 0.01
    up = distance_gradient(gains, YEARS, away, [0], 0)
    down = distance_gradient(-gains, YEARS, away, [0], 0)
    assert up.change > 0 > down.change
    assert up.p_value == down.p_value == pytest.approx(2 / 120)


def test_the_poles_own_level_and_the_unit_of_distance_do_not_matter():
    levels, away = world(3)
    plain = distance_gradient(levels, YEARS, away, [0, 1], 0)
    moved = levels.copy()
    moved[:2] += 5 * np.arange(6)
    assert distance_gradient(moved, YEARS, 1000 * away, [0, 1], 0).change == pytest.approx(
        plain.change
    )


@pytest.mark.parametrize(
    ("levels", "years", "away", "reason"),
    [
        (np.ones((6, 1)), [2010], np.ones((6, 1)), "one_year"),
        (np.ones((3, 2)), [2010, 2011], np.ones((3, 1)), "few_regions"),
        (np.ones((6, 2)), [2010, 2011], np.zeros((6, 1)), "bad_distance"),
        (np.ones((6, 2)), [2010, 2011], np.full((6, 1), np.nan), "bad_distance"),
        (np.eye(6)[:, :2], [2010, 2011], np.ones((6, 1)), "not_apart"),
        (np.ones((6, 2)), [2010, 2011], np.arange(6.0)[:, None], "constant"),
    ],
)
def test_what_cannot_be_computed_says_why(levels, years, away, reason):
    found = distance_gradient(levels, years, away, [0], 0)
    assert found.reason == reason
    assert np.isnan(found.change)
