"""Values of more than 8 bits as bytes: between two values, without those that mean "not measured"."""

from __future__ import annotations

from math import ceil, sqrt
from typing import Any, Final

import numpy as np
import numpy.typing as npt

Values = npt.NDArray[Any]
Bytes = npt.NDArray[np.uint8]
Limits = tuple[float, float]
"""The values that become 0 and 255."""

_SAMPLE: Final = 1_000_000  # pixels from which percentiles are estimated
_AT_ONCE: Final = 4_000_000  # pixels stretched at once, so that their floats take little memory


def as_stored(nodata: float, dtype: np.dtype[np.generic]) -> float:
    """The nodata value as stored: GDAL writes it in decimals, and a float32 file holds it rounded."""
    return float(np.float32(nodata)) if dtype == np.float32 else nodata


def measured(values: Values, nodata: float | None, most: int = _SAMPLE) -> npt.NDArray[np.float64]:
    """A sample of an (H, W) or (H, W, C) image's values, evenly spaced, without those that are not measured."""
    step = max(1, ceil(sqrt(values.shape[0] * values.shape[1] / most)))
    sample = values[::step, ::step].astype(np.float64).ravel()
    sample = sample[np.isfinite(sample)]
    return sample if nodata is None else sample[sample != as_stored(nodata, values.dtype)]


def limits_between(values: Values, low: float, high: float, nodata: float | None) -> Limits:
    """The values at two percentiles of what is measured."""
    sample = measured(values, nodata)
    lowest, highest = np.percentile(sample, (low, high)) if sample.size else (0.0, 1.0)
    return float(lowest), float(highest)


def to_bytes(values: Values, limits: Limits, nodata: float | None) -> Bytes:
    """The values as 0 ... 255 between the limits; what is not measured is 0. Bytes are not changed."""
    if values.dtype == np.uint8:
        return np.asarray(values, np.uint8)
    result = np.empty(values.shape, np.uint8)
    rows = max(1, _AT_ONCE // max(1, values.shape[1]))
    for top in range(0, values.shape[0], rows):
        result[top : top + rows] = _stretched(values[top : top + rows], limits, nodata)
    return result


def _stretched(values: Values, limits: Limits, nodata: float | None) -> Bytes:
    low, high = limits
    exact = values.dtype.itemsize <= 2 or values.dtype == np.float32
    wide: Values = values.astype(np.float32 if exact else np.float64)
    scale = 255 / (high - low) if high > low else 0.0
    with np.errstate(over="ignore", invalid="ignore"):  # values far outside, such as another nodata value
        scaled = (wide - low) * scale + 0.5
    scaled = np.clip(np.nan_to_num(scaled, nan=0.0, posinf=255.0, neginf=0.0), 0, 255)
    if nodata is not None:
        scaled[values == as_stored(nodata, values.dtype)] = 0
    return np.asarray(scaled, np.uint8)
