"""Outlines that are not painted yet outlive the project's closing, each on its image and with its tool."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QPoint, Qt

from tests.app.conftest import session_of
from tests.app.session.conftest import TASKS

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from app.main_window import MainWindow
    from app.settings import Settings


def click(window: MainWindow, qtbot: QtBot, *points: tuple[int, int]) -> None:
    """Click on those pixels of the image."""
    for x, y in points:
        where = window.canvas.to_view(x, y)
        qtbot.mouseClick(
            window.canvas.viewport(),
            Qt.MouseButton.LeftButton,
            pos=QPoint(round(where.x()), round(where.y())),
        )


def points(window: MainWindow, tool: str) -> list[tuple[int, int]]:
    made: Any = window.canvas.outline_tools[tool]
    return [(round(p.x()), round(p.y())) for p in made.corners]


@pytest.mark.parametrize("tool", ["polygon", "line", "live_wire"])
def test_an_outline_waits_for_the_project_to_be_opened_again(
    open_window: MainWindow, new_window: Callable[[], MainWindow], qtbot: QtBot, tmp_path: Path, tool: str
) -> None:
    session = session_of(open_window)
    path = session.folder.path  # type: ignore[union-attr]
    qtbot.waitUntil(lambda: open_window.canvas.image_shown == "scene1")
    open_window.action_set[tool].trigger()
    click(open_window, qtbot, (4, 4), (24, 6), (20, 18))
    before = points(open_window, tool)
    assert len(before) == 3
    session.create(tmp_path / "other", "Other", TASKS)
    assert open_window.canvas.outline_tools[tool].drafts == {}
    session.close()
    window = new_window()
    session_of(window).open(path)
    qtbot.waitUntil(lambda: window.canvas.image_shown == "scene1")
    assert points(window, tool) == before
    window.canvas.setFocus()
    window.canvas.tool.key(Qt.Key.Key_Return)
    assert session_of(window).labels.get("scene1", "road") is not None
    assert points(window, tool) == []


@pytest.mark.parametrize(
    "stored",
    [
        {"polygon": 3},
        {"polygon": {"scene1": {"points": [["a", 1]]}}},
        {"polygon": {"gone": {"points": [[1, 1]]}}},
        {"no tool": {"scene1": {"points": [[1, 1]]}}},
    ],
)
def test_what_cannot_be_read_counts_as_never_drawn(
    open_window: MainWindow, settings: Settings, stored: dict[str, object]
) -> None:
    session = session_of(open_window)
    path = session.folder.path  # type: ignore[union-attr]
    session.close()
    settings.set_drafts_of(str(path), stored)
    session.open(path)
    assert all(tool.drafts == {} for tool in open_window.canvas.outline_tools.values())
