"""Whether the periphery grows after a pole has grown, the more the closer it is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

import numpy as np

from ..association.shuffles import Orders, draw_orders, interval, two_sided
from .panel_fit import PanelFit, fit_panels

__all__ = [
    "LEAST_PAIRS",
    "LEAST_PERIPHERY",
    "ExposureEffect",
    "Moment",
    "exposure_effect",
    "exposure_tests",
    "scaled_proximity",
]

# Five pairs of years allow 120 orders (smallest two-sided p 0.017); four allow 24 (0.083), which
# the threshold of the verdict could reach only with the single most extreme order.
LEAST_PAIRS = 5
LEAST_PERIPHERY = 4
# What was fitted along the years, and that residuals are therefore too small for: the effect, the
# persistence, and the scales of the years.
FITTED = 3

Moment = Literal["earlier", "same", "later"]


@dataclass(frozen=True, slots=True)
class ExposureEffect:
    """Effect of a pole's growth on the growth of its periphery.

    Parameters
    ----------
    effect : float
        Points of growth of the region closest to the pole for each point of the pole's growth in
        the year before; regions further away get their proximity's share. Above 0 spread, below 0
        backwash; nan where the test cannot be computed.
    low, high : float
        Interval of the effects that the same test would not reject at `alpha`.
    p_value, p_floor : float
        Two-sided p-value, and the smallest that this many years allow.
    ratio : float
        The effect over the standard deviation of what the estimate would be without one.
    persistence : float
        Correlation of a region's noise from one year to the next.
    n_periphery, n_pairs : int
        Regions on the left side, and pairs of years.
    reason : str
        Key of the reason why there is no result (:func:`~.wording.reason_text`), else empty.
    """

    effect: float
    low: float
    high: float
    p_value: float
    p_floor: float
    ratio: float
    persistence: float
    n_periphery: int
    n_pairs: int
    reason: str

    @classmethod
    def undefined(cls, reason: str, n_periphery: int = 0, n_pairs: int = 0) -> ExposureEffect:
        """No effect, and why."""
        gap = float("nan")
        return cls(gap, gap, gap, gap, gap, gap, gap, n_periphery, max(n_pairs, 0), reason)


def exposure_effect(
    rates: Any,
    proximities: Any,
    poles: Any,
    pole: int,
    *,
    moment: Moment = "earlier",
    least: int = LEAST_PAIRS,
    orders: Orders | None = None,
    alpha: float = 0.10,
    seed: int = 0,
) -> ExposureEffect:
    r"""Panel regression of periphery growth on the pole's earlier growth, damped by proximity.

    .. math:: g_{rt} = a_t + c_r + b\, k_{rp}\, g_{p,t-1} + \sum_{q \ne p} b_q\, k_{rq}\, g_{q,t-1}
              + u_{rt}, \qquad u_{rt} = \varphi u_{r,t-1} + s_r v_t e_{rt}

    over the regions `r` that are no poles. The year effects :math:`a_t` take out what happens to
    all, the region effects :math:`c_r` whatever is fixed about a region (its initial level too),
    and the other poles' exposure what comes from them. A pole's growth is that beyond the median
    region outside the poles of the same year: beyond the country's, a strong effect would count
    against itself. Regions and years weigh by their noise (:func:`~.panel_fit.fit_panels`).

    Inference permutes whole years of residuals (Freedman-Lane), which are made alike in size
    through time and free of persistence before: regions of one year stay together, so growth
    that is correlated in space does not make false findings, as permuting regions would. Permuted
    residuals are widened by :math:`\sqrt{(m-1)/(m-4)}` for `m` pairs of years, because fitting the
    effect, the persistence and the scales has narrowed them (``docs/verdict.md`` has
    the rates of rejection).

    Parameters
    ----------
    rates : array of shape (n_regions, n_years)
        Growth in consecutive years of equal length, complete.
    proximities : array of shape (n_regions, n_poles)
        Proximity of each region to each pole, at least 0 (:func:`~.multiplier.pole_proximity`);
        scaled here so that the closest region outside the poles has 1.
    poles : array of int of shape (n_poles,)
        Rows of the poles; they are left out of the left side.
    pole : int
        Which of the poles, as a position in `poles`.
    moment : {"earlier", "same", "later"}, default "earlier"
        The pole's growth of which year: the year before, or, for placebos, the same year or the
        year after; these hold the pole's earlier growth fixed.
    least : int, default 5
        Pairs of years that are needed.
    orders : Orders, optional
        Orders of the pairs of years; drawn with `seed` when not given.
    alpha : float, default 0.10
        One minus the level of the interval.
    seed : int, default 0
        Of the drawn orders.

    Returns
    -------
    ExposureEffect
        With `reason` and nan when years or regions are too few, when no region is exposed, or when
        the exposure cannot be told apart from the controls.

    References
    ----------
    Freedman, D., & Lane, D. (1983). A nonstochastic interpretation of reported significance
    levels. *Journal of Business & Economic Statistics* 1, 292-298.
    https://doi.org/10.1080/07350015.1983.10509354

    Examples
    --------
    >>> rng = np.random.default_rng(3)
    >>> growth = rng.normal(0, 0.01, (6, 12))
    >>> growth[0] = rng.normal(0, 0.1, 12)
    >>> near = np.array([[1.0], [1.0], [0.5], [0.2], [0.0], [0.0]])
    >>> growth[1:, 1:] += 0.6 * near[1:] * growth[0, :-1]
    >>> found = exposure_effect(growth, near, [0], 0, orders=draw_orders(11, permutations=999))
    >>> bool(0.5 < found.effect < 0.7), found.p_value
    (True, 0.004)
    """
    rates = np.asarray(rates, dtype=np.float64)
    poles = np.asarray(poles, dtype=np.intp)
    periphery = np.setdiff1d(np.arange(len(rates)), poles)
    n, m = len(periphery), rates.shape[1] - (2 if moment == "later" else 1)
    if m < least:
        return ExposureEffect.undefined("few_years", n, m)
    if n < LEAST_PERIPHERY:
        return ExposureEffect.undefined("few_regions", n, m)
    near = scaled_proximity(proximities, periphery)
    if not near[:, pole].max() > 0:
        return ExposureEffect.undefined("not_reached", n, m)
    fit = _fitted(rates[None], near, poles, pole, moment)
    if fit.size[0] == 0:
        return ExposureEffect.undefined("not_apart", n, m)
    if float((fit.left[0] ** 2).sum()) <= 1e-20 * max(1.0, float((rates * rates).sum())):
        return ExposureEffect.undefined("constant", n, m)
    if orders is None:
        orders = draw_orders(m, seed=seed)
    effect = float(fit.effect[0])
    parts = [_null_parts(fit, block) for block in orders.blocks()]
    noise = np.concatenate([noise[0] for noise, _ in parts])
    echo = np.concatenate([echo[0] for _, echo in parts])
    low, high = interval(effect, noise, echo, alpha=alpha, exact=orders.exact)
    return ExposureEffect(
        effect,
        low,
        high,
        two_sided(effect, noise + effect * echo, exact=orders.exact),
        orders.floor,
        float(_ratios(fit)[0]),
        float(fit.persistence[0]),
        n,
        m,
        "",
    )


def exposure_tests(
    rates: np.ndarray,
    near: np.ndarray,
    poles: np.ndarray,
    pole: int,
    orders: np.ndarray,
    *,
    moment: Moment = "earlier",
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Run the test of :func:`exposure_effect` on many panels at once, without intervals.

    Parameters
    ----------
    rates : array of shape (n_panels, n_regions, n_years)
        Growth.
    near : array of shape (n_periphery, n_poles)
        From :func:`scaled_proximity`.
    poles, pole, moment
        As in :func:`exposure_effect`.
    orders : array of int of shape (n_orders, n_pairs)
        Drawn orders of the pairs of years.

    Returns
    -------
    p_value, effect, ratio : array of shape (n_panels,)

    Examples
    --------
    >>> rng = np.random.default_rng(1)
    >>> rates = rng.normal(size=(3, 6, 9))
    >>> near = scaled_proximity(np.linspace(1, 0, 6)[:, None], np.arange(1, 6))
    >>> orders = np.array([rng.permutation(8) for _ in range(99)])
    >>> [found.shape for found in exposure_tests(rates, near, np.array([0]), 0, orders)]
    [(3,), (3,), (3,)]
    """
    fit = _fitted(rates, near, poles, pole, moment)
    noise, echo = _null_parts(fit, orders)
    null, effect = noise + fit.effect[:, None] * echo, fit.effect[:, None]
    close = 1e-12 * np.maximum(np.abs(effect), np.abs(null).max(axis=1, keepdims=True))
    low = (null <= effect + close).sum(axis=1) + 1
    high = (null >= effect - close).sum(axis=1) + 1
    p = np.minimum(1.0, 2 * np.minimum(low, high) / (null.shape[1] + 1))
    return p, fit.effect, _ratios(fit)


