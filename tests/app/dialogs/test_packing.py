"""Packing a project into a file, and opening it again, from the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import Qt

from app.dialogs.packing import PackDialog, UnpackDialog
from tests.app.conftest import session_of
from tests.app.dialogs.conftest import paint_all
from tests.app.window.test_dropped_masks import drop

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from app.main_window import MainWindow


def test_what_was_painted_is_packed_and_opens_elsewhere(
    open_window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    session = paint_all(session_of(open_window))
    label = session.labels.get("scene1", "road")
    open_window.action_set["pack"].trigger()
    (asked,) = open_window.findChildren(PackDialog)
    assert asked.path.name == "harbour.zip"
    asked.out.selectAll()
    qtbot.keyClicks(asked.out, str(tmp_path / "sent"))
    qtbot.keyClick(asked.out, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not session.work.running, timeout=5000)
    assert f"Packed 4 label(s) and 3 image(s) into {tmp_path / 'sent.zip'}." in open_window.messages.texts
    open_window.action_set["unpack"].trigger()
    (dialog,) = open_window.findChildren(UnpackDialog)
    assert not dialog.button.isEnabled()
    qtbot.keyClicks(dialog.source, str(tmp_path / "sent.zip"))
    assert dialog.out.text() == str(tmp_path / "sent")
    qtbot.keyClick(dialog.out, Qt.Key.Key_Return)
    qtbot.waitUntil(
        lambda: session.folder is not None and session.folder.path == tmp_path / "sent", timeout=5000
    )
    copied = session.labels.get("scene1", "road")
    assert copied is not label
    assert np.array_equal(copied, label)


def test_what_is_there_already_is_said(open_window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "mine.zip").touch()
    open_window.action_set["pack"].trigger()
    (asked,) = open_window.findChildren(PackDialog)
    asked.out.setText(str(tmp_path / "mine"))
    assert asked.problem.text() == "mine.zip already exists. Choose another name."
    assert not asked.button.isEnabled()
    asked.reject()
    dialog = UnpackDialog(open_window, tmp_path / "mine.zip")
    qtbot.addWidget(dialog)
    dialog.out.setText(str(tmp_path))
    assert "is not empty" in dialog.problem.text()
    assert not dialog.button.isEnabled()
    dialog.source.setText(str(tmp_path / "gone.zip"))
    assert dialog.problem.text() == "gone.zip was not found."


def test_a_packed_project_that_is_dropped_is_unpacked(
    open_window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    session = session_of(open_window)
    assert session.packing.pack(tmp_path / "x.zip", with_images=False)
    qtbot.waitUntil(lambda: not session.work.running, timeout=5000)
    drop(open_window, tmp_path / "x.zip")
    (dialog,) = open_window.findChildren(UnpackDialog)
    assert dialog.source.text() == str(tmp_path / "x.zip")
