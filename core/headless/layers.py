"""Boundary layers: the shipped schemes, or any polygon file of the user's own."""

from __future__ import annotations

from dataclasses import dataclass
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from ... import boundaries
from ..errors import BoundaryError, listed
from ..geometry import borders as engine_borders
from ..geometry.borders import MOST_OVERLAP, Contiguity
from ..geometry.facts import Defect, GeometryFacts
from ..messages import Text
from ..regions.choosing import Choice
from ..regions.labels import NAMES
from .layer_files import chosen_regions, read_layer
from .outlines import FrameOutlines

if TYPE_CHECKING:
    import geopandas as gpd

EVERYTHING = Choice()

__all__ = ["RegionLayer", "contiguity", "geometry_facts", "read_regions"]


@dataclass(frozen=True, slots=True, eq=False)
class RegionLayer:
    """Regions as polygons, one row each.

    Parameters
    ----------
    frame : GeoDataFrame of n_regions rows
        ``region_iso`` (text, each once), ``name_en``, ``name_ru``, ``name_kk`` (missing where the
        file has none) and the polygons, in the CRS of the file.
    centres : GeoDataFrame or None
        Administrative centres of the same regions, in the same order, where they are known.
    scheme : str
        Name of the scheme of regions.
    attribution, licence : str
        What must be said where the polygons are passed on; empty where it is not known.
    source : Path
        File that was read.
    defects : tuple of Defect
        What was repaired while reading; :func:`geometry_facts` adds what is wrong between regions.
    """

    frame: gpd.GeoDataFrame
    centres: gpd.GeoDataFrame | None
    scheme: str
    attribution: str
    licence: str
    source: Path
    defects: tuple[Defect, ...] = ()


def read_regions(
    source: str | PathLike[str] | None = None,
    *,
    scheme: str = "",
    layer: str = "",
    code: str = "",
    name: str = "",
    attribution: str = "",
    licence: str = "",
    choice: Choice = EVERYTHING,
    crs: str = "",
    encoding: str = "",
    with_centres: bool = True,
) -> RegionLayer:
    """Read the polygons of a shipped scheme, or of a file of the user's own.

    Parameters
    ----------
    source : path, optional
        GeoPackage, Shapefile (also zipped), GeoJSON, FlatGeobuf, GeoParquet, GML, KML, file
        geodatabase; the shipped file where none is given.
    scheme : str
        Without `source` the scheme "16", "17" or "20"; with it the name of the user's scheme, the
        name of the file by default.
    layer : str, optional
        Layer of the file; not needed where one layer only holds polygons.
    code, name : str, optional
        Columns with the codes and the names of the regions; one of them is required with `source`.
        Without `code` the name is the code. Whole numbers become text without a decimal point.
    attribution, licence : str, optional
        Of the user's file.
    choice : Choice
        Which of its features are the regions; all by default.
    crs : str
        CRS of a layer that carries none, such as ``EPSG:4326``.
    encoding : str
        Of the texts of a Shapefile; found by default.
    with_centres : bool, default True
        Whether to read the administrative centres of a shipped scheme too.

    Returns
    -------
    RegionLayer

    Raises
    ------
    BoundaryError
        No such file, or none that can be read; no polygons; several layers and none chosen; no
        CRS; a column that is not there; a code that is missing or comes twice; a region without
        polygon.

    Examples
    --------
    >>> layer = read_regions(scheme="16")
    >>> len(layer.frame), len(layer.centres)
    (16, 16)
    """
    if source is None:
        return _read_shipped(scheme, with_centres)
    path = Path(source)
    if not path.exists():
        raise BoundaryError(
            Text("a boundary file"),
            Text("none of this name"),
            str(path),
            remedy=Text("Check the path: it is relative to the study file"),
        )
    if not code and not name:
        raise BoundaryError(
            Text("the column with the codes of the regions (code) or with their names (name)"),
            Text("neither"),
            str(path),
            remedy=Text("Write boundaries.code or boundaries.name in the study"),
        )
    raw, where = read_layer(path, layer, crs=crs, encoding=encoding)
    frame, defects = chosen_regions(raw, choice, code, name, where)
    return RegionLayer(frame, None, scheme or path.stem, attribution, licence, path, defects)


