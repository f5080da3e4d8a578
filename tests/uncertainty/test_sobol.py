"""Sensitivity indices against functions whose indices are known."""

import numpy as np
import pytest
from growth_poles.core.uncertainty.sobol import sobol_estimates, sobol_indices


def ishigami(inputs):
    x = np.pi * (2.0 * inputs - 1.0)
    return np.sin(x[:, 0]) + 7.0 * np.sin(x[:, 1]) ** 2 + 0.1 * x[:, 2] ** 4 * np.sin(x[:, 0])


# Ishigami & Homma (1990) with a = 7, b = 0.1:
# V1 = (1 + bπ⁴/5)²/2, V2 = a²/8, V13 = b²π⁸(1/18 − 1/50), V = V1 + V2 + V13
V1 = 0.5 * (1.0 + 0.1 * np.pi**4 / 5.0) ** 2
V2 = 49.0 / 8.0
V13 = 0.01 * np.pi**8 * (1.0 / 18.0 - 1.0 / 50.0)
V = V1 + V2 + V13


def test_the_ishigami_function_has_its_known_indices():
    found = sobol_indices(ishigami, 3, n_samples=60_000, resamples=20, seed=3)
    assert found.first_order[:, 0] == pytest.approx([V1 / V, V2 / V, 0.0], abs=0.02)
    assert found.total[:, 0] == pytest.approx([(V1 + V13) / V, V2 / V, V13 / V], abs=0.02)
    assert found.variance[0] == pytest.approx(V, rel=0.02)


def test_inputs_judged_together_share_their_interaction():
    # the first and the third explain V1 + V13 together, by themselves and in total
    found = sobol_indices(ishigami, 3, groups=[[0, 2], [1]], n_samples=60_000, resamples=20, seed=4)
    assert found.first_order[:, 0] == pytest.approx([(V1 + V13) / V, V2 / V], abs=0.02)
    assert found.total[:, 0] == pytest.approx([(V1 + V13) / V, V2 / V], abs=0.02)


def test_choices_that_add_up_have_the_indices_counted_by_hand():
    # A takes 0, 1, 2 with 1/3 each: variance 2/3; B takes 0 or 1: variance 1/4.
    # Without interaction first order = total = (2/3)/(11/12) = 8/11 and (1/4)/(11/12) = 3/11.
    found = sobol_indices(
        lambda u: np.floor(3 * u[:, 0]) + np.floor(2 * u[:, 1]),
        2,
        n_samples=60_000,
        resamples=20,
        seed=5,
    )
    assert found.first_order[:, 0] == pytest.approx([8 / 11, 3 / 11], abs=0.02)
    assert found.total[:, 0] == pytest.approx([8 / 11, 3 / 11], abs=0.02)


def test_two_choices_that_act_only_together_have_totals_of_one():
    # x = ±1, y = ±1: the product has no first order at all
    found = sobol_indices(
        lambda u: np.sign(u[:, 0] - 0.5) * np.sign(u[:, 1] - 0.5),
        2,
        n_samples=60_000,
        resamples=20,
        seed=6,
    )
    assert found.first_order[:, 0] == pytest.approx([0.0, 0.0], abs=0.02)
    assert found.total[:, 0] == pytest.approx([1.0, 1.0], abs=0.02)


def test_intervals_hold_the_known_index_about_as_often_as_they_say():
    held = 0
    for seed in range(60):
        found = sobol_indices(ishigami, 3, n_samples=1000, seed=seed, coverage=0.90)
        held += int(found.total_low[1, 0] <= V2 / V <= found.total_high[1, 0])
    # 90 % of 60 is 54; fewer than 46 has a probability below 0.1 %
    assert held >= 46


def test_an_outcome_that_does_not_vary_has_no_indices_and_gives_no_warning(recwarn):
    found = sobol_indices(lambda u: np.column_stack([u[:, 0], np.full(len(u), 0.1)]), 2)
    assert found.first_order[0, 0] == pytest.approx(1.0, abs=0.1)
    assert np.isnan(found.first_order[:, 1]).all() and np.isnan(found.total_high[:, 1]).all()
    assert len(recwarn) == 0


def test_an_outcome_that_is_missing_once_has_no_indices(recwarn):
    rng = np.random.default_rng(0)
    base, other = rng.random((2, 50, 2))
    mixed = rng.random((3, 50, 2))
    mixed[1, 7, 0] = np.nan
    found = sobol_estimates(base, other, mixed)
    assert np.isnan(found.total[:, 0]).all() and np.isfinite(found.total[:, 1]).all()
    assert len(recwarn) == 0


def test_the_same_seed_gives_the_same_indices():
    first, second = (sobol_indices(ishigami, 3, n_samples=200, seed=9) for _ in range(2))
    np.testing.assert_array_equal(first.total_low, second.total_low)


def test_an_event_in_a_single_sample_gives_no_warning(recwarn):
    base, other, mixed = np.zeros((50, 1)), np.zeros((50, 1)), np.zeros((1, 50, 1))
    base[7], mixed[0, 7] = 0.3, 0.3
    found = sobol_estimates(base, other, mixed, resamples=50)
    assert np.isfinite(found.total).all() and np.isfinite(found.total_high).all()
    assert len(recwarn) == 0
