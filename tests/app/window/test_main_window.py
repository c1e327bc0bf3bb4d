from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QSize, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QToolBar,
    QToolButton,
    QToolTip,
    QWidget,
)

from app.canvas.tools.brush import BrushTool
from app.main_window import SIZE
from app.panels.start_page import StartPage
from app.widgets.elided_label import ElidedLabel
from app.window.tool_bar import BrushSize, DeviceButton
from core.learning.events import DeviceChosen, Notice
from core.project.folder import ProjectFolder
from tests.app.conftest import session_of
from tests.app.session.conftest import TASKS

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from app.main_window import MainWindow
    from app.settings import Settings


def test_the_window_begins_on_the_start_page(window: MainWindow) -> None:
    start = window.findChild(StartPage)
    assert isinstance(start, StartPage)
    assert start.isVisible()
    assert not any(dock.isVisible() for dock in window.docks.values())
    assert not window.status.isVisible()
    assert window.windowTitle() == "Maskloom"


def shown(window: MainWindow) -> set[str]:
    """Names of the docks that are to be seen."""
    return {name for name, dock in window.docks.items() if dock.isVisible()}


def test_an_open_project_shows_panels_and_its_name(open_window: MainWindow) -> None:
    assert shown(open_window) == {"images", "tasks", "learning"}
    assert open_window.canvas.isVisible()
    assert open_window.windowTitle() == "Harbour – Maskloom"
    assert open_window.status.saved.text() == "Saved"


def test_closing_a_project_goes_back_to_the_start_page_and_lists_it(
    open_window: MainWindow, tmp_path: Path
) -> None:
    open_window.action_set["close"].trigger()
    assert open_window.start.isVisible()
    assert not open_window.canvas.isVisible()
    assert open_window.start.recent == ((tmp_path / "projects" / "harbour", False),)


def test_a_project_that_cannot_be_opened_is_said_and_what_is_open_stays(
    open_window: MainWindow, tmp_path: Path
) -> None:
    broken = tmp_path / "broken"
    broken.mkdir()
    (broken / "project.json").write_text("{not json")
    open_window.verbs.file.open_path(broken)
    assert "project.json" in open_window.messages.texts[-1]
    assert session_of(open_window).project.name == "Harbour"
    assert (broken / "project.json").read_text() == "{not json"


def test_the_layout_is_remembered(
    open_window: MainWindow, new_window: Callable[[], MainWindow], settings: Settings, tmp_path: Path
) -> None:
    open_window.docks["learning"].close()
    open_window.close()
    assert not settings.bytes("geometry").isEmpty()
    second = new_window()
    second.verbs.file.open_path(tmp_path / "projects" / "harbour")
    assert not second.docks["learning"].isVisible()
    assert second.docks["tasks"].isVisible()


def test_the_layout_survives_the_start_page(open_window: MainWindow, tmp_path: Path) -> None:
    open_window.docks["images"].close()
    open_window.action_set["close"].trigger()
    open_window.verbs.file.open_path(tmp_path / "projects" / "harbour")
    assert not open_window.docks["images"].isVisible()
    assert open_window.docks["learning"].isVisible()


def test_the_layout_can_be_reset(open_window: MainWindow) -> None:
    for dock in open_window.docks.values():
        dock.setFloating(True)
        dock.close()
    open_window.action_set["reset_layout"].trigger()
    assert shown(open_window) == {"images", "tasks", "learning"}
    assert not any(dock.isFloating() for dock in open_window.docks.values())


def test_a_layout_that_cannot_be_read_gives_the_first_one(
    window: MainWindow, settings: Settings, new_window: Callable[[], MainWindow], tmp_path: Path
) -> None:
    from PySide6.QtCore import QByteArray

    window.close()
    settings.set_bytes("layout", QByteArray(b"nonsense"))
    second = new_window()
    session_of(second).create(tmp_path / "p", "P", TASKS)
    assert shown(second) == {"images", "tasks", "learning"}


def test_closing_saves_and_lets_go_of_the_project(open_window: MainWindow, tmp_path: Path) -> None:
    session = session_of(open_window)
    stroke = session.labels.begin_stroke(BrushTool.info.stroke)
    assert stroke is not None
    session.labels.stroke_changed(stroke.line(4, 4, 9, 9, 2))
    open_window.close()
    assert not session.is_open
    assert (tmp_path / "projects" / "harbour" / "labels" / "road" / "scene1.png").is_file()


