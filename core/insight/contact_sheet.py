"""The worst images of a task side by side: image, label, prediction and errors, as small pictures."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

import cv2
import numpy as np

from core.images.preview import label_picture
from core.images.reading import fit
from core.project.model import UNLABELLED

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from core.images.pixels import Pixels

SIDE: Final = 176
"""The longer side of a picture, in pixels."""
_DIMMED: Final = 0.35
"""The share of the photo's light that is left behind errors."""


class Row(NamedTuple):
    """One image's pictures, (h, w, 3) uint8 RGB each and all of one size."""

    photo: Pixels
    label: Pixels
    prediction: Pixels
    errors: Pixels


def worst(ious: Mapping[str, float], count: int) -> list[tuple[str, float]]:
    """The `count` images of the lowest IoU with it, the worst first; of equal ones the first id."""
    return sorted(ious.items(), key=lambda item: (item[1], item[0]))[:count]


def make_row(
    photo: Pixels, label: Pixels | None, prediction: Pixels | None, colors: Sequence[str], side: int = SIDE
) -> Row:
    """The pictures of an image from its thumbnail (h, w, 3) and its label and predicted classes, (H, W) uint8 each.

    Where one of these is missing, the plain photo takes its place. `colors` are "#RRGGBB" by class index. Raises
    ValueError if label and prediction differ in size.
    """
    if label is not None and prediction is not None and label.shape != prediction.shape:
        raise ValueError(f"the label has shape {label.shape}, but the prediction {prediction.shape}")
    small = fit(photo, min(side, max(photo.shape[:2])))
    height, width = small.shape[:2]
    classes = [
        small if array is None else label_picture(_reduced(array, (height, width)), colors, small, side)
        for array in (label, prediction)
    ]
    errors = small
    if label is not None and prediction is not None:
        differing = np.where(label == prediction, np.uint8(UNLABELLED), label)
        errors = _errors_picture(_reduced(differing, (height, width)), colors, small)
    return Row(small, classes[0], classes[1], errors)


def _reduced(indices: Pixels, shape: tuple[int, int]) -> Pixels:
    """(h, w) of that shape; of the indices that fall on a pixel the highest wins, and 255 is the lowest of all."""
    reach = max(1, round(indices.shape[0] / shape[0]))
    shifted = indices + np.uint8(1)
    wide = cv2.dilate(shifted, np.ones((reach, reach), np.uint8))
    small = cv2.resize(wide, (shape[1], shape[0]), interpolation=cv2.INTER_NEAREST)
    return np.asarray(small, np.uint8) - np.uint8(1)


def _errors_picture(errors: Pixels, colors: Sequence[str], photo: Pixels) -> Pixels:
    """Errors in the full colour of the class that the label has, over the dimmed photo."""
    table = np.full((256, 3), 255, np.uint8)  # indices that the task no longer has are white
    for index, color in enumerate(colors[:UNLABELLED]):
        table[index] = tuple(bytes.fromhex(color[1:]))
    wrong = (errors != UNLABELLED)[..., None]
    return np.asarray(np.where(wrong, table[errors], photo * np.float32(_DIMMED)), np.uint8)
