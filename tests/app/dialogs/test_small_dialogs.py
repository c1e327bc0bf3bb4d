from __future__ import annotations

from importlib.metadata import version
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLabel, QTreeWidget

from app.dialogs.about import AboutDialog
from app.dialogs.full_learning import MINUTES, FullLearningDialog
from core.learning.config import FullConfig
from core.learning.events import Interrupted
from tests.app.conftest import session_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from app.main_window import MainWindow


@pytest.fixture
def full(qtbot: QtBot) -> FullLearningDialog:
    dialog = FullLearningDialog()
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


@pytest.mark.parametrize("minutes", [1, 3, 10])
def test_full_training_asks_how_long_and_no_more(
    full: FullLearningDialog, qtbot: QtBot, minutes: int
) -> None:
    assert full.times[MINUTES].isChecked()
    assert not full.options.isVisible()
    assert not full.objective.isVisible()
    full.times[minutes].setFocus()
    qtbot.keyClick(full.times[minutes], Qt.Key.Key_Space)
    with qtbot.waitSignal(full.wanted) as wanted:
        qtbot.mouseClick(full.start_button, Qt.MouseButton.LeftButton)
    assert wanted.args == [float(minutes), FullConfig()]


def test_more_options_open_and_close(full: FullLearningDialog, qtbot: QtBot) -> None:
    height = full.height()
    qtbot.mouseClick(full.more_button, Qt.MouseButton.LeftButton)
    assert full.objective.isVisible()
    assert full.processes.isVisible()
    assert full.height() > height
    qtbot.mouseClick(full.more_button, Qt.MouseButton.LeftButton)
    assert not full.objective.isVisible()
    assert full.height() == height


def test_what_can_be_chosen_stands_in_one_column_and_its_hint_below_it(
    full: FullLearningDialog, qtbot: QtBot
) -> None:
    qtbot.mouseClick(full.more_button, Qt.MouseButton.LeftButton)
    boxes = (full.minutes, full.objective, full.balancing, full.processes)
    qtbot.waitUntil(lambda: len({box.x() for box in boxes}) == 1)
    lines = (full.objective_line, full.balancing_line, full.processes_line)
    for box, line in zip(boxes[1:], lines, strict=True):
        assert line.x() == box.x()
        assert 0 <= line.y() - box.geometry().bottom() < 12


def test_full_training_warns_of_labels_from_which_nothing_can_be_learned(full: FullLearningDialog) -> None:
    assert not full.obstacles.isVisible()
    full.warn(["Paint some background too."])
    assert full.obstacles.isVisible()
    assert full.obstacles.text() == "Paint some background too."
    assert full.start_button.isEnabled()


def test_full_learning_takes_minutes(full: FullLearningDialog, qtbot: QtBot) -> None:
    full.more_button.click()
    qtbot.keyClick(full.for_minutes, Qt.Key.Key_Space)
    assert full.minutes.value() == MINUTES
    full.minutes.setFocus()
    full.minutes.selectAll()
    qtbot.keyClicks(full.minutes, "12")
    with qtbot.waitSignal(full.wanted) as wanted:
        qtbot.mouseClick(full.start_button, Qt.MouseButton.LeftButton)
    assert wanted.args == [12.0, FullConfig()]


def test_full_learning_may_go_on_while_it_improves(full: FullLearningDialog, qtbot: QtBot) -> None:
    full.until_best.setFocus()
    qtbot.keyClick(full.until_best, Qt.Key.Key_Space)
    assert not full.minutes.isEnabled()
    with qtbot.waitSignal(full.wanted) as wanted:
        qtbot.mouseClick(full.start_button, Qt.MouseButton.LeftButton)
    assert wanted.args == [None, FullConfig()]


def test_full_learning_says_what_a_choice_is_from_and_costs(full: FullLearningDialog, qtbot: QtBot) -> None:
    full.more_button.click()
    assert "Berman" in full.objective_line.text()
    assert "No extra time" in full.balancing_line.text()
    full.balancing.setFocus()
    qtbot.keyClicks(full.balancing, "UPG")
    assert "2406.16232" in full.balancing_line.text()
    assert "times as long" in full.balancing_line.text()
    full.objective.setFocus()
    qtbot.keyClicks(full.objective, "Focal")
    with qtbot.waitSignal(full.wanted) as wanted:
        qtbot.mouseClick(full.start_button, Qt.MouseButton.LeftButton)
    assert wanted.args is not None
    assert wanted.args[1] == FullConfig(objective="focal", balancing="upgrad")


