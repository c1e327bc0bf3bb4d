"""File › Predict other images: a stored model, a drop zone, the formats of exporting, and what it never touches.

What becomes of an order is in test_prediction_queue.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
import torch
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from app import errors
from app.dialogs.export.predict import PredictDialog
from app.dialogs.predictions.window import PredictionsWindow
from core.exchange.prediction_mark import is_prediction
from core.exchange.tables import WRITERS
from core.images.reading import read_index_mask
from core.learning.events import ModelSaved, SaveModel
from core.network.model_files import describe, save_model
from core.network.multitask import MultiTaskNet
from core.predicting.files import FilePredictor
from tests.app.conftest import session_of
from tests.app.session.conftest import write_images
from tests.app.window.test_drops import drag

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from app.main_window import MainWindow
    from app.session import Session


def keep_model(session: Session, learned: frozenset[str] | None = None) -> None:
    """Store a model that has learned those tasks (all of them), with weights that were drawn by lot."""
    assert session.folder is not None
    torch.manual_seed(0)
    tasks = session.project.tasks
    net = MultiTaskNet({task.id: len(task.classes) for task in tasks}, pretrained=False)
    folder = session.folder.models_dir / "current"
    folder.mkdir(parents=True, exist_ok=True)
    save_model(folder, net, replace(describe(net, tasks), learned=learned))


@pytest.fixture
def dialog(open_window: MainWindow, qtbot: QtBot) -> PredictDialog:
    """The dialog as its key opens it, in a project that has a model."""
    keep_model(session_of(open_window))
    return asked_for(open_window, qtbot)


def asked_for(window: MainWindow, qtbot: QtBot) -> PredictDialog:
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    held = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(window.canvas, Qt.Key.Key_E, held)
    return next(d for d in window.findChildren(PredictDialog) if d.isVisible())


@pytest.fixture
def photos(tmp_path: Path) -> Path:
    """A folder with two photos and one in a folder below."""
    write_images(tmp_path / "photos", 2)
    write_images(tmp_path / "photos" / "north", 1)
    return tmp_path / "photos"


def start(dialog: PredictDialog, qtbot: QtBot) -> None:
    """Order it, and close the window of the queue: then notices say how it ends."""
    qtbot.waitUntil(dialog.writing.start_button.isEnabled, timeout=5000)
    window = dialog.parent()
    qtbot.mouseClick(dialog.writing.start_button, Qt.MouseButton.LeftButton)
    queue = window.findChild(PredictionsWindow)
    assert queue is not None
    assert queue.isVisible()
    queue.close()


def notice(window: MainWindow, qtbot: QtBot, beginning: str) -> str:
    qtbot.waitUntil(lambda: any(text.startswith(beginning) for text in window.messages.texts), timeout=20_000)
    return next(text for text in window.messages.texts if text.startswith(beginning))


def test_a_dropped_folder_is_predicted_into_a_folder_beside_it(
    open_window: MainWindow,
    dialog: PredictDialog,
    photos: Path,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    shown: list[Path] = []
    monkeypatch.setattr(errors, "open_folder", shown.append)
    before = {path: path.read_bytes() for path in photos.rglob("*.png")}
    events = drag(dialog.zone, [photos])
    assert all(event.dropAction() == Qt.DropAction.CopyAction for event in events)
    out = tmp_path / "photos predictions"
    assert dialog.writing.out.text() == str(out)
    qtbot.waitUntil(lambda: "3 image(s)" in dialog.writing.summary.text(), timeout=5000)
    assert [label.text() for label in dialog.writing.preview] == [
        "road/north/scene0.png",
        "building/north/scene0.png",
        "road/scene0.png",
    ]
    start(dialog, qtbot)
    assert not dialog.isVisible()  # one can paint meanwhile
    assert notice(open_window, qtbot, "Predicted") == f"Predicted 3 image(s): 6 file(s) in {out}."
    for name in ("scene0", "scene1", "north/scene0"):
        for task in ("road", "building"):
            assert read_index_mask(out / task / f"{name}.png").shape == (24, 32)
            assert is_prediction(out / task / f"{name}.png")
    assert (out / "about-index-png.txt").read_text().startswith("Predictions made by Maskloom")
    assert {path: path.read_bytes() for path in photos.rglob("*.png")} == before
    button = next(b for b in open_window.messages.findChildren(QPushButton) if b.text() == "Show folder")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert shown == [out]


def test_without_a_model_it_says_what_to_do(open_window: MainWindow, photos: Path, qtbot: QtBot) -> None:
    dialog = asked_for(open_window, qtbot)
    dialog.zone.add([photos])
    qtbot.waitUntil(dialog.writing.problem.isVisible, timeout=5000)
    assert "no model yet. Paint a few strokes" in dialog.writing.problem.text()
    assert not dialog.writing.start_button.isEnabled()


def test_what_is_learned_live_is_saved_to_be_predicted_with(
    open_window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = session_of(open_window)
    posted: list[object] = []
    monkeypatch.setattr(session.learning.host, "post", posted.append)
    dialog = asked_for(open_window, qtbot)
    qtbot.waitUntil(lambda: SaveModel() in posted, timeout=5000)
    assert dialog.writing.problem.isVisible()
    keep_model(session)
    session.learning._on_event(ModelSaved("current"))
    qtbot.waitUntil(lambda: dialog.writing.survey is not None, timeout=5000)
    assert not dialog.writing.problem.isVisible()
    assert posted == [SaveModel()]


def test_where_nothing_learns_it_offers_to_switch_learning_on(
    open_window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = session_of(open_window)
    monkeypatch.setattr(session.learning.host, "post", lambda message: None)
    dialog = asked_for(open_window, qtbot)
    qtbot.waitUntil(dialog.writing.learn_button.isVisible, timeout=5000)
    qtbot.mouseClick(dialog.writing.learn_button, Qt.MouseButton.LeftButton)
    assert session.learning.live
    assert not dialog.writing.learn_button.isVisible()


def test_a_task_that_was_not_learned_is_left_out(open_window: MainWindow, photos: Path, qtbot: QtBot) -> None:
    session = session_of(open_window)
    keep_model(session, frozenset({"road"}))
    dialog = asked_for(open_window, qtbot)
    dialog.zone.add([photos])
    start(dialog, qtbot)
    assert "has not learned building yet" in notice(open_window, qtbot, "Predicted 3 image(s): 3 file(s)")


def test_they_can_be_added_to_the_project(
    open_window: MainWindow, dialog: PredictDialog, photos: Path, qtbot: QtBot
) -> None:
    session = session_of(open_window)
    qtbot.mouseClick(dialog.add_images, Qt.MouseButton.LeftButton, pos=dialog.add_images.rect().center())
    dialog.add_images.setChecked(True)
    dialog.zone.add([photos])
    dialog.writing.out.setText(str(photos / "out"))  # where folders are searched, and not added
    start(dialog, qtbot)
    notice(open_window, qtbot, "3 image(s) added.")
    assert len(session.project.images) == 6
    assert session.folder is not None
    assert not session.folder.labels.labelled()


def test_one_folder_for_all_tasks_and_pictures_in_colour(
    open_window: MainWindow, dialog: PredictDialog, photos: Path, qtbot: QtBot, tmp_path: Path
) -> None:
    for _ in range(list(WRITERS).index("coloured-png")):
        qtbot.keyClick(dialog.choices.formats, Qt.Key.Key_Down)
    qtbot.keyClick(dialog.writing.by_task, Qt.Key.Key_Space)
    assert dialog.care.quick.isChecked()
    dialog.zone.add([photos / "scene1.png"])
    dialog.writing.out.setText(str(tmp_path / "out"))
    start(dialog, qtbot)
    notice(open_window, qtbot, "Predicted")
    names = sorted(path.name for path in (tmp_path / "out").iterdir())
    assert names == ["about-coloured-png.txt", "predicted.jsonl", "scene1.building.png", "scene1.road.png"]
    with Image.open(tmp_path / "out" / "scene1.road.png") as picture:
        assert set(np.asarray(picture)[..., 3].ravel()) == {255}


def test_your_own_files_are_never_replaced_and_old_predictions_are(
    open_window: MainWindow, dialog: PredictDialog, photos: Path, qtbot: QtBot, tmp_path: Path
) -> None:
    mine = tmp_path / "out" / "road" / "scene0.png"
    mine.parent.mkdir(parents=True)
    mine.write_text("mine")
    dialog.zone.add([photos])
    dialog.writing.out.setText(str(tmp_path / "out"))
    qtbot.waitUntil(lambda: "already exist" in dialog.writing.problem.text(), timeout=5000)
    assert not dialog.writing.start_button.isEnabled()
    mine.unlink()
    dialog.writing.look()
    start(dialog, qtbot)
    notice(open_window, qtbot, "Predicted")
    open_window.messages.clear()
    dialog = asked_for(open_window, qtbot)
    assert dialog.writing.out.text() == str(tmp_path / "out")  # as it was the last time
    dialog.zone.add([photos])
    start(dialog, qtbot)
    notice(open_window, qtbot, "Predicted")


def test_it_can_be_cancelled_and_painting_goes_on(
    open_window: MainWindow,
    dialog: PredictDialog,
    photos: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The first image ends when the work is cancelled: its progress is asked until then."""
    original = FilePredictor.predict

    def endless(self: FilePredictor, *arguments: Any) -> object:
        while self._progress is not None and self._progress(0.5):
            pass
        return original(self, *arguments)

    monkeypatch.setattr(FilePredictor, "predict", endless)
    session = session_of(open_window)
    dialog.zone.add([photos])
    start(dialog, qtbot)
    row = open_window.messages.predicting
    qtbot.waitUntil(row.isVisible, timeout=20_000)
    qtbot.waitUntil(lambda: row.text == "Predicting photos: 0 of 3", timeout=20_000)
    session.set_active("road", 1)
    qtbot.mousePress(open_window.canvas.viewport(), Qt.MouseButton.LeftButton)
    qtbot.mouseRelease(open_window.canvas.viewport(), Qt.MouseButton.LeftButton)
    assert session.labels.get("scene1", "road") is not None
    button = next(b for b in row.findChildren(QPushButton) if b.text() == "Cancel")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert "The prediction was cancelled." in notice(open_window, qtbot, "The prediction was cancelled")
    assert not row.isVisible()
    qtbot.waitUntil(lambda: session.prediction_queue.running is None, timeout=20_000)


