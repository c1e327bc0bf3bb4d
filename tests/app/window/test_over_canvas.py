"""The navigator and the panel that adjusts the view, in the window; and what is remembered of the view."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt

from app.canvas.adjustment import Adjustment
from app.panels.adjust_panel import AdjustPanel
from tests.app.conftest import session_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from app.main_window import MainWindow
    from app.panels.navigator import Navigator
    from app.settings import Settings

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def shown(open_window: MainWindow, qtbot: QtBot) -> MainWindow:
    qtbot.waitUntil(lambda: open_window.canvas.image_shown == "scene1")
    return open_window


def panel_of(window: MainWindow) -> AdjustPanel:
    window.action_set["adjust_view"].trigger()
    panel = window.findChild(AdjustPanel)
    assert isinstance(panel, AdjustPanel)
    assert panel.isVisible()
    return panel


def navigator_of(window: MainWindow) -> Navigator:
    return window.over_canvas.navigator


def test_the_navigator_shows_what_is_in_sight_and_goes_where_one_clicks(
    shown: MainWindow, qtbot: QtBot
) -> None:
    navigator, canvas = navigator_of(shown), shown.canvas
    assert not navigator.isVisible()
    shown.action_set["navigator"].trigger()
    assert navigator.isVisible()
    assert shown.action_set["navigator"].isChecked()
    assert navigator.geometry().right() < canvas.width()
    assert navigator.geometry().bottom() < canvas.height()
    canvas.fit()
    whole = navigator.sight
    for _ in range(8):
        canvas.zoom_in()
    assert navigator.sight.width() < whole.width()
    qtbot.mouseClick(navigator, LEFT, pos=QPoint(3, 3))
    corner = canvas.to_image(QPointF(canvas.viewport().rect().center()))
    qtbot.mouseClick(navigator, LEFT, pos=navigator.rect().bottomRight() - QPoint(3, 3))
    other = canvas.to_image(QPointF(canvas.viewport().rect().center()))
    assert other.x() > corner.x()
    assert other.y() > corner.y()
    before = navigator.sight
    navigator.setFocus()
    qtbot.keyClick(navigator, Qt.Key.Key_Left)
    assert navigator.sight.left() < before.left()


def test_the_navigator_is_remembered(new_window: Callable[[], MainWindow], settings: Settings) -> None:
    settings.navigator = True
    assert navigator_of(new_window()).wanted


def test_sliders_adjust_the_view_and_reset_takes_it_back(shown: MainWindow, qtbot: QtBot) -> None:
    view, panel = shown.verbs.view_state, panel_of(shown)
    panel.brightness.setFocus()
    for _ in range(3):
        qtbot.keyClick(panel.brightness, Qt.Key.Key_Right)
    assert view.adjustment.brightness == pytest.approx(0.03)
    panel.channel.setCurrentIndex(2)
    assert view.adjustment.channel == 2
    assert not panel.low.isVisible()  # 8 bits have no window
    qtbot.mouseClick(panel.reset_button, LEFT)
    assert view.adjustment == Adjustment()
    assert panel.brightness.value() == 0
    qtbot.keyClick(panel.brightness, Qt.Key.Key_Escape)
    assert not panel.isVisible()
    assert not shown.action_set["adjust_view"].isChecked()


def test_a_click_on_the_panel_paints_nothing(shown: MainWindow, qtbot: QtBot) -> None:
    panel, stack = panel_of(shown), session_of(shown).undo_stack
    before = stack.count()
    qtbot.mouseClick(panel, LEFT, pos=QPoint(4, panel.height() - 4))
    assert stack.count() == before


def test_images_of_16_bits_have_a_window(shown: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    values = np.linspace(100, 900, 32 * 24).reshape(24, 32).astype(np.uint16)
    assert cv2.imwrite(str(tmp_path / "deep.png"), values)
    session, panel = session_of(shown), panel_of(shown)
    with qtbot.waitSignal(session.images_changed, timeout=5000):
        session.images.add([tmp_path / "deep.png"], split="train")
    session.show_image("deep")
    qtbot.waitUntil(lambda: shown.canvas.image_shown == "deep")
    qtbot.waitUntil(panel.low.isVisible)
    assert 100 <= panel.low.value() < panel.high.value() <= 900
    panel.low.setFocus()
    panel.low.selectAll()
    qtbot.keyClicks(panel.low, "400")
    qtbot.keyClick(panel.low, Qt.Key.Key_Return)
    window = shown.verbs.view_state.adjustment.window
    assert window is not None
    assert window[0] == 400


def test_the_view_is_remembered_per_project(
    shown: MainWindow, new_window: Callable[[], MainWindow], settings: Settings, tmp_path: Path
) -> None:
    view, session = shown.verbs.view_state, session_of(shown)
    wanted = Adjustment(brightness=0.25, gamma=2.0, window=(10.0, 20.0))
    view.set_adjustment(wanted)
    view.set_task_view("building", pattern="dots")
    assert session.folder is not None
    path = session.folder.path
    session.create(tmp_path / "other", "Other")
    assert view.adjustment == Adjustment()
    session.open(path)
    assert view.adjustment == wanted
    assert view.task_view("building").pattern == "dots"
    shown.close()
    again = new_window()
    session_of(again).open(path)
    assert again.verbs.view_state.adjustment == wanted
    assert again.verbs.view_state.task_view("building").pattern == "dots"


@pytest.mark.parametrize(
    "bad", [{"adjustment": {"gamma": 0}}, {"adjustment": "x", "patterns": 3}, {"adjustment": {"channel": 9}}]
)
def test_a_view_that_cannot_be_read_counts_as_never_set(
    shown: MainWindow, settings: Settings, bad: dict[str, object]
) -> None:
    session = session_of(shown)
    assert session.folder is not None
    path = session.folder.path
    session.close()
    settings.set_view_of(str(path), bad)
    session.open(path)
    assert shown.verbs.view_state.adjustment == Adjustment()
