"""Part of the form: the regions, shipped or polygons of the user's own."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import QgsMapLayerProxyModel, QgsProviderRegistry, QgsVectorLayer
from qgis.gui import QgsFieldComboBox, QgsMapLayerComboBox
from qgis.PyQt.QtWidgets import QCheckBox, QDoubleSpinBox, QLabel

from .form_parts import Choice, Section
from .words import translate

if TYPE_CHECKING:
    from ...core.study import Study

_OWN = "own"


class BoundarySection(Section):
    """A shipped scheme, or a polygon layer of the project."""

    def __init__(self) -> None:
        super().__init__(translate("GrowthPoles", "Regions"))
        self.scheme = Choice(
            (
                (translate("GrowthPoles", "Kazakhstan, 16 regions (to June 2018)"), "16"),
                (translate("GrowthPoles", "Kazakhstan, 17 regions (2018 to 2022)"), "17"),
                (translate("GrowthPoles", "Kazakhstan, 20 regions (from June 2022)"), "20"),
                (translate("GrowthPoles", "Polygon layer of the project"), _OWN),
            )
        )
        self.row(translate("GrowthPoles", "Boundaries"), self.scheme)
        self.layer = QgsMapLayerComboBox()
        self.layer.setFilters(QgsMapLayerProxyModel.Filter.PolygonLayer)
        self.row(translate("GrowthPoles", "Layer"), self.layer)
        self.code, self.name = QgsFieldComboBox(), QgsFieldComboBox()
        for field in (self.code, self.name):
            field.setAllowEmptyFieldName(True)
        self.row(translate("GrowthPoles", "Column with codes"), self.code)
        self.row(translate("GrowthPoles", "Column with names"), self.name)
        self.selected = QCheckBox(translate("GrowthPoles", "Selected features only"))
        self.form.addRow(self.selected)
        self.border = QDoubleSpinBox()
        self.border.setRange(0.0, 1000.0)
        self.border.setDecimals(3)
        self.border.setSuffix(" " + translate("GrowthPoles", "km"))
        self.row(
            translate("GrowthPoles", "Shortest shared border"),
            self.border,
            translate("GrowthPoles", "Regions that share less do not count as neighbours"),
        )
        self.kept = QLabel()
        self.kept.setWordWrap(True)
        self.form.addRow(self.kept)
        self.layer.layerChanged.connect(self._take_layer)
        self.scheme.currentIndexChanged.connect(self._enable)
        self._take_layer(self.layer.currentLayer())
        self._enable()

    def fill(self, study: Study) -> None:
        """Show a study; a file that is no layer of the project is named and kept."""
        spec = study.boundaries
        self.scheme.choose(spec.scheme if spec.file is None else _OWN)
        self.border.setValue(spec.minimum_border_km)
        self.kept.setText("")
        if spec.file is not None:
            self._fill_own(spec.file, spec.layer, spec.code, spec.name)
        self._enable()

    def _fill_own(self, file: Path, layer: str, code: str, name: str) -> None:
        for place in range(self.layer.count()):
            one = self.layer.layer(place)
            if one is not None and source_of(one) == (file, layer):
                self.layer.setLayer(one)
                self.code.setField(code)
                self.name.setField(name)
                return
        text = translate("GrowthPoles", "The study names {file}, which is no layer here yet.")
        self.kept.setText(text.format(file=file.name))

    def apply(self, study: Study) -> Study:
        """Return the study with what the form says."""
        spec = replace(study.boundaries, minimum_border_km=self.border.value())
        if self.scheme.value() != _OWN:
            spec = replace(spec, scheme=self.scheme.value(), file=None, layer="", code="", name="")
        elif not self.kept.text() and (layer := self.layer.currentLayer()) is not None:
            file, name = source_of(layer)
            scheme = spec.scheme if spec.file == file else file.stem
            spec = replace(
                spec,
                scheme=scheme,
                file=file,
                layer=name,
                code=self.code.currentField(),
                name=self.name.currentField(),
            )
        return replace(study, boundaries=spec)

    def layers(self) -> dict[str, Any]:
        """Return what the engine's task is to read from the project instead of from a file."""
        is_own = self.scheme.value() == _OWN and not self.kept.text()
        layer = self.layer.currentLayer() if is_own else None
        return {"regions": layer, "selected": layer is not None and self.selected.isChecked()}

    def _take_layer(self, layer: QgsVectorLayer | None) -> None:
        self.kept.setText("")
        for field in (self.code, self.name):
            field.setLayer(layer)

    def _enable(self) -> None:
        own = self.scheme.value() == _OWN
        for widget in (self.layer, self.code, self.name, self.selected):
            widget.setVisible(own)
            label = self.form.labelForField(widget)
            if label is not None:
                label.setVisible(own)
        self.kept.setVisible(own and bool(self.kept.text()))


def source_of(layer: QgsVectorLayer) -> tuple[Path, str]:
    """Return the file of a layer and the name of the layer in it; others by their id."""
    parts = QgsProviderRegistry.instance().decodeUri(layer.providerType(), layer.source())
    path = parts.get("path") or ""
    if not path:
        return Path(f"{layer.id()}.layer"), ""
    return Path(path), parts.get("layerName") or ""
