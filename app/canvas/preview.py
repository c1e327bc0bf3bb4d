"""A proposal shown over the image: a tint with an outline, drawn at the screen's resolution."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np
from PySide6.QtCore import QRectF

from app.canvas.overlay import TINT
from app.canvas.sampling import Frame, draw_pixels, edges, look_up, premultiplied, sample

if TYPE_CHECKING:
    import numpy.typing as npt
    from PySide6.QtGui import QColor, QPainter

    from app.canvas.tools.bases.tool import Surface
    from core.labels.shapes import Mask
    from core.smart.superpixels import Superpixels

EDGE: Final = 128
ROOM: Final = 2
"""Pixels kept around a mask, so that its own edge is outlined too."""


class MaskPreview:
    """A placed mask that is not painted yet. Drawing costs only what is visible, whatever its size."""

    def __init__(self, top: int, left: int, mask: Mask) -> None:
        """`mask`: (h, w) of bool with its first pixel at that row and column."""
        self.top, self.left, self.mask = top, left, mask
        self._indices = np.pad(mask.view(np.uint8), ROOM)

    def paint(self, painter: QPainter, surface: Surface, color: QColor) -> None:
        """Draw it; `painter` is in viewport coordinates.

        The outline is white on its inner side and dark on its outer, so that it shows over light and dark.
        """
        frame = _frame(painter, surface, self.left - ROOM, self.top - ROOM)
        frame = frame.inside(self._indices.shape[1], self._indices.shape[0])
        if frame.empty:
            return
        reach = max(1, round(frame.pixel_ratio))
        wide = sample(self._indices, 1, frame.grown(reach))
        codes = np.ascontiguousarray(wide[reach:-reach, reach:-reach])
        codes |= edges(wide, reach).view(np.uint8) * np.uint8(EDGE)
        table = np.zeros(256, np.int32)
        table[1] = premultiplied(color.name(), TINT / 255)
        table[EDGE] = premultiplied("#000000", 0.55)
        table[EDGE + 1] = premultiplied("#FFFFFF", 0.92)
        _draw(painter, look_up(codes, table), frame)


def draw_boundaries(painter: QPainter, surface: Surface, found: Superpixels) -> None:
    """Lines between superpixels, light beside dark; `painter` is in viewport coordinates."""
    frame = _frame(painter, surface, found.box.left, found.box.top)
    height, width = found.box.shape
    frame = frame.inside(width, height)
    if frame.empty:
        return
    # The ids of the device's pixels, one more to the right and below, so that each line is found once.
    rows = _under(
        frame.top - frame.origin_y, frame.height + 1, frame.scale / found.scale[1], found.ids.shape[0]
    )
    columns = _under(
        frame.left - frame.origin_x, frame.width + 1, frame.scale / found.scale[0], found.ids.shape[1]
    )
    ids = found.ids.take(rows, axis=0).take(columns, axis=1)
    corner_ids = ids[:-1, :-1]
    light = (corner_ids != ids[1:, :-1]) | (corner_ids != ids[:-1, 1:])
    dark = np.zeros_like(light)
    dark[1:] |= light[:-1]
    dark[:, 1:] |= light[:, :-1]
    codes = np.where(light, 2, dark.view(np.uint8)).astype(np.uint8)
    table = np.zeros(256, np.int32)
    table[1], table[2] = premultiplied("#000000", 0.4), premultiplied("#FFFFFF", 0.55)
    _draw(painter, look_up(codes, table), frame)


def _under(start: float, count: int, scale: float, length: int) -> npt.NDArray[np.intp]:
    indices: npt.NDArray[np.intp] = np.floor((np.arange(count) + start + 0.5) / scale).astype(np.intp)
    clipped: npt.NDArray[np.intp] = indices.clip(0, length - 1)
    return clipped


def _frame(painter: QPainter, surface: Surface, left: int, top: int) -> Frame:
    """The viewport in device pixels, over an array whose first pixel is at that column and row of the image."""
    to_device = painter.deviceTransform()
    ratio = to_device.m11()
    corner = to_device.map(surface.to_view(left, top))
    area = to_device.mapRect(QRectF(painter.viewport())).toAlignedRect()
    return Frame(
        area.left(), area.top(), area.width(), area.height(),
        surface.zoom * ratio, corner.x(), corner.y(), ratio,
    )  # fmt: skip


def _draw(painter: QPainter, colors: npt.NDArray[np.int32], frame: Frame) -> None:
    painter.save()
    beyond, _ = painter.worldTransform().inverted()
    back, _ = (beyond * painter.deviceTransform()).inverted()
    painter.setWorldTransform(back)
    draw_pixels(painter, colors, frame)
    painter.restore()
