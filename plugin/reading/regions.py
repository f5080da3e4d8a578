"""The polygons of a study: shipped, from a file, or a layer of the project as users have them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import QgsCoordinateReferenceSystem, QgsGeometry

from .shapes import DEGREES
from .sources import LayerView, VectorFile

if TYPE_CHECKING:
    from ...core.geometry.facts import Defect, GeometryFacts
    from ...core.regions.study_regions import Regions
    from ...core.results.record import Source
    from ...core.study.spec import BoundarySpec, Study


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
    outside : tuple of str
        Codes and names of the polygons that are not selected, where others are.
    """

    codes: tuple[str, ...]
    names: dict[str, tuple[str, str, str]]
    geometries: list[QgsGeometry]
    crs: QgsCoordinateReferenceSystem
    source: Source
    centres: Any = None
    defects: tuple[Defect, ...] = ()
    outside: tuple[str, ...] = ()


def read_regions(study: Study, view: LayerView | None = None) -> tuple[RegionShapes, Regions]:
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
    from ...core.regions.study_regions import Regions
    from ..writing.exports import cannot_write

    bounds = study.boundaries
    own = view is not None or bounds.file is not None
    shapes = _read_own(bounds, view) if own else _read_shipped(bounds.scheme)
    facts, defects, weights = None, shapes.defects, {}
    if study.diffusion or own:
        facts = geometry_facts(shapes)
        defects = facts.defects
    for each in study.diffusion.weights if study.diffusion else ():
        if each.file:
            weights[each.name] = _read_weights(each.file, shapes.codes, each.name)
    notes = [defect.text for defect in defects]
    if without := [kind for kind in study.output.also if cannot_write(kind)]:
        formats = ", ".join(without)
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
        outside=shapes.outside,
    )
    return shapes, regions


def geometry_facts(shapes: RegionShapes) -> GeometryFacts:
    """Who touches whom with border lengths, areas and centre points of the polygons."""
    from ...core.geometry.borders import contiguity
    from ...core.geometry.facts import GeometryFacts
    from .shapes import outlines_of, transformed

    lines, engine = outlines_of(shapes.geometries, shapes.crs)
    borders = contiguity(lines, shapes.codes, engine)
    centres, kind = shapes.centres, "administrative centre"
    if centres is None:
        world = QgsCoordinateReferenceSystem(DEGREES)
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

    from ... import boundaries
    from ...core.errors import BoundaryError, listed
    from ...core.regions.labels import NAMES, names_of
    from ...core.results.record import Source

    if scheme not in boundaries.SCHEMES:
        raise BoundaryError(
            f"One of the shipped schemes {listed(boundaries.SCHEMES)}",
            repr(scheme),
            remedy="Name one, or give a boundary file of your own",
        )

    def layer(name: str) -> VectorFile:
        return VectorFile(boundaries.PATH, lambda kinds: name, BoundaryError)

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
    from ...core.errors import BoundaryError
    from ...core.regions.labels import NAMES, choose_layer, find_column, label_regions, names_of
    from ...core.results.record import Source

    path = Path(bounds.file) if bounds.file else Path(view.name)
    where = str(path)

    if view is None:
        if not path.exists():
            raise BoundaryError("A boundary file", "none of this name", where)
        view = VectorFile(
            path, lambda kinds: choose_layer(kinds, bounds.layer, where), BoundaryError
        )
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
        outside=_outside(view, wanted, cells),
    )


def _outside(
    view: LayerView | VectorFile, columns: Sequence[str], selected: dict[str, list[Any]]
) -> tuple[str, ...]:
    """Return what the polygons are called that are not selected."""
    from ...core.regions.spelling import text_of

    if not isinstance(view, LayerView) or view.whole is None:
        return ()
    every, _ = view.read(columns, every=True)
    mine, all_texts = (
        {text_of(cell).strip() for cells in read.values() for cell in cells}
        for read in (selected, every)
    )
    return tuple(sorted(all_texts - mine - {""}))


def _check_crs(view: LayerView | VectorFile, shapes: list[QgsGeometry], where: str) -> None:
    from ...core.errors import BoundaryError
    from ...core.regions.labels import check_degrees

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
    from ...core.errors import BoundaryError, listed
    from ...core.geometry.facts import Defect
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
    from ...core.errors import InputError
    from ...core.neighbours.gal import matched, read_gal

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
