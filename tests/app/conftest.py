"""The window with settings of its own in a temporary folder; the learner's thread is left out where it isn't tested."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QImage

from app import theme
from app.main_window import SIZE, MainWindow
from app.panels import sample_cards
from app.session import Session
from app.session.learning.learning import Learning
from app.settings import Settings
from app.window.view_state import ViewState
from tests.app.session.conftest import TASKS, write_images

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot


@pytest.fixture(autouse=True, scope="module")
def _light_learning(light_learning: None) -> None:
    """In all tests below: most open a project, and a project's learner builds a network."""


@pytest.fixture
def dressed(qapp: QApplication) -> Iterator[theme.Theme]:
    """The application in our theme, given back to the system's choice afterwards."""
    made = theme.apply(qapp, "dark")
    yield made
    made.set_choice("system")


@pytest.fixture(autouse=True)
def plain_covers(monkeypatch: pytest.MonkeyPatch) -> None:
    """The start page shows plain areas: the samples' scenes are drawn in tests of their own."""

    def plain(_field: str) -> QImage:
        image = QImage(8, 6, QImage.Format.Format_RGB888)
        image.fill(Qt.GlobalColor.gray)
        return image

    monkeypatch.setattr(sample_cards, "cover", plain)


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat))


@pytest.fixture
def new_window(
    qtbot: QtBot,
    dressed: theme.Theme,
    settings: Settings,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Callable[[], MainWindow]]:
    """Makes windows without a learner's thread; they are closed at the end of the test."""
    monkeypatch.setattr(Learning, "start", lambda self: None)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    windows: list[MainWindow] = []

    def make() -> MainWindow:
        session = Session()
        session.learn_at_once = False
        window = MainWindow(session, ViewState(), settings)
        window.resize(SIZE)  # the offscreen screen has room for less
        session.setParent(window)
        windows.append(window)
        qtbot.addWidget(window)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        return window

    yield make
    for window in windows:
        window.close()


@pytest.fixture
def window(new_window: Callable[[], MainWindow]) -> MainWindow:
    """The window on its start page."""
    return new_window()


@pytest.fixture
def open_window(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> MainWindow:
    """The window with a project of two tasks and three images, the second on screen."""
    session = session_of(window)
    session.create(tmp_path / "projects" / "harbour", "Harbour", TASKS)
    with qtbot.waitSignal(session.images_changed, timeout=5000):
        session.images.add(write_images(tmp_path / "pictures", 3), split="train")
    session.show_image("scene1")
    window.messages.clear()
    return window


def session_of(window: MainWindow) -> Session:
    """The session of a window, which keeps it to itself."""
    session = window.findChild(Session)
    assert isinstance(session, Session)
    return session
