from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QPushButton

from app.dialogs.shortcuts.dialog import ShortcutsDialog

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from app.main_window import MainWindow
    from app.settings import Settings

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def dialog(open_window: MainWindow) -> ShortcutsDialog:
    open_window.action_set["shortcuts"].trigger()
    found = open_window.findChild(ShortcutsDialog)
    assert isinstance(found, ShortcutsDialog)
    return found


def choose(dialog: ShortcutsDialog, qtbot: QtBot, text: str) -> None:
    """Find an action by its name and put the focus on it."""
    dialog.search.clear()
    qtbot.keyClicks(dialog.search, text)
    dialog.list.setFocus()


def names(dialog: ShortcutsDialog) -> dict[str, str]:
    return dict(dialog.list.shown())


def test_it_lists_every_action_with_its_keys_and_is_searchable(
    open_window: MainWindow, dialog: ShortcutsDialog, qtbot: QtBot
) -> None:
    open_window.action_set.set_keys({"eraser": ["Ctrl+E"]})
    assert {
        "Brush": "B",
        "Eraser": "Ctrl+E",
        "Move the image with the mouse": "Space, held",
    }.items() <= names(dialog).items()
    assert len(names(dialog)) >= len(open_window.action_set.keys)
    qtbot.keyClicks(dialog.search, "eras")
    assert names(dialog) == {"Eraser": "Ctrl+E"}
    dialog.search.clear()
    qtbot.keyClicks(dialog.search, "middle")
    assert list(names(dialog).values()) == ["Middle button", "Shift + middle button, dragged"]
    dialog.search.clear()
    qtbot.keyClicks(dialog.search, "ctrl+shift+z")
    assert list(names(dialog)) == ["Redo"]


def test_a_free_key_is_recorded_and_works_at_once(
    open_window: MainWindow, dialog: ShortcutsDialog, qtbot: QtBot, settings: Settings
) -> None:
    choose(dialog, qtbot, "eraser")
    qtbot.keyClick(dialog.list, Qt.Key.Key_Return)
    qtbot.keyClick(dialog.recorder, Qt.Key.Key_K, CTRL | SHIFT)
    assert names(dialog) == {"Eraser": "Ctrl+Shift+K"}
    assert "(Ctrl+Shift+K)" in open_window.action_set["eraser"].toolTip()
    assert settings.keys() == {"eraser": ("Ctrl+Shift+K",)}
    dialog.reject()
    open_window.activateWindow()
    qtbot.waitUntil(open_window.isActiveWindow)
    qtbot.keyClick(open_window.canvas, Qt.Key.Key_K, CTRL | SHIFT)
    assert open_window.verbs.label.tool == "eraser"


def test_a_key_that_another_action_has_is_said_and_can_be_taken(
    open_window: MainWindow, dialog: ShortcutsDialog, qtbot: QtBot
) -> None:
    choose(dialog, qtbot, "eraser")
    qtbot.keyClick(dialog.list, Qt.Key.Key_Return)
    qtbot.keyClick(dialog.recorder, Qt.Key.Key_B)
    assert "used by “Brush”" in dialog.said.text()
    assert open_window.action_set.keys["eraser"] == ("E",)  # nothing is taken without a word
    qtbot.mouseClick(dialog.take_button, Qt.MouseButton.LeftButton)
    keys = open_window.action_set.keys
    assert (keys["eraser"], keys["brush"]) == (("B",), ())


def test_leaving_a_conflict_changes_nothing(
    open_window: MainWindow, dialog: ShortcutsDialog, qtbot: QtBot
) -> None:
    before = open_window.action_set.keys
    choose(dialog, qtbot, "eraser")
    qtbot.keyClick(dialog.list, Qt.Key.Key_Return)
    qtbot.keyClick(dialog.recorder, Qt.Key.Key_B)
    qtbot.keyClick(dialog.recorder, Qt.Key.Key_Escape)
    assert open_window.action_set.keys == before
    assert dialog.isVisible()


