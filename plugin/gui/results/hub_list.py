"""The list of regions: sorted, filtered, copied, exported, and linked with the map."""

from __future__ import annotations

import csv
import io
from pathlib import Path
from typing import TYPE_CHECKING

from qgis.gui import QgsFilterLineEdit
from qgis.PyQt.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QItemSelectionRange,
    QPoint,
    Qt,
    pyqtSignal,
)
from qgis.PyQt.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QAction,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QMenu,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from ...words.words import translate
from .hub_model import HubModel

if TYPE_CHECKING:
    from .result_file import ResultFile

_MEASURED, _WIDEST = 60, 420


class HubTable(QTableView):
    """A table whose Enter key goes to the region and whose copy is tab separated."""

    zoom_asked = pyqtSignal()
    copy_asked = pyqtSignal()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Go to the region on Enter, copy on the key for it."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.zoom_asked.emit()
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy_asked.emit()
        else:
            super().keyPressEvent(event)


class HubList(QWidget):
    """Filter box, choice of verdict, and the table."""

    selected = pyqtSignal(list)
    zoom_asked = pyqtSignal(list)
    export_asked = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = HubModel(self)
        self._following = False
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(self._build_filter())
        self.table = self._build_table()
        layout.addWidget(self.table, 1)
        self.count = QLabel()
        layout.addWidget(self.count)
        self.setTabOrder(self.search, self.verdict)
        self.setTabOrder(self.verdict, self.table)
        self._show_count()

    def _build_filter(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self.search = QgsFilterLineEdit()
        self.search.setShowSearchIcon(True)
        self.search.setPlaceholderText(translate("GrowthPoles", "Filter regions"))
        self.search.setAccessibleName(translate("GrowthPoles", "Filter regions"))
        self.search.textChanged.connect(self._filter)
        self.verdict = QComboBox()
        self.verdict.setAccessibleName(translate("GrowthPoles", "Verdict to show"))
        for text, value in (
            (translate("GrowthPoles", "All regions"), ""),
            (translate("GrowthPoles", "Candidates"), "candidate"),
            (translate("GrowthPoles", "Undetermined"), "undetermined"),
            (translate("GrowthPoles", "Not candidates"), "not a candidate"),
        ):
            self.verdict.addItem(text, value)
        self.verdict.currentIndexChanged.connect(self._filter)
        row.addWidget(self.search, 1)
        row.addWidget(self.verdict)
        return row

    def _build_table(self) -> HubTable:
        table = HubTable(self)
        table.setModel(self.model)
        table.setAccessibleName(translate("GrowthPoles", "Regions and candidate hubs"))
        table.setToolTip("")
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        table.setAlternatingRowColors(True)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(table.fontMetrics().height() + 8)
        table.horizontalHeader().setHighlightSections(False)
        table.horizontalHeader().setStretchLastSection(True)
        table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        table.customContextMenuRequested.connect(self._menu)
        table.doubleClicked.connect(self._ask_zoom)
        table.zoom_asked.connect(self._ask_zoom)
        table.copy_asked.connect(self.copy)
        table.selectionModel().selectionChanged.connect(self._tell_selection)
        return table

    def show_result(self, result: ResultFile | None) -> None:
        """Show the regions of a result in the order of its file: candidates first."""
        self.table.setSortingEnabled(False)
        self.model.show(result)
        has_verdict = any(column.key == "verdict" for column in self.model.columns)
        self.verdict.setVisible(has_verdict)
        if not has_verdict:
            self.verdict.setCurrentIndex(0)
        self.model.narrow(self.search.text(), self.verdict.currentData() or "")
        header = self.table.horizontalHeader()
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.table.setSortingEnabled(True)
        self._fit_columns()
        self._show_count()

    def _fit_columns(self) -> None:
        """Make columns as wide as their titles and first rows, within reason."""
        metrics = self.table.fontMetrics()
        for place, column in enumerate(self.model.columns):
            texts = [column.show(row) for row in self.model.rows[:_MEASURED]]
            widths = [metrics.horizontalAdvance(text) + 14 for text in texts]
            title = metrics.horizontalAdvance(column.title) + 26
            self.table.setColumnWidth(place, min(max([title, *widths]), _WIDEST))

    def codes(self) -> list[str]:
        """Return the codes of the selected regions, in the order shown."""
        # by ranges: asked for its rows, Qt asks the model again and again
        ranges = self.table.selectionModel().selection()
        rows = sorted({row for one in ranges for row in range(one.top(), one.bottom() + 1)})
        return [self.model.code(row) for row in rows]

    def select(self, codes: list[str]) -> list[str]:
        """Select the rows of regions, not telling of it; return the codes of those in sight."""
        wanted = set(codes)
        if wanted == set(now := self.codes()):
            return now
        chosen = QItemSelection()
        rows = [at for at, row in enumerate(self.model.rows) if row["region_iso"] in wanted]
        last = self.model.columnCount() - 1
        for top, bottom in _runs(rows):
            ends = self.model.index(top, 0), self.model.index(bottom, last)
            chosen.append(QItemSelectionRange(*ends))
        first = self.model.index(rows[0], 0) if rows else None
        flags = QItemSelectionModel.SelectionFlag
        self._following = True
        # whole rows already: told to make them so, Qt compares every run with every other
        self.table.selectionModel().select(chosen, flags.ClearAndSelect)
        if first is not None:
            self.table.selectionModel().setCurrentIndex(first, flags.NoUpdate)
            self.table.scrollTo(first)
        self._following = False
        return [self.model.code(row) for row in rows]

    def text(self, separator: str = "\t", *, all_rows: bool = False) -> str:
        """Return rows as text with a line of titles: those selected, or all that are shown."""
        from ....core.escaping import cell_text

        chosen = sorted(one.row() for one in self.table.selectionModel().selectedRows())
        rows = range(self.model.rowCount()) if all_rows or not chosen else chosen
        out = io.StringIO()
        writer = csv.writer(out, delimiter=separator, lineterminator="\n")
        code = translate("GrowthPoles", "Code")
        titles = [code, *(column.title for column in self.model.columns)]
        writer.writerow([cell_text(one) for one in titles])
        for row in rows:
            cells = [column.show(self.model.rows[row]) for column in self.model.columns]
            writer.writerow([cell_text(one) for one in (self.model.code(row), *cells)])
        return out.getvalue()

    def copy(self) -> None:
        """Put the selected rows on the clipboard, tab separated."""
        QGuiApplication.clipboard().setText(self.text())

    def export(self, path: Path) -> None:
        """Write the rows shown as CSV that spreadsheets open with its letters intact."""
        path.write_text(self.text(",", all_rows=True), encoding="utf-8-sig", newline="")

    def _filter(self) -> None:
        before = self.codes()
        # one change of the table, and one word of it: what stays in sight stays selected
        self.model.narrow(self.search.text(), self.verdict.currentData() or "")
        kept = self.select(before) if before else before
        self._show_count()
        if len(kept) < len(before):
            self.selected.emit(kept)

    def _show_count(self) -> None:
        text = translate("GrowthPoles", "{shown} of {all} regions")
        shown, every = len(self.model.rows), len(self.model.every)
        self.count.setText(text.format(shown=shown, all=every) if every else "")

    def _tell_selection(self) -> None:
        if not self._following:
            self.selected.emit(self.codes())

    def _ask_zoom(self) -> None:
        self.zoom_asked.emit(self.codes())

    def _menu(self, at: QPoint) -> None:
        menu = QMenu(self)
        for text, act in (
            (translate("GrowthPoles", "Zoom to Region"), self._ask_zoom),
            (translate("GrowthPoles", "Copy as Table"), self.copy),
            (translate("GrowthPoles", "Export List…"), self.export_asked.emit),
        ):
            action = QAction(text, menu)
            action.triggered.connect(act)
            menu.addAction(action)
        menu.exec(self.table.viewport().mapToGlobal(at))
        menu.deleteLater()


def _runs(rows: list[int]) -> list[tuple[int, int]]:
    """Gather rows that follow each other: first and last of each run."""
    runs: list[tuple[int, int]] = []
    for row in rows:
        if runs and runs[-1][1] == row - 1:
            runs[-1] = runs[-1][0], row
        else:
            runs.append((row, row))
    return runs
