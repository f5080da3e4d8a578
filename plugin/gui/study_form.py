"""The form of a study: its parts one below the other, and the study that they say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.PyQt.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from .form_boundaries import BoundarySection
from .form_data import DataSection
from .form_diffusion import DiffusionSection
from .form_index import IndexSection
from .form_rules import GradeSection, HeadSection, HubSection, PlaceSection

if TYPE_CHECKING:
    from pathlib import Path

    from ...core.study import Study


class StudyForm(QScrollArea):
    """Shows a study and gives back what the user made of it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.head, self.boundaries, self.data = HeadSection(), BoundarySection(), DataSection()
        self.index, self.grades = IndexSection(), GradeSection()
        self.place, self.hubs = PlaceSection(), HubSection()
        self.diffusion = DiffusionSection()
        self.sections = (
            self.data,
            self.boundaries,
            self.head,
            self.index,
            self.grades,
            self.place,
            self.hubs,
            self.diffusion,
        )
        body = QWidget()
        layout = QVBoxLayout(body)
        layout.setContentsMargins(0, 6, 6, 6)
        for section in self.sections:
            layout.addWidget(section)
        layout.addStretch(1)
        self.setWidget(body)
        self.data.names_changed.connect(self._offer)
        self.base: Study | None = None

    def _offer(self) -> None:
        names = self.data.indicators()
        self.index.offer(names)
        self.diffusion.offer(names)
        self.place.offer(self.data.indicators(counts=True))

    def fill(self, study: Study) -> None:
        """Show a study."""
        self.base = study
        for section in self.sections:
            section.fill(study)

    def draft(self) -> Study:
        """Return what the form says, right or wrong."""
        study = self.base or empty_study()
        for section in self.sections:
            study = section.apply(study)
        return study

    def study(self, folder: Path) -> Study:
        """Return the study that the form says, checked like a study file.

        Raises
        ------
        StudyError
            One message with every problem.
        """
        from ...core.study_file import parse_study
        from ...core.study_writer import study_text

        draft = self.draft()
        if self.base is not None and draft == self.base and draft.text:
            return draft
        return parse_study(study_text(draft, folder), folder=folder)


def empty_study() -> Study:
    """Return a study with nothing in it but the shipped regions."""
    from ...core.study import BoundarySpec, HubRule, Study

    return Study(
        name="my-study",
        boundaries=BoundarySpec("16"),
        years=(2020,),
        focus_year=2020,
        missing="",
        tables=(),
        hubs=HubRule(),
    )
