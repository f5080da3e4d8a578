"""Part of the form: the regions, shipped or polygons of the user's own."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import NULL, QgsMapLayerProxyModel, QgsVectorLayer
from qgis.PyQt.QtWidgets import QCheckBox, QWidget

from ...reading.opening import opened
from ...reading.sources import source_of
from ...settings import language
from ...words.words import translate
from .fields import Choice, Entries, FileField, Text, layer_choice, none_entry, number_of
from .parts import Section

if TYPE_CHECKING:
    from ....core.study.spec import Study

_OWN = "own"
_MOST = 2000


class BoundarySection(Section):
    """A shipped scheme, a polygon layer of the project, or a file."""

    def __init__(self) -> None:
        super().__init__(translate("GrowthPoles", "Regions"))
        self.scheme = Choice(
            (
                (translate("GrowthPoles", "Kazakhstan, 16 regions (to June 2018)"), "16"),
                (translate("GrowthPoles", "Kazakhstan, 17 regions (2018 to 2022)"), "17"),
                (translate("GrowthPoles", "Kazakhstan, 20 regions (from June 2022)"), "20"),
                (translate("GrowthPoles", "Polygons of your own"), _OWN),
            )
        )
        self.row(translate("GrowthPoles", "Boundaries"), self.scheme)
        self.own = QWidget()
        with self.inside(self.own):
            self._build_own()
        self.border = self.row(
            translate("GrowthPoles", "Shortest shared border, km"),
            number_of("boundaries.minimum_border_km"),
            translate("GrowthPoles", "For shared border (rook): shorter ones make no neighbours"),
            key="boundaries.minimum_border_km",
        )
        self.layer.layerChanged.connect(self._take_layer)
        self.file.fileChanged.connect(self._take_file)
        self.scheme.currentIndexChanged.connect(self._enable)
        self._enable()

    def _build_own(self) -> None:
        self.form.setContentsMargins(0, 0, 0, 0)
        self.layer = layer_choice(QgsMapLayerProxyModel.Filter.PolygonLayer)
        self.row(translate("GrowthPoles", "Layer of the project"), self.layer)
        self.selected = QCheckBox(translate("GrowthPoles", "Selected features only"))
        self.wide(self.selected)
        self.file = self.row(
            translate("GrowthPoles", "or file"), FileField(), key="boundaries.file"
        )
        self.inner = self.row(
            translate("GrowthPoles", "Layer in the file"), Text(), key="boundaries.layer"
        )
        self.code, self.name = Choice(editable=True), Choice(editable=True)
        self.row(translate("GrowthPoles", "Column with codes"), self.code, key="boundaries.code")
        self.row(translate("GrowthPoles", "Column with names"), self.name, key="boundaries.name")
        self.division = self.row(
            translate("GrowthPoles", "Name of the division"),
            Text(),
            translate("GrowthPoles", "Stands in the results as the scheme; empty: the file's name"),
            key="boundaries",
        )

    def fill(self, study: Study) -> None:
        """Show a study; where its file is a layer of the project, that layer."""
        spec = study.boundaries
        self.scheme.choose(spec.scheme if spec.file is None else _OWN)
        self.border.put(spec.minimum_border_km)
        self.layer.setLayer(self._layer_of(spec.file, spec.layer))
        if self.layer.currentLayer() is None:
            self.file.put(spec.file)
            self._show_columns(opened(spec.file, spec.layer))
        self.inner.put(spec.layer)
        self.code.choose(spec.code)
        self.name.choose(spec.name)
        own = spec.file is not None and spec.scheme != spec.file.stem
        self.division.put(spec.scheme if own else "")
        self._enable()

    def _layer_of(self, file: Path | None, name: str) -> QgsVectorLayer | None:
        for place in range(self.layer.count()):
            one = self.layer.layer(place)
            if one is not None and file is not None and source_of(one) == (file, name):
                return one
        return None

    def apply(self, study: Study) -> Study:
        """Return the study with what the form says."""
        spec = replace(study.boundaries, minimum_border_km=self.border.value())
        if self.scheme.value() != _OWN:
            spec = replace(spec, scheme=self.scheme.value(), file=None, layer="", code="", name="")
            return replace(study, boundaries=spec)
        layer = self.layer.currentLayer()
        file, inner = (self.file.value(), self.inner.value()) if layer is None else source_of(layer)
        if file is None:
            return replace(study, boundaries=replace(spec, scheme="", file=None))
        spec = replace(
            spec,
            scheme=self.division.value() or file.stem,
            file=file,
            layer=inner,
            code=self.code.value(),
            name=self.name.value(),
        )
        return replace(study, boundaries=spec)

    def layers(self) -> dict[str, Any]:
        """Return what the engine's task is to read from the project instead of from a file."""
        layer = self.layer.currentLayer() if self.scheme.value() == _OWN else None
        return {"regions": layer, "selected": layer is not None and self.selected.isChecked()}

    def regions(self) -> Entries:
        """Return the regions as (code and name, code), as far as they are known here."""
        if self.scheme.value() != _OWN:
            return shipped_regions(self.scheme.value())
        layer = self.layer.currentLayer() or opened(self.file.value(), self.inner.value())
        if layer is None:
            return []
        column = self.code.value() or self.name.value()
        return [(code, code) for code in texts_in(layer, column, _MOST)]

    def _take_layer(self, layer: QgsVectorLayer | None) -> None:
        if layer is not None:
            self.file.put(None)
            self._show_columns(layer)
        self._enable()

    def _take_file(self, path: str) -> None:
        if path:
            self.layer.setLayer(None)
            self._show_columns(opened(Path(path), ""))
        self._enable()

    def _show_columns(self, layer: QgsVectorLayer | None) -> None:
        names = [one.name() for one in layer.fields()] if layer else []
        for choice in (self.code, self.name):
            choice.offer([none_entry(), *((name, name) for name in names)])

    def _enable(self) -> None:
        own = self.scheme.value() == _OWN
        self.show_row(self.own, own)
        layer = self.layer.currentLayer()
        self.show_row(self.selected, layer is not None)
        self.show_row(self.inner, layer is None)


def shipped_regions(scheme: str) -> Entries:
    """Return the regions of a shipped scheme as (code and name, code)."""
    from ....core.regions.schemes import scheme as scheme_of

    return [
        (f"{one.code} {getattr(one, f'name_{language()}') or one.name_en}", one.code)
        for one in scheme_of(scheme).regions
    ]


def texts_in(layer: QgsVectorLayer, column: str, most: int) -> list[str]:
    """Return the different texts of a column, sorted; what is missing is none of them."""
    at = layer.fields().indexOf(column)
    values = layer.uniqueValues(at, most) if at >= 0 else ()
    return sorted(str(value) for value in values if value != NULL)
