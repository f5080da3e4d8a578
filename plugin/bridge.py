"""Between QGIS and the engine: open, hand over, write. Nothing is computed here.

The same steps as :mod:`growth_poles.core.frames.study_run` takes headless, in any thread; layers
of the project come as views that were made in the main thread (:func:`views_of`).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from osgeo import gdal
from qgis.core import Qgis, QgsCoordinateReferenceSystem, QgsGeometry, QgsProject, QgsVectorLayer

from .sources import LayerView, VectorFile, read_table

if TYPE_CHECKING:
    from ..core.analysis import Regions
    from ..core.cells import RawTable
    from ..core.geometry import Defect, GeometryFacts
    from ..core.progress import Progress
    from ..core.provenance import Source
    from ..core.results import Findings, Table
    from ..core.study import BoundarySpec, Study

_DEGREES = "EPSG:4326"


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


@dataclass(slots=True)
class RegionShapes:
    """The polygons of a study.

    Attributes
    ----------
    codes : tuple of str
        Codes, each once.
    geometries : list of QgsGeometry
        Valid 2D polygons in the same order.
    crs : QgsCoordinateReferenceSystem
        Theirs.
    source : Source
        For the record of the run.
    defects : tuple of Defect
        What was repaired while reading.
    """

    codes: tuple[str, ...]
    names: dict[str, tuple[str, str, str]]
    geometries: list[QgsGeometry]
    crs: QgsCoordinateReferenceSystem
    source: Source
    centres: Any = None
    defects: tuple[Defect, ...] = ()


def views_of(
    study: Study,
    *,
    regions: QgsVectorLayer | None = None,
    selected: bool = False,
    tables: Mapping[int, QgsVectorLayer] | None = None,
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
    return Views(view, {number: LayerView.of_layer(layer) for number, layer in given.items()})


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

    Returns
    -------
    shapes : RegionShapes
        The polygons.
    regions : Regions
        Codes, names, contiguity, centres, weights from files, repairs.

    Raises
    ------
    BoundaryError
        A layer that cannot serve: no polygons, no CRS, a code that is missing or comes twice, a
        region without polygon.
    """
    from ..core.analysis import Regions

    bounds = study.boundaries
    view = views.regions if views else None
    own = view is not None or bounds.file is not None
    shapes = _read_own(bounds, view) if own else _read_shipped(bounds.scheme)
    facts, defects, weights = None, shapes.defects, {}
    if study.diffusion or own:
        facts = geometry_facts(shapes, minimum_border_km=bounds.minimum_border_km)
        defects = facts.defects
    for each in study.diffusion.weights if study.diffusion else ():
        if each.file:
            weights[each.name] = _read_weights(each.file, shapes.codes, each.name)
    notes = [defect.text for defect in defects]
    if study.output.also:
        formats = ", ".join(study.output.also)
        notes.append(f"Output: {formats} are written by the command line only.")
    scheme = bounds.scheme or (Path(shapes.source.path).stem if own else "")
    regions = Regions(
        scheme,
        shapes.codes,
        shapes.names,
        is_shipped=not own,
        facts=facts,
        weights=weights,
        notes=tuple(notes),
    )
    return shapes, regions


def geometry_facts(shapes: RegionShapes, *, minimum_border_km: float) -> GeometryFacts:
    """Contiguity with border lengths, areas and centre points of the polygons."""
    from ..core.borders import contiguity
    from ..core.geometry import GeometryFacts
    from .shapes import outlines_of, transformed

    lines, engine = outlines_of(shapes.geometries, shapes.crs)
    borders = contiguity(lines, shapes.codes, engine, minimum_border_km=minimum_border_km)
    centres, kind = shapes.centres, "administrative centre"
    if centres is None:
        world = QgsCoordinateReferenceSystem(_DEGREES)
        centres, kind = transformed(lines.centroids(), engine.crs, world), "centroid"
    return GeometryFacts(
        shapes.codes,
        borders.pairs,
        borders.border_km,
        lines.area_km2(),
        centres,
        kind,
        shapes.defects + borders.defects,
    )


