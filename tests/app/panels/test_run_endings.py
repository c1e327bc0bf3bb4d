"""How full runs end, in the learning learning_panel."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from core.learning.evaluation.task_score import TaskScore
from core.learning.events import (
    Finished,
    ForgetRun,
    Interrupted,
    Learn,
    Notice,
    PhaseChanged,
    RunResult,
    RunUndone,
    Scored,
    UndoRun,
)
from tests.app.panels.conftest import ROAD, SCORES

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from app.panels.learning.panel import LearningPanel
    from tests.app.panels.conftest import QuietSession

LEFT = Qt.MouseButton.LeftButton
RESULT = RunResult(
    {
        "road": TaskScore((0.7, 0.8), (1000, 50), images=7),
        "building": TaskScore((0.6, None), (1050, 0), images=7),
    },
    {"road": ROAD, "building": TaskScore((0.7, None), (1050, 0), images=7)},
    step=210,
    improved=True,
    undoable=True,
)


def test_a_run_that_ends_says_what_it_gained_and_can_be_undone(
    learning_panel: LearningPanel, session: QuietSession, qtbot: QtBot
) -> None:
    session.learning.learn_full(3.0)
    session.hear(Finished("full", stopped=False, result=RESULT), PhaseChanged("idle"))
    qtbot.waitUntil(learning_panel.card.isVisible)
    assert learning_panel.card.heading.text() == "Full training: mIoU .68 → .78"
    assert learning_panel.strip.phase.text() == "Full training: mIoU .68 → .78"
    assert "road .75 → .85, building .60 → .70" in learning_panel.card.words.text()
    words = learning_panel.card.words.text().replace(",", "")
    assert "Best at step 210; validation images: 7 2100 pixels." in words
    sent: list[object] = []
    session.learning.post = sent.append  # type: ignore[method-assign, assignment]
    qtbot.mouseClick(learning_panel.card.undo_button, LEFT)
    assert sent == [UndoRun()]
    session.hear(RunUndone(True))
    qtbot.waitUntil(lambda: learning_panel.card.undo_button.text() == "Redo")
    with qtbot.waitSignal(learning_panel.compare_wanted):
        qtbot.mouseClick(learning_panel.card.compare_button, LEFT)
    qtbot.mouseClick(learning_panel.card.close_button, LEFT)
    qtbot.waitUntil(lambda: not learning_panel.card.isVisible())


@pytest.mark.parametrize(
    ("stopped", "result", "title", "words"),
    [
        (True, replace(RESULT, improved=False, undoable=False), "no improvement", "Stopped after 0 s"),
        (False, replace(RESULT, improved=False, undoable=False), "no improvement", "nothing scored better"),
        (True, replace(RESULT, kept=False, improved=False), "discarded", "previous model and its scores"),
        (True, replace(RESULT, scores={}, earlier={}), "done", "label one or two validation images"),
    ],
)
def test_other_endings_say_what_happened(
    learning_panel: LearningPanel,
    session: QuietSession,
    qtbot: QtBot,
    stopped: bool,
    result: RunResult,
    title: str,
    words: str,
) -> None:
    session.learning.learn_full()
    session.hear(Finished("full", stopped, result=result))
    qtbot.waitUntil(learning_panel.card.isVisible)
    assert title in learning_panel.card.heading.text()
    assert words in learning_panel.card.words.text()


def test_a_run_that_breaks_down_says_why(
    learning_panel: LearningPanel, session: QuietSession, qtbot: QtBot
) -> None:
    session.learning.learn_full()
    session.hear(Notice("error", "Out of memory."))
    qtbot.waitUntil(learning_panel.card.isVisible)
    assert "failed" in learning_panel.card.heading.text()
    assert learning_panel.card.words.text() == "Out of memory. The previous model was restored."
    assert session.learning.state.mode is None


def test_an_interrupted_run_is_continued_or_forgotten(
    learning_panel: LearningPanel, session: QuietSession, qtbot: QtBot
) -> None:
    session.hear(Interrupted(7, "Cut off after step 7."))
    qtbot.waitUntil(learning_panel.card.forget_button.isVisible)
    sent: list[object] = []
    session.learning.post = sent.append  # type: ignore[method-assign, assignment]
    qtbot.mouseClick(learning_panel.card.forget_button, LEFT)
    assert sent == [ForgetRun()]
    qtbot.waitUntil(lambda: not learning_panel.card.isVisible())
    session.hear(Interrupted(7, "Cut off after step 7."))
    qtbot.waitUntil(learning_panel.card.continue_button.isVisible)
    qtbot.mouseClick(learning_panel.card.continue_button, LEFT)
    assert sent[1:] == [Learn("full", resume=True, live=False)]
    assert session.learning.state.mode == "full"


def test_a_discarded_run_leaves_the_scores_of_the_model_that_is_back(
    learning_panel: LearningPanel, session: QuietSession
) -> None:
    session.learning.learn_quick()
    session.hear(Scored("quick", 30, SCORES, best=True))
    session.learning.learn_full()
    session.hear(Scored("full", 10, {"road": TaskScore((0.1, 0.2), (1000, 50))}, best=True))
    session.learning.cancel()
    session.hear(
        Scored("full", 20, {"road": TaskScore((0.2, 0.3), (1000, 50))}, best=True),
        Scored("quick", 30, SCORES, best=True, repeated=True),
        Finished("full", stopped=True, result=RunResult(SCORES, SCORES, 0, improved=False, kept=False)),
    )
    assert session.learning.state.scores == SCORES
    assert session.learning.history.story.mious["road"].points[1].tolist() == [pytest.approx(0.85)]
    session.hear(Scored("quick", 40, {"road": ROAD}, best=True))
    assert session.learning.state.scores == {"road": ROAD}
