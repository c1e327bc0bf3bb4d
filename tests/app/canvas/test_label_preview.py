"""Dialogs that show on the image what they are about to do."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QToolButton

from app.canvas.tools.brush import BrushTool
from app.canvas.tools.rectangle import RectangleTool
from app.dialogs.copy_labels import CopyLabelsDialog
from app.dialogs.operation import OperationDialog
from app.dialogs.rules import RulesDialog
from app.dialogs.take_above import TakeAboveDialog
from core.learning.events import Predicted
from core.predicting.prediction import TaskPrediction
from core.project.model import ClassRef, Rule
from tests.app.conftest import session_of

if TYPE_CHECKING:
    import numpy.typing as npt
    from PySide6.QtWidgets import QPushButton
    from pytestqt.qtbot import QtBot

    from app.main_window import MainWindow
    from app.session import Session

D = TypeVar("D", bound=QDialog)


@pytest.fixture
def painted(open_window: MainWindow, qtbot: QtBot) -> MainWindow:
    """Road in a square of the image on screen, class road active."""
    session = session_of(open_window)
    qtbot.waitUntil(lambda: open_window.canvas.image_shown == "scene1")
    session.set_active("road", 1)
    stroke = session.labels.begin_stroke(RectangleTool.info.stroke)
    assert stroke is not None
    stroke.polygon([(8, 8), (16, 8), (16, 16), (8, 16)])
    session.labels.stroke_changed(stroke.box)
    session.labels.end_stroke()
    return open_window


def paint_background_elsewhere(session: Session) -> None:
    session.show_image("scene0")
    session.set_active("road", 0)
    stroke = session.labels.begin_stroke(RectangleTool.info.stroke)
    assert stroke is not None
    stroke.polygon([(1, 1), (4, 1), (4, 4), (1, 4)])
    session.labels.end_stroke()
    session.show_image("scene1")
    session.set_active("road", 1)


def label(window: MainWindow) -> npt.NDArray[np.uint8]:
    found = session_of(window).labels.get("scene1", "road")
    assert found is not None
    return found.copy()


def opened(window: MainWindow, action: str, kind: type[D]) -> D:
    window.action_set[action].trigger()
    dialog = next(d for d in window.findChildren(kind) if d.isVisible())
    assert isinstance(dialog, kind)
    return dialog


def press(button: QPushButton, qtbot: QtBot) -> None:
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def square(pixels: int) -> npt.NDArray[np.bool_]:
    inside = np.zeros((24, 32), bool)
    inside[8 - pixels : 16 + pixels, 8 - pixels : 16 + pixels] = True
    return inside


def test_the_image_shows_what_a_dialog_will_do_and_cancel_puts_it_back(
    painted: MainWindow, qtbot: QtBot
) -> None:
    before, count = label(painted), session_of(painted).undo_stack.count()
    dialog = opened(painted, "shrink", OperationDialog)
    qtbot.waitUntil(lambda: (label(painted) == 1).sum() == 16)  # 8 x 8, less 2 at each side
    assert dialog.count.text() == "Pixels to change: 48"
    dialog.number.setFocus()
    dialog.number.selectAll()
    qtbot.keyClicks(dialog.number, "1")
    qtbot.waitUntil(lambda: (label(painted) == 1).sum() == 36)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert np.array_equal(label(painted), before)
    assert session_of(painted).undo_stack.count() == count


def test_agreeing_makes_one_undoable_step_with_a_backup(painted: MainWindow, qtbot: QtBot) -> None:
    session = session_of(painted)
    before = label(painted)
    dialog = opened(painted, "grow", OperationDialog)
    press(dialog.apply_button, qtbot)  # before it has been worked out
    qtbot.waitUntil(lambda: session.undo_stack.undoText() == "Grow")
    assert (label(painted) == 1).sum() > 64
    assert np.array_equal(label(painted)[square(0)], before[square(0)])
    assert session.folder is not None
    assert session.folder.backups()[0].reason == "Grow"
    session.undo()
    assert np.array_equal(label(painted), before)


def test_another_operation_may_be_chosen_in_the_dialog(painted: MainWindow, qtbot: QtBot) -> None:
    session = session_of(painted)
    dialog = opened(painted, "grow", OperationDialog)
    dialog.what.setFocus()
    qtbot.keyClick(dialog.what, Qt.Key.Key_End)
    assert dialog.number.suffix() == " px²"
    assert dialog.number.value() == 50
    dialog.number.selectAll()
    qtbot.keyClicks(dialog.number, "64")
    qtbot.waitUntil(lambda: not (label(painted) == 1).any())
    press(dialog.apply_button, qtbot)
    qtbot.waitUntil(lambda: session.undo_stack.undoText() == "Remove specks")


def test_the_region_under_the_pointer_is_proposed(painted: MainWindow, qtbot: QtBot) -> None:
    session = session_of(painted)
    stroke = session.labels.begin_stroke(BrushTool.info.stroke)
    assert stroke is not None
    stroke.line(28, 4, 28, 4, 2)
    session.labels.stroke_changed(stroke.box)
    session.labels.end_stroke()
    other = label(painted)[:, 24:]
    canvas = painted.canvas
    QTest.mouseMove(canvas.viewport(), canvas.to_view(12, 12).toPoint())
    qtbot.waitUntil(lambda: canvas.pointed_at is not None)
    dialog = opened(painted, "shrink", OperationDialog)
    assert dialog.of_region.isChecked()
    assert dialog.of_region.text() == "Only the road region under the pointer"
    qtbot.waitUntil(lambda: (label(painted)[:, :20] == 1).sum() == 16)
    assert np.array_equal(label(painted)[:, 24:], other)
    press(dialog.apply_button, qtbot)
    qtbot.waitUntil(lambda: session.undo_stack.undoText() == "Shrink")


def test_nothing_to_change_is_said_and_cannot_be_applied(painted: MainWindow, qtbot: QtBot) -> None:
    dialog = opened(painted, "holes", OperationDialog)
    qtbot.waitUntil(lambda: dialog.count.text() == "No pixels would change.")
    assert not dialog.apply_button.isEnabled()


def test_a_locked_task_opens_no_dialog_and_says_why(painted: MainWindow) -> None:
    session_of(painted).limits.lock_task("road", True)
    painted.action_set["grow"].trigger()
    assert not painted.findChildren(OperationDialog)
    assert "locked" in painted.messages.texts[-1]


def test_a_threshold_is_shown_counted_and_taken(painted: MainWindow, qtbot: QtBot) -> None:
    session = session_of(painted)
    paint_background_elsewhere(session)  # with one class only, nothing is predicted
    classes = np.zeros((24, 32), np.uint8)
    confidence = np.full((24, 32), 150, np.uint8)
    confidence[:4] = 250
    session.learning._on_event(Predicted("scene1", {"road": TaskPrediction(classes, confidence)}))
    dialog = opened(painted, "take_above", TakeAboveDialog)
    qtbot.waitUntil(lambda: (label(painted) == 0).sum() == 4 * 32)
    assert dialog.count.text() == "Pixels to be labelled in this image: 128"
    dialog.number.setFocus()
    dialog.number.selectAll()
    qtbot.keyClicks(dialog.number, "50")
    qtbot.waitUntil(lambda: (label(painted) == 0).sum() == 24 * 32 - 64)
    assert painted.canvas.view_state.acceptance.percent == 50
    painted.canvas.view_state.acceptance.set_percent(90)  # the view Confidence shows and sets the same value
    qtbot.waitUntil(lambda: (label(painted) == 0).sum() == 4 * 32)
    assert dialog.number.value() == 90
    painted.canvas.view_state.acceptance.set_percent(50)
    dialog.only_unlabelled.click()
    qtbot.waitUntil(lambda: (label(painted) == 0).all())
    assert not dialog.warning.isVisible()
    dialog.scopes["all"].click()
    assert dialog.warning.isVisible()
    dialog.scopes["image"].click()
    press(dialog.take_button, qtbot)
    qtbot.waitUntil(lambda: session.undo_stack.undoText() == "Accept prediction")
    taken = session.labels.taken("scene1", "road")
    assert taken is not None
    assert taken.all()


def test_rules_are_made_in_the_dialog(painted: MainWindow, qtbot: QtBot) -> None:
    session = session_of(painted)
    dialog = opened(painted, "rules", RulesDialog)
    assert dialog.empty.isVisible()
    press(dialog.add_button, qtbot)
    [row] = dialog.rows
    row.second.setCurrentIndex(0)  # of the same task as the first
    assert "two different tasks" in dialog.problem.text()
    assert not dialog.save_button.isEnabled()
    row.second.setCurrentIndex(row.second.count() - 1)
    row.action.setCurrentIndex(1)
    press(dialog.save_button, qtbot)
    rule = Rule(ClassRef("road", "road"), ClassRef("building", "building"), "refuse")
    assert session.project.rules == (rule,)
    dialog = opened(painted, "rules", RulesDialog)
    assert dialog.rows[0].rule == rule
    press(dialog.rows[0].remove, qtbot)  # type: ignore[arg-type]
    press(dialog.save_button, qtbot)
    assert session.project.rules == ()
    session.undo()
    assert session.project.rules == (rule,)


def test_copying_asks_once_and_then_goes_on(painted: MainWindow, qtbot: QtBot) -> None:
    session = session_of(painted)
    session.show_image("scene0")
    stroke = session.labels.begin_stroke(BrushTool.info.stroke)
    assert stroke is not None
    stroke.line(28, 4, 28, 4, 2)
    session.labels.end_stroke()
    first = session.labels.get("scene0", "road")
    assert first is not None
    dialog = opened(painted, "copy_next", CopyLabelsDialog)
    dialog.over.click()
    press(dialog.copy_button, qtbot)
    assert session.current_image == "scene1"
    assert np.array_equal(label(painted), first)
    painted.action_set["copy_again"].trigger()
    assert session.current_image == "scene2"
    third = session.labels.get("scene2", "road")
    assert third is not None
    assert np.array_equal(third, first)


def test_locks_are_on_the_rows_and_where_one_paints_on_the_tool_bar(
    painted: MainWindow, qtbot: QtBot
) -> None:
    session = session_of(painted)
    card = painted.docks["tasks"].widget().cards["road"]  # type: ignore[attr-defined]
    qtbot.mouseClick(card.classes.rows[1].lock, Qt.MouseButton.LeftButton)
    assert session.limits.is_locked("road", 1)
    assert painted.action_set["lock_class"].isChecked()
    qtbot.keyClick(painted.canvas, Qt.Key.Key_K)
    assert not session.limits.is_locked("road", 1)
    assert not card.classes.rows[1].lock.isChecked()
    qtbot.keyClick(painted.canvas, Qt.Key.Key_K, Qt.KeyboardModifier.ShiftModifier)
    assert session.limits.is_locked("road")
    assert card.lock.isVisible()
    assert not card.classes.rows[0].lock.isEnabled()
    qtbot.mouseClick(card.lock, Qt.MouseButton.LeftButton)
    assert not session.limits.is_locked("road")
    button = painted.findChild(QToolButton, "button_where")
    assert button is not None
    qtbot.keyClick(painted.canvas, Qt.Key.Key_U, Qt.KeyboardModifier.ShiftModifier)
    assert session.limits.paint_inside == ClassRef("road", "road")
    assert button.isChecked()
    assert "limited to road: road" in button.toolTip()
    menu = button.menu()
    menu.aboutToShow.emit()
    anywhere = next(a for a in menu.actions() if a.text() == "Anywhere")
    anywhere.trigger()
    assert session.limits.paint_inside is None
    assert not button.isChecked()


def test_closing_with_a_preview_open_keeps_nothing_of_it(painted: MainWindow, qtbot: QtBot) -> None:
    session = session_of(painted)
    before = label(painted)
    dialog = opened(painted, "grow", OperationDialog)
    qtbot.waitUntil(lambda: (label(painted) == 1).sum() > 64)
    session.show_image("scene2")
    assert np.array_equal(label(painted), before)
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert np.array_equal(label(painted), before)
