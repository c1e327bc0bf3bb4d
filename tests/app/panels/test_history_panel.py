from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor

from app import theme
from app.canvas.tools.brush import BrushTool
from app.panels.history import HistoryPanel

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.app.panels.conftest import QuietSession


def dab(session: QuietSession, x: float) -> None:
    stroke = session.labels.begin_stroke(BrushTool.info.stroke)
    assert stroke is not None
    stroke.line(x, 5, x, 5, 2)
    session.labels.end_stroke()


@pytest.fixture
def panel(session: QuietSession, qtbot: QtBot) -> HistoryPanel:
    session.undo_stack.clear()
    for x in (5, 10, 15):
        dab(session, x)
    session.images.set_split(["scene1"], "val")
    panel = HistoryPanel(session)
    qtbot.addWidget(panel)
    panel.resize(240, 300)
    panel.show()
    return panel


def texts(panel: HistoryPanel) -> list[str]:
    return [panel.model.index(row).data() for row in range(panel.model.rowCount())]


def click(panel: HistoryPanel, qtbot: QtBot, row: int) -> None:
    place = panel.view.visualRect(panel.model.index(row)).center()
    qtbot.mouseClick(panel.view.viewport(), Qt.MouseButton.LeftButton, pos=place)


def test_every_step_is_there_with_its_task_and_image(panel: HistoryPanel) -> None:
    brush = "Brush · road · scene0.png"
    assert texts(panel) == ["Project opened", brush, brush, brush, "Change split"]
    assert panel.view.currentIndex().row() == 4


def test_a_click_goes_back_and_forth(panel: HistoryPanel, session: QuietSession, qtbot: QtBot) -> None:
    label = session.labels.get("scene0", "road")
    assert label is not None
    full = label.copy()
    click(panel, qtbot, 1)
    assert session.undo_stack.index() == 1
    assert (label == 1).any()
    assert (label[5, 13:18] == 255).all()
    assert panel.model.index(2).data(Qt.ItemDataRole.ForegroundRole) == QColor(theme.color("text_faint"))
    assert panel.model.index(1).data(Qt.ItemDataRole.ForegroundRole) is None
    click(panel, qtbot, 4)
    assert np.array_equal(label, full)
    click(panel, qtbot, 0)
    assert (label == 255).all()


def test_a_new_step_drops_what_was_undone(panel: HistoryPanel, session: QuietSession) -> None:
    session.go_to_step(1)
    dab(session, 25)
    assert len(texts(panel)) == 3
    assert panel.view.currentIndex().row() == 2


def test_it_stays_where_it_is_while_nothing_may_change(
    panel: HistoryPanel, session: QuietSession, qtbot: QtBot
) -> None:
    session.set_busy("One moment.")
    click(panel, qtbot, 1)
    assert session.undo_stack.index() == 4
    assert panel.view.currentIndex().row() == 4


def test_hundreds_of_steps(panel: HistoryPanel, session: QuietSession) -> None:
    for number in range(400):
        dab(session, number % 30)
    session.go_to_step(0)
    label = session.labels.get("scene0", "road")
    assert label is not None
    assert (label == 255).all()
    session.go_to_step(10_000)
    assert (label == 1).any()
