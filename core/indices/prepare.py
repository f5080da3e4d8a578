"""From raw indicators to those that are normalised: holes filled, outliers treated, all marked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from .impute import impute
from .outliers import treat

__all__ = ["Prepared", "prepare"]


@dataclass(frozen=True, slots=True, eq=False)
class Prepared:
    """Indicators ready to be normalised, and what was done to every cell.

    Attributes
    ----------
    values : dict of str to array of shape (n_regions, n_years, ...)
        By indicator.
    basis : dict of str to integer array of the same shape
        What an imputed cell rests on, see :func:`growth_poles.core.indices.impute.impute`; 0 where
        the value was known. Only indicators with imputed cells.
    treated : dict of str to integer array of the same shape
        What was done to an outlier, see :func:`growth_poles.core.indices.outliers.treat`. Only
        indicators that were treated.
    """

    values: dict[str, np.ndarray]
    basis: dict[str, np.ndarray]
    treated: dict[str, np.ndarray]

    def imputed(self, name: str) -> np.ndarray | None:
        """Say which cells of an indicator are stand-ins; nothing where none is."""
        return self.basis[name] > 0 if name in self.basis else None


def prepare(
    raw: Mapping[str, np.ndarray],
    *,
    imputation: str = "none",
    carry_years: int = 1,
    outliers: str = "none",
    pairs: np.ndarray | None = None,
) -> Prepared:
    """Fill holes and treat outliers of the indicators of an index, in that order.

    A mean of other regions never stands in for a region and year of which no indicator is known at
    all: its index would be made of nothing of its own. Its own last values may be carried.

    Parameters
    ----------
    raw : mapping of str to array of shape (n_regions, n_years, ...)
        Indicators by name, of one shape; ``nan`` is missing.
    imputation : {"none", "year_mean", "neighbour_mean", "carry"}
        See :func:`growth_poles.core.indices.impute.impute`.
    carry_years : int
        How many years back ``carry`` looks.
    outliers : {"none", "winsorise", "log", "winsorise_then_log"}
        See :func:`growth_poles.core.indices.outliers.treat`.
    pairs : integer array of shape (n_pairs, 2), optional
        Contiguous regions by position, for ``neighbour_mean``.

    Returns
    -------
    Prepared

    Examples
    --------
    >>> raw = {"a": np.array([[1.0], [np.nan], [np.nan]]), "b": np.array([[3.0], [4.0], [np.nan]])}
    >>> prepare(raw, imputation="year_mean").values["a"].ravel()
    array([ 1.,  1., nan])
    """
    values, basis, treated = dict(raw), {}, {}
    if imputation != "none":
        nothing = None
        if imputation != "carry":
            nothing = np.logical_and.reduce([np.isnan(array) for array in raw.values()])
        for name, array in raw.items():
            values[name], count = impute(
                array, imputation, pairs=pairs, carry_years=carry_years, leave=nothing
            )
            if count.any():
                basis[name] = count
    if outliers != "none":
        for name, array in values.items():
            values[name], how = treat(array, outliers)
            if how.any():
                treated[name] = how
    return Prepared(values, basis, treated)
