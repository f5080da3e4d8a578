"""A dialog that says how one table is read: its file, its columns, its indicators."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from qgis.core import QgsMapLayerProxyModel, QgsVectorLayer
from qgis.gui import QgsCollapsibleGroupBox
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QHeaderView,
    QLabel,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from ...reading.opening import opened
from ...reading.sources import source_of
from ...words.words import translate
from .boundaries import texts_in
from .dialog import Check, EntryDialog
from .fields import Choice, FileField, Text, layer_choice, number_of
from .problems import Problem
from .table_layer import TableLayer

if TYPE_CHECKING:
    from ....core.study.spec import ColumnSpec, TableSpec

_MOST = 500
_SPEC = int(Qt.ItemDataRole.UserRole)
_ONE_YEAR = "\n"  # no header of a column
_KIND = 2  # column of the tree


class TableDialog(EntryDialog):
    """Asks for one table."""

    def __init__(
        self,
        spec: TableSpec | None = None,
        parent: QWidget | None = None,
        *,
        check: Check | None = None,
        shown: TableLayer | None = None,
    ) -> None:
        super().__init__(translate("GrowthPoles", "Table"), parent, check=check)
        self.spec = spec
        self.chosen: TableLayer | None = None
        self._source: QgsVectorLayer | None = None
        self.layer = layer_choice(QgsMapLayerProxyModel.Filter.VectorLayer)
        self.selected = QCheckBox(translate("GrowthPoles", "Selected features only"))
        self.file = FileField()
        self.region, self.year = Choice(), Choice()
        self.indicator, self.value = Choice(), Choice()
        self.one_year = number_of("tables.year")
        self.one_year.put(2020)
        self.shape = Choice(
            (
                (translate("GrowthPoles", "A column for each indicator, one for the year"), "long"),
                (translate("GrowthPoles", "Indicators and values in two columns"), "tidy"),
                (translate("GrowthPoles", "Years are columns"), "wide"),
            )
        )
        for text, widget, key in (
            (translate("GrowthPoles", "Layer of the project"), self.layer, ""),
            (translate("GrowthPoles", "or file"), self.file, "file"),
            (translate("GrowthPoles", "Form of the table"), self.shape, ""),
            (translate("GrowthPoles", "Column with regions"), self.region, "region"),
            (translate("GrowthPoles", "Column with years"), self.year, "year"),
            (translate("GrowthPoles", "Year"), self.one_year, "year."),
            (translate("GrowthPoles", "Column with indicators"), self.indicator, "indicator"),
            (translate("GrowthPoles", "Column with values"), self.value, "value"),
        ):
            self.row(text, widget, key=key)
            if widget is self.layer:
                self.wide(self.selected)
        self.wide(QLabel(translate("GrowthPoles", "Indicators to read")))
        self.tree = self._build_tree()
        self.wide(self.tree, key="columns")
        self._build_more()
        self.finish()
        self.layer.layerChanged.connect(self._take_layer)
        self.file.fileChanged.connect(self._take_file)
        self.shape.currentIndexChanged.connect(self._shape_changed)
        self.year.currentIndexChanged.connect(self._shape_changed)
        self.indicator.currentIndexChanged.connect(self._list_columns)
        self.resize(640, 640)
        self._offer([])
        self._shape_changed()
        if spec is not None:
            self._fill(spec)
        if shown is not None and (layer := shown.found()) is not None:
            self.layer.setLayer(layer)
            self.selected.setChecked(shown.selected)
            if spec is not None:
                self._fill(spec, file=False)
        self.show_row(self.selected, self.layer.currentLayer() is not None)

    def _build_tree(self) -> QTreeWidget:
        tree = QTreeWidget()
        tree.setAccessibleName(translate("GrowthPoles", "Indicators to read"))
        tree.setRootIsDecorated(False)
        tree.setMinimumHeight(150)
        tree.setHeaderLabels(
            [
                translate("GrowthPoles", "Column"),
                translate("GrowthPoles", "Name in the results"),
                translate("GrowthPoles", "Kind"),
                translate("GrowthPoles", "Unit"),
                translate("GrowthPoles", "Name for people"),
                translate("GrowthPoles", "Source"),
            ]
        )
        tree.header().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        return tree

    def _build_more(self) -> None:
        box = QgsCollapsibleGroupBox(translate("GrowthPoles", "More about the Table"))
        with self.inside(box):
            self._build_reading()
        box.setCollapsed(True)

    def _build_reading(self) -> None:
        self.sheet, self.licence, self.source = Text(), Text(), Text()
        self.unit, self.flag = Choice(), Choice()
        self.scheme = Choice(
            (
                (translate("GrowthPoles", "found from the names"), ""),
                ("16", "16"),
                ("17", "17"),
                ("20", "20"),
            ),
            editable=True,
        )
        found = (translate("GrowthPoles", "found from the cells"), "")
        self.decimal = Choice((found, ("1.5", "."), ("1,5", ",")))
        self.encoding, self.separator = Text(), Text()
        for text, widget, key in (
            (translate("GrowthPoles", "Sheet or layer in the file"), self.sheet, "sheet"),
            (translate("GrowthPoles", "Column with units"), self.unit, "unit"),
            (translate("GrowthPoles", "Column with flags"), self.flag, "flag"),
            (translate("GrowthPoles", "Division of its regions"), self.scheme, "scheme"),
            (translate("GrowthPoles", "Decimal mark"), self.decimal, "decimal"),
            (translate("GrowthPoles", "Encoding"), self.encoding, "encoding"),
            (translate("GrowthPoles", "Separator"), self.separator, "separator"),
            (translate("GrowthPoles", "Source"), self.source, "source"),
            (translate("GrowthPoles", "Licence"), self.licence, "licence"),
        ):
            self.row(text, widget, key=key)

    def _fill(self, spec: TableSpec, *, file: bool = True) -> None:
        if file:
            self.file.put(spec.file)
        shape = "tidy" if spec.value else "wide" if spec.year == "" else "long"
        self.shape.choose(shape)
        self.region.choose(spec.region)
        self.indicator.choose(spec.indicator)
        self.value.choose(spec.value)
        self.year.choose(_ONE_YEAR if isinstance(spec.year, int) else spec.year)
        if isinstance(spec.year, int):
            self.one_year.put(spec.year)
        self.unit.choose(spec.unit)
        self.flag.choose(spec.flag)
        self.scheme.choose(spec.scheme)
        self.decimal.choose(spec.decimal)
        for name in ("sheet", "encoding", "separator", "source", "licence"):
            getattr(self, name).put(getattr(spec, name))
        self._shape_changed()

    def _take_layer(self, layer: QgsVectorLayer | None) -> None:
        self.show_row(self.selected, layer is not None)
        if layer is not None:
            self.file.put(None)
            self.sheet.put(source_of(layer)[1])
            self._take(layer)

    def _take_file(self, path: str) -> None:
        if path:
            self.layer.setLayer(None)
            same = self.spec is not None and self.spec.file == Path(path)
            self.sheet.put(self.spec.sheet if same else "")
            self._take(opened(Path(path), self.sheet.value()))

    def _take(self, layer: QgsVectorLayer | None) -> None:
        self._source = layer if layer is not None and layer.isValid() else None
        self._offer([one.name() for one in self._source.fields()] if self._source else [])
        self._list_columns()

    def _offer(self, names: list[str]) -> None:
        entries = [(name, name) for name in names]
        choose, none = translate("GrowthPoles", "Choose…"), translate("GrowthPoles", "(none)")
        for choice in (self.region, self.indicator, self.value):
            choice.offer([(choose, ""), *entries])
        for choice in (self.unit, self.flag):
            choice.offer([(none, ""), *entries])
        one = (translate("GrowthPoles", "(one year for all rows)"), _ONE_YEAR)
        self.year.offer([(choose, ""), one, *entries])

    def _shape_changed(self) -> None:
        shape = self.shape.value()
        has_year = shape in ("long", "tidy")
        for widget, visible in (
            (self.year, has_year),
            (self.one_year, has_year and self.year.value() == _ONE_YEAR),
            (self.indicator, shape in ("tidy", "wide")),
            (self.value, shape == "tidy"),
        ):
            self.show_row(widget, visible)
        self._list_columns()

    def _list_columns(self) -> None:
        """List what could be an indicator, with those of the study ticked."""
        self.tree.clear()
        specs = list(self.spec.columns) if self.spec else []
        for spec in specs:
            self._item(spec.column, spec.indicator, spec)
        taken = {one.column for one in specs}
        for place, column in enumerate(self._candidates()):
            if column not in taken:
                self._item(column, made_name(column, place), None)
        for column in (0, 1):
            self.tree.resizeColumnToContents(column)
            self.tree.setColumnWidth(column, min(self.tree.columnWidth(column) + 8, 220))
        if (item := self.tree.topLevelItem(0)) is not None:
            kind = self.tree.itemWidget(item, _KIND)
            self.tree.setColumnWidth(_KIND, kind.sizeHint().width() + 8)

    def _item(self, column: str, name: str, spec: ColumnSpec | None) -> None:
        more = [spec.unit, spec.label, spec.source] if spec else ["", "", ""]
        item = QTreeWidgetItem(self.tree, [column, name, "", *more])
        item.setData(0, _SPEC, spec)
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable)
        item.setCheckState(0, Qt.CheckState.Checked if spec else Qt.CheckState.Unchecked)
        kind = Choice(kinds())
        kind.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToContents)
        kind.choose(spec.kind if spec else "count")
        self.tree.setItemWidget(item, _KIND, kind)

    def _candidates(self) -> list[str]:
        shape, source = self.shape.value(), self._source
        if source is None:
            return []
        names = [one.name() for one in source.fields()]
        if shape in ("tidy", "wide"):
            if self.indicator.value() in names:
                return texts_in(source, self.indicator.value(), _MOST)
            return [""] if shape == "wide" else []
        taken = {self.region.value(), self.year.value()}
        numeric = [one.name() for one in source.fields() if one.isNumeric()]
        return [name for name in dict.fromkeys([*numeric, *names]) if name not in taken]

    def faults(self) -> list[Problem]:
        """Return what is wrong with the entries themselves."""
        found = super().faults()
        choose = translate("GrowthPoles", "a column is to be chosen")
        if self.layer.currentLayer() is None and self.file.value() is None:
            text = translate("GrowthPoles", "a layer or a file is to be chosen")
            found.append(Problem("file", text))
        for key, widget in (("region", self.region), ("year", self.year), ("value", self.value)):
            if not widget.isHidden() and not widget.value():
                found.append(Problem(key, choose))
        if self.shape.value() == "tidy" and not self.indicator.value():
            found.append(Problem("indicator", choose))
        return found

    def entry(self) -> TableSpec:
        """Return what the dialog says."""
        from ....core.study.spec import TableSpec

        shape = self.shape.value()
        layer = self.layer.currentLayer()
        self.chosen = TableLayer.of(layer, selected=self.selected.isChecked()) if layer else None
        file = source_of(layer)[0] if layer else self.file.value() or Path()
        year: str | int = self.year.value() if shape in ("long", "tidy") else ""
        return TableSpec(
            file=file,
            region=self.region.value(),
            columns=self._columns(),
            sheet=self.sheet.value(),
            year=self.one_year.value() if year == _ONE_YEAR else year,
            indicator=self.indicator.value() if shape in ("tidy", "wide") else "",
            value=self.value.value() if shape == "tidy" else "",
            unit=self.unit.value(),
            flag=self.flag.value(),
            scheme=self.scheme.value(),
            decimal=self.decimal.value(),
            encoding=self.encoding.value(),
            separator=self.separator.value(),
            source=self.source.value(),
            licence=self.licence.value(),
            where=self.spec.where if self.spec else "",
        )

    def _columns(self) -> tuple[ColumnSpec, ...]:
        from ....core.study.spec import ColumnSpec

        items = [self.tree.topLevelItem(at) for at in range(self.tree.topLevelItemCount())]
        columns = []
        for item in items:
            if item.checkState(0) != Qt.CheckState.Checked:
                continue
            kind = self.tree.itemWidget(item, _KIND).value()
            name, *more = (item.text(at) for at in (1, 3, 4, 5))
            columns.append(ColumnSpec(name.strip(), item.text(0), kind, *more))
        return tuple(columns)


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
