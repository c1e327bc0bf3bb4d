"""The mouse and the keys of people who paint, in the real window."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog

from tests.app.canvas.conftest import Hand
from tests.app.conftest import session_of
from tests.reports.helpers import new_project, photo, prepared, same

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from app.main_window import MainWindow

    OpenWindow = Callable[..., MainWindow]

REPOSITORY = Path(__file__).parents[2]


def press(
    window: MainWindow, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    QTest.keyClick(window.windowHandle(), key, held)
    QApplication.processEvents()


def undo(window: MainWindow) -> None:
    press(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)


def corners(window: MainWindow) -> list[Any]:
    """Of the outline tool that is in hand, on the image on screen."""
    tool: Any = window.canvas.tool
    return list(tool.corners)


def questions() -> list[QDialog]:
    return [w for w in QApplication.topLevelWidgets() if isinstance(w, QDialog) and w.isVisible()]


def new_photos(root: Path, *names: str, width: int = 200, height: int = 150) -> Path:
    for seed, name in enumerate(names):
        photo(root / "im" / f"{name}.png", width, height, seed)
    project = new_project(root, "road=a,b,c")
    prepared("import", project, "--images", root / "im")
    return project


def test_undo_in_the_middle_of_a_polygon_takes_its_last_corner_back(
    window_of: OpenWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    """cvat-ai/cvat#8873, wkentaro/labelme#83: a stroke on one image, a polygon of five corners on another."""
    window = window_of(new_photos(tmp_path, "a", "b"))
    session, hand = session_of(window), Hand(window.canvas)
    session.set_active("road", 1)
    hand.press(40, 40), hand.move(100, 80), hand.release(100, 80)
    before = session.labels.get("a", "road")
    assert before is not None
    before = before.copy()
    session.show_image("b")
    qtbot.waitUntil(lambda: window.canvas.image_shown == "b")
    press(window, Qt.Key.Key_P)
    for x, y in ((30, 30), (150, 30), (170, 90), (100, 130), (30, 110)):
        hand.click(x, y)
    assert len(corners(window)) == 5
    for left in (4, 3, 2, 1, 0):
        undo(window)
        assert session.current_image == "b"
        assert len(corners(window)) == left
        assert same(session.labels.get("a", "road"), before)
    undo(window)  # with no corner left it is the usual one
    after = session.labels.get("a", "road")
    assert after is None or not np.any(after == 1)


def forty() -> list[tuple[float, float]]:
    angles = np.linspace(0, 2 * np.pi, 40, endpoint=False)
    return [(200 + 150 * np.cos(angle), 150 + 110 * np.sin(angle)) for angle in angles]


@pytest.fixture
def long_outline(window_of: OpenWindow, tmp_path: Path) -> MainWindow:
    """The window with a polygon of 40 corners, which is not painted yet."""
    window = window_of(new_photos(tmp_path, "a", width=400, height=300))
    hand = Hand(window.canvas)
    press(window, Qt.Key.Key_P)
    for x, y in forty():
        hand.click(x, y)
    assert len(corners(window)) == 40
    return window


def test_escape_does_not_throw_a_long_outline_away_for_good(long_outline: MainWindow) -> None:
    """qgis/QGIS#37873: Ctrl+Z brings it back, or Esc asks first."""
    press(long_outline, Qt.Key.Key_Escape)
    asked, after_escape = bool(questions()), len(corners(long_outline))
    undo(long_outline)
    assert asked or 40 in (after_escape, len(corners(long_outline)))


def test_closing_does_not_throw_a_long_outline_away(
    long_outline: MainWindow, window_of: OpenWindow, qtbot: QtBot
) -> None:
    """qgis/QGIS#37873: closing the window asks, or the draft is there when it is opened again."""
    folder = session_of(long_outline).folder
    assert folder is not None
    long_outline.close()
    QApplication.processEvents()
    if questions() or long_outline.isVisible():
        return
    qtbot.waitUntil(long_outline.has_ended, timeout=60_000)
    again = window_of(folder.path)
    press(again, Qt.Key.Key_P)
    assert len(corners(again)) == 40


def test_the_key_of_a_digit_chooses_its_class_on_a_french_keyboard(
    window_of: OpenWindow, tmp_path: Path
) -> None:
    """labelflow#380, wonderunit/storyboarder#1027: there "1" needs Shift, and its key alone types "&"."""
    window = window_of(new_photos(tmp_path, "a"))
    session = session_of(window)
    window.canvas.setFocus()
    session.set_active("road", 2)
    press(window, Qt.Key.Key_Ampersand)
    if session.active_class:  # with the key's place on the keyboard: 10 is the digit 1 on X11 and Wayland
        for kind in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            nothing = Qt.KeyboardModifier.NoModifier
            QApplication.sendEvent(
                window.canvas, QKeyEvent(kind, Qt.Key.Key_Ampersand, nothing, 10, 0, 0, "&")
            )
        QApplication.processEvents()
    texts = [(REPOSITORY / name).read_text("utf-8") for name in ("README.md", "docs/paint.md")]
    words = ("AZERTY", "keyboard layout", "French keyboard", "other keyboards")
    assert session.active_class == 0 or any(word in text for text in texts for word in words)
