"""The pixel card beside the pointer: every task's label, prediction and confidence, and every band."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter

from app import theme
from app.canvas.overlay import beside
from app.language.units import area_text

if TYPE_CHECKING:
    from app.canvas.cursor_info import CursorInfo, TaskAtCursor

Cell = tuple[str, str]
"""A class's colour ("" for none) and the words."""
GAP: Final = 2.0 * theme.SPACING


def draw_pixel_card(painter: QPainter, point: QPointF, info: CursorInfo) -> None:
    """Draw the card beside a point of the viewport."""
    rows = [_head(info), *(_row(task) for task in info.tasks), *_value_rows(info)]
    metrics = QFontMetricsF(painter.font())
    patch = metrics.ascent()
    widths = [max(_width(row[column], metrics, patch) for row in rows) for column in range(3)]
    line = metrics.lineSpacing() + theme.SPACING / 2
    room = float(theme.SPACING)
    box = QRectF(0, 0, sum(widths) + 2 * GAP + 2 * room, line * len(rows) + 1.5 * room)
    box.moveTopLeft(beside(point, box, painter.viewport()))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(theme.color("border_strong"))
    painter.setBrush(theme.color("raised"))
    painter.drawRoundedRect(box, room / 2, room / 2)
    for number, row in enumerate(rows):
        x, y = box.left() + room, box.top() + 0.75 * room + number * line
        ink = theme.color("text_dim" if number == 0 else "text")
        for cell, width in zip(row, widths, strict=True):
            _draw(painter, QRectF(x, y, width, line), cell, patch, ink)
            x += width + GAP


def _head(info: CursorInfo) -> tuple[Cell, Cell, Cell]:
    coordinates = QCoreApplication.translate("PixelCard", "x {0}, y {1}").format(info.x, info.y)
    label = QCoreApplication.translate("PixelCard", "label")
    return ("", coordinates), ("", label), ("", QCoreApplication.translate("PixelCard", "prediction"))


def _row(task: TaskAtCursor) -> tuple[Cell, Cell, Cell]:
    label = task.label or QCoreApplication.translate("PixelCard", "unlabelled")
    if task.area is not None:
        words = QCoreApplication.translate("PixelCard", "{0} ({1} in this image)")
        label = words.format(label, area_text(task.area))
    if task.prediction is None:
        predicted = QCoreApplication.translate("PixelCard", "none yet")
    else:
        words = QCoreApplication.translate("PixelCard", "{0}, {1} %")
        predicted = words.format(task.prediction, round((task.confidence or 0.0) * 100))
    return ("", task.task_name), (task.label_color, label), (task.prediction_color, predicted)


def _value_rows(info: CursorInfo) -> list[tuple[Cell, Cell, Cell]]:
    """What the image's file says, three bands a row."""
    words = QCoreApplication.translate("PixelCard", "{0}: {1}")
    cells: list[Cell] = [("", words.format(v.name, v.value)) for v in info.values]
    cells += [("", "")] * (-len(cells) % 3)
    return [(cells[i], cells[i + 1], cells[i + 2]) for i in range(0, len(cells), 3)]


def _width(cell: Cell, metrics: QFontMetricsF, patch: float) -> float:
    color, words = cell
    return metrics.horizontalAdvance(words) + (patch + theme.SPACING / 2 if color else 0.0)


def _draw(painter: QPainter, area: QRectF, cell: Cell, patch: float, ink: QColor) -> None:
    color, words = cell
    if color:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(color))
        painter.drawRect(QRectF(area.left(), area.center().y() - patch / 2, patch, patch))
        area = area.adjusted(patch + theme.SPACING / 2, 0, 0, 0)
    painter.setPen(ink)
    flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip
    painter.drawText(area, int(flags), words)
