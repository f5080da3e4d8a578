"""Which choice moves the ranks: sensitivity indices of a study's index in one year."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from ..messages import Text, joined
from .draws import CHUNK, Draws, draw
from .model import Model
from .monte_carlo import noise_of
from .sobol import NOTHING_VARIES, SobolIndices, sobol_estimates
from .tally import block_ranks

__all__ = ["ONE_ALTERNATIVE", "Sensitivity", "sensitivity", "what_matters"]

ONE_ALTERNATIVE = "one alternative only"
MOST_REGIONS = 100
"""Regions up to which each has sensitivity indices of its own."""
SAMPLES = 4096
"""Size of each sample; an eighth with more than ``MOST_REGIONS`` regions."""
_NOISE = 2**21
SPOKEN = {
    "normalisation": Text("the choice of normalisation"),
    "aggregation": Text("the choice of mean"),
    "imputation": Text("the choice of imputation"),
    "outliers": Text("the treatment of outliers"),
    "left_out": Text("the indicator left out"),
    "weights": Text("the choice of weights"),
    "measurement": Text("the rounding of the values"),
}


@dataclass(frozen=True, slots=True, eq=False)
class Sensitivity:
    """Sensitivity indices of the mean shift of ranks, and of index and rank of every region.

    Attributes
    ----------
    choices : tuple of str
        Those that vary.
    outcomes : tuple of (str, str)
        ``rank_shift`` (no region), ``index_pct`` and ``index_rank`` with the code of a region.
    indices : SobolIndices or None
        Of shape (n_choices, n_outcomes); ``None`` where nothing varies.
    missing : boolean array of shape (n_outcomes,)
        Where the outcome has no value in some draws.
    n_samples : int
    """

    choices: tuple[str, ...]
    outcomes: tuple[tuple[str, str], ...]
    indices: SobolIndices | None
    missing: np.ndarray
    n_samples: int

    def why(self, choice: str, outcome: int) -> str:
        """Say why there is no index; empty where there is one."""
        if choice not in self.choices:
            return ONE_ALTERNATIVE
        if self.missing[outcome]:
            return "the outcome has no value in some draws"
        return "" if self.indices.variance[outcome] > 0.0 else NOTHING_VARIES


def sensitivity(
    model: Model,
    declared_rank: np.ndarray,
    seed: int,
    *,
    coverage: float = 0.90,
    told: Callable[[float], object] | None = None,
) -> Sensitivity:
    """Measure which choice moves index and ranks in the last year of a model.

    The mean shift of ranks is the mean over regions of how far the rank of a draw is from the
    declared one.

    Parameters
    ----------
    model : Model
        Of the years that the last one needs.
    declared_rank : array of shape (n_regions,)
        Ranks of the index as declared; ``nan`` is missing.
    seed : int
    coverage : float
        Of the bootstrap intervals.
    told : callable, optional
        Told the share done; what it raises ends the run.

    Returns
    -------
    Sensitivity

    References
    ----------
    Saisana, M., Saltelli, A. and Tarantola, S. (2005), doi:10.1111/j.1467-985X.2005.00350.x.

    Examples
    --------
    >>> from growth_poles.core.study.index import Group, Indicator
    >>> from growth_poles.core.uncertainty.draws import Plan
    >>> tree = Group("index", (Indicator("a"), Indicator("b")))
    >>> of = {name: ("none",) for name in ("imputation", "outliers")}
    >>> of |= {"normalisation": ("leader",), "aggregation": ("",), "left_out": ("", "a", "b")}
    >>> raw = {"a": np.array([[4.0], [1.0], [2.0]]), "b": np.array([[2.0], [4.0], [1.0]])}
    >>> model = Model(tree, Plan(of, {"index": (0.5, 0.5)}), tuple("xyz"), (2020,), raw)
    >>> found = sensitivity(model, np.array([1.0, 2.0, 3.0]), 1)
    >>> what_matters(found)
    'the indicator left out moves ranks most: 100 % of the variance by itself, 100 % with \
interactions'
    """
    choices = model.plan.varying()
    few = len(model.codes) <= MOST_REGIONS
    outcomes: list[tuple[str, str]] = [("rank_shift", "")]
    for name in ("index_pct", "index_rank") if few else ():
        outcomes += [(name, code) for code in model.codes]
    n_samples = SAMPLES if few else SAMPLES // 8
    if not choices:
        return Sensitivity((), tuple(outcomes), None, np.zeros(len(outcomes), bool), 0)
    page = CHUNK
    if model.plan.measurement:
        size = len(model.codes) * len(model.years) * max(1, len(model.half_widths))
        page = max(1, min(CHUNK, _NOISE // size))
    page = min(page, n_samples)
    found: list[list[np.ndarray]] = [[] for _ in range(2 + len(choices))]
    for start in range(0, n_samples, page):
        chunk, n = start // page, min(page, n_samples - start)
        samples = [draw(model.plan, n, seed, chunk=chunk, stream=stream) for stream in (2, 3)]
        errors = [None, None]
        if model.plan.measurement:
            keys = [np.random.SeedSequence(seed, spawn_key=(stream, chunk)) for stream in (4, 5)]
            errors = [noise_of(model, np.random.default_rng(key), n) for key in keys]
        cases = list(zip(samples, errors, strict=True))
        cases += [
            (samples[0].swapped(samples[1], choice), errors[int(choice == "measurement")])
            for choice in choices
        ]
        for place, (draws, noise) in enumerate(cases):
            found[place].append(_outcomes(model, draws, noise, declared_rank, few))
            if told is not None:
                told((start + n * (place + 1) / len(cases)) / n_samples)
    base, other, *mixed = (np.concatenate(parts) for parts in found)
    missing = np.isnan([base, other, *mixed]).any(axis=(0, 1))
    indices = sobol_estimates(base, other, np.array(mixed), seed=seed, coverage=coverage)
    return Sensitivity(choices, tuple(outcomes), indices, missing, n_samples)


def _outcomes(
    model: Model,
    draws: Draws,
    noise: dict[str, np.ndarray] | None,
    declared_rank: np.ndarray,
    few: bool,
) -> np.ndarray:
    """Outcomes of every draw, shape (n_draws, n_outcomes)."""
    index = np.empty((len(draws), len(model.codes)))
    rank = np.empty_like(index)
    for rows, values in model.evaluate(draws, noise):
        last = values[-1:]
        index[rows] = last[0].T
        rank[rows] = block_ranks(last)[0].T
    rank[rank == 0.0] = np.nan
    away = np.abs(rank - declared_rank)
    known = away == away
    count = known.sum(axis=1)
    shift = np.where(known, away, 0.0).sum(axis=1) / np.where(count > 0, count, np.nan)
    return np.column_stack([shift, index, rank]) if few else shift[:, None]


def what_matters(found: Sensitivity) -> Text:
    """Say in a sentence which choice moves the ranks most, and whether clearly so.

    Parameters
    ----------
    found : Sensitivity

    Returns
    -------
    Text
        Without a capital and a full stop.

    Examples
    --------
    >>> what_matters(Sensitivity((), (("rank_shift", ""),), None, np.array([False]), 0))
    'nothing varies: every choice has one alternative only'
    """
    if not found.choices:
        return Text("nothing varies: every choice has one alternative only")
    if found.missing[0]:
        return Text(
            "no region has an index in some draws, so the shift of ranks cannot be explained"
        )
    if not found.indices.variance[0] > 0.0:
        return Text("no choice moves any rank")
    total, first = found.indices.total[:, 0], found.indices.first_order[:, 0]
    order = np.argsort(-total, kind="stable")
    most = order[0]
    share = 100.0 * np.clip([first[most], total[most]], 0.0, 1.0)
    sentence = Text(
        "{choice} moves ranks most: {alone:.0f} % of the variance by itself, {n:.0f} % with "
        "interactions",
        choice=SPOKEN[found.choices[most]],
        alone=share[0],
        n=share[1],
    )
    if len(order) > 1 and found.indices.total_high[order[1], 0] >= found.indices.total_low[most, 0]:
        second = SPOKEN[found.choices[order[1]]]
        return joined(sentence, Text("not clearly more than {choice}", choice=second))
    return sentence
