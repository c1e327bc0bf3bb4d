"""A view that zooms to the pointer and pans: the geometry of the canvas, without its content."""

from __future__ import annotations

from math import exp2
from typing import Final

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QResizeEvent, QTabletEvent, QTransform
from PySide6.QtWidgets import QFrame, QGraphicsScene, QGraphicsView, QWidget

MAX_ZOOM: Final = 64.0
STEP: Final = 2.0**0.5
"""A step of zoom in and zoom out."""
NOTCH: Final = 0.35
"""Octaves per notch of the wheel."""
MARGIN: Final = 24
"""The margin around a fitted image, in screen pixels."""
BOX_SHARE, BOX_ZOOM = 0.4, 8.0
"""How much of the view a part that is zoomed to takes, and the zoom where that would be too near."""
KEPT: Final = 64
"""The part of the image that stays visible however far it is panned, in screen pixels."""


class ZoomView(QGraphicsView):
    """Shows the rectangle of an image; scrolls without bars, and a little beyond the image."""

    zoom_changed = Signal(float)
    view_moved = Signal()
    """The visible part of the image or the zoom changed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setScene(QGraphicsScene(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.NoAnchor)
        self.setResizeAnchor(QGraphicsView.ViewportAnchor.NoAnchor)
        self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.MinimalViewportUpdate)
        self.setCacheMode(QGraphicsView.CacheModeFlag.CacheBackground)
        self._size = QSizeF()
        self._fitted = True
        self._held: tuple[QPointF, QPointF] | None = None
        self._top = 0  # of this view in its window
        self._pan_button = Qt.MouseButton.NoButton
        self._pan_from = QPoint()
        self.space_held = False

    # geometry ---------------------------------------------------------------------------------------------

    @property
    def zoom(self) -> float:
        """Screen pixels per image pixel; 1.0 is 100 %."""
        return self.transform().m11()

    def to_image(self, point: QPointF) -> QPointF:
        """From viewport to image coordinates, without rounding."""
        inverted, _ = self.viewportTransform().inverted()
        return inverted.map(point)

    def to_view(self, x: float, y: float) -> QPointF:
        """From image to viewport coordinates."""
        return self.viewportTransform().map(QPointF(x, y))

    def set_image_size(self, width: int, height: int) -> None:
        """Show an image of that size. If the size is the same, the zoom stays; otherwise it is fitted."""
        size = QSizeF(width, height)
        if size != self._size:
            self._size = size
            self.fit()

    # verbs ------------------------------------------------------------------------------------------------

    def fit(self) -> None:
        """Fit the whole image, also when the window is resized."""
        if self._size.isEmpty():
            return
        area = QRectF(self.viewport().rect()).adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
        zoom = min(area.width() / self._size.width(), area.height() / self._size.height(), MAX_ZOOM)
        center = QPointF(self._size.width() / 2, self._size.height() / 2)
        self._place(max(zoom, 1e-3), center, QRectF(self.viewport().rect()).center())
        self._fitted = True

    def actual_size(self) -> None:
        """Show one image pixel as one screen pixel, around the centre of the view."""
        self._zoom_to(1.0, self._middle())

    def zoom_in(self) -> None:
        self._zoom_to(self.zoom * STEP, self._middle())

    def zoom_out(self) -> None:
        self._zoom_to(self.zoom / STEP, self._middle())

    def zoom_at(self, position: QPointF, octaves: float) -> None:
        """Zoom by 2 ** octaves; the image point under `position` (viewport) stays under it."""
        zoom = self.zoom * exp2(octaves)
        if (self.zoom < 0.99 and zoom > 1.01) or (self.zoom > 1.01 and zoom < 0.99):
            zoom = 1.0  # never step over 100 %
        self._zoom_to(zoom, position)

    def pan_by(self, delta: QPoint) -> None:
        """Move the image by that many screen pixels."""
        self._fitted = False
        origin = self.to_view(0.0, 0.0) + QPointF(delta)
        self._place(self.zoom, QPointF(0.0, 0.0), origin)

    def show_point(self, point: QPointF) -> None:
        """Bring the image's `point` to the centre of the view, as far as the image can be moved."""
        if not self._size.isEmpty():
            self._place(self.zoom, point, self._middle())
            self._fitted = False

    @property
    def fitted(self) -> bool:
        """The whole image is shown, and stays so as the window is resized."""
        return self._fitted

    def show_at(self, zoom: float, point: QPointF) -> None:
        """Show the image's `point` at the centre of the view, at that zoom."""
        self._zoom_to(zoom, self._middle())
        self.show_point(point)

    def show_box(self, box: QRectF) -> None:
        """Zoom to a part of the image, with its surroundings."""
        if self._size.isEmpty() or box.isEmpty():
            return
        area = self.viewport().rect()
        zoom = min(area.width() / box.width(), area.height() / box.height()) * BOX_SHARE
        self._zoom_to(min(zoom, BOX_ZOOM), self._middle())
        self.show_point(box.center())

    # panning by hand --------------------------------------------------------------------------------------

    @property
    def panning(self) -> bool:
        return self._pan_button != Qt.MouseButton.NoButton

    def begin_pan(self, event: QMouseEvent | QTabletEvent, *, always: bool) -> bool:
        """Whether this press takes hold of the image: middle button, left with Space, left where `always`."""
        left = event.button() == Qt.MouseButton.LeftButton and (self.space_held or always)
        if self.panning or not (left or event.button() == Qt.MouseButton.MiddleButton):
            return self.panning
        self._pan_button, self._pan_from = event.button(), event.position().toPoint()
        return True

    def go_on_panning(self, event: QMouseEvent | QTabletEvent) -> bool:
        """Drag on, if the image is held."""
        if self.panning and not event.buttons() & self._pan_button:
            self._pan_button = Qt.MouseButton.NoButton  # the release went to another window
        if self.panning:
            position = event.position().toPoint()
            self.pan_by(position - self._pan_from)
            self._pan_from = position
        return self.panning

    def end_pan(self, event: QMouseEvent | QTabletEvent) -> bool:
        """Whether this release was of the button that held the image."""
        if not self.panning or event.button() != self._pan_button:
            return False
        self._pan_button = Qt.MouseButton.NoButton
        return True

    # inside -----------------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A fitted image stays fitted. No image moves because of a bar that comes or goes above it."""
        super().resizeEvent(event)
        old_top, self._top = self._top, self.mapTo(self.window(), QPoint(0, 0)).y()
        lower = self._top - old_top
        if lower and event.oldSize() - event.size() == QSize(0, lower) and not self._size.isEmpty():
            fitted = self._fitted
            self._place(self.zoom, QPointF(0, 0), self.to_view(0, 0) - QPointF(0, lower))
            self._fitted = fitted
        elif self._fitted:
            self.fit()

    def _middle(self) -> QPointF:
        return QPointF(QRectF(self.viewport().rect()).center())

    def _zoom_to(self, zoom: float, position: QPointF) -> None:
        if self._size.isEmpty():
            return
        area = QRectF(self.viewport().rect())
        fitting = min(area.width() / self._size.width(), area.height() / self._size.height())
        zoom = min(max(zoom, min(fitting / 2, 1.0)), MAX_ZOOM)
        # Scrolling is in whole pixels: turning the wheel at one place must not add up their rounding.
        if self._held is None or self._held[0] != position:
            self._held = (position, self.to_image(position))
        anchor = self._held
        self._place(zoom, anchor[1], position)
        self._held = anchor
        self._fitted = False

    def _place(self, zoom: float, point: QPointF, position: QPointF) -> None:
        """Show at `zoom` with the image's `point` at `position` of the viewport."""
        self._held = None
        area = self.viewport().rect()
        width, height = self._size.width() * zoom, self._size.height() * zoom
        left = self._kept(position.x() - point.x() * zoom, width, area.width())
        top = self._kept(position.y() - point.y() * zoom, height, area.height())
        old_zoom = self.zoom
        reach = QRectF(QPointF(), self._size)
        reach.adjust(-area.width() / zoom, -area.height() / zoom, area.width() / zoom, area.height() / zoom)
        if zoom != old_zoom:
            self.setTransform(QTransform.fromScale(zoom, zoom))
            self.resetCachedContent()
        if reach != self.sceneRect():
            self.setSceneRect(reach)
        self.horizontalScrollBar().setValue(round(-left))
        self.verticalScrollBar().setValue(round(-top))
        self.viewport().update()  # Qt moves what is on screen, outlines and all
        if zoom != old_zoom:
            self.zoom_changed.emit(zoom)
        self.view_moved.emit()

    @staticmethod
    def _kept(start: float, length: float, room: float) -> float:
        """The limits for the image's edge, so that a part of it stays visible."""
        margin = min(KEPT, length / 2, room / 2)
        return min(max(start, margin - length), room - margin)
