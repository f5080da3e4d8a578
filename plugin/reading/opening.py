"""GDAL inside QGIS as it is while a file of somebody else's is opened."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from osgeo import gdal
from qgis.core import QgsVectorLayer

_TABLES = ("CSV", "XLSX", "XLS", "ODS")


@contextmanager
def offline() -> Iterator[None]:
    """Keep GDAL from the network and from other files while this thread reads a file."""
    from ...core.files.opening import GDAL_OPTIONS

    before = {name: gdal.GetThreadLocalConfigOption(name) for name in GDAL_OPTIONS}
    for name, value in GDAL_OPTIONS.items():
        gdal.SetThreadLocalConfigOption(name, value)
    try:
        yield
    finally:
        for name, value in before.items():
            gdal.SetThreadLocalConfigOption(name, value)


@offline()
def opened(file: Path | None, inner: str = "") -> QgsVectorLayer | None:
    """Open a layer of a file to look at its columns; None where it cannot be read as one.

    QGIS asks every driver of GDAL, so the one that would answer is looked at before.
    """
    from ...core.errors import InputError
    from ...core.files.opening import check_opening
    from ...core.reading.table_files import BOOKS, TEXT

    if file is None or not file.exists():
        return None
    try:
        is_table = file.suffix.lower() in (*TEXT, *BOOKS)
        drivers = _TABLES if is_table else check_opening(file, InputError)
    except InputError:
        return None
    driver = gdal.IdentifyDriverEx(str(file), gdal.OF_VECTOR)
    if driver is None or driver.ShortName not in drivers:
        return None
    layer = QgsVectorLayer(f"{file}|layername={inner}" if inner else str(file), "", "ogr")
    return layer if layer.isValid() else None
