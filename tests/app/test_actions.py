from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QInputDialog,
    QLineEdit,
    QMessageBox,
    QPushButton,
    QToolButton,
)

from app import actions, errors, theme
from app.actions import ACTIONS, FAMILIES, MENUS, TOOL_BAR, TOOL_STRIP, WITH_TEXT, ActionRow, Menu, row
from app.canvas.adjustment import Adjustment
from app.dialogs.about import AboutDialog
from app.dialogs.compare import CompareDialog
from app.dialogs.confusion import ConfusionDialog
from app.dialogs.copy_labels import CopyLabelsDialog
from app.dialogs.full_learning import FullLearningDialog
from app.dialogs.import_labels import ImportLabelsDialog
from app.dialogs.learning_settings import LearningSettingsDialog
from app.dialogs.new_project import NewProjectDialog
from app.dialogs.operation import OperationDialog
from app.dialogs.palette import PaletteDialog
from app.dialogs.prompt_model import PromptModelDialog
from app.dialogs.restore import RestoreDialog
from app.dialogs.rules import RulesDialog
from app.dialogs.shortcuts import ShortcutsDialog
from app.dialogs.take_above import TakeAboveDialog
from app.panels.new_task_dialog import NewTaskDialog
from app.view_state import TOOL_NAMES
from core.learning.events import Predicted, TaskPrediction
from core.project import ClassRef
from core.storage import ProjectFolder
from tests.app.conftest import session_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from app.action_set import ActionSet
    from app.main_window import MainWindow
    from app.session import Session
    from app.view_state import ViewState


class Desk:
    """A window where every action of the table is possible, and what was asked of the outside world."""

    def __init__(self, window: MainWindow) -> None:
        self.window = window
        self.session: Session = session_of(window)
        self.folders: list[Path] = []
        self.samples = 0

    @property
    def actions(self) -> ActionSet:
        return self.window.actions_set

    @property
    def view(self) -> ViewState:
        return self.window.verbs._view

    def dialog(self, kind: type[QDialog]) -> bool:
        """A dialog of exactly that kind is open."""
        return any(type(d) is kind and d.isVisible() for d in self.window.findChildren(QDialog))

    def entry_split(self, image_id: str) -> str:
        entry = self.session.image_entry(image_id)
        assert entry is not None
        return entry.split

    def entry_flag(self, image_id: str) -> str:
        entry = self.session.image_entry(image_id)
        assert entry is not None
        return entry.flag

    def sample_wanted(self) -> None:
        self.samples += 1

    def folder_wanted(self, folder: Path) -> bool:
        self.folders.append(folder)
        return True


