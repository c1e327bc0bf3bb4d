"""A contact sheet as one picture, for a file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QBuffer, QIODevice, QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QImage, QPainter

from core.insight.contact_sheet import SIDE

if TYPE_CHECKING:
    from collections.abc import Sequence

GAP: Final = 12
NAMES: Final = 200
"""The width of the column with names."""
GROUND, INK = QColor("#FFFFFF"), QColor("#1A1A1E")


def sheet_picture(
    title: str,
    heads: Sequence[str],
    texts: Sequence[tuple[str, ...]],
    pictures: Sequence[Sequence[QImage]],
    font: QFont,
) -> QImage:
    """A row per image: its lines of text, then its pictures, below `heads` and a title. Dark on white, for paper."""
    line = QFontMetrics(font).height()
    above = 2 * line + 2 * GAP
    width = NAMES + len(heads) * (SIDE + GAP) + 2 * GAP
    sheet = QImage(width, above + len(texts) * (SIDE + GAP) + GAP, QImage.Format.Format_RGB32)
    sheet.fill(GROUND)
    painter = QPainter(sheet)
    painter.setFont(font)
    painter.setPen(INK)
    painter.drawText(GAP, GAP, width - 2 * GAP, line, Qt.AlignmentFlag.AlignLeft, title)
    for column, head in enumerate(heads):
        painter.drawText(_left(column), GAP + line, SIDE, line, Qt.AlignmentFlag.AlignLeft, head)
    for row, lines in enumerate(texts):
        top = above + row * (SIDE + GAP)
        words = "\n".join(
            painter.fontMetrics().elidedText(t, Qt.TextElideMode.ElideMiddle, NAMES) for t in lines
        )
        painter.drawText(QRect(GAP, top, NAMES, SIDE), Qt.AlignmentFlag.AlignLeft, words)
        for column, image in enumerate(pictures[row]):
            painter.drawImage(_left(column), top, image)
    painter.end()
    return sheet


def _left(column: int) -> int:
    return 2 * GAP + NAMES + column * (SIDE + GAP)


def as_png(image: QImage) -> bytes:
    """The bytes of a PNG file; can be called from any thread."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())
