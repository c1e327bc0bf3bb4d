"""One whole label in the place of another, whatever the two sizes: for labels set aside and restored."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from core.atomic import StorageError
from core.labels.packing import Pixels, pack, unpack
from core.project.model import UNLABELLED

if TYPE_CHECKING:
    from core.labels.store import LabelStore


@dataclass(frozen=True, slots=True)
class Packed:
    """A whole label in few bytes."""

    shape: tuple[int, int]
    """Height and width."""
    pixels: bytes

    @classmethod
    def of(cls, label: Pixels) -> Packed:
        """An (H, W) uint8 label."""
        height, width = label.shape
        return cls((height, width), pack(label))

    @property
    def label(self) -> Pixels:
        """The (H, W) uint8 label."""
        return unpack(self.pixels, self.shape)


@dataclass(frozen=True, slots=True)
class LabelSwap:
    """An undoable change of a whole label."""

    image_id: str
    task_id: str
    before: Packed
    after: Packed

    @classmethod
    def to(cls, labels: LabelStore, image_id: str, task_id: str, label: Pixels) -> LabelSwap:
        """From the label that there is to `label`. One that can't be read counts as one without strokes."""
        try:
            current = labels.copy(image_id, task_id)
        except StorageError:
            current = None
        if current is None:
            current = np.full(label.shape, UNLABELLED, np.uint8)
        return cls(image_id, task_id, Packed.of(current), Packed.of(label))

    @classmethod
    def to_nothing(cls, labels: LabelStore, image_id: str, task_id: str, shape: tuple[int, int]) -> LabelSwap:
        """From the label that there is to one of height and width `shape` with nothing painted."""
        return cls.to(labels, image_id, task_id, np.full(shape, UNLABELLED, np.uint8))
