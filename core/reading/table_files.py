"""Which kinds of table file there are, and which sheet or layer of one is meant."""

from __future__ import annotations

import difflib
import gzip
import zipfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import BinaryIO, Literal

from ..errors import TableError, listed
from ..files.limits import DAMAGED, check_size, check_unpacked
from ..messages import Text
from ..study.spec import TableSpec
from .cells import tidy_text

__all__ = [
    "BOOKS",
    "PARQUET",
    "TEXT",
    "VECTOR",
    "check_there",
    "choose_layer",
    "choose_sheet",
    "recognise",
    "unknown_kind",
]

TEXT = (".csv", ".tsv", ".tab", ".txt")
BOOKS = (".xlsx", ".xlsm", ".xlsb", ".xls", ".ods")
PARQUET = (".parquet", ".geoparquet", ".pq")
VECTOR = (
    *(".gpkg", ".geojson", ".json", ".shp", ".dbf", ".fgb", ".gml", ".kml", ".sqlite", ".gdb"),
    *(".mif", ".gpx", ".topojson"),
)
_ZIPPED, _OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")

Kind = Literal["text", "book", "parquet", "vector"]


def recognise(path: Path, spec: TableSpec) -> tuple[Kind, Callable[[], BinaryIO] | None]:
    """Say of which kind a table file is, and how its bytes are opened where they are packed.

    The bytes must be what the name says: a page of the web, text or a workbook of another kind
    under the name of a workbook is told as such, and so are a password and a file that is cut off.

    Examples
    --------
    >>> from growth_poles.studies import PAPER_TABLES
    >>> file = PAPER_TABLES / "table3_ksi.csv"
    >>> recognise(file, TableSpec(file, "region", ()))
    ('text', None)
    """
    check_there(path)
    check_unpacked(path, TableError)
    suffixes = [suffix.lower() for suffix in path.suffixes[-2:]] or [""]
    suffix = suffixes[-1]
    if suffix == ".gz" and suffixes[0] in TEXT:
        _check_gzip(path)
        return "text", lambda: gzip.open(path, "rb")
    if suffix == ".zip":
        return "text", _zipped(path, spec)
    if suffix in TEXT:
        return "text", None
    if suffix in BOOKS:
        _check_book(path, suffix)
        return "book", None
    if suffix in PARQUET:
        return "parquet", None
    if suffix in VECTOR:
        if suffix == ".json":
            _check_json(path)
        return "vector", None
    raise unknown_kind(path)


def _check_gzip(path: Path) -> None:
    try:
        with gzip.open(path, "rb") as file:
            whole = 0
            while block := file.read(1 << 20):
                whole += len(block)
                check_size(path, whole, TableError)
    except DAMAGED as error:
        if isinstance(error, TableError):
            raise
        raise TableError(
            Text("a file packed with gzip"),
            Text("one that cannot be unpacked ({error})", error=str(error)),
            path.name,
            Text("Fetch it again"),
        ) from error


def _check_members(archive: zipfile.ZipFile, path: Path, infos: list[zipfile.ZipInfo]) -> None:
    """Unpack the tables of an archive once: a damaged one is told before it is half read."""
    for info in infos:
        if Path(info.filename).suffix.lower() not in TEXT or info.flag_bits & 1:
            continue
        whole = 0
        with archive.open(info) as file:
            while block := file.read(1 << 20):
                whole += len(block)
                check_size(path, whole, TableError)


