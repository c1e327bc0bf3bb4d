"""A new tool is a file and a row: menu, strip, palette, keys and history are made from what it says of itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt

from app import main_window
from app.actions import action_set, names
from app.actions.palette import action_entries
from app.actions.rows import families, tool_row, tool_strip
from app.actions.table import ACTIONS, MENUS, label_menu
from app.canvas import view
from app.canvas.tools import TOOLS
from app.canvas.tools.bases.info import ToolInfo
from app.canvas.tools.bases.shape import ShapeTool
from app.session.stroke_kinds import COPY, ERASER, OPERATIONS
from app.window import tool_strip as strip
from tests.app.conftest import session_of

if TYPE_CHECKING:
    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QColor, QPainter
    from pytestqt.qtbot import QtBot

    from core.labels.boxes import Box
    from core.labels.stroke import Stroke


class DiamondTool(ShapeTool):
    """Paints a diamond."""

    info = ToolInfo("diamond", "Diamond", "Drag it", icon="rectangle", keys=("Ctrl+Alt+D",), family="shapes")

    def _paint_shape(self, stroke: Stroke, shape: QRectF) -> Box:
        middle = shape.center()
        points = [
            (middle.x(), shape.top()),
            (shape.right(), middle.y()),
            (middle.x(), shape.bottom()),
            (shape.left(), middle.y()),
        ]
        return stroke.polygon(points)

    def _draw(self, painter: QPainter, shape: QRectF, color: QColor) -> None:
        painter.drawRect(shape)


@pytest.fixture
def planted(monkeypatch: pytest.MonkeyPatch) -> None:
    """What the one row in TOOLS would do."""
    tools = {**TOOLS, "diamond": DiamondTool}
    label = label_menu(tools.values())
    menus = tuple(label if menu.text == label.text else menu for menu in MENUS)
    monkeypatch.setattr(action_set, "ACTIONS", (*ACTIONS, tool_row(DiamondTool)))
    monkeypatch.setattr(main_window, "MENUS", menus)
    monkeypatch.setattr(names, "MENUS", menus)
    monkeypatch.setattr(strip, "TOOL_STRIP", tool_strip(tools.values()))
    monkeypatch.setattr(strip, "FAMILIES", families(tools.values()))
    monkeypatch.setattr(view, "TOOLS", tools)


@pytest.mark.usefixtures("planted")
def test_a_planted_tool_is_everywhere_and_paints(request: pytest.FixtureRequest, qtbot: QtBot) -> None:
    window = request.getfixturevalue("open_window")
    actions, canvas, session = window.action_set, window.canvas, session_of(window)
    qtbot.waitUntil(lambda: canvas.image_shown is not None)
    button = window.findChild(type(actions.button("pan")), "family_shapes")
    assert actions["diamond"] in button.menu().actions()
    entry = next(e for e in action_entries(actions) if e.title == "Diamond")
    assert entry.where == "Label › Shapes"
    assert len(entry.keys) == 1

    canvas.setFocus()
    qtbot.keyClick(
        canvas, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    )
    assert isinstance(canvas.tool, DiamondTool)
    assert actions["diamond"].isChecked()
    middle = canvas.viewport().rect().center()
    qtbot.mousePress(canvas.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    qtbot.mouseMove(canvas.viewport(), middle + QPoint(30, 30))
    qtbot.mouseRelease(canvas.viewport(), Qt.MouseButton.LeftButton, pos=middle + QPoint(30, 30))
    assert session.undo_stack.undoText() == "Diamond"
    assert session.undo_stack.command(session.undo_stack.count() - 1).change.kind == "diamond"


def test_each_tool_says_what_only_it_is() -> None:
    for tool_id, tool in TOOLS.items():
        assert "info" in vars(tool), tool  # not that of the tool that it is built on
        assert tool.info.id == tool_id
    assert len({tool.info.text for tool in TOOLS.values()}) == len(TOOLS)


def test_journals_keep_the_spelling_of_every_kind_of_stroke() -> None:
    painting = {tool.info.stroke.id for tool in TOOLS.values() if tool.changes_labels}
    assert painting | {kind.id for kind in (ERASER, COPY, *OPERATIONS.values())} == {
        "brush", "eraser", "line", "polygon", "lasso", "rectangle", "ellipse", "fill", "wand", "smart select",
        "live-wire", "superpixels", "prompt", "take", "copy", "grow", "shrink", "smooth", "holes", "specks",
    }  # fmt: skip
