"""The polygons of a study: shipped, from a file, or a layer of the project as users have them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
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
    from ...core.messages import Text
    from ...core.regions.names_file import read_names
    from ...core.regions.study_regions import Regions
    from ..writing.exports import cannot_write

    bounds = study.boundaries
    own = view is not None or bounds.file is not None
    shapes = _read_own(bounds, view) if own else _read_shipped(bounds.scheme)
    facts, defects, weights = None, shapes.defects, {}
    if study.diffusion or own:
        facts = geometry_facts(
            shapes, tolerance_m=bounds.tolerance_m or None, most_overlap=bounds.most_overlap
        )
        defects = facts.defects
    for each in study.diffusion.weights if study.diffusion else ():
        if each.file:
            weights[each.name] = _read_weights(each.file, shapes.codes, each.name)
    notes = [defect.text for defect in defects]
    if without := [kind for kind in study.output.also if cannot_write(kind)]:
        formats = ", ".join(without)
        notes.append(
            Text("Output: {formats} are written by the command line only.", formats=formats)
        )
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
    if study.names:
        aliases = read_names(study.names.file, regions.codes, study.years, study.focus_year)
        regions = replace(regions, aliases=aliases)
    return shapes, regions


def geometry_facts(
    shapes: RegionShapes, *, tolerance_m: float | None = None, most_overlap: float = 0.1
) -> GeometryFacts:
    """Who touches whom with border lengths, areas and centre points of the polygons."""
    from ...core.geometry.borders import contiguity
    from ...core.geometry.facts import GeometryFacts
    from .shapes import outlines_of, transformed

    lines, engine = outlines_of(shapes.geometries, shapes.crs, tolerance_m)
    borders = contiguity(lines, shapes.codes, engine, most_overlap=most_overlap)
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
    from ...core.messages import Text
    from ...core.regions.labels import NAMES, names_of
    from ...core.results.record import Source

    if scheme not in boundaries.SCHEMES:
        raise BoundaryError(
            Text("one of the shipped schemes {names}", names=listed(boundaries.SCHEMES)),
            repr(scheme),
            remedy=Text("Name one, or give a boundary file of your own"),
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
    from ...core.messages import Text
    from ...core.regions.choosing import Choice, choose_regions
    from ...core.regions.conditions import parse_conditions
    from ...core.regions.labels import NAMES, choose_layer, find_column, names_of
    from ...core.results.record import Source
    from .shapes import is_polygon

    path = Path(bounds.file) if bounds.file else Path(view.name)
    where = str(path)

    if view is None:
        if not path.exists():
            raise BoundaryError(Text("a boundary file"), Text("none of this name"), where)
        view = VectorFile(
            path,
            lambda kinds: choose_layer(kinds, bounds.layer, where),
            BoundaryError,
            encoding=bounds.encoding,
        )
        where = f"{path}, layer {view.name}" if view.n_layers > 1 else where
    else:
        path, where = view.path, view.name
    if not bounds.code and not bounds.name:
        raise BoundaryError(
            Text("the column with the codes of the regions (code) or with their names (name)"),
            Text("neither"),
            where,
        )
    if not view.has_shapes:
        raise BoundaryError(Text("a layer with polygons"), Text("a table without shapes"), where)
    named = [
        bounds.code,
        bounds.name,
        *(each.column for each in parse_conditions(bounds.condition)),
    ]
    code, name, *others = (find_column(view.columns, one, where) for one in named)
    wanted = [one for one in (code, name, *NAMES, *others) if one in view.columns]
    cells, raw = view.read(list(dict.fromkeys(wanted)), shapes=True)
    if not raw:
        raise BoundaryError(Text("a layer with polygons"), Text("one without features"), where)
    crs = _checked_crs(view, raw, bounds.crs, where)
    chosen = choose_regions(
        Choice(bounds.condition, bounds.include, bounds.exclude, bounds.dissolve),
        cells.get(code),
        cells.get(name),
        lambda column: cells[find_column(view.columns, column, where)],
        cells.get,
        [is_polygon(shape) for shape in raw],
        where,
    )
    labels, codes = chosen.labels, tuple(chosen.labels["region_iso"])
    geometries, defects = [], list(chosen.defects)
    for label, rows in zip(codes, chosen.rows, strict=True):
        parts = [_valid(raw[row], label, crs, where, defects) for row in rows]
        geometries.append(parts[0] if len(parts) == 1 else QgsGeometry.unaryUnion(parts))
    return RegionShapes(
        codes,
        names_of(codes, [labels[one] for one in NAMES]),
        geometries,
        crs,
        Source(path, "boundaries", bounds.source, bounds.licence),
        defects=tuple(defects),
        outside=_outside(view, list(cells), cells),
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


def _checked_crs(
    view: LayerView | VectorFile, shapes: list[QgsGeometry], given: str, where: str
) -> QgsCoordinateReferenceSystem:
    from ...core.errors import BoundaryError
    from ...core.messages import Text
    from ...core.regions.labels import check_degrees

    crs = view.crs
    if not crs.isValid() and given:
        crs = QgsCoordinateReferenceSystem(given)
        if not crs.isValid():
            raise BoundaryError(
                Text("a coordinate reference system such as 'EPSG:4326' in boundaries.crs"),
                repr(given),
                where,
                Text("Write the code of the CRS that the coordinates are in"),
            )
    if not crs.isValid():
        raise BoundaryError(
            Text("a layer that says which coordinate reference system (CRS) it is in"),
            Text("none"),
            where,
            Text("Write it in boundaries.crs, such as 'EPSG:4326', or add the .prj file"),
        )
    if crs.isGeographic():
        boxes = [shape.boundingBox() for shape in shapes if not shape.isEmpty()]
        corners = [
            abs(one)
            for box in boxes
            for one in (box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum())
        ]
        check_degrees(max(corners, default=0.0), crs.description(), where)
    return crs


def _valid(
    shape: QgsGeometry,
    code: str,
    crs: QgsCoordinateReferenceSystem,
    where: str,
    defects: list[Defect],
) -> QgsGeometry:
    """Make a shape a valid polygon; what was wrong with it is added to the defects."""
    from ...core.regions.choosing import check_repair
    from .shapes import drawn_area, flat_polygon, merged, what_is_wrong

    polygon = flat_polygon(shape, in_degrees=crs.isGeographic())
    if reason := what_is_wrong(polygon):
        mended = merged(polygon)
        area = 0.0 if mended.isEmpty() else mended.area()
        defects.append(check_repair(code, reason, drawn_area(polygon), area, where))
        return mended
    return polygon


def _read_weights(file: Path, labels: Sequence[str], name: str) -> Any:
    from ...core.errors import InputError
    from ...core.messages import Text
    from ...core.neighbours.gal import matched, read_gal

    if not file.is_file():
        raise InputError(Text("a file of weights"), Text("no such file"), where=str(file))
    if file.suffix.lower() != ".gal":
        raise InputError(
            Text("weights as GAL (.gal), inside QGIS"),
            Text("a file ending in {ending!r}", ending=file.suffix),
            where=str(file),
            remedy=Text("Save the weights as GAL, or run the study on the command line"),
        )
    return matched(read_gal(file, name), labels, file.name)
