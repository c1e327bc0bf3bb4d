"""Every page of the window and every dialog, one after the other: for the captures and the tests of sizes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QApplication, QDialog

from core.learning.evaluation.task_score import TaskScore
from core.learning.events import DeviceChosen, Scored

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.main_window import MainWindow
    from app.session import Session

DIALOGS: Final = (
    "new",
    "add_task",
    "rename_task",
    "remove_task",
    "rules",
    "import_labels",
    "export",
    "predict_images",
    "prediction_queue",
    "restore",
    "note",
    "pixel_size",
    "remove_image",
    "take_above",
    "grow",
    "smooth",
    "specks",
    "copy_next",
    "interpolate",
    "prompt_model",
    "full",
    "learning_settings",
    "confusion",
    "compare",
    "find_weights",
    "contact_sheet",
    "palette",
    "shortcuts",
    "check_computer",
    "about",
)
"""Actions that open one."""


def dialogs() -> list[QDialog]:
    """Those that are open."""
    return [w for w in QApplication.topLevelWidgets() if isinstance(w, QDialog) and w.isVisible()]


def open_dialog(window: MainWindow, action_id: str) -> QDialog | None:
    """What an action opens; None where it opens nothing now."""
    open_before = set(dialogs())
    window.action_set[action_id].trigger()
    fresh = [d for d in dialogs() if d not in open_before]
    return fresh[0] if fresh else None


def errors_view(window: MainWindow) -> None:
    """Where labels and predictions differ."""
    window.action_set["view_errors"].trigger()


def swipe(window: MainWindow) -> None:
    """A divider over the canvas."""
    window.action_set["view_both"].trigger()
    window.action_set["swipe"].trigger()


def side_by_side(window: MainWindow) -> None:
    """Two panes."""
    window.action_set["swipe"].trigger()
    window.action_set["split_view"].trigger()


def tools_over_canvas(window: MainWindow) -> None:
    """The panel that adjusts the photo, and the history."""
    window.action_set["split_view"].trigger()
    window.action_set["adjust_view"].trigger()
    window.action_set["history"].trigger()


def notices(window: MainWindow) -> None:
    """Everything that the bar can show at once."""
    window.action_set["adjust_view"].trigger()
    window.action_set["history"].trigger()
    bar = window.messages
    bar.show_work("Exporting 250 labels…", 0.4)
    offers = (("Find it…", lambda: None), ("Remove it", lambda: None))
    bar.show_notice("warning", "“my photo (1).jpg” is missing. It is skipped.", buttons=offers, cause="x")
    window.validation_bar.show()


def quiet(window: MainWindow) -> None:
    """As it is mostly."""
    window.messages.show_work("", None)
    window.messages.clear()
    window.validation_bar.hide()


PAGES: Final[dict[str, Callable[[MainWindow], object]]] = {
    "project": quiet,
    "errors": errors_view,
    "swipe": swipe,
    "side-by-side": side_by_side,
    "adjust": tools_over_canvas,
    "notices": notices,
    "quiet": quiet,
}
"""Pages of the window with a project, in this order: each begins where the one before it left."""


def fill(session: Session) -> None:
    """Scores, so that numbers are shown, without learning."""
    for task in session.project.tasks:
        if len(task.classes) == 2:
            session.tasks.add_class(task.id, f"{task.name} in shadow")
    scores = {
        t.id: TaskScore(
            (0.91, 0.84, None),
            (81234, 20411, 0),
            0.95,
            (0.95, 0.91, None),
            ((9, 1, 0), (2, 8, 0), (0, 0, 0)),
            8,
        )
        for t in session.project.tasks
    }
    session.learning._on_event(DeviceChosen("cpu", "CPU, 2 threads (no GPU found)."))
    session.learning._on_event(Scored("quick", 120, scores, best=True))
