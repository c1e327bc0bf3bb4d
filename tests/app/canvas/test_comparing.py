"""Comparing by eye: swipe, panes, blinking; the brush's unit; what Space accepts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from app.canvas.layers.errors import NEGATIVE_COLOR, POSITIVE_COLOR
from app.window.blinker import Blinker
from app.window.compare_bar import CompareBar
from app.window.split_view import SplitView
from core.learning.events import Predicted
from core.predicting.prediction import TaskPrediction
from core.project.model import UNLABELLED
from tests.app.canvas.conftest import GREY, HEIGHT, LEFT, WIDTH, Hand

if TYPE_CHECKING:
    from collections.abc import Callable

    import numpy.typing as npt
    from pytestqt.qtbot import QtBot

    from app.canvas.view import CanvasView
    from app.session import Session
    from app.window.view_state import ViewState

    ReadLabel = Callable[..., npt.NDArray[np.uint8]]

LABELLED, PREDICTED, OUT = (20, 5), (20, 24), (2, 2)


@pytest.fixture
def compared(canvas: CanvasView, session: Session) -> CanvasView:
    """The upper half is labelled road, the lower half is predicted road."""
    assert session.folder is not None
    session.folder.labels.edit("one", "road", (HEIGHT, WIDTH))[:15] = 1
    predicted = np.zeros((HEIGHT, WIDTH), np.uint8)
    predicted[15:] = 1
    answer = TaskPrediction(predicted, np.full_like(predicted, 255))
    session.learning._on_event(Predicted("one", {"road": answer}))
    canvas.fit()
    canvas.show_current()
    return canvas


def bare(hand: Hand, x: int, y: int) -> bool:
    return max(abs(part - GREY) for part in hand.color(x, y)) <= 2


def hue(hand: Hand, x: int, y: int) -> float:
    """That of the most saturated colour over an image's pixel, which can be striped."""
    QApplication.processEvents()
    picture = hand.canvas.grab().toImage()
    middle = hand.at(x + 0.5, y + 0.5)
    colors = [
        picture.pixelColor(middle + QPoint(right, down)) for right in range(-3, 4) for down in range(-3, 4)
    ]
    return max(colors, key=lambda color: color.saturationF()).hueF()


def test_a_swipe_shows_labels_on_one_side_and_predictions_on_the_other(
    compared: CanvasView, hand: Hand, view_state: ViewState
) -> None:
    view_state.comparison.set_swiping(True)
    left, right = (5, 5), (35, 5)
    assert not bare(hand, *left)
    assert bare(hand, *right)
    assert bare(hand, 5, 24)
    assert not bare(hand, 35, 24)


def test_the_divider_is_dragged_and_nothing_is_painted(
    compared: CanvasView, hand: Hand, session: Session, view_state: ViewState
) -> None:
    view_state.comparison.set_swiping(True)
    viewport = compared.viewport()
    steps = session.undo_stack.count()
    start, end = QPointF(viewport.width() / 2, 60).toPoint(), QPointF(viewport.width() / 4, 60).toPoint()
    hand.send(QEvent.Type.MouseMove, start)
    assert viewport.cursor().shape() == Qt.CursorShape.SplitHCursor
    hand.send(QEvent.Type.MouseButtonPress, start, LEFT)
    hand.send(QEvent.Type.MouseMove, end)
    hand.send(QEvent.Type.MouseButtonRelease, end, LEFT)
    assert view_state.comparison.divider == pytest.approx(0.25, abs=0.01)
    assert session.undo_stack.count() == steps
    assert bare(hand, 20, 5)


def test_the_divider_stays_where_it_is_when_the_image_is_moved(
    compared: CanvasView, hand: Hand, view_state: ViewState
) -> None:
    view_state.comparison.set_swiping(True)
    QApplication.processEvents()
    compared.pan_by(QPointF(60, 0).toPoint())
    panned = compared.grab().toImage()
    compared._draw_all()
    assert compared.grab().toImage() == panned


