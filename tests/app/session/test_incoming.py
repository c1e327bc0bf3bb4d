"""Predictions that would say nothing are not shown: of one class only, or of labels that are gone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest

from app.session.learning.learning import Learning
from core.learning.events import Predicted
from core.predicting.prediction import TaskPrediction
from tests.app.session.test_labels import paint

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from app.session import Session


@pytest.fixture(autouse=True)
def _no_learner(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Learning, "start", lambda self: None)


def predict(session: Session) -> set[str]:
    """Predict the image on screen; the tasks that have a prediction then."""
    pixels = np.ones((24, 32), np.uint8)
    answer = TaskPrediction(pixels, pixels)
    session.learning._on_event(Predicted("scene0", {"road": answer, "building": answer}))
    return set(session.learning.predictions.of("scene0"))


def test_labels_that_are_taken_back_take_the_prediction_with_them(session: Session, qtbot: QtBot) -> None:
    changed: list[str] = []
    session.prediction_changed.connect(changed.append)
    session.set_active("road", 0)
    paint(session, 5, 5)
    qtbot.waitUntil(lambda: "road" not in session.images.predictable())  # the project's labels are counted
    assert predict(session) == {"building"}  # only background is painted so far
    session.set_active("road", 1)
    paint(session, 20, 5)
    assert predict(session) == {"road", "building"}
    changed.clear()
    session.undo_stack.undo()
    session.undo_stack.undo()
    assert set(session.learning.predictions.of("scene0")) == {"building"}
    assert changed == ["scene0"]
    assert predict(session) == {"building"}  # what was on its way