def test_notices_of_the_session_are_shown(open_window: MainWindow) -> None:
    session_of(open_window).notice.emit(Notice("warning", "The disk is nearly full.", "4 MB left"))
    assert open_window.messages.texts == ("The disk is nearly full.",)
    assert open_window.messages.isVisible()
    inside = open_window.centralWidget().rect()
    assert inside.contains(open_window.messages.geometry())


def test_the_status_bar_says_what_is_under_the_pointer(open_window: MainWindow, qtbot: QtBot) -> None:
    session, canvas = session_of(open_window), open_window.canvas
    stroke = session.labels.begin_stroke(BrushTool.info.stroke)
    assert stroke is not None
    session.labels.stroke_changed(stroke.line(2, 12, 30, 12, 6))
    session.labels.end_stroke()
    qtbot.waitUntil(lambda: canvas.image_shown == "scene1")
    pixel = canvas.mapFromScene(QPointF(15.5, 11.5))
    qtbot.mouseMove(canvas.viewport(), pixel + QPoint(3, 3))
    qtbot.mouseMove(canvas.viewport(), pixel)
    qtbot.waitUntil(lambda: open_window.status.position.text() == "x 15, y 11")
    assert open_window.status.under.text().startswith("road: road")
    assert "building: unlabelled" in open_window.status.under.text()
    qtbot.waitUntil(lambda: open_window.status.zoom.text() == f"{round(canvas.zoom * 100)} %")


def test_a_failed_save_is_seen_in_the_status_bar(open_window: MainWindow) -> None:
    session = session_of(open_window)
    session._set_saved(False)
    assert open_window.status.saved.text() == "Saving…"
    session._set_saved(True)
    assert open_window.status.saved.text() == "Saved"


def test_the_brush_size_is_one_in_slider_number_and_state(open_window: MainWindow, qtbot: QtBot) -> None:
    size = open_window.findChild(BrushSize)
    assert isinstance(size, BrushSize)
    view = open_window.verbs.view_state
    size.number.setFocus()
    size.number.selectAll()
    qtbot.keyClicks(size.number, "80")
    qtbot.keyClick(size.number, Qt.Key.Key_Return)
    assert view.diameter == 80
    at_80 = size.slider.value()
    size.slider.setFocus()
    qtbot.keyClick(size.slider, Qt.Key.Key_Right)
    assert view.diameter > 80
    assert size.number.value() == view.diameter
    view.set_diameter(80)
    assert abs(size.slider.value() - at_80) <= 1


def test_the_device_button_says_where_and_why(open_window: MainWindow) -> None:
    button = open_window.findChild(DeviceButton)
    assert isinstance(button, DeviceButton)
    assert button.text() == "Device"
    session_of(open_window).learning._on_event(
        DeviceChosen("cpu", "The CPU with 2 threads: no GPU was found.")
    )
    assert button.text() == "CPU"
    assert "no GPU was found" in button.toolTip()
    assert [a.objectName() for a in button.menu().actions()] == [
        "device_auto",
        "device_cpu",
        "device_cuda",
        "device_mps",
        "device_xpu",
    ]


def test_recent_projects_are_in_the_menu(open_window: MainWindow) -> None:
    menu = next(m for m in open_window.findChildren(QWidget) if getattr(m, "title", str)() == "Open recent")
    menu.aboutToShow.emit()
    assert [a.text() for a in menu.actions()] == ["Harbour"]


def test_panels_can_be_hidden_and_shown_from_the_menu(open_window: MainWindow) -> None:
    menu = next(m for m in open_window.findChildren(QWidget) if getattr(m, "title", str)() == "Panels")
    menu.aboutToShow.emit()
    by_text = {a.text(): a for a in menu.actions()}
    assert set(by_text) == {"Images", "Tasks", "Learning", "History", "Insight"}
    by_text["Images"].trigger()
    assert not open_window.docks["images"].isVisible()


def test_learning_switched_off_stays_off_for_the_next_project(
    open_window: MainWindow, settings: Settings
) -> None:
    open_window.action_set["learn"].trigger()
    assert settings.learn_at_once
    open_window.action_set["learn"].trigger()
    assert not settings.learn_at_once


def test_a_read_only_project_says_so(
    open_window: MainWindow, new_window: Callable[[], MainWindow], tmp_path: Path
) -> None:
    second = new_window()
    second.verbs.file.open_path(tmp_path / "projects" / "harbour")
    assert session_of(second).read_only
    assert "(read only)" in second.windowTitle()
    assert second.status.saved.text() == "Read only"
    assert not second.action_set["add_images"].isEnabled()
    assert "Close it there to edit it here." in second.read_only_bar.text
    assert second.read_only_bar.isVisible()
    assert not open_window.read_only_bar.isVisible()


