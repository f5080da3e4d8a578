"""Read a study from its TOML file; every problem is reported at once, with its place."""

from __future__ import annotations

import difflib
import os
import re
import tomllib
from collections.abc import Iterable
from pathlib import Path

from .errors import StudyError, listed
from .study import (
    BoundarySpec,
    ColumnSpec,
    DerivedSpec,
    DiffusionSpec,
    EvidenceSpec,
    GradeScale,
    Group,
    HubRule,
    IndexSpec,
    Indicator,
    OutputSpec,
    SpecialisationSpec,
    Study,
    TableSpec,
    WeightsSpec,
)
from .toml_section import REQUIRED, Section, line_index

__all__ = ["parse_study", "read_study"]

KINDS = ("count", "ratio", "index")
WEIGHTS = (
    "queen",
    "queen_inherited",
    "queen_merged",
    "k_nearest",
    "distance_band",
    "inverse_distance",
    "gravity",
    "kernel",
    "file",
)
FORMATS = ("geoparquet", "geojson", "csv", "xlsx")
SHIPPED_SCHEMES = ("16", "17", "20")
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
    }
)  # fmt: skip
_FIRST, _LAST = 1800, 2200


def read_study(path: str | Path) -> Study:
    """Read a study file.

    Parameters
    ----------
    path : str or Path
        A TOML file. Files that it names are relative to its folder.

    Returns
    -------
    Study

    Raises
    ------
    StudyError
        The file is missing, is no TOML, or does not describe a study; the message lists every
        unknown key, wrong type and impossible value with its place.

    Examples
    --------
    >>> from growth_poles.studies import shipped
    >>> read_study(shipped("paper")).focus_year
    2016
    """
    path = Path(path)
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except FileNotFoundError:
        folder = path.parent if str(path.parent) else Path()
        there = sorted(file.name for file in folder.glob("*.toml")) if folder.is_dir() else []
        near = difflib.get_close_matches(path.name, there, 3) or there[:3]
        remedy = f"In that folder: {', '.join(near)}" if near else "Check the path"
        raise StudyError(
            "a study file (TOML) is needed", "no such file", str(path), remedy
        ) from None
    except (OSError, UnicodeDecodeError) as error:
        raise StudyError(
            "a study file in TOML, encoded in UTF-8, is needed", str(error), str(path)
        ) from None
    return parse_study(text, folder=path.parent, where=str(path))


def parse_study(text: str, *, folder: Path, where: str = "study") -> Study:
    """Make a study from the text of its file.

    Parameters
    ----------
    text : str
        The TOML document.
    folder : Path
        Folder to which the files that it names are relative.
    where : str
        Name of the document in messages.

    Returns
    -------
    Study

    Raises
    ------
    StudyError
        See :func:`read_study`.

    Examples
    --------
    >>> try:
    ...     parse_study("[study]", folder=Path())
    ... except StudyError as error:
    ...     "study.name (line 1): a text is required" in str(error)
    True
    """
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise StudyError("a study file in TOML is needed", str(error), where) from None
    problems: list[str] = []
    root = Section(data, "", problems, line_index(text))
    head = root.section("study", required=True) or Section({}, "study", [], {})
    years, focus_year = _years(head)
    tables = tuple(_table(section, folder) for section in root.sections("tables", required=True))
    derived = tuple(_derived(section) for section in root.sections("derived"))
    study = Study(
        name=head.text("name", REQUIRED),
        title=head.text("title"),
        description=head.text("description"),
        licence=head.text("licence"),
        cite=head.text("cite"),
        years=years,
        focus_year=focus_year,
        missing=head.text("missing", REQUIRED, choices=("mean_of_present", "no_value")),
        seed=head.integer("seed", 0),
        claims=head.text("claims", "", choices=("paper",)),
        boundaries=_boundaries(root.section("boundaries", required=True), folder),
        tables=tables,
        derived=derived,
        index=_index(root.section("index")),
        grades=_grades(root.section("grades")),
        specialisation=_specialisation(root.section("specialisation")),
        hubs=_hubs(root.section("hubs")),
        diffusion=_diffusion(root.section("diffusion"), folder),
        output=_output(root.section("output")),
        text=text,
    )
    head.done()
    root.done()
    _check_whole(study, root)
    if problems:
        count = f"{len(problems)} problem" + ("s" if len(problems) > 1 else "")
        raise StudyError(
            "a study that can be run is needed",
            f"{count}:\n  - " + "\n  - ".join(problems),
            where,
            "`growth-poles new` writes a commented template",
        )
    return study


