"""Weights made from weights: both directions, either or both of two relations, no islands."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any, Literal

import numpy as np

from ..errors import InputError, RegionError, listed
from ..messages import Text
from .proximity import k_nearest
from .weights import Neighbours, row_limits

__all__ = ["attached", "intersection", "symmetrised", "union"]


def symmetrised(
    neighbours: Neighbours, links: Literal["mutual", "either"], *, name: str = ""
) -> Neighbours:
    """Make a relation that has a direction symmetric, each link with weight 1.

    Parameters
    ----------
    neighbours : Neighbours
        Such as the k nearest; its weights do not matter.
    links : {"mutual", "either"}
        ``mutual`` keeps the links that go both ways; ``either`` lets every link go both ways.
    name : str, optional
        Name of the weights; the plain name and `links` by default.

    Returns
    -------
    Neighbours

    Examples
    --------
    >>> one = Neighbours.from_pairs(
    ...     "abc", ["a", "b", "c"], ["b", "a", "b"], name="knn1", how="by hand", symmetric=False
    ... )
    >>> symmetrised(one, "mutual").of("c"), symmetrised(one, "either").of("b")
    ((), ('a', 'c'))
    """
    forward, backward = _keys(neighbours), _keys(neighbours, turned=True)
    if links == "mutual":
        keys, how = np.intersect1d(forward, backward), Text("in both directions")
    elif links == "either":
        keys, how = np.union1d(forward, backward), Text("in either direction")
    else:
        raise InputError(Text("one of 'mutual' and 'either'"), repr(links), where=neighbours.name)
    how = Text("{how}, {links}", how=neighbours.how, links=how)
    return _of_keys(keys, neighbours, name or f"{neighbours.name}_{links}", how)


def union(some: Iterable[Neighbours], *, name: str = "union") -> Neighbours:
    """Make regions neighbours that are so in any of several relations, each with weight 1.

    Parameters
    ----------
    some : iterable of Neighbours
        One or more relations of the same regions, in any order of the regions.
    name : str, default "union"
        Name of the weights.

    Raises
    ------
    RegionError
        Relations of different regions.

    Examples
    --------
    >>> from growth_poles.core.neighbours.contiguous import queen
    >>> union([queen("abc", ["a"], ["b"]), queen("abc", ["b"], ["c"])]).of("b")
    ('a', 'c')
    """
    first, relations, keys = _aligned(some, name)
    how = Text("neighbours in any of {names}", names=", ".join(each.name for each in relations))
    return _of_keys(np.unique(np.concatenate(keys)), first, name, how)


def intersection(some: Iterable[Neighbours], *, name: str = "intersection") -> Neighbours:
    """Make regions neighbours that are so in all of several relations, each with weight 1.

    Parameters
    ----------
    some, name
        As in :func:`union`.

    Examples
    --------
    >>> from growth_poles.core.neighbours.contiguous import queen
    >>> both = [queen("abc", ["a", "b"], ["b", "c"]), queen("abc", ["b"], ["c"])]
    >>> intersection(both).of("b")
    ('c',)
    """
    first, relations, keys = _aligned(some, name)
    found = keys[0]
    for more in keys[1:]:
        found = np.intersect1d(found, more)
    names = ", ".join(each.name for each in relations)
    return _of_keys(found, first, name, Text("neighbours in all of {names}", names=names))


def attached(neighbours: Neighbours, points: Any, *, name: str = "") -> Neighbours:
    """Make every region without a neighbour the neighbour of its nearest, in both directions.

    Parameters
    ----------
    neighbours : Neighbours
        Any relation.
    points : array of shape (n_regions, 2)
        Longitude and latitude of each centre, in degrees.
    name : str, optional
        Name of the weights; the plain name and ``_attached`` by default.

    Returns
    -------
    Neighbours
        The links made have weight 1 and stand in the remarks.

    Examples
    --------
    >>> from growth_poles.core.neighbours.contiguous import queen
    >>> w = attached(queen("abc", ["a"], ["b"]), [(0, 0), (1, 0), (3, 0)])
    >>> w.of("c"), w.remarks
    (('b',), (('attached_islands', 1.0, 'c - b'),))
    """
    name = name or f"{neighbours.name}_attached"
    alone = np.flatnonzero(neighbours.degrees == 0)
    if not alone.size or neighbours.n < 2:
        return replace(neighbours, name=name)
    labels = neighbours.labels
    near = k_nearest(labels, points, 1, allow_same=True).indices[alone]
    i = np.concatenate([neighbours.rows, alone, near])
    j = np.concatenate([neighbours.indices, near, alone])
    weights = np.concatenate([neighbours.weights, np.ones(2 * len(alone))])
    # two islands may be each other's nearest
    keys, first = np.unique(i * neighbours.n + j, return_index=True)
    i, j = np.divmod(keys, neighbours.n)
    made = Neighbours.build(
        labels,
        row_limits(i, neighbours.n),
        j,
        weights[first],
        name=name,
        how=Text("{how}; islands by their nearest centre", how=neighbours.how),
    )
    links = [f"{labels[a]} - {labels[b]}" for a, b in zip(alone, near, strict=True)]
    note = ", ".join(links[:10]) + (" and more" if len(links) > 10 else "")
    remark = ("attached_islands", float(len(alone)), note)
    return replace(made, remarks=(*neighbours.remarks, remark))


def _keys(neighbours: Neighbours, *, turned: bool = False) -> np.ndarray:
    i, j = neighbours.rows, neighbours.indices
    return j * neighbours.n + i if turned else i * neighbours.n + j


def _of_keys(keys: np.ndarray, like: Neighbours, name: str, how: str) -> Neighbours:
    i, j = np.divmod(keys, like.n)
    return Neighbours.build(like.labels, row_limits(i, like.n), j, name=name, how=how)


def _aligned(
    some: Iterable[Neighbours], name: str
) -> tuple[Neighbours, list[Neighbours], list[np.ndarray]]:
    """Return the first relation, all of them and their links, in the first one's regions."""
    relations = list(some)
    if not relations:
        raise InputError(Text("at least one relation"), Text("none"), where=name)
    first = relations[0]
    for each in relations[1:]:
        strange = set(each.labels) ^ set(first.labels)
        if strange:
            raise RegionError(
                Text("relations of the same regions"),
                Text(
                    "{regions} in one of {one} and {other} only",
                    regions=listed(sorted(strange)),
                    one=first.name,
                    other=each.name,
                ),
                where=name,
            )
    return first, relations, [_keys(each.subset(first.labels)) for each in relations]
