"""Part of the form: neighbours, poles, and of what the spread is asked."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QCheckBox, QLineEdit, QListWidget, QListWidgetItem

from .explanation import weights_word
from .form_parts import Section
from .form_rules import Entries
from .words import translate

if TYPE_CHECKING:
    from ...core.study import Study, WeightsSpec

_VALUE = int(Qt.ItemDataRole.UserRole)


class DiffusionSection(Section):
    """Whether poles pull up their neighbours."""

    def __init__(self) -> None:
        super().__init__(translate("GrowthPoles", "Neighbours and Poles"), collapsed=True)
        self.asked = QCheckBox(
            translate("GrowthPoles", "Ask whether poles pull up their neighbours")
        )
        self.form.addRow(self.asked)
        self.poles = self.row(
            translate("GrowthPoles", "Poles"),
            QLineEdit(),
            translate(
                "GrowthPoles",
                "Codes with commas, named before the numbers are seen; empty: the candidate hubs "
                "of the first year",
            ),
        )
        self.variables = _ticks()
        self.row(translate("GrowthPoles", "Growth of"), self.variables)
        self.weights = _ticks()
        self.row(
            translate("GrowthPoles", "Weights"),
            self.weights,
            translate("GrowthPoles", "Who is a neighbour; a verdict needs most of them to agree"),
        )
        self.asked.toggled.connect(self._enable)
        self._specs: list[WeightsSpec] = []

    def offer(self, names: Entries) -> None:
        """Offer the indicators whose growth may be asked for."""
        made = [
            (translate("GrowthPoles", "Index"), "index_pct"),
            (translate("GrowthPoles", "Share"), "location_share"),
        ]
        ticked = _ticked(self.variables)
        taken = {value for _, value in made}
        _list(self.variables, made + [one for one in names if one[1] not in taken], ticked)

    def fill(self, study: Study) -> None:
        """Show a study."""
        spec = study.diffusion
        self.asked.setChecked(spec is not None)
        self.poles.setText(", ".join(spec.poles) if spec else "")
        for place in range(self.variables.count()):
            item = self.variables.item(place)
            on = bool(spec) and item.data(_VALUE) in spec.variables
            item.setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)
        declared = list(spec.weights) if spec else []
        names = {one.name for one in declared}
        self._specs = declared + [
            one
            for one in _usual(with_enclaves=bool(spec and spec.enclaves))
            if one.name not in names
        ]
        entries = [(weights_word(one.name), one.name) for one in self._specs]
        _list(self.weights, entries, [one.name for one in declared] or ["queen", "knn4"])
        self._enable()

    def apply(self, study: Study) -> Study:
        """Return the study with what the form says."""
        from ...core.study import DiffusionSpec

        if not self.asked.isChecked():
            return replace(study, diffusion=None)
        spec = study.diffusion or DiffusionSpec((), ())
        ticked = set(_ticked(self.weights))
        old = list(spec.variables)
        variables = _ticked(self.variables)
        # An order that the study gave stays: its first variable is the one on the map
        order = [one for one in old if one in variables] + [
            one for one in variables if one not in old
        ]
        poles = tuple(filter(None, (text.strip() for text in self.poles.text().split(","))))
        spec = replace(
            spec,
            variables=tuple(order),
            poles=poles,
            weights=tuple(one for one in self._specs if one.name in ticked),
        )
        return replace(study, diffusion=spec)

    def _enable(self) -> None:
        for widget in (self.poles, self.variables, self.weights):
            widget.setEnabled(self.asked.isChecked())


def _usual(*, with_enclaves: bool) -> list[WeightsSpec]:
    from ...core.study import WeightsSpec

    enclaves = [WeightsSpec(kind, kind) for kind in ("queen_inherited", "queen_merged")]
    return [
        WeightsSpec("queen", "queen"),
        *(enclaves if with_enclaves else []),
        WeightsSpec("k_nearest", "knn4", k=4),
        WeightsSpec("inverse_distance", "inverse_distance"),
        WeightsSpec("inverse_distance", "inverse_distance_squared", power=2.0),
    ]


def _ticks() -> QListWidget:
    widget = QListWidget()
    widget.setMaximumHeight(110)
    return widget


def _list(widget: QListWidget, entries: Entries, ticked: list[str]) -> None:
    widget.clear()
    for text, value in entries:
        item = QListWidgetItem(text, widget)
        item.setData(_VALUE, value)
        on = value in ticked
        item.setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)


def _ticked(widget: QListWidget) -> list[str]:
    items = [widget.item(place) for place in range(widget.count())]
    return [item.data(_VALUE) for item in items if item.checkState() == Qt.CheckState.Checked]
