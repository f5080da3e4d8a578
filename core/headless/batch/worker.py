"""One study of a batch: is its result there already, else compute it; nothing escapes but a kill.

A result carries the fingerprint of what it was made from in its ``run_record``. A task may be given
out twice (a worker died): the second time the finished file is found and kept.
"""

from __future__ import annotations

import contextlib
import dataclasses
import functools
import hashlib
import os
import signal
import sqlite3
import threading
import time
import traceback
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from .... import __version__
from ...errors import InputError, OutputError
from ...messages import Text
from ...results.record import sha256
from ...study.read import read_study
from ...study.spec import files_of
from .bounds import TooLong, bounded, bounded_memory

if TYPE_CHECKING:
    from ...study.spec import Study
    from ..study_run import Results

__all__ = ["Outcome", "Task", "compute", "fingerprint", "kept", "lost"]

Kind = Literal["done", "kept", "wrong input", "fault", "not run"]

_KEY = "batch_fingerprint"
_UNFINISHED = " (files beside this one were still to come)"
# a boundary file that consists of several
_PARTS = (".shp", ".shx", ".dbf", ".prj", ".cpg", ".tab", ".dat", ".map", ".id", ".mif", ".mid")
# libraries keep settings per process; a Dask worker may have several threads
_ONE_AT_A_TIME = threading.Lock()


