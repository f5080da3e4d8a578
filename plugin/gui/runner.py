"""Runs studies for the dock: one task at a time, its end told by a signal."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import QgsApplication, QgsTask
from qgis.PyQt.QtCore import QObject, pyqtSignal

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

    def run(self, study: Study, path: Path, **layers: Any) -> None:
        """Run a study; the results go into a file that is not there yet."""
        try:
            from ..tasks import StudyTask

            task = StudyTask(study, path, **layers)
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
