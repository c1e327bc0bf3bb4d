from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QColorDialog, QMessageBox, QWidget

from app.canvas.tools.brush import BrushTool
from app.dialogs.new_task import NewTaskDialog
from app.panels.tasks.panel import TasksPanel
from core.learning.evaluation.task_score import TaskScore
from core.learning.events import Scored
from core.project.folder import ProjectFolder
from tests.app.panels.conftest import order, row

if TYPE_CHECKING:
    import pytest
    from pytestqt.qtbot import QtBot

    from app.window.view_state import ViewState
    from tests.app.panels.conftest import QuietSession

LEFT = Qt.MouseButton.LeftButton


def answer(panel: TasksPanel, key: Qt.Key, qtbot: QtBot) -> str:
    (box,) = (b for b in panel.findChildren(QMessageBox) if b.isVisible())
    text = f"{box.text()} {box.informativeText()}"
    qtbot.keyClick(box, key)
    return text


def test_a_click_on_a_class_or_a_card_is_what_the_tools_paint(
    panel: TasksPanel, session: QuietSession, qtbot: QtBot
) -> None:
    qtbot.mouseClick(panel.cards["building"].radio, LEFT)
    qtbot.mouseClick(row(panel, "building", 0), LEFT)
    assert (session.active_task, session.active_class) == ("building", 0)
    assert row(panel, "building", 0).is_active
    assert panel.cards["building"].is_active
    assert not panel.cards["road"].is_active
    qtbot.mouseClick(panel.cards["road"].radio, LEFT)
    assert (session.active_task, session.active_class) == ("road", 1)
    assert panel.cards["road"].radio.isChecked()
    assert not panel.cards["building"].radio.isChecked()
    qtbot.mouseClick(panel.cards["road"].radio, LEFT)
    assert panel.cards["road"].radio.isChecked()  # clicked again, it stays


def test_the_keyboard_reaches_and_chooses_classes(
    panel: TasksPanel, session: QuietSession, qtbot: QtBot
) -> None:
    wanted = row(panel, "building", 0)
    assert not wanted.isVisible()  # only the active task shows its classes
    qtbot.keyClick(panel.cards["building"].radio, Qt.Key.Key_Space)
    assert wanted.isVisible()
    panel.cards["road"].radio.setFocus()
    for _ in range(60):
        if wanted.hasFocus():
            break
        focused = panel.focusWidget()
        assert focused is not None
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
    assert wanted.hasFocus()
    qtbot.keyClick(wanted, Qt.Key.Key_Space)
    assert (session.active_task, session.active_class) == ("building", 0)


def test_double_click_renames_a_task_and_undo_takes_it_back(
    panel: TasksPanel, session: QuietSession, qtbot: QtBot
) -> None:
    name = panel.cards["road"].name
    qtbot.mouseDClick(name, LEFT)
    qtbot.keyClicks(name.field, "street")
    qtbot.keyClick(name.field, Qt.Key.Key_Return)
    assert session.project.task("road").name == "street"
    session.undo_stack.undo()
    assert name.text() == "road"


def test_a_name_that_is_taken_is_not_taken_twice(
    panel: TasksPanel, session: QuietSession, qtbot: QtBot
) -> None:
    name = panel.cards["road"].name
    qtbot.mouseDClick(name, LEFT)
    qtbot.keyClicks(name.field, "building")
    qtbot.keyClick(name.field, Qt.Key.Key_Return)
    assert name.is_editing
    qtbot.keyClick(name.field, Qt.Key.Key_Escape)
    assert not name.is_editing
    assert [t.name for t in session.project.tasks] == ["road", "building"]


def test_the_weight_goes_by_slider_and_number_and_0_is_off(
    panel: TasksPanel, session: QuietSession, qtbot: QtBot
) -> None:
    weight = panel.cards["road"].weight
    weight.slider.setFocus()
    qtbot.keyClick(weight.slider, Qt.Key.Key_Home)
    assert session.project.task("road").weight == 0
    assert weight.number.text() == "off"
    qtbot.keyClick(weight.slider, Qt.Key.Key_End)
    assert session.project.task("road").weight == 4
    weight.number.selectAll()
    qtbot.keyClicks(weight.number, "2.5")
    qtbot.keyClick(weight.number, Qt.Key.Key_Return)
    assert session.project.task("road").weight == 2.5
    session.tasks.set_weight("road", 0.5)
    assert weight.weight == 0.5
    assert weight.number.value() == 0.5


def test_moving_weights_builds_no_widget_again(panel: TasksPanel, session: QuietSession) -> None:
    before = panel.findChildren(object)  # type: ignore[type-var]
    session.tasks.set_weight("road", 2.0)
    session.hear(Scored("quick", 1, {"road": TaskScore((0.9, 0.8), (10, 20))}, best=True))
    session.tasks.rename_class("road", 1, "street")
    assert panel.findChildren(object) == before  # type: ignore[type-var]


