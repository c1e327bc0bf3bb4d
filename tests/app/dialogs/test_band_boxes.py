"""Which bands are learned from is chosen among the learning settings."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from app.dialogs.learning_settings.images import ImagesPage
from app.work.background import Background
from core.project.model import ImageEntry, Project
from core.project.settings import Preprocessing

if TYPE_CHECKING:
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
