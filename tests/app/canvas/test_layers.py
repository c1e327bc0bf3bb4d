from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt
import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication

from app.canvas.levels import Levels, level_count
from app.canvas.sampling import Frame, edges, outlined_rows, sample
from core.labels.boxes import Box
from core.predicting.prediction import TaskPrediction
from core.project.model import UNLABELLED
from tests.app.canvas.conftest import GREY, HEIGHT, WIDTH, Hand

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from app.canvas.view import CanvasView
    from app.session import Session
    from app.window.view_state import ViewState

Predict = Callable[[str, npt.NDArray[np.uint8], int], None]


@pytest.fixture(autouse=True)
def _no_afterglow(monkeypatch: pytest.MonkeyPatch) -> None:
    """What was painted is on top during the stroke only; the second after it has tests of its own."""
    monkeypatch.setattr("app.canvas.layers.stack.REVEALED", 0.0)


@pytest.fixture
def predict(session: Session, monkeypatch: pytest.MonkeyPatch) -> Predict:
    """Let the session say a task is predicted so on the first image."""
    known: dict[str, TaskPrediction] = {}
    monkeypatch.setattr(
        session.learning.predictions, "of", lambda image_id: known if image_id == "one" else {}
    )

    def predict(task_id: str, classes: npt.NDArray[np.uint8], confidence: int = 255) -> None:
        known[task_id] = TaskPrediction(classes, np.full(classes.shape, confidence, np.uint8))
        session.prediction_changed.emit("one")

    return predict


def blend(color: str, alpha: float, under: int = GREY) -> tuple[int, int, int]:
    over = QColor(color)
    r, g, b = (round(under + (part - under) * alpha) for part in (over.red(), over.green(), over.blue()))
    return r, g, b


def close(seen: tuple[int, int, int], wanted: tuple[int, int, int]) -> bool:
    return max(abs(a - b) for a, b in zip(seen, wanted, strict=True)) <= 2


def all_of(value: int) -> npt.NDArray[np.uint8]:
    return np.full((HEIGHT, WIDTH), value, np.uint8)


# sampling and levels --------------------------------------------------------------------------------------


@pytest.mark.parametrize("scale", [0.13, 0.5, 0.77, 1.0, 1.9, 2.0, 3.3, 16.0])
def test_every_device_pixel_shows_the_pixel_under_its_centre(scale: float) -> None:
    rng = np.random.default_rng(round(scale * 100))
    array = rng.integers(0, 256, (150, 211), dtype=np.uint8)
    frame = Frame(-5, 3, 160, 90, scale, -31.0, 7.25)
    x = np.floor((np.arange(160) - 5 + 0.5 + 31.0) / scale).astype(int).clip(0, 210)
    y = np.floor((np.arange(90) + 3 + 0.5 - 7.25) / scale).astype(int).clip(0, 149)
    np.testing.assert_array_equal(sample(array, 1, frame), array[y[:, None], x])


def test_a_frame_inside_the_image_has_only_pixels_whose_centre_is() -> None:
    frame = Frame(0, 0, 100, 100, 3.0, 10.25, 20.0).inside(7, 5)
    assert (frame.left, frame.top, frame.width, frame.height) == (10, 20, 21, 15)
    assert Frame(0, 0, 5, 5, 1.0, 10.0, 10.0).inside(7, 5).empty


@pytest.mark.parametrize("shape", [(700, 517), (513, 1026), (300, 31)])
def test_levels_after_an_update_are_those_made_anew(shape: tuple[int, int]) -> None:
    rng = np.random.default_rng(3)
    base = rng.integers(0, 4, shape, dtype=np.uint8)
    base[base == 3] = UNLABELLED
    levels = Levels(base)
    levels.level(levels.count - 1)
    for _ in range(20):
        top, left = rng.integers(0, shape[0] - 1), rng.integers(0, shape[1] - 1)
        box = Box(top, left, min(shape[0], top + 33), min(shape[1], left + 21))
        base[box.slices] = rng.choice(np.array([0, 1, 2, UNLABELLED], np.uint8))
        levels.update(box)
    fresh = Levels(base.copy())
    assert levels.count == level_count(*shape) > 1
    for number in range(levels.count):
        np.testing.assert_array_equal(levels.level(number), fresh.level(number))


