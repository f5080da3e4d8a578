"""The choices by which an index is built, in the words of the dock."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...words.words import translate
from .fields import Entries, shown_number

if TYPE_CHECKING:
    from ....core.study.spec import Group


def normalisations() -> Entries:
    """Offer the ways to bring values to one scale."""
    return [
        (translate("GrowthPoles", "per cent of the leader"), "leader"),
        (translate("GrowthPoles", "lowest to highest"), "min_max"),
        (translate("GrowthPoles", "standard deviations from the mean"), "z_score"),
        (translate("GrowthPoles", "rank"), "rank"),
        (translate("GrowthPoles", "percentile"), "percentile"),
        (translate("GrowthPoles", "way to a target"), "target"),
        (translate("GrowthPoles", "between fixed goalposts"), "goalposts"),
    ]


def aggregations() -> Entries:
    """Offer the kinds of mean."""
    return [
        (translate("GrowthPoles", "arithmetic mean"), "arithmetic"),
        (translate("GrowthPoles", "geometric mean"), "geometric"),
        (translate("GrowthPoles", "harmonic mean"), "harmonic"),
        (translate("GrowthPoles", "power mean"), "power"),
    ]


def weightings() -> Entries:
    """Offer where weights come from."""
    return [
        (translate("GrowthPoles", "as written"), "declared"),
        (translate("GrowthPoles", "all equal"), "equal"),
        (translate("GrowthPoles", "from comparisons in pairs (AHP)"), "ahp"),
        (translate("GrowthPoles", "from the first principal component"), "pca"),
    ]


def imputations() -> Entries:
    """Offer what may stand in for a missing value."""
    return [
        (translate("GrowthPoles", "nothing"), "none"),
        (translate("GrowthPoles", "mean of the other regions of the year"), "year_mean"),
        (translate("GrowthPoles", "mean of the neighbours"), "neighbour_mean"),
        (translate("GrowthPoles", "the last known value"), "carry"),
    ]


def outlier_words() -> Entries:
    """Offer what is done about outliers."""
    return [
        (translate("GrowthPoles", "left as they are"), "none"),
        (translate("GrowthPoles", "winsorised"), "winsorise"),
        (translate("GrowthPoles", "logarithm"), "log"),
        (translate("GrowthPoles", "winsorised, then logarithm"), "winsorise_then_log"),
    ]


def mean_word(group: Group) -> str:
    """Say the mean of a group."""
    if group.aggregation == "power":
        text = translate("GrowthPoles", "power mean {power}")
        return text.format(power=shown_number(group.power))
    return _word(aggregations(), group.aggregation)


def weighting_word(weighting: str) -> str:
    """Say where the weights of a group come from."""
    return _word(weightings(), weighting)


def _word(entries: Entries, value: str) -> str:
    return next((text for text, one in entries if one == value), value)
