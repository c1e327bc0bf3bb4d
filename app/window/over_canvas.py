"""What lies over the canvas when the user wants it: navigator, bars, and the panel that adjusts the view."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Signal, Slot

from app.canvas.input.picking import Picking
from app.panels.adjust_panel import AdjustPanel
from app.panels.navigator import Navigator
from app.widgets.scale_bar import ScaleBar
from app.window.compare_bar import CompareBar
from app.window.confidence.bar import ConfidenceBar

if TYPE_CHECKING:
    from app.canvas.view import CanvasView


class OverCanvas(QObject):
    """All are children of the canvas, which they follow when it changes its size."""

    changed = Signal()
    """One of them came or went."""

    def __init__(self, view: CanvasView, parent: QObject) -> None:
        super().__init__(parent)
        self._view = view
        self.navigator = Navigator(view, view)
        self.compare_bar = CompareBar(view, view)
        self.confidence_bar = ConfidenceBar(view, view)
        marking = view.view_state.marking
        Picking(view, lambda: marking.picking, marking.picked.emit)
        self._panel: AdjustPanel | None = None  # made when first wanted: most people never do
        self.scale_bar = ScaleBar(view)
        self._scale_wanted = True
        view.installEventFilter(self)
        for signal in (view.zoom_changed, view.image_ready, view.session.pixel_sizes.changed):
            signal.connect(self._show_scale)

    @property
    def scale_wanted(self) -> bool:
        """The scale bar is shown where the size of a pixel is known."""
        return self._scale_wanted

    def set_scale_wanted(self, on: bool) -> None:
        """Show the scale bar, or don't."""
        self._scale_wanted = on
        self._show_scale()
        self.changed.emit()

    @Slot()
    def _show_scale(self) -> None:
        view, image_id = self._view, self._view.image_shown
        wanted = self._scale_wanted and image_id is not None and view.zoom > 0
        size = view.session.pixel_sizes.of(image_id) if wanted and image_id is not None else None
        self.scale_bar.show_scale(size.x / view.zoom if size is not None else 0.0)

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
            self.scale_bar.place()
            self.compare_bar.place()
            self.confidence_bar.place()
            if self._panel is not None:
                self._panel.place()
        return False
