"""Crops around labelled pixels, varied as a camera would: mirrored, scaled, rotated, lighter or darker.

And mixed: a rectangle of one pasted into another.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

import cv2
import numpy as np
import numpy.typing as npt

from core.images.pixels import STEP, DeepPixels, alike, as_floats, in_fours
from core.network.neck import Frame
from core.project.model import UNLABELLED

if TYPE_CHECKING:
    from collections.abc import Mapping

    from core.images.pixels import Pixels
    from core.learning.config import Augmentation

Labels = npt.NDArray[np.uint8]
"""(h, w, tasks), 255 = unlabelled."""


MOST_TURN, MOST_COLOUR, MOST_BLUR, MOST_NOISE = 180.0, 10.0, 50.0, 255.0
"""The largest meaningful amounts of an augmentation; beyond them, nothing changes or nothing is left to see."""
LARGE_PART = 0.25
"""The fraction of a crop beyond which a class is its ground rather than an object in it."""


class Crop(NamedTuple):
    """A part of an image with every task's label."""

    image: DeepPixels
    """(h, w, C)."""
    labels: Labels
    frame: Frame


@dataclass(frozen=True, slots=True)
class Layers:
    """Labels (H, W) by task id, looked at as (H, W, tasks): only the part that is cut out is put together."""

    labels: tuple[Mapping[str, Pixels], ...]
    """One after the other, each with all tasks."""
    tasks: tuple[str, ...]
    """Their ids, in order."""

    def __getitem__(self, part: tuple[slice, slice]) -> Labels:
        """(h, w, tasks), filled with 255 for a task without a label."""
        rows, columns = part
        size = rows.stop - rows.start, columns.stop - columns.start
        parts = [
            stack_labels({task: label[part] for task, label in labels.items()}, self.tasks, size)
            for labels in self.labels
        ]
        return parts[0] if len(parts) == 1 else np.concatenate(parts, axis=-1)


def bounded(how: Augmentation) -> Augmentation:
    """The same with valid amounts: those in a file can be any number."""
    return replace(
        how,
        turn=min(MOST_TURN, how.turn),
        colour=min(MOST_COLOUR, how.colour),
        blur=min(MOST_BLUR, how.blur),
        noise=min(MOST_NOISE, how.noise),
    )


def vary(
    image: DeepPixels,
    labels: Labels | Layers,
    centre: tuple[int, int],
    size: tuple[int, int],
    scale: float,
    how: Augmentation,
    random: np.random.Generator,
) -> Crop:
    """A crop of `size` (h, w) that contains pixel `centre` (y, x) somewhere, from the image at `scale`.

    Smaller if the scaled image is. `labels` (H, W, tasks) are cut the same way; each of their pixels is the one at its
    middle.
    """
    how = bounded(how)
    height, width = image.shape[:2]
    tall, wide = (min(max(1, round(s / scale)), full) for s, full in zip(size, (height, width), strict=True))
    top = _begin(centre[0], tall, height, random)
    left = _begin(centre[1], wide, width, random)
    pixels, part_labels = (
        image[top : top + tall, left : left + wide],
        labels[top : top + tall, left : left + wide],
    )
    to = (_length(wide, size[1], scale), _length(tall, size[0], scale))
    if to != (wide, tall):
        interpolation = cv2.INTER_AREA if scale < 1 else cv2.INTER_LINEAR
        pixels = in_fours(pixels, lambda four: cv2.resize(four, to, interpolation=interpolation)).astype(
            image.dtype
        )
        part_labels = nearest(part_labels, to)
    frame = Frame(round(top * scale), round(left * scale), round(height * scale), round(width * scale))
    crop = Crop(pixels, part_labels, frame)
    if how.turn:
        crop = turn(crop, float(random.uniform(-how.turn, how.turn)))
    if how.mirror and random.random() < 0.5:
        crop = mirror(crop)
    if how.upside_down and random.random() < 0.5:
        crop = upside_down(crop)
    return crop._replace(image=look(crop.image, how, random))


