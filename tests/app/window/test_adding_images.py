"""Volumes, TIFFs of several pages and rasters beside photos: the window asks how they are added, and only then."""

from __future__ import annotations

from typing import TYPE_CHECKING

import nibabel
import numpy as np
import tifffile
from PIL import Image
from PySide6.QtCore import Qt

from core.images.bands import band_names
from core.images.slicing.series import Taking
from tests.app.conftest import session_of
from tests.app.session.conftest import TASKS
from tests.app.window.test_dropped_masks import drop, how

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from app.main_window import MainWindow


def added(window: MainWindow, name: str) -> list[str]:
    return [image.name for image in session_of(window).project.images if image.name.startswith(name)]


def test_a_volume_is_cut_across_the_axis_that_is_chosen(
    open_window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    values = np.random.default_rng(0).integers(0, 900, (5, 6, 7)).astype(np.int16)
    nibabel.save(nibabel.Nifti1Image(values, np.eye(4)), tmp_path / "scan.nii")
    drop(open_window, tmp_path / "scan.nii")
    dialog = how(open_window, qtbot)
    fields = dialog.options.fields
    assert [name for name, field in fields.items() if field.isVisible()] == ["every", "axis"]
    assert dialog.taking == Taking("z", every=1)
    fields["axis"].setCurrentIndex(fields["axis"].findData("x"))
    fields["every"].setValue(2)
    dialog.accept()
    qtbot.waitUntil(lambda: len(added(open_window, "scan")) == 3, timeout=5000)
    assert added(open_window, "scan") == ["scan_x000.tif", "scan_x002.tif", "scan_x004.tif"]


def test_the_pages_of_a_tiff_become_images_where_that_is_chosen(
    open_window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    pages = np.random.default_rng(0).integers(0, 255, (3, 16, 24)).astype(np.uint8)
    tifffile.imwrite(tmp_path / "depths.tif", pages, metadata={"axes": "ZYX"}, imagej=True)
    drop(open_window, tmp_path / "depths.tif")
    dialog = how(open_window, qtbot)
    fields = dialog.options.fields
    assert [name for name, field in fields.items() if field.isVisible()] == ["pages"]
    assert not fields["pages"].isChecked()
    qtbot.keyClick(fields["pages"], Qt.Key.Key_Space)
    dialog.accept()
    qtbot.waitUntil(lambda: len(added(open_window, "depths")) == 3, timeout=5000)


def test_rasters_beside_photos_become_bands_where_that_is_chosen(
    open_window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    rng = np.random.default_rng(0)
    for name, shape in (("a", (16, 24, 3)), ("b", (16, 24, 3)), ("a_nir", (16, 24)), ("b_nir", (16, 24))):
        (tmp_path / "photos").mkdir(exist_ok=True)
        Image.fromarray(rng.integers(0, 255, shape).astype(np.uint8)).save(
            tmp_path / "photos" / f"{name}.png"
        )
    for name in "ab":
        (tmp_path / "height").mkdir(exist_ok=True)
        Image.fromarray(rng.integers(0, 255, (16, 24)).astype(np.uint8)).save(
            tmp_path / "height" / f"{name}.png"
        )
    session = session_of(open_window)
    session.create(tmp_path / "empty", "Bands", TASKS)
    drop(open_window, tmp_path / "photos")
    dialog = how(open_window, qtbot)
    assert not dialog.options.isVisible()
    assert [box.text() for box, _ in dialog.bands] == ["nir (names ending in _nir)"]
    assert not dialog.chosen_bands
    qtbot.keyClick(dialog.bands[0][0], Qt.Key.Key_Space)
    dialog.take_folder(str(tmp_path / "height"))
    dialog.accept()
    qtbot.waitUntil(lambda: len(session.project.images) == 2, timeout=5000)
    images = session.project.images
    assert [image.channels for image in images] == [5, 5]
    folder = session.folder
    assert folder is not None
    assert band_names(folder.image_path(images[0]), 5) == ("red", "green", "blue", "nir", "height")
