"""Arrays as functions take them: numbers of one shape, or an error that says what came."""

from __future__ import annotations

from typing import Any

import numpy as np

from .errors import InputError
from .messages import Text

__all__ = ["numbers", "numbers_alike"]


def numbers(name: str, values: Any, *, dimensions: tuple[int, ...] = ()) -> np.ndarray:
    """Take what a caller gives as an array of numbers; ``nan`` is missing.

    Parameters
    ----------
    name : str
        Name of the argument, for the message.
    values : array_like
    dimensions : tuple of int
        Numbers of dimensions that it may have; empty: any.

    Returns
    -------
    array of float

    Raises
    ------
    InputError
        No numbers, or an array of another number of dimensions.

    Examples
    --------
    >>> numbers("activity", [1, None])
    array([ 1., nan])
    """
    try:
        array = np.asarray(values, dtype=np.float64)
    except (TypeError, ValueError):
        kind = type(values).__name__
        raise InputError(
            Text("an array of numbers as {name}", name=name), Text("a {kind}", kind=kind)
        ) from None
    if dimensions and array.ndim not in dimensions:
        raise InputError(
            Text(
                "an array of {n} dimensions as {name}",
                n=Text("{dimensions: or }", dimensions=[str(each) for each in dimensions]),
                name=name,
            ),
            Text("an array of shape {shape}", shape=str(array.shape)),
        )
    return array


def numbers_alike(*, dimensions: tuple[int, ...] = (1, 2), **arrays: Any) -> list[np.ndarray]:
    """Take several arguments as arrays of numbers that have one shape.

    Parameters
    ----------
    dimensions : tuple of int
        As for :func:`numbers`.
    **arrays
        The arguments by their names.

    Returns
    -------
    list of array of float
        In the order of the arguments.

    Raises
    ------
    InputError
        See :func:`numbers`; or shapes that differ.

    Examples
    --------
    >>> numbers_alike(activity=[1, 2], total=[3, 4])[1]
    array([3., 4.])
    """
    made = {name: numbers(name, values, dimensions=dimensions) for name, values in arrays.items()}
    if len({array.shape for array in made.values()}) > 1:
        shapes = [
            Text("{name} of shape {shape}", name=name, shape=str(array.shape))
            for name, array in made.items()
        ]
        raise InputError(
            Text("arrays of one shape as {names}", names=list(made)),
            Text("{shapes}", shapes=shapes),
        )
    return list(made.values())
