"""The real window, session and learner, offscreen, on twenty labelled street images: for benchmarks to watch."""

from __future__ import annotations

import os
import sys
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from core.machine.process_environment import BEFORE_TORCH

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.update({**BEFORE_TORCH, **os.environ})  # as the program does

import torch  # noqa: F401  (before Qt)
from PySide6.QtCore import QEventLoop, QSettings, QTimer

from app import theme
from app.application import SWITCH_SECONDS, make_application, make_window
from app.main_window import SIZE
from app.session import Session
from app.settings import Settings
from benchmarks.street_data import evenly
from core.images.reading import find_images
from core.sample import make_sample

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtWidgets import QApplication

    from app.main_window import MainWindow


@contextmanager
def street_window() -> Iterator[tuple[QApplication, MainWindow, Session]]:
    """The window with the project open and its first image shown; learning is off."""
    sys.setswitchinterval(SWITCH_SECONDS)  # as the program does
    app = make_application()
    theme.apply(app, "dark")
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(QSettings(str(Path(folder) / "settings.ini"), QSettings.Format.IniFormat))
        window = make_window(settings)
        window.resize(SIZE)  # the offscreen screen has room for less
        session = window.findChild(Session)
        assert session is not None
        session.learn_at_once = False
        window.show()
        open_street(session, Path(folder), app)
        until(app, lambda: window.canvas.image_shown is not None, 60)
        yield app, window, session
        window.close()
        until(app, window.has_ended, 60)


def open_street(session: Session, folder: Path, app: QApplication) -> None:
    """Twenty labelled images, three tasks: street where MASKLOOM_DATA says where, else the sample."""
    data = Path(os.environ.get("MASKLOOM_DATA", "")) / "street"
    if not os.environ.get("MASKLOOM_DATA") or not data.is_dir():
        print("MASKLOOM_DATA names no folder with street/: the sample is used instead.")
        make_sample(folder / "sample")
        session.open(folder / "sample")
        return
    session.create(folder / "street", "Street")
    session.images.add(evenly(find_images(data / "train" / "images"), 20), split="train")
    until(app, lambda: len(session.project.images) == 20, 60)
    session.importing.start(data / "train" / "masks", mapping=data / "fusion.json")
    store = session.folder
    assert store is not None
    until(app, lambda: not session.work.running and len(store.labels.labelled()) >= 60, 120)


def until(app: QApplication, condition: Callable[[], bool], seconds: float) -> None:
    """Let the window live until something is so; TimeoutError after `seconds`."""
    end = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > end:
            raise TimeoutError
        app.processEvents()
        time.sleep(0.002)


def pause(seconds: float) -> None:
    """Let everything go on for a while. Not by app.exec: its quit closes the window, and with it the project."""
    loop = QEventLoop()
    QTimer.singleShot(round(seconds * 1e3), loop, loop.quit)
    loop.exec()
