"""How much time and memory a study of a batch may take, in the process that runs it."""

from __future__ import annotations

import contextlib
import ctypes
import os
import threading
from collections.abc import Iterator

from ...messages import Text

__all__ = ["TooLong", "bounded", "bounded_memory"]

# seconds that a step of a library, which nothing interrupts, may go on after the end
_GRACE = 10.0


class TooLong(Exception):  # noqa: N818 - it says what happened
    """The time of a study is over."""


@contextlib.contextmanager
def bounded(seconds: float) -> Iterator[None]:
    """Raise :class:`TooLong` in this thread after a while; end the process where that is no use.

    Parameters
    ----------
    seconds : float
        0: without end.

    Examples
    --------
    >>> with bounded(0.05):
    ...     try:
    ...         while True:
    ...             pass
    ...     except TooLong as error:
    ...         print(error)
    0.05 seconds are over
    """
    if seconds <= 0:
        yield
        return
    done, thread = threading.Event(), threading.get_ident()

    def watch() -> None:
        if done.wait(seconds):
            return
        ctypes.pythonapi.PyThreadState_SetAsyncExc(
            ctypes.c_ulong(thread), ctypes.py_object(_after(seconds))
        )
        if not done.wait(_GRACE):
            os._exit(1)

    watcher = threading.Thread(target=watch, daemon=True)
    watcher.start()
    try:
        yield
    finally:
        done.set()


def _after(seconds: float) -> type[TooLong]:
    """Make a class, for another thread can be given nothing else, that says how long it was."""

    class Over(TooLong):
        def __str__(self) -> str:
            return Text("{seconds:g} seconds are over", seconds=seconds)

    return Over


def bounded_memory(gigabytes: float) -> None:
    """Let this process take no more memory than so much; what asks for more fails in it alone.

    Parameters
    ----------
    gigabytes : float
        0: without limit. Windows knows none.

    Examples
    --------
    >>> bounded_memory(0)
    """
    if gigabytes <= 0:
        return
    try:
        import resource
    except ImportError:
        return
    most = int(gigabytes * 2**30)
    _, hard = resource.getrlimit(resource.RLIMIT_DATA)
    if hard != resource.RLIM_INFINITY:
        most = min(most, hard)
    resource.setrlimit(resource.RLIMIT_DATA, (most, hard))
