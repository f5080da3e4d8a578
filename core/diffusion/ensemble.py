"""Everything about one pole and one variable, under every declared weights and pooled."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from ..association.shuffles import draw_orders
from ..neighbours.weights import Neighbours
from .expected import expected_rates
from .exposure import ExposureEffect, exposure_effect, scaled_proximity
from .gradient import DistanceGradient, distance_gradient
from .growth import RelativeGrowth
from .inputs import DiffusionOptions
from .multiplier import pole_proximity
from .placebos import placebos_of, rank_among_others
from .pooling import PooledProximity, pooled_proximity
from .verdict import PoleVerdict, pole_verdict

__all__ = ["PoleEvidence", "Proximities", "pole_evidence", "pole_proximities"]


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
        Each weights' own estimate, by name.
    votes, silent : tuple
        Of the tested pole, from :class:`~.pooling.PooledProximity`.
    gradient : DistanceGradient
        Change of the distance gradient; it takes no part in the verdict.
    verdict : PoleVerdict
        By the rule.
    """

    pole: str
    own_growth: float
    exposures: dict[str, ExposureEffect]
    votes: tuple[tuple[str, ...], ...]
    silent: tuple[str, ...]
    gradient: DistanceGradient
    verdict: PoleVerdict


class Proximities:
    """Proximities to poles by every weights, each computed once.

    Parameters
    ----------
    weights : mapping of str to Neighbours
        Declared weights.
    rho : float, default 0.5
        Damping from one step to the next.

    Examples
    --------
    >>> row = Neighbours.from_pairs("abc", "ab", "bc", name="queen", how="by hand")
    >>> Proximities({"queen": row}).of(["a"])["queen"].round(3).tolist()
    [[1.167], [0.333], [0.167]]
    """

    def __init__(self, weights: Mapping[str, Neighbours], rho: float = 0.5) -> None:
        self.weights, self.rho = weights, rho
        self._known: dict[tuple[str, str], np.ndarray] = {}

    def of(self, poles: Sequence[str]) -> dict[str, np.ndarray]:
        """Return by name of the weights the proximity of every region to each pole."""
        found = {}
        for name, each in self.weights.items():
            columns = []
            for pole in poles:
                if (name, pole) not in self._known:
                    self._known[name, pole] = pole_proximity(each, pole, rho=self.rho)
                columns.append(self._known[name, pole])
            found[name] = np.array(columns).reshape(-1, each.n).T
        return found


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
    return Proximities(weights, rho).of(poles)


def pole_evidence(
    growth: RelativeGrowth,
    labels: Sequence[str],
    proximities: Proximities,
    distances: Any | None,
    poles: Sequence[str],
    pole: str,
    *,
    options: DiffusionOptions | None = None,
    region_orders: int = 0,
    elsewhere: Mapping[str, ExposureEffect] | None = None,
) -> PoleEvidence:
    """Exposure under every weights and pooled, placebos, simulated rates and verdict of one pole.

    Parameters
    ----------
    growth : RelativeGrowth
        Of the regions that have every year; proximities and distances are matched by label.
    labels : sequence of str
        Regions of the weights and of the rows of `distances`: the whole map.
    proximities : Proximities
        Over the whole map: a region without values still lies between others.
    distances : array of shape (n_regions, n_poles) or None
        Distance of each region to each pole.
    poles : sequence of str
        All poles, in the order of the columns.
    pole : str
        The one to judge.
    options : DiffusionOptions, optional
        Threshold, smallest effect of interest, orders, simulations and seed.
    region_orders : int, optional
        Orders of regions, for the gradient; as many as of years by default.
    elsewhere : mapping of str to ExposureEffect, optional
        Exposures under further declared weights, computed on other regions (merged ones). They
        are reported, and take no part in the pool.

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
    >>> found = pole_evidence(growth, "abc", Proximities({"queen": row}), None, ["a"], "a")
    >>> found.verdict.verdict, found.verdict.pooled.reason
    ('undetermined', 'few_years')
    """
    options = options or DiffusionOptions()
    place = {label: i for i, label in enumerate(labels)}
    rows = np.array([place[label] for label in growth.labels], dtype=np.intp)
    present = [q for q, name in enumerate(poles) if name in growth.labels]
    at = {label: i for i, label in enumerate(growth.labels)}
    pole_rows = np.array([at[poles[q]] for q in present], dtype=np.intp)
    n_periphery, years = len(growth.labels) - len(present), len(growth.years)
    reason = ""
    if pole not in at:
        reason = "pole_missing"
    elif years > 2 and not growth.evenly_spaced:
        reason = "uneven_years"
    mine = present.index(list(poles).index(pole)) if pole in at else -1
    columns = {name: near[rows][:, present] for name, near in proximities.of(poles).items()}
    gap = ExposureEffect.undefined(reason, n_periphery, years - 2)
    if reason:
        exposures = dict.fromkeys(columns, gap)
        pool, verdict = PooledProximity(np.empty(0), ((),), ((),)), pole_verdict(gap)
        mine = 0
    else:
        orders = (
            draw_orders(years - 2, permutations=options.permutations, seed=options.seed)
            if years > 2
            else None
        )
        exposures = {
            name: exposure_effect(
                growth.rates, near, pole_rows, mine, orders=orders, alpha=options.alpha
            )
            for name, near in columns.items()
        }
        pool = pooled_proximity(columns, np.setdiff1d(np.arange(len(rows)), pole_rows))
        pooled = exposure_effect(
            growth.rates, pool.near, pole_rows, mine, orders=orders, alpha=options.alpha
        )
        verdict = _judged(growth, pooled, pool.near, pole_rows, mine, rows, proximities, options)
    exposures.update(elsewhere or {})
    return PoleEvidence(
        pole,
        float(growth.mean_rates()[at[pole]]) if pole in at else float("nan"),
        exposures,
        pool.votes[mine],
        pool.silent[mine],
        _gradient(growth, distances, rows, present, pole_rows, mine, options, region_orders)
        if pole in at
        else DistanceGradient.undefined("pole_missing", n_periphery, years),
        verdict,
    )


