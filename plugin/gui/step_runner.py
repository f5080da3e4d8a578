"""Work of the main thread cut into turns of its event loop, so that the window stays alive."""

from __future__ import annotations

from collections.abc import Iterator

from qgis.PyQt.QtCore import QObject, QTimer


class StepRunner(QObject):
    """Takes a step in every turn of the event loop, until there is none left.

    Parameters
    ----------
    steps : iterator
        Works up to its next value in each turn.
    parent : QObject
        With it, the work ends.
    """

    def __init__(self, steps: Iterator[object], parent: QObject) -> None:
        super().__init__(parent)
        self._steps = steps
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._next)
        self._timer.start(0)

    def cancel(self) -> None:
        """Take no step more."""
        self._timer.stop()
        self.deleteLater()

    def _next(self) -> None:
        try:
            next(self._steps)
        except StopIteration:
            self.cancel()
        except Exception:
            self.cancel()
            raise
