"""What the dock keeps in the project: the study and the results, by relative paths."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from qgis.core import QgsProject

from ..settings import project_folder, recall, recall_file, remember, remember_file
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

    def close(self) -> None:
        """Take back the connections."""
        project = QgsProject.instance()
        project.readProject.disconnect(self.restore)
        project.cleared.disconnect(self.forget)
        project.writeProject.disconnect(self.keep)

    def restore(self, *_: object) -> None:
        """Show what the project keeps."""
        from ...core.errors import InputError
        from ...core.study.read import parse_draft

        if text := recall("study"):
            try:
                study, problems = parse_draft(text, folder=project_folder() or Path())
            except InputError as error:
                self.dock.messages.tell_error(error)
            else:
                # A study that was not ready yet is checked before it runs
                self.dock.panel.form.fill(replace(study, text="") if problems else study)
                self.dock.panel.form.put_layers(recall("layers"))
        self.dock.study_path = recall_file("study_file")
        path = recall_file("result")
        if path is not None and path.is_file():
            self.dock.open_result(path, quiet=True)

    def forget(self) -> None:
        """Start anew: another project is coming, or none."""
        self.dock.runner.cancel()
        self.dock.stop_reading()
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