@pytest.fixture
def desk(open_window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Desk:
    desk = Desk(open_window)
    qtbot.waitUntil(lambda: desk.window.canvas.image_shown == "scene1")
    session = desk.session
    monkeypatch.setattr(session, "open_sample", desk.sample_wanted)
    monkeypatch.setattr(errors, "open_folder", desk.folder_wanted)
    desk.view.set_prompt_place((tmp_path,))
    session.set_split(["scene0"], "val")
    session.set_split(["scene0"], "test")
    session.undo_stack.undo()  # so that there is something to undo and something to redo
    session.set_active("road", 1)
    session.learn_full()
    desk.window.canvas.zoom_in()
    return desk


def zoom(desk: Desk) -> float:
    return desk.window.canvas.zoom


Effect = tuple["Callable[[Desk], object] | None", "Callable[[Desk, object], bool]"]
"""What is looked at before, and what must hold afterwards."""


def shows(kind: type[QDialog]) -> Effect:
    return None, lambda desk, _: desk.dialog(kind)


def becomes(look: Callable[[Desk], object], value: object) -> Effect:
    return look, lambda desk, before: look(desk) == value and before != value


def dab(desk: Desk) -> None:
    """Something is painted."""
    stroke = desk.session.begin_stroke("brush")
    assert stroke is not None
    stroke.line(5, 5, 5, 5, 2)
    desk.session.end_stroke()


def predict(desk: Desk) -> None:
    """The image on screen has a prediction of the active task."""
    classes = np.ones((24, 32), np.uint8)
    event = Predicted("scene1", {"road": TaskPrediction(classes, classes * 255)})
    desk.session._on_event(event)


def was_another_s(desk: Desk) -> bool:
    """The project was opened while somebody else had it, who has closed it since."""
    assert desk.session.folder is not None
    path = desk.session.folder.path
    desk.session.close()
    other, _ = ProjectFolder.open(path)
    desk.session.open(path)
    other.close()
    return desk.session.read_only


EFFECTS: dict[str, Effect] = {
    "new": shows(NewProjectDialog),
    "open": shows(QFileDialog),
    "sample": becomes(lambda d: d.samples, 1),
    "add_images": shows(QFileDialog),
    "add_folder": shows(QFileDialog),
    "import_labels": shows(ImportLabelsDialog),
    "image_files": (None, lambda d, _: d.session.image_files.looking),
    "restore": shows(RestoreDialog),
    "show_folder": (None, lambda d, _: [f.name for f in d.folders] == ["harbour"]),
    "open_for_editing": (was_another_s, lambda d, before: bool(before) and not d.session.read_only),
    "close": becomes(lambda d: d.session.is_open, False),
    "quit": becomes(lambda d: d.window.isVisible(), False),
    "undo": becomes(lambda d: d.entry_split("scene0"), "train"),
    "redo": becomes(lambda d: d.entry_split("scene0"), "test"),
    "add_task": shows(NewTaskDialog),
    "rename_task": shows(QInputDialog),
    "remove_task": shows(QMessageBox),
    "rules": shows(RulesDialog),
    "history": becomes(lambda d: d.window.docks["history"].isVisible(), True),
    "only_inside": becomes(lambda d: d.session.paint_inside, ClassRef("road", "road")),
    "lock_class": becomes(lambda d: d.session.is_locked("road", 1), True),
    "lock_task": becomes(lambda d: d.session.is_locked("road"), True),
    "take_above": (predict, lambda d, _: d.dialog(TakeAboveDialog)),
    "grow": shows(OperationDialog),
    "shrink": shows(OperationDialog),
    "smooth": shows(OperationDialog),
    "holes": shows(OperationDialog),
    "specks": shows(OperationDialog),
    "copy_next": shows(CopyLabelsDialog),
    "copy_again": (dab, lambda d, _: d.session.current_image == "scene2"),
    "split_train": (
        lambda d: d.session.set_split(["scene1"], "val"),
        lambda d, _: d.entry_split("scene1") == "train",
    ),
    "split_val": becomes(lambda d: d.entry_split("scene1"), "val"),
    "split_test": becomes(lambda d: d.entry_split("scene1"), "test"),
    "flag_done": becomes(lambda d: d.entry_flag("scene1"), "done"),
    "flag_skip": becomes(lambda d: d.entry_flag("scene1"), "skip"),
    "note": shows(QInputDialog),
    "find_image": (None, lambda d, _: d.window.images.find_bar.field.hasFocus()),
    "task_1": (lambda d: d.session.set_active("building"), lambda d, _: d.session.active_task == "road"),
    "task_2": becomes(lambda d: d.session.active_task, "building"),
    "remove_image": becomes(lambda d: len(d.session.project.images), 2),
    "zoom_in": (zoom, lambda d, before: zoom(d) > before),  # type: ignore[operator]
    "zoom_out": (zoom, lambda d, before: zoom(d) < before),  # type: ignore[operator]
    "fit": (zoom, lambda d, before: zoom(d) < before),  # type: ignore[operator]
    "actual_size": becomes(zoom, 1.0),
    "view_labels": becomes(lambda d: d.view.mode, "labels"),
    "view_predictions": becomes(lambda d: d.view.mode, "predictions"),
    "view_both": (lambda d: d.view.set_mode("labels"), lambda d, _: d.view.mode == "both"),
    "view_errors": becomes(lambda d: d.view.mode, "errors"),
    "next_view": becomes(lambda d: d.view.mode, "errors"),
    "toggle_labels": becomes(lambda d: d.view.task_view("road").label_visible, False),
    "pixel_card": becomes(lambda d: d.view.pixel_card, True),
    "prompt_model": shows(PromptModelDialog),
    "pen_pressure": becomes(lambda d: (d.view.pen_pressure, d.window._settings.pen_pressure), (True, True)),
    "toggle_predictions": becomes(lambda d: d.view.task_view("road").prediction_visible, False),
    "pattern_none": (
        lambda d: d.view.set_task_view("road", pattern="dots"),
        lambda d, _: d.view.task_view("road").pattern == "none",
    ),
    **{
        f"pattern_{name}": becomes(lambda d: d.view.task_view("road").pattern, name)
        for name in ("rising", "falling", "level", "dots", "grid")
    },
    "adjust_view": becomes(lambda d: d.window.over_canvas.adjusting, True),  # type: ignore[union-attr]
    "reset_view": (
        lambda d: d.view.set_adjustment(Adjustment(brightness=0.3)),
        lambda d, _: d.view.adjustment.is_plain,
    ),
    "navigator": becomes(lambda d: d.window.over_canvas.navigator.isVisible(), True),  # type: ignore[union-attr]
    "wheel_zoom": (lambda d: d.view.set_wheel("scroll"), lambda d, _: d.view.wheel == "zoom"),
    "wheel_scroll": becomes(lambda d: d.view.wheel, "scroll"),
    "theme_system": becomes(lambda d: theme.theme().choice, "system"),
    "theme_light": becomes(lambda d: theme.colors(), theme.LIGHT),
    "theme_dark": (lambda d: theme.theme().set_choice("light"), lambda d, _: theme.colors() == theme.DARK),
    "full_screen": becomes(lambda d: d.window.isFullScreen(), True),
    "reset_layout": (
        lambda d: d.window.docks["tasks"].close(),
        lambda d, _: d.window.docks["tasks"].isVisible(),
    ),
    "pan": becomes(lambda d: d.view.tool, "pan"),
    "brush": (lambda d: d.view.set_tool("pan"), lambda d, _: d.view.tool == "brush"),
    **{tool: becomes(lambda d: d.view.tool, tool) for tool in TOOL_NAMES if tool not in ("brush", "pan")},
    "smaller": becomes(lambda d: d.view.diameter, 10),
    "larger": becomes(lambda d: d.view.diameter, 14),
    "only_unlabelled": becomes(lambda d: d.view.only_unlabelled, True),
    "class_1": becomes(lambda d: d.session.active_class, 0),
    "class_2": (lambda d: d.session.set_active("road", 0), lambda d, _: d.session.active_class == 1),
    "next_class": becomes(lambda d: d.session.active_class, 0),
    "previous_class": becomes(lambda d: d.session.active_class, 0),
    "next_task": becomes(lambda d: d.session.active_task, "building"),
    "previous_task": becomes(lambda d: d.session.active_task, "building"),
    "next_image": becomes(lambda d: d.session.current_image, "scene2"),
    "previous_image": becomes(lambda d: d.session.current_image, "scene0"),
    "next_unlabelled": becomes(lambda d: d.session.current_image, "scene2"),
    "learn": becomes(lambda d: d.session.learning_mode, "quick"),
    "full": shows(FullLearningDialog),
    "confusion": shows(ConfusionDialog),
    "compare": shows(CompareDialog),
    "learning_settings": shows(LearningSettingsDialog),
    "stop": becomes(lambda d: d.session.learning_mode, None),
    "cancel": shows(QMessageBox),
    "device_auto": (lambda d: d.session.set_device("cpu"), lambda d, _: d.session.wanted_device == "auto"),
    "device_cpu": becomes(lambda d: d.session.wanted_device, "cpu"),
    "device_cuda": becomes(lambda d: d.session.wanted_device, "cuda"),
    "device_mps": becomes(lambda d: d.session.wanted_device, "mps"),
    "palette": shows(PaletteDialog),
    "shortcuts": shows(ShortcutsDialog),
    "log": (None, lambda d, _: d.folders == [errors.log_folder()]),
    "about": shows(AboutDialog),
}
NO_SUCH_CLASS = [f"class_{n}" for n in range(3, 10)]
"""The tasks of the desk have two classes: these keys must do nothing."""
EFFECTS |= {f"task_{n}": (None, lambda d, _: d.session.active_task == "road") for n in range(3, 10)}
EFFECTS |= {name: (None, lambda d, _: d.session.active_class == 1) for name in NO_SUCH_CLASS}


@pytest.mark.parametrize("each", ACTIONS, ids=lambda each: each.id)
def test_every_action_does_what_it_says(desk: Desk, each: ActionRow) -> None:
    before, holds = EFFECTS[each.id]
    seen = before(desk) if before is not None else None
    action = desk.actions[each.id]
    assert action.isEnabled()
    action.trigger()
    assert holds(desk, seen)


KEYS = [(each.id, key) for each in ACTIONS for key in each.keys]


def test_every_key_reaches_its_action(desk: Desk, qtbot: QtBot) -> None:
    pressed: list[str] = []

    def record(action_id: str) -> Callable[[], None]:
        return lambda: pressed.append(action_id)

    for each, action in desk.actions:
        action.triggered.disconnect()  # only who is reached is looked at, so that one window is enough
        action.triggered.connect(record(each.id))
    desk.window.canvas.setFocus()
    for _, key in KEYS:
        combination = QKeySequence(key)[0]
        qtbot.keyClick(desk.window.canvas, combination.key(), combination.keyboardModifiers())
    assert pressed == [action_id for action_id, _ in KEYS]


def test_no_two_actions_share_a_key() -> None:
    counted = Counter(QKeySequence(key).toString() for each in ACTIONS for key in each.keys)
    assert [key for key, count in counted.items() if count > 1] == []


def test_no_action_takes_a_key_that_the_canvas_needs() -> None:
    reserved = {"Space", "Esc", "Return", "Enter", "Backspace", "Del", "Tab", "Shift+Tab"}
    assert reserved.isdisjoint(QKeySequence(key).toString() for each in ACTIONS for key in each.keys)


def test_no_key_is_claimed_twice_anywhere_in_the_window(desk: Desk) -> None:
    wide = (Qt.ShortcutContext.WindowShortcut, Qt.ShortcutContext.ApplicationShortcut)
    claimed = Counter(
        key.toString()
        for action in desk.window.findChildren(QAction)
        if action.shortcutContext() in wide
        for key in action.shortcuts()
    )
    assert [key for key, count in claimed.items() if count > 1] == []


def test_ids_are_unique_and_found() -> None:
    assert len({each.id for each in ACTIONS}) == len(ACTIONS)
    assert row("brush").verb == "set_tool"
    with pytest.raises(KeyError):
        row("nothing")


def test_tables_name_only_actions_that_there_are() -> None:
    known = {each.id for each in ACTIONS}
    named = [item for menu in MENUS for item in flat(menu)] + [*TOOL_BAR, *TOOL_STRIP, *WITH_TEXT]
    named += [tool for family in FAMILIES.values() for tool in family]
    assert {item for item in named if item != "-" and not item.startswith("@")} <= known
    assert {item for item in TOOL_STRIP if item.startswith("@")} == set(FAMILIES)


def test_every_tool_is_in_the_strip_once() -> None:
    shown = [tool for item in TOOL_STRIP for tool in FAMILIES.get(item, (item,))]
    assert sorted(shown) == sorted(TOOL_NAMES)


def test_a_familys_button_shows_the_tool_used_last(open_window: MainWindow, qtbot: QtBot) -> None:
    button = open_window.findChild(QToolButton, "family_shapes")
    assert isinstance(button, QToolButton)
    assert button.defaultAction().objectName() == "polygon"
    button.menu().actions()[2].trigger()
    qtbot.keyClick(open_window.canvas, Qt.Key.Key_B)
    assert (button.defaultAction().objectName(), button.isChecked()) == ("rectangle", False)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton, pos=QPoint(10, 10))
    assert (open_window.verbs.tool, button.isChecked()) == ("rectangle", True)


