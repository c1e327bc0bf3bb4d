"""The message of an empty canvas: why it is empty, and what to do next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale

if TYPE_CHECKING:
    from app.canvas.layers.errors import ErrorsLayer
    from app.session import Session
    from app.window.view_state import ViewState


def empty_words(session: Session, problem: str, *, slow: bool) -> tuple[str, str]:
    """A title and a sentence. `problem` says what is wrong with the current image's file."""
    say = QCoreApplication.translate
    if not session.is_open:
        return (
            say("EmptyCanvas", "No project is open"),
            say("EmptyCanvas", "Open or create one from the File menu, or try the sample project."),
        )
    if not session.project.images:
        return (
            say("EmptyCanvas", "No images yet"),
            say("EmptyCanvas", "Drop image files or a folder here, or add them from the File menu."),
        )
    if problem:
        return say("EmptyCanvas", "This image can't be shown"), problem
    if session.current_image is None:
        return say("EmptyCanvas", "No image chosen"), say("EmptyCanvas", "Choose one in the image list.")
    return (say("EmptyCanvas", "Loading…") if slow else ""), ""


def confidence_hint(session: Session, view_state: ViewState, image_id: str) -> str:
    """Why the view *Confidence* shows nothing in this image; "" in other views and where it does show something."""
    task = session.task_entry(session.active_task)
    if view_state.mode != "confidence" or view_state.comparison.swiping or task is None:
        return ""
    if task.id in session.learning.predictions.of(image_id):
        return ""
    words = QCoreApplication.translate(
        "EmptyCanvas", "Confidence appears as soon as this image has a prediction of “{0}”."
    )
    return words.format(task.name)


def errors_hint(session: Session, view_state: ViewState, image_id: str, errors: ErrorsLayer | None) -> str:
    """Why the view *Errors* marks nothing in this image; "" in other views and where it does mark something."""
    task = session.task_entry(session.active_task)
    if view_state.mode != "errors" or view_state.comparison.swiping or task is None:
        return ""
    say = QCoreApplication.translate
    fraction = session.images.coverage(image_id).get(task.id, 0.0)
    if not fraction:
        words = say(
            "EmptyCanvas", "Errors appear where you have painted; this image has no labels of “{0}” yet."
        )
        return words.format(task.name)
    if task.id not in session.learning.predictions.of(image_id):
        words = say("EmptyCanvas", "Errors appear as soon as this image has a prediction of “{0}”.")
        return words.format(task.name)
    if errors is not None and not errors.count and errors.of_class is None:  # else the bar says so
        entry = session.image_entry(image_id)
        pixels = round(fraction * entry.width * entry.height) if entry is not None else 0
        words = say(
            "EmptyCanvas", "No errors: label and prediction of “{0}” agree on all {1} labelled pixels."
        )
        return words.format(task.name, QLocale().toString(pixels))
    return ""