def _begin(middle: int, length: int, whole: int, random: np.random.Generator) -> int:
    return int(np.clip(middle - random.integers(length), 0, whole - length))


def _length(part: int, wanted: int, scale: float) -> int:
    """The scaled length of a side of `part` pixels: `wanted` up to rounding, or less if the image ended."""
    return wanted if part >= round(wanted / scale) else min(wanted, max(16, round(part * scale)))


def nearest(labels: Labels, size: tuple[int, int]) -> Labels:
    """Labels scaled to `size` (width, height): each pixel is the one at its middle.

    OpenCV's INTER_NEAREST takes the one at its upper left corner, and so moves labels against the image, which it
    scales by middles, by up to half a pixel (opencv/opencv#9096).
    """
    rows, columns = _middles(labels.shape[0], size[1]), _middles(labels.shape[1], size[0])
    scaled: Labels = labels[rows[:, None], columns]
    return scaled


def _middles(length: int, scaled: int) -> npt.NDArray[np.int64]:
    """The pixel at the middle of each scaled one; the upper and the lower in turn where the middle is between two."""
    index = np.arange(scaled)
    pixels: npt.NDArray[np.int64] = ((2 * index + 1) * length - index % 2) // (2 * scaled)
    return pixels


def padded(crop: Crop, size: tuple[int, int]) -> Crop:
    """The crop with unlabelled, mirrored pixels on the right and at the bottom, where it is smaller than `size` (h, w).

    Images of a batch can be smaller than the one that its size was chosen for.
    """
    below, beyond = size[0] - crop.image.shape[0], size[1] - crop.image.shape[1]
    if not below and not beyond:
        return crop
    margins = ((0, below), (0, beyond), (0, 0))
    image = np.pad(crop.image, margins, mode="symmetric")
    labels = np.pad(crop.labels, margins, constant_values=UNLABELLED)
    return Crop(image, labels, crop.frame)


def mirror(crop: Crop) -> Crop:
    """The crop mirrored left to right."""
    beyond = crop.frame.width - crop.frame.left - crop.image.shape[1]
    flipped = np.ascontiguousarray(crop.image[:, ::-1])
    labels = np.ascontiguousarray(crop.labels[:, ::-1])
    return Crop(flipped, labels, crop.frame._replace(left=beyond))


def upside_down(crop: Crop) -> Crop:
    """The crop mirrored top to bottom."""
    beyond = crop.frame.height - crop.frame.top - crop.image.shape[0]
    flipped, labels = np.ascontiguousarray(crop.image[::-1]), np.ascontiguousarray(crop.labels[::-1])
    return Crop(flipped, labels, crop.frame._replace(top=beyond))


def turn(crop: Crop, degrees: float) -> Crop:
    """The crop rotated about its centre; the corners are filled with mirrored, unlabelled pixels."""
    height, width = crop.image.shape[:2]
    matrix = cv2.getRotationMatrix2D(((width - 1) / 2, (height - 1) / 2), degrees, 1.0)
    image = in_fours(
        crop.image,
        lambda four: cv2.warpAffine(four, matrix, (width, height), borderMode=cv2.BORDER_REFLECT_101),
    )
    layers = [
        cv2.warpAffine(
            np.ascontiguousarray(crop.labels[..., index]),
            matrix,
            (width, height),
            flags=cv2.INTER_NEAREST,
            borderMode=cv2.BORDER_CONSTANT,
            borderValue=UNLABELLED,
        )
        for index in range(crop.labels.shape[-1])
    ]
    labels = np.stack(layers, axis=-1) if layers else crop.labels
    turned = image.astype(crop.image.dtype)
    return Crop(turned, labels.astype(np.uint8), crop.frame)


