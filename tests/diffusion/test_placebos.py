import numpy as np
import pytest
from growth_poles.core.diffusion.exposure import exposure_effect
from growth_poles.core.diffusion.placebos import fails, placebos_of, rank_among_others

NEAR = np.linspace(1, 0, 11)[:, None]
POLES = np.array([0])


def found(rates, near=NEAR):
    true = exposure_effect(rates, near, POLES, 0)
    of = placebos_of(true, rates, near, POLES, 0, alpha=0.1, permutations=299, seed=0)
    return true, {one.kind: one for one in of}


def noise(seed, years=14):
    rng = np.random.default_rng(seed)
    rates = rng.normal(0, 0.03, (11, years))
    rates[0] = rng.normal(0, 0.1, years)
    return rng, rates


def test_a_planted_effect_passes_its_placebos():
    _, rates = noise(1)
    rates[1:, 1:] += 0.8 * NEAR[1:] * rates[0, :-1]
    true, of = found(rates)
    assert true.p_value <= 0.1
    assert not any(one.failed for one in of.values())


def test_surroundings_that_lead_the_pole_fail_the_lead_and_reversed_time():
    _, rates = noise(2)
    rates[1:, :-1] += 0.8 * NEAR[1:] * rates[0, 1:]  # they grow before the pole does
    _, of = found(rates)
    assert of["lead"].failed
    assert of["lead"].effect == pytest.approx(0.8, abs=0.25)
    assert of["reversed"].failed


def test_a_shock_that_pole_and_surroundings_share_fails_the_same_year():
    failed = 0
    for seed in range(30):
        rng, rates = noise(seed)
        shock = rng.normal(0, 0.1, 15)
        rates[0] += shock[1:]
        rates[1:] += 0.8 * NEAR[1:] * (shock[1:] + 0.6 * shock[:-1])  # felt for two years
        _, of = found(rates)
        failed += of["same_year"].failed
    assert failed >= 20  # of 30


def test_reversed_time_is_the_same_test_on_years_in_reverse():
    _, rates = noise(3)
    _, of = found(rates)
    assert of["reversed"].effect == exposure_effect(rates[:, ::-1], NEAR, POLES, 0).effect


@pytest.mark.parametrize(
    ("kind", "p", "effect", "ratio", "failed"),
    [
        ("same_year", 0.20, 0.4, 2.0, True),
        ("same_year", 0.21, 0.4, 2.0, False),
        ("same_year", 0.01, -0.4, -2.0, False),  # the other way is no shared shock
        ("lead", 0.10, -0.4, -2.5, True),  # either way speaks against the order of time
        ("lead", 0.10, 0.4, 1.9, False),
        ("lead", 0.11, 0.4, 2.5, False),
        ("reversed", 0.05, 0.4, 2.0, True),
    ],
)
def test_when_a_placebo_fails(kind, p, effect, ratio, failed):
    assert bool(fails(kind, p, effect, ratio, 0.5, 2.0, alpha=0.1)) == failed


def test_an_effect_must_stand_out_among_other_regions_and_few_regions_are_not_ranked():
    rng = np.random.default_rng(4)
    away = np.abs(np.subtract.outer(np.arange(24), np.arange(24)))
    rates = rng.normal(0, 0.03, (24, 14))
    rates[0] = rng.normal(0, 0.1, 14)

    def near_of(rows):
        return np.exp(-away[:, rows] / 2)

    planted = rates.copy()
    near = near_of(POLES)[1:] / near_of(POLES)[1:].max()
    planted[1:, 1:] += 1.0 * near * rates[0, :-1]
    for table in (rates, planted):
        true = exposure_effect(table, near_of(POLES), POLES, 0)
        rank = rank_among_others(true, table, POLES, 0, near_of, alpha=0.1, seed=0)
        # one after the other: how many of the 24 stand out as much
        ratios = [
            abs(exposure_effect(table, near_of(np.array([q])), [q], 0).ratio) for q in range(24)
        ]
        assert rank.p_value == pytest.approx(sum(r >= ratios[0] for r in ratios) / 24)
        assert rank.failed == (rank.p_value > 0.1)
    assert rank.p_value == pytest.approx(1 / 24)
    assert rank_among_others(true, rates[:20], POLES, 0, near_of, alpha=0.1, seed=0) is None
