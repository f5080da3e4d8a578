"""The composite index: weighted means of components, group by group."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from ..errors import InputError
from ..study import Group, Indicator
from .aggregate import Missing, weighted_mean
from .normalise import _relative, leader

__all__ = ["Composite", "composite", "innovation_index"]


@dataclass(frozen=True, slots=True, eq=False)
class Composite:
    """An index with everything that it was made from.

    Attributes
    ----------
    values : array of shape (n_regions, n_years)
        The index, 0 to 100; ``nan`` where it has no value.
    n_indicators : integer array of shape (n_regions, n_years)
        Indicators known for the region and year.
    components : dict of str to array of shape (n_regions, n_years)
        Every indicator in percent of the leader, and every group, by name.
    leaders : dict of str to array of shape (n_years,)
        Raw value of the leading region of every indicator.
    """

    values: np.ndarray
    n_indicators: np.ndarray
    components: dict[str, np.ndarray]
    leaders: dict[str, np.ndarray]


def composite(values: Mapping[str, np.ndarray], tree: Group, *, missing: Missing) -> Composite:
    """Compute an index from raw indicators and a tree of groups.

    Each indicator is expressed relative to its leader, each group is the weighted arithmetic mean
    of its parts, and the root is the index: formulas (1) to (4) of the paper for any number of
    indicators and any tree of groups.

    Parameters
    ----------
    values : mapping of str to array of shape (n_regions, n_years)
        Raw indicators by name, zero or above; ``nan`` is missing.
    tree : Group
        Groups and indicators with weights and directions.
    missing : {"mean_of_present", "no_value"}
        What every group does where parts are missing.

    Returns
    -------
    Composite

    Raises
    ------
    InputError
        An indicator has a negative value.

    Examples
    --------
    >>> tree = Group("index", (Indicator("a"), Indicator("b", direction="lower")))
    >>> raw = {"a": np.array([[1.0], [2.0]]), "b": np.array([[5.0], [20.0]])}
    >>> composite(raw, tree, missing="no_value").values.ravel()
    array([75. , 62.5])
    """
    components: dict[str, np.ndarray] = {}
    leaders: dict[str, np.ndarray] = {}
    shape = np.shape(next(iter(values.values())))
    n_indicators = np.zeros(shape, dtype=np.int16)

    def fill(part: Group | Indicator) -> np.ndarray:
        if isinstance(part, Indicator):
            raw = np.ascontiguousarray(values[part.name], dtype=np.float64)
            leaders[part.name] = leader(raw, direction=part.direction)
            try:
                value = _relative(raw, leaders[part.name], part.direction)
            except InputError as error:
                raise InputError(
                    error.needed, error.came, f"indicator {part.name!r}", error.remedy
                ) from None
            np.add(n_indicators, value == value, out=n_indicators)  # false for nan
        else:
            below = [fill(inner) for inner in part.parts]
            value = weighted_mean(below, [inner.weight for inner in part.parts], missing=missing)
        if part is not tree:
            components[part.name] = value
        return value

    index = fill(tree)
    return Composite(index, n_indicators, components, leaders)


def innovation_index(
    susceptibility: np.ndarray, activity: np.ndarray, *, missing: Missing
) -> np.ndarray:
    """Innovation development index of the paper from its six raw indicators.

    Parameters
    ----------
    susceptibility : array of shape (n_regions, 3)
        D labour productivity, F return on fixed assets, E sustainability of production.
    activity : array of shape (n_regions, 3)
        A research expenditure per worker, B expenditure on technological innovation per employed
        person, C innovative products per inhabitant.
    missing : {"mean_of_present", "no_value"}
        What a group does where indicators are missing.

    Returns
    -------
    array of shape (n_regions,)
        Percent, 0 to 100: half the mean of the three susceptibilities and half the mean of the
        three activities, each in percent of its leader.

    References
    ----------
    Formulas (1) to (4) of the paper. The operators of (2) and (3) did not survive in its text; the
    arithmetic mean follows from (4) and from the range.

    Examples
    --------
    >>> raw = np.array([[4.0, 4.0, 4.0], [2.0, 2.0, 2.0]])
    >>> innovation_index(raw, raw[::-1], missing="no_value")
    array([75., 75.])
    """
    sides = {"susceptibility": np.asarray(susceptibility), "activity": np.asarray(activity)}
    values = {
        f"{side}_{column}": matrix[:, [column]]
        for side, matrix in sides.items()
        for column in range(matrix.shape[1])
    }
    tree = Group(
        "index",
        tuple(
            Group(side, tuple(Indicator(name) for name in values if name.startswith(side)))
            for side in sides
        ),
    )
    return composite(values, tree, missing=missing).values[:, 0]
