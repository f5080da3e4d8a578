"""The features of a boundary file: opened by GDAL, their shapes made valid polygons."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from ..errors import BoundaryError
from ..files.limits import check_size, check_unpacked
from ..files.opening import check_opening
from ..geometry.facts import Defect
from ..geometry.placing import unwrapped
from ..messages import Text
from ..regions.choosing import Choice, check_repair, choose_regions
from ..regions.labels import check_degrees, choose_layer, find_column
from .drivers import only_drivers, unpacked

if TYPE_CHECKING:
    import geopandas as gpd

__all__ = ["chosen_regions", "read_layer"]

_CHOOSE_LAYER = Text("Choose the layer that holds the regions (boundaries.layer)")


def read_layer(
    path: Path, layer: str = "", *, crs: str = "", encoding: str = ""
) -> tuple[gpd.GeoDataFrame, str]:
    """Read the one layer that is meant, and say where it came from.

    Parameters
    ----------
    path : Path
        The file.
    layer : str, optional
        Its layer; not needed where one only holds polygons.
    crs : str, optional
        CRS of a layer that carries none.
    encoding : str, optional
        Of texts; found by default.

    Returns
    -------
    frame : GeoDataFrame
        Shapes as they are; those that cannot be read are missing.
    where : str
        File and layer, for messages.

    Raises
    ------
    BoundaryError
        A file that cannot be read, no such layer, a table without shapes, no CRS.

    Examples
    --------
    >>> from growth_poles import boundaries
    >>> len(read_layer(boundaries.PATH, boundaries.regions_layer("16"))[0])
    16
    """
    import geopandas as gpd
    import pyogrio
    import shapely
    from pyarrow.parquet import ParquetFile
    from pyogrio import errors
    from pyproj import CRS
    from pyproj.exceptions import CRSError

    where = str(path)
    drivers = check_opening(path, BoundaryError)
    check_unpacked(path, BoundaryError)
    try:
        if path.suffix.lower() in (".parquet", ".geoparquet", ".pq"):
            file = ParquetFile(path)
            check_size(path, unpacked(file), BoundaryError, cells=file.metadata.num_rows)
            frame = gpd.read_parquet(path)
        else:
            with only_drivers(drivers):
                layers = dict(pyogrio.list_layers(path))
                layer = choose_layer(layers, layer, where)
                where = f"{path}, layer {layer}" if len(layers) > 1 else where
                cells = pyogrio.read_dataframe(
                    path, layer=layer, read_geometry=False, encoding=encoding or None
                )
                if layers[layer] is None:
                    raise _no_polygons(Text("a table without shapes"), where)
                meta, _, shapes, _ = pyogrio.raw.read(
                    path, layer=layer, columns=[], force_2d=True, encoding=encoding or None
                )
                # rings that do not close are closed; what cannot be read at all is missing
                shapes = shapely.from_wkb(shapes, on_invalid="fix")
                frame = gpd.GeoDataFrame(cells, geometry=shapes, crs=meta["crs"])
    except BoundaryError:
        raise
    except errors.GeometryError as error:
        raise BoundaryError(
            Text("plain polygons"),
            Text("shapes of a kind that is not read ({kind})", kind=str(error)),
            where,
            Text(
                "Convert them to multipolygons in QGIS (Processing Toolbox, Convert geometry type) "
                "and save them as GeoPackage"
            ),
        ) from error
    except (
        errors.DataSourceError,
        errors.DataLayerError,
        errors.FeatureError,
        shapely.errors.ShapelyError,
        ValueError,
        LookupError,
        OSError,
    ) as error:
        raise BoundaryError(
            Text("a file with polygons"), str(error), where, Text("Save it again as GeoPackage")
        ) from error
    if not isinstance(frame, gpd.GeoDataFrame):
        raise _no_polygons(Text("a table without shapes"), where)
    if not len(frame):
        raise _no_polygons(Text("one without features"), where)
    if crs and frame.crs is None:
        try:
            frame = frame.set_crs(CRS.from_user_input(crs))
        except CRSError as error:
            raise BoundaryError(
                Text("a coordinate reference system such as 'EPSG:4326' in boundaries.crs"),
                repr(crs),
                where,
                Text("Write the code of the CRS that the coordinates are in"),
            ) from error
    if frame.crs is None:
        raise BoundaryError(
            Text("a layer that says which coordinate reference system (CRS) it is in"),
            Text("none"),
            where,
            Text("Write it in boundaries.crs, such as 'EPSG:4326', or add the .prj file"),
        )
    if frame.crs.is_geographic:
        greatest = np.abs(frame.total_bounds)
        check_degrees(float(np.nanmax(greatest, initial=0.0)), frame.crs.name, where)
    return frame, where


def chosen_regions(
    raw: gpd.GeoDataFrame, choice: Choice, code: str, name: str, where: str
) -> tuple[gpd.GeoDataFrame, tuple[Defect, ...]]:
    """Take the features that are regions, with code, names and valid polygons.

    Parameters
    ----------
    raw : GeoDataFrame
        Of :func:`read_layer`.
    choice : Choice
        Which features are meant.
    code, name : str
        Columns with codes and names; either may be empty.
    where : str
        File and layer, for messages.

    Returns
    -------
    frame : GeoDataFrame
        ``region_iso``, ``name_en``, ``name_ru``, ``name_kk`` and the polygons.
    defects : tuple of Defect
        What was set aside or repaired.

    Raises
    ------
    BoundaryError
        See :func:`growth_poles.core.regions.choosing.choose_regions` and
        :func:`growth_poles.core.regions.choosing.check_repair`.

    Examples
    --------
    >>> from growth_poles import boundaries
    >>> raw, where = read_layer(boundaries.PATH, boundaries.regions_layer("16"))
    >>> frame, defects = chosen_regions(raw, Choice(include=("KZ-ALA",)), "region_iso", "", where)
    >>> frame["name_en"].tolist(), defects
    (['Almaty city'], ())
    """
    import geopandas as gpd
    import shapely

    columns = [column for column in raw.columns if column != raw.geometry.name]

    def cells(column: str) -> Any:
        return raw[find_column(columns, column, where)].tolist()

    def named(column: str) -> Any:
        return raw[column].tolist() if column in columns else None

    shapes = shapely.force_2d(raw.geometry.to_numpy())
    empty = shapely.is_missing(shapes) | shapely.is_empty(shapes)
    flat = shapely.get_dimensions(shapes) == 2
    chosen = choose_regions(
        choice,
        cells(code) if code else None,
        cells(name) if name else None,
        cells,
        named,
        [None if bare else bool(is_flat) for bare, is_flat in zip(empty, flat, strict=True)],
        where,
    )
    polygons, defects = [], list(chosen.defects)
    for label, rows in zip(chosen.labels["region_iso"], chosen.rows, strict=True):
        parts = [_valid(shapes[row], label, raw.crs.is_geographic, where) for row in rows]
        defects += [defect for _, defect in parts if defect is not None]
        several = len(parts) > 1
        polygons.append(shapely.union_all([part for part, _ in parts]) if several else parts[0][0])
    frame = gpd.GeoDataFrame(chosen.labels, geometry=polygons, crs=raw.crs)
    return frame, tuple(defects)


def _valid(shape: Any, code: str, in_degrees: bool, where: str) -> tuple[Any, Defect | None]:
    """Make one shape a valid polygon, and say what was wrong with it."""
    import shapely

    if shape.geom_type == "GeometryCollection":
        parts = shapely.get_parts(shapely.get_parts(shape))
        shape = shapely.multipolygons(parts[shapely.get_dimensions(parts) == 2])
    if in_degrees and shape.bounds[2] - shape.bounds[0] > 180.0:
        shape = _written_on(shape)
    if shapely.is_valid(shape):
        return shape, None
    reason = shapely.is_valid_reason(shape)
    mended = shapely.make_valid(shape)
    parts = shapely.get_parts(shapely.get_parts(mended))
    mended = shapely.union_all(parts[shapely.get_dimensions(parts) == 2])
    return mended, check_repair(code, reason, _drawn(shape), mended.area, where)


def _drawn(shape: Any) -> float:
    """Area as the outline is drawn: loops that turn the other way count against it."""
    import shapely

    return float(np.abs(shapely.area(shapely.get_parts(shape))).sum())


def _written_on(shape: Any) -> Any:
    """Write rings on that jump from 179 to -179 degrees."""
    import shapely

    def moved(points: np.ndarray) -> np.ndarray:
        return np.column_stack([unwrapped(points[:, 0], np.zeros(len(points), int)), points[:, 1]])

    parts = [
        shapely.Polygon(
            moved(shapely.get_coordinates(part.exterior)),
            [moved(shapely.get_coordinates(hole)) for hole in part.interiors],
        )
        for part in shapely.get_parts(shape)
    ]
    return shapely.multipolygons(parts)


def _no_polygons(came: Text, where: str) -> BoundaryError:
    return BoundaryError(Text("a layer with polygons"), came, where, _CHOOSE_LAYER)
