"""Small masks as PNG inside other files."""

from __future__ import annotations

import base64
import io
from typing import TYPE_CHECKING, Final

import numpy as np
from PIL import Image

if TYPE_CHECKING:
    from core.exchange.shapes.polygons import Bits
    from core.labels.packing import Pixels

_LARGER: Final = 4
"""How many times larger than its image a mask may be; a larger one is broken, or meant to fill the memory."""


def png_of(mask: Bits) -> bytes:
    """A mask as a PNG of 0 and 1."""
    buffer = io.BytesIO()
    Image.fromarray(mask.view(np.uint8)).save(buffer, "PNG", compress_level=1)
    return buffer.getvalue()


def mask_in(data: bytes, image_pixels: int) -> Bits:
    """The mask of the values other than 0, or of what is not transparent, in the bytes of a PNG. Raises ValueError."""
    try:
        with Image.open(io.BytesIO(data), formats=("PNG",)) as picture:
            if picture.width * picture.height > _LARGER * image_pixels:
                raise ValueError(f"its mask has {picture.width} x {picture.height} pixels")
            values = np.asarray(picture)
    except ValueError:
        raise
    except Exception as error:  # decoders raise nearly anything
        raise ValueError("its mask is no PNG that can be read") from error
    if values.ndim > 2:
        values = values[..., -1] if values.shape[2] in (2, 4) else np.asarray(values.any(axis=2))
    return np.asarray(values != 0, np.bool_)


def in_base64(data: bytes) -> str:
    """Bytes as the text that JSON can hold."""
    return base64.b64encode(data).decode("ascii")


def from_base64(text: str) -> bytes:
    """The bytes in such a text. Raises ValueError."""
    return base64.b64decode(text)


def extent(mask: Bits) -> tuple[int, int, int, int]:
    """Left, top, width and height of the pixels of a mask that has some."""
    rows, columns = np.flatnonzero(mask.any(axis=1)), np.flatnonzero(mask.any(axis=0))
    left, top = int(columns[0]), int(rows[0])
    return left, top, int(columns[-1]) - left + 1, int(rows[-1]) - top + 1


def cut(mask: Bits) -> tuple[tuple[int, int, int, int], Bits]:
    """The extent of a mask, and the part of it in there."""
    left, top, width, height = box = extent(mask)
    return box, np.ascontiguousarray(mask[top : top + height, left : left + width])


def paste(label: Pixels, mask: Bits, left: int, top: int, value: int) -> None:
    """Give the pixels of a small mask that lie in a label a value, in place."""
    first_row, first_column = max(top, 0), max(left, 0)
    target = label[first_row : max(top + mask.shape[0], 0), first_column : max(left + mask.shape[1], 0)]
    inside = mask[first_row - top :, first_column - left :][: target.shape[0], : target.shape[1]]
    target[inside] = value