def geometry_facts(
    layer: RegionLayer,
    *,
    tolerance_m: float | None = None,
    most_overlap: float = MOST_OVERLAP,
) -> GeometryFacts:
    """Who touches whom with border lengths, areas and centre points of a layer.

    Parameters
    ----------
    layer : RegionLayer
        As :func:`read_regions` gives.
    tolerance_m, most_overlap
        As in :func:`contiguity`.

    Returns
    -------
    GeometryFacts
        Centre points are the administrative centres where the layer has them, else centroids.

    Examples
    --------
    >>> facts = geometry_facts(read_regions(scheme="16"))
    >>> facts.pairs.shape, facts.centre_kind
    ((28, 2), 'administrative centre')
    """
    outlines = FrameOutlines(layer.frame, tolerance_m)
    borders = contiguity(layer.frame, most_overlap=most_overlap, outlines=outlines)
    if layer.centres is None:
        centres, kind = outlines.centroids_degrees(), "centroid"
    else:
        points = layer.centres.to_crs(4326).geometry
        centres, kind = np.column_stack([points.x, points.y]), "administrative centre"
    return GeometryFacts(
        tuple(layer.frame["region_iso"]),
        borders.pairs,
        borders.border_km,
        outlines.area_km2(),
        centres,
        kind,
        layer.defects + borders.defects,
    )


def _read_shipped(scheme: str, with_centres: bool) -> RegionLayer:
    import pyogrio

    if scheme not in boundaries.SCHEMES:
        raise BoundaryError(
            Text("one of the shipped schemes {schemes}", schemes=listed(boundaries.SCHEMES)),
            repr(scheme),
            remedy=Text("Name one, or give a boundary file of your own"),
        )
    # what is shipped is known to be clean: the tests hold it to that
    columns = ["region_iso", *NAMES]

    def read(layer: str) -> gpd.GeoDataFrame:
        return pyogrio.read_dataframe(boundaries.PATH, layer=layer, columns=columns)

    frame = read(boundaries.regions_layer(scheme))
    centres = read(boundaries.centres_layer(scheme)) if with_centres else None
    return RegionLayer(
        frame, centres, scheme, boundaries.ATTRIBUTION, boundaries.LICENCE, boundaries.PATH
    )


def contiguity(
    frame: gpd.GeoDataFrame,
    *,
    tolerance_m: float | None = None,
    most_overlap: float = MOST_OVERLAP,
    outlines: FrameOutlines | None = None,
) -> Contiguity:
    """Find the pairs of regions that touch, and the length of the border that they share.

    Parameters
    ----------
    frame : GeoDataFrame of n_regions rows
        ``region_iso`` and valid polygons or multipolygons with a CRS, as :func:`read_regions`
        of :mod:`growth_poles.core.headless.layers` gives.
    tolerance_m : float, optional
        Width of gaps and overlaps of two outlines that still are one border; the layer's own by
        default (:func:`growth_poles.core.geometry.placing.own_tolerance_m`).
    most_overlap
        As in :func:`growth_poles.core.geometry.borders.contiguity`, which says what a border is.
    outlines : FrameOutlines, optional
        Those of `frame`, with their tolerance, where they are at hand already.

    Returns
    -------
    Contiguity

    Examples
    --------
    >>> import geopandas as gpd
    >>> from shapely import box
    >>> squares = [box(0, 0, 1e4, 1e4), box(1e4, 0, 2e4, 1e4), box(0, 1e4, 1e4, 2e4)]
    >>> frame = gpd.GeoDataFrame({"region_iso": ["a", "b", "c"]}, geometry=squares, crs=32642)
    >>> found = contiguity(frame)
    >>> found.pairs.tolist(), found.border_km.round(1).tolist()
    ([[0, 1], [0, 2], [1, 2]], [10.0, 10.0, 0.0])
    """
    outlines = outlines or FrameOutlines(frame, tolerance_m)
    return engine_borders.contiguity(
        outlines, frame["region_iso"].astype(str).tolist(), outlines, most_overlap=most_overlap
    )
