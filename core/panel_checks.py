"""What must hold of an indicator before a measure is made from it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import numpy as np

from .errors import InputError

if TYPE_CHECKING:
    from .panel import Panel

__all__ = ["check_not_negative", "counted", "knows_nation"]

_SIZES = ((r"thousand|тыс|мың|\bths\b", 1e3), (r"million|млн|\bmln\b", 1e6))
_MONEY = r"kzt|tenge|тенге|теңге|₸|usd|eur|rub|руб|dollar|долл|\$|€|%"


def knows_nation(panel: Panel, indicator: str) -> np.ndarray:
    """Say in which years the national figure is known: published, or every region is.

    Where some regions are missing and no national row is published, the sum of the others is no
    national total: a share in it would read the missing ones as zero.
    """
    known = ~np.isnan(panel.values_of(indicator)).any(axis=0)
    return known | ~np.isnan(panel.national_of(indicator))


def check_not_negative(panel: Panel, indicator: str) -> None:
    """Refuse a negative value, naming its region and year."""
    values = panel.values_of(indicator)
    if (values < 0.0).any():
        row, year = (int(place) for place in np.argwhere(values < 0.0)[0])
        raise InputError(
            f"{indicator} of zero or above is needed",
            f"{values[row, year]:g} for {panel.codes[row]} in {panel.years[year]}",
            panel.sources.get(indicator, ""),
            "Correct the value, or leave it empty where it is not known",
        )


def counted(panel: Panel, indicator: str) -> float:
    """Say how many persons or firms one unit of an indicator is; refuse what was not counted.

    Parameters
    ----------
    panel : Panel
    indicator : str
        Its unit is read: thousands and millions of persons are counts too.

    Returns
    -------
    float
        1, 1,000 or 1,000,000: with it every value is a whole number.

    Raises
    ------
    InputError
        An amount of money, a percentage, or values that are no whole numbers of things.
    """
    unit = panel.units.get(indicator, "").lower()
    remedy = (
        "Ask for an interval of counts only where persons or firms are counted; else write "
        'interval = "rounding" or "none"'
    )
    if panel.kinds.get(indicator) != "count" or re.search(_MONEY, unit):
        what = f"{indicator} of kind {panel.kinds.get(indicator)} in {unit or 'no unit'}"
        raise InputError(
            "Counts of persons or firms for specialisation.interval",
            what, panel.sources.get(indicator, ""), remedy,
        )  # fmt: skip
    size = next((size for words, size in _SIZES if re.search(words, unit)), 1.0)
    scaled = panel.values_of(indicator) * size
    with np.errstate(invalid="ignore"):
        broken = np.abs(scaled - np.rint(scaled)) > 1e-9 * np.abs(scaled) + 1e-6
    if broken.any():
        row, year = (int(place) for place in np.argwhere(broken)[0])
        value = panel.values_of(indicator)[row, year]
        raise InputError(
            f"Whole numbers of {indicator} for an interval of counts",
            f"{value:g} for {panel.codes[row]} in {panel.years[year]}"
            + (f"; {int(broken.sum())} such values in all" if broken.sum() > 1 else ""),
            panel.sources.get(indicator, ""), remedy,
        )  # fmt: skip
    return size
