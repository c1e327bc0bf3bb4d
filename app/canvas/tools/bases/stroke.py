"""The base of tools that paint while a button is held."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from app.canvas.tools.bases.tool import PointerEvent, Surface, Tool

if TYPE_CHECKING:
    from core.labels.stroke import Stroke


class StrokeTool(Tool):
    """A stroke lasts from press to release; Escape discards it, everything else keeps it."""

    def __init__(self, surface: Surface) -> None:
        super().__init__(surface)
        self._stroke: Stroke | None = None
        self._button = Qt.MouseButton.NoButton

    @property
    def busy(self) -> bool:
        return self._stroke is not None and self.surface.session.labels.stroke is self._stroke

    def release(self, event: PointerEvent) -> None:
        if self.busy and event.button == self._button:
            self.finish()

    def wants_key(self, key: int) -> bool:
        """Escape, while a stroke runs."""
        return key == Qt.Key.Key_Escape and self.busy

    def key(self, key: int) -> None:
        self.cancel()

    def cancel(self) -> None:
        """Put everything back as it was before the stroke."""
        if self.busy:
            self.surface.session.labels.cancel_stroke()
        self._stroke = None

    def finish(self) -> None:
        if self.busy:
            self.surface.session.labels.end_stroke()
        self._stroke = None
