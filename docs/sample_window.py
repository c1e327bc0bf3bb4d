"""The real window with the sample, for scripts that take pictures of it. Runs without a screen."""

from __future__ import annotations

import os
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import torch  # noqa: F401  # before Qt
from PySide6.QtCore import QEventLoop, QSettings, QTimer
from PySide6.QtWidgets import QApplication

from app import theme
from app.application import make_application, make_window
from app.session import Session
from app.settings import Settings
from core.sample import make_sample

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtCore import QSize

    from app.main_window import MainWindow


def wait(milliseconds: int) -> None:
    """Let the window work. QTest.qWait would keep the learner's thread from running."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


@contextmanager
def sample_window(size: QSize, language: str = "") -> Iterator[tuple[MainWindow, Session, Path]]:
    """The window on its start page with settings of its own, its session, and the sample's folder. Learning is off."""
    app = make_application(language)
    with tempfile.TemporaryDirectory() as temporary:
        os.environ["XDG_CACHE_HOME"] = temporary
        settings = Settings(QSettings(f"{temporary}/settings.ini", QSettings.Format.IniFormat))
        theme.apply(app, "dark")
        window = make_window(settings)
        session = window.findChild(Session)
        assert isinstance(session, Session)
        session.learn_at_once = False
        window.resize(size)
        window.show()
        yield window, session, make_sample(Path(temporary) / "Sample")
        window.close()
        QApplication.processEvents()
        if not window.has_ended():
            os._exit(0)
