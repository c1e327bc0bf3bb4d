"""The view Confidence: its colours, its stripes below the threshold, and the bar that sets it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest

from app.canvas.layers.confidence import FAINT, SCALE, scale_color
from app.window.confidence.bar import ConfidenceBar
from core.learning.events import Predicted
from core.predicting.prediction import TaskPrediction
from tests.app.canvas.conftest import GREY, HEIGHT, WIDTH, Hand

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from app.canvas.view import CanvasView
    from app.session import Session
    from app.window.view_state import ViewState

SURE, UNSURE = (8, 8), (8, 25)


@pytest.fixture(autouse=True)
def _no_afterglow(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.canvas.layers.stack.REVEALED", 0.0)


@pytest.fixture
def predicted(session: Session, view_state: ViewState, canvas: CanvasView) -> Session:
    """The upper half is 95 % confident, the lower half 60 %; the view Confidence shows it."""
    classes = np.ones((HEIGHT, WIDTH), np.uint8)
    confidence = np.full((HEIGHT, WIDTH), 242, np.uint8)
    confidence[HEIGHT // 2 :] = 153
    session.learning._on_event(Predicted("one", {"road": TaskPrediction(classes, confidence)}))
    view_state.set_mode("confidence")
    assert canvas.image_shown == "one"
    return session


def seen(hand: Hand, place: tuple[int, int]) -> set[tuple[int, int, int]]:
    """The colours of a few pixels around one, over which stripes are seen."""
    return {hand.color(place[0] + step, place[1]) for step in range(-4, 5)}


def test_the_scale_goes_through_its_colours() -> None:
    assert [scale_color(number / 4) for number in range(5)] == list(SCALE)
    lightness = [QColor(scale_color(number / 20)).lightnessF() for number in range(21)]
    assert scale_color(-1) == SCALE[0]
    assert scale_color(2) == SCALE[-1]
    assert lightness[0] < lightness[10] < lightness[20]


@pytest.mark.usefixtures("predicted")
def test_what_is_below_the_threshold_is_striped(hand: Hand, view_state: ViewState) -> None:
    assert len(seen(hand, SURE)) == 1
    assert len(seen(hand, UNSURE)) > 1
    view_state.acceptance.set_percent(60)
    assert len(seen(hand, UNSURE)) == 1
    view_state.acceptance.set_percent(96)
    assert len(seen(hand, SURE)) > 1


def test_labelled_pixels_are_faint(
    hand: Hand, predicted: Session, view_state: ViewState, qtbot: QtBot
) -> None:
    before = hand.color(*SURE)
    view_state.set_diameter(3)
    hand.click(SURE[0] + 0.5, SURE[1] + 0.5)
    hand.move(30, 4)
    over = QColor(scale_color(242 / 255))
    faint = tuple(round(GREY + (part - GREY) * FAINT) for part in (over.red(), over.green(), over.blue()))
    qtbot.waitUntil(lambda: max(abs(a - b) for a, b in zip(hand.color(*SURE), faint, strict=True)) <= 2)
    predicted.undo_stack.undo()
    qtbot.waitUntil(lambda: hand.color(*SURE) == before)


def test_without_a_prediction_the_view_says_what_it_waits_for(
    canvas: CanvasView, view_state: ViewState, session: Session
) -> None:
    bar = ConfidenceBar(canvas, canvas)
    view_state.set_mode("confidence")
    assert canvas.hint == "Confidence appears as soon as this image has a prediction of “road”."
    assert not bar.isVisible()
    answer = np.ones((HEIGHT, WIDTH), np.uint8)
    session.learning._on_event(Predicted("one", {"road": TaskPrediction(answer, answer * 255)}))
    assert not canvas.hint
    assert bar.isVisible()
    view_state.set_mode("both")
    assert not bar.isVisible()


@pytest.mark.usefixtures("predicted")
def test_the_legend_is_the_threshold(canvas: CanvasView, view_state: ViewState, qtbot: QtBot) -> None:
    bar = ConfidenceBar(canvas, canvas)
    assert (bar.scale.value(), bar.number.value()) == (90, 90)
    upper = HEIGHT // 2 / HEIGHT
    qtbot.waitUntil(lambda: bar.text.text() == f"{upper:.0%} of unlabelled pixels".replace("%", " %"))
    place = QPoint(round(bar.scale.x_of(50)), bar.scale.height() // 2)
    QTest.mouseClick(bar.scale, Qt.MouseButton.LeftButton, pos=place)
    assert view_state.acceptance.percent == pytest.approx(50, abs=1)
    assert bar.number.value() == view_state.acceptance.percent
    assert bar.text.text() == "100 % of unlabelled pixels"
    bar.scale.setFocus()
    QTest.keyClick(bar.scale, Qt.Key.Key_Home)
    assert view_state.acceptance.percent == 0
    bar.number.selectAll()
    QTest.keyClicks(bar.number, "97")
    assert view_state.acceptance.percent == bar.scale.value() == 97
    assert bar.text.text() == "0 % of unlabelled pixels"