def _judged(
    growth: RelativeGrowth,
    pooled: ExposureEffect,
    near: np.ndarray,
    poles: np.ndarray,
    mine: int,
    rows: np.ndarray,
    proximities: Proximities,
    options: DiffusionOptions,
) -> PoleVerdict:
    """Verdict with its placebos and simulated rates."""
    alpha, seed = options.alpha, options.seed
    if pooled.reason:
        return pole_verdict(pooled, smallest_effect=options.smallest_effect, alpha=alpha)
    placebos = placebos_of(
        pooled, growth.rates, near, poles, mine,
        alpha=alpha, permutations=options.permutations, seed=seed,
    )  # fmt: skip

    def near_of(of: np.ndarray) -> np.ndarray:
        whole = proximities.of([growth.labels[i] for i in of])
        columns = {name: each[rows] for name, each in whole.items()}
        return pooled_proximity(columns, np.setdiff1d(np.arange(len(rows)), of)).near

    if pooled.low > 0 or pooled.high < 0:
        rank = rank_among_others(pooled, growth.rates, poles, mine, near_of, alpha=alpha, seed=seed)
        placebos += (rank,) if rank else ()
    verdict = pole_verdict(pooled, placebos, smallest_effect=options.smallest_effect, alpha=alpha)
    if options.simulations < 1:
        return verdict
    same_year = placebos[0].effect
    spread = abs(pooled.effect / pooled.ratio) if pooled.ratio else 0.0
    rates = expected_rates(
        growth.rates,
        scaled_proximity(near, np.setdiff1d(np.arange(len(rows)), poles)),
        poles,
        mine,
        spread=spread,
        shared=max(abs(same_year) if np.isfinite(same_year) else 0.0, spread),
        alpha=alpha,
        simulations=options.simulations,
        seed=seed,
    )
    return replace(verdict, rates=rates)


def _gradient(
    growth: RelativeGrowth,
    distances: Any | None,
    rows: np.ndarray,
    present: list[int],
    poles: np.ndarray,
    mine: int,
    options: DiffusionOptions,
    region_orders: int,
) -> DistanceGradient:
    n = len(growth.labels) - len(present)
    if distances is None:
        return DistanceGradient.undefined("no_distances", n, len(growth.years))
    return distance_gradient(
        growth.levels,
        growth.years,
        np.asarray(distances, dtype=np.float64)[rows][:, present],
        poles,
        mine,
        orders=draw_orders(n, permutations=region_orders or options.permutations, seed=options.seed)
        if n
        else None,
        alpha=options.alpha,
    )
