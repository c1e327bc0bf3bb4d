"""Every single-key action does its job, wherever the focus is; fields give the focus back to the canvas."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractSpinBox, QLineEdit, QPlainTextEdit, QSpinBox, QWidget

from app.actions.table import ACTIONS
from app.panels.tasks.opacity_control import OpacityControl
from app.panels.tasks.panel import TasksPanel
from app.window.tool_bar import BrushSize
from tests.app.conftest import session_of
from tests.app.window.test_accessibility import focusable

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from app.main_window import MainWindow

SINGLE: Final = [
    (row.id, key) for row in ACTIONS for key in row.keys if len(key) == 1 or key in ("PgDown", "PgUp", "F1")
]


def brush_number(window: MainWindow) -> QSpinBox:
    size = window.findChild(BrushSize)
    assert isinstance(size, BrushSize)
    return size.number


def opacity_slider(window: MainWindow) -> QWidget:
    control = window.findChild(OpacityControl)
    assert isinstance(control, OpacityControl)
    return control.slider


def find_field(window: MainWindow) -> QLineEdit:
    return window.images.find_bar.field


@pytest.fixture
def desk(open_window: MainWindow, qtbot: QtBot) -> MainWindow:
    """The window with an image on screen."""
    qtbot.waitUntil(lambda: open_window.canvas.image_shown == "scene1")
    return open_window


def press(widget: QWidget, key: str) -> None:
    pressed = QKeySequence(key)[0]
    QTest.keyClick(widget, pressed.key(), pressed.keyboardModifiers())


def test_every_key_does_its_job_wherever_the_focus_is(desk: MainWindow) -> None:
    ran: list[str] = []
    for action_id, _ in SINGLE:  # what is pressed is noted, not done: it would change the window
        action = desk.action_set[action_id]
        action.triggered.disconnect()
        action.triggered.connect(partial(ran.append, action_id))
        action.setCheckable(False)
        action.setEnabled(True)
    missed = []
    for widget in [desk.canvas, *focusable(desk)]:
        is_number = isinstance(widget, QAbstractSpinBox)
        if isinstance(widget, (QLineEdit, QPlainTextEdit)):
            continue  # there it is typed
        for action_id, key in SINGLE:
            if is_number and key in "0123456789":
                continue
            widget.setFocus()
            ran.clear()
            if widget.hasFocus():
                press(widget, key)
                if ran != [action_id]:
                    missed.append(f"{key} in {type(widget).__name__} {widget.accessibleName()}")
    assert missed == []


def test_enter_and_escape_in_a_field_lead_back_to_the_canvas(desk: MainWindow) -> None:
    for field in (brush_number(desk), opacity_slider(desk), find_field(desk)):
        for key in (Qt.Key.Key_Return, Qt.Key.Key_Escape):
            field.setFocus()
            assert field.hasFocus()
            QTest.keyClick(field, key)
            assert desk.canvas.hasFocus()


def test_enter_in_the_weight_closes_its_menu_and_keys_work_again(desk: MainWindow, qtbot: QtBot) -> None:
    panel = desk.findChild(TasksPanel)
    assert isinstance(panel, TasksPanel)
    card = panel.cards["road"]
    desk.canvas.setFocus()
    card.menu.popup(card.more.mapToGlobal(QPoint(0, 0)))
    number = card.weight.number
    number.setFocus()
    number.selectAll()
    QTest.keyClicks(number, "2.5")
    QTest.keyClick(number, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not card.menu.isVisible())
    assert session_of(desk).project.task("road").weight == 2.5
    assert card.weight_button.text() == "λ 2.5"
    press(desk.canvas, "E")
    assert desk.verbs.view_state.tool == "eraser"


def test_a_typed_number_counts_before_the_tool_changes(desk: MainWindow) -> None:
    number = brush_number(desk)
    number.setFocus()
    number.selectAll()
    QTest.keyClicks(number, "31")
    press(number, "E")
    view = desk.verbs.view_state
    assert (view.diameter, view.tool) == (31, "eraser")
    assert desk.canvas.hasFocus()


def test_enter_in_find_shows_the_first_hit_and_arrows_the_next(desk: MainWindow) -> None:
    session, field = session_of(desk), find_field(desk)
    field.setFocus()
    QTest.keyClicks(field, "scene")
    QTest.keyClick(field, Qt.Key.Key_Down)
    assert session.current_image == "scene2"
    QTest.keyClick(field, Qt.Key.Key_Up)
    assert session.current_image == "scene1"
    assert field.hasFocus()
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert session.current_image == "scene0"
    assert desk.canvas.hasFocus()


def test_escape_in_find_clears_first_then_leaves(desk: MainWindow) -> None:
    field = find_field(desk)
    field.setFocus()
    QTest.keyClicks(field, "nothing")
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert (field.text(), field.hasFocus()) == ("", True)
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert desk.canvas.hasFocus()


def test_arrows_go_through_the_images_unless_a_shape_is_open(desk: MainWindow) -> None:
    session = session_of(desk)
    desk.canvas.setFocus()
    QTest.keyClick(desk.canvas, Qt.Key.Key_Right)
    assert session.current_image == "scene2"
    QTest.keyClick(desk.canvas, Qt.Key.Key_Left)
    assert session.current_image == "scene1"
    desk.verbs.view_state.set_tool("polygon")
    QTest.mouseClick(
        desk.canvas.viewport(), Qt.MouseButton.LeftButton, pos=desk.canvas.viewport().rect().center()
    )
    QTest.keyClick(desk.canvas, Qt.Key.Key_Right)
    assert session.current_image == "scene1"


def test_alt_alone_does_not_open_the_menus(desk: MainWindow) -> None:
    desk.canvas.setFocus()
    QTest.keyPress(desk.canvas, Qt.Key.Key_Alt, Qt.KeyboardModifier.AltModifier)
    QTest.keyRelease(desk.canvas, Qt.Key.Key_Alt, Qt.KeyboardModifier.NoModifier)
    assert desk.menuBar().activeAction() is None
    assert desk.canvas.hasFocus()


def test_alt_click_with_the_brush_picks_and_paints_nothing(desk: MainWindow) -> None:
    session, view = session_of(desk), desk.verbs.view_state
    view.set_tool("pan")
    view.set_tool("brush")
    place: QPoint = desk.canvas.viewport().rect().center()
    QTest.mouseClick(desk.canvas.viewport(), Qt.MouseButton.LeftButton, pos=place)
    painted, steps = (session.active_task, session.active_class), session.undo_stack.count()
    session.set_active("road", 0)
    QTest.mouseClick(
        desk.canvas.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.AltModifier, place
    )
    assert (session.active_task, session.active_class) == painted
    assert view.tool == "brush"
    assert session.undo_stack.count() == steps


def test_the_panels_are_hidden_and_shown_again(desk: MainWindow) -> None:
    desk.canvas.setFocus()
    visible = {name for name, dock in desk.docks.items() if dock.isVisible()}
    desk.action_set["panels"].trigger()
    assert not any(dock.isVisible() for dock in desk.docks.values())
    assert desk.canvas.hasFocus()
    desk.action_set["panels"].trigger()
    assert {name for name, dock in desk.docks.items() if dock.isVisible()} == visible


def test_full_screen_twice_goes_back_to_maximised(desk: MainWindow) -> None:
    desk.showMaximized()
    for _ in range(2):
        desk.action_set["full_screen"].trigger()
    assert desk.isMaximized()
