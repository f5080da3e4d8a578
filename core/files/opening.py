"""Which vector files are opened, and by which GDAL drivers: those that the suffix stands for.

GDAL looks at the content of a file, not at its name: a ``.json`` may be a pipeline that writes and
deletes files, a ``.gpkg`` may hold tables that read other files, a CRS may be an address in the
network. What is opened here is what its name says, and reads nothing but itself.
"""

from __future__ import annotations

import contextlib
import json
import mmap
import re
import sqlite3
import stat
import zipfile
from pathlib import Path

from ..errors import InputError
from ..messages import Text
from .limits import DAMAGED

__all__ = ["GDAL_OPTIONS", "POLYGONS", "check_opening"]

_JSON = ("GeoJSON", "TopoJSON", "ESRIJSON")
# what the root of a document must say of itself
_XML = {".gml": b"opengis.net/gml", ".kml": b"<kml", ".gpx": b"<gpx"}
_DRIVERS = {
    ".gpkg": ("GPKG",),
    ".sqlite": ("SQLite",),
    ".geojson": _JSON,
    ".json": _JSON,
    ".topojson": _JSON,
    ".shp": ("ESRI Shapefile",),
    ".dbf": ("ESRI Shapefile",),
    ".fgb": ("FlatGeobuf",),
    ".gml": ("GML",),
    ".kml": ("LIBKML", "KML"),
    ".gpx": ("GPX",),
    ".mif": ("MapInfo File",),
    ".gdb": ("OpenFileGDB",),
    ".zip": ("ESRI Shapefile",),
    ".parquet": ("Parquet",),
    ".geoparquet": ("Parquet",),
    ".pq": ("Parquet",),
}
POLYGONS = tuple(_DRIVERS)
"""Endings of the files that may hold polygons."""

GDAL_OPTIONS = {
    # nobody answers there: what asks the network in spite of everything gets no further
    "GDAL_HTTP_PROXY": "127.0.0.1:9",
    "GDAL_HTTP_CONNECTTIMEOUT": "1",
    "GDAL_HTTP_TIMEOUT": "1",
    "GDAL_HTTP_MAX_RETRY": "0",
    "PROJ_NETWORK": "OFF",
    "GML_DOWNLOAD_SCHEMA": "NO",
    "GML_SKIP_RESOLVE_ELEMS": "ALL",
    "OGR_SQLITE_PRAGMA": "trusted_schema=0",
}
"""Settings of GDAL while a file is read."""

_SPACE = b"\xef\xbb\xbf \t\r\n"
_DBF = b"\x02\x03\x04\x05\x30\x31\x32\x43\x63\x7b\x83\x87\x8b\x8c\x8e\xb3\xcb\xe5\xf5\xfb"
# what SpatiaLite and GeoPackage make for themselves; they read the file that they stand in
_OWN_MODULES = {
    *("rtree", "rtree_i32", "geopoly", "fts3", "fts4", "fts5"),
    *("virtualspatialindex", "virtualelementary", "virtualknn", "virtualknn2"),
}
_COMMENTS = re.compile(r"/\*.*?(?:\*/|\Z)|--[^\n]*", re.DOTALL)
_VIRTUAL = re.compile(r"\s*create\s+virtual\b", re.IGNORECASE)
_MODULE = re.compile(r"\busing\s+[\"'`\[]?(\w+)", re.IGNORECASE)
# a key of JSON may be spelt with escapes: "cr\u0073"
_CRS = re.compile(
    rb'"(?:c|\\u00[46]3)(?:r|\\u00[57]2)(?:s|\\u00[57]3)"\s*:\s*(?=\{)', re.IGNORECASE
)
_LONGEST_CRS = 100_000
_HEAD = 1_000_000
_KNOWN_CRS = re.compile(
    r"urn:[\w:.,-]*|[A-Za-z]{2,10}:[\w.-]+|CRS\d+|WGS ?84|[\w ().+-]+(/[\w ().+-]+)?"
    r"|https?://(www\.)?opengis\.net/(def/crs|gml/srs)[\w/.#-]*"
    r"|(PROJ|GEOG|GEOD|BOUND|COMPD|COMPOUND|VERT)(CRS|_?CS)\s*\[.*",
    re.DOTALL | re.ASCII,
)
_SRS_NAME = re.compile(rb"""srsName\s*=\s*("[^"]*"|'[^']*')""")


def check_opening(path: Path, fault: type[InputError]) -> tuple[str, ...]:
    """Check that a vector file is what its name says, and reads nothing but itself.

    Parameters
    ----------
    path : Path
        A file, or the folder of a file geodatabase.
    fault : type of InputError
        Error to raise.

    Returns
    -------
    tuple of str
        The GDAL drivers that may open it, and no other.

    Raises
    ------
    InputError
        Of the type `fault`: an ending that stands for no format, content of another format, or
        content that refers to other files or to the network.

    Examples
    --------
    >>> from growth_poles import boundaries
    >>> check_opening(boundaries.PATH, InputError)
    ('GPKG',)
    """
    suffix = path.suffix.lower()
    if suffix not in _DRIVERS:
        raise fault(
            Text("a file that ends in {endings}", endings=", ".join(POLYGONS)),
            Text("the ending '{ending}'", ending=suffix) if suffix else Text("no ending"),
            str(path),
            Text("Save it as GeoPackage"),
        )
    try:
        mode = path.stat().st_mode
        if str(path.absolute()).startswith("/vsi") or not (
            _is_geodatabase(path) if suffix == ".gdb" else stat.S_ISREG(mode)
        ):
            raise _other(path, Text("something else"), fault)
        if suffix != ".gdb":
            _check_content(path, suffix, fault)
    except OSError as error:
        raise fault(
            Text("a file that can be read"),
            error.strerror or Text("none"),
            str(path),
            Text("Check that you may read it, and that no other program holds it"),
        ) from error
    return _DRIVERS[suffix]


