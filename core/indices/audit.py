"""How an index hangs together: what really weighs in it, what says the same, what belongs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from ..study.index import Group, Indicator
from .normalise import average_ranks

__all__ = [
    "FEWEST_ROWS",
    "correlations",
    "cronbach_alpha",
    "effective_weights",
    "rank_correlation",
    "weights_down",
]

FEWEST_ROWS = 3


def weights_down(
    tree: Group, weights: Mapping[str, Sequence[float]], present: Mapping[str, bool] | None = None
) -> dict[str, float]:
    """Weight of every group and indicator in the whole index: the product down the tree.

    Parameters
    ----------
    tree : Group
        The index.
    weights : mapping of str to sequence of float
        Weights of the parts of every group.
    present : mapping of str to bool, optional
        Indicators that have values; the weight of those that have none goes to the other parts of
        their group, and that of a group without any to the other groups.

    Returns
    -------
    dict of str to float
        The root has 1; 0 for what is not present.

    Examples
    --------
    >>> from growth_poles.core.study.index import Group, Indicator
    >>> tree = Group("index", (Group("g", (Indicator("a"), Indicator("b"))), Indicator("c")))
    >>> weights = {"index": (0.5, 0.5), "g": (0.5, 0.5)}
    >>> weights_down(tree, weights)["a"]
    0.25
    >>> weights_down(tree, weights, {"a": True, "b": False, "c": True})["a"]
    0.5
    """
    found = {}

    def has_value(part: Group | Indicator) -> bool:
        if present is None:
            return True
        leaves = part.leaves() if isinstance(part, Group) else (part,)
        return any(present[leaf.name] for leaf in leaves)

    def walk(part: Group | Indicator, share: float) -> None:
        found[part.name] = share
        if isinstance(part, Group):
            own = [
                weight if has_value(inner) else 0.0
                for inner, weight in zip(part.parts, weights[part.name], strict=True)
            ]
            total = sum(own) or 1.0
            for inner, weight in zip(part.parts, own, strict=True):
                walk(inner, share * weight / total)

    walk(tree, 1.0 if has_value(tree) else 0.0)
    return found


def effective_weights(
    parts: np.ndarray, weights: Sequence[float], index: np.ndarray
) -> tuple[np.ndarray, int]:
    r"""Share of the variance of an index that each of its indicators brings.

    .. math:: e_i = w_i \operatorname{cov}(x_i, I) \Big/ \sum_j w_j \operatorname{cov}(x_j, I)

    For an arithmetic index the denominator is its variance, so that the shares are exact; for
    other means they are shares of the linear part. An indicator that varies little between
    regions, or runs against the others, weighs less than its nominal weight says, or negatively.

    Parameters
    ----------
    parts : array of shape (n_regions, n_indicators)
        Normalised indicators of one year; ``nan`` is missing.
    weights : sequence of float
        Nominal weights in the whole index.
    index : array of shape (n_regions,)
        The index.

    Returns
    -------
    shares : array of shape (n_indicators,)
        They sum to 1; ``nan`` for an indicator that no region has, and for all with fewer than
        three regions that have all the others, or an index that is the same in all.
    n_complete : int
        Regions that they rest on.

    References
    ----------
    Paruolo, P., Saisana, M. and Saltelli, A. (2013), doi:10.1111/j.1467-985X.2012.01059.x;
    Becker, W., Saisana, M., Paruolo, P. and Vandecasteele, I. (2017),
    doi:10.1016/j.ecolind.2017.03.056, on nominal weights and importance.

    Examples
    --------
    >>> a, b = np.array([0.0, 50.0, 100.0]), np.array([40.0, 50.0, 60.0])
    >>> shares, n = effective_weights(np.stack([a, b], axis=1), [0.5, 0.5], (a + b) / 2)
    >>> shares.round(3)
    array([0.833, 0.167])
    """
    shares = np.full(parts.shape[1], np.nan)
    usable = ~np.isnan(parts).all(axis=0)
    rows = ~np.isnan(index) & ~np.isnan(parts[:, usable]).any(axis=1)
    n_complete = int(rows.sum())
    if n_complete < FEWEST_ROWS or not usable.any():
        return shares, n_complete
    away = parts[np.ix_(rows, usable)]
    away = away - away.mean(axis=0)
    covariance = np.asarray(weights)[usable] * (away.T @ (index[rows] - index[rows].mean()))
    scale = np.abs(covariance).sum()
    if scale > 0.0 and abs(covariance.sum()) > 1e-12 * scale:
        shares[usable] = covariance / covariance.sum()
    return shares, n_complete


def correlations(columns: np.ndarray) -> np.ndarray:
    """Pearson correlations between columns, each over the rows that both have.

    Parameters
    ----------
    columns : array of shape (n_regions, n_columns)
        ``nan`` is missing.

    Returns
    -------
    array of shape (n_columns, n_columns)
        −1 to 1; ``nan`` with fewer than three common rows, and where a column is the same in all
        of them.

    Examples
    --------
    >>> correlations(np.array([[1.0, 3.0], [2.0, 2.0], [3.0, 1.0], [9.0, np.nan]])).round(6)
    array([[ 1., -1.],
           [-1.,  1.]])
    """
    known = ~np.isnan(columns)
    n_known = np.maximum(known.sum(axis=0), 1)
    # standardised first, so that the sums below lose no digits
    away = np.where(known, columns, 0.0)
    away = np.where(known, away - away.sum(axis=0) / n_known, 0.0)
    spread = np.sqrt((away * away).sum(axis=0) / n_known)
    away = away / np.where(spread > 0.0, spread, 1.0)
    mask = known.astype(np.float64)
    both = mask.T @ mask
    n = np.where(both >= FEWEST_ROWS, both, np.nan)
    total = away.T @ mask
    own = (away * away).T @ mask - total * total / n
    own = np.where(own > 1e-12 * n, own, np.nan)
    found = (away.T @ away - total * total.T / n) / np.sqrt(own * own.T)
    return np.clip(found, -1.0, 1.0)


def rank_correlation(x: np.ndarray, y: np.ndarray) -> float:
    """Spearman's correlation of two variables over the regions that have both.

    Parameters
    ----------
    x, y : arrays of shape (n_regions,)
        ``nan`` is missing; equal values share the mean of their ranks.

    Returns
    -------
    float
        −1 to 1; missing with fewer than three regions, and where one of the two is constant.

    References
    ----------
    Spearman, C. (1904), The American Journal of Psychology 15(1), 72-101, doi:10.2307/1412159.

    Examples
    --------
    >>> x, y = np.array([1.0, 2.0, 3.0, np.nan]), np.array([10.0, 30.0, 20.0, 5.0])
    >>> round(rank_correlation(x, y), 9)
    0.5
    """
    both = ~(np.isnan(x) | np.isnan(y))
    ranks = [average_ranks(np.where(both, values, np.nan)) for values in (x, y)]
    return float(correlations(np.column_stack(ranks))[0, 1])


def cronbach_alpha(parts: Sequence[np.ndarray]) -> tuple[float, int]:
    r"""Cronbach's alpha of the parts of a group: whether they measure one thing.

    .. math:: \alpha = \frac{k}{k - 1} \Bigl(1 - \sum_i s_i^2 / s_{\text{sum}}^2\Bigr)

    Parameters
    ----------
    parts : sequence of arrays of shape (n_regions,)
        Normalised parts; those without any value are left out, and so are regions that lack one of
        the others.

    Returns
    -------
    alpha : float
        1 at most, 0.7 and more is held to be reliable; below zero where parts run against each
        other; ``nan`` with fewer than two parts or three regions, or a sum that never varies.
    n_complete : int
        Regions that it rests on.

    References
    ----------
    Cronbach, L. J. (1951), doi:10.1007/BF02310555.

    Examples
    --------
    >>> a = np.array([1.0, 2.0, 3.0])
    >>> cronbach_alpha([a, a + 5.0])
    (1.0, 3)
    """
    used = [part for part in parts if not np.isnan(part).all()]
    if len(used) < 2:
        return float("nan"), 0
    rows = np.stack(used, axis=1)
    rows = rows[~np.isnan(rows).any(axis=1)]
    n, k = rows.shape
    whole = rows.sum(axis=1)
    if n < FEWEST_ROWS or whole.min() == whole.max():
        return float("nan"), n
    return float(k / (k - 1) * (1.0 - rows.var(axis=0, ddof=1).sum() / whole.var(ddof=1))), n
