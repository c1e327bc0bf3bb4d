"""Preprocessing: the image as the network sees it. Pure functions on (H, W, C) uint8 with 1 to 16 channels.

The same for learning and predicting: core.learning.data.dataset prepares the images that a project learns from, and
a stored model (core.predicting.predictor) prepares those it predicts as it did when it learned.
"""

from __future__ import annotations

import math
from dataclasses import replace
from typing import TYPE_CHECKING, Final

import cv2
import numpy as np
import numpy.typing as npt

from core.evenly import evenly

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from core.images.pixels import Pixels
    from core.project.settings import Denoising, Normalisation, Preprocessing

Histogram = npt.NDArray[np.float64]
"""(C, 256): the fraction of each channel's pixels that have each value."""
Limits = tuple[tuple[int, int], ...]

MEASURED_IMAGES: Final = 32
"""At most how many of a project's images are read to measure its percentiles."""
_TEMPLATE, _SEARCH = 5, 15  # for non-local means: half of OpenCV's default reach, in a fifth of the time

_REACH: Final = 16
"""The reach in pixels of the method that looks farthest."""


def prepare(image: Pixels, how: Preprocessing) -> Pixels:
    """The image normalised, then denoised, with the same shape and type; `image` itself if there is nothing to do.

    Bands that are left out are 0. The image is normalised first, so that a denoising strength means the same in dark
    and bright images. Raises ValueError if the limits were measured on images with a different number of channels.
    """
    return _without(denoise(normalise(image, how.normalisation), how.denoising), image, how)


def _without(prepared: Pixels, image: Pixels, how: Preprocessing) -> Pixels:
    """With 0 in the bands that are left out, but never in the image that was to be prepared."""
    bands = [band for band in how.left_out if band < prepared.shape[2]]
    if bands:
        prepared = prepared.copy() if prepared is image else prepared
        prepared[..., bands] = 0
    return prepared


def prepare_part(image: Pixels, how: Preprocessing, rows: slice, columns: slice) -> Pixels:
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


def normalise(image: Pixels, how: Normalisation) -> Pixels:
    """An (H, W, C) uint8 image stretched between percentiles. A channel with a single value is not changed.

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
    tables = np.stack([_table(*pair) for pair in limits], axis=-1)
    looked_up = cv2.LUT(np.ascontiguousarray(image), np.ascontiguousarray(tables[:, None]))
    return np.asarray(looked_up, np.uint8).reshape(image.shape)


def _table(low: int, high: int) -> Pixels:
    """A table of 256 values that maps `low` to 0 and `high` to 255."""
    values = np.arange(256, dtype=np.float64)
    if low < high:
        values = (values - low) * 255 / (high - low)
    return np.asarray(np.clip(values + 0.5, 0, 255), np.uint8)


def histogram(image: Pixels) -> Histogram:
    """The distribution of each channel's values."""
    flat = image.reshape(-1, image.shape[2])
    counts = [np.bincount(flat[:, channel], minlength=256) for channel in range(flat.shape[1])]
    return np.asarray(counts, np.float64) / max(1, len(flat))


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
    read: Callable[[str], Pixels],
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


def denoise(image: Pixels, how: Denoising) -> Pixels:
    """An (H, W, C) uint8 image without grain. Three channels are denoised together, other numbers separately.

    Median over 3 to 11 pixels; bilateral (Tomasi and Manduchi 1998); non-local means (Buades, Coll and Morel 2005).
    """
    if how.method == "none":
        return image
    source = np.ascontiguousarray(image)
    if source.shape[2] == 3:
        return _denoised(source, how)
    layers = [_denoised(np.ascontiguousarray(layer), how) for layer in np.moveaxis(source, 2, 0)]
    return np.stack(layers, axis=2)


def _denoised(source: Pixels, how: Denoising) -> Pixels:
    """(H, W) or (H, W, 3)."""
    match how.method:
        case "median":
            changed = cv2.medianBlur(source, 2 * math.ceil(how.strength / 2) + 1)
        case "bilateral":
            changed = cv2.bilateralFilter(source, 7, 8.0 * how.strength, 2.0)
        case "non-local means":
            changed = cv2.fastNlMeansDenoising(
                source, h=2.0 * how.strength, templateWindowSize=_TEMPLATE, searchWindowSize=_SEARCH
            )
        case _:
            changed = source
    return np.asarray(changed, np.uint8)
