"""What is possible, checked and asked about as the window changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QInputDialog,
    QLineEdit,
    QMessageBox,
    QPushButton,
    QToolButton,
)

from app import errors
from app.dialogs.prompt_model import PromptModelDialog
from core.learning.events import Cancel, Finished, Learn, RunResult, Stop
from tests.app.conftest import session_of

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from app.main_window import MainWindow


def test_a_familys_button_shows_the_tool_used_last(open_window: MainWindow, qtbot: QtBot) -> None:
    button = open_window.findChild(QToolButton, "family_shapes")
    assert isinstance(button, QToolButton)
    assert button.defaultAction().objectName() == "polygon"
    button.menu().actions()[2].trigger()
    qtbot.keyClick(open_window.canvas, Qt.Key.Key_B)
    assert (button.defaultAction().objectName(), button.isChecked()) == ("rectangle", False)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton, pos=QPoint(10, 10))
    assert (open_window.verbs.label.tool, button.isChecked()) == ("rectangle", True)


def test_without_a_project_only_what_makes_sense_is_possible(window: MainWindow) -> None:
    possible = {each.id for each, action in window.action_set if action.isEnabled()}
    assert {"new", "open", "sample", "quit", "about", "theme_dark"} <= possible
    assert possible.isdisjoint(
        {"brush", "undo", "learn", "stop", "add_images", "class_1", "next_image", "fit"}
    )


def test_undo_is_possible_only_when_something_was_done(open_window: MainWindow) -> None:
    undo = open_window.action_set["undo"]
    session_of(open_window).undo_stack.clear()
    assert not undo.isEnabled()
    session_of(open_window).images.set_split(["scene0"], "val")
    assert undo.isEnabled()


def test_finish_and_discard_are_possible_only_while_full_training_runs(open_window: MainWindow) -> None:
    session, made = session_of(open_window), open_window.action_set

    def possible() -> list[bool]:
        return [made[action_id].isEnabled() for action_id in ("learn", "full", "stop", "cancel")]

    assert possible() == [True, True, False, False]
    session.learning.learn_quick()
    assert possible() == [True, True, False, False]
    session.learning.learn_full()
    assert possible() == [False, False, True, True]
    assert made.why_not("learn") == "Full training is running. Finish or discard it first."


def learn_button(window: MainWindow) -> QToolButton:
    button = window.findChild(QToolButton, "button_learn")
    assert isinstance(button, QToolButton)
    return button


def test_one_button_switches_live_learning_and_shows_full_training(
    open_window: MainWindow, qtbot: QtBot
) -> None:
    session, button = session_of(open_window), learn_button(open_window)
    assert (button.text(), button.isChecked()) == ("Live", False)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton, pos=QPoint(12, 12))
    assert session.learning.live
    assert button.isChecked()
    assert [a.objectName() for a in button.menu().actions()] == ["learn", "full", "learning_settings"]
    session.learning.learn_full(3.0)
    assert button.text() == "Training 0:00 / 3:00"
    assert [a.text() for a in button.menu().actions()] == ["Finish now (keep best)", "Discard training run…"]
    button.menu().actions()[0].trigger()
    assert session.learning.state.mode == "quick"
    assert (button.text(), button.isChecked()) == ("Live", True)


@pytest.mark.parametrize("live", [True, False])
@pytest.mark.parametrize("how", ["finish", "discard", "end"])
def test_live_learning_is_afterwards_what_it_was(open_window: MainWindow, live: bool, how: str) -> None:
    learning = session_of(open_window).learning
    learning.learn_quick(live)
    sent: list[object] = []
    learning.host.post = sent.append  # type: ignore[method-assign, assignment]
    learning.learn_full(None)
    assert isinstance(sent[-1], Learn)
    assert sent[-1].live == live
    if how == "finish":
        open_window.action_set["stop"].trigger()
        assert sent[-1] == Stop(live=live)
    elif how == "discard":
        learning.cancel()
        assert sent[-1] == Cancel(live=live)
    else:
        learning._on_event(Finished("full", stopped=False))
    assert learning.state.mode == ("quick" if live else None)
    assert learn_button(open_window).isChecked() == live


def test_check_marks_follow_the_state(open_window: MainWindow) -> None:
    made, session = open_window.action_set, session_of(open_window)
    made["eraser"].trigger()
    assert (made["eraser"].isChecked(), made["brush"].isChecked()) == (True, False)
    made["eraser"].trigger()
    assert made["eraser"].isChecked()  # a second click doesn't take the tool out of the hand
    session.images.set_split(["scene1"], "val")
    assert (made["split_val"].isChecked(), made["split_train"].isChecked()) == (True, False)
    session.learning.learn_quick()
    assert made["learn"].isChecked()
    assert not made["full"].isChecked()
    session.learning.learn_full()
    assert (made["learn"].isChecked(), made["full"].isChecked()) == (False, True)


def test_pictures_of_the_model_before_a_run_lie_beside_those_of_its_result(
    open_window: MainWindow, qtbot: QtBot
) -> None:
    session, comparison = session_of(open_window), open_window.verbs.view_state.comparison
    session.learning._on_event(
        Finished("full", stopped=False, result=RunResult({}, {}, 7, improved=True, undoable=True))
    )
    open_window.learning.set_open(on=True)
    qtbot.waitUntil(open_window.learning.card.compare_button.isVisible)
    qtbot.mouseClick(open_window.learning.card.compare_button, Qt.MouseButton.LeftButton)
    assert comparison.swiping
    assert comparison.sides == ("other", "predictions")
    assert session.other_model.path is not None
    assert session.other_model.path.name == "current-previous"


def test_removing_a_task_is_asked_first(open_window: MainWindow, qtbot: QtBot) -> None:
    session = session_of(open_window)
    session.set_active("building")
    open_window.action_set["remove_task"].trigger()
    box = open_window.findChild(QMessageBox)
    assert isinstance(box, QMessageBox)
    assert "building" in box.text()
    assert len(session.project.tasks) == 2
    button = next(b for b in box.findChildren(QPushButton) if b.text() == "Remove")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert [t.name for t in session.project.tasks] == ["road"]
    assert open_window.action_set["undo"].isEnabled()


def test_cancelling_a_run_is_asked_first(open_window: MainWindow, qtbot: QtBot) -> None:
    session = session_of(open_window)
    session.learning.learn_quick()
    session.learning.learn_full()
    open_window.action_set["cancel"].trigger()
    assert session.learning.state.mode == "full"
    box = open_window.findChild(QMessageBox)
    assert isinstance(box, QMessageBox)
    button = next(b for b in box.findChildren(QPushButton) if b.text() == "Discard")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert session.learning.state.mode == "quick"


def test_a_tool_without_its_model_is_greyed_out_and_says_why(open_window: MainWindow, tmp_path: Path) -> None:
    made = open_window.action_set
    assert not made["prompt"].isEnabled()
    why = made.why_not("prompt")
    assert why in made["prompt"].toolTip()
    assert "SAM family" in why or "onnxruntime" in why
    open_window.verbs.view_state.set_prompt_place((tmp_path,))
    assert made["prompt"].isEnabled()
    assert why not in made["prompt"].toolTip()


def test_the_key_of_such_a_tool_asks_for_the_model(open_window: MainWindow, qtbot: QtBot) -> None:
    open_window.canvas.setFocus()
    qtbot.keyClick(open_window.canvas, Qt.Key.Key_J, Qt.KeyboardModifier.ShiftModifier)
    assert [d.isVisible() for d in open_window.findChildren(PromptModelDialog)] == [True]


def test_a_key_without_effect_says_why(open_window: MainWindow, qtbot: QtBot) -> None:
    open_window.canvas.setFocus()
    assert not open_window.action_set["redo"].isEnabled()
    qtbot.keyClick(open_window.canvas, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert open_window.status.under.text() == "Nothing to redo."


def test_without_a_file_manager_the_folder_is_said(
    open_window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(errors, "open_folder", lambda _folder: False)
    open_window.action_set["show_folder"].trigger()
    folder = session_of(open_window).folder
    assert folder is not None
    assert open_window.messages.texts[-1].endswith(str(folder.path))
    button = next(b for b in open_window.messages.findChildren(QPushButton) if b.text() == "Copy")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == str(folder.path)


def test_keys_can_be_given_anew(open_window: MainWindow, qtbot: QtBot) -> None:
    made = open_window.action_set
    made.set_keys({"eraser": ["X"], "of an older version": ["Y"]})
    assert "(X)" in made["eraser"].toolTip()
    view = open_window.verbs.view_state
    qtbot.keyClick(open_window.canvas, Qt.Key.Key_E)
    assert view.tool == "brush"
    qtbot.keyClick(open_window.canvas, Qt.Key.Key_X)
    assert view.tool == "eraser"


def test_letters_typed_into_a_field_are_text_and_no_keys(open_window: MainWindow, qtbot: QtBot) -> None:
    find = next(f for f in open_window.findChildren(QLineEdit) if "name" in f.accessibleName())
    find.setFocus()
    qtbot.keyClicks(find, "be")
    assert find.text() == "be"
    assert open_window.verbs.view_state.tool == "brush"


def test_the_menu_acts_on_all_that_are_selected_in_the_list(open_window: MainWindow, qtbot: QtBot) -> None:
    session, made = session_of(open_window), open_window.action_set
    open_window.images.view.selectAll()
    made["split_val"].trigger()
    made["flag_done"].trigger()
    assert {(i.split, i.flag) for i in session.project.images} == {("val", "done")}
    assert made["flag_done"].isChecked()
    made["note"].trigger()
    dialog = open_window.findChild(QInputDialog)
    assert isinstance(dialog, QInputDialog)
    assert "3 images" in dialog.labelText()
    dialog.setTextValue("Taken at noon")
    dialog.accept()
    assert {i.note for i in session.project.images} == {"Taken at noon"}
    made["remove_image"].trigger()
    assert session.project.images == ()
    made["undo"].trigger()
    assert len(session.project.images) == 3


def test_the_next_image_is_the_next_of_the_list_as_it_is_sorted(
    open_window: MainWindow, qtbot: QtBot
) -> None:
    session, bar = session_of(open_window), open_window.images.find_bar
    menu = bar.sort_button.menu()
    assert menu is not None
    next(a for a in menu.actions() if a.text() == "Reverse order").trigger()
    open_window.action_set["next_image"].trigger()
    assert session.current_image == "scene0"
    session.images.set_flag(["scene2"], "skip")
    open_window.action_set["next_unlabelled"].trigger()
    assert session.current_image == "scene1"  # scene2 is passed over


def test_next_and_previous_image_stay_at_the_ends(open_window: MainWindow) -> None:
    session, actions = session_of(open_window), open_window.action_set
    actions["previous_image"].trigger()
    assert session.current_image == "scene0"
    for _ in range(5):
        actions["next_image"].trigger()
    assert session.current_image == "scene2"
