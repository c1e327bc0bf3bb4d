"""What the canvas says at the pointer: the card of a pixel, and the brush's size while it changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QPainter, QPixmap

from app.canvas import overlay, pixel_card
from app.canvas.cursor_info import CursorInfo, TaskAtCursor

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from app.session import Session
    from app.window.view_state import ViewState
    from tests.app.canvas.conftest import Hand


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> list[CursorInfo]:
    """What the cards that were drawn were about."""
    cards: list[CursorInfo] = []
    draw = pixel_card.draw_pixel_card

    def drawn(painter: QPainter, point: object, info: CursorInfo) -> None:
        cards.append(info)
        draw(painter, point, info)  # type: ignore[arg-type]

    monkeypatch.setattr("app.canvas.view.draw_pixel_card", drawn)
    return cards


def test_the_card_tells_every_tasks_label(
    hand: Hand, view_state: ViewState, session: Session, said: list[CursorInfo]
) -> None:
    hand.click(20.5, 15.5)
    view_state.set_pixel_card(True)
    hand.move(20.5, 15.5)
    hand.canvas.grab()
    card = said[-1]
    assert (card.x, card.y) == (20, 15)
    assert [(t.task_name, t.label, t.prediction) for t in card.tasks] == [
        ("road", "road", None),
        ("tree", None, None),
    ]
    task = session.task_entry("road")
    assert task is not None
    assert [t.label_color for t in card.tasks] == [task.classes[1].color, ""]
    said.clear()
    view_state.set_pixel_card(False)
    hand.canvas.grab()
    assert said == []


def test_the_card_is_drawn_with_predictions_too(qtbot: QtBot) -> None:
    picture = QPixmap(400, 200)
    picture.fill(Qt.GlobalColor.black)
    painter = QPainter(picture)
    task = TaskAtCursor(
        "road", "road", "road", "background", 0.93, label_color="#E69F00", prediction_color="#0072B2"
    )
    pixel_card.draw_pixel_card(painter, QPoint(10, 10).toPointF(), CursorInfo(3, 4, 1.0, (task,)))
    painter.end()
    image = picture.toImage()
    colors = {image.pixelColor(x, y).name() for x in range(400) for y in range(200)}
    assert {"#e69f00", "#0072b2"} <= colors


def test_the_brushs_size_is_said_while_it_changes(
    hand: Hand, view_state: ViewState, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    tags: list[str] = []
    monkeypatch.setattr(overlay, "draw_tag", lambda painter, point, text, color="": tags.append(text))
    hand.move(20.5, 15.5)
    hand.canvas.grab()
    assert tags == []
    hand.wheel(hand.at(20.5, 15.5), 1, Qt.KeyboardModifier.ControlModifier)
    hand.canvas.grab()
    assert set(tags) == {f"{view_state.diameter} px"}
    qtbot.waitUntil(lambda: not hand.canvas._size_timer.isActive())
    tags.clear()
    hand.canvas.grab()
    assert tags == []