def _placed(folder: Path, file: str) -> Path:
    """Place a file that the study names; ``..`` is taken out, so that equal places are equal."""
    return Path(os.path.normpath(folder / file))


def _years(head: Section) -> tuple[tuple[int, ...], int]:
    """Years of the panel and the focus year (default: the last)."""
    if isinstance(head.data.get("years"), dict):
        span = head.section("years")
        first = span.integer("first", REQUIRED, low=_FIRST, high=_LAST)
        last = span.integer("last", REQUIRED, low=_FIRST, high=_LAST)
        span.done()
        if last < first:
            head.problem("years", f"first ≤ last is needed; got {first} and {last}")
        years = tuple(range(first, last + 1))
    else:
        given = head.numbers("years", REQUIRED)
        if any(year != int(year) or not _FIRST <= year <= _LAST for year in given):
            head.problem("years", f"whole years are needed; got {given}")
        if "years" in head and not given:
            head.problem("years", "at least one year is needed")
        if len(set(given)) < len(given):
            head.problem("years", "each year once is needed")
        years = tuple(sorted({int(year) for year in given}))
    years = years or (_FIRST,)
    focus = head.integer("focus_year", years[-1], low=_FIRST, high=_LAST)
    if "years" in head and focus not in years:
        head.problem(
            "focus_year", f"one of the years {years[0]}…{years[-1]} is needed; got {focus}"
        )
    return years, focus


def _boundaries(section: Section | None, folder: Path) -> BoundarySpec:
    if section is None:
        return BoundarySpec(SHIPPED_SCHEMES[0])
    file = section.text("file")
    if file:
        scheme = section.text("scheme", Path(file).stem)
        if not section.text("code") and not section.text("name"):
            section.problem("code", "the column with codes (code) or names (name) is required")
    else:
        scheme = section.text("scheme", REQUIRED, choices=SHIPPED_SCHEMES)
        for key in ("layer", "code", "name"):
            if key in section:
                section.problem(key, "only with `file`; the shipped schemes need none")
    spec = BoundarySpec(
        scheme=scheme,
        file=_placed(folder, file) if file else None,
        layer=section.text("layer"),
        code=section.text("code"),
        name=section.text("name"),
        minimum_border_km=section.number("minimum_border_km", 1.0, low=0.0),
    )
    section.done()
    return spec


def _table(section: Section, folder: Path) -> TableSpec:
    year: str | int
    if isinstance(section.data.get("year"), int):
        year = section.integer("year", 0, low=_FIRST, high=_LAST)
    else:
        year = section.text("year")
    columns = []
    for part in section.sections("columns", required=True):
        name = part.text("indicator", REQUIRED)
        _check_name(part, name)
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
        file=_placed(folder, section.text("file", REQUIRED)),
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


def _derived(section: Section) -> DerivedSpec:
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
    _check_name(section, spec.indicator)
    section.done()
    return spec


def _index(section: Section | None) -> IndexSpec | None:
    if section is None:
        return None
    values = section.text("values")
    parts = _parts(section)
    tree = Group("index", parts) if parts else None
    leaves = len(list(tree.leaves())) if tree else 0
    spec = IndexSpec(tree, values, section.integer("n_required", leaves))
    if bool(tree) == bool(values):
        section.problem("parts", "either [[index.parts]] or `values` is needed, one of the two")
    if tree and spec.n_required < leaves:
        section.problem("n_required", f"at least the {leaves} indicators listed are required")
    section.done()
    return spec


def _parts(section: Section) -> tuple[Group | Indicator, ...]:
    parts: list[Group | Indicator] = []
    for below in section.sections("parts"):
        weight = below.number("weight", 1.0, low=0.0)
        if weight == 0.0:
            below.problem("weight", "a weight above zero is needed; leave the part out instead")
        if "indicator" in below:
            direction = below.text("direction", "higher", choices=("higher", "lower"))
            parts.append(Indicator(below.text("indicator", REQUIRED), weight, direction))
        else:
            name = below.text("group", REQUIRED)
            inner = _parts(below)
            if not inner:
                below.problem("parts", "a group needs parts; an indicator is named `indicator`")
            parts.append(Group(name, inner, weight))
        below.done()
    return tuple(parts)


