"""Small marks that lists and rows draw: badges, bars of a share, dots of a colour."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QIcon, QPainter, QPainterPath, QPen, QPixmap

from app import theme
from app.widgets.colors import visible_on

if TYPE_CHECKING:
    from collections.abc import Sequence

BADGE_PADDING = 5
SWATCH = 12
HATCH_STRIPE = "#E8EAED"
"""Of the hatch that stands for a background."""


def small_font(font: QFont, scale: float = 0.85) -> QFont:
    """`font`, smaller."""
    small = QFont(font)
    small.setPointSizeF(font.pointSizeF() * scale)
    return small


def swatch(color: str, side: int = SWATCH) -> QIcon:
    """A square of a colour, of `side` pixels; empty for "", so that texts stay aligned."""
    pixmap = QPixmap(side, side)
    pixmap.fill(QColor(color) if color else Qt.GlobalColor.transparent)
    return QIcon(pixmap)


def badge_width(text: str, metrics: QFontMetrics) -> int:
    """The width of `draw_badge` in pixels; `metrics` are those of the badge's own font."""
    return metrics.horizontalAdvance(text) + 2 * BADGE_PADDING


def draw_badge(painter: QPainter, rect: QRectF, text: str, *, strong: bool = False) -> None:
    """A pill with a word in it, in the painter's font; a strong one is outlined in the accent."""
    painter.setPen(QPen(theme.color("accent_text"), 1) if strong else Qt.PenStyle.NoPen)
    painter.setBrush(Qt.BrushStyle.NoBrush if strong else theme.color("hover"))
    edge = 0.5 if strong else 0.0
    painter.drawRoundedRect(rect.adjusted(edge, edge, -edge, -edge), rect.height() / 2, rect.height() / 2)
    painter.setPen(theme.color("accent_text" if strong else "text_dim"))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)


def draw_key(painter: QPainter, rect: QRectF, text: str) -> None:
    """A key's cap with what stands on it, in the painter's font."""
    painter.setPen(QPen(theme.color("border_strong"), 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
    painter.setPen(theme.color("text_dim"))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)


def draw_hatch(painter: QPainter, rect: QRectF, radius: float = 0.0) -> None:
    """Light stripes with dark seams, as the canvas hatches a background."""
    painter.save()
    path = QPainterPath()
    path.addRoundedRect(rect, radius, radius)
    painter.setClipPath(path)
    step = rect.height() / 2
    for color, width in ((QColor(0, 0, 0, 170), 4.5), (QColor(HATCH_STRIPE), 2.25)):
        painter.setPen(QPen(color, width))
        for number in range(-1, 4):
            x = rect.left() + (number - 0.5) * step
            painter.drawLine(QPointF(x, rect.bottom() + 1), QPointF(x + rect.height() + 2, rect.top() - 1))
    painter.restore()


def draw_shares(painter: QPainter, rect: QRect, shares: Sequence[tuple[str, float]], gap: int = 3) -> None:
    """One bar a share, side by side: a track and its filled part in the share's colour.

    A share above 0 fills at least two pixels, so that a few strokes are seen.
    """
    if not shares:
        return
    width = max((rect.width() - gap * (len(shares) - 1)) / len(shares), 1.0)
    radius = min(rect.height() / 2, width / 2)
    track, base = theme.color("border_strong"), theme.color("panel")
    painter.setPen(Qt.PenStyle.NoPen)
    for number, (color, fraction) in enumerate(shares):
        bar = QRectF(rect.x() + number * (width + gap), rect.y(), width, rect.height())
        painter.setBrush(track)
        painter.drawRoundedRect(bar, radius, radius)
        if fraction > 0:
            bar.setWidth(max(width * min(fraction, 1.0), min(width, 3.0)))
            painter.setBrush(_visible(color, base.name()))
            painter.drawRoundedRect(bar, radius, radius)


def draw_dot(painter: QPainter, center: QPointF, color: str, ground: QColor, radius: float = 4.0) -> None:
    """A filled dot in a data colour, kept visible on `ground`."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(_visible(color, ground.name()))
    painter.drawEllipse(center, radius, radius)


@lru_cache(maxsize=512)
def _visible(color: str, ground: str) -> QColor:
    return visible_on(QColor(color), QColor(ground))
