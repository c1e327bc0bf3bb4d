"""Undo says what it took back, and never empties a project by surprise."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from app.dialogs.new_project.dialog import NewProject
from tests.app.conftest import session_of
from tests.app.session.conftest import TASKS, write_images
from tests.app.session.test_labels import paint

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from app.main_window import MainWindow


def undo(window: MainWindow) -> None:
    window.action_set["undo"].trigger()


def test_the_status_bar_says_what_was_undone(open_window: MainWindow) -> None:
    paint(session_of(open_window), 10, 10)
    undo(open_window)
    assert open_window.status.under.text() == "Undone: Brush, road, scene1.png"
    open_window.action_set["redo"].trigger()
    assert open_window.status.under.text() == "Redone: Brush, road, scene1.png"


def test_undoing_images_says_so_and_offers_redo(open_window: MainWindow) -> None:
    session = session_of(open_window)
    undo(open_window)
    assert session.project.images == ()
    assert open_window.messages.texts == ("Undone: Add 3 image(s)",)
    redo = next(b for b in open_window.messages.findChildren(QPushButton) if b.text() == "Redo")
    QTest.mouseClick(redo, Qt.MouseButton.LeftButton)
    assert len(session.project.images) == 3
    assert open_window.messages.texts == ()


def test_undo_does_not_empty_a_new_project(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    session = session_of(window)
    window.verbs.file.new_project()
    dialog = next(d for d in window.children() if hasattr(d, "wanted"))
    photos = tuple(write_images(tmp_path / "photos", 2))
    dialog.wanted.emit(NewProject(tmp_path / "harbour", "Harbour", TASKS, photos, False))
    qtbot.waitUntil(lambda: len(session.project.images) == 2, timeout=5000)
    assert session.undo_stack.count() == 0
    undo(window)
    assert len(session.project.images) == 2


def test_a_drag_of_a_weight_is_one_step(open_window: MainWindow) -> None:
    session = session_of(open_window)
    task = session.project.tasks[0].id
    steps = session.undo_stack.count()
    for weight in (1.5, 2.0, 4.0):
        session.tasks.set_weight(task, weight)
    assert session.undo_stack.count() == steps + 1
    undo(open_window)
    assert session.project.tasks[0].weight == 1.0
    assert open_window.status.under.text() == "Undone: Change the weight of road"
