"""The table of hubs: every region with the evidence for and against it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

import numpy as np

from ..hubs.candidates import Candidates
from ..indices.grades import ranks
from ..specialisation.tables import Specialisation, interval_columns
from ..study.spec import Study
from ..tables import Column, Table
from .identity import Names, identity, identity_columns

if TYPE_CHECKING:
    from ..indices.stage import Index
    from ..panel.build import Panel

__all__ = ["hubs_table"]


def hubs_table(
    study: Study,
    panel: Panel,
    names: Names,
    index: Index,
    place: Specialisation,
    found: list[Candidates],
    evidence: Mapping[str, np.ndarray],
) -> Table:
    """Every region in the focus year with the evidence for and against it, candidates first.

    Parameters
    ----------
    study, panel, names, index, place, found, evidence
        See :func:`growth_poles.core.results.region_tables.regions_by_year_table`.

    Returns
    -------
    Table
        Named ``hubs``: candidates by rank, then undetermined regions, then the others by index.
    """
    year = study.years.index(study.focus_year)
    one = found[year]
    columns = [
        *identity_columns(),
        Column("hub_rank", "integer", "1 is the strongest candidate; missing: no candidate"),
        Column("is_candidate_hub", "boolean", "Meets the rule; missing: undetermined"),
        Column("verdict", "text", "candidate, not a candidate, or undetermined"),
        Column("meets_zone", "boolean", f"Zone {' or '.join(study.hubs.zones)}"),
        Column("meets_share", "boolean", f"Location share of {study.hubs.minimum_share:g} or more"),
        Column("index_pct", "real", "Innovation development index", "%"),
        Column("index_rank", "integer", "Rank by the index"),
        Column("zone", "text", "Zone of the grade"),
        Column("location_share", "real", "Share in the national activity", "share, 0 to 1"),
        Column("share_rank", "integer", "Rank by the location share"),
        Column("location_quotient", "real", "Above 1: specialised", "ratio"),
        *interval_columns(place.spec),
        *(
            Column(part.name, "real", f"{part.label or part.name}; above 1: specialised", "ratio")
            for part in study.hubs.evidence
        ),
        Column("evidence_for", "text", "What speaks for the region"),
        Column("evidence_against", "text", "What speaks against it"),
    ]
    words = {True: "candidate", False: "not a candidate", None: "undetermined"}
    quotient = place.quotient
    data = identity(panel, names, np.arange(len(panel.codes)))
    data |= {
        "year": np.full(len(panel.codes), study.focus_year),
        "hub_rank": one.hub_rank,
        "is_candidate_hub": one.is_candidate,
        "verdict": np.array([words[value] for value in one.is_candidate], dtype=object),
        "meets_zone": one.meets_zone,
        "meets_share": one.meets_share,
        "index_pct": index.values[:, year],
        "index_rank": index.rank[:, year],
        "zone": index.zone[:, year],
        "location_share": place.share[:, year],
        "share_rank": ranks(place.share[:, year]),
        "location_quotient": np.full(len(panel.codes), np.nan)
        if quotient is None
        else quotient[:, year],
        **place.ends(np.s_[:, year]),
        **{name: values[:, year] for name, values in evidence.items()},
        "evidence_for": one.evidence_for,
        "evidence_against": one.evidence_against,
    }
    undecided = np.array([value is None for value in one.is_candidate])
    order = np.lexsort((index.rank[:, year], ~undecided, one.hub_rank))
    data = {name: np.asarray(values)[order] for name, values in data.items()}
    return Table.from_columns("hubs", "One region, candidates first", columns, data)
