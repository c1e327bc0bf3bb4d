"""Files dropped on the window, wherever in it: copied, never moved, and one verb for all."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget

from app.window.drops import DropOverlay
from tests.app.conftest import session_of
from tests.app.session.conftest import write_images

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from app.main_window import MainWindow
    from app.session import Session

ACTION = Qt.DropAction
ANY = ACTION.CopyAction | ACTION.MoveAction | ACTION.LinkAction
PLACES = ("canvas", "list", "images panel", "learning panel", "window", "start page")


def target(window: MainWindow, place: str) -> QWidget:
    return {
        "canvas": window.canvas.viewport(),
        "list": window.images.view.viewport(),
        "images panel": window.images,
        "learning panel": window.learning,
        "start page": window.start,
        "window": window,
    }[place]


def drag(widget: QWidget, paths: Sequence[Path]) -> list[QDropEvent]:
    """Drag files over a widget and let go, as a source does that proposes a move."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    where = widget.rect().center()
    events = [
        QDragEnterEvent(where, ANY, data, left, none),
        QDragMoveEvent(where, ANY, data, left, none),
        QDropEvent(QPointF(where), ANY, data, left, none),
    ]
    for event in events:
        event.setDropAction(ACTION.MoveAction)
        event.ignore()
        QApplication.sendEvent(widget, event)
    return events


def test_a_source_is_never_told_to_move_its_files(
    open_window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    session = session_of(open_window)
    for number, place in enumerate(PLACES):
        wanted = len(session.project.images) + 1
        if place == "start page":
            open_window.action_set["close"].trigger()
        events = drag(target(open_window, place), write_images(tmp_path / f"more{number}", 1))
        assert [event.isAccepted() for event in events] == [True, True, True], place
        assert {event.dropAction() for event in events} == {ACTION.CopyAction}, place
        if place != "start page":
            qtbot.waitUntil(partial(has_images, session, wanted), timeout=5000)


def has_images(session: Session, count: int) -> bool:
    return len(session.project.images) == count


def test_a_dropped_project_is_opened_wherever_it_lands(open_window: MainWindow, tmp_path: Path) -> None:
    session = session_of(open_window)
    session.create(tmp_path / "projects" / "forest", "Forest")
    for place in PLACES:
        if place == "start page":
            open_window.action_set["close"].trigger()
        else:
            session.open(tmp_path / "projects" / "forest")
        drag(target(open_window, place), [tmp_path / "projects" / "harbour"])
        assert session.project.name == "Harbour", place
        assert len(session.project.images) == 3, place


def test_a_part_of_a_project_is_not_taken_for_photos(
    open_window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    session = session_of(open_window)
    labels = tmp_path / "projects" / "harbour" / "labels" / "road"
    write_images(labels, 2)
    said: list[str] = []
    session.notice.connect(lambda notice: said.append(notice.text))
    drag(open_window.canvas.viewport(), [labels])
    qtbot.waitUntil(lambda: not session.work.running and bool(said))
    assert len(session.project.images) == 3
    assert "belongs to the project" in said[-1]


def test_the_window_says_what_letting_go_will_do(open_window: MainWindow, tmp_path: Path) -> None:
    veil = open_window.findChild(DropOverlay)
    assert isinstance(veil, DropOverlay)
    for path, words in (
        (tmp_path / "projects" / "harbour", "Drop to open this project"),
        (write_images(tmp_path / "more", 1)[0], "Drop to add images"),
    ):
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(path))])
        left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        where = open_window.canvas.viewport().rect().center()
        QApplication.sendEvent(open_window.canvas.viewport(), QDragEnterEvent(where, ANY, data, left, none))
        assert veil.isVisible()
        assert veil.text == words
        QApplication.sendEvent(open_window.canvas.viewport(), QDragLeaveEvent())
        assert not veil.isVisible()


def test_dropped_text_is_left_alone(open_window: MainWindow) -> None:
    data = QMimeData()
    data.setText("no file")
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(open_window.canvas.rect().center(), ANY, data, left, none)
    enter.ignore()
    QApplication.sendEvent(open_window.canvas.viewport(), enter)
    assert not enter.isAccepted()
