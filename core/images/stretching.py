"""Values of more than 8 bits as bytes, or as 16 bits: between two values, without those that are "not measured"."""

from __future__ import annotations

from math import ceil, sqrt
from typing import Any, Final

import numpy as np
import numpy.typing as npt

Values = npt.NDArray[Any]
Bytes = npt.NDArray[np.uint8]
Steps = npt.NDArray[np.uint8 | np.uint16]
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
    return np.asarray(_between(values, limits, nodata, 255), np.uint8)


def to_steps(values: Values, limits: Limits, nodata: float | None) -> Steps:
    """The same, with more than 8 bits as 0 ... 65535."""
    if values.dtype == np.uint8:
        return np.asarray(values, np.uint8)
    return _between(values, limits, nodata, 65535)


def _between(values: Values, limits: Limits, nodata: float | None, top: int) -> Steps:
    result: Steps = np.empty(values.shape, np.uint8 if top == 255 else np.uint16)
    rows = max(1, _AT_ONCE // max(1, values.shape[1]))
    for first in range(0, values.shape[0], rows):
        result[first : first + rows] = _stretched(values[first : first + rows], limits, nodata, top)
    return result


def _stretched(values: Values, limits: Limits, nodata: float | None, top: int) -> npt.NDArray[np.floating]:
    low, high = limits
    exact = values.dtype.itemsize <= 2 or values.dtype == np.float32
    wide: Values = values.astype(np.float32 if exact else np.float64)
    scale = top / (high - low) if high > low else 0.0
    with np.errstate(over="ignore", invalid="ignore"):  # values far outside, such as another nodata value
        scaled = (wide - low) * scale + 0.5
    scaled = np.clip(np.nan_to_num(scaled, nan=0.0, posinf=float(top), neginf=0.0), 0, top)
    if nodata is not None:
        scaled[values == as_stored(nodata, values.dtype)] = 0
    return scaled
