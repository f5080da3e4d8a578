"""How the distance gradient around a pole changes through time."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from .exposure import LEAST_PERIPHERY
from .shuffles import Orders, draw_orders, null_sums, two_sided

__all__ = ["DistanceGradient", "distance_gradient"]


@dataclass(frozen=True, slots=True, eq=False)
class DistanceGradient:
    """Slope of the level on proximity to a pole, and its change through time.

    Parameters
    ----------
    start : float
        Slope of the log level on nearness (minus log distance) in the first year.
    change : float
        Change of the slope a year. Above 0: regions near the pole gain on those far from it, the
        step at the pole's edge flattens. Below 0: it steepens. nan where it cannot be computed.
    low, high : float
        Interval that holds the change with probability ``1 - alpha``, by the same permutations.
    p_value, p_floor : float
        Two-sided p-value by permuting region labels, and the smallest that can be reached.
    n_periphery, n_years : int
        Regions and years used.
    reason : str
        Why there is no result; empty when there is one.
    nearness : array of shape (n_periphery,)
        Minus log distance, centred, the other poles' taken out.
    null : array of shape (n_orders,)
        The change under every order of the regions.
    """

    start: float
    change: float
    low: float
    high: float
    p_value: float
    p_floor: float
    n_periphery: int
    n_years: int
    reason: str
    nearness: np.ndarray
    null: np.ndarray


def distance_gradient(
    levels: Any,
    years: Any,
    distances: Any,
    poles: Any,
    pole: int,
    *,
    orders: Orders | None = None,
    alpha: float = 0.10,
    seed: int = 0,
) -> DistanceGradient:
    r"""Distance gradient through time by the expansion method, over the regions that are no poles.

    .. math:: y_{rt} = a_0 + a_1 t + \sum_p (b_{0p} + b_{1p} t)\,(-\ln d_{rp}) + e_{rt}

    The gradient of the periphery is read from the pole: its own level moves every gap to it alike,
    so what flattens the profile at the pole's edge is that near regions gain on far ones,
    :math:`b_1 > 0`. With all poles' distances in the equation, being near this pole is not
    mistaken for being far from another.

    Inference permutes the regions' time trends (Freedman-Lane), which keeps each region's own
    persistence. It takes regions as exchangeable: trends that are alike among neighbours for other
    reasons make the p-value too small (up to 26 % rejections at nominal 10 % on the real map), so
    the gradient alone never makes a verdict.

    Parameters
    ----------
    levels : array of shape (n_regions, n_years)
        Log levels relative to the country, complete.
    years : array of shape (n_years,)
        Years.
    distances : array of shape (n_regions, n_poles)
        Distance of each region to each pole, above 0 outside the poles, in any unit.
    poles : array of int of shape (n_poles,)
        Rows of the poles; left out.
    pole : int
        Which of the poles, as a position in `poles`.
    orders : Orders, optional
        Orders of the regions outside the poles; drawn with `seed` when not given.
    alpha : float, default 0.10
        One minus the level of the interval.
    seed : int, default 0
        Of the drawn orders.

    Returns
    -------
    DistanceGradient
        With `reason` and nan for one year, too few regions, or a distance that does not vary or is
        not above 0.

    References
    ----------
    Casetti, E., King, L., & Odland, J. (1971). The formalization and testing of concepts of growth
    poles in a spatial context. *Environment and Planning A* 3, 377-382.
    https://doi.org/10.1068/a030377

    Examples
    --------
    >>> levels = np.array([[0.0, 0.0], [1.0, 1.4], [1.0, 1.2], [1.0, 1.1], [1.0, 1.0]])
    >>> away = np.array([[0.0], [10.0], [20.0], [30.0], [40.0]])
    >>> found = distance_gradient(levels, [2010, 2011], away, [0], 0)
    >>> found.change > 0, round(found.p_value, 3)
    (True, 0.083)
    """
    levels = np.asarray(levels, dtype=np.float64)
    years = np.asarray(years, dtype=np.float64)
    distances = np.asarray(distances, dtype=np.float64)
    poles = np.asarray(poles, dtype=np.intp)
    periphery = np.setdiff1d(np.arange(len(levels)), poles)
    n = len(periphery)

    def nothing(reason: str) -> DistanceGradient:
        gap, empty = float("nan"), np.empty(0)
        return DistanceGradient(gap, gap, gap, gap, gap, gap, n, len(years), reason, empty, empty)

    if len(years) < 2:
        return nothing(f"{len(years)} year; a change of the gradient needs at least two")
    if n < LEAST_PERIPHERY:
        return nothing(f"{n} regions outside the poles; at least {LEAST_PERIPHERY} are needed")
    away = distances[periphery]
    if not np.all(away > 0):
        return nothing("a region outside the poles lies at distance 0 from one, or has no distance")
    near = -np.log(away)
    controls = np.column_stack([np.ones(n), np.delete(near, pole, axis=1)])
    basis, _ = np.linalg.qr(controls)
    f = near[:, pole] - basis @ (basis.T @ near[:, pole])
    size = float(f @ f)
    if size <= 1e-10 * float(((near[:, pole] - near[:, pole].mean()) ** 2).sum()) or size == 0.0:
        return nothing("distance to this pole does not vary, or not apart from the other poles'")
    time = years - years.mean()
    own = levels[periphery]
    trends = own @ time / (time @ time)
    if np.ptp(trends) <= 1e-14 * max(1.0, float(np.abs(own).max())):
        return nothing("all regions outside the poles grow alike")
    left = trends - basis @ (basis.T @ trends)
    if orders is None:
        orders = draw_orders(n, seed=seed)
    products = np.outer(f / size, left)
    null = null_sums(products, orders)
    change = float(np.trace(products))
    noise = null - change * null_sums(np.outer(f, f) / size, orders)
    lower, upper = np.quantile(noise, [alpha / 2, 1 - alpha / 2])
    middle = float(f @ own.mean(axis=1)) / size
    return DistanceGradient(
        middle + change * float(years[0] - years.mean()),
        change,
        change - float(upper),
        change - float(lower),
        two_sided(change, null, orders),
        orders.floor,
        n,
        len(years),
        "",
        f,
        null,
    )
