"""The program with a window: from the command line to the last line of the log."""

from __future__ import annotations

import argparse
import logging
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QApplication

from app import theme
from app.errors import ErrorReporter, start_log
from app.language.choice import use_language
from app.settings import Settings
from app.splash import has_screen
from app.widgets.logo import app_icon
from app.work.garbage import GarbageCollector
from core.cli.entry import SAMPLES
from core.cli.parser import program

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from app.main_window import MainWindow
    from core.sample import FieldName

log = logging.getLogger(__name__)

SWITCH_SECONDS = 0.001  # how long the learner's thread may keep Python from the window (5 ms by default)


def main(argv: Sequence[str] | None = None, on_shown: Callable[[], None] = lambda: None) -> int:
    """Show the window until it is closed; `argv` without the program's name. Returns the exit status.

    `on_shown` is called once the window is on screen.
    """
    options = _parser().parse_args(sys.argv[1:] if argv is None else argv)
    if not has_screen(sys.platform, os.environ):
        sys.stderr.write(
            f"error: There is no screen here to show the window on. Work without one: {program()} --help\n"
        )
        return 2
    start_log()
    sys.setswitchinterval(SWITCH_SECONDS)
    settings = Settings()
    app = make_application(settings.language)
    reporter = ErrorReporter(app)
    reporter.install()
    theme.apply(app, settings.theme)
    window = make_window(settings)
    reporter.set_window(window)
    window.show()
    on_shown()
    collector = GarbageCollector(app)
    opener = Opener(window, options.project, options.sample)
    QTimer.singleShot(0, opener, opener.open)  # the window is on screen before a project is read
    status = app.exec()
    collector.stop()
    reporter.remove()
    if not window.has_ended():
        log.info("ending with a thread still at work")  # a step of the learner; all is saved by now
    return status


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="maskloom", description="Open the window.")
    parser.add_argument("project", nargs="?", type=Path, help="a project's folder to open")
    parser.add_argument(
        "--sample",
        nargs="?",
        const=SAMPLES[0],
        choices=SAMPLES,
        help="open a sample project (by default the aerial one)",
    )
    return parser


def make_application(language: str = "") -> QApplication:
    """The QApplication with names, icon and `language` ("": the system's); an existing one is reused."""
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        app = QApplication(["maskloom"])
    app.setApplicationName("Maskloom")
    app.setApplicationDisplayName("Maskloom")
    app.setOrganizationName("Maskloom")
    app.setDesktopFileName("maskloom")
    app.setWindowIcon(app_icon())
    use_language(app, language)
    return app


def make_window(settings: Settings) -> MainWindow:
    """The window with a session of its own, no project open."""
    from app.main_window import MainWindow
    from app.session import Session
    from app.window.view_state import ViewState
    from core.smart import prompting

    session = Session()
    session.learn_at_once = settings.learn_at_once
    session.learning.set_device(settings.device)
    session.learning.set_learn_on(settings.learn_on)
    view_state = ViewState()
    view_state.set_pen_pressure(settings.pen_pressure)
    model_place = settings.prompt_place
    view_state.set_prompt_place(model_place if not prompting.problem(model_place) else None)
    window = MainWindow(session, view_state, settings)
    session.setParent(window)
    return window


class Opener(QObject):
    """Opens what the command line asked for, once the window is there."""

    def __init__(self, window: MainWindow, project: Path | None, sample: FieldName | None) -> None:
        super().__init__(window)
        self._window, self._project, self._sample = window, project, sample

    @Slot()
    def open(self) -> None:
        """Open the project, or the sample, or stay on the start page."""
        if self._project is not None:
            self._window.verbs.file.open_path(self._project.expanduser().absolute())
        elif self._sample is not None:
            self._window.verbs.file.open_sample(self._sample)
        self._window.verbs.file.predicted.load()
