"""How often the verdict would be wrong in data like these, and what it would find."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

import numpy as np

from .exposure import exposure_tests
from .panel_fit import persistence_of
from .placebos import fails

__all__ = ["WORLDS", "ExpectedRates", "expected_rates", "judged_panels"]

# Worlds without an effect that are simulated, closest to the data first
WORLDS = ("alike", "independent", "shared")
ORDERS = 199
# Strengths at which power is simulated, in standard deviations of the estimate
STRENGTHS = np.array([2.0, 3.0, 4.5, 7.0])
POWER = 0.80
BURN = 10
# Share of a pole's noise that its surroundings feel too in the world "shared"
SHARED = 0.5
_KEPT: dict[bytes, ExpectedRates] = {}


@dataclass(frozen=True, slots=True)
class ExpectedRates:
    """Rates of the verdict in simulated data of the same map, weights, noise and persistence.

    Parameters
    ----------
    simulations : int
        Worlds of each kind.
    false_rates : tuple of float
        Share of spread or backwash without an effect, in each of :data:`WORLDS`.
    detectable_spread, detectable_backwash : float
        Strength that is found in 80 % of worlds; inf where no simulated strength is.
    error : float
        Standard error of the largest of these rates, by the number of simulations.
    """

    simulations: int
    false_rates: tuple[float, ...]
    detectable_spread: float
    detectable_backwash: float
    error: float


def expected_rates(
    rates: np.ndarray,
    near: np.ndarray,
    poles: np.ndarray,
    pole: int,
    *,
    spread: float,
    shared: float,
    alpha: float,
    simulations: int,
    seed: int,
) -> ExpectedRates:
    r"""Simulate the verdict on data like these, without an effect and with planted ones.

    Noise keeps from the data: its size by region and by year, its persistence (the pole's and the
    periphery's apart) and, in the world ``alike``, half of its correlation between regions, the
    other half being independent. ``independent`` has no correlation. In ``shared``, half of the
    pole's noise is a shock that the surroundings feel in the same year and, as strongly, in the
    year after. Planted effects act on the world ``alike`` along the pole's own path. Tails are
    those of a t with five degrees of freedom.

    Parameters
    ----------
    rates : array of shape (n_regions, n_years)
        Growth.
    near : array of shape (n_periphery, n_poles)
        From :func:`~.exposure.scaled_proximity`.
    poles, pole
        As in :func:`~.exposure.exposure_effect`.
    spread : float
        Standard deviation of the estimate: planted strengths are multiples of it.
    shared : float
        Effect of the pole's growth on the closest region in the same year, for ``shared``.
    alpha : float
        Threshold of the verdict.
    simulations : int
        Worlds of each kind and strength.
    seed : int
        Of the draws.

    Returns
    -------
    ExpectedRates
        The same for the same input: it is kept by the input's digest while the program runs.

    Notes
    -----
    The rank among other regions takes no part, as it would need each world once for each region:
    with 20 regions or more the true rates of false verdicts are smaller, and so is the power.

    Examples
    --------
    >>> rng = np.random.default_rng(1)
    >>> rates = rng.normal(size=(9, 12))
    >>> found = expected_rates(
    ...     rates, np.linspace(1, 0, 8)[:, None], np.array([0]), 0, spread=0.3, shared=0.1,
    ...     alpha=0.1, simulations=20, seed=0)
    >>> found.simulations, len(found.false_rates)
    (20, 3)
    """
    given = (
        rates,
        near,
        poles,
        np.array([pole, spread, shared, alpha, simulations, seed]),
    )
    digest = hashlib.blake2b(
        b"".join(np.ascontiguousarray(each, dtype=np.float64).tobytes() for each in given),
        digest_size=16,
    ).digest()
    if digest not in _KEPT:
        if len(_KEPT) >= 1000:
            _KEPT.clear()
        noise = _Noise(rates, near, poles, pole, np.random.default_rng(seed))
        false = tuple(
            float(
                judged_panels(
                    noise.world(world, simulations, shared),
                    near,
                    poles,
                    pole,
                    alpha=alpha,
                    seed=seed,
                )[0].mean()
            )
            for world in WORLDS
        )
        found = [
            noise.detectable(sign, spread, simulations, alpha=alpha, seed=seed) for sign in (1, -1)
        ]
        largest = max(*false, 1 - POWER)
        error = float(np.sqrt(largest * (1 - largest) / simulations))
        _KEPT[digest] = ExpectedRates(simulations, false, *found, error)
    return _KEPT[digest]


def judged_panels(
    rates: np.ndarray,
    near: np.ndarray,
    poles: np.ndarray,
    pole: int,
    *,
    alpha: float,
    seed: int,
) -> tuple[np.ndarray, np.ndarray]:
    """Judge many panels by the rule of the verdict, without the rank among other regions.

    Parameters
    ----------
    rates : array of shape (n_panels, n_regions, n_years)
        Growth.
    near, poles, pole, alpha, seed
        As in :func:`expected_rates`.

    Returns
    -------
    found : array of bool of shape (n_panels,)
        Spread or backwash.
    effect : array of shape (n_panels,)
        Whose sign says which.

    Examples
    --------
    >>> rates = np.random.default_rng(1).normal(size=(5, 9, 12))
    >>> near = np.linspace(1, 0, 8)[:, None]
    >>> found, effect = judged_panels(rates, near, np.array([0]), 0, alpha=0.1, seed=0)
    >>> found.shape
    (5,)
    """
    years = rates.shape[2]
    orders = _drawn_orders(years - 1, seed)
    p, effect, ratio = exposure_tests(rates, near, poles, pole, orders)
    found = p <= alpha
    for kind, moment, series in (
        ("same_year", "same", rates),
        ("lead", "later", rates),
        ("reversed", "earlier", rates[:, :, ::-1]),
    ):
        at = np.flatnonzero(found)
        if len(at):
            pairs = orders if moment != "later" else _drawn_orders(years - 2, seed)
            of = exposure_tests(series[at], near, poles, pole, pairs, moment=moment)
            found[at] &= ~fails(kind, *of, effect[at], ratio[at], alpha=alpha)
    return found, effect


def _drawn_orders(pairs: int, seed: int) -> np.ndarray:
    rng = np.random.default_rng(seed)
    return rng.permuted(np.tile(np.arange(pairs), (ORDERS, 1)), axis=1)


class _Noise:
    """Noise like that of the data at hand."""

    def __init__(
        self,
        rates: np.ndarray,
        near: np.ndarray,
        poles: np.ndarray,
        pole: int,
        rng: np.random.Generator,
    ) -> None:
        self.near, self.poles, self.pole, self.rng = near, poles, pole, rng
        self.periphery = np.setdiff1d(np.arange(len(rates)), poles)
        relative = rates - np.median(rates[self.periphery], axis=0)
        self.own = relative[poles]
        rest = relative - relative.mean(axis=1, keepdims=True)
        self.region_scale = np.maximum(rest.std(axis=1, ddof=1), 1e-12)[:, None]
        rest = rest / self.region_scale
        size = np.sqrt((rest[self.periphery] ** 2).mean(axis=0))
        size = np.sqrt(np.maximum(size, 0.05 * size.max()))  # drawn towards 1
        self.year_scale = size / np.exp(np.log(size).mean())
        self.factors = rest / self.year_scale / np.sqrt(rest.shape[1])
        self.phi = np.full((len(rates), 1), float(persistence_of(rest[self.periphery])))
        for row in poles:
            self.phi[row] = float(persistence_of(rest[[row]])) / 2  # of one series: half of it

    def world(self, name: str, worlds: int, shared: float = 0.0) -> np.ndarray:
        """Growth without an effect, shape (worlds, n_regions, n_years)."""
        n, years = len(self.region_scale), len(self.year_scale)
        long = years + BURN
        shocks = self.rng.standard_t(5, (worlds, n, long)) / np.sqrt(5 / 3)
        if name == "alike":
            common = self.rng.standard_normal((worlds, self.factors.shape[1], long))
            shocks = np.sqrt(0.5) * (shocks + self.factors @ common)
        for t in range(1, long):
            shocks[:, :, t] *= np.sqrt(1 - self.phi[:, 0] ** 2)
            shocks[:, :, t] += self.phi[:, 0] * shocks[:, :, t - 1]
        growth = shocks[:, :, BURN:] * self.region_scale * self.year_scale
        if name == "shared":
            row = self.poles[self.pole]
            shock = self.rng.standard_normal((worlds, years + 1)) * self.region_scale[row]
            growth[:, row] *= np.sqrt(1 - SHARED)
            growth[:, row] += np.sqrt(SHARED) * shock[:, 1:]
            felt = shared * np.sqrt(SHARED) * (shock[:, 1:] + shock[:, :-1])
            growth[:, self.periphery] += self.near[:, self.pole][:, None] * felt[:, None, :]
        return growth

    def detectable(
        self, sign: int, spread: float, worlds: int, *, alpha: float, seed: int
    ) -> float:
        """Strength found with 80 % power, between those that are simulated."""
        noise = self.world("alike", worlds)
        noise[:, self.poles] = self.own
        felt = np.zeros(noise.shape[1:])
        felt[self.periphery, 1:] = self.near[:, [self.pole]] * self.own[self.pole, :-1]
        before, share = 0.0, 0.0
        for strength in STRENGTHS * spread:
            found, effect = judged_panels(
                noise + sign * strength * felt,
                self.near,
                self.poles,
                self.pole,
                alpha=alpha,
                seed=seed,
            )
            now = float((found & (np.sign(effect) == sign)).mean())
            if now >= POWER:
                return float(before + (strength - before) * (POWER - share) / (now - share))
            before, share = strength, max(share, now)
        return float("inf")
