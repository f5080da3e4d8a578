"""Borders between the polygons of a GeoDataFrame, with shapely as the geometry engine."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import borders
from ..borders import Contiguity
from .outlines import FrameOutlines

if TYPE_CHECKING:
    import geopandas as gpd

__all__ = ["Contiguity", "contiguity"]


def contiguity(
    frame: gpd.GeoDataFrame,
    *,
    minimum_border_km: float = 5.0,
    tolerance_m: float = 10.0,
    keep_short: bool = False,
    outlines: FrameOutlines | None = None,
) -> Contiguity:
    """Find the pairs of regions that share a border, and its length.

    Parameters
    ----------
    frame : GeoDataFrame of n_regions rows
        ``region_iso`` and valid polygons or multipolygons with a CRS, as :func:`read_regions`
        of :mod:`growth_poles.core.frames.layers` gives.
    minimum_border_km, tolerance_m, keep_short
        As in :func:`growth_poles.core.borders.contiguity`, which says what a border is.
    outlines : FrameOutlines, optional
        Those of `frame`, where they are at hand already.

    Returns
    -------
    Contiguity

    Examples
    --------
    >>> import geopandas as gpd
    >>> from shapely import box
    >>> squares = [box(0, 0, 1e4, 1e4), box(1e4, 0, 2e4, 1e4), box(0, 1e4, 1e4, 2e4)]
    >>> frame = gpd.GeoDataFrame({"region_iso": ["a", "b", "c"]}, geometry=squares, crs=32642)
    >>> contiguity(frame).pairs.tolist()
    [[0, 1], [0, 2]]
    """
    outlines = outlines or FrameOutlines(frame)
    return borders.contiguity(
        outlines,
        frame["region_iso"].astype(str).tolist(),
        outlines,
        minimum_border_km=minimum_border_km,
        tolerance_m=tolerance_m,
        keep_short=keep_short,
    )
