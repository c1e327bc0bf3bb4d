"""Choosing another computer to learn on, and testing the connection to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from app.dialogs.learn_on import LearnOnDialog
from app.work.background import Background
from core.learning.remote.host import Host, HostError
from core.learning.remote.protocol import PROTOCOL, Hello
from tests.app.conftest import session_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from app.main_window import MainWindow
    from app.settings import Settings


class Call:
    """A computer that answers, or doesn't."""

    def __init__(self, host: Host) -> None:
        self.host, self.hello = host, Hello(PROTOCOL, "1.2", "A large GPU · 16 processor cores")

    def greet(self, is_over: Callable[[], bool]) -> None:
        if self.host.name == "nobody":
            raise HostError("nobody could not be reached (no route).", lasting=False)

    def end(self) -> None: ...


@pytest.fixture
def background(qtbot: QtBot) -> Background:
    return Background()


def opened(qtbot: QtBot, background: Background, host: Host | None = None) -> LearnOnDialog:
    dialog = LearnOnDialog(host, host, background, None, Call)  # type: ignore[arg-type]
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_this_computer_is_the_default(qtbot: QtBot, background: Background) -> None:
    dialog = opened(qtbot, background)
    assert dialog.here.isChecked()
    assert not dialog.name.isEnabled()
    assert not dialog.test_button.isEnabled()
    with qtbot.waitSignal(dialog.wanted) as wanted:
        qtbot.mouseClick(dialog.button, Qt.MouseButton.LeftButton)
    assert wanted.args == [None]


def test_another_computer_is_tested_and_chosen(qtbot: QtBot, background: Background) -> None:
    dialog = opened(qtbot, background)
    dialog.elsewhere.click()
    assert not dialog.button.isEnabled()
    qtbot.keyClicks(dialog.name, "me@gpu-box")
    dialog.waits.click()
    qtbot.mouseClick(dialog.test_button, Qt.MouseButton.LeftButton)
    expected = "Connected. Maskloom 1.2 · A large GPU · 16 processor cores"
    qtbot.waitUntil(lambda: dialog.answer.text() == expected)
    assert dialog.problem.isHidden()
    with qtbot.waitSignal(dialog.wanted) as wanted:
        qtbot.keyClick(dialog.name, Qt.Key.Key_Return)
    assert wanted.args == [Host("me@gpu-box", "maskloom", waits=True)]


def test_it_says_why_there_is_no_connection(qtbot: QtBot, background: Background) -> None:
    dialog = opened(qtbot, background, Host("nobody"))
    qtbot.mouseClick(dialog.test_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: dialog.problem.text() == "nobody could not be reached (no route).")
    qtbot.keyClicks(dialog.name, "2")  # another host: what was said is void
    assert dialog.problem.text() == ""
    dialog.name.setText("-oProxyCommand=x")
    assert "is not the name of a computer" in dialog.problem.text()
    assert not dialog.button.isEnabled()


def test_the_choice_is_remembered_for_the_user(
    open_window: MainWindow, qtbot: QtBot, settings: Settings
) -> None:
    open_window.action_set["learn_on"].trigger()
    (dialog,) = open_window.findChildren(LearnOnDialog)
    dialog.elsewhere.click()
    dialog.name.setText("gpu-box")
    qtbot.mouseClick(dialog.button, Qt.MouseButton.LeftButton)
    learning = session_of(open_window).learning
    assert settings.learn_on == learning.feed.elsewhere == Host("gpu-box")
    dialog.here.click()
    dialog.wanted.emit(dialog.host())
    assert settings.learn_on is learning.feed.elsewhere is None
    assert settings.last_host == Host("gpu-box")
