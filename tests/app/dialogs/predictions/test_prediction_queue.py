"""The queue of predictions and its window: one order after another, results as a grid, cancelled and resumed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt

from app.dialogs.predictions import tiles
from app.dialogs.predictions.words import standing_text, title_text
from tests.app.conftest import session_of
from tests.app.dialogs.predictions.conftest import Model, click, masks, wait_for
from tests.app.session.conftest import write_images

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from app.dialogs.predictions.window import PredictionsWindow
    from app.main_window import MainWindow
    from app.work.predicting.queue import Entry, PredictionQueue


def test_results_are_a_grid_with_what_failed_and_why(
    queue: PredictionsWindow, order: Callable[..., Entry], photos: Path, qtbot: QtBot, tmp_path: Path
) -> None:
    assert not queue.orders.isVisible()
    entry = order(photos)
    assert queue.orders.isVisible()
    wait_for(entry, "done", qtbot)
    assert masks(tmp_path / "out") == {f"scene{number}" for number in (0, 1, 2, 4, 5)}
    model = queue.grid.tiles
    qtbot.waitUntil(lambda: model.rowCount() == 6, timeout=5000)
    rows = {model.index(row).data(): model.index(row).data(tiles.TILE) for row in range(model.rowCount())}
    assert set(rows) == {f"scene{number}" for number in range(6)}
    assert [name for name, tile in rows.items() if tile.problem] == ["scene3"]
    assert standing_text(entry) == "Done · 5 · 1 failed"
    assert title_text(entry) == "photos"
    qtbot.mouseClick(queue.failed_only, Qt.MouseButton.LeftButton, pos=QPoint(8, 8))
    assert [model.index(row).data() for row in range(model.rowCount())] == ["scene3"]
    assert "not an image that Maskloom can read" in str(model.index(0).data(Qt.ItemDataRole.ToolTipRole))
    queue.grid.grab()  # draws the reason


def test_trying_again_predicts_what_was_mended(
    queue: PredictionsWindow, order: Callable[..., Entry], model: Model, photos: Path, qtbot: QtBot
) -> None:
    entry = order(photos)
    wait_for(entry, "done", qtbot)
    write_images(photos, 4)
    model.count = 0
    assert queue.resume_button.text() == "Try again"
    click(queue.resume_button, qtbot)
    wait_for(entry, "done", qtbot)
    qtbot.waitUntil(lambda: entry.standing.failed == 0 and entry.state == "done", timeout=20_000)
    assert (model.count, entry.standing.skipped) == (1, 5)
    assert not any(tile.problem for tile in entry.tiles.values())
    assert not queue.resume_button.isEnabled()
    qtbot.waitUntil(lambda: not (entry.folder / "current").exists(), timeout=5000)


def test_a_cancelled_order_is_resumed(
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
    click(queue.cancel_button, qtbot)
    assert entry.state == "cancelled"
    qtbot.waitUntil(lambda: session_queue(queue).running is None, timeout=20_000)
    assert len(masks(tmp_path / "out")) == 2
    model.go.set()
    model.count = 0
    click(queue.resume_button, qtbot)
    wait_for(entry, "done", qtbot)
    assert len(masks(tmp_path / "out")) == 5
    assert (model.count, len(entry.tiles)) == (3, 6)


def session_queue(window: PredictionsWindow) -> PredictionQueue:
    return window._queue


def test_orders_run_one_after_another_and_learning_changes_none_that_waits(
    open_window: MainWindow,
    queue: PredictionsWindow,
    order: Callable[..., Entry],
    model: Model,
    photos: Path,
    qtbot: QtBot,
    tmp_path: Path,
) -> None:
    session = session_of(open_window)
    model.stop_at(1)
    first, second = order(photos), order(photos, "second")
    qtbot.waitUntil(model.reached.is_set, timeout=20_000)
    qtbot.waitUntil(lambda: second.ready, timeout=20_000)
    assert (first.state, second.state) == ("running", "waiting")
    assert session.folder is not None
    weights = session.folder.models_dir / "current" / "model.safetensors"
    weights.write_bytes(b"newer")
    assert (second.folder / "current" / "model.safetensors").read_bytes() == b"weights"
    session.close()  # whichever project is open
    model.go.set()
    for entry in (first, second):
        wait_for(entry, "done", qtbot)
    assert masks(tmp_path / "out") == masks(tmp_path / "second")


def test_a_waiting_order_can_be_removed_and_nothing_of_it_is_left(
    queue: PredictionsWindow, order: Callable[..., Entry], model: Model, photos: Path, qtbot: QtBot
) -> None:
    model.stop_at(2)
    first, second = order(photos), order(photos, "second")
    qtbot.waitUntil(model.reached.is_set, timeout=20_000)
    qtbot.waitUntil(lambda: second.ready, timeout=20_000)
    assert queue.orders.entry is second  # the newest
    click(queue.remove_button, qtbot)
    qtbot.waitUntil(lambda: not second.folder.exists(), timeout=5000)
    assert queue.orders.entry is first
    click(queue.remove_button, qtbot)
    qtbot.waitUntil(lambda: not first.folder.exists(), timeout=20_000)
    assert not queue.orders.isVisible()


def test_only_tiles_on_screen_are_read_and_coloured(
    queue: PredictionsWindow,
    order: Callable[..., Entry],
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    write_images(tmp_path / "many", 60, (6, 8))
    reads: list[str] = []
    original = tiles.gallery.read_picture

    def counted(path: Path, tile: tiles.Tile) -> object:
        reads.append(tile.image)
        return original(path, tile)

    entry = order(tmp_path / "many")
    wait_for(entry, "done", qtbot)
    qtbot.waitUntil(lambda: queue.grid.tiles.rowCount() == 60, timeout=5000)
    monkeypatch.setattr(tiles.gallery, "read_picture", counted)
    queue.task.setCurrentIndex(1)
    queue.grid.grab()
    on_screen = set(reads)
    assert 0 < len(on_screen) < 30
    assert len(reads) == len(on_screen)
    queue.grid.grab()
    assert len(reads) == len(on_screen)
    queue.grid.scrollToBottom()
    queue.grid.grab()
    assert "scene59" in set(reads) - on_screen


def test_a_task_s_classes_are_drawn_in_the_colours_that_the_window_has(
    open_window: MainWindow, queue: PredictionsWindow, order: Callable[..., Entry], photos: Path, qtbot: QtBot
) -> None:
    session = session_of(open_window)
    entry = order(photos)
    wait_for(entry, "done", qtbot)
    tile = entry.tiles["scene0"]

    def color(x: int) -> tuple[int, int, int]:
        picture = queue.grid.picture(tile)
        assert picture is not None
        red, green, blue, _ = picture.toImage().pixelColor(x, 12).getRgb()  # type: ignore[misc]
        return red, green, blue

    session.tasks.recolor_class("road", 1, "#00ff00")
    green, clear = color(28), color(2)
    session.tasks.recolor_class("road", 1, "#0000ff")
    blue = color(28)
    assert (green[1] - blue[1], blue[2] - green[2]) == pytest.approx((127, 127), abs=2)
    queue.task.setCurrentIndex(queue.task.findData(""))
    assert color(28) not in (green, blue)  # the photo alone
    assert color(2) == clear  # a background is clear
    queue.task.setCurrentIndex(queue.task.findData("building"))
    assert color(28)[0] != blue[0]
