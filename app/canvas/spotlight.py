"""The spotlight on the canvas: it flies to the region that is pointed to, and outlines it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QObject, QPointF, QRectF, Slot

from app.canvas import overlay

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from app.canvas.display import ImageView
    from app.window.spotlight import Spot


class SpotlightView(QObject):
    """Follows the spotlight on a canvas."""

    def __init__(self, view: ImageView) -> None:
        super().__init__(view)
        self._view, self._light = view, view.view_state.spotlight
        self._awaited = False
        self._outlines: list[npt.NDArray[np.float64]] = []
        self._light.changed.connect(self._follow)
        view.image_ready.connect(self._arrive)

    @Slot()
    def _follow(self) -> None:
        spot = self._light.spot
        self._outlines = [] if spot is None else outlines(spot)
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
        for outline in self._outlines:
            points = [self._view.to_view(x, y) for x, y in (*outline, outline[0])]
            overlay.draw_contrast_line(painter, points)
        if spot.text:
            corner = self._view.to_view(spot.box.left, spot.box.bottom)
            overlay.draw_tag(painter, corner - QPointF(overlay.AWAY, 0), spot.text)


def outlines(spot: Spot) -> list[npt.NDArray[np.float64]]:
    """Around the region and its holes, each (n, 2) of (x, y) in image coordinates, just inside its edge."""
    double = (np.asarray(spot.mask) != 0).astype(np.uint8).repeat(2, axis=0).repeat(2, axis=1)
    contours, _ = cv2.findContours(np.pad(double, 1), cv2.RETR_CCOMP, cv2.CHAIN_APPROX_SIMPLE)
    # A pixel is two contour points wide: the outer ones lie a quarter of a pixel inside its edge.
    origin = np.array((spot.box.left, spot.box.top), np.float64)
    return [(contour.reshape(-1, 2) - 0.5) / 2 + origin for contour in contours]
