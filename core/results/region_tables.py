"""The layers of regions: what the map shows and why."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

import numpy as np

from ..hubs.candidates import Candidates
from ..messages import Text, joined
from ..specialisation.reference import reference_columns, reference_values
from ..specialisation.tables import Specialisation, interval_columns
from ..study.spec import DiffusionSpec, Study
from ..tables import Column, Table
from .identity import Names, identity, identity_columns

if TYPE_CHECKING:
    from ..indices.stage import Index
    from ..panel.build import Panel

__all__ = [
    "LOCAL",
    "MOST_RINGS",
    "indicators_table",
    "regions_by_year_table",
    "regions_table",
    "ring_columns",
    "with_diffusion",
]

# poles that have a column and a style of their rings each
MOST_RINGS = 12


def _value_columns(
    study: Study, panel: Panel, place: Specialisation | None, evidence: Mapping[str, np.ndarray]
) -> list[Column]:
    columns: list[Column] = []
    if study.index:
        columns += [
            Column(
                "index_pct",
                "real",
                "Innovation development index, leader = 100"
                if (scale := study.index.normalisation) == "leader"
                else f"Innovation development index of components by {scale}",
                "%" if scale == "leader" else "points",
                panel.sources.get(study.index.values) or "means of parts: index_components",
            ),
            Column(
                "index_rank",
                "integer",
                "Rank in the year, 1 is the highest; equals share",
                source="index_pct",
            ),
            Column(
                "grade",
                "text",
                "Grade of the index on the study's scale",
                source="index_pct and grades.limits in run_record",
            ),
            Column("zone", "text", "Zone of the grade: its letter", source="grade"),
            Column("n_indicators", "integer", "Indicators known; 0 with ready-made values"),
            Column("n_required", "integer", "Indicators of the full index"),
            Column("index_note", "text", "Why index or grade have no value, or are partial"),
        ]
    if place:
        activity = place.spec.activity
        source = panel.sources.get(activity, "")
        label = panel.labels.get(activity) or "Activity whose location is asked for"
        columns += [
            Column(activity, "real", label, panel.units.get(activity, ""), source),
            Column(
                "location_share",
                "real",
                "Share of the region in the national activity (the paper's KSI)"
                if place.spec.reference == "country"
                else "Share of the region in the activity of the country or of the regions with "
                "data (share_reference)",
                "share, 0 to 1",
                f"{activity} / "
                + ("national total" if place.spec.reference == "country" else "total"),
            ),
            Column(
                "location_quotient",
                "real",
                "Share of the activity in the region against the nation; above 1: specialised"
                if place.spec.total
                else "Missing: the data have no regional totals of the activity",
                "ratio",
                f"{activity} against {place.spec.total}" if place.spec.total else "",
            ),
            *interval_columns(place.spec),
            *reference_columns(place.spec, len(panel.codes)),
        ]
    columns += [
        Column(
            part.name,
            "real",
            f"{part.label or part.name}; above 1: specialised",
            "ratio",
            f"{part.activity} against {part.total}: {panel.sources.get(part.activity, '')}",
        )
        for part in (study.hubs.evidence if study.hubs else ())
        if part.name in evidence
    ]
    if study.hubs:
        columns.append(
            Column(
                "is_candidate_hub",
                "boolean",
                "Meets the hub rule of the study; missing: undetermined",
                source=f"zone {' or '.join(study.hubs.zones)} and location share of at least "
                f"{study.hubs.minimum_share:g}",
            )
        )
    if panel.preliminary.any():
        meaning = "Whether a figure of the region and year is marked as preliminary in its source"
        columns.append(Column("is_preliminary", "boolean", meaning))
    return columns


def _index_notes(study: Study, index: Index) -> np.ndarray:
    """Why the index or its grade have no value, per region and year."""
    notes = np.full(index.values.shape, None, dtype=object)
    if index.n_required:
        counts = np.unique(index.n_indicators[index.n_indicators < index.n_required])
        for count in counts:
            text = Text("partial: {n} of {m} indicators", n=count, m=index.n_required)
            if index.why_no_grade:
                text = joined(text, Text("no grade, the scale is calibrated on all"))
            notes[index.n_indicators == count] = text
        notes[np.isnan(index.values)] = (
            Text("no value: an indicator is missing and the study asks for all")
            if study.missing == "no_value"
            else Text("no value: no indicator is known")
        )
        imputed = index.n_imputed()
        for count in np.unique(imputed[imputed > 0]):
            told = Text("{n} imputed ({way})", n=count, way=study.index.imputation)
            rows = (imputed == count) & ~np.isnan(index.values)
            notes[rows] = [joined(note, told) for note in notes[rows]]
        if index.screened is not None:
            notes[index.screened] = Text(
                "no value: too few indicators are known (index.availability)"
            )
    else:
        notes[np.isnan(index.values)] = Text("no value in the source")
    return notes


def _values(
    index: Index | None,
    place: Specialisation | None,
    found: list[Candidates] | None,
    evidence: Mapping[str, np.ndarray],
    study: Study,
    panel: Panel,
) -> dict[str, np.ndarray]:
    """Every value column as an array of shape (n_regions, n_years)."""
    values: dict[str, np.ndarray] = {}
    if index:
        values |= {
            "index_pct": index.values,
            "index_rank": index.rank,
            "grade": index.grade,
            "zone": index.zone,
            "n_indicators": index.n_indicators,
            "n_required": np.full(index.values.shape, index.n_required),
            "index_note": _index_notes(study, index),
        }
    if place:
        quotient = place.quotient
        values |= {
            place.spec.activity: place.activity,
            "location_share": place.share,
            "location_quotient": np.full(place.share.shape, np.nan)
            if quotient is None
            else quotient,
            **place.ends(...),
            **reference_values(place.spec, panel),
        }
    values |= evidence
    if found:
        values["is_candidate_hub"] = np.array([one.is_candidate for one in found], dtype=object).T
    if panel.preliminary.any():
        values["is_preliminary"] = panel.preliminary.any(axis=2).astype(object)
    return values


def regions_by_year_table(
    study: Study,
    panel: Panel,
    names: Names,
    index: Index | None,
    place: Specialisation | None,
    found: list[Candidates] | None,
    evidence: Mapping[str, np.ndarray],
) -> Table:
    """One row per region and year: the layer for the temporal controller.

    Parameters
    ----------
    study, panel, names, index, place, found, evidence
        The study and what was computed for it; parts that it leaves out are ``None``.

    Returns
    -------
    Table
        Named ``regions_by_year``, rows region by region, years within.
    """
    n_years = len(panel.years)
    every = _values(index, place, found, evidence, study, panel)
    every = {name: array.ravel() for name, array in every.items()}
    data = identity(panel, names, np.repeat(np.arange(len(panel.codes)), n_years))
    data["year"] = np.tile(panel.years, len(panel.codes))
    columns = [*identity_columns(), *_value_columns(study, panel, place, evidence)]
    return Table.from_columns("regions_by_year", "One region and year", columns, data | every)


def regions_table(
    study: Study,
    panel: Panel,
    names: Names,
    index: Index | None,
    place: Specialisation | None,
    found: list[Candidates] | None,
    evidence: Mapping[str, np.ndarray],
) -> Table:
    """One row per region in the focus year, with the change since the first year.

    Parameters
    ----------
    study, panel, names, index, place, found, evidence
        See :func:`regions_by_year_table`.

    Returns
    -------
    Table
        Named ``regions``.
    """
    last, first = study.years.index(study.focus_year), 0
    data = identity(panel, names, np.arange(len(panel.codes)))
    data["year"] = np.full(len(panel.codes), study.focus_year)
    every = _values(index, place, found, evidence, study, panel)
    data |= {name: array[:, last] for name, array in every.items()}
    columns = [*identity_columns(), *_value_columns(study, panel, place, evidence)]
    since = f"{study.first_year} to {study.focus_year}"
    if index:
        columns += [
            Column(
                "index_change",
                "real",
                f"Change of the index, {since}; missing where other indicators were known then",
                "percentage points",
            ),
            Column("grade_first_year", "text", f"Grade in {study.first_year}"),
            Column("zone_first_year", "text", f"Zone in {study.first_year}"),
            Column("zone_movement", "text", f"Zone {since}, first → last"),
            Column("zone_steps", "integer", f"Zones up (+) or down (−), {since}"),
        ]
        before, after = index.zone[:, first], index.zone[:, last]
        change = index.values[:, last] - index.values[:, first]
        data["index_change"] = np.where(index.comparable(first, last), change, np.nan)
        data["grade_first_year"] = index.grade[:, first]
        data["zone_first_year"] = before
        data["zone_movement"], data["zone_steps"] = _movement(study, before, after)
    if place:
        columns += [
            Column("share_change", "real", f"Change of the location share, {since}", "share"),
            Column(
                "specialisation_class",
                "text",
                f"By the larger share of {study.first_year} and {study.focus_year}: specialised "
                f"from {place.spec.specialised:g}, middling from {place.spec.middling:g}, minor "
                "above zero, outsider: no production reported",
            ),
        ]
        data["share_change"] = place.share[:, last] - place.share[:, first]
        data["specialisation_class"] = place.classes(first, last)
    if found:
        columns.append(Column("hub_rank", "integer", "1 is the strongest candidate hub"))
        data["hub_rank"] = found[last].hub_rank
    return Table.from_columns("regions", "One region in the focus year", columns, data)


def _movement(study: Study, before: np.ndarray, after: np.ndarray) -> tuple[list, np.ndarray]:
    """Zone movement in words and in steps; no value where one zone is missing."""
    order = {zone: step for step, zone in enumerate(dict.fromkeys(study.grades.zones))}
    words: list[str | None] = []
    steps = np.full(len(before), np.nan)
    for row, (old, new) in enumerate(zip(before, after, strict=True)):
        known = old is not None and new is not None
        words.append(f"{old} → {new}" if known else None)
        if known:
            steps[row] = order[new] - order[old]
    return words, steps


LOCAL = {
    "local_moran": ("real", "value", "Local Moran's I"),
    "local_lag": ("real", "lag", "Row-standardised mean of the neighbours, in the variable's unit"),
    "local_quadrant": ("text", "quadrant", "High or low (H, L), among high or low neighbours"),
    "local_p_value": ("real", "p_value", "Two-sided permutation p-value, this region by itself"),
    "local_p_adjusted": (
        "real",
        "p_adjusted",
        "The same, adjusted for all able regions",
    ),
    "local_p_floor": ("real", "p_floor", "Smallest p-value that its number of neighbours allows"),
    "local_p_adjusted_floor": (
        "real",
        "p_floor_adjusted",
        "Smallest adjusted p-value within reach",
    ),
}


def ring_columns(poles: Iterable[str]) -> dict[str, str]:
    """Name the column with the rings around each pole, each of its own.

    Parameters
    ----------
    poles : iterable of str
        Codes in any script, in the order of the table ``verdicts``.

    Returns
    -------
    dict of str to str
        Column by pole.

    Examples
    --------
    >>> list(ring_columns(["KZ-ALA", "Псков", "a.1", "A-1"]).values())
    ['ring_kz_ala', 'ring_псков', 'ring_a_1', 'ring_a_1_2']
    """
    named: dict[str, str] = {}
    taken: set[str] = set()
    for pole in dict.fromkeys(poles):
        words = re.findall(r"[^\W_]+", pole.lower())
        plain = "_".join(["ring", *words])
        name, number = plain, 1
        while name in taken:
            number += 1
            name = f"{plain}_{number}"
        named[pole] = name
        taken.add(name)
    return named


def with_diffusion(regions: Table, spec: DiffusionSpec, spread: Mapping[str, Table]) -> Table:
    """Put local association and the poles' rings beside the regions, for the map.

    Parameters
    ----------
    regions : Table
        The table ``regions``.
    spec : DiffusionSpec
        Its first variable and first weights are shown.
    spread : mapping of str to Table
        With ``association_local`` and ``ring_members``.

    Returns
    -------
    Table
        With columns more; missing where the variable is.

    Examples
    --------
    >>> from growth_poles.core.study.spec import WeightsSpec
    >>> rows = [{"region_iso": "a", "year": 2016}]
    >>> columns = [Column("region_iso", "text", "Code"), Column("year", "integer", "Year")]
    >>> regions = Table.from_rows("regions", "One region", columns, rows)
    >>> empty = {name: Table.from_rows(name, "", [], []) for name in
    ...     ("association_local", "ring_members", "verdicts")}
    >>> spec = DiffusionSpec(("x",), (WeightsSpec("queen", "queen"),))
    >>> [column.name for column in with_diffusion(regions, spec, empty).columns][2:4]
    ['local_moran', 'local_lag']
    """
    variable, weights = spec.variables[0], spec.weights[0].name
    year = regions["year"][0] if len(regions) else 0
    local = {
        row["region_iso"]: row
        for row in spread["association_local"].rows()
        if (row["variable"], row["weights"], row["statistic"], row["year"])
        == (variable, weights, "local_moran", year)
    }
    about = f"{variable}, weights {weights}"
    columns = [
        Column(name, kind, f"{meaning}; {about}") for name, (kind, _, meaning) in LOCAL.items()
    ]
    gaps = {"real": float("nan"), "text": None}
    data: dict[str, Any] = dict(regions.data)
    for name, (kind, of, _) in LOCAL.items():
        data[name] = [local.get(code, {}).get(of, gaps[kind]) for code in regions["region_iso"]]
    members: dict[str, dict[str, float]] = {}
    for row in spread["ring_members"].rows():
        if row["weights"] == weights:
            members.setdefault(row["pole"], {row["pole"]: 0.0})[row["region_iso"]] = row["ring"]
    names = ring_columns([*spread["verdicts"].data.get("region_iso", ()), *members])
    for pole, rings in list(members.items())[:MOST_RINGS]:
        name = names[pole]
        columns.append(Column(name, "integer", f"Steps from {pole} along weights {weights}"))
        data[name] = [rings.get(code, float("nan")) for code in regions["region_iso"]]
    return Table.from_columns(regions.name, regions.title, [*regions.columns, *columns], data)


def indicators_table(panel: Panel, names: Names) -> Table:
    """Every indicator of a panel, one row per region and year: tables brought to their regions.

    Parameters
    ----------
    panel : Panel
        Values, missing as ``nan``.
    names : mapping of str to (str, str, str)
        Names of the regions by code.

    Returns
    -------
    Table
        Named ``indicators``, rows region by region, years within.
    """
    n_regions, n_years = len(panel.codes), len(panel.years)
    data = identity(panel, names, np.repeat(np.arange(n_regions), n_years))
    data["year"] = np.tile(panel.years, n_regions)
    columns = identity_columns()
    for name in panel.indicators:
        label = panel.labels.get(name) or name
        columns.append(
            Column(name, "real", label, panel.units.get(name, ""), panel.sources.get(name, ""))
        )
        data[name] = panel.values_of(name).ravel()
    return Table.from_columns("indicators", "One region and year", columns, data)