def paste(crop: Crop, other: Crop, random: np.random.Generator) -> Crop:
    """Paste a rectangle of `other` into `crop`, with the labels of all tasks; unlabelled stays unlabelled.

    CutMix (Yun et al. 2019, arXiv:1905.04899): the fraction pasted is drawn uniformly from 0 to 1, and so is the
    rectangle's centre; what lies beyond the border is cut off. Dense labels move with their pixels, so no label has
    to be mixed. Both crops have the same size, channels and tasks.
    """
    height, width = crop.image.shape[:2]
    side = float(np.sqrt(random.random()))
    tall, wide = round(height * side), round(width * side)
    y, x = int(random.integers(height)), int(random.integers(width))
    rows = slice(max(0, y - tall // 2), min(height, y - tall // 2 + tall))
    columns = slice(max(0, x - wide // 2), min(width, x - wide // 2 + wide))
    below, above = alike([crop.image, other.image])
    image, labels = below.copy(), crop.labels.copy()
    image[rows, columns], labels[rows, columns] = above[rows, columns], other.labels[rows, columns]
    return Crop(image, labels, crop.frame)


def paste_class(crop: Crop, other: Crop, task: int, value: int) -> Crop:
    """Paste what `other` has of a class, cut out along its label, into `crop`, with the labels of all tasks there.

    Copy-paste (Ghiasi et al. 2021, arXiv:2012.07177), with a seam of a pixel. A class that covers more than LARGE_PART
    of the other crop is no object to paste: `crop` comes back as it is. Both have the same size, channels and tasks.
    """
    outline = other.labels[..., task] == value
    if not 0 < outline.mean() <= LARGE_PART:
        return crop
    outline = cv2.dilate(outline.view(np.uint8), np.ones((3, 3), np.uint8)).view(np.bool_)
    below, above = alike([crop.image, other.image])
    image, labels = below.copy(), crop.labels.copy()
    image[outline], labels[outline] = above[outline], other.labels[outline]
    return Crop(image, labels, crop.frame)


def look(image: DeepPixels, how: Augmentation, random: np.random.Generator) -> DeepPixels:
    """Vary colours, sharpness and noise of an (h, w, C) `image`; the result has the same type."""
    how = bounded(how)
    if not (how.colour or how.blur or how.noise):
        return image
    values = as_floats(image)
    if how.colour:
        values = _colours(values, how.colour, random)
    if how.blur and random.random() < 1 / 3:
        values = _blurred(values, float(random.uniform(0.1, max(0.1, how.blur))))
    if how.noise and random.random() < 1 / 3:
        values += random.normal(0, random.uniform(0, how.noise), values.shape).astype(np.float32)
    values = np.clip(values, 0, 255)
    return values.astype(np.uint8) if image.dtype == np.uint8 else np.rint(values * STEP).astype(np.uint16)


def _blurred(values: npt.NDArray[np.float32], deviation: float) -> npt.NDArray[np.float32]:
    blurred = in_fours(values, lambda four: cv2.GaussianBlur(four, (0, 0), deviation))
    return np.asarray(blurred, np.float32)


def _colours(
    values: npt.NDArray[np.float32], amount: float, random: np.random.Generator
) -> npt.NDArray[np.float32]:
    """Vary contrast, brightness and channel balance."""
    mean = values.mean()
    contrast = float(np.exp(random.uniform(-0.28, 0.28) * amount))
    balance = 1 + random.uniform(-0.07, 0.07, size=values.shape[-1]) * amount
    changed = (values - mean) * contrast + mean + random.uniform(-25, 25) * amount
    return np.asarray(changed * balance, np.float32)


def stack_labels(labels: Mapping[str, Pixels], tasks: tuple[str, ...], size: tuple[int, int]) -> Labels:
    """All labels as (H, W, tasks) uint8, filled with 255 for a task without a label."""
    stacked = np.full((*size, len(tasks)), UNLABELLED, np.uint8)
    for index, task in enumerate(tasks):
        if task in labels:
            stacked[..., index] = labels[task]
    return stacked
