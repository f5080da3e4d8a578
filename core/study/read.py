"""Read a study from its TOML file; every problem is reported at once, with its place."""

from __future__ import annotations

import dataclasses
import difflib
import tomllib
from collections.abc import Iterable
from pathlib import Path

from ... import studies
from ..errors import StudyError, listed
from .read_diffusion import read_diffusion
from .read_index import read_grades, read_index, read_uncertainty
from .read_tables import FIRST_YEAR, LAST_YEAR, check_name, read_derived, read_table
from .sections import REQUIRED, Section, line_index, placed
from .spec import BoundarySpec, EvidenceSpec, HubRule, OutputSpec, SpecialisationSpec, Study

__all__ = ["load_study", "parse_draft", "parse_study", "read_study"]

FORMATS = ("geoparquet", "geojson", "csv", "xlsx")
SHIPPED_SCHEMES = ("16", "17", "20")


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
    except UnicodeDecodeError as error:
        raise StudyError(
            "a study file in TOML, encoded in UTF-8, is needed",
            str(error),
            str(path),
            remedy="Save it as UTF-8 text",
        ) from None
    except OSError as error:
        raise StudyError(
            "A file that can be read",
            error.strerror or "none",
            str(path),
            "Check that you may read it, and that no other program holds it",
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
    study, problems = parse_draft(text, folder=folder, where=where)
    if problems:
        count = f"{len(problems)} problem" + ("s" if len(problems) > 1 else "")
        raise StudyError(
            "a study that can be run is needed",
            f"{count}:\n  - " + "\n  - ".join(problems),
            where,
            "`growth-poles new` writes a commented template",
        )
    return study


def parse_draft(text: str, *, folder: Path, where: str = "study") -> tuple[Study, tuple[str, ...]]:
    """Make what can be made of a study that may not be ready yet.

    Parameters
    ----------
    text, folder, where
        See :func:`parse_study`.

    Returns
    -------
    study : Study
        A default or an empty value stands where something is wrong.
    problems : tuple of str
        What is wrong, each with its place; none: the study can be run.

    Raises
    ------
    StudyError
        The text is no TOML.

    Examples
    --------
    >>> study, problems = parse_draft('study.name = "mine"', folder=Path())
    >>> study.name, problems[0]
    ('mine', 'study.years: a list of numbers is required')
    """
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise StudyError(
            "a study file in TOML is needed",
            str(error),
            where,
            remedy="Correct that line; docs/study.md shows every key",
        ) from None
    problems: list[str] = []
    root = Section(data, "", problems, line_index(text))
    head = root.section("study", required=True) or Section({}, "study", [], {})
    years, focus_year = _years(head)
    tables = tuple(
        read_table(section, folder) for section in root.sections("tables", required=True)
    )
    derived = tuple(read_derived(part) for part in root.sections("derived"))
    index = read_index(root.section("index"))
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
        index=index,
        grades=read_grades(root.section("grades")),
        uncertainty=read_uncertainty(root.section("uncertainty"), index),
        specialisation=_specialisation(root.section("specialisation")),
        hubs=_hubs(root.section("hubs")),
        diffusion=read_diffusion(root.section("diffusion"), folder),
        output=_output(root.section("output")),
        text=text,
    )
    head.done()
    root.done()
    _check_whole(study, root)
    return study, tuple(problems)


def _years(head: Section) -> tuple[tuple[int, ...], int]:
    """Years of the panel and the focus year (default: the last)."""
    if isinstance(head.data.get("years"), dict):
        span = head.section("years")
        first = span.integer("first", REQUIRED, low=FIRST_YEAR, high=LAST_YEAR)
        last = span.integer("last", REQUIRED, low=FIRST_YEAR, high=LAST_YEAR)
        span.done()
        if last < first:
            head.problem("years", f"first ≤ last is needed; got {first} and {last}")
        years = tuple(range(first, last + 1))
    else:
        given = head.numbers("years", REQUIRED)
        if any(year != int(year) or not FIRST_YEAR <= year <= LAST_YEAR for year in given):
            head.problem("years", f"whole years are needed; got {given}")
        if "years" in head and not given:
            head.problem("years", "at least one year is needed")
        if len(set(given)) < len(given):
            head.problem("years", "each year once is needed")
        years = tuple(sorted({int(year) for year in given}))
    years = years or (FIRST_YEAR,)
    focus = head.integer("focus_year", years[-1], low=FIRST_YEAR, high=LAST_YEAR)
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
        file=placed(folder, file) if file else None,
        layer=section.text("layer"),
        code=section.text("code"),
        name=section.text("name"),
        minimum_border_km=section.number("minimum_border_km", 1.0, low=0.0),
    )
    section.done()
    return spec


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
        interval=section.text("interval", "none", choices=("none", "counts", "rounding")),
        coverage=section.number("coverage", 0.90, low=0.01, high=0.999),
    )
    if spec.interval != "none" and not spec.total:
        section.problem("interval", "the `total` is needed too: without it there is no quotient")
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
        check_name(part, evidence[-1].name)
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


def _check_known(root: Section, place: str, used: Iterable[str], known: set[str]) -> None:
    for name in used:
        if name and name not in known:
            near = difflib.get_close_matches(name, known, 1)
            hint = f"; did you mean {near[0]!r}?" if near else f"; known: {listed(sorted(known))}"
            root.problem(place, f"no table or derived indicator is called {name!r}{hint}")


def load_study(study: str | Path | Study, *, year: int | None = None) -> Study:
    """Find and read a study.

    Parameters
    ----------
    study : str, Path or Study
        A TOML file, the name of a shipped study, or a study already read.
    year : int, optional
        Focus year instead of the study's.

    Returns
    -------
    Study

    Raises
    ------
    StudyError
        No such study, a study with problems, or a year that it does not have.

    Examples
    --------
    >>> load_study("paper", year=2010).focus_year
    2010
    """
    if not isinstance(study, Study):
        name = str(study)
        if name in studies.SHIPPED and not Path(name).exists():
            study = read_study(studies.shipped(name))
        elif not name.endswith(".toml") and not Path(name).exists():
            raise StudyError(
                "a study is needed: a TOML file, or one of the shipped "
                + " and ".join(studies.SHIPPED),
                repr(name),
                remedy="`growth-poles new` writes a commented template",
            )
        else:
            study = read_study(name)
    if year is None:
        return study
    if year not in study.years:
        raise StudyError(
            f"a year of the study ({study.years[0]}–{study.years[-1]}) is needed",
            str(year),
            study.name,
            remedy="Choose one of these, or extend `years` in the study",
        )
    return dataclasses.replace(study, focus_year=year)
