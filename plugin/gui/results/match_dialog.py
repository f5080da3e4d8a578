"""The match report before anything runs: which row was taken for which region."""

from __future__ import annotations

from collections import Counter

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ...words.words import say, translate

_WIDEST = 320
_FINE = ("matched", "total", "added up")


class MatchDialog(QDialog):
    """Shows the rows of a match report, those that need a look first."""

    run_asked = pyqtSignal()

    def __init__(self, rows: list[dict], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(translate("GrowthPoles", "How Rows Find Their Regions"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        layout = QVBoxLayout(self)
        counts = Counter(row["status"] for row in rows)
        parts = [f"{known_status(name)}: {number}" for name, number in counts.most_common()]
        summary = QLabel("; ".join(parts))
        summary.setWordWrap(True)
        summary.setTextFormat(Qt.TextFormat.PlainText)
        layout.addWidget(summary)
        tree = QTreeWidget()
        tree.setAccessibleName(translate("GrowthPoles", "Match report"))
        tree.setRootIsDecorated(False)
        tree.setAlternatingRowColors(True)
        tree.setUniformRowHeights(True)
        tree.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        tree.setHeaderLabels(
            [
                translate("GrowthPoles", "Status"),
                translate("GrowthPoles", "Row"),
                translate("GrowthPoles", "Region"),
                translate("GrowthPoles", "Matched by"),
                translate("GrowthPoles", "Years"),
                translate("GrowthPoles", "Indicators"),
                translate("GrowthPoles", "Note"),
                translate("GrowthPoles", "Table"),
            ]
        )
        ordered = sorted(rows, key=lambda row: row["status"] in _FINE)
        items = [
            QTreeWidgetItem(
                [
                    known_status(row["status"]),
                    row["row_text"] or "",
                    row["region_iso"] or "",
                    say(row["matched_by"]),
                    row["years"] or "",
                    row["indicator"] or "",
                    say(row["note"]),
                    say(row["source"]),
                ]
            )
            for row in ordered
        ]
        tree.addTopLevelItems(items)
        for column in range(tree.columnCount() - 1):
            tree.resizeColumnToContents(column)
            tree.setColumnWidth(column, min(tree.columnWidth(column), _WIDEST))
        layout.addWidget(tree, 1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.button(QDialogButtonBox.StandardButton.Close).setText(
            translate("GrowthPoles", "Close")
        )
        run = buttons.addButton(
            translate("GrowthPoles", "Run"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        run.clicked.connect(self._run)
        buttons.rejected.connect(self.reject)
        layout.addWidget(buttons)
        self.tree = tree
        self.resize(820, 480)

    def _run(self) -> None:
        self.accept()
        self.run_asked.emit()


def known_status(status: str) -> str:
    """Say the status of a row in the language of the dock."""
    from ....core.panel.match_report import STATUSES

    return say(STATUSES.get(status, status))
