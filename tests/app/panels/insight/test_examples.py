from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from app.canvas.tools.brush import BrushTool
from app.panels.insight.examples import Examples
from core.labels.boxes import Box
from core.learning.evaluation.task_score import TaskScore
from core.learning.events import ImageScored, Predicted
from core.predicting.prediction import TaskPrediction

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from app.window.view_state import ViewState
    from tests.app.panels.conftest import QuietSession


def confuse(session: QuietSession, image_id: str, width: int) -> None:
    """Background but for a corner; the prediction says road in one rectangle of that width, and in a single pixel."""
    session.show_image(image_id)
    for index, side in ((0, 32), (1, 2)):  # a task with one class only is not predicted
        session.set_active("road", index)
        stroke = session.labels.begin_stroke(BrushTool.info.stroke)
        assert stroke is not None
        stroke.polygon([(0, 0), (side, 0), (side, side), (0, side)])
        session.labels.end_stroke()
    score = TaskScore((0.5, 0.5), (700, 0), matrix=((700 - 4 * width, 4 * width), (0, 0)))
    session.hear(ImageScored(image_id, {"road": score}))


def predict(session: QuietSession, image_id: str, width: int) -> None:
    classes = np.zeros((24, 32), np.uint8)
    classes[5:9, 10 : 10 + width] = classes[20, 30] = 1
    session.hear(Predicted(image_id, {"road": TaskPrediction(classes, np.full_like(classes, 200))}))


def test_examples_go_from_the_worst_image_to_the_next_and_point_to_the_largest_region(
    session: QuietSession, view_state: ViewState, qtbot: QtBot
) -> None:
    examples = Examples(session, view_state)
    confuse(session, "scene4", 5)
    confuse(session, "scene5", 8)
    session.show_image("scene0")
    examples.show("road", 0, 1)
    assert (session.current_image, view_state.mode) == ("scene5", "errors")
    assert view_state.spotlight.spot is None  # until it is predicted
    predict(session, "scene5", 8)
    spot = view_state.spotlight.spot
    assert spot is not None
    assert (spot.box, spot.text) == (Box(5, 10, 9, 18), "labelled background, predicted road")
    predict(session, "scene4", 5)
    examples.show("road", 0, 1)
    assert session.current_image == "scene4"
    assert view_state.spotlight.spot is not spot
    examples.show("road", 0, 1)
    assert session.current_image == "scene5"


def test_without_an_example_it_says_so(session: QuietSession, view_state: ViewState, qtbot: QtBot) -> None:
    examples = Examples(session, view_state)
    with qtbot.waitSignal(session.notice, check_params_cb=lambda n: "No image" in n.text):
        examples.show("road", 1, 0)
    assert session.current_image == "scene0"
