from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from app.dialogs.learning_settings import LearningSettingsDialog
from app.dialogs.learning_settings.between import BetweenPage
from core.project.folder import ProjectFolder
from core.project.model import Project, new_task
from tests.app.conftest import session_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from app.main_window import MainWindow

ROAD = new_task(Project("x"), "Road", ("other", "road"))
HOUSE = new_task(Project("x"), "Buildings", ("other", "building"))
PROJECT = Project("Harbour", (ROAD, HOUSE))


def test_the_page_says_what_holds_and_leaves_out_what_is_gone(qtbot: QtBot) -> None:
    implied = [(ROAD.id, 1, HOUSE.id, 0), ("gone", 1, HOUSE.id, 0), (ROAD.id, 7, HOUSE.id, 0)]
    page = BetweenPage(implied)
    qtbot.addWidget(page)
    page.show_project(PROJECT)
    assert page.words.splitlines()[1:] == ["Road: road  →  Buildings: other"]
    nothing = BetweenPage()
    qtbot.addWidget(nothing)
    nothing.show_project(PROJECT)
    assert "No exclusive classes" in nothing.words


def test_defaults_switch_it_on_again(qtbot: QtBot) -> None:
    page = BetweenPage([(ROAD.id, 1, HOUSE.id, 0)])
    qtbot.addWidget(page)
    page.show_project(PROJECT)
    page.relations.click()
    assert not page.read(PROJECT).learning.relations
    page.restore_defaults()
    assert page.read(PROJECT).learning.relations
    assert "Road" in page.words


def test_the_window_keeps_the_switch_in_the_project(open_window: MainWindow, qtbot: QtBot) -> None:
    session = session_of(open_window)
    qtbot.mouseClick(open_window.learning.strip.settings_button, Qt.MouseButton.LeftButton)
    dialog = open_window.findChild(LearningSettingsDialog)
    assert isinstance(dialog, LearningSettingsDialog)
    pages = [page for page in dialog.pages if isinstance(page, BetweenPage)]
    dialog.list.setCurrentRow(dialog.pages.index(pages[0]))
    qtbot.keyClick(pages[0].relations, Qt.Key.Key_Space)
    qtbot.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)
    assert not session.project.learning.relations
    assert session.folder is not None
    path = session.folder.path
    assert session.close()
    again, project = ProjectFolder.open(path)
    again.close()
    assert not project.learning.relations
