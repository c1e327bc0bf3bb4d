"""The scale bar and areas, where the size of a pixel is known or given."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import numpy as np
import pytest
import tifffile
from PySide6.QtCore import Qt

from app.canvas.cursor_info import look
from app.dialogs.pixel_size import PixelSizeDialog
from core.project.folder import ProjectFolder
from tests.app.conftest import session_of
from tests.app.session.test_labels import paint

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from app.main_window import MainWindow


@pytest.fixture
def ground(open_window: MainWindow, qtbot: QtBot, tmp_path: Path) -> MainWindow:
    """A GeoTIFF of 0.5 m a pixel is on screen."""
    path = tmp_path / "map.tif"
    tags = [(33550, 12, 3, (0.5, 0.5, 0.0), True)]
    tifffile.imwrite(path, np.zeros((40, 60, 3), np.uint8), photometric="rgb", extratags=tags, metadata=None)
    session = session_of(open_window)
    with qtbot.waitSignal(session.images_changed, timeout=5000):
        session.images.add([path], split="train")
    session.show_image("map")
    qtbot.waitUntil(lambda: open_window.canvas.image_shown == "map")
    return open_window


def asked(window: MainWindow) -> PixelSizeDialog:
    window.action_set["pixel_size"].trigger()
    [dialog] = [d for d in window.findChildren(PixelSizeDialog) if d.isVisible()]
    return dialog


def test_a_geotiff_has_a_scale_bar_that_follows_the_zoom(ground: MainWindow, qtbot: QtBot) -> None:
    bar = ground.over_canvas.scale_bar
    qtbot.waitUntil(bar.isVisible)
    metres = float(bar.text.split()[0])
    assert bar.text.endswith(" m")
    assert bar.length == pytest.approx(metres / 0.5 * ground.canvas.zoom)
    ground.action_set["actual_size"].trigger()
    assert (bar.text, bar.length) == ("50 m", pytest.approx(100))
    ground.action_set["scale_bar"].trigger()
    assert not bar.isVisible()
    session_of(ground).show_image("scene0")
    ground.action_set["scale_bar"].trigger()
    qtbot.waitUntil(lambda: ground.canvas.image_shown == "scene0")
    assert not bar.isVisible()


def test_pixel_info_and_the_list_say_areas(ground: MainWindow, qtbot: QtBot) -> None:
    session = session_of(ground)
    qtbot.waitUntil(ground.over_canvas.scale_bar.isVisible)
    session.set_active("road", 1)
    paint(session, 20, 20, 5)
    count = sum(session.folder.labels.pixel_counts("map", "road").values())  # type: ignore[union-attr]
    road, building = look(session, "map", 20, 20)
    assert road.area == pytest.approx(count * 0.25)
    assert building.area is None
    model = ground.images.view.model()
    tips = [model.index(row, 0).data(Qt.ItemDataRole.ToolTipRole) for row in range(model.rowCount())]
    assert any("road: 3.3 % labelled (20" in tip and "m²)" in tip for tip in tips), tips


def test_a_size_that_is_typed_holds_for_all_images_until_undone(ground: MainWindow, qtbot: QtBot) -> None:
    session, bar = session_of(ground), ground.over_canvas.scale_bar
    qtbot.waitUntil(bar.isVisible)  # the file has been asked
    dialog = asked(ground)
    assert "50 cm" in dialog.by_file.text()
    dialog.given.setFocus()
    qtbot.keyClick(dialog.given, Qt.Key.Key_Space)
    dialog.field.setFocus()
    dialog.field.selectAll()
    qtbot.keyClicks(dialog.field, "2")
    dialog.unit.setFocus()
    qtbot.keyClicks(dialog.unit, "mm")
    qtbot.mouseClick(dialog.button, Qt.MouseButton.LeftButton)
    assert session.project.pixel_size == pytest.approx(0.002)
    ground.action_set["actual_size"].trigger()
    assert bar.text == "20 cm"
    session.show_image("scene0")
    qtbot.waitUntil(lambda: ground.canvas.image_shown == "scene0")
    assert bar.isVisible()
    assert session.undo_stack.undoText() == "Change pixel size"
    session.undo()
    assert not bar.isVisible()
    assert session.project.pixel_size == 0.0


def test_a_size_of_one_image_is_kept_with_the_project(ground: MainWindow, qtbot: QtBot) -> None:
    session = session_of(ground)
    session.show_image("scene1")
    dialog = asked(ground)
    assert dialog.given.isChecked()  # its file says nothing
    assert not dialog.button.isEnabled()
    qtbot.keyClicks(dialog.field, "12")
    dialog.of_selected.setFocus()
    qtbot.keyClick(dialog.of_selected, Qt.Key.Key_Space)
    qtbot.mouseClick(dialog.button, Qt.MouseButton.LeftButton)
    folder = session.folder
    assert folder is not None
    session.close()
    again, project = ProjectFolder.open(folder.path, to_look=True)
    again.close()
    assert [i.pixel_size for i in project.images] == [0, 12, 0, 0]
    data = json.loads((folder.path / "project.json").read_text("utf-8"))
    assert data["version"] == 2  # older versions read it, and pass the size over
