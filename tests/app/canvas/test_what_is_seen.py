"""What is painted is seen: in every view, as background too, with tasks that overlap."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QApplication

from core.learning.events import Predicted
from core.predicting.prediction import TaskPrediction
from tests.app.canvas.conftest import GREY, HEIGHT, WIDTH, Hand

if TYPE_CHECKING:
    import numpy.typing as npt
    from pytestqt.qtbot import QtBot

    from app.canvas.view import CanvasView
    from app.session import Session
    from app.window.view_state import ViewState

Shown = tuple[int, int, int]
BARE: Shown = (GREY,) * 3


def far(first: Shown, second: Shown) -> int:
    return max(abs(a - b) for a, b in zip(first, second, strict=True))


def say_predicted(session: Session, task_id: str, classes: npt.NDArray[np.uint8]) -> None:
    known = dict(session.learning.predictions.of("one"))
    known[task_id] = TaskPrediction(classes, np.full(classes.shape, 255, np.uint8))
    session.learning._on_event(Predicted("one", known))


def around(hand: Hand, x: int, y: int) -> npt.NDArray[np.int_]:
    """All that is on screen over a pixel of the image, (n, 3)."""
    QApplication.processEvents()
    picture = hand.canvas.grab().toImage()
    middle = hand.at(x + 0.5, y + 0.5)
    colors = [
        picture.pixelColor(middle.x() + dx, middle.y() + dy) for dx in range(-7, 8) for dy in range(-7, 8)
    ]
    return np.array([(c.red(), c.green(), c.blue()) for c in colors])


@pytest.mark.parametrize("mode", ["predictions", "errors"])
def test_a_stroke_is_seen_while_it_runs_and_for_a_moment_after_it(
    mode: str, hand: Hand, view_state: ViewState, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.canvas.layers.stack.REVEALED", 0.15)
    view_state.set_mode(mode)  # type: ignore[arg-type]
    view_state.set_diameter(9)
    hand.press(20.5, 15.5)
    assert far(hand.color(20, 15), BARE) > 30
    hand.release(20.5, 15.5)
    assert far(hand.color(20, 15), BARE) > 30
    hand.move(2, 2)
    qtbot.waitUntil(lambda: far(hand.color(20, 15), BARE) <= 2)


def test_a_stroke_is_seen_where_the_task_s_labels_are_hidden(
    hand: Hand, session: Session, view_state: ViewState
) -> None:
    view_state.set_task_view("road", label_visible=False)
    view_state.set_diameter(9)
    hand.press(20.5, 15.5)
    assert far(hand.color(20, 15), BARE) > 30


def test_a_stroke_goes_on_being_seen_however_long_it_takes(
    hand: Hand, view_state: ViewState, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.canvas.layers.stack.REVEALED", 0.02)
    view_state.set_mode("predictions")
    view_state.set_diameter(9)
    hand.press(20.5, 15.5)
    timer = hand.canvas._layers._reveal_timer
    for _ in range(3):
        with qtbot.waitSignal(timer.timeout):
            pass
    assert far(hand.color(20, 15), BARE) > 30


def test_background_is_hatched_as_strongly_as_any_class(
    hand: Hand, session: Session, view_state: ViewState
) -> None:
    session.set_active("road", 0)
    view_state.set_diameter(11)
    hand.click(20.5, 15.5)
    hand.move(2, 2)
    seen = around(hand, 20, 15)
    assert seen.max() > 200  # light stripes
    assert seen.min() < 60  # dark seams
    bare = np.abs(seen - GREY).max(axis=1) < 12
    assert 0.1 < bare.mean() < 0.7  # and the photo between them


def test_background_of_another_task_is_an_outline_only(hand: Hand, session: Session) -> None:
    assert session.folder is not None
    session.folder.labels.edit("one", "tree", (HEIGHT, WIDTH))[5:25, 5:35] = 0
    hand.canvas.show_current()
    assert np.abs(around(hand, 20, 15) - GREY).max() <= 2
    assert np.abs(around(hand, 5, 15) - GREY).max() > 40


def test_labels_have_an_outline_of_two_pixels_in_a_dark_seam(
    hand: Hand, session: Session, view_state: ViewState
) -> None:
    assert session.folder is not None
    session.folder.labels.edit("one", "road", (HEIGHT, WIDTH))[:, 20:] = 1
    hand.canvas.show_current()
    QApplication.processEvents()
    picture = hand.canvas.grab().toImage()
    row, edge = hand.at(20, 15).y(), round(hand.canvas.to_view(20, 15).x())
    colors = [picture.pixelColor(x, row).getRgb()[:3] for x in range(edge - 3, edge + 5)]
    assert far(colors[1], BARE) <= 2  # type: ignore[arg-type]
    assert max(colors[2]) < GREY - 30
    assert colors[3] == colors[4] != colors[5] == colors[6]


def test_predictions_of_other_tasks_are_outlines(hand: Hand, session: Session) -> None:
    classes = np.zeros((HEIGHT, WIDTH), np.uint8)
    classes[5:25, 5:35] = 1
    say_predicted(session, "tree", classes)
    assert np.abs(around(hand, 20, 15) - GREY).max() <= 2
    assert np.abs(around(hand, 5, 15) - GREY).max() > 50
    session.set_active("tree", 1)
    assert np.abs(around(hand, 20, 15) - GREY).max() > 20


def test_solo_shows_the_active_task_and_nothing_else(
    hand: Hand, session: Session, view_state: ViewState
) -> None:
    assert session.folder is not None
    session.folder.labels.edit("one", "tree", (HEIGHT, WIDTH))[:] = 1
    hand.canvas.show_current()
    assert far(hand.color(20, 15), BARE) > 10
    view_state.comparison.set_solo(True)
    assert far(hand.color(20, 15), BARE) <= 2
    session.set_active("tree", 1)
    assert far(hand.color(20, 15), BARE) > 10


def test_nothing_is_predicted_before_a_second_class_is_painted(
    hand: Hand, session: Session, view_state: ViewState
) -> None:
    everything = np.ones((HEIGHT, WIDTH), np.uint8)
    view_state.set_diameter(3)
    hand.click(20.5, 15.5)
    say_predicted(session, "road", everything)
    assert far(hand.color(5, 5), BARE) <= 2
    session.set_active("road", 0)
    hand.click(35.5, 25.5)
    say_predicted(session, "road", everything)
    assert far(hand.color(5, 5), BARE) > 20


def test_errors_are_the_active_task_s_alone_and_striped_in_white_and_black(
    canvas: CanvasView, hand: Hand, session: Session, view_state: ViewState
) -> None:
    assert session.folder is not None
    for task_id in ("road", "tree"):
        label = session.folder.labels.edit("one", task_id, (HEIGHT, WIDTH))
        label[:10] = 0
        label[10:] = 1
    canvas.show_current()
    say_predicted(session, "road", np.ones((HEIGHT, WIDTH), np.uint8))
    say_predicted(session, "tree", np.zeros((HEIGHT, WIDTH), np.uint8))
    view_state.set_mode("errors")
    wrong, right = around(hand, 20, 5), around(hand, 20, 20)
    assert wrong.max() > 235
    assert wrong.min() < 25
    assert np.abs(right - GREY).max() <= 2
    session.set_active("tree", 1)
    assert around(hand, 20, 20).max() > 235
    assert np.abs(around(hand, 20, 5) - GREY).max() <= 2


def test_what_differs_is_counted_and_followed_by_strokes(
    canvas: CanvasView, hand: Hand, session: Session, view_state: ViewState
) -> None:
    view_state.set_mode("errors")
    say_predicted(session, "road", np.zeros((HEIGHT, WIDTH), np.uint8))
    view_state.set_diameter(9)
    hand.click(20.5, 15.5)
    hand.click(5.5, 5.5)
    errors = canvas._layers.errors
    label = session.labels.get("one", "road")
    assert errors is not None
    assert label is not None
    assert errors.count == (label == 1).sum() > 50
    session.undo_stack.undo()
    assert errors.count == (label == 1).sum() > 20
    regions = errors.regions()
    assert len(regions) == 1
    assert QRectF(15, 10, 11, 11).contains(regions[0].left, regions[0].top)
