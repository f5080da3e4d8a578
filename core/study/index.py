"""How an index is asked for: its tree, the way each level is built, its grades and its doubts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from .fields import key

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
    """A leaf of the index tree: one indicator of the panel."""

    name: str = key("text", "an indicator of the panel", name="indicator")
    weight: float = key("number", "within its group", default=1.0, low=0.0, is_open=True)
    direction: Literal["higher", "lower"] = key(
        "text",
        '`"lower"` where less is better',
        default="higher",
        choices=("higher", "lower"),
    )
    target: float | None = key(
        "number", "value to reach, for the normalisation `target`", default=None
    )
    goalposts: tuple[float, float] | None = key(
        "pair",
        "values of 0 and of 100 % (low and high, whatever the direction), for `goalposts`",
        default=None,
    )


@dataclass(frozen=True, slots=True)
class Group:
    """A branch of the index tree: a weighted mean of its parts."""

    name: str = key("text", "name of a group, in place of `indicator`", name="group")
    parts: tuple[Group | Indicator, ...] = key("parts")
    weight: float = key("number", "within the group above", default=1.0, low=0.0, is_open=True)
    aggregation: Literal["arithmetic", "geometric", "harmonic", "power"] = key(
        "text",
        "kind of mean; `power` with its exponent `power`",
        default="arithmetic",
        choices=AGGREGATIONS,
    )
    power: float = key(
        "number", "exponent of the power mean, other than zero", default=1.0, low=-20.0, high=20.0
    )
    weighting: Literal["declared", "equal", "ahp", "pca"] = key(
        "text",
        "the weights as written; `equal`; `ahp` from `comparisons`; `pca` from the first principal "
        "component",
        default="declared",
        choices=WEIGHTINGS,
    )
    comparisons: tuple[tuple[str, str, float], ...] = key(
        "comparisons",
        'rows `["a", "b", 3]`: *a* is three times as important as *b*, from 1/9 to 9; every pair '
        "of parts once; refused above a consistency ratio of 0.10",
        default=(),
    )

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

    What a group does with values that are missing after imputation is ``study.missing``.
    """

    tree: Group | None = key("tree", part=Group, default=None)
    values: str = key(
        "text", "indicator that is the ready-made index (0 to 100), in place of a tree", default=""
    )
    n_required: int = key(
        "whole",
        "indicators of the full index; with fewer it is *partial*",
        default=0,
        low=0,
        follows="number of indicators",
    )
    normalisation: Literal[
        "leader", "min_max", "z_score", "rank", "percentile", "target", "goalposts"
    ] = key(
        "text",
        "percent of the leading region; or `min_max`, `z_score` (written as 50 + 10 z), `rank`, "
        "`percentile`, `target` (distance to the target), `goalposts` (fixed across years)",
        default="leader",
        choices=NORMALISATIONS,
    )
    limits: tuple[float, float] = key(
        "pair",
        "scale of `min_max`, `percentile`, `target` and `goalposts`; begin it above zero for a "
        "geometric or harmonic mean",
        default=(0.0, 100.0),
    )
    imputation: Literal["none", "year_mean", "neighbour_mean", "carry"] = key(
        "text",
        "what stands in for a missing value before normalising: `year_mean`, `neighbour_mean`, or "
        "`carry` (the last known value, at most `carry_years` back); every imputed value is marked "
        "and does not count as known",
        default="none",
        choices=IMPUTATIONS,
    )
    carry_years: int = key("whole", "how far back `carry` looks", default=1, low=1, high=100)
    outliers: Literal["none", "winsorise", "log", "winsorise_then_log"] = key(
        "text",
        "`winsorise`, `log`, `winsorise_then_log`: only where absolute skewness is above 2 and "
        "excess kurtosis above 3.5",
        default="none",
        choices=OUTLIERS,
    )
    availability: float = key(
        "number",
        "share of the indicators that a region and year must have",
        default=0.0,
        low=0.0,
        high=1.0,
    )


@dataclass(frozen=True, slots=True)
class GradeScale:
    """Grades by lower limits, which are inclusive, worst first; each grade lies in a zone.

    The default has the steps of ten that agree with all 32 grades that the paper prints
    (C++ to A; B++ is unobserved there).
    """

    labels: tuple[str, ...] = key(
        "texts",
        "grades, worst first",
        default=("C", "C+", "C++", "B", "B+", "B++", "A"),
        always=True,
    )
    limits: tuple[float, ...] = key(
        "numbers",
        "inclusive lower limits of all grades but the worst",
        default=(20.0, 30.0, 40.0, 50.0, 60.0, 70.0),
        always=True,
    )
    zones: tuple[str, ...] = key(
        "texts", "one a label", default=("C", "C", "C", "B", "B", "B", "A"), always=True
    )
    allow_partial: bool = key("flag", "whether a partial index gets grades", default=False)


@dataclass(frozen=True, slots=True)
class UncertaintySpec:
    """Over which defensible choices the index is drawn anew, and how often.

    Every draw takes one of each choice listed; a choice with one alternative stays as it is. An
    aggregation takes every level.
    """

    draws: int = key("whole", "number of draws", default=10_000, low=100, high=10**7, always=True)
    normalisation: tuple[str, ...] = key(
        "texts", "list of alternatives", default=(), choices=NORMALISATIONS
    )
    aggregation: tuple[str, ...] = key(
        "texts", "list of alternatives", default=(), choices=AGGREGATIONS[:3]
    )
    imputation: tuple[str, ...] = key(
        "texts", "list of alternatives", default=(), choices=IMPUTATIONS
    )
    outliers: tuple[str, ...] = key("texts", "list of alternatives", default=(), choices=OUTLIERS)
    weight_concentration: float = key(
        "number",
        "weights of a group come from a Dirichlet distribution around the declared ones; a weight "
        "*w* varies with the standard deviation √(*w*(1 − *w*)/(*c* + 1)); 0: they stay",
        default=0.0,
        low=0.0,
        high=1e9,
    )
    leave_out: bool = key(
        "flag", "each draw leaves one indicator out, each as often as none", default=False
    )
    measurement: bool = key(
        "flag", "values move within the rounding in which they were printed", default=False
    )
    interval: float = key(
        "number",
        "coverage of the intervals of index and rank",
        default=0.90,
        low=0.01,
        high=0.999,
    )
    unsure_below: float = key(
        "number",
        "a grade less probable than this is hatched on the map",
        default=0.80,
        low=0.0,
        high=1.0,
    )
