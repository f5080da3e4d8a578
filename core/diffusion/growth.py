"""Growth relative to the country: what every pole measure starts from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal

import numpy as np

from ..errors import InputError, listed
from ..messages import Text

__all__ = ["RelativeGrowth", "relative_growth"]


@dataclass(frozen=True, slots=True, eq=False)
class RelativeGrowth:
    """Logarithmic levels and growth of regions, relative to the country.

    Parameters
    ----------
    labels : tuple of str
        Regions that have a positive value in every year used.
    years : array of shape (n_years,)
        Years used, rising.
    levels : array of shape (n_regions, n_years)
        Natural logarithm of the value by the country's.
    rates : array of shape (n_regions, n_years - 1)
        Growth to each year from the one before, in log points a year, relative to the country.
    left_out : tuple of str
        Regions without a positive value in some year; never filled in.
    relative_to : {"total", "mean"}
        What stands for the country.
    """

    labels: tuple[str, ...]
    years: np.ndarray
    levels: np.ndarray
    rates: np.ndarray
    left_out: tuple[str, ...]
    relative_to: str

    @property
    def evenly_spaced(self) -> bool:
        """Whether all steps between years are equal, as lagged growth needs."""
        steps = np.diff(self.years)
        return len(steps) > 0 and bool(np.all(steps == steps[0]))

    def mean_rates(self, first: int = 0, last: int = -1) -> np.ndarray:
        """Growth a year between two positions in `years`, shape (n_regions,).

        By default from the first to the last year; nan when these are one.
        """
        if len(self.years) < 2:
            return np.full(len(self.labels), np.nan)
        span = self.years[last] - self.years[first]
        return (self.levels[:, last] - self.levels[:, first]) / span


def relative_growth(
    labels: Sequence[str],
    years: Sequence[int],
    values: Any,
    *,
    relative_to: Literal["total", "mean"] = "total",
) -> RelativeGrowth:
    r"""Growth of regions relative to the country, so that inflation and common shocks cancel.

    .. math:: y_{rt} = \ln x_{rt} - c_t, \qquad g_{rt} = (y_{rt} - y_{r,t-1}) / (t - (t-1))

    with :math:`c_t` the logarithm of the sum over regions (``total``: then :math:`y` is the log
    share) or the mean logarithm (``mean``, for ratios and indices, which do not add up).

    Parameters
    ----------
    labels : sequence of str
        Regions, one for each row.
    years : sequence of int
        Years, one for each column, rising.
    values : array of shape (n_regions, n_years)
        Positive values. A zero has no growth rate and counts as missing here; years in which every
        region is missing are skipped.
    relative_to : {"total", "mean"}, default "total"
        What stands for the country: both are taken over the same regions in every year, those
        with a positive value in all years, so that a region that appears or vanishes is no growth.

    Returns
    -------
    RelativeGrowth
        Without regions or years (empty arrays) when none is complete.

    Raises
    ------
    InputError
        A table that does not fit its labels and years, or years that do not rise.

    Examples
    --------
    >>> growth = relative_growth(["a", "b"], [2010, 2011], [[1.0, 3.0], [1.0, 1.0]])
    >>> np.exp(growth.levels)
    array([[0.5 , 0.75],
           [0.5 , 0.25]])
    """
    values = np.array(values, dtype=np.float64)
    years = np.asarray(years, dtype=np.int64)
    labels = tuple(map(str, labels))
    if values.shape != (len(labels), len(years)):
        raise InputError(
            Text("values of {n} regions in {m} years", n=len(labels), m=len(years)),
            Text("an array of shape {shape}", shape=values.shape),
        )
    if np.any(np.diff(years) <= 0):
        raise InputError(Text("rising years, each once"), listed(years))
    values[~(np.isfinite(values) & (values > 0))] = np.nan
    used = ~np.isnan(values).all(axis=0)
    values, years = values[:, used], years[used]
    whole = ~np.isnan(values).any(axis=1) & (len(years) > 0)
    logs = np.log(values[whole])
    if whole.any():
        country = np.log(values[whole].sum(axis=0)) if relative_to == "total" else logs.mean(axis=0)
        logs = logs - country
    return RelativeGrowth(
        tuple(label for label, kept in zip(labels, whole, strict=True) if kept),
        years,
        logs,
        np.diff(logs, axis=1) / np.diff(years),
        tuple(label for label, kept in zip(labels, whole, strict=True) if not kept),
        relative_to,
    )
