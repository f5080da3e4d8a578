"""Between QGIS and the engine: open, hand over, write. Nothing is computed here.

The same steps as :mod:`growth_poles.core.headless.study_run` takes headless, in any thread; layers
of the project come as views that were made in the main thread (:func:`views_of`).
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from osgeo import gdal
from qgis.core import Qgis, QgsCoordinateReferenceSystem, QgsGeometry, QgsProject, QgsVectorLayer

from .reading.regions import DEGREES, RegionShapes
from .reading.regions import read_regions as read_regions_of
from .reading.sources import LayerView, read_table

if TYPE_CHECKING:
    from ..core.geometry.facts import GeometryFacts
    from ..core.maps.symbology import Style
    from ..core.maps.write import Job
    from ..core.progress import Progress
    from ..core.reading.cells import RawTable
    from ..core.regions.study_regions import Regions
    from ..core.study.spec import Study
    from ..core.tables import Findings, Table


@dataclass(slots=True)
class Views:
    """Layers of the project that stand in for files of a study.

    Parameters
    ----------
    regions : LayerView or None
        Instead of ``study.boundaries.file``.
    tables : mapping of int to LayerView
        Instead of the file of ``study.tables[number]``.
    """

    regions: LayerView | None = None
    tables: Mapping[int, LayerView] = field(default_factory=dict)

    def told(self) -> tuple[str, ...]:
        """Return what the record says of the layers that were read, each once."""
        views = (self.regions, *self.tables.values())
        return tuple(dict.fromkeys(one.told for one in views if one is not None and one.told))


def views_of(
    study: Study,
    *,
    regions: QgsVectorLayer | None = None,
    selected: bool = False,
    tables: Mapping[int, QgsVectorLayer] | None = None,
    selected_rows: Collection[int] = (),
) -> Views:
    """Look, in the main thread, at the layers of the project that a study reads.

    Parameters
    ----------
    study : Study
        A file named ``<id of a layer>.layer`` is that layer of the project.
    regions : QgsVectorLayer, optional
        Layer to take the polygons from, whatever the study's file is.
    selected : bool
        Only the polygons that are selected.
    tables : mapping of int to QgsVectorLayer, optional
        Layers to take tables from, by number of the table.
    selected_rows : collection of int, optional
        Tables of which only the selected features are read.

    Returns
    -------
    Views
    """
    given = dict(tables or {})
    for number, spec in enumerate(study.tables):
        if number not in given and (layer := _layer_named(spec.file)) is not None:
            given[number] = layer
    regions = regions or _layer_named(study.boundaries.file)
    view = LayerView.of_layer(regions, selected=selected) if regions is not None else None
    rows = {
        number: LayerView.of_layer(layer, selected=number in selected_rows)
        for number, layer in given.items()
    }
    return Views(view, rows)


def _layer_named(file: Path | None) -> QgsVectorLayer | None:
    if file is None or file.suffix != ".layer":
        return None
    layer = QgsProject.instance().mapLayer(file.stem)
    return layer if isinstance(layer, QgsVectorLayer) else None


def read_tables(study: Study, views: Views | None = None) -> list[RawTable]:
    """Read the cells of every table of a study.

    Raises
    ------
    TableError
        A table that cannot be read or lacks what the study names.
    """
    tables = views.tables if views else {}
    return [read_table(spec, tables.get(number)) for number, spec in enumerate(study.tables)]


def read_regions(study: Study, views: Views | None = None) -> tuple[RegionShapes, Regions]:
    """Read the polygons of a study, and what the engine must know of them.

    Raises
    ------
    BoundaryError
        See :func:`.regions.read_regions`.
    """
    return read_regions_of(study, views.regions if views else None)


def run_study(
    study: Study,
    path: Path,
    *,
    views: Views | None = None,
    overwrite: bool = False,
    progress: Progress | None = None,
) -> Findings:
    """Run a study from its files and layers to a styled GeoPackage.

    Parameters
    ----------
    study : Study
    path : Path
        GeoPackage to write; it appears whole or not at all.
    views : Views, optional
        Layers of the project (:func:`views_of`).
    overwrite : bool
        Replace a file that is there; one that is open anywhere is never touched.
    progress : callable, optional
        Told of each stage and the share done; where it returns False the run stops.

    Returns
    -------
    Findings
        What was written.

    Raises
    ------
    InputError
        Wrong input: one message that says what is wrong, where, and what to do.
    Cancelled
        `progress` returned False; nothing was written.
    """
    from ..core.files.target import check_not_an_input, check_target
    from ..core.messages import Text
    from ..core.progress import report
    from ..core.study.spec import files_of

    path = Path(path)
    check_target(path, overwrite=overwrite)
    check_not_an_input([path], files_of(study))
    findings, shapes, regions = analyse(study, views=views, progress=progress)
    report(progress, Text("writing"), 0.9)
    write_results(
        findings, study, shapes, regions.facts, path, overwrite=overwrite, progress=progress
    )
    return findings


def analyse(
    study: Study, *, views: Views | None = None, progress: Progress | None = None
) -> tuple[Findings, RegionShapes, Regions]:
    """Run a study to its findings; nothing is written. As :func:`run_study` otherwise."""
    from .. import __version__
    from ..core.analysis import study_findings
    from ..core.messages import Text
    from ..core.progress import report
    from ..core.results.record import sources_of

    report(progress, Text("reading"), 0.0)
    tables = read_tables(study, views)
    shapes, regions = read_regions(study, views)
    if views is not None:
        regions = replace(regions, notes=(*regions.notes, *views.told()))

    def inner(stage: str, share: float) -> bool:
        return progress is None or progress(stage, 0.1 + 0.8 * share)

    findings = study_findings(
        study,
        tables,
        regions,
        sources_of(study, shapes.source),
        versions={"qgis": Qgis.QGIS_VERSION, "gdal": gdal.VersionInfo("RELEASE_NAME")},
        product=__version__,
        progress=inner,
    )
    return findings, shapes, regions


def write_results(
    findings: Findings,
    study: Study,
    shapes: RegionShapes,
    facts: GeometryFacts | None,
    path: Path,
    *,
    overwrite: bool = False,
    progress: Progress | None = None,
) -> None:
    """Write findings as the files that the command line writes: each is whole, or none is there.

    Raises
    ------
    OutputError
        The folder cannot be written or is full, or a file beside the GeoPackage is there already.
    Cancelled
        `progress` returned False.
    """
    from ..core.maps.write import write_results as write

    files = _Files(study, findings, shapes, facts, progress)
    write(study, findings, path, files, overwrite=overwrite)


@dataclass(slots=True)
class _Files:
    """Writes files with QGIS and GDAL."""

    study: Study
    findings: Findings
    shapes: RegionShapes
    facts: GeometryFacts | None
    progress: Progress | None

    def areas(self) -> list[float]:
        return [shape.area() for shape in self.shapes.geometries]

    def beside(self, path: Path) -> Iterator[Job]:
        from ..core.messages import Text
        from ..core.progress import report
        from .writing.exports import export_jobs

        def told(write: Callable[[Path, Path], object]) -> Callable[[Path, Path], object]:
            def act(target: Path, geopackage: Path) -> None:
                report(self.progress, Text("writing"), 1.0)
                write(target, geopackage)

            return act

        for target, write in export_jobs(self.findings, self.study.output, path):
            yield target, told(write)

    def fill(
        self,
        partial: Path,
        layers: Sequence[Table],
        others: Sequence[Table],
        styles: Sequence[Style],
    ) -> None:
        from .writing.writer import write_geopackage

        shaped = {table.name: result_shapes(table, self.shapes, self.facts) for table in layers}
        write_geopackage(partial, [*layers, *others], shaped, styles, progress=self.progress)


def result_shapes(
    table: Table, shapes: RegionShapes, facts: GeometryFacts | None
) -> tuple[list[QgsGeometry], QgsCoordinateReferenceSystem]:
    """Return the shape of each row of a result table, and their CRS."""
    from ..core.results.layers import line_ends, rows_of
    from .reading.shapes import line_of

    if table.name == "neighbours":
        lines = [line_of(ends) for ends in line_ends(table, facts)]
        return lines, QgsCoordinateReferenceSystem(DEGREES)
    rows = rows_of(table, shapes.codes).tolist()
    return [shapes.geometries[row] for row in rows], shapes.crs
