"""One proximity to a pole from all declared weights."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from .exposure import scaled_proximity

__all__ = ["PooledProximity", "pooled_proximity"]

# Weights whose proximities are correlated by this much say the same: they are one vote.
TWINS = 0.99


@dataclass(frozen=True, slots=True, eq=False)
class PooledProximity:
    """The mean proximity over the votes of the declared weights.

    Parameters
    ----------
    near : array of shape (n_regions, n_poles)
        1 for the closest region outside the poles, 0 where no weights lead, and in the poles.
    votes : tuple of tuple of tuple of str
        For each pole the votes, each with the names of the weights that it stands for.
    silent : tuple of tuple of str
        For each pole the weights by which no region outside the poles is reached.
    """

    near: np.ndarray
    votes: tuple[tuple[tuple[str, ...], ...], ...]
    silent: tuple[tuple[str, ...], ...]


def pooled_proximity(
    proximities: Mapping[str, np.ndarray], periphery: np.ndarray
) -> PooledProximity:
    """Pool the proximities of all weights into one, in which near twins have one vote together.

    Parameters
    ----------
    proximities : mapping of str to array of shape (n_regions, n_poles)
        By name of the weights, from :func:`~.ensemble.pole_proximities`.
    periphery : array of int of shape (n_periphery,)
        Rows of the regions outside the poles.

    Returns
    -------
    PooledProximity
        Each weights' proximity is scaled to 1 for its closest region first; a vote is the mean of
        its weights (correlated by 0.99 or more outside the poles, in the order in which they were
        declared), and the pool is the mean of the votes, scaled again.

    Examples
    --------
    >>> near = {
    ...     "a": np.array([[9.0], [1.0], [0.5], [0.0]]),
    ...     "b": np.array([[5.0], [2.0], [1.0], [0.0]]),
    ...     "c": np.array([[5.0], [0.0], [0.0], [3.0]]),
    ... }
    >>> pooled = pooled_proximity(near, np.arange(1, 4))
    >>> pooled.votes, pooled.near.ravel()
    (((('a', 'b'), ('c',)),), array([0. , 1. , 0.5, 1. ]))
    """
    first = next(iter(proximities.values()))
    near = np.zeros(first.shape)
    votes, silent = [], []
    scaled = {name: scaled_proximity(each, periphery) for name, each in proximities.items()}
    for pole in range(first.shape[1]):
        columns = {name: each[:, pole] for name, each in scaled.items()}
        told = {name: column for name, column in columns.items() if column.any()}
        groups: list[list[str]] = []
        for name, column in told.items():
            twin = next((g for g in groups if _alike(told[g[0]], column)), None)
            if twin is None:
                groups.append([name])
            else:
                twin.append(name)
        if groups:
            mean = np.mean(
                [np.mean([told[name] for name in group], axis=0) for group in groups],
                axis=0,
            )
            near[periphery, pole] = mean / mean.max()
        votes.append(tuple(map(tuple, groups)))
        silent.append(tuple(name for name in columns if name not in told))
    return PooledProximity(near, tuple(votes), tuple(silent))


def _alike(a: np.ndarray, b: np.ndarray) -> bool:
    a, b = a - a.mean(), b - b.mean()
    size = float(np.sqrt((a @ a) * (b @ b)))
    if size == 0.0:  # proximity that is equal everywhere
        return bool((a @ a) == (b @ b))
    return float(a @ b) >= TWINS * size
