"""A pane beside the canvas: the same part of the same image, with something else on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, QRect, QRectF, Qt, Slot
from PySide6.QtGui import QPainter, QTransform
from PySide6.QtWidgets import QGraphicsScene, QWidget

from app.canvas.display import draw_layers
from app.canvas.layers.stack import LayerStack
from app.canvas.navigation import NOTCH, ZoomView
from app.canvas.overlay import draw_hint
from app.canvas.wheel import turn

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent, QResizeEvent, QWheelEvent

    from app.canvas.display import ImageView
    from app.window.comparison import Content


class Pane(ZoomView):
    """Follows the canvas; wheel and drag move both. Nothing is painted here."""

    def __init__(self, canvas: ImageView, content: Content, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._canvas = canvas
        self._content = content
        self._layers = LayerStack(canvas.session, canvas.view_state, self, content)
        self._from = QPointF()
        self.setAccessibleName(self.tr("Comparison"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setCursor(Qt.CursorShape.OpenHandCursor)
        self._layers.changed.connect(self._redraw)
        canvas.image_ready.connect(self._show_image)
        canvas.image_completed.connect(self._show_image)
        canvas.view_moved.connect(self.follow)
        canvas.session.project_changed.connect(self._show_image)
        canvas.session.other_model.changed.connect(self.viewport().update)
        self._show_image()

    def set_content(self, content: Content) -> None:
        self._content = content
        self._layers.set_fixed(content)
        self.viewport().update()

    @Slot()
    def _show_image(self) -> None:
        photo = self._canvas.photo
        self._layers.show(self._canvas.image_shown, photo)
        if photo is not None:
            self.set_image_size(photo.width, photo.height)
        self.follow()
        self.resetCachedContent()
        self.viewport().update()

    @Slot()
    def follow(self) -> None:
        """Show what the canvas shows, around the same point."""
        across = QRectF(self._canvas.viewport().rect()).center().x()
        # The pane has a head, so its upper edge lies lower; the image must not.
        lower = self._above(self) - self._above(self._canvas)
        middle = QPointF(across, self._middle().y() + lower)
        self._fitted = False
        self._place(self._canvas.zoom, self._canvas.to_image(middle), self._middle())

    @staticmethod
    def _above(view: ZoomView) -> int:
        return view.viewport().mapToGlobal(QPoint(0, 0)).y()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.follow()

    def changeEvent(self, event: QEvent) -> None:
        """Another theme."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.StyleChange):
            self.resetCachedContent()
            self.viewport().update()

    # drawing ----------------------------------------------------------------------------------------------

    @Slot(QRectF)
    def _redraw(self, part: QRectF) -> None:
        margin = 1.0 + 3.0 / self.zoom
        self.invalidateScene(
            part.adjusted(-margin, -margin, margin, margin), QGraphicsScene.SceneLayer.BackgroundLayer
        )

    def drawBackground(self, painter: QPainter, rect: QRectF | QRect) -> None:
        draw_layers(self, self._layers, painter, rect)

    def drawForeground(self, painter: QPainter, rect: QRectF | QRect) -> None:
        """Say what is missing, in viewport coordinates."""
        painter.setWorldTransform(QTransform())
        text = self._missing()
        if text:
            draw_hint(painter, QRectF(self.viewport().rect()), text)

    def _missing(self) -> str:
        image_id, session = self._canvas.image_shown, self._canvas.session
        if image_id is None:
            return ""
        if self._content == "predictions" and not session.learning.predictions.of(image_id):
            return QCoreApplication.translate("Compare", "No prediction of this image yet.")
        if self._content != "other" or session.other_model.of(image_id):
            return ""
        if session.other_model.path is None:
            return QCoreApplication.translate("Compare", "Choose a model above.")
        return QCoreApplication.translate("Compare", "Predicting…")

    # the pointer moves the canvas ---------------------------------------------------------------------------

    def _on_canvas(self, position: QPointF) -> QPointF:
        point = self.to_image(position)
        return self._canvas.to_view(point.x(), point.y())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom or scroll all panes together."""
        turned = turn(event, self._canvas.view_state.wheel)
        if turned.does == "zoom":
            self._canvas.zoom_at(self._on_canvas(event.position()), turned.notches * NOTCH)
        elif turned.does == "scroll":
            self._canvas.pan_by(turned.scrolled)
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._from = event.position()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons():
            movement = (event.position() - self._from).toPoint()
            self._from += QPointF(movement)
            self._canvas.pan_by(movement)
