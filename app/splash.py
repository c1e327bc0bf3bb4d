"""The splash: on screen within a second, while PyTorch and the window are still loading.

A process of its own shows it, because PyTorch has to be loaded before Qt. It ends when its input does: when the window
is there, or the program that started it is gone.
"""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
import threading
from pathlib import Path
from typing import TYPE_CHECKING, Final

from core.machine.program import this_program

if TYPE_CHECKING:
    from collections.abc import Mapping

ARGUMENT: Final = "--splash"
"""With it, main.py shows the splash."""
_ROOT: Final = Path(__file__).resolve().parents[1]
_LOGO, _WIDTH, _MARGIN = 72, 340, 24
_LONGEST_MS: Final = 120_000
_STYLE: Final = """
QFrame#splash { background: #1d1b30; border: 1px solid #4a4668; }
QLabel { color: #c9c6de; }
QLabel#name { color: white; font-size: 20px; font-weight: 600; }
"""


def has_screen(platform: str, environment: Mapping[str, str]) -> bool:
    """Whether a window can be shown; otherwise Qt would abort the program."""
    names = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return platform != "linux" or any(environment.get(name) for name in names)


def is_wanted(platform: str, environment: Mapping[str, str]) -> bool:
    """Whether somebody would see it. On macOS the Dock shows that a program starts."""
    unseen = environment.get("QT_QPA_PLATFORM", "").partition(":")[0] in ("offscreen", "minimal", "vnc")
    return platform != "darwin" and has_screen(platform, environment) and not unseen


class Splash:
    """The program's end of the splash; does nothing if it is not wanted or cannot be started."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Show it soon; does not wait for it."""
        if not is_wanted(sys.platform, os.environ):
            return
        with contextlib.suppress(OSError):
            self._process = subprocess.Popen(
                [*this_program(), ARGUMENT],
                stdin=subprocess.PIPE,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )

    def close(self) -> None:
        """Let it disappear. Can be called twice."""
        process, self._process = self._process, None
        if process is not None and process.stdin is not None:
            with contextlib.suppress(OSError):
                process.stdin.close()
            threading.Thread(target=process.wait, name="splash", daemon=True).start()


def show() -> int:
    """Show it until standard input ends; run by main.py with ARGUMENT. Returns the exit status."""
    from PySide6.QtCore import QCoreApplication, QLocale, QObject, Qt, QTimer, QTranslator, Signal
    from PySide6.QtSvgWidgets import QSvgWidget
    from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLabel, QVBoxLayout

    class Ending(QObject):
        """Tells the splash's thread that input has ended."""

        came = Signal()

        def wait(self) -> None:
            sys.stdin.buffer.read()
            self.came.emit()

    app = QApplication(["maskloom"])
    app.setDesktopFileName("maskloom")
    translator = QTranslator()
    if translator.load(QLocale.system(), "maskloom", "_", str(_ROOT / "resources" / "languages")):
        app.installTranslator(translator)
    frame = QFrame(None, Qt.WindowType.SplashScreen | Qt.WindowType.FramelessWindowHint)
    frame.setObjectName("splash")
    frame.setStyleSheet(_STYLE)
    frame.setMinimumWidth(_WIDTH)
    logo = QSvgWidget(str(_ROOT / "resources" / "logo.svg"))
    logo.setFixedSize(_LOGO, _LOGO)
    name = QLabel("Maskloom")
    name.setObjectName("name")
    text = QLabel(QCoreApplication.translate("Splash", "Loading PyTorch and the window…"))
    row, words = QHBoxLayout(frame), QVBoxLayout()
    row.setContentsMargins(*[_MARGIN] * 4)
    row.setSpacing(_MARGIN)
    row.addWidget(logo)
    words.addStretch()
    words.addWidget(name)
    words.addWidget(text)
    words.addStretch()
    row.addLayout(words, 1)
    frame.adjustSize()
    frame.move(app.primaryScreen().availableGeometry().center() - frame.rect().center())
    frame.show()
    ending = Ending()
    ending.came.connect(app.quit)
    threading.Thread(target=ending.wait, daemon=True).start()
    QTimer.singleShot(_LONGEST_MS, app.quit)
    status = app.exec()
    sys.stdout.flush()
    os._exit(status)  # the thread may still be reading