# what people can see and reach ------------------------------------------------------------------------------


def test_every_control_without_words_has_a_name_for_screen_readers(open_window: MainWindow) -> None:
    nameless = [
        f"{type(w).__name__} {w.objectName()} in {type(w.parentWidget()).__name__}"
        for w in open_window.findChildren(QWidget)
        if isinstance(w, QToolButton | QAbstractSlider | QAbstractSpinBox | QComboBox | QLineEdit)
        and w.isVisible()
        and not w.accessibleName()
        and not (isinstance(w, QAbstractButton) and w.text())
        and not isinstance(w.parentWidget(), QAbstractSpinBox | QLineEdit)
        and "QScrollBar" not in type(w).__name__
    ]
    assert nameless == []


@pytest.mark.parametrize("page", ["start", "project"])
def test_nothing_is_cut_off_at_the_smallest_screen(open_window: MainWindow, qtbot: QtBot, page: str) -> None:
    assert QSize(1280, 800) == SIZE
    if page == "start":
        open_window.action_set["close"].trigger()
    open_window.resize(SIZE)
    qtbot.waitUntil(lambda: open_window.size() == SIZE)
    extension = open_window.findChild(QToolBar).findChild(QToolButton, "qt_toolbar_ext_button")
    assert not extension.isVisible()
    cut = [
        f"{type(w).__name__} {w.text()!r} {w.width()} < {w.minimumSizeHint().width()}"
        for w in open_window.findChildren(QWidget)
        if isinstance(w, QLabel | QAbstractButton)
        and not isinstance(w, ElidedLabel)
        and w.isVisible()
        and w.text()
        and (w.width() < w.minimumSizeHint().width() or w.height() < w.minimumSizeHint().height())
    ]
    assert cut == []


def test_each_project_begins_with_labels_and_predictions(open_window: MainWindow, tmp_path: Path) -> None:
    view = open_window.canvas.view_state
    view.set_mode("errors")
    view.comparison.set_solo(True)
    view.comparison.set_swiping(True)
    session_of(open_window).create(tmp_path / "projects" / "other", "Other")
    assert view.mode == "both"
    assert not view.comparison.solo
    assert not view.comparison.swiping


def test_tool_tips_of_the_strip_lie_beside_it(
    open_window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[QPoint] = []
    monkeypatch.setattr(QToolTip, "showText", lambda place, _text, _widget: shown.append(place))
    strip = open_window.findChild(QToolBar, "tool_strip")
    assert isinstance(strip, QToolBar)
    buttons = [b for b in strip.findChildren(QToolButton) if b.toolTip() and b.isVisible()]
    for button in buttons:
        where = button.rect().center()
        QApplication.sendEvent(button, QHelpEvent(QEvent.Type.ToolTip, where, button.mapToGlobal(where)))
    right = strip.mapToGlobal(strip.rect().topRight()).x()
    assert len(shown) == len(buttons) > 5
    assert all(place.x() >= right - 4 for place in shown)


def test_a_read_only_project_forbids_painting_with_the_cursor(open_window: MainWindow, qtbot: QtBot) -> None:
    session, canvas = session_of(open_window), open_window.canvas
    assert session.folder is not None
    path = session.folder.path
    assert canvas.viewport().cursor().shape() != Qt.CursorShape.ForbiddenCursor
    session.close()
    owner, _ = ProjectFolder.open(path)
    session.open(path)
    qtbot.waitUntil(lambda: canvas.viewport().cursor().shape() == Qt.CursorShape.ForbiddenCursor)
    bar = open_window.read_only_bar
    qtbot.mousePress(canvas.viewport(), Qt.MouseButton.LeftButton)
    assert bar.property("flash")
    qtbot.waitUntil(lambda: not bar.property("flash"))
    open_window.action_set["pan"].trigger()
    assert canvas.viewport().cursor().shape() == Qt.CursorShape.OpenHandCursor
    open_window.action_set["brush"].trigger()
    owner.close()
    session.open_for_editing()
    qtbot.waitUntil(lambda: canvas.viewport().cursor().shape() != Qt.CursorShape.ForbiddenCursor)


def test_the_status_bar_says_what_its_numbers_are(open_window: MainWindow) -> None:
    assert "Zoom" in open_window.status.zoom.toolTip()
    assert open_window.status.position.toolTip()
    tip = open_window.images.model.data(open_window.images.model.index(0), Qt.ItemDataRole.ToolTipRole)
    assert "the model learns from its labels" in tip
