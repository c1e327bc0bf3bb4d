from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from app.canvas.tools.brush import BrushTool
from app.panels.learning.panel import LearningPanel
from app.panels.learning.results_table import ResultRow, result_rows
from core.learning.evaluation.task_score import TaskScore
from core.learning.events import DeviceChosen, Finished, Losses, PhaseChanged, Progress, Scored

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

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
    assert "Press Learn" in panel.empty.words
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
    assert panel.iou_plot.marked_at == 30
    assert panel.legend.accessibleName() == "road, building"


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


def test_status_tells_phase_progress_best_plateau_and_device(
    panel: LearningPanel, session: QuietSession, qtbot: QtBot
) -> None:
    status = panel.status
    session.learning.learn_full()
    session.hear(
        DeviceChosen("cpu", "no GPU was found"),
        PhaseChanged("full", "Learning everything from 4 images"),
        Progress("full", 120, 0.25, 200.0, 0.5),
        Scored("full", 100, SCORES, best=True),
        Scored("full", 120, SCORES, best=False, plateau=(1, 6)),
    )
    qtbot.waitUntil(lambda: status.phase.text() == "Learning everything from 4 images")
    assert status.bar.value() == 250
    assert status.steps.text() == "Step 120 · 0.5 s per step · 3 min left"
    assert status.best.text() == "Best mIoU .78 at step 100"
    assert "1" in status.plateau.text()
    assert "6" in status.plateau.text()
    assert "no GPU was found" in status.device.toolTip()


def test_stop_and_cancel_are_there_while_they_mean_something(
    panel: LearningPanel, session: QuietSession, qtbot: QtBot
) -> None:
    status = panel.status
    assert not status.stop_button.isVisible()
    session.learning.learn_full()
    qtbot.waitUntil(status.cancel_button.isVisible)
    with qtbot.waitSignal(panel.cancel_wanted):
        qtbot.mouseClick(status.cancel_button, LEFT)
    assert session.learning.state.mode == "full"  # whoever shows the panel asks first
    session.learning.cancel()
    qtbot.waitUntil(lambda: not status.cancel_button.isVisible())
    qtbot.mouseClick(status.stop_button, LEFT)
    assert session.learning.state.mode is None
    qtbot.waitUntil(lambda: not status.stop_button.isVisible())


def test_the_curves_of_a_full_run_stay_when_quick_learning_goes_on(
    panel: LearningPanel, session: QuietSession, qtbot: QtBot
) -> None:
    session.learning.learn_full()
    session.hear(
        *(Losses("full", step, {"road": 1.0}) for step in range(10)), Finished("full", stopped=False)
    )
    session.hear(Losses("quick", 1, {"road": 0.2}))
    qtbot.waitUntil(panel.mode_button.isVisible)
    assert len(panel.loss_plot.curves["road"].x) == 10
    qtbot.mouseClick(panel.mode_button, LEFT)
    assert len(panel.loss_plot.curves["road"].x) == 1


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
    session.hear(PhaseChanged("quick", "Learning from labels."), Progress("quick", 390, 0.9, 1.2, 0.05))
    qtbot.waitUntil(lambda: panel.status.steps.text() == "Step 390 · 20 steps per second · 1 s left")
    session.hear(PhaseChanged("waiting", "All labels learned."))
    qtbot.waitUntil(lambda: panel.status.steps.text() == "Step 390 · 20 steps per second")


def test_without_a_stroke_it_waits_for_one(panel: LearningPanel, session: QuietSession, qtbot: QtBot) -> None:
    session.learning.learn_quick()
    session.hear(PhaseChanged("waiting", "All labels learned."))
    qtbot.waitUntil(lambda: panel.status.phase.text() == "Paint something to start learning")
    stroke = session.labels.begin_stroke(BrushTool.info.stroke)
    assert stroke is not None
    stroke.line(5, 5, 12, 5, 4)
    session.labels.stroke_changed(stroke.box)
    session.labels.end_stroke()
    session.hear(
        PhaseChanged("quick", "Learning from labels."), PhaseChanged("waiting", "All labels learned.")
    )
    qtbot.waitUntil(lambda: panel.status.phase.text() == "All labels learned")


def test_without_val_labels_it_says_how_to_get_a_score(
    panel: LearningPanel, session: QuietSession, qtbot: QtBot
) -> None:
    session.learning.learn_quick()
    session.hear(PhaseChanged("quick", "Learning from labels."), Losses("quick", 1, {"road": 1.0}))
    qtbot.waitUntil(lambda: panel.basis.text() == "No score yet.")
    session.hear(PhaseChanged("waiting", "All labels learned."))
    qtbot.waitUntil(lambda: panel.basis.text().startswith("To measure accuracy"))


def test_the_device_and_its_reason_are_read_without_pointing_at_them(
    panel: LearningPanel, session: QuietSession, qtbot: QtBot
) -> None:
    reason = "The CPU with 16 threads: no NVIDIA or Apple GPU was found."
    session.learning.learn_full()
    session.hear(
        DeviceChosen("cpu", reason),
        PhaseChanged("full", "Learning the whole network."),
        Progress("full", 120, 0.25, 200.0, 0.5),
        Scored("full", 100, SCORES, best=True),
        Scored("full", 120, SCORES, best=False, plateau=(1, 6)),
    )
    status = panel.status
    qtbot.waitUntil(lambda: status.device.text() == reason and status.plateau.isVisible())
    panel.resize(980, 162)  # what the dock gives it in a window of 1280 x 800
    shown = [status.phase, status.bar, status.steps, status.best, status.plateau, status.device]

    def ends() -> list[int]:
        return [widget.geometry().bottom() for widget in (*shown, status.stop_button)]

    qtbot.waitUntil(lambda: ends() == sorted(ends()) and ends()[-1] <= status.rect().bottom())
    assert status.device.heightForWidth(status.device.width()) <= status.device.height()


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
        Finished("full", stopped=True),
    )
    assert session.learning.state.scores == SCORES
    session.hear(Scored("quick", 40, {"road": ROAD}, best=True))
    assert session.learning.state.scores == {"road": ROAD}
