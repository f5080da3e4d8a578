"""The composite index: weighted means of components, group by group."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

import numpy as np

from ..arrays import numbers, numbers_alike
from ..errors import InputError, listed
from ..messages import Text
from ..study.index import Group, Indicator
from .aggregate import Missing, aggregate_tree
from .normalise import best_value, normalise, relative
from .weights import group_weights

__all__ = ["Composite", "composite", "innovation_index"]


@dataclass(frozen=True, slots=True, eq=False)
class Composite:
    """An index with everything that it was made from.

    Attributes
    ----------
    values : array of shape (n_regions, n_years)
        The index; ``nan`` where it has no value.
    n_indicators : integer array of shape (n_regions, n_years)
        Indicators that have a normalised value for the region and year.
    components : dict of str to array of shape (n_regions, n_years)
        Every normalised indicator, and every group, by name.
    leaders : dict of str to array of shape (n_years,)
        Raw value of the leading region of every indicator.
    weights : dict of str to tuple of float
        Weights of the parts of every group, summing to 1, by the name of the group.
    notes : tuple of str
        Where weights came from that nobody wrote down.
    """

    values: np.ndarray
    n_indicators: np.ndarray
    components: dict[str, np.ndarray]
    leaders: dict[str, np.ndarray]
    weights: dict[str, tuple[float, ...]] = field(default_factory=dict)
    notes: tuple[str, ...] = ()


def composite(
    values: Mapping[str, np.ndarray],
    tree: Group,
    *,
    missing: Missing,
    normalisation: str = "leader",
    limits: tuple[float, float] = (0.0, 100.0),
    where: Callable[[str, tuple[int, ...]], str] | None = None,
) -> Composite:
    """Compute an index from raw indicators and a tree of groups.

    Each indicator is brought to one scale, each group is the weighted mean of its parts, and the
    root is the index. The defaults are formulas (1) to (4) of the paper for any number of
    indicators and any tree of groups: percent of the leader, arithmetic means.

    Parameters
    ----------
    values : mapping of str to array of shape (n_regions, n_years)
        Raw indicators by name; ``nan`` is missing.
    tree : Group
        Groups and indicators with weights, directions, targets, goalposts and means.
    missing : {"mean_of_present", "no_value"}
        What every group does where parts are missing.
    normalisation, limits
        See :func:`growth_poles.core.indices.normalise.normalise`.
    where : callable, optional
        Names a cell of an indicator or group for messages: ``where(name, (row, column))``.

    Returns
    -------
    Composite

    Raises
    ------
    InputError
        What the normalisation, the means or the weights refuse; names the indicator or group.

    Examples
    --------
    >>> tree = Group("index", (Indicator("a"), Indicator("b", direction="lower")))
    >>> raw = {"a": np.array([[1.0], [2.0]]), "b": np.array([[5.0], [20.0]])}
    >>> composite(raw, tree, missing="no_value").values.ravel()
    array([75. , 62.5])
    """
    components: dict[str, np.ndarray] = {}
    leaders: dict[str, np.ndarray] = {}
    lacking = [leaf.name for leaf in tree.leaves() if leaf.name not in values]
    if lacking or not values:
        raise InputError(
            Text("values of every indicator of the tree"),
            Text("none of {names}", names=listed(lacking)),
        )
    shape = numbers_alike(dimensions=(), **values)[0].shape
    n_indicators = np.zeros(shape, dtype=np.int16)

    def fill(leaf: Indicator) -> np.ndarray:
        raw = np.ascontiguousarray(values[leaf.name], dtype=np.float64)
        best = best_value(raw, direction=leaf.direction)
        try:
            if normalisation == "leader":
                best = np.where(best == 0.0, np.nan, best)
                value = relative(raw, best, leaf.direction)
            else:
                value = normalise(
                    raw,
                    normalisation,
                    direction=leaf.direction,
                    limits=limits,
                    target=leaf.target,
                    goalposts=leaf.goalposts,
                )
        except InputError as error:
            raise InputError(
                error.needed, error.came, Text("indicator {name!r}", name=leaf.name), error.remedy
            ) from None
        leaders[leaf.name], components[leaf.name] = best, value
        np.add(n_indicators, value == value, out=n_indicators)  # false for nan
        return value

    notes: list[str] = []
    weights: dict[str, tuple[float, ...]] = {}

    def weigh(group: Group, below: list[np.ndarray]) -> tuple[float, ...]:
        weights[group.name] = group_weights(group, below, notes)
        return weights[group.name]

    made = aggregate_tree(tree, fill, weigh, missing=missing, where=where)
    index = made.pop(tree.name)
    return Composite(index, n_indicators, components | made, leaders, weights, tuple(notes))


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
    sides = {
        "susceptibility": numbers("susceptibility", susceptibility, dimensions=(2,)),
        "activity": numbers("activity", activity, dimensions=(2,)),
    }
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
