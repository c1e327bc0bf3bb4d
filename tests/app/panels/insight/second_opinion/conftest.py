"""A project of halves, Anna's labels of the same images, and the page that compares the two."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
from PySide6.QtCore import Qt

from app.dialogs.opinions.matching import MatchingDialog
from app.panels.insight.panel import InsightPanel
from app.panels.insight.second_opinion import SecondOpinionPage
from core.project import model as edits
from core.project.folder import ProjectFolder

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from app.session import Session
    from app.window.view_state import ViewState
    from tests.app.panels.conftest import QuietSession

LEFT = Qt.MouseButton.LeftButton
SHAPE = (24, 32)


def halves(at: int, left: int = 0, right: int = 1) -> np.ndarray:
    label = np.full(SHAPE, right, np.uint8)
    label[:, :at] = left
    return label


@pytest.fixture
def anna(session: QuietSession, tmp_path: Path) -> Path:
    """Another project of the same images, whose classes have other numbers; a third one is only there."""
    project = edits.Project("Anna")
    project = edits.add_task(project, edits.new_task(project, "Road", ("road", "background", "mud")))
    folder = ProjectFolder.create(tmp_path / "anna", project)
    folder.save(edits.add_images(project, session.project.images))
    folder.labels.put("scene0", "road", halves(20, 1, 0))
    folder.labels.put("scene1", "road", halves(16, 1, 0))
    folder.close()
    return folder.path


@pytest.fixture
def insight(session: QuietSession, view_state: ViewState, qtbot: QtBot) -> InsightPanel:
    """Yours are halves that part at column 16."""
    for image_id in ("scene0", "scene1"):
        session.put_label(image_id, "road", halves(16))
    session.set_active("road", 1)
    panel = InsightPanel(session, view_state)
    qtbot.addWidget(panel)
    panel.resize(320, 700)
    panel.show()
    return panel


@pytest.fixture
def page(insight: InsightPanel) -> SecondOpinionPage:
    page = insight.show_page("opinion")
    assert isinstance(page, SecondOpinionPage)
    return page


def dialog_of(page: SecondOpinionPage, qtbot: QtBot) -> MatchingDialog:
    def shown() -> list[MatchingDialog]:
        return [dialog for dialog in page.window().findChildren(MatchingDialog) if dialog.isVisible()]

    qtbot.waitUntil(lambda: bool(shown()))
    return shown()[-1]


@pytest.fixture
def compared(page: SecondOpinionPage, session: QuietSession, anna: Path, qtbot: QtBot) -> SecondOpinionPage:
    """Anna's labels were imported, and all was counted."""
    page.menu.look_at(str(anna))
    qtbot.mouseClick(dialog_of(page, qtbot).button, LEFT)
    qtbot.waitUntil(lambda: page.images.topLevelItemCount() == 2)
    qtbot.waitUntil(lambda: page.differences.shown is not None and bool(page.differences.shown.regions))
    return page


def label(session: Session, image_id: str = "scene0", task_id: str = "road") -> np.ndarray:
    found = session.labels.get(image_id, task_id)
    assert found is not None
    return np.array(found)


def settle(page: SecondOpinionPage, qtbot: QtBot, regions: int) -> None:
    """Wait until that many differences are known."""
    qtbot.waitUntil(
        lambda: page.differences.shown is not None and len(page.differences.shown.regions) == regions
    )
