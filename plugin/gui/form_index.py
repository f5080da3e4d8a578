"""Part of the form: the index as a tree of groups and indicators with weights and directions."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QSpinBox,
    QTreeWidget,
    QTreeWidgetItem,
)

from .form_parts import Choice, Section, none_entry
from .form_rules import Entries, shown_number, typed_number
from .words import translate

if TYPE_CHECKING:
    from ...core.study import Group, Indicator, Study

_NAME = int(Qt.ItemDataRole.UserRole)
_IS_GROUP = _NAME + 1


class IndexSection(Section):
    """Ready-made values, or groups and indicators."""

    def __init__(self) -> None:
        super().__init__(translate("GrowthPoles", "Index"))
        self.names: dict[str, str] = {}
        self.ready = Choice()
        self.row(
            translate("GrowthPoles", "Ready-made values"),
            self.ready,
            translate("GrowthPoles", "An indicator that is the index already; else the tree below"),
        )
        self.tree = QTreeWidget()
        self.tree.setAccessibleName(translate("GrowthPoles", "Groups and indicators"))
        self.tree.setHeaderLabels(
            [
                translate("GrowthPoles", "Group or indicator"),
                translate("GrowthPoles", "Weight"),
                translate("GrowthPoles", "Better"),
            ]
        )
        self.tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.tree.header().setStretchLastSection(False)
        self.tree.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
        )
        self.tree.setMinimumHeight(150)
        self.form.addRow(self.tree)
        row = QHBoxLayout()
        self.indicator = Choice()
        self.indicator.setAccessibleName(translate("GrowthPoles", "Indicator to add"))
        row.addWidget(self.indicator, 1)
        for text, act in (
            (translate("GrowthPoles", "Add Indicator"), self._add_indicator),
            (translate("GrowthPoles", "Add Group"), self._add_group),
            (translate("GrowthPoles", "Remove"), self._remove),
        ):
            button = QPushButton(text)
            button.clicked.connect(act)
            row.addWidget(button)
        self.form.addRow(row)
        self.required = QSpinBox()
        self.required.setRange(0, 999)
        self.row(
            translate("GrowthPoles", "Indicators in full"),
            self.required,
            translate("GrowthPoles", "How many the full index has; with fewer it is partial"),
        )
        self.ready.currentIndexChanged.connect(self._enable)

    def offer(self, names: Entries) -> None:
        """Offer the indicators of the tables."""
        self.names = {value: text for text, value in names}
        self.ready.offer([none_entry(), *names])
        self.indicator.offer(names)

    def fill(self, study: Study) -> None:
        """Show a study."""
        spec = study.index
        self.ready.choose(spec.values if spec else "")
        self.tree.clear()
        if spec and spec.tree:
            self._grow(self.tree.invisibleRootItem(), spec.tree)
        self.tree.expandAll()
        self.required.setValue(spec.n_required if spec else 0)
        self._enable()

    def apply(self, study: Study) -> Study:
        """Return the study with what the form says."""
        from ...core.study import Group, IndexSpec

        if self.ready.value():
            old = study.index
            kept = old.n_required if old and old.values else 0
            return replace(study, index=IndexSpec(None, self.ready.value(), kept))
        parts = self._parts(self.tree.invisibleRootItem())
        if not parts:
            return replace(study, index=None)
        tree = Group("index", parts)
        required = max(self.required.value(), len(list(tree.leaves())))
        return replace(study, index=IndexSpec(tree, "", required))

    def _enable(self) -> None:
        for widget in (self.tree, self.indicator, self.required):
            widget.setEnabled(not self.ready.value())

    def _grow(self, parent: QTreeWidgetItem, group: Group) -> None:
        from ...core.study import Group as GroupOfStudy

        for part in group.parts:
            is_group = isinstance(part, GroupOfStudy)
            direction = "" if is_group else part.direction
            item = self._item(parent, part.name, part.weight, direction, is_group=is_group)
            if is_group:
                self._grow(item, part)

    def _item(
        self,
        parent: QTreeWidgetItem,
        name: str,
        weight: float,
        direction: str,
        *,
        is_group: bool,
    ) -> QTreeWidgetItem:
        shown = name if is_group else self.names.get(name, name)
        item = QTreeWidgetItem(parent, [shown, shown_number(weight), ""])
        item.setData(0, _NAME, name)
        item.setData(0, _IS_GROUP, is_group)
        item.setToolTip(0, name)
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable)
        if not is_group:
            combo = QComboBox()
            combo.addItem(translate("GrowthPoles", "higher"), "higher")
            combo.addItem(translate("GrowthPoles", "lower"), "lower")
            combo.setCurrentIndex(0 if direction != "lower" else 1)
            combo.setAccessibleName(translate("GrowthPoles", "Better"))
            self.tree.setItemWidget(item, 2, combo)
        return item

    def _parts(self, parent: QTreeWidgetItem) -> tuple[Group | Indicator, ...]:
        from ...core.study import Group, Indicator

        parts: list[Group | Indicator] = []
        for place in range(parent.childCount()):
            item = parent.child(place)
            weight = typed_number(item.text(1))
            if item.data(0, _IS_GROUP):
                below = self._parts(item)
                parts.append(Group(item.text(0), below, weight))
            else:
                direction = self.tree.itemWidget(item, 2).currentData()
                parts.append(Indicator(item.data(0, _NAME), weight, direction))
        return tuple(parts)

    def _add_indicator(self) -> None:
        name = self.indicator.value()
        if not name:
            return
        at = self.tree.currentItem()
        while at is not None and not at.data(0, _IS_GROUP):
            at = at.parent()
        parent = at or self.tree.invisibleRootItem()
        self._item(parent, name, 1.0, "higher", is_group=False)
        self.tree.expandAll()
        self.required.setValue(max(self.required.value(), self._count()))

    def _add_group(self) -> None:
        name = translate("GrowthPoles", "group")
        item = self._item(self.tree.invisibleRootItem(), name, 1.0, "", is_group=True)
        self.tree.setCurrentItem(item)
        self.tree.editItem(item, 0)

    def _remove(self) -> None:
        item = self.tree.currentItem()
        if item is not None:
            (item.parent() or self.tree.invisibleRootItem()).removeChild(item)

    def _count(self, parent: QTreeWidgetItem | None = None) -> int:
        parent = parent or self.tree.invisibleRootItem()
        below = [parent.child(place) for place in range(parent.childCount())]
        return sum(self._count(one) if one.data(0, _IS_GROUP) else 1 for one in below)
