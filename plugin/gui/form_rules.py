"""Parts of the form: what is missing, grades, specialisation, hub rule."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QDoubleSpinBox,
    QHeaderView,
    QLineEdit,
    QSpinBox,
    QTableWidget,
    QTableWidgetItem,
)

from .form_parts import Choice, Section, none_entry
from .words import number, translate

if TYPE_CHECKING:
    from ...core.study import Study

Entries = list[tuple[str, str]]


class HeadSection(Section):
    """Name, years, and what happens where an indicator is missing."""

    def __init__(self) -> None:
        super().__init__(translate("GrowthPoles", "What Is Asked"))
        self.heading = self.row(translate("GrowthPoles", "Title"), QLineEdit())
        self.first, self.last, self.focus = (_year() for _ in range(3))
        self.row(translate("GrowthPoles", "First year"), self.first)
        self.row(translate("GrowthPoles", "Last year"), self.last)
        self.row(
            translate("GrowthPoles", "Focus year"),
            self.focus,
            translate("GrowthPoles", "Year of the map and of the hubs"),
        )
        self.missing = Choice(
            (
                (translate("GrowthPoles", "Choose…"), ""),
                (translate("GrowthPoles", "Mean of the indicators present"), "mean_of_present"),
                (translate("GrowthPoles", "No value"), "no_value"),
            )
        )
        self.row(
            translate("GrowthPoles", "Indicator missing"),
            self.missing,
            translate(
                "GrowthPoles",
                "What a group of the index does where an indicator is missing. It is never read "
                "as zero, and there is no default: choose.",
            ),
        )
        self.years: tuple[int, ...] = ()

    def fill(self, study: Study) -> None:
        """Show a study."""
        self.heading.setText(study.title)
        self.heading.setCursorPosition(0)
        self.years = study.years
        self.first.setValue(study.years[0])
        self.last.setValue(study.years[-1])
        self.focus.setValue(study.focus_year)
        self.missing.choose(study.missing)

    def apply(self, study: Study) -> Study:
        """Return the study with what the form says."""
        first, last = self.first.value(), self.last.value()
        # Years with gaps stay as they were, as long as their ends do
        kept = self.years and (self.years[0], self.years[-1]) == (first, last)
        years = self.years if kept else tuple(range(first, last + 1)) or (first,)
        return replace(
            study,
            title=self.heading.text().strip(),
            years=years,
            focus_year=self.focus.value(),
            missing=self.missing.value(),
        )


class GradeSection(Section):
    """Grades by lower limits, each in a zone."""

    def __init__(self) -> None:
        super().__init__(translate("GrowthPoles", "Grades"), collapsed=True)
        self.table = QTableWidget(0, 3)
        self.table.setAccessibleName(translate("GrowthPoles", "Grades"))
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
        self.form.addRow(self.table)
        self.partial = QCheckBox(translate("GrowthPoles", "Grade a partial index too"))
        self.partial.setToolTip(
            translate(
                "GrowthPoles", "The limits are calibrated on all indicators of the full index"
            )
        )
        self.form.addRow(self.partial)

    def fill(self, study: Study) -> None:
        """Show a study."""
        scale = study.grades
        self.table.setRowCount(len(scale.labels))
        rows = zip(scale.labels, (None, *scale.limits), scale.zones, strict=True)
        for row, (name, limit, zone) in enumerate(rows):
            for column, text in enumerate((name, "0" if limit is None else f"{limit:g}", zone)):
                item = QTableWidgetItem(text)
                if column == 1 and row == 0:
                    item.setFlags(Qt.ItemFlag.ItemIsEnabled)
                self.table.setItem(row, column, item)
        height = self.table.verticalHeader().defaultSectionSize() * (len(scale.labels) + 1) + 8
        self.table.setFixedHeight(height)
        self.partial.setChecked(scale.allow_partial)

    def apply(self, study: Study) -> Study:
        """Return the study with what the form says."""
        from ...core.study import GradeScale

        rows = range(self.table.rowCount())
        cells = [[self.table.item(row, at).text().strip() for at in range(3)] for row in rows]
        scale = GradeScale(
            labels=tuple(cell[0] for cell in cells),
            limits=tuple(typed_number(cell[1]) for cell in cells[1:]),
            zones=tuple(cell[2] for cell in cells),
            allow_partial=self.partial.isChecked(),
        )
        return replace(study, grades=scale)


class PlaceSection(Section):
    """The activity whose place is asked for."""

    def __init__(self) -> None:
        super().__init__(translate("GrowthPoles", "Specialisation"))
        self.activity, self.total, self.population = Choice(), Choice(), Choice()
        self.row(
            translate("GrowthPoles", "Activity"),
            self.activity,
            translate("GrowthPoles", "Output, value added or employment of the industry"),
        )
        self.row(
            translate("GrowthPoles", "Total"),
            self.total,
            translate(
                "GrowthPoles",
                "The same measure for the whole regional economy; without it there is no location "
                "quotient",
            ),
        )
        self.row(translate("GrowthPoles", "Population"), self.population)
        self.none = QCheckBox(translate("GrowthPoles", "No value means: none produced"))
        self.none.setToolTip(
            translate("GrowthPoles", "For sources that print a dash where nothing is produced")
        )
        self.form.addRow(self.none)

    def offer(self, counts: Entries) -> None:
        """Offer the indicators that are counts."""
        for choice in (self.activity, self.total, self.population):
            choice.offer([none_entry(), *counts])

    def fill(self, study: Study) -> None:
        """Show a study."""
        spec = study.specialisation
        self.activity.choose(spec.activity if spec else "")
        self.total.choose(spec.total if spec else "")
        self.population.choose(spec.population if spec else "")
        self.none.setChecked(bool(spec) and spec.no_value == "none_reported")

    def apply(self, study: Study) -> Study:
        """Return the study with what the form says."""
        from ...core.study import SpecialisationSpec

        if not self.activity.value():
            return replace(study, specialisation=None)
        spec = study.specialisation or SpecialisationSpec("")
        spec = replace(
            spec,
            activity=self.activity.value(),
            total=self.total.value(),
            population=self.population.value(),
            no_value="none_reported" if self.none.isChecked() else "undetermined",
        )
        return replace(study, specialisation=spec)


class HubSection(Section):
    """Who is a candidate hub."""

    def __init__(self) -> None:
        super().__init__(translate("GrowthPoles", "Hub Rule"))
        self.asked = QCheckBox(translate("GrowthPoles", "Look for candidate hubs"))
        self.form.addRow(self.asked)
        self.zones = self.row(
            translate("GrowthPoles", "Zones"),
            QLineEdit(),
            translate("GrowthPoles", "Zones of the index that a hub may have, with commas"),
        )
        self.share = QDoubleSpinBox()
        self.share.setRange(0.0, 100.0)
        self.share.setDecimals(1)
        self.share.setSuffix(" %")
        self.row(translate("GrowthPoles", "Share of at least"), self.share)
        self.asked.toggled.connect(self.zones.setEnabled)
        self.asked.toggled.connect(self.share.setEnabled)

    def fill(self, study: Study) -> None:
        """Show a study."""
        from ...core.study import HubRule

        rule = study.hubs or HubRule()
        self.zones.setText(", ".join(rule.zones))
        self.share.setValue(100.0 * rule.minimum_share)
        self.asked.setChecked(study.hubs is not None)
        for widget in (self.zones, self.share):
            widget.setEnabled(study.hubs is not None)

    def apply(self, study: Study) -> Study:
        """Return the study with what the form says."""
        from ...core.study import HubRule

        if not self.asked.isChecked():
            return replace(study, hubs=None)
        rule = study.hubs or HubRule()
        share = rule.minimum_share
        if abs(self.share.value() - 100.0 * share) > 0.05:
            share = round(self.share.value() / 100.0, 4)
        zones = tuple(filter(None, (text.strip() for text in self.zones.text().split(","))))
        return replace(study, hubs=replace(rule, zones=zones, minimum_share=share))


def typed_number(text: str) -> float:
    """Read a number that a person typed, with either decimal mark; others are nan."""
    try:
        return float(text.replace(",", ".").replace("\u00a0", "").strip())
    except ValueError:
        return float("nan")


def shown_number(value: float) -> str:
    """Write a number as short as it is, in the language of the dock."""
    decimals = max(len(f"{value:.6f}".rstrip("0").partition(".")[2]), 0)
    return number(value, decimals)


def _year() -> QSpinBox:
    box = QSpinBox()
    box.setRange(1800, 2200)
    box.setGroupSeparatorShown(False)
    return box
