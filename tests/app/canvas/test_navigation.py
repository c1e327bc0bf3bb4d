from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.canvas.view import CanvasView
from app.session import Session
from app.window.view_state import ViewState
from tests.app.canvas.conftest import HEIGHT, LEFT, MIDDLE, WIDTH, Hand

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from app.canvas.cursor_info import CursorInfo

PLACES = (QPoint(250, 200), QPoint(30, 370), QPoint(444, 25))


@pytest.mark.parametrize("place", PLACES)
def test_the_wheel_keeps_the_point_under_the_pointer(place: QPoint, canvas: CanvasView, hand: Hand) -> None:
    before = canvas.to_image(QPointF(place))
    for notches in (1, 1, 1, -0.5, 2, -1):
        zoom = canvas.zoom
        hand.wheel(place, notches)
        assert (canvas.zoom > zoom) == (notches > 0)
        off = canvas.to_view(before.x(), before.y()) - QPointF(place)
        assert max(abs(off.x()), abs(off.y())) <= 1.0


def test_the_wheel_stops_at_actual_size(canvas: CanvasView, hand: Hand) -> None:
    zooms = []
    for _ in range(30):
        hand.wheel(PLACES[0], -1)
        zooms.append(canvas.zoom)
    assert 1.0 in zooms
    assert 0.1 < zooms[-1] <= 1.0


def test_zoom_has_an_end(canvas: CanvasView, hand: Hand) -> None:
    for _ in range(30):
        hand.wheel(PLACES[0], 2)
    assert canvas.zoom == pytest.approx(64.0)


def test_fit_shows_all_and_stays_fitted_when_the_window_grows(canvas: CanvasView, qtbot: QtBot) -> None:
    canvas.fit()
    for size in (QSize(500, 400), QSize(300, 500)):
        canvas.resize(size)
        QApplication.processEvents()
        first, last = canvas.to_view(0, 0), canvas.to_view(WIDTH, HEIGHT)
        assert min(first.x(), first.y()) >= 0
        assert last.x() <= size.width()
        assert last.y() <= size.height()
        assert max((last - first).x() / size.width(), (last - first).y() / size.height()) > 0.8


def test_actual_size_is_one_to_one_around_the_middle(canvas: CanvasView) -> None:
    middle = QRectF(canvas.viewport().rect()).center()
    before = canvas.to_image(middle)
    canvas.actual_size()
    assert canvas.zoom == 1.0
    off = canvas.to_image(middle) - before
    assert max(abs(off.x()), abs(off.y())) <= 1.0


@pytest.mark.parametrize("how", ["middle", "space", "tool"])
def test_dragging_pans_and_paints_nothing(
    how: str, canvas: CanvasView, hand: Hand, view_state: ViewState, session: Session
) -> None:
    count = session.undo_stack.count()
    if how == "tool":
        view_state.set_tool("pan")
    if how == "space":
        QTest.keyPress(canvas, Qt.Key.Key_Space)
    button = MIDDLE if how == "middle" else LEFT
    origin = canvas.to_view(0, 0)
    hand.send(QEvent.Type.MouseButtonPress, QPoint(200, 200), button)
    hand.send(QEvent.Type.MouseMove, QPoint(230, 190))
    hand.send(QEvent.Type.MouseMove, QPoint(251, 163))
    hand.send(QEvent.Type.MouseButtonRelease, QPoint(251, 163), button)
    if how == "space":
        QTest.keyRelease(canvas, Qt.Key.Key_Space)
    assert canvas.to_view(0, 0) - origin == QPointF(51, -37)
    hand.send(QEvent.Type.MouseMove, QPoint(300, 300))
    assert canvas.to_view(0, 0) - origin == QPointF(51, -37)
    assert session.undo_stack.count() == count


def test_a_part_of_the_image_stays_in_sight(canvas: CanvasView) -> None:
    for delta in (QPoint(5000, 5000), QPoint(-9000, -9000)):
        canvas.pan_by(delta)
        first, last = canvas.to_view(0, 0), canvas.to_view(WIDTH, HEIGHT)
        assert last.x() >= 60
        assert last.y() >= 60
        assert first.x() <= 440
        assert first.y() <= 340


def test_the_view_stays_for_an_image_of_the_same_size(
    canvas: CanvasView, session: Session, qtbot: QtBot
) -> None:
    canvas.pan_by(QPoint(13, 17))
    before = canvas.viewportTransform()
    session.show_image("two")
    qtbot.waitUntil(lambda: canvas.image_shown == "two")
    assert canvas.viewportTransform() == before
    session.show_image("three")
    qtbot.waitUntil(lambda: canvas.image_shown == "three")
    assert canvas.to_view(80, 20).x() <= 500


@pytest.mark.parametrize("held", [Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier])
def test_the_wheel_with_a_modifier_sets_the_brush(
    held: Qt.KeyboardModifier, canvas: CanvasView, hand: Hand, view_state: ViewState
) -> None:
    zoom = canvas.zoom
    wanted = ViewState()
    wanted.step_diameter(2)
    hand.wheel(PLACES[0], 2, held)
    assert view_state.diameter == wanted.diameter > 12
    for _ in range(8):
        hand.wheel(PLACES[0], -0.25, held)  # a wheel that turns smoothly
    assert view_state.diameter < wanted.diameter
    assert canvas.zoom == zoom


def test_cursor_info_says_what_is_under_the_pointer(
    canvas: CanvasView, hand: Hand, session: Session, view_state: ViewState, qtbot: QtBot
) -> None:
    found: list[CursorInfo] = []
    canvas.cursor_info.connect(found.append)
    hand.click(20.5, 15.5)
    hand.move(20.5, 15.5)
    qtbot.waitUntil(lambda: bool(found) and found[-1].tasks != () and found[-1].tasks[0].label is not None)
    info = found[-1]
    assert (info.x, info.y, info.zoom) == (20, 15, canvas.zoom)
    road, tree = info.tasks
    assert (road.task_name, road.label, road.prediction, road.confidence) == ("road", "road", None, None)
    assert tree.label is None
    canvas.pan_by(QPoint(400, 0))
    hand.send(QEvent.Type.MouseMove, QPoint(3, 3))
    qtbot.waitUntil(lambda: found[-1].x is None)
    assert found[-1].tasks == ()


def test_an_unreadable_image_is_said_on_the_canvas_and_the_next_one_shows(
    canvas: CanvasView, session: Session, tmp_path: Path, qtbot: QtBot
) -> None:
    (tmp_path / "photos" / "two.png").write_bytes(b"\x89PNG\r\n\x1a\nbroken")
    session.project_changed.emit()  # as if opened anew: nothing is remembered
    session.show_image("two")
    qtbot.waitUntil(lambda: canvas.words[0] == "This image can't be shown")
    assert "two.png" in canvas.words[1]
    session.show_image("one")
    qtbot.waitUntil(lambda: canvas.image_shown == "one")
    assert canvas.words == ("", "")


def test_an_empty_canvas_says_what_to_do(qtbot: QtBot, tmp_path: Path) -> None:
    session = Session()
    session.learn_at_once = False
    canvas = CanvasView(session, ViewState())
    qtbot.addWidget(canvas)
    canvas.show()
    assert "project" in canvas.words[0]
    empty = np.array(
        canvas.grab().toImage().convertToFormat(canvas.grab().toImage().Format.Format_Grayscale8).bits()
    )
    assert np.unique(empty).size > 2  # words are drawn
    session.create(tmp_path / "p", "P")
    assert "images" in canvas.words[0]
    session.shut_down()
