"""Preprocessing: the image as the network sees it. Pure functions on (H, W, C) with 1 to 16 channels.

The same for learning and predicting: core.learning.data.dataset prepares the images that a project learns from, and
a stored model (core.predicting.predictor) prepares those it predicts as it did when it learned.
"""

from __future__ import annotations

import math
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

import cv2
import numpy as np
import numpy.typing as npt

from core.evenly import evenly
from core.images.pixels import STEP, as_bytes, as_floats

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from core.images.pixels import DeepPixels
    from core.project.settings import Denoising, Normalisation, Preprocessing

Histogram = npt.NDArray[np.float64]
"""(C, 256): the fraction of each channel's pixels that have each value."""
Limits = tuple[tuple[int, int], ...]

_AT_ONCE: Final = 1 << 22
"""Pixels of an image looked at together."""
MEASURED_IMAGES: Final = 32
"""At most how many of a project's images are read to measure its percentiles."""
_TEMPLATE, _SEARCH = 5, 15  # for non-local means: half of OpenCV's default reach, in a fifth of the time
_AS_SQUARES: Final = (
    1.25  # non-local means of 16 bits compare absolute differences, those of bytes squared ones
)
_WIDEST_MEDIAN: Final = 5  # of OpenCV's on 16 bits

_REACH: Final = 16
"""The reach in pixels of the method that looks farthest."""


def prepare(image: DeepPixels, how: Preprocessing) -> DeepPixels:
    """The image normalised, then denoised, with the same shape and type; `image` itself if there is nothing to do.

    Bands that are left out are 0. The image is normalised first, so that a denoising strength means the same in dark
    and bright images. Raises ValueError if the limits were measured on images with a different number of channels.
    """
    return _without(denoise(normalise(image, how.normalisation), how.denoising), image, how)


def _without(prepared: DeepPixels, image: DeepPixels, how: Preprocessing) -> DeepPixels:
    """With 0 in the bands that are left out, but never in the image that was to be prepared."""
    bands = [band for band in how.left_out if band < prepared.shape[2]]
    if bands:
        prepared = prepared.copy() if prepared is image else prepared
        prepared[..., bands] = 0
    return prepared


def prepare_part(image: DeepPixels, how: Preprocessing, rows: slice, columns: slice) -> DeepPixels:
    """`prepare(image, how)[rows, columns]` at the cost of that part, for viewing a part of a large image.

    The slices have a start and a stop within the image.
    """
    normalisation = how.normalisation
    if normalisation.by == "image":  # the percentiles of the whole image
        limits = limits_of(histogram(image), normalisation)
        normalisation = replace(normalisation, by="project", limits=limits)
    top, left = max(0, rows.start - _REACH), max(0, columns.start - _REACH)
    pixels = image[top : rows.stop + _REACH, left : columns.stop + _REACH]
    prepared = _without(denoise(normalise(pixels, normalisation), how.denoising), pixels, how)
    return prepared[rows.start - top : rows.stop - top, columns.start - left : columns.stop - left]


def normalise(image: DeepPixels, how: Normalisation) -> DeepPixels:
    """An (H, W, C) image stretched between percentiles. A channel with a single value is not changed.

    With limits of the project that are not measured yet, nothing is changed.
    """
    if how.by == "none" or (how.by == "project" and not how.limits):
        return image
    limits = how.limits if how.by == "project" else limits_of(histogram(image), how)
    channels = image.shape[2]
    if len(limits) not in (1, channels):
        raise ValueError(
            f"The images were measured with {len(limits)} channels, but this one has {channels}. "
            "Measure them again in Learning settings › Image preparation."
        )
    if image.dtype != np.uint8:
        return _looked_up(image, [_table(*pair, STEP) for pair in limits])
    tables = np.stack([_table(*pair) for pair in limits], axis=-1)
    result = np.empty(image.shape, np.uint8)
    for rows in _strips(image):
        looked_up = cv2.LUT(np.ascontiguousarray(image[rows]), np.ascontiguousarray(tables[:, None]))
        result[rows] = np.asarray(looked_up).reshape(result[rows].shape)
    return result


def _table(low: int, high: int, step: int = 1) -> DeepPixels:
    """A table that maps `low` to 0 and `high` to 255; of 65536 values, with `step` of them for each of the 255."""
    top = 255 * step
    values = np.arange(top + 1, dtype=np.float64)
    if low < high:
        values = (values - low * step) * 255 / (high - low)
    return np.asarray(np.clip(values + 0.5, 0, top), np.uint8 if step == 1 else np.uint16)


def _looked_up(image: DeepPixels, tables: Sequence[DeepPixels]) -> DeepPixels:
    """What OpenCV does with tables of 256 values only: one table per channel, or one for all."""
    result = np.empty(image.shape, image.dtype)
    for rows in _strips(image):
        for channel in range(image.shape[2]):
            result[rows, :, channel] = tables[min(channel, len(tables) - 1)][image[rows, :, channel]]
    return result


