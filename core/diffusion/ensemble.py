"""Everything about one pole and one variable, under every declared weights."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from ..association.shuffles import Orders, draw_orders
from ..neighbours.weights import Neighbours
from .exposure import ExposureEffect, exposure_effect
from .gradient import DistanceGradient, distance_gradient, gradient_pull
from .growth import RelativeGrowth
from .multiplier import pole_proximity
from .verdict import PoleVerdict, pole_verdict

__all__ = ["PoleEvidence", "pole_evidence", "pole_proximities"]


@dataclass(frozen=True, slots=True, eq=False)
class PoleEvidence:
    """What was found about one pole.

    Parameters
    ----------
    pole : str
        Label of the pole.
    own_growth : float
        The pole's own growth a year relative to the country, log points.
    exposures : dict of str to ExposureEffect
        By name of the weights.
    gradient : DistanceGradient
        Change of the distance gradient.
    verdict : PoleVerdict
        By the rule.
    """

    pole: str
    own_growth: float
    exposures: dict[str, ExposureEffect]
    gradient: DistanceGradient
    verdict: PoleVerdict


def pole_proximities(
    weights: Mapping[str, Neighbours], poles: Sequence[str], *, rho: float = 0.5
) -> dict[str, np.ndarray]:
    """Proximity of every region to every pole by every weights.

    Parameters
    ----------
    weights : mapping of str to Neighbours
        Declared weights.
    poles : sequence of str
        Labels of the poles.
    rho : float, default 0.5
        Damping from one step to the next.

    Returns
    -------
    dict of str to array of shape (n_regions, n_poles)

    Examples
    --------
    >>> row = Neighbours.from_pairs("abc", "ab", "bc", name="queen", how="by hand")
    >>> pole_proximities({"queen": row}, ["a"])["queen"].round(3).tolist()
    [[1.167], [0.333], [0.167]]
    """
    return {
        name: np.array([pole_proximity(each, pole, rho=rho) for pole in poles])
        .reshape(-1, each.n)
        .T
        for name, each in weights.items()
    }


def pole_evidence(
    growth: RelativeGrowth,
    labels: Sequence[str],
    proximities: Mapping[str, np.ndarray],
    distances: Any | None,
    poles: Sequence[str],
    pole: str,
    *,
    alpha: float = 0.10,
    permutations: int = 9999,
    region_orders: int = 0,
    seed: int = 0,
    false_rate: float = float("nan"),
    elsewhere: Mapping[str, ExposureEffect] | None = None,
    detectable: bool = True,
) -> PoleEvidence:
    """Exposure under every weights, gradient and verdict of one pole.

    Parameters
    ----------
    growth : RelativeGrowth
        Of the regions that have every year; proximities and distances are matched by label.
    labels : sequence of str
        Regions of the rows of `proximities` and `distances`: the whole map.
    proximities : mapping of str to array of shape (n_regions, n_poles)
        From :func:`pole_proximities`, over the whole map: a region without values still lies
        between others.
    distances : array of shape (n_regions, n_poles) or None
        Distance of each region to each pole.
    poles : sequence of str
        All poles, in the order of the columns.
    pole : str
        The one to judge.
    alpha, permutations, seed
        Threshold of the exposure test, orders to draw and their seed.
    region_orders : int, optional
        Orders of regions, for the gradient; as many as of years by default.
    false_rate : float, optional
        Simulated rate of false verdicts, passed on.
    elsewhere : mapping of str to ExposureEffect, optional
        Exposures under further declared weights, computed on other regions (merged ones).
    detectable : bool, default True
        Whether to work out the effect that would be found with 80 % power.

    Returns
    -------
    PoleEvidence
        Poles without a value in some year are left out as controls; the pole itself without one
        is undetermined.

    Examples
    --------
    >>> from growth_poles.core.diffusion.growth import relative_growth
    >>> row = Neighbours.from_pairs("abc", "ab", "bc", name="queen", how="by hand")
    >>> growth = relative_growth("abc", [2010, 2016], [[4.0, 9.0], [2.0, 3.0], [1.0, 1.0]])
    >>> near = pole_proximities({"queen": row}, ["a"])
    >>> found = pole_evidence(growth, "abc", near, None, ["a"], "a")
    >>> found.verdict.verdict, found.verdict.reason
    ('undetermined', 'few_years')
    """
    place = {label: i for i, label in enumerate(labels)}
    rows = np.array([place[label] for label in growth.labels], dtype=np.intp)
    present = [q for q, name in enumerate(poles) if name in growth.labels]
    at = {label: i for i, label in enumerate(growth.labels)}
    pole_rows = np.array([at[poles[q]] for q in present], dtype=np.intp)
    years = len(growth.years)
    n_periphery = len(growth.labels) - len(present)

    reason = ""
    if pole not in at:
        reason = "pole_missing"
    elif years > 2 and not growth.evenly_spaced:
        reason = "uneven_years"
    exposures: dict[str, ExposureEffect] = {}
    mine = present.index(list(poles).index(pole)) if pole in at else -1
    orders: Orders | None = None
    if not reason and years > 2:
        orders = draw_orders(years - 2, permutations=permutations, seed=seed)
    for name, near in proximities.items():
        exposures[name] = (
            ExposureEffect.undefined(reason, n_periphery, years - 2)
            if reason
            else exposure_effect(
                growth.rates, near[rows][:, present], pole_rows, mine, orders=orders, alpha=alpha
            )
        )
    exposures.update(elsewhere or {})
    if pole not in at:
        gradient = DistanceGradient.undefined("pole_missing", n_periphery, years)
    elif distances is None:
        gradient = DistanceGradient.undefined("no_distances", n_periphery, years)
    else:
        gradient = distance_gradient(
            growth.levels,
            growth.years,
            np.asarray(distances, dtype=np.float64)[rows][:, present],
            pole_rows,
            mine,
            orders=draw_orders(n_periphery, permutations=region_orders or permutations, seed=seed)
            if n_periphery
            else None,
            alpha=alpha,
        )
    pull = float("nan")
    if detectable and not gradient.reason and not reason and years > 2:
        pull = gradient_pull(
            gradient,
            growth.rates,
            growth.years,
            _mean_nearness(proximities, rows, pole_rows, list(poles).index(pole)),
            pole_rows,
            mine,
        )
    return PoleEvidence(
        pole,
        float(growth.mean_rates()[at[pole]]) if pole in at else float("nan"),
        exposures,
        gradient,
        pole_verdict(exposures, gradient, alpha=alpha, pull=pull, false_rate=false_rate),
    )


def _mean_nearness(
    proximities: Mapping[str, np.ndarray], rows: np.ndarray, pole_rows: np.ndarray, pole: int
) -> np.ndarray:
    """Mean over the weights of the proximity to the pole, 1 for the closest region."""
    total = np.zeros(len(rows))
    for near in proximities.values():
        column = near[rows, pole]
        column[pole_rows] = 0.0
        if column.max(initial=0.0) > 0:
            total += column / column.max()
    return total / max(total.max(initial=0.0), 1e-300)
