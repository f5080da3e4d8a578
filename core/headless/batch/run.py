"""Many studies side by side: one GeoPackage each, a summary, and a way on when interrupted."""

from __future__ import annotations

import contextlib
import errno
import io
import os
from collections.abc import Iterator
from dataclasses import dataclass, fields
from datetime import datetime
from pathlib import Path
from typing import Any

from ...errors import InputError, OutputError, listed
from ...files.replacing import remove_leftovers, replacing
from ...messages import Text
from ...progress import Progress, report
from ...study.read import read_study
from ..exports import escape_formulas
from .plan import Plan, build_plan, check_folders
from .spread import spread
from .worker import Outcome, Task, kept

__all__ = ["BatchSummary", "run_batch"]

SUMMARY = "batch-summary.csv"
_LOCK = ".batch.lock"
_COLUMNS = tuple(part.name for part in fields(Outcome) if part.name != "traceback")


@dataclass(frozen=True, slots=True)
class BatchSummary:
    """What became of every study of a batch.

    Attributes
    ----------
    folder, out : Path
        Where the studies are, and where the results.
    outcomes : tuple of Outcome
        One for each study, by name.
    skipped : dict of str to str
        TOML files that are no studies, and folders that were left out, each with the reason.
    file : Path
        The same as CSV.
    """

    folder: Path
    out: Path
    outcomes: tuple[Outcome, ...]
    skipped: dict[str, str]
    file: Path

    def counts(self) -> dict[str, int]:
        """Count the studies by outcome, those that there are."""
        kinds = [outcome.outcome for outcome in self.outcomes]
        return {kind: kinds.count(kind) for kind in sorted(set(kinds))}

    @property
    def exit_code(self) -> int:
        """0 where all is well, 2 where some input is wrong, 1 where a fault of ours occurred."""
        kinds = {outcome.outcome for outcome in self.outcomes}
        return 1 if "fault" in kinds else 2 if "wrong input" in kinds else 0


def run_batch(
    folder: str | Path,
    out: str | Path | None = None,
    *,
    jobs: int | None = None,
    dask: str | None = None,
    overwrite: bool = False,
    with_report: bool = False,
    again: bool = False,
    timeout: float = 0.0,
    memory: float = 0.0,
    apart: bool = False,
    progress: Progress | None = None,
) -> BatchSummary:
    """Run every study of a folder and its subfolders, each into a GeoPackage of its own.

    ``folder/sector/a.toml`` gives ``out/sector/a.gpkg``. A study that fails does not stop the
    others. A result that was made from the same study, the same input files and the same version
    of Growth Poles is kept, so that a batch that was interrupted goes on where it stopped when it
    is run again. Results do not depend on how the work is spread.

    Parameters
    ----------
    folder : str or Path
        Where the studies are: TOML files with a table ``[study]``.
    out : str or Path, optional
        Where the results go; the folder ``results`` inside ``folder`` by default.
    jobs : int, optional
        Processes on this machine; by default one for each core. With 1, the work is done in this
        process.
    dask : str, optional
        Address of a Dask scheduler (``tcp://host:8786``) whose workers do the work instead. They
        must see both folders under the same paths and have the same version of Growth Poles.
    with_report : bool
        Write the page of every result too.
    overwrite : bool
        Replace results of other inputs and other files that are in the way.
    again : bool
        Compute finished studies again, too.
    timeout : float
        Seconds that a study may take in a process of its own; 0: without end.
    memory : float
        GiB that such a process may take; 0: without limit.
    apart : bool
        Use a process of its own with one job, too, so that no study can end this one.
    progress : callable, optional
        Is told each study's name with its outcome, and the share done; False stops the batch.

    Returns
    -------
    BatchSummary
        Also written to ``out/batch-summary.csv``. Of a fault of ours, ``name.fault.log`` beside
        the missing result holds the traceback.

    Raises
    ------
    InputError
        No such folder, no study in it, a second batch at work in the same out folder, or a Dask
        scheduler that does not answer.
    Cancelled, KeyboardInterrupt
        Stopped; what was finished is whole, and the summary tells it.

    Examples
    --------
    >>> import tempfile, shutil
    >>> from growth_poles import studies
    >>> with tempfile.TemporaryDirectory() as place:
    ...     _ = shutil.copytree(studies.PAPER_TABLES.parent, place, dirs_exist_ok=True)
    ...     run_batch(place, jobs=1).counts()
    {'done': 2}
    """
    if jobs is not None and jobs < 1:
        raise InputError(Text("at least one process"), str(jobs), "--jobs", Text("Leave it out"))
    folder, out = check_folders(folder, out)
    plan = build_plan(
        folder,
        out,
        overwrite=overwrite,
        again=again,
        report=with_report,
        parent=os.getpid() if dask is None else 0,
        seconds=timeout,
        gigabytes=memory,
    )
    if not plan.tasks and not plan.refused:
        raise InputError(
            Text("a folder with studies (TOML files with a table [study])"),
            (
                Text("none; left out: {items}", items=listed(plan.skipped))
                if plan.skipped
                else Text("none")
            ),
            str(folder),
            Text("Write a commented template with `growth-poles new`"),
        )
    outcomes: dict[str, Outcome] = {}

    def note(outcome: Outcome) -> None:
        outcomes[outcome.study] = outcome
        share = len(outcomes) / (len(plan.tasks) + len(plan.refused))
        report(
            progress,
            Text("{study}: {outcome}", study=outcome.study, outcome=outcome.outcome),
            share,
        )

    with _only_one(out):
        try:
            for outcome in plan.refused:
                note(outcome)
            _carry_out(plan, note, jobs, dask, apart=apart or timeout > 0 or memory > 0)
        finally:
            summary = _concluded(plan, outcomes, folder, out)
    return summary


