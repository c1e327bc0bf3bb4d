"""Importing other programs' files from the window: COCO as an example of all formats of shapes."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import Qt

from app.dialogs.import_labels.dialog import ImportLabelsDialog
from app.dialogs.import_labels.doubts import DoubtsDialog
from tests.app.conftest import session_of
from tests.app.dialogs.test_import_labels import choose, do_import, look, meanings
from tests.app.session.test_labels import label
from tests.app.window.test_dropped_masks import drop

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from app.main_window import MainWindow
    from app.session import Session

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def session(open_window: MainWindow) -> Session:
    return session_of(open_window)


@pytest.fixture
def dialog(open_window: MainWindow, qtbot: QtBot) -> ImportLabelsDialog:
    open_window.action_set["import_labels"].trigger()
    (opened,) = (d for d in open_window.findChildren(ImportLabelsDialog) if d.isVisible())
    qtbot.waitUntil(opened.isActiveWindow)
    return opened


@pytest.fixture
def coco(tmp_path: Path) -> Path:
    """Rectangles in two of the three images, and in one that the project lacks."""
    boxes = (
        ("scene0.jpg", "car", 4),
        ("scene1.jpg", "car", 8),
        ("scene1.jpg", "tree", 16),
        ("x.jpg", "car", 2),
    )
    images = {name: number for number, name in enumerate(dict.fromkeys(name for name, _, _ in boxes), 1)}
    content = {
        "images": [{"id": n, "file_name": name, "width": 32, "height": 24} for name, n in images.items()],
        "categories": [{"id": 1, "name": "car"}, {"id": 2, "name": "tree"}],
        "annotations": [
            {
                "id": number,
                "image_id": images[name],
                "category_id": ("car", "tree").index(category) + 1,
                "iscrowd": 0,
                "segmentation": [[left, 2, left + 6, 2, left + 6, 10, left, 10]],
            }
            for number, (name, category, left) in enumerate(boxes)
        ],
    }
    (tmp_path / "things.json").write_text(json.dumps(content))
    return tmp_path / "things.json"


def test_a_file_is_read_by_the_reader_that_knows_it(
    dialog: ImportLabelsDialog, session: Session, qtbot: QtBot, coco: Path
) -> None:
    look(dialog, qtbot, coco)
    assert not dialog.format.isVisible()
    assert dialog.summary.text() == "COCO (JSON): labels for 2 of 3 image(s), 2 class(es)."
    assert "1 image(s) without labels: scene2.png" in dialog.form.counts.text()
    assert "1 file(s) of no image here: x.jpg" in dialog.form.counts.text()
    cells = [[dialog.values.item(row, column).text() for column in range(3)] for row in range(3)]
    assert cells == [["car", "6.3 %", "2"], ["tree", "3.1 %", "1"], ["Pixels in no shape", "90.6 %", "2"]]
    assert meanings(dialog) == ["things › car (new)", "things › tree (new)", "Unlabelled"]
    choose(dialog, qtbot, 2, "road › background")
    choose(dialog, qtbot, 0, "road › road")
    choose(dialog, qtbot, 1, "road › background")
    do_import(dialog, session, qtbot)
    assert label(session, "scene1", "road")[4, 10] == 1
    assert label(session, "scene1", "road")[4, 18] == 0
    assert label(session, "scene1", "road")[20, 20] == 0
    session.undo()
    assert (label(session, "scene1", "road") == 255).all()


def test_a_file_in_no_known_format_says_so_and_lets_choose(
    dialog: ImportLabelsDialog, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "notes.json").write_text('{"some": "thing"}')
    look(dialog, qtbot, tmp_path / "notes.json")
    assert dialog.format.isVisible()
    dialog.format.setFocus()
    qtbot.keyClicks(dialog.format, "COCO")
    qtbot.waitUntil(dialog.problem.isVisible, timeout=5000)
    assert "notes.json could not be read" in dialog.problem.text()
    assert not dialog.import_button.isEnabled()


def test_which_image_a_doubtful_mask_belongs_to_is_asked(
    dialog: ImportLabelsDialog, session: Session, qtbot: QtBot, tmp_path: Path
) -> None:
    for folder in ("road", "roof"):
        (tmp_path / "masks" / folder).mkdir(parents=True)
        Image.fromarray(np.ones((24, 32), np.uint8)).save(tmp_path / "masks" / folder / "scene1.png")
    look(dialog, qtbot, tmp_path / "masks")
    assert "2 doubtful file(s): road/scene1.png, roof/scene1.png" in dialog.form.counts.text()
    assert not dialog.import_button.isEnabled()
    qtbot.mouseClick(dialog.form.doubts, LEFT)
    (asked,) = dialog.findChildren(DoubtsDialog)
    asked.box(1).setFocus()
    qtbot.keyClick(asked.box(1), Qt.Key.Key_Down)
    asked.accept()
    qtbot.waitUntil(dialog.import_button.isEnabled, timeout=5000)
    assert not dialog.form.doubts.isVisible()
    do_import(dialog, session, qtbot)
    assert session.folder is not None
    assert {image for image, _ in session.folder.labels.labelled()} == {"scene1"}


def test_such_a_file_that_is_dropped_opens_the_dialog(
    open_window: MainWindow, qtbot: QtBot, coco: Path
) -> None:
    drop(open_window, coco)
    (dialog,) = (d for d in open_window.findChildren(ImportLabelsDialog) if d.isVisible())
    qtbot.waitUntil(dialog.import_button.isEnabled, timeout=5000)
    assert dialog.summary.text().startswith("COCO")
