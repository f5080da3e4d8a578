"""Whether a study can be run with the figures and regions that it was given: cheap, before it is.

``check`` and ``run`` ask the same questions here, so that the one never passes what the other
refuses.
"""

from __future__ import annotations

import numpy as np

from .errors import InputError, StudyError, listed
from .messages import Text
from .neighbours.declared import build_weights
from .panel.build import Panel
from .panel.checks import check_not_negative
from .regions.cross_check import check_against_shipped
from .regions.study_regions import Regions
from .study.spec import Study

__all__ = ["check_ready"]


def check_ready(study: Study, panel: Panel, regions: Regions) -> tuple[Text, ...]:
    """Refuse what cannot be computed, and tell what can and should not be believed unseen.

    Parameters
    ----------
    study : Study
    panel : Panel
        The indicators, on the study's regions and years.
    regions : Regions

    Returns
    -------
    tuple of Text
        Parts larger than their total, units that differ between the two, too few years.

    Raises
    ------
    StudyError
        Nothing is asked for.
    BoundaryError
        Polygons with Kazakhstan's codes that lie elsewhere or are called otherwise.
    InputError
        An indicator without a figure, a ratio as activity or total, a count below zero, a region
        without a neighbour.
    """
    if not (study.index or study.specialisation or study.diffusion):
        raise StudyError(
            Text("a study that asks for something"),
            Text("one with neither [index] nor [specialisation] nor [diffusion]"),
            study.name,
            Text("Add one of them: docs/study.md shows their keys"),
        )
    if not regions.is_shipped:
        check_against_shipped(regions.codes, regions.names, regions.facts)
    _check_figures(study, panel)
    notes = [note for pair in _pairs(study) for note in _check_pair(panel, *pair)]
    notes += _check_diffusion(study, panel, regions)
    return tuple(notes)


def _check_figures(study: Study, panel: Panel) -> None:
    """Refuse a study whose indicators have no figure at all."""
    wanted = set()
    if study.index:
        leaves = study.index.tree.leaves() if study.index.tree else ()
        wanted |= {study.index.values, *(leaf.name for leaf in leaves)} - {""}
    counted = {name for pair in _pairs(study) for name in pair if name}
    for name in [*sorted(wanted), *sorted(counted)]:
        if name in wanted and len(wanted) > 1:
            continue
        if np.isnan(panel.values_of(name)).all():
            raise InputError(
                Text("figures of {indicator}", indicator=name),
                Text("none for any region and year"),
                panel.sources.get(name, ""),
                Text("Check region, years and column of its table: growth-poles check shows them"),
            )
    if len(wanted) > 1 and all(np.isnan(panel.values_of(name)).all() for name in wanted):
        raise InputError(
            Text("figures of the indicators of the index"),
            Text("none of {indicators} for any region and year", indicators=listed(sorted(wanted))),
            study.name,
            Text("Check region, years and columns: growth-poles check shows them"),
        )


def _pairs(study: Study) -> list[tuple[str, str]]:
    """Name each activity that is measured against a total, with it; empty where there is none."""
    pairs = []
    if spec := study.specialisation:
        pairs = [(spec.activity, spec.total), *((part, spec.total) for part in spec.sectors)]
        pairs += [(spec.population, "")] if spec.population else []
    pairs += [(part.activity, part.total) for part in (study.hubs.evidence if study.hubs else ())]
    return list(dict.fromkeys(pairs))


def _check_pair(panel: Panel, activity: str, total: str) -> list[Text]:
    for name in filter(None, (activity, total)):
        kind = panel.kinds.get(name, "count")
        if kind != "count":
            raise InputError(
                Text("an amount or a number, of kind count, for shares and quotients"),
                Text("{indicator} of kind {kind}", indicator=name, kind=kind),
                panel.sources.get(name, ""),
                Text(
                    "Name the amount behind it: shares of ratios have no meaning; a count is made "
                    "from a ratio with [[derived]] and factors"
                ),
            )
        check_not_negative(panel, name)
    if not total:
        return []
    notes = []
    part, whole = panel.values_of(activity), panel.values_of(total)
    slack = np.nan_to_num(panel.half_width_of(activity)) + np.nan_to_num(panel.half_width_of(total))
    with np.errstate(invalid="ignore"):
        above = part - whole > slack + 1e-9 * np.abs(whole)
    if above.any():
        row, year = (int(place) for place in np.argwhere(above)[0])
        notes.append(
            Text(
                "{part} is larger than its total {total} in {n} {n:|cell|cells}, first {region} in "
                "{year} ({one:.10g} and {other:.10g}): one of the two is in another unit or of "
                "another kind.",
                part=activity,
                total=total,
                n=int(above.sum()),
                region=panel.codes[row],
                year=panel.years[year],
                one=float(part[row, year]),
                other=float(whole[row, year]),
            )
        )
    units = panel.units.get(activity, ""), panel.units.get(total, "")
    if all(units) and units[0].strip().lower() != units[1].strip().lower():
        notes.append(
            Text(
                "{part} is in {unit!r} and its total {total} in {other!r}: shares and quotients "
                "are right only where both measure the same.",
                part=activity,
                total=total,
                unit=units[0],
                other=units[1],
            )
        )
    return notes


def _check_diffusion(study: Study, panel: Panel, regions: Regions) -> list[Text]:
    spec = study.diffusion
    if spec is None or regions.facts is None:
        return []
    weights = build_weights(
        spec, regions.facts, lambda name: panel.values_of(name)[:, 0], regions.weights
    )
    for name, each in weights.items():
        if each.isolates and not spec.allow_isolates:
            raise InputError(
                Text("a neighbour of every region under the weights {name}", name=name),
                Text("none for {regions}", regions=listed(each.isolates)),
                "diffusion",
                Text(
                    "Use other weights, or write allow_isolates = true: such regions then have no "
                    "local statistic"
                ),
            )
    unknown = [code for code in spec.poles if code not in panel.codes]
    if unknown:
        raise InputError(
            Text("codes of regions as poles"),
            Text("{codes}", codes=listed(unknown)),
            "diffusion.poles",
            Text("Correct the codes: growth-poles check lists the regions"),
        )
    if len(panel.years) < 2:
        return [
            Text(
                "Diffusion: {year} is the only year; whether poles pull up their neighbours takes "
                "two or more, so that every verdict is undetermined.",
                year=panel.years[0],
            )
        ]
    return []
