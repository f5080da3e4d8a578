"""Paints a figure: axes, limits, points, lines or bars, in the colours of a palette."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from qgis.PyQt.QtCore import QPointF, QRectF, Qt
from qgis.PyQt.QtGui import QColor, QFont, QFontMetrics, QPainter, QPalette, QPen, QPolygonF

from ...words.words import number
from ..results.bars import muted
from .figure import Figure, Mark, Track, ticks

_PAD, _TICK = 6, 4
# Okabe and Ito, darker and lighter: legible on light and on dark backgrounds
_HUB = ("#d55e00", "#ff9a4d")
_PLAIN = ("#0072b2", "#56b4e9")


@dataclass(slots=True)
class Frame:
    """Where a figure lies: from its values to points of a device and back."""

    area: QRectF
    x: tuple[float, float]
    y: tuple[float, float]
    falls: bool = False

    def at(self, x: float, y: float) -> QPointF:
        """Return the point of a pair of values."""
        return QPointF(self.across(x), self.up(y))

    def across(self, x: float) -> float:
        """Return where a value of x lies."""
        return self.area.left() + self.area.width() * (x - self.x[0]) / (self.x[1] - self.x[0])

    def up(self, y: float) -> float:
        """Return where a value of y lies."""
        share = (y - self.y[0]) / (self.y[1] - self.y[0])
        return self.area.top() + self.area.height() * (share if self.falls else 1.0 - share)


def frame_of(figure: Figure, area: QRectF, font: QFont) -> Frame:
    """Leave room for the texts around a figure."""
    metrics = QFontMetrics(font)
    line = metrics.height()
    x, y = figure.ranges()
    widest = max((metrics.horizontalAdvance(_shown(one)) for one in ticks(*y)), default=0)
    left = area.left() + widest + 2 * _PAD + _TICK
    top = area.top() + 2 * line + _PAD
    bottom = area.bottom() - 2 * line - 2 * _PAD - (line if figure.note else 0)
    # names of lines stand on the right
    right = area.right() - (0.28 * area.width() if figure.tracks else 3 * _PAD)
    inner = QRectF(QPointF(left, top), QPointF(max(right, left + 10), max(bottom, top + 10)))
    return Frame(inner, x, y, figure.falls)


def paint_figure(
    painter: QPainter, figure: Figure, frame: Frame, palette: QPalette, whole: QRectF
) -> None:
    """Paint a figure with nothing selected."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillRect(whole, palette.color(QPalette.ColorRole.Window))
    _paint_axes(painter, figure, frame, palette, whole)
    painter.save()
    painter.setClipRect(frame.area.adjusted(-6, -6, 6, 6))
    if figure.bins:
        _paint_bins(painter, figure, frame, palette)
    elif figure.tracks:
        for track in sorted(figure.tracks, key=lambda one: one.kind == "candidate"):
            paint_track(painter, track, frame, _track_pen(figure, track, palette))
    else:
        _paint_marks(painter, figure, frame, palette)
    _paint_limits(painter, figure, frame, palette)
    painter.restore()
    _name_limits(painter, figure, frame, palette)
    if figure.tracks:
        _name_tracks(painter, figure, frame, palette, _first_named(figure))


