"""What the shares and quotients of a year are of: the country, or the regions with data."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from ..messages import Text
from ..panel.checks import knows_nation
from ..panel.match_report import spans
from ..tables import Column

if TYPE_CHECKING:
    from ..panel.build import Panel
    from ..study.spec import SpecialisationSpec

__all__ = [
    "SURVEYED",
    "lacks_nation",
    "reference_columns",
    "reference_notes",
    "reference_values",
]

SURVEYED = "regions_with_data"


def lacks_nation(spec: SpecialisationSpec, panel: Panel, *indicators: str) -> np.ndarray:
    """Say in which years regions of an indicator are missing and its national figure is not known.

    Parameters
    ----------
    spec : SpecialisationSpec
        Missing values of its activity are no gap where it reads them as none reported.
    panel : Panel
    *indicators : str

    Returns
    -------
    boolean array of shape (n_years,)
        True where one of the indicators has no national figure.

    Examples
    --------
    >>> from types import SimpleNamespace
    >>> panel = SimpleNamespace(
    ...     years=[2015, 2016],
    ...     values_of=lambda name: np.array([[1.0, 2.0], [np.nan, 3.0]]),
    ...     national_of=lambda name: np.array([np.nan, np.nan]))
    >>> spec = SimpleNamespace(activity="ict", no_value="undetermined")
    >>> lacks_nation(spec, panel, "ict")
    array([ True, False])
    """
    lacking = np.zeros(len(panel.years), dtype=bool)
    for indicator in indicators:
        known = knows_nation(panel, indicator)
        if indicator == spec.activity and spec.no_value == "none_reported":
            known = known | ~np.isnan(panel.values_of(indicator)).all(axis=0)
        lacking |= ~known
    return lacking


def _measures(spec: SpecialisationSpec) -> dict[str, tuple[str, ...]]:
    """Return what each measure is made from."""
    made = {"share": (spec.activity,)}
    return made | ({"quotient": (spec.activity, spec.total)} if spec.total else {})


def reference_columns(spec: SpecialisationSpec, n_regions: int) -> list[Column]:
    """Columns that say what a year's measures are of; none where all are of the country.

    Examples
    --------
    >>> from growth_poles.core.study.spec import SpecialisationSpec
    >>> spec = SpecialisationSpec("ict", reference="regions_with_data")
    >>> [column.name for column in reference_columns(spec, 17)]
    ['share_reference', 'share_regions']
    """
    columns = []
    for measure in _measures(spec) if spec.reference == SURVEYED else ():
        about = (
            f"What the {measure} is of: country, or regions_with_data where regions of the year "
            "are missing and no national figure is known"
        )
        columns.append(Column(f"{measure}_reference", "text", about))
        counted = f"Regions of the year with the values of the {measure}, of {n_regions}"
        columns.append(Column(f"{measure}_regions", "integer", counted))
    return columns


def reference_values(spec: SpecialisationSpec, panel: Panel) -> dict[str, np.ndarray]:
    """Fill the columns of :func:`reference_columns`, each of shape (n_regions, n_years).

    Examples
    --------
    >>> from types import SimpleNamespace
    >>> panel = SimpleNamespace(
    ...     codes=["A", "B"], years=[2016],
    ...     values_of=lambda name: np.array([[1.0], [np.nan]]),
    ...     national_of=lambda name: np.array([np.nan]))
    >>> spec = SimpleNamespace(
    ...     activity="ict", total="", no_value="undetermined", reference="regions_with_data")
    >>> reference_values(spec, panel)["share_regions"].tolist()
    [[1], [1]]
    """
    found: dict[str, np.ndarray] = {}
    shape = (len(panel.codes), len(panel.years))
    for measure, indicators in _measures(spec).items() if spec.reference == SURVEYED else ():
        lacking = lacks_nation(spec, panel, *indicators)
        words = np.where(lacking, SURVEYED, "country").astype(object)
        found[f"{measure}_reference"] = np.broadcast_to(words, shape)
        found[f"{measure}_regions"] = np.broadcast_to(_n_regions(panel, indicators), shape)
    return found


def _n_regions(panel: Panel, indicators: tuple[str, ...]) -> np.ndarray:
    gone = [np.isnan(panel.values_of(indicator)) for indicator in indicators]
    return (~np.any(gone, axis=0)).sum(axis=0)


def reference_notes(spec: SpecialisationSpec, panel: Panel) -> list[str]:
    """Say which years are measured against the regions with data, and how many these are.

    Examples
    --------
    >>> from types import SimpleNamespace
    >>> panel = SimpleNamespace(
    ...     codes=["A", "B"], years=[2016],
    ...     values_of=lambda name: np.array([[1.0], [np.nan]]),
    ...     national_of=lambda name: np.array([np.nan]))
    >>> spec = SimpleNamespace(
    ...     activity="ict", total="", no_value="undetermined", reference="regions_with_data")
    >>> reference_notes(spec, panel)[0].fields["fewest"]
    1
    """
    indicators = tuple(_measures(spec).values())[-1]
    years = np.flatnonzero(lacks_nation(spec, panel, *indicators))
    if spec.reference != SURVEYED or not years.size:
        return []
    counts = _n_regions(panel, indicators)[years]
    return [
        Text(
            "Specialisation: measured against the regions with data and not the country in "
            "{years}, where regions are missing and no national figure is known; the fewest "
            "regions with data in a year: {fewest} of {regions}.",
            years=spans([panel.years[at] for at in years]),
            fewest=int(counts.min()),
            regions=len(panel.codes),
        )
    ]