def test_every_action_is_in_a_menu_once() -> None:
    """The keyboard reaches menus, so it reaches every action."""
    counted = Counter(item for menu in MENUS for item in flat(menu))
    assert {each.id: counted[each.id] for each in ACTIONS if counted[each.id] != 1} == {}


def flat(menu: Menu) -> list[str]:
    return [x for item in menu.items for x in (flat(item) if isinstance(item, Menu) else [item])]


@pytest.mark.parametrize("each", [a for a in ACTIONS if a.icon], ids=lambda each: each.id)
def test_icons_are_drawn(each: ActionRow) -> None:
    assert (theme.RESOURCES / "icons" / f"{each.icon}.svg").is_file()


def test_without_a_project_only_what_makes_sense_is_possible(window: MainWindow) -> None:
    possible = {each.id for each, action in window.actions_set if action.isEnabled()}
    assert {"new", "open", "sample", "quit", "about", "theme_dark"} <= possible
    assert possible.isdisjoint(
        {"brush", "undo", "learn", "stop", "add_images", "class_1", "next_image", "fit"}
    )


def test_undo_is_possible_only_when_something_was_done(open_window: MainWindow) -> None:
    undo = open_window.actions_set["undo"]
    session_of(open_window).undo_stack.clear()
    assert not undo.isEnabled()
    session_of(open_window).set_split(["scene0"], "val")
    assert undo.isEnabled()


