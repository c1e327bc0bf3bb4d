"""A small picture of a label on top of its image, for lists and dialogs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import cv2
import numpy as np

from core.project.model import UNLABELLED

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.labels.packing import Pixels

_GROUND: Final = 96
_PHOTO_SHARE: Final = 0.35


def label_picture(label: Pixels, colors: Sequence[str], photo: Pixels | None, side: int) -> Pixels:
    """An (h, w, 3) uint8 RGB picture of an (H, W) label, with the longer side at most `side` pixels.

    `colors` are "#RRGGBB" by class index; `photo` is a thumbnail of any size, (h, w, 3) uint8, or None.
    """
    height, width = label.shape
    scale = min(1.0, side / max(height, width))
    size = (max(1, round(width * scale)), max(1, round(height * scale)))
    small = np.asarray(cv2.resize(label, size, interpolation=cv2.INTER_NEAREST))
    if photo is None:
        ground = np.full((size[1], size[0], 3), _GROUND, np.float32)
    else:
        ground = np.asarray(cv2.resize(photo, size, interpolation=cv2.INTER_AREA), np.float32) * 0.6
    table = np.full((256, 3), 255, np.float32)  # indices that the task no longer has are white
    for index, color in enumerate(colors[:UNLABELLED]):
        table[index] = tuple(bytes.fromhex(color[1:]))
    painted = (small != UNLABELLED)[..., None]
    mixed = _PHOTO_SHARE * ground + (1 - _PHOTO_SHARE) * table[small]
    return np.asarray(np.where(painted, mixed, ground), np.uint8)
