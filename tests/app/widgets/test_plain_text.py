"""Names are shown as they are spelled, whatever HTML they look like."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QLabel, QMessageBox

from app.dialogs.new_task import NewTaskDialog
from app.panels.learning.legend import Legend
from app.panels.read_only_bar import ReadOnlyBar
from app.widgets.empty_state import EmptyState
from app.widgets.plain_text import as_tip
from app.widgets.question import question
from app.widgets.small_button import SmallButton

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from app.session import Session

NAME = '<img src="//host/share/x.png">'


def shown(tip: str) -> str:
    """What a tooltip shows of its text."""
    document = QTextDocument()
    document.setHtml(tip) if tip.startswith("<") else document.setPlainText(tip)
    return document.toPlainText()


@pytest.mark.parametrize("text", ["road", NAME, f"a\n{NAME}\nb & c", "a < b", "Task <b>"])
def test_a_tooltip_shows_its_text(text: str) -> None:
    assert shown(as_tip(text)) == text
    assert "<img" not in as_tip(text)


def test_widgets_show_names_as_they_are_spelled(qtbot: QtBot) -> None:
    legend, button, state = Legend(), SmallButton("close"), EmptyState(title=NAME, text=NAME)
    for widget in (legend, button, state):
        qtbot.addWidget(widget)
    legend.set_items([(NAME, "#112233"), ("road", "#445566")])
    button.set_name(NAME)
    assert shown(legend.toolTip()) == f"{NAME}\nroad"
    assert shown(button.toolTip()) == NAME
    labels = [label for label in state.findChildren(QLabel) if label.text()]
    assert [label.textFormat() for label in labels] == [Qt.TextFormat.PlainText] * 2
    box = question(state, "Remove", NAME, NAME)
    assert box.textFormat() == Qt.TextFormat.PlainText
    assert isinstance(box, QMessageBox)
    dialog = NewTaskDialog(frozenset({NAME}))
    qtbot.addWidget(dialog)
    assert dialog.problem.textFormat() == Qt.TextFormat.PlainText


def test_the_bar_of_a_locked_project_shows_who_has_it(qtbot: QtBot) -> None:
    class Folder:
        read_only_reason = f"{NAME} has the project open."
        may_be_free = False

    class Signal:
        def connect(self, _slot: object) -> None:
            pass

    class Locked:
        read_only = True
        folder = Folder()
        project_changed = Signal()

    bar = ReadOnlyBar(cast("Session", Locked()))
    bar.resize(900, 40)
    bar.show()
    qtbot.addWidget(bar)
    (words,) = [label for label in bar.findChildren(QLabel) if NAME in label.text()]
    assert words.textFormat() == Qt.TextFormat.PlainText
