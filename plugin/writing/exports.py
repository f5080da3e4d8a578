"""Other formats beside the GeoPackage, as the command line writes them: GeoJSON, CSV, XLSX.

GeoParquet is written where GDAL has it; elsewhere the run notes that it was left out.
"""

from __future__ import annotations

import errno
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from osgeo import gdal, ogr

if TYPE_CHECKING:
    from ...core.study.spec import OutputSpec
    from ...core.tables import Findings, Table

# what writes a file from the finished GeoPackage: its name, the GeoPackage
Job = tuple[Path, Callable[[Path, Path], None]]

_DRIVERS = {"geoparquet": "Parquet", "geojson": "GeoJSON", "xlsx": "XLSX"}
_ENDS = {".geojson": b"]\n}", ".parquet": b"PAR1", ".xlsx": b"PK\x05\x06"}
_OGR_KINDS = {
    "text": ogr.OFTString,
    "integer": ogr.OFTInteger64,
    "real": ogr.OFTReal,
    "boolean": ogr.OFTInteger,
}


def cannot_write(kind: str) -> bool:
    """Say whether this QGIS lacks a format."""
    driver = gdal.GetDriverByName(_DRIVERS[kind]) if kind in _DRIVERS else None
    return kind in _DRIVERS and (driver is None or not driver.GetMetadataItem("DCAP_CREATE"))


def export_jobs(findings: Findings, output: OutputSpec, path: Path) -> Iterator[Job]:
    """List the files beside a GeoPackage, named after it as on the command line."""
    from ...core.files.csv_tables import write_csv
    from ...core.results.layers import LAYERS

    for kind in output.beside:
        if cannot_write(kind):
            continue
        if kind == "report":
            yield (
                path.with_suffix(".html"),
                lambda target, whole: _page(target, whole, output.language),
            )
        if kind == "xlsx":
            yield path.with_suffix(".xlsx"), lambda target, _: _book(target, findings)
        for name, table in findings.tables.items():
            if kind == "csv":
                yield (
                    path.with_suffix(f".{name}.csv"),
                    lambda target, _, table=table: write_csv(target, table),
                )
            elif kind in ("geojson", "geoparquet") and name in LAYERS:
                ending = kind.removeprefix("geo") if kind == "geoparquet" else kind
                yield (
                    path.with_suffix(f".{name}.{ending}"),
                    lambda target, whole, name=name, kind=kind: _layer(target, whole, name, kind),
                )


def _page(target: Path, geopackage: Path, language: str) -> None:
    from ...core.report.page import page
    from ...core.report.result_file import read_result

    target.write_text(page(read_result(geopackage), language), encoding="utf-8", newline="\n")


def _layer(target: Path, geopackage: Path, name: str, kind: str) -> None:
    """Translate a layer of the GeoPackage."""
    gdal.ErrorReset()
    # RFC 7946 knows WGS 84 only
    options = ["RFC7946=YES"] if kind == "geojson" else []
    made = gdal.VectorTranslate(
        str(target),
        str(geopackage),
        format=_DRIVERS[kind],
        layers=[name],
        layerCreationOptions=options,
    )
    if made is None:
        raise OSError(gdal.GetLastErrorMsg())
    del made
    _check_whole(target)


def _book(target: Path, findings: Findings) -> None:
    """Write every table as a sheet; no text is a formula."""
    source = ogr.GetDriverByName("XLSX").CreateDataSource(str(target))
    if source is None:
        raise OSError(gdal.GetLastErrorMsg())
    for name, table in findings.tables.items():
        _sheet(source.CreateLayer(name[:31], None, ogr.wkbNone), table)
    del source
    _check_whole(target)


def _check_whole(target: Path) -> None:
    """Look at the end of a file: of a disk that is full GDAL says nothing."""
    with target.open("rb") as file:
        file.seek(max(file.seek(0, os.SEEK_END) - 22, 0))
        end = file.read()
    if _ENDS[target.suffix] not in end:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def _sheet(layer: ogr.Layer, table: Table) -> None:
    from ...core.escaping import cell_text

    for column in table.columns:
        field = ogr.FieldDefn(column.name, _OGR_KINDS[column.kind])
        if column.kind == "boolean":
            field.SetSubType(ogr.OFSTBoolean)
        layer.CreateField(field)
    kinds = [column.kind for column in table.columns]
    columns = [table[column.name].tolist() for column in table.columns]
    for cells in zip(*columns, strict=True):
        feature = ogr.Feature(layer.GetLayerDefn())
        for at, (kind, cell) in enumerate(zip(kinds, cells, strict=True)):
            if cell is not None and cell == cell and cell != "":
                whole = kind in ("integer", "boolean")
                feature.SetField(at, int(cell) if whole else cell_text(cell))
        layer.CreateFeature(feature)
