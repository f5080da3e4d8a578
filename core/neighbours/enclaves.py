"""What to do with enclave cities, which border on their host region alone.

A city that lies inside its host region has one neighbour, so contiguity alone makes the strongest
poles look like the weakest diffusers. Two treatments stand beside the plain weights; neither is
ever chosen silently.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Literal

import numpy as np

from ..errors import InputError, listed
from ..messages import Text
from .weights import Neighbours, positions, row_limits

__all__ = ["inherit_host", "merge_enclaves", "merge_values"]


def merge_enclaves(
    neighbours: Neighbours,
    functional: Mapping[str, str],
    *,
    how: Literal["any", "sum"] = "any",
    name: str = "",
) -> Neighbours:
    """Join regions into functional regions, such as a city with the region around it.

    Parameters
    ----------
    neighbours : Neighbours
        Weights of the single regions.
    functional : mapping of str to str
        Region to the functional region that it belongs to; the others stay as they are.
    how : {"any", "sum"}, default "any"
        Weight between two functional regions: 1 where any of their parts are neighbours
        (contiguity), or the sum over their parts (border lengths). Weights by distance are made
        anew from the functional regions' own centres instead.
    name : str, optional
        Name of the weights; the plain name and ``_merged`` by default.

    Returns
    -------
    Neighbours
        Functional regions in the order in which their first parts come.

    Raises
    ------
    InputError
        An unknown region, or a functional region named like a region outside it.

    Examples
    --------
    >>> from growth_poles.core.neighbours.contiguous import queen
    >>> w = queen("cho", ["c", "h"], ["h", "o"])
    >>> merge_enclaves(w, {"c": "h+c", "h": "h+c"}).of("o")
    ('h+c',)
    """
    name = name or f"{neighbours.name}_merged"
    merged, group = _groups(neighbours.labels, functional, name)
    n = len(merged)
    i, j = group[neighbours.rows], group[neighbours.indices]
    apart = i != j
    pairs, place = np.unique(i[apart] * n + j[apart], return_inverse=True)
    sums = np.bincount(place.reshape(-1), weights=neighbours.weights[apart], minlength=len(pairs))
    i, j = np.divmod(pairs, n)
    return Neighbours.build(
        merged,
        row_limits(i, n),
        j,
        sums if how == "sum" else None,
        name=name,
        how=f"{neighbours.how}; joined: {', '.join(sorted(set(functional.values())))}",
    )


def merge_values(
    values: Any,
    labels: Iterable[str],
    functional: Mapping[str, str],
    *,
    weights: Any = None,
) -> np.ndarray:
    """Values of the functional regions, in the order of :func:`merge_enclaves`.

    Parameters
    ----------
    values : array of shape (n_regions,)
        Amounts, or rates when `weights` are given.
    labels : iterable of str
        The regions of the values.
    functional : mapping of str to str
        As in :func:`merge_enclaves`.
    weights : array of shape (n_regions,), optional
        What rates refer to (population for a value per head): the result is then the mean
        weighted by it, otherwise the sum.

    Returns
    -------
    array of shape (n_functional_regions,)
        ``nan`` where the value or weight of any part is missing, or all weights are zero.

    Examples
    --------
    >>> merge_values([2.0, 3.0, 5.0], "cho", {"c": "h+c", "h": "h+c"})
    array([5., 5.])
    """
    merged, group = _groups(tuple(map(str, labels)), functional, "functional regions")
    values = np.asarray(values, dtype=np.float64)
    shares = np.ones(len(group)) if weights is None else np.asarray(weights, dtype=np.float64)
    if not values.shape == shares.shape == group.shape:
        raise InputError(
            Text("one value and one weight for each region to join"),
            Text(
                "{n} values and {m} weights for {k} regions",
                n=values.size,
                m=shares.size,
                k=len(group),
            ),
        )
    sums = np.bincount(group, weights=values * shares, minlength=len(merged))
    if weights is None:
        return sums
    total = np.bincount(group, weights=shares, minlength=len(merged))
    return np.divide(sums, total, out=np.full(len(merged), np.nan), where=total > 0)


def inherit_host(
    neighbours: Neighbours, hosts: Mapping[str, str], *, decay: float = 0.5, name: str = ""
) -> Neighbours:
    """Let an enclave city reach its host's neighbours through the host, at a lower weight.

    Every neighbour of the host becomes a neighbour of the city, in both directions, with `decay`
    times the weight of its link with the host; links that the city has already stay as they are.

    Parameters
    ----------
    neighbours : Neighbours
        Weights of the regions.
    hosts : mapping of str to str
        City to the region around it, which must be its neighbour.
    decay : float, default 0.5
        Above 0, at most 1.
    name : str, optional
        Name of the weights; the plain name and ``_gateway`` by default.

    Returns
    -------
    Neighbours

    Raises
    ------
    InputError
        A decay out of range, an unknown region, or a host that is no neighbour of its city.

    Examples
    --------
    >>> from growth_poles.core.neighbours.contiguous import queen
    >>> w = inherit_host(queen("cho", ["c", "h"], ["h", "o"]), {"c": "h"})
    >>> w.of("c"), w.weight("c", "o"), w.weight("o", "c")
    (('h', 'o'), 0.5, 0.5)
    """
    name = name or f"{neighbours.name}_gateway"
    if not 0 < decay <= 1:
        raise InputError(
            Text("a decay above 0 and at most 1"), Text("{decay:g}", decay=decay), where=name
        )
    i, j, weights = neighbours.rows, neighbours.indices, neighbours.weights
    new = [(i, j, weights)]
    for city, host in hosts.items():
        c, h = neighbours.position(city), neighbours.position(host)
        if not np.any((i == c) & (j == h)):
            raise InputError(
                Text("a host that is a neighbour of its city"),
                Text("{host!r} for {city!r}", host=host, city=city),
                where=name,
            )
        out, back = (i == h) & (j != c), (j == h) & (i != c)
        new.append((np.full(out.sum(), c), j[out], decay * weights[out]))
        new.append((i[back], np.full(back.sum(), c), decay * weights[back]))
    i, j, weights = (np.concatenate(part) for part in zip(*new, strict=True))
    # the first of equal pairs is the plain link, or the earlier city's
    pairs, first = np.unique(i * neighbours.n + j, return_index=True)
    i, j = np.divmod(pairs, neighbours.n)
    cities = ", ".join(f"{city} through {host}" for city, host in hosts.items())
    return Neighbours.build(
        neighbours.labels,
        row_limits(i, neighbours.n),
        j,
        weights[first],
        name=name,
        how=f"{neighbours.how}; {cities} at {decay:g} of its weight",
    )


def _groups(
    labels: tuple[str, ...], functional: Mapping[str, str], name: str
) -> tuple[tuple[str, ...], np.ndarray]:
    """Functional regions in order, and the position of each region's own, shape (n_regions,)."""
    positions(labels, list(functional), name)
    taken = {label for label in functional.values() if label in set(labels) - set(functional)}
    if taken:
        raise InputError(
            Text("names of functional regions that no region outside them has"),
            listed(sorted(taken)),
            where=name,
            remedy=Text("List this region among its parts, or choose another name"),
        )
    own = [functional.get(label, label) for label in labels]
    place = {label: k for k, label in enumerate(dict.fromkeys(own))}
    return tuple(place), np.array([place[label] for label in own], dtype=np.intp)
