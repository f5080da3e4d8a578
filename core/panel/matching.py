"""The panel of a study: its tables on its regions, and what became of every row."""

from __future__ import annotations

from collections.abc import Sequence

from ..reading.cells import RawTable
from ..regions.study_regions import Regions
from ..study.spec import Study
from ..tables import Table
from .build import Panel, build_panel

__all__ = ["match"]


def match(study: Study, tables: Sequence[RawTable], regions: Regions) -> tuple[Panel, Table]:
    """Bring the tables of a study to one panel on its regions.

    Parameters
    ----------
    study : Study
    tables : sequence of RawTable
        The cells of ``study.tables``, in the same order.
    regions : Regions

    Returns
    -------
    panel : Panel
    match_report : Table
        Which row of which table became which region.

    Raises
    ------
    InputError
        See :func:`growth_poles.core.panel.build.build_panel`.
    """
    return build_panel(
        tables,
        study.tables,
        regions.gazetteer(),
        scheme=regions.division or regions.scheme,
        years=study.years,
        derived=study.derived,
        needed=_needed(study),
    )


def _needed(study: Study) -> set[str]:
    """Name the indicators that the study uses as they are, not only as factors."""
    needed: set[str] = set()
    if study.index:
        leaves = study.index.tree.leaves() if study.index.tree else ()
        needed |= {study.index.values, *(leaf.name for leaf in leaves)}
    if spec := study.specialisation:
        needed |= {spec.activity, spec.total, spec.population, *spec.sectors}
    for part in study.hubs.evidence if study.hubs else ():
        needed |= {part.activity, part.total}
    if spec := study.diffusion:
        needed |= {*spec.variables, *(weights.mass for weights in spec.weights)}
        needed -= {"index_pct", "location_share"} - _read(study)
    return needed - {""}


def _read(study: Study) -> set[str]:
    """Name the indicators that tables or formulas give."""
    return {column.indicator for table in study.tables for column in table.columns} | {
        spec.indicator for spec in study.derived
    }
