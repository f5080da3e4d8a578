"""Parts of the form: grades, and the activity whose place is asked for."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
)

from ...words.words import translate
from .fields import Choice, Entries, none_entry, number_of, shown_number, typed_number
from .lists import Ticks, buttons
from .parts import Section
from .problems import Problem

if TYPE_CHECKING:
    from ....core.study.spec import GradeScale, Study


class GradeSection(Section):
    """Grades by lower limits, each in a zone."""

    def __init__(self) -> None:
        super().__init__(translate("GrowthPoles", "Grades"), collapsed=True)
        self.table = QTableWidget(0, 3)
        self.table.setHorizontalHeaderLabels(
            [
                translate("GrowthPoles", "Grade"),
                translate("GrowthPoles", "From, %"),
                translate("GrowthPoles", "Zone"),
            ]
        )
        self.table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.table.verticalHeader().hide()
        self.table.setTabKeyNavigation(False)
        self.wide(self.table, key="grades", name=translate("GrowthPoles", "Grades"))
        self.wide(
            buttons(
                (translate("GrowthPoles", "Add Grade"), self.add),
                (translate("GrowthPoles", "Remove"), self.remove),
            )
        )
        self.partial = QCheckBox(translate("GrowthPoles", "Grade a partial index too"))
        self.partial.setToolTip(
            translate(
                "GrowthPoles", "The limits are calibrated on all indicators of the full index"
            )
        )
        self.wide(self.partial, key="grades.allow_partial")
        self._given: GradeScale | None = None
        self._shown: list[list[str]] = []

    def fill(self, study: Study) -> None:
        """Show a study."""
        scale = study.grades
        self.table.setRowCount(0)
        limits = ["", *map(shown_number, scale.limits)]
        for texts in zip(scale.labels, limits, scale.zones, strict=False):
            self._put(self.table.rowCount(), *texts)
        self._given, self._shown = scale, self._cells()
        self.partial.setChecked(scale.allow_partial)

    def apply(self, study: Study) -> Study:
        """Return the study with what the form says."""
        from ....core.study.spec import GradeScale

        cells, old = self._cells(), self._given
        if old is not None and cells == self._shown:
            return replace(study, grades=replace(old, allow_partial=self.partial.isChecked()))
        scale = GradeScale(
            labels=tuple(cell[0].strip() for cell in cells),
            limits=tuple(typed_number(cell[1]) for cell in cells[1:]),
            zones=tuple(cell[2].strip() for cell in cells),
            allow_partial=self.partial.isChecked(),
        )
        return replace(study, grades=scale)

    def faults(self) -> list[Problem]:
        """Return what is wrong with the entries themselves."""
        wrong = [cell[1] for cell in self._cells()[1:] if math.isnan(typed_number(cell[1]))]
        text = translate("GrowthPoles", "a number is needed; got “{text}”")
        return [Problem("grades", text.format(text=one)) for one in wrong[:1]]

    def add(self) -> None:
        """Add a better grade; it is named and placed by the user."""
        self._put(self.table.rowCount(), "", "", "")
        self.table.setCurrentCell(self.table.rowCount() - 1, 0)
        self.told()

    def remove(self) -> None:
        """Take away the grade that is chosen, or the best one."""
        row = self.table.currentRow()
        self.table.removeRow(row if row >= 0 else self.table.rowCount() - 1)
        if self.table.rowCount():
            texts = self._cells()[0]
            self.table.removeRow(0)
            self._put(0, texts[0], "", texts[2])
        self._fit()
        self.told()

    def _cells(self) -> list[list[str]]:
        rows = range(self.table.rowCount())
        return [[self.table.item(row, at).text() for at in range(3)] for row in rows]

    def _put(self, row: int, *texts: str) -> None:
        self.table.blockSignals(True)
        self.table.insertRow(row)
        for column, text in enumerate(texts):
            item = QTableWidgetItem(text)
            if column == 1 and row == 0:
                # The worst grade has no lower limit
                item.setFlags(Qt.ItemFlag.ItemIsEnabled)
            self.table.setItem(row, column, item)
        self.table.blockSignals(False)
        self._fit()

    def _fit(self) -> None:
        rows = min(self.table.rowCount(), 12)
        height = self.table.verticalHeader().defaultSectionSize() * (rows + 1) + 8
        self.table.setFixedHeight(height)


class PlaceSection(Section):
    """The activity whose place is asked for."""

    def __init__(self) -> None:
        super().__init__(translate("GrowthPoles", "Specialisation"))
        self.activity, self.total, self.population = Choice(), Choice(), Choice()
        self.row(
            translate("GrowthPoles", "Activity"),
            self.activity,
            translate("GrowthPoles", "Output, value added or employment of the industry"),
            key="specialisation",
        )
        self.row(
            translate("GrowthPoles", "Total"),
            self.total,
            translate(
                "GrowthPoles",
                "The same measure for the whole regional economy; without it there is no location "
                "quotient",
            ),
            key="specialisation.total",
        )
        self.row(
            translate("GrowthPoles", "Population"),
            self.population,
            key="specialisation.population",
        )
        self.none = QCheckBox(translate("GrowthPoles", "No value means: none produced"))
        self.none.setToolTip(
            translate("GrowthPoles", "For sources that print a dash where nothing is produced")
        )
        self.wide(self.none, key="specialisation.no_value")
        self._build_more()

    def _build_more(self) -> None:
        more = self.part(translate("GrowthPoles", "Classes, Sectors, Interval"))
        self.specialised = number_of("specialisation.specialised", percent=True)
        self.middling = number_of("specialisation.middling", percent=True)
        more.row(
            translate("GrowthPoles", "Specialised from, %"),
            self.specialised,
            translate("GrowthPoles", "Share of the country's activity"),
            key="specialisation.specialised",
        )
        more.row(
            translate("GrowthPoles", "Middling from, %"),
            self.middling,
            translate("GrowthPoles", "Share of the country's activity"),
            key="specialisation.middling",
        )
        self.sectors = more.row(
            translate("GrowthPoles", "Sectors"),
            Ticks(),
            translate("GrowthPoles", "With the rest of the total they make Krugman's index"),
            key="specialisation.sectors",
            above=True,
        )
        self.interval = more.row(
            translate("GrowthPoles", "Interval of the quotient"),
            Choice(
                (
                    (translate("GrowthPoles", "(none)"), "none"),
                    (translate("GrowthPoles", "from counts of persons or firms"), "counts"),
                    (translate("GrowthPoles", "from the rounding of the values"), "rounding"),
                )
            ),
            key="specialisation.interval",
        )
        self.coverage = more.row(
            translate("GrowthPoles", "Its coverage, %"),
            number_of("specialisation.coverage", percent=True),
            key="specialisation.coverage",
        )

        self.reference = more.row(
            translate("GrowthPoles", "Without a national figure"),
            Choice(
                (
                    (translate("GrowthPoles", "no value"), "country"),
                    (
                        translate("GrowthPoles", "measure the regions with data"),
                        "regions_with_data",
                    ),
                )
            ),
            key="specialisation.reference",
        )

    def offer(self, counts: Entries) -> None:
        """Offer the indicators that are counts."""
        for choice in (self.activity, self.total, self.population):
            choice.offer([none_entry(), *counts])
        self.sectors.offer(counts)

    def fill(self, study: Study) -> None:
        """Show a study."""
        from ....core.study.spec import SpecialisationSpec

        spec = study.specialisation or SpecialisationSpec("")
        self.activity.choose(spec.activity)
        self.total.choose(spec.total)
        self.population.choose(spec.population)
        self.none.setChecked(spec.no_value == "none_reported")
        self.specialised.put(spec.specialised)
        self.middling.put(spec.middling)
        self.sectors.tick(spec.sectors)
        self.interval.choose(spec.interval)
        self.coverage.put(spec.coverage)
        self.reference.choose(spec.reference)

    def apply(self, study: Study) -> Study:
        """Return the study with what the form says."""
        from ....core.study.spec import SpecialisationSpec

        if not self.activity.value():
            return replace(study, specialisation=None)
        spec = SpecialisationSpec(
            activity=self.activity.value(),
            total=self.total.value(),
            sectors=self.sectors.values(),
            population=self.population.value(),
            specialised=self.specialised.value(),
            middling=self.middling.value(),
            no_value="none_reported" if self.none.isChecked() else "undetermined",
            interval=self.interval.value(),
            reference=self.reference.value(),
            coverage=self.coverage.value(),
        )
        return replace(study, specialisation=spec)