def test_scores_are_shown_with_the_pixels_behind_them_and_missing_ones_in_words(
    panel: TasksPanel, session: QuietSession
) -> None:
    assert panel.cards["road"].score.text() == "–"
    session.hear(Scored("quick", 1, {"road": TaskScore((0.9, None), (12345, 0))}, best=True))
    assert panel.cards["road"].score.text() == ".90"
    first, second = panel.cards["road"].classes.rows
    assert first.score.text() == ".90"
    assert "12345" in first.score.toolTip().replace(",", "")
    assert second.score.text() == "–"
    assert "No validation labels for this class" in second.score.toolTip()
    assert panel.cards["building"].score.text() == "–"


def test_its_own_hold_out_is_said_in_words(panel: TasksPanel, session: QuietSession) -> None:
    scores = {"road": TaskScore((0.9, 0.5), (1, 1))}
    session.hear(Scored("quick", 1, scores, best=True, held_out="automatic"))
    assert "automatically held-out" in row(panel, "road", 0).score.toolTip()


def test_a_swatch_asks_for_a_colour(panel: TasksPanel, session: QuietSession, qtbot: QtBot) -> None:
    swatch = row(panel, "road", 1).swatch
    qtbot.mouseClick(swatch, LEFT)
    dialog = panel.findChild(QColorDialog)
    assert dialog is not None
    dialog.setCurrentColor(QColor("#123456"))
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert session.project.task("road").classes[1].color == "#123456"
    assert swatch.color == "#123456"
    session.undo_stack.undo()
    assert swatch.color != "#123456"


def test_eye_and_opacity_of_labels_and_predictions(
    panel: TasksPanel, view_state: ViewState, qtbot: QtBot
) -> None:
    card = panel.cards["road"]
    qtbot.mouseClick(card.labels.eye, LEFT)
    assert not view_state.task_view("road").label_visible
    assert not card.labels.slider.isEnabled()
    card.predictions.slider.setFocus()
    qtbot.keyClick(card.predictions.slider, Qt.Key.Key_End)
    assert view_state.task_view("road").prediction_opacity == 1.0
    assert view_state.task_view("building").prediction_opacity != 1.0
    view_state.set_task_view("road", label_visible=True, label_opacity=0.25)
    assert card.labels.eye.isChecked()
    assert card.labels.slider.value() == 25


def test_a_class_is_added_named_and_removed(
    panel: TasksPanel, session: QuietSession, view_state: ViewState, qtbot: QtBot
) -> None:
    view_state.set_key_names({"class_3": "3"})
    card = panel.cards["road"]
    qtbot.mouseClick(card.add_class_button, LEFT)
    new = card.classes.rows[2]
    assert new.name.is_editing
    qtbot.keyClicks(new.name.field, "kerb")
    qtbot.keyClick(new.name.field, Qt.Key.Key_Return)
    assert [c.name for c in session.project.task("road").classes] == ["background", "road", "kerb"]
    assert new.key == "3"
    new.setFocus()
    qtbot.keyClick(new, Qt.Key.Key_Delete)
    assert "become unlabelled" in answer(panel, Qt.Key.Key_Return, qtbot)
    assert len(session.project.task("road").classes) == 2
    assert len(card.classes.rows) == 2


def test_escape_takes_back_a_class_that_was_just_added(
    panel: TasksPanel, session: QuietSession, qtbot: QtBot
) -> None:
    card = panel.cards["road"]
    before = session.project.task("road")
    qtbot.mouseClick(card.add_class_button, LEFT)
    assert len(session.project.task("road").classes) == 3
    qtbot.keyClicks(card.classes.rows[-1].name.field, "pier")
    qtbot.keyClick(card.classes.rows[-1].name.field, Qt.Key.Key_Escape)
    assert session.project.task("road") == before
    qtbot.mouseClick(card.add_class_button, LEFT)
    qtbot.keyClick(card.classes.rows[-1].name.field, Qt.Key.Key_Return)  # "class 3" will do
    card.classes.rows[-1].name.edit()
    qtbot.keyClick(card.classes.rows[-1].name.field, Qt.Key.Key_Escape)  # takes back a name, not the class
    assert len(session.project.task("road").classes) == 3


def test_numbers_and_sliders_have_tool_tips(panel: TasksPanel) -> None:
    card = panel.cards["road"]
    for widget in (
        card.score,
        card.score_caption,
        card.labels.slider,
        card.predictions.slider,
        card.weight.slider,
    ):
        assert widget.toolTip()


