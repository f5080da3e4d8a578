"""Read a study from its TOML file; every problem is reported at once, with its place."""

from __future__ import annotations

import dataclasses
import difflib
import tomllib
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from ... import studies
from ..errors import StudyError, listed
from ..messages import Text
from .check import problems_of
from .convert import study_from
from .lines import line_index
from .sections import Problem, Section
from .spec import Study

__all__ = ["load_study", "parse_draft", "parse_study", "read_study", "study_error"]

_LARGEST = 10**7  # bytes of a study file; a larger one is a table named by mistake


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
        if path.stat().st_size > _LARGEST:
            raise StudyError(
                Text("a study file below {mb} MB", mb=_LARGEST // 10**6),
                Text("a file of {mb:.0f} MB", mb=path.stat().st_size / 10**6),
                str(path),
                Text("Name the study file (TOML); it names its tables"),
            )
        text = path.read_bytes().decode("utf-8-sig")
    except FileNotFoundError:
        folder = path.parent if str(path.parent) else Path()
        there = sorted(file.name for file in folder.glob("*.toml")) if folder.is_dir() else []
        near = difflib.get_close_matches(path.name, there, 3) or there[:3]
        remedy = Text("In that folder: {files}", files=near) if near else Text("Check the path")
        raise StudyError(Text("File not found: {file}", file=str(path)), remedy=remedy) from None
    except UnicodeDecodeError as error:
        raise StudyError(
            Text("a study file in TOML, encoded in UTF-8"),
            str(error),
            str(path),
            Text("Save it as UTF-8 text"),
        ) from None
    except (OSError, ValueError) as error:
        raise StudyError(
            Text("a file that can be read"),
            getattr(error, "strerror", None) or str(error),
            str(path),
            Text("Check that you may read it, and that no other program holds it"),
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
        raise study_error(problems, where)
    return study


def study_error(
    problems: Sequence[Problem],
    where: str = "study",
    remedy: str = Text("`growth-poles new` writes a commented template"),
) -> StudyError:
    """Make the error that says every problem of a study.

    Examples
    --------
    >>> error = study_error([Problem("study.seed", Text("a whole number is required"), line=3)])
    >>> print(error.came)
    1 problem:
      - study.seed (line 3): a whole number is required
    """
    return StudyError(
        Text("a study that can be run"),
        Text(
            "{n} {n:|problem|problems}:\n  - {problems:\n  - }",
            n=len(problems),
            problems=[problem.said() for problem in problems],
        ),
        where,
        remedy,
    )


def parse_draft(
    text: str, *, folder: Path, where: str = "study"
) -> tuple[Study, tuple[Problem, ...]]:
    """Make what can be made of a study that may not be ready yet.

    Parameters
    ----------
    text, folder, where
        See :func:`parse_study`.

    Returns
    -------
    study : Study
        A default or an empty value stands where something is wrong.
    problems : tuple of Problem
        What is wrong, each with its place; none: the study can be run.

    Raises
    ------
    StudyError
        The text is no TOML.

    Examples
    --------
    >>> study, problems = parse_draft('study.name = "mine"', folder=Path())
    >>> study.name, str(problems[0])
    ('mine', 'boundaries: a table [boundaries] is required')
    """
    data = _document(text, where)
    faults: list[Problem] = []
    study = study_from(Section(data, "", folder, faults))
    study = dataclasses.replace(study, text=text)
    said = {problem.place for problem in faults}
    lines = line_index(text)
    problems = [*faults, *(each for each in problems_of(study) if each.place not in said)]
    problems = [_numbered(problem, lines) for problem in dict.fromkeys(problems)]
    problems.sort(key=lambda problem: problem.line or len(text))
    return study, tuple(problems)


def _document(text: str, where: str) -> dict[str, Any]:
    """Parse TOML; what its parser cannot hold is wrong input as well."""
    try:
        return tomllib.loads(text)
    except RecursionError:
        came = Text("brackets in brackets, too many to read")
    except ValueError as error:  # also a number of more digits than Python reads
        came = str(error)
    raise StudyError(
        Text("a study file in TOML"),
        came,
        where,
        Text("Correct that line; docs/study.md shows every key"),
    )


def _numbered(problem: Problem, lines: dict[str, int]) -> Problem:
    """Add the line on which the place stands, or the nearest known one around it."""
    known = problem.place
    while known and known not in lines:
        known = known.rpartition(".")[0]
    return dataclasses.replace(problem, line=lines.get(known, 0))


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
                Text(
                    "a study: a TOML file, or one of the shipped {names}",
                    names=listed(studies.SHIPPED),
                ),
                repr(name),
                remedy=Text("`growth-poles new` writes a commented template"),
            )
        else:
            study = read_study(name)
    if year is None:
        return study
    if year not in study.years:
        raise StudyError(
            Text(
                "a year of the study ({first}–{last})",
                first=str(study.years[0]),
                last=str(study.years[-1]),
            ),
            str(year),
            study.name,
            Text("Choose one of these, or extend `years` in the study"),
        )
    return dataclasses.replace(study, focus_year=year)