@dataclass(frozen=True, slots=True)
class Task:
    """One study to run.

    Attributes
    ----------
    name : str
        The study's path inside the folder of the batch.
    study, target : Path
        Absolute, for a worker may stand elsewhere.
    overwrite, again : bool
        Replace a result of other inputs; compute a finished one again.
    report : bool
        Write the page of the result too, whatever the study says.
    parent : int
        Process without which the work is to stop; 0 where there is none on this machine.
    seconds, gigabytes : float
        Time and memory that it may take in a process of its own; 0: without limit.
    """

    name: str
    study: Path
    target: Path
    overwrite: bool = False
    again: bool = False
    report: bool = False
    parent: int = 0
    seconds: float = 0.0
    gigabytes: float = 0.0


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one study.

    Attributes
    ----------
    study : str
        Its path inside the folder of the batch.
    outcome : {"done", "kept", "wrong input", "fault", "not run"}
        Computed now; finished before and still valid; refused; a fault of ours; interrupted.
    seconds : float
        Time that its computation took.
    hubs : str
        Names of the candidate hubs, best first.
    undetermined : int or None
        Regions of which it cannot be said; ``None`` where the study asks for no hubs.
    notes : int or None
        Notes in the file; ``None`` where there is no file.
    file : str
        The GeoPackage, where there is a result.
    message : str
        What was wrong.
    traceback : str
        Of a fault of ours.
    """

    study: str
    outcome: Kind
    seconds: float = 0.0
    hubs: str = ""
    undetermined: int | None = None
    notes: int | None = None
    file: str = ""
    message: str = ""
    traceback: str = dataclasses.field(default="", repr=False)


def compute(task: Task) -> Outcome:
    """Run one study into its GeoPackage; the work of one process.

    Parameters
    ----------
    task : Task

    Returns
    -------
    Outcome
        Never an exception: wrong input and faults of ours are told in it.
    """
    _depend_on(task.parent)
    is_worker = task.parent != os.getpid()
    if is_worker:
        bounded_memory(task.gigabytes)
    with _ONE_AT_A_TIME:
        started = time.perf_counter()
        try:
            with bounded(task.seconds if is_worker else 0.0):
                outcome = _run(task)
        except InputError as error:
            outcome = Outcome(task.name, "wrong input", message=str(error))
        except TooLong:
            outcome = Outcome(task.name, "wrong input", message=_too_long(task))
        except MemoryError as error:
            outcome = Outcome(task.name, "wrong input", message=_too_large(task, error))
        except BaseException as error:
            # a panic of a library in Rust is no Exception
            if isinstance(error, KeyboardInterrupt | SystemExit | GeneratorExit):
                raise
            outcome = Outcome(
                task.name,
                "fault",
                message=f"{type(error).__name__}: {error}",
                traceback=traceback.format_exc(),
            )
        if outcome.outcome == "kept":
            return outcome
        return dataclasses.replace(outcome, seconds=round(time.perf_counter() - started, 3))


def _too_long(task: Task) -> str:
    return str(
        InputError(
            Text("a study that takes at most {seconds:g} seconds", seconds=task.seconds),
            Text("one that takes longer"),
            task.name,
            Text("Give it more time with --timeout, or run it by itself"),
        )
    )


def _too_large(task: Task, error: MemoryError) -> str:
    return str(
        InputError(
            Text("a study that fits into the memory of a worker"),
            Text("one that asks for more ({said})", said=str(error) or "MemoryError"),
            task.name,
            Text("Give it more with --memory, or run it by itself (growth-poles run)"),
        )
    )


def lost(task: Task) -> Outcome:
    """Tell of a study whose process was ended more than once.

    Parameters
    ----------
    task : Task

    Returns
    -------
    Outcome
    """
    message = (
        "The process that ran this study was ended more than once, most often because memory ran "
        "out. Run it by itself (growth-poles run), or on a machine with more memory."
    )
    return Outcome(task.name, "fault", message=message, traceback=message)


def kept(task: Task, study: Study) -> Outcome | None:
    """Tell the result of a study that is there and was made from exactly these inputs.

    Parameters
    ----------
    task : Task
    study : Study
        The study as it reads now.

    Returns
    -------
    Outcome or None
        ``None`` where it has to be computed.

    Raises
    ------
    OutputError
        A file is there that is something else, and it may not be replaced.
    """
    if task.again or not os.path.lexists(task.target):
        return None
    mark = _mark(task.target)
    if mark == fingerprint(study):
        return _told(task, "kept")
    if task.overwrite or (mark and mark == fingerprint(study) + _UNFINISHED):
        return None
    raise OutputError(
        Text("a new file, or the result of this study and these inputs"),
        (
            Text("the result of another version of the study, its inputs or Growth Poles")
            if mark
            else Text("a file that no batch has made")
        ),
        str(task.target),
        Text("Replace it with --overwrite, or choose another folder with --out"),
    )


def fingerprint(study: Study) -> str:
    """SHA-256 over the version of Growth Poles, the text of a study and every file that it reads.

    Parameters
    ----------
    study : Study

    Returns
    -------
    str
        64 hexadecimal digits; equal wherever the files lie.

    Examples
    --------
    >>> from growth_poles.core.study.read import load_study
    >>> paper = load_study("paper")
    >>> fingerprint(paper) == fingerprint(paper), len(fingerprint(paper))
    (True, 64)
    """
    digest = hashlib.sha256(f"growth_poles {__version__}\n".encode())
    digest.update(hashlib.sha256(study.text.encode()).digest())
    for path in _files(study):
        digest.update(path.name.encode(errors="surrogateescape"))
        try:
            digest.update(_digest(path, *_stamp(path)) if path.is_file() else b"missing")
        except OSError:  # who reads it as a table words that
            digest.update(b"missing")
    return digest.hexdigest()


def _run(task: Task) -> Outcome:
    study = read_study(task.study)
    if task.report:
        study = dataclasses.replace(study, output=dataclasses.replace(study.output, report=True))
    try:
        task.target.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OutputError(
            Text("a folder for the results"),
            str(error),
            str(task.target.parent),
            Text("Remove what is in its place, or choose another folder with --out"),
        ) from None
    is_there = os.path.lexists(task.target)
    finished = kept(task, study)
    page = task.target.with_suffix(".html")
    if finished:
        if task.report and not page.exists():
            from ...report.page import write_page
            from ...report.result_file import read_result

            write_page(read_result(task.target), page)
        return finished
    from ...files.target import check_target
    from ..study_run import run

    overwrite = task.again or task.overwrite or is_there  # kept() refuses what may not go
    check_target(task.target, overwrite=overwrite)
    before = [(path, *_stamp(path)) for path in _files(study)]
    mark = fingerprint(study)
    results = run(study)
    changed = [path.name for path, *stamp in before if list(_stamp(path)) != stamp]
    if changed:
        raise InputError(
            Text("files that stay unchanged while a study runs"),
            Text("a change of {items}", items=list(changed[:3])),
            str(task.study),
            Text("Run the batch again"),
        )
    also = bool(study.output.beside)
    _marked(results, mark + _UNFINISHED if also else mark).write(task.target, overwrite=overwrite)
    if also:
        _finish(task.target, mark)
    return _told(task, "done")


def _files(study: Study) -> list[Path]:
    """Every file that a study reads, the parts of a shapefile too."""
    from .... import boundaries

    named = files_of(study)
    if study.boundaries.file is None:
        named.append(Path(boundaries.PATH))
    files: list[Path] = []
    for path in named:
        if path.is_dir():
            files += sorted(file for file in path.rglob("*") if file.is_file())
            continue
        files.append(path)
        beside = [path.with_name(path.name + "-wal")]
        if path.suffix.lower() in _PARTS:
            beside += [path.with_suffix(end) for end in _PARTS]
        files += [file for file in beside if file != path and file.is_file()]
    return files


def _stamp(path: Path) -> tuple[int, int]:
    try:
        state = path.stat()
    except OSError:
        return (0, 0)
    return (state.st_mtime_ns, state.st_size)


@functools.lru_cache(maxsize=4096)
def _digest(path: Path, modified: int, size: int) -> bytes:
    return sha256(path).encode()


def _mark(target: Path) -> str:
    """Fingerprint in a result; empty for any other file."""
    try:
        with _opened(target) as database:
            row = database.execute(
                "SELECT value FROM run_record WHERE part = 'run' AND key = ?", (_KEY,)
            ).fetchone()
    except sqlite3.Error:  # no database, or one without a record
        return ""
    return str(row[0]) if row else ""


@contextlib.contextmanager
def _opened(target: Path, mode: str = "ro") -> Iterator[sqlite3.Connection]:
    with contextlib.closing(
        sqlite3.connect(f"{target.absolute().as_uri()}?mode={mode}", uri=True, timeout=5)
    ) as database:
        yield database


def _marked(results: Results, mark: str) -> Results:
    """Enter the fingerprint into the record that the file will hold."""
    tables = dict(results.findings.tables)
    record = tables["run_record"]
    row = {"part": "run", "key": _KEY, "value": mark}
    tables["run_record"] = type(record).from_rows(
        record.name, record.title, record.columns, [*record.rows(), row]
    )
    return dataclasses.replace(
        results, findings=dataclasses.replace(results.findings, tables=tables)
    )


def _finish(target: Path, mark: str) -> None:
    """Vouch for the files beside the GeoPackage now that they are in place."""
    with _opened(target, "rw") as database, database:
        database.execute(
            "UPDATE run_record SET value = ? WHERE part = 'run' AND key = ?", (mark, _KEY)
        )


def _told(task: Task, outcome: Kind) -> Outcome:
    """Sum up a result from its file, the same for a new one and an old one."""
    with _opened(task.target) as database:
        (notes,) = database.execute(
            "SELECT count(*) FROM run_record WHERE part = 'note'"
        ).fetchone()
        hubs, undetermined = "", None
        try:
            rows = database.execute(
                "SELECT name_en, is_candidate_hub FROM hubs ORDER BY hub_rank, fid"
            ).fetchall()
        except sqlite3.OperationalError:  # the study asks for no hubs
            rows = None
        if rows is not None:
            hubs = "; ".join(name for name, is_hub in rows if is_hub)
            undetermined = sum(is_hub is None for _, is_hub in rows)
    return Outcome(
        task.name,
        outcome,
        hubs=hubs,
        undetermined=undetermined,
        notes=notes,
        file=str(task.target),
    )


@functools.lru_cache(maxsize=1)
def _depend_on(parent: int) -> None:
    """Make a worker process end with the process that gave it work, and leave Ctrl-C to it."""
    if parent in (0, os.getpid()):
        return
    if threading.current_thread() is threading.main_thread():
        signal.signal(signal.SIGINT, signal.SIG_IGN)

    def watch() -> None:
        while os.getppid() == parent:
            time.sleep(0.2)
        os._exit(1)

    # On Windows the number of the parent never changes: there the work in hand is finished first.
    threading.Thread(target=watch, daemon=True).start()