def test_it_says_what_failed(
    open_window: MainWindow, dialog: PredictDialog, photos: Path, qtbot: QtBot
) -> None:
    session = session_of(open_window)
    dialog.zone.add([photos])
    qtbot.waitUntil(dialog.writing.start_button.isEnabled, timeout=5000)
    assert session.folder is not None
    weights = session.folder.models_dir / "current" / "model.safetensors"
    weights.write_bytes(weights.read_bytes()[:-8])
    start(dialog, qtbot)
    text = notice(open_window, qtbot, "The images could not be predicted")
    assert f"The file {weights} is damaged or truncated" in text
    button = next(b for b in open_window.messages.findChildren(QPushButton) if b.text() == "Show")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    queue = open_window.findChild(PredictionsWindow)
    assert queue is not None
    assert queue.isVisible()
    assert "is damaged or truncated" in queue.problem.text()


def test_extras_and_skipping_are_for_formats_with_files_for_each_image(
    open_window: MainWindow, dialog: PredictDialog, photos: Path, qtbot: QtBot, tmp_path: Path
) -> None:
    boxes = dialog.overlay, dialog.probabilities, dialog.writing.skip
    dialog.zone.add([photos])
    dialog.writing.out.setText(str(tmp_path / "out"))
    assert all(box.isEnabled() for box in boxes)
    assert not dialog.writing.options.fields["opacity"].isVisible()
    for box in boxes[:2]:
        qtbot.keyClick(box, Qt.Key.Key_Space)
    assert dialog.writing.options.fields["opacity"].isVisible()
    qtbot.waitUntil(lambda: "18 file(s)" in dialog.writing.summary.text(), timeout=5000)
    qtbot.keyClick(dialog.writing.replace, Qt.Key.Key_Space)
    qtbot.keyClick(dialog.writing.skip, Qt.Key.Key_Space)
    assert not dialog.writing.replace.isChecked()
    start(dialog, qtbot)
    notice(open_window, qtbot, "Predicted 3 image(s): 18 file(s)")
    out = tmp_path / "out"
    assert np.load(out / "probabilities" / "road" / "north" / "scene0.npy").shape == (2, 24, 32)
    assert (out / "overlay" / "building" / "scene1.png").is_file()
    dialog = asked_for(open_window, qtbot)
    assert all(box.isChecked() for box in (dialog.overlay, dialog.probabilities, dialog.writing.skip))
    write_images(photos / "new", 1)
    dialog.zone.add([photos])
    qtbot.waitUntil(
        lambda: (
            dialog.writing.summary.text()
            == "This predicts 1 image(s) and writes 6 file(s). 3 image(s) have been predicted already."
        ),
        timeout=5000,
    )
    dialog.choices.take("coco", dialog.choices.selection)
    assert not any(box.isEnabled() for box in (dialog.overlay, dialog.probabilities, dialog.writing.skip))
