"""What a reader of the index must know: holes, stand-ins, treated outliers, undefined years."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

import numpy as np

from ..study.spec import IndexSpec
from .composite import Composite
from .prepare import Prepared

if TYPE_CHECKING:
    from ..panel.build import Panel

__all__ = ["note_index", "note_range"]

OWN_SCALE = {"z_score": "z-scores (50 + 10 z)", "rank": "ranks (100 is the best)"}


def note_index(
    spec: IndexSpec,
    raw: Mapping[str, np.ndarray],
    ready: Prepared,
    made: Composite,
    n_indicators: np.ndarray,
    screened: np.ndarray | None,
    panel: Panel,
    notes: list[str],
) -> None:
    """Add a sentence on everything that an index made from indicators hides.

    Parameters
    ----------
    spec : IndexSpec
        How the index was asked for.
    raw : mapping of str to array of shape (n_regions, n_years)
        Indicators as they came.
    ready : Prepared
        Indicators as they were normalised.
    made : Composite
        The index.
    n_indicators : integer array of shape (n_regions, n_years)
        Indicators known.
    screened : boolean array of shape (n_regions, n_years) or None
        Where too few are known.
    panel : Panel
        Names regions and years.
    notes : list of str
        Gets the sentences.
    """
    for name, values in raw.items():
        _note_holes(name, ~np.isnan(values), panel, notes)
        _note_undefined(spec, name, ready.values[name], made.components[name], panel, notes)
        if name in ready.basis:
            cells = np.argwhere(ready.basis[name] > 0)
            notes.append(
                f"Index: imputed values of {name} ({spec.imputation}): {len(cells)}, marked in "
                f"index_components; first: {panel.codes[cells[0][0]]} {panel.years[cells[0][1]]}."
            )
        if name in ready.treated:
            how = ready.treated[name] > 0
            notes.append(
                f"Index: values of {name} treated as outliers ({spec.outliers}): "
                f"{int(how.sum())}, in {_years(panel, how.any(axis=0))}."
            )
    notes += made.notes
    if spec.normalisation in OWN_SCALE:
        notes.append(
            f"Index: its components are {OWN_SCALE[spec.normalisation]}; the limits of the grades "
            "are applied to them as they are."
        )
    if screened is not None and screened.any():
        row, column = np.argwhere(screened)[0]
        notes.append(
            f"Index: no value where fewer than {100 * spec.availability:.3g} % of the indicators "
            f"are known: {int(screened.sum())} values of region and year; first: "
            f"{panel.codes[row]} {panel.years[column]}."
        )
    counts = n_indicators.max(axis=0)
    if len(set(counts.tolist())) > 1:
        told = ", ".join(f"{year} {count}" for year, count in zip(panel.years, counts, strict=True))
        notes.append(
            f"Index: the number of indicators known differs between years ({told}); a change "
            "between years with other indicators is not computed."
        )


def _note_holes(name: str, known: np.ndarray, panel: Panel, notes: list[str]) -> None:
    some = known.any(axis=0)
    if not some.all():
        notes.append(f"Index: {name} is missing in all regions in {_years(panel, ~some)}.")
    holes = ~known & some
    if holes.any():
        rows = np.flatnonzero(holes.any(axis=1))
        named = ", ".join(panel.codes[row] for row in rows[:5])
        named += f" and {len(rows) - 5} more" if len(rows) > 5 else ""
        notes.append(
            f"Index: {name} is missing for {named} ({int(holes.sum())} values of region and year)."
        )


def _note_undefined(
    spec: IndexSpec,
    name: str,
    values: np.ndarray,
    component: np.ndarray,
    panel: Panel,
    notes: list[str],
) -> None:
    """Say in which years an indicator that is known could not be normalised, or says little."""
    n_known = (~np.isnan(values)).sum(axis=0)
    undefined = (n_known > 0) & np.isnan(component).all(axis=0)
    if undefined.any() and spec.normalisation == "leader":
        notes.append(
            f"Index: {name} has a leader of zero in {_years(panel, undefined)}; "
            f"it has no value there, because a ratio to zero says nothing."
        )
    elif undefined.any():
        notes.append(
            f"Index: {name} is the same in all regions known in {_years(panel, undefined)}; it has "
            f"no value there by {spec.normalisation}."
        )
    alone = (n_known == 1) & ~undefined
    if alone.any() and spec.normalisation in ("leader", "rank"):
        notes.append(
            f"Index: {name} is known for one region only in {_years(panel, alone)}; it has 100 "
            "there because it is compared with nobody."
        )


def _years(panel: Panel, chosen: Iterable[bool]) -> str:
    return ", ".join(str(year) for year, yes in zip(panel.years, chosen, strict=True) if yes)


def note_range(name: str, values: np.ndarray, panel: Panel, notes: list[str]) -> None:
    """Say where ready-made values lie outside the scale.

    Parameters
    ----------
    name : str
        Indicator of the panel.
    values : array of shape (n_regions, n_years)
        Its values.
    panel : Panel
        Names regions and years.
    notes : list of str
        Gets the sentence.
    """
    with np.errstate(invalid="ignore"):
        outside = np.argwhere((values < 0.0) | (values > 100.0))
    if len(outside):
        row, column = outside[0]
        notes.append(
            f"Index: {len(outside)} ready-made values of {name} lie outside 0–100 %; first: "
            f"{panel.codes[row]} {panel.years[column]}: {values[row, column]:g}."
        )
