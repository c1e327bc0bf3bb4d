from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from app.canvas.tools.brush import BrushTool
from app.panels.learning.panel import LearningPanel
from app.panels.learning.results_table import ResultRow, result_rows
from core.learning.evaluation.task_score import TaskScore
from core.learning.events import (
    ConnectionChanged,
    DeviceChosen,
    Finished,
    ForgetRun,
    Interrupted,
    Learn,
    Losses,
    Notice,
    PhaseChanged,
    Progress,
    RunResult,
    RunUndone,
    Scored,
    UndoRun,
)

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from app.panels.learning.curve_plot import CurvePlot
    from tests.app.panels.conftest import QuietSession

LEFT = Qt.MouseButton.LeftButton
ROAD = TaskScore(
    (0.9, 0.8),
    (1000, 50),
    accuracy=0.95,
    dice=(0.95, 0.89),
    matrix=((953, 47), (5, 45)),
    images=7,
    interval=(0.8, 0.9),
    intervals=((0.88, 0.93), (0.70, 0.86)),
)
SCORES = {"road": ROAD, "building": TaskScore((0.7, None), (1050, 0))}


@pytest.fixture
def panel(session: QuietSession, qtbot: QtBot) -> LearningPanel:
    made = LearningPanel(session)
    qtbot.addWidget(made)
    made.resize(980, 150)
    made.show()
    qtbot.waitExposed(made)
    return made


def test_it_says_what_to_do_before_anything_was_learned(
    panel: LearningPanel, session: QuietSession, qtbot: QtBot
) -> None:
    assert "Switch on Live" in panel.empty.words
    session.learning.learn_quick()
    qtbot.waitUntil(lambda: "Paint a few strokes" in panel.empty.words)
    assert panel.empty.isVisible()
    session.close()
    qtbot.waitUntil(lambda: "Open a project" in panel.empty.words)


def test_curves_grow_with_the_events(panel: LearningPanel, session: QuietSession, qtbot: QtBot) -> None:
    session.hear(*(Losses("quick", step, {"road": 1 / step, "building": 2 / step}) for step in range(1, 31)))
    session.hear(Scored("quick", 30, SCORES, best=True))
    qtbot.waitUntil(lambda: set(panel.loss_plot.curves) == {"road", "building"})
    assert panel.loss_plot.isVisible()
    assert len(panel.loss_plot.curves["road"].x) == 30
    assert panel.iou_plot.curves["road"].y.tolist() == [pytest.approx(0.85)]
    assert panel.iou_plot.marked_at == 1  # the first check
    assert panel.legend.accessibleName() == "road, building"


def test_axes_show_whole_steps_and_no_powers_of_ten(
    panel: LearningPanel, session: QuietSession, qtbot: QtBot
) -> None:
    session.hear(Losses("quick", 1, {"road": 4e-11}), Scored("quick", 1, SCORES, best=True))
    qtbot.waitUntil(lambda: bool(panel.iou_plot.curves))

    def numbers(plot: CurvePlot, side: str) -> list[float]:
        assert plot.drawing is not None
        item = plot.drawing.getPlotItem()
        (low, high), axis = item.viewRange()[side == "left"], item.getAxis(side)
        return [v for _, values in axis.tickValues(low, high, 160)[:1] for v in values]

    for plot in (panel.loss_plot, panel.iou_plot):
        assert all(value == round(value) for value in numbers(plot, "bottom"))
    assert panel.loss_plot.drawing.getPlotItem().viewRange()[1][1] >= 0.05


def test_a_removed_task_leaves_the_curves(panel: LearningPanel, session: QuietSession, qtbot: QtBot) -> None:
    session.hear(Losses("quick", 1, {"road": 1.0, "building": 2.0}))
    qtbot.waitUntil(lambda: "road" in panel.loss_plot.curves)
    session.tasks.remove("road")
    qtbot.waitUntil(lambda: set(panel.loss_plot.curves) == {"building"})