def test_an_interrupted_run_is_gone_on_with(qtbot: QtBot) -> None:
    dialog = FullLearningDialog(interrupted=Interrupted(120, "text"))
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitExposed(dialog)
    assert dialog.resume.isVisible()
    assert "120" in dialog.resume.text()
    assert not dialog.objective.isEnabled()
    with qtbot.waitSignal(dialog.resume_wanted) as wanted, qtbot.assertNotEmitted(dialog.wanted):
        qtbot.mouseClick(dialog.start_button, Qt.MouseButton.LeftButton)
    assert wanted.args == [1]


def test_an_interrupted_run_is_gone_on_with_by_as_many_processes(qtbot: QtBot) -> None:
    dialog = FullLearningDialog(interrupted=Interrupted(120, "text", processes=2))
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.processes.value() == 2
    with qtbot.waitSignal(dialog.resume_wanted) as wanted, qtbot.assertNotEmitted(dialog.together_wanted):
        qtbot.mouseClick(dialog.start_button, Qt.MouseButton.LeftButton)
    assert wanted.args == [2]


def test_several_processes_cant_go_on_with_a_run_that_needs_each_tasks_gradient(qtbot: QtBot) -> None:
    dialog = FullLearningDialog(interrupted=Interrupted(120, "text", balancing="pcgrad"))
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.start_button.isEnabled()
    dialog.processes.setFocus()
    qtbot.keyClick(dialog.processes, Qt.Key.Key_Up)
    assert not dialog.start_button.isEnabled()
    assert "PCGrad needs each task's own gradient" in dialog.problem.text()
    qtbot.keyClick(dialog.until_best, Qt.Key.Key_Space)  # a new run, balanced otherwise
    assert dialog.start_button.isEnabled()


def test_a_new_run_may_begin_instead_of_an_interrupted_one(qtbot: QtBot) -> None:
    dialog = FullLearningDialog(interrupted=Interrupted(120, "text"))
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitExposed(dialog)
    qtbot.keyClick(dialog.until_best, Qt.Key.Key_Space)
    assert dialog.objective.isEnabled()
    with qtbot.waitSignal(dialog.wanted), qtbot.assertNotEmitted(dialog.resume_wanted):
        qtbot.mouseClick(dialog.start_button, Qt.MouseButton.LeftButton)


def test_leaving_the_dialog_starts_nothing(full: FullLearningDialog, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(full.wanted):
        qtbot.keyClick(full, Qt.Key.Key_Escape)
    assert not full.isVisible()


def test_full_learning_starts_from_the_window(open_window: MainWindow, qtbot: QtBot) -> None:
    open_window.action_set["full"].trigger()
    dialog = open_window.findChild(FullLearningDialog)
    assert isinstance(dialog, FullLearningDialog)
    qtbot.mouseClick(dialog.start_button, Qt.MouseButton.LeftButton)
    assert session_of(open_window).learning.state.mode == "full"


def visible_words(dialog: QDialog) -> set[str]:
    return {label.text() for label in dialog.findChildren(QLabel) if label.isVisible()}


def test_about_names_the_licence(qtbot: QtBot) -> None:
    dialog = AboutDialog()
    qtbot.addWidget(dialog)
    dialog.show()
    words = " ".join(visible_words(dialog))
    assert "Apache License, Version 2.0" in words
    table = dialog.findChild(QTreeWidget)
    assert table is not None
    rows = {
        item.text(0): (item.text(1), item.text(2))
        for item in map(table.topLevelItem, range(table.topLevelItemCount()))
        if item is not None
    }
    assert rows["torch"][0] == version("torch")
    assert "LGPL-3.0" in rows["PySide6_Essentials"][1]
    assert len(rows) > 20


def test_full_learning_may_be_shared_by_processes(qtbot: QtBot) -> None:
    dialog = FullLearningDialog(gpus=3)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.more_button.click()
    qtbot.mouseClick(dialog.all_gpus, Qt.MouseButton.LeftButton)
    assert dialog.processes.value() == 3
    assert "outside the window" in dialog.processes_line.text()
    dialog.balancing.setFocus()
    qtbot.keyClicks(dialog.balancing, "PCG")
    assert not dialog.start_button.isEnabled()
    assert "PCGrad needs each task's own gradient" in dialog.problem.text()
    qtbot.keyClick(dialog.balancing, Qt.Key.Key_Home)
    with qtbot.waitSignal(dialog.together_wanted) as wanted:
        qtbot.mouseClick(dialog.start_button, Qt.MouseButton.LeftButton)
    assert wanted.args == [3, float(MINUTES), FullConfig()]


def test_one_process_is_the_usual_and_one_gpu_needs_no_button(full: FullLearningDialog) -> None:
    full.more_button.click()
    assert full.processes.isVisible()
    assert not full.all_gpus.isVisible()
    assert full.processes.value() == 1
