"""Which files a result may be written to."""

from __future__ import annotations

import contextlib
import os
import sqlite3
from collections.abc import Iterable
from pathlib import Path

from ..errors import OutputError
from ..messages import Text

__all__ = [
    "check_name",
    "check_none_there",
    "check_not_an_input",
    "check_target",
]

# the exports add their own endings to the name
_LONGEST = 200


def check_target(path: Path, *, overwrite: bool, suffix: str = ".gpkg") -> None:
    """Refuse a target that cannot be written, before any work is done.

    Parameters
    ----------
    path : Path
        The file to write.
    overwrite : bool
        Whether a file that is there may be replaced.
    suffix : str
        What its name ends in.

    Raises
    ------
    OutputError
        Wrong suffix, no such folder, folder not writable, file there, or file open elsewhere.

    Examples
    --------
    >>> check_target(Path("results.gpkg"), overwrite=False)
    """
    if path.suffix.lower() != suffix:
        raise OutputError(
            Text("a file name that ends in {suffix}", suffix=suffix),
            path.name or str(path),
            remedy=Text(
                "Write {name}{suffix}, for example", name=path.stem or "results", suffix=suffix
            ),
        )
    check_name(path)
    folder = path.parent
    if not os.path.isdir(folder):
        raise OutputError(
            Text("Folder not found: {folder}", folder=folder), remedy=Text("Create it first")
        )
    if os.path.isdir(path):
        raise OutputError(
            Text("a file name"),
            Text("a folder"),
            str(path),
            remedy=Text("Add the name of the file"),
        )
    if not os.access(folder, os.W_OK | os.X_OK):
        raise OutputError(
            Text("a writable folder"),
            Text("a read-only folder"),
            str(folder),
            Text("Choose another folder"),
        )
    if not path.exists():
        return
    if not overwrite:
        raise already_there(path)
    if suffix == ".gpkg":
        _check_closed(path)


def check_name(path: Path) -> None:
    """Refuse a name that no file can have, or that no program shows as it is.

    Raises
    ------
    OutputError
        More than 200 bytes, a line break or another control character.

    Examples
    --------
    >>> check_name(Path("results.gpkg"))
    """
    size = len(os.fsencode(path.name))
    if size > _LONGEST:
        raise OutputError(
            Text("a file name of at most {most} bytes", most=_LONGEST),
            Text("{size}", size=size),
            str(path.parent),
            Text("Choose a shorter name"),
        )
    if any(ord(one) < 32 or ord(one) == 127 for one in path.name):
        raise OutputError(
            Text("a file name without line breaks and control characters"),
            repr(path.name),
            str(path.parent),
            Text("Choose another name"),
        )


def check_not_an_input(targets: Iterable[Path], inputs: Iterable[Path]) -> None:
    """Refuse to write over a file that the study reads, whatever was asked for.

    Parameters
    ----------
    targets : iterable of Path
        Files to write.
    inputs : iterable of Path
        Files that were read.

    Raises
    ------
    OutputError
        A target is one of the inputs.

    Examples
    --------
    >>> check_not_an_input([Path("results.gpkg")], [Path("table.csv")])
    """
    read = {os.path.realpath(path) for path in inputs}
    for target in targets:
        if os.path.realpath(target) in read:
            raise OutputError(
                Text("a file that the study does not read"),
                Text("one of its inputs"),
                str(target),
                Text("Choose another name; an input is never replaced"),
            )


def check_none_there(targets: Iterable[Path], *, overwrite: bool) -> None:
    """Refuse files beside the GeoPackage that are there already.

    Parameters
    ----------
    targets : iterable of Path
        Files to write.
    overwrite : bool
        Whether they may be replaced.

    Raises
    ------
    OutputError
        A folder has such a name, or a file is there and ``overwrite`` is false.

    Examples
    --------
    >>> check_none_there([Path("results.hubs.csv")], overwrite=False)
    """
    for target in targets:
        if target.is_dir():
            raise OutputError(
                Text("a name that no folder has"),
                Text("a folder"),
                str(target),
                Text("Rename that folder, or choose another name for the results"),
            )
        if os.path.lexists(target) and not overwrite:
            raise already_there(target)


def already_there(path: Path) -> OutputError:
    """Refuse to replace a file, and say how it may be.

    Examples
    --------
    >>> str(already_there(Path("a.csv"))).split(". ")[0]
    'File already exists: a.csv'
    """
    return OutputError(
        Text("File already exists: {file}", file=path),
        remedy=Text("Choose another name, or let it be replaced (--overwrite)"),
    )


def _check_closed(path: Path) -> None:
    """Refuse a GeoPackage that another program holds: replacing it would lose its edits."""
    beside = [path.with_name(path.name + end) for end in ("-wal", "-shm", "-journal")]
    there = [file.name for file in beside if file.exists()]
    if there:
        raise OutputError(
            Text("a file that no other program has open"),
            Text("{files} beside it", files=there),
            str(path),
            Text(
                "Close it in QGIS; if no program has it open, an earlier one crashed: "
                "open and close the file once in QGIS"
            ),
        )
    try:
        with contextlib.closing(
            sqlite3.connect(f"{path.absolute().as_uri()}?mode=rw", uri=True, timeout=0)
        ) as database:
            database.execute("BEGIN EXCLUSIVE")
            database.rollback()
    except sqlite3.OperationalError as error:
        if "locked" in str(error) or "busy" in str(error):
            raise OutputError(
                Text("a file that no other program has open"),
                Text("a file that another program has locked"),
                str(path),
                Text("Close it there first"),
            ) from None
        raise OutputError(
            Text("a file that can be replaced"),
            str(error),
            str(path),
            remedy=Text("Close the program that has it open, or choose another name"),
        ) from None
    except sqlite3.DatabaseError:
        # not a database at all; --overwrite says that it may go
        return
