"""What a reader of the index must know: holes, stand-ins, treated outliers, undefined years."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

import numpy as np

from ..errors import named_first
from ..messages import Text
from ..study.spec import IndexSpec
from .composite import Composite
from .prepare import Prepared

if TYPE_CHECKING:
    from ..panel.build import Panel

__all__ = ["note_index", "note_range"]

OWN_SCALE = {"z_score": Text("z-scores (50 + 10 z)"), "rank": Text("ranks (100 is the best)")}


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
                Text(
                    "Index: imputed values of {name} ({way}): {n}, marked in "
                    "index_components; first: {code} {year}.",
                    name=name,
                    way=spec.imputation,
                    n=len(cells),
                    code=panel.codes[cells[0][0]],
                    year=panel.years[cells[0][1]],
                )
            )
        if name in ready.treated:
            how = ready.treated[name] > 0
            notes.append(
                Text(
                    "Index: values of {name} treated as outliers ({way}): {n}, in {years}.",
                    name=name,
                    way=spec.outliers,
                    n=int(how.sum()),
                    years=_years(panel, how.any(axis=0)),
                )
            )
    notes += made.notes
    if spec.normalisation in OWN_SCALE:
        notes.append(
            Text(
                "Index: its components are {way}; the limits of the grades are applied "
                "to them as they are.",
                way=OWN_SCALE[spec.normalisation],
            )
        )
    if screened is not None and screened.any():
        row, column = np.argwhere(screened)[0]
        notes.append(
            Text(
                "Index: no value where fewer than {share:.3g} % of the indicators are "
                "known: {n} {n:|value|values} of region and year; first: {code} {year}.",
                share=100 * spec.availability,
                n=int(screened.sum()),
                code=panel.codes[row],
                year=panel.years[column],
            )
        )
    counts = n_indicators.max(axis=0)
    if len(set(counts.tolist())) > 1:
        told = [f"{year} {count}" for year, count in zip(panel.years, counts, strict=True)]
        notes.append(
            Text(
                "Index: the number of indicators known differs between years ({told}); "
                "a change between years with other indicators is not computed.",
                told=told,
            )
        )


def _note_holes(name: str, known: np.ndarray, panel: Panel, notes: list[str]) -> None:
    some = known.any(axis=0)
    if not some.all():
        notes.append(
            Text(
                "Index: {name} is missing in all regions in {years}.",
                name=name,
                years=_years(panel, ~some),
            )
        )
    holes = ~known & some
    if holes.any():
        rows = np.flatnonzero(holes.any(axis=1))
        named = named_first([panel.codes[row] for row in rows])
        notes.append(
            Text(
                "Index: {name} is missing for {regions} ({n} {n:|value|values} of "
                "region and year).",
                name=name,
                regions=named,
                n=int(holes.sum()),
            )
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
            Text(
                "Index: {name} has a leader of zero in {years}; it has no value there, "
                "because a ratio to zero says nothing.",
                name=name,
                years=_years(panel, undefined),
            )
        )
    elif undefined.any():
        notes.append(
            Text(
                "Index: {name} is the same in all regions known in {years}; it has no "
                "value there by {way}.",
                name=name,
                years=_years(panel, undefined),
                way=spec.normalisation,
            )
        )
    alone = (n_known == 1) & ~undefined
    if alone.any() and spec.normalisation in ("leader", "rank"):
        notes.append(
            Text(
                "Index: {name} is known for one region only in {years}; it has 100 "
                "there because it is compared with nobody.",
                name=name,
                years=_years(panel, alone),
            )
        )


def _years(panel: Panel, chosen: Iterable[bool]) -> list[int]:
    return [year for year, yes in zip(panel.years, chosen, strict=True) if yes]


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
            Text(
                "Index: {n} ready-made values of {name} lie outside 0–100 %; first: "
                "{code} {year}: {value:g}.",
                n=len(outside),
                name=name,
                code=panel.codes[row],
                year=panel.years[column],
                value=values[row, column],
            )
        )
