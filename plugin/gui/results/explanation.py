"""Why this region: components, what speaks for and against it, and its neighbours."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QScrollArea,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ...settings import language
from ...words.words import (
    evidence,
    label,
    percent,
    say,
    translate,
    verdict_texts,
    verdict_word,
    weights_word,
)
from .bars import FRACTION_ROLE, Bar, BarDelegate, ComponentBars
from .uncertainty_pane import UncertaintyPane

if TYPE_CHECKING:
    from .result_file import ResultFile

_CODE = int(Qt.ItemDataRole.UserRole)


class Explanation(QScrollArea):
    """The pane that explains one region of a result."""

    region_asked = pyqtSignal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(translate("GrowthPoles", "Why this region"))
        self.result: ResultFile | None = None
        self.code = ""
        self._medians: dict[str, float] = {}
        body = QWidget()
        layout = QVBoxLayout(body)
        layout.setContentsMargins(6, 6, 6, 6)
        self.title = _text(body, bold=True)
        self.lead = _text(body)
        self.bars_title = _text(body, bold=True)
        self.bars = ComponentBars(body)
        self.good = _text(body)
        self.bad = _text(body)
        self.pull = _text(body)
        self.uncertainty = UncertaintyPane(body)
        self.uncertainty.region_asked.connect(self.region_asked)
        for widget in (self.title, self.lead, self.bars_title, self.bars, self.uncertainty):
            layout.addWidget(widget)
        for widget in (self.good, self.bad, self.pull):
            layout.addWidget(widget)
        for widget in (self.title, self.lead):
            widget.setTextFormat(Qt.TextFormat.PlainText)
        self._build_neighbours(layout)
        layout.addStretch(1)
        self.setWidget(body)
        self.show_region(None, "")

    def _build_neighbours(self, layout: QVBoxLayout) -> None:
        row = QHBoxLayout()
        self.neighbours_title = _text(self, bold=True)
        self.neighbours_title.setText(translate("GrowthPoles", "Neighbours by"))
        self.weights = QComboBox()
        self.weights.setAccessibleName(translate("GrowthPoles", "Weights"))
        self.weights.setToolTip(
            translate("GrowthPoles", "The relation that says who counts as a neighbour")
        )
        self.neighbours_title.setBuddy(self.weights)
        row.addWidget(self.neighbours_title)
        row.addWidget(self.weights, 1)
        layout.addLayout(row)
        self.neighbours = QTreeWidget()
        self.neighbours.setColumnCount(2)
        self.neighbours.setHeaderLabels(
            [translate("GrowthPoles", "Region"), translate("GrowthPoles", "Weight")]
        )
        self.neighbours.setRootIsDecorated(False)
        self.neighbours.setUniformRowHeights(True)
        self.neighbours.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.neighbours.setAccessibleName(translate("GrowthPoles", "Neighbours of the region"))
        self.neighbours.setToolTip(translate("GrowthPoles", "Enter or double click: go there"))
        self.neighbours.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.neighbours.setItemDelegateForColumn(1, BarDelegate(self.neighbours))
        layout.addWidget(self.neighbours)
        self.weights.currentIndexChanged.connect(self._list_neighbours)
        self.neighbours.itemActivated.connect(self._ask)

    def show_region(self, result: ResultFile | None, code: str) -> None:
        """Explain a region of a result; without one, say what to do."""
        if result is not self.result:
            self._medians = result.medians if result else {}
            self._list_weights(result)
        self.result, self.code = result, code
        row = result.row(code) if result else None
        everything = (self.lead, self.bars_title, self.bars, self.good, self.bad, self.pull)
        self.uncertainty.setVisible(False)
        for widget in (*everything, self.neighbours_title, self.weights, self.neighbours):
            widget.setVisible(row is not None)
        if row is None:
            text = translate("GrowthPoles", "Select a region in the list or on the map.")
            self.title.setText(text if result else "")
            return
        from ....core.escaping import html_text

        self.title.setText(result.name(code, language()))
        self.lead.setText(self._leading(row))
        self._show_bars()
        self.uncertainty.show_region(result, row)
        self._show_evidence(row)
        texts = [
            f"<i>{html_text(variable)}</i><br>{html_text(text)}"
            for variable, text in verdict_texts(result, code)
        ]
        headed = translate("GrowthPoles", "Does it pull up its neighbours?")
        self.pull.setText(f"<b>{headed}</b><br>" + "<br>".join(texts))
        self.pull.setVisible(bool(texts))
        self._list_neighbours()

    def _leading(self, row: dict) -> str:
        parts = []
        if row.get("verdict"):
            parts.append(verdict_word(row["verdict"]))
        if row.get("hub_rank"):
            text = translate("GrowthPoles", "rank {rank}")
            parts.append(text.format(rank=int(row["hub_rank"])))
        if row.get("grade"):
            text = translate("GrowthPoles", "grade {grade}")
            parts.append(text.format(grade=row["grade"]))
        return ", ".join([*parts, str(self.result.year or "")]).strip(", ")

    def _show_bars(self) -> None:
        nodes = self.result.components(self.code)
        bars = [
            Bar(
                label(self.result, node["component"]),
                node["component_pct"],
                self._medians.get(node["component"]),
                int(node["level"]),
                say(self.result.text(node["why_missing"])) or translate("GrowthPoles", "no value"),
            )
            for node in nodes
        ]
        self.bars_title.setText(translate("GrowthPoles", "Against leader and median"))
        self.bars_title.setVisible(bool(bars))
        self.bars.setVisible(bool(bars))
        self.bars.show_bars(bars)

    def _show_evidence(self, row: dict) -> None:
        from ....core.escaping import html_text

        good, bad = evidence(self.result, row)
        is_hub = row.get("verdict") == "candidate"
        against = (
            translate("GrowthPoles", "What speaks against it")
            if is_hub
            else translate("GrowthPoles", "What it lacks to become a hub")
        )
        for widget, title, texts, sign in (
            (self.good, translate("GrowthPoles", "What speaks for it"), good, "+"),
            (self.bad, against, bad, "−"),
        ):
            lines = [f"{sign} {html_text(one)}" for one in texts]
            widget.setText(f"<b>{title}</b><br>" + "<br>".join(lines))
            widget.setVisible(bool(texts))

    def _list_weights(self, result: ResultFile | None) -> None:
        self.weights.blockSignals(True)
        self.weights.clear()
        place = 0
        while result and (kind := result.parameter(f"diffusion.weights[{place}].kind")):
            name = result.parameter(f"diffusion.weights[{place}].name", kind)
            self.weights.addItem(weights_word(name), name)
            place += 1
        self.weights.blockSignals(False)

    def _list_neighbours(self) -> None:
        self.neighbours.clear()
        name = self.weights.currentData()
        if self.result is None or not self.code or not name:
            for widget in (self.neighbours_title, self.weights, self.neighbours):
                widget.hide()
            return
        for one in self.result.neighbours(self.code):
            if one["weights"] != name:
                continue
            weight = percent(100.0 * one["weight"], 1)
            item = QTreeWidgetItem([self.result.name(one["to"], language()), weight])
            item.setData(0, _CODE, one["to"])
            item.setData(1, FRACTION_ROLE, one["weight"])
            self.neighbours.addTopLevelItem(item)
        rows = min(max(self.neighbours.topLevelItemCount(), 2), 8)
        line = max(self.neighbours.sizeHintForRow(0), 18)
        height = self.neighbours.header().sizeHint().height() + rows * line + 6
        self.neighbours.setMinimumHeight(height)
        self.neighbours.setMaximumHeight(height)

    def _ask(self, item: QTreeWidgetItem) -> None:
        self.region_asked.emit(item.data(0, _CODE))


def _text(parent: QWidget, *, bold: bool = False) -> QLabel:
    widget = QLabel(parent)
    widget.setWordWrap(True)
    widget.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse
        | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    font = widget.font()
    font.setBold(bold)
    widget.setFont(font)
    return widget