def test_a_burst_of_events_is_drawn_together(
    panel: LearningPanel, session: QuietSession, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn: list[int] = []
    show = panel.loss_plot.show_curves

    def spy(curves: dict[str, object], mark_at: float | None = None) -> None:
        drawn.append(len(curves))
        show(curves, mark_at)

    monkeypatch.setattr(panel.loss_plot, "show_curves", spy)
    session.hear(*(Losses("quick", step, {"road": 1.0}) for step in range(2000)))
    qtbot.waitUntil(lambda: bool(drawn))
    assert len(drawn) <= 2


def test_results_name_task_class_iou_and_pixels(
    panel: LearningPanel, session: QuietSession, qtbot: QtBot
) -> None:
    session.hear(Scored("quick", 30, SCORES, best=True))
    qtbot.waitUntil(lambda: panel.results.rowCount() == 6)

    def text(row: int, column: int) -> str:
        item = panel.results.item(row, column)
        assert item is not None
        return item.text().replace(",", "")

    assert [text(0, c) for c in range(5)] == ["road", ".85", ".92", ".95", "1050"]
    assert [text(2, c) for c in range(5)] == ["road", ".80", ".89", ".90", "50"]
    tip = panel.results.item(2, 0)
    assert tip is not None
    assert "95 % interval .70 to .86, bootstrap over 7 images" in tip.toolTip()
    assert text(5, 1) == "no val labels"
    assert panel.results.columnSpan(5, 1) == 4
    session.pixel_sizes.set(None, 2.0)
    session.hear(Scored("quick", 31, SCORES, best=True))
    qtbot.waitUntil(lambda: "50 labelled pixels (200 m²)" in tip.toolTip())
    assert panel.results.columnSpan(4, 1) == 1
    assert "validation images" in panel.basis.text()
    session.hear(Scored("quick", 31, SCORES, best=False, held_out="automatic"))
    qtbot.waitUntil(lambda: "held out automatically" in panel.basis.text())
    assert "held-out" in panel.iou_caption.text()


def test_a_double_click_asks_what_the_task_is_taken_for(
    panel: LearningPanel, session: QuietSession, qtbot: QtBot
) -> None:
    session.hear(Scored("quick", 30, SCORES, best=True))
    qtbot.waitUntil(lambda: panel.results.rowCount() == 6)
    item = panel.results.item(4, 0)
    assert item is not None
    place = panel.results.visualItemRect(item).center()
    viewport = panel.results.viewport()
    qtbot.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=place)
    with qtbot.waitSignal(panel.confusion_wanted) as wanted:
        qtbot.mouseDClick(viewport, Qt.MouseButton.LeftButton, pos=place)
    assert wanted.args == ["building"]


def test_scores_of_other_classes_than_there_are_now_are_not_shown(session: QuietSession) -> None:
    tasks = session.project.tasks
    rows = result_rows(tasks, {"road": TaskScore((0.5,), (3,)), "building": SCORES["building"]})
    color = tasks[1].classes[1].color
    assert rows[0] == ResultRow("building", "", color, pytest.approx(0.7), 1050)  # type: ignore[arg-type]
    assert len(rows) == 3


def test_strip_and_lines_tell_phase_progress_best_plateau_and_device(
    panel: LearningPanel, session: QuietSession, qtbot: QtBot
) -> None:
    strip, status = panel.strip, panel.status
    session.learning.learn_full()
    session.hear(
        DeviceChosen("cpu", "no GPU was found"),
        PhaseChanged("full", "Learning everything from 4 images"),
        Progress("full", 120, 0.25, 200.0, 0.5),
        Scored("full", 100, SCORES, best=True),
        Scored("full", 120, SCORES, best=False, plateau=(1, 6)),
    )
    qtbot.waitUntil(lambda: strip.phase.text() == "Learning everything from 4 images")
    assert strip.bar.value() == 250
    assert status.steps.text() == "Step 120 · 0.5 s per step · 3 min left"
    assert status.best.text() == "Best mIoU .78 at step 100"
    assert "1" in status.plateau.text()
    assert "6" in status.plateau.text()
    assert "no GPU was found" in strip.device.toolTip()
    assert strip.scores.accessibleName() == "road .85, building .70"


def test_the_lines_keep_their_place_whatever_they_say(
    panel: LearningPanel, session: QuietSession, qtbot: QtBot
) -> None:
    status = panel.status
    lines = (status.steps, status.best, status.plateau)
    places = [line.geometry() for line in lines]
    session.learning.learn_full()
    session.hear(Progress("full", 120, 0.25, 200.0, 0.5), Scored("full", 120, SCORES, False, plateau=(1, 6)))
    qtbot.waitUntil(lambda: bool(status.plateau.text()))
    assert [line.geometry() for line in lines] == places


