"""Tasks to begin a project with."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from app.dialogs.new_project.task_rows import TaskWords

CONTEXT: Final = "NewProjectDialog"
TEMPLATES: Final[tuple[tuple[str, tuple[TaskWords, ...]], ...]] = (
    (
        "Aerial images: road, building, vegetation",
        (
            ("road", ("background", "road")),
            ("building", ("background", "building")),
            ("vegetation", ("background", "vegetation")),
        ),
    ),
    (
        "Medicine: vessel, lesion",
        (("vessel", ("background", "vessel")), ("lesion", ("background", "lesion"))),
    ),
    ("Blank", (("", ("background", "")),)),
)


def templates() -> tuple[tuple[str, tuple[TaskWords, ...]], ...]:
    """What each is called, and its tasks and classes, in the user's language."""
    return tuple((_tr(title), tuple(map(_translated, tasks))) for title, tasks in TEMPLATES)


def strings() -> set[str]:
    """The source strings of the context "NewProjectDialog", for translators."""
    words = {word for _, tasks in TEMPLATES for name, classes in tasks for word in (name, *classes)}
    return ({title for title, _ in TEMPLATES} | words) - {""}


def _translated(task: TaskWords) -> TaskWords:
    name, classes = task
    return _tr(name), tuple(map(_tr, classes))


def _tr(text: str) -> str:
    return QCoreApplication.translate(CONTEXT, text) if text else ""
