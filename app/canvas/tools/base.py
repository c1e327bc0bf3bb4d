"""What every tool is and what it may know of the canvas."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QPointF, Qt

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from app.session import Session
    from app.view_state import ViewState


@dataclass(frozen=True, slots=True)
class PointerEvent:
    """Where the mouse or the pen is, in image coordinates (float pixels, x right, y down)."""

    x: float
    y: float
    button: Qt.MouseButton = Qt.MouseButton.NoButton
    """What was pressed or released; NoButton for a move."""
    buttons: Qt.MouseButton = Qt.MouseButton.NoButton
    """What is held."""
    modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    pressure: float = 1.0
    """0 ... 1; 1 for a mouse."""
    erasing: bool = False
    """The pen's other end."""

    @property
    def shift(self) -> bool:
        """Shift is held."""
        return bool(self.modifiers & Qt.KeyboardModifier.ShiftModifier)


class Surface(Protocol):
    """What a tool may know of the canvas."""

    @property
    def session(self) -> Session: ...  # noqa: D102
    @property
    def view_state(self) -> ViewState: ...  # noqa: D102
    @property
    def zoom(self) -> float:
        """Screen pixels an image pixel."""

    def to_view(self, x: float, y: float) -> QPointF:
        """From image to viewport coordinates."""

    def refresh_overlay(self) -> None:
        """Draw what the tools draw over the image again."""


class Tool:
    """A tool gets what pointer and keys do and turns it into strokes. Everything is optional but the name."""

    cursor = Qt.CursorShape.CrossCursor
    paints_round = False
    """Shows the brush's outline at the pointer."""

    def __init__(self, surface: Surface) -> None:
        self.surface = surface

    @property
    def busy(self) -> bool:
        """A stroke runs; Escape belongs to the tool."""
        return False

    def press(self, event: PointerEvent) -> None:
        """A button went down."""

    def move(self, event: PointerEvent) -> None:
        """The pointer moved, buttons held or not."""

    def release(self, event: PointerEvent) -> None:
        """A button went up."""

    def double_click(self, event: PointerEvent) -> None:
        """The second press of a double click."""
        self.press(event)

    def wants_key(self, key: int) -> bool:
        """The key is the tool's just now, before any shortcut of the window."""
        return False

    def key(self, key: int) -> None:
        """A key that the tool wants."""

    def cancel(self) -> None:
        """Throw away what runs."""

    def finish(self) -> None:
        """End what runs and keep it: another image or tool comes."""

    def image_changed(self, image_id: str | None) -> None:
        """Another image is on screen."""

    def paint(self, painter: QPainter) -> None:
        """Draw over the image, in viewport coordinates."""
