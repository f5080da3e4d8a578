"""Bars painted with Qt in the colours of the palette, so that dark themes stay legible."""

from __future__ import annotations

from dataclasses import dataclass

from qgis.PyQt.QtCore import QModelIndex, QRectF, QSize, Qt
from qgis.PyQt.QtGui import QBrush, QColor, QFontMetrics, QPainter, QPaintEvent, QPalette, QPen
from qgis.PyQt.QtWidgets import (
    QApplication,
    QLabel,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from ...words.words import percent, translate

FRACTION_ROLE = int(Qt.ItemDataRole.UserRole) + 2
_INDENT, _PAD, _BAR = 12, 4, 11


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar, with its text beside it.

    Parameters
    ----------
    label : str
        What it is of.
    value, median : float or None
        Length and mark, in per cent of the track; None is missing.
    level : int
        Depth in the index: 0 is the index itself, written bold.
    note : str
        Why there is no value.
    text : str
        What is written beside the label; empty: the value in per cent.
    """

    label: str
    value: float | None
    median: float | None = None
    level: int = 0
    note: str = ""
    text: str = ""

    @property
    def shown(self) -> str:
        """What is written beside the label."""
        if self.value is None:
            return self.text or self.note
        return self.text or percent(self.value, 1)


class Bars(QLabel):
    """Bars below each other, each under its label and text, and a line that explains them.

    A label, so that the style sheets of QGIS's dark themes give it the colour of their text.
    """

    def __init__(self, name: str, key: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.bars: list[Bar] = []
        self.key = key
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setSizePolicy(policy)
        self.setAccessibleName(name)

    def show_bars(self, bars: list[Bar]) -> None:
        """Show other bars."""
        self.bars = bars
        self.setAccessibleDescription("; ".join(self._said(bar) for bar in bars))
        self.updateGeometry()
        self.update()

    def _said(self, bar: Bar) -> str:
        text = f"{bar.label}: {bar.shown}"
        if bar.value is None or bar.median is None:
            return text
        median = translate("GrowthPoles", "median {value}").format(value=percent(bar.median, 1))
        return f"{text}, {median}"

    def _line(self) -> int:
        return QFontMetrics(self.font()).height()

    def sizeHint(self) -> QSize:  # noqa: N802
        """Return the height of all bars and the line that explains them."""
        each = self._line() + _BAR + 2 * _PAD
        with_key = self._line() + _PAD if self.bars and self.key else 0
        return QSize(240, len(self.bars) * each + with_key)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Return the height; the width may shrink."""
        return QSize(160, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint label, text, bar and mark of each."""
        painter = QPainter(self)
        line, top = self._line(), 0
        for bar in self.bars:
            left = bar.level * _INDENT
            self._paint_text(painter, bar, left, top)
            track = QRectF(left, top + line + 1, self.width() - left - 1, _BAR)
            self._paint_track(painter, bar, track)
            top += line + _BAR + 2 * _PAD
        if self.bars and self.key:
            self._paint_key(painter, top)
        painter.end()

    def _paint_track(self, painter: QPainter, bar: Bar, track: QRectF) -> None:
        paint_bar(painter, self.palette(), track, bar.value, bar.median)

    def _paint_text(self, painter: QPainter, bar: Bar, left: int, top: int) -> None:
        metrics = QFontMetrics(self.font())
        space = self.width() - left
        value = metrics.elidedText(bar.shown, Qt.TextElideMode.ElideRight, int(space * 0.6))
        taken = metrics.horizontalAdvance(value) + 8
        label = metrics.elidedText(bar.label, Qt.TextElideMode.ElideRight, space - taken)
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        font = self.font()
        font.setBold(bar.level == 0)
        painter.setFont(font)
        area = QRectF(left, top, space - 1, self._line())
        painter.drawText(area, int(Qt.AlignmentFlag.AlignLeft), label)
        painter.setFont(self.font())
        painter.drawText(area, int(Qt.AlignmentFlag.AlignRight), value)

    def _paint_key(self, painter: QPainter, top: int) -> None:
        painter.setPen(muted(self.palette()))
        area = QRectF(0, top, self.width() - 1, self._line())
        painter.drawText(area, int(Qt.AlignmentFlag.AlignLeft), self.key)


class ComponentBars(Bars):
    """The components of one region's index against leader and median."""

    def __init__(self, parent: QWidget | None = None) -> None:
        key = translate("GrowthPoles", "100% is the leading region; | is the median")
        super().__init__(translate("GrowthPoles", "Components of the index"), key, parent)


class ChangeBars(Bars):
    """Changes to either side of a line in the middle; the longest reaches the edge."""

    def _paint_track(self, painter: QPainter, bar: Bar, track: QRectF) -> None:
        most = max((abs(one.value) for one in self.bars if one.value is not None), default=0.0)
        palette = self.palette()
        paint_bar(painter, palette, track, None if bar.value is None else 0.0)
        middle = track.center().x()
        painter.setPen(QPen(palette.color(QPalette.ColorRole.WindowText), 2))
        painter.drawLine(int(middle), int(track.top()) - 2, int(middle), int(track.bottom()) + 2)
        if bar.value and most:
            length = track.width() / 2.0 * bar.value / most
            left = middle if length > 0.0 else middle + length
            area = QRectF(left, track.top() + 1, abs(length), track.height() - 2)
            painter.fillRect(area, palette.color(QPalette.ColorRole.Highlight))


def muted(palette: QPalette) -> QColor:
    """Return the colour of text that stands back, legible on the background of the palette."""
    text = palette.color(QPalette.ColorRole.WindowText)
    back = palette.color(QPalette.ColorRole.Window)
    parts = [
        round(0.7 * one + 0.3 * other)
        for one, other in zip(text.getRgb()[:3], back.getRgb()[:3], strict=True)
    ]
    return QColor(*parts)


def paint_bar(
    painter: QPainter,
    palette: QPalette,
    track: QRectF,
    value: float | None,
    median: float | None = None,
) -> None:
    """Paint a bar from 0 to 100 per cent in a track; a missing value is hatched, not empty."""
    outline = QPen(muted(palette))
    painter.setPen(outline)
    painter.setBrush(QBrush(palette.color(QPalette.ColorRole.Base)))
    painter.drawRect(track)
    if value is None:
        hatch = QBrush(muted(palette), Qt.BrushStyle.BDiagPattern)
        painter.fillRect(track.adjusted(1, 1, 0, 0), hatch)
    else:
        filled = QRectF(track)
        filled.setWidth(track.width() * min(max(value, 0.0), 100.0) / 100.0)
        painter.fillRect(filled.adjusted(1, 1, 0, 0), palette.color(QPalette.ColorRole.Highlight))
    if median is not None:
        at = track.left() + track.width() * min(max(median, 0.0), 100.0) / 100.0
        painter.setPen(QPen(palette.color(QPalette.ColorRole.WindowText), 2))
        painter.drawLine(int(at), int(track.top()) - 2, int(at), int(track.bottom()) + 2)


class BarDelegate(QStyledItemDelegate):
    """A cell with a number and, behind it, a bar of its size."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        """Paint the cell, then the bar in its left part."""
        fraction = index.data(FRACTION_ROLE)
        text = index.data(int(Qt.ItemDataRole.DisplayRole)) or ""
        plain = QStyleOptionViewItem(option)
        self.initStyleOption(plain, index)
        plain.text = ""
        style = option.widget.style() if option.widget else QApplication.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, plain, painter, option.widget)
        if fraction is None:
            return
        number = QFontMetrics(option.font).horizontalAdvance("100,0 %%") + 2 * _PAD
        area = QRectF(option.rect)
        track = QRectF(
            area.left() + _PAD,
            area.center().y() - _BAR / 2.0,
            max(area.width() - number - 2 * _PAD, 10.0),
            _BAR,
        )
        painter.save()
        paint_bar(painter, option.palette, track, 100.0 * fraction)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        role = QPalette.ColorRole.HighlightedText if chosen else QPalette.ColorRole.Text
        painter.setPen(option.palette.color(role))
        flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(area.adjusted(0, 0, -_PAD, 0), flags, text)
        painter.restore()
