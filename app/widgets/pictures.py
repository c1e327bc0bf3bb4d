"""Arrays as pictures, for previews."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QRect

Pixels = npt.NDArray[np.uint8]
UNLABELLED = 255


def picture(pixels: Pixels) -> QImage:
    """An (H, W, C) uint8 array: its first three channels as red, green and blue, or its first as grey."""
    colors = pixels[..., :3] if pixels.shape[2] >= 3 else np.repeat(pixels[..., :1], 3, axis=2)
    colors = np.ascontiguousarray(colors)
    height, width = colors.shape[:2]
    return QImage(colors.data, width, height, 3 * width, QImage.Format.Format_RGB888).copy()


def with_labels(pixels: Pixels, label: Pixels, colors: Sequence[str], opacity: float = 0.65) -> Pixels:
    """(H, W, 3) uint8 with the label's classes in their colours over it; unlabelled stays clear."""
    rgb = pixels[..., :3] if pixels.shape[2] >= 3 else np.repeat(pixels[..., :1], 3, axis=2)
    table = np.zeros((256, 3), np.float32)
    for index, color in enumerate(colors[:UNLABELLED]):
        table[index] = tuple(bytes.fromhex(color[1:]))
    alpha = np.where(label == UNLABELLED, 0.0, opacity)[..., None].astype(np.float32)
    return np.asarray(rgb * (1 - alpha) + table[label] * alpha + 0.5, np.uint8)


def reduced(pixels: Pixels, width: int, height: int) -> Pixels:
    """(h, w, C) no larger than that, in its proportions; smaller ones stay as they are."""
    scale = min(width / pixels.shape[1], height / pixels.shape[0])
    if scale >= 1:
        return pixels
    size = max(1, round(pixels.shape[1] * scale)), max(1, round(pixels.shape[0] * scale))
    parts = [
        cv2.resize(np.ascontiguousarray(pixels[..., c]), size, interpolation=cv2.INTER_AREA)
        for c in range(pixels.shape[2])
    ]
    return np.stack(parts, axis=2).astype(np.uint8)


def reduced_label(label: Pixels, shape: tuple[int, int]) -> Pixels:
    """(h, w) of that shape, no larger than the label; a stroke thinner than its pixels does not vanish."""
    if label.shape == shape:
        return label
    reach = max(1, round(label.shape[0] / shape[0]))
    shifted = label + np.uint8(1)  # unlabelled becomes 0, so that the highest class wins
    wide = cv2.dilate(shifted, np.ones((reach, reach), np.uint8))
    small = cv2.resize(wide, (shape[1], shape[0]), interpolation=cv2.INTER_NEAREST)
    return np.asarray(small, np.uint8) - np.uint8(1)


def fitted(size: tuple[int, int], room: QRect) -> QRectF:
    """Where a picture of (width, height) lies in `room`: in the middle, as large as goes."""
    scale = min(room.width() / max(1, size[0]), room.height() / max(1, size[1]))
    width, height = size[0] * scale, size[1] * scale
    left = room.x() + (room.width() - width) / 2
    return QRectF(left, room.y() + (room.height() - height) / 2, width, height)
