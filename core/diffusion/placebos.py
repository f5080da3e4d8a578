"""Placebos: what must not be found as clearly as an effect, if it is one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Literal

import numpy as np

from ..association.shuffles import Orders, draw_orders
from .exposure import ExposureEffect, exposure_effect

__all__ = ["LEAST_OTHERS", "Placebo", "fails", "placebos_of", "rank_among_others"]

Kind = Literal["same_year", "lead", "reversed", "other_regions"]
# Regions that are needed for a rank among them to reach 0.10, with room to spare
LEAST_OTHERS = 20
# Other regions that are tried at most in the pole's place; more are drawn
MOST_OTHERS = 199
# Four pairs of years allow a smallest p-value of 0.083, below the threshold
LEAST_PAIRS = 4


@dataclass(frozen=True, slots=True)
class Placebo:
    """One placebo of one pole.

    Parameters
    ----------
    kind : {"same_year", "lead", "reversed", "other_regions"}
        What was put in the place of the pole's earlier growth.
    effect, p_value, ratio : float
        As of the effect (:class:`~.exposure.ExposureEffect`); of ``other_regions`` the p-value is
        the rank of the pole among the regions that were tried in its place, and the others nan.
    failed : bool
        Whether it speaks against the effect. One that cannot be computed does not.
    reason : str
        Key of the reason why it could not be computed, else empty.
    """

    kind: Kind
    effect: float
    p_value: float
    ratio: float
    failed: bool
    reason: str


def fails(
    kind: Kind,
    p_value: Any,
    effect: Any,
    ratio: Any,
    true: Any,
    true_ratio: Any,
    *,
    alpha: float,
) -> Any:
    """Say whether a placebo speaks against an effect, for one panel or many.

    It does where it stands out at least as clearly as the effect and, for the *same year* (growth
    of the same year goes along with the pole's in the effect's direction: a shock that pole and
    surroundings share, and that these feel longer, looks so), with a p-value of at most twice
    `alpha`; for the *lead* (the pole's later growth) and *reversed* time, of at most `alpha`.

    Parameters
    ----------
    kind : {"same_year", "lead", "reversed"}
        Which placebo.
    p_value, effect, ratio : float or array
        Of the placebo.
    true, true_ratio : float or array
        Effect and its ratio.
    alpha : float
        Threshold of the verdict.

    Returns
    -------
    bool or array of bool

    Examples
    --------
    >>> bool(fails("lead", 0.01, 0.5, 3.0, 0.5, 2.5, alpha=0.1))
    True
    >>> bool(fails("same_year", 0.01, -0.5, 3.0, 0.5, 2.5, alpha=0.1))
    False
    """
    if kind == "same_year":
        alike = np.sign(effect) == np.sign(true)
        return alike & (p_value <= 2 * alpha) & (np.abs(ratio) >= np.abs(true_ratio))
    return (p_value <= alpha) & (np.abs(ratio) >= np.abs(true_ratio))


def placebos_of(
    true: ExposureEffect,
    rates: np.ndarray,
    near: np.ndarray,
    poles: np.ndarray,
    pole: int,
    *,
    alpha: float,
    permutations: int,
    seed: int,
) -> tuple[Placebo, ...]:
    """Run the placebos in time of one pole.

    Parameters
    ----------
    true : ExposureEffect
        The effect that they are held against.
    rates, near, poles, pole
        As of :func:`~.exposure.exposure_effect`.
    alpha, permutations, seed
        Threshold, orders of years to draw and their seed.

    Returns
    -------
    tuple of Placebo
        ``same_year``, ``lead`` and ``reversed``.

    Examples
    --------
    >>> rng = np.random.default_rng(3)
    >>> rates, near = rng.normal(size=(6, 12)), np.linspace(1, 0, 6)[:, None]
    >>> true = exposure_effect(rates, near, [0], 0)
    >>> found = placebos_of(
    ...     true, rates, near, np.array([0]), 0, alpha=0.1, permutations=99, seed=0)
    >>> [placebo.kind for placebo in found]
    ['same_year', 'lead', 'reversed']
    """

    def orders(pairs: int) -> Orders | None:
        return draw_orders(pairs, permutations=permutations, seed=seed) if pairs > 0 else None

    years, found = rates.shape[1], []
    for kind, moment, series in (
        ("same_year", "same", rates),
        ("lead", "later", rates),
        ("reversed", "earlier", rates[:, ::-1]),
    ):
        one = exposure_effect(
            series,
            near,
            poles,
            pole,
            moment=moment,
            least=LEAST_PAIRS,
            orders=orders(years - (2 if moment == "later" else 1)),
            alpha=alpha,
        )
        bad = not one.reason and bool(
            fails(
                kind,
                one.p_value,
                one.effect,
                one.ratio,
                true.effect,
                true.ratio,
                alpha=alpha,
            )
        )
        found.append(Placebo(kind, one.effect, one.p_value, one.ratio, bad, one.reason))
    return tuple(found)


def rank_among_others(
    true: ExposureEffect,
    rates: np.ndarray,
    poles: np.ndarray,
    pole: int,
    near_of: Callable[[np.ndarray], np.ndarray],
    *,
    alpha: float,
    seed: int,
) -> Placebo | None:
    """Try the other regions in the pole's place: an effect must stand out among them.

    Parameters
    ----------
    true, rates, poles, pole, alpha, seed
        As of :func:`placebos_of`.
    near_of : callable
        Takes rows of poles, gives the pooled proximity to each, shape (n_regions, n_poles).

    Returns
    -------
    Placebo or None
        None with fewer than 20 regions outside the poles. Up to 199 are tried, drawn where there
        are more; the p-value is the share, the pole's own included, that stand out as much.

    References
    ----------
    Abadie, A., Diamond, A. and Hainmueller, J. (2010). Synthetic control methods for comparative
    case studies. *Journal of the American Statistical Association* 105, 493-505.
    https://doi.org/10.1198/jasa.2009.ap08746

    Examples
    --------
    >>> rng = np.random.default_rng(3)
    >>> rates, away = rng.normal(size=(24, 12)), np.abs(np.subtract.outer(range(24), range(24)))
    >>> def near_of(rows):
    ...     return np.exp(-away[:, rows])
    >>> poles = np.array([0])
    >>> true = exposure_effect(rates, near_of(poles), poles, 0)
    >>> found = rank_among_others(true, rates, poles, 0, near_of, alpha=0.1, seed=0)
    >>> found.failed, round(24 * found.p_value) == 24 * found.p_value
    (True, True)
    """
    others = np.setdiff1d(np.arange(len(rates)), poles)
    if len(others) < LEAST_OTHERS:
        return None
    if len(others) > MOST_OTHERS:
        others = np.sort(np.random.default_rng(seed).choice(others, MOST_OTHERS, replace=False))
    one = draw_orders(rates.shape[1] - 1, permutations=1)  # the ratio needs no orders
    larger = 1
    for other in others:
        rows = poles.copy()
        rows[pole] = other
        found = exposure_effect(rates, near_of(rows), rows, pole, orders=one)
        larger += not found.reason and abs(found.ratio) >= abs(true.ratio)
    rank = larger / (len(others) + 1)
    gap = float("nan")
    return Placebo("other_regions", gap, rank, gap, rank > alpha, "")
