"""Which input moves an outcome: first-order and total sensitivity indices, with intervals."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

__all__ = ["SobolIndices", "sobol_estimates", "sobol_indices"]

NOTHING_VARIES = "the outcome does not vary"


@dataclass(frozen=True, slots=True, eq=False)
class SobolIndices:
    """Shares of the variance of outcomes, by group of inputs.

    Attributes
    ----------
    first_order, total : arrays of shape (n_groups, n_outcomes)
        Share of the variance that the group explains by itself, and share in which it takes part
        at all, interactions included. ``nan`` where the outcome does not vary.
    first_low, first_high, total_low, total_high : arrays of shape (n_groups, n_outcomes)
        Bootstrap intervals.
    variance : array of shape (n_outcomes,)
        Variance of the outcome.
    """

    first_order: np.ndarray
    total: np.ndarray
    first_low: np.ndarray
    first_high: np.ndarray
    total_low: np.ndarray
    total_high: np.ndarray
    variance: np.ndarray


def sobol_estimates(
    base: np.ndarray,
    other: np.ndarray,
    mixed: np.ndarray,
    *,
    seed: int = 0,
    resamples: int = 200,
    coverage: float = 0.90,
) -> SobolIndices:
    r"""Sensitivity indices from outcomes at two samples and at their mixtures.

    .. math:: S_i = \frac{\overline{f_B (f_{AB_i} - f_A)}}{V}, \qquad
              S_{Ti} = \frac{\overline{(f_A - f_{AB_i})^2}}{2 V}

    A and B are independent samples of all inputs, AB_i is A with the inputs of group i from B,
    and V is the variance of the outcome over A and B. Outcomes are centred first, which lowers the
    error of the first.

    Parameters
    ----------
    base, other : arrays of shape (n_samples, n_outcomes)
        Outcomes at A and B.
    mixed : array of shape (n_groups, n_samples, n_outcomes)
        Outcomes at every AB_i.
    seed : int
        Of the bootstrap.
    resamples : int
        Bootstrap samples, which draw rows of A, B and AB_i together.
    coverage : float
        Of the intervals (percentiles of the bootstrap), above 0 and below 1.

    Returns
    -------
    SobolIndices
        An estimate can lie a little below 0 or above 1. Where the outcome does not vary, and where
        it is missing in a sample: ``nan``.

    References
    ----------
    Saltelli et al. (2010), doi 10.1016/j.cpc.2009.09.018, formula (b) of its table 2; Jansen
    (1999), doi 10.1016/S0010-4655(98)00154-4.

    Examples
    --------
    >>> rng = np.random.default_rng(1)
    >>> a, b = rng.random((2, 2000, 2))
    >>> outcome = lambda x: (3.0 * x[:, 0] + x[:, 1])[:, None]
    >>> mixed = [outcome(np.column_stack([b[:, 0], a[:, 1]])),
    ...     outcome(np.column_stack([a[:, 0], b[:, 1]]))]
    >>> found = sobol_estimates(outcome(a), outcome(b), np.array(mixed))
    >>> found.first_order.round(1).ravel()
    array([0.9, 0.1])
    """
    n_samples, n_outcomes = base.shape
    everything = np.concatenate([base[None], other[None], mixed])
    varies = np.ptp(everything, axis=(0, 1)) > 0.0  # false for nan
    centre = np.concatenate([base, other]).mean(axis=0)
    base, other, mixed = base - centre, other - centre, mixed - centre
    alone = other * (mixed - base)
    jointly = 0.5 * (mixed - base) ** 2
    rng = np.random.default_rng(seed)
    counts = rng.multinomial(n_samples, np.full(n_samples, 1.0 / n_samples), size=resamples)
    # the first row is the sample as it was drawn
    counts = np.concatenate([np.ones((1, n_samples)), counts]) / n_samples

    def means(terms: np.ndarray) -> np.ndarray:
        return np.tensordot(counts, terms, axes=(1, -2))

    variance = 0.5 * means(base**2 + other**2) - (0.5 * means(base + other)) ** 2
    variance[:, ~varies] = np.nan
    # a rare event can be missing from a bootstrap sample, whose outcome then does not vary
    variance[variance <= 1e-12 * variance[0]] = np.nan
    tails = (0.5 - 0.5 * coverage, 0.5 + 0.5 * coverage)
    first = means(alone) / variance[:, None]
    total = means(jointly) / variance[:, None]
    varies &= np.isfinite(variance[1:]).any(axis=0)
    bounds = [np.full((2, len(mixed), n_outcomes), np.nan) for _ in range(2)]
    for bound, shares in zip(bounds, (first, total), strict=True):
        bound[:, :, varies] = np.nanquantile(shares[1:, :, varies], tails, axis=0)
    return SobolIndices(first[0], total[0], *bounds[0], *bounds[1], variance[0])


def sobol_indices(
    function: Callable[[np.ndarray], np.ndarray],
    n_inputs: int,
    *,
    groups: Sequence[Sequence[int]] | None = None,
    n_samples: int = 4096,
    seed: int = 0,
    resamples: int = 200,
    coverage: float = 0.90,
) -> SobolIndices:
    """Sensitivity indices of a function of independent inputs, each uniform from 0 to 1.

    Parameters
    ----------
    function : callable
        Takes an array of shape (n_samples, n_inputs) and gives the outcomes, of shape
        (n_samples,) or (n_samples, n_outcomes).
    n_inputs : int
        Number of inputs.
    groups : sequence of sequences of int, optional
        Positions of inputs that are judged together; by default every input by itself.
    n_samples : int
        Size of each of the n_groups + 2 samples.
    seed : int
        Of samples and bootstrap.
    resamples, coverage
        See :func:`sobol_estimates`.

    Returns
    -------
    SobolIndices

    Examples
    --------
    >>> found = sobol_indices(lambda x: x[:, 0] * (x[:, 1] > 0.5), 2)
    >>> bool((found.total > found.first_order).all())
    True
    """
    groups = [[position] for position in range(n_inputs)] if groups is None else groups
    samples, bootstrap = np.random.SeedSequence(seed).spawn(2)
    base, other = np.random.default_rng(samples).random((2, n_samples, n_inputs))

    def outcomes(inputs: np.ndarray) -> np.ndarray:
        return np.asarray(function(inputs), dtype=np.float64).reshape(n_samples, -1)

    mixed = []
    for group in groups:
        inputs = base.copy()
        inputs[:, list(group)] = other[:, list(group)]
        mixed.append(outcomes(inputs))
    return sobol_estimates(
        outcomes(base),
        outcomes(other),
        np.array(mixed),
        seed=int(bootstrap.generate_state(1)[0]),
        resamples=resamples,
        coverage=coverage,
    )
