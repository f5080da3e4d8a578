import numpy as np
import pytest
from growth_poles.core.diffusion.panel_fit import fit_panels, persistence_of, within


def panel(seed, regions=7, years=10, controls=2):
    rng = np.random.default_rng(seed)
    left, exposure = rng.normal(size=(2, 1, regions, years))
    left[0] *= rng.uniform(0.2, 3.0, regions)[:, None] * rng.uniform(0.5, 2.0, years)
    return left, exposure, rng.normal(size=(1, controls, regions, years))


def by_dummies(left, exposure, controls, phi, region_scale, year_scale):
    """Generalised least squares with a dummy for every region and year, one cell a row."""
    regions, years = left.shape

    def whitened(table):
        made = np.empty_like(table)
        made[:, 0] = np.sqrt(1 - phi**2) * table[:, 0]
        for t in range(1, years):
            made[:, t] = table[:, t] - phi * table[:, t - 1]
        return made

    columns = [whitened(exposure), *map(whitened, controls)]
    for r in range(regions):
        columns.append(np.zeros((regions, years)))
        columns[-1][r] = 1.0
        columns[-1] = whitened(columns[-1])
    for t in range(years):
        columns.append(np.zeros((regions, years)))
        columns[-1][:, t] = 1.0
        columns[-1] = whitened(columns[-1])
    root = 1 / (region_scale[:, None] * year_scale)
    x = np.stack([(column * root).ravel() for column in columns], axis=1)
    return np.linalg.lstsq(x, (whitened(left) * root).ravel(), rcond=None)[0][0]


@pytest.mark.parametrize("controls", [0, 1, 3])
def test_the_effect_is_that_of_generalised_least_squares_with_dummies(controls):
    left, exposure, others = panel(1, controls=controls)
    fit = fit_panels(left, exposure, others)
    by_hand = by_dummies(
        left[0], exposure[0], others[0], fit.persistence[0], fit.region_scale[0], fit.year_scale[0]
    )
    assert fit.effect[0] == pytest.approx(by_hand)


def test_many_panels_are_fitted_as_each_alone():
    many = [panel(seed) for seed in range(4)]
    together = fit_panels(*(np.concatenate(parts) for parts in zip(*many, strict=True)))
    for k, one in enumerate(many):
        alone = fit_panels(*one)
        assert together.effect[k] == pytest.approx(alone.effect[0])
        assert together.region_scale[k] == pytest.approx(alone.region_scale[0])


def test_weighted_means_leave_nothing_of_regions_and_years():
    rng = np.random.default_rng(2)
    table, of_regions, of_years = (
        rng.normal(size=(5, 6)),
        rng.uniform(1, 2, 5),
        rng.uniform(1, 2, 6),
    )
    rest = within(table, of_regions, of_years)
    assert rest @ of_years == pytest.approx(np.zeros(5), abs=1e-12)
    assert of_regions @ rest == pytest.approx(np.zeros(6), abs=1e-12)


def test_persistence_comes_back_without_the_bias_of_short_series():
    rng = np.random.default_rng(3)
    found = []
    for _ in range(300):
        rest = rng.normal(size=(14, 40))
        for t in range(1, 40):
            rest[:, t] = 0.5 * rest[:, t - 1] + np.sqrt(0.75) * rest[:, t]
        short = rest[:, -12:] - rest[:, -12:].mean(axis=1, keepdims=True)
        found.append(float(persistence_of(short)))
    # plain correlations give about 0.5 - 2.5 / 12 = 0.29 in mean
    assert 0.45 < np.mean(found) < 0.58


def test_a_strong_effect_does_not_pass_for_noise_of_its_years():
    rng = np.random.default_rng(4)
    path = rng.normal(size=12) * np.linspace(0.2, 3, 12)
    near, noise = np.linspace(1, 0, 9), rng.normal(size=(1, 9, 12))
    exposure = (near[:, None] * path)[None]
    none = np.empty((1, 0, 9, 12))
    plain, strong = (fit_panels(noise + b * exposure, exposure, none) for b in (0.0, 50.0))
    assert strong.year_scale == pytest.approx(plain.year_scale, rel=1e-6)
    assert strong.effect - plain.effect == pytest.approx(50.0)


def test_noise_of_regions_and_years_is_found():
    rng = np.random.default_rng(5)
    noise = rng.normal(size=(1, 40, 60))
    noise[0, :20] *= 4
    noise[0, :, 30:] *= 2
    fit = fit_panels(noise, rng.normal(size=(1, 40, 60)), np.empty((1, 0, 40, 60)))
    regions, years = fit.region_scale[0], fit.year_scale[0]
    # drawn towards the mean: 4 to the power of 0.7 and 2 to that of 0.5
    assert regions[:20].mean() / regions[20:].mean() == pytest.approx(4**0.7, rel=0.05)
    assert years[30:].mean() / years[:30].mean() == pytest.approx(2**0.5, rel=0.05)


def test_a_region_that_never_differs_does_not_weigh_everything():
    left, exposure, controls = panel(6)
    left[0, 0] = 0.0
    fit = fit_panels(left, exposure, controls)
    assert np.isfinite(fit.effect).all()
    assert (1 / fit.region_scale[0] ** 2).max() < 0.9 * (1 / fit.region_scale[0] ** 2).sum()
