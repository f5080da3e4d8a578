"""The index drawn many times over: counts of its values, ranks, grades and hubs."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

import numpy as np

from ..indices.grades import reaches, snap
from ..study.index import GradeScale
from .draws import CHUNK, Draws, draw, join
from .model import Model, move
from .tally import Tally, block_ranks, count_codes

__all__ = ["HubDraws", "Reading", "n_chunks", "noise_of", "simulate"]

BUFFER = 2**24
"""Index values whose codes are held before they are counted."""
NOISE = 2**22
"""Measurement errors drawn at a time."""


@dataclass(frozen=True, slots=True, eq=False)
class HubDraws:
    """The part of the hub rule that does not come from the index.

    Attributes
    ----------
    zones : tuple of str
        Of the rule.
    minimum_share : float
    share : array of shape (n_regions, n_years)
        Location share; ``nan`` is missing.
    activity : str
        Indicator that it is the share of; it moves with the measurement error.
    values, national : arrays of shape (n_regions, n_years) and (n_years,)
        The activity, and the published national figures, which do not move.
    """

    zones: tuple[str, ...]
    minimum_share: float
    share: np.ndarray
    activity: str
    values: np.ndarray
    national: np.ndarray


@dataclass(frozen=True, slots=True, eq=False)
class Reading:
    """How values of the index are read.

    Attributes
    ----------
    scale : GradeScale
    ungraded : boolean array of shape (n_regions, n_years)
        Where a value gets no grade, because the index is partial.
    hubs : HubDraws or None
        Without it hubs are not counted.
    focus : int
        Position of the year in which it is counted who stands above whom.
    """

    scale: GradeScale
    ungraded: np.ndarray
    hubs: HubDraws | None = None
    focus: int = -1


def n_chunks(n_draws: int) -> int:
    """Count the chunks of a number of draws.

    Examples
    --------
    >>> n_chunks(1024), n_chunks(1025)
    (1, 2)
    """
    return -(-n_draws // CHUNK)


def simulate(
    model: Model,
    reading: Reading,
    n_draws: int,
    seed: int,
    *,
    chunks: Iterable[int] | None = None,
    told: Callable[[float], object] | None = None,
) -> Tally:
    """Draw an index many times and count what it comes to.

    Parameters
    ----------
    model : Model
        Its regions in an order that does not depend on that of the tables: by code.
    reading : Reading
    n_draws : int
        Draws of all chunks together.
    seed : int
    chunks : iterable of int, optional
        Those to draw here; by default all. Tallies of chunks add up to the tally of all.
    told : callable, optional
        Told the share done, now and then; what it raises ends the draws.

    Returns
    -------
    Tally

    Examples
    --------
    >>> from growth_poles.core.study.index import Group, Indicator
    >>> from growth_poles.core.uncertainty.draws import Plan
    >>> tree = Group("index", (Indicator("a"), Indicator("b")))
    >>> one = ("leader",), ("",), ("none",), ("none",), ("",)
    >>> names = "normalisation", "aggregation", "imputation", "outliers", "left_out"
    >>> plan = Plan(dict(zip(names, one)), {"index": (0.5, 0.5)}, concentration=8.0)
    >>> raw = {"a": np.array([[4.0], [1.0]]), "b": np.array([[2.0], [4.0]])}
    >>> model = Model(tree, plan, ("x", "y"), (2020,), raw)
    >>> reading = Reading(GradeScale(), np.zeros((2, 1), dtype=bool))
    >>> found = simulate(model, reading, 2000, 1)
    >>> found.above.sum() == 2000, found.grade.sum(axis=2).ravel()
    (np.True_, array([2000, 2000]))
    """
    chunks = list(range(n_chunks(n_draws)) if chunks is None else chunks)
    counter = _Counter(model, reading)
    done = 0
    for draws, noise in _batches(model, n_draws, seed, chunks):
        shares = _shares(model, reading.hubs, noise)
        for rows, values in model.evaluate(draws, noise):
            counter.take(values, None if shares is None else shares[..., rows])
            done += len(rows)
            if told is not None:
                told(done / (CHUNK * max(1, len(chunks))))
    return counter.finished()


def _batches(
    model: Model, n_draws: int, seed: int, chunks: list[int]
) -> Iterator[tuple[Draws, dict[str, np.ndarray] | None]]:
    """Yield draws: many at a time where components stay, few where they are made anew."""
    cells = len(model.codes) * len(model.years)

    def chunk_of(chunk: int) -> Draws:
        return draw(model.plan, min(CHUNK, n_draws - CHUNK * chunk), seed, chunk=chunk)

    if not model.plan.measurement:
        together = max(1, min(128, BUFFER // cells // CHUNK))
        for start in range(0, len(chunks), together):
            yield join([chunk_of(chunk) for chunk in chunks[start : start + together]]), None
        return
    names = sorted(model.half_widths)
    at_a_time = max(1, NOISE // (cells * max(1, len(names))))
    for chunk in chunks:
        draws = chunk_of(chunk)
        rng = np.random.default_rng(np.random.SeedSequence(seed, spawn_key=(1, chunk)))
        for start in range(0, len(draws), at_a_time):
            part = draws.take(slice(start, start + at_a_time))
            yield part, noise_of(model, rng, len(part))


def noise_of(model: Model, rng: np.random.Generator, n_draws: int) -> dict[str, np.ndarray]:
    """Draw how far every value moves, from −1 to 1 of its half-width.

    Parameters
    ----------
    model : Model
    rng : Generator
        Draws of a chunk can be taken from it in parts.
    n_draws : int

    Returns
    -------
    dict of str to array of shape (n_draws, n_regions, n_years)

    Examples
    --------
    >>> from types import SimpleNamespace
    >>> model = SimpleNamespace(half_widths={"a": 0.5}, codes=("x",), years=(2020, 2021))
    >>> noise_of(model, np.random.default_rng(1), 3)["a"].shape
    (3, 1, 2)
    """
    names = sorted(model.half_widths)
    size = (n_draws, len(names), len(model.codes), len(model.years))
    errors = 2.0 * rng.random(size) - 1.0
    return {name: errors[:, at] for at, name in enumerate(names)}


def _shares(
    model: Model, hubs: HubDraws | None, noise: Mapping[str, np.ndarray] | None
) -> np.ndarray | None:
    """Say where a share that moves meets the rule, shape (n_years, n_regions, n_draws)."""
    if hubs is None or noise is None or hubs.activity not in noise:
        return None
    moved = move(hubs.values, model.half_widths[hubs.activity], noise[hubs.activity])
    nation = np.where(
        np.isnan(hubs.national)[:, None], np.nansum(moved, axis=0), hubs.national[:, None]
    )
    with np.errstate(divide="ignore", invalid="ignore"):
        share = moved / nation
    share = np.where(np.isnan(hubs.share)[..., None], np.nan, share)
    return np.swapaxes(reaches(share, hubs.minimum_share), 0, 1)


class _Counter:
    """Codes of values, held until there are enough of them to count at once."""

    def __init__(self, model: Model, reading: Reading) -> None:
        n_years, n_regions = len(model.years), len(model.codes)
        scale = reading.scale
        self.tally = Tally.empty(n_years, n_regions, len(scale.labels), model.span())
        self.limits = snap(np.array(scale.limits, dtype=np.float64))
        self.ungraded = reading.ungraded.T if reading.ungraded.any() else None
        self.hubs, self.focus = reading.hubs, reading.focus
        zones = reading.hubs.zones if reading.hubs else ()
        self.in_zones = np.array([*(zone in zones for zone in scale.zones), False])
        self.size = max(64, BUFFER // 4 // (n_years * n_regions))
        cells = (n_years * n_regions, self.size)
        big = np.uint8 if n_regions <= 254 else np.uint32
        self.held = {
            "index": np.empty(cells, dtype=np.uint16),
            "rank": np.empty(cells, dtype=big),
            "grade": np.empty(cells, dtype=np.uint8),
        }
        self.filled = 0
        self.moves = False

    def take(self, values: np.ndarray, meets: np.ndarray | None) -> None:
        """Read a block of values, shape (n_years, n_regions, n)."""
        for start in range(0, values.shape[2], self.size):
            part = slice(start, start + self.size)
            self._take(values[..., part], None if meets is None else meets[..., part])

    def _take(self, values: np.ndarray, meets: np.ndarray | None) -> None:
        n_years, n_regions, n = values.shape
        if self.filled + n > self.size:
            self._count()
        tally, cells = self.tally, (n_years * n_regions, n)
        place = slice(self.filled, self.filled + n)
        missing = values != values
        holes = missing.any()
        bins = tally.index.shape[2]
        tally.least = np.fmin(tally.least, np.fmin.reduce(values, axis=2))
        tally.greatest = np.fmax(tally.greatest, np.fmax.reduce(values, axis=2))
        code = (values - tally.low) * (1.0 / tally.step)
        np.clip(code, 0.0, bins - 1, out=code)
        if holes:
            code[missing] = bins  # beyond the counts; the greatest value is not
        self.held["index"][:, place] = code.reshape(cells)
        rank = block_ranks(values, tally.above, year=self.focus)
        if tally.rank_step > 1:
            rank = -(-rank // np.uint32(tally.rank_step))
        self.held["rank"][:, place] = rank.reshape(cells)
        grade = np.zeros(values.shape, dtype=np.uint8)
        for limit in self.limits:
            grade += values >= limit
        if holes:
            grade[missing] = len(self.limits) + 1
        if self.ungraded is not None:
            grade[self.ungraded] = len(self.limits) + 1
        self.held["grade"][:, place] = grade.reshape(cells)
        if meets is not None:
            self.moves = True
            tally.hub += np.count_nonzero(self.in_zones[grade] & meets, axis=2)
        tally.n_draws += n
        self.filled += n

    def _count(self) -> None:
        for name, codes in self.held.items():
            counts = getattr(self.tally, name)
            count_codes(codes[:, : self.filled], counts.reshape(-1, counts.shape[2]))
        self.filled = 0

    def finished(self) -> Tally:
        """Count what is left."""
        self._count()
        if self.hubs and not self.moves:
            meets = reaches(self.hubs.share, self.hubs.minimum_share)
            self.tally.hub = self.tally.grade[..., self.in_zones].sum(axis=2) * meets.T
        return self.tally
