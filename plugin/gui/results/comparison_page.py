"""The page that sets two results beside each other: what moved, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QHeaderView,
    QLabel,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ...settings import language
from ...words.words import DASH, label, number, percent, translate, verdict_word
from .uncertainty import hundred, sure_grade

if TYPE_CHECKING:
    from ....core.results.comparison import Change
    from .result_file import ResultFile

_CODE = int(Qt.ItemDataRole.UserRole)
# Columns that are shown where one of the results has them, and the last column
_SURE = {"grade_probability": 5, "hub_probability": 6}
_WHY = 7


class ComparisonPage(QWidget):
    """A list of regions with index, grade, verdict and share in two results."""

    file_asked = pyqtSignal()
    region_asked = pyqtSignal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.shown: tuple[ResultFile, ResultFile, list[Change]] | None = None
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 6, 0, 0)
        self.about = QLabel()
        self.about.setWordWrap(True)
        self.about.setTextFormat(Qt.TextFormat.PlainText)
        layout.addWidget(self.about)
        self.choose = QPushButton(translate("GrowthPoles", "Choose Other Results…"))
        self.choose.clicked.connect(self.file_asked)
        layout.addWidget(self.choose, 0, Qt.AlignmentFlag.AlignLeft)
        self.all = QCheckBox(translate("GrowthPoles", "Show regions that did not move"))
        self.all.toggled.connect(self._fill)
        layout.addWidget(self.all)
        self.tree = QTreeWidget()
        self.tree.setAccessibleName(translate("GrowthPoles", "What moved between two results"))
        self.tree.setRootIsDecorated(False)
        self.tree.setAlternatingRowColors(True)
        self.tree.setUniformRowHeights(True)
        self.tree.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.tree.setHeaderLabels(
            [
                translate("GrowthPoles", "Region"),
                translate("GrowthPoles", "Verdict"),
                translate("GrowthPoles", "Grade"),
                translate("GrowthPoles", "Index"),
                translate("GrowthPoles", "Share"),
                translate("GrowthPoles", "Grade in Variants"),
                translate("GrowthPoles", "Hub in Variants"),
                translate("GrowthPoles", "What changed most"),
            ]
        )
        self.tree.header().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.tree.itemActivated.connect(lambda item: self.region_asked.emit(item.data(0, _CODE)))
        layout.addWidget(self.tree, 1)
        self.show_comparison(None, None, [])

    def show_comparison(
        self, before: ResultFile | None, after: ResultFile | None, changes: list[Change]
    ) -> None:
        """Show how `after` differs from `before`; without them, say what to do."""
        self.shown = (before, after, changes) if before and after else None
        self.all.setVisible(self.shown is not None)
        self.tree.setVisible(self.shown is not None)
        if self.shown is None:
            self.about.setText(
                translate(
                    "GrowthPoles",
                    "Choose a results file to see which regions moved against it, and why.",
                )
            )
            return
        moved = sum(one.has_moved for one in changes)
        text = translate(
            "GrowthPoles", "{moved} of {all} regions moved. Before: {before}. After: {after}."
        )
        self.about.setText(
            text.format(moved=moved, all=len(changes), before=_named(before), after=_named(after))
        )
        self._fill()

    def _fill(self) -> None:
        self.tree.clear()
        if self.shown is None:
            return
        from ....core.escaping import html_plain

        before, after, changes = self.shown
        items = []
        for change in changes:
            if not change.has_moved and not self.all.isChecked():
                continue
            source = after if after.row(change.region_iso) else before
            rows = [one.row(change.region_iso) or {} for one in (before, after)]
            item = QTreeWidgetItem(
                [
                    source.name(change.region_iso, language()),
                    _arrow(*(verdict_word(one) for one in change.verdict)),
                    _arrow(*(one or DASH for one in change.grade)),
                    _arrow(*(number(one, 1) for one in change.index)),
                    _arrow(*(percent(hundred(one), 1) for one in change.share)),
                    _arrow(*(sure_grade(row) for row in rows)),
                    _arrow(*(percent(hundred(row.get("hub_probability")), 0) for row in rows)),
                    _why(change, source),
                ]
            )
            item.setData(0, _CODE, change.region_iso)
            item.setToolTip(_WHY, html_plain(item.text(_WHY)))
            items.append(item)
        self.tree.addTopLevelItems(items)
        for name, column in _SURE.items():
            known = any(name in one.filled for one in (before, after))
            self.tree.setColumnHidden(column, not known)
        for column in range(_WHY + 1):
            self.tree.resizeColumnToContents(column)


def _named(result: ResultFile) -> str:
    return f"{result.path.name} ({result.year})" if result.year else result.path.name


def _arrow(before: str, after: str) -> str:
    return after if before == after else f"{before} → {after}"


def _why(change: Change, source: ResultFile) -> str:
    if change.presence == "only before":
        return translate("GrowthPoles", "only in the earlier results")
    if change.presence == "only after":
        return translate("GrowthPoles", "only in the later results")
    if not change.component:
        return ""
    name = label(source, change.component)
    if change.contribution is None:
        return translate("GrowthPoles", "{name}: known in one of the two only").format(name=name)
    sign = "+" if change.contribution > 0 else "−"
    text = translate("GrowthPoles", "{name}: {change} points of the index")
    return text.format(name=name, change=sign + number(abs(change.contribution), 2))
