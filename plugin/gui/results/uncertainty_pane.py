"""How sure a region's grade is, and what it hangs on: bars with their texts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QLabel, QVBoxLayout, QWidget

from ...settings import language
from ...words.words import label, number, translate
from .bars import Bar, Bars, ChangeBars
from .uncertainty import grade_word, hundred, sure_sentences

if TYPE_CHECKING:
    from .result_file import ResultFile, Row

_MOST = 8


class UncertaintyPane(QWidget):
    """Probabilities of the grades, and the index without each indicator or region."""

    region_asked = pyqtSignal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 4, 0, 4)
        self.about = QLabel()
        self.grades = Bars(translate("GrowthPoles", "Probabilities of the grades"))
        self.hangs_title = QLabel(f"<b>{translate('GrowthPoles', 'What it hangs on')}</b>")
        key = translate("GrowthPoles", "Change of the index when the indicator is left out")
        self.hangs = ChangeBars(translate("GrowthPoles", "What it hangs on"), key)
        self.others = QLabel()
        for text in (self.about, self.others):
            text.setWordWrap(True)
            text.setTextInteractionFlags(Qt.TextInteractionFlag.LinksAccessibleByMouse)
        self.others.linkActivated.connect(self.region_asked)
        for widget in (self.about, self.grades, self.hangs_title, self.hangs, self.others):
            layout.addWidget(widget)

    def show_region(self, result: ResultFile, row: Row) -> None:
        """Show a region; without probabilities in the results nothing is shown."""
        from ....core.escaping import html_text

        code = row["region_iso"]
        sentences = [html_text(one) for one in sure_sentences(result, row)]
        headed = translate("GrowthPoles", "How sure is it?")
        self.about.setText(f"<b>{headed}</b><br>" + "<br>".join(sentences))
        self.about.setVisible(bool(sentences))
        grades = grade_bars(result, code)
        self.grades.show_bars(grades)
        self.grades.setVisible(bool(grades))
        rows = result.rows_of("leave_one_out", code)
        changes = change_bars(result, row, rows)
        self.hangs.show_bars(changes)
        others = moving_regions(result, rows)
        self.others.setText("<br>".join(others))
        for widget, visible in (
            (self.hangs_title, changes or others),
            (self.hangs, changes),
            (self.others, others),
        ):
            widget.setVisible(bool(visible))
        self.setVisible(bool(sentences or grades or changes or others))


def grade_bars(result: ResultFile, code: str) -> list[Bar]:
    """Make a bar of each grade that a variant gives, the best first, no grade last."""
    labels = [one for one in result.parameter("grades.labels").split(", ") if one]
    rows = result.rows_of("grade_probabilities", code)
    order = {grade: -at for at, grade in enumerate(labels)}
    rows.sort(key=lambda row: order.get(row["grade"], 1))
    return [Bar(grade_word(row["grade"]), hundred(row["probability"]), level=1) for row in rows]


def change_bars(result: ResultFile, row: Row, rows: list[Row]) -> list[Bar]:
    """Make a bar of each indicator: how the index changes without it, the largest change first."""
    found = []
    for one in rows:
        if one["kind"] != "indicator":
            continue
        known = one["index_pct"] is not None and row.get("index_pct") is not None
        change = one["index_pct"] - row["index_pct"] if known else None
        found.append((change, one))
    found.sort(key=lambda pair: -abs(pair[0]) if pair[0] is not None else 0.0)
    return [
        Bar(label(result, one["left_out"]), change, level=1, text=_change_text(change, one))
        for change, one in found[:_MOST]
    ]


def _change_text(change: float | None, row: Row) -> str:
    if change is None:
        return translate("GrowthPoles", "no index without it")
    sign = "" if abs(change) < 0.05 else "−" if change < 0 else "+"
    parts = [sign + number(abs(change), 1)]
    if row.get("index_rank") is not None:
        parts.append(translate("GrowthPoles", "rank {rank}").format(rank=int(row["index_rank"])))
    if row.get("grade"):
        parts.append(translate("GrowthPoles", "grade {grade}").format(grade=row["grade"]))
    return ", ".join(parts)


def moving_regions(result: ResultFile, rows: list[Row]) -> list[str]:
    """Say without which other regions the rank changes, the largest change first."""
    from ....core.escaping import html_text

    moved = [one for one in rows if one["kind"] == "region" and one.get("rank_change")]
    moved.sort(key=lambda one: -abs(one["rank_change"]))
    text = translate("GrowthPoles", "Without {region}: rank {rank}")
    return [
        text.format(
            region=f'<a href="{html_text(one["left_out"])}">'
            f"{html_text(result.name(one['left_out'], language()))}</a>",
            rank=int(one["index_rank"]),
        )
        for one in moved[:3]
    ]