def test_a_key_of_the_canvas_is_refused_with_the_reason(
    open_window: MainWindow, dialog: ShortcutsDialog, qtbot: QtBot
) -> None:
    choose(dialog, qtbot, "eraser")
    qtbot.keyClick(dialog.list, Qt.Key.Key_Return)
    qtbot.keyClick(dialog.recorder, Qt.Key.Key_Space)
    assert dialog.said.text() == ("Space is reserved: it moves the image while held. Press another key.")
    qtbot.keyClick(dialog.recorder, Qt.Key.Key_K, CTRL | SHIFT)
    assert open_window.action_set.keys["eraser"] == ("Ctrl+Shift+K",)


def test_a_second_key_none_and_the_one_it_came_with(
    open_window: MainWindow, dialog: ShortcutsDialog, qtbot: QtBot
) -> None:
    made = open_window.action_set
    choose(dialog, qtbot, "eraser")
    qtbot.mouseClick(dialog.add_button, Qt.MouseButton.LeftButton)
    qtbot.keyClick(dialog.recorder, Qt.Key.Key_Question, SHIFT | CTRL)
    assert made.keys["eraser"][0] == "E"
    assert len(made.keys["eraser"]) == 2
    qtbot.keyClick(dialog.list, Qt.Key.Key_Delete)
    assert made.keys["eraser"] == ()
    qtbot.mouseClick(dialog.reset_button, Qt.MouseButton.LeftButton)
    assert made.keys["eraser"] == ("E",)
    assert not dialog.reset_button.isEnabled()


def test_resetting_one_takes_its_key_back_from_who_has_it(
    open_window: MainWindow, dialog: ShortcutsDialog, qtbot: QtBot
) -> None:
    made = open_window.action_set
    made.set_keys({"eraser": ["B"]})
    assert made.keys["brush"] == ()
    choose(dialog, qtbot, "label brush")
    dialog.list.setCurrentItem(dialog.list.findItems("Brush", Qt.MatchFlag.MatchRecursive)[0])
    qtbot.mouseClick(dialog.reset_button, Qt.MouseButton.LeftButton)
    assert (made.keys["brush"], made.keys["eraser"]) == (("B",), ())


def test_resetting_all_is_asked_first(
    open_window: MainWindow, dialog: ShortcutsDialog, qtbot: QtBot, settings: Settings
) -> None:
    made = open_window.action_set
    assert not dialog.reset_all_button.isEnabled()
    made.set_keys({"eraser": ["B"], "learn": []})
    qtbot.mouseClick(dialog.reset_all_button, Qt.MouseButton.LeftButton)
    assert made.keys["eraser"] == ("B",)
    box = dialog.findChild(QMessageBox)
    assert isinstance(box, QMessageBox)
    qtbot.mouseClick(
        next(b for b in box.findChildren(QPushButton) if b.text() == "Reset"), Qt.MouseButton.LeftButton
    )
    assert made.changed_keys == {}
    assert settings.keys() == {}


def test_keys_are_there_again_in_the_next_window(
    new_window: Callable[[], MainWindow], settings: Settings
) -> None:
    new_window().action_set.set_keys({"eraser": ["B"]})
    again = new_window().action_set
    assert (again.keys["eraser"], again.keys["brush"]) == (("B",), ())
    assert again["brush"].toolTip().splitlines()[0] == "Brush"


def test_the_hints_in_panels_and_tool_bar_follow(open_window: MainWindow, qtbot: QtBot) -> None:
    open_window.action_set.set_keys({"class_2": ["Y"], "larger": ["Ctrl+Up"]})
    from app.panels.tasks.class_row import ClassRow
    from app.window.tool_bar import BrushSize

    row = open_window.findChildren(ClassRow)[1]
    assert row.key == "Y"
    assert "press Y" in row.toolTip()
    size = open_window.findChild(BrushSize)
    assert isinstance(size, BrushSize)
    assert size.slider.toolTip().endswith("([, Ctrl+Up, Ctrl + wheel)")
