"""The pandas way in and out: run a study, get tables as DataFrames and layers as GeoDataFrames."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from ... import __version__
from ..analysis import study_findings
from ..files.target import check_not_an_input
from ..geometry.facts import GeometryFacts
from ..maps.symbology import Style
from ..maps.write import Job, write_results
from ..reading.cells import RawTable
from ..regions.choosing import Choice
from ..regions.labels import names_of
from ..regions.names_file import read_names
from ..regions.study_regions import Regions
from ..report.page import write_page
from ..report.story import Story
from ..results.layers import line_ends, rows_of
from ..results.record import Source, sources_of
from ..study.read import load_study
from ..study.spec import Study, files_of
from ..tables import Findings, Table
from .geopackage import fill_geopackage
from .layers import RegionLayer, geometry_facts, read_regions
from .tables import read_table

if TYPE_CHECKING:
    from geopandas import GeoDataFrame
    from pandas import DataFrame

__all__ = ["Results", "load_study", "read_inputs", "run"]


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

    @property
    def tables(self) -> tuple[str, ...]:
        """Names of the tables, as :meth:`table` takes them."""
        return tuple(self.findings.tables)

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
        import shapely

        table = self._found(name)
        if name == "neighbours":
            lines = shapely.linestrings(line_ends(table, self.facts))
            return gpd.GeoDataFrame(_frame(table), geometry=lines, crs=4326)
        shapes = self.regions.frame.geometry
        rows = rows_of(table, self.regions.frame["region_iso"].tolist())
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
            See :func:`growth_poles.core.headless.geopackage.write_geopackage`.
        """
        return write_results(
            self.study,
            self.findings,
            Path(path),
            _Files(self),
            inputs=[self.regions.source],
            overwrite=overwrite,
        )

    def story(self) -> Story:
        """Return what the report and its figures are made from.

        Returns
        -------
        Story
        """
        import shapely

        frame = self.regions.frame
        outlines = {
            code: [
                shapely.get_coordinates(ring)
                for ring in shapely.get_rings(shapely.get_parts(shape))
            ]
            for code, shape in zip(frame["region_iso"], frame.geometry.array, strict=True)
        }
        return Story.of(self.findings, outlines, in_degrees=frame.crs.is_geographic)

    def report(self, path: str | Path, *, language: str = "", overwrite: bool = False) -> Path:
        """Write the report: one page that opens in any browser.

        Parameters
        ----------
        path : str or Path
            Target, which ends in ``.html``.
        language : {"", "en", "ru", "kk"}
            Language of the page; the study's where it is empty.
        overwrite : bool
            Replace a file that is there.

        Returns
        -------
        Path
            The target.

        Raises
        ------
        InputError
            See :func:`growth_poles.core.report.page.write_page`.
        """
        path = Path(path)
        check_not_an_input([path], [*files_of(self.study), self.regions.source])
        return write_page(self.story(), path, language=language, overwrite=overwrite)

    def _found(self, name: str) -> Table:
        if name not in self.findings.tables:
            raise KeyError(f"{name!r}; there are {', '.join(self.findings.tables)}")
        return self.findings.tables[name]


@dataclass(frozen=True, slots=True)
class _Files:
    """Writes files with geopandas and pandas."""

    results: Results

    def areas(self) -> Sequence[float]:
        import shapely

        return shapely.area(self.results.regions.frame.geometry.array)

    def beside(self, path: Path) -> list[Job]:
        if not self.results.study.output.beside:
            return []
        from .exports import export_jobs

        return export_jobs(self.results, path)

    def fill(
        self,
        partial: Path,
        layers: Sequence[Table],
        others: Sequence[Table],
        styles: Sequence[Style],
    ) -> None:
        fill_geopackage(
            partial,
            {table.name: self.results.layer(table.name) for table in layers},
            others,
            styles,
            titles={table.name: table.title for table in layers},
        )


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
        bounds.file,
        scheme=bounds.scheme,
        layer=bounds.layer,
        code=bounds.code,
        name=bounds.name,
        attribution=bounds.source,
        licence=bounds.licence,
        choice=Choice(bounds.condition, bounds.include, bounds.exclude, bounds.dissolve),
        crs=bounds.crs,
        encoding=bounds.encoding,
        with_centres=study.diffusion is not None,
    )
    facts, defects, weights = None, layer.defects, {}
    if study.diffusion or bounds.file:
        facts = geometry_facts(
            layer,
            tolerance_m=bounds.tolerance_m or None,
            most_overlap=bounds.most_overlap,
        )
        defects = facts.defects
    for each in study.diffusion.weights if study.diffusion else ():
        if each.file:
            from .weights import read_weights

            weights[each.name] = read_weights(each.file, facts.labels, name=each.name)
    regions = Regions(
        layer.scheme,
        tuple(layer.frame["region_iso"]),
        names_of(
            layer.frame["region_iso"].tolist(),
            [layer.frame[name].tolist() for name in ("name_en", "name_ru", "name_kk")],
        ),
        is_shipped=bounds.file is None,
        facts=facts,
        weights=weights,
        notes=tuple(defect.text for defect in defects),
    )
    if study.names:
        aliases = read_names(study.names.file, regions.codes, study.years, study.focus_year)
        regions = dataclasses.replace(regions, aliases=aliases)
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
    bounds = Source(layer.source, "boundaries", layer.attribution, layer.licence)
    findings = study_findings(
        study,
        tables,
        regions,
        sources_of(study, bounds),
        versions=_versions(),
        product=__version__,
    )
    return Results(study, findings, layer, regions.facts)


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
