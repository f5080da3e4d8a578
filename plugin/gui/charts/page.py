"""The page Charts: which chart, the chart, and its way into a file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtGui import QShowEvent
from qgis.PyQt.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ...words.words import translate
from .chart import Chart
from .figures import Maker, figures_of

if TYPE_CHECKING:
    from ..results.result_file import ResultFile


class ChartsPage(QWidget):
    """Shows the charts of a result; a figure is made when it is looked at."""

    selected = pyqtSignal(list)
    export_asked = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.result: ResultFile | None = None
        self._makers: list[Maker] = []
        self._is_stale = False
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 6, 0, 0)
        row = QHBoxLayout()
        self.kind = QComboBox()
        self.kind.setAccessibleName(translate("GrowthPoles", "Which chart"))
        self.kind.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.kind.currentIndexChanged.connect(self._show)
        self.save = QPushButton(translate("GrowthPoles", "Save Chart…"))
        self.save.clicked.connect(self.export_asked)
        row.addWidget(self.kind, 1)
        row.addWidget(self.save)
        layout.addLayout(row)
        self.chart = Chart()
        self.chart.selected.connect(self.selected)
        layout.addWidget(self.chart, 1)
        key = translate(
            "GrowthPoles", "◆ candidate hub   ○ undetermined   ● other regions. Drag to select."
        )
        self.key = QLabel(key)
        self.key.setWordWrap(True)
        layout.addWidget(self.key, 0, Qt.AlignmentFlag.AlignBottom)
        self.setTabOrder(self.kind, self.save)
        self.setTabOrder(self.save, self.chart)

    def show_result(self, result: ResultFile | None) -> None:
        """Offer the charts of a result; the kind of chart that was looked at stays."""
        self.result = result
        before = self.kind.currentText()
        found = figures_of(result) if result else []
        self._makers = [maker for _, maker in found]
        self.kind.blockSignals(True)
        self.kind.clear()
        self.kind.addItems([title for title, _ in found])
        self.kind.setCurrentIndex(max(self.kind.findText(before), 0) if found else -1)
        self.kind.blockSignals(False)
        self.save.setEnabled(bool(found))
        self.chart.show_figure(None)
        self._is_stale = True
        if self.isVisible():
            self._show()

    def _show(self) -> None:
        self._is_stale = False
        at = self.kind.currentIndex()
        made = (
            self._makers[at](self.result) if self.result and 0 <= at < len(self._makers) else None
        )
        self.chart.show_figure(made)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Make the figure now that it is looked at."""
        super().showEvent(event)
        if self._is_stale:
            self._show()