def histogram(image: DeepPixels) -> Histogram:
    """The distribution of each channel's values, rounded to bytes."""
    counts = np.zeros((image.shape[2], 256), np.float64)
    for rows in _strips(image):
        flat = as_bytes(image[rows]).reshape(-1, image.shape[2])
        counts += [np.bincount(flat[:, channel], minlength=256) for channel in range(flat.shape[1])]
    return np.asarray(counts / max(1, image.shape[0] * image.shape[1]), np.float64)


def _strips(image: DeepPixels) -> Iterator[slice]:
    """Rows of the image, a few at a time: what is made of all of a very large one in between would fill memory."""
    rows = max(1, _AT_ONCE // max(1, image.shape[1]))
    return (slice(top, top + rows) for top in range(0, image.shape[0], rows))


def limits_of(spread: Histogram, how: Normalisation) -> Limits:
    """The values at the percentiles: a pair per channel, or one for all channels together.

    A percentile is the smallest value that at least that percentage of the pixels does not exceed.
    """
    kinds = spread if how.per_channel else spread.mean(axis=0, keepdims=True)
    return tuple((_percentile(shares, how.low), _percentile(shares, how.high)) for shares in kinds)


def _percentile(shares: npt.NDArray[np.float64], percent: float) -> int:
    present = np.flatnonzero(shares > 0)
    if not len(present):
        return 0
    sums = np.cumsum(shares[present])
    index = np.searchsorted(sums, percent / 100 * sums[-1] - 1e-12)
    return int(present[min(int(index), len(present) - 1)])


def project_histogram(
    read: Callable[[str], DeepPixels],
    image_ids: Sequence[str],
    unreadable: tuple[type[Exception], ...] = (),
    progress: Callable[[float], bool] | None = None,
) -> Histogram:
    """The mean histogram of at most MEASURED_IMAGES images, evenly spaced; every image counts the same.

    `read` returns (H, W, C); images that raise `unreadable`, or differ in channels from the first, are skipped.
    `progress` gets the fraction done and can cancel the work by returning False, which raises InterruptedError.
    Raises ValueError if no image could be read.
    """
    picked = evenly(image_ids, MEASURED_IMAGES)
    total: Histogram | None = None
    for number, image_id in enumerate(picked):
        if progress is not None and not progress(number / len(picked)):
            raise InterruptedError("measuring was cancelled")
        try:
            spread = histogram(read(image_id))
        except unreadable:
            continue
        if total is None:
            total = spread
        elif total.shape == spread.shape:
            total = total + spread
    if total is None:
        raise ValueError(
            "None of the project's images could be read, so the percentiles could not be measured."
        )
    return np.asarray(total / total.sum(axis=1, keepdims=True), np.float64)


def denoise(image: DeepPixels, how: Denoising) -> DeepPixels:
    """An (H, W, C) image without grain. Three channels are denoised together, other numbers separately.

    Median over 3 to 11 pixels; bilateral (Tomasi and Manduchi 1998); non-local means (Buades, Coll and Morel 2005).
    """
    if how.method == "none":
        return image
    source = np.ascontiguousarray(image)
    if source.shape[2] == 3:
        return _denoised(source, how)
    layers = [_denoised(np.ascontiguousarray(layer), how) for layer in np.moveaxis(source, 2, 0)]
    return np.stack(layers, axis=2)


def _denoised(source: DeepPixels, how: Denoising) -> DeepPixels:
    """(H, W) or (H, W, 3)."""
    if source.dtype != np.uint8:
        return _deeply_denoised(source, how)
    match how.method:
        case "median":
            changed = cv2.medianBlur(source, _median_side(how))
        case "bilateral":
            changed = cv2.bilateralFilter(source, 7, 8.0 * how.strength, 2.0)
        case "non-local means":
            changed = cv2.fastNlMeansDenoising(
                source, h=2.0 * how.strength, templateWindowSize=_TEMPLATE, searchWindowSize=_SEARCH
            )
        case _:
            changed = source
    return np.asarray(changed, np.uint8)


def _median_side(how: Denoising) -> int:
    return 2 * math.ceil(how.strength / 2) + 1


def _deeply_denoised(source: DeepPixels, how: Denoising) -> DeepPixels:
    """The same with 16 bits, for which OpenCV has its functions in part."""
    changed: npt.NDArray[Any] = source
    if how.method == "median" and _median_side(how) <= _WIDEST_MEDIAN:
        changed = np.asarray(cv2.medianBlur(source, _median_side(how)))
    elif how.method == "median":
        from skimage.filters import median  # here: it takes a while to load

        window = np.ones((_median_side(how),) * 2 + (1,) * (source.ndim - 2), np.bool_)
        changed = median(source, window, mode="nearest")  # type: ignore[no-untyped-call]
    elif how.method == "bilateral":
        smoothed = cv2.bilateralFilter(as_floats(source), 7, 8.0 * how.strength, 2.0)
        changed = np.clip(np.rint(np.asarray(smoothed) * STEP), 0, 65535)
    elif how.method == "non-local means":
        changed = np.asarray(
            cv2.fastNlMeansDenoising(
                source,
                h=[_AS_SQUARES * STEP * 2.0 * how.strength],
                templateWindowSize=_TEMPLATE,
                searchWindowSize=_SEARCH,
                normType=cv2.NORM_L1,
            )
        )
    return np.asarray(changed, np.uint16)
