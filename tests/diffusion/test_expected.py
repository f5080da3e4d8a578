import numpy as np
import pytest
from growth_poles.core.diffusion import expected
from growth_poles.core.diffusion.ensemble import DiffusionOptions
from growth_poles.core.diffusion.expected import expected_rates, judged_panels
from growth_poles.core.diffusion.exposure import exposure_effect, scaled_proximity
from growth_poles.core.diffusion.placebos import placebos_of

POLES = np.array([0])
NEAR = scaled_proximity(np.linspace(1, 0, 13)[:, None], range(1, 13))
HOW = {"spread": 0.2, "shared": 0.2, "alpha": 0.10, "seed": 0}


def data(seed=1, years=14):
    rng = np.random.default_rng(seed)
    return rng.normal(0, 0.05, (13, years)) * np.linspace(3, 0.5, 13)[:, None]


def test_false_rates_are_those_of_a_test_at_ten_per_cent_and_less():
    found = expected_rates(data(), NEAR, POLES, 0, simulations=400, **HOW)
    # placebos take from the 10 % of the test; 5 points above are more than three errors
    assert all(0.02 < rate < 0.15 for rate in found.false_rates)
    largest = max(*found.false_rates, 0.2)
    assert found.error == pytest.approx(np.sqrt(largest * (1 - largest) / 400))


def test_the_effect_said_to_be_detectable_is_found_about_four_times_in_five():
    rates = data(2)
    found = expected_rates(rates, NEAR, POLES, 0, simulations=400, **HOW)
    rng = np.random.default_rng(9)
    again = rng.normal(0, 0.05, (600, *rates.shape)) * np.linspace(3, 0.5, 13)[:, None]
    again[:, 0] = rates[0] - np.median(rates[7:], axis=0)
    again[:, 1:, 1:] += found.detectable_spread * NEAR * again[:, :1, :-1]
    hits, effect = judged_panels(again, NEAR, POLES, 0, alpha=0.1, seed=0)
    assert 0.70 < (hits & (effect > 0)).mean() < 0.90


def test_panels_are_judged_as_the_verdict_judges_one():
    rng = np.random.default_rng(3)
    rates = rng.normal(size=(40, 13, 12))
    rates[:20, 1:, 1:] += 0.8 * NEAR * rates[:20, :1, :-1]
    found, effect = judged_panels(rates, NEAR, POLES, 0, alpha=0.1, seed=0)
    full = np.concatenate([[[0.0]], NEAR])
    alike = 0
    for k, one in enumerate(rates):
        true = exposure_effect(one, full, POLES, 0)
        of = placebos_of(true, one, full, POLES, 0, alpha=0.1, permutations=999, seed=0)
        alone = true.p_value <= 0.1 and not any(placebo.failed for placebo in of)
        alike += alone == found[k]
        assert effect[k] == pytest.approx(true.effect)
    assert alike >= 37  # other orders of years are drawn


def test_the_same_input_is_simulated_once_and_another_one_again(monkeypatch):
    first = expected_rates(data(4), NEAR, POLES, 0, simulations=20, **HOW)
    calls = []
    monkeypatch.setattr(
        expected, "judged_panels", lambda *a, **k: calls.append(a) or judged_panels(*a, **k)
    )
    assert expected_rates(data(4), NEAR, POLES, 0, simulations=20, **HOW) is first
    assert not calls
    assert expected_rates(data(5), NEAR, POLES, 0, simulations=20, **HOW) is not first
    assert calls


def test_simulated_noise_has_the_sizes_and_the_persistence_of_the_data():
    rng = np.random.default_rng(6)
    rates = rng.normal(size=(13, 60))
    for t in range(1, 60):
        rates[:, t] = 0.5 * rates[:, t - 1] + rates[:, t]
    rates *= np.linspace(3, 0.5, 13)[:, None]
    noise = expected._Noise(rates, NEAR, POLES, 0, np.random.default_rng(1))
    made = noise.world("independent", 200)
    # relative to the median of all regions, as the noise is read
    rest = rates - np.median(rates[1:], axis=0)
    assert made.std(axis=(0, 2)) == pytest.approx(rest.std(axis=1), rel=0.15)
    follow = [
        np.corrcoef(made[:, r, 1:].ravel(), made[:, r, :-1].ravel())[0, 1] for r in range(1, 13)
    ]
    assert np.mean(follow) == pytest.approx(0.5, abs=0.1)


def test_rates_are_simulated_by_default():
    assert DiffusionOptions().simulations == 200
