"""What must be told apart on the canvas differs enough for deutan and protan eyes, as rendered."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from benchmarks.color_vision import EYES, delta_e, most_telling
from core.learning.events import Predicted
from core.predicting.prediction import TaskPrediction
from core.project.colors import BACKGROUND_COLOR, PALETTE
from tests.app.canvas.conftest import GREY, HEIGHT, WIDTH, Hand

if TYPE_CHECKING:
    import numpy.typing as npt

    from app.canvas.view import CanvasView
    from app.session import Session
    from app.window.view_state import ViewState

ENOUGH = 30.0
"""ΔE (CIELAB, 1976); 2.3 is just noticeable, vegetation and a grey fill were 20 apart."""
CLASS_COLORS = ("#009E73", "#CC79A7", "#E69F00", "#B176FF", "#D55E00", "#999954")


def patch(canvas: CanvasView, hand: Hand, x: int, y: int) -> npt.NDArray[np.uint8]:
    """What is on screen around a pixel of the image, (31, 31, 3)."""
    QApplication.processEvents()
    picture = canvas.grab().toImage().convertToFormat(QImage.Format.Format_RGB888)
    rows = np.array(picture.constBits(), np.uint8).reshape(picture.height(), picture.bytesPerLine())
    pixels = rows[:, : 3 * picture.width()].reshape(picture.height(), picture.width(), 3)
    middle = hand.at(x + 0.5, y + 0.5)
    return pixels[middle.y() - 15 : middle.y() + 16, middle.x() - 15 : middle.x() + 16]


def test_a_simulated_grey_stays_grey_and_red_and_green_come_nearer() -> None:
    grey, red, green = (np.array([color], np.uint8) for color in ((90,) * 3, (200, 40, 40), (70, 120, 30)))
    for eye in EYES:
        assert delta_e(grey, grey, eye)[0] < 1
    assert delta_e(red, green, "deutan")[0] < 0.5 * delta_e(red, green, "normal")[0]


def test_a_background_stroke_is_told_from_every_class(
    canvas: CanvasView, hand: Hand, session: Session
) -> None:
    assert session.folder is not None
    label = session.folder.labels.edit("one", "road", (HEIGHT, WIDTH))
    label[:, :20] = 0
    label[:, 20:] = 1
    canvas.show_current()
    apart = {}
    for color in CLASS_COLORS:
        session.tasks.recolor_class("road", 1, color)
        background, other = patch(canvas, hand, 10, 15), patch(canvas, hand, 30, 15)
        apart |= {(color, eye): most_telling(background, other, eye) for eye in EYES}
    assert {pair: value for pair, value in apart.items() if value < ENOUGH} == {}


def test_errors_are_told_from_every_class_and_from_the_photo(
    canvas: CanvasView, hand: Hand, session: Session, view_state: ViewState
) -> None:
    assert session.folder is not None
    session.folder.labels.edit("one", "road", (HEIGHT, WIDTH))[:] = 1
    predicted = np.ones((HEIGHT, WIDTH), np.uint8)
    predicted[:, 20:] = 0
    answer = TaskPrediction(predicted, np.full_like(predicted, 255))
    session.learning._on_event(Predicted("one", {"road": answer}))
    canvas.show_current()
    apart = {}
    for color in (*CLASS_COLORS, BACKGROUND_COLOR):
        session.tasks.recolor_class("road", 1, color)
        view_state.set_mode("labels")
        filled = patch(canvas, hand, 10, 15)
        view_state.set_mode("errors")
        wrong = patch(canvas, hand, 30, 15)
        for eye in EYES:
            apart[color, "photo", eye] = most_telling(wrong, np.full_like(wrong, GREY), eye)
            if color != BACKGROUND_COLOR:  # hatched itself; a label is never drawn beside errors
                apart[color, "class", eye] = most_telling(wrong, filled, eye)
    assert {pair: value for pair, value in apart.items() if value < ENOUGH} == {}


def test_false_positives_are_told_from_false_negatives(
    canvas: CanvasView, hand: Hand, session: Session, view_state: ViewState
) -> None:
    assert session.folder is not None
    label = session.folder.labels.edit("one", "road", (HEIGHT, WIDTH))
    label[:, :20], label[:, 20:] = 0, 1
    predicted = 1 - label
    answer = TaskPrediction(predicted, np.full_like(predicted, 255))
    session.learning._on_event(Predicted("one", {"road": answer}))
    canvas.show_current()
    view_state.set_mode("errors")
    view_state.comparison.set_one_class(True)
    positive, negative = patch(canvas, hand, 10, 15), patch(canvas, hand, 30, 15)
    grey = np.full_like(positive, GREY)
    for eye in EYES:
        assert min(most_telling(*pair, eye) for pair in combinations((positive, negative, grey), 2)) > ENOUGH


def test_the_palette_is_told_from_itself_by_both() -> None:
    colors = [np.array([[int(c[i : i + 2], 16) for i in (1, 3, 5)]], np.uint8) for c in PALETTE]
    for eye in EYES:
        assert min(delta_e(a, b, eye)[0] for a, b in combinations(colors, 2)) > 15
