"""Write results into one GeoPackage that explains itself: layers, tables, styles.

The file is written beside its target under a temporary name and moved into place, so that a
failure or a kill leaves the old file as it was.
"""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from ..files.geopackage_tables import (
    INDEXED_FROM,
    VERSION,
    add_styles,
    add_table,
    check_written,
    index_lookups,
)
from ..files.replacing import replacing
from ..files.target import check_target
from ..maps.symbology import Style
from ..tables import Table

if TYPE_CHECKING:
    from geopandas import GeoDataFrame

__all__ = ["fill_geopackage", "write_geopackage"]


def write_geopackage(
    path: str | Path,
    layers: Mapping[str, GeoDataFrame],
    tables: Sequence[Table],
    styles: Iterable[Style] = (),
    *,
    titles: Mapping[str, str] | None = None,
    overwrite: bool = False,
) -> Path:
    """Write layers, tables and styles as one GeoPackage 1.2.

    Parameters
    ----------
    path : str or Path
        Target, which ends in ``.gpkg``.
    layers : mapping of str to GeoDataFrame
        Layers with geometry, in file order; the first is what programs open.
    tables : sequence of Table
        Tables without geometry.
    styles : iterable of Style
        Stored in ``layer_styles``, from where QGIS loads them by name.
    titles : mapping of str to str, optional
        What a row of each layer is, kept as its description.
    overwrite : bool
        Replace a file that is there.

    Returns
    -------
    Path
        The target.

    Raises
    ------
    OutputError
        The target is there and ``overwrite`` is false, is open elsewhere, or its folder cannot be
        written or is full. The old file is untouched.
    """
    path = Path(path)
    check_target(path, overwrite=overwrite)
    with replacing(path) as partial:
        fill_geopackage(partial, layers, tables, styles, titles=titles)
    return path


def fill_geopackage(
    partial: Path,
    layers: Mapping[str, GeoDataFrame],
    tables: Sequence[Table],
    styles: Iterable[Style] = (),
    *,
    titles: Mapping[str, str] | None = None,
) -> None:
    """Write a new file under a temporary name, and look whether all of it is there.

    Parameters
    ----------
    partial : Path
        From :func:`growth_poles.core.files.replacing.replacing`.
    layers, tables, styles, titles
        As in :func:`write_geopackage`.
    """
    _write_layers(partial, layers)
    with contextlib.closing(sqlite3.connect(partial)) as database, database:
        for table in tables:
            add_table(database, table)
        index_lookups(database, tables)
        add_styles(database, styles)
        for name, title in (titles or {}).items():
            database.execute(
                "UPDATE gpkg_contents SET description = ? WHERE table_name = ?", (title, name)
            )
    check_written(partial, [*layers, *(table.name for table in tables)])


def _write_layers(partial: Path, layers: Mapping[str, GeoDataFrame]) -> None:
    import pyogrio

    # the finished file is synchronised once, before it is moved into place
    pyogrio.set_gdal_config_options({"OGR_SQLITE_SYNCHRONOUS": "OFF"})
    try:
        for name, frame in layers.items():
            pyogrio.write_dataframe(
                frame,
                partial,
                layer=name,
                driver="GPKG",
                dataset_options={"VERSION": VERSION},
                layer_options={"SPATIAL_INDEX": "YES" if len(frame) > INDEXED_FROM else "NO"},
            )
    finally:
        pyogrio.set_gdal_config_options({"OGR_SQLITE_SYNCHRONOUS": None})
