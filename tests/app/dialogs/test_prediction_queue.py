"""The queue of predictions and its window: one order after another, results as a grid, cancelled, resumed, kept."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMessageBox, QPushButton

from app.dialogs.predictions import tiles
from app.dialogs.predictions.window import PredictionsWindow
from app.dialogs.predictions.words import standing_text, title_text
from app.session.exporting import Export, Prediction
from app.work.predicting.queue import PredictionQueue, queue_folder
from core.exchange.source import Selection
from core.predicting import carrying_out
from core.predicting.prediction import TaskPrediction
from core.project.settings import Preprocessing
from tests.app.conftest import session_of
from tests.app.session.conftest import write_images

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from app.main_window import MainWindow
    from app.work.predicting.queue import Entry
    from core.project.model import Project


class Model:
    """Predicts the right half as class 1; waits before an image where it is told to."""

    def __init__(self) -> None:
        self.net = self.architecture = self
        self.channels = 3
        self.preprocessing = Preprocessing()
        self.notices: list[object] = []
        self.tasks: tuple[object, ...] = ()
        self.go = threading.Event()
        self.go.set()
        self.reached = threading.Event()
        self.stops_at = 0
        """The image before which it waits, from 1."""
        self.count = 0

    def lacks(self, _tasks: object) -> list[str]:
        return []

    def predict(self, image: np.ndarray, *, progress: Callable[[float], bool], **_: object) -> object:
        self.count += 1
        if self.count == self.stops_at:
            self.reached.set()
            while not self.go.wait(0.01):
                if not progress(0.5):
                    raise InterruptedError
        classes = np.zeros(image.shape[:2], np.uint8)
        classes[:, image.shape[1] // 2 :] = 1
        return {task.id: TaskPrediction(classes, classes) for task in self.tasks}  # type: ignore[attr-defined]

    def stop_at(self, number: int) -> None:
        """Wait before the `number`th image from now on."""
        self.stops_at = self.count + number
        self.go.clear()


@pytest.fixture
def model(monkeypatch: pytest.MonkeyPatch) -> Iterator[Model]:
    made = Model()

    def load(_models: object, project: Project, *_: object, **__: object) -> Model:
        made.tasks = project.tasks
        return made

    monkeypatch.setattr(carrying_out, "load_predictor", load)
    yield made
    made.go.set()


@pytest.fixture
def photos(tmp_path: Path) -> Path:
    """Six photos, one of them broken."""
    write_images(tmp_path / "photos", 6)
    (tmp_path / "photos" / "scene3.png").write_bytes(b"no image")
    return tmp_path / "photos"


@pytest.fixture
def order(open_window: MainWindow, model: Model, tmp_path: Path) -> Callable[..., Entry]:
    """Puts an order into the queue, as the dialog does."""
    session = session_of(open_window)
    assert session.folder is not None
    current = session.folder.models_dir / "current"
    current.mkdir(parents=True)
    (current / "model.safetensors").write_bytes(b"weights")

    def add(path: Path, out: str = "out", **options: object) -> Entry:
        prediction = Prediction(images=(path,), **options)  # type: ignore[arg-type]
        assert session.exporting.start(
            Export("index-png", tmp_path / out, Selection(), prediction=prediction)
        )
        return session.prediction_queue.entries[-1]

    return add


@pytest.fixture
def queue(open_window: MainWindow) -> PredictionsWindow:
    """The window of the queue."""
    open_window.action_set["prediction_queue"].trigger()
    window = open_window.findChild(PredictionsWindow)
    assert window is not None
    return window


def wait_for(entry: Entry, state: str, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: entry.state == state, timeout=20_000)


def click(button: QPushButton, qtbot: QtBot) -> None:
    assert button.isVisible()
    assert button.isEnabled()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def masks(out: Path) -> set[str]:
    return {path.stem for path in (out / "road").glob("*.png")}


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
