"""The spatial lag multiplier: how far a push at one region travels along the weights."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ..errors import InputError
from ..indices.audit import rank_correlation
from ..indices.normalise import average_ranks
from ..messages import Text
from ..neighbours.weights import Neighbours, positions

__all__ = ["MOST_INVERTED", "LagMultiplier", "lag_multiplier", "pole_proximity"]

# The inverse of a full matrix takes a second for 2,000 regions and grows with the cube.
MOST_INVERTED = 2_000


@dataclass(frozen=True, slots=True, eq=False)
class LagMultiplier:
    """Effect of each region on all others along one weights matrix.

    Parameters
    ----------
    labels : tuple of str
        Regions.
    rhos : array of shape (n_rhos,)
        Strengths of the spatial lag.
    effects : array of shape (n_rhos, n_regions)
        Off-diagonal column sums of ``(I - rho W)^-1``: what one unit at the region adds to all
        the others together.
    ranks : array of shape (n_rhos, n_regions)
        Rank of the effect, 1 for the largest.
    named_by : array of shape (n_regions,)
        Number of regions that count this one among their neighbours.
    degree_share : array of shape (n_rhos,)
        Share of the variance of the ranks that `named_by` alone explains (squared rank
        correlation); nan where every region is named by equally many.
    """

    labels: tuple[str, ...]
    rhos: np.ndarray
    effects: np.ndarray
    ranks: np.ndarray
    named_by: np.ndarray
    degree_share: np.ndarray


def lag_multiplier(neighbours: Neighbours, *, rhos: Sequence[float] = (0.3,)) -> LagMultiplier:
    r"""Off-diagonal column sums of the lag multiplier, with ranks.

    .. math:: e_p = \sum_{r \ne p} \left[(I - \rho W)^{-1}\right]_{rp}

    with :math:`W` row-standardised. Every row of the multiplier sums to :math:`1/(1-\rho)`, so the
    columns say only how the weights are drawn: contiguity alone puts a city with one neighbour
    last. It describes the map, not the economy, and no data enter.

    Parameters
    ----------
    neighbours : Neighbours
        Weights of at most 2,000 regions; the row of an isolate is empty and its effect is 0.
    rhos : sequence of float, default (0.3,)
        Strengths of the lag, from 0 up to but not including 1.

    Returns
    -------
    LagMultiplier

    Raises
    ------
    InputError
        A strength outside [0, 1), or more than 2,000 regions.

    References
    ----------
    LeSage, J., & Pace, R. K. (2009). *Introduction to Spatial Econometrics*. CRC Press.
    https://doi.org/10.1201/9781420064254

    Examples
    --------
    >>> pair = Neighbours.from_pairs("ab", ["a"], ["b"], name="queen", how="by hand")
    >>> lag_multiplier(pair, rhos=[0.5]).effects.round(4)
    array([[0.6667, 0.6667]])
    """
    strengths = np.asarray(rhos, dtype=np.float64)
    _check_strength(strengths)
    n = neighbours.n
    if n > MOST_INVERTED:
        raise InputError(
            Text("at most {most:,} regions for the multiplier of every region", most=MOST_INVERTED),
            Text("{n:,}", n=n),
            where=neighbours.name,
        )
    matrix = neighbours.row_standardised().dense()
    identity = np.eye(n)
    effects = np.empty((len(strengths), n))
    for k, rho in enumerate(strengths):
        inverse = np.linalg.inv(identity - rho * matrix)
        effects[k] = inverse.sum(axis=0) - np.diagonal(inverse)
    # equal up to rounding is equal: otherwise symmetric regions would get different ranks
    effects = np.round(effects, 12)
    ranks = np.stack([average_ranks(-row) for row in effects])
    named_by = np.bincount(neighbours.indices, minlength=n).astype(np.float64)
    share = np.array([rank_correlation(named_by, row) ** 2 for row in effects])
    return LagMultiplier(neighbours.labels, strengths, effects, ranks, named_by, share)


def pole_proximity(neighbours: Neighbours, pole: str, *, rho: float = 0.5) -> np.ndarray:
    r"""How close each region is to a pole along the weights, over paths of every length.

    The pole's column of the lag multiplier, :math:`(I - \rho W)^{-1} e_p`: direct neighbours, their
    neighbours damped once more, and so on. It exists for every weights matrix, contiguity included,
    and for any number of regions.

    Parameters
    ----------
    neighbours : Neighbours
        Weights; rows are standardised here.
    pole : str
        Label of the pole.
    rho : float, default 0.5
        Damping from one step to the next, from 0 up to but not including 1.

    Returns
    -------
    array of shape (n_regions,)
        At least 0; the pole's own value is at least 1; 0 where no path leads to the pole.

    Raises
    ------
    InputError
        An unknown pole or a damping outside [0, 1).

    Examples
    --------
    >>> row = Neighbours.from_pairs("abc", "ab", "bc", name="queen", how="by hand")
    >>> pole_proximity(row, "a", rho=0.5).round(4)
    array([1.1667, 0.3333, 0.1667])
    """
    _check_strength(np.asarray([rho], dtype=np.float64))
    start = np.zeros(neighbours.n)
    start[positions(neighbours.labels, [pole], neighbours.name)] = 1.0
    step = neighbours.row_standardised()
    column = start
    # each round adds a path one step longer, worth at most rho^q in all
    for _ in range(int(np.ceil(np.log(1e-13) / np.log(rho))) if rho > 0 else 0):
        passed = np.bincount(step.rows, step.weights * column[step.indices], minlength=step.n)
        column = start + rho * passed
    return column


def _check_strength(strengths: np.ndarray) -> None:
    bad = strengths[~((strengths >= 0) & (strengths < 1))]
    if bad.size:
        raise InputError(
            Text("a strength rho of a spatial lag from 0 to below 1"),
            Text("{bad:g}", bad=bad[0]),
        )
