"""Whether the periphery grows after a pole has grown, the more the closer it is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from ..association.shuffles import Orders, draw_orders, interval, null_sums, two_sided

__all__ = ["LEAST_PAIRS", "LEAST_PERIPHERY", "ExposureEffect", "exposure_effect"]

# Five pairs of years allow 120 orders (smallest two-sided p 0.017); four allow 24 (0.083), which
# the threshold of the verdict could reach only with the single most extreme order.
LEAST_PAIRS = 5
LEAST_PERIPHERY = 4


@dataclass(frozen=True, slots=True, eq=False)
class ExposureEffect:
    """Effect of a pole's earlier growth on the growth of its periphery.

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
    n_periphery, n_pairs : int
        Regions on the left side, and pairs of an earlier and a later year.
    reason : str
        Key of the reason why there is no result (:func:`~.wording.reason_text`), else empty.
    noise : array of shape (n_orders,)
        What the estimate would be without an effect, under every order of the years.
    echo : array of shape (n_orders,)
        What an effect of one would still show when the years are in that order: 1 for the true
        one. The reference distribution of an effect `b` is ``noise + b * echo``.
    """

    effect: float
    low: float
    high: float
    p_value: float
    p_floor: float
    n_periphery: int
    n_pairs: int
    reason: str
    noise: np.ndarray
    echo: np.ndarray

    @classmethod
    def undefined(cls, reason: str, n_periphery: int = 0, n_pairs: int = 0) -> ExposureEffect:
        """No effect, and why."""
        gap, empty = float("nan"), np.empty(0)
        return cls(gap, gap, gap, gap, gap, n_periphery, max(n_pairs, 0), reason, empty, empty)


def exposure_effect(
    rates: Any,
    proximities: Any,
    poles: Any,
    pole: int,
    *,
    orders: Orders | None = None,
    alpha: float = 0.10,
    seed: int = 0,
) -> ExposureEffect:
    r"""Panel regression of periphery growth on the pole's earlier growth, damped by proximity.

    .. math:: g_{rt} = a_t + c_r + b\, k_{rp}\, g_{p,t-1} + d\, k_{rp}\, g_{pt}
              + \sum_{q \ne p} b_q\, k_{rq}\, g_{q,t-1} + e_{rt}

    over the regions `r` that are no poles. The year effects :math:`a_t` take out what happens to
    all, the region effects :math:`c_r` whatever is fixed about a region (its initial level too),
    and the other poles' exposure what comes from them. The pole's growth of the same year keeps a
    shock that a pole and its surroundings share, and that lasts, from looking like spread: what
    counts is only what the pole's *earlier* growth adds.

    Inference permutes whole years of residuals (Freedman-Lane): regions of one year stay together,
    so growth that is correlated in space does not make false findings, as permuting regions would.
    Permuted residuals are widened by :math:`\sqrt{(m-1)/(m-2)}` for `m` pairs of years, because
    fitting the same-year term has narrowed them (``docs/verdict.md`` has the rates of rejection).

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
    orders : Orders, optional
        Orders of the ``n_years - 1`` pairs; drawn with `seed` when not given.
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
    (True, 0.002)
    """
    rates = np.asarray(rates, dtype=np.float64)
    proximities = np.asarray(proximities, dtype=np.float64)
    poles = np.asarray(poles, dtype=np.intp)
    periphery = np.setdiff1d(np.arange(len(rates)), poles)
    n, m = len(periphery), rates.shape[1] - 1

    if m < LEAST_PAIRS:
        return ExposureEffect.undefined("few_years", n, m)
    if n < LEAST_PERIPHERY:
        return ExposureEffect.undefined("few_regions", n, m)
    near = proximities[periphery]
    top = near.max(axis=0)
    if not top[pole] > 0:
        return ExposureEffect.undefined("not_reached", n, m)
    near = np.divide(near, top, out=np.zeros_like(near), where=top > 0)
    exposures = [
        _within(near[:, [q]] * rates[poles[q], :-1]) for q in range(len(poles)) if top[q] > 0
    ]
    mine = int((top[:pole] > 0).sum())
    same_year = _within(near[:, [pole]] * rates[poles[pole], 1:])
    controls = np.stack(
        [x.ravel() for q, x in enumerate(exposures) if q != mine] + [same_year.ravel()], axis=1
    )
    basis = _orthonormal(controls)
    x = _take_out(exposures[mine], basis)
    e = _take_out(_within(rates[periphery, 1:]), basis)
    size = float((x * x).sum())
    # against the exposure as it came: proximity that is equal everywhere leaves only rounding
    if size <= 1e-10 * float(((near[:, [pole]] * rates[poles[pole], :-1]) ** 2).sum()):
        return ExposureEffect.undefined("not_apart", n, m)
    if float((e * e).sum()) <= 1e-20 * max(1.0, float((rates * rates).sum())):
        return ExposureEffect.undefined("constant", n, m)
    if orders is None:
        orders = draw_orders(m, seed=seed)
    products = x.T @ e / size
    effect = float(np.trace(products))
    # fitting the pole's growth of the same year takes one of the m - 1 degrees of freedom that
    # years have along the pole's proximity out of the residuals; this puts their size back
    wider = np.sqrt((m - 1) / (m - 2))
    echo = null_sums(x.T @ x / size, orders)
    noise = wider * (null_sums(products, orders) - effect * echo)
    echo = np.minimum(wider * echo, 1.0)  # an effect is never shown more than whole
    null = noise + effect * echo
    low, high = interval(effect, noise, echo, alpha=alpha, exact=orders.exact)
    return ExposureEffect(
        effect,
        low,
        high,
        two_sided(effect, null, exact=orders.exact),
        orders.floor,
        n,
        m,
        "",
        noise,
        echo,
    )


def _within(table: np.ndarray) -> np.ndarray:
    """Take out the means of regions and of years."""
    rows, columns = table.mean(axis=1, keepdims=True), table.mean(axis=0, keepdims=True)
    return table - rows - columns + table.mean()


def _orthonormal(columns: np.ndarray) -> np.ndarray:
    """Orthonormal basis of the columns; columns that add nothing are dropped."""
    u, singular, _ = np.linalg.svd(columns, full_matrices=False)
    return u[:, singular > 1e-10 * max(float(singular.max(initial=0.0)), 1e-300)]


def _take_out(table: np.ndarray, basis: np.ndarray) -> np.ndarray:
    flat = table.ravel()
    return (flat - basis @ (basis.T @ flat)).reshape(table.shape)
