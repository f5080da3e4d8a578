"""A chart that answers: it names what is under the pointer and selects what a frame is drawn round.

Arrow keys walk from region to region, Enter selects, so that no mouse is needed.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import (
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
)
from qgis.PyQt.QtSvg import QSvgGenerator
from qgis.PyQt.QtWidgets import QLabel, QRubberBand, QSizePolicy, QToolTip, QWidget

from ...words.words import translate
from .figure import Figure
from .figures import told_mark
from .painting import Frame, frame_of, paint_chosen, paint_figure

if TYPE_CHECKING:
    import numpy as np

_REACH = 9.0  # pixels from a point that still hit it
_EXPORTED = QSize(900, 600)


class Chart(QLabel):
    """Paints a figure and tells what is selected in it.

    A label, so that the style sheets of QGIS's dark themes give it the colours of their text.
    """

    selected = pyqtSignal(list)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.figure: Figure | None = None
        self.chosen: set[str] = set()
        self.hovered = ""
        self._frame: Frame | None = None
        self._drawn: QPixmap | None = None
        self._codes: list[str] = []
        self._across: np.ndarray | None = None
        self._up: np.ndarray | None = None
        self._band = QRubberBand(QRubberBand.Shape.Rectangle, self)
        self._pressed: QPoint | None = None
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(200, 180)
        policy = QSizePolicy.Policy.Expanding
        self.setSizePolicy(policy, policy)
        self.setAccessibleName(translate("GrowthPoles", "Chart"))

    def show_figure(self, figure: Figure | None) -> None:
        """Show another figure; what is selected stays."""
        self.figure, self.hovered = figure, ""
        self.setAccessibleDescription(f"{figure.title}. {figure.note}" if figure else "")
        self._renew()

    def select(self, codes: list[str]) -> None:
        """Show regions as selected, without telling of it."""
        if set(codes) != self.chosen:
            self.chosen = set(codes)
            self.update()

    def _renew(self) -> None:
        self._drawn = None
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Paint anew in the new size."""
        super().resizeEvent(event)
        self._renew()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Paint anew in the colours of another theme."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange):
            self._renew()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint the figure once, and what is selected on top of it each time."""
        painter = QPainter(self)
        if self.figure is None or self.figure.is_empty():
            text = translate("GrowthPoles", "These results have nothing to draw here.")
            centre = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(QRectF(self.rect()), int(centre), text)
            painter.end()
            return
        if self._drawn is None:
            self._draw()
        painter.drawPixmap(0, 0, self._drawn)
        painter.setFont(self.font())
        paint_chosen(painter, self.figure, self._frame, self.palette(), self.chosen, self.hovered)
        painter.end()

    def _draw(self) -> None:
        ratio = self.devicePixelRatioF()
        self._drawn = QPixmap(self.size() * ratio)
        self._drawn.setDevicePixelRatio(ratio)
        painter = QPainter(self._drawn)
        self._frame = self._painted(painter, QRectF(self.rect()))
        painter.end()
        import numpy as np

        figure = self.figure
        pairs = [(one.code, one.x, one.y) for one in figure.marks]
        pairs += [
            (one.code, at, value)
            for one in figure.tracks
            for at, value in one.steps
            if value is not None
        ]
        self._codes = [code for code, _, _ in pairs]
        self._across = self._frame.across(np.array([x for _, x, _ in pairs], dtype=float))
        self._up = self._frame.up(np.array([y for _, _, y in pairs], dtype=float))

    def _painted(self, painter: QPainter, area: QRectF) -> Frame:
        painter.setFont(self.font())
        frame = frame_of(self.figure, area, self.font())
        paint_figure(painter, self.figure, frame, self.palette(), area)
        return frame

    # --- what is under the pointer, and in the frame that is drawn -----------------------------

    def code_at(self, at: QPoint) -> str:
        """Return the region whose point is closest to a place and in reach; empty: none."""
        if not self._codes:
            return ""
        apart = (self._across - at.x()) ** 2 + (self._up - at.y()) ** 2
        closest = int(apart.argmin())
        return self._codes[closest] if apart[closest] <= _REACH**2 else ""

    def codes_in(self, area: QRect) -> list[str]:
        """Return the regions whose points lie in a frame, or whose bars touch it."""
        if self.figure is None or self._frame is None:
            return []
        if self.figure.bins:
            left, right = area.left(), area.right()
            return [
                code
                for one in self.figure.bins
                if self._frame.across(one.low) <= right and self._frame.across(one.high) >= left
                for code in one.codes
            ]
        if not self._codes:
            return []
        inside = (self._across >= area.left()) & (self._across <= area.right())
        inside &= (self._up >= area.top()) & (self._up <= area.bottom())
        return list(dict.fromkeys(self._codes[at] for at in inside.nonzero()[0].tolist()))

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Begin a frame."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed = event.pos()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Draw the frame, or name what is under the pointer."""
        if self._pressed is not None:
            self._band.setGeometry(QRect(self._pressed, event.pos()).normalized())
            self._band.show()
            return
        self.hover(self.code_at(event.pos()))
        if self.hovered:
            from ....core.escaping import html_plain

            text = html_plain(told_mark(self.figure, self.hovered))
            QToolTip.showText(self.mapToGlobal(event.pos()), text, self)
        else:
            QToolTip.hideText()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Select what is in the frame, or under the pointer; with Ctrl, beside what was."""
        if self._pressed is None or event.button() != Qt.MouseButton.LeftButton:
            return
        area = QRect(self._pressed, event.pos()).normalized()
        self._pressed = None
        self._band.hide()
        if max(area.width(), area.height()) > 4:
            codes = self.codes_in(area)
        elif self.figure is not None and self.figure.bins:
            codes = self.codes_in(QRect(event.pos(), QSize(1, 1)))
        else:
            codes = [code] if (code := self.code_at(event.pos())) else []
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            codes = list(dict.fromkeys([*self.chosen, *codes]))
        self._choose(codes)

    def _choose(self, codes: list[str]) -> None:
        self.select(codes)
        self.selected.emit(codes)

    def hover(self, code: str) -> None:
        """Mark a region as the one that is looked at."""
        if code != self.hovered:
            self.hovered = code
            self.update()

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802
        """Look at nothing."""
        self.hover("")
        super().leaveEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Walk from left to right with the arrow keys, select with Enter."""
        steps = {Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1}
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.hovered:
            self._choose([self.hovered])
        elif event.key() in steps and self._codes:
            order = list(dict.fromkeys(self._codes[at] for at in self._across.argsort()))
            now = order.index(self.hovered) if self.hovered in order else -1
            self.hover(order[(now + steps[event.key()]) % len(order)])
            self.setAccessibleDescription(told_mark(self.figure, self.hovered))
        else:
            super().keyPressEvent(event)

    # --- files ---------------------------------------------------------------------------------

    def export(self, path: Path) -> None:
        """Write the chart, with what is selected, as SVG or PNG by the ending of the name.

        Raises
        ------
        OSError
            The file cannot be written.
        """
        area = QRectF(0, 0, _EXPORTED.width(), _EXPORTED.height())
        if path.suffix.lower() == ".svg":
            device = QSvgGenerator()
            device.setFileName(str(path))
            device.setSize(_EXPORTED)
            device.setViewBox(area)
            device.setTitle(self.figure.title)
        else:
            device = QImage(2 * _EXPORTED, QImage.Format.Format_ARGB32)
            device.setDevicePixelRatio(2.0)
        painter = QPainter()
        if not painter.begin(device):
            raise OSError(path.name)
        frame = self._painted(painter, area)
        paint_chosen(painter, self.figure, frame, self.palette(), self.chosen)
        painter.end()
        if isinstance(device, QImage) and not device.save(str(path)):
            raise OSError(path.name)
