"""Run by the installed Python: opens the window on a project, lets it run a verb beside itself, and closes it."""

from __future__ import annotations

import sys

from maskloom.start import main, tree

sys.path.insert(0, str(tree()))

import torch  # noqa: F401  # before Qt
from PySide6.QtCore import QTimer

from app import application
from app.verb_process import VerbProcess

make_window = application.make_window


def make_watched(*arguments: object) -> object:
    """The window, which closes once a process that it started has ended; its title then names the project."""
    window = make_window(*arguments)  # type: ignore[arg-type]
    process = VerbProcess(window)
    timer = QTimer(window, interval=50)

    def look() -> None:
        if process.output and not process.running and "project" in window.windowTitle():
            assert process.output.startswith("Maskloom"), process.output
            print(window.windowTitle())
            timer.stop()
            window.close()

    timer.timeout.connect(look)
    timer.start()
    process.run(["--version"])
    return window


application.make_window = make_watched  # type: ignore[assignment]
sys.exit(main())
