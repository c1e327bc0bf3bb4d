from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from app.canvas.tools.brush import BrushTool
from app.panels.learning.results_table import ResultRow, result_rows
from core.learning.evaluation.task_score import TaskScore
from core.learning.events import (
    ConnectionChanged,
    DeviceChosen,
    Losses,
    PhaseChanged,
    Progress,
    Scored,
)
from tests.app.panels.conftest import SCORES

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from app.panels.learning.curve_plot import CurvePlot
    from app.panels.learning.panel import LearningPanel
    from tests.app.panels.conftest import QuietSession

LEFT = Qt.MouseButton.LeftButton


def test_it_says_what_to_do_before_anything_was_learned(
    learning_panel: LearningPanel, session: QuietSession, qtbot: QtBot
) -> None:
    assert "Switch on Live" in learning_panel.empty.words
    session.learning.learn_quick()
    qtbot.waitUntil(lambda: "Paint a few strokes" in learning_panel.empty.words)
    assert learning_panel.empty.isVisible()
    session.close()
    qtbot.waitUntil(lambda: "Open a project" in learning_panel.empty.words)


def test_curves_grow_with_the_events(
    learning_panel: LearningPanel, session: QuietSession, qtbot: QtBot
) -> None:
    session.hear(*(Losses("quick", step, {"road": 1 / step, "building": 2 / step}) for step in range(1, 31)))
    session.hear(Scored("quick", 30, SCORES, best=True))
    qtbot.waitUntil(lambda: set(learning_panel.loss_plot.curves) == {"road", "building"})
    assert learning_panel.loss_plot.isVisible()
    assert len(learning_panel.loss_plot.curves["road"].x) == 30
    assert learning_panel.iou_plot.curves["road"].y.tolist() == [pytest.approx(0.85)]
    assert learning_panel.iou_plot.marked_at == 1  # the first check
    assert learning_panel.legend.accessibleName() == "road, building"


def test_axes_show_whole_steps_and_no_powers_of_ten(
    learning_panel: LearningPanel, session: QuietSession, qtbot: QtBot
) -> None:
    session.hear(Losses("quick", 1, {"road": 4e-11}), Scored("quick", 1, SCORES, best=True))
    qtbot.waitUntil(lambda: bool(learning_panel.iou_plot.curves))

    def numbers(plot: CurvePlot, side: str) -> list[float]:
        assert plot.drawing is not None
        item = plot.drawing.getPlotItem()
        (low, high), axis = item.viewRange()[side == "left"], item.getAxis(side)
        return [v for _, values in axis.tickValues(low, high, 160)[:1] for v in values]

    for plot in (learning_panel.loss_plot, learning_panel.iou_plot):
        assert all(value == round(value) for value in numbers(plot, "bottom"))
    assert learning_panel.loss_plot.drawing.getPlotItem().viewRange()[1][1] >= 0.05


def test_a_removed_task_leaves_the_curves(
    learning_panel: LearningPanel, session: QuietSession, qtbot: QtBot
) -> None:
    session.hear(Losses("quick", 1, {"road": 1.0, "building": 2.0}))
    qtbot.waitUntil(lambda: "road" in learning_panel.loss_plot.curves)
    session.tasks.remove("road")
    qtbot.waitUntil(lambda: set(learning_panel.loss_plot.curves) == {"building"})


