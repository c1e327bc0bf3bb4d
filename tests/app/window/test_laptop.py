"""The window on a small screen: low enough for a laptop, with room for the photo, and nothing that moves it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QSize

from app import theme
from app.main_window import SIZE, first_size
from core.learning.evaluation.task_score import TaskScore
from core.learning.events import PhaseChanged, Progress, Scored
from docs.fits import misfits
from tests.app.conftest import session_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from app.main_window import MainWindow

LOWEST = 640
LAPTOP = QSize(1366, 768)


def test_the_first_size_is_what_the_screen_leaves() -> None:
    assert first_size(QSize(1920, 1080)) == SIZE
    small = first_size(QSize(1280, 760))
    assert small.height() <= 720
    assert small.width() <= 1280


def test_the_lowest_window_fits_a_laptop_on_every_page(
    open_window: MainWindow, new_window: Callable[[], MainWindow], tmp_path: Path
) -> None:
    assert open_window.minimumSizeHint().height() <= LOWEST
    open_window.validation_bar.show()
    open_window.learning.set_open(on=True)
    assert open_window.minimumSizeHint().height() <= LOWEST
    second = new_window()
    assert second.minimumSizeHint().height() <= LOWEST  # the start page
    second.verbs.file.open_path(tmp_path / "projects" / "harbour")
    assert second.read_only_bar.isVisible()
    assert second.minimumSizeHint().height() <= LOWEST


def test_lines_that_come_while_full_learning_runs_move_nothing(open_window: MainWindow, qtbot: QtBot) -> None:
    open_window.resize(LAPTOP)
    learning = session_of(open_window).learning
    qtbot.waitUntil(lambda: open_window.size() == LAPTOP)
    canvas = open_window.canvas.size()
    score = {"road": TaskScore((0.9, 0.8), (1000, 1000), images=3)}
    for plateau in (None, (0, 8), (1, 8)):
        learning._on_event(Scored("full", 10, score, best=True, plateau=plateau))
        open_window.learning.redraw()
        assert open_window.minimumSizeHint().height() <= LOWEST
    assert open_window.size() == LAPTOP
    assert open_window.canvas.size() == canvas


def test_all_lines_of_full_learning_are_shown_whole_in_the_lowest_window(
    open_window: MainWindow, qtbot: QtBot
) -> None:
    panel, session = open_window.learning, session_of(open_window)
    panel.set_open(on=True)
    open_window.resize(open_window.minimumSizeHint())
    score = {"road": TaskScore((0.9, 0.8), (1000, 1000), images=3)}
    session.learning._state.mode = "full"
    session.learning._on_event(PhaseChanged("full", "Learning the whole network."))
    session.learning._on_event(Progress("full", 12, 0.5, 90.0, 0.7))
    session.learning._on_event(Scored("full", 10, score, best=True, plateau=(1, 8)))
    panel.redraw()
    lines = (panel.status.steps, panel.status.best, panel.status.plateau)
    qtbot.waitUntil(lambda: open_window.height() <= LOWEST)
    assert all(line.isVisible() and line.text() for line in lines)
    for line in lines:
        assert line.height() >= line.fontMetrics().height()
        assert panel.rect().contains(line.geometry().translated(line.parentWidget().mapTo(panel, QPoint())))
    assert misfits(panel) == []


def test_the_photo_gets_a_third_of_a_laptop_s_window(open_window: MainWindow, qtbot: QtBot) -> None:
    open_window.resize(LAPTOP)
    open_window.reset_layout()
    all_of_it = LAPTOP.width() * LAPTOP.height()

    def share() -> float:
        canvas = open_window.canvas
        return canvas.width() * canvas.height() / all_of_it

    qtbot.waitUntil(lambda: share() >= 1 / 3)


def test_the_theme_moves_nothing(open_window: MainWindow, qtbot: QtBot) -> None:
    open_window.resize(LAPTOP)
    qtbot.waitUntil(lambda: open_window.size() == LAPTOP)
    open_window.reset_layout()
    qtbot.wait(1)
    places = [w.geometry() for w in (open_window.canvas, open_window._strip, open_window._tool_bar)]
    for choice in ("light", "dark"):
        theme.theme().set_choice(choice)
        open_window.repaint()
        qtbot.wait(1)
        now = [w.geometry() for w in (open_window.canvas, open_window._strip, open_window._tool_bar)]
        assert now == places


@pytest.mark.parametrize("words", ["", "An unusually long sentence about what has just happened. " * 6])
def test_the_status_bar_keeps_its_height(open_window: MainWindow, words: str) -> None:
    height = open_window.status.height()
    open_window.status.say(words)
    assert open_window.status.sizeHint().height() <= height
    assert open_window.status.height() == height


def test_no_menu_covers_the_menu_bar_of_a_laptop(open_window: MainWindow) -> None:
    bar = open_window.menuBar()
    room = LAPTOP.height() - 40 - bar.height()
    high = {action.text(): action.menu().sizeHint().height() for action in bar.actions()}
    assert {text: height for text, height in high.items() if height > room} == {}
