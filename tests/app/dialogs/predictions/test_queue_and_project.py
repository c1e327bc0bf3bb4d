"""What a queue of predictions has to do with projects, the program and its notices."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QPushButton

from app.dialogs.predictions import tiles
from app.work.predicting.queue import PredictionQueue, queue_folder
from tests.app.conftest import session_of
from tests.app.dialogs.predictions.conftest import Model, masks, wait_for
from tests.app.session.conftest import write_images

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from app.dialogs.predictions.window import PredictionsWindow
    from app.main_window import MainWindow
    from app.work.predicting.queue import Entry


def test_a_double_click_shows_the_image_and_adds_it_first(
    open_window: MainWindow,
    queue: PredictionsWindow,
    order: Callable[..., Entry],
    tmp_path: Path,
    qtbot: QtBot,
) -> None:
    session = session_of(open_window)
    write_images(tmp_path / "pictures" / "other", 1)
    entry = order(tmp_path / "pictures")
    wait_for(entry, "done", qtbot)
    model = queue.grid.tiles
    qtbot.waitUntil(lambda: model.rowCount() == 4, timeout=5000)
    names = [model.index(row).data(tiles.TILE).image for row in range(model.rowCount())]

    def double_click(image: str) -> None:
        index = model.index(names.index(image))
        queue.grid.scrollTo(index)
        where = queue.grid.visualRect(index).center()
        qtbot.mouseClick(queue.grid.viewport(), Qt.MouseButton.LeftButton, pos=where)
        qtbot.mouseDClick(queue.grid.viewport(), Qt.MouseButton.LeftButton, pos=where)

    assert session.current_image == "scene1"
    double_click("scene2")
    assert session.current_image == "scene2"
    double_click("other/scene0")
    qtbot.waitUntil(lambda: len(session.project.images) == 4, timeout=5000)
    qtbot.waitUntil(lambda: session.current_image == session.project.images[-1].id, timeout=5000)
    session.close()
    double_click("scene0")
    assert "Open the project Harbour first" in open_window.messages.texts[-1]


def test_an_order_outlives_the_program(
    open_window: MainWindow,
    queue: PredictionsWindow,
    order: Callable[..., Entry],
    model: Model,
    photos: Path,
    qtbot: QtBot,
    tmp_path: Path,
) -> None:
    model.stop_at(3)
    entry = order(photos)
    qtbot.waitUntil(model.reached.is_set, timeout=20_000)
    qtbot.waitUntil(lambda: len(entry.tiles) == 2, timeout=20_000)
    queue.close()
    open_window.close()
    box = open_window.findChild(QMessageBox)
    assert isinstance(box, QMessageBox)
    assert "you can resume the rest" in box.informativeText()
    button = next(b for b in box.findChildren(QPushButton) if b.text() == "Stop and close")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert not open_window.isVisible()
    assert queue_folder().is_relative_to(tmp_path)
    model.go.set()
    later = PredictionQueue()
    interrupted: list[Entry] = []
    later.interrupted.connect(interrupted.append)
    later.load()
    qtbot.waitUntil(lambda: bool(interrupted), timeout=20_000)
    (again,) = later.entries
    assert (again.state, set(again.tiles)) == ("interrupted", set(entry.tiles))
    model.count = 0
    later.resume(again)
    wait_for(again, "done", qtbot)
    assert (model.count, len(masks(tmp_path / "out"))) == (3, 5)
    assert later.close(5000)


def test_two_programs_do_not_share_an_order(
    queue: PredictionsWindow, order: Callable[..., Entry], photos: Path, qtbot: QtBot
) -> None:
    entry = order(photos)
    wait_for(entry, "done", qtbot)
    other = PredictionQueue()
    with qtbot.waitSignal(other.listed, timeout=20_000):
        other.load()
    assert not other.entries
    assert other.close(5000)


def test_images_are_added_to_the_project_that_was_meant(
    open_window: MainWindow, order: Callable[..., Entry], tmp_path: Path, qtbot: QtBot
) -> None:
    session = session_of(open_window)
    write_images(tmp_path / "more", 2)
    entry = order(tmp_path / "more", add_images=True)
    wait_for(entry, "done", qtbot)
    qtbot.waitUntil(lambda: len(session.project.images) == 5, timeout=5000)
    entry = order(tmp_path / "more", "second", add_images=True)
    session.close()
    wait_for(entry, "done", qtbot)
    qtbot.waitUntil(
        lambda: any("not added to Harbour" in t for t in open_window.messages.texts), timeout=5000
    )


def test_notices_say_how_an_order_ended_while_its_window_is_closed(
    open_window: MainWindow, order: Callable[..., Entry], photos: Path, qtbot: QtBot, tmp_path: Path
) -> None:
    entry = order(photos)
    wait_for(entry, "done", qtbot)
    text = open_window.messages.texts[-1]
    assert text.startswith("Predicted 5 image(s): 10 file(s)")
    assert text.endswith("1 image(s) could not be predicted.")
    (photos / "scene3.png").unlink()
    again = order(photos, skip_existing=True)
    wait_for(again, "done", qtbot)
    assert open_window.messages.texts[-1] == "All 5 image(s) have been predicted already."
    (tmp_path / "out" / "road" / "scene0.png").write_bytes(b"mine")
    refused = order(photos)
    wait_for(refused, "failed", qtbot)
    assert "already exist there, such as scene0.png" in open_window.messages.texts[-1]
    assert (tmp_path / "out" / "road" / "scene0.png").read_bytes() == b"mine"
