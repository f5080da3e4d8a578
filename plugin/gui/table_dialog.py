"""A dialog that says how one table is read: its file, its columns, its indicators."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from qgis.core import QgsMapLayerProxyModel, QgsVectorLayer
from qgis.gui import QgsFileWidget, QgsMapLayerComboBox
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHeaderView,
    QLabel,
    QSpinBox,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from .form_boundaries import source_of
from .form_parts import Choice
from .words import translate

if TYPE_CHECKING:
    from ...core.study import TableSpec

_MOST = 500


class TableDialog(QDialog):
    """Asks for one table."""

    def __init__(self, spec: TableSpec | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(translate("GrowthPoles", "Table"))
        self.spec = spec
        self._source: QgsVectorLayer | None = None
        layout = QVBoxLayout(self)
        form = QFormLayout()
        layout.addLayout(form)
        self.layer = QgsMapLayerComboBox()
        self.layer.setFilters(QgsMapLayerProxyModel.Filter.VectorLayer)
        self.layer.setAllowEmptyLayer(True)
        self.layer.setLayer(None)
        self.file = QgsFileWidget()
        self.region, self.year = Choice(), Choice()
        self.indicator, self.value = Choice(), Choice()
        self.one_year = QSpinBox()
        self.one_year.setRange(1800, 2200)
        self.one_year.setValue(2020)
        self.shape = Choice(
            (
                (translate("GrowthPoles", "A column for each indicator, one for the year"), "long"),
                (translate("GrowthPoles", "Indicators and values in two columns"), "tidy"),
                (translate("GrowthPoles", "Years are columns"), "wide"),
                (translate("GrowthPoles", "One year"), "one"),
            )
        )
        for text, widget in (
            (translate("GrowthPoles", "Layer of the project"), self.layer),
            (translate("GrowthPoles", "or file"), self.file),
            (translate("GrowthPoles", "Form of the table"), self.shape),
            (translate("GrowthPoles", "Column with regions"), self.region),
            (translate("GrowthPoles", "Column with years"), self.year),
            (translate("GrowthPoles", "Year"), self.one_year),
            (translate("GrowthPoles", "Column with indicators"), self.indicator),
            (translate("GrowthPoles", "Column with values"), self.value),
        ):
            form.addRow(text, widget)
            widget.setAccessibleName(text)
        self.form = form
        layout.addWidget(QLabel(translate("GrowthPoles", "Indicators to read")))
        self.tree = self._build_tree()
        layout.addWidget(self.tree, 1)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        buttons.button(QDialogButtonBox.StandardButton.Ok).setText(translate("GrowthPoles", "OK"))
        buttons.button(QDialogButtonBox.StandardButton.Cancel).setText(
            translate("GrowthPoles", "Cancel")
        )
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout.addWidget(buttons)
        self.layer.layerChanged.connect(self._take_layer)
        self.file.fileChanged.connect(self._take_file)
        self.shape.currentIndexChanged.connect(self._shape_changed)
        self.indicator.currentIndexChanged.connect(self._list_columns)
        self.resize(520, 560)
        self._shape_changed()
        if spec is not None:
            self._fill(spec)

    def _build_tree(self) -> QTreeWidget:
        tree = QTreeWidget()
        tree.setAccessibleName(translate("GrowthPoles", "Indicators to read"))
        tree.setRootIsDecorated(False)
        tree.setHeaderLabels(
            [
                translate("GrowthPoles", "Column"),
                translate("GrowthPoles", "Name in the results"),
                translate("GrowthPoles", "Kind"),
                translate("GrowthPoles", "Unit"),
            ]
        )
        tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        tree.header().setStretchLastSection(False)
        return tree

    def _fill(self, spec: TableSpec) -> None:
        self.file.setFilePath(str(spec.file))
        shape = "tidy" if spec.value else "one" if isinstance(spec.year, int) else "long"
        self.shape.choose("wide" if not spec.value and spec.year == "" else shape)
        self.region.choose(spec.region)
        self.indicator.choose(spec.indicator)
        self.value.choose(spec.value)
        if isinstance(spec.year, int):
            self.one_year.setValue(spec.year)
        else:
            self.year.choose(spec.year)
        self._list_columns()

    def _take_layer(self, layer: QgsVectorLayer | None) -> None:
        if layer is not None:
            self.file.setFilePath("")
        self._take(layer)

    def _take_file(self, path: str) -> None:
        if path:
            self.layer.setLayer(None)
            sheet = self.spec.sheet if self.spec and str(self.spec.file) == path else ""
            self._take(QgsVectorLayer(path + (f"|layername={sheet}" if sheet else ""), "", "ogr"))

    def _take(self, layer: QgsVectorLayer | None) -> None:
        self._source = layer if layer is not None and layer.isValid() else None
        names = [one.name() for one in self._source.fields()] if self._source else []
        entries = [(name, name) for name in names]
        for choice in (self.region, self.year, self.indicator, self.value):
            choice.offer([(translate("GrowthPoles", "Choose…"), ""), *entries])
        self._list_columns()

    def _shape_changed(self) -> None:
        shape = self.shape.value()
        shown = {
            self.year: shape in ("long", "tidy"),
            self.one_year: shape == "one",
            self.indicator: shape in ("tidy", "wide"),
            self.value: shape == "tidy",
        }
        for widget, visible in shown.items():
            widget.setVisible(visible)
            self.form.labelForField(widget).setVisible(visible)
        self._list_columns()

    def _list_columns(self) -> None:
        """List what could be an indicator, with those of the study ticked."""
        known = {one.column: one for one in self.spec.columns} if self.spec else {}
        self.tree.clear()
        for place, column in enumerate(self._candidates(list(known))):
            spec = known.get(column)
            name = spec.indicator if spec else made_name(column, place)
            item = QTreeWidgetItem(self.tree, [column, name, "", spec.unit if spec else ""])
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable)
            checked = Qt.CheckState.Checked if spec else Qt.CheckState.Unchecked
            item.setCheckState(0, checked)
            kind = Choice(kinds())
            kind.choose(spec.kind if spec else "count")
            self.tree.setItemWidget(item, 2, kind)

    def _candidates(self, known: list[str]) -> list[str]:
        shape, source = self.shape.value(), self._source
        if source is None:
            return known
        names = [one.name() for one in source.fields()]
        if shape in ("tidy", "wide") and self.indicator.value() in names:
            values = source.uniqueValues(names.index(self.indicator.value()), _MOST)
            return list(dict.fromkeys([*known, *sorted(map(str, values))]))
        if shape in ("tidy", "wide"):
            return known or ([""] if shape == "wide" else [])
        taken = {self.region.value(), self.year.value()}
        numeric = [one.name() for one in source.fields() if one.isNumeric()]
        others = [name for name in names if name not in numeric]
        return list(
            dict.fromkeys([*known, *(one for one in [*numeric, *others] if one not in taken)])
        )

    def table(self) -> TableSpec:
        """Return what the dialog says; what it does not show stays as it was."""
        from dataclasses import replace

        from ...core.study import ColumnSpec, TableSpec

        shape = self.shape.value()
        layer = self.layer.currentLayer()
        file, sheet = source_of(layer) if layer else (Path(self.file.filePath()), "")
        spec = self.spec or TableSpec(file, "", ())
        same = spec.file == file
        known = {one.column: one for one in spec.columns}
        columns = []
        for place in range(self.tree.topLevelItemCount()):
            item = self.tree.topLevelItem(place)
            if item.checkState(0) == Qt.CheckState.Checked:
                old = known.get(item.text(0)) or ColumnSpec("", item.text(0), "count")
                kind = self.tree.itemWidget(item, 2).value()
                columns.append(
                    replace(old, indicator=item.text(1).strip(), kind=kind, unit=item.text(3))
                )
        year: str | int = self.year.value() if shape in ("long", "tidy") else ""
        return replace(
            spec,
            file=file,
            sheet=spec.sheet if same and not layer else sheet,
            region=self.region.value(),
            year=self.one_year.value() if shape == "one" else year,
            indicator=self.indicator.value() if shape in ("tidy", "wide") else "",
            value=self.value.value() if shape == "tidy" else "",
            columns=tuple(columns),
        )


def kinds() -> list[tuple[str, str]]:
    """Offer the kinds of an indicator."""
    return [
        (translate("GrowthPoles", "count (adds up)"), "count"),
        (translate("GrowthPoles", "ratio"), "ratio"),
        (translate("GrowthPoles", "index"), "index"),
    ]


def made_name(column: str, place: int) -> str:
    """Make a name for the results from a header: small Latin letters, digits and _."""
    name = re.sub(r"[^a-z0-9]+", "_", column.lower()).strip("_")
    return name[:40] if name and name[0].isalpha() else f"indicator_{place + 1}"
