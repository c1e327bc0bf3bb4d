"""Cuts a crop from what was read for it, independently, so that threads can do it.

Everything random depends on the crop's own seed. Nothing is read or changed here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from core.learning.data.augment import Layers, padded, paste, paste_class, vary
from core.learning.data.implied_labels import imply_in
from core.learning.data.pixel_sampling import pixels_at, pixels_of
from core.project.model import UNLABELLED

if TYPE_CHECKING:
    from collections.abc import Mapping

    from core.images.pixels import DeepPixels, Pixels
    from core.learning.config import Augmentation
    from core.learning.data.augment import Crop
    from core.learning.data.implied_labels import Implied


class Draw(NamedTuple):
    """One crop to cut: from which image, around a pixel of which class; `seed` decides everything else."""

    image_id: str
    task: str
    value: int
    seed: int
    other: Draw | None = None
    """Another crop; part of it is pasted into this one."""
    outlined: bool = False
    """Only the pixels of its class are pasted, not a rectangle."""


class Batch(NamedTuple):
    """The crops of a step, drawn but not yet read."""

    draws: tuple[Draw, ...]
    size: tuple[int, int]
    """The (h, w) of the crops."""
    scale: float


class Material(NamedTuple):
    """The data read for one draw. It is not written to any more."""

    draw: Draw
    image: DeepPixels
    labels: Mapping[str, Pixels]
    taught: Mapping[str, Pixels] | None
    """A second layer of labels by task id, None without pseudo-labels."""
    tasks: tuple[str, ...]
    """The ids of all tasks, in order."""
    rules: tuple[Implied, ...]


class Work(NamedTuple):
    """One crop, ready to cut."""

    material: Material
    other: Material | None
    """The source of what is pasted."""
    batch: Batch
    how: Augmentation


def cut(work: Work) -> Crop | None:
    """The crop, with anything pasted into it; None if its class is gone."""
    crop = _cut_one(work.material, work.batch, work.how)
    if crop is None:
        return None
    pasted = _cut_one(work.other, work.batch, work.how) if work.other is not None else None
    if pasted is None or pasted.image.shape != crop.image.shape:
        return crop
    assert work.other is not None
    source = work.other.draw
    if source.outlined:
        return paste_class(crop, pasted, work.other.tasks.index(source.task), source.value)
    return paste(crop, pasted, np.random.default_rng(work.material.draw.seed ^ 1))


def _cut_one(material: Material, batch: Batch, how: Augmentation) -> Crop | None:
    draw, image, labels = material.draw, material.image, material.labels
    pixels = pixels_of(labels[draw.task], draw.value) if draw.task in labels else 0
    if not pixels:  # the label's size differs from the image's, or it has just changed
        return None
    random = np.random.default_rng(draw.seed)
    number = np.array([int(random.integers(pixels))])
    centre = divmod(int(pixels_at(labels[draw.task], draw.value, number)[0]), image.shape[1])
    layers = Layers((labels,) if material.taught is None else (labels, material.taught), material.tasks)
    crop = padded(vary(image, layers, centre, batch.size, batch.scale, how, random), batch.size)
    return crop if material.taught is None else _with_implied(crop, material)


def _with_implied(crop: Crop, material: Material) -> Crop:
    """Add labels that another task's labels imply to the second layer."""
    tasks = len(material.tasks)
    implied = imply_in(crop.labels[..., :tasks], material.rules)
    taught = crop.labels[..., tasks:]
    np.copyto(taught, implied, where=implied != UNLABELLED)
    return crop
