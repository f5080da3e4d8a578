"""How much a file may grow when it is opened: packed files that are bombs are refused before."""

from __future__ import annotations

import lzma
import zipfile
import zlib
from pathlib import Path

from ..errors import InputError
from ..messages import Text

__all__ = ["DAMAGED", "MOST_CELLS", "check_size", "check_unpacked"]

DAMAGED = (
    *(zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError, OSError),
    *(KeyError, RuntimeError, ValueError),
)
"""What the standard library raises of an archive that is damaged, locked or of another kind."""

MOST_CELLS = 100_000_000
"""Cells that a table may declare."""
_MOST_BYTES = 4_000_000_000
# no honest document packs itself so small: cells carry places and values
_SMALL, _RATIO = 20_000_000, 150


def check_unpacked(path: Path, fault: type[InputError]) -> None:
    """Refuse an archive (XLSX, ODS, ZIP) that would grow out of all proportion.

    Parameters
    ----------
    path : Path
        A file; one that is no archive is left to its reader.
    fault : type of InputError
        Error to raise.

    Raises
    ------
    InputError
        Of the type `fault`: more than 4 GB, or more than 20 MB and 150 times the packed size.

    Examples
    --------
    >>> from growth_poles import boundaries
    >>> check_unpacked(boundaries.PATH, InputError)
    """
    try:
        with zipfile.ZipFile(path) as archive:
            whole = sum(part.file_size for part in archive.infolist())
    except DAMAGED:
        return
    check_size(path, whole, fault)


def check_size(path: Path, whole: int, fault: type[InputError], *, cells: int = 0) -> None:
    """Refuse what a file declares of itself where it is out of all proportion.

    Parameters
    ----------
    path : Path
        The file.
    whole : int
        Bytes when it is unpacked.
    fault : type of InputError
        Error to raise.
    cells : int, optional
        Rows times columns that would be read.

    Raises
    ------
    InputError
        Of the type `fault`.

    Examples
    --------
    >>> from growth_poles import boundaries
    >>> check_size(boundaries.PATH, 1_000_000, InputError)
    """
    packed = max(path.stat().st_size, 1)
    sizes = {"packed": packed / 1e6, "whole": whole / 1e6}
    if whole > _MOST_BYTES or (whole > _SMALL and whole > _RATIO * packed):
        raise fault(
            Text("a file that does not grow out of all proportion when it is opened"),
            Text("{packed:.1f} MB that become {whole:.0f} MB", **sizes),
            str(path),
            Text("Open it in a spreadsheet program and save the table alone"),
        )
    if cells > MOST_CELLS:
        raise fault(
            Text("a table of at most {most} cells", most=MOST_CELLS),
            Text("{cells}", cells=cells),
            str(path),
            Text("Save the rows and columns that the study needs"),
        )