def test_stop_and_cancel_are_possible_only_while_there_is_something_to_end(open_window: MainWindow) -> None:
    session, made = session_of(open_window), open_window.actions_set
    assert (made["stop"].isEnabled(), made["cancel"].isEnabled()) == (False, False)
    session.learn_quick()
    assert (made["stop"].isEnabled(), made["cancel"].isEnabled()) == (True, False)
    session.learn_full()
    assert (made["stop"].isEnabled(), made["cancel"].isEnabled()) == (True, True)


def test_check_marks_follow_the_state(open_window: MainWindow) -> None:
    made, session = open_window.actions_set, session_of(open_window)
    made["eraser"].trigger()
    assert (made["eraser"].isChecked(), made["brush"].isChecked()) == (True, False)
    made["eraser"].trigger()
    assert made["eraser"].isChecked()  # a second click doesn't take the tool out of the hand
    session.set_split(["scene1"], "val")
    assert (made["split_val"].isChecked(), made["split_train"].isChecked()) == (True, False)
    session.learn_quick()
    assert made["learn"].isChecked()
    assert not made["full"].isChecked()
    session.learn_full()
    assert (made["learn"].isChecked(), made["full"].isChecked()) == (False, True)
    session.learn_quick()


def test_removing_a_task_is_asked_first(open_window: MainWindow, qtbot: QtBot) -> None:
    session = session_of(open_window)
    session.set_active("building")
    open_window.actions_set["remove_task"].trigger()
    box = open_window.findChild(QMessageBox)
    assert isinstance(box, QMessageBox)
    assert "building" in box.text()
    assert len(session.project.tasks) == 2
    button = next(b for b in box.findChildren(QPushButton) if b.text() == "Remove")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert [t.name for t in session.project.tasks] == ["road"]
    assert open_window.actions_set["undo"].isEnabled()


