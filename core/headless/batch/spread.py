"""Studies spread over processes: with joblib on this machine, or on the workers of a Dask cluster.

A worker that dies (memory ran out, someone ended it) costs nothing but time: the studies that were
in the works are run again, and the one which kills its worker every time is found. To Dask the
studies go directly: joblib's generator is never woken there when a future ends in an error.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from .worker import Outcome, Task, compute, lost

__all__ = ["spread"]

# seconds
_PATIENCE = 5


def spread(
    tasks: Sequence[Task],
    sizes: Mapping[str, int],
    *,
    jobs: int | None,
    dask: str | None,
    apart: bool = False,
) -> Iterator[Outcome]:
    """Run studies and yield each outcome as it comes.

    Parameters
    ----------
    tasks : sequence of Task
    sizes : mapping of str to int
        Bytes that each study reads, by name.
    jobs : int or None
        Processes on this machine; one for each core where it is ``None``.
    dask : str or None
        Address of a Dask scheduler.
    apart : bool
        Whether a single job, too, is done in a process of its own.

    Yields
    ------
    Outcome

    Raises
    ------
    InputError
        The scheduler does not answer, has no workers, or they cannot do this work.
    """
    import joblib

    # The largest first, so that none is left for the end; in one process the largest last:
    # should it end the process, the others are finished.
    tasks = sorted(tasks, key=lambda task: sizes[task.name], reverse=jobs != 1)
    if dask is not None:
        from .dask_workers import connected, outcomes

        with connected(dask, tasks[0], patience=_PATIENCE) as client:
            yield from outcomes(client, tasks, dask)
        return
    jobs = min(jobs or joblib.cpu_count(), len(tasks))
    # joblib does a single job itself: of two workers, one is given nothing to do
    ahead: str | int = "2 * n_jobs"
    if apart and jobs == 1:
        jobs, ahead = 2, 1
    # one process for each study is what runs side by side, not the threads of a library
    with joblib.parallel_config(backend="loky", n_jobs=jobs, inner_max_num_threads=1):
        yield from _results(tasks, ahead)


def _results(tasks: Sequence[Task], ahead: str | int) -> Iterator[Outcome]:
    waiting = list(tasks)
    while waiting:
        handed: dict[str, Task] = {}
        try:
            for outcome in _parallel(waiting, handed, ahead):
                handed.pop(outcome.study)
                waiting = [task for task in waiting if task.name != outcome.study]
                yield outcome
        except _lost_worker():
            for task in list(handed.values()):
                waiting.remove(task)
                yield _alone(task, ahead)


def _parallel(
    tasks: Sequence[Task], handed: dict[str, Task], ahead: str | int
) -> Iterator[Outcome]:
    import joblib

    def hand_out() -> Iterator[Any]:
        for task in tasks:
            handed[task.name] = task
            yield joblib.delayed(compute)(task)

    parallel = joblib.Parallel(
        batch_size=1, return_as="generator_unordered", max_nbytes=None, pre_dispatch=ahead
    )
    with contextlib.closing(parallel(hand_out())) as outcomes:
        yield from outcomes


def _alone(task: Task, ahead: str | int) -> Outcome:
    try:
        return next(_parallel([task], {}, ahead))
    except _lost_worker():
        return lost(task)


def _lost_worker() -> type[Exception]:
    """Name the exception that tells of a dead worker process."""
    from joblib.externals.loky.process_executor import BrokenProcessPool

    return BrokenProcessPool
