"""A click takes the predicted region, a drag what it goes over."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt
import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication

from app.canvas.tools.take import TakeTool
from core.labels.consequences import TAKEN
from core.learning.events import Predicted
from core.predicting.prediction import TaskPrediction
from core.project.model import UNLABELLED
from tests.app.canvas.conftest import HEIGHT, RIGHT, WIDTH, Hand, swept

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from app.canvas.view import CanvasView
    from app.session import Session
    from app.window.view_state import ViewState

ReadLabel = Callable[..., npt.NDArray[np.uint8]]


@pytest.fixture
def predicted(session: Session) -> npt.NDArray[np.uint8]:
    """Two regions of road, left and right, on background."""
    classes = np.zeros((HEIGHT, WIDTH), np.uint8)
    classes[5:20, 4:14] = 1
    classes[8:25, 22:36] = 1
    session.learning._on_event(
        Predicted("one", {"road": TaskPrediction(classes, np.full_like(classes, 200))})
    )
    return classes


@pytest.fixture(autouse=True)
def in_hand(view_state: ViewState) -> None:
    view_state.set_tool("take")
    view_state.set_diameter(7)


def test_a_click_takes_the_region_under_it(
    hand: Hand, label: ReadLabel, predicted: npt.NDArray[np.uint8], session: Session
) -> None:
    hand.click(8, 10)
    expected = np.full((HEIGHT, WIDTH), UNLABELLED, np.uint8)
    expected[5:20, 4:14] = 1
    assert np.array_equal(label(), expected)
    taken = session.labels.taken("one", "road")
    assert taken is not None
    assert np.array_equal(taken, expected == 1)
    session.undo()
    assert (label() == UNLABELLED).all()
    assert not session.labels.taken("one", "road").any()  # type: ignore[union-attr]


def test_a_drag_takes_what_it_goes_over(
    hand: Hand, label: ReadLabel, predicted: npt.NDArray[np.uint8]
) -> None:
    start, end = hand.press(6, 12), hand.move(30, 15)
    hand.release(30, 15)
    assert np.array_equal(label(), np.where(swept(start, end, 7), predicted, UNLABELLED))


def test_a_small_tremble_is_a_click(hand: Hand, label: ReadLabel, predicted: npt.NDArray[np.uint8]) -> None:
    hand.press(30, 15)
    hand.move(30.2, 15)
    hand.release(30.2, 15)
    assert (label() == 1).sum() == 17 * 14


def test_the_right_button_erases(hand: Hand, label: ReadLabel, predicted: npt.NDArray[np.uint8]) -> None:
    hand.click(8, 10)
    spot = hand.click(8, 10, RIGHT)
    inside = swept(spot, spot, 7)
    assert (label()[inside] == UNLABELLED).all()
    assert (label()[~inside & (predicted == 1)] == 1).any()


def test_escape_takes_nothing(hand: Hand, label: ReadLabel, predicted: npt.NDArray[np.uint8]) -> None:
    hand.press(6, 12)
    hand.key(Qt.Key.Key_Escape)
    hand.release(6, 12)
    assert (label() == UNLABELLED).all()


def test_without_a_prediction_it_says_what_to_do(hand: Hand, label: ReadLabel, session: Session) -> None:
    said: list[str] = []
    session.notice.connect(lambda notice: said.append(notice.text))
    hand.click(8, 10)
    assert said == ["This image has no “road” prediction yet. Let the model learn first."]


def test_locks_hold_for_it_too(
    hand: Hand, label: ReadLabel, predicted: npt.NDArray[np.uint8], session: Session
) -> None:
    session.limits.lock_class("road", 1, True)
    hand.press(2, 12)
    hand.move(30, 15)
    hand.release(30, 15)
    assert set(np.unique(label())) == {0, UNLABELLED}


def test_the_pixel_under_the_pointer_says_that_it_was_taken(
    hand: Hand, predicted: npt.NDArray[np.uint8], session: Session
) -> None:
    from app.canvas.cursor_info import look

    hand.click(8, 10)
    assert [t.mark for t in look(session, "one", 8, 10)] == [TAKEN, 255]
    assert [t.mark for t in look(session, "one", 1, 1)] == [255, 255]


def _take(canvas: CanvasView) -> TakeTool:
    tool = canvas.tool
    assert isinstance(tool, TakeTool)
    return tool


def _shown(canvas: CanvasView) -> npt.NDArray[np.bool_]:
    """Where a region is shown."""
    found = np.zeros((HEIGHT, WIDTH), np.bool_)
    region = _take(canvas).region
    if region is not None:
        height, width = region.mask.shape
        found[region.top : region.top + height, region.left : region.left + width] = region.mask
    return found


def test_the_region_that_a_click_would_take_is_shown_before(
    hand: Hand, label: ReadLabel, predicted: npt.NDArray[np.uint8], qtbot: QtBot
) -> None:
    canvas = hand.canvas
    bare = hand.color(8, 16)
    hand.move(8, 10)
    qtbot.waitUntil(lambda: _shown(canvas)[10, 8])
    left = _shown(canvas)
    assert left.sum() == 15 * 10
    assert hand.color(8, 16) != bare
    hand.move(9, 12)  # inside of it, the same one is shown at once
    assert np.array_equal(_shown(canvas), left)
    hand.move(30, 15)
    assert not _shown(canvas)[12, 9]  # never the one before, where the pointer is no more
    qtbot.waitUntil(lambda: _shown(canvas)[15, 30])
    assert hand.color(8, 16) == bare
    hand.move(18, 2)
    qtbot.waitUntil(lambda: _shown(canvas)[2, 18])
    assert np.array_equal(_shown(canvas), predicted == 0)
    would = _shown(canvas)
    hand.click(18, 2)
    assert np.array_equal(label() != UNLABELLED, would)


def test_a_new_prediction_shows_its_own_region_and_no_other_image_shows_any(
    hand: Hand, predicted: npt.NDArray[np.uint8], session: Session, qtbot: QtBot
) -> None:
    canvas = hand.canvas
    hand.move(8, 10)
    qtbot.waitUntil(lambda: _shown(canvas)[10, 8])
    other = np.zeros_like(predicted)
    other[9:12, 7:10] = 1
    session.learning._on_event(Predicted("one", {"road": TaskPrediction(other, other)}))
    assert not _shown(canvas).any()
    qtbot.waitUntil(lambda: _shown(canvas)[10, 8])
    assert _shown(canvas).sum() == 9
    session.set_active("tree", 1)  # which has no prediction
    assert not _shown(canvas).any()
    session.set_active("road", 1)
    qtbot.waitUntil(lambda: _shown(canvas).any())
    session.show_image("two")
    assert not _shown(canvas).any()


def test_nothing_is_shown_while_a_stroke_runs_and_when_the_pointer_leaves(
    hand: Hand, predicted: npt.NDArray[np.uint8], qtbot: QtBot
) -> None:
    canvas = hand.canvas
    hand.move(8, 10)
    qtbot.waitUntil(lambda: _shown(canvas)[10, 8])
    hand.press(8, 10)
    assert not _shown(canvas).any()
    hand.move(30, 15)
    hand.release(30, 15)
    hand.move(30, 15)
    qtbot.waitUntil(lambda: _shown(canvas)[15, 30])
    QApplication.sendEvent(canvas.viewport(), QEvent(QEvent.Type.Leave))
    assert not _shown(canvas).any()
