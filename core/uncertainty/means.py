"""The index tree for many draws of weights at once, each mean of one kind in a single sum."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from ..study.index import Group, Indicator

__all__ = ["is_strict", "tree_mean"]

Kind = tuple[str, float]
TINY, TINY_POWER = 1e-300, 1e-12


def is_strict(kind: Kind) -> bool:
    """Say whether a mean needs components above zero.

    Examples
    --------
    >>> is_strict(("geometric", 1.0)), is_strict(("power", 2.0))
    (True, False)
    """
    return kind[0] in ("geometric", "harmonic") or (kind[0] == "power" and kind[1] < 0.0)


def tree_mean(
    tree: Group,
    leaves: Mapping[str, np.ndarray],
    weights: Mapping[str, np.ndarray],
    *,
    aggregation: str = "",
    kept_in: Mapping[str, np.ndarray] | None = None,
) -> np.ndarray | None:
    r"""Weighted mean of a tree for many draws, over the indicators that are known.

    Groups with the same kind of mean as the group above them need no mean of their own: with
    :math:`f` the function of the mean, the value is :math:`f^{-1}(\sum_l W_l f(x_l))`, where
    :math:`W_l` is the product of the weights from the root to leaf :math:`l`.

    Parameters
    ----------
    tree : Group
        The index.
    leaves : mapping of str to array
        Known indicators, of a shape that broadcasts with draws on the last axis. One that is not
        in it is missing: every group is the mean of its other parts.
    weights : mapping of str to array of shape (n_parts, n_draws)
        Weights of the parts of every group.
    aggregation : str
        Kind of mean for every group instead of its own.
    kept_in : mapping of str to array of shape (n_draws,), optional
        0 where a draw leaves an indicator out and 1 where not; those not named stay in.

    Returns
    -------
    array or None
        The index of every draw; ``nan`` where nothing is left; ``None`` without any leaf.

    Examples
    --------
    >>> tree = Group("index", (Indicator("a"), Indicator("b")))
    >>> leaves = {"a": np.array([[10.0], [40.0]]), "b": np.array([[20.0], [0.0]])}
    >>> tree_mean(tree, leaves, {"index": np.array([[0.5, 0.25], [0.5, 0.75]])})
    array([[15. , 17.5],
           [20. , 10. ]])
    """

    def kind_of(group: Group) -> Kind:
        if aggregation:
            return aggregation, 1.0
        if group.aggregation == "power" and group.power == 1.0:
            return "arithmetic", 1.0
        return group.aggregation, group.power

    def terms(group: Group, kind: Kind) -> tuple[list[tuple[np.ndarray, np.ndarray]], np.ndarray]:
        """Give weights and transformed values that make the mean, and where there is any."""
        kept = []
        for part, weight in zip(group.parts, weights[group.name], strict=True):
            if isinstance(part, Indicator):
                if part.name not in leaves:
                    continue
                inner = [(np.float64(1.0), _forward(leaves[part.name], kind))]
                there = (kept_in or {}).get(part.name, np.float64(1.0))
            else:
                own = kind_of(part)
                inner, there = terms(part, own)
                if inner and own != kind:
                    value = _backward(_sum(inner), own)
                    value[..., np.equal(there, 0.0)] = 1.0  # whatever: its weight is zero
                    inner = [(np.float64(1.0), _forward(value, kind))]
            if inner:
                kept.append((weight * there, inner))
        if not kept:
            return [], np.float64(0.0)
        total = sum(weight for weight, _ in kept)
        some = total > 0.0
        safe = np.where(some, total, 1.0)
        made = [(weight / safe * each, value) for weight, inner in kept for each, value in inner]
        return made, some.astype(np.float64)

    kind = kind_of(tree)
    made, there = terms(tree, kind)
    if not made:
        return None
    index = _backward(_sum(made), kind)
    if not there.all():
        index[..., there == 0.0] = np.nan
    return index


def _sum(terms: list[tuple[np.ndarray, np.ndarray]]) -> np.ndarray:
    # plain multiplications and additions and no matrix product: the same digits everywhere
    weight, value = terms[0]
    whole = value * weight
    term = np.empty_like(whole)
    for weight, value in terms[1:]:
        whole += np.multiply(value, weight, out=term)
    return whole


def _forward(values: np.ndarray, kind: Kind) -> np.ndarray:
    if kind[0] == "arithmetic":
        return values
    # a component can come to zero by its measurement error alone: so does the mean, in the limit
    if kind[0] == "geometric":
        return np.log(np.maximum(values, TINY))
    if kind[0] == "harmonic":
        return 1.0 / np.maximum(values, TINY)
    return np.maximum(values, TINY_POWER if kind[1] < 0.0 else 0.0) ** kind[1]


def _backward(values: np.ndarray, kind: Kind) -> np.ndarray:
    if kind[0] == "arithmetic":
        return values
    if kind[0] == "geometric":
        return np.exp(values, out=values)
    if kind[0] == "harmonic":
        with np.errstate(divide="ignore"):  # zero where a draw leaves every part out
            return np.divide(1.0, values, out=values)
    return values ** (1.0 / kind[1])