def test_a_thin_stroke_is_seen_from_afar() -> None:
    base = np.full((1024, 1024), UNLABELLED, np.uint8)
    base[513, :] = 1
    base[:, 700] = 0
    levels = Levels(base)
    reduced, reduction = levels.for_scale(0.25)
    assert reduction == 4
    assert (reduced[513 // 4] == 1).all()
    assert (reduced[:100, 700 // 4] == 0).all()
    assert (reduced != UNLABELLED).sum() == 256 + 255


def test_all_levels_together_take_a_third_of_the_label() -> None:
    levels = Levels(np.zeros((4096, 2048), np.uint8))
    more = sum(levels.level(n).nbytes for n in range(1, levels.count))
    assert more <= 0.34 * levels.base.nbytes


def test_edges_are_where_the_neighbour_differs() -> None:
    indices = np.full((6, 8), 255, np.uint8)
    indices[2:4, 3:6] = 1
    wanted = np.zeros((4, 6), bool)
    wanted[0:4, 2:5] = True
    wanted[1:3, 1:6] = True
    wanted[1:3, 3] = [True, True]
    np.testing.assert_array_equal(edges(indices, 1), wanted)


@pytest.mark.parametrize(("scale", "reach"), [(3.3, 1), (8.0, 1), (5.5, 2), (37.0, 2)])
def test_outlines_near_are_those_of_every_pixel(scale: float, reach: int) -> None:
    array = np.random.default_rng(2).choice(np.array([0, 1, 255], np.uint8), (40, 50))
    for top in range(-3, 4):
        frame = Frame(5, top, 130, 71, scale, -2.0, 4.0 - 9 * top).inside(50, 40)
        indices = sample(array, 1, frame.grown(reach))
        wanted = indices[reach:-reach, reach:-reach] | (edges(indices, reach).view(np.uint8) * np.uint8(128))
        rows, which = outlined_rows(array, frame, reach, 128)
        np.testing.assert_array_equal(rows[which], wanted)


# what is on screen ----------------------------------------------------------------------------------------


def test_modes_show_labels_predictions_both_or_errors(
    canvas: CanvasView, hand: Hand, session: Session, view_state: ViewState, predict: Predict
) -> None:
    view_state.set_diameter(13)
    hand.click(20.5, 15.5)
    hand.move(2, 2)
    prediction = all_of(0)
    prediction[:, :21] = 1  # right half of the dab is an error
    predict("road", prediction)
    color = session.project.task("road").classes[1].color
    labelled, only_predicted, wrong, right, nothing = (22, 15), (5, 25), (23, 15), (18, 15), (35, 3)
    look = view_state.task_view("road")
    tint, faint = blend(color, look.label_opacity), blend(color, look.prediction_opacity)

    view_state.set_mode("labels")
    assert close(hand.color(*labelled), tint)
    assert close(hand.color(*only_predicted), (GREY,) * 3)
    view_state.set_mode("predictions")
    assert close(hand.color(*only_predicted), faint)
    assert close(hand.color(*labelled), (GREY,) * 3)  # predicted background stays clear
    view_state.set_mode("both")
    assert close(hand.color(*labelled), tint)
    assert close(hand.color(*only_predicted), faint)
    view_state.set_mode("errors")
    assert not close(hand.color(*wrong), (GREY,) * 3)
    for place in (right, only_predicted, nothing):
        assert close(hand.color(*place), (GREY,) * 3)


def test_errors_follow_a_stroke(
    hand: Hand, session: Session, view_state: ViewState, predict: Predict
) -> None:
    view_state.set_mode("errors")
    predict("road", all_of(0))
    view_state.set_diameter(9)
    hand.click(20.5, 15.5)
    hand.move(2, 2)
    assert not close(hand.color(20, 15), (GREY,) * 3)
    session.undo_stack.undo()
    assert close(hand.color(20, 15), (GREY,) * 3)


def test_visibility_and_opacity_of_a_task(
    hand: Hand, session: Session, view_state: ViewState, predict: Predict
) -> None:
    color = session.project.task("tree").classes[1].color
    predict("tree", all_of(1))
    session.set_active("tree", 1)
    for opacity in (0.2, 0.9):
        view_state.set_task_view("tree", prediction_opacity=opacity)
        assert close(hand.color(9, 9), blend(color, opacity))
    view_state.set_task_view("tree", prediction_visible=False)
    assert close(hand.color(9, 9), (GREY,) * 3)


def test_a_prediction_fades_where_it_is_unsure(hand: Hand, view_state: ViewState, predict: Predict) -> None:
    shades = []
    for confidence in (255, 200, 130):
        predict("road", all_of(1), confidence)
        shades.append(max(abs(part - GREY) for part in hand.color(9, 9)))
    assert shades[0] > shades[1] > shades[2] > 5


def test_a_color_that_changes_is_drawn(hand: Hand, session: Session, view_state: ViewState) -> None:
    view_state.set_diameter(9)
    hand.click(20.5, 15.5)
    hand.move(2, 2)
    session.tasks.recolor_class("road", 1, "#0000FF")
    assert close(hand.color(20, 15), blend("#0000FF", view_state.task_view("road").label_opacity))


def test_a_prediction_of_another_size_is_not_stretched(hand: Hand, predict: Predict) -> None:
    predict("road", np.ones((HEIGHT * 2, WIDTH), np.uint8))
    assert close(hand.color(9, 9), (GREY,) * 3)


def test_a_dab_draws_its_box_and_nothing_else(
    canvas: CanvasView, hand: Hand, view_state: ViewState, qtbot: QtBot
) -> None:
    view_state.set_diameter(4)
    hand.press(10, 10)
    QApplication.processEvents()
    drawn: list[QRectF] = []
    canvas.redrawn.connect(drawn.append)
    hand.move(12, 11)
    qtbot.waitUntil(lambda: bool(drawn))
    for part in drawn:
        assert part.left() >= 6.5
        assert part.top() >= 6.5
        assert part.right() <= 15.5
        assert part.bottom() <= 14.5
    drawn.clear()
    hand.release(12, 11)
    hand.move(30, 25)  # only the brush's outline moves
    hand.move(35, 20)
    assert drawn == []


def test_what_is_drawn_in_parts_is_what_is_drawn_at_once(
    canvas: CanvasView, hand: Hand, view_state: ViewState, predict: Predict
) -> None:
    rng = np.random.default_rng(5)
    predict("tree", rng.integers(0, 2, (HEIGHT, WIDTH), dtype=np.uint8), 200)
    canvas.zoom_at(QPoint_middle(canvas), -1.3)
    view_state.set_diameter(5)
    hand.press(4, 4)
    for x, y in ((12, 20), (20, 6), (33, 24), (38, 3)):
        hand.move(x, y)
    hand.release(38, 3)
    in_parts = canvas.grab().toImage()
    view_state.set_mode("labels")
    canvas.grab()
    view_state.set_mode("both")
    assert difference(in_parts, canvas.grab().toImage()) <= 1


def test_only_what_is_on_screen_is_drawn_when_panned(
    canvas: CanvasView, hand: Hand, predict: Predict
) -> None:
    rng = np.random.default_rng(5)
    predict("tree", rng.integers(0, 2, (HEIGHT, WIDTH), dtype=np.uint8), 255)
    for _ in range(5):
        canvas.pan_by(hand.at(1, 1) - hand.at(0, 0))
        QApplication.processEvents()
    panned = canvas.grab().toImage()
    canvas.resetCachedContent()
    assert difference(panned, canvas.grab().toImage()) <= 1


def QPoint_middle(canvas: CanvasView):  # type: ignore[no-untyped-def]
    return QRectF(canvas.viewport().rect()).center()


def difference(first: QImage, second: QImage) -> int:
    arrays = [
        np.array(p.convertToFormat(QImage.Format.Format_RGB32).constBits(), np.int16) for p in (first, second)
    ]
    return int(np.abs(arrays[0] - arrays[1]).max())


def test_the_errors_view_says_why_nothing_is_marked(
    canvas: CanvasView, hand: Hand, session: Session, view_state: ViewState, predict: Predict
) -> None:
    assert canvas.hint == ""
    view_state.set_mode("errors")
    assert "this image has no labels of “road” yet" in canvas.hint
    hand.press(10, 10)
    hand.move(20, 10)
    hand.release(20, 10)
    assert "as soon as this image has a prediction of “road”" in canvas.hint
    predict("road", all_of(0))
    assert canvas.hint == ""
    view_state.set_mode("both")
    assert canvas.hint == ""
