"""Fields of the study: choices, numbers, texts and files that lose nothing of what they show."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterable
from pathlib import Path

from qgis.gui import QgsFileWidget, QgsMapLayerComboBox
from qgis.PyQt.QtCore import QSignalBlocker
from qgis.PyQt.QtGui import QWheelEvent
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QComboBox,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QSpinBox,
    QTableWidget,
    QTreeWidget,
    QWidget,
)

from ...words.words import number, translate

Entries = list[tuple[str, str]]


class Choice(QComboBox):
    """A combo box of texts with values; a value that is not listed is added, so none is lost.

    The wheel scrolls the form and never changes a choice on its way.
    """

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        """Leave the wheel to the form around."""
        event.ignore()

    def __init__(self, entries: Iterable[tuple[str, str]] = (), *, editable: bool = False) -> None:
        super().__init__()
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        for text, value in entries:
            self.addItem(text, value)
        if editable:
            self.setEditable(True)
            self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)

    def choose(self, value: str) -> None:
        """Choose a value."""
        at = self.findData(value)
        if at < 0:
            self.addItem(value, value)
            at = self.count() - 1
        self.setCurrentIndex(at)
        if self.isEditable():
            self.setEditText(self.itemText(at))
            self.lineEdit().setCursorPosition(0)

    def value(self) -> str:
        """Return the value chosen, or what was typed."""
        if self.isEditable():
            at = self.findText(self.currentText())
            return self.itemData(at) or "" if at >= 0 else self.currentText().strip()
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


class Number(QLineEdit):
    """A number as text, with either decimal mark; one that was not touched stays exact.

    Parameters
    ----------
    low, high : float
        Bounds, in the unit of the study.
    whole : bool
        Whole numbers only.
    percent : bool
        Shown times 100.
    empty : float or None
        What an empty field stands for; None: a number is needed.
    """

    def __init__(
        self,
        low: float = -math.inf,
        high: float = math.inf,
        *,
        whole: bool = False,
        percent: bool = False,
        empty: float | None = None,
    ) -> None:
        super().__init__()
        self.low, self.high, self.whole, self.percent = low, high, whole, percent
        self.empty = empty
        self._given: float | None = None
        self._shown = ""

    def put(self, value: float | None) -> None:
        """Show a number; the one that an empty field stands for is not written."""
        self._given = value
        is_empty = value is None or (self.empty is not None and value == self.empty)
        self._shown = "" if is_empty else shown_number(value, percent=self.percent)
        self.setText(self._shown)
        self.setCursorPosition(0)

    def value(self) -> float:
        """Return the number; nan where the text is none."""
        text = self.text()
        if text == self._shown and self._given is not None:
            return self._given
        if not text.strip() and self.empty is not None:
            return self.empty
        value = typed_number(text)
        if self.percent:
            value = round(value / 100.0, 15)
        return int(value) if self.whole and value == value and value == int(value) else value

    def fault(self) -> str:
        """Say what is wrong with the number; empty where nothing is."""
        value = self.value()
        if value != value:
            text = translate("GrowthPoles", "a number is needed; got “{text}”")
            return text.format(text=self.text().strip())
        if self.whole and not isinstance(value, int):
            text = translate("GrowthPoles", "a whole number is needed; got “{text}”")
            return text.format(text=self.text().strip())
        if self.low <= value <= self.high:
            return ""
        low, high = (shown_number(one, percent=self.percent) for one in (self.low, self.high))
        if math.isinf(self.high):
            text = translate("GrowthPoles", "a number of {low} or more is needed")
        else:
            text = translate("GrowthPoles", "a number from {low} to {high} is needed")
        return text.format(low=low, high=high)


def number_of(place: str, *, percent: bool = False, empty: float | None = None) -> Number:
    """Make the field of a number; its bounds are those of the key at a place of the study."""
    from ....core.study.spec import key_at

    key = key_at(place)
    whole = key.type in ("whole", "year")
    high = math.inf if key.high == 2**63 - 1 else key.high  # as far as a file can hold it
    return Number(key.low, high, whole=whole, percent=percent, empty=empty)


class Text(QLineEdit):
    """A text; one that was not touched stays as it came, with all its blanks and line ends.

    Parameters
    ----------
    needed : bool
        Whether an empty text is wrong.
    """

    def __init__(self, *, needed: bool = False) -> None:
        super().__init__()
        self.needed = needed
        self._given = self._shown = ""

    def put(self, value: str) -> None:
        """Show a text."""
        self._given = value
        self.setText(value)
        self.setCursorPosition(0)
        self._shown = self.text()

    def value(self) -> str:
        """Return the text."""
        text = self.text()
        return self._given if text == self._shown else text.strip()

    def fault(self) -> str:
        """Say what is wrong with the text; empty where nothing is."""
        missing = self.needed and not self.text().strip()
        return translate("GrowthPoles", "a text is needed") if missing else ""


class LongText(QPlainTextEdit):
    """A text of several lines; one that was not touched stays as it came."""

    def __init__(self) -> None:
        super().__init__()
        self.setTabChangesFocus(True)
        self.setMaximumHeight(4 * self.fontMetrics().lineSpacing() + 10)
        self._given = self._shown = ""

    def put(self, value: str) -> None:
        """Show a text."""
        self._given = value
        self.setPlainText(value)
        self._shown = self.toPlainText()

    def value(self) -> str:
        """Return the text."""
        text = self.toPlainText()
        return self._given if text == self._shown else text.strip()


class NameList(Text):
    """Texts with commas between them; those that were not touched stay as they came."""

    def put_all(self, values: tuple[str, ...]) -> None:
        """Show texts."""
        self._values = values
        self.put(", ".join(values))

    def values(self) -> tuple[str, ...]:
        """Return the texts."""
        return self._values if self.text() == self._shown else typed_list(self.text())


class NumberList(Text):
    """Numbers with semicolons between them; those that were not touched stay exact."""

    def put_all(self, values: tuple[float, ...]) -> None:
        """Show numbers."""
        self._values = values
        self.put("; ".join(map(shown_number, values)))

    def values(self) -> tuple[float, ...]:
        """Return the numbers; nan for what is none."""
        if self.text() == self._shown:
            return self._values
        return tuple(typed_number(part) for part in re.split(r";|,\s", self.text()) if part.strip())


class FileField(QgsFileWidget):
    """A file that is there already."""

    def __init__(self) -> None:
        super().__init__()
        self.setStorageMode(QgsFileWidget.StorageMode.GetFile)
        self.setMinimumWidth(60)
        self._given: Path | None = None
        self._shown = ""

    def put(self, file: Path | None) -> None:
        """Show a file."""
        self._given = file
        self.setFilePath("" if file is None else str(file))
        self._shown = self.filePath()

    def value(self) -> Path | None:
        """Return the file."""
        text = self.filePath()
        if text == self._shown:
            return self._given
        return Path(text.strip()) if text.strip() else None


class LayerChoice(QgsMapLayerComboBox):
    """A choice of the project's layers; the wheel scrolls the form and never changes it."""

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        """Leave the wheel to the form around."""
        event.ignore()


