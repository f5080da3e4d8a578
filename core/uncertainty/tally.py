"""Counts over draws: bounded in memory, and the same however the draws are split."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

__all__ = ["Tally", "block_ranks", "count_codes"]

PAIRWISE = 64
"""Regions up to which ranks come from comparisons of pairs, which also count who is above whom."""
BINS = 10_000
"""Steps of the index between its least and its greatest possible value: 0.01 of 0 to 100."""
HELD = 2**22
"""Counters of all cells together; with many regions steps are wider."""


@dataclass(slots=True, eq=False)
class Tally:
    """What draws came to, per year and region.

    Attributes
    ----------
    n_draws : int
    low, step : float
        Where the steps of the index begin, and how wide they are.
    index : integer array of shape (n_years, n_regions, n_bins)
        Draws by step of the index.
    least, greatest : arrays of shape (n_years, n_regions)
        Of the index over the draws; ``nan`` where no draw has a value.
    rank : integer array of shape (n_years, n_regions, n_steps + 1)
        Draws by rank; the first counts those without one. With more than ``n_steps`` regions
        several ranks share a step.
    rank_step : int
        Ranks to a step.
    grade : integer array of shape (n_years, n_regions, n_grades + 1)
        Draws by grade, worst first; the last counts those without one.
    hub : integer array of shape (n_years, n_regions)
        Draws in which zone and share meet the rule.
    above : integer array of shape (n_regions, n_regions)
        Draws of the focus year in which the first stands above the second; empty with many regions.
    """

    n_draws: int
    low: float
    step: float
    index: np.ndarray
    least: np.ndarray
    greatest: np.ndarray
    rank: np.ndarray
    rank_step: int
    grade: np.ndarray
    hub: np.ndarray
    above: np.ndarray

    @classmethod
    def empty(cls, n_years: int, n_regions: int, n_grades: int, span: tuple[float, float]) -> Tally:
        """Return a tally of no draws.

        Parameters
        ----------
        n_years, n_regions, n_grades : int
        span : (float, float)
            Least and greatest possible value of the index.
        """
        cells = (n_years, n_regions)
        n_cells = n_years * n_regions
        bins = int(min(BINS, max(50, HELD // n_cells)))
        rank_step = -(-n_regions * n_cells // HELD)
        steps = -(-n_regions // rank_step)
        few = n_regions if n_regions <= PAIRWISE else 0
        return cls(
            0,
            span[0],
            (span[1] - span[0]) / bins,
            np.zeros((*cells, bins), dtype=np.int64),
            np.full(cells, np.nan),
            np.full(cells, np.nan),
            np.zeros((*cells, steps + 1), dtype=np.int64),
            rank_step,
            np.zeros((*cells, n_grades + 1), dtype=np.int64),
            np.zeros(cells, dtype=np.int64),
            np.zeros((few, few), dtype=np.int64),
        )

    def add(self, other: Tally) -> Tally:
        """Return the tally of both, whichever comes first."""
        return Tally(
            self.n_draws + other.n_draws,
            self.low,
            self.step,
            self.index + other.index,
            np.fmin(self.least, other.least),
            np.fmax(self.greatest, other.greatest),
            self.rank + other.rank,
            self.rank_step,
            self.grade + other.grade,
            self.hub + other.hub,
            self.above + other.above,
        )

    def quantiles(self, share: float) -> np.ndarray:
        """Value of the index below which a share of the draws lies, shape (n_years, n_regions).

        Linear within a step, and never beyond the least and the greatest draw.
        """
        before = np.cumsum(self.index, axis=2)
        known = before[..., -1]
        wanted = share * known
        at = (before < wanted[..., None]).sum(axis=2)
        at = np.minimum(at, self.index.shape[2] - 1)
        here = np.take_along_axis(self.index, at[..., None], 2)[..., 0]
        below = np.take_along_axis(before, at[..., None], 2)[..., 0] - here
        within = (wanted - below) / np.maximum(here, 1)
        value = self.low + self.step * (at + np.clip(within, 0.0, 1.0))
        return np.where(known > 0, np.clip(value, self.least, self.greatest), np.nan)

    def rank_quantiles(self, share: float) -> np.ndarray:
        """Least rank that a share of the draws does not exceed, shape (n_years, n_regions).

        Where several ranks share a step: its first one up to half of the draws, its last one above,
        so that no interval is narrower than the draws.
        """
        before = np.cumsum(self.rank[..., 1:], axis=2)
        known = before[..., -1]
        # counts are compared with a tolerance: 0.05 of 20 draws is one draw
        wanted = np.maximum(share * known - 1e-9 * known, 0.5)
        step = (before < wanted[..., None]).sum(axis=2)
        rank = step * self.rank_step + (1 if share <= 0.5 else self.rank_step)
        rank = np.minimum(rank, self.rank.shape[1])
        return np.where(known > 0, rank, np.nan)


def count_codes(codes: np.ndarray, counts: np.ndarray) -> None:
    """Add the number of every code in every row to counts.

    Parameters
    ----------
    codes : unsigned integer array of shape (n_rows, n)
        A code beyond the counts is not counted.
    counts : integer array of shape (n_rows, n_codes)
        Written over.

    Examples
    --------
    >>> counts = np.zeros((2, 2), dtype=np.int64)
    >>> count_codes(np.array([[0, 1, 1], [0, 0, 2]], dtype=np.uint8), counts)
    >>> counts
    array([[1, 2],
           [2, 0]])
    """
    n_rows, n_codes = counts.shape
    # several rows at a time where there are few draws, so that small steps do not rule
    rows = max(1, min(n_rows, 2**16 // max(1, codes.shape[1])))
    width = n_codes + 1
    for start in range(0, n_rows, rows):
        part = np.minimum(codes[start : start + rows], n_codes).astype(np.intp)
        part += width * np.arange(len(part))[:, None]
        found = np.bincount(part.ravel(), minlength=width * len(part))
        counts[start : start + rows] += found.reshape(-1, width)[:, :n_codes]


def block_ranks(
    values: np.ndarray, above: np.ndarray | None = None, *, year: int = -1
) -> np.ndarray:
    """Rank the regions of every year and draw, 1 for the highest; equal values share the better.

    Parameters
    ----------
    values : array of shape (n_years, n_regions, n_draws)
        ``nan`` is missing.
    above : integer array of shape (n_regions, n_regions), optional
        Gets the number of draws of one year in which the first is above the second; only with
        few regions.
    year : int
        Position of that year.

    Returns
    -------
    unsigned integer array of the same shape
        0 where the value is missing.

    Examples
    --------
    >>> block_ranks(np.array([[[10.0], [30.0], [np.nan], [30.0]]])).ravel()
    array([3, 1, 0, 1], dtype=uint8)
    """
    n_regions = values.shape[1]
    if n_regions > PAIRWISE:
        return _sorted_ranks(values)
    rank = np.ones(values.shape, dtype=np.uint8)
    for row in range(n_regions - 1):
        one, others = values[:, row : row + 1], values[:, row + 1 :]
        lower, higher = others < one, others > one
        rank[:, row + 1 :] += lower
        rank[:, row] += np.add.reduce(higher.view(np.uint8), axis=1, dtype=np.uint8)
        if above is not None and len(above):
            above[row, row + 1 :] += np.count_nonzero(lower[year], axis=1)
            above[row + 1 :, row] += np.count_nonzero(higher[year], axis=1)
    missing = values != values
    if missing.any():
        rank[missing] = 0
    return rank


def _sorted_ranks(values: np.ndarray) -> np.ndarray:
    lines = -np.ascontiguousarray(np.swapaxes(values, 1, 2)).reshape(-1, values.shape[1])
    order = np.argsort(lines, axis=1)  # nan sort last
    falling = np.take_along_axis(lines, order, axis=1)
    starts = np.ones(falling.shape, dtype=bool)
    starts[:, 1:] = falling[:, 1:] != falling[:, :-1]
    place = np.where(starts, np.arange(1, falling.shape[1] + 1), 0)
    place = np.maximum.accumulate(place, axis=1)
    place[np.isnan(falling)] = 0
    rank = np.empty(falling.shape, dtype=np.uint32)
    np.put_along_axis(rank, order, place.astype(np.uint32), axis=1)
    return np.swapaxes(rank.reshape(values.shape[0], values.shape[2], -1), 1, 2)
