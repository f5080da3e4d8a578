"""``growth-poles batch``: progress while it runs, the summary at its end."""

from __future__ import annotations

import dataclasses
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from ...tables import Column, Table
from ..batch.run import BatchSummary, run_batch
from .console import print_json, show_lines, show_table, tell

if TYPE_CHECKING:
    from ...progress import Progress

__all__ = ["batch"]

# Rows of a table on the screen; the file has them all
_MOST = 60


def batch(
    folder: Path,
    out: Path | None,
    *,
    jobs: int | None,
    dask: str | None,
    overwrite: bool,
    again: bool,
    report: bool,
    timeout: float,
    memory: float,
    as_json: bool,
) -> int:
    """Run the batch and show how it went.

    Parameters
    ----------
    folder, out, jobs, dask, overwrite, again, timeout, memory
        See :func:`growth_poles.core.headless.batch.run.run_batch`.
    report : bool
        Write the page of every result too.
    as_json : bool
        JSON instead of a table.

    Returns
    -------
    int
        Exit code: 0, 2 for wrong input, 1 for a fault of ours, 128 + signal when stopped.
    """
    stopped_by = signal.SIGINT

    def stop(number: int, _frame: object) -> None:
        nonlocal stopped_by
        stopped_by = signal.Signals(number)
        raise KeyboardInterrupt

    before = signal.signal(signal.SIGTERM, stop)
    try:
        with _progress() as progress:
            summary = run_batch(
                folder,
                out,
                jobs=jobs,
                dask=dask,
                overwrite=overwrite,
                again=again,
                with_report=report,
                timeout=timeout,
                memory=memory,
                apart=True,
                progress=progress,
            )
    except KeyboardInterrupt:
        tell(
            "growth-poles: interrupted; every finished result is whole. "
            "Run the same command again to go on",
            aside=True,
        )
        return 128 + stopped_by
    finally:
        signal.signal(signal.SIGTERM, before)
    (_print if as_json else _show)(summary)
    return summary.exit_code


@contextmanager
def _progress() -> Iterator[Progress]:
    """Give a bar on a terminal, and a line for each study elsewhere."""
    if not sys.stderr.isatty():

        def line(stage: str, share: float) -> bool:
            tell(f"{share:4.0%} {stage}", aside=True)
            return True

        yield line
        return
    from rich.console import Console
    from rich.markup import escape
    from rich.progress import Progress as Bar

    with Bar(console=Console(stderr=True)) as bar:
        task = bar.add_task("Starting …", total=1.0)

        def move(stage: str, share: float) -> bool:
            bar.update(task, completed=share, description=escape(stage))
            return True

        yield move


def _print(summary: BatchSummary) -> None:
    rows = [dataclasses.asdict(outcome) for outcome in summary.outcomes]
    print_json(
        {
            "folder": summary.folder,
            "out": summary.out,
            "summary": summary.file,
            "counts": summary.counts(),
            "studies": rows,
            "skipped": summary.skipped,
        }
    )


def _show(summary: BatchSummary) -> None:
    columns = [
        ("study", "Study", ""),
        ("outcome", "Outcome", ""),
        ("seconds", "Seconds", ".1f"),
        ("hubs", "Candidate hubs", ""),
        ("undetermined", "Undetermined", ".0f"),
        ("notes", "Notes", ".0f"),
    ]
    kinds = {"seconds": "real", "undetermined": "integer", "notes": "integer"}
    specification = [Column(name, kinds.get(name, "text"), heading) for name, heading, _ in columns]
    # what went wrong is shown first, so that a long table never hides it
    order = sorted(summary.outcomes, key=lambda outcome: outcome.outcome in ("done", "kept"))
    rows = [
        {
            name: gap if value is None else value
            for name, _, form in columns
            for gap in [float("nan") if form else None]
            for value in [getattr(outcome, name)]
        }
        for outcome in order
    ]
    show_table(Table.from_rows("batch", "One study", specification, rows), columns, most=_MOST)
    wrong = [one.message.replace("\n", "\n  ") for one in order if one.outcome == "wrong input"]
    show_lines("Wrong input:", dict.fromkeys(wrong))  # two studies may share what is wrong
    show_lines(
        "Faults of ours; please report them with the text in the .fault.log beside each result:",
        [f"{one.study}: {one.message}" for one in order if one.outcome == "fault"],
    )
    show_lines("Left out:", [f"{name}: {why}" for name, why in summary.skipped.items()])
    tell(", ".join(f"{count} {kind}" for kind, count in summary.counts().items()))
    tell(f"Results: {summary.out}")
    tell(f"Summary: {summary.file}")
