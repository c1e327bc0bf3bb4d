"""From the menu Label: labels interpolated between two images, or copied along the motion."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
from PySide6.QtCore import Qt

from app.dialogs.copy_labels import CopyLabelsDialog
from app.dialogs.interpolate import InterpolateDialog
from tests.app.conftest import session_of
from tests.app.session.conftest import write_images
from tests.app.session.test_copying import moved_pictures
from tests.app.session.test_labels import label, paint

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from app.main_window import MainWindow


@pytest.fixture
def clip(open_window: MainWindow, qtbot: QtBot, tmp_path: Path) -> MainWindow:
    """Frames frame1 to frame5, the first and the last with a disc of road; the first is on screen."""
    session = session_of(open_window)
    paths = [
        p.rename(p.with_name(f"frame{n}.png")) for n, p in enumerate(write_images(tmp_path / "clip", 5), 1)
    ]
    with qtbot.waitSignal(session.images_changed, timeout=5000):
        session.images.add(paths, split="train")
    for image, x in (("frame5", 24), ("frame1", 8)):
        session.show_image(image)
        session.set_active("road", 1)
        paint(session, x, 12, 4)
    return open_window


def asked(window: MainWindow, qtbot: QtBot) -> InterpolateDialog:
    window.action_set["interpolate"].trigger()
    [dialog] = [d for d in window.findChildren(InterpolateDialog) if d.isVisible()]
    qtbot.waitUntil(lambda: dialog.count.text().startswith("Pixels that change"))
    return dialog


def test_an_image_in_between_shows_a_preview_that_esc_puts_back(clip: MainWindow, qtbot: QtBot) -> None:
    session = session_of(clip)
    dialog = asked(clip, qtbot)
    assert session.current_image == "frame3"
    assert np.nonzero(label(session) == 1)[1].mean() == pytest.approx(15.5, abs=0.6)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert session.current_image == "frame1"
    assert (label(session, "frame3") == 255).all()


def test_the_button_interpolates_all_that_lies_between(clip: MainWindow, qtbot: QtBot) -> None:
    session = session_of(clip)
    dialog = asked(clip, qtbot)
    assert [box.currentText() for box in dialog.ends] == ["frame1.png", "frame5.png"]
    qtbot.mouseClick(dialog.button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: session.undo_stack.undoText().startswith("Interpolated: road, frame1.png to"))
    assert all((label(session, f"frame{n}") == 1).any() for n in (2, 3, 4))
    steps = session.undo_stack.count()
    clip.action_set["undo"].trigger()
    assert session.undo_stack.index() == steps - 1
    assert all((label(session, f"frame{n}") == 255).all() for n in (2, 3, 4))


def test_the_status_bar_tells_interpolated_from_painted(clip: MainWindow, qtbot: QtBot) -> None:
    session = session_of(clip)
    qtbot.mouseClick(asked(clip, qtbot).button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not session.work.running and session.current_image == "frame3")
    qtbot.waitUntil(lambda: clip.canvas.image_shown == "frame3")
    point = clip.canvas.to_view(15.5, 12.5).toPoint()
    qtbot.mouseMove(clip.canvas.viewport(), point)
    qtbot.waitUntil(lambda: "road: road (interpolated)" in clip.status.under.text())


def test_a_copy_along_the_motion(open_window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    session = session_of(open_window)
    with qtbot.waitSignal(session.images_changed, timeout=5000):
        session.images.add(moved_pictures(tmp_path / "video", 8), split="train")
    session.show_image("frame1")
    paint(session, 40, 30, 10)
    open_window.action_set["copy_next"].trigger()
    [dialog] = [d for d in open_window.findChildren(CopyLabelsDialog) if d.isVisible()]
    dialog.follow.setFocus()
    qtbot.keyClick(dialog.follow, Qt.Key.Key_Space)
    qtbot.mouseClick(dialog.copy_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: session.current_image == "frame2")
    assert np.nonzero(label(session, "frame2") == 1)[1].mean() == pytest.approx(47.5, abs=1.0)
