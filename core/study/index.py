"""How an index is asked for: its tree, the way each level is built, its grades and its doubts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

__all__ = [
    "AGGREGATIONS",
    "IMPUTATIONS",
    "NORMALISATIONS",
    "OUTLIERS",
    "WEIGHTINGS",
    "GradeScale",
    "Group",
    "IndexSpec",
    "Indicator",
    "UncertaintySpec",
]

NORMALISATIONS = ("leader", "min_max", "z_score", "rank", "percentile", "target", "goalposts")
AGGREGATIONS = ("arithmetic", "geometric", "harmonic", "power")
WEIGHTINGS = ("declared", "equal", "ahp", "pca")
IMPUTATIONS = ("none", "year_mean", "neighbour_mean", "carry")
OUTLIERS = ("none", "winsorise", "log", "winsorise_then_log")


@dataclass(frozen=True, slots=True)
class Indicator:
    """A leaf of the index tree: one indicator of the panel.

    Parameters
    ----------
    name : str
        Indicator of the panel.
    weight : float
        Above zero; within its group.
    direction : {"higher", "lower"}
        Whether a higher or a lower value is better.
    target : float or None
        Value to reach, for the normalisation ``target``.
    goalposts : (float, float) or None
        Values of 0 and of 100 % (low and high, whatever the direction), for ``goalposts``.
    """

    name: str
    weight: float = 1.0
    direction: Literal["higher", "lower"] = "higher"
    target: float | None = None
    goalposts: tuple[float, float] | None = None


@dataclass(frozen=True, slots=True)
class Group:
    """A branch of the index tree: a weighted mean of its parts.

    Parameters
    ----------
    name : str
        Name in the results.
    parts : tuple of Group or Indicator
        What it is the mean of.
    weight : float
        Above zero; within the group above.
    aggregation : {"arithmetic", "geometric", "harmonic", "power"}
        Kind of mean.
    power : float
        Exponent of the power mean, other than zero.
    weighting : {"declared", "equal", "ahp", "pca"}
        Where the weights of the parts come from: as they are written, all equal, from pairwise
        comparisons, or from the first principal component.
    comparisons : tuple of (str, str, float)
        Of ``ahp``: the first part is so many times as important as the second; each pair once.
    """

    name: str
    parts: tuple[Group | Indicator, ...]
    weight: float = 1.0
    aggregation: Literal["arithmetic", "geometric", "harmonic", "power"] = "arithmetic"
    power: float = 1.0
    weighting: Literal["declared", "equal", "ahp", "pca"] = "declared"
    comparisons: tuple[tuple[str, str, float], ...] = ()

    def leaves(self) -> Iterator[Indicator]:
        """Yield the indicators below, left to right."""
        for part in self.parts:
            if isinstance(part, Group):
                yield from part.leaves()
            else:
                yield part

    def groups(self) -> Iterator[Group]:
        """Yield this group and those below it, from the top."""
        yield self
        for part in self.parts:
            if isinstance(part, Group):
                yield from part.groups()


@dataclass(frozen=True, slots=True)
class IndexSpec:
    """How the index comes about: from a tree of indicators, or given ready-made.

    Parameters
    ----------
    tree : Group or None
        Groups and indicators with weights and directions.
    values : str
        Indicator of the panel that holds ready-made index values (0 to 100); empty with a tree.
    n_required : int
        Indicators that the full index has; where fewer are known the index is partial.
    normalisation : str
        One of ``NORMALISATIONS``.
    limits : (float, float)
        Lowest and highest value of a normalised indicator (``min_max``, ``percentile``,
        ``target``, ``goalposts``).
    imputation : str
        One of ``IMPUTATIONS``: what stands in for a missing value before normalising. Every
        imputed value is marked. What a group does with what is still missing is
        ``study.missing``.
    carry_years : int
        How many years back ``carry`` looks.
    outliers : str
        One of ``OUTLIERS``: what is done to an indicator and year whose absolute skewness is
        above 2 and whose excess kurtosis is above 3.5.
    availability : float
        Share of the indicators that a region and year must have for an index, 0 to 1.
    """

    tree: Group | None = None
    values: str = ""
    n_required: int = 0
    normalisation: Literal[
        "leader", "min_max", "z_score", "rank", "percentile", "target", "goalposts"
    ] = "leader"
    limits: tuple[float, float] = (0.0, 100.0)
    imputation: Literal["none", "year_mean", "neighbour_mean", "carry"] = "none"
    carry_years: int = 1
    outliers: Literal["none", "winsorise", "log", "winsorise_then_log"] = "none"
    availability: float = 0.0


@dataclass(frozen=True, slots=True)
class GradeScale:
    """Grades by lower limits, which are inclusive, worst first; each grade lies in a zone.

    The default has the steps of ten that agree with all 32 grades that the paper prints
    (C++ to A; B++ is unobserved there).
    """

    labels: tuple[str, ...] = ("C", "C+", "C++", "B", "B+", "B++", "A")
    limits: tuple[float, ...] = (20.0, 30.0, 40.0, 50.0, 60.0, 70.0)
    zones: tuple[str, ...] = ("C", "C", "C", "B", "B", "B", "A")
    allow_partial: bool = False


@dataclass(frozen=True, slots=True)
class UncertaintySpec:
    """Over which defensible choices the index is drawn anew, and how often.

    Every draw takes one of each choice listed; a choice with one alternative stays as it is.

    Parameters
    ----------
    draws : int
        Number of draws.
    normalisation, aggregation, imputation, outliers : tuple of str
        Alternatives; empty: what the index declares. An aggregation takes every level.
    weight_concentration : float
        Weights of a group are drawn from a Dirichlet distribution with the declared weights as
        mean; a weight w then has the standard deviation √(w(1 − w)/(c + 1)). 0: weights stay.
    leave_out : bool
        Whether a draw leaves one indicator out, each as often as none.
    measurement : bool
        Whether values move within the rounding in which they were printed.
    interval : float
        Coverage of the intervals of index and rank, above 0 and below 1.
    unsure_below : float
        A grade whose probability is below this is shown as unsure.
    """

    draws: int = 10_000
    normalisation: tuple[str, ...] = ()
    aggregation: tuple[str, ...] = ()
    imputation: tuple[str, ...] = ()
    outliers: tuple[str, ...] = ()
    weight_concentration: float = 0.0
    leave_out: bool = False
    measurement: bool = False
    interval: float = 0.90
    unsure_below: float = 0.80
