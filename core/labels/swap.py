"""Replacing a label with one of any size, for labels that are set aside or restored."""

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
    """A whole label, compressed."""

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
    """An undoable replacement of a whole label."""

    image_id: str
    task_id: str
    before: Packed
    after: Packed

    @classmethod
    def to(cls, labels: LabelStore, image_id: str, task_id: str, label: Pixels) -> LabelSwap:
        """From the current label to `label`. A label that can't be read counts as empty."""
        try:
            current = labels.copy(image_id, task_id)
        except StorageError:
            current = None
        if current is None:
            current = np.full(label.shape, UNLABELLED, np.uint8)
        return cls(image_id, task_id, Packed.of(current), Packed.of(label))

    @classmethod
    def to_nothing(cls, labels: LabelStore, image_id: str, task_id: str, shape: tuple[int, int]) -> LabelSwap:
        """From the current label to an empty one of height and width `shape`."""
        return cls.to(labels, image_id, task_id, np.full(shape, UNLABELLED, np.uint8))
