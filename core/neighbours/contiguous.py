"""Neighbours by touching and by shared border, and rings of higher order over them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

import numpy as np

from ..errors import InputError
from ..messages import Text
from .weights import Neighbours, positions, row_limits

__all__ = ["queen", "ring", "rook"]

_MOST_NAMED = 10


def queen(
    labels: Iterable[str],
    i: Sequence[str] | np.ndarray,
    j: Sequence[str] | np.ndarray,
    border_km: Any = None,
    *,
    name: str = "queen",
) -> Neighbours:
    """Make regions that touch in at least a point neighbours, each with weight 1.

    Parameters
    ----------
    labels : iterable of str
        Regions, also those that touch no other.
    i, j : sequences of str, or integer arrays, of shape (n_pairs,)
        Pairs of regions, by label or by position, one way or both ways.
    border_km : array of shape (n_pairs,), optional
        Length of the shared border, in kilometres; 0 is a touch in a point. It only says how many
        of these there are.
    name : str, default "queen"
        Name of the weights.

    Returns
    -------
    Neighbours
        Symmetric.

    Raises
    ------
    InputError
        What :meth:`Neighbours.from_pairs` refuses.

    Examples
    --------
    >>> queen("abc", ["a", "b"], ["b", "c"]).of("b")
    ('a', 'c')
    """
    how = Text("a shared border")
    if border_km is not None and (points := int((np.asarray(border_km) == 0).sum())):
        how = Text("a shared border, or a common point ({n} pairs)", n=points)
    return Neighbours.from_pairs(labels, i, j, name=name, how=how)


def rook(
    labels: Iterable[str],
    i: Sequence[str] | np.ndarray,
    j: Sequence[str] | np.ndarray,
    border_km: Any,
    *,
    least_km: float = 0.0,
    name: str = "rook",
) -> Neighbours:
    """Make regions that share a border of positive length neighbours, each with weight 1.

    Parameters
    ----------
    labels, i, j
        As in :func:`queen`.
    border_km : array of shape (n_pairs,)
        Length of the shared border, in kilometres; 0 is a touch in a point.
    least_km : float, default 0
        Shorter borders make no neighbours; those left out are counted in the remarks. A few
        kilometres drop the false neighbours that slivers make.
    name : str, default "rook"
        Name of the weights.

    Returns
    -------
    Neighbours
        Symmetric.

    Raises
    ------
    InputError
        A length that is negative or missing, or what :meth:`Neighbours.from_pairs` refuses.

    Examples
    --------
    >>> rook("abc", ["a", "b"], ["b", "c"], [120.0, 0.6], least_km=5).isolates
    ('c',)
    """
    labels = tuple(map(str, labels))
    a, b = positions(labels, i, name), positions(labels, j, name)
    length = np.asarray(border_km, dtype=np.float64)
    if length.shape != a.shape or not np.all(length >= 0):
        raise InputError(
            Text("the length of the shared border of each pair, zero or more"),
            Text("{n} lengths for {pairs} pairs", n=length.size, pairs=len(a))
            if length.shape != a.shape
            else Text("{km:g} km", km=float(length[~(length >= 0)][0])),
            where=name,
        )
    kept = (length > 0) & (length >= least_km)
    made = Neighbours.from_pairs(
        labels,
        a[kept],
        b[kept],
        name=name,
        how=Text("a shared border of at least {km:g} km", km=least_km)
        if least_km
        else Text("a shared border"),
    )
    short = np.flatnonzero((length > 0) & ~kept)
    if not short.size:
        return made
    named = ", ".join(
        f"{labels[a[k]]} - {labels[b[k]]} ({length[k]:.3g} km)" for k in short[:_MOST_NAMED]
    )
    more = " and more" if len(short) > _MOST_NAMED else ""
    return replace(made, remarks=(("short_borders", float(len(short)), named + more),))


def ring(
    neighbours: Neighbours, order: int, *, include_lower: bool = False, name: str = ""
) -> Neighbours:
    """Make the regions exactly `order` steps away neighbours, each with weight 1.

    Parameters
    ----------
    neighbours : Neighbours
        First-order relation; its weights do not matter.
    order : int
        Length of the shortest path, 1 or more.
    include_lower : bool, default False
        Whether nearer regions are neighbours too.
    name : str, optional
        Name of the weights; the first-order name, ``_ring`` and `order` by default.

    Returns
    -------
    Neighbours
        Regions with nobody that far away are isolates.

    Examples
    --------
    >>> w = queen("abc", ["a", "b"], ["b", "c"])
    >>> ring(w, 2).of("a"), ring(w, 2, include_lower=True).of("a")
    (('c',), ('b', 'c'))
    """
    if order < 1:
        raise InputError(Text("an order of 1 or more"), str(order), where=name)
    n = neighbours.n
    degrees = neighbours.degrees
    far = neighbours.rows * n + neighbours.indices  # a pair (i, j) is kept as the number i * n + j
    itself = np.arange(n) * (n + 1)
    seen = np.union1d(far, itself)
    for _ in range(order - 1):
        i, j = np.divmod(far, n)
        count = degrees[j]
        step = np.arange(count.sum()) - np.repeat(np.cumsum(count) - count, count)
        reached = neighbours.indices[np.repeat(neighbours.indptr[j], count) + step]
        far = np.setdiff1d(np.unique(np.repeat(i, count) * n + reached), seen, assume_unique=True)
        seen = np.union1d(seen, far)
    if include_lower:
        far = np.setdiff1d(seen, itself, assume_unique=True)
        how = Text("at most {order} steps over: {how}", order=order, how=neighbours.how)
    else:
        how = Text("shortest path of {order} steps over: {how}", order=order, how=neighbours.how)
    i, j = np.divmod(far, n)
    return Neighbours.build(
        neighbours.labels,
        row_limits(i, n),
        j,
        name=name or f"{neighbours.name}_ring{order}",
        how=how,
    )
