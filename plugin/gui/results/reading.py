"""Read results files, and compare them, in a task."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from qgis.core import QgsTask

from ...words.words import translate
from .result_file import NotResultsError, ResultFile, read_result


class ReadTask(QgsTask):
    """Reads a results file, and another one to compare it with where that is asked.

    Parameters
    ----------
    path : Path
        Results to show.
    done : callable
        Called in the main thread with the results, the other results and the changes.
    failed : callable
        Called in the main thread with the exception.
    before : Path, optional
        Results to compare with.
    """

    def __init__(
        self,
        path: Path,
        done: Callable,
        failed: Callable[[Exception], None],
        *,
        before: Path | None = None,
    ) -> None:
        super().__init__(translate("GrowthPoles", "Reading results"), QgsTask.Flag.CanCancel)
        self.path, self.before = path, before
        self.done, self.failed = done, failed
        self.result: ResultFile | None = None
        self.other: ResultFile | None = None
        self.changes: list = []
        self.error: Exception | None = None

    def run(self) -> bool:
        """Read, away from the main thread; no layer and no window is touched."""
        try:
            self.result = read_result(self.path)
            if self.before is not None and not self.isCanceled():
                self._compare()
        except Exception as error:  # told to the user in the main thread
            self.error = error
            return False
        return not self.isCanceled()

    def _compare(self) -> None:
        from ....core.results.comparison import compare

        self.other = read_result(self.before)
        self.changes = compare(
            self.other.rows,
            self.result.rows,
            components_before=self.other.all_components(),
            components_after=self.result.all_components(),
        )

    def cancel(self) -> None:
        """Stop; whatever was read is not handed over."""
        self.done = self.failed = lambda *_: None
        super().cancel()

    def finished(self, succeeded: bool) -> None:
        """Hand over what was read."""
        if self.error is not None:
            self.failed(self.error)
        elif succeeded:
            self.done(self.result, self.other, self.changes)


def why_not_read(error: Exception) -> str:
    """Say why a results file could not be read; empty where it is a fault of ours."""
    if not isinstance(error, NotResultsError):
        return ""
    text = translate(
        "GrowthPoles",
        "{file} is missing or is no results file of Growth Poles. Choose a GeoPackage that "
        "Growth Poles wrote.",
    )
    return text.format(file=Path(str(error)).name)
