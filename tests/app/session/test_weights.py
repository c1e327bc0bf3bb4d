"""Fetching pretrained weights in the window, with the real learner and a server that is slow, or isn't there."""

from __future__ import annotations

import http.server
import threading
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from app.dialogs.learning_settings import LearningSettingsDialog
from app.dialogs.learning_settings.network import NetworkPage
from app.main_window import MainWindow
from app.session import Session
from app.window.view_state import ViewState
from core.learning import initial_network as starting
from core.network import weights
from core.network.weights import Source
from core.project.model import Choices
from tests.app.dialogs.test_learning_settings import pick
from tests.app.session.conftest import TASKS, write_images
from tests.app.session.test_labels import label, paint

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from app import theme
    from app.settings import Settings


class Slow(http.server.BaseHTTPRequestHandler):
    """Sends a quarter of the file, then waits until the test is over."""

    over = threading.Event()

    def do_GET(self) -> None:
        self.send_response(200)
        self.send_header("Content-Length", "40000000")
        self.end_headers()
        self.wfile.write(bytes(10_000_000))
        self.over.wait()

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture
def port(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[int]:
    """Of the slow server, where all weights are said to be."""
    Slow.over.clear()
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Slow)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    number = server.server_address[1]
    monkeypatch.setenv(weights.FOLDER, str(tmp_path / "weights"))
    monkeypatch.setattr(
        starting, "source_of", lambda name: Source(name, f"http://127.0.0.1:{number}/a.pth", "0" * 8)
    )
    yield number
    Slow.over.set()
    server.shutdown()
    server.server_close()


@pytest.fixture
def window(
    port: int, qtbot: QtBot, dressed: theme.Theme, settings: Settings, tmp_path: Path
) -> Iterator[MainWindow]:
    """The window with a project whose encoder has to be fetched, learning."""
    session = Session()
    made = MainWindow(session, ViewState(), settings)
    session.setParent(made)
    qtbot.addWidget(made)
    made.show()
    session.learn_at_once = False
    session.create(tmp_path / "project", "Harbour", TASKS)
    with qtbot.waitSignal(session.images_changed, timeout=10_000):
        session.images.add(write_images(tmp_path / "pictures", 1), split="train")
    session.learning.set_choices(replace(session.project, learning=Choices(encoder="resnet18")))
    yield made
    made.close()


def test_fetching_is_shown_and_cancelled_then_another_network_is_chosen_while_one_paints(
    window: MainWindow, qtbot: QtBot
) -> None:
    session = window.findChild(Session)
    assert isinstance(session, Session)
    messages = window.messages
    qtbot.waitUntil(lambda: "10 of 40 MB" in messages.fetch.text, timeout=60_000)
    assert "ResNet-18" in messages.fetch.text
    paint(session, 5, 5)
    assert (label(session) != 255).any()
    cancel = [b for b in messages.findChildren(QPushButton) if b.isVisible() and b.text() == "Cancel"]
    qtbot.mouseClick(cancel[0], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(messages.question.isVisible, timeout=20_000)
    assert "the download was cancelled" in messages.question.text
    assert not messages.fetch.text
    paint(session, 9, 9)  # nothing stops who paints

    qtbot.mouseClick(messages.question.buttons["again"], Qt.MouseButton.LeftButton)
    assert not messages.question.isVisible()
    qtbot.waitUntil(lambda: "10 of 40 MB" in messages.fetch.text, timeout=20_000)
    session.learning.stop()
    qtbot.waitUntil(messages.question.isVisible, timeout=20_000)

    qtbot.mouseClick(messages.question.buttons["other"], Qt.MouseButton.LeftButton)
    dialog = window.findChild(LearningSettingsDialog)
    assert isinstance(dialog, LearningSettingsDialog)
    page = dialog.pages[0]
    assert isinstance(page, NetworkPage)
    assert messages.question.isVisible()  # until another network was chosen
    pick(qtbot, page.encoder.box, "EfficientNet-Lite0")
    qtbot.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)
    assert not messages.question.isVisible()
    qtbot.waitUntil(lambda: session.learning.state.device != "", timeout=60_000)  # the new learner is there


def test_offline_one_may_learn_without_them(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = window.findChild(Session)
    assert isinstance(session, Session)
    messages = window.messages
    qtbot.waitUntil(lambda: bool(messages.fetch.text), timeout=60_000)
    monkeypatch.setattr(starting, "source_of", lambda name: Source(name, "http://127.0.0.1:9/a.pth", "0" * 8))
    session.learning.stop()
    qtbot.waitUntil(messages.question.isVisible, timeout=20_000)
    qtbot.mouseClick(messages.question.buttons["again"], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "no connection" in messages.question.text, timeout=30_000)
    qtbot.mouseClick(messages.question.buttons["untrained"], Qt.MouseButton.LeftButton)
    assert not messages.question.isVisible()
    session.learning.learn_quick()
    qtbot.waitUntil(lambda: any("Start full learning" in t for t in messages.texts), timeout=60_000)
    qtbot.waitUntil(lambda: session.learning.state.mode is None, timeout=20_000)  # Learn is not left checked
