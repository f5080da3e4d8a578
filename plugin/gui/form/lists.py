"""Lists of entries in the form: their buttons, ticks, pairs, and how a dialog checks an entry."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QGridLayout,
    QHeaderView,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ...words.words import tip, translate
from .dialog import Check
from .fields import Choice, Entries
from .problems import Problem, inside

if TYPE_CHECKING:
    from .parts import Section

_WIDEST = 310  # of a row of buttons, in a dock of 380
_VALUE = int(Qt.ItemDataRole.UserRole)


def buttons(*entries: tuple[str, Callable[[], None]]) -> QWidget:
    """Make buttons beside each other, in as many rows as a narrow dock needs."""
    made = QWidget()
    grid = QGridLayout(made)
    grid.setContentsMargins(0, 0, 0, 0)
    parts = []
    for text, act in entries:
        button = QPushButton(text)
        button.clicked.connect(lambda _=False, act=act: act())
        parts.append(button)
    widest = max(button.sizeHint().width() for button in parts)
    across = next((n for n in (len(parts), 2) if n * (widest + 6) <= _WIDEST and n < 4), 1)
    for at, button in enumerate(parts):
        grid.addWidget(button, at // across, at % across)
    return made


def checker(section: Section, place: str, put: Callable[[Any], Any]) -> Check:
    """Make a check of one entry: it stands in the form for a moment, and the form is read.

    Parameters
    ----------
    section : Section
        Part of the form that holds the entry.
    place : str
        Place of the entry in the study, like ``derived[0]``.
    put : callable
        Puts an entry in its place and returns the one that was there.
    """

    def check(entry: object) -> list[Problem]:
        old = put(entry)
        problems = section.ask_form()
        put(old)
        return [
            Problem(one.place[len(place) :].lstrip("."), one.text)
            for one in problems
            if inside(one.place, place)
        ]

    return check


class Ticks(QListWidget):
    """A list of texts with values, some of them ticked; their order stays as it was given."""

    def __init__(self, entries: Iterable[tuple[str, str]] = ()) -> None:
        super().__init__()
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self._order: tuple[str, ...] = ()
        self.offer(entries)

    def offer(self, entries: Iterable[tuple[str, str]]) -> None:
        """Offer other entries and keep what is ticked."""
        ticked = self.values()
        self.blockSignals(True)
        self.clear()
        there = []
        for text, value in entries:
            self._add(text, value)
            there.append(value)
        for value in ticked:
            if value not in there:
                self._add(value, value)
        self.blockSignals(False)
        self.tick(ticked)
        rows = min(max(self.count(), 2), 6)
        line = max(self.sizeHintForRow(0), self.fontMetrics().height())
        self.setFixedHeight(rows * line + 8)

    def _add(self, text: str, value: str) -> None:
        item = QListWidgetItem(text, self)
        item.setToolTip(tip(text))
        item.setData(_VALUE, value)
        item.setCheckState(Qt.CheckState.Unchecked)

    def tick(self, values: tuple[str, ...]) -> None:
        """Tick some, and no others; one that is not listed is added."""
        there = {self.item(at).data(_VALUE) for at in range(self.count())}
        for value in values:
            if value not in there:
                self._add(value, value)
        self._order = tuple(values)
        for at in range(self.count()):
            item = self.item(at)
            on = item.data(_VALUE) in values
            item.setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)

    def values(self) -> tuple[str, ...]:
        """Return what is ticked: in the order given, what was ticked since at the end."""
        items = [self.item(at) for at in range(self.count())]
        on = [one.data(_VALUE) for one in items if one.checkState() == Qt.CheckState.Checked]
        first = [value for value in self._order if value in on]
        return (*first, *(value for value in on if value not in first))


class Pairs(QWidget):
    """Pairs of codes, like a city and the region around it, each chosen or typed."""

    changed = pyqtSignal()

    def __init__(self, first: str, second: str) -> None:
        super().__init__()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        self.tree = QTreeWidget()
        self.tree.setRootIsDecorated(False)
        self.tree.setHeaderLabels([first, second])
        self.tree.header().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.tree.setFixedHeight(5 * (self.fontMetrics().height() + 9))
        self.titles = (first, second)
        self.entries: Entries = []
        layout.addWidget(self.tree)
        layout.addWidget(
            buttons(
                (translate("GrowthPoles", "Add Pair"), lambda: self._add("", "")),
                (translate("GrowthPoles", "Remove"), self._remove),
            )
        )

    def offer(self, entries: Entries) -> None:
        """Offer the codes that can be chosen."""
        self.entries = entries
        for row in range(self.tree.topLevelItemCount()):
            for column in (0, 1):
                self._choice(row, column).offer(entries)

    def put(self, pairs: tuple[tuple[str, str], ...]) -> None:
        """Show pairs."""
        self.tree.clear()
        for first, second in pairs:
            self._add(first, second)

    def values(self) -> tuple[tuple[str, str], ...]:
        """Return the pairs."""
        rows = range(self.tree.topLevelItemCount())
        return tuple((self._choice(at, 0).value(), self._choice(at, 1).value()) for at in rows)

    def fault(self) -> str:
        """Say what is wrong with the pairs; empty where nothing is."""
        pairs = self.values()
        if any(not first or not second for first, second in pairs):
            return translate("GrowthPoles", "two codes in each line are needed")
        if len({first for first, _ in pairs}) < len(pairs):
            return translate("GrowthPoles", "each code once on the left is needed")
        return ""

    def _choice(self, row: int, column: int) -> Choice:
        return self.tree.itemWidget(self.tree.topLevelItem(row), column)

    def _add(self, *values: str) -> None:
        item = QTreeWidgetItem(self.tree)
        for column, value in enumerate(values):
            choice = Choice(editable=True)
            choice.setAccessibleName(self.titles[column])
            choice.offer(self.entries)
            choice.choose(value)
            choice.editTextChanged.connect(lambda *_: self.changed.emit())
            self.tree.setItemWidget(item, column, choice)
        self.changed.emit()

    def _remove(self) -> None:
        place = self.tree.indexOfTopLevelItem(self.tree.currentItem())
        if place < 0:
            place = self.tree.topLevelItemCount() - 1
        if place >= 0:
            self.tree.takeTopLevelItem(place)
            self.changed.emit()
