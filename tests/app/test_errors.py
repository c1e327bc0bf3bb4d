from __future__ import annotations

import logging
import sys
import threading
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject, Qt, QTimer, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QPushButton

from app import errors
from app.errors import ErrorDialog, ErrorReporter, start_log
from tests.app.conftest import session_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from app.main_window import MainWindow

pytestmark = pytest.mark.qt_no_exception_capture  # these errors are meant to reach our hook


class Failing(QObject):
    """Fails in a slot, as a bug would."""

    def __init__(self, text: str = "the wheel came off") -> None:
        super().__init__()
        self._text = text

    @Slot()
    def fail(self) -> None:
        raise RuntimeError(self._text)


@pytest.fixture
def reporter(open_window: MainWindow, tmp_path: Path) -> Iterator[ErrorReporter]:
    made = ErrorReporter(open_window, tmp_path / "logs")
    made.set_window(open_window)
    made.install()
    yield made
    made.remove()


@pytest.fixture
def log_file(tmp_path: Path) -> Iterator[Path]:
    root = logging.getLogger()
    before = list(root.handlers)
    path = start_log(tmp_path / "logs")
    assert path is not None
    yield path
    for handler in [h for h in root.handlers if h not in before]:
        root.removeHandler(handler)
        handler.close()


def fail_in_a_slot(qtbot: QtBot, reporter: ErrorReporter, text: str = "the wheel came off") -> None:
    failing = Failing(text)
    with qtbot.waitSignal(reporter.raised):
        QTimer.singleShot(0, failing, failing.fail)


def dialog_of(reporter: ErrorReporter, qtbot: QtBot) -> ErrorDialog:
    qtbot.waitUntil(lambda: reporter.dialog is not None)
    assert reporter.dialog is not None
    return reporter.dialog


def button(dialog: ErrorDialog, text: str) -> QPushButton:
    return next(b for b in dialog.findChildren(QPushButton) if b.text() == text)


def test_an_error_in_a_slot_becomes_a_message_and_the_project_stays_open(
    reporter: ErrorReporter, open_window: MainWindow, qtbot: QtBot, log_file: Path
) -> None:
    fail_in_a_slot(qtbot, reporter)
    dialog = dialog_of(reporter, qtbot)
    assert dialog.isVisible()
    details = dialog.findChild(QPlainTextEdit)
    assert isinstance(details, QPlainTextEdit)
    assert not details.isVisible()
    qtbot.mouseClick(button(dialog, "Details"), Qt.MouseButton.LeftButton)
    assert details.isVisible()
    assert "the wheel came off" in details.toPlainText()
    assert "in fail" in details.toPlainText()
    qtbot.mouseClick(button(dialog, "Continue"), Qt.MouseButton.LeftButton)
    assert reporter.dialog is None
    assert session_of(open_window).is_open
    assert "the wheel came off" in log_file.read_text(encoding="utf-8")


def test_the_message_can_be_copied(reporter: ErrorReporter, qtbot: QtBot) -> None:
    fail_in_a_slot(qtbot, reporter)
    qtbot.mouseClick(button(dialog_of(reporter, qtbot), "Copy"), Qt.MouseButton.LeftButton)
    copied = QGuiApplication.clipboard().text()
    assert copied.startswith("the wheel came off")
    assert "Traceback" in copied


def test_the_log_folder_is_one_click_away(
    reporter: ErrorReporter, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[Path] = []
    monkeypatch.setattr(errors, "open_folder", opened.append)
    fail_in_a_slot(qtbot, reporter)
    qtbot.mouseClick(button(dialog_of(reporter, qtbot), "Open log folder"), Qt.MouseButton.LeftButton)
    assert opened == [tmp_path / "logs"]


def test_more_errors_are_counted_in_the_open_message(
    reporter: ErrorReporter, open_window: MainWindow, qtbot: QtBot
) -> None:
    for text in ("first", "second", "third"):
        fail_in_a_slot(qtbot, reporter, text)
    dialog = dialog_of(reporter, qtbot)
    details = dialog.findChild(QPlainTextEdit)
    assert isinstance(details, QPlainTextEdit)
    qtbot.waitUntil(lambda: "third" in details.toPlainText())
    assert len(open_window.findChildren(ErrorDialog)) == 1
    assert "2 more" in dialog.count_text


def test_the_same_error_is_told_once(reporter: ErrorReporter, qtbot: QtBot) -> None:
    fail_in_a_slot(qtbot, reporter)
    dialog_of(reporter, qtbot).accept()
    fail_in_a_slot(qtbot, reporter)
    fail_in_a_slot(qtbot, reporter, "another one")
    dialog = dialog_of(reporter, qtbot)
    assert "another one" in dialog.summary


def test_an_error_in_a_thread_is_told_too(reporter: ErrorReporter, qtbot: QtBot, log_file: Path) -> None:
    def work() -> None:
        raise OSError("the disk is gone")

    thread = threading.Thread(target=work, name="writer")
    with qtbot.waitSignal(reporter.raised):
        thread.start()
        thread.join()
    assert "the disk is gone" in dialog_of(reporter, qtbot).summary
    assert "in thread writer" in log_file.read_text(encoding="utf-8")


def test_a_thread_that_ends_itself_is_no_error(reporter: ErrorReporter, qtbot: QtBot) -> None:
    thread = threading.Thread(target=sys.exit)
    with qtbot.assertNotEmitted(reporter.raised):
        thread.start()
        thread.join()


def test_the_hooks_are_given_back(qapp: object, tmp_path: Path) -> None:
    before = (sys.excepthook, threading.excepthook)
    reporter = ErrorReporter(None, tmp_path)
    reporter.install()
    assert sys.excepthook != before[0]
    reporter.remove()
    assert (sys.excepthook, threading.excepthook) == before


def test_a_log_folder_that_cannot_be_written_does_not_stop_the_start(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "taken").write_text("no folder")
    assert start_log(tmp_path / "taken") is None
    assert "no log file" in caplog.text
