"""The image itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from app.canvas.adjustment import Adjustment

if TYPE_CHECKING:
    from app.canvas.levels import Photo
    from app.canvas.sampling import Frame


class PhotoLayer:
    """The image itself: smooth from afar, its pixels sharp when near."""

    def __init__(self, photo: Photo) -> None:
        self.photo = photo
        self.adjustment = Adjustment()
        """How it is shown; never what is learned."""

    def paint(self, painter: QPainter, frame: Frame) -> None:
        """Draw `frame`; `painter` is in device coordinates."""
        picture = self.photo.for_scale(frame.scale)
        share_x, share_y = picture.width() / self.photo.width, picture.height() / self.photo.height
        visible = frame.to_image()
        visible = QRectF(
            visible.x() * share_x,
            visible.y() * share_y,
            visible.width() * share_x,
            visible.height() * share_y,
        )
        # Whole pixels and a margin, so that a part redrawn alone meets its neighbours without a seam.
        source = visible.toAlignedRect().adjusted(-3, -3, 3, 3).intersected(picture.rect())
        if source.isEmpty():
            return
        per_x, per_y = frame.scale / share_x, frame.scale / share_y
        target = QRectF(
            frame.origin_x + source.x() * per_x,
            frame.origin_y + source.y() * per_y,
            source.width() * per_x,
            source.height() * per_y,
        )
        painter.setRenderHint(
            QPainter.RenderHint.SmoothPixmapTransform, frame.scale < 2.0 * frame.pixel_ratio
        )
        if not self.adjustment.is_plain:  # only what is drawn is adjusted, at the level that is drawn
            picture = self.photo.part(self.photo.level_for(frame.scale), source, self.adjustment)
            source.moveTo(0, 0)
        painter.drawImage(target, picture, QRectF(source), Qt.ImageConversionFlag.NoFormatConversion)
