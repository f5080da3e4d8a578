"""The index of a study: from the panel to values, ranks and grades; what is missing and why."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from ..errors import InputError, named_first
from ..messages import Text
from ..panel.checks import check_not_negative
from ..study.spec import IndexSpec, Study
from .composite import Composite, composite
from .grades import grades, ranks, snap, zones
from .normalise import unreachable
from .notes import note_index, note_range
from .prepare import Prepared, prepare

if TYPE_CHECKING:
    from ..panel.build import Panel

__all__ = ["Index", "compute_index"]


@dataclass(frozen=True, slots=True, eq=False)
class Index:
    """The index of every region and year with its place on the scale.

    Attributes
    ----------
    values, rank, n_indicators : arrays of shape (n_regions, n_years)
        Imputed indicators do not count in ``n_indicators``.
    grade, zone : object arrays of shape (n_regions, n_years)
        ``None`` where there is no value, and everywhere when grades are not given to a partial
        index.
    n_required : int
        Indicators of the full index; 0 for ready-made values.
    composite : Composite or None
        The components, where the index was computed from indicators.
    why_no_grade : str
        Why grades are withheld; empty when they are given.
    prepared : Prepared or None
        The indicators as they were normalised, with what was imputed and treated.
    screened : boolean array of shape (n_regions, n_years) or None
        Where the index has no value because too few indicators are known.
    """

    values: np.ndarray
    rank: np.ndarray
    n_indicators: np.ndarray
    grade: np.ndarray
    zone: np.ndarray
    n_required: int
    composite: Composite | None
    why_no_grade: str
    prepared: Prepared | None = None
    screened: np.ndarray | None = None

    def known(self, name: str) -> np.ndarray:
        """Say where an indicator has a value that is not imputed, shape (n_regions, n_years)."""
        known = ~np.isnan(self.composite.components[name])
        imputed = self.prepared.imputed(name) if self.prepared else None
        return known if imputed is None else known & ~imputed

    def n_imputed(self) -> np.ndarray:
        """Count the indicators whose value is imputed, shape (n_regions, n_years)."""
        count = np.zeros(self.values.shape, dtype=np.int64)
        for name in self.prepared.basis if self.prepared else ():
            count += self.prepared.imputed(name) & ~np.isnan(self.composite.components[name])
        return count

    def comparable(self, first: int, last: int) -> np.ndarray:
        """Say for which regions the index of two years (columns) rests on the same indicators."""
        same = np.ones(len(self.values), dtype=bool)
        for name in self.composite.leaders if self.composite else ():
            known, has = self.known(name), ~np.isnan(self.composite.components[name])
            same &= (known[:, first] == known[:, last]) & (has[:, first] == has[:, last])
        return same


def compute_index(
    study: Study, panel: Panel, notes: list[str], *, pairs: np.ndarray | None = None
) -> Index:
    """Compute the index that a study asks for, with its ranks and grades.

    Parameters
    ----------
    study : Study
        With an ``index``.
    panel : Panel
    notes : list of str
        What could not be computed and why, what was imputed and treated, and weights that nobody
        wrote down, are added to it.
    pairs : integer array of shape (n_pairs, 2), optional
        Contiguous regions, by position in the panel; for ``imputation = "neighbour_mean"``.

    Returns
    -------
    Index

    Raises
    ------
    InputError
        What the index cannot be made from: a negative indicator by ``leader``, a target that is no
        better than the worst value, a component of zero under a geometric mean, comparisons that
        contradict each other. Names indicator, region and year.
    """
    spec: IndexSpec = study.index
    if not spec.tree:
        values = panel.values_of(spec.values)
        note_range(spec.values, values, panel, notes)
        return _placed(study, values, np.zeros(values.shape, dtype=np.int16), notes)
    raw = {leaf.name: panel.values_of(leaf.name) for leaf in spec.tree.leaves()}
    if spec.normalisation == "leader":
        for name in raw:
            check_not_negative(panel, name)
    ready = prepare(
        raw,
        imputation=spec.imputation,
        carry_years=spec.carry_years,
        outliers=spec.outliers,
        pairs=pairs,
    )
    if spec.normalisation == "target":
        _check_targets(spec, ready, panel)
    made = composite(
        ready.values,
        spec.tree,
        missing=study.missing,
        normalisation=spec.normalisation,
        limits=spec.limits,
        where=lambda name, cell: Text(
            "for {code} in {year}", code=panel.codes[cell[0]], year=panel.years[cell[1]]
        ),
    )
    n_indicators = made.n_indicators
    for name in ready.basis:
        n_indicators = n_indicators - (ready.imputed(name) & ~np.isnan(made.components[name]))
    values, screened = made.values, None
    if spec.availability > 0.0:
        n_known = np.add.reduce([~np.isnan(array) for array in raw.values()], dtype=np.int64)
        # whole numbers are compared, so that 0.6 of 5 indicators is 3
        screened = n_known < np.ceil(spec.availability * len(raw) - 1e-9)
        values = np.where(screened, np.nan, values)
    note_index(spec, raw, ready, made, n_indicators, screened, panel, notes)
    return _placed(study, values, n_indicators, notes, made, ready, screened)


def _placed(
    study: Study,
    values: np.ndarray,
    n_indicators: np.ndarray,
    notes: list[str],
    made: Composite | None = None,
    ready: Prepared | None = None,
    screened: np.ndarray | None = None,
) -> Index:
    """Give ranks, and grades where the study gives them."""
    n_required = study.index.n_required if made else 0
    why = ""
    partial = n_indicators < n_required
    if partial.any() and not study.grades.allow_partial:
        listed = len(made.leaders)
        why = Text(
            "grades are calibrated on {n} indicators and the study does not allow them for a "
            "partial index (grades.allow_partial)",
            n=n_required,
        )
        notes.append(
            Text(
                "Index: partial, at most {n} of {m} indicators; no grade where it is partial: "
                "{why}.",
                n=n_indicators.max(),
                m=n_required,
                why=why,
            )
            if listed == n_required
            else Text(
                "Index: partial, at most {n} of {m} indicators ({k} have no data here); no grade "
                "where it is partial: {why}.",
                n=n_indicators.max(),
                m=n_required,
                k=n_required - listed,
                why=why,
            )
        )
    graded = np.where(partial, np.nan, values) if why else values
    return Index(
        values,
        ranks(snap(values.copy())),
        n_indicators,
        grades(graded, study.grades),
        zones(graded, study.grades),
        n_required,
        made,
        why,
        ready,
        screened,
    )


def _check_targets(spec: IndexSpec, ready: Prepared, panel: Panel) -> None:
    """Refuse a target that is no better than the worst value of a year."""
    for leaf in spec.tree.leaves():
        values = ready.values[leaf.name]
        out = np.flatnonzero(unreachable(values, leaf.target, direction=leaf.direction))
        if len(out):
            higher = leaf.direction == "higher"
            worst = (np.fmin if higher else np.fmax).reduce(values[:, out], axis=0)
            told = [
                Text("{value:g} in {year}", value=value, year=panel.years[at])
                for at, value in zip(out, worst, strict=True)
            ]
            limits = named_first(told)
            raise InputError(
                Text("a target of {name} above its least value", name=leaf.name)
                if higher
                else Text("a target of {name} below its greatest value", name=leaf.name),
                Text("{target:g}; the least value is {told}", target=leaf.target, told=limits)
                if higher
                else Text(
                    "{target:g}; the greatest value is {told}", target=leaf.target, told=limits
                ),
                Text("indicator {name!r}", name=leaf.name),
                Text("Correct the target, or the direction of the indicator"),
            )
