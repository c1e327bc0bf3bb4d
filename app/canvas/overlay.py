"""What is drawn over the image at the screen's size: outlines that show over light and over dark."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QPolygonF

from app import theme

if TYPE_CHECKING:
    from collections.abc import Sequence

DARK: Final = QColor(0, 0, 0, 150)
LIGHT: Final = QColor(255, 255, 255, 235)
TINT: Final = 90
"""Alpha of what is not painted yet."""
AWAY: Final = 14.0
"""From the pointer to words about it, in screen pixels."""
SMALL: Final = 5.0
"""Below this diameter on screen, in pixels, a circle alone would not be found."""


def _pen(color: QColor, width: float, *, dashed: bool = False) -> QPen:
    pen = QPen(color, width)
    pen.setCosmetic(True)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    if dashed:
        pen.setDashPattern([4.0, 4.0])
    return pen


def draw_contrast_line(
    painter: QPainter, points: Sequence[QPointF] | QPolygonF, *, dashed: bool = False
) -> None:
    """A line through points of the viewport, light on a dark seam."""
    line = points if isinstance(points, QPolygonF) else QPolygonF(list(points))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(_pen(DARK, 3.0))
    painter.drawPolyline(line)
    painter.setPen(_pen(LIGHT, 1.25, dashed=dashed))
    painter.drawPolyline(line)


def draw_area(painter: QPainter, points: Sequence[QPointF], color: QColor) -> None:
    """A light tint inside the outline through points of the viewport, even-odd as it will be painted."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(_tint(color))
    painter.drawPolygon(list(points), Qt.FillRule.OddEvenFill)


def draw_ellipse(painter: QPainter, shape: QRectF, color: QColor) -> None:
    """A tinted ellipse with its outline."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(_pen(DARK, 3.0))
    painter.setBrush(_tint(color))
    painter.drawEllipse(shape)
    painter.setPen(_pen(LIGHT, 1.25))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(shape)


def draw_band(painter: QPainter, points: Sequence[QPointF], width: float, color: QColor) -> None:
    """A tinted band of that width, in screen pixels, along points of the viewport."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    pen = QPen(_tint(color), max(width, 1.0))
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.drawPolyline([points[0], *points])


def draw_tag(painter: QPainter, point: QPointF, text: str, color: str = "") -> None:
    """A few words beside a point of the viewport, with a patch of colour where one is given."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    metrics = QFontMetricsF(painter.font())
    patch = metrics.ascent() if color else 0.0
    room = theme.SPACING / 2
    lines = text.split("\n")
    width = max(metrics.horizontalAdvance(line) for line in lines) + patch + (3 if color else 2) * room
    box = QRectF(0, 0, width, len(lines) * metrics.lineSpacing() + room)
    box.moveTopLeft(beside(point, box, painter.viewport()))
    painter.setPen(theme.color("border_strong"))
    painter.setBrush(theme.color("raised"))
    painter.drawRoundedRect(box, room, room)
    if color:
        painter.setBrush(QColor(color))
        painter.drawRect(QRectF(box.left() + room, box.center().y() - patch / 2, patch, patch))
    painter.setPen(theme.color("text"))
    flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
    painter.drawText(box.adjusted(patch + (2 if color else 1) * room, 0, 0, 0), int(flags), text)


def beside(point: QPointF, box: QRectF, area: QRect) -> QPointF:
    """Where a box for words lies: below and right of the point, or on its other side where there is no room."""
    x, y = point.x() + AWAY, point.y() + AWAY
    if x + box.width() > area.width():
        x = point.x() - AWAY - box.width()
    if y + box.height() > area.height():
        y = point.y() - AWAY - box.height()
    return QPointF(max(x, 0.0), max(y, 0.0))


def _tint(color: QColor) -> QColor:
    return QColor(color.red(), color.green(), color.blue(), TINT)


def draw_handle(painter: QPainter, point: QPointF, *, strong: bool) -> None:
    """A corner that can be taken hold of."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    radius = 5.5 if strong else 4.0
    painter.setPen(_pen(DARK, 1.5))
    painter.setBrush(theme.color("accent") if strong else LIGHT)
    painter.drawEllipse(point, radius, radius)


def draw_brush(painter: QPainter, center: QPointF, radius: float, color: QColor | None) -> None:
    """The brush's outline around a point of the viewport; `color` marks the class, None the eraser.

    Three rings of one pixel: Qt draws those many times faster than one ring of three.
    """
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if radius * 2 < SMALL:
        _draw_cross(painter, center, radius)
    painter.setPen(_pen(DARK, 1.0))
    for ring in (radius - 1.0, radius + 1.0):
        if ring > 0:
            painter.drawEllipse(center, ring, ring)
    painter.setPen(_pen(LIGHT, 1.0))
    painter.drawEllipse(center, radius, radius)
    if radius * 2 >= 4 * SMALL:
        painter.setPen(_pen(DARK, 1.0))
        painter.setBrush(color if color is not None else LIGHT)
        painter.drawEllipse(center, 2.25, 2.25)


def brush_bounds(center: QPointF, radius: float) -> QRectF:
    """The part of the viewport that `draw_brush` touches."""
    reach = max(radius, SMALL + 8.0) + 3.0
    return QRectF(center.x() - reach, center.y() - reach, 2 * reach, 2 * reach)


def _draw_cross(painter: QPainter, center: QPointF, radius: float) -> None:
    near, outer = radius + 3.0, radius + 8.0
    for pen in (_pen(DARK, 3.0), _pen(LIGHT, 1.25)):
        painter.setPen(pen)
        for dx, dy in ((1, 0), (-1, 0), (0, 1), (0, -1)):
            painter.drawLine(center + QPointF(dx, dy) * near, center + QPointF(dx, dy) * outer)


def draw_message(painter: QPainter, area: QRectF, title: str, text: str) -> None:
    """A title and what to do next, in the middle of an empty canvas."""
    font = QFont(painter.font())
    font.setPointSizeF(font.pointSizeF() * 1.5)
    font.setWeight(QFont.Weight.DemiBold)
    painter.setFont(font)
    middle = area.center().y()
    width = min(460.0, area.width() - 4 * theme.SPACING)
    line = QRectF(area.center().x() - width / 2, 0.0, width, 0.0)
    flags = Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap
    head = QFontMetricsF(font).boundingRect(QRectF(0, 0, width, 1000), int(flags), title).height()
    painter.setPen(theme.color("text"))
    painter.drawText(line.adjusted(0, middle - head - theme.SPACING / 2, 0, middle), int(flags), title)
    font.setPointSizeF(font.pointSizeF() / 1.5)
    font.setWeight(QFont.Weight.Normal)
    painter.setFont(font)
    painter.setPen(theme.color("text_dim"))
    painter.drawText(line.adjusted(0, middle + theme.SPACING / 2, 0, middle + 200), int(flags), text)


def draw_hint(painter: QPainter, area: QRectF, text: str) -> None:
    """A sentence in a rounded box at the lower edge, over the image."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    size = QFontMetricsF(painter.font()).size(0, text)
    box = QRectF(0, 0, size.width() + 4 * theme.SPACING, size.height() + 2 * theme.SPACING)
    box.moveCenter(QPointF(area.center().x(), area.bottom() - box.height() / 2 - 2 * theme.SPACING))
    painter.setPen(theme.color("border_strong"))
    painter.setBrush(theme.color("raised"))
    painter.drawRoundedRect(box, theme.SPACING, theme.SPACING)
    painter.setPen(theme.color("text"))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
