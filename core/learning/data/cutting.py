"""How one crop is cut from what was read for it: by itself, so that threads may do it.

Whatever is random follows from the crop's own seed. Nothing is read, asked or changed here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from core.learning.data.augment import paste, stack_labels, vary
from core.learning.data.implied_labels import imply_in
from core.project.model import UNLABELLED

if TYPE_CHECKING:
    from collections.abc import Mapping

    from core.images.pixels import Pixels
    from core.learning.config import Augmentation
    from core.learning.data.augment import Crop
    from core.learning.data.implied_labels import Implied


class Draw(NamedTuple):
    """One crop to be cut: of which image, around a pixel of which class; `seed` decides all the rest."""

    image_id: str
    task: str
    value: int
    seed: int
    other: Draw | None = None
    """Another crop, of which a rectangle is pasted into this one."""


class Batch(NamedTuple):
    """What a step learns from, drawn but not yet read."""

    draws: tuple[Draw, ...]
    size: tuple[int, int]
    """(h, w) of the crops."""
    scale: float


class Material(NamedTuple):
    """What was read for one draw. None of it is written to any more."""

    draw: Draw
    image: Pixels
    labels: Mapping[str, Pixels]
    taught: Mapping[str, Pixels] | None
    """A second layer of labels by task id, None where nobody teaches."""
    tasks: tuple[str, ...]
    """Ids of all tasks, in order."""
    rules: tuple[Implied, ...]


class Work(NamedTuple):
    """One crop, ready to be cut."""

    material: Material
    other: Material | None
    """What is pasted in comes from there."""
    batch: Batch
    how: Augmentation


def cut(work: Work) -> Crop | None:
    """The crop with what is pasted into it; None where its class is gone or it is smaller than the batch's."""
    crop = _cut_one(work.material, work.batch, work.how)
    if crop is None or crop.image.shape[:2] != work.batch.size:
        return None
    pasted = _cut_one(work.other, work.batch, work.how) if work.other is not None else None
    if pasted is None or pasted.image.shape != crop.image.shape:
        return crop
    return paste(crop, pasted, np.random.default_rng(work.material.draw.seed ^ 1))


def _cut_one(material: Material, batch: Batch, how: Augmentation) -> Crop | None:
    draw, image, labels = material.draw, material.image, material.labels
    pixels = np.flatnonzero(labels[draw.task] == draw.value) if draw.task in labels else ()
    if not len(pixels):  # the label has another size than the image, or has just changed
        return None
    random = np.random.default_rng(draw.seed)
    centre = divmod(int(pixels[int(random.integers(len(pixels)))]), image.shape[1])
    size = (image.shape[0], image.shape[1])
    stacked = stack_labels(labels, material.tasks, size)
    if material.taught is not None:
        stacked = np.concatenate([stacked, stack_labels(material.taught, material.tasks, size)], axis=-1)
    crop = vary(image, stacked, centre, batch.size, batch.scale, how, random)
    return crop if material.taught is None else _with_implied(crop, material)


def _with_implied(crop: Crop, material: Material) -> Crop:
    """Where one task's label says what another one's must be, that is what is taught there."""
    tasks = len(material.tasks)
    implied = imply_in(crop.labels[..., :tasks], material.rules)
    taught = crop.labels[..., tasks:]
    np.copyto(taught, implied, where=implied != UNLABELLED)
    return crop