def _read_shipped(scheme: str) -> RegionShapes:
    import numpy as np

    from .. import boundaries
    from ..core.boundary_labels import NAMES
    from ..core.errors import BoundaryError, listed
    from ..core.provenance import Source
    from ..core.study_inputs import names_of

    if scheme not in boundaries.SCHEMES:
        raise BoundaryError(
            f"One of the shipped schemes {listed(boundaries.SCHEMES)}",
            repr(scheme),
            remedy="Name one, or give a boundary file of your own",
        )

    def layer(name: str) -> VectorFile:
        return VectorFile(boundaries.PATH, lambda kinds: name, RuntimeError)

    view = layer(boundaries.regions_layer(scheme))
    cells, geometries = view.read(["region_iso", *NAMES], shapes=True)
    labels, points = layer(boundaries.centres_layer(scheme)).read(["region_iso"], shapes=True)
    at = {code: point.asPoint() for code, point in zip(labels["region_iso"], points, strict=True)}
    codes = tuple(cells["region_iso"])
    return RegionShapes(
        codes,
        names_of(codes, [cells[name] for name in NAMES]),
        geometries,
        view.crs,
        Source(boundaries.PATH, "boundaries", boundaries.ATTRIBUTION, boundaries.LICENCE),
        np.array([[at[code].x(), at[code].y()] for code in codes]),
    )


def _read_own(bounds: BoundarySpec, view: LayerView | None) -> RegionShapes:
    """Read polygons of the user's own by the rules of the command line."""
    from ..core.boundary_labels import NAMES, choose_layer, find_column, label_regions
    from ..core.errors import BoundaryError
    from ..core.provenance import Source
    from ..core.study_inputs import names_of

    path = Path(bounds.file) if bounds.file else Path(view.name)
    where = str(path)

    def refuse(message: str) -> BoundaryError:
        return BoundaryError("A file with polygons", message, where)

    if view is None:
        if not path.exists():
            raise BoundaryError("A boundary file", "none of this name", where)
        view = VectorFile(path, lambda kinds: choose_layer(kinds, bounds.layer, where), refuse)
        where = f"{path}, layer {view.name}" if view.n_layers > 1 else where
    else:
        path, where = view.path, view.name
    if not bounds.code and not bounds.name:
        raise BoundaryError(
            "The column with the codes of the regions (code) or with their names (name)",
            "neither",
            where,
        )
    if not view.has_shapes:
        raise BoundaryError("A layer with polygons", "a table without shapes", where)
    code, name = (find_column(view.columns, one, where) for one in (bounds.code, bounds.name))
    wanted = list(dict.fromkeys(one for one in (code, name, *NAMES) if one in view.columns))
    cells, raw = view.read(wanted, shapes=True)
    if not raw:
        raise BoundaryError("A layer with polygons", "one without features", where)
    _check_crs(view, raw, where)
    labels = label_regions(cells.get(code), cells.get(name), cells.get, len(raw), where)
    codes = tuple(labels["region_iso"])
    geometries, defects = _clean(codes, raw, where)
    return RegionShapes(
        codes,
        names_of(codes, [labels[one] for one in NAMES]),
        geometries,
        view.crs,
        Source(path, "boundaries"),
        defects=defects,
    )


def _check_crs(view: LayerView | VectorFile, shapes: list[QgsGeometry], where: str) -> None:
    from ..core.boundary_labels import check_degrees
    from ..core.errors import BoundaryError

    if not view.crs.isValid():
        raise BoundaryError(
            "A layer that says which coordinate reference system (CRS) it is in",
            "none",
            where,
            "Set it in QGIS (Layer > Set CRS of Layer) and export, or add the .prj file",
        )
    if view.crs.isGeographic():
        boxes = [shape.boundingBox() for shape in shapes if not shape.isNull()]
        corners = [
            abs(one)
            for box in boxes
            for one in (box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum())
        ]
        check_degrees(max(corners, default=0.0), view.crs.description(), where)


