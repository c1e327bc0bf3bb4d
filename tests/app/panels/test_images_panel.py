from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu, QMessageBox

from app.canvas.tools.brush import BrushTool
from app.panels.images.list_model import ROW
from app.panels.images.menu import ImageMenu
from app.panels.images.panel import ImagesPanel
from core.insight.suggestions import Ranked, RankedImage
from core.learning import events as ev
from core.predicting.prediction import TaskPrediction
from core.project import model as edits
from tests.app.panels.conftest import entries

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from app.window.view_state import ViewState
    from tests.app.panels.conftest import QuietSession


@pytest.fixture
def new_panel(qtbot: QtBot, view_state: ViewState, tmp_path: Path) -> Callable[[QuietSession], ImagesPanel]:
    def make(session: QuietSession) -> ImagesPanel:
        panel = ImagesPanel(session, view_state, cache_folder=tmp_path / "cache")
        qtbot.addWidget(panel)
        panel.resize(230, 560)
        panel.show()
        qtbot.waitExposed(panel)
        return panel

    return make


@pytest.fixture
def panel(new_panel: Callable[[QuietSession], ImagesPanel], session: QuietSession) -> ImagesPanel:
    return new_panel(session)


def click(qtbot: QtBot, panel: ImagesPanel, image_id: str, *modifiers: Qt.KeyboardModifier) -> None:
    place = panel.view.visualRect(panel.model.place(image_id)).center()
    modifier = modifiers[0] if modifiers else Qt.KeyboardModifier.NoModifier
    qtbot.mouseClick(panel.view.viewport(), Qt.MouseButton.LeftButton, modifier, place)


def test_a_click_shows_the_image_and_the_session_moves_the_list(
    panel: ImagesPanel, session: QuietSession, qtbot: QtBot
) -> None:
    click(qtbot, panel, "scene3")
    assert session.current_image == "scene3"
    session.show_image("scene5")
    assert panel.selected_ids() == ["scene5"]
    assert panel.view.currentIndex() == panel.model.place("scene5")
    qtbot.keyClick(panel.view, Qt.Key.Key_Up)
    assert session.current_image == "scene4"


def test_several_can_be_selected_and_moved_to_a_split_by_the_menu(
    panel: ImagesPanel, session: QuietSession, qtbot: QtBot
) -> None:
    click(qtbot, panel, "scene1")
    click(qtbot, panel, "scene3", Qt.KeyboardModifier.ShiftModifier)
    assert panel.find_bar.count.text() == "3 selected"
    panel.view.customContextMenuRequested.emit(QPoint(5, 5))
    menu = panel.findChild(ImageMenu)
    assert menu is not None
    next(a for a in menu.actions() if a.text() == "Split: test").trigger()
    menu.close()
    splits = [i.split for i in session.project.images]
    assert splits == ["train", "test", "test", "test", "val", "val"]
    assert panel.selected_ids() == ["scene1", "scene2", "scene3"]
    session.undo_stack.undo()
    assert panel.model.place("scene1").data(ROW).split == "train"


def test_delete_asks_says_that_files_stay_and_removes(
    panel: ImagesPanel, session: QuietSession, qtbot: QtBot
) -> None:
    click(qtbot, panel, "scene1")
    qtbot.keyClick(panel.view, Qt.Key.Key_Delete)
    box = panel.findChild(QMessageBox)
    assert box is not None
    assert "stay on disk" in box.informativeText()
    qtbot.keyClick(box, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not panel.model.place("scene1").isValid())
    assert "scene1" not in {i.id for i in session.project.images}


def test_cancelling_the_question_removes_nothing(
    panel: ImagesPanel, session: QuietSession, qtbot: QtBot
) -> None:
    click(qtbot, panel, "scene1")
    qtbot.keyClick(panel.view, Qt.Key.Key_Delete)
    box = panel.findChild(QMessageBox)
    assert box is not None
    qtbot.keyClick(box, Qt.Key.Key_Escape)
    assert panel.model.rowCount() == 6
    assert session.undo_stack.count() == 0


def test_finding_by_name_keeps_the_current_image_and_the_selection(
    panel: ImagesPanel, session: QuietSession, qtbot: QtBot
) -> None:
    click(qtbot, panel, "scene4")
    qtbot.keyClicks(panel.find_bar.field, "4")
    assert panel.model.rowCount() == 1
    assert panel.find_bar.count.text() == "1 of 6"
    assert panel.selected_ids() == ["scene4"]
    qtbot.keyClicks(panel.find_bar.field, "x")
    assert panel.empty.isVisible()
    assert "No matches" in panel.empty.words
    assert session.current_image == "scene4"
    panel.find_bar.field.clear()
    assert panel.selected_ids() == ["scene4"]


def shown(panel: ImagesPanel) -> list[str]:
    return panel.model.ids


def pick(panel: ImagesPanel, *path: str) -> None:
    """Choose in the menu of the filter, as a click does."""
    menu: QMenu = panel.find_bar.filter_menu
    menu.aboutToShow.emit()
    for text in path:
        action = next(a for a in menu.actions() if a.text() == text)
        if action.menu() is not None:
            menu = action.menu()  # type: ignore[assignment]
        else:
            action.trigger()


def test_filters_add_up_and_are_said_on_the_button(
    panel: ImagesPanel, session: QuietSession, view_state: ViewState
) -> None:
    session.images.set_flag(["scene1", "scene4"], "done")
    pick(panel, "Done")
    assert shown(panel) == ["scene1", "scene4"]
    pick(panel, "Split: val")
    assert shown(panel) == ["scene4"]
    assert view_state.listed == ("scene4",)
    assert panel.find_bar.filter_button.accessibleName() == "Images shown: Val, done"
    pick(panel, "Done")  # again takes it back
    assert shown(panel) == ["scene4", "scene5"]
    pick(panel, "All images")
    assert len(shown(panel)) == 6


