"""Small pieces from which the pages and dialogs of the study are built."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from qgis.gui import QgsCollapsibleGroupBox
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtGui import QColor, QPainter, QPaintEvent, QShowEvent
from qgis.PyQt.QtWidgets import QCheckBox, QFormLayout, QLabel, QWidget

from .fields import watch
from .problems import Problem, inside

_WIDEST = 230  # of a text that cannot be broken, in a dock of 380


class Fields:
    """A form of labelled fields, each at its place in the study, that shows what is wrong where.

    A place is written as in messages: ``hubs.minimum_share``, ``derived[0].over``; a field stands
    for all places below its own.
    """

    form: QFormLayout

    def start_fields(self, layout: QFormLayout) -> None:
        """Make the form ready for fields."""
        self.form = layout
        self.fields: dict[str, QWidget] = {}
        self._marks: dict[str, Mark] = {}
        self._rows: dict[QWidget, bool] = {}
        layout.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        layout.setContentsMargins(6, 4, 4, 6)
        layout.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)

    @contextmanager
    def inside(self, box: QWidget) -> Iterator[None]:
        """Put the fields that are added meanwhile into a box, and the box into the form."""
        outer, self.form = self.form, QFormLayout(box)
        self.form.setRowWrapPolicy(outer.rowWrapPolicy())
        self.form.setFieldGrowthPolicy(outer.fieldGrowthPolicy())
        yield
        self.form = outer
        outer.addRow(box)

    def row(
        self, text: str, widget: QWidget, tip: str = "", *, key: str = "", above: bool = False
    ) -> QWidget:
        """Add a labelled widget, with its name for screen readers.

        A list has its label above it, and so the whole width.
        """
        label = QLabel(text)
        label.setWordWrap(True)
        label.setBuddy(widget)
        label.setToolTip(tip)
        widget.setToolTip(tip)
        widget.setAccessibleName(text)
        if above:
            self.form.addRow(label)
            self.form.addRow(widget)
        else:
            self.form.addRow(label, widget)
        self.take(key, widget)
        return widget

    def wide(self, widget: QWidget, *, key: str = "", name: str = "") -> QWidget:
        """Add a widget over the whole width."""
        if name:
            widget.setAccessibleName(name)
        if isinstance(widget, QCheckBox):
            widget.setAccessibleName(widget.text())
            widget.setText(in_lines(widget))
        self.form.addRow(widget)
        self.take(key, widget)
        return widget

    def take(self, key: str, widget: QWidget) -> None:
        """Note at which place of the study a widget stands, and tell of its changes."""
        if key:
            self.fields[key] = widget
        watch(widget, self.told)

    def told(self) -> None:
        """Be told that a field was changed."""

    def named(self, place: str) -> str:
        """Name the entry of a list at a place of the study; empty where the field says enough."""
        return ""

    def show_row(self, widget: QWidget, visible: bool) -> None:
        """Show a row with its label, or hide both."""
        self._rows[widget] = visible
        self._set_visible(widget, visible)

    def _set_visible(self, widget: QWidget, visible: bool) -> None:
        widget.setVisible(visible)
        label = _form_of(widget, self.form).labelForField(widget)
        if label is not None:
            label.setVisible(visible)

    def is_open(self) -> bool:
        """Say whether the fields can be seen."""
        return True

    def faults(self) -> list[Problem]:
        """Return what is wrong with the entries themselves, before they make a study."""
        return [
            Problem(key, text)
            for key, widget in self.fields.items()
            if hasattr(widget, "fault") and self._rows.get(widget, True) and widget.isEnabled()
            if (text := widget.fault())
        ]

    def mark(self, problems: Iterable[Problem]) -> list[Problem]:
        """Say below each field what is wrong with it; return the problems that have no field here.

        Marks of fields without a problem are taken away.
        """
        found: dict[str, list[str]] = {}
        left = []
        for problem in problems:
            keys = [key for key in self.fields if inside(problem.place, key)]
            if keys:
                name = self.named(problem.place)
                text = f"{name}: {problem.text}" if name else problem.text
                found.setdefault(max(keys, key=len), []).append(text)
            else:
                left.append(problem)
        for key, widget in self.fields.items():
            self._say(key, widget, list(dict.fromkeys(found.get(key, ()))))
        return left

    def is_marked(self) -> bool:
        """Say whether something is marked as wrong."""
        return any(mark.text() for mark in self._marks.values())

    def first_marked(self) -> QWidget | None:
        """Return the first field that is marked as wrong."""
        for key, mark in self._marks.items():
            if mark.text():
                return self.fields[key]
        return None

    def marks(self) -> dict[str, str]:
        """Return what is said at which field."""
        return {key: one.text() for key, one in self._marks.items() if one.text()}

    def _say(self, key: str, widget: QWidget, texts: list[str]) -> None:
        mark = self._marks.get(key)
        if not texts:
            if mark is not None:
                mark.clear()
                mark.hide()
                widget.setAccessibleDescription("")
            return
        if mark is None:
            mark = self._marks[key] = Mark()
            form = _form_of(widget, self.form)
            form.insertRow(form.getWidgetPosition(widget)[0] + 1, mark)
        mark.setText("\n".join(f"⚠ {text}" for text in texts))
        mark.setVisible(self.is_open())
        widget.setAccessibleDescription("; ".join(texts))


def _form_of(widget: QWidget, usual: QFormLayout) -> QFormLayout:
    """Return the layout in which a field stands: that of the box around it."""
    around = widget.parentWidget().layout() if widget.parentWidget() else None
    return around if isinstance(around, QFormLayout) else usual


def in_lines(box: QCheckBox) -> str:
    """Put the text of a tick box in lines that a narrow dock holds; Qt does not break them."""
    lines = [""]
    for word in box.text().split():
        longer = f"{lines[-1]} {word}".strip()
        if lines[-1] and box.fontMetrics().horizontalAdvance(longer) > _WIDEST:
            lines.append(word)
        else:
            lines[-1] = longer
    return "\n".join(lines)


class Mark(QLabel):
    """A label that says what is wrong: a stripe and a sign, in the theme's text colour."""

    def __init__(self) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setContentsMargins(8, 0, 0, 0)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint the stripe, then the text."""
        painter = QPainter(self)
        painter.fillRect(0, 0, 3, self.height(), QColor("#d05a1e"))
        painter.end()
        super().paintEvent(event)


class Section(QgsCollapsibleGroupBox, Fields):
    """A titled part of the form; it takes from a study what it shows and gives it back."""

    changed = pyqtSignal()

    def __init__(self, title: str, *, collapsed: bool = False) -> None:
        super().__init__(title)
        self.start_fields(QFormLayout(self))
        self.plain_title = title
        self.parts: list[Section] = []
        self.setCollapsed(collapsed)
        self.collapsedStateChanged.connect(self._opened)

    def is_open(self) -> bool:
        """Say whether the fields can be seen."""
        return not self.isCollapsed()

    def _opened(self, collapsed: bool) -> None:
        """Show the rows that are to be seen, and no others that QGIS opens with the group."""
        if not collapsed:
            for widget, visible in self._rows.items():
                self._set_visible(widget, visible)
            for mark in self._marks.values():
                mark.setVisible(bool(mark.text()))

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Show the rows that are to be seen, and no others."""
        super().showEvent(event)
        self._opened(self.isCollapsed())

    def show_row(self, widget: QWidget, visible: bool) -> None:
        """Show a row with its label, or hide both; a closed group shows it when it is opened."""
        if self.is_open() or not visible:
            super().show_row(widget, visible)
        else:
            self._rows[widget] = visible

    def part(self, title: str) -> Section:
        """Add a part that is closed at first."""
        made = Section(title, collapsed=True)
        self.form.addRow(made)
        self.parts.append(made)
        made.changed.connect(self.changed)
        return made

    def told(self) -> None:
        """Tell on that a field was changed."""
        self.changed.emit()

    def ask_form(self) -> list[Problem]:
        """Ask the form what is wrong with the study as it stands; a form puts itself in here."""
        return []

    def faults(self) -> list[Problem]:
        """Return what is wrong with the entries themselves, here and in the parts."""
        return [*super().faults(), *(fault for part in self.parts for fault in part.faults())]

    def mark(self, problems: Iterable[Problem]) -> list[Problem]:
        """Say what is wrong at each field, here and in the parts; the title tells it too."""
        problems = list(problems)
        deeper = {key for part in self.parts for key in part.fields}
        own = [one for one in problems if not any(inside(one.place, key) for key in deeper)]
        below = [one for one in problems if one not in own]
        left = super().mark(own)
        for part in self.parts:
            below = part.mark(below)
        marked = self.is_marked()
        self.setTitle(f"⚠ {self.plain_title}" if marked else self.plain_title)
        return left + below

    def is_marked(self) -> bool:
        """Say whether something is marked as wrong, here or in a part."""
        return super().is_marked() or any(part.is_marked() for part in self.parts)

    def first_marked(self) -> QWidget | None:
        """Open what is closed and return the first field that is marked as wrong."""
        if not self.is_marked():
            return None
        self.setCollapsed(False)
        found = super().first_marked()
        for part in self.parts:
            found = found or part.first_marked()
        return found

    def marks(self) -> dict[str, str]:
        """Return what is said at which field, here and in the parts."""
        said = super().marks()
        for part in self.parts:
            said.update(part.marks())
        return said
