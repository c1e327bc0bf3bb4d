"""Somebody at the window of `benchmarks.closing`: tells when it is usable, and closes it while it learns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot

from app.session import Session
from core.learning.events import Losses

if TYPE_CHECKING:
    from app.main_window import MainWindow


class Closer(QObject):
    """Waits for the image, then for the first step of learning, then `wait_ms`, and closes the window."""

    def __init__(self, window: MainWindow, mode: str, wait_ms: int) -> None:
        super().__init__(window)
        self._window, self._mode, self._wait = window, mode, wait_ms
        session = window.findChild(Session)
        assert session is not None
        self._session = session
        self._learned = False
        session.learning_event.connect(self._happened)
        self._look = QTimer(self, interval=10)
        self._look.timeout.connect(self._look_at_it)
        self._look.start()

    @Slot()
    def _look_at_it(self) -> None:
        if self._session.is_open and self._window.canvas.image_shown is not None:
            self._look.stop()
            print("usable", flush=True)
            if self._mode == "full":
                self._session.learning.learn_full(minutes=10)
            else:
                self._session.learning.learn_quick()

    @Slot(object)
    def _happened(self, event: object) -> None:
        if isinstance(event, Losses) and event.mode == self._mode and not self._learned:
            self._learned = True
            QTimer.singleShot(self._wait, self, self._close)

    @Slot()
    def _close(self) -> None:
        print("closing", flush=True)
        self._window.close()
