"""The message of an empty canvas: why it is empty, and what to do next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
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


def errors_hint(session: Session, view_state: ViewState, image_id: str) -> str:
    """Why the view *errors* marks nothing on this image; "" in other views, and if it can mark something."""
    if view_state.mode != "errors":
        return ""
    say = QCoreApplication.translate
    labelled = [task for task, fraction in session.images.coverage(image_id).items() if fraction]
    if not labelled:
        return say("EmptyCanvas", "Errors appear where you have painted; this image has no labels yet.")
    if not any(task in session.learning.predictions.of(image_id) for task in labelled):
        return say("EmptyCanvas", "Errors appear as soon as this image has a prediction.")
    return ""
