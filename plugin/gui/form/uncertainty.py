"""Part of the form: over which defensible choices the index is drawn anew."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from qgis.PyQt.QtWidgets import QCheckBox

from ...words.words import translate
from .fields import number_of
from .index_words import aggregations, imputations, normalisations, outlier_words
from .lists import Ticks
from .parts import Section
from .problems import Problem

if TYPE_CHECKING:
    from ....core.study.spec import Study


class UncertaintySection(Section):
    """How sure grades, ranks and hubs are."""

    def __init__(self) -> None:
        super().__init__(translate("GrowthPoles", "How Sure Is It?"), collapsed=True)
        self.asked = QCheckBox(translate("GrowthPoles", "Draw the index anew, many times"))
        self.asked.setToolTip(
            translate("GrowthPoles", "Gives probabilities of grades and hubs, intervals of ranks")
        )
        self.wide(self.asked, key="uncertainty")
        self.draws = self.row(
            translate("GrowthPoles", "Draws"),
            number_of("uncertainty.draws"),
            key="uncertainty.draws",
        )
        self.weights = self.row(
            translate("GrowthPoles", "Concentration of weights"),
            number_of("uncertainty.weight_concentration", empty=0.0),
            translate(
                "GrowthPoles",
                "Weights are drawn around those of the index: 100 moves them little, 10 much; "
                "empty: they stay",
            ),
            key="uncertainty.weight_concentration",
        )
        self.leave_out = QCheckBox(translate("GrowthPoles", "Leave one indicator out"))
        self.measurement = QCheckBox(translate("GrowthPoles", "Move values within their rounding"))
        self.wide(self.leave_out, key="uncertainty.leave_out")
        self.wide(self.measurement, key="uncertainty.measurement")
        self._build_choices()
        self.interval = self.row(
            translate("GrowthPoles", "Coverage of intervals, %"),
            number_of("uncertainty.interval", percent=True),
            key="uncertainty.interval",
        )
        self.unsure = self.row(
            translate("GrowthPoles", "A grade is unsure below, %"),
            number_of("uncertainty.unsure_below", percent=True),
            translate("GrowthPoles", "Probability below which it is hatched on the map"),
            key="uncertainty.unsure_below",
        )
        self.asked.toggled.connect(self._enable)

    def _build_choices(self) -> None:
        tip = translate(
            "GrowthPoles", "Each draw takes one of those ticked; none: as the index has it"
        )
        self.choices = {}
        part = self.part(translate("GrowthPoles", "Choices to Draw From"))
        for name, text, entries in (
            ("normalisation", translate("GrowthPoles", "Normalisation"), normalisations()),
            ("aggregation", translate("GrowthPoles", "Mean"), aggregations()[:3]),
            (
                "imputation",
                translate("GrowthPoles", "Instead of a missing value"),
                imputations(),
            ),
            ("outliers", translate("GrowthPoles", "Outliers"), outlier_words()),
        ):
            self.choices[name] = part.row(
                text, Ticks(entries), tip, key=f"uncertainty.{name}", above=True
            )
        self.inner = part

    def fill(self, study: Study) -> None:
        """Show a study."""
        from ....core.study.spec import UncertaintySpec

        spec = study.uncertainty or UncertaintySpec()
        self.asked.setChecked(study.uncertainty is not None)
        self.draws.put(spec.draws)
        self.weights.put(spec.weight_concentration)
        self.leave_out.setChecked(spec.leave_out)
        self.measurement.setChecked(spec.measurement)
        for name, ticks in self.choices.items():
            ticks.tick(getattr(spec, name))
        self.interval.put(spec.interval)
        self.unsure.put(spec.unsure_below)
        self._enable()

    def apply(self, study: Study) -> Study:
        """Return the study with what the form says."""
        from ....core.study.spec import UncertaintySpec

        if not self.asked.isChecked():
            return replace(study, uncertainty=None)
        spec = UncertaintySpec(
            draws=self.draws.value(),
            weight_concentration=self.weights.value(),
            leave_out=self.leave_out.isChecked(),
            measurement=self.measurement.isChecked(),
            interval=self.interval.value(),
            unsure_below=self.unsure.value(),
            **{name: ticks.values() for name, ticks in self.choices.items()},
        )
        return replace(study, uncertainty=spec)

    def faults(self) -> list[Problem]:
        """Return what is wrong with the entries themselves; nothing is while nothing is asked."""
        return super().faults() if self.asked.isChecked() else []

    def _enable(self) -> None:
        widgets = (self.draws, self.weights, self.leave_out, self.measurement)
        for widget in (*widgets, self.interval, self.unsure, self.inner):
            widget.setEnabled(self.asked.isChecked())