def test_the_last_class_cant_be_removed(panel: TasksPanel, session: QuietSession, qtbot: QtBot) -> None:
    session.tasks.remove_class("road", 0)
    only = row(panel, "road", 0)
    only.setFocus()
    qtbot.keyClick(only, Qt.Key.Key_Delete)
    assert panel.findChild(QMessageBox) is None


def test_tasks_move_up_and_down_with_the_keyboard(
    panel: TasksPanel, session: QuietSession, qtbot: QtBot
) -> None:
    card = panel.cards["building"]
    card.setFocus()
    qtbot.keyClick(card, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert [t.id for t in session.project.tasks] == ["building", "road"]
    qtbot.waitUntil(lambda: [c.task_id for c in order(panel)] == ["building", "road"])
    assert panel.cards["building"] is card


def test_removing_a_task_says_what_is_lost(panel: TasksPanel, session: QuietSession, qtbot: QtBot) -> None:
    stroke = session.labels.begin_stroke(BrushTool.info.stroke)
    assert stroke is not None
    stroke.line(2, 2, 9, 9, 2)
    session.labels.end_stroke()
    panel.cards["road"].menu.remove.trigger()
    text = answer(panel, Qt.Key.Key_Escape, qtbot)
    assert session.tasks.what_is_lost("road") in text
    assert "road" in panel.cards
    panel.cards["road"].menu.remove.trigger()
    answer(panel, Qt.Key.Key_Return, qtbot)
    assert list(panel.cards) == ["building"]
    session.undo_stack.undo()
    assert set(panel.cards) == {"road", "building"}


def test_a_task_is_added_by_the_dialog(panel: TasksPanel, session: QuietSession, qtbot: QtBot) -> None:
    qtbot.mouseClick(panel.add_button, LEFT)
    dialog = panel.findChild(NewTaskDialog)
    assert dialog is not None
    assert not dialog.ok.isEnabled()
    qtbot.keyClicks(dialog.name, "road")
    assert not dialog.ok.isEnabled()
    assert "already" in dialog.problem.text()
    qtbot.keyClicks(dialog.name, " surface")
    assert dialog.class_names == ("background", "road surface")
    qtbot.mouseClick(dialog.classes, LEFT)
    dialog.classes.selectAll()
    for line in ("asphalt", "gravel", ""):
        qtbot.keyClicks(dialog.classes, line)
        qtbot.keyClick(dialog.classes, Qt.Key.Key_Return)
    qtbot.keyClicks(dialog.classes, "asphalt")
    assert not dialog.ok.isEnabled()
    qtbot.keyClicks(dialog.classes, " 2")
    qtbot.mouseClick(dialog.ok, LEFT)
    task = session.project.tasks[-1]
    assert (task.name, [c.name for c in task.classes]) == ("road surface", ["asphalt", "gravel", "asphalt 2"])
    assert session.active_task == task.id
    assert panel.cards[task.id].is_active


def test_any_number_of_tasks_scrolls(panel: TasksPanel, session: QuietSession, qtbot: QtBot) -> None:
    for number in range(24):
        session.tasks.add(f"task {number}")
    qtbot.waitUntil(lambda: panel.scroll_area.verticalScrollBar().maximum() > 500)
    assert panel.scroll_area.horizontalScrollBar().maximum() == 0


def test_a_read_only_project_shows_what_is(
    panel: TasksPanel, session: QuietSession, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ProjectFolder, "read_only", True)
    card = panel.cards["road"]
    qtbot.mouseDClick(card.name, LEFT)
    qtbot.keyClicks(card.name.field, "street")
    qtbot.keyClick(card.name.field, Qt.Key.Key_Return)
    assert card.name.text() == "road"
    qtbot.keyClick(card.weight.slider, Qt.Key.Key_Home)
    assert card.weight.weight == 1.0


def test_empty_states_say_what_to_do(
    closed_session: QuietSession, view_state: ViewState, qtbot: QtBot
) -> None:
    panel = TasksPanel(closed_session, view_state)
    qtbot.addWidget(panel)
    assert "No project is open" in panel.empty.words
    assert not panel.add_button.isEnabled()


def test_every_control_has_a_name_for_screen_readers(panel: TasksPanel) -> None:
    for widget in panel.cards["road"].tab_chain():
        assert widget.accessibleName(), widget


def test_no_tooltip_takes_a_name_for_html(panel: TasksPanel, session: QuietSession) -> None:
    name = '<img src="//host/share/x.png">'
    session.tasks.rename("road", name)
    session.tasks.rename_class("road", 1, name)
    tips = [widget.toolTip() for widget in panel.findChildren(QWidget) if widget.toolTip()]
    assert any("&lt;img" in tip for tip in tips)
    assert not any("<img" in tip for tip in tips)
