"""Stand-ins for missing values; every one of them is counted and can be told apart."""

from __future__ import annotations

import numpy as np

__all__ = ["impute"]


def impute(
    values: np.ndarray,
    method: str,
    *,
    pairs: np.ndarray | None = None,
    carry_years: int = 1,
    leave: np.ndarray | None = None,
) -> tuple[np.ndarray, np.ndarray]:
    """Fill missing values of an indicator.

    ``year_mean``: the mean of the regions known in the year. ``neighbour_mean``: the mean of the
    contiguous regions known in the year; none known: it stays missing. ``carry``: the region's own
    last value, at most so many years back, never forward in time and never from an imputed value.

    Parameters
    ----------
    values : array of shape (n_regions, n_years, ...)
        ``nan`` is missing.
    method : {"none", "year_mean", "neighbour_mean", "carry"}
        What stands in.
    pairs : integer array of shape (n_pairs, 2), optional
        Contiguous regions by position, each pair once; of ``neighbour_mean``.
    carry_years : int
        Of ``carry``; steps of the year axis.
    leave : boolean array that broadcasts with `values`, optional
        Cells that are left as they are.

    Returns
    -------
    filled : array of the same shape
        The values with stand-ins.
    basis : integer array of the same shape
        What a stand-in rests on: number of regions of the mean, or of years back; 0 where nothing
        was imputed.

    Examples
    --------
    >>> values = np.array([[1.0, 2.0], [np.nan, np.nan], [np.nan, 6.0]])
    >>> filled, basis = impute(values, "year_mean")
    >>> filled
    array([[1., 2.],
           [1., 4.],
           [1., 6.]])
    >>> basis
    array([[0, 0],
           [1, 2],
           [1, 0]])
    """
    values = np.asarray(values, dtype=np.float64)
    holes = np.isnan(values)
    if leave is not None:
        holes = holes & ~leave
    if method == "none" or not holes.any():
        return values, np.zeros(values.shape, dtype=np.int64)
    known = values == values
    if method == "year_mean":
        count = np.broadcast_to(known.sum(axis=0), values.shape)
        total = np.broadcast_to(np.where(known, values, 0.0).sum(axis=0), values.shape)
    elif method == "neighbour_mean":
        if pairs is None:
            raise ValueError("neighbour_mean needs the contiguous pairs of regions")
        total, count = _of_neighbours(np.where(known, values, 0.0), known, np.asarray(pairs))
    elif method == "carry":
        return _carried(values, holes, carry_years)
    else:
        raise ValueError(f"no imputation is called {method!r}")
    basis = np.where(holes, count, 0)
    filled = values.copy()
    at = basis > 0
    filled[at] = total[at] / basis[at]
    return filled, basis


def _of_neighbours(
    zeroed: np.ndarray, known: np.ndarray, pairs: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    """Sum and number of the known values among the neighbours of every region."""
    total = np.zeros(zeroed.shape)
    count = np.zeros(zeroed.shape, dtype=np.int64)
    pairs = pairs.reshape(-1, 2).astype(np.intp)
    both = np.concatenate([pairs, pairs[:, ::-1]])
    both = both[np.argsort(both[:, 0], kind="stable")]
    if len(both):
        region, starts = np.unique(both[:, 0], return_index=True)
        total[region] = np.add.reduceat(zeroed[both[:, 1]], starts, axis=0)
        count[region] = np.add.reduceat(known[both[:, 1]].astype(np.int64), starts, axis=0)
    return total, count


def _carried(
    values: np.ndarray, holes: np.ndarray, carry_years: int
) -> tuple[np.ndarray, np.ndarray]:
    filled = values.copy()
    basis = np.zeros(values.shape, dtype=np.int64)
    for back in range(1, min(carry_years, values.shape[1] - 1) + 1):
        earlier = values[:, :-back]
        take = holes[:, back:] & (basis[:, back:] == 0) & (earlier == earlier)
        filled[:, back:][take] = earlier[take]
        basis[:, back:][take] = back
    return filled, basis
