"""Weighted means of components, and the tree of them that makes an index."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Literal

import numpy as np

from ..errors import InputError
from ..messages import Text
from ..study.index import AGGREGATIONS, Group, Indicator

__all__ = ["UnsuitedValueError", "aggregate_tree", "weighted_mean"]

Missing = Literal["mean_of_present", "no_value"]
Weights = Sequence[float | np.ndarray]


_NEEDED = {
    True: {
        "geometric": Text("components above zero for the geometric mean"),
        "harmonic": Text("components above zero for the harmonic mean"),
        "power": Text("components above zero for the mean of powers"),
    },
    False: {"power": Text("components of zero or above for the mean of powers")},
}


class UnsuitedValueError(InputError):
    """A component for which a mean is not defined: which part, and which cell of it."""

    def __init__(self, needed: str, value: float, part: int, cell: tuple[int, ...]) -> None:
        super().__init__(
            needed,
            Text("{value:g} for part {part} at position {cell}", value=value, part=part, cell=cell),
            remedy=Text(
                'Rescale the indicators above zero: normalisation = "min_max" with '
                "limits = [1, 100]; or take the arithmetic mean"
            ),
        )
        self.value, self.part, self.cell = value, part, cell


def weighted_mean(
    parts: Sequence[np.ndarray],
    weights: Sequence[float | np.ndarray],
    *,
    missing: Missing,
    aggregation: str = "arithmetic",
    power: float = 1.0,
) -> np.ndarray:
    r"""Weighted mean of arrays.

    .. math:: I = f^{-1}\Bigl(\sum_k w_k f(J_k) / \sum_k w_k\Bigr)

    with :math:`f(J) = J` (arithmetic), :math:`\log J` (geometric), :math:`1/J` (harmonic) or
    :math:`J^p` (power).

    Parameters
    ----------
    parts : sequence of arrays
        Components of one shape, or of shapes that broadcast; ``nan`` is missing.
    weights : sequence of float or array
        Zero or above, one a part; arrays broadcast with the parts (draws of weights along an axis
        of their own). A part is left out where its weight is zero.
    missing : {"mean_of_present", "no_value"}
        Where parts are missing: the mean of those present with their weights (none present: no
        value), or no value.
    aggregation : {"arithmetic", "geometric", "harmonic", "power"}
        Kind of mean.
    power : float
        Exponent :math:`p` of the power mean, other than zero.

    Returns
    -------
    array
        Of the shape to which parts and weights broadcast.

    Raises
    ------
    UnsuitedValueError
        A component of zero or below under a geometric or harmonic mean or a negative power, or
        below zero under another power: names part and cell.
    InputError
        Weights that are negative, or of which none is above zero.

    Examples
    --------
    >>> a, b = np.array([10.0, np.nan]), np.array([40.0, 50.0])
    >>> weighted_mean([a, b], [1.0, 1.0], missing="mean_of_present")
    array([25., 50.])
    >>> weighted_mean([a, b], [1.0, 1.0], missing="no_value", aggregation="geometric")
    array([20., nan])
    >>> weighted_mean([10.0, 40.0], [np.array([1.0, 0.0]), 1.0], missing="no_value")
    array([25., 40.])
    """
    if len(parts) != len(weights):
        raise InputError(
            Text("a weight for each part"),
            Text("{n} parts and {m} weights", n=len(parts), m=len(weights)),
        )
    try:
        np.broadcast_shapes(*(np.shape(each) for each in (*parts, *weights)))
    except ValueError:
        shapes = [str(np.shape(each)) for each in parts]
        raise InputError(
            Text("parts and weights of one shape"), Text("shapes {shapes}", shapes=shapes)
        ) from None
    if any(np.any(np.asarray(weight) < 0.0) for weight in weights) or np.any(sum(weights) <= 0.0):
        raise InputError(
            Text("weights of zero or above, at least one of them above zero"),
            ", ".join(f"{np.min(weight):g}" for weight in weights),
        )
    if aggregation == "arithmetic" or (aggregation == "power" and power == 1.0):
        return _arithmetic(parts, weights, missing)
    _check_suited(parts, weights, aggregation, power)
    with np.errstate(divide="ignore"):
        # a zero gets here only where its weight is zero, and leaves the mean there
        if aggregation == "geometric":
            return np.exp(_arithmetic([np.log(part) for part in parts], weights, missing))
        if aggregation == "harmonic":
            return 1.0 / _arithmetic([1.0 / np.asarray(part) for part in parts], weights, missing)
        if aggregation != "power":
            raise InputError(
                Text("one of the means {names}", names=list(AGGREGATIONS)), repr(aggregation)
            )
        raised = [np.asarray(part, dtype=np.float64) ** power for part in parts]
        return _arithmetic(raised, weights, missing) ** (1.0 / power)


def _check_suited(
    parts: Sequence[np.ndarray],
    weights: Sequence[float | np.ndarray],
    aggregation: str,
    power: float,
) -> None:
    """Refuse values for which the mean is not defined, or which alone would decide it."""
    strict = aggregation != "power" or power < 0.0
    needed = _NEEDED[strict].get(aggregation) or _NEEDED[strict]["power"]
    for at, (part, weight) in enumerate(zip(parts, weights, strict=True)):
        part = np.asarray(part)
        bad = part <= 0.0 if strict else part < 0.0
        if bad.any() and (bad := bad & (np.asarray(weight) > 0.0)).any():
            cell = tuple(int(place) for place in np.argwhere(bad)[0])
            raise UnsuitedValueError(
                Text("{needed}, power {power:g}", needed=needed, power=power)
                if aggregation == "power"
                else needed,
                float(np.broadcast_to(part, bad.shape)[cell]),
                at,
                cell,
            )


def _arithmetic(
    parts: Sequence[np.ndarray], weights: Sequence[float | np.ndarray], missing: Missing
) -> np.ndarray:
    whole = _term(parts[0], weights[0])
    for part, weight in zip(parts[1:], weights[1:], strict=True):
        term = _term(part, weight)
        if np.shape(whole) == np.broadcast_shapes(np.shape(whole), np.shape(term)):
            whole += term
        else:
            whole = whole + term
    shape = np.broadcast_shapes(np.shape(whole), *(np.shape(weight) for weight in weights))
    if np.shape(whole) != shape:
        whole = np.broadcast_to(whole, shape).copy()
    whole /= sum(weights)
    # one pass when nothing is missing; only rows with holes are computed again
    if missing == "no_value":
        return whole
    holes = np.flatnonzero(np.isnan(whole))
    if len(holes):
        total, weight_present = np.zeros(len(holes)), np.zeros(len(holes))
        for part, weight in zip(parts, weights, strict=True):
            cells = _at(part, shape, holes)
            each = _at(weight, shape, holes) if np.ndim(weight) else weight
            known = cells == cells  # false for nan
            total += np.where(known, each * cells, 0.0)
            weight_present += each * known
        weight_present[weight_present == 0.0] = np.nan
        # put, and not an assignment to a flat view: that would be a copy in Fortran order
        np.put(whole, holes, total / weight_present)
    return whole


def _at(array: np.ndarray, shape: tuple[int, ...], cells: np.ndarray) -> np.ndarray:
    """Take cells of an array, by their place in the shape to which it broadcasts."""
    if np.shape(array) == shape:
        return np.ravel(array)[cells]
    return np.broadcast_to(array, shape)[np.unravel_index(cells, shape)]


def _term(part: np.ndarray, weight: float | np.ndarray) -> np.ndarray:
    """Multiply a part by its weight; nothing, also for a missing part, where that is zero."""
    with np.errstate(invalid="ignore"):
        term = np.multiply(part, weight, dtype=np.float64)
    return np.where(np.equal(weight, 0.0), 0.0, term) if np.any(np.equal(weight, 0.0)) else term


def aggregate_tree(
    tree: Group,
    leaves: Mapping[str, np.ndarray] | Callable[[Indicator], np.ndarray],
    weights: Mapping[str, Weights] | Callable[[Group, list[np.ndarray]], Weights],
    *,
    missing: Missing,
    where: Callable[[str, tuple[int, ...]], str] | None = None,
) -> dict[str, np.ndarray]:
    """Aggregate normalised indicators from the leaves of a tree to its root.

    Parameters
    ----------
    tree : Group
        The index; its groups say by which mean.
    leaves : mapping of str to array, or callable
        Normalised indicators by name, of one shape; ``nan`` is missing. Or a function that
        normalises an indicator when it is needed, while its values are at hand.
    weights : mapping of str to sequence of float or array, or callable
        Weights of the parts of every group, by the name of the group, as in
        :func:`weighted_mean`; or a function that makes them of the group and its parts' values.
    missing : {"mean_of_present", "no_value"}
        What every group does where parts are missing.
    where : callable, optional
        Names a cell of an indicator or group for messages.

    Returns
    -------
    dict of str to array
        Every group by name, the root last.

    Raises
    ------
    InputError
        See :func:`weighted_mean`; names the part and its cell.

    Examples
    --------
    >>> tree = Group("index", (Indicator("a"), Indicator("b")), aggregation="harmonic")
    >>> leaves = {"a": np.array([20.0]), "b": np.array([60.0])}
    >>> aggregate_tree(tree, leaves, {"index": (1.0, 1.0)}, missing="no_value")["index"]
    array([30.])
    """
    made: dict[str, np.ndarray] = {}

    def fill(part: Group | Indicator) -> np.ndarray:
        if isinstance(part, Indicator):
            return leaves(part) if callable(leaves) else leaves[part.name]
        below = [fill(inner) for inner in part.parts]
        own = weights(part, below) if callable(weights) else weights[part.name]
        made[part.name] = _group_mean(part, below, own, missing, where)
        return made[part.name]

    fill(tree)
    return made


def _group_mean(
    group: Group,
    below: Sequence[np.ndarray],
    weights: Weights,
    missing: Missing,
    where: Callable[[str, tuple[int, ...]], str] | None,
) -> np.ndarray:
    try:
        return weighted_mean(
            below, weights, missing=missing, aggregation=group.aggregation, power=group.power
        )
    except UnsuitedValueError as error:
        name = group.parts[error.part].name
        cell = where(name, error.cell) if where else Text("at position {cell}", cell=error.cell)
        raise InputError(
            error.needed,
            Text("{value:g} of {name} {cell}", value=error.value, name=name, cell=cell),
            Text("group {name!r}", name=group.name),
            error.remedy,
        ) from None
