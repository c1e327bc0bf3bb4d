"""Pixels as arrays: the types, how deep ones become bytes or numbers, and OpenCV on any number of channels."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import cv2
import numpy as np
import numpy.typing as npt

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

Pixels = npt.NDArray[np.uint8]
DeepPixels = npt.NDArray[np.uint8 | np.uint16]
"""Pixels to learn from: bytes or, of images of more than 8 bits, 0 ... 65535 that mean 0 ... 255."""
STEP: Final = 257
"""Of the 65535, how many are one of the 255."""


def as_bytes(image: DeepPixels) -> Pixels:
    """Rounded to bytes, for showing; bytes are not copied."""
    if image.dtype == np.uint8:
        return np.asarray(image, np.uint8)
    rows = np.ascontiguousarray(image).reshape(image.shape[0], -1)
    return np.asarray(cv2.convertScaleAbs(rows, alpha=1 / STEP), np.uint8).reshape(image.shape)


def as_floats(image: DeepPixels) -> npt.NDArray[np.float32]:
    """A copy, 0 ... 255."""
    floats = np.array(image, np.float32, order="C")
    if image.dtype != np.uint8:
        floats /= STEP
    return floats


def alike(images: Sequence[DeepPixels]) -> list[DeepPixels]:
    """The same images, all of them deep if one is."""
    if len({image.dtype for image in images}) < 2:
        return list(images)
    return [
        image.astype(np.uint16) * np.uint16(STEP) if image.dtype == np.uint8 else image for image in images
    ]


def in_fours(
    image: npt.NDArray[Any], change: Callable[[npt.NDArray[Any]], npt.NDArray[Any]]
) -> npt.NDArray[Any]:
    """`change` on an (h, w, C) image, four channels at a time: some of OpenCV's functions take no more."""
    parts = []
    for first in range(0, image.shape[2], 4):
        changed = np.asarray(change(np.ascontiguousarray(image[..., first : first + 4])))
        parts.append(changed if changed.ndim == 3 else changed[..., None])
    return parts[0] if len(parts) == 1 else np.concatenate(parts, axis=2)
