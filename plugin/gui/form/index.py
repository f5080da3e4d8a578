"""Part of the form: the index as a tree of groups and indicators, and how it is built."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTreeWidget,
    QTreeWidgetItem,
)

from ...words.words import group_word, tip, translate
from .dialog import ask
from .fields import Choice, Entries, Number, none_entry, number_of, shown_number, typed_number
from .index_words import imputations, mean_word, normalisations, outlier_words, weighting_word
from .lists import buttons
from .part_dialog import GroupDialog, IndicatorDialog
from .parts import Section
from .problems import Problem, inside

if TYPE_CHECKING:
    from ....core.study.spec import Group, IndexSpec, Indicator, Study

_PART = int(Qt.ItemDataRole.UserRole)
_SHOWN = _PART + 1


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
            key="index.values",
        )
        self.tree = self._build_tree()
        self.wide(self.tree, key="index", name=translate("GrowthPoles", "Groups and indicators"))
        self.indicator = Choice()
        self.indicator.setAccessibleName(translate("GrowthPoles", "Indicator to add"))
        self.wide(self.indicator)
        self.tools = self.wide(
            buttons(
                (translate("GrowthPoles", "Add Indicator"), self.add_indicator),
                (translate("GrowthPoles", "Add Group"), self.add_group),
                (translate("GrowthPoles", "Edit…"), self.edit),
                (translate("GrowthPoles", "Remove"), self.remove),
            )
        )
        self._build_making()
        self.ready.currentIndexChanged.connect(self._enable)
        self._old: IndexSpec | None = None
        self._grow_whole(None)

    def _build_tree(self) -> QTreeWidget:
        tree = QTreeWidget()
        tree.setHeaderLabels(
            [
                translate("GrowthPoles", "Group or indicator"),
                translate("GrowthPoles", "Weight"),
                translate("GrowthPoles", "Better"),
            ]
        )
        tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        tree.header().setStretchLastSection(False)
        tree.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
        )
        for column, text in ((1, "0.123"), (2, "arithmetic m")):
            tree.setColumnWidth(column, tree.fontMetrics().horizontalAdvance(text) + 16)
        tree.setIndentation(14)
        tree.setMinimumHeight(190)
        return tree

    def _build_making(self) -> None:
        more = self.part(translate("GrowthPoles", "How It Is Built"))
        self.normalisation = more.row(
            translate("GrowthPoles", "Normalisation"),
            Choice(normalisations()),
            translate("GrowthPoles", "How values of different units come to one scale"),
            key="index.normalisation",
        )
        self.low, self.high = Number(), Number()
        more.row(translate("GrowthPoles", "Scale from"), self.low, key="index.limits")
        more.row(translate("GrowthPoles", "Scale to"), self.high, key="index.limits.")
        self.imputation = more.row(
            translate("GrowthPoles", "Instead of a missing value"),
            Choice(imputations()),
            translate("GrowthPoles", "Every value that is put in is marked in the results"),
            key="index.imputation",
        )
        self.carry = more.row(
            translate("GrowthPoles", "Years to look back"),
            number_of("index.carry_years"),
            key="index.carry_years",
        )
        self.outliers = more.row(
            translate("GrowthPoles", "Outliers"),
            Choice(outlier_words()),
            translate(
                "GrowthPoles",
                "Done to an indicator and year with skewness above 2 and kurtosis above 3.5",
            ),
            key="index.outliers",
        )
        self.availability = more.row(
            translate("GrowthPoles", "Indicators known, at least, %"),
            number_of("index.availability", percent=True),
            translate("GrowthPoles", "A region and year with fewer has no index"),
            key="index.availability",
        )
        self.required = more.row(
            translate("GrowthPoles", "Indicators in full"),
            number_of("index.n_required"),
            translate("GrowthPoles", "How many the full index has; with fewer it is partial"),
            key="index.n_required",
        )
        self.making = more
        self.normalisation.currentIndexChanged.connect(self._enable)
        self.imputation.currentIndexChanged.connect(self._enable)

    def offer(self, names: Entries) -> None:
        """Offer the indicators of the tables."""
        self.names = {value: text for text, value in names}
        self.ready.offer([none_entry(), *names])
        self.indicator.offer(names)

    def fill(self, study: Study) -> None:
        """Show a study."""
        from ....core.study.spec import IndexSpec

        self._old = study.index
        spec = study.index or IndexSpec()
        self._grow_whole(spec.tree)
        self.ready.choose(spec.values)
        self.normalisation.choose(spec.normalisation)
        self.low.put(spec.limits[0])
        self.high.put(spec.limits[1])
        self.imputation.choose(spec.imputation)
        self.carry.put(spec.carry_years)
        self.outliers.choose(spec.outliers)
        self.availability.put(spec.availability)
        self.required.put(spec.n_required)
        self._enable()

    def apply(self, study: Study) -> Study:
        """Return the study with what the form says."""
        from ....core.study.spec import IndexSpec

        if self.ready.value():
            spec = IndexSpec(None, self.ready.value(), self.required.value())
            return replace(study, index=spec)
        tree = self._part(self.tree.topLevelItem(0))
        if not tree.parts:
            return replace(study, index=None)
        required = self.required.value()
        spec = IndexSpec(
            tree,
            "",
            required if math.isnan(required) else max(required, len(list(tree.leaves()))),
            normalisation=self.normalisation.value(),
            limits=(self.low.value(), self.high.value()),
            imputation=self.imputation.value(),
            carry_years=self.carry.value(),
            outliers=self.outliers.value(),
            availability=self.availability.value(),
        )
        return replace(study, index=spec)

    def faults(self) -> list[Problem]:
        """Return what is wrong with the entries themselves."""
        found = super().faults()
        if self.ready.value():
            return found
        text = translate("GrowthPoles", "a number is needed; got “{text}”")
        for path, item in self._items():
            if math.isnan(self._weight(item)):
                found.append(Problem(f"{path}.weight", text.format(text=item.text(1).strip())))
        return found

    def named(self, place: str) -> str:
        """Name the group or indicator at a place of the study."""
        found = [(path, item) for path, item in self._items() if inside(place, path)]
        return max(found, key=lambda one: len(one[0]))[1].text(0) if found else ""

    def _items(self) -> list[tuple[str, QTreeWidgetItem]]:
        """Every part below the whole with its place in the study, top down."""
        found = []
        waiting = [("index", self.tree.topLevelItem(0))]
        while waiting:
            path, item = waiting.pop(0)
            below = [(f"{path}.parts[{at}]", item.child(at)) for at in range(item.childCount())]
            found += below
            waiting += below
        return found

    def _enable(self) -> None:
        made = not self.ready.value()
        for widget in (self.tree, self.indicator, self.tools):
            widget.setEnabled(made)
        for name in ("normalisation", "low", "high", "imputation", "carry", "outliers"):
            getattr(self, name).setEnabled(made)
        self.availability.setEnabled(made)
        ranged = self.normalisation.value() in ("min_max", "percentile", "target", "goalposts")
        for widget in (self.low, self.high):
            self.making.show_row(widget, ranged)
        self.making.show_row(self.carry, self.imputation.value() == "carry")

    # --- the tree -----------------------------------------------------------------------------

    def _grow_whole(self, tree: Group | None) -> None:
        from ....core.study.spec import Group

        self.tree.blockSignals(True)
        self.tree.clear()
        self._grow(self.tree.invisibleRootItem(), tree or Group("index", ()), is_whole=True)
        self.tree.expandAll()
        self.tree.blockSignals(False)

    def _grow(
        self, parent: QTreeWidgetItem, part: Group | Indicator, *, is_whole: bool = False
    ) -> QTreeWidgetItem:
        item = QTreeWidgetItem(parent)
        flags = item.flags()
        item.setFlags(flags if is_whole else flags | Qt.ItemFlag.ItemIsEditable)
        self._show(item, part, is_whole=is_whole)
        for below in getattr(part, "parts", ()):
            self._grow(item, below)
        return item

    def _show(self, item: QTreeWidgetItem, part: Group | Indicator, *, is_whole: bool) -> None:
        """Show a part in its line; the parts below it have lines of their own."""
        is_group = hasattr(part, "parts")
        name = group_word(part.name) if is_group else self.names.get(part.name, part.name)
        item.setText(0, translate("GrowthPoles", "Whole index") if is_whole else name)
        item.setText(1, "" if is_whole else shown_number(part.weight))
        item.setData(0, _PART, replace(part, parts=()) if is_group else part)
        item.setData(0, _SHOWN, (item.text(0), item.text(1)))
        item.setToolTip(0, tip(part.name))
        if is_group:
            item.setText(2, mean_word(part))
            item.setToolTip(2, tip(f"{mean_word(part)}, {weighting_word(part.weighting)}"))
            return
        combo = Choice(
            (
                (translate("GrowthPoles", "higher"), "higher"),
                (translate("GrowthPoles", "lower"), "lower"),
            )
        )
        combo.setCurrentIndex(0 if part.direction != "lower" else 1)
        combo.setAccessibleName(translate("GrowthPoles", "Better"))
        combo.currentIndexChanged.connect(lambda *_: self.told())
        self.tree.setItemWidget(item, 2, combo)

    def _weight(self, item: QTreeWidgetItem) -> float:
        part, (_, shown) = item.data(0, _PART), item.data(0, _SHOWN)
        return part.weight if item.text(1) == shown else typed_number(item.text(1))

    def _part(self, item: QTreeWidgetItem) -> Group | Indicator:
        """Return the part in a line, with all that is below it."""
        part, (shown, _) = item.data(0, _PART), item.data(0, _SHOWN)
        weight = self._weight(item) if item.parent() else part.weight
        if not hasattr(part, "parts"):
            direction = self.tree.itemWidget(item, 2).currentData()
            return replace(part, weight=weight, direction=direction)
        name = part.name if item.text(0) == shown else item.text(0).strip()
        parts = tuple(self._part(item.child(at)) for at in range(item.childCount()))
        return replace(part, name=name, weight=weight, parts=parts)

    def _current_group(self) -> QTreeWidgetItem:
        item = self.tree.currentItem()
        while item is not None and not hasattr(item.data(0, _PART), "parts"):
            item = item.parent()
        return item or self.tree.topLevelItem(0)

    def add_indicator(self) -> None:
        """Add the indicator that is chosen to the group that is chosen."""
        from ....core.study.spec import Indicator

        if name := self.indicator.value():
            self._grow(self._current_group(), Indicator(name))
            self.tree.expandAll()
            self.told()

    def add_group(self) -> None:
        """Add a group to the group that is chosen, its name ready to be typed."""
        from ....core.study.spec import Group

        item = self._grow(self._current_group(), Group(translate("GrowthPoles", "group"), ()))
        self.tree.expandAll()
        self.tree.setCurrentItem(item)
        self.tree.editItem(item, 0)
        self.told()

    def edit(self) -> None:
        """Ask for everything about the part that is chosen."""
        item = self.tree.currentItem() or self.tree.topLevelItem(0)
        part = self._part(item)
        is_whole = item.parent() is None
        if hasattr(part, "parts"):
            names = {one.name: self.names.get(one.name, one.name) for one in part.parts}
            dialog = GroupDialog(part, names, self, is_whole=is_whole)
        else:
            dialog = IndicatorDialog(part, self.names.get(part.name, part.name), self)
        if (changed := ask(dialog)) is not None:
            self._show(item, changed, is_whole=is_whole)
            self.told()

    def remove(self) -> None:
        """Take away the part that is chosen, with all that is below it."""
        item = self.tree.currentItem()
        if item is not None and item.parent() is not None:
            item.parent().removeChild(item)
            self.told()
