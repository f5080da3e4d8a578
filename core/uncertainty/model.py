"""A study's index as a function of draws: components once a combination, means for all draws."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise, product

import numpy as np

from ..errors import InputError
from ..indices.grades import snap
from ..indices.normalise import normalise
from ..indices.prepare import prepare
from ..messages import Text
from ..study.index import Group
from .draws import Draws, Plan
from .means import is_strict, tree_mean

__all__ = ["Model"]

BLOCK = 2**17
"""Values of the index computed at a time: they stay in the processor's cache."""
CACHE = 2**23
"""Values of components that are kept for the next draws."""
RESCALE = Text(
    'Rescale the indicators above zero: normalisation = ["min_max"] with index.limits = '
    "[1, 100]; or leave this mean out of uncertainty.aggregation"
)


@dataclass(frozen=True, slots=True, eq=False)
class _Pattern:
    """Cells with the same indicators known."""

    cells: np.ndarray | slice
    leaves: dict[str, np.ndarray]
    lacking: tuple[str, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Model:
    """Everything that the index of a study is computed from.

    Parameters
    ----------
    tree : Group
    plan : Plan
        The alternatives, and the weights where they do not vary.
    codes : tuple of str, length n_regions
    years : tuple of int, length n_years
    raw : mapping of str to array of shape (n_regions, n_years)
        Indicators; ``nan`` is missing.
    limits : (float, float)
        Of the normalisations that have them.
    missing : {"mean_of_present", "no_value"}
    carry_years : int
    pairs : integer array of shape (n_pairs, 2) or None
        Contiguous regions by position.
    hidden : boolean array of shape (n_regions, n_years) or None
        Where the index has no value whatever is drawn: too few indicators are known.
    half_widths : mapping of str to array of shape (n_regions, n_years)
        Of the rounding of the indicators that move; also of those that are not in the tree.
    """

    tree: Group
    plan: Plan
    codes: tuple[str, ...]
    years: tuple[int, ...]
    raw: Mapping[str, np.ndarray]
    limits: tuple[float, float] = (0.0, 100.0)
    missing: str = "mean_of_present"
    carry_years: int = 1
    pairs: np.ndarray | None = None
    hidden: np.ndarray | None = None
    half_widths: Mapping[str, np.ndarray] = field(default_factory=dict)
    _cache: dict[tuple[str, str, str], list[_Pattern]] = field(default_factory=dict, repr=False)

    @property
    def names(self) -> list[str]:
        """Indicators of the tree, left to right."""
        return [leaf.name for leaf in self.tree.leaves()]

    def selected(self, rows: Sequence[int], columns: Sequence[int]) -> Model:
        """Return the model of some regions and years, by position."""
        box = np.ix_(rows, columns)
        pairs = self.pairs
        if pairs is not None:
            new = np.full(len(self.codes), -1)
            new[np.asarray(rows)] = np.arange(len(rows))
            pairs = new[np.asarray(pairs, dtype=np.intp).reshape(-1, 2)]
            pairs = pairs[(pairs >= 0).all(axis=1)]
        return replace(
            self,
            codes=tuple(self.codes[row] for row in rows),
            years=tuple(self.years[column] for column in columns),
            raw={name: values[box] for name, values in self.raw.items()},
            half_widths={name: values[box] for name, values in self.half_widths.items()},
            pairs=pairs,
            hidden=None if self.hidden is None else self.hidden[box],
            _cache={},
        )

    def span(self) -> tuple[float, float]:
        """Least and greatest value that the index can have in any draw."""
        n = max(2, len(self.codes))
        away = 10.0 * (n - 1) / np.sqrt(n)
        spans = {"leader": (0.0, 100.0), "rank": (0.0, 100.0), "z_score": (50 - away, 50 + away)}
        found = [spans.get(name, self.limits) for name in self.plan.alternatives["normalisation"]]
        return min(low for low, _ in found), max(high for _, high in found)

    def check(self) -> None:
        """Refuse alternatives that the indicators do not allow.

        Raises
        ------
        InputError
            A target out of reach, a negative value by ``leader``, a component of zero under a mean
            that it alone would decide: names indicator, region and year.
        """
        of = self.plan.alternatives
        strict = any(
            is_strict((name, 1.0)) if name else self._declared_strict()
            for name in of["aggregation"]
        )
        for setting in product(of["normalisation"], of["imputation"], of["outliers"]):
            components = self.components(setting)
            for name, values in components.items() if strict else ():
                low = values <= 0.0
                if low.any():
                    year, row = np.argwhere(low)[0]
                    raise InputError(
                        Text(
                            "components above zero for every geometric and harmonic mean that is "
                            "drawn"
                        ),
                        Text(
                            "{value:g} of {name} for {code} in {year} by normalisation {way}",
                            value=values[year, row],
                            name=name,
                            code=self.codes[row],
                            year=self.years[year],
                            way=setting[0],
                        ),
                        "uncertainty.aggregation",
                        RESCALE,
                    )

    def _declared_strict(self) -> bool:
        return any(is_strict((group.aggregation, group.power)) for group in self.tree.groups())

    def components(
        self, setting: tuple[str, str, str], moved: Mapping[str, np.ndarray] | None = None
    ) -> dict[str, np.ndarray]:
        """Normalise the indicators.

        Parameters
        ----------
        setting : (str, str, str)
            Normalisation, imputation and treatment of outliers.
        moved : mapping of str to array of shape (n_regions, n_years, n_draws), optional
            Values instead of the raw ones.

        Returns
        -------
        dict of str to array of shape (n_years, n_regions) or (n_years, n_regions, n_draws)
        """
        normalisation, imputation, outliers = setting
        ready = prepare(
            {name: (moved or self.raw)[name] for name in self.names},
            imputation=imputation,
            carry_years=self.carry_years,
            outliers=outliers,
            pairs=self.pairs,
        )
        made = {}
        for leaf in self.tree.leaves():
            try:
                value = normalise(
                    ready.values[leaf.name],
                    normalisation,
                    direction=leaf.direction,
                    limits=self.limits,
                    target=leaf.target,
                    goalposts=leaf.goalposts,
                )
            except InputError as error:
                raise InputError(
                    error.needed,
                    error.came,
                    Text("indicator {name!r} in uncertainty.normalisation", name=leaf.name),
                    error.remedy,
                ) from None
            made[leaf.name] = np.swapaxes(value, 0, 1)
        return made

    def evaluate(
        self, draws: Draws, noise: Mapping[str, np.ndarray] | None = None
    ) -> Iterator[tuple[np.ndarray, np.ndarray]]:
        """Compute the index of every draw.

        Parameters
        ----------
        draws : Draws
        noise : mapping of str to array of shape (n_draws, n_regions, n_years), optional
            How far each value moves, from −1 to 1 of its half-width.

        Yields
        ------
        rows : integer array of shape (n,)
            Which draws; every draw comes once, in no order.
        values : array of shape (n_years, n_regions, n)
            The index on a grid of 2⁻³⁰; ``nan`` where it has no value. Written over next time.
        """
        of = self.plan.alternatives
        sizes = [len(of[name]) for name in SETTING]
        at = np.ravel_multi_index([draws.choices[name] for name in SETTING], sizes)
        order = np.argsort(at, kind="stable")
        bounds = np.flatnonzero(np.diff(at[order], prepend=-1, append=at.max() + 1))
        step = max(1, BLOCK // (len(self.codes) * len(self.years)))
        for start, stop in pairwise(bounds):
            places = np.unravel_index(at[order[start]], sizes)
            chosen = {name: of[name][place] for name, place in zip(SETTING, places, strict=True)}
            for first in range(start, stop, step):
                rows = order[first : min(first + step, stop)]
                patterns = self._patterns(
                    (chosen["normalisation"], chosen["imputation"], chosen["outliers"]),
                    None if noise is None else {name: part[rows] for name, part in noise.items()},
                )
                yield rows, self._values(patterns, draws.take(rows), chosen["aggregation"])

    def _patterns(
        self, setting: tuple[str, str, str], noise: Mapping[str, np.ndarray] | None
    ) -> list[_Pattern]:
        """Components of a combination, cells with the same known indicators together."""
        if noise is not None:
            moved = {name: move(self.raw[name], self.half_widths.get(name), noise.get(name))
                     for name in self.names}  # fmt: skip
            return _split(self.components(setting, moved), moves=True)
        if setting not in self._cache:
            patterns = _split(self.components(setting), moves=False)
            held = len(self._cache) * len(self.names) * len(self.codes) * len(self.years)
            if held > CACHE:
                self._cache.clear()
            self._cache[setting] = patterns
        return self._cache[setting]

    def _values(self, patterns: list[_Pattern], draws: Draws, aggregation: str) -> np.ndarray:
        shape = (len(self.years) * len(self.codes), len(draws))
        index = np.full(shape, np.nan)
        weights = {
            name: np.ascontiguousarray(draws.weights[name].T)
            if name in draws.weights
            else np.asarray(of)[:, None]
            for name, of in self.plan.weights.items()
        }
        gone = draws.choices["left_out"]
        place = {name: at for at, name in enumerate(self.plan.alternatives["left_out"]) if name}
        for pattern in patterns:
            draw = pattern.cells[1] if isinstance(pattern.cells, tuple) else slice(None)
            kept_in = {name: (gone[draw] != at).astype(np.float64) for name, at in place.items()}
            if self.missing == "no_value" and len(pattern.lacking) > 1:
                continue
            value = tree_mean(
                self.tree,
                pattern.leaves,
                {name: of[:, draw] if of.shape[1] > 1 else of for name, of in weights.items()},
                aggregation=aggregation,
                kept_in=kept_in,
            )
            if value is None:
                continue
            if self.missing == "no_value" and pattern.lacking:
                # a draw that leaves out the only one that is missing has all the others
                lacks = kept_in.get(pattern.lacking[0], np.ones(1)) > 0.0
                value = np.where(lacks, np.nan, value)
            index[pattern.cells] = value
        snap(index)
        index = index.reshape(len(self.years), len(self.codes), len(draws))
        if self.hidden is not None:
            index[self.hidden.T] = np.nan
        return index


SETTING = ("normalisation", "imputation", "outliers", "aggregation")


def move(values: np.ndarray, half_width: np.ndarray | None, noise: np.ndarray | None) -> np.ndarray:
    """Move values within their half-widths; one that is not negative stays so.

    Returns
    -------
    array of shape (n_regions, n_years, n_draws)
    """
    if half_width is None or noise is None:
        n_draws = 1 if noise is None else len(noise)
        return np.broadcast_to(values[..., None], (*values.shape, n_draws))
    width = np.where(np.isfinite(half_width), half_width, 0.0)
    moved = values[..., None] + width[..., None] * np.moveaxis(noise, 0, -1)
    return np.where(values[..., None] >= 0.0, np.maximum(moved, 0.0), moved)


def _split(components: Mapping[str, np.ndarray], *, moves: bool) -> list[_Pattern]:
    """Bring together the cells in which the same indicators are known."""
    names = list(components)
    stack = np.stack([components[name] for name in names])
    stack = stack.reshape(len(names), stack.shape[1] * stack.shape[2], -1)
    known = stack == stack
    if known.all():
        return [_Pattern(slice(None), dict(zip(names, stack, strict=True)), ())]
    patterns: list[_Pattern] = []
    steady = (known == known[..., :1]).all(axis=(0, 2))
    cells = np.flatnonzero(steady)
    for of, mine in _same(known[:, cells, 0]):
        patterns.append(_pattern(names, of, cells[mine], stack[:, cells[mine]]))
    if moves and not steady.all():
        # a value is there in some draws only (a leader that rounding lifts above zero)
        cell, draw = np.nonzero(~np.broadcast_to(steady[:, None], stack.shape[1:]))
        for of, mine in _same(known[:, cell, draw]):
            where = (cell[mine], draw[mine])
            patterns.append(_pattern(names, of, where, stack[:, where[0], where[1]]))
    return patterns


def _same(known: np.ndarray) -> Iterator[tuple[np.ndarray, np.ndarray]]:
    if known.shape[1]:
        kinds, which = np.unique(known, axis=1, return_inverse=True)
        for at in range(kinds.shape[1]):
            yield kinds[:, at], np.flatnonzero(which.ravel() == at)


def _pattern(names: list[str], known: np.ndarray, cells: object, stack: np.ndarray) -> _Pattern:
    leaves = {name: stack[at] for at, name in enumerate(names) if known[at]}
    return _Pattern(cells, leaves, tuple(name for name in names if name not in leaves))