def _zipped(path: Path, spec: TableSpec) -> Callable[[], BinaryIO]:
    try:
        with zipfile.ZipFile(path) as archive:
            infos = [info for info in archive.infolist() if not info.is_dir()]
            _check_members(archive, path, infos)
    except DAMAGED as error:
        if isinstance(error, TableError):
            raise
        raise TableError(
            Text("a ZIP archive that is whole"),
            Text("one that cannot be opened"),
            path.name,
            Text("Fetch it again"),
        ) from error
    tables = {info.filename: info for info in infos if Path(info.filename).suffix.lower() in TEXT}
    if spec.sheet:
        chosen = [name for name in tables if spec.sheet in (name, Path(name).name)]
    else:
        # the World Bank packs descriptions beside the figures
        chosen = [name for name in tables if not Path(name).name.lower().startswith("metadata")]
    if len(chosen) != 1:
        there = [info.filename for info in infos]
        raise TableError(
            Text("an archive with one table as CSV or TSV"),
            Text("the files {files}", files=listed(there, 10)),
            path.name,
            Text("Unpack it and name the table, or choose one in the study (sheet = ...)"),
        )
    info = tables[chosen[0]]
    if info.flag_bits & 1:
        raise _password(path)
    return lambda: zipfile.ZipFile(path).open(info)


def _password(path: Path) -> TableError:
    return TableError(
        Text("a file without a password"),
        Text("one that is protected by a password"),
        path.name,
        Text("Open it with the password, and save it without one"),
    )


def _check_book(path: Path, suffix: str) -> None:
    with path.open("rb") as file:
        start = file.read(4096)
    packed = suffix != ".xls"
    if start.lstrip()[:1] == b"<":
        raise TableError(
            Text("a workbook"),
            Text("a web page or XML under that name"),
            path.name,
            Text("Open it in a spreadsheet program and save it as XLSX"),
        )
    if start.startswith(_OLE):
        if packed:
            if _ENCRYPTED in path.read_bytes()[:10_000_000]:
                raise _password(path)
            raise TableError(
                Text("a workbook of the kind that its name says"),
                Text("an XLS workbook under that name"),
                path.name,
                Text("Rename it to .xls, or save it as XLSX"),
            )
        return
    if start.startswith(_ZIPPED):
        try:
            with zipfile.ZipFile(path) as archive:
                names = archive.namelist()
                locked = any(info.flag_bits & 1 for info in archive.infolist())
                odf = archive.read("META-INF/manifest.xml") if "content.xml" in names else b""
        except DAMAGED as error:
            raise TableError(
                Text("a workbook that is whole"),
                Text("one that is cut off or damaged"),
                path.name,
                Text("Fetch or save it again"),
            ) from error
        if locked or b"encryption-data" in odf:
            raise _password(path)
        is_ods = "content.xml" in names
        if is_ods != (suffix == ".ods") or not packed:
            raise TableError(
                Text("a workbook of the kind that its name says"),
                Text("an ODS workbook under that name")
                if is_ods
                else Text("an XLSX workbook under that name"),
                path.name,
                Text("Rename it to .ods") if is_ods else Text("Rename it to .xlsx"),
            )
        return
    if b"\0" not in start or start.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise TableError(
            Text("a workbook"),
            Text("text under that name"),
            path.name,
            Text("Rename it to .csv, or to .tsv where tabulators part its columns"),
        )
    raise TableError(
        Text("a workbook that can be read"),
        Text("bytes of another kind of file"),
        path.name,
        Text("Open it in the program that wrote it, and save it as XLSX"),
    )


def _check_json(path: Path) -> None:
    with path.open("rb") as file:
        start = file.read(200_000)
    features = b'"FeatureCollection"' in start or b'"Topology"' in start
    if not features and b'"value"' in start and (b'"dimension"' in start or b'"id"' in start):
        raise TableError(
            Text("a table as CSV, TSV, XLSX, XLS, ODS, Parquet or a vector file"),
            Text("JSON-stat"),
            path.name,
            Text("Ask the office's service for CSV, or convert it with the package pyjstat"),
        )


