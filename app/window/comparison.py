"""How layers are compared by eye: solo, errors of one class, blinking, the swipe and the panes beside the canvas."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from collections.abc import Sequence

ViewMode = Literal["labels", "predictions", "both", "errors", "confidence"]
VIEW_MODES: Final[tuple[ViewMode, ...]] = ("labels", "predictions", "both", "errors", "confidence")
Content = Literal["photo", "labels", "predictions", "both", "errors", "confidence", "other"]
"""What a part of the screen shows: a view, the bare photo, or the predictions of another model."""
FLIPPED: Final[dict[ViewMode, Content]] = {
    "labels": "predictions",
    "predictions": "labels",
    "both": "photo",
    "errors": "photo",
    "confidence": "photo",
}
"""What each view blinks to."""
SIDES: Final[tuple[Content, Content]] = ("labels", "predictions")
PANES: Final[tuple[Content, ...]] = ("photo", "predictions")
EDGE: Final = 0.02
"""The divider of a swipe stays so far from the edges of the view, as a share of its width."""


class Comparison(QObject):
    """Part of the view state. Nothing of it is part of the project."""

    changed = Signal()
    """Something else is to be drawn."""
    panes_changed = Signal()
    """The canvas has other panes beside it."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._solo = self._blinking = self._swiping = self._one_class = False
        self._divider = 0.5
        self._sides: tuple[Content, Content] = SIDES
        self._panes: tuple[Content, ...] = ()

    def reset(self) -> None:
        """Another project: every task is shown, and nothing is compared."""
        self._sides = SIDES
        self.set_solo(False)
        self.set_blinking(False)
        self.set_swiping(False)
        self.set_one_class(False)
        self.set_panes(())

    @property
    def solo(self) -> bool:
        """Only the active task is shown."""
        return self._solo

    def set_solo(self, on: bool) -> None:
        """Show the active task only, or all."""
        if on != self._solo:
            self._solo = on
            self.changed.emit()

    @property
    def one_class(self) -> bool:
        """Errors are those of the active class only: its false positives and false negatives."""
        return self._one_class

    def set_one_class(self, on: bool) -> None:
        """Show the errors of the active class, or of all classes."""
        if on != self._one_class:
            self._one_class = on
            self.changed.emit()

    @property
    def blinking(self) -> bool:
        """For as long as a key is held, the view shows its counterpart."""
        return self._blinking

    def set_blinking(self, on: bool) -> None:
        """Show the counterpart, or the view again."""
        if on != self._blinking:
            self._blinking = on
            self.changed.emit()

    @property
    def swiping(self) -> bool:
        """A divider parts the canvas: each side shows something else."""
        return self._swiping

    def set_swiping(self, on: bool) -> None:
        """Part the canvas, or don't."""
        if on != self._swiping:
            self._swiping = on
            self.changed.emit()

    @property
    def divider(self) -> float:
        """Where the divider is, as a share of the view's width."""
        return self._divider

    def set_divider(self, share: float) -> None:
        """Move the divider."""
        share = min(max(share, EDGE), 1.0 - EDGE)
        if share != self._divider:
            self._divider = share
            self.changed.emit()

    @property
    def sides(self) -> tuple[Content, Content]:
        """What is left and right of the divider."""
        return self._sides

    def set_side(self, index: int, content: Content) -> None:
        """Show something else on the left (0) or on the right (1)."""
        sides = (content, self._sides[1]) if index == 0 else (self._sides[0], content)
        if sides != self._sides:
            self._sides = sides
            self.changed.emit()

    @property
    def panes(self) -> tuple[Content, ...]:
        """What the panes beside the canvas show; empty without any."""
        return self._panes

    def set_panes(self, panes: Sequence[Content]) -> None:
        """Have these panes beside the canvas."""
        if tuple(panes) != self._panes:
            self._panes = tuple(panes)
            self.panes_changed.emit()
            self.changed.emit()

    @property
    def wants_other(self) -> bool:
        """The other model's predictions are to be seen somewhere."""
        return "other" in self._panes or (self._swiping and "other" in self._sides)

    def content(self, mode: ViewMode) -> Content:
        """What the canvas shows where nothing parts it."""
        return FLIPPED[mode] if self._blinking else mode