def test_images_without_labels_of_a_task_are_found(panel: ImagesPanel, session: QuietSession) -> None:
    session.set_active("road", 1)
    stroke = session.labels.begin_stroke(BrushTool.info.stroke)
    assert stroke is not None
    stroke.line(3, 3, 20, 20, 4)
    session.labels.end_stroke()
    pick(panel, "With labels of", "road")
    assert shown(panel) == ["scene0"]
    pick(panel, "Without labels of", "road")
    assert "scene0" not in shown(panel)
    assert len(shown(panel)) == 5
    session.tasks.remove("road")
    assert len(shown(panel)) == 6  # a filter by a task that is gone is gone too


def test_predictions_that_are_not_sure_are_found_and_useful_images_come_first(
    panel: ImagesPanel, session: QuietSession
) -> None:
    for image_id, confidence in (("scene1", 200), ("scene3", 90)):
        classes, sure = np.zeros((24, 32), np.uint8), np.full((24, 32), confidence, np.uint8)
        session.hear(ev.Predicted(image_id, {"road": TaskPrediction(classes, sure)}))
    assert session.learning.predictions.confidence("scene3") == pytest.approx(90 / 255)
    pick(panel, "Mean confidence below 75 %")
    assert shown(panel) == ["scene3"]
    pick(panel, "All images")
    menu = panel.find_bar.sort_button.menu()
    assert menu is not None
    next(a for a in menu.actions() if a.text() == "Most useful to label first").trigger()
    ranked = tuple(RankedImage(i, 0.5, "Unlike anything labelled.") for i in ("scene3", "scene1"))
    session.hear(Ranked(session.where_next.strategy, ranked, 1.0))
    assert shown(panel)[:2] == ["scene3", "scene1"]
    next(a for a in menu.actions() if a.text() == "Reverse order").trigger()
    assert shown(panel)[:2] == ["scene1", "scene3"]


def test_flags_and_notes_are_set_for_all_that_are_selected_shown_and_undone(
    panel: ImagesPanel, session: QuietSession, qtbot: QtBot
) -> None:
    click(qtbot, panel, "scene1")
    click(qtbot, panel, "scene3", Qt.KeyboardModifier.ShiftModifier)
    panel.view.customContextMenuRequested.emit(QPoint(5, 5))
    menu = panel.findChild(ImageMenu)
    assert menu is not None
    next(a for a in menu.actions() if a.text() == "Skip").trigger()
    menu.close()
    assert [panel.model.place(f"scene{n}").data(ROW).flag for n in range(5)] == [
        "",
        "skip",
        "skip",
        "skip",
        "",
    ]
    session.images.set_note(["scene1"], " Blurred. ")
    assert panel.model.place("scene1").data(ROW).note == "Blurred."
    assert "Blurred." in panel.model.place("scene1").data(Qt.ItemDataRole.ToolTipRole)
    session.undo()
    session.undo()
    assert panel.model.place("scene1").data(ROW).note == ""
    assert {i.flag for i in session.project.images} == {""}


def test_flags_of_thousands_are_set_and_removed_at_once(
    panel: ImagesPanel, session: QuietSession, tmp_path: Path
) -> None:
    session.set_project(edits.add_images(session.project, entries(tmp_path, 3000)), images=True)
    ids = [i.id for i in session.project.images]
    session.images.set_flag(ids, "done")
    assert panel.model.place("scene 2999").data(ROW).flag == "done"
    session.images.remove(ids[6:])
    assert len(session.project.images) == 6
    session.undo()
    assert [i.id for i in session.project.images] == ids
    session.undo()
    assert {i.flag for i in session.project.images} == {""}


def test_the_menu_orders(panel: ImagesPanel) -> None:
    menu = panel.find_bar.sort_button.menu()
    assert menu is not None
    next(a for a in menu.actions() if a.text() == "Split").trigger()
    assert panel.model.filter.order == "split"


def test_thumbnails_are_made_for_rows_that_are_seen_only(
    panel: ImagesPanel, session: QuietSession, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    get = panel.thumbnails.get

    def spy(image_id: str, path: Path) -> object:
        asked.append(image_id)
        return get(image_id, path)

    monkeypatch.setattr(panel.thumbnails, "get", spy)
    session.set_project(edits.add_images(session.project, entries(tmp_path, 5000)), images=True)
    panel.view.scrollToBottom()
    panel.view.repaint()
    assert "scene 4999" in asked
    assert len(set(asked)) < 40


def test_a_missing_image_says_so_in_its_row_and_tooltip(panel: ImagesPanel, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: panel.model.place("scene2").data(ROW).problem != "")
    tip = panel.model.place("scene2").data(Qt.ItemDataRole.ToolTipRole)
    assert "missing" in tip
    assert "scene2.png" in tip


def test_without_a_project_it_offers_one(
    new_panel: Callable[[QuietSession], ImagesPanel], closed_session: QuietSession, tmp_path: Path
) -> None:
    panel = new_panel(closed_session)
    assert panel.sample_button.isVisible()
    assert not panel.add_files_button.isEnabled()
    closed_session.create(tmp_path / "fresh", "Fresh")
    assert "No images yet" in panel.empty.words
    assert not panel.sample_button.isVisible()
    assert panel.add_folder_button.isEnabled()


def test_every_control_has_a_name_for_screen_readers(panel: ImagesPanel) -> None:
    bar = panel.find_bar
    for widget in (panel.view, bar.field, bar.filter_button, bar.sort_button, panel.add_files_button):
        assert widget.accessibleName()