def check_there(path: Path) -> None:
    """Refuse a file that is not there, is empty or cannot be read, with the nearest names.

    Examples
    --------
    >>> from growth_poles.studies import PAPER_TABLES
    >>> check_there(PAPER_TABLES / "table3_ksi.csv")
    """
    if path.suffix.lower() == ".gdb" and path.is_dir():
        return
    if path.is_dir():
        raise TableError(
            Text("a file"), Text("a directory"), str(path), Text("Name the file inside it")
        )
    if not path.exists():
        folder = path.parent
        if not folder.is_dir():
            raise TableError(
                Text("a file that is there"),
                Text("no such directory"),
                str(path),
                Text("Check the path: it is relative to the study file"),
            )
        near = difflib.get_close_matches(path.name, [entry.name for entry in folder.iterdir()])
        raise TableError(
            Text("a file that is there"),
            Text("no such file"),
            str(path),
            Text("Did you mean {near}", near=listed(near)) if near else "",
        )
    try:
        with path.open("rb") as file:
            if not file.read(1):
                raise TableError(
                    Text("a table with a header and rows"),
                    Text("an empty file"),
                    str(path),
                    Text("Choose the file with the figures"),
                )
    except OSError as error:
        raise TableError(
            Text("a file that can be read"),
            Text("{error}", error=error.strerror or "none"),
            str(path),
            Text("Check that you may read it, and that no other program holds it"),
        ) from error


def choose_sheet(spec: TableSpec, sheets: Sequence[str], filled: Sequence[str], name: str) -> str:
    """Choose the sheet that a study names, or the only one with data.

    Examples
    --------
    >>> spec = TableSpec(Path("a.xlsx"), "region", (), sheet="grp")
    >>> choose_sheet(spec, ["Notes", "GRP"], ["GRP"], "a.xlsx")
    'GRP'
    """
    if spec.sheet:
        for sheet in sheets:
            if tidy_text(sheet).lower() == tidy_text(spec.sheet).lower():
                return sheet
        raise TableError(
            Text("the sheet {sheet!r}", sheet=spec.sheet),
            Text("the sheets {sheets}", sheets=listed(sheets, 20)),
            name,
            Text("Name one of these in the study (`sheet`)"),
        )
    if not filled:
        raise TableError(
            Text("a sheet with a table"),
            Text("empty sheets"),
            name,
            Text("Choose the workbook with the figures"),
        )
    if len(filled) > 1:
        raise TableError(
            Text("one sheet"),
            Text("{n} with data: {sheets}", n=len(filled), sheets=listed(filled, 20)),
            name,
            Text("Choose one in the study (sheet = ...)"),
        )
    return filled[0]


def choose_layer(spec: TableSpec, layers: Sequence[str], name: str) -> str:
    """Choose the layer of a vector file that a study names, or the only one.

    Examples
    --------
    >>> choose_layer(TableSpec(Path("a.gpkg"), "region", ()), ["table"], "a.gpkg")
    'table'
    """
    if spec.sheet and spec.sheet not in layers:
        raise TableError(
            Text("the layer {layer!r}", layer=spec.sheet),
            Text("the layers {layers}", layers=listed(layers, 20)),
            name,
            Text("Name one of these in the study (`sheet`)"),
        )
    if not spec.sheet and len(layers) > 1:
        raise TableError(
            Text("one layer"),
            Text("{n}: {layers}", n=len(layers), layers=listed(layers, 20)),
            name,
            Text("Choose one in the study (sheet = ...)"),
        )
    if not layers:
        raise TableError(
            Text("a layer"),
            Text("a file without one"),
            name,
            Text("Choose the file with the figures"),
        )
    return spec.sheet or layers[0]


def unknown_kind(path: Path) -> TableError:
    """Say which kinds of table there are.

    Examples
    --------
    >>> "the ending '.doc'" in str(unknown_kind(Path("a.doc")))
    True
    """
    suffix = path.suffix.lower()
    if suffix == ".px":
        return TableError(
            Text("a table as CSV, TSV, XLSX, XLS, ODS, Parquet or a vector file"),
            Text("PC-Axis"),
            path.name,
            Text("Save it as CSV or XLSX in PxWeb or PxWin, or convert it with the package pyaxis"),
        )
    came = Text("a name without an ending")
    if suffix:
        came = Text("the ending {suffix!r}", suffix=suffix)
    return TableError(
        Text("a table as CSV, TSV, XLSX, XLS, ODS, Parquet or a vector file"),
        came,
        path.name,
        Text("Save the table as one of these"),
    )
