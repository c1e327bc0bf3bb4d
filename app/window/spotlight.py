"""A region of an image that the window points to, and pixels that it marks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import cv2
import numpy as np
from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    import numpy.typing as npt

    from core.labels.boxes import Box


@dataclass(frozen=True, slots=True, eq=False)
class Spot:
    """A region of an image."""

    image_id: str
    box: Box
    mask: npt.NDArray[Any]
    """(h, w): not 0 for the pixels of the box that belong to it."""
    text: str = ""
    """What is said of it, beside it."""
    fly: bool = True
    """The view goes there."""


class Spotlight(QObject):
    """The region that is pointed to. Part of the view state."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._spot: Spot | None = None

    @property
    def spot(self) -> Spot | None:
        """None where nothing is pointed to."""
        return self._spot

    def show(self, spot: Spot) -> None:
        """Point to a region; the canvas shows its image and flies there, also where it was pointed to before."""
        self._spot = spot
        self.changed.emit()

    def clear(self) -> None:
        """Point to nothing; the view stays."""
        if self._spot is not None:
            self._spot = None
            self.changed.emit()


@dataclass(frozen=True, slots=True, eq=False)
class Marks:
    """Which pixels of an image are marked, and how."""

    image_id: str
    codes: npt.NDArray[np.uint8]
    """(H, W): a number per kind of mark, 255 for none."""
    colors: tuple[str, ...]
    """"#RRGGBB" of each kind."""
    striped: frozenset[int] = frozenset()
    """The kinds that are striped, to be seen by every eye."""


class Marking(QObject):
    """The marks on the canvas. Part of the view state."""

    changed = Signal()
    picked = Signal(int, int)
    """Column and row of the pixel that was clicked while `picking`."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._marks: Marks | None = None
        self.picking = False
        """Clicks on the canvas pick a pixel, and paint nothing."""

    @property
    def marks(self) -> Marks | None:
        """None where nothing is marked."""
        return self._marks

    def show(self, marks: Marks) -> None:
        """Mark other pixels."""
        self._marks = marks
        self.changed.emit()

    def clear(self) -> None:
        """Mark nothing."""
        if self._marks is not None:
            self._marks = None
            self.changed.emit()


def outlines(spot: Spot) -> list[npt.NDArray[np.float64]]:
    """Around the region and its holes, each (n, 2) of (x, y) in image coordinates, just inside its edge."""
    double = (np.asarray(spot.mask) != 0).astype(np.uint8).repeat(2, axis=0).repeat(2, axis=1)
    contours, _ = cv2.findContours(np.pad(double, 1), cv2.RETR_CCOMP, cv2.CHAIN_APPROX_SIMPLE)
    # A pixel is two contour points wide: the outer ones lie a quarter of a pixel inside its edge.
    origin = np.array((spot.box.left, spot.box.top), np.float64)
    return [(contour.reshape(-1, 2) - 0.5) / 2 + origin for contour in contours]
