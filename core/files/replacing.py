"""Files are written in a folder of their own beside their target and moved into place, all or none.

A failure, a cancelled run or a kill leaves the old files as they were. The folder's name is random
and its owner holds a lock in it, so that two writers never meet, on one machine or on several; what
a killed writer left has no owner any more, and the next writer removes it.
"""

from __future__ import annotations

import contextlib
import os
import secrets
import shutil
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from ..errors import OutputError
from ..messages import Text

__all__ = ["remove_leftovers", "replacing", "replacing_all"]

_PREFIX, _SUFFIX, _LOCK = ".growth-poles-", ".partial", "lock"


@contextlib.contextmanager
def replacing(path: Path) -> Iterator[Path]:
    """Give a temporary name for a target, and move the file into place when all went well.

    Parameters
    ----------
    path : Path
        The target.

    Yields
    ------
    Path
        Where to write.

    Raises
    ------
    OutputError
        As :func:`replacing_all`.

    Examples
    --------
    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     with replacing(Path(folder) / "a.gpkg") as partial:
    ...         written = partial.write_text("all of it")
    ...     (Path(folder) / "a.gpkg").read_text()
    'all of it'
    """
    with replacing_all([path]) as (partial,):
        yield partial


@contextlib.contextmanager
def replacing_all(targets: Sequence[Path]) -> Iterator[list[Path]]:
    """Give temporary names for targets, and move all files into place together, or none.

    Parameters
    ----------
    targets : sequence of Path
        Their folders exist.

    Yields
    ------
    list of Path
        Where to write, in the same order; names as those of the targets, in folders of ours.

    Raises
    ------
    OutputError
        No such folder, a full disk, a folder that refuses the file, or a target that another
        writer made or replaced meanwhile; every target is then as it was.

    Examples
    --------
    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     names = [Path(folder) / "a.csv", Path(folder) / "b.csv"]
    ...     try:
    ...         with replacing_all(names) as partials:
    ...             _ = partials[0].write_text("half of i")
    ...             raise KeyboardInterrupt
    ...     except KeyboardInterrupt:
    ...         os.listdir(folder)
    []
    """
    targets = list(targets)
    places: dict[Path, tuple[Path, int]] = {}
    try:
        before = [_identity(target) for target in targets]
        remove_leftovers(targets)
        for folder in dict.fromkeys(target.parent for target in targets):
            places[folder] = _private(folder)
        partials = [places[target.parent][0] / target.name for target in targets]
        yield partials
        for partial in partials:
            with partial.open("rb+") as stream:
                os.fsync(stream.fileno())
        _move(targets, partials, before)
    except (OSError, sqlite3.OperationalError) as error:
        raise _cannot_write(targets[0], error) from None
    except Exception as error:
        # GDAL reports what the disk said through exceptions of its own
        if type(error).__module__.startswith("pyogrio"):
            raise _cannot_write(targets[0], error) from None
        raise
    finally:
        for place, lock in places.values():
            _discard(place, lock)


def _move(targets: list[Path], partials: list[Path], before: list[tuple[int, int] | None]) -> None:
    """Move finished files into place; where one cannot be moved, put back the old ones."""
    moved: list[tuple[Path, Path | None]] = []
    try:
        for target, partial, identity in zip(targets, partials, before, strict=True):
            if target.is_dir():
                raise IsADirectoryError(21, Text("a folder has the name {name}", name=target.name))
            if _identity(target) != identity:
                raise _overtaken(target)
            if identity is None:
                _put(partial, target)
                moved.append((target, None))
                continue
            old = None
            if len(targets) > 1:
                # the old file keeps its name until the new one has it
                old = partial.with_name(f"{len(moved)}.old")
                _keep(target, old)
            os.replace(partial, target)
            moved.append((target, old))
    except BaseException:
        for target, old in moved:
            if old is not None:
                os.replace(old, target)
            else:
                target.unlink(missing_ok=True)
        raise


def _keep(target: Path, old: Path) -> None:
    try:
        os.link(target, old, follow_symlinks=False)
    except OSError:  # a file system without links
        shutil.copy2(target, old, follow_symlinks=False)


def _put(partial: Path, target: Path) -> None:
    """Move a file to a name that nobody has; who comes second is told."""
    try:
        os.link(partial, target)
    except FileExistsError:
        raise _overtaken(target) from None
    except OSError:  # a file system without links
        if os.path.lexists(target):
            raise _overtaken(target) from None
        os.replace(partial, target)


def _overtaken(target: Path) -> OutputError:
    return OutputError(
        Text("a file that nobody else writes meanwhile"),
        Text("one that another program has made or replaced"),
        str(target),
        Text("Nothing of this run was written. Look at that file, or choose another name"),
    )


def _cannot_write(path: Path, error: Exception) -> OutputError:
    return OutputError(
        Text("a writable folder with free space"),
        getattr(error, "strerror", None) or str(error),
        str(path),
        Text("Nothing was changed. Free some space, or choose another folder"),
    )


def _identity(path: Path) -> tuple[int, int] | None:
    """Tell one file from another that has its name later."""
    try:
        state = os.lstat(path)
    except FileNotFoundError:
        return None
    return state.st_dev, state.st_ino


def _private(folder: Path) -> tuple[Path, int]:
    """Make a folder that nobody else has, and hold the lock in it."""
    while True:
        place = folder / f"{_PREFIX}{secrets.token_hex(8)}{_SUFFIX}"
        with contextlib.suppress(FileExistsError):
            place.mkdir(mode=0o777)
            lock = os.open(place / _LOCK, os.O_RDWR | os.O_CREAT | os.O_EXCL)
            if _take(lock) is not False:
                return place, lock
            os.close(lock)  # somebody takes it for a leftover this very moment


def _take(lock: int) -> bool | None:
    """Take a lock; False where another holds it, None where there are no locks."""
    try:
        import fcntl
    except ImportError:
        import msvcrt

        try:
            msvcrt.locking(lock, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError:
        return None
    return True


def _discard(place: Path, lock: int) -> None:
    for file in place.iterdir() if place.is_dir() else ():
        if file.name != _LOCK:
            shutil.rmtree(file, ignore_errors=True)
            with contextlib.suppress(OSError):
                file.unlink()
    with contextlib.suppress(OSError):
        if os.name == "nt":  # there, an open file cannot be removed
            os.close(lock)
        (place / _LOCK).unlink()
        place.rmdir()
    if os.name != "nt":
        os.close(lock)


def remove_leftovers(targets: Iterable[Path]) -> None:
    """Remove what killed writers left in the folders of these targets; never what has an owner.

    Parameters
    ----------
    targets : iterable of Path
        Each folder is listed once.

    Examples
    --------
    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     left = Path(folder) / ".growth-poles-0123456789abcdef.partial"
    ...     left.mkdir()
    ...     _ = (left / "lock").write_text("")
    ...     _ = (left / "a.csv").write_text("half of i")
    ...     remove_leftovers([Path(folder) / "a.gpkg"])
    ...     left.exists()
    False
    """
    for folder in dict.fromkeys(target.parent for target in targets):
        for name in os.listdir(folder):
            if not (name.startswith(_PREFIX) and name.endswith(_SUFFIX)):
                continue
            place = folder / name
            # no lock: its owner is about to make it, or it is not ours
            with contextlib.suppress(OSError):
                lock = os.open(place / _LOCK, os.O_RDWR)
                if _take(lock):
                    _discard(place, lock)
                else:
                    os.close(lock)
