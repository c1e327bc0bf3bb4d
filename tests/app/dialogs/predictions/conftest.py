"""A queue of predictions whose model is a stub."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import numpy as np
import pytest
from PySide6.QtCore import Qt

from app.dialogs.predictions.window import PredictionsWindow
from app.session.exporting import Export, Prediction
from core.exchange.source import Selection
from core.predicting import carrying_out
from core.predicting.prediction import TaskPrediction
from core.project.settings import Preprocessing
from tests.app.conftest import session_of
from tests.app.session.conftest import write_images

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QPushButton
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
