"""File › Export while it runs: cancelled, waiting for other work, without its dialog."""

from __future__ import annotations

import threading
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from core.exchange.formats import index_png
from core.exchange.tables import WRITERS
from tests.app.dialogs.conftest import click, wait_for_end

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from app.dialogs.export.dialog import ExportDialog
    from app.main_window import MainWindow
    from app.session import Session
    from core.exchange.writer import OutFile


@pytest.fixture
def slow(monkeypatch: pytest.MonkeyPatch) -> Iterator[threading.Event]:
    """Index masks of which the second waits for the event."""
    event = threading.Event()
    writer = index_png.WRITER

    def held(file: OutFile) -> OutFile:
        def parts() -> object:
            event.wait(10)
            return file.parts()

        return replace(file, parts=parts)  # type: ignore[arg-type]

    def files(source: object) -> list[OutFile]:
        first, *others = writer.files(source)  # type: ignore[arg-type]
        return [first, *map(held, others)]

    monkeypatch.setitem(WRITERS, writer.id, replace(writer, files=files))
    yield event
    event.set()


def test_an_export_is_cancelled(
    slow: threading.Event, opened: Callable[[], ExportDialog], qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = opened()
    dialog.out.setText(str(tmp_path / "out"))
    qtbot.waitUntil(dialog.writing.start_button.isEnabled)
    click(qtbot, dialog.writing.start_button)
    qtbot.waitUntil((tmp_path / "out" / "road" / "scene0.png").exists)
    qtbot.waitUntil(
        lambda: dialog.writing.bar.isVisible() and dialog.writing.bar.value() == 25
    )  # one of four labels is written
    assert not dialog.choices.isEnabled()
    click(qtbot, dialog.writing.cancel_button)
    assert "cancelled" in dialog.writing.summary.text()
    assert dialog.writing.start_button.isVisible()
    slow.set()
    qtbot.waitUntil((tmp_path / "out" / "about-index-png.txt").exists)
    assert len(list((tmp_path / "out").rglob("*.png"))) < 4


def test_other_work_is_waited_for(
    opened: Callable[[], ExportDialog], painted: Session, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog, event = opened(), threading.Event()
    dialog.out.setText(str(tmp_path / "out"))
    qtbot.waitUntil(dialog.writing.start_button.isEnabled)
    ended: list[object] = []
    painted.work.start("Importing…", lambda _: event.wait(10), ended.append, ended.append, lambda: None)
    click(qtbot, dialog.writing.start_button)
    assert dialog.writing.problem.text() == "Please wait: Importing…"
    event.set()
    qtbot.waitUntil(lambda: bool(ended))
    click(qtbot, dialog.writing.start_button)
    wait_for_end(dialog, qtbot)
    assert not dialog.writing.problem.isVisible()


def test_an_export_goes_on_without_its_dialog_and_says_how_it_ended(
    slow: threading.Event, in_window: ExportDialog, open_window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = in_window
    dialog.out.setText(str(tmp_path / "out"))
    qtbot.waitUntil(dialog.writing.start_button.isEnabled)
    click(qtbot, dialog.writing.start_button)
    click(qtbot, dialog.writing.close_button)
    slow.set()
    text = f"Exported 4 label(s) of 3 image(s) to {tmp_path / 'out'}."
    qtbot.waitUntil(lambda: text in open_window.messages.texts, timeout=5000)