def test_folded_it_is_a_strip_of_32_pixels_that_a_click_opens(
    panel: LearningPanel, session: QuietSession, qtbot: QtBot
) -> None:
    session.hear(Scored("quick", 30, SCORES, best=True))
    with qtbot.waitSignal(panel.opened) as opened:
        qtbot.mouseClick(panel.strip.fold_button, LEFT)
    assert opened.args == [False]
    qtbot.waitUntil(lambda: panel.height() == 32)
    assert not panel.results.isVisible()
    qtbot.waitUntil(lambda: panel.strip.scores.accessibleName() == "road .85, building .70")
    qtbot.mouseClick(panel.strip, LEFT, pos=panel.strip.rect().center())
    qtbot.waitUntil(panel.results.isVisible)
    assert panel.minimumHeight() > 32


def test_what_cannot_be_trusted_is_marked_in_strip_and_table(
    panel: LearningPanel, session: QuietSession, qtbot: QtBot
) -> None:
    few = TaskScore((1.0, 1.0), (7000, 7000), images=1)
    sparse = TaskScore((0.9, 0.9), (50, 50), images=5, area=100_000)
    session.hear(Scored("quick", 30, {"road": few, "building": sparse}, best=True))
    qtbot.waitUntil(lambda: panel.strip.scores.accessibleName() == "road ~1.00, building ~.90")
    item = panel.results.item(0, 1)
    assert item is not None
    assert item.text() == "~1.00"
    assert "Too little to judge by. Images measured: 1; labelled pixels: 14 k." in item.toolTip()
    columns = panel.results
    assert columns.columnWidth(1) >= columns.fontMetrics().horizontalAdvance("~1.00") + 16


def test_another_project_begins_with_nothing(
    panel: LearningPanel, session: QuietSession, qtbot: QtBot
) -> None:
    session.hear(Losses("quick", 1, {"road": 1.0}))
    qtbot.waitUntil(lambda: not panel.empty.isVisible())
    session.close()
    qtbot.waitUntil(panel.empty.isVisible)


def test_it_catches_up_when_it_is_shown_again(panel: LearningPanel, session: QuietSession) -> None:
    panel.hide()
    session.hear(Losses("quick", 1, {"road": 1.0}))
    assert not panel.loss_plot.curves
    panel.show()
    assert set(panel.loss_plot.curves) == {"road"}


def test_nothing_is_said_to_be_left_once_all_is_learned(
    panel: LearningPanel, session: QuietSession, qtbot: QtBot
) -> None:
    session.learning.learn_quick()
    session.hear(PhaseChanged("quick", "Learning from your labels."), Progress("quick", 390, 0.9, 1.2, 0.05))
    qtbot.waitUntil(lambda: panel.status.steps.text() == "Step 390 · 20 steps per second · 1 s left")
    session.hear(PhaseChanged("waiting", "All labels learned."))
    qtbot.waitUntil(lambda: panel.status.steps.text() == "Step 390 · 20 steps per second")


def test_without_a_stroke_it_waits_for_one(panel: LearningPanel, session: QuietSession, qtbot: QtBot) -> None:
    session.learning.learn_quick()
    session.hear(PhaseChanged("waiting", "All labels learned."))
    qtbot.waitUntil(lambda: panel.strip.phase.text() == "Paint something to start learning")
    stroke = session.labels.begin_stroke(BrushTool.info.stroke)
    assert stroke is not None
    stroke.line(5, 5, 12, 5, 4)
    session.labels.stroke_changed(stroke.box)
    session.labels.end_stroke()
    session.hear(
        PhaseChanged("quick", "Learning from your labels."), PhaseChanged("waiting", "All labels learned.")
    )
    qtbot.waitUntil(lambda: panel.strip.phase.text() == "All labels learned")


