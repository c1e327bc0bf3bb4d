"""Where two labels of an image differ: a map for the eye, and connected regions to decide on one by one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import cv2
import numpy as np

from core.insight.suspects import SMALLEST, regions
from core.labels.boxes import Box
from core.labels.packing import pack, unpack
from core.project.model import UNLABELLED

if TYPE_CHECKING:
    from collections.abc import Iterable

    import numpy.typing as npt

    from core.labels.packing import Pixels

ONLY_YOURS: Final = 0
"""In a map: only you labelled the pixel."""
ONLY_THEIRS: Final = 1
OTHER_CLASS: Final = 2
"""Both labelled it, as different classes."""
SAME: Final = UNLABELLED
"""In a map: the labels agree, or neither has the pixel."""
MOST: Final = 500
"""Regions of an image that are kept: nobody looks at more."""


@dataclass(frozen=True, slots=True)
class Difference:
    """A connected region in which your label is of one class and theirs of another; either can be unlabelled."""

    image_id: str
    task_id: str
    box: Box
    packed: bytes
    """Which pixels of the box it has, packed; `mask` unpacks them."""
    yours: int
    theirs: int
    pixels: int

    @property
    def mask(self) -> npt.NDArray[np.bool_]:
        """(h, w), for each pixel of the box."""
        return unpack(self.packed, self.box.shape).view(np.bool_)

    def left_in(self, label: Pixels) -> npt.NDArray[np.bool_]:
        """(h, w): which of its pixels your label still has as it was; all False where its size does not fit."""
        if self.box.clip(*label.shape) != self.box:
            return np.zeros(self.box.shape, np.bool_)
        left: npt.NDArray[np.bool_] = self.mask & (label[self.box.slices] == self.yours)
        return left


def difference_map(yours: Pixels, theirs: Pixels) -> Pixels:
    """(H, W) uint8 of ONLY_YOURS, ONLY_THEIRS, OTHER_CLASS and SAME; both labels (H, W) in the same classes."""
    codes = np.full(yours.shape, SAME, np.uint8)
    differs = yours != theirs
    codes[differs] = OTHER_CLASS
    codes[differs & (theirs == UNLABELLED)] = ONLY_YOURS
    codes[differs & (yours == UNLABELLED)] = ONLY_THEIRS
    return codes


def differences(
    image_id: str, task_id: str, yours: Pixels, theirs: Pixels, least: int = SMALLEST
) -> list[Difference]:
    """The regions of `least` pixels or more that differ, the largest of each kind first.

    Those of two classes come first, then what only they labelled, then what only you did.
    """
    differs = yours != theirs
    pairs = np.unique(yours[differs].astype(np.uint16) << 8 | theirs[differs])
    result = []
    for pair in pairs.tolist():
        own_class, other_class = pair >> 8, pair & 255
        for box, mask in regions((yours == own_class) & (theirs == other_class), least):
            packed, pixels = pack(mask.view(np.uint8)), int(np.count_nonzero(mask))
            result.append(Difference(image_id, task_id, box, packed, own_class, other_class, pixels))
    return sorted(result, key=_order)[:MOST]


def _order(difference: Difference) -> tuple[int, int]:
    kind = 2 if difference.theirs == UNLABELLED else 1 if difference.yours == UNLABELLED else 0
    return kind, -difference.pixels


def difference_at(
    image_id: str, task_id: str, yours: Pixels, theirs: Pixels, x: int, y: int
) -> Difference | None:
    """The region around a pixel (4 neighbours); None where the labels agree there."""
    own_class, other_class = int(yours[y, x]), int(theirs[y, x])
    if own_class == other_class:
        return None
    mask = ((yours == own_class) & (theirs == other_class)).view(np.uint8)
    pixels, _, _, (left, top, width, height) = cv2.floodFill(mask, None, (x, y), 2, flags=4)
    box = Box(top, left, top + height, left + width)
    packed = pack((mask[box.slices] == 2).view(np.uint8))
    return Difference(image_id, task_id, box, packed, own_class, other_class, pixels)


def settled_out(codes: Pixels, yours: Pixels, settled: Iterable[Difference]) -> None:
    """Mark what was decided as SAME in a map, as far as your label is still as it was then."""
    for difference in settled:
        codes[difference.box.slices][difference.left_in(yours)] = SAME


def with_theirs(yours: Pixels, theirs: Pixels) -> Pixels:
    """What your label becomes where all of theirs is taken; where they labelled nothing, yours stays."""
    return np.where(theirs == UNLABELLED, yours, theirs)
