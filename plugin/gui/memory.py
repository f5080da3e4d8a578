"""What the dock keeps in the project: the study and the results, by relative paths."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from qgis.core import QgsProject

from ..settings import project_folder, recall, recall_file, remember, remember_file
from ..words.words import translate
from .autosave import Unsaved, left_behind
from .form.study_form import empty_study

if TYPE_CHECKING:
    from .workspace import Workspace


class ProjectMemory:
    """Follows the project: opened, closed, saved."""

    def __init__(self, dock: Workspace) -> None:
        self.dock = dock
        project = QgsProject.instance()
        project.readProject.connect(self.restore)
        project.cleared.connect(self.forget)
        project.writeProject.connect(self.keep)
        project.projectSaved.connect(self._saved)
        self.unsaved = Unsaved()

    def close(self) -> None:
        """Take back the connections."""
        project = QgsProject.instance()
        project.readProject.disconnect(self.restore)
        project.cleared.disconnect(self.forget)
        project.writeProject.disconnect(self.keep)
        project.projectSaved.disconnect(self._saved)
        self.unsaved.drop()

    def note_edit(self) -> None:
        """Let QGIS ask before the form is lost, and keep it in the profile against a crash."""
        from ...core.study.write import study_text

        draft = self.dock.panel.form.draft()
        if draft == empty_study():
            self.unsaved.drop()
            return
        QgsProject.instance().setDirty(True)
        self.unsaved.keep(study_text(draft, Path()), self.dock.panel.form.kept_layers())

    def offer_left_behind(self) -> None:
        """Offer the form that a crash of QGIS left."""
        if (data := left_behind()) is None:
            return
        text = translate("GrowthPoles", "QGIS ended before a study was saved ({time}).")
        self.dock.messages.offer(
            text.format(time=str(data.get("time", "")).replace("T", " ")[:16]),
            translate("GrowthPoles", "Bring It Back"),
            lambda: self._show(data["study"], str(data.get("layers", "")), Path()),
        )

    def _saved(self) -> None:
        self.unsaved.drop()

    def restore(self, *_: object) -> None:
        """Show what the project keeps."""
        if text := recall("study"):
            self._show(text, recall("layers"), project_folder() or Path())
        self.dock.panel.output.show_folder()
        self.dock.study_path = recall_file("study_file")
        path = recall_file("result")
        if path is not None and path.is_file():
            self.dock.open_result(path, quiet=True)
        elif path is not None:
            text = translate(
                "GrowthPoles",
                "The results of this project are not at {file} any more; open them or run again.",
            )
            self.dock.messages.warn(text.format(file=path))

    def _show(self, text: str, layers: str, folder: Path) -> None:
        """Show a study that was kept, ready or not."""
        from ...core.errors import InputError
        from ...core.study.read import parse_draft

        try:
            study, problems = parse_draft(text, folder=folder)
        except InputError as error:
            self.dock.messages.tell_error(error)
            return
        # A study that was not ready yet is checked before it runs
        self.dock.panel.form.fill(replace(study, text="") if problems else study)
        self.dock.panel.form.put_layers(layers)

    def forget(self) -> None:
        """Start anew: another project is coming, or none."""
        self.dock.runner.cancel()
        self.dock.stop_reading()
        self.dock.messages.clear()
        self.unsaved.drop()
        self.dock.panel.output.show_folder()
        self.dock.study_path = None
        self.dock.show_result(None)
        self.dock.panel.comparison.show_comparison(None, None, [])
        self.dock.panel.form.fill(empty_study())

    def keep(self, *_: object) -> None:
        """Write the entries while the project is being saved, when its folder is known."""
        from ...core.study.write import study_text

        draft = self.dock.panel.form.draft()
        if draft != empty_study():
            remember("study", study_text(draft, project_folder() or Path()))
            remember("layers", self.dock.panel.form.kept_layers())
        remember_file("study_file", self.dock.study_path)
        remember_file("result", self.dock.result.path if self.dock.result else None)