def scaled_proximity(proximities: Any, periphery: Any) -> np.ndarray:
    """Proximity of the regions outside the poles, 1 for the closest; 0 where no path leads.

    Examples
    --------
    >>> scaled_proximity([[9.0], [0.5], [0.25]], [1, 2]).ravel()
    array([1. , 0.5])
    """
    near = np.asarray(proximities, dtype=np.float64)[np.asarray(periphery, dtype=np.intp)]
    top = near.max(axis=0, initial=0.0)
    return np.divide(near, top, out=np.zeros_like(near), where=top > 0)


def _fitted(
    rates: np.ndarray, near: np.ndarray, poles: np.ndarray, pole: int, moment: Moment
) -> PanelFit:
    periphery = np.setdiff1d(np.arange(rates.shape[1]), poles)
    outside = rates[:, periphery]
    own = rates[:, poles] - _beyond(outside, near)
    last = rates.shape[2] - (1 if moment == "later" else 0)
    shift = {"earlier": -1, "same": 0, "later": 1}[moment]

    def exposed(q: int, by: int) -> np.ndarray:
        return near[:, q][None, :, None] * own[:, q, 1 + by : last + by][:, None, :]

    others = [exposed(q, -1) for q in range(len(poles)) if q != pole or moment != "earlier"]
    left = outside[:, :, 1:last]
    controls = np.stack(others, axis=1) if others else np.empty((len(rates), 0, *left.shape[1:]))
    return fit_panels(left, exposed(pole, shift), controls)


