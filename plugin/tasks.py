"""Work away from the main thread: run a study, or match its rows only."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from qgis.core import QgsTask, QgsVectorLayer
from qgis.PyQt.QtCore import QCoreApplication

if TYPE_CHECKING:
    from ..core.study.spec import Study
    from ..core.tables import Findings

translate = QCoreApplication.translate


class _Work(QgsTask):
    """Looks at layers in the main thread, works in another, keeps what went wrong."""

    def __init__(
        self,
        title: str,
        study: Study,
        *,
        regions: QgsVectorLayer | None = None,
        selected: bool = False,
        tables: Mapping[int, QgsVectorLayer] | None = None,
        selected_rows: Collection[int] = (),
    ) -> None:
        from .bridge import views_of

        super().__init__(title, QgsTask.Flag.CanCancel)
        self.study = study
        self.views = views_of(
            study, regions=regions, selected=selected, tables=tables, selected_rows=selected_rows
        )
        self.stage = ""
        self.error: Exception | None = None

    def run(self) -> bool:
        """Work; called by QGIS in another thread, where no layer or window is touched."""
        from ..core.progress import Cancelled

        try:
            self.work()
        except Cancelled:
            return False
        except Exception as error:  # kept for the user, who is told in the main thread
            self.error = error
            return False
        finally:
            self.views = None
        # a cancel that comes after the last stage finds the file in place: that is no cancelled run
        return True

    def work(self) -> None:
        """Do it."""
        raise NotImplementedError

    def tell(self, stage: str, share: float) -> bool:
        """Keep the stage and show the share; False when the user has cancelled."""
        self.stage = stage
        self.setProgress(100.0 * share)
        return not self.isCanceled()


class StudyTask(_Work):
    """Runs a study and writes its results.

    Parameters
    ----------
    study : Study
    path : Path
        GeoPackage to write.
    overwrite : bool
        Replace a file that is there.
    regions, selected, tables, selected_rows
        Layers of the project to read instead of files (:func:`.bridge.views_of`).

    Attributes
    ----------
    findings : Findings or None
        What was written, once the task is complete.
    error : Exception or None
        What went wrong; ``None`` too where the user cancelled.
    stage : str
        Stage that runs.
    """

    def __init__(
        self, study: Study, path: Path | str, *, overwrite: bool = False, **layers: object
    ) -> None:
        title = translate("GrowthPoles", "Growth Poles: {study}")
        super().__init__(title.format(study=study.title or study.name), study, **layers)
        self.path, self.overwrite = Path(path), overwrite
        self.findings: Findings | None = None

    def work(self) -> None:
        """Run the study."""
        from .bridge import run_study

        self.findings = run_study(
            self.study,
            self.path,
            views=self.views,
            overwrite=self.overwrite,
            progress=self.tell,
        )


class MatchTask(_Work):
    """Matches the rows of a study's tables with its regions; nothing else.

    Attributes
    ----------
    rows : list of dict
        The match report.
    error : Exception or None
        What went wrong.
    """

    def __init__(self, study: Study, **layers: object) -> None:
        super().__init__(translate("GrowthPoles", "Growth Poles: matching rows"), study, **layers)
        self.rows: list[dict] = []

    def work(self) -> None:
        """Match."""
        import dataclasses

        from ..core.analysis import match
        from .bridge import read_regions, read_tables

        tables = read_tables(self.study, self.views)
        plain = dataclasses.replace(self.study, diffusion=None)
        _, regions = read_regions(plain, self.views)
        _, report = match(self.study, tables, regions)
        self.rows = list(report.rows())
