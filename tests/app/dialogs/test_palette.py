from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app.actions.palette import Entry
from app.dialogs.about import AboutDialog
from app.dialogs.learning_settings import LearningSettingsDialog
from app.dialogs.learning_settings.pages import page_words
from app.dialogs.palette.dialog import PaletteDialog
from tests.app.conftest import session_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from app.main_window import MainWindow


def opened(window: MainWindow, qtbot: QtBot) -> PaletteDialog:
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(window.canvas, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    dialog = next(d for d in window.findChildren(PaletteDialog) if d.isVisible())
    qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


@pytest.fixture
def palette(open_window: MainWindow, qtbot: QtBot) -> PaletteDialog:
    return opened(open_window, qtbot)


def test_enter_runs_the_action_that_a_few_letters_find(
    open_window: MainWindow, palette: PaletteDialog, qtbot: QtBot
) -> None:
    qtbot.keyClicks(palette.field, "eras")
    first = palette.found[0]
    assert (first.title, first.keys, first.where) == ("Eraser", ("E",), "Label")
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: open_window.verbs.label.tool == "eraser")
    assert open_window.findChild(PaletteDialog) is None


def test_an_action_may_open_a_dialog(open_window: MainWindow, palette: PaletteDialog, qtbot: QtBot) -> None:
    qtbot.keyClicks(palette.field, "about")
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: open_window.findChild(AboutDialog) is not None)


def test_tasks_classes_and_images_are_found_by_name(
    open_window: MainWindow, palette: PaletteDialog, qtbot: QtBot
) -> None:
    session = session_of(open_window)
    qtbot.keyClicks(palette.field, "scene2")
    assert palette.found[0].kind == "image"
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: session.current_image == "scene2")
    again = opened(open_window, qtbot)
    qtbot.keyClicks(again.field, "building class")
    kinds = [(entry.kind, entry.title) for entry in again.found]
    assert ("class", "building") in kinds
    row = kinds.index(("class", "background"))
    for _ in range(row):
        qtbot.keyClick(again.field, Qt.Key.Key_Down)
    qtbot.keyClick(again.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: (session.active_task, session.active_class) == ("building", 0))


def test_what_is_not_possible_says_why_and_does_not_run(
    open_window: MainWindow, palette: PaletteDialog, qtbot: QtBot
) -> None:
    qtbot.keyClicks(palette.field, "finish now")
    assert palette.found[0].why_not == "No full training is running."
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert palette.isVisible()
    qtbot.keyClick(palette.field, Qt.Key.Key_Escape)
    assert not palette.isVisible()


@pytest.mark.parametrize(
    ("typed", "title"),
    [
        ("confusion", "Confusion matrix"),
        ("augmentation", "Augmentation"),
        ("delete", "Remove from the project"),
        ("least confident", "Most useful images first"),
        ("solo", "Only the active task"),
        ("hide panel", "Show panels"),
        ("predict", "Predict other images"),
        ("dilate", "Grow"),
        ("preprocessing", "Image preparation"),
        ("encoder", "Model"),
    ],
)
def test_actions_are_found_by_what_else_people_call_them(
    open_window: MainWindow, palette: PaletteDialog, qtbot: QtBot, typed: str, title: str
) -> None:
    qtbot.keyClicks(palette.field, typed)
    assert title in [entry.title for entry in palette.found[:2]]


def test_a_page_of_the_settings_is_opened(
    open_window: MainWindow, palette: PaletteDialog, qtbot: QtBot
) -> None:
    qtbot.keyClicks(palette.field, "augmentation")
    title = palette.found[0].title
    assert palette.found[0].where == "Learning settings"
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(open_window.findChildren(LearningSettingsDialog)))
    (dialog,) = open_window.findChildren(LearningSettingsDialog)
    assert [page.title for page in dialog.pages] == [words[0] for words in page_words()]
    assert dialog.list.currentItem().text() == dialog.page.title == title


def test_nothing_found_is_said(palette: PaletteDialog, qtbot: QtBot) -> None:
    qtbot.keyClicks(palette.field, "qqqq")
    assert palette.nothing.isVisible()
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert palette.isVisible()


def test_a_letter_among_thousands_of_images_costs_a_blink(open_window: MainWindow, qtbot: QtBot) -> None:
    entries = [Entry("image", f"scene {n:05}.jpg", "Image", lambda: None) for n in range(5000)]
    dialog = PaletteDialog(entries, open_window)
    qtbot.addWidget(dialog)
    dialog.show()
    start = time.thread_time()
    dialog.field.setText("scene 4711")
    QApplication.processEvents()
    assert dialog.found[0].title == "scene 04711.jpg"
    assert time.thread_time() - start < 0.2
