"""Pixels as arrays of bytes: the type, and OpenCV on images of any number of channels."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

if TYPE_CHECKING:
    from collections.abc import Callable

Pixels = npt.NDArray[np.uint8]


def in_fours(
    image: npt.NDArray[Any], change: Callable[[npt.NDArray[Any]], npt.NDArray[Any]]
) -> npt.NDArray[Any]:
    """`change` on an (h, w, C) image, four channels at a time: some of OpenCV's functions take no more."""
    parts = []
    for first in range(0, image.shape[2], 4):
        changed = np.asarray(change(np.ascontiguousarray(image[..., first : first + 4])))
        parts.append(changed if changed.ndim == 3 else changed[..., None])
    return parts[0] if len(parts) == 1 else np.concatenate(parts, axis=2)
