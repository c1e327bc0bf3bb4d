from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from app.widgets.editable_label import EditableLabel

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def label(window: QWidget, qtbot: QtBot) -> EditableLabel:
    layout = QVBoxLayout(window)
    made = EditableLabel("road")
    made.check = lambda name: "taken" if name == "building" else ""
    layout.addWidget(made)
    layout.addWidget(QLineEdit())
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    return made


def test_enter_keeps(label: EditableLabel, qtbot: QtBot) -> None:
    qtbot.mouseDClick(label, LEFT)
    qtbot.keyClicks(label.field, " street ")
    with qtbot.waitSignal(label.edited) as edited:
        qtbot.keyClick(label.field, Qt.Key.Key_Return)
    assert edited.args == ["street"]
    assert label.text() == "street"


@pytest.mark.parametrize("typed", ["", "   ", "road"])
def test_nothing_new_changes_nothing(label: EditableLabel, qtbot: QtBot, typed: str) -> None:
    label.edit()
    label.field.clear()
    qtbot.keyClicks(label.field, typed)
    with qtbot.assertNotEmitted(label.edited):
        qtbot.keyClick(label.field, Qt.Key.Key_Return)
    assert label.text() == "road"
    assert not label.is_editing


def test_escape_takes_back(label: EditableLabel, qtbot: QtBot) -> None:
    label.edit()
    qtbot.keyClicks(label.field, "street")
    with qtbot.assertNotEmitted(label.edited):
        qtbot.keyClick(label.field, Qt.Key.Key_Escape)
    assert label.text() == "road"
    assert not label.is_editing


@pytest.mark.parametrize(("typed", "kept"), [("street", "street"), ("building", "road")])
def test_leaving_keeps_what_can_be_kept(label: EditableLabel, qtbot: QtBot, typed: str, kept: str) -> None:
    label.edit()
    qtbot.keyClicks(label.field, typed)
    window = label.window()
    other = next(f for f in window.findChildren(QLineEdit) if f is not label.field)
    qtbot.mouseClick(other, LEFT)
    qtbot.waitUntil(lambda: not label.is_editing)
    assert label.text() == kept