def test_a_burst_of_events_is_drawn_together(
    learning_panel: LearningPanel, session: QuietSession, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn: list[int] = []
    show = learning_panel.loss_plot.show_curves

    def spy(curves: dict[str, object], mark_at: float | None = None) -> None:
        drawn.append(len(curves))
        show(curves, mark_at)

    monkeypatch.setattr(learning_panel.loss_plot, "show_curves", spy)
    session.hear(*(Losses("quick", step, {"road": 1.0}) for step in range(2000)))
    qtbot.waitUntil(lambda: bool(drawn))
    assert len(drawn) <= 2


def test_results_name_task_class_iou_and_pixels(
    learning_panel: LearningPanel, session: QuietSession, qtbot: QtBot
) -> None:
    session.hear(Scored("quick", 30, SCORES, best=True))
    qtbot.waitUntil(lambda: learning_panel.results.rowCount() == 6)

    def text(row: int, column: int) -> str:
        item = learning_panel.results.item(row, column)
        assert item is not None
        return item.text().replace(",", "")

    assert [text(0, c) for c in range(6)] == ["road", ".85", ".92", ".74", ".93", "1050"]
    assert [text(2, c) for c in range(6)] == ["road", ".80", ".89", ".49", ".90", "50"]
    tip = learning_panel.results.item(2, 0)
    assert tip is not None
    assert "95 % interval .70 to .86, bootstrap over 7 images" in tip.toolTip()
    assert text(5, 1) == "no val labels"
    assert learning_panel.results.columnSpan(5, 1) == 5
    session.pixel_sizes.set(None, 2.0)
    session.hear(Scored("quick", 31, SCORES, best=True))
    qtbot.waitUntil(lambda: "50 labelled pixels (200 m²)" in tip.toolTip())
    assert learning_panel.results.columnSpan(4, 1) == 1
    assert "validation images" in learning_panel.basis.text()
    session.hear(Scored("quick", 31, SCORES, best=False, held_out="automatic"))
    qtbot.waitUntil(lambda: "held out automatically" in learning_panel.basis.text())
    assert "held-out" in learning_panel.iou_caption.text()


def test_a_double_click_asks_what_the_task_is_taken_for(
    learning_panel: LearningPanel, session: QuietSession, qtbot: QtBot
) -> None:
    session.hear(Scored("quick", 30, SCORES, best=True))
    qtbot.waitUntil(lambda: learning_panel.results.rowCount() == 6)
    item = learning_panel.results.item(4, 0)
    assert item is not None
    place = learning_panel.results.visualItemRect(item).center()
    viewport = learning_panel.results.viewport()
    qtbot.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=place)
    with qtbot.waitSignal(learning_panel.confusion_wanted) as wanted:
        qtbot.mouseDClick(viewport, Qt.MouseButton.LeftButton, pos=place)
    assert wanted.args == ["building"]


def test_precision_and_recall_stand_beside_iou(session: QuietSession) -> None:
    rows = result_rows(session.project.tasks, {"road": SCORES["road"]})
    assert (rows[1].precision, rows[1].recall) == (pytest.approx(953 / 958), pytest.approx(0.953))
    assert (rows[2].precision, rows[2].recall) == (pytest.approx(45 / 92), pytest.approx(0.9))
    assert rows[0].recall == pytest.approx((0.953 + 0.9) / 2)
    assert rows[0].accuracy == pytest.approx(0.95)


def test_scores_of_other_classes_than_there_are_now_are_not_shown(session: QuietSession) -> None:
    tasks = session.project.tasks
    rows = result_rows(tasks, {"road": TaskScore((0.5,), (3,)), "building": SCORES["building"]})
    color = tasks[1].classes[1].color
    assert rows[0] == ResultRow("building", "", color, pytest.approx(0.7), 1050)  # type: ignore[arg-type]
    assert len(rows) == 3


def test_strip_and_lines_tell_phase_progress_best_plateau_and_device(
    learning_panel: LearningPanel, session: QuietSession, qtbot: QtBot
) -> None:
    strip, status = learning_panel.strip, learning_panel.status
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
    learning_panel: LearningPanel, session: QuietSession, qtbot: QtBot
) -> None:
    status = learning_panel.status
    lines = (status.steps, status.best, status.plateau)
    places = [line.geometry() for line in lines]
    session.learning.learn_full()
    session.hear(Progress("full", 120, 0.25, 200.0, 0.5), Scored("full", 120, SCORES, False, plateau=(1, 6)))
    qtbot.waitUntil(lambda: bool(status.plateau.text()))
    assert [line.geometry() for line in lines] == places


def test_folded_it_is_a_strip_of_32_pixels_that_a_click_opens(
    learning_panel: LearningPanel, session: QuietSession, qtbot: QtBot
) -> None:
    session.hear(Scored("quick", 30, SCORES, best=True))
    with qtbot.waitSignal(learning_panel.opened) as opened:
        qtbot.mouseClick(learning_panel.strip.fold_button, LEFT)
    assert opened.args == [False]
    qtbot.waitUntil(lambda: learning_panel.height() == 32)
    assert not learning_panel.results.isVisible()
    qtbot.waitUntil(lambda: learning_panel.strip.scores.accessibleName() == "road .85, building .70")
    qtbot.mouseClick(learning_panel.strip, LEFT, pos=learning_panel.strip.rect().center())
    qtbot.waitUntil(learning_panel.results.isVisible)
    assert learning_panel.minimumHeight() > 32


