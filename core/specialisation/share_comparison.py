"""Location shares by two measures of an activity beside each other, and how well they agree."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from ..errors import listed
from ..indices.audit import FEWEST_ROWS, rank_correlation
from ..indices.grades import ranks
from ..messages import Text
from ..panel.checks import knows_nation
from ..tables import Column, Table
from .measures import location_share
from .reference import SURVEYED
from .tables import quotient_of

if TYPE_CHECKING:
    from ..panel.build import Panel
    from ..study.spec import Study
    from .tables import Specialisation

__all__ = ["shares_compared_table"]


def shares_compared_table(
    study: Study, panel: Panel, place: Specialisation, notes: list[str]
) -> Table:
    """Shares and quotients of the study's activity beside those of every evidence.

    Parameters
    ----------
    study : Study
        Its ``hubs.evidence`` names the other measures.
    panel : Panel
    place : Specialisation
        The study's own.
    notes : list of str
        How well the shares of the last year with both agree, and where least, is added.

    Returns
    -------
    Table
        Named ``shares_compared``: one row per evidence, region and year with at least one of the
        two shares in that year.
    """
    spec = place.spec
    columns = (
        Column("evidence", "text", "Name of the other measure in the study"),
        Column("region_iso", "text", "Code of the region"),
        Column("year", "integer", "Year"),
        Column("location_share", "real", f"By {spec.activity}", "share, 0 to 1"),
        Column("evidence_share", "real", "By the activity of the evidence", "share, 0 to 1"),
        Column("difference", "real", "location_share less evidence_share", "share"),
        Column("share_rank", "integer", "Rank by location_share among regions with both shares"),
        Column("evidence_rank", "integer", "Rank by evidence_share among regions with both shares"),
        Column("evidence_quotient", "real", "Location quotient of the evidence", "ratio"),
        Column(
            "rank_correlation",
            "real",
            "Spearman's, of the two shares over the regions of the year with both",
            "−1 to 1",
        ),
        Column("n_regions", "integer", "Regions of the year with both shares"),
    )
    n_regions = len(panel.codes)
    blocks: dict[str, list[np.ndarray]] = {column.name: [] for column in columns}
    for part in study.hubs.evidence:
        share = location_share(
            panel.values_of(part.activity), national=panel.national_of(part.activity)
        )
        whole = knows_nation(panel, part.activity) | (spec.reference == SURVEYED)
        share = np.where(whole, share, np.nan)
        quotient = quotient_of(panel, part.activity, part.total, reference=spec.reference)
        told = ""
        for year, label in enumerate(panel.years):
            ours, theirs = place.share[:, year], share[:, year]
            both = ~(np.isnan(ours) | np.isnan(theirs))
            if np.isnan(ours).all() and np.isnan(theirs).all():
                continue
            agreement = rank_correlation(ours, theirs)
            block = {
                "evidence": np.full(n_regions, part.name, dtype=object),
                "region_iso": np.array(panel.codes, dtype=object),
                "year": np.full(n_regions, label),
                "location_share": ours,
                "evidence_share": theirs,
                "difference": ours - theirs,
                "share_rank": ranks(np.where(both, ours, np.nan)),
                "evidence_rank": ranks(np.where(both, theirs, np.nan)),
                "evidence_quotient": quotient[:, year],
                "rank_correlation": np.full(n_regions, agreement),
                "n_regions": np.full(n_regions, int(both.sum())),
            }
            for name, values in block.items():
                blocks[name].append(values)
            if both.sum() >= FEWEST_ROWS:
                told = _agreement(
                    spec.activity, part.activity, panel, year, ours, theirs, agreement
                )
        notes.append(
            told
            or Text(
                "Shares: {first} and {second} have no year in common.",
                first=spec.activity,
                second=part.activity,
            )
        )
    data = {
        column.name: np.concatenate(blocks[column.name]) if blocks[column.name] else np.zeros(0)
        for column in columns
    }
    return Table.from_columns("shares_compared", "One evidence, region and year", columns, data)


def _agreement(
    activity: str,
    other: str,
    panel: Panel,
    year: int,
    ours: np.ndarray,
    theirs: np.ndarray,
    agreement: float,
) -> Text:
    """Say in a sentence how well two shares agree in a year."""
    gap = np.where(np.isnan(ours - theirs), -1.0, np.abs(ours - theirs))
    most = int(np.argmax(gap))
    lacking = np.flatnonzero(np.isnan(ours) & (theirs > 0.0))
    told = {
        "year": panel.years[year],
        "first": activity,
        "second": other,
        "correlation": agreement,
        "n": (gap >= 0.0).sum(),
        "region": panel.codes[most],
        "ours": ours[most],
        "theirs": theirs[most],
    }
    if not len(lacking):
        return Text(
            "Shares: in {year} those of {first} and {second} have a rank correlation of "
            "{correlation:.2f} over {n} {n:|region|regions}; they differ most for {region}: "
            "{ours:.3f} against {theirs:.3f}.",
            **told,
        )
    return Text(
        "Shares: in {year} those of {first} and {second} have a rank correlation of "
        "{correlation:.2f} over {n} {n:|region|regions}; they differ most for {region}: "
        "{ours:.3f} against {theirs:.3f}; {second} has a value where {first} has none: {items}.",
        **told,
        items=listed(panel.codes[row] for row in lacking),
    )
