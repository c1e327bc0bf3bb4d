"""The whole program: the real window, session and learner, with folders of its own and a small sample."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

import msgspec
import pytest
from PySide6.QtCore import QSettings

from app import theme
from app.application import make_application, make_window
from app.main_window import SIZE
from app.settings import Settings
from core.learning.config import LearnSettings
from core.sample import load_recipe

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from app.main_window import MainWindow
    from core.sample import Recipe

PATIENCE = 500_000
"""Milliseconds that something may take on a machine with much else to do."""


@pytest.fixture
def recipe(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Recipe:
    """The sample's recipe with a painted scene, a bare one and one for val, at three eighths of the size."""
    whole = load_recipe()
    painted = next(s for s in whole.scenes if s.painted)
    bare = next(s for s in whole.scenes if s.split == "train" and not s.painted)
    val = next(s for s in whole.scenes if s.split == "val")
    small = msgspec.structs.replace(whole, size=192, scenes=(painted, bare, val))
    monkeypatch.setattr("core.sample.making.load_recipe", lambda _field: small)
    for kind in ("data", "cache", "log"):
        monkeypatch.setattr(f"platformdirs.user_{kind}_dir", lambda *_, kind=kind, **__: str(tmp_path / kind))
    return small


@pytest.fixture
def short_course(monkeypatch: pytest.MonkeyPatch) -> None:
    """A quick course of 40 steps: nobody waits here for the last hundredth of IoU."""
    settings = functools.partial(LearnSettings, horizon=40)
    monkeypatch.setattr("app.session.learning.feed.LearnSettings", settings)


@pytest.fixture
def start_program(
    qtbot: QtBot, translated: QApplication, tmp_path: Path, short_course: None
) -> Iterator[Callable[[], MainWindow]]:
    """Starts the program as `main.py` does, as often as it is called; settings last from one to the next."""
    make_application()
    dressed = theme.apply(translated, "dark")
    windows: list[MainWindow] = []

    def start() -> MainWindow:
        store = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
        window = make_window(Settings(store))
        window.resize(SIZE)  # the offscreen screen has room for less
        windows.append(window)  # not qtbot's: it would delete the window before its threads have ended
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        return window

    yield start
    for window in windows:
        window.close()
        qtbot.waitUntil(window.has_ended, timeout=PATIENCE)
        window.deleteLater()
    dressed.set_choice("system")
