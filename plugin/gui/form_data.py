"""Part of the form: the tables and the indicators that come from them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
)

from .form_parts import Section
from .table_dialog import TableDialog
from .words import known, translate

if TYPE_CHECKING:
    from ...core.study import DerivedSpec, Study, TableSpec


class DataSection(Section):
    """Tables with their indicators; formulas of the study are shown and kept."""

    names_changed = pyqtSignal()

    def __init__(self) -> None:
        super().__init__(translate("GrowthPoles", "Data"))
        self.tables: list[TableSpec] = []
        self.derived: tuple[DerivedSpec, ...] = ()
        self.tree = QTreeWidget()
        self.tree.setAccessibleName(translate("GrowthPoles", "Tables and indicators"))
        self.tree.setHeaderLabels(
            [translate("GrowthPoles", "Table or indicator"), translate("GrowthPoles", "Unit")]
        )
        self.tree.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.tree.setMinimumHeight(130)
        self.tree.itemActivated.connect(self._edit)
        self.form.addRow(self.tree)
        row = QHBoxLayout()
        for text, act in (
            (translate("GrowthPoles", "Add Table…"), self._add),
            (translate("GrowthPoles", "Edit…"), self._edit),
            (translate("GrowthPoles", "Remove"), self._remove),
        ):
            button = QPushButton(text)
            button.clicked.connect(act)
            row.addWidget(button)
        row.addStretch(1)
        self.form.addRow(row)

    def fill(self, study: Study) -> None:
        """Show a study."""
        self.tables, self.derived = list(study.tables), study.derived
        self._show()

    def apply(self, study: Study) -> Study:
        """Return the study with what the form says."""
        tables = [replace(one, where=f"tables[{at}]") for at, one in enumerate(self.tables)]
        return replace(study, tables=tuple(tables), derived=self.derived)

    def indicators(self, *, counts: bool = False) -> list[tuple[str, str]]:
        """Return the indicators as (text, name), those that are counts if wished."""
        parts = [column for table in self.tables for column in table.columns]
        return [
            (known(one.label) or one.indicator, one.indicator)
            for one in [*parts, *self.derived]
            if not counts or one.kind == "count"
        ]

    def _show(self) -> None:
        self.tree.clear()
        for table in self.tables:
            item = QTreeWidgetItem(self.tree, [table.file.name or str(table.file), ""])
            item.setToolTip(0, str(table.file))
            for column in table.columns:
                shown = known(column.label) or column.indicator
                below = QTreeWidgetItem(item, [shown, known(column.unit)])
                below.setToolTip(0, column.indicator)
            item.setExpanded(len(self.tables) < 3)
        if self.derived:
            item = QTreeWidgetItem(self.tree, [translate("GrowthPoles", "From formulas"), ""])
            for one in self.derived:
                shown = known(one.label) or one.indicator
                below = QTreeWidgetItem(item, [shown, known(one.unit)])
                below.setToolTip(0, one.indicator)
        self.tree.resizeColumnToContents(0)
        self.tree.setColumnWidth(0, min(self.tree.columnWidth(0), 300))
        self.names_changed.emit()

    def _chosen(self) -> int:
        item = self.tree.currentItem()
        while item is not None and item.parent() is not None:
            item = item.parent()
        place = self.tree.indexOfTopLevelItem(item) if item is not None else -1
        return place if place < len(self.tables) else -1

    def _ask(self, spec: TableSpec | None) -> TableSpec | None:
        dialog = TableDialog(spec, self)
        accepted = dialog.exec() == QDialog.DialogCode.Accepted
        table = dialog.table() if accepted else None
        dialog.deleteLater()
        return table

    def _add(self) -> None:
        if (table := self._ask(None)) is not None:
            self.tables.append(table)
            self._show()

    def _edit(self) -> None:
        place = self._chosen()
        if place >= 0 and (table := self._ask(self.tables[place])) is not None:
            self.tables[place] = table
            self._show()

    def _remove(self) -> None:
        place = self._chosen()
        if place >= 0:
            del self.tables[place]
            self._show()
