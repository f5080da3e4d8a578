"""The index of a study: from the panel to values, ranks and grades; what is missing and why."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from ..panel_checks import check_not_negative
from ..study import IndexSpec, Study
from .composite import Composite, composite
from .grades import grades, ranks, zones

if TYPE_CHECKING:
    from ..panel import Panel

__all__ = ["Index", "compute_index"]


@dataclass(frozen=True, slots=True, eq=False)
class Index:
    """The index of every region and year with its place on the scale.

    Attributes
    ----------
    values, rank, n_indicators : arrays of shape (n_regions, n_years)
    grade, zone : object arrays of shape (n_regions, n_years)
        ``None`` where there is no value, and everywhere when grades are not given to a partial
        index.
    n_required : int
        Indicators of the full index; 0 for ready-made values.
    composite : Composite or None
        The components, where the index was computed from indicators.
    why_no_grade : str
        Why grades are withheld; empty when they are given.
    """

    values: np.ndarray
    rank: np.ndarray
    n_indicators: np.ndarray
    grade: np.ndarray
    zone: np.ndarray
    n_required: int
    composite: Composite | None
    why_no_grade: str

    def comparable(self, first: int, last: int) -> np.ndarray:
        """Say for which regions the index of two years (columns) rests on the same indicators."""
        same = np.ones(len(self.values), dtype=bool)
        for name in self.composite.leaders if self.composite else ():
            known = ~np.isnan(self.composite.components[name])
            same &= known[:, first] == known[:, last]
        return same


def compute_index(study: Study, panel: Panel, notes: list[str]) -> Index:
    """Compute the index that a study asks for, with its ranks and grades.

    Parameters
    ----------
    study : Study
        With an ``index``.
    panel : Panel
    notes : list of str
        What could not be computed and why is added to it.

    Returns
    -------
    Index

    Raises
    ------
    InputError
        An indicator of the index is negative.
    """
    spec: IndexSpec = study.index
    if spec.tree:
        raw = {leaf.name: panel.values_of(leaf.name) for leaf in spec.tree.leaves()}
        for name in raw:
            check_not_negative(panel, name)
        made = composite(raw, spec.tree, missing=study.missing)
        values, n_indicators, n_required = made.values, made.n_indicators, spec.n_required
        _note_leaders(raw, made, panel, notes)
    else:
        made, values, n_required = None, panel.values_of(spec.values), 0
        n_indicators = np.zeros(values.shape, dtype=np.int16)
        _note_range(spec.values, values, panel, notes)
    listed = len(raw) if spec.tree else 0
    why = ""
    partial = n_indicators < n_required
    if partial.any() and not study.grades.allow_partial:
        why = (
            f"grades are calibrated on {n_required} indicators and the study does not allow them "
            f"for a partial index (grades.allow_partial)"
        )
        notes.append(
            f"Index: partial, at most {int(n_indicators.max())} of {n_required} indicators"
            + (f" ({n_required - listed} have no data here)" if listed < n_required else "")
            + f"; no grade where it is partial: {why}."
        )
    graded = np.where(partial, np.nan, values) if why else values
    return Index(
        values,
        ranks(values),
        n_indicators,
        grades(graded, study.grades),
        zones(graded, study.grades),
        n_required,
        made,
        why,
    )


def _note_leaders(
    raw: Mapping[str, np.ndarray], made: Composite, panel: Panel, notes: list[str]
) -> None:
    """Say where an indicator could not be used at all in a year, and why."""
    for name, best in made.leaders.items():
        known = ~np.isnan(raw[name])
        absent = [
            str(year) for year, some in zip(panel.years, known.any(axis=0), strict=True) if not some
        ]
        undefined = np.isnan(best) & known.any(axis=0)
        zero = [str(year) for year, bad in zip(panel.years, undefined, strict=True) if bad]
        if absent:
            notes.append(f"Index: {name} is missing in all regions in {', '.join(absent)}.")
        if zero:
            notes.append(
                f"Index: {name} has a leader of zero in {', '.join(zero)}; "
                f"it has no value there, because a ratio to zero says nothing."
            )
        holes = (~known[:, known.any(axis=0)]).sum()
        if holes:
            rows = np.flatnonzero((~known[:, known.any(axis=0)]).any(axis=1))
            named = ", ".join(panel.codes[row] for row in rows[:5])
            named += f" and {len(rows) - 5} more" if len(rows) > 5 else ""
            notes.append(
                f"Index: {name} is missing for {named} ({int(holes)} values of region and year)."
            )
    counts = made.n_indicators.max(axis=0)
    if len(set(counts.tolist())) > 1:
        told = ", ".join(f"{year} {count}" for year, count in zip(panel.years, counts, strict=True))
        notes.append(
            f"Index: the number of indicators known differs between years ({told}); a change "
            "between years with other indicators is not computed."
        )


def _note_range(name: str, values: np.ndarray, panel: Panel, notes: list[str]) -> None:
    with np.errstate(invalid="ignore"):
        outside = np.argwhere((values < 0.0) | (values > 100.0))
    if len(outside):
        row, column = outside[0]
        notes.append(
            f"Index: {len(outside)} ready-made values of {name} lie outside 0–100 %; first: "
            f"{panel.codes[row]} {panel.years[column]}: {values[row, column]:g}."
        )