def _beyond(outside: np.ndarray, near: np.ndarray) -> np.ndarray:
    """Median growth of the half of the periphery that is furthest from each pole."""
    half = (len(near) + 1) // 2
    return np.stack(
        [
            np.median(outside[:, np.sort(np.argsort(column, kind="stable")[:half])], axis=1)
            for column in near.T
        ],
        axis=1,
    )


def _null_parts(fit: PanelFit, orders: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return the estimate without an effect, and what an effect of one would still show.

    Under every order of the years: the reference distribution of an effect `b` is
    ``noise + b * echo``. Both of shape (n_panels, n_orders).
    """
    years = fit.left.shape[2]
    wider = _widening(years)
    size = np.where(fit.size > 0, fit.size, np.inf)[:, None, None]
    shown = np.einsum("prt,pru->ptu", fit.exposure, fit.exposure) / size
    rest = np.einsum("prt,pru->ptu", fit.exposure, fit.left) / size
    rest -= fit.effect[:, None, None] * shown
    noise, echo = (np.zeros((len(fit.left), len(orders))) for _ in range(2))
    for t in range(years):
        noise += rest[:, t, orders[:, t]]
        echo += shown[:, t, orders[:, t]]
    # an effect is never shown more than whole
    return wider * noise, np.minimum(wider * echo, 1.0)


def _widening(years: int) -> float:
    return float(np.sqrt((years - 1) / max(years - 1 - FITTED, 1)))


def _ratios(fit: PanelFit) -> np.ndarray:
    """Effect over the standard deviation of its noise, exactly over all orders of the years."""
    years = fit.left.shape[2]
    wider = _widening(years)
    rest = fit.left - fit.effect[:, None, None] * fit.exposure
    products = np.einsum("prt,pru->ptu", fit.exposure, rest)
    centred = products - products.mean(axis=1, keepdims=True) - products.mean(axis=2, keepdims=True)
    centred += products.mean(axis=(1, 2), keepdims=True)
    spread = wider * np.sqrt((centred**2).sum(axis=(1, 2)) / (years - 1))
    return np.divide(fit.effect * fit.size, spread, out=np.zeros(len(spread)), where=spread > 0)
