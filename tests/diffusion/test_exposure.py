from itertools import permutations

import numpy as np
import pytest
from growth_poles.core.association.shuffles import draw_orders
from growth_poles.core.diffusion.exposure import exposure_effect, exposure_tests, scaled_proximity
from growth_poles.core.diffusion.panel_fit import fit_panels

POLES = [0, 1]


def world(seed, years=9, regions=8):
    rng = np.random.default_rng(seed)
    return rng.normal(0, 0.1, (regions, years)), rng.uniform(0.1, 1.0, (regions, 2))


def exposures(rates, near, pole, shift):
    """Left side, exposure and controls of the equation, cell by cell."""
    outside = [r for r in range(len(rates)) if r not in POLES]
    last = rates.shape[1] - max(shift, 0)

    def beyond(q, t):  # the pole's growth beyond the median of the half that is furthest from it
        far = sorted(outside, key=lambda r: near[r, q])[: (len(outside) + 1) // 2]
        return rates[q, t] - np.median([rates[r, t] for r in far])

    def column(q, by):
        top = max(near[r, q] for r in outside)
        return np.array(
            [[near[r, q] / top * beyond(q, t + by) for t in range(1, last)] for r in outside]
        )

    others = [column(q, -1) for q in POLES if q != pole or shift != -1]
    return rates[outside, 1:last], column(pole, shift), np.array(others)


@pytest.mark.parametrize(("moment", "shift"), [("earlier", -1), ("same", 0), ("later", 1)])
@pytest.mark.parametrize("pole", [0, 1])
def test_the_equation_holds_the_pole_s_growth_beyond_far_regions(pole, moment, shift):
    rates, near = world(1)
    found = exposure_effect(rates, near, POLES, pole, moment=moment)
    left, exposure, controls = exposures(rates, near, pole, shift)
    assert found.effect == pytest.approx(
        fit_panels(left[None], exposure[None], controls[None]).effect[0]
    )
    assert (found.n_periphery, found.n_pairs) == (6, left.shape[1])


def test_the_p_value_is_that_of_shuffling_years_of_residuals_one_by_one():
    rates, near = world(2, years=6)
    found = exposure_effect(rates, near, POLES, 0)
    fit = fit_panels(*(part[None] for part in exposures(rates, near, 0, -1)))
    x, e, b = fit.exposure[0], fit.left[0], fit.effect[0]
    wider = np.sqrt(4 / 1)  # five pairs of years, three things fitted
    null = []
    for order in permutations(range(5)):
        rest = (e - b * x)[:, order]  # Freedman-Lane by hand: whole years in another order
        shown = min(wider * (x * x[:, order]).sum() / (x * x).sum(), 1.0)
        null.append(wider * (x * rest).sum() / (x * x).sum() + b * shown)
    null = np.array(null)
    low, high = (null <= b + 1e-12).sum(), (null >= b - 1e-12).sum()
    assert found.p_value == pytest.approx(min(1.0, 2 * min(low, high) / 120))
    # the ratio: over the standard deviation of the noise in all 120 orders
    noise = np.array(
        [wider * (x * (e - b * x)[:, o]).sum() / (x * x).sum() for o in permutations(range(5))]
    )
    assert found.ratio == pytest.approx(b / noise.std())


def test_many_panels_are_tested_as_each_alone():
    rng = np.random.default_rng(3)
    rates = rng.normal(size=(5, 8, 12))
    _, near = world(3)
    orders = draw_orders(11, permutations=199)
    p, effect, ratio = exposure_tests(
        rates, scaled_proximity(near, range(2, 8)), np.array(POLES), 1, orders.kept
    )
    for k in range(5):
        alone = exposure_effect(rates[k], near, POLES, 1, orders=orders)
        assert (p[k], effect[k], ratio[k]) == pytest.approx(
            (alone.p_value, alone.effect, alone.ratio)
        )


def test_the_order_of_regions_does_not_matter():
    rates, near = world(3)
    turn = np.array([5, 2, 0, 7, 1, 4, 3, 6])
    poles = [int(np.flatnonzero(turn == pole)[0]) for pole in POLES]
    plain, turned = (
        exposure_effect(rates, near, POLES, 0, seed=1),
        exposure_effect(rates[turn], near[turn], poles, 0, seed=1),
    )
    assert turned.effect == pytest.approx(plain.effect)
    assert turned.p_value == pytest.approx(plain.p_value)


def test_common_shocks_region_trends_and_units_of_proximity_do_not_matter():
    rates, near = world(4)
    plain = exposure_effect(rates, near, POLES, 0, seed=1)
    # what happens to all in one year; a pole's own steady growth too
    shifted = rates + np.linspace(-1, 1, 9) + 0.3 * (np.arange(8) < 2)[:, None]
    assert exposure_effect(shifted, 7 * near, POLES, 0, seed=1).effect == pytest.approx(
        plain.effect
    )


def test_a_planted_spread_and_a_planted_backwash_have_opposite_signs():
    near = np.linspace(1, 0, 10)[:, None]
    for strength in (0.5, -0.5):
        rng = np.random.default_rng(5)
        rates = rng.normal(0, 0.02, (10, 14))
        rates[0] = rng.normal(0, 0.1, 14)
        rates[1:, 1:] += strength * near[1:] * rates[0, :-1]
        found = exposure_effect(rates, near, [0], 0)
        # the closest region outside the pole has proximity 8/9, which counts as one
        assert found.low <= strength * 8 / 9 <= found.high
        assert np.sign(found.effect) == np.sign(strength)
        assert found.p_value < 0.01


@pytest.mark.parametrize(("years", "least"), [(6, 0), (9, 2), (12, 5)])
def test_the_interval_leaves_zero_out_exactly_when_the_test_rejects(years, least):
    rng = np.random.default_rng(years)
    near = np.linspace(1, 0, 8)[:, None]
    rejected = 0
    for _ in range(60):
        rates = rng.normal(0, 0.1, (8, years))
        rates[1:, 1:] += rng.choice([-1.2, 0.0, 1.2]) * near[1:] * rates[0, :-1]
        found = exposure_effect(
            rates, near, [0], 0, orders=draw_orders(years - 1, permutations=999)
        )
        assert found.low <= found.effect <= found.high
        assert (found.low > 0 or found.high < 0) == (found.p_value <= 0.10)
        rejected += found.p_value <= 0.10
    assert least <= rejected < 55


def rejections(make, *, worlds=1000, years=14):
    """Share of worlds in which a test at 10 % rejects."""
    rng = np.random.default_rng(7)
    near = scaled_proximity(np.linspace(1, 0, 11)[:, None], range(1, 11))
    orders = draw_orders(years - 2, permutations=199).kept
    rates = np.stack([make(rng, years - 1) for _ in range(worlds)])
    p, _, _ = exposure_tests(rates, near, np.array([0]), 0, orders)
    return (p <= 0.10).mean()


def persistent(rng, years):
    rates = rng.normal(size=(11, years + 20))
    for t in range(1, years + 20):
        rates[:, t] = 0.8 * rates[:, t - 1] + 0.6 * rates[:, t]
    return rates[:, 20:]


def dying_away(rng, years):
    return rng.normal(size=(11, years)) * np.exp(-np.linspace(0, 1.0, years))


def alike_in_space(rng, years):
    place = np.linspace(0, 1, 11)
    alike = np.linalg.cholesky(np.exp(-np.abs(place[:, None] - place) / 0.5) + 1e-9 * np.eye(11))
    return alike @ rng.normal(size=(11, years))


def converging(rng, years):
    gap, rates = rng.normal(0, 5, 11), np.empty((11, years))
    for t in range(years):
        rates[:, t] = -0.06 * gap + 0.3 * rng.normal(size=11)
        gap = gap + rates[:, t]
    return rates


@pytest.mark.parametrize("make", [persistent, dying_away, alike_in_space, converging])
def test_the_size_of_the_test_is_kept(make):
    # 10 % and three Monte Carlo errors of 0.95 points
    assert rejections(make) < 0.129


@pytest.mark.parametrize(
    ("rates", "near", "poles", "reason"),
    [
        (np.ones((8, 1)), np.ones((8, 1)), [0], "few_years"),
        (np.zeros((8, 0)), np.ones((8, 1)), [0], "few_years"),
        (np.ones((3, 9)), np.ones((3, 1)), [0], "few_regions"),
        (np.ones((8, 9)), np.zeros((8, 1)), [0], "not_reached"),
        (np.ones((8, 9)), np.linspace(1, 0, 8)[:, None], [0], "not_apart"),
    ],
)
def test_what_cannot_be_computed_says_why(rates, near, poles, reason):
    found = exposure_effect(rates, near, poles, 0)
    assert found.reason == reason
    assert np.isnan([found.effect, found.low, found.high, found.p_value]).all()


def test_equal_proximity_of_all_regions_cannot_be_told_from_a_common_shock():
    rates, _ = world(8)
    assert exposure_effect(rates, np.ones((8, 2)), POLES, 0).reason == "not_apart"


def test_a_periphery_without_any_change_says_so():
    rates, near = world(9)
    rates[2:] = 0.0
    assert exposure_effect(rates, near, POLES, 0).reason == "constant"