def test_cancelling_a_run_is_asked_first(open_window: MainWindow, qtbot: QtBot) -> None:
    session = session_of(open_window)
    session.learn_full()
    open_window.actions_set["cancel"].trigger()
    assert session.learning_mode == "full"
    box = open_window.findChild(QMessageBox)
    assert isinstance(box, QMessageBox)
    button = next(b for b in box.findChildren(QPushButton) if b.text() == "Throw away")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert session.learning_mode == "quick"


def test_a_tool_without_its_model_is_greyed_out_and_says_why(open_window: MainWindow, tmp_path: Path) -> None:
    made = open_window.actions_set
    assert not made["prompt"].isEnabled()
    why = made.why_not("prompt")
    assert why in made["prompt"].toolTip()
    assert "SAM family" in why or "onnxruntime" in why
    open_window.verbs._view.set_prompt_place((tmp_path,))
    assert made["prompt"].isEnabled()
    assert why not in made["prompt"].toolTip()


def test_keys_can_be_given_anew(open_window: MainWindow, qtbot: QtBot) -> None:
    made = open_window.actions_set
    made.set_keys({"eraser": ["X"], "of an older version": ["Y"]})
    assert "(X)" in made["eraser"].toolTip()
    view = open_window.verbs._view
    qtbot.keyClick(open_window.canvas, Qt.Key.Key_E)
    assert view.tool == "brush"
    qtbot.keyClick(open_window.canvas, Qt.Key.Key_X)
    assert view.tool == "eraser"


def test_letters_typed_into_a_field_are_text_and_no_keys(open_window: MainWindow, qtbot: QtBot) -> None:
    find = next(f for f in open_window.findChildren(QLineEdit) if "name" in f.accessibleName())
    find.setFocus()
    qtbot.keyClicks(find, "be")
    assert find.text() == "be"
    assert open_window.verbs._view.tool == "brush"


def test_translation_of_the_table_is_asked_for_in_its_context(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[tuple[str, str]] = []

    class Recorder:
        @staticmethod
        def translate(context: str, text: str) -> str:
            asked.append((context, text))
            return text

    monkeypatch.setattr(actions, "QCoreApplication", Recorder)
    assert actions.tr("Brush") == "Brush"
    assert asked == [("Actions", "Brush")]


def test_the_menu_acts_on_all_that_are_selected_in_the_list(open_window: MainWindow, qtbot: QtBot) -> None:
    session, made = session_of(open_window), open_window.actions_set
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
    next(a for a in menu.actions() if a.text() == "Backwards").trigger()
    open_window.actions_set["next_image"].trigger()
    assert session.current_image == "scene0"
    session.set_flag(["scene2"], "skip")
    open_window.actions_set["next_unlabelled"].trigger()
    assert session.current_image == "scene1"  # scene2 is passed over
