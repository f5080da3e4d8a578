"""What must hold of an indicator before a measure is made from it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import numpy as np

from ..errors import InputError
from ..messages import Text

if TYPE_CHECKING:
    from .build import Panel

__all__ = ["check_counted", "check_not_negative", "knows_nation"]

_NO_COUNTS = (
    r"kzt|tenge|тенге|теңге|₸|usd|eur|rub|руб|dollar|долл|\$|€|%"
    r"|thousand|тыс|мың|\bths\b|million|млн|\bmln\b"
)


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
            Text("{indicator} of zero or above", indicator=indicator),
            Text(
                "{value:g} for {region} in {year}",
                value=float(values[row, year]),
                region=panel.codes[row],
                year=panel.years[year],
            ),
            panel.sources.get(indicator, ""),
            Text("Correct the value, or leave it empty where it is not known"),
        )


def check_counted(panel: Panel, indicator: str) -> None:
    """Refuse an indicator that is not counted one by one, as persons and firms are.

    Parameters
    ----------
    panel : Panel
    indicator : str
        Its unit is read: what is printed in thousands or millions was rounded, and how sure the
        last digits are is then not a matter of chance in counts alone.

    Raises
    ------
    InputError
        An amount of money, a percentage, thousands, or values that are no whole numbers.
    """
    unit = panel.units.get(indicator, "").lower()
    source = panel.sources.get(indicator, "")
    remedy = Text(
        "Ask for an interval of counts only where persons or firms are counted; else write "
        'interval = "rounding" or "none"'
    )
    if panel.kinds.get(indicator) != "count" or re.search(_NO_COUNTS, unit):
        what = Text(
            "{indicator} of kind {kind} in the unit {unit!r}",
            indicator=indicator,
            kind=panel.kinds.get(indicator),
            unit=unit,
        )
        needed = Text("counts of persons or firms for specialisation.interval")
        raise InputError(needed, what, source, remedy)
    values = np.vstack([panel.values_of(indicator), panel.national_of(indicator)])
    broken = np.abs(values - np.rint(values)) > 1e-9 * np.abs(values)  # a product of factors
    if broken.any():
        row, year = (int(place) for place in np.argwhere(broken)[0])
        region = [*panel.codes, Text("the whole country")][row]
        raise InputError(
            Text("whole numbers of {indicator} for an interval of counts", indicator=indicator),
            Text(
                "{value:.10g} for {region} in {year}; {n} such values",
                value=float(values[row, year]),
                region=region,
                year=panel.years[year],
                n=int(broken.sum()),
            ),
            source, remedy,
        )  # fmt: skip