def test_a_dab_on_one_side_draws_its_box_only(
    compared: CanvasView, hand: Hand, view_state: ViewState
) -> None:
    view_state.comparison.set_swiping(True)
    view_state.set_diameter(2)
    hand.press(8, 5)
    QApplication.processEvents()
    drawn: list[float] = []
    compared.redrawn.connect(lambda part: drawn.append(part.width()))
    hand.move(9, 5)
    assert drawn
    assert min(drawn) < 12  # a prediction that arrives meanwhile draws all of it


def test_panes_show_other_layers_of_the_same_part(
    qtbot: QtBot, compared: CanvasView, view_state: ViewState
) -> None:
    split = SplitView(compared)
    qtbot.addWidget(split)
    split.resize(1200, 420)
    split.show()
    view_state.comparison.set_panes(("photo", "predictions"))
    QApplication.processEvents()
    compared.zoom_in()
    QApplication.processEvents()
    for box, shows in zip(split.boxes, (False, True), strict=True):
        pane = box.pane
        assert pane.zoom == compared.zoom
        point = pane.to_view(20.5, 24.5)
        across = (
            pane.viewport().mapToGlobal(point).y()
            - compared.viewport().mapToGlobal(compared.to_view(20.5, 24.5)).y()
        )
        assert abs(across) <= 1
        color = pane.grab().toImage().pixelColor(point.toPoint())
        assert (abs(color.red() - GREY) + abs(color.green() - GREY) + abs(color.blue() - GREY) > 20) is shows
    QTest.mouseClick(split.boxes[0].close_button, LEFT)
    assert view_state.comparison.panes == ("predictions",)
    view_state.comparison.set_panes(())
    assert split.boxes == []


def test_a_drag_in_a_pane_moves_the_canvas(qtbot: QtBot, compared: CanvasView, view_state: ViewState) -> None:
    split = SplitView(compared)
    qtbot.addWidget(split)
    split.resize(1200, 420)
    split.show()
    view_state.comparison.set_panes(("photo",))
    QApplication.processEvents()
    before = compared.to_view(0, 0)
    pane = split.boxes[0].pane.viewport()
    QTest.mousePress(pane, LEFT, pos=QPointF(100, 100).toPoint())
    QTest.mouseMove(pane, QPointF(130, 110).toPoint())
    QTest.mouseRelease(pane, LEFT, pos=QPointF(130, 110).toPoint())
    assert compared.to_view(0, 0) == before + QPointF(30, 10)


def test_blinking_lasts_as_long_as_the_key_is_held_wherever_the_focus_is(
    qtbot: QtBot, compared: CanvasView, hand: Hand, view_state: ViewState
) -> None:
    field = QLineEdit()
    qtbot.addWidget(field)
    field.show()
    qtbot.waitUntil(field.isActiveWindow)
    blinker = Blinker(view_state.comparison, compared)
    blinker.begin()
    assert bare(hand, *LABELLED)
    QTest.keyRelease(field, Qt.Key.Key_O)
    assert not view_state.comparison.blinking
    assert not bare(hand, *LABELLED)
    view_state.set_mode("labels")
    blinker.begin()
    assert bare(hand, *LABELLED)
    assert not bare(hand, *PREDICTED)
    QTest.keyRelease(field, Qt.Key.Key_O)


def test_the_bar_says_how_much_differs_and_goes_to_the_largest_error(
    qtbot: QtBot, canvas: CanvasView, hand: Hand, session: Session, view_state: ViewState
) -> None:
    bar = CompareBar(canvas, canvas)
    view_state.set_mode("errors")
    answer = np.zeros((HEIGHT, WIDTH), np.uint8)
    session.learning._on_event(Predicted("one", {"road": TaskPrediction(answer, np.full_like(answer, 255))}))
    assert not bar.isVisible()
    view_state.set_diameter(9)
    hand.click(8.5, 8.5)
    session.set_active("road", 0)
    view_state.set_diameter(3)
    hand.click(30.5, 20.5)
    session.set_active("road", 1)
    hand.click(35.5, 25.5)
    assert bar.isVisible()
    assert "labelled pixels differ" in bar.text.text()
    canvas.fit()
    QTest.mouseClick(bar.next, LEFT)
    middle = canvas.to_image(QPointF(canvas.viewport().rect().center()))
    assert abs(middle.x() - 8.5) < 3
    assert abs(middle.y() - 8.5) < 3
    QTest.mouseClick(bar.next, LEFT)
    assert canvas.to_image(QPointF(canvas.viewport().rect().center())).x() > 20


