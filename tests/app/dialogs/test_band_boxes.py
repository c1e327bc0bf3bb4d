"""Which bands are learned from is chosen among the learning settings."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

import numpy as np
import tifffile

from app.dialogs.learning_settings.images import ImagesPage
from app.work.background import Background
from core.learning.data.project_data import learning_data
from core.project.folder import ProjectFolder
from core.project.model import ImageEntry, Project
from core.project.settings import Preprocessing

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot


def test_bands_are_left_out_and_come_back(qtbot: QtBot) -> None:
    background = Background()
    page = ImagesPage(None, None, None, background)
    qtbot.addWidget(page)
    project = Project(
        "x", images=(ImageEntry("a", "a.tif", channels=5),), preprocessing=Preprocessing(left_out=(4,))
    )
    page.show_project(project)
    assert [box.isChecked() for box in page.bands.boxes] == [True, True, True, True, False]
    assert page.read(project) == project
    page.bands.boxes[3].click()
    assert page.read(project).preprocessing.left_out == (3, 4)
    for box in page.bands.boxes[:3]:
        box.click()
    assert page.problem() == "Leave at least one band in."
    page.show_project(replace(project, images=(ImageEntry("a", "a.png"),)))
    assert page.bands.isHidden()


def test_boxes_say_what_the_file_calls_its_bands(qtbot: QtBot, tmp_path: Path) -> None:
    names = ("red", "", "B8 & B8A", "nir")
    items = "".join(
        f'<Item sample="{n}" role="description">{escape(name)}</Item>' for n, name in enumerate(names)
    )
    tifffile.imwrite(
        tmp_path / "a.tif",
        np.zeros((4, 4, 4), np.uint8),
        photometric="minisblack",
        planarconfig="contig",
        metadata=None,
        extratags=[(42112, "s", 0, f"<GDALMetadata>{items}</GDALMetadata>", True)],
    )
    project = Project("x", images=(ImageEntry("a", str(tmp_path / "a.tif"), channels=4),))
    folder = ProjectFolder.create(tmp_path / "project", project)
    page = ImagesPage(learning_data(folder, project, lambda _image, _task: None), "a", None, Background())
    qtbot.addWidget(page)
    page.show_project(project)
    assert [box.text() for box in page.bands.boxes] == ["1", "2", "3", "4"]
    qtbot.waitUntil(lambda: page.bands.boxes[0].text() == "1 · red", timeout=5000)
    assert [box.text() for box in page.bands.boxes[1:]] == ["2", "3 · B8 && B8A", "4 · nir"]