def test_what_cannot_be_trusted_is_marked_in_strip_and_table(
    learning_panel: LearningPanel, session: QuietSession, qtbot: QtBot
) -> None:
    few = TaskScore((1.0, 1.0), (7000, 7000), images=1)
    sparse = TaskScore((0.9, 0.9), (50, 50), images=5, area=100_000)
    session.hear(Scored("quick", 30, {"road": few, "building": sparse}, best=True))
    qtbot.waitUntil(lambda: learning_panel.strip.scores.accessibleName() == "road ~1.00, building ~.90")
    item = learning_panel.results.item(0, 1)
    assert item is not None
    assert item.text() == "~1.00"
    assert "Too little to judge by. Images measured: 1; labelled pixels: 14 k." in item.toolTip()
    columns = learning_panel.results
    assert columns.columnWidth(1) >= columns.fontMetrics().horizontalAdvance("~1.00") + 16


def test_another_project_begins_with_nothing(
    learning_panel: LearningPanel, session: QuietSession, qtbot: QtBot
) -> None:
    session.hear(Losses("quick", 1, {"road": 1.0}))
    qtbot.waitUntil(lambda: not learning_panel.empty.isVisible())
    session.close()
    qtbot.waitUntil(learning_panel.empty.isVisible)


def test_it_catches_up_when_it_is_shown_again(learning_panel: LearningPanel, session: QuietSession) -> None:
    learning_panel.hide()
    session.hear(Losses("quick", 1, {"road": 1.0}))
    assert not learning_panel.loss_plot.curves
    learning_panel.show()
    assert set(learning_panel.loss_plot.curves) == {"road"}


def test_nothing_is_said_to_be_left_once_all_is_learned(
    learning_panel: LearningPanel, session: QuietSession, qtbot: QtBot
) -> None:
    session.learning.learn_quick()
    session.hear(PhaseChanged("quick", "Learning from your labels."), Progress("quick", 390, 0.9, 1.2, 0.05))
    qtbot.waitUntil(lambda: learning_panel.status.steps.text() == "Step 390 · 20 steps per second · 1 s left")
    session.hear(PhaseChanged("waiting", "All labels learned."))
    qtbot.waitUntil(lambda: learning_panel.status.steps.text() == "Step 390 · 20 steps per second")


def test_without_a_stroke_it_waits_for_one(
    learning_panel: LearningPanel, session: QuietSession, qtbot: QtBot
) -> None:
    session.learning.learn_quick()
    session.hear(PhaseChanged("waiting", "All labels learned."))
    qtbot.waitUntil(lambda: learning_panel.strip.phase.text() == "Paint something to start learning")
    stroke = session.labels.begin_stroke(BrushTool.info.stroke)
    assert stroke is not None
    stroke.line(5, 5, 12, 5, 4)
    session.labels.stroke_changed(stroke.box)
    session.labels.end_stroke()
    session.hear(
        PhaseChanged("quick", "Learning from your labels."), PhaseChanged("waiting", "All labels learned.")
    )
    qtbot.waitUntil(lambda: learning_panel.strip.phase.text() == "All labels learned")


def test_without_val_labels_it_says_how_to_get_a_score(
    learning_panel: LearningPanel, session: QuietSession, qtbot: QtBot
) -> None:
    session.learning.learn_quick()
    session.hear(PhaseChanged("quick", "Learning from your labels."), Losses("quick", 1, {"road": 1.0}))
    qtbot.waitUntil(lambda: learning_panel.basis.text() == "No score yet.")
    session.hear(PhaseChanged("waiting", "All labels learned."))
    qtbot.waitUntil(lambda: learning_panel.basis.text().startswith("To measure accuracy"))


def test_it_says_on_which_computer_it_learns(
    learning_panel: LearningPanel, session: QuietSession, qtbot: QtBot
) -> None:
    assert learning_panel.strip.where.isHidden()
    texts = {
        "connecting": "Connecting to gpu-box.",
        "connected": "Learning on gpu-box.",
        "local": "The connection to gpu-box was lost. Learning continues on this computer.",
    }
    for state, text in texts.items():
        machine = "A large GPU" if state == "connected" else ""
        session.hear(ConnectionChanged("gpu-box", state, text, machine))  # type: ignore[arg-type]
        qtbot.waitUntil(lambda text=text: learning_panel.strip.where.text() == text.removesuffix("."))  # type: ignore[misc]
        assert learning_panel.strip.where.isVisible()
        assert machine in learning_panel.strip.where.toolTip()