def test_errors_of_one_class_are_false_positives_and_false_negatives(
    qtbot: QtBot, canvas: CanvasView, hand: Hand, session: Session, view_state: ViewState
) -> None:
    bar = CompareBar(canvas, canvas)
    answer = np.zeros((HEIGHT, WIDTH), np.uint8)
    answer[:, :12] = 1
    session.learning._on_event(Predicted("one", {"road": TaskPrediction(answer, np.full_like(answer, 255))}))
    view_state.set_mode("errors")
    view_state.set_diameter(1)
    for x, class_index in ((5.5, 1), (7.5, 1), (9.5, 0), (20.5, 1), (22.5, 1), (24.5, 1), (30.5, 0)):
        session.set_active("road", class_index)
        hand.click(x, 15.5)
    session.set_active("road", 1)
    hand.move(38, 28)
    QTest.mouseClick(bar.one_class, LEFT)
    errors = canvas.class_errors
    assert errors is not None
    assert (errors.hits, errors.false_positives, errors.false_negatives) == (2, 1, 3)
    assert (errors.precision, errors.recall) == (pytest.approx(2 / 3), pytest.approx(2 / 5))
    assert "false positive 1" in bar.text.text()
    assert "false negative 3" in bar.text.text()
    assert len(canvas.error_regions()) == 4
    qtbot.waitUntil(lambda: bare(hand, 5, 15))  # right, and what was painted is no longer on top
    positive, negative = QColor(POSITIVE_COLOR), QColor(NEGATIVE_COLOR)
    assert hue(hand, 9, 15) == pytest.approx(positive.hueF(), abs=0.03)
    assert hue(hand, 20, 15) == pytest.approx(negative.hueF(), abs=0.03)
    assert bare(hand, 30, 15)  # right, of another class
    assert bare(hand, 35, 5)  # not labelled
    session.set_active("road", 0)
    assert "Only background" in bar.one_class.text()
    assert canvas.class_errors is not None
    assert canvas.class_errors.false_positives == 3
    QTest.mouseClick(bar.one_class, LEFT)
    assert canvas.class_errors is None


def test_errors_of_one_class_follow_a_stroke(
    canvas: CanvasView, hand: Hand, session: Session, view_state: ViewState
) -> None:
    answer = np.zeros((HEIGHT, WIDTH), np.uint8)
    session.learning._on_event(Predicted("one", {"road": TaskPrediction(answer, np.full_like(answer, 255))}))
    view_state.set_mode("errors")
    view_state.comparison.set_one_class(True)
    view_state.set_diameter(1)
    hand.click(8.5, 8.5)
    assert canvas.class_errors is not None
    assert canvas.class_errors.false_negatives == 1
    hand.click(12.5, 8.5)
    assert canvas.class_errors.false_negatives == 2
    session.undo_stack.undo()
    assert canvas.class_errors.false_negatives == 1


def test_the_errors_view_says_when_nothing_differs(
    canvas: CanvasView, hand: Hand, session: Session, view_state: ViewState
) -> None:
    view_state.set_mode("errors")
    hand.click(8.5, 8.5)
    answer = np.ones((HEIGHT, WIDTH), np.uint8)
    session.set_active("road", 0)
    hand.click(30.5, 20.5)
    session.set_active("road", 1)
    label = session.labels.get("one", "road")
    assert label is not None
    answer[label == 0] = 0
    session.learning._on_event(Predicted("one", {"road": TaskPrediction(answer, np.full_like(answer, 255))}))
    assert canvas.hint.startswith("No errors: label and prediction of “road” agree on all")


