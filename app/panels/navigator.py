"""The navigator: a small overview of the image with the visible part; a click or a drag goes there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Slot
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QWidget

from app import theme

if TYPE_CHECKING:
    from app.canvas.display import ImageView

LONGEST: Final = 168
STEP: Final = 0.2
"""Of the view, that an arrow key goes."""


class Navigator(QWidget):
    """Lies over the canvas's lower right corner. It shows the photo as the canvas does, without its layers."""

    def __init__(self, view: ImageView, parent: QWidget) -> None:
        super().__init__(parent)
        self._view = view
        self._wanted = False
        self._picture = QPixmap()
        self.setAccessibleName(self.tr("Navigator"))
        self.setAccessibleDescription(self.tr("Use the arrow keys to move the visible part of the image"))
        self.setToolTip(self.tr("Click or drag to go there"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_NoMousePropagation)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.hide()
        view.view_moved.connect(self.update)
        view.image_ready.connect(self._take_photo)
        view.view_state.adjustment_changed.connect(self._take_photo)
        view.session.current_image_changed.connect(self._take_photo)

    @property
    def wanted(self) -> bool:
        """The user wants to see it; it is there while an image is."""
        return self._wanted

    def set_wanted(self, on: bool) -> None:
        self._wanted = on
        self._take_photo()

    @Slot()
    def _take_photo(self) -> None:
        photo = self._view.photo
        self.setVisible(self._wanted and photo is not None)
        if photo is None or not self._wanted:
            return
        scale = LONGEST / max(photo.width, photo.height)
        size = QSize(max(8, round(photo.width * scale)), max(8, round(photo.height * scale)))
        ratio = self.devicePixelRatioF()
        picture = photo.smallest()
        adjustment = self._view.view_state.adjustment
        if not adjustment.is_plain:
            picture = photo.part(photo.level_for(0.0), picture.rect(), adjustment)
        scaled = picture.scaled(
            size * ratio, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
        )
        self._picture = QPixmap.fromImage(scaled)
        self._picture.setDevicePixelRatio(ratio)
        self.setFixedSize(size + QSize(2, 2))
        self.place()
        self.update()

    def place(self) -> None:
        """In the corner of what it lies over."""
        over = self.parentWidget()
        if over is not None:
            gap = theme.SPACING * 3 // 2
            self.move(over.width() - self.width() - gap, over.height() - self.height() - gap)
            self.raise_()

    # what is in sight ---------------------------------------------------------------------------------------

    @property
    def sight(self) -> QRectF:
        """The part in sight, in coordinates of this widget."""
        photo = self._view.photo
        if photo is None:
            return QRectF()
        box = self._view.in_sight
        scale = (self.width() - 2) / photo.width
        return QRectF(
            1 + box.left * scale,
            1 + box.top * scale,
            (box.right - box.left) * scale,
            (box.bottom - box.top) * scale,
        )

    def _go(self, place: QPointF) -> None:
        photo = self._view.photo
        if photo is not None:
            scale = photo.width / max(1, self.width() - 2)
            self._view.show_point(QPointF((place.x() - 1) * scale, (place.y() - 1) * scale))

    # hand and keys ------------------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._go(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._go(event.position())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go a part of what is in sight."""
        ways = {
            Qt.Key.Key_Left: (-1, 0),
            Qt.Key.Key_Right: (1, 0),
            Qt.Key.Key_Up: (0, -1),
            Qt.Key.Key_Down: (0, 1),
        }
        direction = ways.get(Qt.Key(event.key()))
        if direction is None:
            super().keyPressEvent(event)
            return
        sight = self.sight
        self._go(
            sight.center()
            + QPointF(direction[0] * sight.width() * STEP, direction[1] * sight.height() * STEP)
        )

    def focusInEvent(self, event: object) -> None:
        self.update()

    def focusOutEvent(self, event: object) -> None:
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The photo, dimmed where it is out of sight."""
        painter = QPainter(self)
        inside = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.drawPixmap(1, 1, self._picture)
        sight = self.sight.intersected(inside)
        dim = theme.color("canvas")
        dim.setAlpha(140)
        for area in (
            QRectF(inside.left(), inside.top(), inside.width(), sight.top() - inside.top()),
            QRectF(inside.left(), sight.bottom(), inside.width(), inside.bottom() - sight.bottom()),
            QRectF(inside.left(), sight.top(), sight.left() - inside.left(), sight.height()),
            QRectF(sight.right(), sight.top(), inside.right() - sight.right(), sight.height()),
        ):
            painter.fillRect(area, dim)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.color("accent"), 1.5))
        painter.drawRect(sight.adjusted(0.75, 0.75, -0.75, -0.75))
        painter.setPen(QPen(theme.color("accent" if self.hasFocus() else "border_strong"), 1))
        painter.drawRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5))
        painter.end()
