"""What lies over the canvas when the user wants it: the navigator, and the panel that adjusts the view."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Signal, Slot

from app.panels.adjust_panel import AdjustPanel
from app.panels.navigator import Navigator

if TYPE_CHECKING:
    from app.canvas.display import ImageView


class OverCanvas(QObject):
    """Both are children of the canvas, which they follow when it changes its size."""

    changed = Signal()
    """One of them came or went."""

    def __init__(self, view: ImageView, parent: QObject) -> None:
        super().__init__(parent)
        self._view = view
        self.navigator = Navigator(view, view)
        self._panel: AdjustPanel | None = None  # made when first wanted: most people never do
        view.installEventFilter(self)

    @property
    def adjusting(self) -> bool:
        """The panel that adjusts the view is there."""
        return self._panel is not None and self._panel.isVisible()

    def set_adjusting(self, on: bool) -> None:
        """Show the panel, with the focus in it, or put it away."""
        if self._panel is None:
            self._panel = AdjustPanel(self._view, self._view)
            self._panel.closed.connect(self._close)
        if on:
            self._panel.show_values()
            self._panel.show()
            self._panel.place()
            self._panel.brightness.setFocus()
        else:
            self._panel.hide()
            self._view.setFocus()
        self.changed.emit()

    @Slot()
    def _close(self) -> None:
        self.set_adjusting(False)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep to the corners."""
        if watched is self._view and event.type() == QEvent.Type.Resize:
            self.navigator.place()
            if self._panel is not None:
                self._panel.place()
        return False
