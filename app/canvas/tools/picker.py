"""The picker: activates the class and task under the pointer, then returns to the previous tool."""

from __future__ import annotations

from math import floor
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPointF, Qt

from app.canvas.cursor_info import pick
from app.canvas.overlay import draw_tag
from app.canvas.tools.bases.info import ToolInfo
from app.canvas.tools.bases.tool import PointerEvent, Surface, Tool

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter


class PickerTool(Tool):
    """A click picks the label there, the active task's first; without a label, the prediction."""

    info = ToolInfo(
        "picker",
        "Pick a class",
        "Pick the class and task under the pointer",
        icon="picker",
        keys=("I",),
    )
    changes_labels = False
    cursor = Qt.CursorShape.PointingHandCursor

    def __init__(self, surface: Surface) -> None:
        super().__init__(surface)
        self._hover: QPointF | None = None

    def press(self, event: PointerEvent) -> None:
        """Take it; the choice stays as it was where there is nothing to take."""
        if event.button != Qt.MouseButton.LeftButton or not self.on_image(event):
            return
        session = self.surface.session
        picked = pick(session, floor(event.x), floor(event.y))
        if picked is None:
            text = QCoreApplication.translate("Tools", "No label or prediction here to pick a class from.")
            session.tell("info", text)
            return
        session.set_active(*picked)
        if self.surface.view_state.tool == self.info.id:  # not where the brush picks, with Alt
            self.surface.view_state.back_to_last_tool()

    def double_click(self, event: PointerEvent) -> None:
        """The first press has picked already."""

    def move(self, event: PointerEvent) -> None:
        """Say what a click would take."""
        self._hover = QPointF(event.x, event.y) if self.on_image(event) else None
        self.surface.refresh_overlay()

    def leave(self) -> None:
        self._hover = None
        self.surface.refresh_overlay()

    def image_changed(self, image_id: str | None) -> None:
        """Nothing to say until the pointer moves."""
        self._hover = None

    def paint(self, painter: QPainter) -> None:
        """Task and class under the pointer."""
        if self._hover is None:
            return
        session = self.surface.session
        picked = pick(session, floor(self._hover.x()), floor(self._hover.y()))
        task = session.task_entry(picked[0]) if picked is not None else None
        if picked is None or task is None:
            return
        words = QCoreApplication.translate("Tools", "{0}: {1}").format(
            task.name, task.classes[picked[1]].name
        )
        position = self.surface.to_view(self._hover.x(), self._hover.y())
        draw_tag(painter, position, words, task.classes[picked[1]].color)
