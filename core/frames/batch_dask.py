"""The way to the workers of a Dask cluster, tried before any study is sent there."""

from __future__ import annotations

import asyncio
import contextlib
import os
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

from ... import __version__
from ..errors import InputError, listed

if TYPE_CHECKING:
    from distributed import Client

    from .batch_worker import Task

__all__ = ["connected"]


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
            "Dask is needed for --dask",
            "an installation without it",
            remedy="pip install 'growth-poles[dask]'",
        ) from None
    try:
        # in a thread of its own, for a notebook has a loop running in this one
        with ThreadPoolExecutor(1) as thread:
            thread.submit(asyncio.run, _ask(address, patience)).result()
        client = distributed.Client(address, timeout=patience, set_as_default=False)
    except (OSError, ValueError, TypeError) as error:
        raise InputError(
            "the address of a Dask scheduler that answers is needed, such as tcp://localhost:8786",
            str(error) or f"no answer within {patience:g} s",
            f"--dask {address}",
            "Start one with `dask scheduler` and `dask worker`",
        ) from None
    with client:
        _check_workers(client, address, task, patience)
        yield client


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
            "a Dask scheduler with workers is needed", "one without", where, "Start `dask worker`"
        ) from None
    folder = next(place for place in task.target.parents if place.is_dir())
    answers = client.run(_describe, str(task.study), str(folder), on_error="return")
    faults = {worker: fault for worker, answer in answers.items() if (fault := _fault(answer))}
    if faults:
        worker, fault = next(iter(faults.items()))
        raise InputError(
            "Dask workers with the same Growth Poles, which see the same files, are needed",
            f"{len(faults)} of {len(answers)} without, the first {worker}: {fault}",
            where,
            "Put them right there, or leave --dask out",
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