def _clean(
    codes: Sequence[str], shapes: list[QgsGeometry], where: str
) -> tuple[list[QgsGeometry], tuple[Defect, ...]]:
    """Make every polygon valid, and say which were not."""
    from ..core.errors import BoundaryError, listed
    from ..core.geometry import Defect
    from .shapes import clean_polygon

    cleaned = [clean_polygon(shape) for shape in shapes]
    bare = [
        code
        for code, (shape, why) in zip(codes, cleaned, strict=True)
        if shape is None and why != "no polygon"
    ]
    if bare:
        raise BoundaryError("A polygon for every region", f"none for {listed(bare)}", where)
    other = [code for code, (shape, _) in zip(codes, cleaned, strict=True) if shape is None]
    if other:
        raise BoundaryError("Polygons", f"points or lines as shape of {listed(other)}", where)
    defects = [
        Defect(
            "invalid polygon",
            (code,),
            f"The polygon of {code} was invalid ({why}) and has been repaired.",
        )
        for code, (_, why) in zip(codes, cleaned, strict=True)
        if why
    ]
    return [shape for shape, _ in cleaned], tuple(defects)


def _read_weights(file: Path, labels: Sequence[str], name: str) -> Any:
    from ..core.diffusion.gal import matched, read_gal
    from ..core.errors import InputError

    if not file.is_file():
        raise InputError("A file of weights is needed", "no such file", where=str(file))
    if file.suffix.lower() != ".gal":
        raise InputError(
            "Inside QGIS, weights are read from GAL files (.gal)",
            f"a file ending in {file.suffix!r}",
            where=str(file),
            remedy="Save the weights as GAL, or run the study on the command line",
        )
    return matched(read_gal(file, name), labels, file.name)


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
    from ..core.progress import report
    from ..core.target import check_not_an_input, check_target

    path = Path(path)
    check_target(path, overwrite=overwrite)
    read = [table.file for table in study.tables]
    check_not_an_input([path], [*read, *filter(None, [study.boundaries.file])])
    findings, shapes, regions = analyse(study, views=views, progress=progress)
    report(progress, "writing", 0.9)
    write_results(findings, study, shapes, regions.facts, path, progress=progress)
    return findings


def analyse(
    study: Study, *, views: Views | None = None, progress: Progress | None = None
) -> tuple[Findings, RegionShapes, Regions]:
    """Run a study to its findings; nothing is written. As :func:`run_study` otherwise."""
    from .. import __version__
    from ..core.analysis import conduct
    from ..core.progress import report
    from ..core.study_inputs import sources_of

    report(progress, "reading", 0.0)
    tables = read_tables(study, views)
    shapes, regions = read_regions(study, views)

    def inner(stage: str, share: float) -> bool:
        return progress is None or progress(stage, 0.1 + 0.8 * share)

    findings = conduct(
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
    progress: Progress | None = None,
) -> None:
    """Write findings as the GeoPackage that the command line writes; it appears whole or not.

    Raises
    ------
    OutputError
        The folder cannot be written or is full.
    Cancelled
        `progress` returned False.
    """
    from ..core.map_styles import map_styles
    from ..core.study_inputs import LAYERS, small_area
    from ..core.target import replacing
    from .writer import write_geopackage

    tables = findings.tables
    layers = [tables[name] for name in LAYERS if name in tables]
    others = [table for name, table in tables.items() if name not in LAYERS]
    areas = [shape.area() for shape in shapes.geometries]
    styles = map_styles(study, tables, small_area=small_area(areas))
    shaped = {table.name: result_shapes(table, shapes, facts) for table in layers}
    with replacing(path) as partial:
        write_geopackage(
            partial,
            [*layers, *others],
            shaped,
            styles,
            going_on=lambda: progress is None or progress("writing", 0.95),
        )


def result_shapes(
    table: Table, shapes: RegionShapes, facts: GeometryFacts | None
) -> tuple[list[QgsGeometry], QgsCoordinateReferenceSystem]:
    """Return the shape of each row of a result table, and their CRS."""
    from ..core.study_inputs import line_ends, rows_of
    from .shapes import line_of

    if table.name == "neighbours":
        lines = [line_of(ends) for ends in line_ends(table, facts)]
        return lines, QgsCoordinateReferenceSystem(_DEGREES)
    rows = rows_of(table, shapes.codes).tolist()
    return [shapes.geometries[row] for row in rows], shapes.crs