def test_without_val_labels_it_says_how_to_get_a_score(
    panel: LearningPanel, session: QuietSession, qtbot: QtBot
) -> None:
    session.learning.learn_quick()
    session.hear(PhaseChanged("quick", "Learning from your labels."), Losses("quick", 1, {"road": 1.0}))
    qtbot.waitUntil(lambda: panel.basis.text() == "No score yet.")
    session.hear(PhaseChanged("waiting", "All labels learned."))
    qtbot.waitUntil(lambda: panel.basis.text().startswith("To measure accuracy"))


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
    panel: LearningPanel, session: QuietSession, qtbot: QtBot
) -> None:
    session.learning.learn_full(3.0)
    session.hear(Finished("full", stopped=False, result=RESULT), PhaseChanged("idle"))
    qtbot.waitUntil(panel.card.isVisible)
    assert panel.card.heading.text() == "Full training: mIoU .68 → .78"
    assert panel.strip.phase.text() == "Full training: mIoU .68 → .78"
    assert "road .75 → .85, building .60 → .70" in panel.card.words.text()
    words = panel.card.words.text().replace(",", "")
    assert "Best at step 210; validation images: 7 2100 pixels." in words
    sent: list[object] = []
    session.learning.post = sent.append  # type: ignore[method-assign, assignment]
    qtbot.mouseClick(panel.card.undo_button, LEFT)
    assert sent == [UndoRun()]
    session.hear(RunUndone(True))
    qtbot.waitUntil(lambda: panel.card.undo_button.text() == "Redo")
    with qtbot.waitSignal(panel.compare_wanted):
        qtbot.mouseClick(panel.card.compare_button, LEFT)
    qtbot.mouseClick(panel.card.close_button, LEFT)
    qtbot.waitUntil(lambda: not panel.card.isVisible())


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
    panel: LearningPanel,
    session: QuietSession,
    qtbot: QtBot,
    stopped: bool,
    result: RunResult,
    title: str,
    words: str,
) -> None:
    session.learning.learn_full()
    session.hear(Finished("full", stopped, result=result))
    qtbot.waitUntil(panel.card.isVisible)
    assert title in panel.card.heading.text()
    assert words in panel.card.words.text()


def test_a_run_that_breaks_down_says_why(panel: LearningPanel, session: QuietSession, qtbot: QtBot) -> None:
    session.learning.learn_full()
    session.hear(Notice("error", "Out of memory."))
    qtbot.waitUntil(panel.card.isVisible)
    assert "failed" in panel.card.heading.text()
    assert panel.card.words.text() == "Out of memory. The previous model was restored."
    assert session.learning.state.mode is None


def test_an_interrupted_run_is_continued_or_forgotten(
    panel: LearningPanel, session: QuietSession, qtbot: QtBot
) -> None:
    session.hear(Interrupted(7, "Cut off after step 7."))
    qtbot.waitUntil(panel.card.forget_button.isVisible)
    sent: list[object] = []
    session.learning.post = sent.append  # type: ignore[method-assign, assignment]
    qtbot.mouseClick(panel.card.forget_button, LEFT)
    assert sent == [ForgetRun()]
    qtbot.waitUntil(lambda: not panel.card.isVisible())
    session.hear(Interrupted(7, "Cut off after step 7."))
    qtbot.waitUntil(panel.card.continue_button.isVisible)
    qtbot.mouseClick(panel.card.continue_button, LEFT)
    assert sent[1:] == [Learn("full", resume=True, live=False)]
    assert session.learning.state.mode == "full"


def test_a_discarded_run_leaves_the_scores_of_the_model_that_is_back(
    panel: LearningPanel, session: QuietSession
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


def test_it_says_on_which_computer_it_learns(
    panel: LearningPanel, session: QuietSession, qtbot: QtBot
) -> None:
    assert panel.strip.where.isHidden()
    texts = {
        "connecting": "Connecting to gpu-box.",
        "connected": "Learning on gpu-box.",
        "local": "The connection to gpu-box was lost. Learning continues on this computer.",
    }
    for state, text in texts.items():
        machine = "A large GPU" if state == "connected" else ""
        session.hear(ConnectionChanged("gpu-box", state, text, machine))  # type: ignore[arg-type]
        qtbot.waitUntil(lambda text=text: panel.strip.where.text() == text.removesuffix("."))  # type: ignore[misc]
        assert panel.strip.where.isVisible()
        assert machine in panel.strip.where.toolTip()
