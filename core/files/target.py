"""A results file is written beside its target and moved into place, on both sides.

A failure, a cancelled run or a kill leaves the old file as it was.
"""

from __future__ import annotations

import contextlib
import os
import re
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from ..errors import OutputError
from ..messages import Text

__all__ = [
    "check_none_there",
    "check_not_an_input",
    "check_target",
    "remove_leftovers",
    "replacing",
]

# name of the target or export, process that writes it
_PARTIAL = re.compile(r"\.(.+)\.(\d{1,9})\.partial\..*")


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
        A file is there and ``overwrite`` is false.

    Examples
    --------
    >>> check_none_there([Path("results.hubs.csv")], overwrite=False)
    """
    there = [target for target in targets if target.exists()]
    if there and not overwrite:
        raise already_there(there[0])


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


@contextlib.contextmanager
def replacing(path: Path) -> Iterator[Path]:
    """Give a temporary name beside the target, and move it into place when all went well.

    Parameters
    ----------
    path : Path
        The target.

    Yields
    ------
    Path
        Where to write. It is removed on any failure; what a killed process left is removed by the
        next one.

    Raises
    ------
    OutputError
        No such folder, a full disk, or a folder that refuses the file; the target is untouched.

    Examples
    --------
    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     with replacing(Path(folder) / "a.gpkg") as partial:
    ...         written = partial.write_text("all of it")
    ...     (Path(folder) / "a.gpkg").read_text()
    'all of it'
    """
    partial = path.with_name(f".{path.stem}.{os.getpid()}.partial{path.suffix}")
    try:
        remove_leftovers([path])
        yield partial
        with partial.open("rb+") as stream:
            os.fsync(stream.fileno())
        os.replace(partial, path)
    except (OSError, sqlite3.OperationalError) as error:
        raise _cannot_write(path, error) from None
    except Exception as error:
        # GDAL reports what the disk said through exceptions of its own
        if type(error).__module__.startswith("pyogrio"):
            raise _cannot_write(path, error) from None
        raise
    finally:
        for end in ("", "-journal", "-wal", "-shm"):
            partial.with_name(partial.name + end).unlink(missing_ok=True)


def _cannot_write(path: Path, error: Exception) -> OutputError:
    return OutputError(
        Text("a writable folder with free space"),
        getattr(error, "strerror", None) or str(error),
        str(path),
        Text("Nothing was changed. Free some space, or choose another folder"),
    )


def remove_leftovers(targets: Iterable[Path]) -> None:
    """Remove what killed processes left of these targets and of the exports beside them.

    Parameters
    ----------
    targets : iterable of Path
        Their folders exist; each folder is listed once.

    Examples
    --------
    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     left = Path(folder) / ".a.hubs.99999999.partial.csv"
    ...     _ = left.write_text("half of i")
    ...     remove_leftovers([Path(folder) / "a.gpkg"])
    ...     left.exists()
    False
    """
    stems: dict[Path, set[str]] = defaultdict(set)
    for target in targets:
        stems[target.parent].add(target.stem)
    for folder, ours in stems.items():
        for name in os.listdir(folder):
            match = _PARTIAL.fullmatch(name)
            if match and not ours.isdisjoint(_heads(match[1])) and not _is_alive(int(match[2])):
                (folder / name).unlink(missing_ok=True)


def _heads(name: str) -> Iterator[str]:
    """Give a name and what stands before each of its dots: ``a.hubs`` lies beside ``a``."""
    while name:
        yield name
        name = name.rpartition(".")[0]


def _is_alive(process: int) -> bool:
    if os.name == "nt":  # there, signal 0 is no question
        return True
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True
