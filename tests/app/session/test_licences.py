"""The licence of pretrained weights, shown in the window before they are downloaded; no learner, no network."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from app.dialogs.licence import LicenceDialog
from core.learning import events as ev
from tests.app.conftest import session_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from app.main_window import MainWindow
    from app.settings import Settings


@pytest.fixture
def posted(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> list[ev.Message]:
    """What the learner would be told."""
    messages: list[ev.Message] = []
    monkeypatch.setattr(session_of(window).learning, "post", messages.append)
    return messages


def need(window: MainWindow, encoder: str) -> None:
    session_of(window).weights._take(ev.LicenceNeeded(encoder))


def read_licence(window: MainWindow, qtbot: QtBot) -> LicenceDialog:
    qtbot.mouseClick(window.messages.question.buttons["licence"], Qt.MouseButton.LeftButton)
    dialog = window.findChildren(LicenceDialog)[-1]
    assert isinstance(dialog, LicenceDialog)
    return dialog


def test_a_licence_is_shown_then_accepted_and_remembered_for_all_projects(
    window: MainWindow,
    posted: list[ev.Message],
    qtbot: QtBot,
    settings: Settings,
    new_window: Callable[[], MainWindow],
) -> None:
    need(window, "dinov3-vit")
    question = window.messages.question
    assert question.isVisibleTo(window)
    assert "DINOv3 ViT-S+/16 (115 MB) have a licence" in question.text
    assert "again" not in question.buttons
    dialog = read_licence(window, qtbot)
    words = "\n".join(label.text() for label in dialog.findChildren(QLabel))
    for part in ("DINOv3 License", "115 MB", "Meta", "military", "Built with DINOv3", "dinov3-license"):
        assert part in words
    assert not posted
    qtbot.mouseClick(dialog.button, Qt.MouseButton.LeftButton)
    assert posted == [ev.AcceptLicence("dinov3")]
    assert not question.text
    assert settings.licences == {"dinov3"}
    need(window, "dinov3-convnext")  # the same licence is not asked for again, in no project
    assert posted == [ev.AcceptLicence("dinov3")] * 2
    assert not question.text
    assert session_of(new_window()).learning.licences == {"dinov3"}


def test_without_accepting_nothing_is_downloaded_or_remembered(
    window: MainWindow, posted: list[ev.Message], qtbot: QtBot, settings: Settings
) -> None:
    need(window, "sam2-tiny")
    dialog = read_licence(window, qtbot)
    assert "Apache License 2.0" in "\n".join(label.text() for label in dialog.findChildren(QLabel))
    cancel = [b for b in dialog.findChildren(QPushButton) if b is not dialog.button]
    qtbot.mouseClick(cancel[0], Qt.MouseButton.LeftButton)
    assert not posted
    assert not settings.licences
    question = window.messages.question
    assert "have a licence" in question.text
    session_of(window).weights.accept("dinov3")  # another licence is no answer
    assert not posted
    qtbot.mouseClick(question.buttons["untrained"], Qt.MouseButton.LeftButton)
    assert posted == [ev.GoUntrained()]


def test_offline_it_is_said_which_file_goes_where(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MASKLOOM_WEIGHTS", "/shared/weights")
    event = ev.WeightsNeeded("sam2-tiny", "", "no connection")
    session_of(window).weights._take(event)
    text = window.messages.question.text
    assert "could not be downloaded: no connection" in text
    assert "sam2_hiera_tiny.fb_r896_2pt1-…" in text
    assert "shared" in text
