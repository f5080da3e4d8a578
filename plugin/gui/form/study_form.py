"""The form of a study: its parts one below the other, and the study that they say."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.PyQt.QtCore import QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import QFrame, QScrollArea, QTabWidget, QVBoxLayout, QWidget

from .boundaries import BoundarySection
from .data import DataSection
from .diffusion import DiffusionSection
from .head import HeadSection
from .hubs import HubSection
from .index import IndexSection
from .parts import Mark
from .problems import Problem, inside, problems_in
from .rules import GradeSection, PlaceSection
from .table_layer import TableLayer
from .uncertainty import UncertaintySection

if TYPE_CHECKING:
    from ....core.study.spec import Study

_WAIT = 400  # milliseconds after a change until the form is read


class StudyForm(QScrollArea):
    """Shows a study and gives back what the user made of it."""

    edited = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.head, self.boundaries, self.data = HeadSection(), BoundarySection(), DataSection()
        self.index, self.grades = IndexSection(), GradeSection()
        self.uncertainty = UncertaintySection()
        self.place, self.hubs = PlaceSection(), HubSection()
        self.diffusion = DiffusionSection()
        self.sections = (
            self.data,
            self.boundaries,
            self.head,
            self.index,
            self.grades,
            self.uncertainty,
            self.place,
            self.hubs,
            self.diffusion,
        )
        body = QWidget()
        layout = QVBoxLayout(body)
        layout.setContentsMargins(0, 6, 6, 6)
        self.rest = Mark()
        self.rest.hide()
        layout.addWidget(self.rest)
        self.later = QTimer(self)
        self.later.setSingleShot(True)
        self.later.setInterval(_WAIT)
        self.later.timeout.connect(self.review)
        self.later.timeout.connect(self.edited)
        for section in self.sections:
            layout.addWidget(section)
            section.ask_form = self.problems
            section.changed.connect(self._changed)
        layout.addStretch(1)
        self.setWidget(body)
        self.data.names_changed.connect(self._offer)
        for widget in (self.boundaries.scheme, self.boundaries.code, self.boundaries.name):
            widget.currentIndexChanged.connect(self._offer_regions)
        self.base: Study | None = None
        self._filling = False
        self.fill(empty_study())

    def _offer(self) -> None:
        names = self.data.indicators()
        counts = self.data.indicators(counts=True)
        self.index.offer(names)
        self.diffusion.offer(names)
        self.place.offer(counts)
        self.hubs.offer(counts)

    def _offer_regions(self) -> None:
        self.diffusion.offer_regions(self.boundaries.regions())

    def fill(self, study: Study) -> None:
        """Show a study."""
        self.base = study
        self._filling = True
        for section in self.sections:
            section.fill(study)
        self._filling = False
        self._offer_regions()
        self.later.stop()
        self._mark([])

    def draft(self) -> Study:
        """Return what the form says, right or wrong."""
        study = self.base or empty_study()
        for section in self.sections:
            study = section.apply(study)
        return study

    def layers(self) -> dict[str, Any]:
        """Return what the engine's task reads from the project as it is shown."""
        chosen = [(at, one) for at, one in enumerate(self.data.layers) if one is not None]
        return {
            **self.boundaries.layers(),
            "tables": {at: layer for at, one in chosen if (layer := one.found()) is not None},
            "selected_rows": [at for at, one in chosen if one.selected],
        }

    def kept_layers(self) -> str:
        """Return as text which layers are read, for the project to keep."""
        tables = [one.data() if one else None for one in self.data.layers]
        return json.dumps({"tables": tables, "selected": self.boundaries.selected.isChecked()})

    def put_layers(self, kept: str) -> None:
        """Read the layers again that a project keeps."""
        try:
            data = json.loads(kept)
            tables = [TableLayer.kept(one) for one in data["tables"]]
        except (ValueError, LookupError, TypeError):
            return  # the project of another version
        self.data.put_layers(tables)
        self.boundaries.selected.setChecked(data.get("selected") is True)

    def study(self, folder: Path) -> Study:
        """Return the study that the form says, checked like a study file.

        Raises
        ------
        StudyError
            One message with every problem; each is said at its field too, and the first of them
            is brought into sight.
        """
        from ....core.messages import Text
        from ....core.study.read import study_error
        from ....core.study.sections import Problem as Marked
        from ....core.study.write import study_text

        draft = self.draft()
        faults = self._faults()
        if self.base is not None and draft == self.base and draft.text and not faults:
            return draft
        if problems := _together(faults, problems_in(draft)):
            self.show_problems(problems)
            raise study_error(
                [Marked(one.place, one.text) for one in problems],
                remedy=Text("Correct the entries that are marked"),
            )
        self._mark([])
        return replace(draft, text=study_text(draft, folder))

    def problems(self) -> list[Problem]:
        """Return what is wrong with the form as it stands."""
        return _together(self._faults(), problems_in(self.draft()))

    def review(self) -> None:
        """Say at each field what is wrong with it, and nowhere else."""
        self.later.stop()
        self._mark(self.problems())

    def show_problems(self, problems: list[Problem]) -> None:
        """Say at each field what is wrong with it, and bring the first into sight."""
        self._mark(problems)
        for section in self.sections:
            if (widget := section.first_marked()) is not None:
                self._come_forward()
                widget.setFocus()
                self.ensureWidgetVisible(widget)
                return

    def _come_forward(self) -> None:
        """Turn to the page on which the form is."""
        tabs = self.parentWidget()
        while tabs is not None and not isinstance(tabs, QTabWidget):
            tabs = tabs.parentWidget()
        if tabs is not None:
            tabs.setCurrentWidget(self)

    def marks(self) -> dict[str, str]:
        """Return what is said at which place of the study."""
        said: dict[str, str] = {}
        for section in self.sections:
            said.update(section.marks())
        return said

    def _mark(self, problems: list[Problem]) -> None:
        for section in self.sections:
            problems = section.mark(problems)
        self.rest.setText("\n".join(f"⚠ {one.place}: {one.text}" for one in problems))
        self.rest.setVisible(bool(problems))

    def _changed(self) -> None:
        if not self._filling:
            self.later.start()

    def _faults(self) -> list[Problem]:
        return [fault for section in self.sections for fault in section.faults()]


def _together(faults: list[Problem], problems: list[Problem]) -> list[Problem]:
    """Where an entry cannot be read, what the study says of it is no news."""
    places = [fault.place for fault in faults]
    return faults + [
        one for one in problems if not any(inside(one.place, place) for place in places)
    ]


def empty_study() -> Study:
    """Return a study with nothing in it but the shipped regions."""
    from ....core.study.spec import BoundarySpec, HubRule, Study

    return Study(
        name="my-study",
        boundaries=BoundarySpec("16"),
        years=(2020,),
        focus_year=2020,
        missing="",
        tables=(),
        hubs=HubRule(),
    )
