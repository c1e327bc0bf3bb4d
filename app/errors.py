"""Uncaught errors are shown in a message and written to the log; everything stays open."""

from __future__ import annotations

import logging
import sys
import threading
import traceback
from logging.handlers import RotatingFileHandler
from pathlib import Path
from typing import TYPE_CHECKING, Final

import platformdirs
from PySide6.QtCore import QObject, QSize, Qt, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app import theme

if TYPE_CHECKING:
    from types import TracebackType

log = logging.getLogger(__name__)

LOG_BYTES: Final = 1_000_000
LOGS_KEPT: Final = 3


def log_folder() -> Path:
    """Where the user's log files are."""
    return Path(platformdirs.user_log_dir("Maskloom", appauthor=False))


def start_log(folder: Path | None = None) -> Path | None:
    """Write the log to a rotating file from now on; its path, or None where the folder can't be written."""
    folder = folder or log_folder()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(
            folder / "maskloom.log", maxBytes=LOG_BYTES, backupCount=LOGS_KEPT, encoding="utf-8", delay=False
        )
    except OSError as error:
        log.warning("no log file: %s", error)
        return None
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    root = logging.getLogger()
    root.addHandler(handler)
    if root.level > logging.INFO or root.level == logging.NOTSET:
        root.setLevel(logging.INFO)
    return Path(handler.baseFilename)


class ErrorDialog(QDialog):
    """Shows what happened, with the traceback behind Details. One dialog counts the errors that follow."""

    def __init__(self, summary: str, details: str, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Something went wrong"))
        self.setMinimumWidth(520)
        self._folder = folder
        self._more = 0
        mark = QLabel()
        mark.setPixmap(theme.icon("error", "error").pixmap(QSize(32, 32), self.devicePixelRatioF()))
        heading = QLabel(self.tr("Something went wrong"))
        heading.setProperty("role", "heading")
        self._words = QLabel(self._sentence(), wordWrap=True)
        self._summary = QLabel(summary, wordWrap=True)
        self._summary.setTextFormat(Qt.TextFormat.PlainText)
        self._summary.setProperty("role", "dim")
        self._count = QLabel()
        self._count.hide()
        self._count.setProperty("role", "dim")
        self._details = QPlainTextEdit(details, readOnly=True)
        self._details.hide()
        self._details.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self._details.setMinimumHeight(220)
        words = QVBoxLayout()
        words.setSpacing(theme.SPACING)
        for label in (heading, self._words, self._summary, self._count):
            words.addWidget(label)
        top = QHBoxLayout()
        top.setSpacing(theme.SPACING * 2)
        top.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        top.addLayout(words, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(*([theme.SPACING * 3] * 4))
        column.setSpacing(theme.SPACING * 2)
        column.addLayout(top)
        column.addWidget(self._details)
        column.addLayout(self._buttons())

    def _sentence(self) -> str:
        return self.tr(
            "Your project is still open and your labels are safe. You can keep working; if it "
            "happens again, close and reopen the project."
        )

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.SPACING)
        details = QPushButton(self.tr("Details"), autoDefault=False)
        details.setCheckable(True)
        details.toggled.connect(self._show_details)
        copy = QPushButton(self.tr("Copy"), autoDefault=False)
        copy.clicked.connect(self._copy)
        folder = QPushButton(self.tr("Open log folder"), autoDefault=False)
        folder.clicked.connect(self._open_folder)
        close = QPushButton(self.tr("Continue"), default=True)
        close.clicked.connect(self.accept)
        for button in (details, copy, folder):
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(close)
        return row

    @property
    def summary(self) -> str:
        return self._summary.text()

    @property
    def count_text(self) -> str:
        """How many errors came since; "" for none."""
        return self._count.text()

    def add(self, details: str) -> None:
        """Another error came while this dialog was open."""
        self._more += 1
        self._count.setText(self.tr("%n more error(s) since.", "", self._more))
        self._count.show()
        self._details.appendPlainText("\n" + details)

    @Slot(bool)
    def _show_details(self, shown: bool) -> None:
        self._details.setVisible(shown)
        self.adjustSize()

    @Slot()
    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(f"{self._summary.text()}\n\n{self._details.toPlainText()}")

    @Slot()
    def _open_folder(self) -> None:
        open_folder(self._folder)


def open_folder(folder: Path) -> bool:
    """Show a folder in the file manager."""
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))


class ErrorReporter(QObject):
    """Catches uncaught errors in every thread, and shows them in the window's thread."""

    raised = Signal(str, str)
    """The error and its traceback; called in the thread that failed."""

    def __init__(self, parent: QObject | None = None, folder: Path | None = None) -> None:
        super().__init__(parent)
        self._folder = folder or log_folder()
        self._window: QWidget | None = None
        self._dialog: ErrorDialog | None = None
        self._told: set[str] = set()
        self._before = (sys.excepthook, threading.excepthook)
        self.raised.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Take over from Python's own hooks."""
        self._before = (sys.excepthook, threading.excepthook)
        sys.excepthook = self._on_error
        threading.excepthook = self._on_thread_error

    def remove(self) -> None:
        """Give the hooks back."""
        sys.excepthook, threading.excepthook = self._before

    def set_window(self, window: QWidget) -> None:
        """The window that messages belong to."""
        self._window = window

    @property
    def dialog(self) -> ErrorDialog | None:
        return self._dialog

    def _on_error(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None, thread: str = ""
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QGuiApplication.quit()
            return
        details = "".join(traceback.format_exception(kind, error, trace))
        log.critical("uncaught error%s\n%s", f" in thread {thread}" if thread else "", details)
        text = str(error) or kind.__name__
        self.raised.emit(text, details)

    def _on_thread_error(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_type is SystemExit or args.exc_value is None:
            return
        name = args.thread.name if args.thread is not None else "?"
        self._on_error(args.exc_type, args.exc_value, args.exc_traceback, name)

    @Slot(str, str)
    def _tell(self, summary: str, details: str) -> None:
        if self._dialog is not None:
            self._dialog.add(details)
            return
        if details in self._told:  # said once already: it is in the log, and the user has better to do
            return
        self._told.add(details)
        self._dialog = ErrorDialog(summary, details, self._folder, self._window)
        self._dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._dialog.finished.connect(self._closed)
        self._dialog.open()

    @Slot()
    def _closed(self) -> None:
        self._dialog = None
