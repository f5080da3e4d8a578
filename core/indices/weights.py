"""Where the weights of a group come from: written, equal, compared in pairs, or principal."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ..errors import InputError
from ..messages import Text
from ..study.index import Group

__all__ = ["Comparison", "Principal", "compared", "group_weights", "principal"]

# Saaty (1980), The Analytic Hierarchy Process: mean consistency index of random matrices, n = 1 …
RANDOM_INDEX = (
    0.0, 0.0, 0.58, 0.90, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49, 1.51, 1.48, 1.56, 1.57, 1.59,
)  # fmt: skip
LARGEST_RATIO = 0.10
FEWEST_ROWS = 3


@dataclass(frozen=True, slots=True)
class Comparison:
    """Weights from pairwise comparisons, and how far the comparisons agree with each other.

    Attributes
    ----------
    weights : tuple of float
        One a name, summing to 1.
    largest_eigenvalue : float
        Of the matrix of comparisons; the number of names where it is consistent.
    consistency_index, consistency_ratio : float
        (λ − n)/(n − 1), and that by the mean index of random matrices; 0 with one or two names,
        which cannot contradict each other.
    worst : (str, str, float, float)
        The comparison that disagrees most with the weights: the two names, the importance given,
        and the one that the weights imply. Empty names with a single name.
    """

    weights: tuple[float, ...]
    largest_eigenvalue: float
    consistency_index: float
    consistency_ratio: float
    worst: tuple[str, str, float, float]


@dataclass(frozen=True, slots=True)
class Principal:
    """Weights from the first principal component.

    Attributes
    ----------
    weights : tuple of float
        Squared loadings; they sum to 1.
    loadings : tuple of float
        Of the standardised parts, of length 1 together and mostly above zero. A negative one: the
        part runs against the others, although the index counts it as good.
    explained : float
        Share of the variance of the standardised parts, 0 to 1.
    n_rows : int
        Complete rows that it rests on.
    """

    weights: tuple[float, ...]
    loadings: tuple[float, ...]
    explained: float
    n_rows: int


def compared(names: Sequence[str], comparisons: Sequence[tuple[str, str, float]]) -> Comparison:
    r"""Weigh names by pairwise comparisons (analytic hierarchy process).

    The weights are the principal eigenvector of the reciprocal matrix :math:`A` with
    :math:`a_{ij}` the importance of :math:`i` over :math:`j` and :math:`a_{ji} = 1/a_{ij}`.

    Parameters
    ----------
    names : sequence of str
        What is weighed, 15 at most.
    comparisons : sequence of (str, str, float)
        The first is so many times as important as the second; each pair once, in either order.

    Returns
    -------
    Comparison

    Raises
    ------
    InputError
        More than 15 names, a pair that lacks, or an importance of zero or below.

    References
    ----------
    Saaty, T. L. (1980), The Analytic Hierarchy Process; (2013), doi:10.1090/noti944.

    Examples
    --------
    >>> found = compared("abc", [("a", "b", 2), ("b", "c", 3), ("a", "c", 6)])
    >>> [round(weight, 3) for weight in found.weights]
    [0.6, 0.3, 0.1]
    >>> abs(round(found.consistency_ratio, 6))
    0.0
    """
    n = len(names)
    if n > len(RANDOM_INDEX):
        raise InputError(
            Text("at most {n} parts to compare in pairs", n=len(RANDOM_INDEX)),
            Text("{n}", n=n),
            remedy=Text("Put parts that belong together in a group of their own"),
        )
    at = {name: place for place, name in enumerate(names)}
    matrix = np.full((n, n), np.nan)
    np.fill_diagonal(matrix, 1.0)
    for first, second, importance in comparisons:
        if not importance > 0.0:
            raise InputError(
                Text("an importance above zero"), Text("{importance:g}", importance=importance)
            )
        matrix[at[first], at[second]] = importance
        matrix[at[second], at[first]] = 1.0 / importance
    if np.isnan(matrix).any():
        i, j = np.argwhere(np.isnan(matrix))[0]
        raise InputError(
            Text("a comparison of every pair"),
            Text("none of {first} with {second}", first=names[i], second=names[j]),
        )
    values, vectors = np.linalg.eig(matrix)
    largest = int(np.argmax(values.real))
    weights = np.abs(vectors[:, largest].real)
    weights /= weights.sum()
    index = (float(values[largest].real) - n) / (n - 1) if n > 2 else 0.0
    implied = weights[:, None] / weights
    # of three parts all comparisons disagree alike: then the boldest one is named
    away = np.abs(np.log(matrix / implied)).round(9) + 1e-12 * np.abs(np.log(matrix))
    i, j = np.unravel_index(np.argmax(away), matrix.shape)
    # named with the more important one first, as people compare
    i, j = (i, j) if matrix[i, j] >= 1.0 else (j, i)
    worst = (names[i], names[j], float(matrix[i, j]), float(implied[i, j]))
    return Comparison(
        tuple(weights.tolist()),
        float(values[largest].real),
        index,
        index / RANDOM_INDEX[n - 1] if n > 2 else 0.0,
        worst if i != j else ("", "", 1.0, 1.0),
    )


def principal(names: Sequence[str], parts: Sequence[np.ndarray]) -> Principal:
    """Weigh parts by the first principal component of all regions and years together.

    Each part is standardised, so that only its correlations with the others count.

    Parameters
    ----------
    names : sequence of str
        Of the parts, for messages.
    parts : sequence of arrays of one shape
        Normalised components; rows in which one is missing are left out.

    Returns
    -------
    Principal

    Raises
    ------
    InputError
        Fewer than three complete rows, or a part that is the same in all of them.

    References
    ----------
    OECD and JRC (2008), Handbook on Constructing Composite Indicators, step 6,
    doi:10.1787/9789264043466-en.

    Examples
    --------
    >>> a = np.array([1.0, 2.0, 3.0, 4.0])
    >>> found = principal("abc", [a, 2 * a, np.array([1.0, 3.0, 2.0, 4.0])])
    >>> [round(weight, 3) for weight in found.weights]
    [0.351, 0.351, 0.298]
    """
    rows = np.stack([np.ravel(part) for part in parts], axis=1)
    rows = rows[~np.isnan(rows).any(axis=1)]
    if len(rows) < FEWEST_ROWS:
        raise InputError(
            Text(
                "{n} or more regions and years with all parts for principal component weights",
                n=FEWEST_ROWS,
            ),
            Text("{n}", n=len(rows)),
            remedy=Text('Impute missing values, or take weighting = "equal"'),
        )
    constant = np.flatnonzero(rows.min(axis=0) == rows.max(axis=0))
    if len(constant):
        raise InputError(
            Text("parts that differ between regions for principal component weights"),
            Text(
                "{value:g} everywhere for {name}",
                value=rows[0, constant[0]],
                name=names[constant[0]],
            ),
            remedy=Text('Leave the part out, or take weighting = "equal"'),
        )
    correlation = np.atleast_2d(np.corrcoef(rows, rowvar=False))
    values, vectors = np.linalg.eigh(correlation)
    loadings = vectors[:, -1]
    loadings = loadings if loadings.sum() >= 0.0 else -loadings
    return Principal(
        tuple((loadings * loadings).tolist()),
        tuple(loadings.tolist()),
        float(values[-1]) / len(values),
        len(rows),
    )


def group_weights(group: Group, below: Sequence[np.ndarray], notes: list[str]) -> tuple[float, ...]:
    """Weights of the parts of a group, summing to 1.

    Parameters
    ----------
    group : Group
        Says where its weights come from.
    below : sequence of arrays
        Its parts, normalised; read for principal component weights only.
    notes : list of str
        Gets one sentence on weights that the study does not write down itself.

    Returns
    -------
    tuple of float

    Raises
    ------
    InputError
        Comparisons whose consistency ratio is above 0.10: names the one that disagrees most. What
        :func:`compared` and :func:`principal` refuse.

    Examples
    --------
    >>> from growth_poles.core.study.index import Indicator
    >>> group_weights(Group("g", (Indicator("a", 3.0), Indicator("b"))), [], [])
    (0.75, 0.25)
    """
    names = [part.name for part in group.parts]
    if group.weighting == "equal":
        return (1.0 / len(names),) * len(names)
    if group.weighting == "declared":
        total = sum(part.weight for part in group.parts)
        return tuple(part.weight / total for part in group.parts)
    if group.weighting == "ahp":
        found = compared(names, group.comparisons)
        if found.consistency_ratio > LARGEST_RATIO:
            first, second, given, implied = found.worst
            raise InputError(
                Text(
                    "comparisons with a consistency ratio of at most {most:.2f}", most=LARGEST_RATIO
                ),
                Text(
                    "{ratio:.2f}; the one that disagrees most with the others is {first} "
                    "against {second}: {given:.3g}, the weights imply {implied:.2g}",
                    ratio=found.consistency_ratio,
                    first=first,
                    second=second,
                    given=given,
                    implied=implied,
                ),
                Text("group {name!r}", name=group.name),
                Text("Reconsider that comparison first"),
            )
        notes.append(
            Text(
                "Index: weights of {name} from pairwise comparisons: {weights}; "
                "consistency ratio {ratio:.3f}.",
                name=group.name,
                weights=_told(names, found.weights),
                ratio=found.consistency_ratio,
            )
        )
        return found.weights
    try:
        made = principal(names, below)
    except InputError as error:
        raise InputError(
            error.needed, error.came, Text("group {name!r}", name=group.name), error.remedy
        ) from None
    against = [name for name, loading in zip(names, made.loadings, strict=True) if loading < 0.0]
    told = {"name": group.name, "share": 100 * made.explained}
    told["weights"] = _told(names, made.weights)
    notes.append(
        Text(
            "Index: weights of {name} from the first principal component, which holds {share:.0f} "
            "% of the variance: {weights}; {items} against the others.",
            **told,
            items=against,
        )
        if against
        else Text(
            "Index: weights of {name} from the first principal component, which holds {share:.0f} "
            "% of the variance: {weights}.",
            **told,
        )
    )
    return made.weights


def _told(names: Sequence[str], weights: Sequence[float]) -> list[Text]:
    return [
        Text("{name} {weight:.3f}", name=name, weight=weight)
        for name, weight in zip(names, weights, strict=True)
    ]