# the brush -----------------------------------------------------------------------------------------------


def test_a_brush_in_screen_pixels_keeps_its_size_on_screen(canvas: CanvasView, view_state: ViewState) -> None:
    canvas.actual_size()
    view_state.set_diameter(16)
    canvas.zoom_in()
    canvas.zoom_in()
    assert view_state.diameter == 16
    canvas.actual_size()
    view_state.set_brush_unit("screen")
    for _ in range(4):
        canvas.zoom_in()
    assert canvas.zoom == pytest.approx(4.0)
    assert (view_state.diameter, view_state.brush_size) == (4, 16)
    view_state.set_brush_size(40)
    assert view_state.diameter == 10
    canvas.actual_size()
    assert view_state.diameter == 40


# Space ---------------------------------------------------------------------------------------------------


def road_on_the_left(session: Session) -> None:
    classes = np.zeros((HEIGHT, WIDTH), np.uint8)
    classes[5:20, 4:14] = 1
    session.learning._on_event(
        Predicted("one", {"road": TaskPrediction(classes, np.full_like(classes, 200))})
    )


def test_a_tap_of_space_accepts_the_outlined_prediction(
    hand: Hand, label: ReadLabel, session: Session, view_state: ViewState, qtbot: QtBot
) -> None:
    view_state.set_tool("take")
    road_on_the_left(session)
    hand.key(Qt.Key.Key_Space)
    assert (label() == UNLABELLED).all()  # nothing is outlined yet
    hand.move(8, 10)
    qtbot.waitUntil(lambda: hand.canvas.tool.region is not None)  # type: ignore[attr-defined]
    hand.key(Qt.Key.Key_Space)
    assert (label() == 1).sum() == 15 * 10


def test_space_that_pans_or_is_held_accepts_nothing(
    hand: Hand,
    label: ReadLabel,
    session: Session,
    view_state: ViewState,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    view_state.set_tool("take")
    road_on_the_left(session)
    hand.move(8, 10)
    qtbot.waitUntil(lambda: hand.canvas.tool.region is not None)  # type: ignore[attr-defined]
    QTest.keyPress(hand.canvas, Qt.Key.Key_Space)
    hand.press(8, 10)
    hand.move(9, 10)
    hand.release(9, 10)
    QTest.keyRelease(hand.canvas, Qt.Key.Key_Space)
    monkeypatch.setattr("app.canvas.view.TAP", 0.0)
    hand.key(Qt.Key.Key_Space)
    assert (label() == UNLABELLED).all()


def test_a_tap_of_space_paints_the_outlined_superpixel(
    hand: Hand, label: ReadLabel, view_state: ViewState, qtbot: QtBot
) -> None:
    view_state.set_tool("superpixels")
    qtbot.waitUntil(lambda: hand.canvas.tool.found is not None, timeout=20_000)  # type: ignore[attr-defined]
    hand.move(20, 15)
    hand.key(Qt.Key.Key_Space)
    assert label()[15, 20] == 1


def test_smart_select_outlines_what_a_click_would_paint(
    hand: Hand, label: ReadLabel, session: Session, view_state: ViewState, qtbot: QtBot
) -> None:
    assert session.folder is not None
    path = session.folder.image_path(session.project.image("one"))
    picture = np.full((HEIGHT, WIDTH, 3), GREY, np.uint8)
    picture[10:20, 15:25] = (20, 20, 220)
    cv2.imwrite(str(path), picture)
    with qtbot.waitSignal(hand.canvas.image_ready):
        session.image_files.file_changed.emit("one")
    view_state.set_tool("smart_select")
    view_state.set_diameter(4)
    hand.move(20, 15)
    hover = hand.canvas.tool._hover  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: hover.preview is not None, timeout=20_000)
    assert (label() == UNLABELLED).all()
    hand.click(20, 15)
    square = np.zeros((HEIGHT, WIDTH), bool)
    square[10:20, 15:25] = True
    assert ((label() == 1) == square).mean() > 0.95
    assert hover.preview is None
