"""The base class of tools, and the part of the canvas that they can use."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, Protocol

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from app.canvas.tools.bases.info import ToolInfo
    from app.session import Session
    from app.window.view_state import ViewState
    from core.labels.boxes import Box
    from core.labels.stroke import Pixels


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
        return bool(self.modifiers & Qt.KeyboardModifier.ShiftModifier)

    @property
    def alt(self) -> bool:
        """Alt is held, or Ctrl: many desktops keep Alt and the mouse for moving windows."""
        return bool(self.modifiers & (Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ControlModifier))


class Surface(Protocol):
    """The part of the canvas that tools can use."""

    @property
    def session(self) -> Session: ...
    @property
    def view_state(self) -> ViewState: ...
    @property
    def zoom(self) -> float:
        """Screen pixels per image pixel."""

    @property
    def pixels(self) -> Pixels | None:
        """The image on screen, (H, W, 4) uint8 of blue, green, red and nothing; None where none is shown."""

    @property
    def in_sight(self) -> Box:
        """The part of the image that is to be seen."""

    def to_view(self, x: float, y: float) -> QPointF:
        """From image to viewport coordinates."""

    def refresh_overlay(self) -> None:
        """Draw what the tools draw over the image again."""


class Tool:
    """A tool gets what pointer and keys do and turns it into strokes. Everything is optional but `info`."""

    info: ClassVar[ToolInfo]
    cursor = Qt.CursorShape.CrossCursor
    changes_labels = True
    """Whether the tool needs editable labels; otherwise the canvas shows a message on press."""
    paints_round = False
    """Shows the brush's outline at the pointer."""
    erases = False
    """Its presses erase where `erasing` says so; other tools give way to the eraser."""
    is_one_step = False
    """What is unfinished counts as one step for undo, which throws it away."""

    def __init__(self, surface: Surface) -> None:
        self.surface = surface

    @property
    def busy(self) -> bool:
        """A stroke runs; Escape belongs to the tool."""
        return False

    def taken(self) -> None:
        """The tool was taken in hand."""

    def put_away(self) -> None:
        """Another tool was taken in hand."""

    def press(self, event: PointerEvent) -> None:
        """A button went down."""

    def move(self, event: PointerEvent) -> None:
        """The pointer moved, buttons held or not."""

    def release(self, event: PointerEvent) -> None:
        """A button went up."""

    def double_click(self, event: PointerEvent) -> None:
        """The second press of a double click."""
        self.press(event)

    def wheel(self, steps: int) -> bool:
        """The wheel turned with Ctrl or Alt; False leaves it to the brush's size."""
        return False

    def leave(self) -> None:
        """The pointer left the canvas."""

    def view_moved(self) -> None:
        """Zoom or place of the image in the view changed."""

    def accept(self) -> bool:
        """Space was tapped: paint what is outlined under the pointer. False if nothing is."""
        return False

    def wants_key(self, key: int) -> bool:
        """Whether the tool takes the key now, before any shortcut of the window."""
        return False

    def key(self, key: int) -> None:
        """A key that the tool wants."""

    @property
    def can_undo(self) -> bool | None:
        """Whether `undo` can take back a step of something unfinished; None where nothing is: undo is the session's."""
        return True if self.is_one_step and self.busy else None

    @property
    def can_redo(self) -> bool | None:
        """Whether `redo` can make such a step again; None where redo is the session's."""
        return False if self.is_one_step and self.busy else None

    def undo(self) -> None:
        """Take back the last step of what is unfinished; only where `can_undo`."""
        self.cancel()

    def redo(self) -> None:
        """Make the step again that was taken back last; only where `can_redo`."""

    def cancel(self) -> None:
        """Throw away what runs."""

    def finish(self) -> None:
        """Finish and keep what is being drawn, before another image or tool."""

    def image_changed(self, image_id: str | None) -> None:
        """Another image is on screen."""

    def paint(self, painter: QPainter) -> None:
        """Draw over the image, in viewport coordinates."""

    @property
    def color(self) -> QColor:
        """The colour of the class that is painted; white where there is none."""
        session = self.surface.session
        task = session.task_entry(session.active_task)
        return QColor(task.classes[session.active_class].color) if task is not None else QColor("white")

    def on_image(self, event: PointerEvent) -> bool:
        """The pointer is over the image."""
        session = self.surface.session
        entry = session.image_entry(session.current_image) if session.current_image else None
        return entry is not None and 0 <= event.x < entry.width and 0 <= event.y < entry.height
