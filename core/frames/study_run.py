"""The pandas way in and out: run a study, get tables as DataFrames and layers as GeoDataFrames."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import numpy as np

from ... import __version__, studies
from ..analysis import Regions, conduct
from ..cells import RawTable
from ..errors import StudyError
from ..geometry import GeometryFacts
from ..map_styles import map_styles
from ..provenance import Source
from ..results import Findings, Table
from ..study import Study
from ..study_file import read_study
from .geopackage import write_geopackage
from .layers import RegionLayer, geometry_facts, read_regions
from .tables import read_table

if TYPE_CHECKING:
    from geopandas import GeoDataFrame
    from pandas import DataFrame

__all__ = ["Results", "load_study", "read_inputs", "run"]

LAYERS = ("regions", "regions_by_year", "neighbours")


@dataclass(frozen=True, slots=True, eq=False)
class Results:
    """Results of a study: tables, layers, notes, and the way to a file.

    Attributes
    ----------
    study : Study
        What was asked.
    findings : Findings
        Tables as arrays with the meaning of every column, and notes.
    regions : RegionLayer
        The polygons.
    facts : GeometryFacts or None
        Contiguity and centre points, where they were needed.
    """

    study: Study
    findings: Findings
    regions: RegionLayer
    facts: GeometryFacts | None = None

    @property
    def notes(self) -> tuple[str, ...]:
        """What could not be computed and why, repairs, discrepancies."""
        return self.findings.notes

    def table(self, name: str) -> DataFrame:
        """Return a table as a DataFrame with nullable integers and booleans.

        Parameters
        ----------
        name : str
            ``hubs``, ``specialisation``, ``index_components``, ``claims`` …

        Returns
        -------
        DataFrame

        Raises
        ------
        KeyError
            No table of this name; the message lists those that there are.
        """
        return _frame(self._found(name))

    def layer(self, name: str = "regions") -> GeoDataFrame:
        """Return a layer as a GeoDataFrame in the CRS of the boundaries.

        Parameters
        ----------
        name : {"regions", "regions_by_year", "neighbours"}
            The focus year, every region and year, or lines between neighbours.

        Returns
        -------
        GeoDataFrame

        Raises
        ------
        KeyError
            No layer of this name.
        """
        import geopandas as gpd

        table = self._found(name)
        if name == "neighbours":
            return gpd.GeoDataFrame(_frame(table), geometry=self._lines(table), crs=4326)
        shapes = self.regions.frame.geometry
        place = {code: row for row, code in enumerate(self.regions.frame["region_iso"])}
        rows = np.array([place[code] for code in table["region_iso"]], dtype=np.intp)
        return gpd.GeoDataFrame(_frame(table), geometry=shapes.array[rows], crs=shapes.crs)

    def write(self, path: str | Path, *, overwrite: bool = False) -> list[Path]:
        """Write the GeoPackage, and the other formats that the study asks for beside it.

        Parameters
        ----------
        path : str or Path
            Target, which ends in ``.gpkg``.
        overwrite : bool
            Replace files that are there.

        Returns
        -------
        list of Path
            Files written; the GeoPackage first.

        Raises
        ------
        OutputError
            See :func:`growth_poles.core.frames.geopackage.write_geopackage`.
        """
        from .exports import check_exports, write_exports

        path = Path(path)
        tables = self.findings.tables
        check_exports(self, path, overwrite=overwrite)
        written = [
            write_geopackage(
                path,
                {name: self.layer(name) for name in LAYERS if name in tables},
                [table for name, table in tables.items() if name not in LAYERS],
                map_styles(self.study, tables, small_area=self._small_area()),
                titles={name: tables[name].title for name in LAYERS if name in tables},
                overwrite=overwrite,
            )
        ]
        return written + write_exports(self, path)

    def _small_area(self) -> float:
        """Return a hundredth of the median region, in square units of the layer."""
        import shapely

        return float(np.median(shapely.area(self.regions.frame.geometry.array))) / 100.0

    def _lines(self, table: Table) -> np.ndarray:
        """Straight lines from centre to centre, in degrees."""
        import shapely

        place = {code: row for row, code in enumerate(self.facts.labels)}
        for code in {*table["from"], *table["to"]} - set(place):
            place[code] = place[code.partition("+")[0]]  # a functional region stands at its host
        ends = [[place[code] for code in table[end]] for end in ("from", "to")]
        points = self.facts.centres[np.array(ends, dtype=np.intp)]
        return shapely.linestrings(points.transpose(1, 0, 2))

    def _found(self, name: str) -> Table:
        if name not in self.findings.tables:
            raise KeyError(f"{name!r}; there are {', '.join(self.findings.tables)}")
        return self.findings.tables[name]


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
        )
    return dataclasses.replace(study, focus_year=year)


def read_inputs(study: Study) -> tuple[RegionLayer, Regions, list[RawTable]]:
    """Open the files of a study.

    Parameters
    ----------
    study : Study

    Returns
    -------
    layer : RegionLayer
        The polygons.
    regions : Regions
        What the engine knows of them.
    tables : list of RawTable
        The cells of ``study.tables``.

    Raises
    ------
    InputError
        A file that cannot be read or lacks what the study names.
    """
    bounds = study.boundaries
    layer = read_regions(
        bounds.file, scheme=bounds.scheme, layer=bounds.layer, code=bounds.code, name=bounds.name
    )
    facts, defects, weights = None, layer.defects, {}
    if study.diffusion or bounds.file:
        facts = geometry_facts(layer, minimum_border_km=bounds.minimum_border_km)
        defects = facts.defects
    for each in study.diffusion.weights if study.diffusion else ():
        if each.file:
            from .weights import read_weights

            weights[each.name] = read_weights(each.file, facts.labels, name=each.name)
    regions = Regions(
        layer.scheme,
        tuple(layer.frame["region_iso"]),
        _names(layer),
        is_shipped=bounds.file is None,
        facts=facts,
        weights=weights,
        notes=tuple(defect.text for defect in defects),
    )
    return layer, regions, [read_table(spec) for spec in study.tables]


def run(
    study: str | Path | Study, *, year: int | None = None, only: Literal["", "index"] = ""
) -> Results:
    """Run a study from its files to its results.

    Parameters
    ----------
    study : str, Path or Study
        A TOML file, the name of a shipped study (``"paper"``, ``"kazakhstan-official"``), or a
        study already read.
    year : int, optional
        Focus year instead of the study's.
    only : {"", "index"}
        ``index`` leaves the diffusion out.

    Returns
    -------
    Results
        Tables, layers and notes; nothing has been written.

    Raises
    ------
    InputError
        Wrong input: one message that says what is wrong, where, and what to do.

    Examples
    --------
    >>> results = run("paper")
    >>> results.table("hubs")["name_en"].head(2).tolist()
    ['Almaty city', 'Nur-Sultan city']
    """
    study = load_study(study, year=year)
    if only == "index":
        study = dataclasses.replace(study, diffusion=None)
    layer, regions, tables = read_inputs(study)
    findings = conduct(
        study, tables, regions, _sources(study, layer), versions=_versions(), product=__version__
    )
    return Results(study, findings, layer, regions.facts)


def _names(regions: RegionLayer) -> dict[str, tuple[str, str, str]]:
    """English, Russian and Kazakh names; where a file has one name, it serves for all."""
    frame = regions.frame
    codes = frame["region_iso"].tolist()
    columns = [frame[name].tolist() for name in ("name_en", "name_ru", "name_kk")]
    named = {}
    for code, *names in zip(codes, *columns, strict=True):
        known = [name for name in names if isinstance(name, str) and name]
        any_name = known[0] if known else code
        named[code] = tuple(name if name in known else any_name for name in names)
    return named


def _sources(study: Study, regions: RegionLayer) -> Iterator[Source]:
    yield Source(regions.source, "boundaries", regions.attribution, regions.licence)
    seen = set()
    for table in study.tables:
        if table.file not in seen:
            seen.add(table.file)
            yield Source(table.file, "table", table.source, table.licence)


def _versions() -> dict[str, str]:
    import geopandas
    import pandas as pd
    import pyogrio
    import shapely

    return {
        "pandas": pd.__version__,
        "geopandas": geopandas.__version__,
        "shapely": shapely.__version__,
        "pyogrio": pyogrio.__version__,
        "gdal": pyogrio.__gdal_version_string__,
    }


def _frame(table: Table) -> DataFrame:
    import pandas as pd

    types = {"integer": "Int64", "boolean": "boolean", "real": "float64", "text": "object"}
    return pd.DataFrame(
        {
            column.name: pd.Series(table[column.name], dtype=types[column.kind])
            for column in table.columns
        }
    )
