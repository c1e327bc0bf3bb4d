"""A project with labels to export, and the dialog that does it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from app.canvas.tools.brush import BrushTool
from app.dialogs.export.dialog import ExportDialog
from app.session import Session
from app.session.learning.learning import Learning
from tests.app.conftest import session_of
from tests.app.session.conftest import TASKS, write_images

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QCheckBox
    from pytestqt.qtbot import QtBot

    from app.main_window import MainWindow


def paint(session: Session, image_id: str, task_id: str, at: int = 10) -> None:
    session.show_image(image_id)
    session.set_active(task_id, 1)
    stroke = session.labels.begin_stroke(BrushTool.info.stroke)
    assert stroke is not None
    stroke.line(at, at, at + 5, at, 2)
    session.labels.end_stroke()


def paint_all(session: Session) -> Session:
    """Labels of three images for the road, and of one for the building; nothing of them is in a PNG yet."""
    for image_id in ("scene0", "scene1", "scene2"):
        paint(session, image_id, "road")
    paint(session, "scene1", "building", at=5)
    session.images.set_split(["scene2"], "val")
    return session


@pytest.fixture
def painted(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Session]:
    monkeypatch.setattr(Learning, "start", lambda self: None)
    session = Session()
    session.learn_at_once = False
    session.create(tmp_path / "projects" / "harbour", "Harbour", TASKS)
    with qtbot.waitSignal(session.images_changed, timeout=5000):
        session.images.add(write_images(tmp_path / "pictures", 3), split="train")
    yield paint_all(session)
    session.shut_down()


@pytest.fixture
def opened(painted: Session, qtbot: QtBot) -> Callable[[], ExportDialog]:
    """Opens the dialog, and waits until it says what it would write."""

    def make() -> ExportDialog:
        dialog = ExportDialog(painted)
        qtbot.addWidget(dialog)
        dialog.show()
        return surveyed(dialog, qtbot)

    return make


@pytest.fixture
def in_window(open_window: MainWindow, qtbot: QtBot) -> ExportDialog:
    """The dialog as its key opens it over the window."""
    paint_all(session_of(open_window))
    qtbot.keyClick(open_window.canvas, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    dialog = next(d for d in open_window.findChildren(ExportDialog) if d.isVisible())
    return surveyed(dialog, qtbot)


def surveyed(dialog: ExportDialog, qtbot: QtBot) -> ExportDialog:
    qtbot.waitUntil(lambda: bool(dialog.writing.losses.toPlainText()))
    return dialog


def click(qtbot: QtBot, widget: object) -> None:
    qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)  # type: ignore[arg-type]


def press(qtbot: QtBot, box: QCheckBox) -> None:
    qtbot.keyClick(box, Qt.Key.Key_Space)


def wait_for_end(dialog: ExportDialog, qtbot: QtBot) -> None:
    qtbot.waitUntil(
        lambda: not dialog.writing.summary.text().startswith(("This writes", "Exporting")), timeout=5000
    )
