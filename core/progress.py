"""How far a run is, and the way to stop it between its stages."""

from __future__ import annotations

from collections.abc import Callable

__all__ = ["Cancelled", "Progress", "report"]

Progress = Callable[[str, float], bool]
"""Takes the name of the stage that begins and the share done (0 to 1); False stops the run."""


class Cancelled(Exception):  # noqa: N818 - no error: the user asked for it
    """The run was stopped at the user's wish; nothing was written."""


def report(progress: Progress | None, stage: str, share: float) -> None:
    """Tell how far a run is.

    Parameters
    ----------
    progress : callable or None
        Whom to tell; nobody where it is None.
    stage : str
        Stage that begins.
    share : float
        Share of the run that is done, 0 to 1.

    Raises
    ------
    Cancelled
        The run is to stop.

    Examples
    --------
    >>> report(lambda stage, share: print(stage, share) or True, "index", 0.2)
    index 0.2
    """
    if progress is not None and progress(stage, share) is False:
        raise Cancelled
