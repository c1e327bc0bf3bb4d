"""The verbs of the menu Label: tools, brush, and the active class and task."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Slot

from app.actions.base import MenuVerbs, show_dialog
from app.dialogs.prompt_model import PromptModelDialog

if TYPE_CHECKING:
    from app.actions.base import Window
    from app.session import Session
    from app.settings import Settings
    from app.window.view_state import BrushUnit, ViewState
    from core.smart.prompting import Place


class LabelVerbs(MenuVerbs):
    """Label."""

    def __init__(self, session: Session, view_state: ViewState, settings: Settings, window: Window) -> None:
        super().__init__(session, view_state, settings, window)
        self._classes_used: list[tuple[str, int]] = []
        session.active_changed.connect(self._remember_class)

    @property
    def tool(self) -> str:
        return self._view.tool

    @property
    def only_unlabelled(self) -> bool:
        """Whether painting protects labelled pixels."""
        return self._view.only_unlabelled

    @property
    def pen_pressure(self) -> bool:
        """Whether a pen's pressure sets the brush's width."""
        return self._view.pen_pressure

    @property
    def brush_unit(self) -> str:
        return self._view.brush_unit

    def set_brush_unit(self, unit: BrushUnit) -> None:
        """Keep the brush's size in the image, or on screen; remembered."""
        self._settings.brush_unit = unit
        self._view.set_brush_unit(unit)

    @property
    def class_index(self) -> int:
        return self._session.active_class

    @property
    def task_index(self) -> int:
        """The index of the active task, or -1."""
        ids = [task.id for task in self._session.project.tasks]
        return ids.index(self._session.active_task) if self._session.active_task in ids else -1

    def set_tool(self, tool: str) -> None:
        self._view.set_tool(tool)

    def step_diameter(self, step: int) -> None:
        self._view.step_diameter(step)

    @Slot()
    def toggle_only_unlabelled(self) -> None:
        """Toggle the protection of labelled pixels."""
        self._view.set_only_unlabelled(not self._view.only_unlabelled)

    @Slot()
    def toggle_pen_pressure(self) -> None:
        """Toggle pen pressure for the brush's width; remembered."""
        self._settings.pen_pressure = not self._view.pen_pressure
        self._view.set_pen_pressure(self._settings.pen_pressure)

    @Slot()
    def choose_prompt_model(self) -> None:
        """Ask for a segmentation model; remembered."""
        dialog = PromptModelDialog(self._settings.prompt_place, self._window)
        dialog.wanted.connect(self._take_prompt_model)
        show_dialog(dialog)

    @Slot(object)
    def _take_prompt_model(self, chosen: object) -> None:
        model_place = cast("Place", chosen)
        self._settings.prompt_place = model_place
        self._view.set_prompt_place(model_place)
        self._session.tell("info", self.tr("Model chosen. Click objects with “Point and segment”."))

    def choose_class(self, index: int) -> None:
        """Activate that class of the active task, if it exists."""
        if self._session.active_task is not None:
            self._session.set_active(self._session.active_task, index)

    def step_class(self, step: int) -> None:
        """Go to the next or previous class, wrapping around."""
        task = self._session.task_entry(self._session.active_task)
        if task is not None:
            self._session.set_active(task.id, (self._session.active_class + step) % len(task.classes))

    @Slot()
    def _remember_class(self) -> None:
        if self._session.active_task is not None:
            self._classes_used = [
                *self._classes_used[-1:],
                (self._session.active_task, self._session.active_class),
            ]

    @Slot()
    def last_class(self) -> None:
        """Activate the previously active class, even if it belongs to another task."""
        if len(self._classes_used) > 1:
            self._session.set_active(*self._classes_used[0])

    def choose_task(self, index: int) -> None:
        """Activate that task, if it exists."""
        tasks = self._session.project.tasks
        if index < len(tasks):
            self._session.set_active(tasks[index].id)

    def step_task(self, step: int) -> None:
        """Go to the next or previous task, wrapping around."""
        ids = [t.id for t in self._session.project.tasks]
        if self._session.active_task in ids:
            self._session.set_active(ids[(ids.index(self._session.active_task) + step) % len(ids)])
