"""From a study and the cells of its tables to result tables: the only place that knows the order.

Both sides come in here with the same things, however they opened the files: raw tables and what
is known of the regions.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

import numpy as np

from ..boundaries import SCHEMES, reference_adjacency
from .errors import listed
from .hubs.candidates import Candidates, candidates, strongest
from .indices.audit_tables import change_parts_table, index_audit_table, strengths_table
from .indices.component_table import components_table
from .indices.stage import Index, compute_index
from .messages import Text
from .panel.build import Panel
from .panel.matching import match
from .progress import Progress, report
from .readiness import check_ready
from .reading.cells import RawTable
from .regions.study_regions import Regions
from .results.claims import claims_table
from .results.hub_table import hubs_table
from .results.record import Source, run_record
from .results.region_tables import (
    MOST_RINGS,
    regions_by_year_table,
    regions_table,
    with_diffusion,
)
from .specialisation.reference import reference_notes
from .specialisation.share_comparison import shares_compared_table
from .specialisation.tables import (
    Specialisation,
    concentration_table,
    quotient_of,
    specialisation_table,
)
from .study.spec import Study
from .tables import Findings, Table, columns_table
from .uncertainty.monte_carlo import HubDraws
from .uncertainty.stage import Uncertainty, assess
from .uncertainty.tables import BESIDE, uncertainty_tables, with_uncertainty

__all__ = ["MOST_POLES", "analyse", "match", "rehearse", "study_findings"]

MOST_POLES = 12

BESIDE_TABLES = {
    "regions": BESIDE,
    "regions_by_year": BESIDE,
    "hubs": ("hub_probability", "modal_grade", "grade_probability"),
}


def rehearse(
    study: Study, tables: Sequence[RawTable], regions: Regions
) -> tuple[Panel, Table, tuple[str, ...]]:
    """Do everything of a study that is cheap: what is refused here, a run refuses.

    Draws and permutations are left out.

    Parameters
    ----------
    study, tables, regions
        As in :func:`study_findings`.

    Returns
    -------
    panel : Panel
    match_report : Table
    notes : tuple of str
        What a run would say of the tables, the index and the specialisation.

    Raises
    ------
    InputError
        As :func:`study_findings`.
    """
    panel, matched = match(study, tables, regions)
    told = check_ready(study, panel, regions)
    plain = replace(study, uncertainty=None, diffusion=None, claims="")
    found = analyse(plain, panel, regions, matched)
    notes = (*regions.notes, *regions.remarks(), *panel.notes, *told, *found.notes)
    return panel, matched, notes


def study_findings(
    study: Study,
    tables: Sequence[RawTable],
    regions: Regions,
    sources: Iterable[Source],
    *,
    versions: Mapping[str, str],
    product: str,
    progress: Progress | None = None,
) -> Findings:
    """Run a study from the cells of its tables to everything that its file says.

    Parameters
    ----------
    study : Study
    tables : sequence of RawTable
        The cells of ``study.tables``, in the same order.
    regions : Regions
    sources : iterable of Source
        Every file that was read.
    versions : mapping of str to str
        Versions of the libraries that opened the files.
    product : str
        Version of Growth Poles.
    progress : callable, optional
        Told of each stage and the share done; where it returns False the run stops.

    Returns
    -------
    Findings
        All tables in file order, with ``run_record`` and ``columns``, and the notes.

    Raises
    ------
    InputError
        Wrong input: one message that says what is wrong, where, and what to do.
    Cancelled
        `progress` returned False.
    """
    report(progress, Text("matching"), 0.0)
    panel, matched = match(study, tables, regions)
    told = check_ready(study, panel, regions)
    found = analyse(study, panel, regions, matched, progress=progress)
    report(progress, Text("record"), 0.98)
    notes = (*regions.notes, *regions.remarks(), *panel.notes, *told, *found.notes)
    everything = dict(found.tables)
    record = run_record(
        study, sources, notes, versions, product=product, tables=found.tables.values()
    )
    everything["run_record"] = record
    everything["columns"] = columns_table(everything.values())
    return Findings(everything, notes, tuple(one.line() for one in panel.accounts))


def analyse(
    study: Study,
    panel: Panel,
    regions: Regions,
    match_report: Table,
    *,
    progress: Progress | None = None,
) -> Findings:
    """Run every part that the study asks for.

    Parameters
    ----------
    study : Study
        What is asked.
    panel : Panel
        The indicators, on the study's regions and years.
    regions : Regions
        Their names, and for the diffusion their geometry.
    match_report : Table
        Which row of which table became which region.
    progress : callable, optional
        As in :func:`study_findings`.

    Returns
    -------
    Findings
        Tables by name, and notes on what could not be computed and why.

    Raises
    ------
    InputError
        An indicator of the index is negative.
    """
    notes: list[str] = _preliminary(panel)
    names = regions.titles
    report(progress, Text("index"), 0.15)
    pairs = contiguous_pairs(panel, regions)
    index = compute_index(study, panel, notes, pairs=pairs) if study.index else None
    report(progress, Text("specialisation"), 0.2)
    place = Specialisation.compute(study.specialisation, panel) if study.specialisation else None
    evidence = _evidence(study, panel)
    found = _hubs(study, index, place, evidence)
    tables = [
        regions_table(study, panel, names, index, place, found, evidence),
        regions_by_year_table(study, panel, names, index, place, found, evidence),
    ]
    doubt = _doubt(study, panel, index, place, pairs, notes, progress=progress)
    if index:
        tables.append(components_table(study, panel, index))
    if index and index.composite:
        tables.append(index_audit_table(study, panel, index))
        tables.append(strengths_table(study, panel, index))
        if study.focus_year != study.first_year:
            tables.append(change_parts_table(study, panel, index))
    if place:
        notes += reference_notes(study.specialisation, panel)
        tables.append(specialisation_table(panel, place))
        tables.append(concentration_table(study.specialisation, panel))
    if found:
        tables.append(hubs_table(study, panel, names, index, place, found, evidence))
        if study.hubs.evidence:
            tables.append(shares_compared_table(study, panel, place, notes))
    if doubt:
        for at, table in enumerate(tables):
            if names_of_doubt := BESIDE_TABLES.get(table.name):
                tables[at] = with_uncertainty(
                    table, study, panel, index, doubt, names=names_of_doubt
                )
        tables += uncertainty_tables(study, panel, index, doubt)
    if study.claims == "paper":
        tables.append(claims_table())
    if study.diffusion:
        report(progress, Text("diffusion"), 0.3)
        spread = _diffusion(study, panel, regions, index, place, found, notes, progress=progress)
        tables[0] = with_diffusion(tables[0], study.diffusion, spread)
        tables += spread.values()
    tables.append(match_report)
    return Findings({table.name: table for table in tables}, tuple(notes))


def _preliminary(panel: Panel) -> list[str]:
    """Say which years rest on figures that their source marks as preliminary."""
    marked = panel.preliminary.any(axis=2)
    if not marked.any():
        return []
    years = [str(panel.years[at]) for at in np.flatnonzero(marked.any(axis=0))]
    return [
        Text(
            "Preliminary: {n} {n:|region and year has|regions and years have} figures that their "
            "source marks as preliminary ({years}); see the column is_preliminary.",
            n=int(marked.sum()),
            years=years,
        )
    ]


def _doubt(
    study: Study,
    panel: Panel,
    index: Index | None,
    place: Specialisation | None,
    pairs: np.ndarray | None,
    notes: list[str],
    *,
    progress: Progress | None,
) -> Uncertainty | None:
    """Draw the index anew over the choices that the study declares."""
    if study.uncertainty is None or index is None or index.composite is None:
        return None
    hubs = None
    if study.hubs and place:
        activity = place.spec.activity
        hubs = HubDraws(
            study.hubs.zones,
            study.hubs.minimum_share,
            place.share,
            activity,
            panel.values_of(activity),
            panel.national_of(activity),
        )
    return assess(
        study,
        panel,
        index,
        notes,
        pairs=pairs,
        hubs=hubs,
        unreported=place.none if place else None,
        told=lambda share: report(progress, Text("uncertainty"), 0.2 + 0.1 * share),
    )


def contiguous_pairs(panel: Panel, regions: Regions) -> np.ndarray | None:
    """Return pairs of regions with a shared border, by position in the panel, where known."""
    at = {code: place for place, code in enumerate(panel.codes)}
    if regions.is_shipped and regions.scheme in SCHEMES:
        named = sorted(reference_adjacency(regions.scheme))
        return np.array([[at[a], at[b]] for a, b in named], dtype=np.intp)
    if regions.facts is None:
        return None
    to_panel = np.array([at[label] for label in regions.facts.labels], dtype=np.intp)
    pairs = np.asarray(regions.facts.pairs, dtype=np.intp).reshape(-1, 2)
    return to_panel[pairs[np.asarray(regions.facts.border_km) > 0]]


def _evidence(study: Study, panel: Panel) -> dict[str, np.ndarray]:
    """Location quotients that stand beside the hubs, by name, shape (n_regions, n_years)."""
    rule = study.hubs
    reference = study.specialisation.reference if study.specialisation else "country"
    return {
        part.name: quotient_of(panel, part.activity, part.total, reference=reference)
        for part in (rule.evidence if rule else ())
    }


def _hubs(
    study: Study,
    index: Index | None,
    place: Specialisation | None,
    evidence: Mapping[str, np.ndarray],
) -> list[Candidates] | None:
    """Apply the rule in every year."""
    if study.hubs is None or index is None or place is None:
        return None
    labels = {part.name: part.label or part.name for part in study.hubs.evidence}
    found = []
    for year in range(len(study.years)):
        quotients = {labels[name]: values[:, year] for name, values in evidence.items()}
        intervals = None
        if place.quotient is not None:
            quotients["location quotient"] = place.quotient[:, year]
        if place.interval is not None:
            intervals = {"location quotient": tuple(end[:, year] for end in place.interval)}
        found.append(
            candidates(
                index.values[:, year],
                index.zone[:, year],
                place.share[:, year],
                study.hubs,
                none=place.none[:, year],
                no_zone_because=index.why_no_grade or "the index has no value",
                quotients=quotients,
                intervals=intervals,
            )
        )
    return found


def _diffusion(
    study: Study,
    panel: Panel,
    regions: Regions,
    index: Index | None,
    place: Specialisation | None,
    found: list[Candidates] | None,
    notes: list[str],
    *,
    progress: Progress | None,
) -> dict[str, Table]:
    """Hand the study's variables, weights and poles to the diffusion stage."""
    from .diffusion.inputs import DiffusionOptions
    from .diffusion.stage import diffuse
    from .neighbours.contiguous import queen
    from .neighbours.declared import build_weights, functional_regions

    spec, facts = study.diffusion, regions.facts
    variables: dict[str, np.ndarray] = {}
    kinds: dict[str, str] = {}
    for name in spec.variables:
        if name == "index_pct" and index:
            variables[name], kinds[name] = index.values, "index"
        elif name == "location_share" and place:
            variables[name], kinds[name] = place.share, "count"
        else:
            variables[name], kinds[name] = panel.values_of(name), panel.kinds[name]
    poles = spec.poles
    if not poles and found:
        poles, left_out = strongest(panel.codes, found[0], MOST_POLES)
        if left_out:
            notes.append(
                Text(
                    "Diffusion: {first_year} has {n} candidate hubs; each is compared with all the "
                    "others, so only the {most} strongest are taken as poles. Left out: {items}. "
                    "Name the poles that are asked about in diffusion.poles.",
                    first_year=study.first_year,
                    n=len(poles) + len(left_out),
                    most=len(poles),
                    items=listed(left_out, 20),
                )
            )
        if poles:
            notes.append(
                Text(
                    "Diffusion: the study names no poles; the candidate hubs of "
                    "{first_year} are taken: {items}.",
                    first_year=study.first_year,
                    items=list(poles),
                )
            )
    if len(poles) > MOST_RINGS:
        notes.append(
            Text(
                "Diffusion: rings are drawn on the map around the first {most} of {n} poles; "
                "the table ring_members has them all.",
                most=MOST_RINGS,
                n=len(poles),
            )
        )
    if not poles:
        notes.append(
            Text(
                "Diffusion: no poles are named and {first_year} has no candidate hub, "
                "so there is no verdict; name poles in diffusion.poles.",
                first_year=study.first_year,
            )
        )
    zones = {}
    if index:
        for year in (study.first_year, study.focus_year):
            zones[year] = index.zone[:, study.years.index(year)].tolist()
    reference = None
    if regions.is_shipped and regions.scheme in SCHEMES:
        pairs = sorted(reference_adjacency(regions.scheme))
        reference = queen(panel.codes, *zip(*pairs, strict=True), name="reference")
    return diffuse(
        panel.codes,
        panel.years,
        variables,
        build_weights(
            spec,
            facts,
            lambda name: panel.values_of(name)[:, 0],
            regions.weights,
            minimum_border_km=study.boundaries.minimum_border_km,
        ),
        poles,
        kinds=kinds,
        points=facts.centres,
        zones=zones,
        zone_order=tuple(dict.fromkeys(study.grades.zones)),
        functional=functional_regions(spec),
        reference=reference,
        names=regions.titles,
        options=DiffusionOptions(
            rhos=spec.rhos,
            damping=spec.damping,
            alpha=spec.alpha,
            permutations=spec.permutations,
            smallest_effect=spec.smallest_effect,
            simulations=spec.simulations,
            seed=study.seed,
            association_years=tuple(int(year) for year in spec.association_years),
            allow_isolates=spec.allow_isolates,
        ),
        progress=progress,
    )
