"""A window where every action of the table is possible."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QDialog

from app import errors
from app.verb_process import VerbProcess
from tests.app.conftest import session_of

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from app.actions.action_set import ActionSet
    from app.main_window import MainWindow
    from app.session import Session
    from app.window.view_state import ViewState


class Desk:
    """A window where every action of the table is possible, and what was asked of the outside world."""

    def __init__(self, window: MainWindow) -> None:
        self.window = window
        self.session: Session = session_of(window)
        self.folders: list[Path] = []
        self.samples: tuple[str, ...] = ()

    @property
    def actions(self) -> ActionSet:
        return self.window.action_set

    @property
    def view(self) -> ViewState:
        return self.window.verbs.view_state

    def dialog(self, kind: type[QDialog]) -> bool:
        """A dialog of exactly that kind is open."""
        return any(type(d) is kind and d.isVisible() for d in self.window.findChildren(QDialog))

    def entry_split(self, image_id: str) -> str:
        entry = self.session.image_entry(image_id)
        assert entry is not None
        return entry.split

    def entry_flag(self, image_id: str) -> str:
        entry = self.session.image_entry(image_id)
        assert entry is not None
        return entry.flag

    def sample_wanted(self, field: str) -> None:
        self.samples += (field,)

    def folder_wanted(self, folder: Path) -> bool:
        self.folders.append(folder)
        return True


@pytest.fixture
def desk(open_window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Desk:
    desk = Desk(open_window)
    qtbot.waitUntil(lambda: desk.window.canvas.image_shown == "scene1")
    session = desk.session
    monkeypatch.setattr(session, "open_sample", desk.sample_wanted)
    monkeypatch.setattr(errors, "open_folder", desk.folder_wanted)
    monkeypatch.setattr(VerbProcess, "run", lambda *_: None)
    desk.view.set_prompt_place((tmp_path,))
    session.images.set_split(["scene0"], "val")
    session.images.set_split(["scene0"], "test")
    session.undo_stack.undo()  # so that there is something to undo and something to redo
    session.set_active("road", 1)
    session.learning.learn_full()
    desk.window.canvas.zoom_in()
    return desk
