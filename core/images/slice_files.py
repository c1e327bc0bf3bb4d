"""Slices and frames as TIFFs: values of any depth, and the window that they are shown in."""

from __future__ import annotations

import io
import json
import math
from typing import TYPE_CHECKING, Any, Final

import numpy as np
import tifffile

if TYPE_CHECKING:
    import numpy.typing as npt

SUFFIX: Final = ".tif"
_KEY: Final = "maskloom"


def slice_tiff(values: npt.NDArray[Any], window: tuple[float, float] | None = None) -> bytes:
    """An (H, W) or (H, W, 3) image as a TIFF without loss; with `window`, the values shown as black and white.

    8-bit values need no window. The file says nothing else: no names, no dates.
    """
    text = None if window is None else json.dumps({_KEY: {"window": list(window)}})
    buffer = io.BytesIO()
    tifffile.imwrite(
        buffer,
        np.ascontiguousarray(values),
        photometric="rgb" if values.ndim > 2 else "minisblack",
        compression="zlib",
        predictor=values.dtype.kind != "f",
        description=text,
        metadata=None,
        software=False,
    )
    return buffer.getvalue()


def window_in(description: str) -> tuple[float, float] | None:
    """The window that a slice's description says; None in any other file."""
    if not description.startswith('{"' + _KEY):
        return None
    try:
        low, high = json.loads(description)[_KEY]["window"]
        limits = float(low), float(high)
    except (KeyError, RecursionError, TypeError, ValueError):
        return None
    return limits if limits[0] < limits[1] and all(map(math.isfinite, limits)) else None