def _grades(section: Section | None) -> GradeScale:
    if section is None:
        return GradeScale()
    default = GradeScale()
    scale = GradeScale(
        labels=section.texts("labels", default.labels),
        limits=section.numbers("limits", default.limits),
        zones=section.texts("zones", default.zones),
        allow_partial=section.boolean("allow_partial", False),
    )
    section.done()
    if len(scale.limits) != len(scale.labels) - 1:
        section.problem(
            "limits",
            f"one lower limit for each label but the worst ({len(scale.labels) - 1}) is needed; "
            f"got {len(scale.limits)}",
        )
    if list(scale.limits) != sorted(set(scale.limits)):
        section.problem("limits", "limits that rise are needed, worst grade first")
    if len(scale.zones) != len(scale.labels):
        section.problem(
            "zones", f"one zone for each of {len(scale.labels)} labels; got {len(scale.zones)}"
        )
    if len(set(scale.labels)) < len(scale.labels):
        section.problem("labels", "each label once is needed")
    return scale


def _specialisation(section: Section | None) -> SpecialisationSpec | None:
    if section is None:
        return None
    spec = SpecialisationSpec(
        activity=section.text("activity", REQUIRED),
        total=section.text("total"),
        sectors=section.texts("sectors"),
        population=section.text("population"),
        specialised=section.number("specialised", 0.50, low=0.0, high=1.0),
        middling=section.number("middling", 0.10, low=0.0, high=1.0),
        no_value=section.text(
            "no_value", "undetermined", choices=("undetermined", "none_reported")
        ),
    )
    if spec.middling > spec.specialised:
        section.problem("middling", "middling ≤ specialised is needed")
    if spec.sectors and not spec.total:
        section.problem("sectors", "the `total` is needed too: the rest of it is the last sector")
    section.done()
    return spec


def _hubs(section: Section | None) -> HubRule | None:
    if section is None:
        return None
    evidence = []
    for part in section.sections("evidence"):
        evidence.append(
            EvidenceSpec(
                name=part.text("name", REQUIRED),
                activity=part.text("activity", REQUIRED),
                total=part.text("total", REQUIRED),
                label=part.text("label"),
            )
        )
        _check_name(part, evidence[-1].name)
        part.done()
    rule = HubRule(
        zones=section.texts("zones", HubRule().zones),
        minimum_share=section.number("minimum_share", 0.10, low=0.0, high=1.0),
        evidence=tuple(evidence),
    )
    if not rule.zones:
        section.problem("zones", "at least one zone is needed")
    section.done()
    return rule


def _diffusion(section: Section | None, folder: Path) -> DiffusionSpec | None:
    if section is None:
        return None
    weights = tuple(_weights(part, folder) for part in section.sections("weights", required=True))
    default = DiffusionSpec((), ())
    enclaves: list[tuple[str, str]] = []
    if (hosts := section.section("enclaves")) is not None:
        enclaves = [(city, hosts.text(city)) for city in list(hosts.data)]
        hosts.done()
    spec = DiffusionSpec(
        variables=section.texts("variables", REQUIRED),
        weights=weights,
        poles=section.texts("poles"),
        enclaves=tuple(enclaves),
        rhos=section.numbers("rhos", default.rhos),
        damping=section.number("damping", default.damping, low=0.0, high=1.0),
        alpha=section.number("alpha", default.alpha, low=0.0, high=1.0),
        permutations=section.integer("permutations", default.permutations, low=99, high=10**7),
        allow_isolates=section.boolean("allow_isolates", False),
    )
    section.done()
    names = [each.name for each in weights]
    if len(set(names)) < len(names):
        section.problem("weights", f"each name once is needed; got {listed(names, 20)}")
    if "variables" in section and not spec.variables:
        section.problem("variables", "at least one variable is needed")
    if any(not 0.0 < rho < 1.0 for rho in spec.rhos):
        section.problem("rhos", f"numbers above 0 and below 1 are needed; got {listed(spec.rhos)}")
    if not enclaves and any(each.kind in ("queen_inherited", "queen_merged") for each in weights):
        section.problem("enclaves", "[diffusion.enclaves] must say which city lies in which host")
    return spec