def paint_chosen(
    painter: QPainter,
    figure: Figure,
    frame: Frame,
    palette: QPalette,
    chosen: Collection[str],
    hovered: str = "",
) -> None:
    """Paint on top what is selected and what is under the pointer."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    ink = palette.color(QPalette.ColorRole.WindowText)
    wanted = {*chosen, hovered}
    for mark in (one for one in figure.marks if one.code in wanted):
        at = frame.at(mark.x, mark.y)
        painter.setPen(QPen(palette.color(QPalette.ColorRole.Window), 4))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(at, 7, 7)
        painter.setPen(QPen(ink, 2 if mark.code in chosen else 1))
        painter.drawEllipse(at, 7, 7)
    for track in (one for one in figure.tracks if one.code in wanted):
        paint_track(painter, track, frame, QPen(palette.color(QPalette.ColorRole.Window), 6))
        paint_track(painter, track, frame, QPen(ink, 3))
    chosen = set(chosen)
    for one in figure.bins:
        if inside := len(chosen.intersection(one.codes)):
            area = _bar(one.low, one.high, float(inside), frame)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(_kind_colour("candidate", palette))
            painter.drawRect(area)
    if figure.tracks and wanted - {""}:
        first = [one for one in figure.tracks if one.code in wanted][:8]
        _name_tracks(painter, figure, frame, palette, first)


def paint_track(painter: QPainter, track: Track, frame: Frame, pen: QPen) -> None:
    """Paint a line, broken where a year has no value; a year alone is a dot."""
    painter.setPen(pen)
    run: list[QPointF] = []
    for at, value in (*track.steps, (0.0, None)):
        if value is not None:
            run.append(frame.at(at, value))
            continue
        if len(run) > 1:
            painter.drawPolyline(QPolygonF(run))
        elif run:
            painter.drawEllipse(run[0], 2, 2)
        run = []


def _paint_axes(
    painter: QPainter, figure: Figure, frame: Frame, palette: QPalette, whole: QRectF
) -> None:
    metrics, area = QFontMetrics(painter.font()), frame.area
    line = metrics.height()
    ink, faint = palette.color(QPalette.ColorRole.WindowText), muted(palette)
    grid = QColor(faint)
    grid.setAlpha(60)
    for value in ticks(*frame.x, most=max(2, int(area.width() / 60))):
        across = frame.across(value)
        painter.setPen(QPen(grid, 1))
        painter.drawLine(QPointF(across, area.top()), QPointF(across, area.bottom()))
        painter.setPen(ink)
        box = QRectF(across - 40, area.bottom() + _TICK, 80, line)
        painter.drawText(box, int(Qt.AlignmentFlag.AlignHCenter), _shown(value))
    for value in ticks(*frame.y, most=max(2, int(area.height() / 35))):
        up = frame.up(value)
        painter.setPen(QPen(grid, 1))
        painter.drawLine(QPointF(area.left(), up), QPointF(area.right(), up))
        painter.setPen(ink)
        box = QRectF(
            whole.left() + _PAD, up - line / 2, area.left() - whole.left() - 2 * _PAD, line
        )
        painter.drawText(box, int(Qt.AlignmentFlag.AlignRight), _shown(value))
    painter.setPen(QPen(faint, 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(area)
    painter.setPen(ink)
    bold = QFont(painter.font())
    plain = painter.font()
    bold.setBold(True)
    painter.setFont(bold)
    width = whole.width() - 2 * _PAD
    left = whole.left() + _PAD
    painter.drawText(QRectF(left, whole.top() + 2, width, line), 0, figure.title)
    painter.setFont(plain)
    room = Qt.TextElideMode.ElideRight
    name = metrics.elidedText(f"↑ {figure.y_title}", room, int(width))
    painter.drawText(QRectF(left, whole.top() + 2 + line, width, line), 0, name)
    right = int(Qt.AlignmentFlag.AlignRight)
    below = QRectF(left, area.bottom() + _TICK + line, width, line)
    painter.drawText(below, right, metrics.elidedText(f"{figure.x_title} →", room, int(width)))
    painter.setPen(faint)
    note = metrics.elidedText(figure.note, room, int(width))
    painter.drawText(QRectF(left, whole.bottom() - line - 2, width, line), 0, note)


def _paint_marks(painter: QPainter, figure: Figure, frame: Frame, palette: QPalette) -> None:
    """Paint the points: candidates as filled diamonds, undetermined ones as rings, others dots."""
    by_kind: dict[str, list[Mark]] = {}
    for mark in figure.marks:
        kind = mark.kind if mark.kind in ("candidate", "undetermined") else ""
        by_kind.setdefault(kind, []).append(mark)
    for kind in ("", "undetermined", "candidate"):
        marks = by_kind.get(kind, [])
        if not marks:
            continue
        colour = _kind_colour(kind, palette)
        points = [frame.at(one.x, one.y) for one in marks]
        if kind == "":
            pen = QPen(colour, 6 if len(points) < 1000 else 3)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            painter.setPen(pen)
            painter.drawPoints(QPolygonF(points))
            continue
        filled = kind == "candidate"
        painter.setPen(QPen(palette.color(QPalette.ColorRole.Window) if filled else colour, 1.5))
        painter.setBrush(colour if filled else Qt.BrushStyle.NoBrush)
        for at in points:
            if filled:
                corners = ((0, -6), (6, 0), (0, 6), (-6, 0))
                painter.drawPolygon(QPolygonF([at + QPointF(x, y) for x, y in corners]))
            else:
                painter.drawEllipse(at, 3.5, 3.5)
    if figure.sloped is not None:
        slope, start = figure.sloped
        painter.setPen(QPen(palette.color(QPalette.ColorRole.WindowText), 1.5))
        ends = [frame.at(x, start + slope * x) for x in frame.x]
        painter.drawLine(*ends)


def _paint_bins(painter: QPainter, figure: Figure, frame: Frame, palette: QPalette) -> None:
    painter.setPen(QPen(palette.color(QPalette.ColorRole.Window), 1))
    painter.setBrush(_kind_colour("", palette))
    for one in figure.bins:
        painter.drawRect(_bar(one.low, one.high, float(len(one.codes)), frame))


def _bar(low: float, high: float, count: float, frame: Frame) -> QRectF:
    return QRectF(frame.at(low, count), frame.at(high, 0.0)).adjusted(1, 0, -1, 0)


def _paint_limits(painter: QPainter, figure: Figure, frame: Frame, palette: QPalette) -> None:
    painter.setPen(QPen(palette.color(QPalette.ColorRole.WindowText), 1, Qt.PenStyle.DashLine))
    for value, _ in figure.across:
        up = frame.up(value)
        painter.drawLine(QPointF(frame.area.left(), up), QPointF(frame.area.right(), up))
    for value, _ in figure.up:
        across = frame.across(value)
        painter.drawLine(QPointF(across, frame.area.top()), QPointF(across, frame.area.bottom()))


def _name_limits(painter: QPainter, figure: Figure, frame: Frame, palette: QPalette) -> None:
    area, line = frame.area, QFontMetrics(painter.font()).height()
    painter.setPen(palette.color(QPalette.ColorRole.WindowText))
    for value, name in figure.across:
        if area.top() <= (up := frame.up(value)) <= area.bottom():
            box = QRectF(area.left(), up - line - 1, area.width() - 4, line)
            painter.drawText(box, int(Qt.AlignmentFlag.AlignRight), name)
    for value, name in figure.up:
        if area.left() <= (across := frame.across(value)) <= area.right():
            painter.drawText(QRectF(across + 4, area.top() + 2, 160, line), 0, name)


def _first_named(figure: Figure) -> list[Track]:
    """Take the lines that are named without being chosen: candidates, else those that lead."""
    found = [one for one in figure.tracks if one.kind == "candidate"]
    if len(figure.tracks) <= 20:
        found = list(figure.tracks)
    return found[:20]


def _name_tracks(
    painter: QPainter, figure: Figure, frame: Frame, palette: QPalette, tracks: list[Track]
) -> None:
    """Write names at the right ends of lines, moved apart where they would hide each other."""
    metrics, area = QFontMetrics(painter.font()), frame.area
    line = metrics.height()
    ends = []
    for track in tracks:
        known = [value for _, value in track.steps if value is not None]
        ends.append((frame.up(known[-1]), track))
    ends.sort(key=lambda one: one[0])
    top = area.top() - line / 2
    width = int(0.28 * area.width() / 0.72)
    for up, track in ends:
        top = max(up - line / 2, top)
        if top > area.bottom():
            break
        painter.setPen(palette.color(QPalette.ColorRole.WindowText))
        text = metrics.elidedText(track.name, Qt.TextElideMode.ElideRight, width)
        box = QRectF(area.right() + 4, top, metrics.horizontalAdvance(text) + 2, line)
        painter.fillRect(box, palette.color(QPalette.ColorRole.Window))
        painter.drawText(box, 0, text)
        top += 0.85 * line


def _track_pen(figure: Figure, track: Track, palette: QPalette) -> QPen:
    colour = QColor(_kind_colour(track.kind, palette))
    is_hub = track.kind == "candidate"
    if not is_hub and len(figure.tracks) > 20:
        colour.setAlpha(90)
    return QPen(colour, 2.2 if is_hub else 1.0)


def _kind_colour(kind: str, palette: QPalette) -> QColor:
    dark = palette.color(QPalette.ColorRole.WindowText).lightness() > 128
    return QColor((_HUB if kind == "candidate" else _PLAIN)[dark])


def _shown(value: float) -> str:
    decimals = next((n for n in range(6) if abs(round(value, n) - value) < 1e-9), 6)
    return number(value, decimals)
