"""Which map styles a result gets, and which one opens first: the same for files and for QGIS."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from .region_tables import LOCAL, ring_column
from .results import Table
from .study import Study
from .symbology import LANGUAGES, Style, styles

__all__ = ["map_styles"]

# a style is of use where its layer has the column
_NEEDS = {"grade": "grade", "share": "location_share", "candidates": "is_candidate_hub"}


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
    >>> from growth_poles.core.study_file import read_study
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
    if study.diffusion and "verdicts" in tables:
        usable += _diffusion_styles(study, tables, languages, small_area)
    return usable


def _has_values(table: Table, column: str) -> bool:
    return any(value is not None and value == value for value in table[column])


def _diffusion_styles(
    study: Study, tables: Mapping[str, Table], languages: list[str], small_area: float
) -> list[Style]:
    from .symbology_diffusion import association_styles, neighbour_styles, ring_styles

    spec, regions = study.diffusion, tables["regions"]
    options = {"languages": languages, "small_area": small_area}
    made = []
    if set(LOCAL) <= set(regions.data):
        made += association_styles(
            "local_quadrant",
            "local_p_adjusted",
            p_floor="local_p_floor",
            subject=f"{spec.variables[0]}, {spec.weights[0].name}",
            **options,
        )
    names = {code: row for row, code in enumerate(regions["region_iso"])}
    for pole in dict.fromkeys(tables["verdicts"]["region_iso"]):
        column = ring_column(pole)
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