def _carry_out(plan: Plan, note: Any, jobs: int | None, dask: str | None, *, apart: bool) -> None:
    tasks = []
    for task in plan.tasks:
        outcome = _finished(task)
        if outcome:
            note(outcome)
        else:
            tasks.append(task)
    if not tasks:
        return
    with contextlib.closing(spread(tasks, plan.sizes, jobs=jobs, dask=dask, apart=apart)) as coming:
        for outcome in coming:
            note(outcome)


def _finished(task: Task) -> Outcome | None:
    """Look for a finished result without starting a worker for it."""
    if task.again or not task.target.exists():
        return None
    if task.report and not task.target.with_suffix(".html").exists():
        return None
    try:
        return kept(task, read_study(task.study))
    except Exception:  # the worker meets it again and says it; here it would stop the rest
        return None


def _concluded(plan: Plan, outcomes: dict[str, Outcome], folder: Path, out: Path) -> BatchSummary:
    """Write down what became of every study, also of those that were not reached."""
    there = [task for task in plan.tasks if task.target.parent.is_dir()]
    remove_leftovers(task.target for task in there)  # of workers stopped in the middle
    for task in plan.tasks:
        outcomes.setdefault(task.name, Outcome(task.name, "not run"))
    for task in there:
        _write_log(task.target.with_suffix(".fault.log"), outcomes[task.name])
    ordered = tuple(outcomes[name] for name in sorted(outcomes))
    summary = BatchSummary(folder, out, ordered, plan.skipped, out / SUMMARY)
    _write_summary(summary)
    return summary


def _write_log(path: Path, outcome: Outcome) -> None:
    if outcome.traceback:
        with replacing(path) as partial:
            partial.write_text(f"{outcome.study}\n{outcome.traceback}", encoding="utf-8")
    elif outcome.outcome in ("done", "kept"):
        path.unlink(missing_ok=True)


def _write_summary(summary: BatchSummary) -> None:
    import pandas as pd

    rows = [[getattr(outcome, name) for name in _COLUMNS] for outcome in summary.outcomes]
    for row in rows:
        row[-1] = " ".join(row[-1].split())  # one line for each study
    rows += [
        [name, "skipped", None, "", None, None, "", why] for name, why in summary.skipped.items()
    ]
    frame = pd.DataFrame(rows, columns=list(_COLUMNS))
    for name in ("undetermined", "notes"):
        frame[name] = frame[name].astype("Int64")
    with replacing(summary.file) as partial:
        escape_formulas(frame).to_csv(partial, index=False, encoding="utf-8-sig")


@contextlib.contextmanager
def _only_one(out: Path) -> Iterator[None]:
    """Make the folder and keep a second batch out; the system lets go when a process dies."""
    try:
        out.mkdir(parents=True, exist_ok=True)
        stream = (out / _LOCK).open("a+", encoding="utf-8")
    except OSError as error:
        raise OutputError(
            Text("a writable folder for the results"),
            (Text("a file") if out.is_file() else error.strerror or str(error)),
            str(out),
            Text("Choose another one with --out"),
        ) from None
    with stream:
        if not _locked(stream):
            stream.seek(0)
            raise OutputError(
                Text("an out folder that no other batch is using"),
                Text("one that {who} is using", who=stream.read().strip() or Text("another batch")),
                str(out),
                Text("Wait for it, or choose another folder with --out"),
            )
        stream.truncate(0)
        stream.write(f"process {os.getpid()} (since {datetime.now():%Y-%m-%d %H:%M:%S})\n")
        stream.flush()
        yield


def _locked(stream: io.TextIOWrapper) -> bool:
    """Try to lock a file; True as well where the file system knows no locks."""
    try:
        if os.name == "nt":
            import msvcrt

            stream.seek(1 << 30)  # beyond the text, which others must be able to read
            msvcrt.locking(stream.fileno(), msvcrt.LK_NBLCK, 1)
            return True
        import fcntl

        fcntl.flock(stream, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        # the folder stays safe without: files are whole or absent, and only work is done twice
        return error.errno not in (errno.EAGAIN, errno.EACCES, errno.EDEADLK)
    return True
