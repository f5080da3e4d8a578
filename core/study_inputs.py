"""What both sides do alike before and after the engine, whatever opened the files."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from .. import studies
from .errors import StudyError
from .geometry import GeometryFacts
from .provenance import Source
from .results import Table
from .study import Study
from .study_file import read_study

__all__ = [
    "LAYERS",
    "files_of",
    "line_ends",
    "load_study",
    "names_of",
    "rows_of",
    "small_area",
    "sources_of",
]

LAYERS = ("regions", "regions_by_year", "neighbours")
"""Result tables that are written with shapes, in file order."""


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


def names_of(
    codes: Sequence[str], columns: Sequence[Sequence[Any]]
) -> dict[str, tuple[str, str, str]]:
    """English, Russian and Kazakh names; where a file has one name, it serves for all.

    Parameters
    ----------
    codes : sequence of str
        Codes of the regions.
    columns : three sequences of str or None
        Their names in the three languages; what is no text is missing.

    Returns
    -------
    dict of str to (str, str, str)
        The code where a region has no name at all.

    Examples
    --------
    >>> names_of(["a", "b"], [["Alma", None], [None, None], [None, None]])
    {'a': ('Alma', 'Alma', 'Alma'), 'b': ('b', 'b', 'b')}
    """
    named = {}
    for code, *names in zip(codes, *columns, strict=True):
        known = [name for name in names if isinstance(name, str) and name]
        any_name = known[0] if known else code
        named[code] = tuple(name if name in known else any_name for name in names)
    return named


def files_of(study: Study) -> list[Path]:
    """List every file that a study names, each once: boundaries, tables, weights.

    Examples
    --------
    >>> [file.name for file in files_of(load_study("kazakhstan-official"))]
    ['kazakhstan_regions.csv']
    """
    return list(dict.fromkeys(_paths(study)))


def _paths(value: Any) -> Iterator[Path]:
    """Find the paths in a specification, whatever parts it will have one day."""
    if isinstance(value, Path):
        yield value
    elif dataclasses.is_dataclass(value):
        for part in dataclasses.fields(value):
            yield from _paths(getattr(value, part.name))
    elif isinstance(value, tuple):
        for item in value:
            yield from _paths(item)


def sources_of(study: Study, boundaries: Source) -> Iterator[Source]:
    """Yield every file that a study reads, each once, the boundaries first.

    Examples
    --------
    >>> [source.role for source in sources_of(load_study("paper"), Source(Path(), "boundaries"))]
    ['boundaries', 'table', 'table', 'table']
    """
    yield boundaries
    seen = set()
    for table in study.tables:
        if table.file not in seen:
            seen.add(table.file)
            yield Source(table.file, "table", table.source, table.licence)
    for weights in study.diffusion.weights if study.diffusion else ():
        if weights.file and weights.file not in seen:
            seen.add(weights.file)
            yield Source(weights.file, "weights")


def line_ends(table: Table, facts: GeometryFacts) -> np.ndarray:
    """Place both ends of the lines between neighbours.

    Parameters
    ----------
    table : Table
        ``neighbours``: from, to.
    facts : GeometryFacts
        Centre points of the regions.

    Returns
    -------
    array of shape (n_links, 2, 2)
        From and to, each longitude and latitude; a functional region stands at its host.

    Examples
    --------
    >>> from growth_poles.core.results import Column
    >>> columns = Column("from", "text", ""), Column("to", "text", "")
    >>> table = Table.from_rows("neighbours", "", columns, [{"from": "a", "to": "b"}])
    >>> centres = np.array([[71.4, 51.1], [76.9, 43.2]])
    >>> facts = GeometryFacts(("a", "b"), None, None, None, centres, "centroid", ())
    >>> line_ends(table, facts).tolist()
    [[[71.4, 51.1], [76.9, 43.2]]]
    """
    place = {code: row for row, code in enumerate(facts.labels)}
    for code in {*table["from"], *table["to"]} - set(place):
        place[code] = place[code.partition("+")[0]]
    ends = [[place[code] for code in table[end]] for end in ("from", "to")]
    return facts.centres[np.array(ends, dtype=np.intp)].transpose(1, 0, 2)


def small_area(areas: Any) -> float:
    """Area below which a region is drawn as a dot: a hundredth of the median region, rounded.

    Geometry libraries differ in the last digits of an area; the styles that hold it do not.

    Examples
    --------
    >>> small_area([100.0, 300.0, 200.0])
    2.0
    """
    return float(f"{np.median(areas) / 100.0:.6g}")


def rows_of(table: Table, codes: Sequence[str]) -> np.ndarray:
    """Position of the region of each row of a result table, shape (n_rows,).

    Examples
    --------
    >>> from growth_poles.core.results import Column
    >>> rows = [{"region_iso": "b"}, {"region_iso": "a"}]
    >>> table = Table.from_rows("regions", "", (Column("region_iso", "text", ""),), rows)
    >>> rows_of(table, ["a", "b"]).tolist()
    [1, 0]
    """
    place = {code: row for row, code in enumerate(codes)}
    return np.array([place[code] for code in table["region_iso"]], dtype=np.intp)