def _weights(section: Section, folder: Path) -> WeightsSpec:
    kind = section.text("kind", REQUIRED, choices=WEIGHTS)
    takes = {
        "k_nearest": ("k",),
        "distance_band": ("km",),
        "inverse_distance": ("power",),
        "gravity": ("mass", "power"),
        "kernel": ("k", "km"),
        "file": ("file",),
    }.get(kind, ())
    needs = {"distance_band": "km", "gravity": "mass", "file": "file"}.get(kind)
    if needs and needs not in section:
        section.problem(needs, f"required for {kind}")
    k = section.integer("k", 4, low=1) if "k" in takes else 4
    power = 2.0 if kind == "gravity" else 1.0
    power = section.number("power", power, low=0.0, high=10.0) if "power" in takes else power
    km = section.number("km", 0.0, low=0.0) if "km" in takes else 0.0
    if power == 0.0:
        section.problem("power", "a power above zero is needed; the minus sign is in the formula")
    if "km" in section and km == 0.0:
        section.problem("km", "a length above zero is needed")
    file = section.text("file") if "file" in takes else ""
    square = {1.0: "", 2.0: "_squared"}.get(power, f"_power_{power:g}")
    made = {
        "k_nearest": f"knn{k}",
        "distance_band": f"band{km:g}",
        "inverse_distance": f"inverse_distance{square}",
        "kernel": f"kernel{km:g}" if km else f"kernel_adaptive{k}",
        "file": Path(file).stem,
    }.get(kind, kind)
    spec = WeightsSpec(
        kind=kind,
        name=section.text("name", made),
        k=k,
        power=power,
        km=km,
        mass=section.text("mass") if "mass" in takes else "",
        file=_placed(folder, file) if file else None,
    )
    section.done()
    return spec


def _output(section: Section | None) -> OutputSpec:
    if section is None:
        return OutputSpec()
    output = OutputSpec(
        language=section.text("language", "en", choices=("en", "ru", "kk")),
        also=section.texts("also", (), choices=FORMATS),
    )
    section.done()
    return output


def _check_whole(study: Study, root: Section) -> None:
    """Check what only the whole document tells: names that refer to each other."""
    known = {column.indicator for table in study.tables for column in table.columns}
    for spec in study.derived:
        used = [*spec.factors, *filter(None, (spec.over, spec.under))]
        _check_known(root, spec.where, used, known)
        if spec.indicator in known:
            root.problem(spec.where, f"a new name is needed; {spec.indicator!r} is taken")
        known.add(spec.indicator)
    if study.index:
        used = [leaf.name for leaf in study.index.tree.leaves()] if study.index.tree else []
        _check_known(root, "index", used or [study.index.values], known)
        if len(set(used)) < len(used):
            root.problem("index", "each indicator once in the index is needed")
    if spec := study.specialisation:
        used = [spec.activity, spec.total, spec.population, *spec.sectors]
        _check_known(root, "specialisation", filter(None, used), known)
    if spec := study.diffusion:
        made = {"index_pct"} if study.index else set()
        made |= {"location_share"} if study.specialisation else set()
        _check_known(root, "diffusion.variables", spec.variables, known | made)
        _check_known(root, "diffusion.weights", [each.mass for each in spec.weights], known)
        if not spec.poles and study.hubs is None:
            root.problem(
                "diffusion.poles", "poles are needed, or [hubs] whose candidates are poles"
            )
    if rule := study.hubs:
        used = [name for part in rule.evidence for name in (part.activity, part.total)]
        _check_known(root, "hubs.evidence", used, known)
        unknown = [zone for zone in rule.zones if zone not in study.grades.zones]
        if unknown:
            root.problem("hubs.zones", f"zones of the grades are needed; got {listed(unknown)}")
        if study.index is None or study.specialisation is None:
            root.problem("hubs", "the rule needs both [index] and [specialisation]")


def _check_name(section: Section, name: str) -> None:
    """Refuse what cannot be a column of every file beside our own columns."""
    if name and not re.fullmatch(r"[a-z][a-z0-9_]{0,49}", name):
        section.problem("indicator", f"lower case letters, digits and _ are needed; got {name!r}")
    if name in RESERVED:
        section.problem("indicator", f"another name is needed; {name!r} is a column of the results")


def _check_known(root: Section, place: str, used: Iterable[str], known: set[str]) -> None:
    for name in used:
        if name and name not in known:
            near = difflib.get_close_matches(name, known, 1)
            hint = f"; did you mean {near[0]!r}?" if near else f"; known: {listed(sorted(known))}"
            root.problem(place, f"no table or derived indicator is called {name!r}{hint}")