def layer_choice(kind: object) -> LayerChoice:
    """Make a choice of the project's layers that may stay open and never widens the dock."""
    made = LayerChoice()
    made.setFilters(kind)
    made.setAllowEmptyLayer(True)
    made.setLayer(None)
    made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    made.setMinimumContentsLength(8)
    return made


def none_entry() -> tuple[str, str]:
    """Entry of a choice that may be left open."""
    return (translate("GrowthPoles", "(none)"), "")


def typed_number(text: str) -> float:
    """Read a number that a person typed, with either decimal mark; others are nan."""
    cleaned = text.replace(",", ".").replace("\u00a0", "").replace("−", "-").replace("%", "")
    try:
        value = float(cleaned.strip())
    except ValueError:
        return math.nan
    return value if math.isfinite(value) else math.nan


def shown_number(value: float, *, percent: bool = False) -> str:
    """Write a number as short as it is, in the language of the dock, without losing a digit."""
    if percent:
        value = float(f"{100.0 * value:.12g}")
    text = repr(float(value)) if value == value else ""
    whole, point, rest = text.removesuffix(".0").partition(".")
    return whole + (number(0.5, 1)[1] + rest if point else "")


def typed_list(text: str) -> tuple[str, ...]:
    """Read texts with commas between them."""
    return tuple(filter(None, (part.strip() for part in text.split(","))))


def watch(widget: QWidget, told: Callable[[], None]) -> None:
    """Tell whenever the user or the form changes a widget."""
    signals = (
        (QLineEdit, ("textChanged",)),
        (QPlainTextEdit, ("textChanged",)),
        (QSpinBox, ("valueChanged",)),
        (QCheckBox, ("toggled",)),
        (QgsFileWidget, ("fileChanged",)),
        (QgsMapLayerComboBox, ("layerChanged",)),
        (QComboBox, ("currentIndexChanged", "editTextChanged")),
        (QListWidget, ("itemChanged",)),
        (QTreeWidget, ("itemChanged",)),
        (QTableWidget, ("itemChanged",)),
    )
    for kind, names in signals:
        if isinstance(widget, kind):
            for name in names:
                getattr(widget, name).connect(told)
            return
    if hasattr(widget, "changed"):
        widget.changed.connect(told)
