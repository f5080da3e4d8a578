"""Write findings as the same GeoPackage that the command line writes, with QGIS's own writer."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from osgeo import gdal, ogr
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsFeature,
    QgsFeatureSink,
    QgsFields,
    QgsGeometry,
    QgsVectorFileWriter,
    QgsWkbTypes,
)

from .compat import field_of

if TYPE_CHECKING:
    from ..core.results import Table
    from ..core.symbology import Style

# below, a spatial index costs more than it saves
_INDEXED_FROM = 1000
_CHUNK = 5000
_NO_GEOMETRY = QgsWkbTypes.Type.NoGeometry


def write_geopackage(
    path: Path,
    tables: Sequence[Table],
    shapes: dict[str, tuple[Sequence[QgsGeometry], QgsCoordinateReferenceSystem]],
    styles: Sequence[Style],
    *,
    going_on: Callable[[], bool] = lambda: True,
) -> None:
    """Write tables, some of them with shapes, and styles into a new GeoPackage 1.2.

    Parameters
    ----------
    path : Path
        File that is not there yet.
    tables : sequence of Table
        In file order; those with shapes first.
    shapes : dict of str to (sequence of QgsGeometry, CRS)
        Shape of each row, by name of the table.
    styles : sequence of Style
        Rows of ``layer_styles``.
    going_on : callable
        Asked now and then; False stops the writing.

    Raises
    ------
    Cancelled
        `going_on` said so.
    OSError
        What QGIS says of a file that cannot be written.
    """
    # the finished file is synchronised once, before it is moved into place
    gdal.SetThreadLocalConfigOption("OGR_SQLITE_SYNCHRONOUS", "OFF")
    try:
        for table in tables:
            _write_table(path, table, *shapes.get(table.name, ((), None)), going_on)
        if styles:
            _write_styles(path, styles)
    finally:
        gdal.SetThreadLocalConfigOption("OGR_SQLITE_SYNCHRONOUS", None)


def fields_of(table: Table) -> QgsFields:
    """Fields of a result table, with its meanings as comments."""
    fields = QgsFields()
    for column in table.columns:
        field = field_of(column.name, column.kind)
        field.setComment(column.meaning)
        fields.append(field)
    return fields


def attribute_rows(table: Table) -> Iterator[list[Any]]:
    """Rows of a result table as attributes; missing is None."""
    return zip(*(_cells(table, column.name, column.kind) for column in table.columns), strict=True)


def _cells(table: Table, name: str, kind: str) -> list[Any]:
    values = table[name].tolist()
    if kind == "integer":
        return [None if one != one else int(one) for one in values]
    if kind == "real":
        return [None if one != one else one for one in values]
    return values


def _write_table(
    path: Path,
    table: Table,
    geometries: Sequence[QgsGeometry],
    crs: QgsCoordinateReferenceSystem | None,
    going_on: Callable[[], bool],
) -> None:
    from ..core.progress import Cancelled

    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName = "GPKG"
    options.layerName = table.name
    options.datasourceOptions = ["VERSION=1.2"]
    indexed = "YES" if len(geometries) > _INDEXED_FROM else "NO"
    options.layerOptions = [
        f"SPATIAL_INDEX={indexed}",
        f"DESCRIPTION={table.title}",
        f"IDENTIFIER={table.name}",
    ]
    if path.exists():
        actions = QgsVectorFileWriter.ActionOnExistingFile
        options.actionOnExistingFile = actions.CreateOrOverwriteLayer
    writer = QgsVectorFileWriter.create(
        str(path),
        fields_of(table),
        _kind_of(geometries),
        crs or QgsCoordinateReferenceSystem(),
        QgsCoordinateTransformContext(),
        options,
    )
    _check(writer)
    features = []
    for row, cells in enumerate(attribute_rows(table)):
        feature = QgsFeature()
        feature.setAttributes(list(cells))
        if geometries:
            feature.setGeometry(geometries[row])
        features.append(feature)
        if len(features) == _CHUNK:
            writer.addFeatures(features, QgsFeatureSink.Flag.FastInsert)
            features = []
            if not going_on():
                del writer
                raise Cancelled
    writer.addFeatures(features, QgsFeatureSink.Flag.FastInsert)
    writer.flushBuffer()
    _check(writer)
    del writer


def _kind_of(geometries: Sequence[QgsGeometry]) -> QgsWkbTypes.Type:
    """Find the one type that serves all shapes."""
    kinds = {geometry.wkbType() for geometry in geometries}
    if not kinds:
        return _NO_GEOMETRY
    if len(kinds) == 1:
        return kinds.pop()
    return QgsWkbTypes.Type.MultiPolygon


def _check(writer: QgsVectorFileWriter) -> None:
    if writer.hasError() != QgsVectorFileWriter.WriterError.NoError:
        raise OSError(writer.errorMessage())


def _write_styles(path: Path, styles: Sequence[Style]) -> None:
    """Store styles where QGIS looks for them, without opening a layer of the project."""
    source = gdal.OpenEx(str(path), gdal.OF_VECTOR | gdal.OF_UPDATE, allowed_drivers=["GPKG"])
    if source is None:
        raise OSError(gdal.GetLastErrorMsg())
    options = ["FID=id", "DESCRIPTION=Styles of the layers, for QGIS"]
    layer = source.CreateLayer("layer_styles", None, ogr.wkbNone, options)
    kinds = (
        ("f_table_catalog", ogr.OFTString, 256),
        ("f_table_schema", ogr.OFTString, 256),
        ("f_table_name", ogr.OFTString, 256),
        ("f_geometry_column", ogr.OFTString, 256),
        ("styleName", ogr.OFTString, 30),
        ("styleQML", ogr.OFTString, 0),
        ("styleSLD", ogr.OFTString, 0),
        ("useAsDefault", ogr.OFTInteger, 0),
        ("description", ogr.OFTString, 0),
        ("owner", ogr.OFTString, 30),
        ("ui", ogr.OFTString, 30),
        ("update_time", ogr.OFTDateTime, 0),
    )
    for name, kind, width in kinds:
        field = ogr.FieldDefn(name, kind)
        if width:
            field.SetWidth(width)
        if name == "useAsDefault":
            field.SetSubType(ogr.OFSTBoolean)
        if name == "update_time":
            field.SetDefault("(strftime('%Y-%m-%dT%H:%M:%fZ','now'))")
        layer.CreateField(field)
    layer.StartTransaction()
    for style in styles:
        feature = ogr.Feature(layer.GetLayerDefn())
        for name, value in (
            ("f_table_catalog", ""),
            ("f_table_schema", ""),
            ("f_table_name", style.layer),
            ("f_geometry_column", "geom"),
            ("styleName", style.name),
            ("styleQML", style.qml),
            ("styleSLD", ""),
            ("useAsDefault", int(style.is_default)),
            ("description", style.title),
            ("owner", ""),
        ):
            feature.SetField(name, value)
        layer.CreateFeature(feature)
    layer.CommitTransaction()
    del layer, source
