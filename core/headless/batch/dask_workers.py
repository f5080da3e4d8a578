"""The way to the workers of a Dask cluster, tried before any study is sent there."""

from __future__ import annotations

import asyncio
import contextlib
import os
from collections.abc import Generator, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

from .... import __version__
from ...errors import InputError, listed
from ...messages import Text
from .worker import Outcome, Task, compute, lost

if TYPE_CHECKING:
    from distributed import Client


__all__ = ["connected", "outcomes"]


@contextlib.contextmanager
def connected(address: str, task: Task, *, patience: float) -> Iterator[Client]:
    """Connect to a scheduler whose workers can do the work.

    Parameters
    ----------
    address : str
        ``tcp://host:port``, or a plain ``host:port``.
    task : Task
        One of those to run: the workers must see its study and the folder of its result.
    patience : float
        Seconds to wait for an answer.

    Yields
    ------
    Client

    Raises
    ------
    InputError
        Dask is not installed, no scheduler answers, it has no workers, or these lack Growth Poles
        in the same version or the files.
    """
    try:
        import distributed
    except ImportError:
        raise InputError(
            Text("Dask for --dask"),
            Text("an installation without it"),
            remedy=Text("Run pip install 'growth-poles[dask]'"),
        ) from None
    try:
        # in a thread of its own, for a notebook has a loop running in this one
        with ThreadPoolExecutor(1) as thread:
            thread.submit(asyncio.run, _ask(address, patience)).result()
        client = distributed.Client(address, timeout=patience, set_as_default=False)
    except (OSError, ValueError, TypeError) as error:
        raise InputError(
            Text("the address of a Dask scheduler that answers, such as tcp://localhost:8786"),
            str(error) or Text("no answer within {patience:g} s", patience=patience),
            Text("--dask {address}", address=address),
            Text("Start one with `dask scheduler` and `dask worker`"),
        ) from None
    with client:
        _check_workers(client, address, task, patience)
        yield client


def outcomes(client: Client, tasks: Sequence[Task], address: str) -> Iterator[Outcome]:
    """Run studies on the workers and yield each outcome as it comes.

    Parameters
    ----------
    client : Client
    tasks : sequence of Task
        In the order in which they are to begin.
    address : str
        For messages.

    Yields
    ------
    Outcome
        A study whose worker died is run again; when it ends its workers by itself, it is a fault.

    Raises
    ------
    InputError
        The scheduler is gone.
    """
    # Dask blames every study that waits on a worker which dies: each is then tried by itself
    blamed = yield from _gathered(client, tasks, address)
    for task in blamed:
        if (yield from _gathered(client, [task], address)):
            yield lost(task)


def _gathered(
    client: Client, tasks: Sequence[Task], address: str
) -> Generator[Outcome, None, list[Task]]:
    """Yield outcomes; return the studies whose workers died too often."""
    import distributed

    futures = {
        client.submit(compute, task, pure=False, priority=-place): task
        for place, task in enumerate(tasks)
    }
    blamed = []
    try:
        coming = distributed.as_completed(futures, loop=client.loop, raise_errors=False)
        for future in coming:
            if future.status == "finished":
                yield future.result()
            elif isinstance(future.exception(), distributed.KilledWorker):
                blamed.append(futures[future])
            else:
                raise InputError(
                    Text("a Dask scheduler that stays to the end"),
                    Text(
                        "one that returned {name} as {status}",
                        name=futures[future].name,
                        status=future.status,
                    ),
                    Text("--dask {address}", address=address),
                    Text("Start it again, then the batch: finished results are kept"),
                )
    finally:
        client.cancel(list(futures))
    return blamed


async def _ask(address: str, patience: float) -> None:
    """Ask whoever answers there who it is; a client would try for half a minute."""
    from distributed.core import rpc

    async with asyncio.timeout(patience):
        scheduler = rpc(address)
        try:
            await scheduler.identity()
        finally:
            await scheduler.close_rpc()


def _check_workers(client: Client, address: str, task: Task, patience: float) -> None:
    where = f"--dask {address}"
    try:
        client.wait_for_workers(1, timeout=patience)
    except TimeoutError:
        raise InputError(
            Text("a Dask scheduler with workers"), Text("none"), where, Text("Start `dask worker`")
        ) from None
    folder = next(place for place in task.target.parents if place.is_dir())
    answers = client.run(_describe, str(task.study), str(folder), on_error="return")
    faults = {worker: fault for worker, answer in answers.items() if (fault := _fault(answer))}
    if faults:
        worker, fault = next(iter(faults.items()))
        raise InputError(
            Text("Dask workers with the same version of Growth Poles that see the same files"),
            Text(
                "{n} of {total} others; the first, {worker}: {fault}",
                n=len(faults),
                total=len(answers),
                worker=worker,
                fault=fault,
            ),
            where,
            Text("Install it there, or leave --dask out"),
        )


def _describe(study: str, folder: str) -> tuple[str, list[str]]:
    """Tell version and missing paths; runs on the worker."""
    return __version__, [path for path in (study, folder) if not os.path.exists(path)]


def _fault(answer: object) -> str:
    if isinstance(answer, BaseException):
        return str(answer) or type(answer).__name__
    version, missing = answer
    if version != __version__:
        return f"version {version} instead of {__version__}"
    return f"no {listed(missing)}" if missing else ""
