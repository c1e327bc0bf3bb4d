"""Nothing is cut off, on any page or dialog, at the sizes of common screens, in English and in longer words."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QSize
from PySide6.QtWidgets import QApplication, QLabel, QListWidget, QToolBar, QToolButton, QVBoxLayout, QWidget

from docs.fits import misfits
from docs.longer import Longer, longer
from docs.pages import DIALOGS, PAGES, fill, open_dialog
from tests.app.conftest import session_of
from tests.app.session.conftest import TASKS, write_images

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot

    from app.main_window import MainWindow

SIZES = (QSize(1280, 720), QSize(1366, 768), QSize(1920, 1080))
SCALED = "QT_SCALE_FACTOR" in os.environ
"""In logical pixels: the first size is that of a laptop of 2560 x 1440 at 200 %."""
SMALLEST = QSize(1280, 680)
"""What a title bar and a task bar leave of the smallest screen."""
COSTLY = ("check_computer",)
"""Starts processes."""


@pytest.fixture(params=["English", "longer"])
def any_window(
    request: pytest.FixtureRequest,
    translated: QApplication,
    new_window: Callable[[], MainWindow],
    tmp_path: Path,
) -> Iterator[MainWindow]:
    """The window with a project, in one of two languages."""
    translator = Longer()
    if request.param == "longer":
        translated.installTranslator(translator)
    window = new_window()
    session = session_of(window)
    session.create(tmp_path / "harbour", "Harbour", TASKS)
    session.images.add(write_images(tmp_path / "pictures", 3), split="train", undoable=False)
    yield window
    translated.removeTranslator(translator)


def settle() -> None:
    """Let layouts find their sizes."""
    for _ in range(4):
        QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        QApplication.processEvents()


def test_every_page_and_dialog_is_shown_whole(any_window: MainWindow, qtbot: QtBot) -> None:
    session = session_of(any_window)
    settle()
    problems = misfits(any_window)
    assert any_window.devicePixelRatioF() == (2 if SCALED else 1)
    qtbot.waitUntil(lambda: any_window.canvas.image_shown is not None)
    fill(session)
    for size in SIZES[:1] if SCALED else SIZES:
        any_window.resize(size)
        for name, arrange in PAGES.items():
            arrange(any_window)
            settle()
            problems += [f"{name} {size.width()}: {problem}" for problem in misfits(any_window)]
        extension = any_window.findChild(QToolBar).findChild(QToolButton, "qt_toolbar_ext_button")
        if extension.isVisible():
            problems.append(f"{size.width()}: the tool bar has no room for all of it")
    for action_id in DIALOGS:
        dialog = open_dialog(any_window, action_id) if action_id not in COSTLY else None
        if dialog is not None:
            settle()
            problems += [f"{action_id}: {problem}" for problem in misfits(dialog)]
            lowest = dialog.minimumSizeHint()
            if dialog.width() > SMALLEST.width() or lowest.height() > SMALLEST.height():
                problems.append(f"{action_id}: {dialog.width()}x{lowest.height()} is larger than a screen")
            dialog.close()
    assert not problems, "\n".join(problems)


@pytest.mark.skipif(SCALED, reason="this is the process that the test starts")
def test_every_page_and_dialog_is_shown_whole_at_200_percent() -> None:
    """In a process of its own: the scale holds for the whole application, from its start on."""
    root = Path(__file__).resolve().parents[3]
    test = f"{Path(__file__).relative_to(root)}::test_every_page_and_dialog_is_shown_whole[longer]"
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-n", "0", "-p", "no:cacheprovider", test],
        cwd=root,
        env={
            **os.environ,
            "QT_SCALE_FACTOR": "2",
            "QT_QPA_PLATFORM": "offscreen:configfile=docs/screen.json",
        },
        capture_output=True,
        text=True,
        timeout=600,
        check=False,
    )
    assert "1 passed" in done.stdout, done.stdout


def test_the_check_finds_what_is_cut_outside_or_covered(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    column.addWidget(cut := QLabel("A label that is cut"))
    column.addWidget(whole := QLabel("whole"))
    window.resize(300, 200)
    window.show()
    assert misfits(window) == []
    cut.setMaximumWidth(10)
    settle()
    assert [problem.split(":")[0] for problem in misfits(window)] == [
        "QLabel 'A label that is cut' in QWidget"
    ]
    cut.setMaximumWidth(300)
    settle()
    whole.setGeometry(cut.geometry())
    assert misfits(window) == [
        "QLabel 'A label that is cut' in QWidget and QLabel 'whole' in QWidget overlap"
    ]
    whole.move(290, 100)
    assert any("outside" in problem for problem in misfits(window))


def test_the_check_finds_entries_of_a_list_that_end_with_dots(qtbot: QtBot) -> None:
    entries = QListWidget()
    entries.addItems(["short", "an entry that is too long for its list"])
    for row in range(2):
        entries.item(row).setSizeHint(QSize(0, 24))  # otherwise it scrolls
    window = QWidget()
    qtbot.addWidget(window)
    QVBoxLayout(window).addWidget(entries)
    entries.setFixedWidth(100)
    window.show()
    (problem,) = misfits(window)
    assert "'an entry that is too long for its list' is cut off" in problem
    entries.item(1).setToolTip("an entry that is too long for its list")
    assert misfits(window) == []


def test_the_pseudo_language_is_forty_percent_longer_and_keeps_places() -> None:
    text = "The labels of {0} were &archived for %n image(s) here"
    assert 1.25 <= len(longer(text)) / len(text) <= 1.45
    assert all(place in longer(text) for place in ("{0}", "&a", "%n"))
