"""What the history and the status bar call a step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.session.commands import AddImages, AddTask, ImportLabels, PaintLabel, RemoveImages, RemoveTask

if TYPE_CHECKING:
    from PySide6.QtGui import QUndoCommand

    from app.session.document import Document


def step_parts(document: Document, command: QUndoCommand) -> list[str]:
    """What the step did; for a stroke, also the task and the image."""
    if not isinstance(command, PaintLabel):
        return [command.text()]
    image = document.image_entry(command.change.image_id)
    task = document.task_entry(command.change.task_id)
    names = [task.name if task is not None else "", image.name if image is not None else ""]
    return [command.text(), *(name for name in names if name)]


def changes_lists(command: QUndoCommand) -> bool:
    """Whether images or whole tasks come or go with the step, and with them all that is painted there."""
    if isinstance(command, ImportLabels):
        return command.adds_tasks
    return isinstance(command, AddImages | RemoveImages | AddTask | RemoveTask)
