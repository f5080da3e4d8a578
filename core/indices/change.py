"""The change of an index between two years, divided among its indicators without a rest."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from math import factorial

import numpy as np

from ..study.index import Group
from .aggregate import Missing, aggregate_tree

__all__ = ["MOST_EXACT", "change_parts"]

MOST_EXACT = 8


def change_parts(
    tree: Group,
    weights: Mapping[str, Sequence[float]],
    before: Mapping[str, np.ndarray],
    after: Mapping[str, np.ndarray],
    *,
    missing: Missing,
) -> dict[str, np.ndarray]:
    r"""Divide the change of an index among its indicators.

    With arithmetic means only, the part of an indicator is its weight times its change. Otherwise
    it is the Shapley value: what the index gains when the indicator goes from its value before to
    its value after, averaged over all orders in which the indicators can do so,

    .. math:: \phi_i = \sum_{S \not\ni i} \frac{|S|! \, (k - |S| - 1)!}{k!}
              \bigl(I(S \cup \{i\}) - I(S)\bigr)

    where in :math:`I(S)` the indicators of :math:`S` have their values after. With more than
    ``MOST_EXACT`` indicators only two orders are averaged: that of the study, and its reverse.

    Parameters
    ----------
    tree : Group
        The index.
    weights : mapping of str to sequence of float
        Weights of the parts of every group.
    before, after : mapping of str to array of one shape
        Normalised indicators of the two years. Where an indicator is missing in one of them it
        must be missing in the other: then its part is missing, and zero in the sum.
    missing : {"mean_of_present", "no_value"}
        What every group does where parts are missing.

    Returns
    -------
    dict of str to array
        Part of every indicator; together they are the change of the index. ``nan`` where the index
        or the indicator has no value.

    References
    ----------
    Shorrocks, A. F. (2013), Decomposition procedures for distributional analysis,
    doi:10.1007/s10888-011-9214-z.

    Examples
    --------
    >>> from growth_poles.core.study.index import Indicator
    >>> tree = Group("index", (Indicator("a"), Indicator("b")), aggregation="geometric")
    >>> before, after = {"a": np.array([1.0]), "b": np.array([4.0])}, {
    ...     "a": np.array([4.0]), "b": np.array([9.0])}
    >>> parts = change_parts(tree, {"index": (0.5, 0.5)}, before, after, missing="no_value")
    >>> parts["a"], parts["b"]
    (array([2.5]), array([1.5]))
    """
    names = list(before)

    def index(moved: frozenset[int]) -> np.ndarray:
        leaves = {
            name: (after if place in moved else before)[name] for place, name in enumerate(names)
        }
        return aggregate_tree(tree, leaves, weights, missing=missing)[tree.name]

    if all(
        group.aggregation == "arithmetic" or (group.aggregation == "power" and group.power == 1.0)
        for group in tree.groups()
    ):
        start = index(frozenset())
        found = [index(frozenset({place})) - start for place in range(len(names))]
    elif len(names) <= MOST_EXACT:
        found = _shapley(len(names), index)
    else:
        order = range(len(names))
        found = [
            (one + other) / 2.0
            for one, other in zip(_along(order, index), _along(order[::-1], index), strict=True)
        ]
    return {
        name: np.where(np.isnan(before[name]) | np.isnan(after[name]), np.nan, part)
        for name, part in zip(names, found, strict=True)
    }


def _shapley(k: int, index: Callable[[frozenset[int]], np.ndarray]) -> list[np.ndarray]:
    found: list[np.ndarray | float] = [0.0] * k
    for bits in range(2**k):
        moved = frozenset(place for place in range(k) if bits >> place & 1)
        value, size = index(moved), len(moved)
        for place in range(k):
            # a set counts for its members as the better end of a step, against the others as the
            # start of one
            rest = size - 1 if place in moved else size
            share = factorial(rest) * factorial(k - rest - 1) / factorial(k)
            found[place] = found[place] + (share if place in moved else -share) * value
    return found


def _along(order: Sequence[int], index: Callable[[frozenset[int]], np.ndarray]) -> list[np.ndarray]:
    found: dict[int, np.ndarray] = {}
    moved: frozenset[int] = frozenset()
    value = index(moved)
    for place in order:
        moved = moved | {place}
        following = index(moved)
        found[place] = following - value
        value = following
    return [found[place] for place in sorted(found)]
