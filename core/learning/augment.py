"""Crops of labelled places, varied as a camera would: mirrored, nearer or farther, lighter or darker."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import cv2
import numpy as np
import numpy.typing as npt

from core.network.neck import Frame
from core.project import UNLABELLED

if TYPE_CHECKING:
    from core.learning.events import Pixels


class Crop(NamedTuple):
    """A part of an image with every task's label of it."""

    image: Pixels
    """(h, w, 3) uint8."""
    labels: npt.NDArray[np.uint8]
    """(h, w, tasks), 255 = unlabelled."""
    frame: Frame


def crop_around(
    image: Pixels, labels: npt.NDArray[np.uint8], y: int, x: int, size: int, rng: np.random.Generator
) -> Crop:
    """A crop of about `size` a side that holds pixel (y, x) somewhere, brought to `size` from a random scale."""
    height, width = image.shape[:2]
    scale = float(np.exp(rng.uniform(np.log(0.75), np.log(1.4))))
    side = max(16, round(size / scale))
    tall, wide = min(side, height), min(side, width)
    top = int(np.clip(y - rng.integers(tall), 0, height - tall))
    left = int(np.clip(x - rng.integers(wide), 0, width - wide))
    part, known = image[top : top + tall, left : left + wide], labels[top : top + tall, left : left + wide]
    to = (max(16, round(wide * scale)), max(16, round(tall * scale)))
    shrinks = scale < 1
    resized = cv2.resize(part, to, interpolation=cv2.INTER_AREA if shrinks else cv2.INTER_LINEAR)
    labelled = cv2.resize(known, to, interpolation=cv2.INTER_NEAREST).reshape(to[1], to[0], -1)
    frame = Frame(round(top * scale), round(left * scale), round(height * scale), round(width * scale))
    crop = Crop(resized.astype(np.uint8), labelled.astype(np.uint8), frame)
    return mirror(crop) if rng.random() < 0.5 else crop


def mirror(crop: Crop) -> Crop:
    """Left and right changed."""
    beyond = crop.frame.width - crop.frame.left - crop.image.shape[1]
    return Crop(
        np.ascontiguousarray(crop.image[:, ::-1]),
        np.ascontiguousarray(crop.labels[:, ::-1]),
        crop.frame._replace(left=beyond),
    )


def colours(image: Pixels, rng: np.random.Generator) -> Pixels:
    """Brightness, contrast and the balance of the channels changed a little."""
    values = image.astype(np.float32)
    mean = values.mean()
    values = (values - mean) * rng.uniform(0.75, 1.3) + mean + rng.uniform(-25, 25)
    values *= rng.uniform(0.93, 1.07, size=3).astype(np.float32)
    changed: Pixels = np.clip(values, 0, 255).astype(np.uint8)
    return changed


def stack_labels(
    labels: dict[str, Pixels], tasks: tuple[str, ...], size: tuple[int, int]
) -> npt.NDArray[np.uint8]:
    """(H, W, tasks) uint8; 255 throughout where a task has no label."""
    stacked = np.full((*size, len(tasks)), UNLABELLED, np.uint8)
    for place, task in enumerate(tasks):
        if task in labels:
            stacked[..., place] = labels[task]
    return stacked
