"""Read [[tables]] and [[derived]] of a study file."""

from __future__ import annotations

import re
from pathlib import Path

from .sections import REQUIRED, Section, placed
from .spec import ColumnSpec, DerivedSpec, TableSpec

__all__ = ["FIRST_YEAR", "LAST_YEAR", "RESERVED", "check_name", "read_derived", "read_table"]

KINDS = ("count", "ratio", "index")
FIRST_YEAR, LAST_YEAR = 1800, 2200
RESERVED = frozenset(
    {
        "fid", "geom", "geometry", "region_iso", "scheme", "name_en", "name_ru", "name_kk",
        "year", "index", "index_rank", "grade", "zone", "n_indicators", "n_required",
        "index_note", "location_share", "location_quotient", "is_candidate_hub",
        "index_change", "grade_first_year", "zone_first_year", "zone_movement",
        "zone_steps", "share_change", "specialisation_class", "hub_rank", "why_missing",
        "excess", "krugman_specialisation", "location_quotient_log",
        "location_quotient_symmetric", "location_quotient_additive",
        "location_quotient_standardised", "verdict", "meets_zone", "meets_share",
        "share_rank", "evidence_for", "evidence_against", "local_moran", "local_lag",
        "local_quadrant", "local_p_value", "local_p_adjusted", "local_p_floor",
        "modal_grade", "grade_probability", "index_low", "index_high", "rank_low", "rank_high",
        "hub_probability", "quotient_low", "quotient_high",
    }
)  # fmt: skip


def read_table(section: Section, folder: Path) -> TableSpec:
    """Read one of [[tables]]; problems are noted in the section.

    Examples
    --------
    >>> problems = []
    >>> column = {"indicator": "grp", "kind": "count"}
    >>> asked = {"file": "a.csv", "region": "Region", "columns": [column]}
    >>> section = Section(asked, "tables[0]", problems, {})
    >>> read_table(section, Path("data")).file.as_posix(), problems
    ('data/a.csv', [])
    """
    year: str | int
    if isinstance(section.data.get("year"), int):
        year = section.integer("year", 0, low=FIRST_YEAR, high=LAST_YEAR)
    else:
        year = section.text("year")
    columns = []
    for part in section.sections("columns", required=True):
        name = part.text("indicator", REQUIRED)
        check_name(part, name)
        columns.append(
            ColumnSpec(
                indicator=name,
                column=part.text("column", name),
                kind=part.text("kind", REQUIRED, choices=KINDS),
                unit=part.text("unit"),
                label=part.text("label"),
                source=part.text("source"),
            )
        )
        part.done()
    spec = TableSpec(
        file=placed(folder, section.text("file", REQUIRED)),
        region=section.text("region", REQUIRED),
        columns=tuple(columns),
        sheet=section.text("sheet"),
        year=year,
        indicator=section.text("indicator"),
        value=section.text("value"),
        unit=section.text("unit"),
        flag=section.text("flag"),
        scheme=section.text("scheme"),
        decimal=section.text("decimal", "", choices=(".", ",")),
        encoding=section.text("encoding"),
        separator=section.text("separator"),
        source=section.text("source"),
        licence=section.text("licence"),
        where=section.path,
    )
    if bool(spec.value) != bool(spec.indicator) and spec.year != "":
        section.problem("value", "a tidy table names both `indicator` and `value`")
    section.done()
    return spec


def read_derived(section: Section) -> DerivedSpec:
    """Read one of [[derived]]; problems are noted in the section.

    Examples
    --------
    >>> problems = []
    >>> asked = {"indicator": "per_head", "kind": "ratio", "over": "grp", "under": "people"}
    >>> section = Section(asked, "derived[0]", problems, {})
    >>> read_derived(section).under, problems
    ('people', [])
    """
    kind = section.text("kind", REQUIRED, choices=("count", "ratio"))
    spec = DerivedSpec(
        indicator=section.text("indicator", REQUIRED),
        kind=kind,
        factors=section.texts("factors"),
        over=section.text("over"),
        under=section.text("under"),
        scale=section.number("scale", 1.0),
        unit=section.text("unit"),
        label=section.text("label"),
        where=section.path,
    )
    if kind == "count" and (len(spec.factors) < 2 or spec.over or spec.under):
        section.problem("factors", "a derived count names two or more `factors` and nothing else")
    if kind == "ratio" and (spec.factors or not (spec.over and spec.under)):
        section.problem("over", "a derived ratio names `over` and `under` and nothing else")
    if spec.scale == 0.0:
        section.problem("scale", "a number other than zero is needed")
    check_name(section, spec.indicator)
    section.done()
    return spec


def check_name(section: Section, name: str) -> None:
    """Refuse what cannot be a column of every file beside our own columns.

    Examples
    --------
    >>> problems = []
    >>> check_name(Section({}, "tables[0].columns[0]", problems, {}), "grade")
    >>> problems
    ["tables[0].columns[0].indicator: another name is needed; 'grade' is a column of the results"]
    """
    if name and not re.fullmatch(r"[a-z][a-z0-9_]{0,49}", name):
        section.problem("indicator", f"lower case letters, digits and _ are needed; got {name!r}")
    if name in RESERVED:
        section.problem("indicator", f"another name is needed; {name!r} is a column of the results")
