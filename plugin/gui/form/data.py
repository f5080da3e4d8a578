"""Part of the form: the tables, the indicators that come from them, and those made from others."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QAbstractItemView, QHeaderView, QTreeWidget, QTreeWidgetItem

from ...words.words import known, tip, translate
from .dialog import Check, ask
from .fields import Entries, shown_number
from .formula import FormulaDialog, formula_text
from .lists import buttons, checker
from .parts import Section
from .problems import Problem
from .table_dialog import TableDialog
from .table_layer import TableLayer

if TYPE_CHECKING:
    from ....core.study.spec import DerivedSpec, Study, TableSpec

_PLACE = int(Qt.ItemDataRole.UserRole)


class DataSection(Section):
    """Tables with their indicators, and formulas."""

    names_changed = pyqtSignal()

    def __init__(self) -> None:
        super().__init__(translate("GrowthPoles", "Data"))
        self.tables: list[TableSpec] = []
        # beside each table: the layer of the project that is read for it, by its id
        self.layers: list[TableLayer | None] = []
        self.derived: list[DerivedSpec] = []
        self.tree = QTreeWidget()
        self.tree.setHeaderLabels(
            [translate("GrowthPoles", "Table or indicator"), translate("GrowthPoles", "Unit")]
        )
        self.tree.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.tree.setMinimumHeight(150)
        self.tree.setIndentation(14)
        self.tree.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.tree.header().setStretchLastSection(False)
        self.tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.tree.itemActivated.connect(lambda *_: self.edit())
        name = translate("GrowthPoles", "Tables and indicators")
        self.wide(self.tree, key="tables", name=name)
        self.wide(
            buttons(
                (translate("GrowthPoles", "Add Table…"), self.add_table),
                (translate("GrowthPoles", "Add Formula…"), self.add_formula),
                (translate("GrowthPoles", "Edit…"), self.edit),
                (translate("GrowthPoles", "Remove"), self.remove),
            )
        )
        self.fields["derived"] = self.tree

    def fill(self, study: Study) -> None:
        """Show a study."""
        self.tables, self.derived = list(study.tables), list(study.derived)
        self.layers = [None] * len(self.tables)
        self._show()

    def put_layers(self, layers: Iterable[TableLayer | None]) -> None:
        """Read layers of the project for the tables, in their order."""
        given = [*layers, *self.layers]
        self.layers = given[: len(self.tables)]

    def faults(self) -> list[Problem]:
        """Return what is wrong with the entries themselves: layers that are not there any more."""
        text = translate(
            "GrowthPoles", "the layer “{layer}” is not in the project any more; edit the table"
        )
        gone = [
            Problem(f"tables[{at}]", text.format(layer=one.name))
            for at, one in enumerate(self.layers)
            if one is not None and one.found() is None
        ]
        return [*super().faults(), *gone]

    def apply(self, study: Study) -> Study:
        """Return the study with what the form says."""
        tables = [replace(one, where=f"tables[{at}]") for at, one in enumerate(self.tables)]
        derived = [replace(one, where=f"derived[{at}]") for at, one in enumerate(self.derived)]
        return replace(study, tables=tuple(tables), derived=tuple(derived))

    def named(self, place: str) -> str:
        """Name the table or the indicator at a place of the study."""
        for kind, entries in (("tables", self.tables), ("derived", self.derived)):
            for at, one in enumerate(entries):
                if place.startswith(f"{kind}[{at}]"):
                    return one.file.name if kind == "tables" else known(one.label) or one.indicator
        return ""

    def indicators(self, *, counts: bool = False) -> Entries:
        """Return the indicators as (text, name), those that are counts if wished."""
        parts = [column for table in self.tables for column in table.columns]
        return [
            (known(one.label) or one.indicator, one.indicator)
            for one in [*parts, *self.derived]
            if not counts or one.kind == "count"
        ]

    def _show(self) -> None:
        self.tree.clear()
        for at, table in enumerate(self.tables):
            item = self._item(self.tree, table.file.name or str(table.file), ("tables", at))
            item.setToolTip(0, tip(str(table.file)))
            for column in table.columns:
                shown = known(column.label) or column.indicator
                below = self._item(item, shown, ("tables", at), known(column.unit))
                below.setToolTip(0, tip(column.indicator))
            item.setExpanded(len(self.tables) < 3)
        if self.derived:
            item = self._item(self.tree, translate("GrowthPoles", "From formulas"), ("derived", 0))
            for at, one in enumerate(self.derived):
                shown = known(one.label) or one.indicator
                below = self._item(item, shown, ("derived", at), known(one.unit))
                below.setToolTip(0, tip(formula_text(one, shown_number(one.scale))))
            item.setExpanded(len(self.tables) < 3)
        self.names_changed.emit()
        self.told()

    def _item(
        self,
        parent: QTreeWidget | QTreeWidgetItem,
        text: str,
        place: tuple[str, int],
        unit: str = "",
    ) -> QTreeWidgetItem:
        item = QTreeWidgetItem(parent, [text, unit])
        item.setData(0, _PLACE, place)
        return item

    def _chosen(self) -> tuple[str, int] | None:
        item = self.tree.currentItem()
        return tuple(item.data(0, _PLACE)) if item is not None else None

    def _check(self, entries: list, kind: str, at: int) -> Check:
        return checker(self, f"{kind}[{at}]", lambda one: self._put(entries, at, one))

    def _put(self, entries: list, at: int, one: object) -> object:
        """Put an entry in its place for a moment and return the one that was there."""
        old = entries[at] if at < len(entries) else None
        entries[at : at + 1] = [] if one is None else [one]
        return old

    def _ask_table(self, at: int) -> None:
        old = self.tables[at] if at < len(self.tables) else None
        shown = self.layers[at] if at < len(self.layers) else None
        check = self._check(self.tables, "tables", at)
        dialog = TableDialog(old, self, check=check, shown=shown)
        if (table := ask(dialog)) is not None:
            self.tables[at : at + 1] = [table]
            self.layers[at : at + 1] = [dialog.chosen]
            self._show()

    def _ask_formula(self, at: int) -> None:
        old = self.derived[at] if at < len(self.derived) else None
        # A formula may use what stands before it
        later = {one.indicator for one in self.derived[at:]}
        names = [one for one in self.indicators() if one[1] not in later]
        check = self._check(self.derived, "derived", at)
        if (formula := ask(FormulaDialog(old, names, self, check=check))) is not None:
            self.derived[at : at + 1] = [formula]
            self._show()

    def add_table(self) -> None:
        """Ask for a new table."""
        self._ask_table(len(self.tables))

    def add_formula(self) -> None:
        """Ask for a new formula."""
        self._ask_formula(len(self.derived))

    def edit(self) -> None:
        """Ask for changes of the table or formula that is chosen."""
        if (chosen := self._chosen()) is not None:
            kind, at = chosen
            (self._ask_table if kind == "tables" else self._ask_formula)(at)

    def remove(self) -> None:
        """Take away the table or formula that is chosen."""
        if (chosen := self._chosen()) is not None:
            kind, at = chosen
            if kind == "tables":
                del self.tables[at], self.layers[at]
            else:
                del self.derived[at]
            self._show()
