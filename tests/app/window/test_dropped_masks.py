"""A data set's root, or masks alone, dropped on the window: the masks are labels, not photos."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import cv2
import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox, QPushButton

from app.dialogs.add_images import AddImagesDialog
from app.dialogs.import_labels.dialog import ImportLabelsDialog
from app.dialogs.new_project.dialog import NewProjectDialog
from tests.app.conftest import session_of

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from app.main_window import MainWindow

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def data_set(tmp_path: Path) -> Path:
    """Two photos in images/, their masks in masks/."""
    for number in range(2):
        pixels = np.random.default_rng(number).integers(0, 255, (24, 32, 3)).astype(np.uint8)
        mask = np.full((24, 32), 1, np.uint8)
        for folder, array in (("images", pixels), ("masks", mask)):
            (tmp_path / "city" / folder).mkdir(parents=True, exist_ok=True)
            Image.fromarray(array).save(tmp_path / "city" / folder / f"street{number}.png")
    return tmp_path / "city"


def drop(window: MainWindow, *paths: Path) -> None:
    """Drag files over the canvas, and let go."""
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    widget = window.canvas.viewport() if window.canvas.isVisible() else window.start
    where, copy = widget.rect().center(), Qt.DropAction.CopyAction
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    for event in (
        QDragEnterEvent(where, copy, mime, left, none),
        QDragMoveEvent(where, copy, mime, left, none),
        QDropEvent(QPointF(where), copy, mime, left, none),
    ):
        QApplication.sendEvent(widget, event)


def question(window: MainWindow, qtbot: QtBot) -> QMessageBox:
    qtbot.waitUntil(lambda: any(box.isVisible() for box in window.findChildren(QMessageBox)), timeout=5000)
    return next(box for box in window.findChildren(QMessageBox) if box.isVisible())


def press(box: QMessageBox, text: str, qtbot: QtBot) -> None:
    (button,) = (each for each in box.findChildren(QPushButton) if each.text().replace("&", "") == text)
    qtbot.mouseClick(button, LEFT)


def shown(window: MainWindow) -> list[ImportLabelsDialog]:
    return [dialog for dialog in window.findChildren(ImportLabelsDialog) if dialog.isVisible()]


def names(window: MainWindow) -> list[str]:
    return [image.name for image in session_of(window).project.images if image.name.startswith("street")]


def test_a_data_sets_root_offers_its_masks_as_labels(
    open_window: MainWindow, qtbot: QtBot, data_set: Path
) -> None:
    drop(open_window, data_set)
    box = question(open_window, qtbot)
    assert box.text() == "2 photo(s) and 2 mask(s) found."
    assert box.informativeText() == "Import the masks as labels?"
    press(box, "Import as labels", qtbot)
    qtbot.waitUntil(lambda: bool(shown(open_window)), timeout=5000)
    (dialog,) = shown(open_window)
    assert names(open_window) == ["street0.png", "street1.png"]
    assert dialog.folder.text() == str(data_set / "masks")
    qtbot.waitUntil(dialog.import_button.isEnabled, timeout=5000)
    with qtbot.waitSignal(session_of(open_window).importing.ended, timeout=5000):
        qtbot.mouseClick(dialog.import_button, LEFT)
    labelled = {image for image, _ in session_of(open_window).folder.labels.labelled()}  # type: ignore[union-attr]
    assert len(labelled) == 2


def test_masks_are_photos_for_those_who_want_that(
    open_window: MainWindow, qtbot: QtBot, data_set: Path
) -> None:
    drop(open_window, data_set)
    with qtbot.waitSignal(session_of(open_window).images_changed, timeout=5000):
        press(question(open_window, qtbot), "Add all as photos", qtbot)
    assert len(names(open_window)) == 4
    assert shown(open_window) == []


def test_nothing_happens_on_cancel(open_window: MainWindow, qtbot: QtBot, data_set: Path) -> None:
    drop(open_window, data_set)
    press(question(open_window, qtbot), "Cancel", qtbot)
    assert names(open_window) == []
    assert not session_of(open_window).work.running


def test_masks_of_images_in_the_project_are_imported(
    open_window: MainWindow, qtbot: QtBot, data_set: Path
) -> None:
    session = session_of(open_window)
    drop(open_window, data_set / "images")
    qtbot.waitUntil(lambda: len(names(open_window)) == 2, timeout=5000)
    drop(open_window, data_set / "masks")
    box = question(open_window, qtbot)
    assert box.text() == "2 mask(s) found for 2 image(s) of this project."
    press(box, "Import as labels", qtbot)
    assert len(shown(open_window)) == 1
    assert len(session.project.images) == 5


def test_a_mapping_opens_the_import(open_window: MainWindow, qtbot: QtBot, data_set: Path) -> None:
    drop(open_window, data_set / "images")
    qtbot.waitUntil(lambda: len(names(open_window)) == 2, timeout=5000)
    mapping = data_set / "meaning.json"
    mapping.write_text(json.dumps({"tasks": {"sky": {"classes": {"sky": [1]}}}}))
    drop(open_window, mapping, data_set / "masks")
    (dialog,) = shown(open_window)
    qtbot.waitUntil(dialog.import_button.isEnabled, timeout=5000)
    assert dialog.values.box(0).currentText() == "sky › sky (new)"


def test_the_button_for_folders_asks_too(open_window: MainWindow, qtbot: QtBot, data_set: Path) -> None:
    qtbot.mouseClick(open_window.images.add_folder_button, LEFT)
    chooser = open_window.findChild(QFileDialog)
    assert chooser is not None
    chooser.filesSelected.emit([str(data_set)])
    press(question(open_window, qtbot), "Cancel", qtbot)


def test_a_new_projects_folder_is_asked_about_as_well(
    window: MainWindow, qtbot: QtBot, data_set: Path, tmp_path: Path
) -> None:
    drop(window, data_set)
    dialog = window.findChild(NewProjectDialog)
    assert dialog is not None
    dialog.name.setText("City")
    dialog.folder.setText(str(tmp_path / "project"))
    qtbot.mouseClick(dialog.create_button, LEFT)
    press(question(window, qtbot), "Import as labels", qtbot)
    qtbot.waitUntil(lambda: bool(shown(window)), timeout=5000)
    session = session_of(window)
    assert names(window) == ["street0.png", "street1.png"]
    assert not session.undo_stack.canUndo()  # Undo never empties a new project


def test_a_dropped_video_asks_how_many_frames_apart(
    open_window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "street.avi"
    writer = cv2.VideoWriter(str(path), cv2.VideoWriter.fourcc(*"MJPG"), 10, (32, 16))
    for number in range(9):
        writer.write(np.full((16, 32, 3), 20 * number, np.uint8))
    writer.release()
    drop(open_window, path)
    dialog = how(open_window, qtbot)
    fields = dialog.options.fields
    assert [name for name, field in fields.items() if field.isVisible()] == ["every"]
    assert fields["every"].value() == 25
    assert not dialog.folder_button.isVisible()
    fields["every"].setValue(4)
    dialog.accept()
    qtbot.waitUntil(lambda: len(names(open_window)) == 3, timeout=5000)
    assert names(open_window) == ["street_f000000.png", "street_f000004.png", "street_f000008.png"]


def how(window: MainWindow, qtbot: QtBot) -> AddImagesDialog:
    """The dialog that asks how files are added."""
    dialogs = lambda: [d for d in window.findChildren(AddImagesDialog) if d.isVisible()]  # noqa: E731
    qtbot.waitUntil(lambda: bool(dialogs()), timeout=5000)
    return dialogs()[0]
