"""Predictions of many images become label in one step; the learner's thread is stood in for by the test."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest

from app.canvas.tools.brush import BrushTool
from core.labels.taking import Threshold, taken_above
from core.learning import events as ev
from core.predicting.prediction import TaskPrediction
from tests.app.session.test_labels import label, paint

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from app.session import Session

SHAPE = (24, 32)


def prediction() -> TaskPrediction:
    classes = np.zeros(SHAPE, np.uint8)
    classes[:, 16:] = 1
    confidence = np.tile(np.linspace(0, 255, 32).astype(np.uint8), (24, 1))
    return TaskPrediction(classes, confidence)


class Answering:
    """A thread that answers at once; an image that can't be read has no prediction."""

    def __init__(self, session: Session, silent: bool = False) -> None:
        self.session, self.silent = session, silent
        self.asked: list[str] = []

    def post(self, message: ev.Message) -> None:
        if isinstance(message, ev.PredictImages):
            [image_id] = message.image_ids
            self.asked.append(image_id)
            tasks = {} if image_id == "scene1" else {"road": prediction()}
            if not self.silent:
                self.session.learning_event_for_tests.emit(ev.Predicted(image_id, tasks))  # type: ignore[attr-defined]


@pytest.fixture
def thread(session: Session, monkeypatch: pytest.MonkeyPatch) -> Answering:
    from PySide6.QtCore import QObject, Signal

    class Relay(QObject):
        happened = Signal(object)

    relay = Relay(session)
    relay.happened.connect(session.learning._on_event)
    session.learning_event_for_tests = relay.happened  # type: ignore[attr-defined]
    session.learning.end()
    answering = Answering(session)
    monkeypatch.setattr(session.learning.host, "_thread", answering)
    monkeypatch.setattr(session.learning, "end", lambda: None)
    return answering


def test_all_images_in_one_undoable_step(session: Session, thread: Answering, qtbot: QtBot) -> None:
    paint(session, 4, 4, 2)
    session.set_active("road", 0)
    paint(session, 4, 12, 2)  # of one class alone nothing is predicted
    session.set_active("road", 1)
    before = label(session)
    session.taking.take_above(["scene0", "scene1", "scene2"], "road", Threshold(50))
    assert session.labels.begin_stroke(BrushTool.info.stroke) is None  # nobody paints meanwhile
    qtbot.waitUntil(lambda: not session.work.running, timeout=10_000)
    assert thread.asked == ["scene0", "scene1", "scene2"]
    sure = prediction().confidence >= 128
    after = label(session, "scene0", "road")
    assert np.array_equal(after, np.where(sure & (before == 255), prediction().classes, before))
    assert (label(session, "scene2", "road")[sure] == 1).all()
    assert session.labels.get("scene1", "road") is None
    assert session.undo_stack.undoText() == "Accept predictions of road above 50 %"
    assert session.folder is not None
    assert session.folder.backups()[0].reason == "Accept predictions of road above 50 %"
    session.undo()
    assert np.array_equal(label(session, "scene0", "road"), before)
    assert (label(session, "scene2", "road") == 255).all()
    assert not session.labels.taken("scene2", "road").any()  # type: ignore[union-attr]


def test_cancelling_takes_nothing(session: Session, thread: Answering, qtbot: QtBot) -> None:
    thread.silent = True
    session.taking.take_above(["scene0", "scene2"], "road", Threshold(50))
    qtbot.waitUntil(lambda: thread.asked == ["scene0"])
    session.work.cancel()
    assert session.labels.get("scene0", "road") is None
    assert session.labels.begin_stroke(BrushTool.info.stroke) is not None


def test_a_full_run_is_waited_for(session: Session, thread: Answering) -> None:
    said: list[str] = []
    session.notice.connect(lambda notice: said.append(notice.text))
    session.learning.learn_full()
    session.taking.take_above(["scene0"], "road", Threshold(50))
    assert said[-1] == "You can accept predictions once full training has finished."
    assert not session.work.running


def test_a_threshold_takes_what_is_sure_enough() -> None:
    found = prediction()
    before = np.full(SHAPE, 255, np.uint8)
    before[0] = 0
    [(box, values)] = taken_above(before, found.classes, found.confidence, Threshold(90))
    after = before.copy()
    after[box.slices] = values
    sure = found.confidence >= 0.9 * 255
    assert np.array_equal(after, np.where(sure & (before == 255), found.classes, before))
    [(box, values)] = taken_above(
        before, found.classes, found.confidence, Threshold(0, class_index=1, only_unlabelled=False)
    )
    after = before.copy()
    after[box.slices] = values
    assert np.array_equal(after, np.where(found.classes == 1, 1, before))
    assert taken_above(found.classes, found.classes, found.confidence, Threshold(0, None, False)) == []
