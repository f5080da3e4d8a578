"""Which map styles a result gets, and which one opens first: the same for files and for QGIS."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from ..results.region_tables import LOCAL, ring_columns
from ..specialisation.reference import SURVEYED
from ..study.spec import Study
from ..tables import Table
from .bivariate import QUOTIENT_LIMITS, bivariate_styles
from .movement import movement_styles
from .symbology import LANGUAGES, UNSURE_BELOW, Style, column_title, styles
from .weights_words import weights_label

__all__ = ["map_styles"]

# a style is of use where its layer has the column
_NEEDS = {"grade": "grade", "share": "location_share", "candidates": "is_candidate_hub"}
_YEARLY = {"regions": "", "regions_by_year": "year"}


def map_styles(study: Study, tables: Mapping[str, Table], *, small_area: float) -> list[Style]:
    """Styles of a result's layers whose columns are there; the default shows something.

    Parameters
    ----------
    study : Study
        Its language comes first; its grades and classes make the legends.
    tables : mapping of str to Table
        The result tables by name.
    small_area : float
        Polygons below this area, in square units of the layer, are drawn with a dot.

    Returns
    -------
    list of Style
        With at most one default a layer.

    Examples
    --------
    >>> from growth_poles.core.study.read import read_study
    >>> from growth_poles.studies import shipped
    >>> map_styles(read_study(shipped("paper")), {}, small_area=0.1)
    []
    """
    languages = [study.output.language]
    languages += [one for one in LANGUAGES if one not in languages]
    scale, place = study.grades, study.specialisation
    cuts = {"share_limits": sorted({0.02, place.middling, place.specialised})} if place else {}
    made = styles(
        languages,
        grade_scale=list(zip(scale.labels, (0.0, *scale.limits), strict=True)),
        small_area=small_area,
        last_year=study.focus_year,
        columns={name: tables[name].data for name in _YEARLY if name in tables},
        unsure_below=study.uncertainty.unsure_below if study.uncertainty else UNSURE_BELOW,
        surveyed=[name for name in _YEARLY if _is_surveyed(tables, name, "share_reference")],
        **cuts,
    )
    usable = [
        style
        for style in made
        if style.layer in tables
        and _NEEDS[style.name.partition("_")[0]] in tables[style.layer].data
    ]
    chosen: dict[str, str] = {}
    for style in usable:
        if _has_values(tables[style.layer], _NEEDS[style.name.partition("_")[0]]):
            chosen.setdefault(style.layer, style.name)
    usable = [replace(style, is_default=chosen.get(style.layer) == style.name) for style in usable]
    options = {"languages": languages, "small_area": small_area}
    usable += _bivariate_styles(study, tables, options)
    if "regions" in tables and _has_values(tables["regions"], "zone_steps"):
        zones = len(dict.fromkeys(scale.zones))
        years = (study.first_year, study.focus_year)
        usable += movement_styles(zones, years=years, **options)
    if study.diffusion and "verdicts" in tables:
        usable += _diffusion_styles(study, tables, options)
    return usable


def _bivariate_styles(
    study: Study, tables: Mapping[str, Table], options: dict[str, Any]
) -> list[Style]:
    """Index against quotient, or against share where the study has no totals."""
    place = study.specialisation
    if not (study.index and place):
        return []
    measure, limits = "location_quotient", list(QUOTIENT_LIMITS)
    if not place.total:
        measure, limits = "location_share", sorted({place.middling, place.specialised})
    zones = list(dict.fromkeys(study.grades.zones))
    made = []
    for layer, year in _YEARLY.items():
        if layer in tables and _has_values(tables[layer], "zone", measure):
            time = {"year": year, "last_year": study.focus_year}
            column = f"{measure.removeprefix('location_')}_reference"
            made += bivariate_styles(
                measure,
                limits,
                zones=zones,
                layer=layer,
                surveyed=_is_surveyed(tables, layer, column),
                **time,
                **options,
            )
    return made


def _is_surveyed(tables: Mapping[str, Table], layer: str, column: str) -> bool:
    """Say whether some year of a layer is measured against the regions with data."""
    return layer in tables and SURVEYED in tables[layer].data.get(column, ())


def _has_values(table: Table, *columns: str) -> bool:
    """Say whether a row has a value in all of the columns."""
    if not set(columns) <= set(table.data):
        return False
    return any(
        all(value is not None and value == value for value in row)
        for row in zip(*(table[column] for column in columns), strict=True)
    )


def _told(study: Study, variable: str, language: str) -> str:
    """Name a variable of the diffusion: by the language, else as the study calls it."""
    named = [*(column for table in study.tables for column in table.columns), *study.derived]
    labels = [one.label for one in named if one.indicator == variable and one.label]
    return column_title(variable, language) or next(iter(labels), variable)


def _diffusion_styles(
    study: Study, tables: Mapping[str, Table], options: dict[str, Any]
) -> list[Style]:
    from .diffusion import association_styles, neighbour_styles, ring_styles

    spec, regions = study.diffusion, tables["regions"]
    languages = options["languages"]
    made = []
    if set(LOCAL) <= set(regions.data):
        made += association_styles(
            "local_quadrant",
            "local_p_adjusted",
            p_floor="local_p_adjusted_floor",
            alpha=spec.association_alpha,
            subject={
                one: ", ".join(
                    (
                        _told(study, spec.variables[0], one),
                        weights_label(spec.weights[0].name, one),
                    )
                )
                for one in languages
            },
            **options,
        )
    names = {code: row for row, code in enumerate(regions["region_iso"])}
    for pole, column in ring_columns(tables["verdicts"]["region_iso"]).items():
        if column not in regions.data:
            continue
        rings = [value for value in regions[column].tolist() if value == value]
        told = {one: regions[f"name_{one}"][names[pole]] for one in languages}
        made += ring_styles(
            column, told, max(1, int(max(rings, default=1))), name=column, **options
        )
    declared = [weights.name for weights in spec.weights]
    lines = neighbour_styles(declared, languages=languages)
    return made + [replace(style, is_default=style is lines[0]) for style in lines]
