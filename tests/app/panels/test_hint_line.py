"""The line under the canvas: it follows the project, its button does what it says, and it goes and comes back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from tests.app.conftest import session_of
from tests.app.window.test_validation import paint

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from app.main_window import MainWindow

LEFT = Qt.MouseButton.LeftButton


def test_it_leads_from_the_first_stroke_to_the_next_image(open_window: MainWindow, qtbot: QtBot) -> None:
    session, line = session_of(open_window), open_window.hint_line
    session.learning.learn_quick()
    session.set_active("road", 1)
    qtbot.waitUntil(lambda: line.words.text() == "Paint a few strokes of road (2) and of background (1).")
    assert line.height() == 28
    assert line.geometry().top() >= open_window.canvas.height()
    assert not line.button.isVisible()
    paint(open_window, qtbot)
    qtbot.waitUntil(
        lambda: line.words.text() == "Only road is painted so far. Paint some background (1) too."
    )
    qtbot.mouseClick(line.button, LEFT)
    assert session.active_class == 0
    paint(open_window, qtbot, 60)
    qtbot.waitUntil(lambda: line.button.text() == "Next image (N)")
    qtbot.mouseClick(line.button, LEFT)
    assert session.current_image == "scene2"


def test_it_goes_for_good_and_help_brings_it_back(open_window: MainWindow, qtbot: QtBot) -> None:
    line, hints = open_window.hint_line, open_window.action_set["hints"]
    assert line.isVisible()
    assert hints.isChecked()
    qtbot.mouseClick(line.close_button, LEFT)
    assert not line.isVisible()
    session_of(open_window).show_image("scene0")
    assert not line.isVisible()
    open_window.action_set.update_states()
    assert not hints.isChecked()
    hints.trigger()
    assert line.isVisible()


def test_without_a_project_there_is_none(window: MainWindow) -> None:
    assert not window.hint_line.isVisible()


def test_the_learning_panel_is_folded_or_open_as_it_was_left(
    open_window: MainWindow, new_window: Callable[[], MainWindow], qtbot: QtBot
) -> None:
    assert not open_window.learning.is_open
    qtbot.mouseClick(open_window.learning.strip.fold_button, LEFT)
    assert open_window.learning.is_open
    assert new_window().learning.is_open
