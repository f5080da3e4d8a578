"""What must hold of an indicator before a measure is made from it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from .errors import InputError

if TYPE_CHECKING:
    from .panel import Panel

__all__ = ["check_not_negative", "knows_nation"]


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
