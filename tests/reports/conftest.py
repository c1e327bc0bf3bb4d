"""Models and windows for tests made from public bug reports."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest
import torch
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QDialog

from core.network.model_files import describe, save_model
from core.network.multitask import MultiTaskNet
from core.project.model import Project, new_task
from tests.app.conftest import session_of
from tests.reports.helpers import new_project

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from app.main_window import MainWindow
    from app.session import Session

PATIENCE = 500_000
"""Milliseconds that something may take on a machine with much else to do."""


@pytest.fixture(autouse=True, scope="module")
def _light_learning(light_learning: None) -> None:
    """In all tests below, but for those that ask for `lite0`."""


@pytest.fixture
def tmp_path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder whose name says nothing: a sentence that names it must not be taken for the one looked for."""
    return tmp_path_factory.mktemp("f")


@pytest.fixture(scope="module")
def stored_model(light_learning: None, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The models of a project whose task is road=background,road; the network is as it begins."""
    torch.manual_seed(0)
    task = new_task(Project("p"), "road", ("background", "road"))
    net = MultiTaskNet({task.id: 2}, pretrained=False)
    models = tmp_path_factory.mktemp("models")
    save_model(models / "current", net, describe(net, (task,)))
    return models


@pytest.fixture
def trained(stored_model: Path, tmp_path: Path) -> Callable[..., Path]:
    """Makes a project, its task road=background,road, that has a model; in the folder `tmp_path`, or another."""

    def make(root: Path | None = None) -> Path:
        project = new_project(root or tmp_path, "road=background,road")
        shutil.copytree(stored_model, project / "models")
        return project

    return make


@pytest.fixture
def session(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Session]:
    """A session without a learner."""
    from app.session import Session
    from app.session.learning.learning import Learning

    monkeypatch.setattr(Learning, "start", lambda self: None)
    session = Session()
    session.learn_at_once = False
    yield session
    session.shut_down()
    session.learning.host.wait(30_000)


@pytest.fixture
def notices(session: Session) -> list[str]:
    """What the session says, with the details."""
    said: list[str] = []
    session.notice.connect(lambda notice: said.append(f"{notice.text} {notice.details}".strip()))
    return said


@pytest.fixture
def window_of(
    qtbot: QtBot, translated: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Callable[..., MainWindow]]:
    """Opens a project in the real window, with a learner or without; its threads have ended afterwards."""
    from app import theme
    from app.application import make_application, make_window
    from app.main_window import SIZE
    from app.session.learning.learning import Learning
    from app.settings import Settings

    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    make_application()
    dressed = theme.apply(translated, "dark")
    windows: list[MainWindow] = []

    def show(project: Path, *, learner: bool = False) -> MainWindow:
        if not learner:
            monkeypatch.setattr(Learning, "start", lambda self: None)
        window = make_window(Settings(QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)))
        window.resize(SIZE)  # the offscreen screen has room for less
        windows.append(window)  # not qtbot's: it would delete the window before its threads have ended
        session = session_of(window)
        session.learn_at_once = False
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        window.verbs.file.open_path(project)
        qtbot.waitUntil(lambda: session.is_open and not session.image_files.looking)
        qtbot.waitUntil(lambda: window.canvas.image_shown == session.current_image)
        return window

    yield show
    for window in windows:
        window.close()
        for question in window.findChildren(QDialog):  # about what would be lost
            question.close()
        session_of(window).shut_down(give_up=True)
        qtbot.waitUntil(window.has_ended, timeout=PATIENCE)
        window.deleteLater()
    dressed.set_choice("system")
