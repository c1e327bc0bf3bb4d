"""Painting on a label: strokes in progress, and the undoable changes they become.

A label is a C-contiguous (H, W) uint8 array of class indices, 255 where nothing is known. Points are float pixels,
x to the right and y down; pixel i covers [i, i + 1).
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

import cv2
import numpy as np
import numpy.typing as npt

from core.labels import shapes
from core.labels.boxes import NOTHING, Box
from core.labels.guard import FREE, Guard, Reason
from core.labels.packing import Pixels, pack, pack_strips, unpack_into
from core.project.model import UNLABELLED

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

__all__ = ["UNLABELLED", "LabelChange", "Pixels", "Stroke"]

_TILE: Final = 256
_FLOOD_FLAGS: Final = 4 | cv2.FLOODFILL_MASK_ONLY | (1 << 8)  # 4 neighbours; 1 into the mask


@dataclass(frozen=True, slots=True)
class LabelChange:
    """One undoable change of one label: the pixels of its Box before and after, packed."""

    image_id: str
    task_id: str
    shape: tuple[int, int]
    """Height and width of the whole label."""
    box: Box
    before: bytes
    after: bytes
    kind: str
    """What made the change: "brush", "eraser", "polygon", "fill", "import" ..."""

    @classmethod
    def between(
        cls, image_id: str, task_id: str, before_array: Pixels, after_array: Pixels, kind: str
    ) -> LabelChange | None:
        """The change from one label to another of the same shape; None if they are equal.

        Raises ValueError if the shapes differ.
        """
        if before_array.shape != after_array.shape:
            raise ValueError(f"labels of different sizes: {before_array.shape} and {after_array.shape}")
        box = tight(before_array != after_array)
        if box.empty:
            return None
        height, width = before_array.shape
        old, new = pack(before_array[box.slices]), pack(after_array[box.slices])
        return cls(image_id, task_id, (height, width), box, old, new, kind)

    def apply(self, label: Pixels) -> Box:
        """Do or redo the change: write the pixels after it into `label`; return the Box that may have changed."""
        return self._write(self.after, label)

    def revert(self, label: Pixels) -> Box:
        """Undo the change: write the pixels before it into `label`; return the Box that may have changed."""
        return self._write(self.before, label)

    def reversed(self) -> LabelChange:
        """The change that undoes this one."""
        return replace(self, before=self.after, after=self.before)

    def _write(self, packed: bytes, label: Pixels) -> Box:
        if label.shape != self.shape:
            raise ValueError(f"the change belongs to a label of size {self.shape}, not {label.shape}")
        unpack_into(packed, label[self.box.slices])
        return self.box


class Stroke:
    """A change in progress: writes into the live label at once and remembers the previous pixels.

    The previous pixels are kept in tiles, so the cost of a stroke depends on the area it touches, not on the label's
    size.
    """

    def __init__(
        self,
        label: Pixels,
        image_id: str,
        task_id: str,
        value: int,
        kind: str,
        *,
        only_unlabelled: bool = False,
        guard: Guard | None = None,
        source: Pixels | None = None,
    ) -> None:
        """Start painting `value` (0 ... 255) on `label`, an (H, W) C-contiguous uint8 array.

        `guard` says which pixels can change; `only_unlabelled` is short for a guard that protects labelled pixels
        from painting, not from erasing (value 255). With a `source` of the label's shape, every pixel gets the value
        of the source there, and `value` is ignored.
        """
        if label.dtype != np.uint8 or label.ndim != 2 or not label.flags.c_contiguous:
            raise ValueError("a label must be an (H, W) C-contiguous array of uint8")
        if not 0 <= value <= UNLABELLED:
            raise ValueError(f"a label's values are 0 to 255, not {value}")
        if source is not None and (source.dtype != np.uint8 or source.shape != label.shape):
            raise ValueError(f"the source must have the label's shape {label.shape}, not {source.shape}")
        self.image_id = image_id
        self.task_id = task_id
        self.value = value
        self.kind = kind
        self.blocked: set[Reason] = set()
        """Why pixels were protected that would have changed."""
        self._label = label
        self._source = source
        self._guard = guard or (Guard(only_unlabelled=True) if only_unlabelled else FREE)
        self._before: dict[
            tuple[int, int], Pixels
        ] = {}  # row and column of a tile -> its pixels before the stroke
        self._box = NOTHING

    @property
    def box(self) -> Box:
        """Everything touched so far."""
        return self._box

    def line(self, x0: float, y0: float, x1: float, y1: float, radius: float) -> Box:
        """Sweep a round brush from one point to the other; a dab is a line of length 0.

        Paints the pixels whose centre is within `radius` (in pixels) of the segment, and always those under its
        ends; 0.5 or less is one pixel wide. Returns the Box touched.
        """
        height, width = self._label.shape
        return self._paint(shapes.swept_disk(x0, y0, x1, y1, radius, (height, width)))

    def polygon(self, points: npt.ArrayLike) -> Box:
        """Paint inside a closed polygon: (N, 2) of (x, y), even-odd where it crosses itself."""
        height, width = self._label.shape
        return self._paint(shapes.polygon(np.asarray(points, np.float64), (height, width)))

    def path(self, points: npt.ArrayLike, radius: float) -> Box:
        """Sweep a round brush along a path, (N, 2) of (x, y); one point is a dab. See `line` for `radius`."""
        path = np.asarray(points, np.float64).reshape(-1, 2).tolist()
        touched = NOTHING
        for (x0, y0), (x1, y1) in zip(path, path[1:] or path, strict=False):
            touched = touched.union(self.line(x0, y0, x1, y1, radius))
        return touched

    def ellipse(self, x0: float, y0: float, x1: float, y1: float) -> Box:
        """Paint the ellipse that fills the rectangle between two opposite corners."""
        height, width = self._label.shape
        return self._paint(shapes.ellipse(x0, y0, x1, y1, (height, width)))

    def mask(self, top: int, left: int, mask: shapes.Mask) -> Box:
        """Paint where `mask`, an (h, w) array of bool whose first pixel is at that row and column, is true."""
        height, width = self._label.shape
        return self._paint(shapes.clipped(top, left, mask, (height, width)))

    def fill(self, x: float, y: float) -> Box:
        """Paint the connected region (4 neighbours) of equal value under (x, y), in the source if there is one."""
        looked_at = self._label if self._source is None else self._source
        region = region_at(looked_at, x, y)
        if region is None or (self._source is None and looked_at[math.floor(y), math.floor(x)] == self.value):
            return NOTHING
        box, mask = region
        return self._paint([(box.top, box.left, mask)])

    def put(self, box: Box, values: Pixels) -> Box:
        """Paint (h, w) values, one for each pixel of `box`, which must be inside the label."""
        if values.shape != box.shape or box.clip(*self._label.shape) != box:
            raise ValueError(f"{values.shape} values do not fit {box} of a label of {self._label.shape}")
        mask = values != self._label[box.slices]
        return self._paint([(box.top, box.left, mask)], values) if mask.any() else NOTHING

    def finish(self) -> LabelChange | None:
        """End the stroke: the change with its tight Box, or None if no pixel changed."""
        box = self._changed_box()
        if box.empty:
            return None
        size = box.shape[0] * box.shape[1]
        old, new = pack_strips(size, lambda: self._strips_before(box)), pack(self._label[box.slices])
        height, width = self._label.shape
        return LabelChange(self.image_id, self.task_id, (height, width), box, old, new, self.kind)

    def _strips_before(self, box: Box) -> Iterator[Pixels]:
        """The pixels of `box` as they were before the stroke, a row of tiles at a time."""
        for row in range(box.top // _TILE, (box.bottom - 1) // _TILE + 1):
            strip_box = box.intersection(Box(row * _TILE, box.left, (row + 1) * _TILE, box.right))
            strip = self._label[strip_box.slices].copy()
            for column in range(box.left // _TILE, (box.right - 1) // _TILE + 1):
                tile = self._before.get((row, column))
                if tile is not None:
                    tile_box = self._tile_box(row, column)
                    overlap = strip_box.intersection(tile_box)
                    within = overlap.moved(-strip_box.top, -strip_box.left)
                    strip[within.slices] = tile[overlap.moved(-tile_box.top, -tile_box.left).slices]
            yield strip

    def cancel(self) -> Box:
        """Undo everything; return the Box that was touched."""
        for (row, column), tile in self._before.items():
            self._label[self._tile_box(row, column).slices] = tile
        self._before.clear()
        box, self._box = self._box, NOTHING
        return box

    def _paint(self, pieces: Iterable[shapes.Placed], values: Pixels | None = None) -> Box:
        touched = NOTHING
        for top, left, mask in pieces:
            box = Box(top, left, top + mask.shape[0], left + mask.shape[1])
            self._keep(box)
            region = self._label[box.slices]
            new: int | Pixels = self.value if self._source is None else self._source[box.slices]
            if values is not None:
                new = values
            np.copyto(region, np.uint8(new), where=self._allowed(region, new, box, mask))
            touched = touched.union(box)
        self._box = self._box.union(touched)
        return touched

    def _allowed(self, region: Pixels, new: int | Pixels, box: Box, mask: shapes.Mask) -> shapes.Mask:
        """The part of `mask` that can change; the reasons for the rest are recorded."""
        allowed = mask
        for reason, permitted in self._guard.parts(region, new, box):
            if reason not in self.blocked and (mask & ~permitted & (region != new)).any():
                self.blocked.add(reason)
            allowed = allowed & permitted
        return allowed

    def _keep(self, box: Box) -> None:
        """Save the tiles under `box`, unless the stroke already has."""
        for row in range(box.top // _TILE, (box.bottom - 1) // _TILE + 1):
            for column in range(box.left // _TILE, (box.right - 1) // _TILE + 1):
                if (row, column) not in self._before:
                    self._before[row, column] = self._label[self._tile_box(row, column).slices].copy()

    def _tile_box(self, row: int, column: int) -> Box:
        top, left = row * _TILE, column * _TILE
        return Box(top, left, top + _TILE, left + _TILE).clip(*self._label.shape)

    def _changed_box(self) -> Box:
        changed = NOTHING
        for (row, column), tile in self._before.items():
            tile_box = self._tile_box(row, column)
            inner = tight(tile != self._label[tile_box.slices])
            changed = changed.union(inner.moved(tile_box.top, tile_box.left))
        return changed


def region_at(label: Pixels, x: float, y: float) -> tuple[Box, npt.NDArray[np.bool_]] | None:
    """The connected region (4 neighbours) of equal value under (x, y): its Box and mask; None outside the label."""
    height, width = label.shape
    if not (0 <= x < width and 0 <= y < height):
        return None
    mask = np.zeros((height + 2, width + 2), np.uint8)  # OpenCV wants a frame of one pixel
    _, _, _, rect = cv2.floodFill(label, mask, (math.floor(x), math.floor(y)), 0, 0, 0, _FLOOD_FLAGS)
    left, top, wide, high = rect
    inside = mask[1 + top : 1 + top + high, 1 + left : 1 + left + wide]
    return Box(top, left, top + high, left + wide), inside.view(np.bool_)


def tight(mask: npt.NDArray[np.bool_]) -> Box:
    """The smallest Box around the true pixels."""
    rows = np.flatnonzero(mask.any(axis=1))
    if rows.size == 0:
        return NOTHING
    columns = np.flatnonzero(mask.any(axis=0))
    return Box(int(rows[0]), int(columns[0]), int(rows[-1]) + 1, int(columns[-1]) + 1)
