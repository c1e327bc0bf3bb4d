"""Rectangles of pixels."""

from __future__ import annotations

from typing import Final, NamedTuple


class Box(NamedTuple):
    """A half-open rectangle of pixels: rows top ... bottom - 1, columns left ... right - 1."""

    top: int
    left: int
    bottom: int
    right: int

    @property
    def empty(self) -> bool:
        """Holds no pixel."""
        return self.bottom <= self.top or self.right <= self.left

    @property
    def shape(self) -> tuple[int, int]:
        """Height and width, 0 and 0 for an empty one."""
        return (0, 0) if self.empty else (self.bottom - self.top, self.right - self.left)

    @property
    def slices(self) -> tuple[slice, slice]:
        """What to index an (H, W) array with."""
        return slice(self.top, self.bottom), slice(self.left, self.right)

    def union(self, other: Box) -> Box:
        """The smallest box around both; an empty one adds nothing."""
        if self.empty:
            return other
        if other.empty:
            return self
        return Box(
            min(self.top, other.top),
            min(self.left, other.left),
            max(self.bottom, other.bottom),
            max(self.right, other.right),
        )

    def intersection(self, other: Box) -> Box:
        """The part that both have; empty where they do not meet."""
        return Box(
            max(self.top, other.top),
            max(self.left, other.left),
            min(self.bottom, other.bottom),
            min(self.right, other.right),
        )

    def moved(self, down: int, right: int) -> Box:
        """The same box that far down and to the right; an empty one stays empty."""
        return Box(self.top + down, self.left + right, self.bottom + down, self.right + right)

    def clip(self, height: int, width: int) -> Box:
        """The part inside an image of that size."""
        return Box(max(0, self.top), max(0, self.left), min(height, self.bottom), min(width, self.right))


NOTHING: Final = Box(0, 0, 0, 0)
