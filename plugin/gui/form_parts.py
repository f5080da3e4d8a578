"""Small pieces from which the pages of the study are built."""

from __future__ import annotations

from collections.abc import Iterable

from qgis.gui import QgsCollapsibleGroupBox
from qgis.PyQt.QtCore import QSignalBlocker, pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QFormLayout, QLabel, QWidget

from .words import translate


class Section(QgsCollapsibleGroupBox):
    """A titled part of the form; it takes from a study what it shows and gives it back."""

    changed = pyqtSignal()

    def __init__(self, title: str, *, collapsed: bool = False) -> None:
        super().__init__(title)
        self.form = QFormLayout(self)
        self.form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self.form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.setCollapsed(collapsed)

    def row(self, text: str, widget: QWidget, tip: str = "") -> QWidget:
        """Add a labelled widget, with its name for screen readers."""
        label = QLabel(text)
        label.setBuddy(widget)
        label.setToolTip(tip)
        widget.setToolTip(tip)
        widget.setAccessibleName(text)
        self.form.addRow(label, widget)
        return widget


class Choice(QComboBox):
    """A combo box of texts with values; a value that is not listed is added, so none is lost."""

    def __init__(self, entries: Iterable[tuple[str, str]] = ()) -> None:
        super().__init__()
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        for text, value in entries:
            self.addItem(text, value)

    def choose(self, value: str) -> None:
        """Choose a value."""
        at = self.findData(value)
        if at < 0:
            self.addItem(value, value)
            at = self.count() - 1
        self.setCurrentIndex(at)

    def value(self) -> str:
        """Return the value chosen."""
        return self.currentData() or ""

    def offer(self, entries: Iterable[tuple[str, str]]) -> None:
        """Offer other entries and keep the choice."""
        blocker = QSignalBlocker(self)
        value = self.value()
        self.clear()
        for text, one in entries:
            self.addItem(text, one)
        self.choose(value)
        blocker.unblock()


def none_entry() -> tuple[str, str]:
    """Entry of a choice that may be left open."""
    return (translate("GrowthPoles", "(none)"), "")
