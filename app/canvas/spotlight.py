"""The spotlight on the canvas: it flies to the region that is pointed to, and outlines it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPointF, QRectF, Slot

from app.canvas import overlay
from app.canvas.layers.outlines import Outlines
from app.window.spotlight import outlines

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from app.canvas.display import ImageView


class SpotlightView(QObject):
    """Follows the spotlight on a canvas."""

    def __init__(self, view: ImageView) -> None:
        super().__init__(view)
        self._view, self._light = view, view.view_state.spotlight
        self._awaited = False
        self._outlines = Outlines()
        self._light.changed.connect(self._follow)
        view.image_ready.connect(self._arrive)

    @Slot()
    def _follow(self) -> None:
        spot = self._light.spot
        self._outlines.set([] if spot is None else outlines(spot))
        self._awaited = spot is not None and spot.fly
        if spot is not None and spot.image_id != self._view.session.current_image:
            self._view.session.show_image(spot.image_id)
        self._arrive()
        self._view.viewport().update()

    @Slot()
    def _arrive(self) -> None:
        """Fly there, once its image is shown."""
        spot = self._light.spot
        if not self._awaited or spot is None or spot.image_id != self._view.image_shown:
            return
        self._awaited = False
        self._view.show_box(QRectF(spot.box.left, spot.box.top, spot.box.shape[1], spot.box.shape[0]))

    def paint(self, painter: QPainter) -> None:
        """Draw the outline and the words, if its image is on screen."""
        spot = self._light.spot
        if spot is None or spot.image_id != self._view.image_shown:
            return
        corner, right = self._view.to_view(0, 0), self._view.to_view(1, 0)
        self._outlines.paint(painter, right.x() - corner.x(), corner.x(), corner.y())
        if spot.text:
            corner = self._view.to_view(spot.box.left, spot.box.bottom)
            overlay.draw_tag(painter, corner - QPointF(overlay.AWAY, 0), spot.text)
