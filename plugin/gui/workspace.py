"""What the dock shares with those who act for it: the study and results at hand, and the window."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from qgis.gui import QgisInterface

    from .messages import Messages
    from .panel import Panel
    from .results.map_link import MapLink
    from .results.result_file import ResultFile
    from .runner import Runner


class Workspace(Protocol):
    """The dock, as files and the project's memory see it."""

    iface: QgisInterface
    messages: Messages
    panel: Panel
    link: MapLink
    runner: Runner
    study_path: Path | None
    result: ResultFile | None

    def open_result(self, path: Path, *, to_map: bool = False, quiet: bool = False) -> None:
        """Read a results file and show it."""

    def show_result(self, result: ResultFile | None) -> None:
        """Show a result that was read, or none."""

    def stop_reading(self) -> None:
        """Give up what is being read."""
