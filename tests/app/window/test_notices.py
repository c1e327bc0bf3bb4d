"""The window's notices: beside the work, keyed by their cause, gone with it; nothing moves under the brush."""

from __future__ import annotations

import errno
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtWidgets import QPushButton

from app.canvas.tools.brush import BrushTool
from core.labels.journal import Journal
from core.labels.writer import LabelWriter
from core.learning.events import Interrupted
from core.notice import IMAGE_FILES, Notice
from tests.app.conftest import session_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from app.main_window import MainWindow
    from app.session import Session


def on_screen(window: MainWindow) -> QPoint:
    """Where a pixel of the image is in the window."""
    return window.canvas.viewport().mapTo(window, window.canvas.to_view(10, 8).toPoint())


def offers(window: MainWindow) -> dict[str, QPushButton]:
    return {b.text(): b for b in window.messages.findChildren(QPushButton) if b.isVisible()}


def paint(session: Session) -> None:
    stroke = session.labels.begin_stroke(BrushTool.info.stroke)
    assert stroke is not None
    session.labels.stroke_changed(stroke.line(4, 4, 9, 9, 2))
    session.labels.end_stroke()


@pytest.mark.parametrize("zoomed", [False, True])
def test_a_notice_moves_no_image_under_the_brush(open_window: MainWindow, qtbot: QtBot, zoomed: bool) -> None:
    window = open_window
    qtbot.waitUntil(lambda: window.canvas.image_shown == "scene1")
    qtbot.waitUntil(lambda: not window.messages.isVisible())
    if zoomed:
        window.canvas.zoom_at(QPointF(window.canvas.viewport().rect().center()), 0.5)
    point, height = on_screen(window), window.canvas.height()
    window.messages.show_notice("warning", "Two files could not be read.")
    qtbot.waitUntil(lambda: window.canvas.height() < height)
    assert on_screen(window) == point
    window.messages.clear()
    qtbot.waitUntil(lambda: window.canvas.height() == height)
    assert on_screen(window) == point


def test_a_click_where_a_notice_has_just_been_paints_nothing(open_window: MainWindow, qtbot: QtBot) -> None:
    window, session = open_window, session_of(open_window)
    qtbot.waitUntil(lambda: window.canvas.image_shown == "scene1")
    window.messages.show_notice("info", "Three images added.", timeout_ms=20)
    middle = window.messages.mapTo(window, window.messages.rect().center())
    qtbot.waitUntil(lambda: window.messages.texts == ())
    under = window.childAt(middle)
    qtbot.mouseClick(under, Qt.MouseButton.LeftButton, pos=under.mapFrom(window, middle))
    assert under is window.messages or window.messages.isAncestorOf(under)
    assert not session.undo_stack.canUndo() or "Brush" not in session.undo_stack.undoText()


@pytest.fixture
def full_disk(open_window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> Iterator[pytest.MonkeyPatch]:
    """A disk without room for the journal, until the patch is undone."""

    def refuse(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(LabelWriter, "retry_seconds", 0.05)
    with monkeypatch.context() as patch:
        patch.setattr(Journal, "append", refuse)
        yield patch


def test_a_full_disk_is_said_once_and_the_notice_goes_when_saving_works_again(
    open_window: MainWindow, full_disk: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    window, session = open_window, session_of(open_window)
    for _ in range(3):
        paint(session)
    qtbot.waitUntil(lambda: any("Disk full: not saved since" in t for t in window.messages.texts))
    assert "Free space on" in window.messages.texts[-1]
    session._problem.emit("000005.journal could not be saved: the disk is full.")
    assert len(window.messages.texts) == 1
    assert window.status.saved.text() == "Saving…"
    full_disk.undo()
    qtbot.waitUntil(lambda: window.messages.texts == ("Saved again.",), timeout=8000)
    assert window.status.saved.text() == "Saved"
    assert window.messages.log.problems == 0


def test_a_deleted_photo_is_found_or_removed_from_one_notice(
    open_window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    window, session = open_window, session_of(open_window)
    (tmp_path / "pictures" / "scene0.png").unlink()
    session.notice.emit(  # as the learner says it
        Notice("warning", "scene0.png is missing. It was left out of learning.", cause=IMAGE_FILES)
    )
    qtbot.waitUntil(lambda: window.messages.texts == ("“scene0.png” is missing. It is skipped.",))
    assert set(offers(window)) == {"Find it…", "Remove it"}
    session.show_image("scene0")
    qtbot.waitUntil(lambda: not session.image_files.looking)
    assert len(window.messages.texts) == 1
    qtbot.mouseClick(offers(window)["Remove it"], Qt.MouseButton.LeftButton)
    assert session.image_entry("scene0") is None
    qtbot.waitUntil(lambda: "“scene0.png” is missing. It is skipped." not in window.messages.texts)


def test_an_interrupted_run_is_resumed_from_its_notice(open_window: MainWindow, qtbot: QtBot) -> None:
    session = session_of(open_window)
    session.learning._on_event(
        Interrupted(7, "Full learning was interrupted after step 7 and can be resumed.")
    )
    assert "can be resumed" in open_window.messages.texts[-1]
    qtbot.mouseClick(offers(open_window)["Continue"], Qt.MouseButton.LeftButton)
    assert session.learning.state.mode == "full"
    assert open_window.messages.texts == ()


def test_another_project_begins_without_the_notices_of_the_last(
    open_window: MainWindow, tmp_path: Path
) -> None:
    open_window.messages.show_notice("error", "Broken.", cause="image files")
    session_of(open_window).create(tmp_path / "projects" / "other", "Other")
    assert open_window.messages.texts == ()
    assert open_window.messages.log.problems == 0
