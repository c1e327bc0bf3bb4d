"""A project opens where it was left: image, task, class, tool, brush, view, zoom."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPointF

from tests.app.conftest import session_of
from tests.app.session.conftest import TASKS

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from app.main_window import MainWindow
    from app.settings import Settings


def leave(window: MainWindow, qtbot: QtBot) -> Path:
    """Go somewhere in the project, then close it; its folder."""
    session = session_of(window)
    for name in ("task_2", "class_1", "eraser", "larger", "view_labels", "next_image"):
        window.action_set[name].trigger()
    qtbot.waitUntil(lambda: window.canvas.image_shown == "scene2")
    window.canvas.show_at(20.0, QPointF(10, 8))
    assert session.folder is not None
    path = session.folder.path
    window.action_set["close"].trigger()
    return path


def test_another_window_opens_it_where_it_was_left(
    open_window: MainWindow, new_window: Callable[[], MainWindow], qtbot: QtBot
) -> None:
    path = leave(open_window, qtbot)
    window = new_window()
    session, view = session_of(window), window.verbs.view_state
    session.open(path)
    assert (session.current_image, session.active_task, session.active_class) == ("scene2", "building", 0)
    assert (view.tool, view.diameter, view.mode) == ("eraser", 14, "labels")
    qtbot.waitUntil(lambda: window.canvas.zoom == pytest.approx(20.0))
    middle = window.canvas.to_image(QPointF(window.canvas.viewport().rect().center()))
    assert (middle.x(), middle.y()) == pytest.approx((10, 8), abs=0.2)


def test_another_project_begins_with_both_labels_and_predictions(
    open_window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    path = leave(open_window, qtbot)
    session = session_of(open_window)
    session.create(tmp_path / "other", "Other", TASKS)
    assert open_window.verbs.view_state.mode == "both"
    session.open(path)
    assert session.current_image == "scene2"
    assert open_window.verbs.view_state.mode == "labels"


def test_the_list_is_filtered_and_sorted_as_it_was_left(
    open_window: MainWindow, new_window: Callable[[], MainWindow], qtbot: QtBot, tmp_path: Path
) -> None:
    session, bar = session_of(open_window), open_window.images.find_bar
    session.images.set_flag(["scene2"], "done")
    bar.filter_menu.build()
    next(a for a in bar.filter_menu.actions() if a.text() == "Not done, not skipped").trigger()
    orders = bar.sort_button.menu().actions()
    next(a for a in orders if a.text() == "Name").trigger()
    next(a for a in orders if a.text() == "Reverse order").trigger()
    qtbot.keyClicks(bar.field, "scene")
    path = session.folder.path  # type: ignore[union-attr]
    session.create(tmp_path / "other", "Other", TASKS)
    assert bar.wanted.shows_all
    window = new_window()
    session_of(window).open(path)
    assert list(window.images.model.ids) == ["scene1", "scene0"]
    assert window.images.find_bar.filter_button.text() == "Open"
    assert not window.images.find_bar.field.text()


def test_each_project_has_its_panels_as_they_were_left(
    open_window: MainWindow, new_window: Callable[[], MainWindow], tmp_path: Path
) -> None:
    session, docks = session_of(open_window), open_window.docks
    path = session.folder.path  # type: ignore[union-attr]
    docks["learning"].hide()
    session.create(tmp_path / "other", "Other", TASKS)
    assert docks["learning"].isHidden()  # a new project begins as the last one was
    docks["learning"].show()
    docks["images"].hide()
    session.close()
    window = new_window()
    session_of(window).open(path)
    hidden = {name for name, dock in window.docks.items() if dock.isHidden()}
    assert hidden == {"learning", "history", "insight"}
    session_of(window).open(tmp_path / "other")
    assert {name for name, dock in window.docks.items() if dock.isHidden()} == {
        "images",
        "history",
        "insight",
    }


def test_what_is_gone_is_passed_over(open_window: MainWindow, qtbot: QtBot) -> None:
    path = leave(open_window, qtbot)
    file = path / "project.json"
    data = json.loads(file.read_text("utf-8"))
    data["images"], data["tasks"] = data["images"][:2], data["tasks"][:1]
    file.write_text(json.dumps(data), "utf-8")
    session = session_of(open_window)
    session.open(path)
    assert (session.current_image, session.active_task, session.active_class) == ("scene0", "road", 1)


@pytest.mark.parametrize(
    "place", [3, {"image": 4}, {"sight": ["x"]}, {"mode": "upside down"}, {"filter": {"order": "?"}}]
)
def test_what_cannot_be_read_counts_as_never_set(
    open_window: MainWindow, settings: Settings, qtbot: QtBot, place: object
) -> None:
    path = leave(open_window, qtbot)
    settings.set_view_of(str(path), {"place": place})
    session_of(open_window).open(path)
    assert session_of(open_window).current_image == "scene0"
