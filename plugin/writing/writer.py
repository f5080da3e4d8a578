"""Write findings as the same GeoPackage that the command line writes.

QGIS makes the layers, empty; the rows go in through SQLite, ten times as fast as its features.
"""

from __future__ import annotations

import contextlib
import sqlite3
import struct
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from osgeo import gdal
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsFields,
    QgsGeometry,
    QgsRectangle,
    QgsVectorFileWriter,
    QgsWkbTypes,
)

from ..compat import field_of

if TYPE_CHECKING:
    from ...core.maps.symbology import Style
    from ...core.progress import Progress
    from ...core.tables import Table

Shapes = tuple[Sequence[QgsGeometry], QgsCoordinateReferenceSystem]

# head of a GeoPackage geometry: little endian, with a box
_MAGIC = b"GP\x00\x03"


def write_geopackage(
    path: Path,
    tables: Sequence[Table],
    shapes: dict[str, Shapes],
    styles: Sequence[Style],
    *,
    progress: Progress | None = None,
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
    progress : callable, optional
        Told now and then how far the whole run is, 0.9 to 1; False stops the writing.

    Raises
    ------
    Cancelled
        `progress` returned False.
    OSError
        What QGIS says of a file that cannot be written.
    """
    from ...core.files.geopackage_tables import (
        INDEXED_FROM,
        add_styles,
        add_table,
        check_written,
        index_lookups,
        insert_rows,
    )
    from ...core.messages import Text
    from ...core.progress import report

    total, written = sum(map(len, tables)), 0

    def told(rows: int) -> None:
        nonlocal written
        written += rows
        report(progress, Text("writing"), 0.9 + 0.1 * written / total)

    # the finished file is synchronised once, before it is moved into place
    gdal.SetThreadLocalConfigOption("OGR_SQLITE_SYNCHRONOUS", "OFF")
    try:
        layers = [table for table in tables if table.name in shapes]
        for table in layers:
            _make_layer(path, table, *shapes[table.name])
        with contextlib.closing(sqlite3.connect(path)) as database, database:
            database.execute("PRAGMA synchronous = OFF")
            for table in tables:
                if table.name not in shapes:
                    add_table(database, table, told=told)
                    continue
                bodies, extent = _bodies(shapes[table.name][0], _srs_of(database, table.name))
                insert_rows(database, table, bodies, told=told)
                _describe(database, table, extent)
            index_lookups(database, tables)
            add_styles(database, styles)
        _index(path, [table.name for table in layers if len(table) > INDEXED_FROM])
        check_written(path, [table.name for table in tables])
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


def _make_layer(
    path: Path,
    table: Table,
    geometries: Sequence[QgsGeometry],
    crs: QgsCoordinateReferenceSystem,
) -> None:
    """Make an empty layer."""
    from ...core.files.geopackage_tables import VERSION

    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName = "GPKG"
    options.layerName = table.name
    options.datasourceOptions = [f"VERSION={VERSION}"]
    options.layerOptions = [
        "SPATIAL_INDEX=NO",
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
        crs,
        QgsCoordinateTransformContext(),
        options,
    )
    if writer.hasError() != QgsVectorFileWriter.WriterError.NoError:
        raise OSError(writer.errorMessage())
    del writer


def _kind_of(geometries: Sequence[QgsGeometry]) -> QgsWkbTypes.Type:
    """Find the one type that serves all shapes."""
    kinds = {geometry.wkbType() for geometry in geometries}
    return kinds.pop() if len(kinds) == 1 else QgsWkbTypes.Type.MultiPolygon


def _srs_of(database: sqlite3.Connection, name: str) -> int:
    query = "SELECT srs_id FROM gpkg_geometry_columns WHERE table_name = ?"
    return database.execute(query, (name,)).fetchone()[0]


def _bodies(geometries: Sequence[QgsGeometry], srs: int) -> tuple[list[bytes], QgsRectangle]:
    """Put shapes into the form of a GeoPackage; one that several rows share is made once."""
    kind, extent = _kind_of(geometries), QgsRectangle()
    made: dict[int, bytes] = {}
    for geometry in geometries:
        if id(geometry) in made:
            continue
        box = geometry.boundingBox()
        if made:
            extent.combineExtentWith(box)
        else:
            extent = QgsRectangle(box)
        whole = geometry
        if geometry.wkbType() != kind:
            whole = QgsGeometry(geometry)
            whole.convertToMultiType()
        corners = box.xMinimum(), box.xMaximum(), box.yMinimum(), box.yMaximum()
        head = _MAGIC + struct.pack("<i4d", srs, *corners)
        made[id(geometry)] = head + whole.asWkb().data()
    return [made[id(geometry)] for geometry in geometries], extent


def _describe(database: sqlite3.Connection, table: Table, extent: QgsRectangle) -> None:
    """Tell the file what its layer holds, as GDAL does of features that it writes itself."""
    corners = extent.xMinimum(), extent.yMinimum(), extent.xMaximum(), extent.yMaximum()
    if len(table):
        database.execute(
            "UPDATE gpkg_contents SET min_x = ?, min_y = ?, max_x = ?, max_y = ? "
            "WHERE table_name = ?",
            (*corners, table.name),
        )
    database.execute(
        "UPDATE gpkg_ogr_contents SET feature_count = ? WHERE table_name = ?",
        (len(table), table.name),
    )


def _index(path: Path, names: Sequence[str]) -> None:
    """Make the spatial index of large layers."""
    if not names:
        return
    gdal.ErrorReset()
    source = gdal.OpenEx(str(path), gdal.OF_VECTOR | gdal.OF_UPDATE, allowed_drivers=["GPKG"])
    for name in names if source is not None else ():
        source.ExecuteSQL("".join(("SELECT CreateSpatialIndex('", name, "', 'geom')")))
    if source is None or gdal.GetLastErrorType() >= gdal.CE_Failure:
        raise OSError(gdal.GetLastErrorMsg())