def _other(path: Path, came: str, fault: type[InputError]) -> InputError:
    return fault(
        Text(
            "a file that can be read as what its ending '{ending}' says", ending=path.suffix.lower()
        ),
        came,
        str(path),
        Text("Save it again as GeoPackage"),
    )


def _is_geodatabase(path: Path) -> bool:
    return path.is_dir() and any(path.glob("*.gdbtable"))


def _check_content(path: Path, suffix: str, fault: type[InputError]) -> None:
    with path.open("rb") as file:
        head = file.read(64)
    text = head.lstrip(_SPACE)
    fits = {
        ".gpkg": head.startswith(b"SQLite format 3\0"),
        ".sqlite": head.startswith(b"SQLite format 3\0"),
        ".shp": head.startswith(b"\0\0\x27\x0a"),
        ".dbf": head[:1] in {bytes([one]) for one in _DBF},
        ".fgb": head.startswith(b"fgb"),
        ".mif": text[:7].lower() == b"version",
        ".zip": head.startswith(b"PK\x03\x04"),
        ".parquet": head.startswith(b"PAR1"),
        ".geoparquet": head.startswith(b"PAR1"),
        ".pq": head.startswith(b"PAR1"),
    }.get(suffix, text.startswith(b"<" if suffix in _XML else b"{"))
    if not head:
        raise _other(path, Text("an empty file"), fault)
    if not fits:
        raise _other(path, Text("a file of another kind by its first bytes"), fault)
    if suffix in (".gpkg", ".sqlite"):
        _check_database(path, fault)
    elif _DRIVERS[suffix] is _JSON:
        _check_json(path, fault)
    elif suffix in _XML:
        _check_xml(path, fault)
    elif suffix == ".zip":
        _check_zip(path, fault)


def _check_database(path: Path, fault: type[InputError]) -> None:
    """Refuse virtual tables: VirtualText, VirtualShape and their like read other files."""
    try:
        address = f"{path.absolute().as_uri()}?mode=ro"
        with contextlib.closing(sqlite3.connect(address, uri=True)) as database:
            database.execute("PRAGMA trusted_schema = OFF")
            made = database.execute("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL")
            for name, sql in made:
                words = _COMMENTS.sub(" ", str(sql))
                module = _MODULE.search(words)
                if _VIRTUAL.match(words) and (
                    module is None or module[1].lower() not in _OWN_MODULES
                ):
                    raise _other(
                        path,
                        Text("a table '{table}' that reads other files", table=name),
                        fault,
                    )
    except sqlite3.Error as error:
        raise _other(path, Text("a damaged file ({said})", said=str(error)), fault) from error


def _check_json(path: Path, fault: type[InputError]) -> None:
    """Refuse a CRS that stands elsewhere, and pipelines."""
    with path.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as content:
        if content.find(b"gdal_streamed_alg", 0, _HEAD) >= 0:
            raise _other(path, Text("a chain of commands for GDAL"), fault)
        for found in _CRS.finditer(content):
            text = content[found.end() : found.end() + _LONGEST_CRS].decode("utf-8", "replace")
            try:
                crs, _ = json.JSONDecoder().raw_decode(text)
            except (ValueError, RecursionError):
                raise _outside(path, fault) from None
            inner = {str(key).lower(): value for key, value in crs.items()}
            held = inner.get("properties")
            named = list(held.values()) if isinstance(held, dict) else []
            kind = str(inner.get("type", "")).lower()
            if kind in ("link", "url") or (
                kind not in ("epsg", "feature")
                and not all(_is_known(one) for one in named if isinstance(one, str))
            ):
                raise _outside(path, fault)


def _check_xml(path: Path, fault: type[InputError]) -> None:
    with path.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as content:
        if re.search(rb"<!(DOCTYPE|ENTITY)", content):
            raise _other(path, Text("a document with definitions of its own"), fault)
        head = content[:_HEAD]
        if _XML[path.suffix.lower()] not in head or re.search(rb"<(OGR|VRT|GDAL|WMS|WFS)", head):
            raise _other(path, Text("a document of another kind"), fault)
        names = {found[1][1:-1] for found in _SRS_NAME.finditer(content)}
    if not all(_is_known(name.decode("utf-8", "replace")) for name in names):
        raise _outside(path, fault)


def _is_known(crs: str) -> bool:
    return _KNOWN_CRS.fullmatch(crs.strip()) is not None


def _outside(path: Path, fault: type[InputError]) -> InputError:
    return fault(
        Text("a file that names its coordinate reference system (CRS)"),
        Text("one that points to another place for it"),
        str(path),
        Text("Set the CRS in QGIS (Layer > Set CRS of Layer) and export as GeoPackage"),
    )


def _check_zip(path: Path, fault: type[InputError]) -> None:
    try:
        with zipfile.ZipFile(path) as archive:
            names = [name.lower() for name in archive.namelist()]
    except DAMAGED as error:
        raise _other(path, Text("a damaged file ({said})", said=str(error)), fault) from error
    if not any(name.endswith(".shp") for name in names):
        raise _other(path, Text("an archive without a Shapefile"), fault)
