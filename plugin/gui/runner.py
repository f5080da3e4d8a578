"""Runs studies for the dock: one task at a time, its end told by a signal."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import QgsApplication, QgsTask
from qgis.PyQt.QtCore import QObject, QStandardPaths, pyqtSignal

from ..settings import project_folder

if TYPE_CHECKING:
    from ...core.study.spec import Study


class Runner(QObject):
    """Starts the engine's tasks and tells how they end.

    The tasks are those of :mod:`growth_poles.plugin.tasks`: ``StudyTask(study, path)`` and
    ``MatchTask(study)``; when they end, ``error`` is the exception or None, and ``path`` or
    ``rows`` what came out.
    """

    progressed = pyqtSignal(float)
    ended = pyqtSignal(object, object)
    matched = pyqtSignal(list)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.task: QgsTask | None = None

    def is_busy(self) -> bool:
        """Say whether a task runs."""
        return self.task is not None

    def run(self, study: Study, **layers: Any) -> None:
        """Run a study; the results go into a new file beside the project."""
        try:
            from ..tasks import StudyTask

            task = StudyTask(study, new_file(study.name), **layers)
        except Exception as error:  # told to the user with its traceback in the log
            self.ended.emit(None, error)
            return
        self._start(task, lambda: self.ended.emit(task.path, None))

    def match(self, study: Study, **layers: Any) -> None:
        """Match the rows of a study's tables with its regions."""
        try:
            from ..tasks import MatchTask

            task = MatchTask(study, **layers)
        except Exception as error:  # told to the user with its traceback in the log
            self.ended.emit(None, error)
            return
        self._start(task, lambda: self.matched.emit(task.rows))

    def cancel(self) -> None:
        """Cancel what runs; whatever it still brings is not shown."""
        if self.task is not None:
            task, self.task = self.task, None
            task.cancel()
            self.ended.emit(None, None)

    def _start(self, task: QgsTask, succeeded: Callable[[], None]) -> None:
        self.task = task

        def completed() -> None:
            if self.task is task:
                self.task = None
                succeeded()

        def terminated() -> None:
            if self.task is task:
                self.task = None
                self.ended.emit(None, getattr(task, "error", None))

        task.progressChanged.connect(self.progressed)
        task.taskCompleted.connect(completed)
        task.taskTerminated.connect(terminated)
        QgsApplication.taskManager().addTask(task)


def new_file(name: str) -> Path:
    """Name a file for new results, beside the project; without one, among the documents."""
    place = QStandardPaths.StandardLocation.DocumentsLocation
    folder = project_folder() or Path(QStandardPaths.writableLocation(place) or Path.home())
    folder = folder if folder.is_dir() else Path.home()
    stamp = datetime.now().astimezone().strftime("%Y%m%d-%H%M%S")
    path, place_in_line = folder / f"growth-poles-{name}-{stamp}.gpkg", 1
    while path.exists():
        place_in_line += 1
        path = folder / f"growth-poles-{name}-{stamp}-{place_in_line}.gpkg"
    return path
